import { describe, expect, it } from "@effect/vitest"
import type { Notification } from "@effect-codex/client"
import { FastCheck as fc } from "effect"
import * as GoalMachine from "../src/internal/GoalMachine.js"
import { completed, delta, goalCleared, goalUpdated, message, started, turn } from "./messages.js"

type Event = Notification.Notification

const received = (notification: object): GoalMachine.GoalInput => ({
  _tag: "Notified",
  notification: notification as Event
})

const active = received(goalUpdated("t", "active"))
const updated = (status: string) => received(goalUpdated("t", status))
const cleared = received(goalCleared("t"))
const begins = (id: string) => received(started("t", id))
const says = (id: string, text: string) => received(delta("t", id, text))
const ends = (id: string, extra: object = {}) => received(completed("t", id, extra))
const asked: GoalMachine.GoalInput = { _tag: "InterruptAsked" }
const answered = (accepted: boolean): GoalMachine.GoalInput => ({ _tag: "InterruptAnswered", accepted })

/** Where the inputs lead to, and all that is published on the way. */
const run = (inputs: ReadonlyArray<GoalMachine.GoalInput>) => {
  let state = GoalMachine.start("t")
  const events: Array<Event> = []
  for (const input of inputs) {
    const step = GoalMachine.step(state, input)
    state = step.state
    events.push(...step.events)
  }
  return { state, events, ended: state.ended }
}

/** The logical turn as it ended. */
const endOf = (inputs: ReadonlyArray<GoalMachine.GoalInput>) => {
  const last = run(inputs).events.at(-1)
  return last?.method === "turn/completed" ? last.params.turn : undefined
}

const words = (events: ReadonlyArray<Event>) =>
  events.map((event) => (event.method === "item/agentMessage/delta" ? event.params.delta : event.method))

describe("the goal machine", () => {
  it("G2: coalesces turns: the first start, the last end, everything in between under the first id", () => {
    const { ended, events } = run([
      active,
      begins("a"),
      says("a", "1"),
      ends("a", { startedAt: 10, completedAt: 12 }),
      updated("active"),
      begins("b"),
      says("b", "2"),
      updated("complete"),
      says("b", "3"),
      ends("b", { startedAt: 13, completedAt: 20, durationMs: 7000 })
    ])
    expect(ended).toBe(true)
    expect(words(events)).toEqual(["turn/started", "1", "2", "3", "turn/completed"])
    for (const event of events.slice(1, -1)) expect(event.params).toMatchObject({ threadId: "t", turnId: "a" })
    // The first start was at 1 s.
    expect(events.at(-1)?.params).toMatchObject({
      threadId: "t",
      turn: { id: "a", status: "completed", startedAt: 1, completedAt: 20, durationMs: 19_000 }
    })
  })

  it("copies an event only where its id has to be another", () => {
    const [first, second] = [delta("t", "a", "1"), delta("t", "b", "2")]
    const { events } = run([active, begins("a"), received(first), ends("a"), begins("b"), received(second)])
    expect(events[1]).toBe(first)
    expect(events[2]).toEqual({ ...second, params: { ...second.params, turnId: "a" } })
    expect(second).toEqual(delta("t", "b", "2"))
  })

  it("gives the logical id to events of a newer server, and does not publish those that are of no turn", () => {
    const unknown = { method: "$unknown", name: "turn/newThing", params: { threadId: "t", turnId: "b", x: 1 } }
    const ofThread = { method: "$unknown", name: "thread/newThing", params: { threadId: "t" } }
    const { events } = run([active, begins("a"), ends("a"), begins("b"), received(unknown), received(ofThread)])
    expect(events.slice(1)).toEqual([{ ...unknown, params: { ...unknown.params, turnId: "a" } }])
  })

  it("times that the server does not say stay unsaid", () => {
    const { startedAt, ...unsaid } = turn("a")
    const begin = received({ method: "turn/started", params: { threadId: "t", turn: unsaid } })
    expect(startedAt).toBe(null)
    expect(endOf([active, begin, updated("complete"), ends("a")])).toMatchObject({ startedAt: null, durationMs: null })
    expect(endOf([active, begins("a"), updated("complete"), ends("a", { completedAt: null })])).toMatchObject({
      startedAt: 1,
      completedAt: null,
      durationMs: null
    })
  })

  it("G1: what is received before the goal is active is of an earlier goal or turn", () => {
    const before = [updated("paused"), cleared, begins("x"), says("x", "old"), ends("x")]
    expect(run(before)).toEqual({ state: GoalMachine.start("t"), events: [], ended: false })
    const { ended, events } = run([...before, active, ends("x"), begins("a"), updated("complete"), ends("a")])
    expect(ended).toBe(true)
    expect(words(events)).toEqual(["turn/started", "turn/completed"])
  })

  it.each(["complete", "paused", "blocked", "usageLimited", "budgetLimited", "aStatusOfANewerServer"])(
    "G5: ends as %s once no turn is active, whichever comes first",
    (status) => {
      expect(run([active, begins("a"), updated(status)]).ended).toBe(false)
      expect(endOf([active, begins("a"), updated(status), ends("a")])?.status).toBe("completed")
      expect(run([active, begins("a"), ends("a")]).ended).toBe(false)
      expect(endOf([active, begins("a"), ends("a"), updated(status)])?.status).toBe("completed")
    }
  )

  it("G5: ends when it is cleared; goes on when it is set active again before its turn ended", () => {
    expect(endOf([active, begins("a"), cleared, ends("a")])?.status).toBe("completed")
    const resumed = [active, begins("a"), updated("paused"), active, ends("a")]
    expect(run(resumed).ended).toBe(false)
    expect(endOf([...resumed, begins("b"), updated("complete"), ends("b")])?.id).toBe("a")
  })

  it("is over without a word if it ends before its first turn", () => {
    expect(run([active, updated("paused"), begins("a")])).toMatchObject({ ended: true, events: [] })
    expect(run([asked, answered(true)])).toMatchObject({ ended: true, events: [] })
  })

  it("a turn that failed ends a goal that is over, and only that", () => {
    const error = { message: "Quota exceeded.", codexErrorInfo: "usageLimitExceeded", additionalDetails: null }
    const failed = ends("a", { status: "failed", error })
    expect(endOf([active, begins("a"), updated("usageLimited"), failed])).toMatchObject({ status: "failed", error })
    expect(endOf([active, begins("a"), failed, updated("blocked")])).toMatchObject({ status: "failed", error })
    expect(run([active, begins("a"), failed]).ended).toBe(false)
    expect(endOf([active, begins("a"), failed, begins("b"), updated("complete"), ends("b")])).toMatchObject({
      status: "completed",
      error: null
    })
  })

  it("a turn that was interrupted ends the goal, even if it stays stored as active", () => {
    expect(endOf([active, begins("a"), ends("a", { status: "interrupted" })])?.status).toBe("interrupted")
  })

  it("G4: the end waits for the outcome of an interrupt, and its status is by it", () => {
    const onItsWay = [active, begins("a"), asked, updated("complete"), ends("a")]
    expect(run(onItsWay).ended).toBe(false)
    expect(endOf([...onItsWay, answered(true)])?.status).toBe("interrupted")
    expect(endOf([...onItsWay, answered(false)])?.status).toBe("completed")
    expect(run([...onItsWay, asked, answered(false)]).ended).toBe(false)
    expect(endOf([...onItsWay, asked, answered(false), answered(true)])?.status).toBe("interrupted")
    const refused = [active, begins("a"), asked, updated("paused"), active, answered(false), ends("a")]
    expect(run(refused).ended).toBe(false)
    expect(endOf([...refused, begins("b"), updated("complete"), ends("b")])?.status).toBe("completed")
  })

  it("a turn whose end was never sent, or is sent late, is followed by the next all the same", () => {
    const { ended, events } = run([
      active,
      begins("a"),
      begins("b"),
      ends("a"),
      updated("complete"),
      ends("b"),
      ends("b")
    ])
    expect(ended).toBe(true)
    expect(words(events)).toEqual(["turn/started", "turn/completed"])
  })
})

const ids = ["a", "b", "c"]
const turnStatus = fc.constantFrom("completed", "completed", "completed", "failed", "interrupted")
const goalStatus = fc.constantFrom("active", "active", "complete", "paused", "blocked", "usageLimited", "cleared")
const news = (status: string) => (status === "cleared" ? cleared : updated(status))

/** Anything at all that can be received, in any order; only an interrupt is not answered before it is asked for. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ids).map(begins),
      fc.constantFrom(...ids).map((id) => says(id, "")),
      fc.tuple(fc.constantFrom(...ids), turnStatus).map(([id, status]) => ends(id, { status })),
      goalStatus.map(news),
      fc.constant(asked),
      fc.boolean().map(answered)
    ),
    { maxLength: 40, size: "max" }
  )
  .map((inputs) => {
    let asking = 0
    return inputs.filter((input) => {
      if (input._tag === "InterruptAsked") asking += 1
      return input._tag !== "InterruptAnswered" || asking-- > 0
    })
  })

/** What a server may send: turns one after the other, news of the goal and outcomes of interrupts in between. */
const lifecycle = fc
  .record({
    turns: fc.array(fc.record({ size: fc.nat(4), status: turnStatus }), { minLength: 1, maxLength: 6 }),
    goal: fc.array(goalStatus, { maxLength: 6 }),
    interrupts: fc.array(fc.boolean(), { maxLength: 2 }),
    order: fc.infiniteStream(fc.nat(2))
  })
  .map(({ goal, interrupts, order, turns }) => {
    const lanes = [
      turns.flatMap(({ size, status }, n) => [
        begins(`${n}`),
        ...Array.from({ length: size }, () => says(`${n}`, "")),
        ends(`${n}`, { status })
      ]),
      goal.map(news),
      interrupts.flatMap((accepted) => [asked, answered(accepted)])
    ]
    const merged = [active]
    while (lanes.some((lane) => lane.length > 0)) merged.push(...(lanes[order.next().value ?? 0]?.splice(0, 1) ?? []))
    return [...merged, updated("complete")]
  })

/** The inputs, with every word another. */
const numbered = (inputs: ReadonlyArray<GoalMachine.GoalInput>) =>
  inputs.map((input, at) =>
    input._tag === "Notified" && input.notification.method === "item/agentMessage/delta"
      ? says(input.notification.params.turnId, `${at}`)
      : input
  )

const isActive = (event: Event): boolean =>
  event.method === "thread/goal/updated" && event.params.goal.status === "active"

/** Whether a goal that has received all of that must be over: judged from the whole, not step by step. */
const mustBeOver = (inputs: ReadonlyArray<GoalMachine.GoalInput>): boolean => {
  const asks = inputs.filter(({ _tag }) => _tag === "InterruptAsked")
  const answers = inputs.filter((input) => input._tag === "InterruptAnswered")
  const events = inputs.flatMap((input) => (input._tag === "Notified" ? [input.notification] : []))
  const from = events.findIndex(isActive)
  const known = from < 0 ? [] : events.slice(from)
  const goal = known.findLast(({ method }) => method.startsWith("thread/goal/"))
  let active: string | undefined
  let interrupted = answers.some(({ accepted }) => accepted)
  for (const event of known) {
    if (event.method === "turn/started") active = event.params.turn.id
    if (event.method === "turn/completed" && event.params.turn.id === active) {
      active = undefined
      interrupted ||= event.params.turn.status === "interrupted"
    }
  }
  const isOver = interrupted || (goal !== undefined && !isActive(goal))
  return isOver && active === undefined && asks.length === answers.length
}

/** What must have been published by a goal that has received all of that. */
const check = (given: ReadonlyArray<GoalMachine.GoalInput>) => {
  const inputs = numbered(given)
  const end = inputs.findIndex((_, at) => mustBeOver(inputs.slice(0, at + 1)))
  const received = (end < 0 ? inputs : inputs.slice(0, end)).flatMap((input) =>
    input._tag === "Notified" ? [input.notification] : []
  )
  const from = received.findIndex(isActive)
  const begun = from < 0 ? [] : received.slice(from)
  const opened = begun.findIndex(({ method }) => method === "turn/started")
  const said = begun.slice(opened).filter(({ method }) => method === "item/agentMessage/delta")
  const expected = opened < 0 ? [] : ["turn/started", ...words(said), ...(end < 0 ? [] : ["turn/completed"])]

  const { ended, events } = run(inputs)
  expect(ended).toBe(end >= 0)
  expect(words(events)).toEqual(expected)
  const ids = events.map(({ params }) => {
    const { turn, turnId = turn?.id } = params as { readonly turnId?: string; readonly turn?: { readonly id: string } }
    return turnId
  })
  expect(new Set(ids).size).toBeLessThanOrEqual(1)
  const [start] = begun.slice(opened)
  if (opened >= 0) expect(events[0]).toBe(start)
}

describe("the goal machine, over a lost link", () => {
  const set = received(goalUpdated("t", "active", { updatedAt: 10 }))
  const earlier = turn("x", { status: "completed", startedAt: 8, completedAt: 10, items: [message("x-m", "before")] })
  const ended = turn("a", { status: "completed", startedAt: 10, completedAt: 12, items: [message("a-m", "one")] })
  const running = turn("b", { startedAt: 12 })
  const resumed = (...turns: ReadonlyArray<object>): GoalMachine.GoalInput => ({
    _tag: "Resumed",
    turns: turns as never,
    restarted: false,
    now: 0
  })
  const itemsOf = (events: ReadonlyArray<Event>) =>
    events.flatMap((event) =>
      event.method === "item/completed" && "id" in event.params.item ? [event.params.item.id] : []
    )

  it("C1: it began meanwhile: its turns are those since it was set", () => {
    const { events, state } = run([set, resumed(earlier, ended, running), says("b", "2")])
    expect(state).toMatchObject({ first: { id: "a" }, active: "b", ended: false })
    expect(words(events)).toEqual(["$resumed", "item/completed", "2"])
    expect(itemsOf(events)).toEqual(["a-m"])
    for (const { params } of events) expect(params).toMatchObject({ turnId: "a" })
  })

  it("C1: it began and came to its end meanwhile", () => {
    const { ended: isOver, events } = run([set, resumed(earlier, ended), updated("complete")])
    expect(isOver).toBe(true)
    expect(itemsOf(events)).toEqual(["a-m"])
    expect(events.at(-1)).toMatchObject({
      method: "turn/completed",
      params: { turn: { id: "a", status: "completed" } }
    })
  })

  it("C2: it is complete already while its last turn runs: it ends with that turn, and has its items", () => {
    const complete = received(goalUpdated("t", "complete", { updatedAt: 13 }))
    const before = [set, begins("a"), complete]
    const { events, state } = run([...before, resumed(ended, running), says("b", "2")])
    expect(state).toMatchObject({ active: "b", ended: false })
    expect(words(events)).toEqual(["turn/started", "$resumed", "item/completed", "2"])
    const over = ends("b", { startedAt: 12, completedAt: 14 })
    expect(endOf([...before, resumed(ended, running), over])).toMatchObject({ id: "a", completedAt: 14 })
    const last = { ...running, status: "completed", completedAt: 14, items: [message("b-m", "two")] }
    expect(itemsOf(run([...before, resumed(ended, last)]).events)).toEqual(["a-m", "b-m"])
    expect(endOf([...before, resumed(ended, last)])).toMatchObject({ status: "completed", completedAt: 14 })
  })

  it("C1: a turn that started after it was over, or after its turn was interrupted, is not its own", () => {
    const complete = received(goalUpdated("t", "complete", { updatedAt: 11 }))
    const foreign = { ...running, items: [message("b-m", "of another client")] }
    const over = run([set, begins("a"), complete, resumed(ended, foreign)])
    expect(over.ended).toBe(true)
    expect(itemsOf(over.events)).toEqual(["a-m"])
    const stop = { ...ended, status: "interrupted" }
    const stopped = run([set, begins("a"), resumed(stop, foreign)])
    expect(stopped.ended).toBe(true)
    expect(itemsOf(stopped.events)).toEqual(["a-m"])
    expect(endOf([set, begins("a"), resumed(stop, foreign)])).toMatchObject({ status: "interrupted" })
  })

  it("C1: a last turn that is called interrupted without a time may be about to end, or to go on", () => {
    const cut = turn("a", { status: "interrupted", startedAt: 11 })
    expect(run([set, begins("a"), resumed(cut)]).state).toMatchObject({ active: "a", ended: false })
    expect(run([set, resumed(cut)]).state).toMatchObject({ first: { id: "a" }, active: "a", ended: false })
    const next = run([set, begins("a"), resumed(cut, running), says("b", "2")])
    expect(next.state).toMatchObject({ active: "b", interrupted: false, ended: false })
  })

  it("C1: a turn from within the second in which it was set may be of the goal before", () => {
    const before = turn("x", { status: "interrupted", startedAt: 10, completedAt: 10, items: [message("x-m", "x")] })
    expect(run([set, resumed(before)]).state.first).toBeUndefined()
    const own = turn("a", { startedAt: 10, items: [message("a-m", "own")] })
    expect(run([set, resumed(before, own)]).state).toMatchObject({ ended: false, first: { id: "a" }, active: "a" })
  })

  it("C1: it has yet to begin: no turn of before is its own", () => {
    const { events, state } = run([set, resumed(earlier), begins("a"), says("a", "1")])
    expect(state).toMatchObject({ first: { id: "a" }, active: "a" })
    expect(words(events)).toEqual(["turn/started", "1"])
  })
})

describe("the goal machine, in every order", () => {
  it("G2, G5: whatever is received: one start, one end, nothing lost, doubled or out of order", () => {
    fc.assert(fc.property(anything, check), { numRuns: 3000 })
  })

  it("G2, G5: over the life of a goal: terminal as soon as the goal is and no turn is active", () => {
    fc.assert(fc.property(lifecycle, check), { numRuns: 3000 })
  })

  it("always comes to an end: when the turn is over, the interrupts are answered and the goal is complete", () => {
    fc.assert(
      fc.property(lifecycle, (inputs) => run(inputs).ended),
      { numRuns: 3000 }
    )
  })
})
