import type * as AiError from "@effect/ai/AiError"
import type * as LanguageModel from "@effect/ai/LanguageModel"
import * as AiTool from "@effect/ai/Tool"
import { OutputSchema, type OutputSchemaError, Tool, type ToolDefinitionError } from "@effect-codex/client"
import type { DynamicToolSpecFunction } from "@effect-codex/protocol"
import { Effect, Either, Predicate, type Schema } from "effect"
import { type Method, malformedInput } from "./AiErrors.js"
import { names } from "./ItemTools.js"
import { define } from "./ToolParameters.js"

/** The tools of a call. */
export interface CallTools {
  /** Those that the caller runs, by name. */
  readonly tools: ReadonlyMap<string, AiTool.Any>
  /** The same, as a thread is started with them. */
  readonly specs: ReadonlyArray<DynamicToolSpecFunction>
  /** The names of those that codex runs. */
  readonly provided: ReadonlySet<string>
}

const agentTools: ReadonlySet<string> = new Set(Object.values(names))

/** Reads the toolkit of a call. */
export const toolsOf = (
  method: Method,
  { toolChoice, tools }: Pick<LanguageModel.ProviderOptions, "toolChoice" | "tools">,
  experimentalApi: boolean
): Effect.Effect<CallTools, AiError.MalformedInput | ToolDefinitionError> =>
  Effect.gen(function* () {
    if (isForced(toolChoice)) {
      return yield* malformedInput(
        method,
        `Codex decides by itself which tools it calls: toolChoice is "auto", "none" or { oneOf: [...] }, not ${JSON.stringify(toolChoice)}`
      )
    }
    const own: Array<AiTool.Any> = []
    const provided = new Set<string>()
    for (const tool of tools) {
      if (!AiTool.isProviderDefined(tool)) {
        if (toolChoice !== "none") own.push(tool)
      } else if (agentTools.has(tool.name)) {
        provided.add(tool.name)
      } else {
        return yield* malformedInput(
          method,
          `Codex does not have the tool ${tool.name} of another provider (${tool.id})`
        )
      }
    }
    if (own.length > 0 && !experimentalApi) {
      return yield* malformedInput(
        method,
        "Codex calls tools of the caller on connections with experimentalApi: true; this one is without"
      )
    }
    const { dynamicTools } = yield* Effect.catchTag(Tool.toolkit(own.map(define)), "InvalidOptionError", Effect.die)
    return { tools: new Map(own.map((tool) => [tool.name, tool])), specs: dynamicTools, provided }
  })

const isForced = (choice: LanguageModel.ToolChoice<string>): boolean =>
  choice === "required" || (typeof choice === "object" && ("tool" in choice || choice.mode === "required"))

/** What a response is held to; undefined where it is free. */
export const outputSchemaOf = (
  format: LanguageModel.ProviderOptions["responseFormat"]
): Either.Either<object | undefined, OutputSchemaError> =>
  format.type === "text" ? Either.right(undefined) : OutputSchema.toJsonSchema(format.schema as Schema.Schema<object>)

/** Options of which only one may be given. */
const alternatives = [
  ["approvals", "approvalPolicy", "approvalsReviewer"],
  ["sandbox", "sandboxPolicy", "permissions"]
]

/** Options with others above them, which take the place of their alternatives too. */
export const overrideOptions = <A extends object>(options: A | undefined, overrides: A | undefined): A | undefined => {
  if (options === undefined || overrides === undefined) return overrides ?? options
  const replaced = alternatives.filter((names) => names.some((name) => name in overrides)).flat()
  const kept = Object.entries(options).filter(([name]) => !replaced.includes(name))
  return { ...Object.fromEntries(kept), ...overrides } as A
}

/** What is wrong with options; undefined if nothing is. */
export type Problem = string | undefined

/** Which of the options there is none of. */
export const unknownOption = (what: string, options: unknown, known: ReadonlyArray<string>): Problem => {
  if (options === undefined) return undefined
  if (!Predicate.isRecord(options)) return `${what} is an object, not ${String(options)}`
  const unknown = Object.keys(options).find((key) => !known.includes(key))
  return unknown === undefined ? undefined : `${what} has no option ${unknown}; there are: ${known.join(", ")}`
}

/** Which of the options is set elsewhere. */
export const takenOption = (what: string, options: unknown, taken: Record<string, string>): Problem => {
  if (options === undefined) return undefined
  if (!Predicate.isRecord(options)) return `${what} is an object, not ${String(options)}`
  const found = Object.keys(options).find((key) => options[key] !== undefined && key in taken)
  return found === undefined ? undefined : `${what}.${found} is not an option: use ${taken[found]}`
}
