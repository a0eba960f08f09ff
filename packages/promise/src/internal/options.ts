import { unknownOption } from "@effect-codex/client/Codex"
import { InvalidOptionError } from "@effect-codex/client/CodexError"
import { Duration, Option } from "effect"
import type { Abortable } from "../AbortError.js"

/** Options without their signal. */
export type WithoutSignal<O> = O extends unknown ? Omit<O, "signal"> : never

type Split<O> = readonly [options: WithoutSignal<O>, signal: AbortSignal | undefined]

/** The options apart from their signal. Throws {@link InvalidOptionError} where they are no object, or the signal is none. */
export const split = <O extends Abortable>(options: O | undefined): Split<O> => {
  if (options === undefined) return [{} as WithoutSignal<O>, undefined]
  if (!isRecord(options)) throw new InvalidOptionError({ option: "options", problem: "must be an object" })
  const { signal, ...rest } = options
  if (signal !== undefined && !isSignal(signal)) {
    throw new InvalidOptionError({ option: "signal", problem: "must be an AbortSignal" })
  }
  return [rest as unknown as WithoutSignal<O>, signal]
}

/** As {@link split}, and throws {@link InvalidOptionError} for an option that is not among `names`. */
export const splitKnown = <O extends Abortable>(options: O | undefined, names: ReadonlyArray<string>): Split<O> => {
  const parts = split(options)
  const unknown = Object.keys(parts[0] as object).find((name) => !names.includes(name))
  if (unknown !== undefined) throw unknownOption(unknown, [...names, "signal"])
  return parts
}

/** The signal, the only option that there is. */
export const signalOf = (options: Abortable | undefined): AbortSignal | undefined => splitKnown(options, [])[1]

/** Throws {@link InvalidOptionError} where the option is no duration. */
export const checkDuration = (option: string, value: unknown): void => {
  if (value === undefined || Option.isSome(Duration.decodeUnknown(value))) return
  const problem = "must be a duration: a number of ms, or a text such as `30 seconds`"
  throw new InvalidOptionError({ option, problem })
}

/** Whether it is an object, and no array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** By its shape: a signal may come from another realm, as in a test with a DOM. */
const isSignal = (value: unknown): value is AbortSignal =>
  value !== null &&
  typeof value === "object" &&
  "aborted" in value &&
  "addEventListener" in value &&
  typeof value.addEventListener === "function"
