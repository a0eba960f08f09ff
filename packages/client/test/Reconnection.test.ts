import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Goal, type Thread, type Turn } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, Fiber, Schedule, Stream, TestClock } from "effect"
import { active, connected, idle, Links, list, relink, resume, until } from "./links.js"
import {
  completed,
  delta as deltaOf,
  goalCleared,
  goal as goalOf,
  goalUpdated,
  item,
  message,
  started,
  thread,
  turn
} from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const { ScriptedTransport: First } = ScriptedTransport

const said = message("m", "Done.")
const itemStarted = (turnId: string) => ({
  method: "item/started",
  params: { threadId: "t1", turnId, item: message("m", ""), startedAtMs: 0 }
})
const delta = (turnId: string, text: string) => deltaOf("t1", turnId, text)

/** A stored turn, with its items. */
const stored = (id: string, status: string, ...items: ReadonlyArray<object>) =>
  turn(id, { status, items, itemsView: "full", startedAt: 1, ...(status !== "inProgress" && { completedAt: 3 }) })

/** What readers of a handle got. */
const outcome = (handle: Turn.Turn | Goal.Goal) =>
  Effect.gen(function* () {
    const result = yield* handle.result
    const events = Chunk.toReadonlyArray(yield* Stream.runCollect(handle.events))
    const text = yield* Stream.mkString(handle.text)
    const ids = events.flatMap((event) =>
      event.method === "item/completed" && "id" in event.params.item ? [event.params.item.id] : []
    )
    return { result, methods: events.map(({ method }) => method), ids, text }
  })

/** A goal on `t1`, its first turn `u1` active. */
const startGoal = Effect.gen(function* () {
  const server = yield* First
  const handle = yield* startThread("t1")
  const starting = yield* Effect.fork(handle.startGoal("Do it."))
  yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
  yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
  yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goalOf("t1", "active") })
  yield* server.send(goalUpdated("t1", "active"), started("t1", "u1"))
  return yield* Fiber.join(starting)
})

describe("an item that is both read back and sent", () => {
  /** All that the server sends of the item, between the response to `thread/resume` and that of the stored turns. */
  const sent = [itemStarted("u1"), delta("u1", "Do"), delta("u1", "ne."), item("t1", "u1", said)]

  it.scoped("C2: of a turn, comes once", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* list(second, [stored("u1", "inProgress", said)], ...sent)
      yield* second.send(completed("t1", "u1"))
      const { ids, methods, result, text } = yield* outcome(handle)
      expect(methods).toEqual(["turn/started", "$resumed", "item/completed", "turn/completed"])
      expect(ids).toEqual(["m"])
      expect(text).toBe("Done.")
      expect(result.items).toMatchObject([{ id: "m", text: "Done." }])
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C2: of a kind that a newer server adds, comes once", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"))
      yield* server.end()
      const newer = { type: "ofANewerServer", id: "n" }
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* list(second, [stored("u1", "inProgress", newer)], item("t1", "u1", newer))
      yield* second.send(completed("t1", "u1"))
      const { methods, result } = yield* outcome(handle)
      expect(methods).toEqual(["turn/started", "$resumed", "item/completed", "turn/completed"])
      expect(result.items).toHaveLength(1)
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C2: of a turn, comes once where it was half said before the loss", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), itemStarted("u1"), delta("u1", "Do"))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* list(second, [stored("u1", "inProgress", said)], delta("u1", "e."), item("t1", "u1", said))
      yield* second.send(completed("t1", "u1"))
      const { ids, text } = yield* outcome(handle)
      expect(ids).toEqual(["m"])
      expect(text).toBe("Done.")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C2: of a goal, comes once", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startGoal
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* list(second, [stored("u1", "inProgress", said)], ...sent)
      yield* second.send(goalUpdated("t1", "complete"), completed("t1", "u1"))
      const { ids, methods, text } = yield* outcome(handle)
      expect(methods.filter((method) => method.startsWith("item/"))).toEqual(["item/completed"])
      expect(ids).toEqual(["m"])
      expect(text).toBe("Done.")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C2: comes once where more is held back than there is room for", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      const dots = message("m", ".".repeat(20))
      yield* server.send(started("t1", "u1"), itemStarted("u1"), delta("u1", ".."))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      // Past the bound they are delivered before the stored turns are known.
      const many = Array.from({ length: 16 }, () => delta("u1", "."))
      yield* list(second, [stored("u1", "inProgress", dots)], ...many, item("t1", "u1", dots))
      yield* second.send(completed("t1", "u1"))
      const { ids, text } = yield* outcome(handle)
      expect(ids).toEqual(["m"])
      expect(text).toBe(dots.text)
    }).pipe(Effect.provide(connected({ eventBufferSize: 8 })))
  )
})

describe("races of the end of a link", () => {
  it.scoped("C3: a response that comes as the link ends counts; one that comes over the next link is late", () =>
    Effect.gen(function* () {
      const server = yield* First
      const codex = yield* Codex.Codex
      const on = yield* startThread("t1")
      const starting = yield* Effect.fork(on.startTurn("hi"))
      const request = yield* server.expect("turn/start")
      const failing = yield* Effect.fork(Effect.flip(codex.request("config/mcpServer/reload", undefined)))
      const failed = yield* server.expect("config/mcpServer/reload")
      // In one batch with the response, so that nothing runs in between.
      yield* server.send({ id: request.id, result: { turn: turn("u1") } }, started("t1", "u1"))
      yield* server.end()
      const handle = yield* Fiber.join(starting)
      expect((yield* Fiber.join(failing))._tag).toBe("TransportClosedError")
      const second = yield* relink("t1")
      yield* second.answer(failed, {})
      yield* resume(second, "t1", active)
      yield* list(second, [stored("u1", "inProgress")])
      yield* second.send(completed("t1", "u1"))
      expect((yield* handle.result).status).toBe("completed")
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).counts.late).toBe(1)
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C3: a start whose response was lost fails, and its events are no other turn's", () =>
    Effect.gen(function* () {
      const server = yield* First
      const on = yield* startThread("t1")
      const starting = yield* Effect.fork(Effect.flip(on.startTurn("hi")))
      yield* server.expect("turn/start")
      yield* server.send(started("t1", "u1"))
      yield* server.end()
      expect((yield* Fiber.join(starting))._tag).toBe("TransportClosedError")
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* until("resumed")
      const again = yield* Effect.provideService(startTurn(on, "u2"), First, second)
      yield* second.send(delta("u1", "not mine"), completed("t1", "u1"))
      yield* second.send(started("t1", "u2"), delta("u2", "mine"), item("t1", "u2", message("m", "mine")))
      yield* second.send(completed("t1", "u2"))
      expect(yield* outcome(again)).toMatchObject({ text: "mine", ids: ["m"] })
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: a turn id that a restarted server uses again is another turn", () =>
    Effect.gen(function* () {
      const server = yield* First
      const [one, two] = [yield* startThread("t1"), yield* startThread("t2")]
      const kept = yield* startTurn(one, "u1")
      const lost = yield* startTurn(two, "u1")
      yield* server.send(started("t1", "u1"), delta("u1", "old"))
      yield* server.end()
      // Neither thread is loaded: it is another run of the server, which has stored one of the turns.
      const second = yield* relink()
      const resumed = [yield* second.expect("thread/resume"), yield* second.expect("thread/resume")]
      for (const request of resumed) {
        const { threadId } = request.params
        yield* second.answer(request, scriptedResume(threadId))
        yield* list(second, threadId === "t1" ? [stored("u1", "interrupted")] : [])
      }
      expect((yield* kept.result).status).toBe("interrupted")
      expect((yield* Effect.flip(lost.result))._tag).toBe("TransportClosedError")
      yield* until("resumed")
      const again = yield* Effect.provideService(startTurn(one, "u1"), First, second)
      yield* second.send(started("t1", "u1"), delta("u1", "new"), item("t1", "u1", message("m", "new")))
      yield* second.send(completed("t1", "u1"))
      expect(yield* outcome(again)).toMatchObject({ text: "new", result: { status: "completed" } })
      expect((yield* kept.result).status).toBe("interrupted")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: the link is lost again while the threads are resumed", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), itemStarted("u1"), delta("u1", "D"))
      yield* server.end()
      const second = yield* relink("t1")
      yield* second.expect("thread/resume")
      yield* second.end()
      const third = yield* relink("t1")
      yield* resume(third, "t1", active)
      yield* third.expect("thread/turns/list")
      // Between the one before and this one, some were missed: it is missed as well.
      yield* third.send(delta("u1", "ne"))
      yield* third.end()
      const fourth = yield* relink("t1")
      yield* resume(fourth, "t1", active)
      yield* list(fourth, [stored("u1", "inProgress", said)])
      yield* fourth.send(completed("t1", "u1"))
      const { ids, methods, text } = yield* outcome(handle)
      expect(ids).toEqual(["m"])
      expect(text).toBe("Done.")
      expect(methods.filter((method) => method === "$resumed")).toHaveLength(1)
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C2: the end of a turn that came while its thread was resumed does not come before what was missed", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), itemStarted("u1"), delta("u1", "D"))
      yield* server.end()
      // The item was completed meanwhile.
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* second.expect("thread/turns/list")
      yield* second.send(completed("t1", "u1"))
      yield* second.end()
      const third = yield* relink("t1")
      yield* resume(third, "t1", idle)
      yield* list(third, [stored("u1", "completed", said)])
      const { ids, text } = yield* outcome(handle)
      expect(ids).toEqual(["m"])
      expect(text).toBe("Done.")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: a turn that is called interrupted without a time goes on, or is looked up", () =>
    Effect.gen(function* () {
      const server = yield* First
      const [one, two] = [yield* startThread("t1"), yield* startThread("t2")]
      const goesOn = yield* startTurn(one, "u1")
      const ended = yield* startTurn(two, "u2")
      yield* server.end()
      const second = yield* relink("t1", "t2")
      const resumed = [yield* second.expect("thread/resume"), yield* second.expect("thread/resume")]
      for (const request of resumed) {
        const { threadId } = request.params
        yield* second.answer(request, scriptedResume(threadId))
        yield* list(second, [turn(threadId === "t1" ? "u1" : "u2", { status: "interrupted" })])
      }
      yield* second.send(item("t1", "u1", said), completed("t1", "u1"))
      expect(yield* outcome(goesOn)).toMatchObject({ ids: ["m"], result: { status: "completed" } })
      yield* TestClock.adjust("2 seconds")
      yield* second.answer(yield* second.expect("thread/read"), { thread: thread("t2") })
      yield* list(second, [stored("u2", "completed", said)])
      expect((yield* ended.result).status).toBe("completed")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: a thread that cannot be resumed costs itself only", () =>
    Effect.gen(function* () {
      const server = yield* First
      const [one, two] = [yield* startThread("t1"), yield* startThread("t2")]
      const lost = yield* startTurn(one, "u1")
      const kept = yield* startTurn(two, "u2")
      yield* server.send(started("t1", "u1"), started("t2", "u2"))
      yield* server.end()
      const second = yield* relink("t1", "t2")
      for (const request of [yield* second.expect("thread/resume"), yield* second.expect("thread/resume")]) {
        const { threadId } = request.params
        if (threadId === "t1") yield* second.refuse(request, { code: -32600, message: "the rollout is damaged" })
        else yield* second.answer(request, scriptedResume(threadId, active))
      }
      yield* list(second, [stored("u2", "inProgress")])
      yield* until("resumed")
      expect(yield* Effect.flip(lost.result)).toMatchObject({
        _tag: "TransportClosedError",
        detail: expect.stringContaining("the rollout is damaged")
      })
      yield* second.send(completed("t2", "u2"))
      expect((yield* kept.result).status).toBe("completed")
      const codex = yield* Codex.Codex
      expect((yield* codex.connection.state).status).toBe("resumed")
    }).pipe(Effect.provide(connected()))
  )
})

const scriptedResume = (threadId: string, status: object = idle) => ({
  thread: thread(threadId, { status }),
  model: "mock",
  modelProvider: "scripted",
  serviceTier: null,
  cwd: "/",
  runtimeWorkspaceRoots: [],
  instructionSources: [],
  approvalPolicy: "never",
  approvalsReviewer: "user",
  sandbox: { type: "readOnly", networkAccess: false },
  reasoningEffort: null
})

describe("goals", () => {
  it.scoped("C1: a turn that ended while the link was lost, and the next that has begun", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startGoal
      yield* server.send(deltaOf("t1", "u1", "One.", "a"), item("t1", "u1", message("a", "One.")))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", active)
      yield* list(second, [
        stored("u1", "completed", message("a", "One."), message("b", "Two.")),
        stored("u2", "inProgress", message("c", "Three."))
      ])
      yield* second.send(item("t1", "u2", message("d", "Four.")), goalUpdated("t1", "complete"))
      yield* second.send(completed("t1", "u2"))
      const { ids, methods, result, text } = yield* outcome(handle)
      expect(ids).toEqual(["a", "b", "c", "d"])
      expect(text).toBe("One.Two.Three.Four.")
      expect(methods.filter((method) => method.startsWith("turn/"))).toEqual(["turn/started", "turn/completed"])
      expect(result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("S6: a turn of before it that was cut off is not looked up for it", () =>
    Effect.gen(function* () {
      const server = yield* First
      const one = yield* startThread("t1")
      yield* Effect.fork(one.startGoal("Do it.", { startTimeout: "5 minutes" }))
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
      const goal = goalOf("t1", "active", { updatedAt: 10 })
      yield* server.answer(yield* server.expect("thread/goal/set"), { goal })
      yield* server.send(goalUpdated("t1", "active", { updatedAt: 10 }))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", idle)
      yield* list(second, [turn("old", { status: "interrupted", startedAt: 1 })])
      yield* until("resumed")
      yield* TestClock.adjust("2 seconds")
      const codex = yield* Codex.Codex
      yield* Effect.fork(codex.request("thread/goal/get", { threadId: "t1" }))
      yield* second.expect("thread/goal/get")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: one that is set, and whose link is lost before any notification of it", () =>
    Effect.gen(function* () {
      const server = yield* First
      const one = yield* startThread("t1")
      const starting = yield* Effect.fork(one.startGoal("Do it."))
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: true })
      const set = yield* server.expect("thread/goal/set")
      // That the earlier goal was cleared comes late.
      yield* server.send({ id: set.id, result: { goal: goalOf("t1", "active") } }, goalCleared("t1"))
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", idle)
      yield* list(second, [stored("u1", "completed", said)], goalUpdated("t1", "complete"))
      const handle = yield* Fiber.join(starting)
      expect(yield* outcome(handle)).toMatchObject({ ids: ["m"], text: "Done.", result: { status: "completed" } })
      expect(yield* handle.status).toBe("complete")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("G4: the link is lost while its turn is being interrupted: it stays paused", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startGoal
      const interrupting = yield* Effect.fork(Effect.flip(handle.interrupt))
      yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goalOf("t1", "paused") })
      yield* server.expect("turn/interrupt")
      yield* server.end()
      expect((yield* Fiber.join(interrupting))._tag).toBe("TransportClosedError")
      const second = yield* relink("t1")
      yield* resume(second, "t1", idle)
      yield* list(second, [stored("u1", "interrupted")], goalUpdated("t1", "paused"))
      expect((yield* handle.result).status).toBe("interrupted")
      const codex = yield* Codex.Codex
      yield* Effect.fork(codex.request("thread/goal/get", { threadId: "t1" }))
      yield* second.expect("thread/goal/get")
    }).pipe(Effect.provide(connected()))
  )

  it.scoped("C1: one that came to its end while the link was lost", () =>
    Effect.gen(function* () {
      const server = yield* First
      const handle = yield* startGoal
      yield* server.end()
      const second = yield* relink("t1")
      yield* resume(second, "t1", idle)
      yield* list(second, [stored("u1", "completed", said)], goalUpdated("t1", "complete"))
      const { ids, result } = yield* outcome(handle)
      expect(ids).toEqual(["m"])
      expect(result).toMatchObject({ id: "u1", status: "completed" })
      expect(yield* handle.status).toBe("complete")
    }).pipe(Effect.provide(connected()))
  )
})

describe("a server that is started again", () => {
  it.scoped("gets the settings of its threads as they were changed, before their turns are read", () =>
    Effect.gen(function* () {
      const server = yield* First
      const codex = yield* Codex.Codex
      const starting = yield* Effect.fork(codex.startThread({ model: "a", sandbox: "workspace-write", cwd: "/srv" }))
      yield* server.answer(yield* server.expect("thread/start"), scriptedResume("t1"))
      const handle = yield* Fiber.join(starting)
      const change = (settings: Thread.Settings) =>
        Effect.gen(function* () {
          const changing = yield* Effect.fork(handle.updateSettings(settings))
          yield* server.answer(yield* server.expect("thread/settings/update"), {})
          yield* Fiber.join(changing)
        })
      yield* change({ permissions: "strict" })
      yield* change({ model: "b", effort: "high" })
      yield* change({ sandboxPolicy: { type: "readOnly" } })
      const turn = yield* startTurn(handle, "u1")
      yield* server.end()
      const second = yield* relink()
      const { params } = yield* resume(second, "t1", idle)
      expect(params).toEqual({ threadId: "t1", excludeTurns: true, model: "b", sandbox: "read-only", cwd: "/srv" })
      const update = yield* second.expect("thread/settings/update")
      expect(update.params).toEqual({
        threadId: "t1",
        model: "b",
        effort: "high",
        sandboxPolicy: { type: "readOnly" }
      })
      yield* second.answer(update, {})
      yield* list(second, [stored("u1", "interrupted")])
      expect((yield* turn.result).status).toBe("interrupted")
      // A server that has not forgotten them does not.
      yield* until("resumed")
      yield* second.end()
      const third = yield* relink("t1")
      expect((yield* resume(third, "t1", idle)).params).toEqual({ threadId: "t1", excludeTurns: true })
      yield* until("resumed")
    }).pipe(
      Effect.provide(connected({ experimentalApi: true })),
      Effect.provideService(Codex.ExperimentalApi, { experimentalApi: true })
    )
  )

  it.scoped("C4: is given up where it ends at once each time; one that lasts starts the schedule anew", () =>
    Effect.gen(function* () {
      const server = yield* First
      const { next } = yield* Links
      const codex = yield* Codex.Codex
      const states = yield* Effect.fork(Stream.runCollect(codex.connection.states))
      const again = Effect.gen(function* () {
        yield* until("lost")
        yield* TestClock.adjust("1 second")
        const server = yield* next
        yield* server.handshake()
        yield* until("resumed")
        return server
      })
      yield* server.end()
      for (const _ of [1, 2]) yield* (yield* again).end()
      const lasting = yield* again
      yield* TestClock.adjust("5 seconds")
      yield* lasting.end()
      for (const _ of [1, 2, 3]) yield* (yield* again).end()
      yield* until("closed")
      const seen = Chunk.toReadonlyArray(yield* Fiber.join(states)).map(({ status }) => status)
      expect(seen.filter((status) => status === "resumed")).toHaveLength(6)
      expect(seen.at(-1)).toBe("closed")
      expect((yield* Effect.flip(codex.startThread()))._tag).toBe("TransportClosedError")
    }).pipe(Effect.provide(connected({}, Schedule.spaced("1 second").pipe(Schedule.intersect(Schedule.recurs(3))))))
  )
})
