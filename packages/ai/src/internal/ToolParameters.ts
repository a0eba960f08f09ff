import * as AiTool from "@effect/ai/Tool"
import { Tool, ToolDefinitionError } from "@effect-codex/client"
import type { DynamicToolSpecFunction } from "@effect-codex/protocol"
import { Effect, Either, ParseResult, Schema } from "effect"

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
 * What is wrong with the arguments of a call; undefined if they fit. Services that decoding needs are those of the
 * fiber.
 */
export const misfit = (tool: AiTool.Any, given: unknown): Effect.Effect<string | undefined> =>
  Effect.match(Schema.decodeUnknown(schemaOf(tool), { errors: "all" })(given), {
    onSuccess: () => undefined,
    onFailure: (error) => {
      const problems = ParseResult.ArrayFormatter.formatErrorSync(error).map(
        ({ message, path }) => `- ${path.length === 0 ? "" : `${path.join(".")}: `}${message}`
      )
      return `The arguments do not fit the parameters of ${tool.name}:\n${problems.join("\n")}`
    }
  })

/** Tools as `thread/start` takes them. */
export const toSpecs = (
  tools: ReadonlyArray<Tool.Any>
): Either.Either<ReadonlyArray<DynamicToolSpecFunction>, ToolDefinitionError> => {
  const seen = new Set<string>()
  return Either.all(
    tools.map(({ description, inputSchema, name }) => {
      if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name)) {
        return Either.left(new ToolDefinitionError({ tool: name, reason: "InvalidName" }))
      }
      if (seen.has(name)) return Either.left(new ToolDefinitionError({ tool: name, reason: "DuplicateName" }))
      seen.add(name)
      return Either.mapBoth(inputSchema, {
        onLeft: (problems) => new ToolDefinitionError({ tool: name, reason: "InvalidParameters", problems }),
        onRight: (inputSchema) => ({ type: "function", name, description, inputSchema }) as const
      })
    })
  )
}
