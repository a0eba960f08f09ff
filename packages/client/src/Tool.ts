/**
 * Tools of the program, which the agent may call. Experimental in the protocol.
 *
 * @since 0.1.0
 */
import type {
  DynamicToolCallOutputContentItem,
  DynamicToolCallParams,
  DynamicToolCallResponse,
  DynamicToolSpecFunction
} from "@effect-codex/protocol"
import type { InvalidOptionError, SchemaProblem, ToolDefinitionError } from "./CodexError.js"
import type { Effect, Either, Schema } from "./internal/effect.js"
import type * as JsonSchema from "./internal/JsonSchema.js"
import * as internal from "./internal/tool.js"
import * as kit from "./internal/toolkit.js"

/**
 * A tool of the program, which the agent may call. `R` are the services it needs.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tool<out R = never> {
  readonly name: string
  readonly description: string
  /** The JSON Schema of the parameters, for the model; or why there is none. */
  readonly inputSchema: Either.Either<JsonSchema.JsonSchema, ReadonlyArray<SchemaProblem>>
  /** Answers a call of the model; it does not fail. */
  readonly call: Handler<R>
}

/**
 * Answers calls as the protocol has them.
 *
 * @since 0.1.0
 * @category models
 */
export type Handler<R> = (call: DynamicToolCallParams) => Effect.Effect<DynamicToolCallResponse, never, R>

/**
 * Any tool.
 *
 * @since 0.1.0
 * @category models
 */
export type Any = Tool<unknown>

/**
 * The services that a tool needs; of a union of tools, those of each.
 *
 * @since 0.1.0
 * @category models
 */
export type Context<T extends Any> = T extends Tool<infer R> ? R : never

/**
 * Tools as the protocol takes them, for those who speak it themselves: `codex.startThread({ tools })` and
 * `thread.handle` need no toolkit. `R` are the services that the tools need.
 *
 * @since 0.1.0
 * @category models
 */
export interface Toolkit<out R = never> {
  /** The `dynamicTools` of `thread/start`. */
  readonly dynamicTools: ReadonlyArray<DynamicToolSpecFunction>
  /** Responds to `item/tool/call`, by the name of the tool; a name without a tool is a failed call. */
  readonly handler: Handler<R>
}

/**
 * A piece of a tool's output: a text, an image, a sound.
 *
 * @since 0.1.0
 * @category models
 */
export type ContentItem = DynamicToolCallOutputContentItem

/**
 * The output of a tool: a text, an item, or several of either.
 *
 * @since 0.1.0
 * @category models
 */
export type Output = string | ContentItem | ReadonlyArray<string | ContentItem>

/**
 * The ids of a call.
 *
 * @since 0.1.0
 * @category models
 */
export type Call = Pick<DynamicToolCallParams, "callId" | "threadId" | "turnId">

/**
 * The definition of a tool.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<A, I, R, E, RH> {
  /** 1 to 128 letters, digits, `_` and `-`; unique among the tools of the thread. */
  readonly name: string
  /** What the tool does and when to use it, for the model. */
  readonly description: string
  /** The schema of the parameters, which is one of an object. Its encoded side is described to the model. */
  readonly parameters: Schema.Schema<A, I, R> & { readonly Encoded: NoInfer<ObjectOnly<I>> }
  /**
   * Does the work. Of a failure, the model gets the message of the error, or the string that it is. A defect is logged,
   * and the model gets only that the tool failed.
   */
  readonly handler: (parameters: NoInfer<A>, call: Call) => Effect.Effect<Output, E, RH>
  /** The longest arguments that are decoded, in characters of JSON. Default: 1,048,576. */
  readonly maxArgumentsLength?: number | undefined
}

/**
 * `I` if it is an object and no union; else a type that `I` does not fit, which says what to do.
 *
 * @since 0.1.0
 * @category type-level
 */
export type ObjectOnly<I> = [I] extends [ReadonlyArray<unknown>]
  ? NotAnObject
  : JsonSchema.IsUnion<I> extends true
    ? NotAnObject
    : [I] extends [object]
      ? I
      : NotAnObject

type NotAnObject = "The parameters are an object: make this a property of a Schema.Struct"

/**
 * A text.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (text: string): ContentItem => ({ type: "inputText", text })

/**
 * An image, by its URL; `data:` URLs too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const image = (imageUrl: string): ContentItem => ({ type: "inputImage", imageUrl })

/**
 * A sound, by its URL; `data:` URLs too.
 *
 * @since 0.1.0
 * @category constructors
 */
export const audio = (audioUrl: string): ContentItem => ({ type: "inputAudio", audioUrl })

/**
 * A tool that the model may call on a thread that is started with it. Calls run at the same time, each in a fiber of its
 * own, which the end of its turn interrupts.
 *
 * Arguments that do not fit the parameters, unknown keys among them, are reported to the model, which may then try again;
 * the handler does not get them.
 *
 * Throws {@link InvalidOptionError} for an option that does not exist, or has a value of another type.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { Tool } from "@effect-codex/client"
 * import { Effect, Schema } from "effect"
 *
 * const weather = Tool.make({
 *   name: "get_weather",
 *   description: "The weather of the next days in a city.",
 *   parameters: Schema.Struct({ city: Schema.NonEmptyString, days: Schema.Int.pipe(Schema.between(1, 14)) }),
 *   handler: ({ city, days }) => Effect.succeed(`Sunshine in ${city} for ${days} days.`)
 * })
 * ```
 */
export const make: <A, I, R, E, RH>(options: Options<A, I, R, E, RH>) => Tool<R | RH> = internal.make

/**
 * Puts tools together, which then need the services of each.
 *
 * Fails with {@link InvalidOptionError} where they are no array of tools; with {@link ToolDefinitionError} where a name is
 * not valid or not unique, and where parameters cannot be described to a model.
 *
 * @since 0.1.0
 * @category combining
 */
export const toolkit: <const Tools extends ReadonlyArray<Any>>(
  tools: Tools
) => Effect.Effect<Toolkit<Context<Tools[number]>>, ToolDefinitionError | InvalidOptionError> = kit.toolkit

/**
 * Decodes the arguments of a call, as {@link make} does before it calls the handler. Fails with the response that says to
 * the model what does not fit, unknown keys included.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decode: <A, I, R>(
  options: Pick<Options<A, I, R, never, never>, "maxArgumentsLength" | "name" | "parameters">
) => (given: unknown) => Effect.Effect<A, DynamicToolCallResponse, R> = internal.decode
