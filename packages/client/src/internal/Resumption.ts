import type {
  ClientRequestMethod,
  ParamsOf,
  ResultOf,
  SandboxMode,
  SandboxPolicy,
  ThreadResumeParams,
  ThreadSettingsUpdateParams
} from "@effect-codex/protocol"
import { type RequestError, TransportClosedError } from "../CodexError.js"
import { isRetryable } from "../Retry.js"
import { Clock, Effect, Either, FiberSet, Schedule, type Scope } from "./effect.js"
import type { Service as Router } from "./MessageRouter.js"
import { withoutTurns } from "./olderServers.js"
import type { RequestOptions } from "./Requests.js"
import type { Dispatcher } from "./ServerRequests.js"
import { inOrder } from "./StoredTurns.js"
import { isInactive } from "./TurnRegistry.js"

/** The threads that this connection has opened, for as long as they are of use. */
export interface Threads {
  /**
   * A thread was started, resumed or forked. It is resumed for as long as its handle lives, or its events are read;
   * with `params` again where the server has forgotten them.
   */
  readonly opened: (threadId: string, handle: object, params: Partial<ThreadResumeParams>) => void
  /** The settings of a thread were changed. A server that has forgotten the change gets it again. */
  readonly changed: (threadId: string, settings: Settings) => void
  /** The thread is no longer subscribed to. */
  readonly closed: (threadId: string) => void
}

/** What of a thread can be changed. */
export type Settings = Omit<ThreadSettingsUpdateParams, "threadId">

/** Brings the threads of a connection back after its link was lost. */
export interface Resumption {
  readonly threads: Threads
  /** Over a new link: succeeds with how many turns and goals were open. A thread that fails costs itself only. */
  readonly resume: Effect.Effect<{ readonly turns: number; readonly goals: number }>
}

/** What resumption works on. */
export interface Context {
  readonly router: Router
  readonly dispatcher: Dispatcher
  /** Requests that belong to the present link. */
  readonly request: <M extends ClientRequestMethod>(
    method: M,
    params: ParamsOf<M>,
    options?: RequestOptions<ResultOf<M>, ResultOf<M>>
  ) => Effect.Effect<ResultOf<M>, RequestError>
}

interface Opened {
  readonly handle: WeakRef<object>
  readonly params: Partial<ThreadResumeParams>
  readonly settings: Settings
}

/** How many threads are resumed at once. */
const concurrency = 16
/** How many turns are read at once, of a thread with open turns. */
const pageSize = 10
/** After so many more threads, those of no use are forgotten. */
const sweepEvery = 256

/** A server that many connect to again may be overloaded; another one that ends may have the thread loaded for a moment. */
const whileBusy = Schedule.spaced("200 millis").pipe(Schedule.upTo("30 seconds"))
/** A turn that has just started may not be stored yet. */
const whileUnstored = Schedule.spaced("100 millis").pipe(Schedule.upTo("2 seconds"))

/** The params of `thread/start` that `thread/resume` has as well. */
const resumable = [
  "approvalPolicy",
  "approvalsReviewer",
  "baseInstructions",
  "config",
  "cwd",
  "developerInstructions",
  "model",
  "modelProvider",
  "permissions",
  "personality",
  "runtimeWorkspaceRoots",
  "sandbox",
  "serviceTier"
] as const satisfies ReadonlyArray<keyof ThreadResumeParams>

/** What a thread has to be resumed with, of what it was opened with. */
export const resumeParams = (params: Partial<ThreadResumeParams>): Partial<ThreadResumeParams> =>
  Object.fromEntries(resumable.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])))

const sandboxModes: Readonly<Record<SandboxPolicy["type"], SandboxMode | undefined>> = {
  dangerFullAccess: "danger-full-access",
  readOnly: "read-only",
  workspaceWrite: "workspace-write",
  externalSandbox: undefined
}

/**
 * The params of `thread/resume` after a change of settings, as far as it has them: a server that goes on with a goal at
 * once must not do so under the policy of before. A sandbox and permissions exclude each other.
 */
export const changedParams = (
  { permissions, sandbox, ...params }: Partial<ThreadResumeParams>,
  settings: Settings
): Partial<ThreadResumeParams> => {
  const mode = settings.sandboxPolicy == null ? undefined : sandboxModes[settings.sandboxPolicy.type]
  const policy =
    settings.permissions != null
      ? { permissions: settings.permissions }
      : mode !== undefined
        ? { sandbox: mode }
        : resumeParams({ permissions, sandbox })
  return { ...params, ...resumeParams({ ...settings, permissions: undefined }), ...policy }
}

const changedSettings = ({ permissions, sandboxPolicy, ...before }: Settings, settings: Settings): Settings => {
  const hasPolicy = settings.permissions != null || settings.sandboxPolicy != null
  return { ...before, ...(!hasPolicy && { permissions, sandboxPolicy }), ...settings }
}

/** Nothing is resumed yet. Its fibers live in the scope. */
export const make = (context: Context): Effect.Effect<Resumption, never, Scope.Scope> =>
  Effect.gen(function* () {
    const { dispatcher, router } = context
    const request: Context["request"] = (method, params, options) =>
      Effect.retry(context.request(method, params, options), { while: isRetryable, schedule: whileBusy })
    const { subscriptions, turns } = router
    const late = yield* FiberSet.makeRuntime<never>()
    const opened = new Map<string, Opened>()
    let sweepAt = sweepEvery

    const inUse = (): ReadonlySet<string> => {
      const read = new Set(subscriptions.readThreads())
      for (const [threadId, { handle }] of opened) {
        if (handle.deref() === undefined && !read.has(threadId)) opened.delete(threadId)
      }
      return new Set(opened.keys())
    }

    /** Reads the last turns, as many as are needed, and delivers what was missed of them. */
    const catchUp = (
      threadId: string,
      status: ResultOf<"thread/resume">["thread"]["status"],
      restarted: boolean,
      release: () => void
    ): Effect.Effect<void, RequestError> =>
      Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis
        let found: ResultOf<"thread/turns/list">["data"] = []
        let cursor: string | null | undefined
        let done = false
        while (!done) {
          yield* request(
            "thread/turns/list",
            { threadId, itemsView: "full", limit: pageSize, cursor: cursor ?? null },
            {
              // In the reader, so that what the server sends next comes after what was missed.
              onResult: (page) => {
                found = [...found, ...page.data]
                cursor = page.nextCursor
                done = cursor == null || !turns.needs(threadId, found)
                if (done) {
                  turns.resumed(threadId, { turns: inOrder(found), status, restarted, now })
                  release()
                }
                return Either.right(page)
              }
            }
          )
        }
      })

    const resumeThread = (threadId: string, restarted: boolean): Effect.Effect<void> =>
      Effect.suspend(() => {
        const held = router.hold(threadId)
        const { params, settings } = (restarted ? opened.get(threadId) : undefined) ?? {}
        const isOpen = () => turns.pursued.threadIds.includes(threadId)
        return Effect.gen(function* () {
          const { thread } = yield* withoutTurns((exclusion) =>
            request(
              "thread/resume",
              { ...params, threadId, ...exclusion },
              {
                onResult: (response) => {
                  dispatcher.resumed(threadId, isInactive(response.thread.status))
                  return Either.right(response)
                }
              }
            )
          ).pipe(Effect.retry({ while: (error) => isUnstored(error) && isOpen(), schedule: whileUnstored }))
          if (settings !== undefined && Object.keys(settings).length > 0) {
            yield* request("thread/settings/update", { ...settings, threadId })
          }
          if (isOpen()) yield* catchUp(threadId, thread.status, restarted, held.release)
        }).pipe(
          Effect.catchAll((error) =>
            Effect.sync(() => {
              // The link has ended again: the next one resumes the thread.
              if (error._tag === "TransportClosedError") held.drop()
              else if (isUnstored(error) && !restarted) resumeOnceStored(threadId)
              else {
                dispatcher.resumed(threadId, true)
                turns.lost(threadId, notResumed(error))
              }
            })
          ),
          Effect.onInterrupt(() => Effect.sync(held.drop)),
          Effect.ensuring(Effect.sync(held.giveUp))
        )
      })

    /** A thread that never ran a turn is not stored, and cannot be resumed before it runs one. */
    const resumeOnceStored = (threadId: string): void => {
      const unsubscribe = subscriptions.subscribe(
        { kind: "thread", id: threadId },
        {
          add: (event) => {
            if (event.method !== "thread/status/changed" || isInactive(event.params.status)) return
            unsubscribe()
            late(resumeThread(threadId, false))
          },
          end: () => {}
        }
      )
    }

    const loadedThreads = Effect.gen(function* () {
      const ids = new Set<string>()
      let cursor: string | null | undefined
      do {
        const page: ResultOf<"thread/loaded/list"> = yield* request("thread/loaded/list", { cursor: cursor ?? null })
        for (const id of page.data) ids.add(id)
        cursor = page.nextCursor
      } while (cursor != null)
      return ids
    })

    return {
      threads: {
        opened: (threadId, handle, params) => {
          opened.set(threadId, { handle: new WeakRef(handle), params: resumeParams(params), settings: {} })
          if (opened.size < sweepAt) return
          inUse()
          sweepAt = opened.size + sweepEvery
        },
        changed: (threadId, settings) => {
          const thread = opened.get(threadId)
          if (thread === undefined) return
          opened.set(threadId, {
            ...thread,
            params: changedParams(thread.params, settings),
            settings: changedSettings(thread.settings, settings)
          })
        },
        closed: (threadId) => {
          opened.delete(threadId)
        }
      },
      resume: Effect.gen(function* () {
        const open = turns.pursued
        const threadIds = new Set([...open.threadIds, ...dispatcher.threads(), ...inUse()])
        const loaded = threadIds.size === 0 ? new Set<string>() : yield* loadedThreads
        yield* Effect.forEach(threadIds, (threadId) => resumeThread(threadId, !loaded.has(threadId)), {
          concurrency,
          discard: true
        })
        return { turns: open.turns, goals: open.goals }
      }).pipe(Effect.orDie)
    }
  })

/** Whether the server has no stored thread, or one whose first turn is still being stored. */
const isUnstored = (error: RequestError): boolean =>
  error._tag === "ThreadNotFoundError" || error._tag === "InternalServerError"

const notResumed = (error: RequestError): TransportClosedError =>
  new TransportClosedError({
    reason: "Disconnected",
    stderrTail: [],
    detail: `the link was lost, and the thread could not be resumed: ${error.message}`,
    cause: error
  })
