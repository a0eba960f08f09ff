/**
 * Tools of the program, which the agent may call. Experimental in the protocol.
 *
 * @since 0.1.0
 */
import type * as ClientTool from "@effect-codex/client/Tool"
import type { HandlerContext } from "./Handlers.js"
import * as internal from "./internal/tool.js"
import type { Schema } from "./Schema.js"

declare const made: unique symbol

/**
 * A tool of the program, which the agent may call. Made by `Tool.make`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly [made]: true
}

/**
 * A piece of a tool's output: a text, an image, a sound.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolContent = ClientTool.ContentItem

/**
 * The output of a tool: a text, an item, or several of either.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolOutput = ClientTool.Output

/**
 * The ids of a call, and a signal that aborts when its turn or the connection ends.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolCall = ClientTool.Call & HandlerContext

/**
 * The definition of a tool.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolOptions<A> {
  /** 1 to 128 letters, digits, `_` and `-`; unique among the tools of the thread. */
  readonly name: string
  /** What the tool does and when to use it, for the model. */
  readonly description: string
  /** The schema of the parameters, which is one of an object. Its input is described to the model. */
  readonly parameters: Schema<A>
  /** Does the work. Of an error that it throws, the model gets the message. */
  readonly handler: (parameters: A, call: ToolCall) => ToolOutput | Promise<ToolOutput>
  /** The longest arguments that are decoded, in characters of JSON. Default: 1,048,576. */
  readonly maxArgumentsLength?: number | undefined
}

/**
 * The functions of {@link Tool}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tools {
  /**
   * A tool that the model may call on a thread that is started with it, on a connection with `experimentalApi: true`.
   * Calls run at the same time. Arguments that do not fit the parameters are reported to the model, which may then try
   * again; the handler does not get them.
   *
   * Throws {@link InvalidOptionError} for an option that does not exist or has a wrong value. A schema without a JSON
   * Schema is a {@link ToolDefinitionError} when a thread is started with the tool.
   */
  readonly make: <A>(options: ToolOptions<A>) => Tool
  /** A text. */
  readonly text: (text: string) => ToolContent
  /** An image, by its URL; `data:` URLs too. */
  readonly image: (imageUrl: string) => ToolContent
  /** A sound, by its URL; `data:` URLs too. */
  readonly audio: (audioUrl: string) => ToolContent
}

/**
 * Makes tools, and the pieces of their output.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { type ExperimentalCodex, Tool } from "@effect-codex/promise"
 * import { z } from "zod"
 *
 * declare const codex: ExperimentalCodex
 *
 * const weather = Tool.make({
 *   name: "get_weather",
 *   description: "The weather of the next days in a city.",
 *   parameters: z.object({ city: z.string(), days: z.int().min(1).max(14) }),
 *   handler: async ({ city, days }) => `Sunshine in ${city} for ${days} days.`
 * })
 * const thread = await codex.startThread({ tools: [weather] })
 * ```
 */
export const Tool: Tools = internal.tools
