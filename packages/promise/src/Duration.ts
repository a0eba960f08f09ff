/**
 * Durations.
 *
 * @since 0.1.0
 */

/**
 * A duration: a number of ms, or a text such as `"30 seconds"`.
 *
 * @since 0.1.0
 * @category models
 */
export type Duration = number | `${number} ${"millis" | "second" | "seconds" | "minute" | "minutes" | "hour" | "hours"}`
