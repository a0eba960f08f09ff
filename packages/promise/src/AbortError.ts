/** What a call can be given to end it early. */
export interface Abortable {
  /** Ends the wait: the promise rejects with {@link AbortError}. */
  readonly signal?: AbortSignal | undefined
}

/** The call was aborted by its signal. What that means for the server is said where the call is described. */
export class AbortError extends Error {
  readonly _tag = "AbortError"
  override readonly name = "AbortError"
  /** As in Node's own errors. */
  readonly code = "ABORT_ERR"
  /** The reason of the signal: what `AbortController.abort` was called with, or a `TimeoutError` of `AbortSignal.timeout`. */
  override readonly cause: unknown

  constructor(reason: unknown) {
    super("the call was aborted")
    this.cause = reason
  }
}
