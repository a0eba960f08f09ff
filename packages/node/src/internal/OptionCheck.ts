import * as Codex from "@effect-codex/client/Codex"
import { InvalidOptionError } from "@effect-codex/client/CodexError"
import { describeUnknownKeys } from "@effect-codex/protocol"
import { Duration, Effect, Option, Redacted } from "./effect.js"
import type * as ServerProcess from "./ServerProcess.js"
import type * as WebSocketLink from "./WebSocketLink.js"

/** What values an option takes. */
export interface Kind {
  /** With its article: "a string". */
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
}

/** The options that there are, by name. */
export type Kinds = Readonly<Record<string, Kind>>

/**
 * Fails with {@link InvalidOptionError} for the first option that is neither among `kinds` nor one of a connection, or has
 * another kind of value. Types forbid both, but not to plain JavaScript.
 */
export const check = (options: object, kinds: Kinds): Effect.Effect<void, InvalidOptionError> =>
  Effect.suspend(() => {
    if (!isRecord(options)) return mismatch("options", "an object", options)
    const known = [...Object.keys(kinds), ...Codex.optionNames]
    for (const [option, value] of Object.entries(options)) {
      if (!known.includes(option)) return unknown(option, known)
      const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined
      if (kind !== undefined && value !== undefined && !kind.accepts(value)) {
        return mismatch(option, kind.expected, value)
      }
    }
    return Codex.checkOptions(Codex.pickOptions(options))
  })

const mismatch = (option: string, expected: string, value: unknown): InvalidOptionError =>
  new InvalidOptionError({
    option,
    problem: `expected ${expected}, got ${typeName(value)}`,
    hint: "Correct it, or leave it out"
  })

const unknown = (option: string, known: ReadonlyArray<string>): InvalidOptionError =>
  new InvalidOptionError({
    option,
    problem: describeUnknownKeys([option], elsewhere[option] === undefined ? known : []),
    hint: elsewhere[option] ?? "Correct it, or leave it out"
  })

/** Options of other libraries, and of threads: what to use here. */
const elsewhere: Readonly<Record<string, string>> = {
  apiKey: "Log in with `codex.loginApiKey`, or once with `codex login`; the login is stored in `CODEX_HOME`",
  baseUrl: "Use `configOverrides: { openai_base_url: … }`, or a model provider of your own",
  config: "Use `configOverrides`",
  codexPathOverride: "Use `codexPath`",
  model: "It is an option of `startThread`; for all threads use `configOverrides: { model: … }`",
  sandbox: "It is an option of `startThread`; for all threads use `configOverrides: { sandbox_mode: … }`",
  sandboxMode: "Use `sandbox`, an option of `startThread`",
  approvals: "It is an option of `startThread`; for all threads use `configOverrides: { approval_policy: … }`",
  approvalPolicy: "Use `approvals`, an option of `startThread`",
  workingDirectory: "Use `cwd`"
}

const typeName = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  const type = typeof value
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isString = (value: unknown): value is string => typeof value === "string"

const isRedacted = (value: unknown): boolean =>
  Redacted.isRedacted(value) && isString(Redacted.value(value as Redacted.Redacted<unknown>))

const string: Kind = { expected: "a string", accepts: isString }
const boolean: Kind = { expected: "a boolean", accepts: (value) => typeof value === "boolean" }
const duration: Kind = {
  expected: "a duration of zero or more: a number of ms, a text like `2 seconds`, or a Duration",
  accepts: (value) =>
    // Effect takes what is negative, or no number, for zero.
    !Number.isNaN(value) && !String(value).startsWith("-") && Option.isSome(Duration.decodeUnknown(value))
}
const interval: Kind = {
  expected: "a duration above zero: a number of ms, a text like `2 seconds`, or a Duration",
  accepts: (value) =>
    duration.accepts(value) && Option.exists(Duration.decodeUnknown(value), Duration.greaterThan(Duration.zero))
}
const positive: Kind = {
  expected: "a whole number above 0",
  accepts: (value) => Number.isSafeInteger(value) && Number(value) > 0
}
const strings: Kind = {
  expected: "an array of strings",
  accepts: (value) => Array.isArray(value) && value.every(isString)
}
const variables: Kind = {
  expected: "an object of strings",
  accepts: (value) => isRecord(value) && Object.values(value).every((each) => each === undefined || isString(each))
}
const record: Kind = { expected: "an object", accepts: isRecord }
const redacted: Kind = { expected: "a Redacted string (`Redacted.make(token)`)", accepts: isRedacted }
const headers: Kind = {
  expected: "an object of strings, plain or Redacted",
  accepts: (value) => isRecord(value) && Object.values(value).every((each) => isString(each) || isRedacted(each))
}

const serverProcess = {
  codexPath: string,
  configOverrides: record,
  cwd: string,
  env: variables,
  inheritEnv: boolean,
  stdinGrace: duration,
  termGrace: duration,
  keepAlive: boolean,
  watchdog: boolean
} satisfies Record<keyof ServerProcess.Options, Kind>

const link = {
  connectTimeout: interval,
  linkTimeout: interval,
  pingInterval: interval,
  maxMessageBytes: positive
} satisfies Record<keyof WebSocketLink.Options, Kind>

/** The options of a child process. */
export const ownProcess = { ...serverProcess, launchArgs: strings, maxMessageBytes: positive }

/** The options of a WebSocket. */
export const webSocket = {
  ...link,
  url: string,
  token: redacted,
  headers,
  allowInsecureToken: boolean,
  keepAlive: boolean
}

/** The options of a Unix socket. */
export const unixSocket = { ...link, path: string, token: redacted, headers, keepAlive: boolean }

/** The options of the daemon. */
export const daemon = { ...link, ...serverProcess, socketPath: string }
