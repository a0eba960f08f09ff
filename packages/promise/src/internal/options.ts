import { InvalidOptionError } from "@effect-codex/client/CodexError"
import { describeUnknownKeys } from "@effect-codex/protocol"
import type { Abortable } from "../AbortError.js"
import { Duration, Option } from "./effect.js"

/** Options without their signal. */
export type WithoutSignal<O> = O extends unknown ? Omit<O, "signal"> : never

type Split<O> = readonly [options: WithoutSignal<O>, signal: AbortSignal | undefined]

/** An option with a wrong value. */
export const invalid = (option: string, problem: string, hint = "Correct it, or leave it out"): InvalidOptionError =>
  new InvalidOptionError({ option, problem, hint })

/** An option that does not exist. */
export const unknown = (option: string, allowed: ReadonlyArray<string>): InvalidOptionError =>
  invalid(option, describeUnknownKeys([option], allowed))

/** The options apart from their signal. Throws {@link InvalidOptionError} where they are no object, or the signal is none. */
export const split = <O extends Abortable>(options: O | undefined): Split<O> => {
  if (options === undefined) return [{} as WithoutSignal<O>, undefined]
  if (!isRecord(options)) throw invalid("options", `expected an object, got ${typeName(options)}`)
  const { signal, ...rest } = options
  if (signal !== undefined && !isSignal(signal)) {
    throw invalid("signal", `expected an AbortSignal, got ${typeName(signal)}`)
  }
  return [rest as unknown as WithoutSignal<O>, signal]
}

/** As {@link split}, and throws {@link InvalidOptionError} for an option that is not among `names`. */
export const splitKnown = <O extends Abortable>(options: O | undefined, names: ReadonlyArray<string>): Split<O> => {
  const parts = split(options)
  const extra = Object.keys(parts[0] as object).find((name) => !names.includes(name))
  if (extra !== undefined) throw unknown(extra, [...names, "signal"])
  return parts
}

/** The signal, the only option that there is. */
export const signalOf = (options: Abortable | undefined): AbortSignal | undefined => splitKnown(options, [])[1]

/** Throws {@link InvalidOptionError} where the option is no duration. */
export const checkDuration = (option: string, value: unknown): void => {
  // Effect takes what is negative, or no number, for zero.
  const isWrong = Number.isNaN(value) || String(value).startsWith("-") || Option.isNone(Duration.decodeUnknown(value))
  if (value !== undefined && isWrong) {
    throw invalid(option, "expected a duration of zero or more: a number of ms, or a text like `30 seconds`")
  }
}

/** Whether it is an object, and no array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The type of a value, with its article. */
export const typeName = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  const type = typeof value
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

/** By its shape: a signal may come from another realm, as in a test with a DOM. */
const isSignal = (value: unknown): value is AbortSignal =>
  isRecord(value) && "aborted" in value && typeof value.addEventListener === "function"
