/**
 * Streams to be read with `for await`.
 *
 * @since 0.1.0
 */
import type { Abortable } from "./AbortError.js"

/**
 * A stream to be read with `for await`. Nothing is requested before it is read, and leaving the loop early releases
 * everything. Each loop is a reading of its own; the description of the stream says what a second one gets.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Turn } from "@effect-codex/promise"
 *
 * declare const turn: Turn
 *
 * for await (const event of turn.events) {
 *   if (event.method === "item/agentMessage/delta") process.stdout.write(event.params.delta)
 * }
 * ```
 */
export interface AsyncStream<A> extends AsyncIterable<A> {
  readonly [Symbol.asyncIterator]: () => AsyncStreamIterator<A>
  /**
   * The same stream, until the signal aborts: the loop then rejects with {@link AbortError}, once everything is
   * released as if it had been left early.
   */
  readonly with: (options: Abortable) => AsyncStream<A>
}

/**
 * One reading of an {@link AsyncStream}. `next` may be called again before its promise has settled; the results are in
 * order.
 *
 * @since 0.1.0
 * @category models
 */
export interface AsyncStreamIterator<A> extends AsyncIterableIterator<A>, AsyncDisposable {
  /** The next value; waits for one. */
  readonly next: () => Promise<IteratorResult<A, undefined>>
  /** Stops reading; resolves once everything is released. */
  readonly return: () => Promise<IteratorResult<A, undefined>>
  readonly [Symbol.asyncIterator]: () => AsyncStreamIterator<A>
}
