import type { Goal as ClientGoal } from "@effect-codex/client"
import type { ThreadGoal } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import * as AsyncStream from "./AsyncStream.js"
import type { Duration } from "./Duration.js"
import type { Runner } from "./Runner.js"
import * as Turn from "./Turn.js"

/** How to pursue a goal. */
export interface GoalOptions extends Abortable {
  /** How many tokens it may use before the server stops it as `budgetLimited`. Default: no limit. */
  readonly tokenBudget?: number | undefined
  /** How long the first turn may take to begin. Default: 30 s. */
  readonly startTimeout?: Duration | undefined
}

/**
 * A goal: an objective that the server pursues turn after turn by itself, as one logical turn. It is used like a
 * {@link Turn.Turn}: its `id` is that of the first physical turn, its `events` begin and end once and all bear that
 * id, and its `result` is over all the turns.
 *
 * `steer` and `interrupt` reach the turn that is active when they are called; `steer` waits for the next one, at most
 * 60 s, when the goal is between two. `interrupt` pauses the goal and then stops its turn. When a turn fails that the
 * goal does not survive, `result` and `events` reject with that turn's {@link TurnFailedError}.
 */
export interface Goal extends Turn.Turn {
  /** The status as last heard; null once the goal was cleared. */
  readonly status: Promise<ThreadGoal["status"] | null>
  /**
   * The goal as it is stored, now and whenever that changes: `status`, `tokensUsed`, `timeUsedSeconds`, `tokenBudget`.
   * Ends with the goal. Made for showing progress: of changes that come all at once, only the last is seen. Every loop
   * begins with how the goal stands then.
   */
  readonly updates: AsyncStream.AsyncStream<ThreadGoal>
}

/**
 * The handle on a goal of the client's.
 *
 * @internal
 */
export const make = (runner: Runner, goal: ClientGoal.Goal): Goal =>
  runner.outcomes(
    Object.defineProperties(
      { updates: AsyncStream.make(runner, goal.updates) },
      Object.getOwnPropertyDescriptors(Turn.make(runner, goal))
    ) as Omit<Goal, "status">,
    { status: goal.status }
  )
