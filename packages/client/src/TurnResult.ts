/**
 * The result of a turn, or of a goal over all of its turns.
 *
 * @since 0.1.0
 */
import type { ThreadItem, ThreadTokenUsage, Turn, TurnError } from "@effect-codex/protocol"

/**
 * The result of a turn.
 *
 * @since 0.1.0
 * @category models
 */
export interface TurnResult {
  readonly id: string
  readonly threadId: string
  /** How the turn ended: `completed`, `interrupted` or `failed` (an open set: a newer server may add to it). */
  readonly status: Turn["status"]
  /** When the turn started, in s since the epoch; null where the server does not say. */
  readonly startedAt: number | null
  /** When it ended, in s since the epoch; null where the server does not say. */
  readonly completedAt: number | null
  /** How long it took, in ms; null where the server does not say. */
  readonly durationMs: number | null
  /**
   * The text of the last agent message whose phase is `final_answer`; else of the last one that has no phase; else
   * null.
   */
  readonly finalResponse: string | null
  /** The completed items of the turn, in the order of completion. */
  readonly items: ReadonlyArray<ThreadItem>
  /** The last token count that the server sent in this turn; its `total` is over the whole thread. */
  readonly usage: ThreadTokenUsage | null
  /** The server's error, of a turn that did not complete; null if it sent none. A failed turn fails with {@link TurnFailedError}. */
  readonly error: TurnError | null
}

/**
 * The final response among a turn's items, see {@link TurnResult.finalResponse}.
 *
 * @since 0.1.0
 * @category accessors
 */
export const finalResponse = (items: ReadonlyArray<ThreadItem>): string | null => {
  let unphased: string | null = null
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]
    if (item?.type !== "agentMessage") continue
    if (item.phase === "final_answer") return item.text
    if (unphased === null && (item.phase === null || item.phase === undefined)) unphased = item.text
  }
  return unphased
}
