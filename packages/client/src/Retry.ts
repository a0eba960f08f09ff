/**
 * Retries of requests and turns that may succeed later.
 *
 * @since 0.1.0
 */

import { RetryLimitExceededError, ServerBusyError, ThreadInUseError, TurnFailedError } from "./CodexError.js"
import { Duration, Effect, Schedule } from "./internal/effect.js"
import { readErrorInfo } from "./internal/errorInfo.js"

/**
 * How often to retry, and how long to wait.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** How many attempts in all. Default: 3. */
  readonly attempts?: number | undefined
  /** The wait after the first attempt; it doubles with each. Default: 0.25 s. */
  readonly baseDelay?: Duration.DurationInput | undefined
  /** The longest wait. Default: 2 s. */
  readonly maxDelay?: Duration.DurationInput | undefined
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
export const isRetryable = (error: unknown): error is ServerBusyError | RetryLimitExceededError | ThreadInUseError =>
  error instanceof ServerBusyError || error instanceof RetryLimitExceededError || error instanceof ThreadInUseError

/** The kinds of `codexErrorInfo` that pass by themselves, as plain texts or as the keys of objects. */
const transientInfo: ReadonlySet<string> = new Set([
  "serverOverloaded",
  "internalServerError",
  "httpConnectionFailed",
  "responseStreamConnectionFailed",
  "responseStreamDisconnected",
  "responseTooManyFailedAttempts"
])

/**
 * Whether an error passes by itself, so that another attempt is worth it: a retryable refusal (see {@link isRetryable}),
 * or a turn that failed since the model could not be reached or was overloaded. A turn that failed for its input, a
 * limit or a login is none.
 *
 * @since 0.1.0
 * @category refinements
 */
export const isTransient = (error: unknown): boolean => {
  if (isRetryable(error)) return true
  if (!(error instanceof TurnFailedError)) return false
  const { httpStatus, kind } = readErrorInfo(error.error.codexErrorInfo)
  return kind !== undefined && transientInfo.has(kind) && !permanentStatus.has(httpStatus)
}

/** HTTP statuses of the model's provider that the same request will get again. */
const permanentStatus: ReadonlySet<unknown> = new Set([400, 401, 403, 404])

const policy = ({ attempts = 3, baseDelay = "250 millis", jitter = 0.2, maxDelay = "2 seconds" }: Options) =>
  Schedule.exponential(baseDelay).pipe(
    Schedule.modifyDelay((_, delay) => Duration.min(delay, maxDelay)),
    Schedule.jitteredWith({ min: 1 - jitter, max: 1 + jitter }),
    Schedule.intersect(Schedule.recurs(attempts - 1))
  )

/**
 * Retries when the server is overloaded, after a wait that doubles. Any other failure, and the last one, is passed on as
 * it is.
 *
 * Use only with idempotent requests. An overloaded server has not begun with the request; it drops some responses though,
 * and such a request ends with {@link RequestTimeoutError}, which is not retried, since it may have been carried out.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { Codex, Retry } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const thread = Effect.flatMap(Codex.Codex, (codex) =>
 *   codex.startThread().pipe(Retry.retryOnOverload({ attempts: 5 }))
 * )
 * ```
 */
export const retryOnOverload =
  (options: Options = {}) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.retry(effect, { schedule: policy(options), while: isRetryable })

/**
 * Retries what {@link isTransient} says is worth it, turns included. A turn that is run again is a second turn: the agent
 * sees what the first one did.
 *
 * @since 0.1.0
 * @category combinators
 */
export const retryTransient =
  (options: Options = {}) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.retry(effect, {
      schedule: policy({ baseDelay: "1 second", maxDelay: "30 seconds", ...options }),
      while: isTransient
    })
