import { fileURLToPath } from "node:url"
import { type CodexSettings, createCodex } from "@effect-codex/ai-sdk"
import { type Thread, TransportClosedError, type Turn } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { generateText, Output, streamText, type ToolSet, tool } from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { gate, rejection, until, world } from "./support.js"

const faulty = fileURLToPath(new URL("../../testing/test/fixtures/faultyServer.mjs", import.meta.url))

const model = "mock-model"

describe("the connection of a provider", () => {
  it("is made when it is first needed, shared, and closed with what waits", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["a", held]))
    const codex = here.provider()
    expect(await here.starts()).toBe(0)
    const running = [1, 2].map(() => rejection(generateText({ model: codex(model), prompt: "Hi." })))
    await reached(2)
    expect(await here.starts()).toBe(1)
    await codex.close()
    for (const error of await Promise.all(running)) expect(error).toBeInstanceOf(TransportClosedError)
    expect(await rejection(generateText({ model: codex(model), prompt: "Hi." }))).toBeInstanceOf(TransportClosedError)
    await codex.close()
  })

  it("may be the caller's, and stays open then", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.message("Hello."))
    const connection = await here.start({ experimentalApi: true })
    const codex = createCodex({ codex: connection })
    expect((await generateText({ model: codex(model), prompt: "Hi." })).text).toBe("Hello.")
    await codex.close()
    expect((await (await connection.startThread()).run("Hi.")).finalResponse).toBe("Hello.")
    expect(await here.starts()).toBe(1)
  })

  it("is made again after it was lost", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.message("Hello."))
    const codex = here.provider()
    await generateText({ model: codex(model), prompt: "Hi." })
    process.kill(await here.pid(), "SIGKILL")
    expect((await generateText({ model: codex(model), prompt: "Hi." })).text).toBe("Hello.")
    expect(await here.starts()).toBe(2)
  })

  it("keeps so many idle threads loaded, and no more", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`Re: ${inputText}`))
    const connection = await here.start()
    const unloaded: Array<string> = []
    const recorded = (thread: Thread): Thread => ({
      ...thread,
      unsubscribe: async (options) => {
        await thread.unsubscribe(options)
        unloaded.push(thread.id)
      }
    })
    const codex = createCodex({
      codex: { ...connection, startThread: async (options) => recorded(await connection.startThread(options)) },
      maxIdleThreads: 2
    })
    const first = await generateText({ model: codex(model), messages: [{ role: "user", content: "one" }] })
    for (const prompt of ["two", "three", "four"]) await generateText({ model: codex(model), prompt })
    await until(() => unloaded.length === 2)
    expect(unloaded[0]).toBe(first.providerMetadata?.codex?.threadId)
    const again = await generateText({
      model: codex(model),
      messages: [{ role: "user", content: "one" }, ...first.response.messages, { role: "user", content: "five" }]
    })
    expect(again.text).toBe("Re: five")
    expect(again.providerMetadata?.codex?.threadId).toBe(first.providerMetadata?.codex?.threadId)
  })

  it.each([
    ["a real server", 60],
    ["a server that says nothing", 1_000]
  ])("survives abandoned streams, on %s: %i", { timeout: 120_000 }, async (server, count) => {
    await using here = await world()
    await here.model.respond(() => Reply.sequence(Reply.message(["a", "b"]), Reply.hang))
    const silent = { codexPath: process.execPath, launchArgs: [faulty, "silence mid-stream"], silenceLimit: 600_000 }
    const codex = here.provider({ maxIdleThreads: 8, ...(server === "a real server" ? {} : silent) })
    const unread: Array<string> = []
    const abandon = async (at: number): Promise<void> => {
      const controller = new AbortController()
      const settings = { onTurn: ({ threadId }: Turn) => void (at % 3 === 2 && unread.push(threadId)) }
      const { stream } = await codex(model, settings).doStream({
        prompt: [{ role: "user", content: [{ type: "text", text: `${at}` }] }],
        abortSignal: controller.signal
      })
      if (at % 3 === 0) return controller.abort()
      const reader = stream.getReader()
      for (let part = await reader.read(); part.value?.type !== "text-delta"; part = await reader.read());
      if (at % 3 === 1) await reader.cancel()
    }
    for (let at = 0; at < count; at += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, more) => abandon(at + more)))
    }
    await until(() => codex.turns().length === unread.length)
    expect(
      codex
        .turns()
        .map(({ threadId }) => threadId)
        .sort()
    ).toEqual(unread.sort())
    for (const threadId of unread) await codex.interrupt({ threadId })
    await until(() => codex.turns().length === 0)
    expect((await codex.connection()).metadata.version).toBeTypeOf("string")
    expect(await here.starts()).toBe(server === "a real server" ? 1 : 0)
    expect(here.logged).toEqual([])
  })
})

describe("a stream that is read slowly", () => {
  it("fails by itself past the bound of the connection; the thread goes on", async () => {
    await using here = await world()
    const { gate: held, open } = gate()
    const calls = Array.from({ length: 12 }, (_, at) => Reply.functionCall("exec_command", { cmd: `echo ${at}` }))
    await here.model.script(Reply.sequence(Reply.message(["one", held]), ...calls), Reply.message("Done."))
    const codex = here.provider({ eventBufferSize: 8 })
    const { stream } = await codex(model).doStream({
      prompt: [{ role: "user", content: [{ type: "text", text: "one" }] }]
    })
    const reader = stream.getReader()
    for (let part = await reader.read(); part.value?.type !== "text-delta"; part = await reader.read());
    const [turn] = codex.turns()
    await open()
    await turn?.result
    const types: Array<string> = []
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      types.push(part.value.type === "error" ? `${(part.value.error as { _tag: string })._tag}` : part.value.type)
    }
    expect(types.slice(-2)).toEqual(["EventBufferOverflowError", "finish"])
    await here.model.script(Reply.message("Fine."))
    expect((await generateText({ model: codex.thread(turn?.threadId ?? ""), prompt: "two" })).text).toBe("Fine.")
  })
})

describe("a turn in progress", () => {
  it("is steered and interrupted beside the stream", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    const { gate: second } = gate()
    await here.model.script(Reply.message(["Guten Tag", held]), Reply.message(["Good day", second, "!"]))
    const codex = here.provider()
    const result = streamText({ model: codex(model), prompt: "Greet me." })
    let text = ""
    for await (const delta of result.textStream) {
      text += delta
      if (delta === "Guten Tag") {
        await reached()
        await codex.steer("In English, please.")
        await open()
      }
      if (delta === "Good day") await codex.interrupt({ threadId: codex.turns()[0]?.threadId })
    }
    expect(text).toBe("Guten TagGood day")
    expect((await here.model.requests()).at(-1)?.inputText).toBe("In English, please.")
    expect(await result.finishReason).toBe("other")
    expect(await result.rawFinishReason).toBe("interrupted")
  })

  it("has to be named where there are several, and must be there", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["a", held]))
    const codex = here.provider()
    expect(await rejection(codex.steer("x"))).toMatchObject({
      name: "AI_InvalidArgumentError",
      message: "no turn is in progress; name its thread"
    })
    const running = [1, 2].map(() => generateText({ model: codex(model), prompt: "Hi." }))
    await reached(2)
    expect(await rejection(codex.interrupt())).toMatchObject({ message: "2 turns are in progress; name its thread" })
    for (const { threadId } of codex.turns()) await codex.interrupt({ threadId })
    expect((await Promise.all(running)).map(({ finishReason }) => finishReason)).toEqual(["other", "other"])
  })
})

describe("beside the model", () => {
  it("lists the models, and pursues goals", async () => {
    await using here = await world()
    await here.model.respond(({ isGoalPrompt, toolOutputs }) =>
      isGoalPrompt && toolOutputs.length === 0
        ? Reply.functionCall("update_goal", { status: "complete" })
        : Reply.message("Done.")
    )
    const codex = here.provider()
    expect((await codex.listModels()).length).toBeGreaterThan(0)
    const goal = await codex.startGoal("Do it.", { tokenBudget: 1_000, model })
    expect((await goal.result).status).toBe("completed")
    expect(await goal.status).toBe("complete")
  })

  it("has no other models", () => {
    const codex = createCodex()
    expect(() => codex.embeddingModel("x")).toThrow(expect.objectContaining({ name: "AI_NoSuchModelError" }))
    expect(() => codex.imageModel("x")).toThrow(expect.objectContaining({ name: "AI_NoSuchModelError" }))
  })
})

describe("settings", () => {
  it("reach the thread and the turn; those of a call go before those of the model", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.message("Hello."))
    const codex = here.provider({ defaultSettings: { effort: "high", developerInstructions: "Be brief." } })
    const options = { prompt: "Hi.", system: "Be kind." }
    await generateText({ model: codex(model), ...options })
    await generateText({ model: codex("other-model"), ...options, providerOptions: { codex: { effort: "low" } } })
    const bodies = (await here.model.requests()).map(
      ({ body }) => body as { model: string; reasoning: { effort: string } }
    )
    expect(bodies.map(({ model, reasoning }) => [model, reasoning?.effort])).toEqual([
      [model, "high"],
      ["other-model", "low"]
    ])
    expect(JSON.stringify(bodies[0])).toContain("Be kind.\\n\\nBe brief.")
  })

  it("of a model replace those of the provider that say the same in another way", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.message("Hello."))
    const codex = here.provider({ defaultSettings: { approvals: "ask" } })
    const settings = { approvalPolicy: "never" } as const
    expect((await generateText({ model: codex(model, settings), prompt: "Hi." })).text).toBe("Hello.")
    expect(JSON.stringify((await here.model.request(0)).body)).toContain("Approval policy is currently never")
  })

  it("that Codex does not have are warnings", async () => {
    await using here = await world()
    await here.model.script(Reply.message("Hello."))
    const { warnings } = await generateText({
      model: here.provider()(model),
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "Hi." },
            { type: "file", mediaType: "application/pdf", data: Buffer.from("%PDF") }
          ]
        }
      ],
      temperature: 0.5,
      topP: 1,
      topK: 1,
      presencePenalty: 1,
      frequencyPenalty: 1,
      seed: 1,
      stopSequences: ["x"],
      maxOutputTokens: 10
    })
    expect(warnings?.map((warning) => (warning.type === "unsupported" ? warning.feature : warning.type))).toEqual([
      "temperature",
      "topP",
      "topK",
      "presencePenalty",
      "frequencyPenalty",
      "seed",
      "stopSequences",
      "maxOutputTokens",
      "file part of the type application/pdf"
    ])
  })

  it("JSON without a schema is asked for in words", async () => {
    await using here = await world()
    await here.model.script(Reply.message('{"a":1}'))
    const { output, warnings } = await generateText({
      model: here.provider()(model),
      prompt: "?",
      output: Output.json()
    })
    expect(output).toEqual({ a: 1 })
    expect(warnings).toMatchObject([{ type: "compatibility", feature: "responseFormat" }])
    expect((await here.model.request(0)).inputText).toContain("one JSON value")
  })

  it("`toolChoice: none` offers no tools, and shows none of the agent's own", async () => {
    await using here = await world()
    await here.model.script(Reply.functionCall("exec_command", { cmd: "true" }), Reply.message("Done."))
    const mine = tool({ description: "Mine.", inputSchema: z.object({}), execute: async () => "" })
    const codex = here.provider()
    const result = await generateText({ model: codex(model), prompt: "Go.", tools: { mine }, toolChoice: "none" })
    expect(result.text).toBe("Done.")
    expect(result.content.map(({ type }) => type)).toEqual(["text"])
    expect((await here.model.request(0)).tools).not.toContain("mine")
  })

  it.each<[string, unknown, string]>([
    [
      "a misspelt setting",
      { sandBox: "read-only" },
      "there is no setting sandBox; there are additionalDirectories, allowProviderModelFallback, approvalPolicy"
    ],
    [
      "a setting of another type",
      { commentary: "loud" },
      'commentary is "loud", but must be "reasoning", "text" or "omit"'
    ],
    [
      "a setting in two ways",
      { approvals: "ask", approvalPolicy: "never" },
      "approvals is given beside approvalPolicy or approvalsReviewer"
    ],
    ["a time that is none", { toolTimeout: 0 }, "toolTimeout is 0, but must be a positive number of milliseconds"]
  ])("%s is refused at once", (_, settings, message) => {
    for (const make of [
      () => createCodex({ defaultSettings: settings as CodexSettings }),
      () => createCodex()(model, settings as CodexSettings),
      () => createCodex().thread("t", settings as CodexSettings)
    ]) {
      expect(make).toThrow(
        expect.objectContaining({ name: "AI_InvalidArgumentError", message: expect.stringContaining(message) })
      )
    }
  })

  it.each<[string, object, string]>([
    ["a misspelt option", { efort: "low" }, "there is no option providerOptions.codex.efort"],
    ["an option of another type", { threadId: 7 }, "providerOptions.codex.threadId is 7, but must be a string"]
  ])("%s of a call is refused before anything is started", async (_, codexOptions, message) => {
    await using here = await world()
    const error = await rejection(
      generateText({ model: here.provider()(model), prompt: "Hi.", providerOptions: { codex: codexOptions as never } })
    )
    expect(error).toMatchObject({ name: "AI_InvalidArgumentError", message: expect.stringContaining(message) })
    expect(await here.starts()).toBe(0)
  })

  it.each(["codex_mine", "my tool", ""])("the tool name %j is refused before anything is started", async (name) => {
    await using here = await world()
    const mine = tool({ description: "Mine.", inputSchema: z.object({}), execute: async () => "" })
    const error = await rejection(
      generateText({ model: here.provider()(model), prompt: "Hi.", tools: { [name]: mine } as ToolSet })
    )
    expect(error).toMatchObject({
      name: "AI_InvalidArgumentError",
      message: expect.stringContaining(`no tool can be called "${name}"`)
    })
    expect(await here.starts()).toBe(0)
  })

  it("of a connection that is given are refused where they start one", async () => {
    await using here = await world()
    const connection = await here.start()
    const options = { codex: connection, cwd: "/tmp" } as never
    expect(() => createCodex(options)).toThrow(
      expect.objectContaining({
        name: "AI_InvalidArgumentError",
        message: expect.stringContaining("cwd cannot be given")
      })
    )
    expect(() => createCodex({ maxIdleThreads: -1 })).toThrow(
      expect.objectContaining({ name: "AI_InvalidArgumentError" })
    )
  })
})
