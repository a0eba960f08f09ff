import { LanguageModel, Prompt, type Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Effect, Fiber, Layer, TestClock } from "effect"
import * as Message from "./messages.js"
import { Weather, weather } from "./support.js"

const [threadId, turnId] = ["thread-1", "turn-1"]

const connected = CodexLanguageModel.layer().pipe(Layer.provideMerge(Scripted.connected({ experimentalApi: true })))

const raw = (method: string, params: object) => ({ method, params: { threadId, turnId, ...params }, emittedAtMs: 0 })

/** The model makes a call, as a raw item of its response. */
const made = (callId: string) =>
  raw("rawResponseItem/completed", {
    item: { type: "function_call", name: "get_weather", arguments: '{"city":"Oslo"}', call_id: callId }
  })

/** Its response is complete. */
const whole = raw("rawResponse/completed", { responseId: "r", usage: null })

/** The server asks for a call. */
const call = (callId: string, of = { threadId, turnId }) => ({
  id: callId,
  method: "item/tool/call",
  params: { ...of, callId, tool: "get_weather", arguments: { city: "Oslo" } }
})

type Tools = Toolkit.WithHandler<Toolkit.Tools<typeof Weather>>

/** A generation on a server in memory: its steps, and what the server says meanwhile. */
const generation = Effect.gen(function* () {
  const server = yield* ScriptedTransport
  const toolkit: Tools = yield* Weather
  let prompt = Prompt.make("What is the weather?")
  const step = Effect.gen(function* () {
    const response = yield* LanguageModel.generateText({ prompt, toolkit })
    prompt = Prompt.merge(prompt, Prompt.fromResponseParts(response.content))
    return response.toolCalls.map(({ id }) => id)
  })
  const first = yield* Effect.fork(step)
  yield* server.answer(yield* server.expect("thread/start"), Message.threadStarted(threadId))
  yield* server.answer(yield* server.expect("turn/start"), { turn: Message.turn(turnId) })
  yield* server.send(Message.turnStarted(threadId, turnId))
  const complete = server.send(Message.turnCompleted(threadId, turnId))
  /** For the end of the layer. */
  const leave = Effect.forkScoped(
    Effect.flatMap(server.expect("thread/unsubscribe"), (request) => server.answer(request, {}))
  )
  return { server, first, step, complete, leave, finish: Effect.zipRight(complete, leave) }
})

/** What a fiber comes to while the clock goes on, and after how many seconds. */
const overTime = <A, E>(fiber: Fiber.RuntimeFiber<A, E>, step = 1) =>
  Effect.gen(function* () {
    let seconds = 0
    for (;;) {
      // What is real takes its time: the digests of the history.
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 5)))
      if ((yield* fiber.status)._tag === "Done") return [yield* Fiber.join(fiber), seconds] as const
      seconds += step
      yield* TestClock.adjust(step * 1_000)
    }
  })

const provided = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(Effect.provide(weather), Effect.provide(connected))

describe("a step does not wait for ever", () => {
  it.scoped("for a call that the model has made", () =>
    Effect.gen(function* () {
      const { finish, first, server, step } = yield* generation
      yield* server.send(made("one"), made("two"), whole, call("one"))
      const [calls, seconds] = yield* overTime(first)
      expect([calls, seconds]).toEqual([["turn-1:one"], 1])
      const second = yield* Effect.fork(step)
      expect(yield* server.take).toMatchObject({ id: "one", result: { success: true } })
      yield* server.send(call("two"))
      expect((yield* overTime(second))[0]).toEqual(["turn-1:two"])
      const third = yield* Effect.fork(step)
      expect(yield* server.take).toMatchObject({ id: "two", result: { success: true } })
      yield* finish
      expect(yield* Fiber.join(third)).toEqual([])
    }).pipe(provided)
  )

  it.scoped("for a model that says no more", () =>
    Effect.gen(function* () {
      const { finish, first, server, step } = yield* generation
      yield* server.send(made("one"), call("one"))
      const [calls, seconds] = yield* overTime(first)
      expect([calls, seconds]).toEqual([["turn-1:one"], 15])
      const second = yield* Effect.fork(step)
      expect(yield* server.take).toMatchObject({ id: "one" })
      yield* finish
      yield* Fiber.join(second)
    }).pipe(provided)
  )

  it.scoped("for the model where a sub-agent calls, or code that it has written", () =>
    Effect.gen(function* () {
      const { finish, first, server, step } = yield* generation
      yield* server.send(made("one"), whole, call("one"))
      expect((yield* overTime(first))[0]).toEqual(["turn-1:one"])
      const second = yield* Effect.fork(step)
      expect(yield* server.take).toMatchObject({ id: "one" })
      yield* server.send(call("unknown"))
      expect(yield* overTime(second)).toEqual([["turn-1:unknown"], 1])
      const third = yield* Effect.fork(step)
      expect(yield* server.take).toMatchObject({ id: "unknown", result: { success: true } })
      yield* finish
      yield* Fiber.join(third)
    }).pipe(provided)
  )
})

describe("a call whose result never comes", () => {
  it.scoped("fails after 5 minutes, and the turn is interrupted first", () =>
    Effect.gen(function* () {
      const { first, leave, server } = yield* generation
      yield* server.send(made("one"), whole, call("one"))
      expect((yield* overTime(first))[0]).toEqual(["turn-1:one"])
      // The client looks a silent turn up; this one runs.
      const states: Record<string, object> = {
        "thread/read": { thread: Message.thread(threadId, "active") },
        "thread/turns/list": { data: [Message.turn(turnId)], nextCursor: null }
      }
      const take: typeof server.take = Effect.flatMap(server.take, (message) => {
        const state = states[message.method ?? ""]
        return state === undefined ? Effect.succeed(message) : Effect.zipRight(server.answer(message, state), take)
      })
      const next = yield* Effect.fork(take)
      const [interrupt, seconds] = yield* overTime(next, 60)
      expect(interrupt).toMatchObject({ method: "turn/interrupt", params: { threadId, turnId } })
      expect(seconds).toBe(300)
      yield* server.answer(interrupt, {})
      expect(yield* take).toMatchObject({
        id: "one",
        result: {
          success: false,
          contentItems: [{ type: "inputText", text: "The caller brought no result within 5m." }]
        }
      })
      yield* server.send(Message.turnCompleted(threadId, turnId, "interrupted"))
      yield* leave
    }).pipe(provided)
  )
})

describe("a call that is not of the generation", () => {
  it.scoped("is answered as failed: of another turn, of a tool that is not offered", () =>
    Effect.gen(function* () {
      const { complete, first, leave, server } = yield* generation
      yield* server.send(call("other", { threadId, turnId: "turn-0" }))
      expect(yield* server.take).toMatchObject({ id: "other", result: { success: false } })
      const { params, ...rest } = call("hack")
      yield* server.send({ ...rest, params: { ...params, tool: "rm" } })
      expect(yield* server.take).toMatchObject({ id: "hack", result: { success: false } })
      yield* complete
      expect(yield* Fiber.join(first)).toEqual([])
      yield* server.send(call("late"))
      expect(yield* server.take).toMatchObject({ id: "late", result: { success: false } })
      yield* leave
    }).pipe(provided)
  )
})
