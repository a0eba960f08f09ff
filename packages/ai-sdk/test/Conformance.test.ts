import { TransportClosedError, TurnFailedError } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import {
  APICallError,
  generateText,
  type LanguageModel,
  NoObjectGeneratedError,
  Output,
  stepCountIs,
  streamText,
  type ToolSet,
  tool
} from "ai"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { gate, rejection, until, world } from "./support.js"

type Options = Parameters<typeof generateText>[0] & { readonly model: LanguageModel }

/** A generation in either way, as far as both say the same. */
const run = {
  generateText: async (options: Options) => {
    const result = await generateText({ stopWhen: stepCountIs(10), ...options })
    return { text: result.text, finishReason: result.finishReason, steps: result.steps, object: () => result.output }
  },
  streamText: async (options: Options) => {
    let failure: { readonly error: unknown } | undefined
    const result = streamText({
      stopWhen: stepCountIs(10),
      ...(options as unknown as Parameters<typeof streamText>[0]),
      onError: (event) => {
        failure ??= event
      }
    })
    let aborted = false
    for await (const part of result.fullStream) aborted ||= part.type === "abort"
    if (failure !== undefined) throw failure.error
    if (aborted) throw Object.assign(new Error("aborted"), { name: "AbortError" })
    const object = await Promise.resolve(result.output).then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error
      }
    )
    return { text: await result.text, finishReason: await result.finishReason, steps: await result.steps, object }
  }
}

const model = "mock-model"

/** A tool that runs the function. */
const asking = (execute: (city: string) => Promise<string>): ToolSet => ({
  weather: tool({
    description: "The weather in a city.",
    inputSchema: z.object({ city: z.string() }),
    execute: ({ city }: { readonly city: string }) => execute(city)
  })
})

const ask = (city: string) => Reply.functionCall("weather", { city })

const turnsOf = (requests: ReadonlyArray<{ readonly turnId: string | null }>) =>
  new Set(requests.map(({ turnId }) => turnId)).size

describe.each(Object.entries(run))("%s", (_, generate) => {
  it("text", async () => {
    await using here = await world()
    await here.model.script(Reply.message(["Hel", "lo", "."]))
    const { finishReason, text } = await generate({ model: here.provider()(model), prompt: "Hi." })
    expect({ finishReason, text }).toEqual({ finishReason: "stop", text: "Hello." })
    expect((await here.model.requests())[0]?.inputText).toBe("Hi.")
  })

  it("object", async () => {
    await using here = await world()
    await here.model.script(Reply.message('{"city":"Oslo"}'))
    const { object } = await generate({
      model: here.provider()(model),
      prompt: "Where?",
      output: Output.object({ schema: z.object({ city: z.string() }) })
    })
    expect(object()).toEqual({ city: "Oslo" })
    const format = { type: "json_schema", strict: true, schema: { required: ["city"], additionalProperties: false } }
    expect((await here.model.request(0)).body).toMatchObject({ text: { format } })
  })

  it("object that does not fit", async () => {
    await using here = await world()
    await here.model.script(Reply.message('{"town":"Oslo"}'))
    const options = {
      model: here.provider()(model),
      prompt: "Where?",
      output: Output.object({ schema: z.object({ city: z.string() }) })
    }
    const error = await rejection(generate(options).then(({ object }) => object()))
    expect(NoObjectGeneratedError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({ text: '{"town":"Oslo"}' })
    expect((await here.model.requests()).length).toBe(1)
  })

  it("object whose schema strict mode cannot express: refused before anything is sent", async () => {
    await using here = await world()
    const output = Output.object({ schema: z.object({ at: z.object({ city: z.string().optional() }) }) })
    const error = await rejection(generate({ model: here.provider()(model), prompt: "Where?", output }))
    expect(error).toMatchObject({
      name: "AI_UnsupportedFunctionalityError",
      message: expect.stringContaining("at of the output schema has optional keys (city)")
    })
    expect(await here.starts()).toBe(0)
  })

  it("tool once", async () => {
    await using here = await world()
    await here.model.script(ask("Oslo"), Reply.message("Sunny."))
    const seen: Array<string> = []
    const tools = asking(async (city) => {
      seen.push(city)
      return `Sunshine in ${city}.`
    })
    const { steps, text } = await generate({ model: here.provider()(model), prompt: "Weather?", tools })
    expect(text).toBe("Sunny.")
    expect(seen).toEqual(["Oslo"])
    expect(steps.map(({ finishReason }) => finishReason)).toEqual(["tool-calls", "stop"])
    const requests = await here.model.requests()
    expect(turnsOf(requests)).toBe(1)
    expect(requests[1]?.toolOutputs.map(({ text }) => text)).toEqual(["Sunshine in Oslo."])
  })

  it("several tools at once: they run side by side, and the turn is one", async () => {
    await using here = await world()
    await here.model.script(Reply.sequence(ask("Oslo"), ask("Bergen"), ask("Hamar")), Reply.message("Sunny."))
    const seen: Array<string> = []
    let all: () => void = () => {}
    const together = new Promise<void>((resolve) => {
      all = resolve
    })
    const tools = asking(async (city) => {
      if (seen.push(city) === 3) all()
      await together
      return city
    })
    const { steps, text } = await generate({ model: here.provider()(model), prompt: "Weather?", tools })
    expect(text).toBe("Sunny.")
    expect(steps.length).toBe(2)
    const requests = await here.model.requests()
    expect(turnsOf(requests)).toBe(1)
    expect(requests[1]?.toolOutputs.map(({ text }) => text)).toEqual(["Oslo", "Bergen", "Hamar"])
  })

  it("tool that fails: the agent is given the error and goes on", async () => {
    await using here = await world()
    await here.model.script(ask("Oslo"), Reply.message("No luck."))
    const tools = asking(() => Promise.reject(new Error("No such city.")))
    const { text } = await generate({ model: here.provider()(model), prompt: "Weather?", tools })
    expect(text).toBe("No luck.")
    expect((await here.model.request(1)).toolOutputs.map(({ text }) => text)).toEqual(["No such city."])
  })

  it("tool without a result: it has failed, the turn is interrupted, and so is the step that comes too late", async () => {
    await using here = await world()
    await here.model.script(ask("Oslo"))
    await here.model.respond(() => Reply.hang)
    const codex = here.provider()
    const tools = asking(async () => {
      await until(() => codex.turns().length === 0)
      return "too late"
    })
    const { finishReason, steps } = await generate({
      model: codex(model, { toolTimeout: 300 }),
      prompt: "Weather?",
      tools
    })
    expect(finishReason).toBe("other")
    expect(steps.at(-1)?.rawFinishReason).toBe("interrupted")
    expect(turnsOf(await here.model.requests())).toBe(1)
  })

  it("image", async () => {
    await using here = await world()
    await here.model.script(Reply.message("A dot."))
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    const content = [
      { type: "text" as const, text: "What is it?" },
      { type: "image" as const, image: Buffer.from(png, "base64") }
    ]
    const { text } = await generate({
      model: here.provider()(model),
      messages: [{ role: "user", content: [...content, { type: "image", image: new URL("https://example.com/dot") }] }],
      // The server takes no URL of another machine.
      experimental_download: async (files) =>
        files.map((file) =>
          file.isUrlSupportedByModel ? null : { data: Buffer.from(png, "base64"), mediaType: "image/png" }
        )
    })
    expect(text).toBe("A dot.")
    const sent = JSON.stringify((await here.model.request(0)).body)
    expect(sent.split(`data:image/png;base64,${png}`)).toHaveLength(3)
  })

  it("abort before: nothing is started", async () => {
    await using here = await world()
    const error = await rejection(
      generate({ model: here.provider()(model), prompt: "Hi.", abortSignal: AbortSignal.abort() })
    )
    expect(error).toMatchObject({ name: "AbortError" })
    expect(await here.starts()).toBe(0)
  })

  it("abort during: the turn is interrupted on the server, and the thread goes on", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["one ", held]), Reply.message("two"))
    const codex = here.provider()
    const controller = new AbortController()
    const threads: Array<string> = []
    const settings = { onTurn: ({ threadId }: { readonly threadId: string }) => threads.push(threadId) }
    const running = rejection(
      generate({ model: codex(model, settings), prompt: "one", abortSignal: controller.signal })
    )
    await reached()
    controller.abort()
    expect(await running).toMatchObject({ name: "AbortError" })
    expect(await here.model.outcome(0)).toBe("cut")
    await until(() => codex.turns().length === 0)
    const again = await generate({ model: codex.thread(threads[0] ?? ""), prompt: "two" })
    expect(again.text).toBe("two")
  })

  it("abort while a tool runs: the turn does not wait for it", async () => {
    await using here = await world()
    await here.model.script(ask("Oslo"))
    await here.model.respond(() => Reply.hang)
    const codex = here.provider()
    const controller = new AbortController()
    const tools = asking(async () => {
      controller.abort()
      await until(() => codex.turns().length === 0)
      return "too late"
    })
    const error = await rejection(
      generate({ model: codex(model), prompt: "Weather?", tools, abortSignal: controller.signal })
    )
    expect(error).toMatchObject({ name: "AbortError" })
    expect(turnsOf(await here.model.requests())).toBe(1)
  })

  it("abort after: nothing happens", async () => {
    await using here = await world()
    await here.model.script(Reply.message("one"), Reply.message("two"))
    const controller = new AbortController()
    const codex = here.provider()
    const options = { model: codex(model), abortSignal: controller.signal }
    expect((await generate({ ...options, prompt: "one" })).text).toBe("one")
    controller.abort()
    expect((await generate({ model: codex(model), prompt: "two" })).text).toBe("two")
  })

  it("turn failed: an APICallError with the status, once", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.failed("insufficient_quota", "You have run out."))
    const error = await rejection(generate({ model: here.provider()(model), prompt: "Spend." }))
    expect(APICallError.isInstance(error)).toBe(true)
    expect(error).toMatchObject({
      message: "Quota exceeded. Check your plan and billing details.",
      statusCode: 429,
      isRetryable: false,
      data: { codexErrorInfo: "usageLimitExceeded" }
    })
    expect((error as APICallError).cause).toBeInstanceOf(TurnFailedError)
    expect((await here.model.requests()).length).toBe(1)
  })

  it("server killed mid-stream: the error says so, and the next generation has a new server", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["one ", held]), Reply.message("two"))
    const codex = here.provider()
    const running = rejection(generate({ model: codex(model), prompt: "one" }))
    await reached()
    process.kill(await here.pid(), "SIGKILL")
    const error = await running
    expect(error).toBeInstanceOf(TransportClosedError)
    expect(error).toMatchObject({ reason: "Exited", signal: "SIGKILL" })
    expect((await generate({ model: codex(model), prompt: "two" })).text).toBe("two")
    expect(await here.starts()).toBe(2)
  })

  it("server killed while a tool runs: the step that brings its result says so", async () => {
    await using here = await world()
    await here.model.script(ask("Oslo"))
    const codex = here.provider()
    const tools = asking(async () => {
      process.kill(await here.pid(), "SIGKILL")
      await until(() => codex.turns().length === 0)
      return "Sunny."
    })
    const error = await rejection(generate({ model: codex(model), prompt: "Weather?", tools }))
    expect(error).toBeInstanceOf(TransportClosedError)
    expect((await here.model.requests()).length).toBe(1)
  })

  it("16 generations at once on one connection", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.respond(({ inputText }) => Reply.message([`${inputText}: `, held, "done"]))
    const codex = here.provider()
    const prompts = Array.from({ length: 16 }, (_, at) => `job ${at}`)
    const running = Promise.all(prompts.map((prompt) => generate({ model: codex(model), prompt })))
    await reached(16)
    expect(codex.turns().length).toBe(16)
    await open()
    expect((await running).map(({ text }) => text)).toEqual(prompts.map((prompt) => `${prompt}: done`))
    expect(await here.starts()).toBe(1)
    expect(codex.turns()).toEqual([])
  })
})
