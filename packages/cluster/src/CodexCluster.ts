/**
 * The client side: threads by the application's own keys, wherever they live.
 *
 * @since 0.1.0
 */
import type { Sharding } from "@effect/cluster"
import type {
  Approval,
  Codex,
  CodexError,
  Goal,
  Input,
  Notification,
  OutputSchema,
  Turn,
  TurnResult
} from "@effect-codex/client"
import type * as Protocol from "@effect-codex/protocol"
import { Context, Effect, Layer, type Option, type Stream } from "effect"
import type { TurnInterruptedError } from "./ClusterError.js"
import { ClusterStore, type ClusterStoreError, type ThreadInfo } from "./ClusterStore.js"
import { placed } from "./CodexThread.js"
import * as Checks from "./internal/Checks.js"
import * as clusterThread from "./internal/clusterThread.js"
import type { OnTakeover } from "./internal/Work.js"

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
 * How a turn is started that is waited for.
 *
 * @since 0.1.0
 * @category models
 */
export type RunOptions = TurnOptions & Pick<Turn.RunOptions, "timeout">

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
  /**
   * Adds input to the turn while it runs. Succeeds with the id of the turn that took it. Fails with
   * {@link InvalidRequestError} if the turn has ended.
   */
  readonly steer: (input: Input.Input) => Effect.Effect<string, CodexError.RequestError>
  /** Asks the server to stop the turn. Succeeds at once for a turn that has ended. */
  readonly interrupt: Effect.Effect<void, CodexError.RequestError>
}

/**
 * A goal somewhere in the cluster, used like a `Goal`: one logical turn, whichever runners it was pursued on.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClusterGoal extends Omit<ClusterTurn, "events" | "text" | "result"> {
  /** The events of all turns of the goal as one turn, in order. */
  readonly events: Stream.Stream<Notification.Notification, GoalError>
  /** The pieces of the agent's messages. */
  readonly text: Stream.Stream<string, GoalError>
  /** The result over all turns of the goal. */
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
  /**
   * Starts a turn and waits for its result. Interruption stops the turn, wherever it runs, within 5 s; so does
   * `timeout`, past which it fails with {@link TurnTimeoutError}.
   */
  readonly run: (
    input: Input.Input,
    options?: RunOptions
  ) => Effect.Effect<TurnResult.TurnResult, RunError | CodexError.TurnTimeoutError>
  /** Starts a turn whose final response is held to a schema, and decodes it. */
  readonly runAs: <A, I, R>(
    schema: OutputSchema.OutputSchema<A, I, R>,
    input: Input.Input,
    options?: RunOptions & { readonly outputSchema?: undefined }
  ) => Effect.Effect<
    A,
    RunError | CodexError.TurnTimeoutError | CodexError.OutputSchemaError | CodexError.OutputDecodeError,
    R
  >
  /** Starts a turn; succeeds when the server has named it. */
  readonly startTurn: (input: Input.Input, options?: TurnOptions) => Effect.Effect<ClusterTurn, RunError>
  /** The events of a turn that starts with the stream. To close it early stops the turn. */
  readonly stream: (input: Input.Input, options?: TurnOptions) => Stream.Stream<Notification.Notification, RunError>
  /** Starts a goal; succeeds when its first turn has begun. */
  readonly startGoal: (objective: string, options?: GoalOptions) => Effect.Effect<ClusterGoal, GoalError>
  /** Makes the stored goal active again, after a pause. */
  readonly resumeGoal: (options?: GoalOptions) => Effect.Effect<ClusterGoal, GoalError>
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

const make = (options: Options) =>
  Effect.gen(function* () {
    const { threads } = yield* ClusterStore
    const { shardGroup } = yield* Checks.layerOptions<Options>(options, { shardGroup: Checks.callback })
    const owners = yield* placed(shardGroup).client
    return CodexCluster.of({ thread: (key, given) => clusterThread.make(owners, key, given), threads })
  })

/**
 * A client of the cluster; of a process that is also a runner, too. Fails with {@link InvalidOptionError} where an option
 * does not exist, or is not what it has to be.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<CodexCluster, CodexError.InvalidOptionError, Sharding.Sharding | ClusterStore> =>
  Layer.effect(CodexCluster, make(options))
