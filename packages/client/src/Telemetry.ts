/**
 * The metrics of a connection. Names, ids, counts and times only: no prompt, no response of the model, no key.
 *
 * Spans go to the tracer of the program: `codex <method>` for a request, `invoke_agent codex` for a turn and for a goal,
 * `execute_tool <name>` for the call of a tool, `codex handler <method>` for the answer to a request of the server;
 * attributes follow the OpenTelemetry conventions for generative AI where there is a name.
 *
 * @since 0.1.0
 */
import { Metric, MetricBoundaries } from "./internal/effect.js"

/**
 * Requests that have ended, by `method` and `outcome` (`success`, `interrupted`, or the tag of the error).
 *
 * @since 0.1.0
 * @category metrics
 */
export const requests = Metric.counter("codex_requests_total", { incremental: true })

/**
 * Requests that wait for a permit or for their response; goes up and down.
 *
 * @since 0.1.0
 * @category metrics
 */
export const inFlight = Metric.counter("codex_requests_in_flight")

/**
 * From the call of a request to its outcome, in ms, by `method`.
 *
 * @since 0.1.0
 * @category metrics
 */
export const latency = Metric.histogram(
  "codex_request_duration_ms",
  MetricBoundaries.exponential({ start: 1, factor: 2, count: 17 })
)

/**
 * Turns that have ended, by `status`: `completed`, `interrupted`, `failed`; `lost` with the connection; `other` for a
 * status of a newer server.
 *
 * @since 0.1.0
 * @category metrics
 */
export const turns = Metric.counter("codex_turns_total", { incremental: true })

/**
 * Tokens of turns that have ended, by `type`: `input` or `output`.
 *
 * @since 0.1.0
 * @category metrics
 */
export const tokens = Metric.counter("codex_tokens_total", { incremental: true })

/**
 * Notifications of the server.
 *
 * @since 0.1.0
 * @category metrics
 */
export const notifications = Metric.counter("codex_notifications_total", { incremental: true })

/**
 * Messages that were not routed like most, by `kind`, see {@link anomalyKinds} and {@link Diagnostics.Counts}.
 *
 * @since 0.1.0
 * @category metrics
 */
export const anomalies = Metric.counter("codex_anomalies_total", { incremental: true })

/**
 * The kinds of {@link anomalies}.
 *
 * @since 0.1.0
 * @category metrics
 */
export const anomalyKinds = [
  "buffered",
  "late",
  "skipped",
  "tooLarge",
  "unanswered",
  "undecodable",
  "unknown",
  "unknownVariants",
  "unrouted"
] as const

/**
 * Turns ended from the server's stored state, since their `turn/completed` never came.
 *
 * @since 0.1.0
 * @category metrics
 */
export const reconciled = Metric.counter("codex_turns_reconciled_total", { incremental: true })
