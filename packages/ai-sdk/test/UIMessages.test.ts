import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type UIMessageChunk, type UIMessages, uiMessages } from "@effect-codex/ai-sdk"
import { Tool } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { readUIMessageStream, type UIMessageChunk as SdkChunk, type UIMessage, uiMessageChunkSchema } from "ai"
import { describe, expect, expectTypeOf, it } from "vitest"
import { z } from "zod"
import { ReplayLog } from "../src/internal/ReplayLog.js"
import { collect, gate, rejection, until, world } from "./support.js"

/** The message as a page has it in the end. */
const shown = async (stream: ReadableStream<UIMessageChunk>): Promise<UIMessage | undefined> =>
  (await collect(readUIMessageStream({ stream: stream as ReadableStream<SdkChunk> }))).at(-1)

interface Event {
  readonly id: string | undefined
  readonly data: string
}

/** The events of a response, as `EventSource` reads them. */
const eventsOf = async (response: Response, count = Number.POSITIVE_INFINITY): Promise<ReadonlyArray<Event>> => {
  const events: Array<Event> = []
  let text = ""
  if (response.body === null) return events
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece
    for (let end = text.indexOf("\n\n"); end >= 0 && events.length < count; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n")
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      events.push({ id: field("id"), data: field("data") ?? "" })
      text = text.slice(end + 2)
    }
    if (events.length >= count) break
  }
  return events
}

const escalate = (cmd: string) =>
  Reply.functionCall("exec_command", { cmd, sandbox_permissions: "require_escalated", justification: "Please." })

describe("a turn as a message of a page", () => {
  it("is read by the SDK: texts, reasoning, commands, usage, and the end", async () => {
    await using here = await world()
    await here.model.script(
      Reply.sequence(Reply.reasoning("Thinking."), Reply.functionCall("exec_command", { cmd: "echo hi" })),
      Reply.message(["Hel", "lo."]).pipe(Reply.withUsage({ inputTokens: 7, outputTokens: 3 }))
    )
    const thread = await (await here.start()).startThread()
    const turn = await thread.startTurn("Hi.")
    const messages = uiMessages(turn)
    const chunks = await collect(messages.stream())
    for (const chunk of chunks) {
      expect(await uiMessageChunkSchema().validate?.(chunk)).toMatchObject({ success: true })
    }
    const message = await shown(messages.stream())
    expect(message).toMatchObject({
      id: turn.id,
      role: "assistant",
      metadata: { threadId: thread.id, status: "completed" }
    })
    const parts = message?.parts.filter(({ type }) => type !== "data-codex-usage")
    expect(parts).toMatchObject([
      { type: "step-start" },
      { type: "reasoning", text: "Thinking." },
      {
        type: "dynamic-tool",
        toolName: "codex_commandExecution",
        state: "output-available",
        providerExecuted: true,
        input: { command: expect.stringContaining("echo hi") },
        output: { status: "completed", output: "hi\n", exitCode: 0 }
      },
      { type: "text", text: "Hello." }
    ])
    const usage = message?.parts.find(({ type }) => type === "data-codex-usage")
    expect(usage).toMatchObject({ data: { last: { inputTokens: 7, outputTokens: 3 } } })
    expect(chunks.at(-1)).toMatchObject({ type: "finish", finishReason: "stop" })
  })

  it("is resumed after the last event, while it runs and when it is over", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message(["one ", "two ", held, "three"]))
    const turn = await (await (await here.start()).startThread()).startTurn("Count.")
    const messages = uiMessages(turn)
    await reached()
    const first = await eventsOf(messages.response(), 5)
    expect(first.map(({ id }) => id)).toEqual(["0", "1", "2", "3", "4"])
    const second = eventsOf(messages.response({ lastEventId: "4" }))
    await open()
    const whole = await eventsOf(messages.response())
    expect([...first, ...(await second)]).toEqual(whole)
    expect(whole.at(-1)).toEqual({ id: undefined, data: "[DONE]" })
    expect(whole.flatMap(({ data }) => (data === "[DONE]" ? [] : JSON.parse(data)))).toEqual(
      await collect(messages.stream())
    )
    await messages.ended
    const last = whole.at(-2)?.id
    expect(messages.response({ lastEventId: last }).status).toBe(204)
    expect(messages.response({ lastEventId: "999" }).status).toBe(400)
    expect(messages.response({ lastEventId: "nonsense" }).status).toBe(400)
  })

  it("goes on when its readers leave", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message(["one", held, " two"]))
    const turn = await (await (await here.start()).startThread()).startTurn("Count.")
    const messages = uiMessages(turn)
    await reached()
    const reader = messages.stream().getReader()
    await reader.read()
    await reader.cancel()
    const controller = new AbortController()
    const waiting = collect(messages.stream({ signal: controller.signal }))
    controller.abort()
    await waiting
    await open()
    expect((await turn.result).finalResponse).toBe("one two")
  })

  it("shows requests for approval, and responds to them", async () => {
    await using here = await world()
    await here.model.script(Reply.sequence(escalate("touch one"), escalate("touch two")), Reply.message("Done."))
    const codex = await here.start()
    const thread = await codex.startThread({ approvals: "ask", sandbox: "read-only" })
    const turn = await thread.startTurn("Touch them.")
    const messages = uiMessages(turn, { thread })
    const decided: Array<string> = []
    let message: UIMessage | undefined
    for await (const one of readUIMessageStream({ stream: messages.stream() as ReadableStream<SdkChunk> })) {
      message = one
      for (const part of one.parts) {
        if (part.type !== "dynamic-tool" || part.state !== "approval-requested" || decided.includes(part.toolCallId))
          continue
        decided.push(part.toolCallId)
        const { command } = part.input as { readonly command: string }
        await messages.decide(part.approval.id, command.includes("one"))
        expect(await rejection(messages.decide(part.approval.id, true))).toMatchObject({
          name: "AI_InvalidArgumentError"
        })
      }
    }
    expect(decided.length).toBe(2)
    const states = message?.parts.flatMap((part) =>
      part.type === "dynamic-tool" ? [[part.state, JSON.stringify(part.input)]] : []
    )
    expect(states).toHaveLength(2)
    expect(states).toContainEqual(["output-available", expect.stringContaining("one")])
    expect(states).toContainEqual(["output-denied", expect.stringContaining("two")])
    expect(await codex.fs.exists(`${here.workspace}/one`)).toBe(true)
    expect(await codex.fs.exists(`${here.workspace}/two`)).toBe(false)
  })

  it("shows what is said to it meanwhile, and that it was interrupted", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    const { gate: second, reached: again } = gate()
    await here.model.script(Reply.message(["Guten Tag", held]), Reply.message(["Good day", second]))
    const turn = await (await (await here.start()).startThread()).startTurn("Greet me.")
    const messages = uiMessages(turn)
    await reached()
    await turn.steer("In English, please.")
    await again()
    await turn.interrupt()
    const chunks = await collect(messages.stream())
    expect(chunks.filter(({ type }) => type === "data-codex-input")).toMatchObject([
      { data: { text: "In English, please." } }
    ])
    expect(chunks.at(-1)).toEqual({ type: "abort", reason: "interrupted" })
  })

  it("says that it failed, in the words of the program", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.failed("insufficient_quota", "You have run out."))
    const thread = await (await here.start()).startThread()
    const plain = await collect(uiMessages(await thread.startTurn("Spend.")).stream())
    expect(plain.at(-1)).toEqual({ type: "error", errorText: "An error occurred." })
    const own = uiMessages(await thread.startTurn("Spend."), { onError: (error) => (error as Error).name })
    expect((await collect(own.stream())).at(-1)).toEqual({ type: "error", errorText: "TurnFailedError" })
  })

  it("shows tools of the program as tools of the agent", async () => {
    await using here = await world()
    await here.model.script(Reply.functionCall("add", { a: 1, b: 2 }), Reply.message("3."))
    const add = Tool.make({
      name: "add",
      description: "Adds.",
      parameters: z.object({ a: z.number(), b: z.number() }),
      handler: ({ a, b }) => `${a + b}`
    })
    const thread = await (await here.start({ experimentalApi: true })).startThread({ tools: [add] })
    const message = await shown(uiMessages(await thread.startTurn("Add.")).stream())
    expect(message?.parts.find(({ type }) => type === "dynamic-tool")).toMatchObject({
      toolName: "codex_dynamicToolCall",
      input: { tool: "add", arguments: { a: 1, b: 2 } },
      output: { status: "completed", contentItems: [{ type: "inputText", text: "3" }] }
    })
  })

  it("goes into a response of node:http, as far as its reader reads", async () => {
    await using here = await world()
    await here.model.script(Reply.message("Hello."))
    const messages = uiMessages(await (await (await here.start()).startThread()).startTurn("Hi."))
    const server = createServer((request, response) => {
      const lastEventId = request.headers["last-event-id"] as string | undefined
      void messages.pipe(response, { lastEventId, headers: { "x-own": "1" } })
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const response = await fetch(url)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "x-vercel-ai-ui-message-stream": "v1",
      "x-own": "1"
    })
    const whole = await eventsOf(response)
    const rest = await eventsOf(await fetch(url, { headers: { "last-event-id": "2" } }))
    expect(rest).toEqual(whole.slice(3))
    expect((await fetch(url, { headers: { "last-event-id": `${whole.length - 2}` } })).status).toBe(204)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it("keeps so much of its log, and says what it no longer has", async () => {
    await using here = await world()
    await here.model.script(Reply.message(Array.from({ length: 40 }, (_, at) => `piece ${at} `)))
    const messages = uiMessages(await (await (await here.start()).startThread()).startTurn("Hi."), { maxLogSize: 600 })
    await messages.ended
    expect(messages.response({ lastEventId: "0" }).status).toBe(410)
    expect(await rejection(collect(messages.stream({ lastEventId: "0" })))).toMatchObject({ _tag: "DroppedError" })
    const kept = await eventsOf(messages.response())
    expect(kept.length).toBeLessThan(15)
    expect(kept.at(-1)?.data).toBe("[DONE]")
  })

  it("has the SDK's own types", () => {
    expectTypeOf<UIMessageChunk>().toExtend<SdkChunk>()
    expectTypeOf<UIMessages["response"]>().returns.toEqualTypeOf<Response>()
  })
})

describe("a goal as a message of a page", () => {
  it("is one message over all its turns, with its progress", async () => {
    await using here = await world()
    await here.model.respond(({ index, isGoalPrompt }) =>
      isGoalPrompt && index === 2
        ? Reply.functionCall("update_goal", { status: "complete" }).pipe(
            Reply.withUsage({ inputTokens: 100, outputTokens: 5 })
          )
        : Reply.message(`Turn ${index}.`).pipe(Reply.withUsage({ inputTokens: 100, outputTokens: 5 }))
    )
    const codex = here.provider()
    const goal = await codex.startGoal("Do it.", { tokenBudget: 5_000, model: "mock-model" })
    const message = await shown(uiMessages(goal).stream())
    const texts = message?.parts.flatMap((part) => (part.type === "text" ? part.text : []))
    expect(texts).toEqual(["Turn 0.", "Turn 1.", "Turn 3."])
    expect(message?.parts.filter(({ type }) => type === "step-start")).toHaveLength(1)
    expect(message?.parts.find(({ type }) => type === "data-codex-goal")).toMatchObject({
      data: { objective: "Do it.", status: "complete", tokenBudget: 5_000, tokensUsed: expect.any(Number) }
    })
    expect(message?.metadata).toMatchObject({ status: "completed" })
  })
})

describe("the log", () => {
  it("is read by many at their own pace, and ends for all of them", async () => {
    const log = new ReplayLog<number>(1_000)
    const [early, late] = [collect(log.read(0)), collect(log.read(2))]
    for (const value of [1, 2, 3, 4]) log.append(value, 1)
    log.end()
    expect((await early).map(({ value }) => value)).toEqual([1, 2, 3, 4])
    expect((await late).map(({ at, value }) => [at, value])).toEqual([
      [2, 3],
      [3, 4]
    ])
  })

  it("drops its beginning; a reader who needs it gets an error", async () => {
    const log = new ReplayLog<number>(2)
    const slow = log.read(0)
    log.append(1, 1)
    expect((await slow.next()).value).toMatchObject({ value: 1 })
    for (const value of [2, 3, 4]) log.append(value, 1)
    expect(await rejection(slow.next())).toMatchObject({ _tag: "DroppedError", from: 1, first: 2 })
    expect(log.begin).toBe(2)
    log.append(5, 100)
    log.end()
    expect((await collect(log.read(log.begin))).map(({ value }) => value)).toEqual([5])
  })

  it("lets go of a reader whose signal aborts", async () => {
    const log = new ReplayLog<number>(2)
    const controller = new AbortController()
    const reading = collect(log.read(0, controller.signal))
    await until(() => true)
    controller.abort()
    expect(await reading).toEqual([])
  })
})
