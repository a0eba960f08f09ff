import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Notification } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, FastCheck, Fiber, Stream } from "effect"
import { completed, delta, item, message, started, turn } from "./messages.js"
import { methods, startThread, startTurn } from "./scripted.js"

const connected = ScriptedTransport.connected()

const whole = (threadId: string, turnId: string, text: string) => [
  started(threadId, turnId),
  delta(threadId, turnId, text),
  item(threadId, turnId, message(`${turnId}-m`, text)),
  completed(threadId, turnId)
]

const wholeMethods = ["turn/started", "item/agentMessage/delta", "item/completed", "turn/completed"]

const deltas = (events: Chunk.Chunk<Notification.Notification>) =>
  Chunk.toReadonlyArray(events).flatMap((event) =>
    event.method === "item/agentMessage/delta" ? [event.params.delta] : []
  )

describe("routing", () => {
  it.scoped("R1: neither a handle without a reader nor a reader that never comes back holds up another turn", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const unread = yield* startTurn(yield* startThread("t1"), "u1")
      const stuck = yield* startTurn(yield* startThread("t2"), "u2")
      const other = yield* startTurn(yield* startThread("t3"), "u3")
      yield* Effect.fork(Stream.runForEach(stuck.events, () => Effect.never))
      yield* Effect.fork(Stream.runForEach(codex.notifications, () => Effect.never))
      for (let at = 0; at < 100; at++) {
        yield* server.send(...Array.from({ length: 100 }, () => delta("t1", "u1", "x")), delta("t2", "u2", "x"))
      }
      yield* server.send(...whole("t3", "u3", "done"))
      expect((yield* other.result).finalResponse).toBe("done")
      yield* server.send(completed("t1", "u1"))
      expect((yield* methods(unread)).length).toBe(10_001)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R2: a turn's events are its own from the first on, though they follow the answer in one batch", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const starting = yield* Effect.fork(thread.startTurn("hi"))
      const request = yield* server.expect("turn/start")
      yield* server.send({ id: request.id, result: { turn: turn("u1") } }, ...whole("t1", "u1", "Hello"))
      const handle = yield* Fiber.join(starting)
      expect(yield* methods(handle)).toEqual(wholeMethods)
      expect((yield* handle.result).finalResponse).toBe("Hello")
      expect(Chunk.join(yield* Stream.runCollect(handle.text), "")).toBe("Hello")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R3: what comes before the answer is held and handed over in order, the completion included", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const thread = yield* startThread("t1")
      const starting = yield* Effect.fork(thread.startTurn("hi"))
      const request = yield* server.expect("turn/start")
      yield* server.send(delta("t9", "u9", "of another thread"), ...whole("t1", "u1", "Hello"))
      yield* server.answer(request, { turn: turn("u1") })
      const handle = yield* Fiber.join(starting)
      expect(yield* methods(handle)).toEqual(wholeMethods)
      expect(yield* handle.result).toMatchObject({ status: "completed", finalResponse: "Hello", durationMs: 2000 })
      expect((yield* snapshot).counts).toMatchObject({ buffered: 4, unrouted: 5 })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R3: nothing is held when no turn is being started", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const thread = yield* startThread("t1")
      yield* server.send(...whole("t1", "stranger", "Hello"))
      const handle = yield* startTurn(thread, "u1")
      yield* server.send(...whole("t1", "u1", "mine"))
      expect(yield* methods(handle)).toEqual(wholeMethods)
      expect((yield* snapshot).counts).toMatchObject({ buffered: 0, unrouted: 4 })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R3: what was held for a start that is refused goes with it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const refused = yield* Effect.fork(Effect.flip(thread.startTurn("hi")))
      const request = yield* server.expect("turn/start")
      yield* server.send(...whole("t1", "u1", "early"))
      yield* server.refuse(request, { code: -32600, message: "no" })
      expect((yield* Fiber.join(refused))._tag).toBe("InvalidRequestError")
      const handle = yield* startTurn(thread, "u1")
      yield* server.send(completed("t1", "u1"))
      expect(yield* methods(handle)).toEqual(["turn/completed"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R4: however the turns' events mix, each turn gets its own, in wire order, once", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handles = yield* Effect.forEach([0, 1, 2, 3], (n) =>
        Effect.flatMap(startThread(`t${n}`), (thread) => startTurn(thread, `u${n}`))
      )
      const [order] = FastCheck.sample(FastCheck.array(FastCheck.nat(3), { minLength: 500, maxLength: 500 }), {
        numRuns: 1,
        seed: 42
      })
      const numbered = (order ?? []).map((n, at) => ({ n, at }))
      yield* server.send(...numbered.map(({ n, at }) => delta(`t${n}`, `u${n}`, `${at} `)))
      yield* server.send(...handles.map((handle) => completed(handle.threadId, handle.id)))
      for (const [n, handle] of handles.entries()) {
        expect(deltas(yield* Stream.runCollect(handle.events))).toEqual(
          numbered.filter((event) => event.n === n).map(({ at }) => `${at} `)
        )
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R4: a pull that is interrupted while it waits takes nothing with it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      const pull = yield* Stream.toPull(handle.events)
      const waiting = yield* Effect.fork(pull)
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(waiting)
      yield* server.send(started("t1", "u1"), delta("t1", "u1", "a"))
      const events = Chunk.toReadonlyArray(yield* pull)
      expect(events.map(({ method }) => method)).toEqual(["turn/started", "item/agentMessage/delta"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R5: the completion removes the route; the handle keeps what it has", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      expect((yield* snapshot).openTurns.map((turn) => turn.turnId)).toEqual(["u1"])
      yield* server.send(...whole("t1", "u1", "Hello"), delta("t1", "u1", "too late"))
      yield* handle.result
      expect((yield* snapshot).openTurns).toEqual([])
      expect(yield* methods(handle)).toEqual(wholeMethods)
      expect(yield* methods(handle)).toEqual(wholeMethods)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R6: two handles on one turn each see it from their own start on, and have one result", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const first = yield* startTurn(thread, "u1")
      yield* server.send(started("t1", "u1"), delta("t1", "u1", "before "))
      const second = yield* startTurn(thread, "u1")
      yield* server.send(delta("t1", "u1", "after"), completed("t1", "u1"))
      expect(deltas(yield* Stream.runCollect(first.events))).toEqual(["before ", "after"])
      expect(deltas(yield* Stream.runCollect(second.events))).toEqual(["after"])
      expect(yield* second.result).toBe(yield* first.result)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R6: a turn that ends before the second start is answered has ended for the second handle too", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const first = yield* startTurn(thread, "u1")
      yield* server.send(started("t1", "u1"), item("t1", "u1", message("m", "Hello")))
      const starting = yield* Effect.fork(thread.startTurn("more"))
      const request = yield* server.expect("turn/start")
      yield* server.send(delta("t1", "u1", "the end"), completed("t1", "u1"))
      yield* server.answer(request, { turn: turn("u1") })
      const second = yield* Fiber.join(starting)
      expect(yield* methods(second)).toEqual(["item/agentMessage/delta", "turn/completed"])
      expect(yield* second.result).toBe(yield* first.result)
      expect((yield* second.result).finalResponse).toBe("Hello")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R6: two starts in flight that are answered with one turn, which is over by then", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const starting = yield* Effect.fork(
        Effect.all([thread.startTurn("a"), thread.startTurn("b")], { concurrency: 2 })
      )
      const one = yield* server.expect("turn/start")
      const two = yield* server.expect("turn/start")
      yield* server.send(...whole("t1", "u1", "Hello"))
      yield* server.answer(one, { turn: turn("u1") })
      yield* server.answer(two, { turn: turn("u1") })
      for (const handle of yield* Fiber.join(starting)) {
        expect(yield* methods(handle)).toEqual(wholeMethods)
        expect((yield* handle.result).finalResponse).toBe("Hello")
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R7: an unknown notification reaches its turn by `turnId` or `turn.id`, and its thread by `threadId`", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const thread = yield* startThread("t1")
      const handle = yield* startTurn(thread, "u1")
      yield* server.notify("turn/sparkled", { threadId: "t1", turnId: "u1", hue: 7 })
      yield* server.notify("turn/dimmed", { threadId: "t1", turn: { id: "u1" } })
      yield* server.notify("thread/hummed", { threadId: "t1" })
      yield* server.send(completed("t1", "u1"))
      const [sparkled] = Chunk.toReadonlyArray(yield* Stream.runCollect(handle.events))
      expect(sparkled).toMatchObject({ method: "$unknown", name: "turn/sparkled", params: { hue: 7 } })
      expect(yield* methods(handle)).toEqual(["turn/sparkled", "turn/dimmed", "turn/completed"])
      const onThread = yield* thread.events.pipe(Stream.take(4), Stream.runCollect)
      expect(
        Chunk.toReadonlyArray(onThread).map((event) => (event.method === "$unknown" ? event.name : event.method))
      ).toEqual(["turn/sparkled", "turn/dimmed", "thread/hummed", "turn/completed"])
      expect((yield* snapshot).counts.unknown).toBe(3)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R7: a known notification whose parameters do not decode arrives as unknown, with what is wrong", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.notify("item/agentMessage/delta", { threadId: "t1", turnId: "u1", itemId: "m", delta: 7 })
      yield* server.send(completed("t1", "u1"))
      const [broken] = Chunk.toReadonlyArray(yield* Stream.runCollect(handle.events))
      expect(broken).toMatchObject({ method: "$unknown", name: "item/agentMessage/delta", params: { delta: 7 } })
      expect(broken).toHaveProperty("problem", "delta: expected a string")
      expect((yield* snapshot).counts).toMatchObject({ unknown: 0, undecodable: 1 })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("F1: an unknown variant and an unknown enum member inside of an item neither fail nor vanish", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(
        item("t1", "u1", { type: "hologram", id: "h", beams: 3 }),
        item("t1", "u1", { ...message("m", "Hello", "prologue"), mood: "bright" }),
        completed("t1", "u1", { status: "hibernated" })
      )
      const result = yield* handle.result
      expect(result.items).toEqual([
        { type: "$unknown", raw: { type: "hologram", id: "h", beams: 3 } },
        { type: "agentMessage", id: "m", text: "Hello", phase: "prologue", mood: "bright" }
      ])
      expect(result.status).toBe("hibernated")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a result is made of its events, whether or not anyone reads them", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const usage = (total: number) => {
        const breakdown = {
          totalTokens: total,
          inputTokens: total,
          cachedInputTokens: 0,
          outputTokens: 0,
          reasoningOutputTokens: 0
        }
        return { total: breakdown, last: breakdown, modelContextWindow: null }
      }
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(
        started("t1", "u1"),
        item("t1", "u1", message("a", "thinking aloud", "commentary")),
        item("t1", "u1", message("b", "the answer", "final_answer")),
        item("t1", "u1", message("c", "no phase")),
        { method: "thread/tokenUsage/updated", params: { threadId: "t1", turnId: "u1", tokenUsage: usage(1) } },
        { method: "thread/tokenUsage/updated", params: { threadId: "t1", turnId: "u1", tokenUsage: usage(2) } },
        completed("t1", "u1")
      )
      expect(yield* handle.result).toEqual({
        id: "u1",
        threadId: "t1",
        status: "completed",
        startedAt: 1,
        completedAt: 3,
        durationMs: 2000,
        finalResponse: "the answer",
        items: [
          message("a", "thinking aloud", "commentary"),
          message("b", "the answer", "final_answer"),
          message("c", "no phase")
        ],
        usage: usage(2),
        error: null
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a late subscriber sees the last 256 notifications and what comes then; nothing older is kept", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      yield* server.send(...Array.from({ length: 1000 }, (_, n) => delta("t1", "u1", `${n}`)))
      const late = yield* Effect.fork(Stream.runCollect(Stream.take(codex.notifications, 257)))
      yield* Effect.yieldNow()
      yield* server.send(delta("t1", "u1", "now"))
      const seen = deltas(yield* Fiber.join(late))
      expect([seen[0], seen[255], seen[256]]).toEqual(["744", "999", "now"])
    }).pipe(Effect.provide(connected))
  )
})
