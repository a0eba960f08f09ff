import {
  codexVersion,
  describeParamsError,
  describeUnknownKeys,
  encodeParams,
  isServerNotificationMethod,
  serverRequests
} from "@effect-codex/protocol"
import type { Options } from "../Codex.js"
import { InvalidOptionError } from "../CodexError.js"
import { requiredNotifications } from "./AppServer.js"
import { Effect, Either } from "./effect.js"
import { isDuration } from "./isDuration.js"
import { isOptions } from "./isOptions.js"

type Check = (value: unknown) => string | undefined

const object: Check = (value) => (isOptions(value) ? undefined : "must be an object")

const handlerMethods = Object.keys(serverRequests)

const handlers: Check = (value) => {
  const notAnObject = object(value)
  if (notAnObject !== undefined) return notAnObject
  const unknown = Object.keys(value as object).filter((method) => !handlerMethods.includes(method))
  if (unknown.length > 0) return describeUnknownKeys(unknown, handlerMethods)
  const wrong = Object.entries(value as object).find(
    ([, handler]) => handler !== undefined && typeof handler !== "function"
  )
  return wrong === undefined ? undefined : `\`${wrong[0]}\` must be a function`
}

const clientInfo: Check = (value) => {
  const { name, title, version, ...others } = (isOptions(value) ? value : {}) as Record<string, unknown>
  const isText = (text: unknown) => typeof text === "string"
  const unknown = Object.keys(others)
  if (unknown.length > 0) return describeUnknownKeys(unknown, ["name", "version", "title"])
  return isText(name) && isText(version) && (title === undefined || isText(title))
    ? undefined
    : "must be an object with the strings `name` and `version`"
}

const capabilities: Check = (value) => {
  const encoded = encodeParams("initialize", { clientInfo: { name: "", version: "" }, capabilities: value as never })
  return object(value) ?? (Either.isLeft(encoded) ? describeParamsError(encoded.left) : undefined)
}

const boolean: Check = (value) => (typeof value === "boolean" ? undefined : "must be a boolean")

const count: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? undefined : "must be a whole number above 0"

const duration: Check = (value) =>
  isDuration(value) ? undefined : "must be a duration of zero or more: a number of ms, or a text such as `30 seconds`"

const callback: Check = (value) => (typeof value === "function" ? undefined : "must be a function")

const notifications: Check = (value) => {
  if (!Array.isArray(value)) return "must be an array of methods"
  const unknown = value.find((method) => typeof method !== "string" || !isServerNotificationMethod(method))
  if (unknown !== undefined) return `codex ${codexVersion} has no notification ${JSON.stringify(String(unknown))}`
  const required = requiredNotifications.find((method) => value.includes(method))
  return required === undefined ? undefined : `cannot contain \`${required}\`, which this library requires`
}

const checks: { readonly [K in keyof Required<Options>]: Check } = {
  handlers,
  clientInfo,
  capabilities,
  experimentalApi: boolean,
  optOutNotifications: notifications,
  maxInFlight: count,
  requestTimeout: duration,
  startTimeout: duration,
  reconcileAfter: duration,
  silenceLimit: duration,
  eventBufferSize: count,
  maxServerRequests: count,
  handlerTimeout: duration,
  record: callback
}

/** The names of the options that {@link checkOptions} knows. */
export const optionNames: ReadonlyArray<string> = Object.keys(checks)

/** See {@link Codex.pickOptions}. */
export const pickOptions = <R>(options: Options<R> | undefined): Options<R> =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([name]) => optionNames.includes(name)))

/** Refuses an option that does not exist, and a value that an option cannot have. */
export const checkOptions = (options: unknown = {}): Effect.Effect<void, InvalidOptionError> =>
  Effect.suspend(() => {
    if (!isOptions(options)) return invalid("options", "must be an object")
    for (const [option, value] of Object.entries(options)) {
      if (value === undefined) continue
      const check = Object.hasOwn(checks, option) ? checks[option as keyof Options] : undefined
      const problem = check === undefined ? describeUnknownKeys([option], optionNames) : check(value)
      if (problem !== undefined) return invalid(option, problem)
    }
    return Effect.void
  })

/** Refuses handlers of methods that the server does not request, and what is no function. */
export const checkHandlers = (given: unknown): Effect.Effect<void, InvalidOptionError> =>
  Effect.suspend(() => {
    const problem = handlers(given)
    return problem === undefined ? Effect.void : invalid("handlers", problem)
  })

const invalid = (option: string, problem: string): InvalidOptionError =>
  new InvalidOptionError({ option, problem, hint: "Correct it, or leave it out" })
