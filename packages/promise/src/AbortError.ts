/**
 * Aborting calls.
 *
 * @since 0.1.0
 */

/**
 * The option that every call takes: a signal that aborts it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Abortable {
  /** Ends the wait: the promise rejects with {@link AbortError}. */
  readonly signal?: AbortSignal | undefined
}

/**
 * The call was aborted by its signal. The description of the call says what that means for the server.
 *
 * @since 0.1.0
 * @category errors
 * @example
 * ```ts
 * import { AbortError, type Thread } from "@effect-codex/promise"
 *
 * declare const thread: Thread
 *
 * try {
 *   await thread.run("Count to a million.", { signal: AbortSignal.timeout(60_000) })
 * } catch (error) {
 *   if (!(error instanceof AbortError)) throw error
 *   console.log("stopped:", error.cause)
 * }
 * ```
 */
export class AbortError extends Error {
  readonly _tag = "AbortError"
  override readonly name = "AbortError"
  /** As in Node's own errors. */
  readonly code = "ABORT_ERR"
  /** The reason of the signal: the argument of `AbortController.abort`, or the `TimeoutError` of `AbortSignal.timeout`. */
  override readonly cause: unknown

  constructor(reason: unknown) {
    super("the call was aborted")
    this.cause = reason
  }
}
