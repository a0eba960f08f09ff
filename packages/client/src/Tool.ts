import type {
  DynamicToolCallOutputContentItem,
  DynamicToolCallParams,
  DynamicToolCallResponse,
  DynamicToolSpec
} from "@effect-codex/protocol"
import { Cause, Effect, Either, Option, ParseResult, Schema } from "effect"
import { ToolDefinitionError } from "./CodexError.js"
import * as JsonSchema from "./JsonSchema.js"
import * as Telemetry from "./Telemetry.js"

/** A tool of this program's own, which the model may call. `R` is what it needs to run. */
export interface Tool<out R = never> {
  readonly name: string
  readonly description: string
  /** What the model is told of the parameters; or why it cannot be. */
  readonly inputSchema: Either.Either<JsonSchema.JsonSchema, ReadonlyArray<JsonSchema.Gap>>
  /** Answers a call of the model's, whatever happens. */
  readonly call: Handler<R>
}

/** Answers calls as the protocol has them. */
export type Handler<R> = (call: DynamicToolCallParams) => Effect.Effect<DynamicToolCallResponse, never, R>

/** Any tool. */
export type Any = Tool<unknown>

/** What a tool needs to run; of a union of tools, what each of them needs. */
export type Context<T extends Any> = T extends Tool<infer R> ? R : never

/** A piece of what a tool says to the model: a text, an image, a sound. */
export type ContentItem = DynamicToolCallOutputContentItem

/** What a tool says to the model: a text, an item, or several of either. */
export type Output = string | ContentItem | ReadonlyArray<string | ContentItem>

/** Which call it is: of which thread and turn, and by which id. */
export type Call = Pick<DynamicToolCallParams, "callId" | "threadId" | "turnId">

/** What makes a tool. */
export interface Options<A, I, R, E, RH> {
  /** 1 to 128 letters, digits, `_` and `-`; no other tool of the thread has it. */
  readonly name: string
  /** What the tool does and when to use it, for the model. */
  readonly description: string
  /** What the tool is given: a schema of an object. What it encodes to is described to the model. */
  readonly parameters: Schema.Schema<A, I, R> & { readonly Encoded: NoInfer<ObjectOnly<I>> }
  /**
   * Does the work. A failure is told to the model, in the words of the error or the string that it is. A defect is
   * logged, and the model learns only that the tool failed.
   */
  readonly handler: (parameters: NoInfer<A>, call: Call) => Effect.Effect<Output, E, RH>
}

/** `I` if it is an object and no union; else a type that `I` does not fit, which says what to do. */
export type ObjectOnly<I> = [I] extends [ReadonlyArray<unknown>]
  ? NotAnObject
  : JsonSchema.IsUnion<I> extends true
    ? NotAnObject
    : [I] extends [object]
      ? I
      : NotAnObject

type NotAnObject = "The parameters are an object: make this a property of a Schema.Struct"

/** A text. */
export const text = (text: string): ContentItem => ({ type: "inputText", text })

/** An image, by its URL; `data:` URLs too. */
export const image = (imageUrl: string): ContentItem => ({ type: "inputImage", imageUrl })

/** A sound, by its URL; `data:` URLs too. */
export const audio = (audioUrl: string): ContentItem => ({ type: "inputAudio", audioUrl })

/**
 * A tool that the model may call on a thread that is started with it. Calls run at the same time, each in a fiber of
 * its own, which the end of its turn interrupts.
 *
 * Arguments that do not fit the parameters, keys that these do not have among them, are told to the model, which may
 * then try again; the handler does not see them.
 *
 * @example
 * import { Tool } from "@effect-codex/client"
 * import { Effect, Schema } from "effect"
 *
 * const weather = Tool.make({
 *   name: "get_weather",
 *   description: "The weather of the next days in a city.",
 *   parameters: Schema.Struct({ city: Schema.NonEmptyString, days: Schema.Int.pipe(Schema.between(1, 14)) }),
 *   handler: ({ city, days }) => Effect.succeed(`Sunshine in ${city} for ${days} days.`)
 * })
 */
export const make = <A, I, R, E, RH>(options: Options<A, I, R, E, RH>): Tool<R | RH> => {
  const { description, handler, name, parameters } = options
  const decode = Schema.decodeUnknown(parameters, { errors: "all", onExcessProperty: "error" })
  return {
    name,
    description,
    inputSchema: JsonSchema.ofObject(parameters, "loose"),
    call: (call) =>
      Effect.gen(function* () {
        const decoded = yield* Effect.either(decode(call.arguments))
        return Either.isLeft(decoded)
          ? failed(`The arguments do not fit the parameters of ${name}:\n${whatIsWrong(decoded.left)}`)
          : answer(yield* handler(decoded.right, call))
      }).pipe(
        Effect.catchAllCause((cause) => explain(name, cause)),
        Telemetry.observeTool(name, call)
      )
  }
}

/** Tools as a thread takes them: what it is started with, and what answers its calls. */
export interface Toolkit<out R = never> {
  /** For `thread/start`. */
  readonly dynamicTools: ReadonlyArray<DynamicToolSpec>
  /** For `item/tool/call`. */
  readonly handler: Handler<R>
}

/**
 * Puts tools together, which then need what each of them needs.
 *
 * Fails with {@link ToolDefinitionError} where a name cannot be one or is there twice, and where parameters cannot be
 * described.
 */
export const toolkit = <const Tools extends ReadonlyArray<Any>>(
  tools: Tools
): Either.Either<Toolkit<Context<Tools[number]>>, ToolDefinitionError> =>
  Either.gen(function* () {
    const byName = new Map<string, Tool<Context<Tools[number]>>>()
    const dynamicTools: Array<DynamicToolSpec> = []
    for (const tool of tools as ReadonlyArray<Tool<Context<Tools[number]>>>) {
      if (byName.has(tool.name)) {
        yield* Either.left(new ToolDefinitionError({ tool: tool.name, reason: "DuplicateName" }))
      }
      byName.set(tool.name, tool)
      dynamicTools.push(yield* toSpec(tool))
    }
    return {
      dynamicTools,
      handler: (call) =>
        byName.get(call.tool)?.call(call) ??
        Effect.succeed(failed(`There is no tool ${call.tool}. There are: ${[...byName.keys()].join(", ")}`))
    }
  })

const toSpec = (tool: Any): Either.Either<DynamicToolSpec, ToolDefinitionError> => {
  const { description, inputSchema, name } = tool
  return /^[a-zA-Z0-9_-]{1,128}$/.test(name)
    ? Either.mapBoth(inputSchema, {
        onLeft: (gaps) => new ToolDefinitionError({ tool: name, reason: "InvalidParameters", gaps }),
        onRight: (inputSchema) => ({ type: "function", name, description, inputSchema })
      })
    : Either.left(new ToolDefinitionError({ tool: name, reason: "InvalidName" }))
}

const failed = (why: string): DynamicToolCallResponse => ({ success: false, contentItems: [text(why)] })

const answer = (output: Output): DynamicToolCallResponse => {
  const items = (Array.isArray(output) ? output : [output]) as ReadonlyArray<string | ContentItem>
  return { success: true, contentItems: items.map((item) => (typeof item === "string" ? text(item) : item)) }
}

/** What the model is told of arguments. They are its own, so it may see their values. */
const whatIsWrong = (error: ParseResult.ParseError): string =>
  ParseResult.ArrayFormatter.formatErrorSync(error)
    .map(({ message, path }) => `- ${path.length === 0 ? "" : `${path.join(".")}: `}${message}`)
    .join("\n")

/** What the model is told of a handler that did not succeed. */
const explain = (name: string, cause: Cause.Cause<unknown>): Effect.Effect<DynamicToolCallResponse> => {
  const words = Option.flatMapNullable(Cause.failureOption(cause), wordsOf)
  return Option.isSome(words)
    ? Effect.succeed(failed(words.value))
    : Effect.as(
        Effect.logError(`The tool ${name} failed; the model learns no more than that`, cause),
        failed("The tool failed.")
      )
}

const wordsOf = (failure: unknown): string | undefined =>
  typeof failure === "string" ? failure : failure instanceof Error ? failure.message || failure.name : undefined
