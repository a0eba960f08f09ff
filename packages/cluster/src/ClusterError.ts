/**
 * @since 0.1.0
 */
import type { TurnResult } from "@effect-codex/client"
import { Data } from "effect"

/**
 * The runner that drove the turn stopped before the turn ended, and the turn was asked for with `onTakeover: "fail"`,
 * or has been continued as often as allowed. The thread is usable: ask again, under another key.
 *
 * @since 0.1.0
 * @category errors
 */
export class TurnInterruptedError extends Data.TaggedError("TurnInterruptedError")<{
  /** The key that the turn was asked for under. */
  readonly key: string
  readonly threadId: string
  readonly turnId: string
  /** The items completed before the runner stopped; its status is `interrupted`. */
  readonly result: TurnResult.TurnResult
}> {
  override get message(): string {
    return (
      `turn ${this.turnId} was cut off: its runner stopped, and another one has taken over the thread. ` +
      'Ask again under another key, or ask with `onTakeover: "continue"`'
    )
  }
}
