import * as AiTool from "@effect/ai/Tool"
import { Tool } from "@effect-codex/client"
import type { DynamicToolCallResponse } from "@effect-codex/protocol"
import { Effect, Option, Schema } from "effect"

/** The schema of what a tool is given. */
const schemaOf = (tool: AiTool.Any): Schema.Schema<object, object> =>
  (tool.parametersSchema === AiTool.EmptyParams ? Schema.Struct({}) : tool.parametersSchema) as never

/** A tool of `@effect/ai` as codex offers it to the model. It has no handler. */
export const define = (tool: AiTool.Any): Tool.Tool =>
  Tool.make({
    name: tool.name,
    description: tool.description ?? "",
    parameters: schemaOf(tool),
    handler: () => Effect.fail("This tool has no handler.")
  })

/**
 * The response to a call whose arguments do not fit; none if they fit. Services that decoding needs are those of the
 * fiber.
 */
export const misfit = (tool: AiTool.Any, given: unknown): Effect.Effect<Option.Option<DynamicToolCallResponse>> =>
  Effect.match(Tool.decode({ name: tool.name, parameters: schemaOf(tool) })(given), {
    onSuccess: () => Option.none(),
    onFailure: Option.some
  })
