import type { Turn } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { generateText, stepCountIs, streamText, tool } from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { gate, world } from "./support.js"

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

  it("a step waits for the calls that the response still makes", async () => {
    await using here = await world()
    const { gate: held, open } = gate()
    const call = (city: string) => Reply.functionCall("weather", { city })
    await here.model.script(Reply.sequence(call("Oslo"), Reply.hold(held), call("Bergen")), Reply.message("Sunny."))
    const onTurn = async (turn: Turn) => {
      for await (const event of turn.events) {
        if (event.method === "item/started" && event.params.item.type === "dynamicToolCall") return open()
      }
    }
    const seen: Array<string> = []
    const { steps } = await generateText({
      model: here.provider()("mock-model", { onTurn: (turn) => void onTurn(turn) }),
      prompt: "Weather?",
      tools: { weather: weather(seen) },
      stopWhen: stepCountIs(5)
    })
    expect(steps.map(({ toolCalls }) => toolCalls.length)).toEqual([2, 0])
    expect((await here.model.request(1)).toolOutputs.length).toBe(2)
  })

  it("a call that comes when the step is over is one of the next, in the same turn", async () => {
    await using here = await world()
    const { gate: held, open } = gate()
    const call = (city: string) => Reply.functionCall("weather", { city })
    await here.model.script(
      Reply.message("Ready."),
      Reply.sequence(call("Oslo"), Reply.hold(held), call("Bergen")),
      Reply.message("Sunny.")
    )
    const codex = here.provider()
    const tools = {
      weather: { ...weather([]), execute: async ({ city }: { readonly city: string }) => open().then(() => city) }
    }
    const first = await generateText({ model: codex("mock-model"), prompt: "Ready?", tools })
    // A server that was started anew does not say when a response of the thread is complete.
    await codex.close()
    const threadId = first.providerMetadata?.codex?.threadId as string
    const model = here.provider().thread(threadId)
    const { steps, text } = await generateText({ model, prompt: "Weather?", tools, stopWhen: stepCountIs(5) })
    expect(text).toBe("Sunny.")
    expect(steps.map(({ toolCalls }) => toolCalls.map(({ input }) => (input as { city: string }).city))).toEqual([
      ["Oslo"],
      ["Bergen"],
      []
    ])
    const requests = (await here.model.requests()).slice(1)
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
    expect(requests[1]?.toolOutputs.map(({ text }) => text)).toEqual(["Oslo", "Bergen"])
  })
})
