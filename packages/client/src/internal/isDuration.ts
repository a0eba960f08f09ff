import { Duration, Option } from "./effect.js"

/** Whether a value is a duration: Effect takes what is negative, or no number, for zero. */
export const isDuration = (value: unknown): value is Duration.DurationInput =>
  !Number.isNaN(value) && !String(value).startsWith("-") && Option.isSome(Duration.decodeUnknown(value))
