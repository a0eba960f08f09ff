import { Reply } from "@effect-codex/testing"
import { generateText, Output, streamText } from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { collect, world } from "./support.js"

describe("a generation", () => {
  it("generates text, with usage, finish reason and ids", async () => {
    await using here = await world()
    await here.model.script(
      Reply.message("Hello.").pipe(
        Reply.withUsage({ inputTokens: 120, cachedInputTokens: 20, outputTokens: 8, reasoningOutputTokens: 3 })
      )
    )
    const codex = here.provider()
    const result = await generateText({ model: codex("mock-model"), prompt: "Say hello." })
    expect(result.text).toBe("Hello.")
    expect(result.finishReason).toBe("stop")
    expect(result.usage).toMatchObject({
      inputTokens: 120,
      outputTokens: 8,
      inputTokenDetails: { noCacheTokens: 100, cacheReadTokens: 20 },
      outputTokenDetails: { textTokens: 5, reasoningTokens: 3 }
    })
    expect(result.warnings).toEqual([])
    expect(result.providerMetadata?.codex).toMatchObject({
      threadId: expect.any(String),
      turnId: result.response.id,
      status: "completed"
    })
  })

  it("streams text as it comes, equal to the text", async () => {
    await using here = await world()
    await here.model.script(
      Reply.sequence(
        Reply.reasoning(["Think", "ing."]),
        Reply.message(["Let me look. "], { phase: "commentary" }),
        Reply.message(["Hel", "lo", "."], { phase: "final_answer" })
      )
    )
    const codex = here.provider()
    const result = streamText({ model: codex("mock-model"), prompt: "Say hello." })
    expect(await collect(result.textStream)).toEqual(["Hel", "lo", "."])
    expect(await result.text).toBe("Hello.")
    expect(await result.reasoningText).toBe("Thinking.Let me look. ")
    expect(await result.finishReason).toBe("stop")
  })

  it("generates an object", async () => {
    await using here = await world()
    await here.model.script(Reply.sequence(Reply.message("Looking."), Reply.message('{"city":"Oslo","people":717710}')))
    const codex = here.provider()
    const { output, text } = await generateText({
      model: codex("mock-model"),
      prompt: "How many?",
      output: Output.object({ schema: z.object({ city: z.string(), people: z.number().nullable() }) })
    })
    expect(output).toEqual({ city: "Oslo", people: 717_710 })
    expect(text).toBe('{"city":"Oslo","people":717710}')
    const [request] = await here.model.requests()
    expect(request?.body).toMatchObject({
      text: {
        format: {
          type: "json_schema",
          strict: true,
          schema: { type: "object", additionalProperties: false, required: ["city", "people"] }
        }
      }
    })
  })
})
