import { type DynamicToolCallResponse, describeUnknownKeys } from "@effect-codex/protocol"
import { InvalidOptionError } from "../CodexError.js"
import type { ContentItem, Options, Output, Tool } from "../Tool.js"
import { depthOf, isLinear, maxDepth } from "./ambiguity.js"
import { Cause, Effect, Option, ParseResult, Schema } from "./effect.js"
import { isOptions } from "./isOptions.js"
import * as JsonSchema from "./JsonSchema.js"
import * as Telemetry from "./telemetry.js"

/** The longest arguments that are decoded, in characters of JSON. */
const defaultMaxArguments = 1024 * 1024
/** How many differences the model is shown, and how much text. */
const maxIssues = 20
const maxText = 4096

/** The options of a tool: what each must be, and whether a value is. */
const checks: {
  readonly [K in keyof Required<Options<unknown, object, never, never, never>>]: readonly [
    string,
    (value: unknown) => boolean
  ]
} = {
  name: ["a string", (value) => typeof value === "string"],
  description: ["a string", (value) => typeof value === "string"],
  parameters: ["a Schema", Schema.isSchema],
  handler: ["a function", (value) => typeof value === "function"],
  maxArgumentsLength: [
    "a whole number above 0",
    (value) => value === undefined || (Number.isSafeInteger(value) && Number(value) > 0)
  ]
}

const checkOptions = (options: unknown): void => {
  const invalid = (option: string, problem: string) =>
    new InvalidOptionError({ option, problem, hint: "Correct the definition of the tool" })
  if (!isOptions(options)) throw invalid("options", "must be an object")
  const names = Object.keys(checks)
  const unknown = Object.keys(options).filter((name) => !names.includes(name))
  if (unknown.length > 0) throw invalid(unknown.join(", "), describeUnknownKeys(unknown, names))
  for (const [option, [expected, accepts]] of Object.entries(checks)) {
    if (!accepts((options as Record<string, unknown>)[option])) throw invalid(option, `must be ${expected}`)
  }
}

/** See {@link Tool.make}. */
export const make = <A, I, R, E, RH>(options: Options<A, I, R, E, RH>): Tool<R | RH> => {
  checkOptions(options)
  const { description, handler, name, parameters } = options
  const decodeCall = decode(options)
  return {
    name,
    description,
    inputSchema: JsonSchema.ofObject(parameters, "loose"),
    call: (call) =>
      Effect.matchEffect(decodeCall(call.arguments), {
        onFailure: Effect.succeed<DynamicToolCallResponse>,
        onSuccess: (decoded) => Effect.map(handler(decoded, call), succeeded)
      }).pipe(
        (effect) => Telemetry.observeTool(name, call, effect),
        Effect.catchAllCause((cause) => explain(name, cause))
      )
  }
}

/** See {@link Tool.decode}. */
export const decode = <A, I, R>(
  options: Pick<Options<A, I, R, never, never>, "maxArgumentsLength" | "name" | "parameters">
): ((given: unknown) => Effect.Effect<A, DynamicToolCallResponse, R>) => {
  const { maxArgumentsLength = defaultMaxArguments, name, parameters } = options
  const decodeUnknown = Schema.decodeUnknown(parameters, {
    errors: isLinear(parameters.ast) ? "all" : "first",
    onExcessProperty: "error"
  })
  const deepest = maxDepth(parameters.ast)
  return (given) =>
    Effect.suspend(() => {
      if (depthOf(given) > deepest) {
        return Effect.fail(failed(`The arguments of ${name} are nested more than ${deepest} levels deep.`))
      }
      const length = JSON.stringify(given)?.length ?? 0
      if (length > maxArgumentsLength) {
        return Effect.fail(
          failed(`The arguments of ${name} have ${length} characters, more than ${maxArgumentsLength}.`)
        )
      }
      return Effect.mapError(decodeUnknown(given), (error) =>
        failed(`The arguments do not fit the parameters of ${name}:\n${formatIssues(error)}`)
      )
    })
}

const text = (text: string): ContentItem => ({ type: "inputText", text })

/** A response that says why the call failed. */
export const failed = (why: string): DynamicToolCallResponse => ({
  success: false,
  contentItems: [text(why.length > maxText ? `${why.slice(0, maxText)}…` : why)]
})

const succeeded = (output: Output): DynamicToolCallResponse => {
  const items = (Array.isArray(output) ? output : [output]) as ReadonlyArray<string | ContentItem>
  return { success: true, contentItems: items.map((item) => (typeof item === "string" ? text(item) : item)) }
}

/** The differences, for the model. The arguments are its own, so it may see their values. */
const formatIssues = (error: ParseResult.ParseError): string =>
  ParseResult.ArrayFormatter.formatErrorSync(error)
    .slice(0, maxIssues)
    .map(({ message, path }) => `- ${path.length === 0 ? "" : `${path.join(".")}: `}${message.slice(0, maxText)}`)
    .join("\n")

/** The response to a call whose handler did not succeed. */
const explain = (name: string, cause: Cause.Cause<unknown>): Effect.Effect<DynamicToolCallResponse> => {
  const message = Option.flatMapNullable(Cause.failureOption(cause), messageOf)
  return Option.isSome(message)
    ? Effect.succeed(failed(message.value))
    : Effect.as(
        Effect.logError(`The tool ${name} failed; the model gets no more than that`, cause),
        failed("The tool failed.")
      )
}

const messageOf = (failure: unknown): string | undefined =>
  typeof failure === "string" ? failure : failure instanceof Error ? failure.message || failure.name : undefined
