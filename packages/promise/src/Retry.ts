/**
 * Retries of requests and turns that may succeed later.
 *
 * @since 0.1.0
 */
import * as Retry from "@effect-codex/client/Retry"
import type { Abortable } from "./AbortError.js"
import type { RetryLimitExceededError, ServerBusyError, ThreadInUseError } from "./CodexError.js"
import type { Duration } from "./Duration.js"
import * as CallSite from "./internal/CallSite.js"
import { Effect } from "./internal/effect.js"
import { splitKnown } from "./internal/options.js"
import * as Runner from "./internal/Runner.js"
import * as runtime from "./internal/runtime.js"

/**
 * How often to retry, and how long to wait.
 *
 * @since 0.1.0
 * @category models
 */
export interface RetryOptions extends Abortable {
  /** How many attempts in all. Default: 3. */
  readonly attempts?: number | undefined
  /** The wait after the first attempt; it doubles with each. Default: 0.25 s, of `retryTransient` 1 s. */
  readonly baseDelay?: Duration | undefined
  /** The longest wait. Default: 2 s, of `retryTransient` 30 s. */
  readonly maxDelay?: Duration | undefined
  /** By how much of itself a wait varies at random, up or down, from 0 to 1. Default: 0.2. */
  readonly jitter?: number | undefined
}

/**
 * Whether the same request may succeed later: the server is overloaded, has given up after retries of its own, or another
 * server that is ending has the thread loaded.
 *
 * @since 0.1.0
 * @category refinements
 */
export const isRetryable: (error: unknown) => error is ServerBusyError | RetryLimitExceededError | ThreadInUseError =
  Retry.isRetryable

/**
 * Whether an error passes by itself, so that another attempt is worth it: a retryable refusal (see {@link isRetryable}),
 * or a turn that failed since the model could not be reached or was overloaded. A turn that failed for its input, a
 * limit or a login is none.
 *
 * @since 0.1.0
 * @category refinements
 */
export const isTransient: (error: unknown) => boolean = Retry.isTransient

/**
 * Calls again when the server is overloaded, after a wait that doubles. Any other error, and the last one, is passed on
 * as it is. Use only with idempotent calls. The signal ends the wait between two calls.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { type Codex, retryOnOverload } from "@effect-codex/promise"
 *
 * declare const codex: Codex
 *
 * const thread = await retryOnOverload(() => codex.startThread(), { attempts: 5 })
 * ```
 */
export const retryOnOverload = <A>(call: () => Promise<A>, options?: RetryOptions): Promise<A> =>
  retry(Retry.retryOnOverload, CallSite.of(retryOnOverload), call, options)

/**
 * Calls again as long as {@link isTransient} says that it is worth it, turns included. A turn that is run again is a
 * second turn: the agent sees what the first one did.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { retryTransient, type Thread } from "@effect-codex/promise"
 *
 * declare const thread: Thread
 *
 * const { finalResponse } = await retryTransient(() => thread.run("Summarize the repository."))
 * ```
 */
export const retryTransient = <A>(call: () => Promise<A>, options?: RetryOptions): Promise<A> =>
  retry(Retry.retryTransient, CallSite.of(retryTransient), call, options)

const optionNames = ["attempts", "baseDelay", "maxDelay", "jitter"]

const retry = async <A>(
  combinator: typeof Retry.retryOnOverload,
  site: CallSite.CallSite,
  call: () => Promise<A>,
  options: RetryOptions | undefined
): Promise<A> => {
  const [policy, signal] = splitKnown(options, optionNames)
  const attempt = Effect.tryPromise({ try: async () => call(), catch: (error) => error })
  return Runner.make(runtime.make()).run(combinator(policy)(attempt), site, signal)
}
