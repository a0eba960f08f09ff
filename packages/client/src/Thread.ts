/**
 * A thread: a conversation with the agent.
 *
 * @since 0.1.0
 */
import type * as Protocol from "@effect-codex/protocol"
import type { ReviewDelivery, ReviewTarget, ThreadGoal } from "@effect-codex/protocol"
import type { Approval, Question } from "./Approval.js"
import type { ExperimentalApi } from "./Codex.js"
import type {
  EventBufferOverflowError,
  InvalidOptionError,
  OutputDecodeError,
  OutputSchemaError,
  RequestError,
  TransportClosedError,
  TurnNotFoundError
} from "./CodexError.js"
import type * as Goal from "./Goal.js"
import type { Handlers } from "./Handlers.js"
import type { Input } from "./Input.js"
import type { Effect, Option, Scope, Stream } from "./internal/effect.js"
import type { ThreadOptions } from "./internal/Presets.js"
import type { Notification } from "./Notification.js"
import type { OutputSchema } from "./OutputSchema.js"
import type * as Turn from "./Turn.js"
import type { TurnResult } from "./TurnResult.js"

export type { Approvals, ThreadOptions } from "./internal/Presets.js"
export type { WebSearch } from "./internal/SandboxPresets.js"

/**
 * The parameters of `thread/fork`, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type ForkOptions = ThreadOptions<Protocol.ThreadForkParams>

/**
 * The parameters of `thread/turns/list`, beside the thread.
 *
 * @since 0.1.0
 * @category models
 */
export type ListTurns = Omit<Protocol.ThreadTurnsListParams, "threadId" | "cursor">

/**
 * The parameters of `thread/settings/update`, beside the thread.
 *
 * @since 0.1.0
 * @category models
 */
export type Settings = Omit<Protocol.ThreadSettingsUpdateParams, "threadId">

/**
 * A handle on a thread: its id, and its operations.
 *
 * @since 0.1.0
 * @category models
 */
export interface Thread {
  readonly id: string
  /**
   * Starts a turn and waits for its result. Interruption stops the turn on the server, within 5 s; unless the input has
   * joined a turn that another caller has started.
   *
   * Fails with {@link TurnFailedError} when the turn fails, with {@link TurnTimeoutError} after the option `timeout`, and
   * as every request does.
   */
  readonly run: (input: Input, options?: Turn.RunOptions) => Effect.Effect<TurnResult, Turn.RunError>
  /**
   * Starts a turn whose final response is held to a schema, in the model's strict mode, and decodes it. What strict mode
   * cannot express is a type error.
   *
   * Fails as {@link Thread.run} does; with {@link OutputSchemaError} before anything is sent, where the schema cannot be
   * expressed after all; and with {@link OutputDecodeError}, which has the raw text and the turn's result, where the
   * response does not fit.
   */
  readonly runAs: <A, I, R>(
    schema: OutputSchema<A, I, R>,
    input: Input,
    options?: Turn.RunOptions & { readonly outputSchema?: undefined }
  ) => Effect.Effect<A, Turn.RunError | OutputSchemaError | OutputDecodeError, R>
  /**
   * Starts a turn. On a thread with an active turn the input joins that turn, and the handle is one more on it: the
   * server decides so. Interrupted while the response is awaited, it stops the turn.
   */
  readonly startTurn: (input: Input, options?: Turn.Options) => Effect.Effect<Turn.Turn, RequestError>
  /**
   * The events of a turn that starts when the stream is run. They are kept only until they are read. To close the stream
   * early stops the turn on the server, within 5 s.
   */
  readonly stream: (input: Input, options?: Turn.Options) => Stream.Stream<Notification, Turn.StreamError>
  /**
   * Starts a goal, in place of the stored one: the server pursues the objective turn after turn, and all of them are one
   * handle. Succeeds when the first turn has begun.
   *
   * `objective` has 1 to 4,000 characters, surrounding blanks not counted. Fails with {@link GoalRejectedError} where the
   * goal cannot start, and with {@link GoalStartTimeoutError}.
   */
  readonly startGoal: (objective: string, options?: Goal.Options) => Effect.Effect<Goal.Goal, Goal.StartError>
  /**
   * Continues the stored goal under one handle, from its next turn on: a paused or blocked one is set active again, and
   * of one that runs, as after a restart of the server, the handle is one more. Fails with {@link GoalRejectedError},
   * reason `NoGoal`, if there is none that could go on.
   */
  readonly resumeGoal: (options?: Goal.Options) => Effect.Effect<Goal.Goal, Goal.StartError>
  /**
   * A handle on the goal that runs on the thread, whichever client has started it: its events from now on. Changes
   * nothing. Fails with {@link GoalRejectedError}, reason `NoGoal`, if none runs.
   */
  readonly attachGoal: Effect.Effect<Goal.Goal, Goal.StartError>
  /** Starts a goal and waits for its result. Interruption pauses the goal and stops its turn, within 5 s. */
  readonly runGoal: (objective: string, options?: Goal.Options) => Effect.Effect<TurnResult, Goal.RunError>
  /**
   * The events of a goal that starts when the stream is run. To close the stream early pauses the goal and stops its
   * turn, within 5 s.
   */
  readonly streamGoal: (objective: string, options?: Goal.Options) => Stream.Stream<Notification, Goal.StreamError>
  /** The stored goal of the thread. */
  readonly goal: Effect.Effect<Option.Option<ThreadGoal>, RequestError>
  /** Keeps the stored goal from being continued; a running turn goes on to its end. */
  readonly pauseGoal: Effect.Effect<ThreadGoal, RequestError>
  /** Removes the stored goal. Succeeds with whether there was one. */
  readonly clearGoal: Effect.Effect<boolean, RequestError>
  /** Starts a review of code, which is a turn. */
  readonly review: (target: ReviewTarget, delivery?: ReviewDelivery) => Effect.Effect<Turn.Turn, RequestError>
  /**
   * A handle on a turn of the thread, whichever client has started it: its events from now on, its result over all of it.
   * A turn that has ended has its result, and no events.
   *
   * Fails with {@link TurnNotFoundError} if the thread has no such turn.
   */
  readonly attach: (turnId: string) => Effect.Effect<Turn.Turn, RequestError | TurnNotFoundError>
  /** The stored turns of the thread, the latest first; all pages, each requested when needed. */
  readonly turns: (options?: ListTurns) => Stream.Stream<Protocol.Turn, RequestError>
  /** The thread's state on the server. Fails with {@link ThreadNotFoundError} if it is not loaded. */
  readonly read: (options?: { readonly includeTurns?: boolean }) => Effect.Effect<Protocol.Thread, RequestError>
  /** Names the thread, for lists. */
  readonly setName: (name: string) => Effect.Effect<void, RequestError>
  /** Changes the settings of the turns to come: model, effort, sandbox and more. Experimental. */
  readonly updateSettings: (settings: Settings) => Effect.Effect<void, RequestError, ExperimentalApi>
  /** The inputs that wait for the thread to become idle. Experimental. */
  readonly queue: Queue
  /** Removes a turn and all later ones from the thread; changes of files stay. */
  readonly revert: (beforeTurnId: string) => Effect.Effect<Protocol.Thread, RequestError>
  /** Starts context compaction, as a separate turn; see {@link Thread.events}. */
  readonly compact: Effect.Effect<void, RequestError>
  /** Starts a thread that begins as a copy of this one. */
  readonly fork: (options?: ForkOptions) => Effect.Effect<Thread, RequestError>
  /**
   * Takes the thread out of lists; {@link Codex.Service.unarchiveThread} puts it back. A turn that runs is ended.
   * {@link ThreadInUseError} while another server has it loaded, after three more attempts, 0.25 s apart: the server itself
   * may need a moment to let go of it.
   */
  readonly archive: Effect.Effect<void, RequestError>
  /** Unsubscribes from the thread; the server unloads threads without subscribers. */
  readonly unsubscribe: Effect.Effect<void, RequestError>
  /**
   * Handlers for the server's requests of this thread and of the sub-agents below it, in place of the connection's, until
   * the scope closes. Later ones go first. Fails with {@link InvalidOptionError} for a method that the server does not
   * request, and for a handler that is no function.
   */
  readonly handle: <R = never>(handlers: Handlers<R>) => Effect.Effect<void, InvalidOptionError, R | Scope.Scope>
  /**
   * The approvals that the agent and its sub-agents ask for while the stream runs, to show to a person; in place of the
   * connection's handlers. Those that are open when the stream ends are declined.
   */
  readonly approvals: Stream.Stream<Approval, TransportClosedError | EventBufferOverflowError>
  /** The questions of the agent and the forms of MCP servers while the stream runs, as {@link Thread.approvals}. */
  readonly questions: Stream.Stream<Question, TransportClosedError | EventBufferOverflowError>
  /** Every notification of the thread, also of turns that other clients start, with a replay of the last 64. */
  readonly events: Stream.Stream<Notification, TransportClosedError | EventBufferOverflowError>
}

/**
 * Inputs that wait for a thread to become idle, and then become turns of their own. Experimental.
 *
 * @since 0.1.0
 * @category models
 */
export interface Queue {
  /** Adds an input at the end. */
  readonly add: (input: Input) => Effect.Effect<Protocol.QueuedSubmission, RequestError, ExperimentalApi>
  /** The inputs that wait; all pages, each requested when needed. */
  readonly list: Stream.Stream<Protocol.QueuedSubmission, RequestError, ExperimentalApi>
  /** Removes an input. Succeeds with whether it was there. */
  readonly delete: (queuedSubmissionId: string) => Effect.Effect<boolean, RequestError, ExperimentalApi>
}
