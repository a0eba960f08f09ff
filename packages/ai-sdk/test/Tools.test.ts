import { Reply } from "@effect-codex/testing"
import { generateText, stepCountIs, streamText, tool } from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { world } from "./support.js"

const weather = (seen: Array<string>) =>
  tool({
    description: "The weather in a city.",
    inputSchema: z.object({ city: z.string() }),
    execute: async ({ city }) => {
      seen.push(city)
      return `Sunshine in ${city}.`
    }
  })

describe("tools that the caller runs", () => {
  it("one call, one turn: the next step goes on with it", async () => {
    await using here = await world()
    await here.model.script(
      Reply.sequence(
        Reply.message("I will ask.", { phase: "commentary" }),
        Reply.functionCall("weather", { city: "Oslo" })
      ),
      Reply.message("It is sunny.")
    )
    const codex = here.provider()
    const seen: Array<string> = []
    const result = await generateText({
      model: codex("mock-model"),
      prompt: "Weather?",
      tools: { weather: weather(seen) },
      stopWhen: stepCountIs(5)
    })
    expect(result.text).toBe("It is sunny.")
    expect(seen).toEqual(["Oslo"])
    expect(result.steps.map(({ finishReason }) => finishReason)).toEqual(["tool-calls", "stop"])
    expect(result.steps.map(({ usage }) => usage.totalTokens)).toEqual([15, 15])
    expect(result.steps[0]?.reasoningText).toBe("I will ask.")
    const requests = await here.model.requests()
    expect(requests.length).toBe(2)
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
    expect(requests[1]?.toolOutputs.map(({ text }) => text)).toEqual(["Sunshine in Oslo."])
  })

  it("several calls at once are one step, streamed or not", async () => {
    await using here = await world()
    const calls = Reply.sequence(
      Reply.functionCall("weather", { city: "Oslo" }),
      Reply.functionCall("weather", { city: "Bergen" }),
      Reply.functionCall("exec_command", { cmd: "echo hi" })
    )
    await here.model.script(calls, Reply.message("Sunny."), calls, Reply.message("Sunny again."))
    const codex = here.provider()
    for (const expected of ["Sunny.", "Sunny again."]) {
      const seen: Array<string> = []
      const options = {
        model: codex("mock-model", { progress: false }),
        prompt: "Weather?",
        tools: { weather: weather(seen) },
        stopWhen: stepCountIs(5)
      }
      const steps = expected === "Sunny." ? (await generateText(options)).steps : await streamText(options).steps
      expect(steps.at(-1)?.text).toBe(expected)
      expect(steps.length).toBe(2)
      expect(seen.sort()).toEqual(["Bergen", "Oslo"])
      const commands = steps
        .flatMap((step) => step.content)
        .filter((part) => "toolName" in part && part.toolName === "codex_commandExecution")
      expect(commands.map(({ type }) => type)).toEqual(["tool-call", "tool-result"])
    }
  })
})
