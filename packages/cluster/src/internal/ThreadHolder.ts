/** The codex thread of an owner: started or resumed when it is first needed, unloaded when the owner goes. */
import { type Codex, CodexError, type Thread } from "@effect-codex/client"
import { Clock, type Duration, Effect, Metric, Schedule, type Scope } from "effect"
import * as ClusterMetrics from "../ClusterMetrics.js"
import type { FencedError } from "../ClusterStore.js"
import type { OwnedStore } from "./OwnedStore.js"
import type { Sessions } from "./Sessions.js"
import type { Json } from "./Work.js"

export interface ThreadHolder {
  /** The thread, loaded. The options count when it is not loaded yet. */
  readonly open: (options: Json) => Effect.Effect<Thread.Thread, CodexError.RequestError | FencedError>
  /** Unloads the thread, so that another server may have it. */
  readonly close: Effect.Effect<void, CodexError.RequestError>
}

export interface Options {
  /** How long another server may hold a thread that this runner has taken over. */
  readonly takeoverTimeout: Duration.Duration
}

const again = Schedule.exponential("25 millis").pipe(Schedule.union(Schedule.spaced("500 millis")))
const closeTimeout = "5 seconds"

export const make = (
  codex: Codex.Service,
  store: OwnedStore,
  sessions: Sessions,
  knownId: string | null,
  { takeoverTimeout }: Options
): Effect.Effect<ThreadHolder, never, Scope.Scope> =>
  Effect.gen(function* () {
    const one = yield* Effect.makeSemaphore(1)
    let threadId = knownId
    let loaded: Thread.Thread | undefined

    const started = (options: Json) =>
      Effect.gen(function* () {
        const thread = yield* codex.startThread(options)
        threadId = thread.id
        yield* store.setThread({ threadId, state: "idle" })
        return thread
      })

    const resumed = (id: string, options: Json) =>
      Effect.gen(function* () {
        const from = yield* Clock.currentTimeMillis
        yield* sessions.restore
        const resume = codex.resumeThread(id, options)
        const thread = yield* Effect.catchTag(resume, "ThreadInUseError", () =>
          store.setThread({ state: "waiting" }).pipe(
            Effect.zipRight(
              Effect.retry(resume, {
                while: (error) => error instanceof CodexError.ThreadInUseError,
                schedule: Schedule.intersect(again, Schedule.recurUpTo(takeoverTimeout))
              })
            ),
            Effect.tap(() =>
              Effect.flatMap(Clock.currentTimeMillis, (at) => Metric.update(ClusterMetrics.waitedForThread, at - from))
            )
          )
        )
        yield* store.setThread({ state: "idle" })
        return thread
      })

    /** A thread has a file with its first turn: one without can be replaced. */
    const load = (options: Json) =>
      threadId === null
        ? started(options)
        : Effect.catchTag(resumed(threadId, options), "ThreadNotFoundError", (error) =>
            Effect.if(sessions.isLost, { onTrue: () => started(options), onFalse: () => error })
          )

    const close = one.withPermits(1)(
      Effect.suspend(() => {
        const thread = loaded
        loaded = undefined
        return thread === undefined
          ? Effect.void
          : sessions
              .save(thread)
              .pipe(
                Effect.ignore,
                Effect.zipRight(thread.unsubscribe),
                Effect.zipLeft(Effect.ignore(store.setThread({ state: "unloaded" })))
              )
      })
    )

    yield* Effect.addFinalizer(() => Effect.ignore(Effect.timeout(Effect.interruptible(close), closeTimeout)))

    return {
      open: (options) =>
        one.withPermits(1)(
          Effect.suspend(() =>
            loaded !== undefined
              ? Effect.succeed(loaded)
              : Effect.tap(load(unloadedAtOnce(options)), (thread) =>
                  Effect.sync(() => {
                    loaded = thread
                  })
                )
          )
        ),
      close
    }
  })

/** The server keeps a thread without subscribers for a while, unless told otherwise; no other server can have it then. */
const unloadedAtOnce = (options: Json): Json => ({
  ...options,
  config: { ...(options.config as Json | undefined), thread_unload_delay_secs: 0 }
})
