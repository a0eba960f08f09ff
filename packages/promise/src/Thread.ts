/**
 * A thread: a conversation with the agent.
 *
 * @since 0.1.0
 */
import type { Notification } from "@effect-codex/client/Notification"
import type * as ClientThread from "@effect-codex/client/Thread"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type * as Protocol from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { Approval, Question } from "./Approval.js"
import type { AsyncStream } from "./AsyncStream.js"
import type { Goal, GoalOptions } from "./Goal.js"
import type { Handlers, Handling } from "./Handlers.js"
import type { Input } from "./Input.js"
import type { Schema, Strict } from "./Schema.js"
import type { RunOptions, Turn, TurnOptions } from "./Turn.js"

/**
 * The parameters of `thread/fork`, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type ForkOptions = ClientThread.ForkOptions & Abortable

/**
 * The parameters of `thread/turns/list`, beside the thread.
 *
 * @since 0.1.0
 * @category models
 */
export type ListTurns = ClientThread.ListTurns & Abortable

/**
 * The options of `thread.read`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReadOptions extends Abortable {
  /** Whether the turns of the thread are read as well. Default: false. */
  readonly includeTurns?: boolean
}

/**
 * The parameters of `thread/settings/update`, beside the thread.
 *
 * @since 0.1.0
 * @category models
 */
export type ThreadSettings = ClientThread.Settings

/**
 * A handle on a thread: its id, and its operations.
 *
 * @since 0.1.0
 * @category models
 */
export interface Thread {
  readonly id: string
  /**
   * Starts a turn and waits for its result. The signal stops the turn on the server, within 5 s, before the promise
   * rejects with {@link AbortError}; unless the input has joined a turn that another caller has started.
   *
   * Rejects with {@link TurnFailedError} when the turn fails, with {@link TurnTimeoutError} after the option `timeout`, and
   * as every request does.
   */
  readonly run: (input: Input, options?: RunOptions) => Promise<TurnResult>
  /**
   * Starts a turn whose final response is held to a schema, in the model's strict mode, and resolves with the output of
   * the schema. In strict mode all keys of an object are required; let those be null that can be missing.
   *
   * Rejects as {@link Thread.run} does; with {@link OutputSchemaError} before anything is sent, where the schema cannot
   * be expressed in strict mode; and with {@link OutputDecodeError}, which has the raw text and the turn's result, where
   * the response does not fit.
   *
   * @example
   * ```ts
   * import type { Thread } from "@effect-codex/promise"
   * import { z } from "zod"
   *
   * declare const thread: Thread
   *
   * const { summary } = await thread.runAs(z.object({ summary: z.string() }), "Summarize the repository.")
   * ```
   */
  readonly runAs: <A, I>(
    schema: Schema<A, I> & Strict<I>,
    input: Input,
    options?: RunOptions & { readonly outputSchema?: undefined }
  ) => Promise<A>
  /**
   * Starts a turn. On a thread with an active turn the input joins that turn, and the handle is one more on it: the
   * server decides so.
   *
   * The signal is that of the whole turn: when it aborts, the turn is interrupted on the server, and
   * {@link Turn.result} has the status `interrupted`. Aborted before the response, the promise rejects with
   * {@link AbortError}.
   */
  readonly startTurn: (input: Input, options?: TurnOptions) => Promise<Turn>
  /**
   * The events of a turn that starts with the loop; another loop starts another turn. They are kept only until they are
   * read. To leave the loop early stops the turn on the server, within 5 s, and so does the signal.
   */
  readonly stream: (input: Input, options?: TurnOptions) => AsyncStream<Notification>
  /**
   * Starts a goal, in place of the stored one: the server pursues the objective turn after turn, and all of them are one
   * handle. Resolves when the first turn has begun. The signal is that of the whole goal: see {@link Thread.startTurn}.
   *
   * `objective` has 1 to 4,000 characters, surrounding blanks not counted. Rejects with {@link GoalRejectedError} where
   * the goal cannot start, and with {@link GoalStartTimeoutError}.
   */
  readonly startGoal: (objective: string, options?: GoalOptions) => Promise<Goal>
  /**
   * Continues the stored goal under one handle, from its next turn on: a paused or blocked one is set active again, and
   * of one that runs, as after a restart of the server, the handle is one more. The signal is that of the whole goal.
   * Rejects with {@link GoalRejectedError}, reason `NoGoal`, if there is none that could go on.
   */
  readonly resumeGoal: (options?: GoalOptions) => Promise<Goal>
  /**
   * A handle on the goal that runs on the thread, whichever client has started it: its events from now on. Changes
   * nothing. The signal only ends the wait. Rejects with {@link GoalRejectedError}, reason `NoGoal`, if none runs.
   */
  readonly attachGoal: (options?: Abortable) => Promise<Goal>
  /** Starts a goal and waits for its result. The signal pauses the goal and stops its turn, within 5 s. */
  readonly runGoal: (objective: string, options?: GoalOptions) => Promise<TurnResult>
  /**
   * The events of a goal that starts with the loop; another loop starts another. To leave the loop early pauses the goal
   * and stops its turn, within 5 s, and so does the signal.
   */
  readonly streamGoal: (objective: string, options?: GoalOptions) => AsyncStream<Notification>
  /** The stored goal of the thread; undefined if there is none. */
  readonly goal: (options?: Abortable) => Promise<Protocol.ThreadGoal | undefined>
  /** Keeps the stored goal from being continued; a running turn goes on to its end. */
  readonly pauseGoal: (options?: Abortable) => Promise<Protocol.ThreadGoal>
  /** Removes the stored goal. Resolves with whether there was one. */
  readonly clearGoal: (options?: Abortable) => Promise<boolean>
  /** Starts a review of code, which is a turn. The signal is that of the whole turn: see {@link Thread.startTurn}. */
  readonly review: (
    target: Protocol.ReviewTarget,
    delivery?: Protocol.ReviewDelivery,
    options?: Abortable
  ) => Promise<Turn>
  /**
   * A handle on a turn of the thread, whichever client has started it: its events from now on, its result over all of it.
   * A turn that has ended has its result, and no events. The signal only ends the wait.
   *
   * Rejects with {@link TurnNotFoundError} if the thread has no such turn.
   */
  readonly attach: (turnId: string, options?: Abortable) => Promise<Turn>
  /** The stored turns of the thread, the latest first; all pages, each requested when needed, again by every loop. */
  readonly turns: (options?: ListTurns) => AsyncStream<Protocol.Turn>
  /** The thread's state on the server. Rejects with {@link ThreadNotFoundError} if it is not loaded. */
  readonly read: (options?: ReadOptions) => Promise<Protocol.Thread>
  /** Names the thread, for lists. */
  readonly setName: (name: string, options?: Abortable) => Promise<void>
  /** Changes the settings of the turns to come: model, effort, sandbox and more. Needs `experimentalApi: true`. */
  readonly updateSettings: (settings: ThreadSettings, options?: Abortable) => Promise<void>
  /** The inputs that wait for the thread to become idle. Needs `experimentalApi: true`. */
  readonly queue: Queue
  /** Removes a turn and all later ones from the thread; changes of files stay. */
  readonly revert: (beforeTurnId: string, options?: Abortable) => Promise<Protocol.Thread>
  /** Starts context compaction, as a separate turn; see {@link Thread.events}. */
  readonly compact: (options?: Abortable) => Promise<void>
  /** Starts a thread that begins as a copy of this one. */
  readonly fork: (options?: ForkOptions) => Promise<Thread>
  /** Takes the thread out of lists; {@link Codex.unarchiveThread} puts it back. */
  readonly archive: (options?: Abortable) => Promise<void>
  /** Unsubscribes from the thread; the server unloads threads without subscribers. */
  readonly unsubscribe: (options?: Abortable) => Promise<void>
  /**
   * Handlers for the server's requests of this thread and of the sub-agents below it, in place of the connection's, until
   * they are closed. Later ones go first.
   *
   * @example
   * ```ts
   * import type { Thread } from "@effect-codex/promise"
   *
   * declare const thread: Thread
   *
   * await using _ = await thread.handle({ "item/fileChange/requestApproval": () => ({ decision: "accept" }) })
   * await thread.run("Fix the typo in the README.")
   * ```
   */
  readonly handle: (handlers: Handlers, options?: Abortable) => Promise<Handling>
  /**
   * The approvals that the agent and its sub-agents ask for while the loop runs, to show to a person; in place of the
   * connection's handlers. Those that are open when the loop ends are declined. The wait for them does not keep the
   * program from ending; the loop ends when this program closes the connection.
   */
  readonly approvals: AsyncStream<Approval>
  /** The questions of the agent and the forms of MCP servers while the loop runs, as {@link Thread.approvals}. */
  readonly questions: AsyncStream<Question>
  /**
   * Every notification of the thread, also of turns that other clients start, with a replay of the last 64. The wait for
   * them does not keep the program from ending; the loop ends when this program closes the connection.
   */
  readonly events: AsyncStream<Notification>
}

/**
 * Inputs that wait for a thread to become idle, and then become turns of their own. Needs `experimentalApi: true`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Queue {
  /** Adds an input at the end. */
  readonly add: (input: Input, options?: Abortable) => Promise<Protocol.QueuedSubmission>
  /** The inputs that wait; all pages, each requested when needed, again by every loop. */
  readonly list: AsyncStream<Protocol.QueuedSubmission>
  /** Removes an input. Resolves with whether it was there. */
  readonly delete: (queuedSubmissionId: string, options?: Abortable) => Promise<boolean>
}
