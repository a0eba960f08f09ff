/** How long: in ms, or in words. */
export type Duration = number | `${number} ${"millis" | "second" | "seconds" | "minute" | "minutes" | "hour" | "hours"}`
