import { Duration, Effect, Schedule } from "effect"
import { ServerBusyError } from "./CodexError.js"

/** How often and how long to wait. */
export interface Options {
  /** How many times to try in all. Default: 3. */
  readonly attempts?: number | undefined
  /** The wait after the first attempt; it doubles with each. Default: 0.25 s. */
  readonly baseDelay?: Duration.DurationInput | undefined
  /** The longest wait. Default: 2 s. */
  readonly maxDelay?: Duration.DurationInput | undefined
  /** By how much of itself a wait varies at random, up or down, from 0 to 1. Default: 0.2. */
  readonly jitter?: number | undefined
}

/**
 * Whether the same request may succeed later: the server was overloaded. It says so by the code -32001, with or
 * without data, or somewhere in the data of another code; {@link ServerBusyError} stands for all of these.
 */
export const isRetryable = (error: unknown): error is ServerBusyError => error instanceof ServerBusyError

/**
 * Tries again when the server is overloaded, after a wait that doubles. Any other failure, and the last one, is handed
 * on as it is.
 *
 * For what may be done twice. An overloaded server has not begun with the request; it drops some answers though, and
 * such a request ends with {@link RequestTimeoutError}, which is not tried again, since it may have been done.
 *
 * @example
 * import { Retry } from "@effect-codex/client"
 *
 * const thread = codex.startThread().pipe(Retry.retryOnOverload({ attempts: 5 }))
 */
export const retryOnOverload = (options: Options = {}) => {
  const { attempts = 3, baseDelay = "250 millis", jitter = 0.2, maxDelay = "2 seconds" } = options
  const policy = Schedule.exponential(baseDelay).pipe(
    Schedule.modifyDelay((_, delay) => Duration.min(delay, maxDelay)),
    Schedule.jitteredWith({ min: 1 - jitter, max: 1 + jitter }),
    Schedule.intersect(Schedule.recurs(attempts - 1))
  )
  return <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.retry(effect, { schedule: policy, while: isRetryable })
}
