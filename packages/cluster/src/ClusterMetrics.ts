/**
 * What a cluster counts, beside the metrics of `@effect/cluster` (`ClusterMetrics` there) and of the client.
 *
 * @since 0.1.0
 */
import { Metric, MetricBoundaries } from "effect"

/**
 * Turns and goals that have ended, tagged `outcome` with the status or the error's tag.
 *
 * @since 0.1.0
 * @category metrics
 */
export const settled = Metric.counter("codex_cluster_turns_settled_total", { incremental: true })

/**
 * Open turns and goals that a runner has taken over from another.
 *
 * @since 0.1.0
 * @category metrics
 */
export const takeovers = Metric.counter("codex_cluster_takeovers_total", { incremental: true })

/**
 * Writes that were refused, since another runner owned the thread by then.
 *
 * @since 0.1.0
 * @category metrics
 */
export const fenced = Metric.counter("codex_cluster_fenced_total", { incremental: true })

/**
 * How long a thread was held by another server after its runner had taken it over, in ms.
 *
 * @since 0.1.0
 * @category metrics
 */
export const waitedForThread = Metric.histogram(
  "codex_cluster_thread_wait_ms",
  MetricBoundaries.exponential({ start: 10, factor: 2, count: 16 })
)
