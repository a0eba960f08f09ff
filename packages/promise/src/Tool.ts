import { Tool as ClientTool } from "@effect-codex/client"
import type { DynamicToolCallOutputContentItem, DynamicToolCallParams } from "@effect-codex/protocol"
import { Either, Schema as S } from "effect"
import * as Handlers from "./Handlers.js"
import * as Schema from "./Schema.js"

declare const made: unique symbol

/** A tool of this program's own, which the model may call. Made by `Tool.make`. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly [made]: true
}

/** A piece of what a tool says to the model: a text, an image, a sound. */
export type ToolContent = DynamicToolCallOutputContentItem

/** What a tool says to the model: a text, an item, or several of either. */
export type ToolOutput = string | ToolContent | ReadonlyArray<string | ToolContent>

/** Which call it is: of which thread and turn, and by which id. The signal aborts when the turn or the connection ends. */
export type ToolCall = Pick<DynamicToolCallParams, "callId" | "threadId" | "turnId"> & Handlers.Asked

/** What makes a tool. */
export interface ToolOptions<A> {
  /** 1 to 128 letters, digits, `_` and `-`; no other tool of the thread has it. */
  readonly name: string
  /** What the tool does and when to use it, for the model. */
  readonly description: string
  /** What the tool is given: a schema of an object. What it takes is described to the model. */
  readonly parameters: Schema.Schema<A>
  /** Does the work. An error that it throws is told to the model, in the words of the error. */
  readonly handler: (parameters: A, call: ToolCall) => ToolOutput | Promise<ToolOutput>
}

/** What makes tools, and what they say. */
export interface Tools {
  /**
   * A tool that the model may call on a thread that is started with it; that needs `experimentalApi: true`. Calls run
   * at the same time. Arguments that do not fit the parameters are told to the model, which may then try again; the
   * handler does not see them.
   *
   * A schema without a JSON Schema is found out when a thread is started with the tool: {@link ToolDefinitionError}.
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
 * Makes tools.
 *
 * @example
 * const weather = Tool.make({
 *   name: "get_weather",
 *   description: "The weather of the next days in a city.",
 *   parameters: z.object({ city: z.string(), days: z.int().min(1).max(14) }),
 *   handler: async ({ city, days }) => forecast(city, days)
 * })
 * const thread = await codex.startThread({ tools: [weather] })
 */
export const Tool: Tools = {
  make: <A>({ handler, parameters, ...options }: ToolOptions<A>) => {
    const schema = Schema.toEffect(parameters)
    const tool = ClientTool.make({
      ...options,
      parameters: Either.getOrElse(schema, () => S.Any) as unknown as S.Schema<A, object>,
      handler: (parameters, call) => Handlers.call((signal) => handler(parameters, { ...call, signal }))
    })
    return (Either.isLeft(schema) ? { ...tool, inputSchema: Either.left(schema.left) } : tool) as unknown as Tool
  },
  text: ClientTool.text,
  image: ClientTool.image,
  audio: ClientTool.audio
}

/**
 * The tools as the client has them.
 *
 * @internal
 */
export const toClient = (tools: ReadonlyArray<Tool>): ReadonlyArray<ClientTool.Tool> =>
  tools as ReadonlyArray<unknown> as ReadonlyArray<ClientTool.Tool>
