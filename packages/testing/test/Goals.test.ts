import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Goal, type Notification, type Thread, type Transport } from "@effect-codex/client"
import { Gate, type ModelRequest, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Chunk, Deferred, Effect, Fiber, FiberId, Option, Stream } from "effect"

const real = TestCodex.layer()

/** Ends the goal from its next turn on. */
const complete = Reply.functionCall("update_goal", { status: "complete" })
const answer = (text: string) => Reply.message(text, { phase: "final_answer" })

const startThread = Effect.flatMap(Codex.Codex, (codex) => codex.startThread())

const collect = <A, E>(stream: Stream.Stream<A, E>) => Effect.map(Stream.runCollect(stream), Chunk.toReadonlyArray)

const storedStatus = (thread: Thread.Thread) =>
  Effect.map(thread.goal, (goal) => Option.getOrUndefined(goal)?.status ?? null)

const isBoundary = ({ method }: Notification.Notification) => method === "turn/started" || method === "turn/completed"

const turnIdOf = ({ params }: Notification.Notification) => (params as { readonly turnId?: string | null }).turnId

/** What the server told of the thread's turns, under the physical ids, until the `count`th of them ended. */
const physical = (thread: Thread.Thread, count: number) => {
  let ended = 0
  return thread.events.pipe(
    Stream.takeUntil((event) => event.method === "turn/completed" && ++ended === count),
    Stream.filter((event) => isBoundary(event) || typeof turnIdOf(event) === "string"),
    Stream.filter((event) => !event.method.startsWith("thread/goal/")),
    collect
  )
}

/** A valve in the way of the server's notifications: the first that `holds` picks out and all later ones wait until it is opened. */
const makeValve = (holds: (notification: { readonly method: string }) => boolean) => {
  const closed = Deferred.unsafeMake<void>(FiberId.none)
  const held: Array<string> = []
  let isOpen = false
  let release = (_lines: ReadonlyArray<string>) => {}
  const passes = (line: Transport.Line): boolean => {
    if (typeof line !== "string" || isOpen) return true
    const message = JSON.parse(line)
    if (message.id !== undefined || (held.length === 0 && !holds(message))) return true
    Deferred.unsafeDone(closed, Effect.void)
    held.push(line)
    return false
  }
  return {
    closed: Deferred.await(closed),
    open: Effect.sync(() => {
      isOpen = true
      release(held)
    }),
    real: TestCodex.layer({
      wrapTransport: (transport) => ({
        ...transport,
        run: (onLines) => {
          release = onLines
          return transport.run((lines, more) => onLines(lines.filter(passes), more))
        }
      })
    })
  }
}

describe("goals on a real app-server", () => {
  it.live("G2: continuations are one turn: one id, one start, one end, everything in between in wire order", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message("One."), Reply.message("Two."), complete, answer("Done."))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("  Count to two.  ")
      const events = yield* collect(goal.events)
      expect(events.filter(isBoundary).map(({ method }) => method)).toEqual(["turn/started", "turn/completed"])
      expect([events[0], events.at(-1)]).toMatchObject([
        { method: "turn/started", params: { turn: { id: goal.id } } },
        { method: "turn/completed", params: { threadId: thread.id, turn: { id: goal.id, status: "completed" } } }
      ])
      const told = yield* physical(thread, 3)
      const inner = told.filter((event) => !isBoundary(event))
      expect(new Set(inner.map(turnIdOf)).size).toBe(3)
      expect(events.slice(1, -1)).toEqual(
        inner.map((event) => ({ ...event, params: { ...(event.params as object), turnId: goal.id } }))
      )

      const result = yield* goal.result
      expect(result).toMatchObject({ id: goal.id, threadId: thread.id, status: "completed", finalResponse: "Done." })
      expect(result.items.map((item) => (item.type === "agentMessage" ? item.text : item.type))).toEqual([
        "One.",
        "Two.",
        "Done."
      ])
      const turns = told.flatMap((event) =>
        event.method === "turn/started" || event.method === "turn/completed" ? [event.params.turn] : []
      )
      const [startedAt, completedAt] = [turns[0]?.startedAt, turns.at(-1)?.completedAt]
      expect(result).toMatchObject({
        startedAt,
        completedAt,
        durationMs: (Number(completedAt) - Number(startedAt)) * 1000
      })
      expect(result.usage?.total.totalTokens).toBe(60)
      expect((yield* collect(goal.text)).join("|")).toBe("One.|Two.|Done.")

      expect(yield* goal.status).toBe("complete")
      const updates = yield* collect(goal.updates)
      expect(updates).toMatchObject([{ status: "complete", objective: "Count to two.", tokenBudget: null }])
      // 15 a response; whether the one that completes the goal is counted yet is a race in the server.
      expect([30, 45]).toContain(updates[0]?.tokensUsed)
      const requests = yield* model.requests
      expect(requests.map(({ isGoalPrompt }) => isGoalPrompt)).toEqual([true, true, true, true])
      expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(3)
    }).pipe(Effect.provide(real))
  )

  it.live("completes inside of the first turn; `updates` tells as it goes", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(complete, Reply.message([gate, "Done."]))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Do it.", { tokenBudget: 1000 })
      yield* gate.reached
      const updated = yield* Stream.runHead(Stream.filter(goal.updates, ({ status }) => status === "complete"))
      expect(updated).toMatchObject(Option.some({ status: "complete", tokenBudget: 1000 }))
      expect(yield* goal.status).toBe("complete")
      yield* gate.open
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      yield* model.script(complete, Reply.message("Done again."))
      expect((yield* thread.runGoal("Do it again.")).finalResponse).toBe("Done again.")
    }).pipe(Effect.provide(real))
  )

  it.live("G1: a goal takes the place of the one that is stored, of the same objective as well", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const thread = yield* startThread
      const { id: threadId } = thread
      yield* codex.request("thread/goal/set", { threadId, objective: "Old.", status: "paused", tokenBudget: 7 })
      for (const objective of ["New.", "New.", "Newer."]) {
        yield* model.script(Reply.message("Wait."), complete, Reply.message("Done."))
        expect(yield* thread.runGoal(objective)).toMatchObject({ status: "completed", finalResponse: "Done." })
        expect(yield* thread.goal).toMatchObject(Option.some({ objective, status: "complete", tokenBudget: null }))
      }
    }).pipe(Effect.provide(real))
  )

  it.live("G1: refusals leave no goal, no route and no model request behind", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const refused = (thread: Thread.Thread, objective: string, options?: Goal.Options) =>
        Effect.flip(thread.startGoal(objective, options))
      const ephemeral = yield* codex.startThread({ ephemeral: true })
      expect(yield* refused(ephemeral, "x")).toMatchObject({ _tag: "GoalRejectedError", reason: "ThreadEphemeral" })

      const thread = yield* startThread
      for (const blank of ["", " \n\t "])
        expect(yield* refused(thread, blank)).toMatchObject({ _tag: "GoalRejectedError", reason: "EmptyObjective" })
      for (const long of ["x".repeat(4001), "😀".repeat(4001)])
        expect(yield* refused(thread, long)).toMatchObject({ _tag: "GoalRejectedError", reason: "ObjectiveTooLong" })
      expect(yield* refused(thread, "x", { tokenBudget: 0 })).toMatchObject({
        _tag: "GoalRejectedError",
        reason: "InvalidOptions"
      })
      expect(yield* thread.goal).toEqual(Option.none())
      expect(yield* model.requests).toEqual([])

      const gate = yield* Gate.make
      yield* model.script(Reply.message([gate, "I was first."]))
      const turn = yield* thread.startTurn("Be busy.")
      yield* gate.reached
      expect(yield* refused(thread, "x")).toMatchObject({ _tag: "GoalRejectedError", reason: "ThreadBusy" })
      yield* gate.open
      expect((yield* turn.result).finalResponse).toBe("I was first.")
      expect(yield* thread.goal).toEqual(Option.none())
      expect((yield* model.requests).length).toBe(1)
      expect((yield* snapshot).openTurns).toEqual([])

      const second = yield* Gate.make
      yield* model.script(complete, Reply.message([second, "Done."]))
      const goal = yield* thread.startGoal(`  ${"😀".repeat(4000)}  `)
      expect(yield* refused(thread, "x")).toMatchObject({ _tag: "GoalRejectedError", reason: "GoalRunning" })
      yield* second.open
      expect((yield* goal.result).finalResponse).toBe("Done.")
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(real))
  )

  it.live("G1: goals that are off in the configuration are refused as such", () =>
    Effect.gen(function* () {
      const thread = yield* startThread
      expect(yield* Effect.flip(thread.runGoal("Do it."))).toMatchObject({
        _tag: "GoalRejectedError",
        reason: "GoalsDisabled",
        cause: { _tag: "InvalidRequestError" }
      })
    }).pipe(Effect.provide(TestCodex.layer({ configOverrides: { features: { goals: false } } })))
  )

  it.live("G3: steers a continuation", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message(["Tw", gate]), complete, Reply.message("Steered."))
      const goal = yield* (yield* startThread).startGoal("Count.")
      yield* gate.reached
      yield* goal.steer("Mind the gap.")
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Steered." })
      const [, continuation, steered] = yield* model.requests
      expect(steered).toMatchObject({ inputText: "Mind the gap.", turnId: continuation?.turnId })
      expect(continuation?.turnId).not.toBe(goal.id)
      expect(yield* Effect.flip(goal.steer(""))).toMatchObject({ _tag: "InvalidParamsError", sent: false })
    }).pipe(Effect.provide(real))
  )

  it.live("G3: a steer that knows only of the turn before follows the server to the active one", () => {
    const { closed, open, real } = makeValve(({ method }) => method === "turn/completed")
    return Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const [first, second] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(
        Reply.message(["On", first, "e."]),
        Reply.message(["Tw", second]),
        complete,
        Reply.message("Ok.")
      )
      const goal = yield* (yield* startThread).startGoal("Count.")
      yield* first.open
      yield* closed
      yield* second.reached
      yield* goal.steer("Mind the gap.")
      expect((yield* model.request(2)).inputText).toBe("Mind the gap.")
      yield* open
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Ok." })
    }).pipe(Effect.provide(real))
  })

  it.live("G3: a steer between two turns waits for the next one", () => {
    let starts = 0
    const { closed, open, real } = makeValve(({ method }) => method === "turn/started" && ++starts === 2)
    return Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message(["Tw", gate]), complete, Reply.message("Ok."))
      const goal = yield* (yield* startThread).startGoal("Count.")
      yield* closed
      yield* gate.reached
      const steering = yield* Effect.fork(goal.steer("Mind the gap."))
      yield* Effect.yieldNow()
      expect(Option.isNone(yield* Fiber.poll(steering))).toBe(true)
      expect((yield* model.requests).length).toBe(2)
      yield* open
      yield* Fiber.join(steering)
      expect((yield* model.request(2)).inputText).toBe("Mind the gap.")
      expect(yield* goal.result).toMatchObject({ status: "completed", finalResponse: "Ok." })
    }).pipe(Effect.provide(real))
  })

  it.live("G4: interrupts a continuation: the goal is paused, the result interrupted, the thread usable", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message(["Tw", gate]), Reply.message("At your service."))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* goal.interrupt
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "interrupted", finalResponse: "One." })
      expect(yield* (yield* model.request(1)).outcome).toBe("cut")
      expect((yield* collect(goal.events)).at(-1)).toMatchObject({ params: { turn: { status: "interrupted" } } })
      expect(yield* goal.status).toBe("paused")
      expect((yield* collect(goal.updates)).at(-1)).toMatchObject({ status: "paused" })
      expect(yield* storedStatus(thread)).toBe("paused")
      expect((yield* thread.run("And now?")).finalResponse).toBe("At your service.")
      expect(yield* Effect.flip(goal.steer("Too late."))).toMatchObject({
        _tag: "InvalidRequestError",
        serverMessage: "no active turn to steer"
      })
      // A goal that is known to have ended is interrupted without asking the server.
      yield* goal.interrupt
    }).pipe(Effect.provide(real))
  )

  it.live("G4: an interrupt that knows only of the turn before stops the active one", () => {
    const { closed, open, real } = makeValve(({ method }) => method === "turn/completed")
    return Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const [first, second] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(Reply.message(["On", first, "e."]), Reply.message(["Tw", second]), Reply.message("Hello."))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      yield* first.open
      yield* closed
      yield* second.reached
      yield* goal.interrupt
      expect(yield* (yield* model.request(1)).outcome).toBe("cut")
      yield* open
      expect((yield* goal.result).status).toBe("interrupted")
      expect(yield* storedStatus(thread)).toBe("paused")
      expect((yield* thread.run("Hello?")).finalResponse).toBe("Hello.")
    }).pipe(Effect.provide(real))
  })

  it.live("a turn that somebody else interrupts ends the goal: the server does not continue it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["On", gate]))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* codex.request("turn/interrupt", { threadId: thread.id, turnId: goal.id })
      expect((yield* goal.result).status).toBe("interrupted")
      expect(yield* storedStatus(thread)).toBe("active")
      expect(yield* thread.clearGoal).toBe(true)
      yield* model.script(Reply.message("Free."))
      expect((yield* thread.run("And now?")).finalResponse).toBe("Free.")
      expect((yield* model.requests).length).toBe(2)
    }).pipe(Effect.provide(real))
  )

  it.live("a goal that somebody pauses or clears ends with the turn that is active", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* startThread
      expect(yield* thread.goal).toEqual(Option.none())
      expect(yield* thread.clearGoal).toBe(false)
      expect(yield* Effect.flip(thread.pauseGoal)).toMatchObject({ _tag: "InvalidRequestError" })
      const first = yield* Gate.make
      yield* model.script(Reply.message(["One", first, "."]))
      const paused = yield* thread.startGoal("Count.")
      yield* first.reached
      expect(yield* thread.pauseGoal).toMatchObject({ objective: "Count.", status: "paused" })
      yield* first.open
      expect(yield* paused.result).toMatchObject({ status: "completed", finalResponse: "One." })
      expect(yield* paused.status).toBe("paused")
      const second = yield* Gate.make
      yield* model.script(Reply.message(["Two", second, "."]))
      const cleared = yield* thread.startGoal("Count on.")
      yield* second.reached
      expect(yield* thread.clearGoal).toBe(true)
      yield* second.open
      expect(yield* cleared.result).toMatchObject({ status: "completed", finalResponse: "Two." })
      expect(yield* cleared.status).toBe(null)
      expect(yield* thread.goal).toEqual(Option.none())
    }).pipe(Effect.provide(real))
  )

  it.live("out of quota in a continuation: TurnFailedError, `usageLimited` stored, thread usable", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.message("One."),
        Reply.failed("insufficient_quota", "Spent."),
        Reply.message("Fine now.")
      )
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      const seen: Array<string> = []
      const error = yield* goal.events.pipe(
        Stream.runForEach((event) => Effect.sync(() => seen.push(event.method))),
        Effect.flip
      )
      expect(error).toMatchObject({
        _tag: "TurnFailedError",
        threadId: thread.id,
        turnId: goal.id,
        error: { codexErrorInfo: "usageLimitExceeded" },
        result: { id: goal.id, status: "failed", items: [{ type: "agentMessage", text: "One." }] }
      })
      expect(yield* Effect.flip(goal.result)).toBe(error)
      expect(seen.slice(-2)).toEqual(["error", "turn/completed"])
      expect((yield* collect(goal.updates)).at(-1)).toMatchObject({ status: "usageLimited", tokensUsed: 15 })
      expect(yield* storedStatus(thread)).toBe("usageLimited")
      expect((yield* thread.run("And now?")).finalResponse).toBe("Fine now.")
      yield* model.script(complete, Reply.message("Reached."))
      expect((yield* thread.runGoal("Count again.")).finalResponse).toBe("Reached.")
    }).pipe(Effect.provide(real))
  )

  it.live("any other failure blocks a goal, at once in its first turn too; a budget limits it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* startThread
      yield* model.script(Reply.failed("invalid_prompt", "Not this."))
      expect(yield* Effect.flip(thread.runGoal("Do that."))).toMatchObject({
        _tag: "TurnFailedError",
        error: { message: "Not this." }
      })
      expect(yield* storedStatus(thread)).toBe("blocked")
      yield* model.script(Reply.message("One."), Reply.message("Two."))
      const goal = yield* thread.startGoal("Spend 20.", { tokenBudget: 20 })
      expect(yield* goal.result).toMatchObject({ status: "completed", finalResponse: "Two." })
      expect((yield* collect(goal.updates)).at(-1)).toMatchObject({
        status: "budgetLimited",
        tokenBudget: 20,
        tokensUsed: 30
      })
    }).pipe(Effect.provide(real))
  )

  it.live("G4: cancelling `runGoal` pauses the goal and stops its turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message(["Tw", gate]), Reply.message("At your service."))
      const thread = yield* startThread
      const running = yield* Effect.fork(thread.runGoal("Count."))
      yield* gate.reached
      yield* Fiber.interrupt(running)
      expect(yield* (yield* model.request(1)).outcome).toBe("cut")
      expect(yield* storedStatus(thread)).toBe("paused")
      const { thread: read } = yield* codex.request("thread/read", { threadId: thread.id })
      expect(read.status).toEqual({ type: "idle" })
      expect((yield* thread.run("And now?")).finalResponse).toBe("At your service.")
    }).pipe(Effect.provide(real))
  )

  it.live("closing `events` early leaves the goal alone, closing `streamGoal` early pauses it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const [first, second] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(Reply.message(["On", first, "e."]), complete, Reply.message("Done."))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      yield* Stream.runHead(goal.events)
      yield* Stream.runHead(goal.text)
      expect(yield* storedStatus(thread)).toBe("active")
      yield* first.open
      expect(yield* goal.result).toMatchObject({ status: "completed", finalResponse: "Done." })

      yield* model.script(Reply.message("One."), Reply.message(["Tw", second]))
      const words = yield* thread.streamGoal("Count again.").pipe(
        Stream.filterMap((event) =>
          event.method === "item/agentMessage/delta" ? Option.some(event.params.delta) : Option.none()
        ),
        Stream.takeUntil((delta) => delta === "Tw"),
        collect
      )
      expect(words).toEqual(["One.", "Tw"])
      expect(yield* (yield* model.request(4)).outcome).toBe("cut")
      expect(yield* storedStatus(thread)).toBe("paused")

      yield* model.script(complete, Reply.message("Done."))
      expect((yield* collect(thread.streamGoal("Once more."))).at(-1)?.method).toBe("turn/completed")
      expect(yield* storedStatus(thread)).toBe("complete")
    }).pipe(Effect.provide(real))
  )

  it.live("S1: codex killed in the middle of a goal: everything settles, and nothing stays", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { snapshot } = yield* Diagnostics.Diagnostics
      const { pid, transport } = yield* TestCodex.TestCodex
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message(["Tw", gate]))
      const thread = yield* startThread
      const goal = yield* thread.startGoal("Count.")
      const waiting = yield* Effect.forEach(
        [goal.result, Stream.runDrain(goal.events), Stream.runDrain(goal.text), Stream.runDrain(goal.updates)],
        (effect) => Effect.fork(Effect.flip(effect as Effect.Effect<unknown, unknown>))
      )
      yield* gate.reached
      process.kill(pid, "SIGKILL")
      for (const fiber of waiting)
        expect(yield* Fiber.join(fiber)).toMatchObject({
          _tag: "TransportClosedError",
          ...(transport === "stdio" && { signal: "SIGKILL" })
        })
      for (const late of [goal.steer("?"), goal.interrupt, thread.startGoal("Again.")])
        expect(yield* Effect.flip(late as Effect.Effect<unknown, unknown>)).toMatchObject({
          _tag: "TransportClosedError"
        })
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(real))
  )

  it.live("four goals on four threads at once, with ordinary turns on four more", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { snapshot } = yield* Diagnostics.Diagnostics
      const gate = yield* Gate.make
      const asked = new Map<string | null, number>()
      yield* model.respond(({ inputText, isGoalPrompt, threadId }: ModelRequest.ModelRequest) => {
        const nth = (asked.get(threadId) ?? 0) + 1
        asked.set(threadId, nth)
        if (!isGoalPrompt) return Reply.message([`${inputText} `, gate, "done"])
        const name = threadId?.slice(-4)
        const script = [Reply.message([`${name} one`, gate]), Reply.message(`${name} two`), complete]
        return script[nth - 1] ?? answer(`${name} done`)
      })
      const threads = yield* Effect.replicateEffect(startThread, 8)
      const [goals, turns] = yield* Effect.all(
        [
          Effect.forEach(threads.slice(0, 4), (thread) => thread.startGoal("Go."), { concurrency: 4 }),
          Effect.forEach(threads.slice(4), (thread, n) => thread.startTurn(`turn ${n}`), { concurrency: 4 })
        ],
        { concurrency: 2 }
      )
      yield* gate.reachedBy(8)
      yield* gate.open
      for (const [n, turn] of turns.entries()) {
        expect((yield* turn.result).finalResponse).toBe(`turn ${n} done`)
        for (const event of yield* collect(turn.events)) expect(turnIdOf(event) ?? turn.id).toBe(turn.id)
      }
      for (const goal of goals) {
        const name = goal.threadId.slice(-4)
        expect(yield* goal.result).toMatchObject({ status: "completed", finalResponse: `${name} done` })
        expect(yield* collect(goal.text)).toEqual([`${name} one`, `${name} two`, `${name} done`])
        const events = yield* collect(goal.events)
        expect(events.filter(isBoundary).length).toBe(2)
        for (const event of events) expect(turnIdOf(event) ?? goal.id).toBe(goal.id)
      }
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(real))
  )
})
