import { Chat, LanguageModel, Prompt } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { Codex } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Effect, Fiber, Ref, Stream } from "effect"
import { real, said, Weather, weather } from "./support.js"

/** The model says `n. ` and what it was asked last. */
const echo = Effect.flatMap(ScriptedModel.ScriptedModel, ({ respond }) =>
  respond(({ index, inputText }) => Reply.message(`${index}. ${inputText}`))
)

const threads = Effect.flatMap(Codex.Codex, (codex) => Stream.runCollect(codex.threads())).pipe(
  Effect.map((found) => Array.from(found).length)
)

const threadIdOf = (response: LanguageModel.GenerateTextResponse<never>) =>
  response.content.find((part) => part.type === "finish")?.metadata.codex?.threadId

describe("a chat", () => {
  it.live("has one thread, whose memory is used", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const chat = yield* Chat.fromPrompt([{ role: "system", content: "Be terse." }])
      yield* chat.generateText({ prompt: "one" })
      yield* Stream.runDrain(chat.streamText({ prompt: "two" }))
      const third = yield* chat.generateText({ prompt: "three" })
      expect(third.text).toBe("2. three")
      expect(yield* threads).toBe(1)
      const last = yield* model.request(2)
      expect(said(last)).toEqual(["user: one", "assistant: 0. one", "user: two", "assistant: 1. two", "user: three"])
      expect(JSON.stringify(last.body)).toContain("Be terse.")
    }).pipe(Effect.provide(real()))
  )

  it.live("that goes on from an earlier turn has a fork", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const chat = yield* Chat.empty
      yield* chat.generateText({ prompt: "one" })
      const early = yield* chat.history
      yield* chat.generateText({ prompt: "two" })
      yield* Ref.set(chat.history, early)
      yield* chat.generateText({ prompt: "other" })
      expect(said(yield* model.request(2))).toEqual(["user: one", "assistant: 0. one", "user: other"])
      yield* chat.generateText({ prompt: "more" })
      expect(said(yield* model.request(3)).slice(2)).toEqual(["user: other", "assistant: 2. other", "user: more"])
      expect(yield* threads).toBe(2)
    }).pipe(Effect.provide(real()))
  )

  it.live("whose history is unknown tells it to a new thread, the tools among it", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const chat = yield* Chat.fromPrompt([
        { role: "user", content: "What is the weather in Oslo?" },
        {
          role: "assistant",
          content: [
            { type: "reasoning", text: "Hm." },
            { type: "tool-call", id: "t:c", name: "get_weather", params: { city: "Oslo" } }
          ]
        },
        {
          role: "tool",
          content: [
            {
              type: "tool-result",
              id: "t:c",
              name: "get_weather",
              isFailure: false,
              result: { celsius: 4 },
              providerExecuted: false
            }
          ]
        },
        { role: "assistant", content: "4 degrees." }
      ])
      yield* chat.generateText({ prompt: "And in Rome?" })
      const request = yield* model.request(0)
      expect(said(request)).toEqual([
        "user: What is the weather in Oslo?",
        "assistant: 4 degrees.",
        "user: And in Rome?"
      ])
      expect(request.body).toMatchObject({
        input: expect.arrayContaining([
          expect.objectContaining({ type: "function_call", call_id: "t:c", arguments: '{"city":"Oslo"}' }),
          expect.objectContaining({ type: "function_call_output", call_id: "t:c", output: '{"celsius":4}' })
        ])
      })
      yield* chat.generateText({ prompt: "And in Bergen?" })
      expect(yield* threads).toBe(1)
    }).pipe(Effect.provide(real()))
  )

  it.live("with other instructions or other tools has another thread, with the history", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const chat = yield* Chat.empty
      yield* chat.generateText({ prompt: "one" })
      yield* chat.generateText({ prompt: "two", toolkit: Weather })
      expect(said(yield* model.request(1))).toEqual(["user: one", "assistant: 0. one", "user: two"])
      expect((yield* model.request(1)).tools).toContain("get_weather")
      // A thread that has more tools will do: those are not run.
      yield* chat.generateText({ prompt: "three" })
      yield* Ref.update(chat.history, Prompt.setSystem("Be terse."))
      yield* chat.generateText({ prompt: "four" })
      expect(said(yield* model.request(3))).toHaveLength(7)
      expect(yield* threads).toBe(3)
    }).pipe(Effect.provide(weather), Effect.provide(real()))
  )

  it.live("that a stream was cut off in goes on on its thread", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Hel", gate, "lo."]), Reply.message("Yes."))
      const chat = yield* Chat.empty
      yield* chat.streamText({ prompt: "one" }).pipe(
        Stream.takeUntil((part) => part.type === "text-delta"),
        Stream.runDrain
      )
      yield* chat.generateText({ prompt: "two" })
      expect(said(yield* model.request(1))).toContain("user: one")
      expect(yield* threads).toBe(1)
    }).pipe(Effect.provide(real()))
  )
})

describe("histories", () => {
  it.live("that read the same are one thread's, if it has nothing else", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.message("Hello."))
      const raw = (...texts: ReadonlyArray<string>) =>
        texts.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }) as const)
      yield* LanguageModel.generateText({ prompt: raw("Hi") })
      yield* LanguageModel.generateText({ prompt: raw("Hi", "Hello.", "How are you?") })
      expect(yield* threads).toBe(1)
      yield* LanguageModel.generateText({ prompt: raw("Hi", "Hello!", "How are you?") })
      expect(yield* threads).toBe(2)
    }).pipe(Effect.provide(real()))
  )

  it.live("that read the same are not, where the agent has seen more; a chat has its own", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ inputText, toolOutputs }) =>
        inputText === "look" && toolOutputs.length === 0
          ? Reply.functionCall("exec_command", { cmd: "echo secret-of-one" })
          : Reply.message("Done.")
      )
      const [one, two] = yield* Effect.all([Chat.empty, Chat.empty])
      yield* one.generateText({ prompt: "look" })
      yield* two.generateText({ prompt: "look" })
      const stranger = [
        { role: "user", content: "look" },
        { role: "assistant", content: "Done." },
        { role: "user", content: "What did you see?" }
      ] as const
      yield* LanguageModel.generateText({ prompt: stranger })
      const requests = yield* model.requests
      expect(JSON.stringify(requests.at(-1)?.body)).not.toContain("secret-of-one")
      expect(yield* threads).toBe(3)
      yield* one.generateText({ prompt: "What did you see?" })
      yield* two.generateText({ prompt: "What did you see?" })
      expect(JSON.stringify((yield* model.requests).at(-1)?.body)).toContain("secret-of-one")
      expect(yield* threads).toBe(3)
    }).pipe(Effect.provide(real()))
  )

  it.live("that read the same are not, where the agent has seen more in an earlier turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.functionCall("exec_command", { cmd: "echo secret-of-one" }),
        Reply.message("Done."),
        Reply.message("Bye."),
        Reply.message("Hello.")
      )
      const one = yield* Chat.empty
      yield* one.generateText({ prompt: "look" })
      yield* one.generateText({ prompt: "thanks" })
      yield* LanguageModel.generateText({
        prompt: [
          { role: "user", content: "look" },
          { role: "assistant", content: "Done." },
          { role: "user", content: "thanks" },
          { role: "assistant", content: "Bye." },
          { role: "user", content: "Still there?" }
        ]
      })
      const last = yield* model.request(3)
      expect(said(last)).toHaveLength(5)
      expect(JSON.stringify(last.body).includes("secret-of-one")).toBe(false)
    }).pipe(Effect.provide(real()))
  )

  it.live("of generations at the same time do not meet on a thread", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message("Hello."))
      const first = Prompt.make("Hi")
      const { content } = yield* LanguageModel.generateText({ prompt: first })
      const history = Prompt.merge(first, Prompt.fromResponseParts(content))
      const gate = yield* Gate.make
      yield* model.respond(({ inputText }) => Reply.message([inputText, gate]))
      const running = yield* Effect.fork(
        Effect.forEach(
          ["a", "b", "c"],
          (prompt) => LanguageModel.generateText({ prompt: Prompt.merge(history, prompt) }),
          { concurrency: "unbounded" }
        )
      )
      yield* gate.reachedBy(3)
      yield* gate.open
      const responses = yield* Fiber.join(running)
      expect(responses.map(({ text }) => text)).toEqual(["a", "b", "c"])
      expect(yield* threads).toBe(3)
      for (const index of [1, 2, 3]) expect(said(yield* model.request(index))).toHaveLength(3)
    }).pipe(Effect.provide(real()))
  )
})

describe("a thread that is named", () => {
  it.live("by the configuration, or by the options of a message, is gone on with", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread()
      yield* thread.run("zero")
      yield* thread.unsubscribe
      const first = yield* LanguageModel.generateText({ prompt: "one" }).pipe(
        CodexLanguageModel.withConfigOverride({ threadId: thread.id })
      )
      const metadata = first.content.find((part) => part.type === "finish")?.metadata.codex
      expect(metadata?.threadId).toBe(thread.id)
      if (metadata === undefined) return
      yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: "whatever", options: { codex: metadata } },
          { role: "user", content: "two" }
        ]
      })
      expect(said(yield* model.request(2))).toEqual([
        "user: zero",
        "assistant: 0. zero",
        "user: one",
        "assistant: 1. one",
        "user: two"
      ])
      expect(yield* threads).toBe(1)
      const fork = yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: [{ type: "text", text: "whatever", options: { codex: metadata } }] },
          { role: "user", content: "other" }
        ]
      })
      expect(threadIdOf(fork as never)).not.toBe(thread.id)
      expect(said(yield* model.request(3))).toEqual([
        "user: zero",
        "assistant: 0. zero",
        "user: one",
        "assistant: 1. one",
        "user: other"
      ])
    }).pipe(Effect.provide(real()))
  )

  it.live("is one generation's at a time", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread()
      const gate = yield* Gate.make
      yield* model.respond(() => Reply.message(["Hel", gate, "lo."]))
      const call = LanguageModel.generateText({ prompt: "one" }).pipe(
        CodexLanguageModel.withConfigOverride({ threadId: thread.id })
      )
      const running = yield* Effect.fork(call)
      yield* gate.reached
      const error = yield* Effect.flip(call)
      expect("description" in error && error.description).toContain("is busy with another generation")
      yield* gate.open
      yield* Fiber.join(running)
      expect((yield* call).text).toBe("Hello.")
      expect(yield* threads).toBe(1)
    }).pipe(Effect.provide(real()))
  )

  it.live("is the program's own: it stays subscribed, and no turn of it is joined", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread()
      const gate = yield* Gate.make
      yield* model.script(Reply.message("Hello."), Reply.message(["Hel", gate, "lo."]))
      const call = LanguageModel.generateText({ prompt: "one" }).pipe(
        CodexLanguageModel.withConfigOverride({ threadId: thread.id })
      )
      yield* Effect.provide(call, CodexLanguageModel.layer())
      const turn = yield* thread.startTurn("two")
      yield* gate.reached
      const error = yield* Effect.flip(Effect.provide(call, CodexLanguageModel.layer()))
      expect("description" in error && error.description).toContain("is busy with another turn")
      yield* gate.open
      expect((yield* turn.result).status).toBe("completed")
      const { status } = yield* codex.request("thread/unsubscribe", { threadId: thread.id })
      expect(status).toBe("unsubscribed")
    }).pipe(Effect.provide(real()))
  )

  it.live("by options that name none is refused", () =>
    Effect.gen(function* () {
      const error = yield* LanguageModel.generateText({
        prompt: [
          { role: "assistant", content: "Hello.", options: { codex: { thread: "t" } as never } },
          { role: "user", content: "And?" }
        ]
      }).pipe(Effect.flip)
      expect(error).toMatchObject({ _tag: "MalformedInput" })
      expect("description" in error && error.description).toContain("{ threadId, turnId }")
    }).pipe(Effect.provide(real()))
  )

  it.live("that is not there is an error that has ours as its cause", () =>
    Effect.gen(function* () {
      const error = yield* LanguageModel.generateText({ prompt: "one" }).pipe(
        CodexLanguageModel.withConfigOverride({ threadId: "01a1fe87-f222-7c70-beb3-8aba9eab02fe" }),
        Effect.flip
      )
      expect(error).toMatchObject({ _tag: "UnknownError", cause: { _tag: "ThreadNotFoundError" } })
    }).pipe(Effect.provide(real()))
  )
})

describe("threads", () => {
  it.live("are let go when there are too many, and taken up again", () =>
    Effect.gen(function* () {
      yield* echo
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const chats = yield* Effect.replicateEffect(Chat.empty, 4)
      yield* Effect.forEach(chats, (chat) => chat.generateText({ prompt: "one" }))
      const ids = Array.from(yield* Stream.runCollect(codex.threads({ sortDirection: "asc" })), ({ id }) => id)
      const left = yield* Effect.forEach(ids, (threadId) => codex.request("thread/unsubscribe", { threadId }))
      expect(left.map(({ status }) => status)).toEqual([
        "notSubscribed",
        "notSubscribed",
        "unsubscribed",
        "unsubscribed"
      ])
      const [oldest] = chats
      yield* oldest?.generateText({ prompt: "two" }) ?? Effect.void
      expect(said(yield* model.request(4))).toEqual(["user: one", "assistant: 0. one", "user: two"])
      expect(yield* threads).toBe(4)
    }).pipe(Effect.provide(real({ maxThreads: 2 })))
  )
})
