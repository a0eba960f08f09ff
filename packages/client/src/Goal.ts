/**
 * A goal: an objective that the server pursues turn after turn by itself, as one logical turn.
 *
 * @since 0.1.0
 */
import type { ThreadGoal } from "@effect-codex/protocol"
import type { GoalRejectedError, GoalStartTimeoutError, RequestError, TransportClosedError } from "./CodexError.js"
import type { Duration, Effect, Stream } from "./internal/effect.js"
import type * as Turn from "./Turn.js"

/**
 * A handle on a goal. It is used like a {@link Turn.Turn}: its `id` is that of the first physical turn, its `events` have
 * one start and one end and all carry that id, and its `result` is over all the turns. `steer` and `interrupt` reach the
 * turn that is active when they are called, also when it changes meanwhile.
 *
 * The goal ends when it is stored as anything but `active` (`complete`, `paused`, `blocked`, `usageLimited`,
 * `budgetLimited`), was cleared, or one of its turns was interrupted, and no turn of it is active. Another client that
 * interrupts a turn without pausing the goal leaves it stored as `active`: the server waits for the thread's next turn,
 * and continues the goal after that.
 *
 * - `interrupt` pauses the goal and then stops its turn; the result has the status `interrupted`. When the server refuses
 *   to stop the turn, the goal goes on and the refusal is the error. When the link is lost, or the server does not
 *   respond, the turn may go on to its end; the goal is paused then, unless the request to pause it was lost. Once called
 *   it is carried out: to interrupt the caller only ends the wait for it.
 * - `steer` waits for the next turn, at most 60 s, when the goal is between two.
 * - When a turn fails and the goal with it, `result` and `events` fail with that turn's {@link TurnFailedError}. The
 *   server stores such a goal as `usageLimited` or `blocked`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Goal extends Turn.Turn {
  /** The status as last received; null once the goal was cleared. */
  readonly status: Effect.Effect<ThreadGoal["status"] | null>
  /**
   * The goal as it is stored, now and whenever that changes: `status`, `tokensUsed`, `timeUsedSeconds`, `tokenBudget`.
   * Ends with the goal. Made for displays of progress: of several changes at once, only the last is seen.
   *
   * @example
   * ```ts
   * import type { Goal } from "@effect-codex/client"
   * import { Console, Stream } from "effect"
   *
   * declare const goal: Goal.Goal
   *
   * goal.updates.pipe(Stream.runForEach(({ status, tokensUsed }) => Console.log(`${status}: ${tokensUsed} tokens`)))
   * ```
   */
  readonly updates: Stream.Stream<ThreadGoal, TransportClosedError>
}

/**
 * The options of a goal.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** How many tokens it may use before the server stops it as `budgetLimited`. Default: no limit. */
  readonly tokenBudget?: number | undefined
  /** How long the first turn may take to begin. Default: 30 s. */
  readonly startTimeout?: Duration.DurationInput | undefined
}

/**
 * How a goal can fail to start.
 *
 * @since 0.1.0
 * @category errors
 */
export type StartError = RequestError | GoalRejectedError | GoalStartTimeoutError

/**
 * How a goal can fail that is started and waited for.
 *
 * @since 0.1.0
 * @category errors
 */
export type RunError = StartError | Turn.ResultError

/**
 * How a goal can fail that is started and read as a stream.
 *
 * @since 0.1.0
 * @category errors
 */
export type StreamError = StartError | Turn.EventsError
