import type { DynamicToolSpecFunction } from "@effect-codex/protocol"
import { InvalidOptionError, ToolDefinitionError } from "../CodexError.js"
import type { Any, Context, Tool, Toolkit } from "../Tool.js"
import { Effect, Either } from "./effect.js"
import { failed } from "./tool.js"

const isTool = (tool: unknown): tool is Any => {
  const { call, inputSchema, name } = (tool ?? {}) as Partial<Any>
  return typeof name === "string" && typeof call === "function" && Either.isEither(inputSchema)
}

/** See {@link Tool.toolkit}. */
export const toolkit = <const Tools extends ReadonlyArray<Any>>(
  tools: Tools
): Effect.Effect<Toolkit<Context<Tools[number]>>, ToolDefinitionError | InvalidOptionError> =>
  Effect.gen(function* () {
    if (!Array.isArray(tools) || !tools.every(isTool)) {
      const [problem, hint] = ["must be an array of tools", "Make each with `Tool.make`"]
      return yield* new InvalidOptionError({ option: "tools", problem, hint })
    }
    const byName = new Map<string, Tool<Context<Tools[number]>>>()
    const dynamicTools: Array<DynamicToolSpecFunction> = []
    for (const tool of tools as ReadonlyArray<Tool<Context<Tools[number]>>>) {
      if (byName.has(tool.name)) {
        return yield* new ToolDefinitionError({ tool: tool.name, reason: "DuplicateName" })
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

const toSpec = (tool: Any): Effect.Effect<DynamicToolSpecFunction, ToolDefinitionError> => {
  const { description, inputSchema, name } = tool
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name)) return new ToolDefinitionError({ tool: name, reason: "InvalidName" })
  return Either.isLeft(inputSchema)
    ? new ToolDefinitionError({ tool: name, reason: "InvalidParameters", problems: inputSchema.left })
    : Effect.succeed({ type: "function", name, description, inputSchema: inputSchema.right })
}
