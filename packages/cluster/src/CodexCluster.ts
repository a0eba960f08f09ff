/**
 * The client side: threads by the application's own keys, wherever they live.
 *
 * @since 0.1.0
 */
import type { ClusterError, Sharding } from "@effect/cluster"
import {
  type Approval,
  type Codex,
  CodexError,
  type Goal,
  type Input,
  Notification,
  OutputSchema,
  type Turn,
  type TurnResult
} from "@effect-codex/client"
import type * as Protocol from "@effect-codex/protocol"
import { Cause, Chunk, Context, Duration, Effect, Exit, Layer, Option, Stream } from "effect"
import type { TurnInterruptedError } from "./ClusterError.js"
import { ClusterStore, type ClusterStoreError, type ThreadInfo } from "./ClusterStore.js"
import { placed } from "./CodexThread.js"
import * as InputItems from "./internal/InputItems.js"
import * as Check from "./internal/Options.js"
import type { Batch } from "./internal/TurnLog.js"
import type { Moved } from "./internal/Wire.js"
import type { Json, OnTakeover, Work } from "./internal/Work.js"

/**
 * The threads of a cluster.
 *
 * @since 0.1.0
 * @category models
 */
export class CodexCluster extends Context.Tag("@effect-codex/cluster/CodexCluster")<CodexCluster, Service>() {}

/**
 * What can be done with a cluster.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * A handle on the thread of that key. Asks nothing of the cluster: the thread is started with the first turn or goal,
   * and resumed where it lives whenever it is needed.
   */
  readonly thread: (key: string, options?: ThreadOptions) => ClusterThread
  /** All threads, by key: their ids, runners and states. For displays. */
  readonly threads: Stream.Stream<ThreadInfo, ClusterStoreError>
}

/**
 * How a client names shard groups.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The shard group of a thread, by its key. The same on all runners and clients. */
  readonly shardGroup?: ((key: string) => string) | undefined
}

/**
 * What happens to a turn that its runner's end has cut off: it fails with {@link TurnInterruptedError}, or another turn
 * continues it, which tells the model so.
 *
 * @since 0.1.0
 * @category models
 */
export type { OnTakeover }

interface Takeover {
  /** Default: `fail`. */
  readonly onTakeover?: OnTakeover | undefined
}

/**
 * How a thread is started and resumed: the options of `codex.startThread`, tools excepted, since a handler stays where
 * it is.
 *
 * @since 0.1.0
 * @category models
 */
export type ThreadOptions = Codex.StartOptions & Takeover

/** Under which key something is asked for. */
interface Keyed {
  /**
   * The key, 1 to 100 characters, unique in the thread: asked for again under it, it is the same turn. Default: a new
   * one.
   */
  readonly key?: string | undefined
}

/**
 * How a turn is started. The key is also its client message id.
 *
 * @since 0.1.0
 * @category models
 */
export type TurnOptions = Omit<Turn.Options, "clientUserMessageId"> & Keyed & Takeover

/**
 * How a goal is started.
 *
 * @since 0.1.0
 * @category models
 */
export type GoalOptions = Goal.Options & Keyed

/**
 * How a turn can fail: as on one machine, and by a takeover.
 *
 * @since 0.1.0
 * @category errors
 */
export type RunError = Exclude<Turn.RunError, CodexError.TurnTimeoutError> | TurnInterruptedError

/**
 * How a goal can fail.
 *
 * @since 0.1.0
 * @category errors
 */
export type GoalError = Goal.RunError | TurnInterruptedError

/**
 * A turn somewhere in the cluster, used like a `Turn`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClusterTurn {
  readonly key: string
  readonly id: string
  readonly threadId: string
  /**
   * What happens in the turn, in order, each event once. After a takeover it goes on after the last event seen; deltas
   * from between are gone, and are whole in `item/completed`.
   */
  readonly events: Stream.Stream<Notification.Notification, RunError>
  /** The pieces of the agent's messages, as they are written. */
  readonly text: Stream.Stream<string, RunError>
  /** How the turn ended, whichever runner it ended on. */
  readonly result: Effect.Effect<TurnResult.TurnResult, RunError>
  /** Adds input to the turn while it runs. */
  readonly steer: (input: Input.Input) => Effect.Effect<void, CodexError.RequestError>
  /** Asks the server to stop the turn. */
  readonly interrupt: Effect.Effect<void, CodexError.RequestError>
}

/**
 * A goal somewhere in the cluster, used like a `Goal`: one logical turn, whichever runners it was pursued on.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClusterGoal extends Omit<ClusterTurn, "events" | "text" | "result"> {
  readonly events: Stream.Stream<Notification.Notification, GoalError>
  readonly text: Stream.Stream<string, GoalError>
  readonly result: Effect.Effect<TurnResult.TurnResult, GoalError>
  /** The status as stored; null once the goal was cleared. */
  readonly status: Effect.Effect<Protocol.ThreadGoal["status"] | null, CodexError.RequestError>
  /** The goal as it is stored, whenever that changes. Ends with the goal. */
  readonly updates: Stream.Stream<Protocol.ThreadGoal, GoalError>
}

/**
 * A thread of the cluster, with the names of a `Thread`. Every operation reaches its owner, or waits for the next one.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClusterThread {
  readonly key: string
  /** Starts a turn and waits for its result. Interruption stops the turn, wherever it runs, within 5 s. */
  readonly run: (input: Input.Input, options?: TurnOptions) => Effect.Effect<TurnResult.TurnResult, RunError>
  /** Starts a turn whose final response is held to a schema, and decodes it. */
  readonly runAs: <A, I, R>(
    schema: OutputSchema.OutputSchema<A, I, R>,
    input: Input.Input,
    options?: TurnOptions & { readonly outputSchema?: undefined }
  ) => Effect.Effect<A, RunError | CodexError.OutputSchemaError | CodexError.OutputDecodeError, R>
  /** Starts a turn; succeeds when the server has named it. */
  readonly startTurn: (input: Input.Input, options?: TurnOptions) => Effect.Effect<ClusterTurn, RunError>
  /** The events of a turn that starts with the stream. To close it early stops the turn. */
  readonly stream: (input: Input.Input, options?: TurnOptions) => Stream.Stream<Notification.Notification, RunError>
  /** Starts a goal; succeeds when its first turn has begun. */
  readonly startGoal: (objective: string, options?: GoalOptions) => Effect.Effect<ClusterGoal, GoalError>
  /** Makes the stored goal active again, after a pause. */
  readonly resumeGoal: (options?: Keyed) => Effect.Effect<ClusterGoal, GoalError>
  /** Starts a goal and waits for its result. Interruption pauses the goal and stops its turn. */
  readonly runGoal: (objective: string, options?: GoalOptions) => Effect.Effect<TurnResult.TurnResult, GoalError>
  /** The events of a goal that starts with the stream. To close it early pauses the goal. */
  readonly streamGoal: (objective: string, options?: GoalOptions) => Stream.Stream<Notification.Notification, GoalError>
  /** The goal that the server has stored. */
  readonly goal: Effect.Effect<Option.Option<Protocol.ThreadGoal>, CodexError.RequestError>
  /** Keeps the stored goal from being continued. */
  readonly pauseGoal: Effect.Effect<Protocol.ThreadGoal, CodexError.RequestError>
  /** The thread as its server has it. */
  readonly read: (options?: {
    readonly includeTurns?: boolean
  }) => Effect.Effect<Protocol.Thread, CodexError.RequestError>
  /** All that concerns the thread, from now on; what happens while it moves to another runner is not in it. */
  readonly events: Stream.Stream<
    Notification.Notification,
    CodexError.RequestError | CodexError.EventBufferOverflowError
  >
  /** The approvals that the agent asks for while the stream runs. What is left when it ends is declined. */
  readonly approvals: Stream.Stream<Approval.Approval, CodexError.RequestError | CodexError.EventBufferOverflowError>
  /** Unloads the thread. Fails with {@link InvalidRequestError} while a turn is open. */
  readonly close: Effect.Effect<void, CodexError.RequestError>
}

const moveDelay = Duration.millis(100)
const stopTimeout = Duration.seconds(5)

/** How the cluster can fail beside what was asked. */
type Undelivered =
  | Moved
  | ClusterError.MailboxFull
  | ClusterError.AlreadyProcessingMessage
  | ClusterError.PersistenceError

/** What the cluster's own failures are to a caller who knows one machine. */
const asRequestError = <E>(method: string, error: E): Exclude<E, Undelivered> | CodexError.RequestError => {
  switch ((error as { readonly _tag?: unknown })._tag) {
    case "MailboxFull":
    case "AlreadyProcessingMessage":
      return new CodexError.ServerBusyError({
        method,
        code: -32001,
        serverMessage: "the thread has too many requests in flight"
      })
    case "PersistenceError":
      return new CodexError.TransportClosedError({ reason: "Disconnected", stderrTail: [], cause: error })
    default:
      return error as Exclude<E, Undelivered>
  }
}

/** Whether the owner went away with the request: its end interrupts what it has in hand. */
const hasMoved = (cause: Cause.Cause<unknown>): boolean =>
  Option.match(Cause.failureOption(cause), {
    onNone: () => Cause.isInterrupted(cause),
    onSome: (error) => (error as { readonly _tag?: unknown })._tag === "Moved"
  })

/** Asks the owner; the next one, where the thread moves meanwhile. */
const asking = <A, E>(
  method: string,
  request: Effect.Effect<A, E>
): Effect.Effect<A, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Effect.flatMap(Effect.exit(request), (exit) =>
    Exit.isSuccess(exit)
      ? Effect.succeed(exit.value)
      : hasMoved(exit.cause)
        ? Effect.delay(asking(method, request), moveDelay)
        : Effect.failCause(Cause.map(exit.cause, (error) => asRequestError(method, error)))
  )

/** Reads of the owner; of the next one, where the thread moves meanwhile. */
const reading = <A, E>(
  method: string,
  read: () => Stream.Stream<A, E>
): Stream.Stream<A, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Stream.catchAllCause(Stream.suspend(read), (cause) =>
    hasMoved(cause)
      ? Stream.concat(
          Stream.execute(Effect.sleep(moveDelay)),
          Stream.suspend(() => reading(method, read))
        )
      : Stream.failCause(Cause.map(cause, (error) => asRequestError(method, error)))
  )

/** Reads batch after batch, whichever owner has the next one. */
const batches = <E>(
  method: string,
  next: (after: number) => Effect.Effect<Batch, E>
): Stream.Stream<Notification.Notification, Exclude<E, Undelivered> | CodexError.RequestError> =>
  Stream.paginateChunkEffect(-1, (after) =>
    Effect.map(asking(method, next(after)), ({ events, last }) => [
      Chunk.unsafeFromArray(events.map(({ event }) => event)),
      last ? Option.none() : Option.some(events.at(-1)?.seq ?? after)
    ])
  )

/** The agent's words: as they are written, and what was missed of a message when it is complete. */
const textOf = <E>(events: Stream.Stream<Notification.Notification, E>): Stream.Stream<string, E> =>
  Stream.suspend(() => {
    const seen = new Map<string, string>()
    return Stream.filterMap(events, (event) => {
      if (event.method === "item/agentMessage/delta") {
        const { delta, itemId } = event.params
        seen.set(itemId, (seen.get(itemId) ?? "") + delta)
        return Option.some(delta)
      }
      if (event.method !== "item/completed" || event.params.item.type !== "agentMessage") return Option.none()
      const { id, text } = event.params.item
      const written = seen.get(id) ?? ""
      seen.delete(id)
      return text.length > written.length && text.startsWith(written)
        ? Option.some(text.slice(written.length))
        : Option.none()
    })
  })

const make = (options: Options) =>
  Effect.gen(function* () {
    const store = yield* ClusterStore
    yield* Check.names("CodexCluster.layer", options, ["shardGroup"])
    const client = yield* placed(options.shardGroup).client

    const thread = (
      threadKey: string,
      { onTakeover: ofThread, ...threadOptions }: ThreadOptions = {}
    ): ClusterThread => {
      const owner = client(threadKey)

      const checkThread = (method: string) =>
        Effect.zipRight(
          Check.key(method, "the key of a thread", threadKey),
          Check.json(method, "the options of a thread", threadOptions)
        )

      /** Leaves with the storage what is asked for: from then on it happens, once. */
      const submit = (work: Work, key: string | undefined, onTakeover: OnTakeover | undefined) =>
        Effect.gen(function* () {
          const method = work._tag === "Turn" ? "turn/start" : "thread/goal/set"
          const options = yield* checkThread(method)
          const chosen = yield* key === undefined
            ? Effect.sync(() => crypto.randomUUID() as string)
            : Check.key(method, "the key of a turn", key)
          const takeover = yield* Check.onTakeover(method, onTakeover ?? ofThread)
          const payload = { key: chosen, thread: options, work, onTakeover: takeover, handover: 0 }
          yield* asking(method, owner.Submit(payload, { discard: true }))
          return chosen
        })

      const turnWork = (input: Input.Input, options: object): Effect.Effect<Work, CodexError.InvalidParamsError> =>
        Effect.gen(function* () {
          if ("clientUserMessageId" in options) {
            return yield* Check.refuse("turn/start", "`clientUserMessageId` is the key of the turn: use `key`")
          }
          return {
            _tag: "Turn",
            input: yield* InputItems.make("turn/start", input),
            options: yield* Check.json("turn/start", "the options of a turn", options)
          }
        })

      const goalWork = (
        objective: unknown,
        options: Goal.Options
      ): Effect.Effect<Work, CodexError.InvalidParamsError> =>
        Effect.gen(function* () {
          const method = "thread/goal/set"
          yield* Check.names(method, options, ["key", "tokenBudget", "startTimeout"])
          yield* Check.positive(method, "tokenBudget", options.tokenBudget)
          const startTimeoutMs = yield* Check.millis(method, "startTimeout", options.startTimeout)
          if (typeof objective !== "string") return yield* Check.refuse(method, "the objective has to be a string")
          return {
            _tag: "Goal",
            objective,
            ...(options.tokenBudget !== undefined && { tokenBudget: options.tokenBudget }),
            ...(startTimeoutMs !== undefined && { startTimeoutMs })
          }
        })

      const resumeWork = (options: Keyed): Effect.Effect<Work, CodexError.InvalidParamsError> =>
        Effect.as(Check.names("thread/goal/set", options, ["key"]), { _tag: "Goal", objective: null })

      const numbered = (key: string) => batches("turn/start", (after) => owner.Events({ key, after }))

      const settled = (key: string) => asking("turn/start", owner.Settled({ key }))

      const interrupt = (key: string) =>
        Effect.suspend(() => asking("turn/interrupt", owner.Interrupt({ key, call: crypto.randomUUID() })))

      /** Stops what nobody waits for any longer. Asked for in the storage, so that it reaches every later owner too. */
      const abandon = (key: string) =>
        Effect.suspend(() => owner.Interrupt({ key, call: crypto.randomUUID() }, { discard: true })).pipe(
          Effect.zipRight(settled(key)),
          Effect.disconnect,
          Effect.interruptible,
          Effect.timeout(stopTimeout),
          Effect.ignore
        )

      const handle = (key: string) =>
        Effect.map(asking("turn/start", owner.Started({ key })), ({ threadId, turnId }) => {
          const all = numbered(key)
          const events = Stream.filter(all, (event) => event.method !== "thread/goal/updated")
          return {
            key,
            id: turnId,
            threadId,
            events,
            text: textOf(events),
            result: settled(key),
            steer: (input: Input.Input) =>
              Effect.flatMap(InputItems.make("turn/steer", input), (items) => {
                const call = crypto.randomUUID()
                return asking("turn/steer", owner.Steer({ key, input: items, call }))
              }),
            interrupt: interrupt(key),
            status: Effect.map(goal, Option.match({ onNone: () => null, onSome: ({ status }) => status })),
            updates: Stream.changes(
              Stream.map(Notification.only("thread/goal/updated")(all), (event) => event.params.goal)
            )
          }
        })

      const start = <E>(work: Effect.Effect<Work, E>, options: Keyed & Takeover) =>
        Effect.flatMap(work, (made) => Effect.flatMap(submit(made, options.key, options.onTakeover), handle))

      /** Waits for the end; interruption stops what was asked for. */
      const run = <E>(work: Effect.Effect<Work, E>, options: Keyed & Takeover) =>
        Effect.uninterruptibleMask((restore) =>
          Effect.gen(function* () {
            const made = yield* work
            const key = options.key ?? crypto.randomUUID()
            return yield* Effect.onInterrupt(
              restore(Effect.flatMap(submit(made, key, options.onTakeover), settled)),
              () => abandon(key)
            )
          })
        )

      const stream = <E>(work: Effect.Effect<Work, E>, options: Keyed & Takeover) =>
        Stream.unwrapScoped(
          Effect.gen(function* () {
            const made = yield* work
            const key = options.key ?? crypto.randomUUID()
            let over = false
            yield* Effect.addFinalizer(() => (over ? Effect.void : abandon(key)))
            yield* submit(made, key, options.onTakeover)
            const end = Stream.execute(
              Effect.sync(() => {
                over = true
              })
            )
            return numbered(key).pipe(
              Stream.filter((event) => event.method !== "thread/goal/updated"),
              Stream.concat(end),
              Stream.tapError(() => Stream.runDrain(end))
            )
          })
        )

      const split = ({ key, onTakeover, ...options }: TurnOptions = {}) => ({
        options: { key, onTakeover },
        turn: options
      })

      const request = <A, E>(method: string, of: (options: { readonly thread: Json }) => Effect.Effect<A, E>) =>
        Effect.flatMap(checkThread(method), (checked) => asking(method, of({ thread: checked })))

      const goal = Effect.map(
        request("thread/goal/get", (options) => owner.Goal(options)),
        Option.fromNullable
      )

      const card = ({
        card: id,
        kind,
        params,
        threadId,
        turnId
      }: {
        readonly card: string
        readonly kind: Approval.Approval["kind"]
        readonly params: unknown
        readonly threadId: string
        readonly turnId: string
      }): Approval.Approval => {
        const decide = (decision: "accept" | "acceptForSession" | "decline" | "cancel") =>
          Effect.catchAll(asking("turn/start", owner.Decide({ card: id, decision, threadId, turnId })), (error) =>
            error._tag === "ApprovalSettledError" || error._tag === "UnsupportedPermissionsError"
              ? Effect.fail(error)
              : Effect.fail(new CodexError.ApprovalSettledError({ threadId, turnId }))
          )
        return {
          kind,
          params,
          threadId,
          turnId,
          accept: decide("accept"),
          acceptForSession: decide("acceptForSession"),
          decline: decide("decline"),
          cancel: decide("cancel"),
          settled: Effect.ignore(asking("turn/start", owner.CardSettled({ card: id })))
        } as Approval.Approval
      }

      return {
        key: threadKey,
        run: (input, options) => {
          const { options: keyed, turn } = split(options)
          return run(turnWork(input, turn), keyed) as Effect.Effect<TurnResult.TurnResult, RunError>
        },
        runAs: (schema, input, options) =>
          Effect.flatMap(OutputSchema.toJsonSchema(schema), (outputSchema) => {
            const { options: keyed, turn } = split({ ...options, outputSchema })
            return Effect.flatMap(
              run(turnWork(input, turn), keyed) as Effect.Effect<TurnResult.TurnResult, RunError>,
              OutputSchema.decode(schema)
            )
          }),
        startTurn: (input, options) => {
          const { options: keyed, turn } = split(options)
          return start(turnWork(input, turn), keyed) as Effect.Effect<ClusterTurn, RunError>
        },
        stream: (input, options) => {
          const { options: keyed, turn } = split(options)
          return stream(turnWork(input, turn), keyed) as Stream.Stream<Notification.Notification, RunError>
        },
        startGoal: (objective, options = {}) => start(goalWork(objective, options), { key: options.key }),
        resumeGoal: (options = {}) => start(resumeWork(options), { key: options.key }),
        runGoal: (objective, options = {}) => run(goalWork(objective, options), { key: options.key }),
        streamGoal: (objective, options = {}) => stream(goalWork(objective, options), { key: options.key }),
        goal,
        pauseGoal: request("thread/goal/set", (options) => owner.PauseGoal(options)),
        read: ({ includeTurns = false } = {}) =>
          request("thread/read", (options) => owner.Read({ ...options, includeTurns })),
        events: Stream.unwrap(
          Effect.map(checkThread("thread/resume"), (options) =>
            batches("thread/resume", (after) => owner.ThreadEvents({ thread: options, after }))
          )
        ),
        approvals: Stream.unwrap(
          Effect.map(checkThread("thread/resume"), (options) =>
            Stream.map(
              reading("thread/resume", () =>
                Stream.forever(
                  Stream.concat(owner.Approvals({ thread: options }), Stream.execute(Effect.sleep(moveDelay)))
                )
              ),
              card
            )
          )
        ),
        close: Effect.suspend(() => asking("thread/unsubscribe", owner.Close()))
      }
    }

    return CodexCluster.of({ thread, threads: store.threads })
  })

/**
 * A client of the cluster; of a process that is also a runner, too.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<CodexCluster, CodexError.InvalidParamsError, Sharding.Sharding | ClusterStore> =>
  Layer.effect(CodexCluster, make(options))
