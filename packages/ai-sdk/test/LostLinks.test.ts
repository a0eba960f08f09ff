import { type CodexProvider, createCodex } from "@effect-codex/ai-sdk"
import { CutProxy, Gate, Reply, ScriptedModel, TestServer } from "@effect-codex/testing"
import { generateText, type ModelMessage, stepCountIs, streamText, tool } from "ai"
import { Effect, Exit, ManagedRuntime, Scope } from "effect"
import { describe, expect, it } from "vitest"
import { z } from "zod"

/** A provider that is connected to a real server through a proxy that cuts links. */
const linked = async () => {
  const runtime = ManagedRuntime.make(ScriptedModel.layer)
  const scope = Effect.runSync(Scope.make())
  const run = <A, E>(effect: Effect.Effect<A, E, ScriptedModel.ScriptedModel | Scope.Scope>): Promise<A> =>
    runtime.runPromise(Scope.extend(effect, scope))
  const model = await run(ScriptedModel.ScriptedModel)
  const server = await run(TestServer.make())
  const proxy = await run(CutProxy.make(server.address))
  const codex: CodexProvider = createCodex({ connect: { url: proxy.url }, log: () => {} })
  return {
    codex,
    model,
    run,
    /** Cuts the link, and waits for the next one. */
    cut: async () => {
      await run(proxy.cut)
      await run(proxy.linked((await run(proxy.cuts)) + 1))
    },
    [Symbol.asyncDispose]: async () => {
      await codex.close()
      await run(Scope.close(scope, Exit.void))
      await runtime.dispose()
    }
  }
}

const weather = (execute: (city: string) => Promise<string>) =>
  tool({
    description: "The weather in a city.",
    inputSchema: z.object({ city: z.string() }),
    execute: ({ city }) => execute(city)
  })

describe("a link that is cut", () => {
  it("in the middle of a text: the text is whole, and equal to what was streamed", { timeout: 60_000 }, async () => {
    await using at = await linked()
    const [first, second] = [Effect.runSync(Gate.make), Effect.runSync(Gate.make)]
    await at.run(at.model.script(Reply.message(["one ", first, "two ", second, "three"])))
    const result = streamText({ model: at.codex("mock-model"), prompt: "Count." })
    let text = ""
    for await (const delta of result.textStream) {
      if (text === "") {
        await at.run(first.reached)
        await at.cut()
        await at.run(first.open)
        await at.run(second.reached)
        await at.run(second.open)
      }
      text += delta
    }
    expect(text).toBe("one two three")
    expect(await result.finishReason).toBe("stop")
    expect((await at.run(at.model.requests)).length).toBe(1)
  })

  it.each(["generateText", "streamText"])(
    "while a tool runs: the turn is carried on, %s",
    { timeout: 60_000 },
    async (way) => {
      await using at = await linked()
      await at.run(at.model.script(Reply.functionCall("weather", { city: "Oslo" }), Reply.message("Sunny.")))
      const calls: Array<string> = []
      const options = {
        model: at.codex("mock-model"),
        prompt: "Weather?",
        stopWhen: stepCountIs(5),
        tools: {
          weather: weather(async (city) => {
            calls.push(city)
            await at.cut()
            return "Sun"
          })
        }
      }
      const text = way === "generateText" ? (await generateText(options)).text : await streamText(options).text
      expect(text).toBe("Sunny.")
      expect(calls).toEqual(["Oslo"])
      const requests = await at.run(at.model.requests)
      expect(requests.map(({ toolOutputs }) => toolOutputs.map(({ text }) => text))).toEqual([[], ["Sun"]])
      expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
    }
  )

  it("while an approval waits: it is decided once, and the turn is carried on", { timeout: 60_000 }, async () => {
    await using at = await linked()
    await at.run(
      at.model.script(
        Reply.functionCall("exec_command", {
          cmd: "echo approved",
          sandbox_permissions: "require_escalated",
          justification: "Please."
        }),
        Reply.message("Done.")
      )
    )
    const model = at.codex("mock-model", { approvals: "ask", sandbox: "read-only", toolApprovals: true })
    const messages: Array<ModelMessage> = [{ role: "user", content: "Run it." }]
    const asked = await generateText({ model, messages })
    const request = asked.content.find((part) => part.type === "tool-approval-request")
    await at.cut()
    messages.push(...asked.response.messages, {
      role: "tool",
      content: [
        {
          type: "tool-approval-response",
          approvalId: request?.approvalId ?? "",
          approved: true,
          providerExecuted: true
        }
      ]
    })
    const result = await generateText({ model, messages })
    expect(result.text).toBe("Done.")
    expect(result.toolResults).toMatchObject([{ toolName: "codex_commandExecution" }])
    const requests = await at.run(at.model.requests)
    expect(requests[1]?.toolOutputs[0]?.text).not.toContain("rejected")
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
  })
})
