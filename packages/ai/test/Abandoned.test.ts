import { Chat, LanguageModel } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Effect, Layer, Stream } from "effect"
import * as Message from "./messages.js"

/** A server that begins every turn with a piece of text, and goes on with none. */
const serve = Effect.gen(function* () {
  const server = yield* ScriptedTransport
  const subscribed = new Set<string>()
  const statuses = new Map<string, string>()
  let [threads, turns] = [0, 0]
  const handle = Effect.gen(function* () {
    const request = yield* server.take
    const { threadId, turnId } = (request.params ?? {}) as { readonly threadId: string; readonly turnId: string }
    switch (request.method) {
      case "thread/start": {
        const id = `thread-${++threads}`
        subscribed.add(id)
        return yield* server.answer(request, Message.threadStarted(id))
      }
      case "turn/start": {
        const id = `turn-${++turns}`
        statuses.set(id, "inProgress")
        return yield* server.send(
          { id: request.id, result: { turn: Message.turn(id) } },
          Message.turnStarted(threadId, id),
          Message.delta(threadId, id, "Hello, ")
        )
      }
      case "turn/interrupt":
        statuses.set(turnId, "interrupted")
        return yield* server.send(
          { id: request.id, result: {} },
          Message.turnCompleted(threadId, turnId, "interrupted")
        )
      case "thread/unsubscribe":
        subscribed.delete(threadId)
        return yield* server.answer(request, { status: "unsubscribed" })
    }
  })
  yield* Effect.forkScoped(Effect.forever(handle))
  return { subscribed, statuses }
})

const connected = CodexLanguageModel.layer({ maxThreads: 8 }).pipe(
  Layer.provideMerge(Scripted.connected({ experimentalApi: true }))
)

const textOnly = <E, R>(stream: Stream.Stream<{ readonly type: string }, E, R>) =>
  stream.pipe(
    Stream.takeUntil(({ type }) => type === "text-delta"),
    Stream.runCount
  )

describe("1,000 streams that are abandoned", () => {
  it.scopedLive(
    "leave no turn, and no more threads than are kept",
    () =>
      Effect.gen(function* () {
        const { statuses, subscribed } = yield* serve
        const counts = yield* Effect.forEach(
          Array.from({ length: 1_000 }, (_, at) => `prompt ${at}`),
          (prompt) => textOnly(LanguageModel.streamText({ prompt })),
          { concurrency: 50 }
        )
        expect(new Set(counts)).toEqual(new Set([3]))
        expect(statuses.size).toBe(1_000)
        expect(new Set(statuses.values())).toEqual(new Set(["interrupted"]))
        yield* Effect.yieldNow()
        expect(subscribed.size).toBeLessThanOrEqual(8)
      }).pipe(Effect.provide(connected)),
    300_000
  )

  it.scopedLive("of one chat stay on its thread", () =>
    Effect.gen(function* () {
      const { statuses, subscribed } = yield* serve
      const chat = yield* Chat.empty
      yield* Effect.forEach(Array.from({ length: 20 }), () => textOnly(chat.streamText({ prompt: "And now?" })))
      expect(statuses.size).toBe(20)
      expect(subscribed.size).toBe(1)
    }).pipe(Effect.provide(connected))
  )
})
