import type { LanguageModelV3, ProviderV3 } from "@ai-sdk/provider"
import type {
  CodexLanguageModel,
  CodexProvider,
  CodexProviderOptions,
  CodexSettings,
  createCodex
} from "@effect-codex/ai-sdk"
import type { Codex, Goal, Turn } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import {
  createProviderRegistry,
  customProvider,
  generateText,
  type LanguageModel,
  ToolLoopAgent,
  wrapLanguageModel
} from "ai"
import { describe, expect, expectTypeOf, it } from "vitest"
import { world } from "./support.js"

describe("the types", () => {
  it("are those of the SDK", () => {
    expectTypeOf<CodexProvider>().toExtend<ProviderV3>()
    expectTypeOf<CodexLanguageModel>().toExtend<LanguageModelV3>()
    expectTypeOf<CodexLanguageModel>().toExtend<LanguageModel>()
    expectTypeOf<ReturnType<CodexProvider["startGoal"]>>().toEqualTypeOf<Promise<Goal>>()
    expectTypeOf<ReturnType<CodexProvider["turns"]>>().toEqualTypeOf<ReadonlyArray<Turn>>()
  })

  it("know the settings and options", () => {
    const settings: CodexSettings = { sandbox: "read-only", effort: "low", approvals: "ask", toolApprovals: true }
    const options = { effort: "high", cwd: "/tmp", threadId: "t" } satisfies CodexProviderOptions
    expect([settings, options].length).toBe(2)
    expectTypeOf<{ codex: typeof options }>().toExtend<
      NonNullable<Parameters<typeof generateText>[0]["providerOptions"]>
    >()
    // @ts-expect-error: no such setting
    const misspelt: CodexSettings = { sandBox: "read-only" }
    // @ts-expect-error: no such value
    const wrong: CodexSettings = { commentary: "loud" }
    // @ts-expect-error: a preset, or the wire's own policy, but not both
    const both: CodexSettings = { approvals: "ask", approvalPolicy: "never" }
    // @ts-expect-error: no such option
    const option: CodexProviderOptions = { efort: "low" }
    // @ts-expect-error: a connection, or how to start one
    const two: Parameters<typeof createCodex>[0] = { codex: {} as Codex, cwd: "/tmp" }
    expect([misspelt, wrong, both, option, two].length).toBe(5)
  })
})

describe("the SDK's own combinators", () => {
  it("take the provider and its models", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const registry = createProviderRegistry({ codex })
    const named = customProvider({
      languageModels: { fast: codex("mock-model", { effort: "low" }) },
      fallbackProvider: codex
    })
    const wrapped = wrapLanguageModel({ model: codex("mock-model"), middleware: { specificationVersion: "v3" } })
    const models = [registry.languageModel("codex:mock-model"), named.languageModel("fast"), wrapped]
    for (const model of models) expect((await generateText({ model, prompt: "Hi." })).text).toBe("Re: Hi.")
    const agent = new ToolLoopAgent({ model: codex("mock-model"), instructions: "Be brief." })
    expect((await agent.generate({ prompt: "Hi." })).text).toBe("Re: Hi.")
  })
})
