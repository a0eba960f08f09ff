import { type AiError, Chat, LanguageModel, Prompt, type Response, Tool, Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { Codex, TransportClosedError, TurnFailedError } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Chunk, Deferred, Effect, Exit, Fiber, Schema, Stream } from "effect"
import { pixel, real, turns, Weather, weather } from "./support.js"

type Weathers = Toolkit.Tools<typeof Weather>

type Call = Omit<LanguageModel.GenerateTextOptions<Weathers>, "toolkit"> & {
  readonly toolkit?: Toolkit.WithHandler<Weathers>
}

/** What a call comes to, streamed or not. */
interface Outcome {
  readonly text: string
  readonly reasoning: string
  readonly calls: ReadonlyArray<unknown>
  readonly results: ReadonlyArray<unknown>
  readonly finish: string | undefined
  readonly usage: object | undefined
}

interface Part {
  readonly type: string
  readonly text?: string
  readonly delta?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly reason?: string
  readonly usage?: object
}

const outcomeOf = (parts: Iterable<Part>): Outcome => {
  const all = Array.from(parts)
  const textOf = (kind: string) =>
    all
      .map(({ delta, text, type }) => (type === kind ? text : type === `${kind}-delta` ? delta : undefined) ?? "")
      .join("")
  const finish = all.find(({ type }) => type === "finish")
  return {
    text: textOf("text"),
    reasoning: textOf("reasoning"),
    calls: all.flatMap(({ params, type }) => (type === "tool-call" ? [params] : [])),
    results: all.flatMap(({ result, type }) => (type === "tool-result" ? [result] : [])),
    finish: finish?.reason,
    usage: finish?.usage
  }
}

/** The two ways of a call; each row is run by both. */
interface Way {
  readonly name: string
  /** On a model, or on a chat. */
  readonly run: (
    on: Pick<LanguageModel.Service, "generateText" | "streamText"> | Chat.Service,
    call: Call
  ) => Effect.Effect<Outcome, AiError.AiError, LanguageModel.LanguageModel>
}

const ways: ReadonlyArray<Way> = [
  {
    name: "generateText",
    run: (on, call) => Effect.map(on.generateText(call), ({ content }) => outcomeOf(content as Iterable<Part>))
  },
  {
    name: "streamText",
    run: (on, call) => Effect.map(Stream.runCollect(on.streamText(call)), (parts) => outcomeOf(parts as Iterable<Part>))
  }
]

/** A row of the table: what holds, and how it is shown. */
interface Row {
  readonly name: string
  readonly show: (
    run: (call: Call) => Effect.Effect<Outcome, AiError.AiError, LanguageModel.LanguageModel>,
    chat: (call: Call) => Effect.Effect<Outcome, AiError.AiError, LanguageModel.LanguageModel>
  ) => Effect.Effect<
    void,
    unknown,
    | Codex.Codex
    | LanguageModel.LanguageModel
    | ScriptedModel.ScriptedModel
    | TestCodex.TestCodex
    | Tool.HandlersFor<Weathers>
  >
}

const question = { prompt: "What is the weather?" }

const goOn = { prompt: Prompt.empty }

const rows: ReadonlyArray<Row> = [
  {
    name: "text, reasoning, usage and finish reason",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(
          Reply.sequence(
            Reply.reasoning(["Hm", "m."]),
            Reply.message("Let me think.", { phase: "commentary" }),
            Reply.message(["Hel", "lo", "."], { phase: "final_answer" })
          ).pipe(Reply.withUsage({ inputTokens: 120, outputTokens: 8 }))
        )
        expect(yield* run({ prompt: "Say hello." })).toMatchObject({
          text: "Hello.",
          reasoning: "Hmm.Let me think.",
          finish: "stop",
          usage: { inputTokens: 120, outputTokens: 8, totalTokens: 128 }
        })
      })
  },
  {
    name: "a tool once",
    show: (_, chat) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }), Reply.message("4 degrees."))
        const toolkit = yield* Weather
        expect(yield* chat({ ...question, toolkit })).toMatchObject({
          text: "",
          calls: [{ city: "Oslo" }],
          results: [{ celsius: 4 }],
          finish: "tool-calls"
        })
        expect(yield* chat({ ...goOn, toolkit })).toMatchObject({ text: "4 degrees.", calls: [], finish: "stop" })
        expect((yield* model.request(1)).toolOutputs).toMatchObject([{ text: '{"celsius":4}' }])
        expect(yield* turns).toEqual(["completed"])
      })
  },
  {
    name: "several tools at once, run at the same time",
    show: (_, chat) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const cities = ["Oslo", "Bergen", "Rome"]
        yield* model.script(
          Reply.sequence(...cities.map((city) => Reply.functionCall("get_weather", { city }))),
          Reply.message("Fine.")
        )
        const together = yield* Gate.make
        const toolkit = yield* Weather.pipe(
          Effect.provide(
            Weather.toLayer({ get_weather: ({ city }) => Effect.as(together.pass, { celsius: city.length }) })
          )
        )
        yield* Effect.fork(Effect.zipRight(together.reachedBy(3), together.open))
        expect(yield* chat({ ...question, toolkit, concurrency: "unbounded" })).toMatchObject({
          calls: cities.map((city) => ({ city })),
          results: [{ celsius: 4 }, { celsius: 6 }, { celsius: 4 }]
        })
        expect(yield* chat({ ...goOn, toolkit })).toMatchObject({ text: "Fine." })
        const outputs = (yield* model.request(1)).toolOutputs.map(({ text }) => text)
        expect(outputs).toEqual([4, 6, 4].map((celsius) => JSON.stringify({ celsius })))
        expect(yield* turns).toEqual(["completed"])
      })
  },
  {
    name: "a tool that fails",
    show: (_, chat) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.functionCall("get_weather", { city: "Atlantis" }), Reply.message("There is none."))
        const toolkit = yield* Weather
        expect(yield* chat({ ...question, toolkit })).toMatchObject({ results: [{ reason: "There is no such city." }] })
        expect(yield* chat({ ...goOn, toolkit })).toMatchObject({ text: "There is none." })
        expect((yield* model.request(1)).toolOutputs).toMatchObject([{ text: '{"reason":"There is no such city."}' }])
      })
  },
  {
    name: "a tool that is never answered",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }))
        const toolkit = yield* Weather
        const asked = yield* run({ ...question, toolkit, disableToolCallResolution: true })
        expect(asked).toMatchObject({ calls: [{ city: "Oslo" }], results: [], finish: "tool-calls" })
        const codex = yield* Codex.Codex
        yield* codex.notifications.pipe(
          Stream.filter(({ method }) => method === "turn/completed"),
          Stream.runHead
        )
        expect(yield* turns).toEqual(["interrupted"])
      })
  },
  {
    name: "an image",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.message("A pixel."))
        const url = `data:image/png;base64,${pixel}`
        yield* run({
          prompt: [
            {
              role: "user",
              content: [
                { type: "text", text: "What is this?" },
                { type: "file", mediaType: "image/png", data: Buffer.from(pixel, "base64") },
                { type: "file", mediaType: "image/png", data: pixel },
                { type: "file", mediaType: "image/*", data: new URL(url) }
              ]
            }
          ]
        })
        const { body } = yield* model.request(0)
        expect(JSON.stringify(body).split(url)).toHaveLength(4)
      })
  },
  {
    name: "abort before: nothing is sent",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const exit = yield* Effect.exit(Effect.zipRight(Effect.interrupt, run(question)))
        expect(Exit.isInterrupted(exit)).toBe(true)
        expect(yield* model.requests).toEqual([])
        expect(yield* turns).toEqual([])
      })
  },
  {
    name: "abort during: the turn is stopped",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const gate = yield* Gate.make
        yield* model.script(Reply.message(["Hel", gate, "lo."]))
        const running = yield* Effect.fork(run(question))
        yield* gate.reached
        yield* Fiber.interrupt(running)
        expect(yield* (yield* model.request(0)).outcome).toBe("cut")
        expect(yield* turns).toEqual(["interrupted"])
      })
  },
  {
    name: "abort after: nothing happens",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.message("Hello."))
        const done = yield* Deferred.make<void>()
        const running = yield* Effect.fork(
          run(question).pipe(Effect.zipLeft(Deferred.succeed(done, undefined)), Effect.zipLeft(Effect.never))
        )
        yield* Deferred.await(done)
        yield* Fiber.interrupt(running)
        expect(yield* turns).toEqual(["completed"])
      })
  },
  {
    name: "a turn that fails: quota",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(Reply.failed("insufficient_quota", "No more."))
        const error = yield* Effect.flip(run(question))
        expect(error._tag).toBe("UnknownError")
        const cause = "cause" in error ? error.cause : undefined
        expect(cause).toBeInstanceOf(TurnFailedError)
        expect(cause).toMatchObject({ error: { codexErrorInfo: "usageLimitExceeded" } })
        expect(error.message).toContain("Quota exceeded")
        // And the model can be asked again.
        yield* model.script(Reply.message("Hello."))
        expect(yield* run(question)).toMatchObject({ text: "Hello." })
      })
  },
  {
    name: "the server is killed mid-stream",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const { pid } = yield* TestCodex.TestCodex
        const gate = yield* Gate.make
        yield* model.script(Reply.message(["Hel", gate, "lo."]))
        const running = yield* Effect.fork(run(question))
        yield* gate.reached
        process.kill(pid, "SIGKILL")
        const error = yield* Effect.flip(Fiber.join(running))
        expect(error._tag).toBe("UnknownError")
        expect("cause" in error && error.cause).toBeInstanceOf(TransportClosedError)
        const next = yield* Effect.flip(run(question))
        expect("cause" in next && next.cause).toBeInstanceOf(TransportClosedError)
      })
  },
  {
    name: "16 generations at once on one connection",
    show: (run) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const all = yield* Gate.make
        yield* model.respond(({ inputText }) => Reply.message([`${inputText}, `, all, inputText]))
        const prompts = Array.from({ length: 16 }, (_, at) => `prompt ${at}`)
        const running = yield* Effect.fork(
          Effect.forEach(prompts, (prompt) => run({ prompt }), { concurrency: "unbounded" })
        )
        yield* all.reachedBy(16)
        yield* all.open
        const outcomes = yield* Fiber.join(running)
        expect(outcomes.map(({ text }) => text)).toEqual(prompts.map((prompt) => `${prompt}, ${prompt}`))
        expect(yield* turns).toEqual(prompts.map(() => "completed"))
      })
  }
]

const provided = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(Effect.provide(weather), Effect.provide(real({ toolTimeout: "500 millis" })))

describe.each(ways)("$name", ({ run }) => {
  for (const { name, show } of rows) {
    it.live(name, () =>
      Effect.gen(function* () {
        const model = yield* LanguageModel.LanguageModel
        const chat = yield* Chat.empty
        yield* show(
          (call) => run(model, call),
          (call) => run(chat, call)
        )
      }).pipe(provided)
    )
  }
})

describe("streamText", () => {
  it.live("is equal to generateText, part by part", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const reply = Reply.sequence(
        Reply.reasoning(["One ", "two."]),
        Reply.message(["A ", "b."]),
        Reply.message("C.", { phase: "final_answer" })
      )
      yield* model.respond(() => reply)
      const { content } = yield* LanguageModel.generateText({ prompt: "Go." })
      const parts = yield* Stream.runCollect(LanguageModel.streamText({ prompt: "Go on." }))
      const inOne = (of: Iterable<Response.AnyPart>) => Prompt.fromResponseParts(Array.from(of)).content
      expect(inOne(parts)).toEqual(inOne(content))
      expect(Chunk.toReadonlyArray(parts).map(({ type }) => type)).toEqual([
        "response-metadata",
        "reasoning-start",
        "reasoning-delta",
        "reasoning-delta",
        "reasoning-end",
        "text-start",
        "text-delta",
        "text-delta",
        "text-end",
        "text-start",
        "text-delta",
        "text-end",
        "finish"
      ])
    }).pipe(provided)
  )

  it.live("has parts while the turn runs", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Hel", gate, "lo."]))
      const deltas: Array<string> = []
      yield* LanguageModel.streamText({ prompt: "Go." }).pipe(
        Stream.runForEach((part) => {
          if (part.type !== "text-delta") return Effect.void
          deltas.push(part.delta)
          return gate.open
        })
      )
      expect(deltas).toEqual(["Hel", "lo."])
    }).pipe(provided)
  )
})

describe("generateObject", () => {
  const Report = Schema.Struct({ city: Schema.String, celsius: Schema.NullOr(Schema.Number) })

  const generate = (toolkit?: Toolkit.WithHandler<Weathers>) =>
    LanguageModel.generateObject({ ...question, schema: Report, ...(toolkit && { toolkit }) })

  it.live("an object, whatever else the agent says", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.sequence(
          Reply.message("Let me see.", { phase: "commentary" }),
          Reply.message('{"city":"Oslo",'),
          Reply.message('{"city":"Oslo","celsius":4}')
        )
      )
      const { reasoning, text, value } = yield* generate()
      expect(value).toEqual({ city: "Oslo", celsius: 4 })
      expect(text).toBe('{"city":"Oslo","celsius":4}')
      expect(reasoning.map((part) => part.text)).toEqual(["Let me see.", '{"city":"Oslo",'])
      expect((yield* model.request(0)).body).toMatchObject({
        text: {
          format: {
            type: "json_schema",
            strict: true,
            schema: { type: "object", required: ["city", "celsius"], additionalProperties: false }
          }
        }
      })
    }).pipe(provided)
  )

  it.live("an object that does not fit, and none", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message('{"city":5}'), Reply.message("Hello."), Reply.message("", {}))
      for (const description of ["does not fit", "does not fit", "no object"]) {
        const error = yield* Effect.flip(generate())
        expect(error._tag).toBe("MalformedOutput")
        expect("description" in error && error.description).toContain(description)
      }
    }).pipe(provided)
  )

  it.live("a schema that cannot be one of an output", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const error = yield* Effect.flip(
        LanguageModel.generateObject({ ...question, schema: Schema.Struct({ city: Schema.optional(Schema.String) }) })
      )
      expect(error).toMatchObject({ _tag: "MalformedInput", cause: { _tag: "OutputSchemaError" } })
      expect(yield* model.requests).toEqual([])
      expect(yield* turns).toEqual([])
    }).pipe(provided)
  )

  it.live("an object after tools, which are part of the response", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.functionCall("get_weather", { city: "Oslo" }),
        Reply.functionCall("get_weather", { city: "Rome" }),
        Reply.message('{"city":"Oslo","celsius":4}')
      )
      const response = yield* generate(yield* Weather)
      expect(response.value).toEqual({ city: "Oslo", celsius: 4 })
      expect(response.toolResults).toHaveLength(2)
      expect(response.finishReason).toBe("stop")
      expect(response.usage).toMatchObject({ inputTokens: 30, outputTokens: 15, totalTokens: 45 })
      expect(yield* turns).toEqual(["completed"])
    }).pipe(provided)
  )

  it.live("none where tools are left to the caller: the turn is stopped", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }))
      const error = yield* LanguageModel.generateObject({
        ...question,
        schema: Report,
        toolkit: yield* Weather,
        disableToolCallResolution: true
      }).pipe(Effect.flip)
      expect(error._tag).toBe("MalformedOutput")
      expect(yield* turns).toEqual(["interrupted"])
    }).pipe(Effect.provide(weather), Effect.provide(real()))
  )
})

describe("what Codex cannot do is refused before anything is sent", () => {
  const refused = <E>(call: Effect.Effect<unknown, E, LanguageModel.LanguageModel>, ...words: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(call)
      for (const word of words) expect(String((error as { readonly description?: string }).description)).toContain(word)
      expect(error).toMatchObject({ _tag: "MalformedInput" })
      const model = yield* ScriptedModel.ScriptedModel
      expect(yield* model.requests).toEqual([])
      expect(yield* turns).toEqual([])
    })

  it.live("a tool that must be called, files of other kinds, a prompt without input", () =>
    Effect.gen(function* () {
      const toolkit = yield* Weather
      const generate = (prompt: Prompt.RawInput) => LanguageModel.generateText({ prompt })
      yield* refused(LanguageModel.generateText({ ...question, toolkit, toolChoice: "required" }), "toolChoice", "auto")
      yield* refused(
        LanguageModel.generateText({ ...question, toolkit, toolChoice: { tool: "get_weather" } }),
        "toolChoice"
      )
      yield* refused(
        generate([{ role: "user", content: [{ type: "file", mediaType: "application/pdf", data: "AAAA" }] }]),
        "image/*",
        "application/pdf"
      )
      const url = new URL("https://example.com/pixel.png")
      yield* refused(
        generate([{ role: "user", content: [{ type: "file", mediaType: "image/png", data: url }] }]),
        "download the image first"
      )
      yield* refused(generate([]), "does not end with")
      yield* refused(
        generate([
          { role: "user", content: "Hi" },
          { role: "assistant", content: "Hello" }
        ]),
        "user"
      )
      yield* refused(generate("  "), "empty")
      const Other = Toolkit.make(
        Tool.providerDefined({
          id: "openai.web_search",
          toolkitName: "OpenAiWebSearch",
          providerName: "web_search",
          args: {}
        })({})
      )
      yield* refused(
        LanguageModel.generateText({ ...question, toolkit: Other }),
        "OpenAiWebSearch",
        "openai.web_search"
      )
    }).pipe(provided)
  )
})
