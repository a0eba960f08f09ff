import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, Transport } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Context, Effect, Fiber, Layer, Logger, Option, Queue, Schedule, Stream, TestClock } from "effect"
import { Counters } from "../src/internal/Counters.js"
import { Delivery } from "../src/internal/Delivery.js"
import * as Reconciler from "../src/internal/Reconciler.js"
import { TurnRegistry } from "../src/internal/TurnRegistry.js"
import { completed, delta, goal, goalCleared, goalUpdated, item, message, started, thread, turn } from "./messages.js"
import { started as startedThread, startThread, startTurn } from "./scripted.js"

const connected = Scripted.connected()
const quiet = Effect.provide(Logger.remove(Logger.defaultLogger))

const status = (threadId: string, type: string) => ({
  method: "thread/status/changed",
  params: { threadId, status: { type, ...(type === "active" && { activeFlags: [] }) } }
})

const active = { status: { type: "active", activeFlags: [] } }

/** Answers a look-up: the thread, and its turns. */
const lookUp = (threadId: string, of: object, ...turns: ReadonlyArray<object>) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    const read = yield* server.expect("thread/read")
    expect(read.params).toEqual({ threadId })
    yield* server.answer(read, { thread: thread(threadId, of) })
    yield* server.answer(yield* server.expect("thread/turns/list"), { data: turns })
  })

const ended = (id: string) => turn(id, { status: "completed", completedAt: 9 })

describe("S6: turns whose completion was lost", () => {
  it.scoped("on a thread that is busy again: the turn itself is looked up", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), started("t1", "u2"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", active, turn("u2"), ended("u1"))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed", completedAt: 9 })
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("called interrupted without a time: it is looked up a second time, for it may just have completed", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", {}, turn("u1", { status: "interrupted" }))
      const again = server.expect("thread/turns/list")
      const unasked = yield* Effect.fork(again)
      yield* TestClock.adjust("499 millis")
      expect(Option.isNone(yield* Fiber.poll(unasked))).toBe(true)
      yield* TestClock.adjust("1 milli")
      yield* server.answer(yield* Fiber.join(unasked), { data: [ended("u1")] })
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("cut off with its server, and called in progress since another turn of the thread is", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), started("t1", "u2"))
      yield* TestClock.adjust("2 seconds")
      const both = [turn("u2"), turn("u1")]
      yield* lookUp("t1", active, ...both)
      yield* TestClock.adjust("500 millis")
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: both })
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "interrupted" })
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("each look-up comes to its end, however often there is a reason for another", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      const read = yield* server.expect("thread/read")
      for (let n = 0; n < 3; n++) {
        yield* server.send(status("t1", "idle"))
        yield* TestClock.adjust("2 seconds")
      }
      yield* server.answer(read, { thread: thread("t1") })
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [ended("u1")] })
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("looked up for a second reason while the first look-up waits, without any wait between the two", () =>
    Effect.gen(function* () {
      const clock = yield* Effect.clock
      let asked = 0
      const counting = Object.assign(Object.create(clock), {
        unsafeCurrentTimeMillis: () => {
          asked += 1
          if (asked > 5000) throw new Error("it never comes to an end")
          return 0
        }
      })
      const turns = new TurnRegistry(new Counters(), new Delivery(), 10)
      const server = { clock: counting, turns, request: () => Effect.never, counters: new Counters() }
      yield* Reconciler.make(server as never, { reconcileAfter: 0 })
      turns.attach({ threadId: "t", turnId: "u" })
      for (let reasons = 0; reasons < 2; reasons++) {
        turns.threadStatus("t", { type: "idle" })
        for (let n = 0; n < 20; n++) yield* Effect.yieldNow()
      }
      expect(asked).toBeLessThan(1000)
    })
  )

  it.scoped("on an overloaded server: each request of the look-up is sent again within seconds", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      const busy = { code: -32001, message: "Server overloaded; retry later." }
      for (const [method, result] of [
        ["thread/read", { thread: thread("t1") }],
        ["thread/turns/list", { data: [ended("u1")], nextCursor: null }]
      ] as const) {
        for (let refused = 0; refused < 3; refused++) {
          yield* server.refuse(yield* server.expect(method), busy)
          yield* Effect.yieldNow()
          yield* TestClock.adjust("2 seconds")
        }
        yield* server.answer(yield* server.expect(method), result)
      }
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("together with the idle notice, both before the response to `turn/start`", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const starting = yield* Effect.fork((yield* startThread("t1")).startTurn("hi"))
      const request = yield* server.expect("turn/start")
      yield* server.send(started("t1", "u1"), item("t1", "u1", message("m", "Hello")), status("t1", "idle"))
      yield* server.answer(request, { turn: turn("u1") })
      const handle = yield* Fiber.join(starting)
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", {}, ended("u1"))
      expect(yield* handle.result).toMatchObject({ status: "completed", finalResponse: "Hello" })
    }).pipe(quiet, Effect.provide(connected))
  )

  for (const [where, reviewThreadId] of [
    ["the same thread", "t1"],
    ["a thread of its own", "r1"]
  ] as const) {
    it.scoped(`together with the idle notice, both before the response to a review on ${where}`, () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const thread = yield* startThread("t1")
        const starting = yield* Effect.fork(thread.review({ type: "uncommittedChanges" }))
        const request = yield* server.expect("review/start")
        // Other threads become inactive, more than are remembered.
        yield* server.send(...Array.from({ length: 300 }, (_, at) => status(`other-${at}`, "idle")))
        yield* server.send(started(reviewThreadId, "u1"), status(reviewThreadId, "idle"))
        yield* server.answer(request, { turn: turn("u1"), reviewThreadId })
        const handle = yield* Fiber.join(starting)
        yield* TestClock.adjust("2 seconds")
        yield* lookUp(reviewThreadId, {}, ended("u1"))
        expect(yield* handle.result).toMatchObject({ threadId: reviewThreadId, status: "completed" })
      }).pipe(quiet, Effect.provide(connected))
    )
  }

  for (const method of ["thread/closed", "thread/archived", "thread/deleted"]) {
    it.scoped(`${method} mid-turn: looked up at once`, () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const handle = yield* startTurn(yield* startThread("t1"), "u1")
        yield* server.send(started("t1", "u1"))
        yield* server.notify(method, { threadId: "t1" })
        yield* TestClock.adjust("1 millis")
        yield* server.refuse(yield* server.expect("thread/read"), { code: -32600, message: "thread not found: t1" })
        expect((yield* handle.result).status).toBe("interrupted")
      }).pipe(quiet, Effect.provide(connected))
    )
  }

  it.scoped("thread/closed before the response to `turn/start`", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const starting = yield* Effect.fork((yield* startThread("t1")).startTurn("hi"))
      const request = yield* server.expect("turn/start")
      yield* server.notify("thread/closed", { threadId: "t1" })
      yield* server.answer(request, { turn: turn("u1") })
      const handle = yield* Fiber.join(starting)
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", { status: { type: "notLoaded" } }, turn("u1"))
      expect((yield* handle.result).status).toBe("interrupted")
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("a `thread/read` that is never answered holds up no other look-up", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const two = yield* startThread("t2")
      yield* startTurn(one, "u1")
      const handle = yield* startTurn(two, "u2")
      yield* server.send(started("t1", "u1"), started("t2", "u2"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      expect((yield* server.expect("thread/read")).params).toEqual({ threadId: "t1" })
      yield* server.send(status("t2", "idle"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t2", {}, ended("u2"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("idle notices of many turns cost one entry a turn", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const handles = yield* Effect.forEach(["u1", "u2", "u3"], (id) => startTurn(one, id))
      yield* server.send(...Array.from({ length: 3000 }, (_, at) => status("t1", at % 2 === 0 ? "idle" : "active")))
      yield* TestClock.adjust("2 seconds")
      const reads = yield* Effect.forEach(handles, () => server.expect("thread/read"))
      yield* Effect.forEach(reads, (read) => server.answer(read, { thread: thread("t1") }))
      const lists = yield* Effect.forEach(handles, () => server.expect("thread/turns/list"))
      yield* Effect.forEach(lists, (list) => server.answer(list, { data: ["u1", "u2", "u3"].map(ended) }))
      for (const handle of handles) expect((yield* handle.result).status).toBe("completed")
      yield* startThread("next")
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("a status that a newer server adds is no end: the turn is looked up again, not ended", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), status("t1", "idle"))
      for (const wait of [2, 2, 4, 8]) {
        yield* TestClock.adjust(`${wait} seconds`)
        yield* lookUp("t1", {}, turn("u1", { status: "paused" }))
        yield* Effect.yieldNow()
      }
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).openTurns).toEqual([{ threadId: "t1", turnId: "u1" }])
      yield* server.send(completed("t1", "u1"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("R4: two threads with a turn of one id do not cross, nor does a completion that names another thread", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startTurn(yield* startThread("t1"), "u1")
      const two = yield* startTurn(yield* startThread("t2"), "u1")
      yield* server.send(
        delta("t1", "u1", "one"),
        delta("t2", "u1", "two"),
        completed("t3", "u1"),
        completed("t2", "u1")
      )
      expect((yield* two.result).threadId).toBe("t2")
      expect(yield* Stream.mkString(two.text)).toBe("two")
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).openTurns).toEqual([{ threadId: "t1", turnId: "u1" }])
      yield* server.send(completed("t1", "u1"))
      expect(yield* Stream.mkString(one.text)).toBe("one")
    }).pipe(Effect.provide(connected))
  )
})

/** A goal on `t1` that is about to be set: its start, and the request that sets it. */
const settingGoal = Effect.gen(function* () {
  const server = yield* ScriptedTransport
  const starting = yield* Effect.fork((yield* startThread("t1")).startGoal("Do it."))
  yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
  yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
  return { starting, set: yield* server.expect("thread/goal/set") }
})

/** A goal on `t1`, its first turn `u1` active. */
const startGoal = Effect.gen(function* () {
  const server = yield* ScriptedTransport
  const { set, starting } = yield* settingGoal
  yield* server.answer(set, { goal: goal("t1", "active") })
  yield* server.send(goalUpdated("t1", "active"), started("t1", "u1"))
  return yield* Fiber.join(starting)
})

/** Answers the look-up of a goal that is between two turns. */
const lookUpGoal = (of: object, stored: object | null) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1", of) })
    yield* server.answer(yield* server.expect("thread/goal/get"), { goal: stored })
  })

/** Whether the server is about to send more. */
const batch = { isOpen: false }

const inBatches = Codex.layer().pipe(
  Layer.provideMerge(
    Layer.scopedDiscard(Effect.flatMap(ScriptedTransport, ({ handshake }) => Effect.forkScoped(handshake())))
  ),
  Layer.provideMerge(
    Layer.map(Scripted.layer(), (context) => {
      const transport = Context.get(context, Transport.Transport)
      return Context.add(context, Transport.Transport, {
        ...transport,
        run: (onLines) => transport.run((lines) => onLines(lines, batch.isOpen))
      })
    })
  )
)

describe("goals that are reconciled", () => {
  it.scoped("the notice of completion was lost", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUpGoal({}, goal("t1", "complete"))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
      expect(yield* handle.status).toBe("complete")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("the notice that it was cleared was lost", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUpGoal({}, null)
      expect(yield* handle.result).toMatchObject({ status: "completed" })
      expect(yield* handle.status).toBeNull()
    }).pipe(Effect.provide(connected))
  )

  it.scoped("as long as the stored goal is active, each wait is twice as long as the one before", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      for (const seconds of [2, 4, 8]) {
        yield* TestClock.adjust(`${seconds - 1} seconds`)
        // The next request of the client is this one: nothing was looked up yet.
        yield* startThread("t2")
        yield* TestClock.adjust("1 seconds")
        yield* lookUpGoal({}, goal("t1", "active"))
      }
      yield* server.send(goalUpdated("t1", "complete"))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("the end comes while the stored goal is looked up, and then the connection is lost", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("2 seconds")
      yield* server.expect("thread/read")
      yield* server.send(goalUpdated("t1", "complete"))
      yield* server.end()
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a goal that has started shows its state, also in the midst of a batch", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const { set, starting } = yield* settingGoal
      batch.isOpen = true
      yield* server.answer(set, { goal: goal("t1", "active") })
      yield* server.send(goalUpdated("t1", "active"), started("t1", "u1"))
      expect(Option.isNone(yield* Fiber.poll(starting))).toBe(true)
      batch.isOpen = false
      yield* server.send(delta("t1", "u1", "Hi"))
      const handle = yield* Fiber.join(starting)
      expect(yield* handle.status).toBe("active")
    }).pipe(Effect.provide(inBatches))
  )

  for (const method of ["thread/archived", "thread/closed", "thread/deleted"]) {
    it.scoped(`${method} between two turns, and within one`, () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const between = yield* startGoal
        yield* server.send(completed("t1", "u1"))
        yield* server.notify(method, { threadId: "t1" })
        expect((yield* between.result).status).toBe("interrupted")
        const within = yield* startGoal
        yield* server.notify(method, { threadId: "t1" })
        expect((yield* within.result).status).toBe("interrupted")
      }).pipe(quiet, Effect.provide(connected))
    )
  }

  it.scoped("the link is lost while the goal is being set: once there is another, the goal is withdrawn", () =>
    Effect.gen(function* () {
      const links = yield* Queue.unbounded<ScriptedTransport.Service>()
      const connect = Effect.map(Layer.build(Layer.fresh(Scripted.layer())), (made) => {
        Queue.unsafeOffer(links, Context.get(made, ScriptedTransport))
        return Context.get(made, Transport.Transport)
      })
      const layer = Codex.layerConnector({ connect, reconnect: Schedule.spaced("1 second") })
      const connecting = yield* Effect.fork(Effect.map(Layer.build(layer), Context.get(Codex.Codex)))
      const first = yield* Queue.take(links)
      yield* first.handshake()
      const codex = yield* Fiber.join(connecting)
      const on = yield* startThread("t1").pipe(
        Effect.provideService(ScriptedTransport, first),
        Effect.provideService(Codex.Codex, codex)
      )
      const starting = yield* Effect.fork(Effect.flip(on.startGoal("Do it.")))
      yield* first.answer(yield* first.expect("thread/read"), { thread: thread("t1") })
      yield* first.answer(yield* first.expect("thread/goal/clear"), { cleared: false })
      yield* first.expect("thread/goal/set")
      yield* first.end()
      yield* TestClock.adjust("1 second")
      const second = yield* Queue.take(links)
      yield* second.handshake()
      yield* second.answer(yield* second.expect("thread/loaded/list"), { data: ["t1"] })
      yield* second.answer(yield* second.expect("thread/resume"), startedThread("t1", active))
      yield* second.answer(yield* second.expect("thread/turns/list"), { data: [turn("u1")] })
      const pause = yield* second.expect("thread/goal/set")
      expect(pause.params).toEqual({ threadId: "t1", status: "paused" })
      yield* second.answer(pause, { goal: goal("t1", "paused") })
      const interrupt = yield* second.expect("turn/interrupt")
      yield* second.refuse(interrupt, {
        code: -32600,
        message: `expected active turn id ${interrupt.params.turnId} but found u1`
      })
      const again = yield* second.expect("turn/interrupt")
      expect(again.params).toEqual({ threadId: "t1", turnId: "u1" })
      yield* second.answer(again, {})
      yield* second.send(completed("t1", "u1", { status: "interrupted" }))
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "TransportClosedError", reason: "Disconnected" })
      // The thread is free for another goal.
      const next = yield* Effect.fork(on.startGoal("Do it again."))
      yield* second.answer(yield* second.expect("thread/read"), { thread: thread("t1") })
      yield* Fiber.interruptFork(next)
    }).pipe(quiet)
  )

  it.scoped("the thread is gone, and no notice of that came", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("2 seconds")
      yield* server.refuse(yield* server.expect("thread/read"), { code: -32600, message: "thread not found: t1" })
      expect((yield* handle.result).status).toBe("interrupted")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("both the start and the end of a turn were lost: it is found, and its end is looked up", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUpGoal(active, goal("t1", "active"))
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [turn("u2"), ended("u1")] })
      const { snapshot } = yield* Diagnostics.Diagnostics
      yield* Effect.repeat(Effect.yieldNow(), { times: 10 })
      expect((yield* snapshot).openTurns).toEqual([{ threadId: "t1", turnId: "u2" }])
      yield* server.send(goalUpdated("t1", "complete"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", {}, ended("u2"))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed", completedAt: 9 })
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("an unknown notification with a nested turn has the id of the goal", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(completed("t1", "u1"), started("t1", "u2"))
      yield* server.notify("turn/dreamt", { threadId: "t1", turn: { id: "u2", dream: true } })
      yield* server.send(goalUpdated("t1", "complete"), completed("t1", "u2"))
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(handle.events))
      expect(events.find(({ method }) => method === "$unknown")).toMatchObject({
        name: "turn/dreamt",
        params: { threadId: "t1", turn: { id: "u1", dream: true } }
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a goal on a thread that is not loaded: nothing is cleared", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const starting = yield* Effect.fork(Effect.flip((yield* startThread("t1")).startGoal("Do it.")))
      yield* server.answer(yield* server.expect("thread/read"), {
        thread: thread("t1", { status: { type: "notLoaded" } })
      })
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "GoalRejectedError", reason: "ThreadNotLoaded" })
      yield* startThread("next")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("`attachGoal`: the running goal of another client, whose turn ends unseen", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const attaching = yield* Effect.fork((yield* startThread("t1")).attachGoal)
      yield* lookUpGoal(active, goal("t1", "active"))
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [turn("u5")] })
      const handle = yield* Fiber.join(attaching)
      expect(handle.id).toBe("u5")
      yield* server.send(delta("t1", "u5", "Hi"), goalUpdated("t1", "complete"), status("t1", "idle"))
      yield* TestClock.adjust("2 seconds")
      yield* lookUp("t1", {}, ended("u5"))
      expect((yield* handle.result).status).toBe("completed")
      expect(yield* Stream.mkString(handle.text)).toBe("Hi")
    }).pipe(quiet, Effect.provide(connected))
  )

  it.scoped("G5: cleared by another client while a turn is active: it ends with that turn", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const handle = yield* startGoal
      yield* server.send(goalCleared("t1"), completed("t1", "u1"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(Effect.provide(connected))
  )
})

/** A server whose first warning comes in one batch with its response to `initialize`. */
const early = Codex.layer().pipe(
  Layer.provideMerge(
    Layer.provideMerge(
      Layer.scopedDiscard(
        Effect.flatMap(ScriptedTransport, (server) =>
          Effect.forkScoped(
            Effect.gen(function* () {
              const { id } = yield* server.expect("initialize")
              yield* server.send(
                {
                  id,
                  result: { userAgent: "scripted/0.0.0", codexHome: "/", platformFamily: "unix", platformOs: "linux" }
                },
                { method: "configWarning", params: { summary: "early", details: null } }
              )
            })
          )
        )
      ),
      Scripted.layer()
    )
  )
)

describe("notices", () => {
  const logged = () => {
    const lines: Array<string> = []
    const logger = Logger.replace(
      Logger.defaultLogger,
      Logger.make(({ logLevel, message }) => void lines.push(`${logLevel.label} ${String(message)}`))
    )
    return { lines, logger }
  }

  it.scoped("each text once, escaped, logged as a warning and streamed; an error that ends the turn is none", () => {
    const { lines, logger } = logged()
    return Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      yield* startThread("t1")
      const error = (message: string, willRetry: boolean) => ({
        method: "error",
        params: {
          threadId: "t1",
          turnId: "u1",
          willRetry,
          error: { message, codexErrorInfo: null, additionalDetails: null }
        }
      })
      yield* server.send(
        error("Reconnecting... 1/5", true),
        error("Reconnecting... 1/5", true),
        error("a prompt", false),
        { method: "warning", params: { threadId: null, message: "red \u001b[31m\nline" } },
        { method: "configWarning", params: { summary: "unknown key", details: "in config.toml" } },
        { method: "deprecationNotice", params: { summary: "old", details: null } }
      )
      const notices = Chunk.toReadonlyArray(yield* codex.notices.pipe(Stream.take(4), Stream.runCollect))
      expect(notices).toEqual([
        { kind: "error", message: "Reconnecting... 1/5", details: null, threadId: "t1" },
        { kind: "warning", message: "red \\u001b[31m\\nline", details: null, threadId: null },
        { kind: "configWarning", message: "unknown key", details: "in config.toml", threadId: null },
        { kind: "deprecationNotice", message: "old", details: null, threadId: null }
      ])
      expect(lines.filter((line) => line.startsWith("WARN")).length).toBe(4)
      expect(lines.join("\n")).not.toContain("a prompt")
      expect(lines.join("\n")).not.toContain("\u001b")
    }).pipe(Effect.provide(connected), Effect.provide(logger))
  })

  it.scoped("those that come with the response to `initialize` are not missed", () => {
    const { logger } = logged()
    return Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const first = yield* Stream.runHead(codex.notices)
      expect(Option.getOrThrow(first)).toMatchObject({ kind: "configWarning", message: "early" })
    }).pipe(Effect.provide(early), Effect.provide(logger))
  })
})
