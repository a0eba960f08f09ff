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

/**
 * The store cannot be reached, or refuses a statement.
 *
 * @since 0.1.0
 * @category errors
 */
export class ClusterStoreError extends Data.TaggedError("ClusterStoreError")<{ readonly cause: unknown }> {
  override get message(): string {
    return "the store of the cluster failed: see the cause, and check that the database is up"
  }
}

/**
 * Another runner owns the thread by now. What was to be written was not.
 *
 * @since 0.1.0
 * @category errors
 */
export class FencedError extends Data.TaggedError("FencedError")<{ readonly thread: string; readonly epoch: number }> {
  override get message(): string {
    return `thread ${this.thread} has a later owner than epoch ${this.epoch}; nothing was written`
  }
}
