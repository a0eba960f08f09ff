import { type AiError, LanguageModel, type Model, type Response, Tool, Toolkit } from "@effect/ai"
import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import { CodexLanguageModel, CodexTool } from "@effect-codex/ai"
import { type Codex, Tool as ThreadTool, type ToolDefinitionError } from "@effect-codex/client"
import type { ThreadItem } from "@effect-codex/protocol"
import { Context, Effect, type Layer, Schema, type Stream } from "effect"

/** Type-checked, never run. */
const typesOnly = (_: () => unknown) => expect(true).toBe(true)

class Atlas extends Context.Tag("test/Atlas")<Atlas, { readonly size: number }>() {}

const Mine = Toolkit.make(
  Tool.make("mine", {
    parameters: { city: Schema.String },
    success: Schema.Number,
    failure: Schema.String,
    dependencies: [Atlas]
  })
)

const ours = ThreadTool.make({
  name: "ours",
  description: "Ours.",
  parameters: Schema.Struct({ city: Schema.String }),
  handler: () => Effect.map(Atlas, ({ size }) => `${size}`)
})

describe("types", () => {
  it("a model needs a connection, and nothing can go wrong in making it", () =>
    typesOnly(() => {
      expectTypeOf(CodexLanguageModel.layer()).toEqualTypeOf<
        Layer.Layer<LanguageModel.LanguageModel, never, Codex.Codex>
      >()
      expectTypeOf(CodexLanguageModel.model("m")).toEqualTypeOf<
        Model.Model<"codex", LanguageModel.LanguageModel, Codex.Codex>
      >()
    }))

  it("options are those of threads and turns, but for what the call says", () =>
    typesOnly(() => {
      CodexLanguageModel.layer({ model: "m", toolTimeout: "1 minute", maxThreads: 5 })
      CodexLanguageModel.layer({ config: { thread: { sandbox: "read-only", approvals: "ask", ephemeral: true } } })
      CodexLanguageModel.layer({ config: { turn: { effort: "high", sandbox: "workspace-write" } } })
      // @ts-expect-error: a wrong name
      CodexLanguageModel.layer({ modle: "m" })
      // @ts-expect-error: a wrong name
      CodexLanguageModel.layer({ config: { thread: { sandbx: "read-only" } } })
      // @ts-expect-error: a wrong value
      CodexLanguageModel.layer({ config: { thread: { sandbox: "read" } } })
      // @ts-expect-error: the preset or the wire's own, but not both
      CodexLanguageModel.layer({ config: { thread: { approvals: "ask", approvalPolicy: "never" } } })
      // @ts-expect-error: the toolkit says which tools there are
      CodexLanguageModel.layer({ config: { thread: { dynamicTools: [] } } })
      // @ts-expect-error: generateObject says what the output is
      CodexLanguageModel.layer({ config: { turn: { outputSchema: {} } } })
      // @ts-expect-error: one thread for all calls is no model
      CodexLanguageModel.layer({ config: { threadId: "t" } })
      // @ts-expect-error: the model of `model` is its first argument
      CodexLanguageModel.model("m", { model: "n" })
    }))

  it("an override changes nothing of what it is around", () =>
    typesOnly(() => {
      const call = LanguageModel.generateText({ prompt: "Hi" })
      expectTypeOf(CodexLanguageModel.withConfigOverride(call, { threadId: "t" })).toEqualTypeOf<typeof call>()
      expectTypeOf(call.pipe(CodexLanguageModel.withConfigOverride({ model: "m" }))).toEqualTypeOf<typeof call>()
      const stream = LanguageModel.streamText({ prompt: "Hi" })
      expectTypeOf(stream.pipe(CodexLanguageModel.withConfigOverrideStream({ turn: { effort: "low" } }))).toEqualTypeOf<
        typeof stream
      >()
      // @ts-expect-error: a wrong name
      call.pipe(CodexLanguageModel.withConfigOverride({ thread: {}, trn: {} }))
    }))

  it("metadata is typed where it comes, and where it goes", () =>
    typesOnly(() => {
      const finish = {} as Response.FinishPart
      expectTypeOf(finish.metadata.codex?.items).toEqualTypeOf<ReadonlyArray<ThreadItem> | undefined>()
      expectTypeOf(finish.metadata.codex?.threadId).toEqualTypeOf<string | undefined>()
      const text = {} as Response.TextPart
      expectTypeOf(text.metadata.codex?.itemId).toEqualTypeOf<string | undefined>()
      LanguageModel.generateText({
        prompt: [{ role: "assistant", content: "Hi", options: { codex: { threadId: "t", turnId: "u" } } }]
      })
      LanguageModel.generateText({
        // @ts-expect-error: a wrong name
        prompt: [{ role: "assistant", content: "Hi", options: { codex: { thread: "t" } } }]
      })
    }))

  it("what the agent does adds no error and no requirement", () =>
    typesOnly(() => {
      const toolkit = CodexTool.agentToolkit
      expectTypeOf(LanguageModel.generateText({ prompt: "Hi", toolkit })).toMatchTypeOf<
        Effect.Effect<unknown, AiError.AiError, LanguageModel.LanguageModel>
      >()
      const stream = LanguageModel.streamText({ prompt: "Hi", toolkit })
      expectTypeOf<Stream.Stream.Error<typeof stream>>().toEqualTypeOf<AiError.AiError>()
      expectTypeOf<Stream.Stream.Context<typeof stream>>().toEqualTypeOf<LanguageModel.LanguageModel>()
    }))

  it("tools that are converted need what they needed", () =>
    typesOnly(() => {
      const toThread = Effect.map(Mine, CodexTool.fromToolkit)
      expectTypeOf<Effect.Effect.Success<typeof toThread>>().toEqualTypeOf<ReadonlyArray<ThreadTool.Tool<Atlas>>>()
      const toAi = CodexTool.toToolkit(ours)
      expectTypeOf<Effect.Effect.Error<typeof toAi>>().toEqualTypeOf<ToolDefinitionError>()
      expectTypeOf<Effect.Effect.Context<typeof toAi>>().toEqualTypeOf<Atlas>()
    }))
})
