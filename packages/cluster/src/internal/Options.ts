/** Options are checked before anything is stored or sent: what is not understood, or would be lost on the way, is refused. */
import { CodexError } from "@effect-codex/client"
import { Duration, Effect } from "effect"
import type { Json, OnTakeover } from "./Work.js"

type Checked<A> = Effect.Effect<A, CodexError.InvalidParamsError>

/** The longest key. It is part of what the cluster's tables hold in 255 characters. */
const maxKey = 100

export const refuse = (method: string, detail: string): CodexError.InvalidParamsError =>
  new CodexError.InvalidParamsError({ method, code: -32602, serverMessage: detail, sent: false })

const shown = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value))

export const key = (method: string, what: string, value: unknown): Checked<string> =>
  typeof value === "string" && value.length > 0 && value.length <= maxKey
    ? Effect.succeed(value)
    : refuse(method, `${what} has to be a string of 1 to ${maxKey} characters`)

export const onTakeover = (method: string, value: unknown): Checked<OnTakeover> =>
  value === undefined || value === "fail" || value === "continue"
    ? Effect.succeed(value ?? "fail")
    : refuse(method, `\`onTakeover\` is ${shown(value)}; it has to be "fail" or "continue"`)

/** Refuses options of other names. */
export const names = (method: string, options: object, allowed: ReadonlyArray<string>): Checked<void> => {
  const unknown = Object.keys(options).find((name) => !allowed.includes(name))
  return unknown === undefined
    ? Effect.void
    : refuse(method, `there is no option \`${unknown}\`; there are ${allowed.map((name) => `\`${name}\``).join(", ")}`)
}

/** A duration in ms that has an end; undefined where none is given. */
export const millis = (
  method: string,
  name: string,
  value: Duration.DurationInput | undefined
): Checked<number | undefined> => {
  if (value === undefined) return Effect.succeed(undefined)
  const duration = Duration.decodeUnknown(value)
  return duration._tag === "Some" && Duration.isFinite(duration.value)
    ? Effect.succeed(Duration.toMillis(duration.value))
    : refuse(method, `\`${name}\` is ${shown(value)}; it has to be a finite duration, for example "30 seconds"`)
}

export const positive = (method: string, name: string, value: unknown): Checked<void> =>
  value === undefined || (typeof value === "number" && Number.isInteger(value) && value > 0)
    ? Effect.void
    : refuse(method, `\`${name}\` is ${shown(value)}; it has to be a positive integer`)

/** The path of the first value that JSON cannot hold. */
const unfit = (value: unknown, path: string): string | undefined => {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return undefined
    case "number":
      return Number.isFinite(value) ? undefined : path
    case "object": {
      if (value === null) return undefined
      const prototype = Object.getPrototypeOf(value)
      if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path
      for (const [name, member] of Object.entries(value)) {
        const found = unfit(member, path === "" ? name : `${path}.${name}`)
        if (found !== undefined) return found
      }
      return undefined
    }
    default:
      return path
  }
}

/** The options, once it is known that they arrive as they are; members that are undefined are left out. */
export const json = (method: string, what: string, options: object): Checked<Json> => {
  const path = unfit(options, "")
  return path === undefined
    ? Effect.succeed(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)))
    : refuse(method, `${what} have to be plain JSON, so that every runner can use them: \`${path}\` is not`)
}
