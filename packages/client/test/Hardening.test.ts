import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Context, Effect, Fiber, Layer, Logger, Option, Stream, TestClock } from "effect"
import { completed, delta, item, message, started, thread, turn } from "./messages.js"
import { methods, startThread, startTurn } from "./scripted.js"

const connected = Scripted.connected()
const quiet = Effect.provide(Logger.remove(Logger.defaultLogger))

const idle = (threadId: string, type = "idle") => ({
  method: "thread/status/changed",
  params: { threadId, status: { type } }
})

/** Nothing was sent by the client: its next message is this one's. */
const nothingSent = startThread("next")

describe("hardening", () => {
  it.scoped("S3: a turn that the server does not know yet is stopped when it begins", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const running = yield* Effect.fork(one.run("hi"))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      const interrupting = yield* Effect.fork(Fiber.interrupt(running))
      yield* server.refuse(yield* server.expect("turn/interrupt"), {
        code: -32600,
        message: "no active turn to interrupt"
      })
      yield* server.send(started("t1", "u1"))
      yield* server.answer(yield* server.expect("turn/interrupt"), {})
      yield* server.send(completed("t1", "u1", { status: "interrupted" }))
      yield* Fiber.join(interrupting)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a turn that was interrupted while it waited for its place is never sent", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      const asking = yield* Effect.fork(codex.request("model/list", {}))
      const request = yield* server.expect("model/list")
      const running = yield* Effect.fork(one.run("a prompt"))
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(running)
      yield* server.answer(request, { data: [] })
      yield* Fiber.join(asking)
      yield* nothingSent
    }).pipe(Effect.provide(Scripted.connected({ maxInFlight: 1 })))
  )

  it.scoped("S3: an interrupted `run` that has joined another caller's turn leaves it alone", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const first = yield* startTurn(one, "u1")
      const joining = yield* Effect.fork(one.run("more"))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      yield* server.send(started("t1", "u1"))
      yield* Fiber.interrupt(joining)
      yield* server.send(completed("t1", "u1"))
      expect((yield* first.result).status).toBe("completed")
      yield* nothingSent
    }).pipe(Effect.provide(connected))
  )

  it.scoped("two connections of one program share nothing", () =>
    Effect.gen(function* () {
      class A extends Context.Tag("A")<A, readonly [Codex.Service, ScriptedTransport.Service]>() {}
      class B extends Context.Tag("B")<B, readonly [Codex.Service, ScriptedTransport.Service]>() {}
      const both = Effect.all([Codex.Codex, ScriptedTransport])
      const layer = Layer.merge(
        Layer.effect(A, both).pipe(Layer.provide(Scripted.connected())),
        Layer.effect(B, both).pipe(Layer.provide(Scripted.connected()))
      )
      yield* Effect.gen(function* () {
        const [, serverA] = yield* A
        const [codexB, serverB] = yield* B
        yield* serverA.end()
        const asking = yield* Effect.fork(codexB.request("model/list", {}))
        yield* serverB.answer(yield* serverB.expect("model/list"), { data: [] })
        expect((yield* Fiber.join(asking)).data).toEqual([])
      }).pipe(Effect.provide(layer))
    })
  )

  it.scoped("S7: a `turn/completed` that does not decode ends its turn all the same, before or after the answer", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const broken = completed("t1", "u1", { error: { codexErrorInfo: 7 }, status: "failed" })
      const handle = yield* startTurn(one, "u1")
      yield* server.send(started("t1", "u1"), item("t1", "u1", message("m", "Hello")), broken)
      expect(yield* Effect.flip(handle.result)).toMatchObject({
        _tag: "TurnFailedError",
        result: { finalResponse: "Hello" }
      })

      const starting = yield* Effect.fork(one.startTurn("again"))
      const request = yield* server.expect("turn/start")
      yield* server.send(completed("t1", "u2", { items: 7 }))
      yield* server.answer(request, { turn: turn("u2") })
      expect((yield* (yield* Fiber.join(starting)).result).status).toBe("completed")
    }).pipe(Effect.provide(connected))
  )

  it.scoped(
    "S6: a thread that the server has no longer, and records that cannot be read, end the turn as it was seen",
    () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const one = yield* startThread("t1")
        const gone = yield* startTurn(one, "u1")
        yield* server.send(item("t1", "u1", message("m", "Hello")), idle("t1", "notLoaded"))
        yield* TestClock.adjust("2 seconds")
        yield* server.refuse(yield* server.expect("thread/read"), { code: -32600, message: "thread not loaded: t1" })
        expect((yield* gone.result).finalResponse).toBe("Hello")

        const unread = yield* startTurn(one, "u2")
        yield* server.send(item("t1", "u2", message("m", "Hello")), idle("t1"))
        yield* TestClock.adjust("2 seconds")
        yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
        yield* server.answer(yield* server.expect("thread/turns/list"), { data: [{ id: "u2", items: 7 }] })
        expect((yield* unread.result).finalResponse).toBe("Hello")
      }).pipe(Effect.provide(connected), quiet)
  )

  it.scoped("S6: what the server has stored of the turn is part of its result", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(item("t1", "u1", message("a", "received")), idle("t1"))
      yield* TestClock.adjust("2 seconds")
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      const items = [message("a", "received"), message("b", "missed", "final_answer")]
      yield* server.answer(yield* server.expect("thread/turns/list"), {
        data: [turn("u1", { status: "completed", items })]
      })
      expect(yield* handle.result).toMatchObject({ finalResponse: "missed", items })
    }).pipe(Effect.provide(connected), quiet)
  )

  it.scoped("S6: neither an unknown status of the thread nor a record that is not over ends a turn", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      const lookUp = (after: string, status: string) =>
        Effect.gen(function* () {
          yield* TestClock.adjust(after as "2 seconds")
          yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
          yield* server.answer(yield* server.expect("thread/turns/list"), { data: [turn("u1", { status })] })
          yield* Effect.yieldNow()
        })
      yield* server.send(started("t1", "u1"), idle("t1", "hibernating"))
      yield* TestClock.adjust("10 seconds")
      yield* server.send(idle("t1"))
      yield* lookUp("2 seconds", "inProgress")
      const result = yield* Effect.fork(handle.result)
      yield* lookUp("2 seconds", "inProgress")
      yield* lookUp("4 seconds", "hibernating")
      expect(Option.isNone(yield* Fiber.poll(result))).toBe(true)
      yield* lookUp("8 seconds", "interrupted")
      yield* TestClock.adjust("500 millis")
      const again = yield* server.expect("thread/turns/list")
      yield* server.answer(again, { data: [turn("u1", { status: "interrupted" })] })
      expect((yield* Fiber.join(result)).status).toBe("interrupted")
    }).pipe(Effect.provide(connected), quiet)
  )

  it.scoped("R5: an attach that is given up leaves the handles that came after it their turn", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const attaching = yield* Effect.fork(one.attach("u1"))
      yield* server.expect("thread/turns/list")
      const handle = yield* startTurn(one, "u1")
      yield* Fiber.interrupt(attaching)
      yield* server.send(completed("t1", "u1"))
      expect((yield* handle.result).status).toBe("completed")
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a turn is attached to on its own thread only", () =>
    Effect.gen(function* () {
      yield* startTurn(yield* startThread("t1"), "u1")
      const two = yield* startThread("t2")
      const server = yield* ScriptedTransport
      const attaching = yield* Effect.fork(Effect.flip(two.attach("u1")))
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [] })
      expect(yield* Fiber.join(attaching)).toMatchObject({ _tag: "TurnNotFoundError", threadId: "t2" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S7: an error of any shape fails the request it answers, and what is deep or odd kills nothing", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`
      const ask = Effect.gen(function* () {
        const asking = yield* Effect.fork(Effect.flip(codex.request("model/list", {})))
        return { asking, id: (yield* server.expect("model/list")).id }
      })
      for (const error of [
        '"overloaded"',
        '{"message":"no code"}',
        "7",
        `{"code":-32000,"message":"deep","data":${deep}}`
      ]) {
        const { asking, id } = yield* ask
        yield* server.sendBytes(`{"id":${id},"error":${error}}\n`)
        expect(["InternalServerError", "JsonRpcError", "DecodeError"]).toContain((yield* Fiber.join(asking))._tag)
      }
      const { asking, id } = yield* ask
      yield* server.sendBytes(`{"id":${id},"result":{"data":${deep}}}\n`)
      expect((yield* Fiber.join(asking))._tag).toBe("DecodeError")

      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      const odd = (id: unknown) => item("t1", "u1", { type: "hologram", id })
      yield* server.send(odd({ toString: 1 }), odd(null), odd(undefined), completed("t1", "u1"))
      expect((yield* handle.result).items.length).toBe(3)
    }).pipe(Effect.provide(connected), quiet)
  )

  it.scoped("F2: what cannot be written as JSON is refused before anything is sent", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      const error = yield* Effect.flip(one.run("hi", { outputSchema: { minimum: 1n } }))
      expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
      yield* nothingSent
    }).pipe(Effect.provide(connected))
  )

  it.scoped("`stream` keeps events only until they are read, and misses none", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const all = yield* Effect.fork(Stream.runCollect(one.stream("hi")))
      const request = yield* server.expect("turn/start")
      yield* server.send(started("t1", "u1"), delta("t1", "u1", "early"))
      yield* server.answer(request, { turn: turn("u1") })
      yield* server.send(delta("t1", "u1", "late"), completed("t1", "u1"))
      expect(Array.from(yield* Fiber.join(all)).map((event) => event.method)).toEqual([
        "turn/started",
        "item/agentMessage/delta",
        "item/agentMessage/delta",
        "turn/completed"
      ])
      const handle = yield* startTurn(one, "u2")
      yield* server.send(completed("t1", "u2"))
      expect(yield* methods(handle)).toEqual(["turn/completed"])
      expect((yield* (yield* Diagnostics.Diagnostics).snapshot).requests.inFlight).toBe(0)
    }).pipe(Effect.provide(connected))
  )
})
