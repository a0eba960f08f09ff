import { Chat, LanguageModel, Prompt, Tool, Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { Codex } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Deferred, Effect, Exit, Fiber, Layer, Schema, Scope, Stream } from "effect"
import { real, said, turns, Weather, weather } from "./support.js"

const finishOf = (response: { readonly content: ReadonlyArray<{ readonly type: string }> }) =>
  response.content.find(({ type }) => type === "finish") as
    | { readonly reason: string; readonly metadata: { readonly codex?: CodexLanguageModel.FinishMetadata } }
    | undefined

/** Of the parts of a stream, those that are no pieces of others. */
const isWhole = <A extends { readonly type: string }>(
  part: A
): part is Exclude<A, { readonly type: `${string}-${"start" | "delta" | "end"}` | "error" }> =>
  !/-(start|delta|end)$/.test(part.type)

/** What a caller sends that resolves tools by itself. */
const manual = { disableToolCallResolution: true } as const

/** A response as it goes into the prompt. */
const asPrompt = (response: { readonly content: Parameters<typeof Prompt.fromResponseParts>[0] }) =>
  Prompt.fromResponseParts(response.content)

const results = (...given: ReadonlyArray<readonly [id: string, celsius: number]>) =>
  Prompt.make([
    {
      role: "tool",
      content: given.map(([id, celsius]) => ({
        type: "tool-result",
        id,
        name: "get_weather",
        isFailure: false,
        result: { celsius },
        providerExecuted: false
      }))
    }
  ])

const question = Prompt.make("What is the weather?")

/** The first step of a turn that calls the tool for the cities. */
const ask = (...cities: ReadonlyArray<string>) => askWith(question, ...cities)

const askWith = (question: Prompt.Prompt, ...cities: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    yield* model.script(Reply.sequence(...cities.map((city) => Reply.functionCall("get_weather", { city }))))
    const toolkit = yield* Weather
    const response = yield* LanguageModel.generateText({ prompt: question, toolkit, ...manual })
    return { toolkit, response, prompt: Prompt.merge(question, asPrompt(response)) }
  })

const provided = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(Effect.provide(weather), Effect.provide(real()))

describe("a step", () => {
  it.live("ends with all the calls of a response, and the next goes on with the same turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(
        Reply.sequence(
          Reply.message("Let me see."),
          Reply.functionCall("get_weather", { city: "Oslo" }),
          Reply.hold(gate),
          Reply.functionCall("get_weather", { city: "Bergen" }),
          Reply.functionCall("get_weather", { city: "Atlantis" })
        ),
        Reply.message("4 and 6 degrees.")
      )
      const chat = yield* Chat.empty
      const toolkit = yield* Weather
      // The first call has come long before the last.
      const parts = yield* chat.streamText({ prompt: "What is the weather?", toolkit }).pipe(
        Stream.tap(({ type }) => (type === "tool-params-start" ? gate.open : Effect.void)),
        Stream.runCollect
      )
      const content = Array.from(parts).filter(isWhole)
      const first = new LanguageModel.GenerateTextResponse<Toolkit.Tools<typeof Weather>>(content)
      expect(first.toolCalls.map(({ params }) => params.city)).toEqual(["Oslo", "Bergen", "Atlantis"])
      expect(first.toolResults.map(({ result }) => result)).toEqual([
        { celsius: 4 },
        { celsius: 6 },
        { reason: "There is no such city." }
      ])
      expect(finishOf(first)).toMatchObject({ reason: "tool-calls", metadata: { codex: { status: "inProgress" } } })
      expect(first.usage).toMatchObject({ inputTokens: 10, outputTokens: 5 })
      const second = yield* chat.generateText({ prompt: Prompt.empty, toolkit })
      expect(second.text).toBe("4 and 6 degrees.")
      expect(second.usage).toMatchObject({ inputTokens: 10, outputTokens: 5 })
      expect((yield* model.request(1)).toolOutputs.map(({ text }) => text)).toEqual([
        '{"celsius":4}',
        '{"celsius":6}',
        '{"reason":"There is no such city."}'
      ])
      expect(yield* turns).toEqual(["completed"])
    }).pipe(provided)
  )

  it.live("does not end with a call that does not fit: the model gets a description, and tries again", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.functionCall("get_weather", { town: "Oslo" }),
        Reply.functionCall("get_weather", "{ city: "),
        Reply.functionCall("get_weather", { city: "Oslo" }),
        Reply.message("4 degrees.")
      )
      const chat = yield* Chat.empty
      const toolkit = yield* Weather
      const first = yield* chat.generateText({ prompt: "What is the weather?", toolkit })
      expect(first.toolCalls).toHaveLength(1)
      expect((yield* model.request(1)).toolOutputs[0]?.text).toContain("- city: is missing")
      expect((yield* chat.generateText({ prompt: Prompt.empty, toolkit })).text).toBe("4 degrees.")
    }).pipe(provided)
  )

  it.live("has what the agent did meanwhile, once", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.sequence(
          Reply.functionCall("exec_command", { cmd: "echo before" }),
          Reply.functionCall("get_weather", { city: "Oslo" }),
          Reply.functionCall("exec_command", { cmd: "echo beside" })
        ),
        Reply.functionCall("exec_command", { cmd: "echo after" }),
        Reply.message("Done.")
      )
      const chat = yield* Chat.empty
      const toolkit = yield* Weather
      const first = yield* chat.generateText({ prompt: "What is the weather?", toolkit })
      const second = yield* chat.generateText({ prompt: Prompt.empty, toolkit })
      const commands = [first, second].flatMap((response) =>
        (finishOf(response)?.metadata.codex?.items ?? []).flatMap((item) =>
          item.type === "commandExecution" ? [item.aggregatedOutput?.trim().split("\n").at(-1)] : []
        )
      )
      expect(commands.sort()).toEqual(["after", "before", "beside"])
      expect(second.text).toBe("Done.")
    }).pipe(provided)
  )

  it.live("of a fork ends when the model has gone quiet, and calls that come later are not lost", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message("Hello."), Reply.message("Hi."))
      const toolkit = yield* Weather
      const chat = yield* Chat.empty
      yield* chat.generateText({ prompt: "Hi", toolkit })
      const history = yield* chat.history
      yield* chat.generateText({ prompt: "Hi again", toolkit })
      const gate = yield* Gate.make
      yield* model.script(
        Reply.sequence(
          Reply.functionCall("get_weather", { city: "Oslo" }),
          Reply.hold(gate),
          Reply.functionCall("get_weather", { city: "Bergen" })
        ),
        Reply.message("4 and 6 degrees.")
      )
      const fork = yield* Chat.fromPrompt(history)
      const first = yield* fork.generateText({ prompt: "What is the weather?", toolkit })
      expect(first.toolCalls.map(({ params }) => params.city)).toEqual(["Oslo"])
      yield* gate.open
      const second = yield* fork.generateText({ prompt: Prompt.empty, toolkit })
      expect(second.toolCalls.map(({ params }) => params.city)).toEqual(["Bergen"])
      const third = yield* fork.generateText({ prompt: Prompt.empty, toolkit })
      expect(third.text).toBe("4 and 6 degrees.")
      expect((yield* model.request(3)).toolOutputs.map(({ text }) => text)).toEqual(['{"celsius":4}', '{"celsius":6}'])
    }).pipe(provided)
  )

  it.live("that brings some results of several, and something to say", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { prompt, response, toolkit } = yield* ask("Oslo", "Bergen")
      const [first] = response.toolCalls
      yield* model.script(Reply.message("4 degrees."))
      const next = yield* LanguageModel.generateText({
        prompt: Prompt.merge(Prompt.merge(prompt, results([first?.id ?? "", 4])), "Never mind Bergen."),
        toolkit
      })
      expect(next.text).toBe("4 degrees.")
      const request = yield* model.request(1)
      expect(request.toolOutputs.map(({ text }) => text)).toEqual([
        '{"celsius":4}',
        "The caller returned no result for this call."
      ])
      expect(said(request).at(-1)).toBe("user: Never mind Bergen.")
      expect(yield* turns).toEqual(["completed"])
    }).pipe(provided)
  )
})

describe("callers with one prompt", () => {
  it.live("do not stop each other", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ toolOutputs }) =>
        toolOutputs.length > 0 ? Reply.message("Done.") : Reply.functionCall("get_weather", { city: "Oslo" })
      )
      const toolkit = yield* Weather
      const first = () => LanguageModel.generateText({ prompt: question, toolkit })
      const second = (response: Effect.Effect.Success<ReturnType<typeof first>>) =>
        LanguageModel.generateText({ prompt: Prompt.merge(question, asPrompt(response)), toolkit })
      const responses = yield* Effect.all([first(), first(), first()])
      const done = yield* Effect.forEach(responses, second, { concurrency: "unbounded" })
      expect(done.map(({ text }) => text)).toEqual(["Done.", "Done.", "Done."])
      expect(yield* turns).toEqual(["completed", "completed", "completed"])
    }).pipe(provided)
  )
})

describe("a call that waits", () => {
  it.live("is answered as failed when the step never comes, and the turn is stopped", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ inputText }) => (inputText.startsWith("The tool") ? Reply.message("Late.") : Reply.hang))
      const { prompt, response, toolkit } = yield* ask("Oslo")
      const codex = yield* Codex.Codex
      const ended = yield* codex.notifications.pipe(
        Stream.filter(({ method }) => method === "turn/completed"),
        Stream.runHead
      )
      expect(ended).toMatchObject({ value: { params: { turn: { status: "interrupted" } } } })
      // A late result is sent as text, on the same thread.
      const late = yield* LanguageModel.generateText({
        prompt: Prompt.merge(prompt, results([response.toolCalls[0]?.id ?? "", 4])),
        toolkit
      })
      expect(late.text).toBe("Late.")
      const [, request, ...others] = yield* model.requests
      expect(request?.inputText).toBe('The tool get_weather returned: {"celsius":4}')
      expect(others).toEqual([])
      expect(yield* turns).toEqual(["interrupted", "completed"])
    }).pipe(Effect.provide(weather), Effect.provide(real({ toolTimeout: "300 millis" })))
  )

  it.live("is stopped by a caller who goes on with something else", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ inputText }) => (inputText.endsWith("Never mind.") ? Reply.message("Fine.") : Reply.hang))
      const { prompt, toolkit } = yield* ask("Oslo")
      const next = yield* LanguageModel.generateText({ prompt: Prompt.merge(prompt, "Never mind."), toolkit })
      expect(next.text).toBe("Fine.")
      expect(yield* turns).toEqual(["interrupted", "completed"])
      // Nor does it need the response in its prompt: the message is the same.
      const own = Prompt.make("What is the weather?")
      yield* askWith(own, "Bergen")
      yield* LanguageModel.generateText({ prompt: Prompt.merge(own, "Never mind."), toolkit })
      expect((yield* turns).filter((status) => status === "inProgress")).toEqual([])
    }).pipe(provided)
  )

  it.live("of a turn that ends meanwhile leaves an interrupted response, and no second turn", () =>
    Effect.gen(function* () {
      const { prompt, response, toolkit } = yield* ask("Oslo")
      const { threadId = "", turnId = "" } = finishOf(response)?.metadata.codex ?? {}
      const codex = yield* Codex.Codex
      const turn = yield* codex.thread(threadId).attach(turnId)
      yield* turn.interrupt
      yield* turn.result
      const next = yield* LanguageModel.generateText({
        prompt: Prompt.merge(prompt, results([response.toolCalls[0]?.id ?? "", 4])),
        toolkit
      })
      expect(next.text).toBe("")
      expect(finishOf(next)).toMatchObject({ reason: "other", metadata: { codex: { turnId, status: "interrupted" } } })
      expect(yield* turns).toEqual(["interrupted"])
    }).pipe(provided)
  )

  it.live("of a turn that ends meanwhile takes another turn, if there is something to say", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { prompt, response, toolkit } = yield* ask("Oslo")
      const { threadId = "", turnId = "" } = finishOf(response)?.metadata.codex ?? {}
      const codex = yield* Codex.Codex
      const turn = yield* codex.thread(threadId).attach(turnId)
      yield* turn.interrupt
      yield* turn.result
      yield* model.script(Reply.message("Fine."))
      const next = yield* LanguageModel.generateText({
        prompt: Prompt.merge(Prompt.merge(prompt, results([response.toolCalls[0]?.id ?? "", 4])), "And?"),
        toolkit
      })
      expect(next.text).toBe("Fine.")
      expect(said(yield* model.request(1)).slice(-2)).toEqual([
        'user: The tool get_weather returned: {"celsius":4}',
        "user: And?"
      ])
      expect(yield* turns).toEqual(["interrupted", "completed"])
    }).pipe(provided)
  )

  it.live("is stopped at once where the caller's tool fails, and so cannot bring its result", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ toolOutputs }) =>
        toolOutputs.length > 0 ? Reply.hang : Reply.functionCall("fail", { why: "no reason" })
      )
      const Failing = Toolkit.make(
        Tool.make("fail", { parameters: { why: Schema.String }, failure: Schema.String, success: Schema.String })
      )
      const toolkit = yield* Failing.pipe(Effect.provide(Failing.toLayer({ fail: ({ why }) => Effect.fail(why) })))
      const error = yield* Effect.flip(LanguageModel.generateText({ prompt: "Go.", toolkit }))
      expect(error).toBe("no reason")
      expect(yield* model.requests).toHaveLength(1)
      expect(yield* turns).toEqual(["interrupted"])
      const streamed = yield* Effect.flip(Stream.runDrain(LanguageModel.streamText({ prompt: "Go.", toolkit })))
      expect(streamed).toBe("no reason")
      expect(yield* turns).toEqual(["interrupted", "interrupted"])
    }).pipe(Effect.provide(real()))
  )

  it.live("is stopped where the caller is interrupted while its tool runs", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ toolOutputs }) =>
        toolOutputs.length > 0 ? Reply.hang : Reply.functionCall("get_weather", { city: "Oslo" })
      )
      const generate = (toolkit: Toolkit.WithHandler<Toolkit.Tools<typeof Weather>>) =>
        LanguageModel.generateText({ prompt: "Go.", toolkit })
      const stream = (toolkit: Toolkit.WithHandler<Toolkit.Tools<typeof Weather>>) =>
        Stream.runDrain(LanguageModel.streamText({ prompt: "Go.", toolkit }))
      for (const call of [generate, stream]) {
        const started = yield* Deferred.make<void>()
        const toolkit = yield* Weather.pipe(
          Effect.provide(
            Weather.toLayer({ get_weather: () => Effect.zipRight(Deferred.succeed(started, undefined), Effect.never) })
          )
        )
        const running = yield* Effect.fork(call(toolkit))
        yield* Deferred.await(started)
        yield* Fiber.interrupt(running)
      }
      expect(yield* turns).toEqual(["interrupted", "interrupted"])
    }).pipe(Effect.provide(real()))
  )

  it.live("is stopped with the layer of the model", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.hang)
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(CodexLanguageModel.layer(), scope)
      yield* Effect.provide(ask("Oslo"), context)
      yield* Scope.close(scope, Exit.void)
      expect(yield* turns).toEqual(["interrupted"])
    }).pipe(Effect.provide(weather), Effect.provide(TestCodex.layer({ experimentalApi: true })))
  )

  it.live("makes room for others when too many wait", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.hang)
      const codex = yield* Codex.Codex
      const { response } = yield* ask("Oslo")
      const { threadId = "", turnId = "" } = finishOf(response)?.metadata.codex ?? {}
      const turn = yield* codex.thread(threadId).attach(turnId)
      yield* ask("Bergen")
      expect((yield* turn.result).status).toBe("interrupted")
    }).pipe(Effect.provide(weather), Effect.provide(real({ maxThreads: 1 })))
  )
})
