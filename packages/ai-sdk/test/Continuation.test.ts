import { ThreadNotFoundError } from "@effect-codex/promise"
import { type ModelRequest, Reply } from "@effect-codex/testing"
import {
  convertToModelMessages,
  generateText,
  type ModelMessage,
  readUIMessageStream,
  streamText,
  type UIMessage
} from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { collect, gate, rejection, until, world } from "./support.js"

const model = "mock-model"

/** What the model is shown of the conversation: the texts of users and assistants, without what codex adds. */
const shown = ({ body }: ModelRequest.ModelRequest): ReadonlyArray<string> =>
  (body as { readonly input: ReadonlyArray<{ role?: string; content?: ReadonlyArray<{ text?: string }> }> }).input
    .filter(({ role }) => role === "user" || role === "assistant")
    .flatMap(({ content = [] }) =>
      content.flatMap(({ text }) => (text?.startsWith("<environment") ? [] : [text ?? ""]))
    )

const user = (content: string): ModelMessage => ({ role: "user", content })

const threadOf = (result: { readonly providerMetadata: unknown }): string =>
  (result.providerMetadata as { readonly codex: { readonly threadId: string } }).codex.threadId

describe("a conversation", () => {
  it("goes on with its thread, by the metadata of the response messages", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const messages: Array<ModelMessage> = []
    const threads: Array<string> = []
    for (const text of ["one", "two", "three"]) {
      messages.push(user(text))
      const result = await generateText({ model: codex(model), system: "Be brief.", messages })
      messages.push(...result.response.messages)
      threads.push(threadOf(result))
    }
    expect(new Set(threads).size).toBe(1)
    const requests = await here.model.requests()
    expect(shown(requests[2] as ModelRequest.ModelRequest)).toEqual(["one", "Re: one", "two", "Re: two", "three"])
    expect(JSON.stringify(requests[2]?.body)).toContain("Be brief.")
  })

  it("goes on with its thread over another provider, which knows it by the metadata alone", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const first = here.provider()
    const one = await generateText({ model: first(model), messages: [user("one")] })
    await first.close()
    const messages = JSON.parse(JSON.stringify([user("one"), ...one.response.messages, user("two")]))
    const two = await generateText({ model: here.provider()(model), messages })
    expect(threadOf(two)).toBe(threadOf(one))
    expect(shown(await here.model.request(1))).toEqual(["one", "Re: one", "two"])
  })

  it("goes on with its thread where only the texts were kept", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const one = await generateText({ model: codex(model), messages: [user("one")] })
    const two = await generateText({
      model: codex(model),
      messages: [user("one"), { role: "assistant", content: one.text }, user("two")]
    })
    expect(threadOf(two)).toBe(threadOf(one))
    expect(shown(await here.model.request(1))).toEqual(["one", "Re: one", "two"])
  })

  it("goes on with its thread as messages of a page do", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) =>
      Reply.sequence(
        Reply.message("Hm.", { phase: "commentary" }),
        Reply.message(`Re: ${inputText}`, { phase: "final_answer" })
      )
    )
    const codex = here.provider()
    const messages: Array<UIMessage> = []
    const threads: Array<string> = []
    for (const text of ["one", "two"]) {
      messages.push({ id: text, role: "user", parts: [{ type: "text", text }] })
      const result = streamText({ model: codex(model), messages: await convertToModelMessages(messages) })
      const shownMessages = await collect(readUIMessageStream({ stream: result.toUIMessageStream() }))
      messages.push(JSON.parse(JSON.stringify(shownMessages.at(-1))))
      threads.push(threadOf({ providerMetadata: await result.providerMetadata }))
    }
    expect(threads[1]).toBe(threads[0])
    expect(shown(await here.model.request(1))).toEqual(["one", "Hm.", "Re: one", "two"])
  })

  it.each([
    ["another system message", { system: "Be rude.", first: "one", response: "Re: one" }],
    ["a question that was edited", { system: "Be kind.", first: "uno", response: "Re: one" }],
    ["a response that was edited", { system: "Be kind.", first: "one", response: "Re: uno" }]
  ])(
    "that is no continuation is a new thread, which is given the history: %s",
    async (_, { response, first, system }) => {
      await using here = await world()
      await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
      const codex = here.provider()
      const one = await generateText({ model: codex(model), system: "Be kind.", messages: [user("one")] })
      const said = one.response.messages.map((message) => ({
        ...message,
        content: (message.content as ReadonlyArray<object>).map((part) => ({ ...part, text: response }))
      })) as unknown as ReadonlyArray<ModelMessage>
      const two = await generateText({ model: codex(model), system, messages: [user(first), ...said, user("two")] })
      expect(threadOf(two)).not.toBe(threadOf(one))
      expect(shown(await here.model.request(1))).toEqual([first, response, "two"])
      expect(JSON.stringify((await here.model.request(1)).body)).toContain(system)
    }
  )

  it("that goes on from an earlier response is a fork", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const one = await generateText({ model: codex(model), messages: [user("one")] })
    const start = [user("one"), ...one.response.messages]
    const two = await generateText({ model: codex(model), messages: [...start, user("two")] })
    const other = await generateText({ model: codex(model), messages: [...start, user("three")] })
    expect(threadOf(two)).toBe(threadOf(one))
    expect(threadOf(other)).not.toBe(threadOf(one))
    expect(shown(await here.model.request(2))).toEqual(["one", "Re: one", "three"])
    const four = await generateText({
      model: codex(model),
      messages: [...start, user("three"), ...other.response.messages, user("four")]
    })
    expect(threadOf(four)).toBe(threadOf(other))
  })

  it("whose response was cut off by the reader goes on with its thread", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["half ", held, "whole"]), Reply.message("Re: two"))
    const codex = here.provider()
    const controller = new AbortController()
    const result = streamText({ model: codex(model), messages: [user("one")], abortSignal: controller.signal })
    let stopped: UIMessage | undefined
    for await (const message of readUIMessageStream({ stream: result.toUIMessageStream() })) {
      stopped = message
      if (message.parts.some((part) => part.type === "text" && part.text === "half ")) {
        await reached()
        controller.abort()
      }
    }
    const messages = await convertToModelMessages([
      { id: "1", role: "user", parts: [{ type: "text", text: "one" }] },
      stopped as UIMessage,
      { id: "2", role: "user", parts: [{ type: "text", text: "two" }] }
    ])
    const two = await generateText({ model: codex(model), messages })
    expect(two.text).toBe("Re: two")
    const requests = await here.model.requests()
    expect(requests[1]?.threadId).toBe(requests[0]?.threadId)
  })

  it("whose thread is gone is a new thread, which is given the history", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const first = here.provider({ defaultSettings: { ephemeral: true } })
    const one = await generateText({ model: first(model), messages: [user("one")] })
    await first.close()
    const two = await generateText({
      model: here.provider()(model),
      messages: [user("one"), ...one.response.messages, user("two")]
    })
    expect(threadOf(two)).not.toBe(threadOf(one))
    expect(shown(await here.model.request(1))).toEqual(["one", "Re: one", "two"])
  })

  it("without an end for the agent is refused", async () => {
    await using here = await world()
    const messages: Array<ModelMessage> = [user("one"), { role: "assistant", content: "Re: one" }]
    const error = await rejection(generateText({ model: here.provider()(model), messages }))
    expect(error).toMatchObject({ name: "AI_InvalidPromptError" })
    expect(await here.starts()).toBe(0)
  })
})

describe("a thread that is named", () => {
  it("goes on whatever the prompt's history, by `codex.thread` and by `providerOptions`", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const id = threadOf(await generateText({ model: codex(model), prompt: "one" }))
    await generateText({ model: codex.thread(id), prompt: "two" })
    const other = here.provider()
    await codex.close()
    await generateText({ model: other(model), prompt: "three", providerOptions: { codex: { threadId: id } } })
    expect(shown(await here.model.request(2))).toEqual(["one", "Re: one", "two", "Re: two", "three"])
  })

  it("that is not there is an error", async () => {
    await using here = await world()
    const codex = here.provider()
    const id = "01a1fe87-92f5-7d90-abac-4c863b13eace"
    expect(await rejection(generateText({ model: codex.thread(id), prompt: "one" }))).toBeInstanceOf(
      ThreadNotFoundError
    )
  })

  it("has one turn after the other", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message("zero"), Reply.message(["one", held]), Reply.message("two"))
    const codex = here.provider()
    const id = threadOf(await generateText({ model: codex(model), prompt: "zero" }))
    const running = [generateText({ model: codex.thread(id), prompt: "one" })]
    await reached()
    running.push(generateText({ model: codex.thread(id), prompt: "two" }))
    const controller = new AbortController()
    const third = rejection(generateText({ model: codex.thread(id), prompt: "3", abortSignal: controller.signal }))
    await new Promise(setImmediate)
    controller.abort()
    expect(await third).toMatchObject({ name: "AbortError" })
    await open()
    expect((await Promise.all(running)).map(({ text }) => text)).toEqual(["one", "two"])
    expect(new Set((await here.model.requests()).map(({ turnId }) => turnId)).size).toBe(3)
  })

  it("is given a system message that it does not have, once", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const one = await generateText({ model: codex(model), system: "Be kind.", prompt: "one" })
    const thread = codex.thread(threadOf(one))
    await generateText({ model: thread, system: "Be kind.", prompt: "two" })
    for (const prompt of ["three", "four"]) await generateText({ model: thread, system: "Be rude.", prompt })
    const said = (await here.model.requests()).map(({ body }) => JSON.stringify(body).match(/Be (kind|rude)\./g))
    expect(said).toEqual([["Be kind."], ["Be kind."], ["Be kind.", "Be rude."], ["Be kind.", "Be rude."]])
  })

  it("keeps its tools, and others are a warning", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const tools = { weather: { description: "The weather.", inputSchema: z.object({ city: z.string() }) } }
    const one = await generateText({ model: codex(model), tools, prompt: "one" })
    const thread = codex.thread(threadOf(one))
    expect((await generateText({ model: thread, tools, prompt: "two" })).warnings).toEqual([])
    const other = { news: tools.weather }
    expect((await generateText({ model: thread, tools: other, prompt: "three" })).warnings).toMatchObject([
      { type: "other", message: expect.stringContaining("keeps the tools") }
    ])
  })

  it("`newThread` starts another one, which is given the history", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const one = await generateText({ model: codex(model), messages: [user("one")] })
    const two = await generateText({
      model: codex(model),
      messages: [user("one"), ...one.response.messages, user("two")],
      providerOptions: { codex: { newThread: true } }
    })
    expect(threadOf(two)).not.toBe(threadOf(one))
    expect(shown(await here.model.request(1))).toEqual(["one", "Re: one", "two"])
  })
})

describe("a turn that waits for a tool", () => {
  const tools = { weather: { description: "The weather.", inputSchema: z.object({ city: z.string() }) } }
  const ask = Reply.functionCall("weather", { city: "Oslo" }, { callId: "call_oslo" })

  /** A conversation whose turn waits. */
  const waiting = async (codex: Awaited<ReturnType<typeof world>>["provider"] extends () => infer P ? P : never) => {
    const messages = [user("Weather?")]
    const result = await generateText({ model: codex(model), messages, tools })
    expect(result.finishReason).toBe("tool-calls")
    expect(codex.turns().length).toBe(1)
    return { result, messages: [...messages, ...result.response.messages] }
  }

  const resultOf = (value: string): ModelMessage => ({
    role: "tool",
    content: [{ type: "tool-result", toolCallId: "call_oslo", toolName: "weather", output: { type: "text", value } }]
  })

  it("goes on in a later call, as the tool of a page does", async () => {
    await using here = await world()
    await here.model.script(ask, Reply.message("Sunny."))
    const codex = here.provider()
    const { messages } = await waiting(codex)
    const { text } = await generateText({ model: codex(model), messages: [...messages, resultOf("Sun")], tools })
    expect(text).toBe("Sunny.")
    const requests = await here.model.requests()
    expect(requests[1]?.toolOutputs).toEqual([{ callId: "call_oslo", text: "Sun" }])
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
  })

  it("goes on once the user has approved of the tool", async () => {
    await using here = await world()
    await here.model.script(ask, Reply.message("Sunny."))
    const codex = here.provider()
    const approved = { weather: { ...tools.weather, needsApproval: true, execute: async () => "Sun" } }
    const messages = [user("Weather?")]
    const asked = await generateText({ model: codex(model), messages, tools: approved })
    const request = asked.content.find((part) => part.type === "tool-approval-request")
    messages.push(...asked.response.messages, {
      role: "tool",
      content: [{ type: "tool-approval-response", approvalId: request?.approvalId ?? "", approved: true }]
    })
    expect((await generateText({ model: codex(model), messages, tools: approved })).text).toBe("Sunny.")
    const requests = await here.model.requests()
    expect(requests[1]?.toolOutputs).toEqual([{ callId: "call_oslo", text: "Sun" }])
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(1)
  })

  it("is given what the user says beside the result", async () => {
    await using here = await world()
    await here.model.script(ask)
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const { messages } = await waiting(codex)
    const said = [...messages, resultOf("Sun"), user("In English!")]
    const { response, text } = await generateText({ model: codex(model), messages: said, tools })
    expect(text).toBe("Re: In English!")
    const next = await generateText({
      model: codex(model),
      messages: [...said, ...response.messages, user("Bye.")],
      tools
    })
    expect(next.text).toBe("Re: Bye.")
    const requests = await here.model.requests()
    expect(new Set(requests.map(({ threadId }) => threadId)).size).toBe(1)
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(2)
  })

  it("is interrupted when the caller goes on with something else", async () => {
    await using here = await world()
    await here.model.script(ask)
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const codex = here.provider()
    const { result } = await waiting(codex)
    const { text } = await generateText({ model: codex.thread(threadOf(result)), prompt: "Never mind." })
    expect(text).toBe("Re: Never mind.")
    expect(codex.turns()).toEqual([])
    const requests = await here.model.requests()
    expect(requests.length).toBe(2)
    const body = requests[1]?.body as { readonly input: ReadonlyArray<{ type?: string; output?: string }> } | undefined
    expect(body?.input.find(({ type }) => type === "function_call_output")?.output).toContain("cancelled")
  })

  it("ends under it: the result comes to an interrupted turn", async () => {
    await using here = await world()
    await here.model.script(ask)
    const codex = here.provider()
    const { messages } = await waiting(codex)
    await codex.interrupt()
    await until(() => codex.turns().length === 0)
    const late = await generateText({ model: codex(model), messages: [...messages, resultOf("Sun")], tools })
    expect(late).toMatchObject({ finishReason: "other", rawFinishReason: "interrupted", text: "" })
    expect((await here.model.requests()).length).toBe(1)
  })

  it("a result that no turn waits for is input of the next one", async () => {
    await using here = await world()
    await here.model.script(ask, Reply.message("Sunny."))
    const codex = here.provider()
    const { messages } = await waiting(codex)
    await codex.close()
    const other = here.provider()
    const { text } = await generateText({ model: other(model), messages: [...messages, resultOf("Sun")], tools })
    expect(text).toBe("Sunny.")
    expect((await here.model.request(1)).inputText).toContain("weather: Sun")
  })
})
