/**
 * Tools of `@effect/ai` that codex calls, and codex's own tools as `@effect/ai` shows them.
 *
 * @since 0.1.0
 */
import * as AiTool from "@effect/ai/Tool"
import * as Toolkit from "@effect/ai/Toolkit"
import { Tool, type ToolDefinitionError } from "@effect-codex/client"
import type { DynamicToolSpecFunction } from "@effect-codex/protocol"
import { Cause, Effect, Option, Schema } from "effect"
import { names } from "./internal/ItemTools.js"
import { ContentItem, failed, toResponse, wordsOf } from "./internal/ToolOutput.js"
import { define, misfit } from "./internal/ToolParameters.js"

/** A tool that codex runs itself. Its failures are results, not errors of the generation. */
const agentTool = <
  Item extends keyof typeof names,
  Parameters extends Schema.Struct.Fields,
  Success extends Schema.Schema.Any,
  Failure extends Schema.Schema.All
>(options: {
  readonly id: `codex.${string}`
  readonly item: Item
  readonly parameters: Parameters
  readonly success: Success
  readonly failure: Failure
}) =>
  AiTool.providerDefined({ ...options, toolkitName: names[options.item], providerName: options.item, args: {} })({
    failureMode: "return"
  } as never) as unknown as AiTool.ProviderDefined<
    (typeof names)[Item],
    {
      readonly args: Schema.Struct<Record<never, never>>
      readonly parameters: Schema.Struct<Parameters>
      readonly success: Success
      readonly failure: Failure
      readonly failureMode: "return"
    }
  >

const CommandResult = Schema.Struct({
  /** `completed`, `failed` or `declined`. */
  status: Schema.String,
  exitCode: Schema.NullOr(Schema.Number),
  output: Schema.String
})

/**
 * A command that the agent runs. In a toolkit, its runs are tool calls and results in the response, executed by the
 * provider; without it they are in the metadata of the finish part.
 *
 * @since 0.1.0
 * @category agent tools
 */
export const CommandExecution = agentTool({
  id: "codex.command_execution",
  item: "commandExecution",
  parameters: { command: Schema.String, cwd: Schema.String },
  success: CommandResult,
  failure: CommandResult
})

const FileChangeResult = Schema.Struct({
  /** `completed`, `failed` or `declined`. */
  status: Schema.String
})

/**
 * Files that the agent changes, see {@link CommandExecution}.
 *
 * @since 0.1.0
 * @category agent tools
 */
export const FileChange = agentTool({
  id: "codex.file_change",
  item: "fileChange",
  parameters: {
    changes: Schema.Array(Schema.Struct({ path: Schema.String, kind: Schema.String, diff: Schema.String }))
  },
  success: FileChangeResult,
  failure: FileChangeResult
})

const McpToolCallResult = Schema.Struct({
  /** `completed` or `failed`. */
  status: Schema.String,
  content: Schema.Array(Schema.Unknown),
  error: Schema.NullOr(Schema.String)
})

/**
 * A tool of an MCP server that the agent calls, see {@link CommandExecution}.
 *
 * @since 0.1.0
 * @category agent tools
 */
export const McpToolCall = agentTool({
  id: "codex.mcp_tool_call",
  item: "mcpToolCall",
  parameters: { server: Schema.String, tool: Schema.String, arguments: Schema.Unknown },
  success: McpToolCallResult,
  failure: McpToolCallResult
})

const WebSearchResult = Schema.Struct({ results: Schema.Array(Schema.Unknown) })

/**
 * A search in the web that the agent does, see {@link CommandExecution}. The pages that it opens are source parts.
 *
 * @since 0.1.0
 * @category agent tools
 */
export const WebSearch = agentTool({
  id: "codex.web_search",
  item: "webSearch",
  parameters: { query: Schema.String },
  success: WebSearchResult,
  failure: WebSearchResult
})

/**
 * All that the agent does by itself, to be merged with a toolkit of your own.
 *
 * @example
 * ```ts
 * import { Tool, Toolkit } from "@effect/ai"
 * import { CodexTool } from "@effect-codex/ai"
 * import { Schema } from "effect"
 *
 * const myToolkit = Toolkit.make(
 *   Tool.make("get_weather", { parameters: { city: Schema.NonEmptyString }, success: Schema.String })
 * )
 * const toolkit = Toolkit.merge(CodexTool.agentToolkit, myToolkit)
 * ```
 *
 * @since 0.1.0
 * @category agent tools
 */
export const agentToolkit = Toolkit.make(CommandExecution, FileChange, McpToolCall, WebSearch)

/**
 * The tools of a toolkit of `@effect/ai` as tools of a thread: `codex.startThread({ tools })`. Those that a provider
 * runs are left out.
 *
 * Arguments that do not fit the parameters fail the call with a description, so that the model can try again. A failure
 * of the handler is sent to the model: an error's message, a string, or JSON. A defect is logged, and the model
 * receives only "The tool failed."
 *
 * @example
 * ```ts
 * import { Tool, Toolkit } from "@effect/ai"
 * import { CodexTool } from "@effect-codex/ai"
 * import { Codex } from "@effect-codex/client"
 * import { Effect, Schema } from "effect"
 *
 * const Weather = Toolkit.make(
 *   Tool.make("get_weather", { parameters: { city: Schema.NonEmptyString }, success: Schema.String })
 * )
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const toolkit = yield* Weather // a Toolkit, whose handlers are in the context
 *   const thread = yield* codex.startThread({ tools: CodexTool.fromToolkit(toolkit) })
 *   return yield* thread.run("What is the weather in Oslo?")
 * })
 * ```
 *
 * @since 0.1.0
 * @category conversions
 */
export const fromToolkit = <Tools extends Record<string, AiTool.Any>>(
  toolkit: Toolkit.WithHandler<Tools>
): ReadonlyArray<Tool.Tool<AiTool.Requirements<Tools[keyof Tools]>>> =>
  Object.values(toolkit.tools)
    .filter((tool) => !AiTool.isProviderDefined(tool))
    .map((tool) => ({
      ...define(tool),
      call: ({ arguments: given = {} }) =>
        Effect.flatMap(
          misfit(tool, given),
          Option.match({
            onSome: (response) => Effect.succeed(response),
            onNone: () =>
              toolkit.handle(tool.name, given as never).pipe(
                Effect.map(({ encodedResult, isFailure }) => toResponse(encodedResult, isFailure)),
                Effect.catchAllCause((cause) => explain(tool.name, cause))
              )
          })
        )
    }))

/** The response to a call whose handler did not succeed. */
const explain = (name: string, cause: Cause.Cause<unknown>) =>
  Option.match(Cause.failureOption(cause), {
    onNone: () => Effect.as(Effect.logError(`The tool ${name} failed`, cause), failed("The tool failed.")),
    onSome: (failure) => Effect.succeed(failed(failure instanceof Error ? failure.message : wordsOf(failure)))
  })

/**
 * What a tool of a thread gives, as a tool of `@effect/ai`: its text, or its items where there are others.
 *
 * @since 0.1.0
 * @category conversions
 */
export const Output = Schema.Union(Schema.String, Schema.Array(ContentItem))

/** Any object; its JSON Schema is an annotation. */
const AnyParameters = Schema.Struct({}, Schema.Record({ key: Schema.String, value: Schema.Unknown }))

/**
 * A tool of a thread as a tool of `@effect/ai`. What its handler fails with is returned, as a text.
 *
 * @since 0.1.0
 * @category conversions
 */
export interface AiToolOf
  extends AiTool.Tool<
    string,
    {
      readonly parameters: typeof AnyParameters
      readonly success: typeof Output
      readonly failure: typeof Schema.String
      readonly failureMode: "return"
    }
  > {}

/**
 * Tools of a thread as a toolkit of `@effect/ai`, for this provider or any other. Their handlers run in the context
 * that this effect has. The `Call` that they are given has no thread and no turn: its ids are empty.
 *
 * Fails with {@link ToolDefinitionError} where the parameters of a tool cannot be described to a model, or two tools
 * have one name.
 *
 * @example
 * ```ts
 * import { LanguageModel } from "@effect/ai"
 * import { CodexTool } from "@effect-codex/ai"
 * import type { Tool } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * declare const weather: Tool.Tool
 * declare const calendar: Tool.Tool
 *
 * const program = Effect.gen(function* () {
 *   const toolkit = yield* CodexTool.toToolkit(weather, calendar)
 *   return yield* LanguageModel.generateText({ prompt: "What is the weather in Oslo?", toolkit })
 * })
 * ```
 *
 * @since 0.1.0
 * @category conversions
 */
export const toToolkit = <const Tools extends ReadonlyArray<Tool.Any>>(
  ...tools: Tools
): Effect.Effect<
  Toolkit.WithHandler<{ readonly [name: string]: AiToolOf }>,
  ToolDefinitionError,
  Tool.Context<Tools[number]>
> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<Tool.Context<Tools[number]>>()
    const { dynamicTools } = yield* Tool.toolkit(tools)
    const converted = dynamicTools.map(toAi)
    const toolkit = Toolkit.make(...converted)
    const handlers = Object.fromEntries(
      (tools as ReadonlyArray<Tool.Tool<Tool.Context<Tools[number]>>>).map((tool) => [
        tool.name,
        (parameters: unknown) => Effect.provide(run(tool, parameters), context)
      ])
    )
    return yield* Effect.provide(toolkit, yield* toolkit.toContext(handlers as never))
  }) as never

const toAi = ({ description, inputSchema, name }: DynamicToolSpecFunction): AiToolOf =>
  AiTool.make(name, { description, success: Output, failure: Schema.String, failureMode: "return" }).setParameters(
    AnyParameters.annotations({ jsonSchema: inputSchema as object })
  )

const run = <R>({ call, name }: Tool.Tool<R>, parameters: unknown) =>
  Effect.flatMap(
    call({ tool: name, arguments: parameters, callId: "", threadId: "", turnId: "" }),
    ({ contentItems, success }) => {
      const texts = contentItems.flatMap((item) => (item.type === "inputText" ? [item.text] : []))
      if (!success) return Effect.fail(texts.join("\n"))
      return Effect.succeed(texts.length === contentItems.length ? texts.join("\n") : contentItems)
    }
  )
