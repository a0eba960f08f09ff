/**
 * A goal: an objective that the server pursues turn after turn by itself, as one logical turn.
 *
 * @since 0.1.0
 */
import type { ThreadGoal } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"
import type { Duration } from "./Duration.js"
import type { Turn } from "./Turn.js"

/**
 * The options of a goal.
 *
 * @since 0.1.0
 * @category models
 */
export interface GoalOptions extends Abortable {
  /** How many tokens it may use before the server stops it as `budgetLimited`. Default: no limit. */
  readonly tokenBudget?: number | undefined
  /** How long the first turn may take to begin. Default: 30 s. */
  readonly startTimeout?: Duration | undefined
}

/**
 * A handle on a goal. It is used like a {@link Turn}: its `id` is that of the first physical turn, its `events` have one
 * start and one end and all carry that id, and its `result` is over all the turns.
 *
 * - `steer` and `interrupt` reach the turn that is active when they are called; `steer` waits for the next one, at most
 *   60 s, when the goal is between two.
 * - `interrupt` pauses the goal and then stops its turn; the result has the status `interrupted`.
 * - When a turn fails and the goal with it, `result` and `events` reject with that turn's {@link TurnFailedError}.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Thread } from "@effect-codex/promise"
 *
 * declare const thread: Thread
 *
 * const goal = await thread.startGoal("Raise the coverage of the parser to 90 %.", { tokenBudget: 200_000 })
 * for await (const { status, tokensUsed } of goal.updates) console.log(status, tokensUsed)
 * console.log((await goal.result).finalResponse)
 * ```
 */
export interface Goal extends Turn {
  /** The status as last received; null once the goal was cleared. */
  readonly status: Promise<ThreadGoal["status"] | null>
  /**
   * The goal as it is stored, now and whenever that changes: `status`, `tokensUsed`, `timeUsedSeconds`, `tokenBudget`.
   * Ends with the goal. Made for displays of progress: of several changes at once, only the last is seen. Every loop
   * begins with the present state.
   */
  readonly updates: AsyncStream<ThreadGoal>
}
