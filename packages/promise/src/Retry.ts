import { Retry } from "@effect-codex/client"
import { Effect } from "effect"
import type { Abortable } from "./AbortError.js"
import * as CallSite from "./CallSite.js"
import type { ServerBusyError } from "./CodexError.js"
import type { Duration } from "./Duration.js"
import * as Runner from "./Runner.js"
import * as Runtime from "./Runtime.js"

/** How often and how long to wait. */
export interface RetryOptions extends Abortable {
  /** How many times to try in all. Default: 3. */
  readonly attempts?: number | undefined
  /** The wait after the first attempt; it doubles with each. Default: 0.25 s. */
  readonly baseDelay?: Duration | undefined
  /** The longest wait. Default: 2 s. */
  readonly maxDelay?: Duration | undefined
  /** By how much of itself a wait varies at random, up or down, from 0 to 1. Default: 0.2. */
  readonly jitter?: number | undefined
}

/** Whether the same request may succeed later: the server was overloaded. */
export const isRetryable: (error: unknown) => error is ServerBusyError = Retry.isRetryable

/**
 * Tries again when the server is overloaded, after a wait that doubles. Any other failure, and the last one, is handed
 * on as it is. For what may be done twice.
 *
 * @example
 * const thread = await retryOnOverload(() => codex.startThread(), { attempts: 5 })
 */
export const retryOnOverload = async <A>(call: () => Promise<A>, options: RetryOptions = {}): Promise<A> => {
  const { signal, ...policy } = options
  const attempt = Effect.tryPromise({ try: call, catch: (error) => error })
  return Runner.make(Runtime.make()).run(Retry.retryOnOverload(policy)(attempt), CallSite.of(retryOnOverload), signal)
}
