/**
 * What is checked before anything is stored or sent: options of layers, which fail with `InvalidOptionError`; keys, inputs
 * and options of requests, which fail with `InvalidParamsError`; objectives, which fail with `GoalRejectedError`.
 */
import { type Codex, CodexError, type Goal, type Input, type Turn } from "@effect-codex/client"
import {
  clientRequests,
  describeParamsError,
  describeUnknownKeys,
  describeWrongValue,
  encodeParams,
  type UserInput
} from "@effect-codex/protocol"
import { Duration, Effect, Either, Option, SchemaAST } from "effect"
import { type Json, OnTakeover } from "./Work.js"

/** What is wrong with a value, in a clause; undefined if nothing is. */
export type Rule = (value: unknown) => string | undefined

/** The rule of every option. */
export type Rules<O> = { readonly [K in keyof Required<O>]: Rule }

const typeName = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  const type = typeof value
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

const expected = (what: string, value: unknown): string => `expected ${what}, not ${typeName(value)}`

/** Whether it is an object, and no array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** One of these texts. */
export const oneOf =
  (...allowed: ReadonlyArray<string>): Rule =>
  (value) =>
    typeof value === "string" && allowed.includes(value) ? undefined : describeWrongValue(value, allowed)

/** A whole number above 0. */
export const count: Rule = (value) =>
  Number.isSafeInteger(value) && (value as number) > 0
    ? undefined
    : `expected a whole number above 0, not ${typeof value === "number" ? value : typeName(value)}`

/** A duration of zero or more that ends. */
export const duration: Rule = (value) => {
  // Effect takes what is negative, or no number, for zero.
  const decoded = Number.isNaN(value) || String(value).startsWith("-") ? Option.none() : Duration.decodeUnknown(value)
  return Option.exists(decoded, Duration.isFinite)
    ? undefined
    : "expected a finite duration of zero or more: a number of ms, or a text such as `30 seconds`"
}

/** `true` or `false`. */
export const flag: Rule = (value) => (typeof value === "boolean" ? undefined : expected("a boolean", value))

/** A function. */
export const callback: Rule = (value) => (typeof value === "function" ? undefined : expected("a function", value))

/** An object with these options. */
export const record =
  (names: ReadonlyArray<string>): Rule =>
  (value) => {
    if (!isRecord(value)) return expected("an object", value)
    const unknown = Object.keys(value).filter((name) => !names.includes(name))
    return unknown.length === 0 ? undefined : describeUnknownKeys(unknown, names)
  }

interface Problem {
  /** The option; undefined if the options as a whole are wrong. */
  readonly option: string | undefined
  readonly problem: string
}

/** The first option that does not exist, or has a value that it cannot have. */
const problemOf = (options: unknown, rules: Readonly<Record<string, Rule>>): Problem | undefined => {
  if (!isRecord(options)) return { option: undefined, problem: expected("an object", options) }
  for (const [option, value] of Object.entries(options)) {
    if (!Object.hasOwn(rules, option)) return { option, problem: describeUnknownKeys([option], Object.keys(rules)) }
    const problem = value === undefined ? undefined : rules[option]?.(value)
    if (problem !== undefined) return { option, problem }
  }
  return undefined
}

/** The options of a layer, or of a connection. */
export const layerOptions = <O extends object>(
  options: O,
  rules: Rules<O>
): Effect.Effect<O, CodexError.InvalidOptionError> =>
  Effect.suspend(() => {
    const found = problemOf(options, rules)
    return found === undefined ? Effect.succeed(options) : invalidOption(found.option ?? "options", found.problem)
  })

/** An option of a layer or a connection that is wrong. */
export const invalidOption = (option: string, problem: string): CodexError.InvalidOptionError =>
  new CodexError.InvalidOptionError({ option, problem, hint: "Correct it, or leave it out" })

type Checked<A> = Effect.Effect<A, CodexError.InvalidParamsError>

/** Params of `method` that are wrong. */
const refuse = (method: string, serverMessage: string): CodexError.InvalidParamsError =>
  new CodexError.InvalidParamsError({ method, code: -32602, serverMessage, sent: false })

const of = (option: string | undefined, problem: string): string =>
  option === undefined ? `the options: ${problem}` : `the option \`${option}\`: ${problem}`

/** The options of a request. */
export const options = (method: string, given: unknown, rules: Readonly<Record<string, Rule>>): Checked<void> =>
  Effect.suspend(() => {
    const found = problemOf(given, rules)
    return found === undefined ? Effect.void : refuse(method, of(found.option, found.problem))
  })

/** The longest key. With another one it is part of a column of 255 characters. */
const maxKey = 100

/** A key, which ends up in a column of text. */
export const key: Rule = (value) => {
  if (typeof value !== "string") return expected(`a string of 1 to ${maxKey} characters`, value)
  if (value.length === 0 || value.length > maxKey) {
    return `expected a string of 1 to ${maxKey} characters, not of ${value.length}`
  }
  return /[\p{Cc}\p{Cs}]/u.test(value) ? "expected a string without control characters" : undefined
}

/** The key of a thread. */
export const threadKey = (method: string, value: unknown): Checked<void> =>
  Effect.suspend(() => {
    const problem = key(value)
    return problem === undefined ? Effect.void : refuse(method, `the key of the thread: ${problem}`)
  })

/** The params of a method that are options: its own fields, and presets. */
const namesOf = (method: "thread/start" | "turn/start", hidden: ReadonlyArray<string>): ReadonlyArray<string> => {
  const fields = SchemaAST.getPropertySignatures(clientRequests[method].params.ast).map(({ name }) => String(name))
  return ["approvals", "sandbox", ...fields.filter((name) => name !== "sandbox" && !hidden.includes(name))]
}

const approvals = Object.keys({ deny: true, review: true, ask: true } satisfies Record<
  NonNullable<Codex.StartOptions["approvals"]>,
  true
>)

const sandboxes = Object.keys({
  "read-only": true,
  "workspace-write": true,
  "danger-full-access": true
} satisfies Record<NonNullable<Turn.Options["sandbox"]>, true>)

/** The fields of the protocol that each preset stands for. */
const replaced = {
  approvals: ["approvalPolicy", "approvalsReviewer"],
  sandbox: ["sandboxPolicy", "permissions"]
} as const

/** The options without their presets; refused where a preset does not exist, or its own field is given too. */
const withoutPresets = (
  method: string,
  given: Readonly<Record<string, unknown>>
): Either.Either<Readonly<Record<string, unknown>>, CodexError.InvalidParamsError> => {
  for (const [preset, allowed] of [
    ["approvals", approvals],
    ["sandbox", sandboxes]
  ] as const) {
    const value = given[preset]
    if (value === undefined || value === null) continue
    const problem = oneOf(...allowed)(value)
    if (problem !== undefined) return Either.left(refuse(method, of(preset, problem)))
    const clash = replaced[preset].find((field) => given[field] !== undefined)
    if (clash !== undefined) {
      return Either.left(refuse(method, `the options \`${preset}\` and \`${clash}\` exclude each other: leave one out`))
    }
  }
  const { approvals: _, ...wire } = given
  if (method === "thread/start") return Either.right(wire)
  const { sandbox: __, ...ofTurn } = wire
  return Either.right(ofTurn)
}

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

/**
 * The options that the server gets, as they are stored: plain JSON, without those that are undefined. `own` has the rules
 * of the options that it does not get.
 */
const params = (
  method: "thread/start" | "turn/start",
  given: unknown,
  own: Readonly<Record<string, Rule>>,
  hidden: ReadonlyArray<string>,
  others: object
): Checked<Json> =>
  Effect.gen(function* () {
    const names = [...Object.keys(own), ...namesOf(method, hidden)]
    const wrong = record(names)(given)
    if (wrong !== undefined || !isRecord(given)) return yield* refuse(method, of(undefined, wrong ?? ""))
    const isOwn = ([name]: readonly [string, unknown]) => Object.hasOwn(own, name)
    yield* options(method, Object.fromEntries(Object.entries(given).filter(isOwn)), own)
    const rest = Object.fromEntries(Object.entries(given).filter((entry) => !isOwn(entry) && entry[1] !== undefined))
    const path = unfit(rest, "")
    if (path !== undefined) {
      return yield* refuse(method, `the option \`${path}\`: expected plain JSON, which every runner can use`)
    }
    const encoded = encodeParams(method, { ...(yield* withoutPresets(method, rest)), ...others })
    return Either.isLeft(encoded) ? yield* refuse(method, describeParamsError(encoded.left)) : rest
  })

const unloadDelay = "thread_unload_delay_secs"

/** What becomes of a turn that the end of its runner has cut off. */
const onTakeover: Rule = oneOf(...OnTakeover.literals)

/** The options of a thread, without those of the cluster. */
export const threadOptions = (given: unknown): Checked<Json> =>
  Effect.suspend(() => {
    const method = "thread/start"
    const { config, ephemeral, tools } = isRecord(given) ? given : {}
    if (tools !== undefined) {
      return refuse(method, "the option `tools`: handlers stay where they are, so offer tools on the runners")
    }
    if (ephemeral === true) {
      return refuse(method, "the option `ephemeral`: a thread of a cluster is stored, so that it can move")
    }
    if (isRecord(config) && Object.hasOwn(config, unloadDelay)) {
      return refuse(method, `the option \`config.${unloadDelay}\`: the runner sets it, so that the thread can move`)
    }
    return params(method, given, { onTakeover }, ["dynamicTools"], {})
  })

const turnRules = { key, onTakeover }

/** The options of a turn, without those of the cluster; of one that is waited for, with a timeout. */
export const turnOptions = (given: unknown, timeout: "timeout" | "no timeout"): Checked<Json> =>
  Effect.suspend(() => {
    const method = "turn/start"
    if (isRecord(given) && given.clientUserMessageId !== undefined) {
      return refuse(method, "the option `clientUserMessageId` is the key of the turn: use `key`")
    }
    const own = timeout === "timeout" ? { ...turnRules, timeout: duration } : turnRules
    return params(method, given, own, ["threadId", "input", "clientUserMessageId"], { threadId: "", input: [] })
  })

const goalRules: Rules<Goal.Options & { readonly key?: string }> = { key, tokenBudget: count, startTimeout: duration }

const longestObjective = 4000

const rejected = (threadId: string, reason: CodexError.GoalRejectedError["reason"], detail?: string) =>
  new CodexError.GoalRejectedError({ threadId, reason, detail })

/** The options of a goal, of the thread with that key. */
export const goalOptions = (thread: string, given: unknown): Effect.Effect<void, CodexError.GoalRejectedError> =>
  Effect.suspend(() => {
    const found = problemOf(given, goalRules)
    return found === undefined ? Effect.void : rejected(thread, "InvalidOptions", of(found.option, found.problem))
  })

/** The objective of a goal, of the thread with that key. */
export const objective = (thread: string, value: unknown): Effect.Effect<string, CodexError.GoalRejectedError> =>
  Effect.suspend(() => {
    if (typeof value !== "string") return rejected(thread, "InvalidObjective")
    const length = Array.from(value.trim()).length
    if (length === 0) return rejected(thread, "EmptyObjective")
    return length > longestObjective ? rejected(thread, "ObjectiveTooLong") : Effect.succeed(value.trim())
  })

const isBlank = (item: UserInput): boolean =>
  item.type === "text" && typeof item.text === "string" && item.text.trim() === ""

/** The items of an input. */
export const input = (method: "turn/start" | "turn/steer", given: Input.Input): Checked<ReadonlyArray<UserInput>> =>
  Effect.gen(function* () {
    const all: ReadonlyArray<unknown> = Array.isArray(given) ? given : [given]
    const items: Array<UserInput> = []
    for (const item of all) {
      if (typeof item === "string") items.push({ type: "text", text: item })
      else if (isRecord(item)) items.push(item as unknown as UserInput)
      else return yield* refuse(method, `the input: ${expected("a text, an item, or an array of these", item)}`)
    }
    if (items.every(isBlank)) {
      return yield* refuse(method, "the input is empty: give a text that is not blank, or another item")
    }
    const encoded = encodeParams("turn/start", { threadId: "", input: items })
    return Either.isLeft(encoded) ? yield* refuse(method, describeParamsError(encoded.left)) : items
  })
