import { describe, expect, it } from "@effect/vitest"
import { Diagnostics, type Goal, type Thread } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, Exit, Fiber, Layer, Logger, Option, Scope, Stream, TestClock } from "effect"
import { completed, delta, goal, goalCleared, goalUpdated, item, message, started, thread, turn } from "./messages.js"
import { methods, startThread, startTurn } from "./scripted.js"

const connected = ScriptedTransport.connected()

const threadId = "t1"
const idle = { thread: thread(threadId) }
const noTurn = (verb: "steer" | "interrupt") => ({ code: -32600, message: `no active turn to ${verb}` })
const died = { reason: "Exited", signal: "SIGKILL", stderrTail: ["out of memory"] } as const

/** Answers what a goal asks before it is set, and gives back the request that sets it. */
const upToSet = Effect.gen(function* () {
  const server = yield* ScriptedTransport.ScriptedTransport
  yield* server.answer(yield* server.expect("thread/read"), idle)
  yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
  return yield* server.expect("thread/goal/set")
})

/** Takes a goal as codex does, and begins its first turn. */
const take = (request: ScriptedTransport.ScriptedTransport.Received) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    yield* server.answer(request, { goal: goal(threadId, "active") })
    yield* server.send(goalUpdated(threadId, "active"), started(threadId, "u1"))
  })

/** A goal on the thread, its first turn `u1` active. */
const startGoal = (on: Thread.Thread, options?: Goal.Options) =>
  Effect.gen(function* () {
    const starting = yield* Effect.fork(on.startGoal("Do it.", options))
    yield* take(yield* upToSet)
    return yield* Fiber.join(starting)
  })

/** Answers the request that pauses the goal; the news of it follows, as codex sends it. */
const pause = Effect.gen(function* () {
  const server = yield* ScriptedTransport.ScriptedTransport
  const request = yield* server.expect("thread/goal/set")
  expect(request.params).toEqual({ threadId, status: "paused" })
  yield* server.answer(request, { goal: goal(threadId, "paused") })
  yield* server.send(goalUpdated(threadId, "paused"))
})

/** Takes the request that stops a turn. */
const expectInterrupt = (turnId: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const request = yield* server.expect("turn/interrupt")
    expect(request.params).toEqual({ threadId, turnId })
    return request
  })

/** Shows that the client asks for nothing more, and that no goal has the thread any longer. */
const expectNothingLeft = Effect.gen(function* () {
  const server = yield* ScriptedTransport.ScriptedTransport
  const { snapshot } = yield* Diagnostics.Diagnostics
  yield* startThread("another")
  yield* server.send(started(threadId, "of-no-goal"))
  expect((yield* snapshot).openTurns).toEqual([])
})

const words = (handle: Goal.Goal) => Effect.map(Stream.runCollect(handle.text), Chunk.toReadonlyArray)

/** Whether a fiber still waits after a round trip, in which the client has asked for nothing else. */
const isWaiting = <A, E>(fiber: Fiber.Fiber<A, E>) =>
  Effect.zipRight(startThread("another"), Effect.map(Fiber.poll(fiber), Option.isNone))

describe("starting a goal", () => {
  it.scoped("G1: looks at the thread, clears, sets; the objective trimmed, the budget as given", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork((yield* startThread(threadId)).startGoal("  Do it.\n", { tokenBudget: 9 }))
      const request = yield* upToSet
      expect(request.params).toEqual({ threadId, objective: "Do it.", status: "active", tokenBudget: 9 })
      yield* take(request)
      const handle = yield* Fiber.join(starting)
      expect(handle).toMatchObject({ id: "u1", threadId })
      yield* server.send(delta(threadId, "u1", "Hi"), goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      expect(yield* methods(handle)).toEqual(["turn/started", "item/agentMessage/delta", "turn/completed"])
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: notifications of an earlier goal after the response to `clear` are not of this one", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork((yield* startThread(threadId)).startGoal("Do it."))
      const request = yield* upToSet
      yield* server.send(goalUpdated(threadId, "paused"))
      yield* server.answer(request, { goal: goal(threadId, "active") })
      yield* server.send(goalCleared(threadId), goalUpdated(threadId, "active"), started(threadId, "u1"))
      const handle = yield* Fiber.join(starting)
      expect(yield* handle.status).toBe("active")
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: the first turn may start before the response to `thread/goal/set`, and end before it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork((yield* startThread(threadId)).startGoal("Do it."))
      const request = yield* upToSet
      yield* server.send(goalUpdated(threadId, "active"), started(threadId, "u1"), delta(threadId, "u1", "Hi"))
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      yield* server.answer(request, { goal: goal(threadId, "active") })
      const handle = yield* Fiber.join(starting)
      expect(yield* words(handle)).toEqual(["Hi"])
      expect((yield* handle.result).status).toBe("completed")
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: of two that start at once on a thread one is refused, before anything is sent for it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const starting = yield* Effect.fork(on.startGoal("Do it."))
      yield* Effect.yieldNow()
      expect(yield* Effect.flip(on.runGoal("No, this."))).toMatchObject({
        _tag: "GoalRejectedError",
        threadId,
        reason: "GoalRunning"
      })
      yield* take(yield* upToSet)
      const handle = yield* Fiber.join(starting)
      expect(yield* Effect.flip(on.startGoal("Or this."))).toMatchObject({ reason: "GoalRunning" })
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      yield* handle.result
      expect(yield* startGoal(on)).toMatchObject({ id: "u1" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: a refusal at any step leaves nothing behind, and asks for nothing more", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const refusal = { code: -32603, message: "out of order" }
      for (const step of ["thread/read", "thread/goal/clear", "thread/goal/set"]) {
        const starting = yield* Effect.fork(Effect.flip(on.startGoal("Do it.")))
        let request = yield* server.take
        while (request.method !== step) {
          yield* server.answer(request, request.method === "thread/read" ? idle : { cleared: false })
          request = yield* server.take
        }
        yield* server.refuse(request, refusal)
        expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "InternalServerError", method: step })
        yield* expectNothingLeft
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: a goal that is over before its first turn is `NotStarted`", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Effect.flip((yield* startThread(threadId)).startGoal("Do it.")))
      yield* server.answer(yield* upToSet, { goal: goal(threadId, "active") })
      yield* server.send(goalUpdated(threadId, "active"), goalUpdated(threadId, "paused"))
      yield* server.refuse(yield* server.expect("turn/interrupt"), noTurn("interrupt"))
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "GoalRejectedError", reason: "NotStarted" })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: no turn within 30 s: the goal is paused, and a turn whose start was lost is stopped", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Effect.flip((yield* startThread(threadId)).startGoal("Do it.")))
      yield* server.answer(yield* upToSet, { goal: goal(threadId, "active") })
      yield* TestClock.adjust("29900 millis")
      expect(yield* isWaiting(starting)).toBe(true)
      yield* TestClock.adjust("100 millis")
      yield* pause
      const guess = yield* server.expect("turn/interrupt")
      const found = `expected active turn id ${guess.params.turnId} but found u7`
      yield* server.refuse(guess, { code: -32600, message: found })
      yield* server.answer(yield* expectInterrupt("u7"), {})
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "GoalStartTimeoutError", threadId, timeoutMs: 30_000 })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G1: the time to start is an option", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const starting = yield* Effect.fork(Effect.flip(on.startGoal("Do it.", { startTimeout: "2 seconds" })))
      yield* server.answer(yield* upToSet, { goal: goal(threadId, "active") })
      yield* server.send(goalUpdated(threadId, "active"))
      yield* TestClock.adjust("2 seconds")
      yield* pause
      yield* server.refuse(yield* server.expect("turn/interrupt"), noTurn("interrupt"))
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "GoalStartTimeoutError", timeoutMs: 2000 })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("cancelled before the goal is set: nothing is set", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const starting = yield* Effect.fork(on.startGoal("Do it."))
      yield* server.answer(yield* server.expect("thread/read"), idle)
      yield* server.expect("thread/goal/clear")
      yield* Fiber.interrupt(starting)
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("cancelled while the goal is being set: cleaned up when the start comes through", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      for (const start of [on.startGoal("Do it."), on.runGoal("Do it."), Stream.runDrain(on.streamGoal("Do it."))]) {
        const starting = yield* Effect.fork(start as Effect.Effect<unknown, unknown>)
        const request = yield* upToSet
        const cancelling = yield* Effect.fork(Fiber.interrupt(starting))
        yield* Effect.yieldNow()
        yield* take(request)
        yield* pause
        yield* server.answer(yield* expectInterrupt("u1"), {})
        expect(yield* isWaiting(starting)).toBe(true)
        yield* server.send(completed(threadId, "u1", { status: "interrupted" }))
        expect(Exit.isInterrupted(yield* Fiber.join(cancelling))).toBe(true)
        yield* expectNothingLeft
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("cancelled, with a server that is slow to set the goal: held up for 5 s, and cleaned up all the same", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const starting = yield* Effect.fork(on.startGoal("Do it."))
      const request = yield* upToSet
      const cancelling = yield* Effect.fork(Fiber.interrupt(starting))
      yield* TestClock.adjust("4900 millis")
      expect(yield* isWaiting(starting)).toBe(true)
      yield* TestClock.adjust("100 millis")
      yield* Fiber.join(cancelling)
      expect(yield* Effect.flip(on.startGoal("Again."))).toMatchObject({ reason: "GoalRunning" })
      yield* take(request)
      yield* pause
      yield* server.answer(yield* expectInterrupt("u1"), {})
      yield* server.send(completed(threadId, "u1", { status: "interrupted" }))
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a server that never says whether it set the goal: the goal is paused in case it did", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Effect.flip((yield* startThread(threadId)).startGoal("Do it.")))
      yield* upToSet
      yield* TestClock.adjust("60 seconds")
      yield* pause
      yield* server.refuse(yield* server.expect("turn/interrupt"), noTurn("interrupt"))
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "RequestTimeoutError", method: "thread/goal/set" })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )
})

describe("an active goal", () => {
  it.scoped("a failed turn does not end a goal that stays active", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const error = { message: "Hiccup.", codexErrorInfo: "other", additionalDetails: null, misalignment: null }
      yield* server.send(
        item(threadId, "u1", message("m1", "One.")),
        completed(threadId, "u1", { status: "failed", error }),
        started(threadId, "u2"),
        item(threadId, "u2", message("m2", "Two.")),
        goalUpdated(threadId, "complete"),
        completed(threadId, "u2")
      )
      const result = yield* handle.result
      expect(result).toMatchObject({ id: "u1", status: "completed", finalResponse: "Two." })
      expect(result.items.length).toBe(2)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a failed turn whose goal turns terminal only afterwards fails the goal, with that turn's error", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const error = {
        message: "Quota.",
        codexErrorInfo: "usageLimitExceeded",
        additionalDetails: null,
        misalignment: null
      }
      yield* server.send(completed(threadId, "u1", { status: "failed", error }))
      const waiting = yield* Effect.fork(Effect.flip(handle.result))
      yield* Effect.yieldNow()
      expect(yield* isWaiting(waiting)).toBe(true)
      yield* server.send(goalUpdated(threadId, "usageLimited"))
      expect(yield* Fiber.join(waiting)).toMatchObject({ _tag: "TurnFailedError", turnId: "u1", error })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R6: a turn that another caller starts meanwhile joins the goal's, under its own id", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const handle = yield* startGoal(on)
      yield* server.send(completed(threadId, "u1"), started(threadId, "u2"))
      const joined = yield* startTurn(on, "u2")
      yield* server.send(delta(threadId, "u2", "Hi"), completed(threadId, "u2"))
      expect(yield* methods(joined)).toEqual(["item/agentMessage/delta", "turn/completed"])
      expect((yield* joined.result).id).toBe("u2")
      yield* server.send(goalUpdated(threadId, "complete"))
      expect(yield* words(handle)).toEqual(["Hi"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("leaves ordinary turns on other threads alone, and later ones on its own", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const [on, other] = yield* Effect.all([startThread(threadId), startThread("t2")])
      const ordinary = yield* startTurn(other, "v1")
      const handle = yield* startGoal(on)
      yield* server.send(started("t2", "v1"), delta("t2", "v1", "not the goal's"), goalUpdated("t2", "paused"))
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"), completed("t2", "v1"))
      expect(yield* words(handle)).toEqual([])
      expect(yield* methods(ordinary)).toEqual(["turn/started", "item/agentMessage/delta", "turn/completed"])
      const later = yield* startTurn(on, "u9")
      yield* server.send(started(threadId, "u9"), completed(threadId, "u9"))
      expect((yield* later.result).id).toBe("u9")
      expect((yield* methods(handle)).length).toBe(2)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S6: a turn whose `turn/completed` never comes is ended from the thread's state", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(completed(threadId, "u1"), started(threadId, "u2"), goalUpdated(threadId, "complete"))
      yield* server.notify("thread/status/changed", { threadId, status: { type: "idle" } })
      yield* TestClock.adjust("2 seconds")
      yield* server.answer(yield* server.expect("thread/read"), idle)
      const ended = turn("u2", { status: "completed", completedAt: 9 })
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [ended] })
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed", completedAt: 9, durationMs: 8000 })
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scoped("S6: a turn that was lost between two is passed over", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(started(threadId, "u2"), goalUpdated(threadId, "complete"), completed(threadId, "u2"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(Effect.provide(connected))
  )
})

describe("steering a goal", () => {
  for (const found of ["expected active turn id `u1` but found `u2`", "expected active turn id u1 but found u2"]) {
    it.scoped(`G3: follows the server to the active turn once: ${found}`, () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        const handle = yield* startGoal(yield* startThread(threadId))
        const steering = yield* Effect.fork(handle.steer("This way."))
        const stale = yield* server.expect("turn/steer")
        expect(stale.params).toMatchObject({ threadId, expectedTurnId: "u1", input: [{ text: "This way." }] })
        yield* server.refuse(stale, { code: -32600, message: found })
        const followed = yield* server.expect("turn/steer")
        expect(followed.params).toMatchObject({ expectedTurnId: "u2", input: [{ text: "This way." }] })
        yield* server.answer(followed, { turnId: "u2" })
        yield* Fiber.join(steering)

        const again = yield* Effect.fork(Effect.flip(handle.steer("And that.")))
        yield* server.refuse(yield* server.expect("turn/steer"), { code: -32600, message: found })
        const message = "expected active turn id `u2` but found `u3`"
        yield* server.refuse(yield* server.expect("turn/steer"), { code: -32600, message })
        expect(yield* Fiber.join(again)).toMatchObject({ _tag: "InvalidRequestError", serverMessage: message })
        yield* startThread("t2") // the next message of the client is this one's
      }).pipe(Effect.provide(connected))
    )
  }

  it.scoped("G3: waits out a change of turns, whether it knows of it or the server says so", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const early = yield* Effect.fork(handle.steer("Early."))
      yield* server.refuse(yield* server.expect("turn/steer"), noTurn("steer"))
      yield* server.send(completed(threadId, "u1"))
      const between = yield* Effect.fork(handle.steer("Between."))
      yield* Effect.yieldNow()
      expect(yield* Effect.all([isWaiting(early), isWaiting(between)])).toEqual([true, true])
      yield* server.send(started(threadId, "u2"))
      for (const request of yield* Effect.replicateEffect(server.expect("turn/steer"), 2)) {
        expect(request.params.expectedTurnId).toBe("u2")
        yield* server.answer(request, { turnId: "u2" })
      }
      yield* Fiber.joinAll([early, between])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G3: a goal that ends instead of going on refuses the steer as the server does", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(completed(threadId, "u1"))
      const steering = yield* Effect.fork(Effect.flip(handle.steer("This way.")))
      yield* server.send(goalUpdated(threadId, "complete"))
      yield* server.refuse(yield* server.expect("turn/steer"), noTurn("steer"))
      expect(yield* Fiber.join(steering)).toMatchObject({
        _tag: "InvalidRequestError",
        serverMessage: "no active turn to steer"
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G3: gives up on a next turn that does not come within 60 s", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(completed(threadId, "u1"))
      const steering = yield* Effect.fork(Effect.flip(handle.steer("This way.")))
      yield* TestClock.adjust("60 seconds")
      expect(yield* Fiber.join(steering)).toMatchObject({
        _tag: "RequestTimeoutError",
        method: "turn/steer",
        timeoutMs: 60_000
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a goal that has ended leaves the turn alone that is active now", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      yield* handle.result
      const message = "expected active turn id u1 but found u9"
      const asking = yield* Effect.fork(Effect.flip(handle.steer("Too late.")))
      yield* server.refuse(yield* server.expect("turn/steer"), { code: -32600, message })
      expect(yield* Fiber.join(asking)).toMatchObject({ _tag: "InvalidRequestError", serverMessage: message })
      yield* handle.interrupt
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )
})

describe("resuming a goal", () => {
  it.scoped("G3: the server continues it by itself, as soon as it has said that no turn is active", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread(threadId)
      const resuming = yield* Effect.fork(one.resumeGoal())
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread(threadId) })
      yield* server.answer(yield* server.expect("thread/goal/get"), { goal: goal(threadId, "active") })
      const { id } = yield* server.expect("thread/turns/list")
      // One batch: both are handled before the fiber that has asked runs.
      yield* server.send({ id, result: { data: [], nextCursor: null } }, started(threadId, "u1"))
      yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goal(threadId, "active") })
      const handle = yield* Fiber.join(resuming)
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "completed" })
    }).pipe(Effect.provide(connected))
  )
})

describe("interrupting a goal", () => {
  it.scoped("G4: pauses, then stops the turn, whichever is active now", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const interrupting = yield* Effect.fork(handle.interrupt)
      yield* pause
      const message = "expected active turn id u1 but found u2"
      yield* server.refuse(yield* expectInterrupt("u1"), { code: -32600, message })
      yield* server.answer(yield* expectInterrupt("u2"), {})
      yield* Fiber.join(interrupting)
      yield* server.send(completed(threadId, "u1"), started(threadId, "u2"))
      yield* server.send(completed(threadId, "u2", { status: "interrupted" }))
      expect(yield* handle.result).toMatchObject({ id: "u1", status: "interrupted" })
      expect(yield* handle.status).toBe("paused")
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G4: between two turns there is none to stop, and that is fine", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(completed(threadId, "u1"))
      const interrupting = yield* Effect.fork(handle.interrupt)
      yield* pause
      yield* server.refuse(yield* expectInterrupt("u1"), noTurn("interrupt"))
      yield* Fiber.join(interrupting)
      expect((yield* handle.result).status).toBe("interrupted")
      expect(yield* handle.status).toBe("paused")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("G4: refused by the server, the goal goes on, and the refusal is the error", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const refusal = { code: -32603, message: "not now" }

      const unpaused = yield* Effect.fork(Effect.flip(handle.interrupt))
      yield* server.refuse(yield* server.expect("thread/goal/set"), refusal)
      expect(yield* Fiber.join(unpaused)).toMatchObject({ _tag: "InternalServerError", method: "thread/goal/set" })

      const unstopped = yield* Effect.fork(Effect.flip(handle.interrupt))
      yield* pause
      yield* server.send(completed(threadId, "u1"))
      yield* server.refuse(yield* expectInterrupt("u1"), refusal)
      const resume = yield* server.expect("thread/goal/set")
      expect(resume.params).toEqual({ threadId, status: "active" })
      yield* server.answer(resume, { goal: goal(threadId, "active") })
      yield* server.send(goalUpdated(threadId, "active"))
      expect(yield* Fiber.join(unstopped)).toMatchObject({ _tag: "InternalServerError", method: "turn/interrupt" })

      expect(yield* handle.status).toBe("active")
      yield* server.send(started(threadId, "u2"), goalUpdated(threadId, "complete"), completed(threadId, "u2"))
      expect((yield* handle.result).status).toBe("completed")
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  for (const taken of [true, false]) {
    it.scoped(
      `G4: a completion on its way waits for the outcome of the interrupt: ${taken ? "taken" : "refused"}`,
      () =>
        Effect.gen(function* () {
          const server = yield* ScriptedTransport.ScriptedTransport
          const handle = yield* startGoal(yield* startThread(threadId))
          const interrupting = yield* Effect.fork(Effect.either(handle.interrupt))
          const request = yield* server.expect("thread/goal/set")
          yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
          const waiting = yield* Effect.fork(handle.result)
          yield* Effect.yieldNow()
          expect(yield* isWaiting(waiting)).toBe(true)
          if (taken) {
            yield* server.answer(request, { goal: goal(threadId, "paused") })
            yield* server.refuse(yield* expectInterrupt("u1"), noTurn("interrupt"))
          } else {
            yield* server.refuse(request, { code: -32600, message: "no goal exists" })
          }
          expect((yield* Fiber.join(interrupting))._tag).toBe(taken ? "Right" : "Left")
          expect((yield* Fiber.join(waiting)).status).toBe(taken ? "interrupted" : "completed")
          yield* expectNothingLeft
        }).pipe(Effect.provide(connected))
    )
  }

  it.scoped("a goal that is over already is not paused: only its last turn is stopped", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      yield* server.send(goalUpdated(threadId, "complete"))
      const interrupting = yield* Effect.fork(handle.interrupt)
      yield* server.answer(yield* expectInterrupt("u1"), {})
      yield* Fiber.join(interrupting)
      yield* server.send(completed(threadId, "u1", { status: "interrupted" }))
      expect((yield* handle.result).status).toBe("interrupted")
      expect(yield* handle.status).toBe("complete")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an interrupt is carried through, even if who called it is interrupted", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(yield* startThread(threadId))
      const interrupting = yield* Effect.fork(handle.interrupt)
      const request = yield* server.expect("thread/goal/set")
      yield* Fiber.interrupt(interrupting)
      yield* server.answer(request, { goal: goal(threadId, "paused") })
      yield* server.answer(yield* expectInterrupt("u1"), {})
      yield* server.send(completed(threadId, "u1", { status: "interrupted" }))
      expect((yield* handle.result).status).toBe("interrupted")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: cancelling `runGoal` waits until the turn has stopped, closing `streamGoal` early as well", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const running = yield* Effect.fork(on.runGoal("Do it."))
      yield* take(yield* upToSet)
      yield* server.send(delta(threadId, "u1", "Hi"))
      const cancelling = yield* Effect.fork(Fiber.interrupt(running))
      const head = Effect.fork(Stream.runHead(on.streamGoal("Do it.")))
      const stop = Effect.gen(function* () {
        yield* pause
        yield* server.answer(yield* expectInterrupt("u1"), {})
      })
      const stopped = completed(threadId, "u1", { status: "interrupted" })
      yield* stop
      expect(yield* isWaiting(running)).toBe(true)
      yield* server.send(stopped)
      expect(Exit.isInterrupted(yield* Fiber.join(cancelling))).toBe(true)

      const reading = yield* head
      yield* take(yield* upToSet)
      yield* stop
      expect(yield* isWaiting(reading)).toBe(true)
      yield* server.send(stopped)
      expect(yield* Fiber.join(reading)).toMatchObject(Option.some({ method: "turn/started" }))
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a server that refuses to stop an unwanted goal, or never answers: it stays paused, 5 s at most", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const cancelled = Effect.gen(function* () {
        const running = yield* Effect.fork(on.runGoal("Do it."))
        yield* take(yield* upToSet)
        yield* Effect.yieldNow()
        return yield* Effect.fork(Fiber.interrupt(running))
      })
      const refused = yield* cancelled
      yield* pause
      yield* server.refuse(yield* expectInterrupt("u1"), { code: -32603, message: "not now" })
      yield* Fiber.join(refused)
      yield* server.send(completed(threadId, "u1"))
      yield* expectNothingLeft

      const unanswered = yield* cancelled
      yield* server.expect("thread/goal/set")
      yield* TestClock.adjust("4900 millis")
      expect(yield* isWaiting(unanswered)).toBe(true)
      yield* TestClock.adjust("100 millis")
      expect(Exit.isInterrupted(yield* Fiber.join(unanswered))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a `streamGoal` that is read to its end interrupts nothing", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const reading = yield* Effect.fork(Stream.runCount((yield* startThread(threadId)).streamGoal("Do it.")))
      yield* take(yield* upToSet)
      yield* server.send(goalUpdated(threadId, "complete"), completed(threadId, "u1"))
      expect(yield* Fiber.join(reading)).toBe(2)
      yield* expectNothingLeft
    }).pipe(Effect.provide(connected))
  )
})

describe("the end of a goal's connection", () => {
  const settles = (end: Effect.Effect<void>, expected: object, on: Thread.Thread, between: boolean) =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startGoal(on)
      if (between) yield* server.send(completed(threadId, "u1"))
      const waiting = yield* Effect.forEach(
        [
          handle.result,
          Stream.runDrain(handle.events),
          Stream.runDrain(handle.text),
          Stream.runDrain(handle.updates),
          handle.steer("This way."),
          handle.interrupt
        ],
        (effect) => Effect.fork(Effect.flip(effect as Effect.Effect<unknown, unknown>))
      )
      yield* Effect.yieldNow()
      yield* end
      for (const fiber of waiting) expect(yield* Fiber.join(fiber)).toMatchObject(expected)
      for (const late of [handle.steer("?"), handle.interrupt, on.startGoal("Again."), on.goal, on.runGoal("Again.")])
        expect(yield* Effect.flip(late as Effect.Effect<unknown, unknown>)).toMatchObject(expected)
      const { snapshot } = yield* Diagnostics.Diagnostics
      expect((yield* snapshot).openTurns).toEqual([])
    })

  for (const between of [false, true]) {
    it.scoped(`S1: everything that waits settles with one error, ${between ? "between two turns" : "in a turn"}`, () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        const on = yield* startThread(threadId)
        yield* settles(server.end(died), { _tag: "TransportClosedError", ...died }, on, between)
      }).pipe(Effect.provide(connected))
    )
  }

  it.scoped("S1: so it does when the program closes the connection itself", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(connected, scope)
      yield* Effect.gen(function* () {
        const on = yield* startThread(threadId)
        const close = Scope.close(scope, Exit.void)
        yield* settles(close, { _tag: "TransportClosedError", reason: "Released" }, on, false)
      }).pipe(Effect.provide(context))
    })
  )

  it.scoped("S1: a goal that is starting fails with it at every step", () =>
    Effect.gen(function* () {
      for (const step of ["thread/read", "thread/goal/clear", "thread/goal/set", "turn/started"]) {
        yield* Effect.gen(function* () {
          const server = yield* ScriptedTransport.ScriptedTransport
          const on = yield* startThread(threadId)
          const starting = yield* Effect.fork(Effect.flip(on.startGoal("Do it.")))
          if (step === "thread/read") yield* server.expect("thread/read")
          if (step === "thread/goal/clear") {
            yield* server.answer(yield* server.expect("thread/read"), idle)
            yield* server.expect("thread/goal/clear")
          }
          if (step === "thread/goal/set") yield* upToSet
          if (step === "turn/started") yield* server.answer(yield* upToSet, { goal: goal(threadId, "active") })
          yield* server.end(died)
          expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "TransportClosedError", ...died })
          expect(yield* Effect.flip(on.startGoal("Again."))).toMatchObject({ _tag: "TransportClosedError" })
        }).pipe(Effect.provide(Layer.fresh(connected)))
      }
    })
  )

  it.scoped("S1: a goal that is being cancelled does not hold up the end", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const on = yield* startThread(threadId)
      const running = yield* Effect.fork(on.runGoal("Do it."))
      yield* take(yield* upToSet)
      yield* Effect.yieldNow()
      const cancelling = yield* Effect.fork(Fiber.interrupt(running))
      yield* server.expect("thread/goal/set")
      yield* server.end(died)
      expect(Exit.isInterrupted(yield* Fiber.join(cancelling))).toBe(true)
    }).pipe(Effect.provide(connected))
  )
})
