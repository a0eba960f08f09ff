import { Codex, Diagnostics } from "@effect-codex/client"
import {
  Cause,
  type Clock,
  Effect,
  Random as EffectRandom,
  Exit,
  Fiber,
  Logger,
  Option,
  Schedule,
  Supervisor,
  TestClock,
  TestContext
} from "effect"
import * as FakeServer from "./FakeServer.js"
import type { Fault } from "./Fault.js"
import * as Holdings from "./Holdings.js"
import * as Link from "./Link.js"
import * as Random from "./Random.js"
import * as Timeline from "./Timeline.js"
import { defectOf, jobs, type Outcome, type Size } from "./Workload.js"

/** The figures of one run. */
export interface Report {
  readonly fault: string
  readonly seed: number
  readonly turns: number
  readonly goals: number
  readonly settled: number
  /** How they ended: `success`, `interrupted`, or the tag of the error. */
  readonly ends: Readonly<Record<string, number>>
  readonly lines: number
  /** Events that readers had to get, and did. */
  readonly events: number
  readonly lost: number
  readonly doubled: number
  readonly crossed: number
  readonly disordered: number
  readonly reconciled: number
  /** How many links the connection had. */
  readonly links: number
  /** Virtual time until all had settled, in ms. */
  readonly virtualMs: number
  /** Everything that is not as it should be. Empty: the run is right. */
  readonly problems: ReadonlyArray<string>
}

/** A tick of virtual time, in ms. */
const tick = 20
/** By then a turn or goal must have settled, in ms of virtual time: a reader that is stuck is given up after 3 minutes. */
const patience = 300_000
/** How long what goes on in the background may take after that, in ms of virtual time. */
const aftermath = 240_000

/** One run under a fault: the program, the fake server, the link between them, and the oracle. */
export const run = (fault: Fault, seed: number, size: Size): Effect.Effect<Report> =>
  Effect.gen(function* () {
    const random = Random.make(seed)
    const timeline = Timeline.make()
    const link = Link.make(timeline, random.fork("link"), () => server.unlink())
    const server: FakeServer.FakeServer = FakeServer.make(timeline, random.fork("server"), link.fromServer)
    link.connect(server.receive)
    const problems: Array<string> = []
    const supervisor = yield* Supervisor.track
    const clock = counting(yield* Effect.clock)
    const before = Holdings.countListeners()

    // Making a link is a conversation, in which each side waits for the other.
    const longest = fault.relinks === true ? 100 : 1000
    /** Lets virtual time pass until `done`; returns whether that was before the limit. */
    const pass = (limit: number, done: () => boolean) =>
      Effect.gen(function* () {
        const end = timeline.now() + limit
        while (!done() && timeline.now() < end) {
          const next = timeline.next()
          const idle = next === undefined ? longest : Math.min(longest, Math.max(tick, next - timeline.now()))
          yield* TestClock.adjust(idle)
          timeline.advance(timeline.now() + idle)
        }
        return done()
      })

    const program = Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const { interrupts = 0, stuckReaders = 0 } = fault
      const work = jobs(codex, timeline, random.fork("work"), size, { interrupts, stuckReaders })
      const opening = yield* Effect.fork(work.open)
      yield* pass(patience, () => opening.unsafePoll() !== null)
      const threads = yield* Effect.orDie(Fiber.join(opening))
      const scene = { link, server, timeline, random: random.fork("fault") }
      link.arm(
        (fault.parts ?? [fault]).map(
          ({ install, name }) => install?.({ ...scene, random: scene.random.fork(name) }) ?? {}
        )
      )
      const working = yield* Effect.fork(work.all(threads))
      const isLate = ({ exit, startedAt }: Outcome) => exit === undefined && timeline.now() - startedAt > patience
      yield* pass(Number.POSITIVE_INFINITY, () => working.unsafePoll() !== null || work.outcomes.some(isLate))
      const virtualMs = timeline.now()
      if (working.unsafePoll() === null) {
        problems.push(`not settled: ${work.outcomes.filter(isLate).map(describe).join(", ")}`)
        yield* Effect.fork(Fiber.interrupt(working))
      }
      link.calm()
      const isEmpty = () =>
        Effect.map(snapshot, ({ openTurns, requests, serverRequests }) => {
          const left = openTurns.length + requests.inFlight + requests.waiting + serverRequests
          return left === 0 ? undefined : JSON.stringify({ openTurns, requests, serverRequests })
        })
      let left: string | undefined
      for (let waited = 0; waited < aftermath; waited += 1000) {
        yield* pass(1000, () => false)
        left = yield* isEmpty()
        if (left === undefined && server.running() === 0) break
      }
      if (left !== undefined) problems.push(`left in the connection: ${left}`)
      return { virtualMs, outcomes: work.outcomes, counts: (yield* snapshot).counts }
    })

    const { handler = () => Effect.succeed({ decision: "accept" as const }) } =
      fault.parts?.find(({ handler }) => handler !== undefined) ?? fault
    const draw = random.fork("handlers")
    const reconnect = fault.relinks === true ? Schedule.spaced("50 millis") : undefined
    const layer = Codex.layerConnector(
      { connect: link.open, reconnect },
      { handlers: { "item/fileChange/requestApproval": () => handler(draw) } }
    )
    const connected = Effect.scoped(Effect.provide(program, layer)).pipe(
      Effect.withClock(clock.clock),
      Effect.supervised(supervisor)
    )
    const running = yield* Effect.fork(connected)
    // The handshake, before the program drives the time itself.
    while (link.lines() === 0 && timeline.now() < 1000) {
      yield* TestClock.adjust(tick)
      timeline.advance(timeline.now() + tick)
    }
    const { counts, outcomes, virtualMs } = yield* Effect.orDie(Fiber.join(running))

    yield* TestClock.adjust("0 millis")
    const fibers = yield* supervisor.value
    if (fibers.length > 0) problems.push(`${fibers.length} fibers are left`)
    if (clock.pending() > 0) problems.push(`${clock.pending()} timers are left`)
    const listeners = Holdings.countListeners() - before
    if (listeners !== 0) problems.push(`${listeners} listeners of the process are left`)

    const sums = { events: 0, lost: 0, doubled: 0, crossed: 0, disordered: 0 }
    for (const outcome of outcomes) {
      const defect = outcome.exit === undefined ? undefined : defectOf(outcome.exit)
      if (defect !== undefined) problems.push(`${describe(outcome)} died: ${defect}`)
      const found = fault.relinks === true ? judgeCarriedOn(outcome, server) : judge(outcome, link, fault)
      for (const key of ["events", "lost", "doubled", "crossed", "disordered"] as const) sums[key] += found[key]
      problems.push(...found.problems)
      const { finalResponse, status, turnId } = outcome
      if (
        outcome.kind !== "goal" &&
        status === "completed" &&
        turnId !== undefined &&
        finalResponse !== server.textOf(turnId)
      ) {
        // The item may have been lost with its line; the text of another turn never comes in its place.
        if (
          fault.lossy !== true ||
          (finalResponse !== null && finalResponse !== undefined && !finalResponse.startsWith(`${turnId}#`))
        ) {
          problems.push(`${describe(outcome)} has the response ${finalResponse}, and not ${server.textOf(turnId)}`)
        }
      }
    }
    if (fault.lossy !== true && fault.relinks !== true && counts.reconciled > 0)
      problems.push(`${counts.reconciled} turns were reconciled`)
    return {
      fault: fault.name,
      seed,
      turns: outcomes.filter(({ kind }) => kind !== "goal").length,
      goals: outcomes.filter(({ kind }) => kind === "goal").length,
      settled: outcomes.filter(({ exit }) => exit !== undefined).length,
      ends: countEnds(outcomes),
      lines: link.lines(),
      ...sums,
      reconciled: counts.reconciled,
      links: link.links(),
      virtualMs,
      problems
    }
  }).pipe(
    // Schedules are jittered: by the seed as well, so that it can be run again.
    Effect.withRandom(EffectRandom.make(seed)),
    Effect.provide(TestContext.TestContext),
    Effect.provide(Logger.remove(Logger.defaultLogger))
  )

/** The clock, and how many timers of it are pending. */
const counting = (inner: Clock.Clock) => {
  let pending = 0
  const sleep: Clock.Clock["sleep"] = (duration) =>
    Effect.acquireUseRelease(
      Effect.sync(() => {
        pending += 1
      }),
      () => inner.sleep(duration),
      () =>
        Effect.sync(() => {
          pending -= 1
        })
    )
  // What the test clock has beside is kept.
  const clock: Clock.Clock = Object.assign(Object.create(inner), { sleep })
  return { clock, pending: () => pending }
}

const describe = ({ key, kind, threadId, turnId }: Outcome) => `${key} (${kind}, ${threadId}, ${turnId ?? "no turn"})`

const countEnds = (outcomes: ReadonlyArray<Outcome>): Record<string, number> => {
  const ends: Record<string, number> = {}
  for (const { exit } of outcomes) {
    const end = exit === undefined ? "not settled" : endOf(exit)
    ends[end] = (ends[end] ?? 0) + 1
  }
  return ends
}

const endOf = (exit: Exit.Exit<unknown, unknown>): string => {
  if (Exit.isSuccess(exit)) return "success"
  const failure = Option.getOrUndefined(Cause.failureOption(exit.cause))
  if (failure === undefined) return "interrupted"
  const { _tag, reason } = failure as { readonly _tag?: unknown; readonly reason?: unknown }
  return _tag === "GoalRejectedError" ? `${_tag} (${reason})` : String(_tag)
}

interface Verdict {
  readonly events: number
  readonly lost: number
  readonly doubled: number
  readonly crossed: number
  readonly disordered: number
  readonly problems: ReadonlyArray<string>
}

/** What a reader got, against what went over the wire from the request on, up to the turn's first completion. */
const judge = (outcome: Outcome, link: Link.Link, fault: Fault): Verdict => {
  const none = { events: 0, lost: 0, doubled: 0, crossed: 0, disordered: 0, problems: [] }
  const { events, key, kind, threadId } = outcome
  if (events === undefined || events.length === 0) return none
  if (kind === "goal") return judgeGoal(outcome, events, link, fault)
  const turnId = outcome.turnId ?? ofPiece(events)
  if (turnId === undefined) return none
  const from = link.writtenAt.get(key) ?? 0
  const expected: Array<string> = []
  for (const [at, delivered] of link.wire.entries()) {
    if (delivered.turnId !== turnId || delivered.threadId !== threadId) continue
    if (at >= from) expected.push(delivered.tag)
    if (delivered.tag === "turn/completed") break
  }
  // A turn that was ended from the stored state gets nothing more; nor does a reader that has stopped.
  const cutShort =
    outcome.reading === "stopped" ||
    (fault.lossy === true && !events.includes("turn/completed")) ||
    Exit.isInterrupted(outcome.exit ?? Exit.void)
  return compare(
    describe(outcome),
    events,
    cutShort ? expected.slice(0, events.length) : expected,
    (tag) => tag.includes("#") && !tag.startsWith(`${turnId}#`)
  )
}

/** Of a goal, the texts of its turns: all of them in order where no line was lost, else no text that was not sent, and none twice. */
const judgeGoal = (outcome: Outcome, events: ReadonlyArray<string>, link: Link.Link, fault: Fault): Verdict => {
  const got = events.filter((tag) => tag.includes("#"))
  const sent = link.wire
    .filter(({ tag, threadId }) => threadId === outcome.threadId && tag.includes("#"))
    .map(({ tag }) => tag)
  const first = sent.indexOf(got[0] ?? "")
  const whole = fault.lossy !== true && outcome.reading === "whole"
  const expected = whole ? sent.slice(first) : sent.slice(first).filter((tag) => got.includes(tag))
  return compare(
    describe(outcome),
    got,
    outcome.reading === "stopped" ? expected.slice(0, got.length) : expected,
    (tag) => !sent.includes(tag)
  )
}

/**
 * What a reader got over several links, against the turns as they went on the server: every complete item once and in order,
 * no piece of text twice or of another turn, and the pieces as read add up to the items' texts.
 */
const judgeCarriedOn = (outcome: Outcome, server: FakeServer.FakeServer): Verdict => {
  const { events = [], exit, items, key, kind, reading, resultItems, status, text } = outcome
  const turns = server.turnsOf(key)
  const none = { events: 0, lost: 0, doubled: 0, crossed: 0, disordered: 0, problems: [] }
  // Its input joined a turn that runs already, or its start was lost with its link.
  if (turns.length === 0 || outcome.turnId !== turns[0]?.id) return none
  const written = turns.flatMap((turn) => turn.items)
  const complete = written.filter(({ state }) => state === "complete")
  const ids = complete.map(({ id }) => id)
  const pieces = events.filter((event) => event.includes("#")).flatMap((event) => event.split(/(?<=;)/))
  const crossed = pieces.filter((piece) => !written.some(({ text }) => text.includes(piece))).length
  const settled = exit !== undefined && Exit.isSuccess(exit)
  const expected = settled && reading === "whole" && outcome.events !== undefined ? ids : items
  const found = compare(describe(outcome), items, expected, (id) => !ids.includes(id))
  const problems = [...found.problems]
  const twice = pieces.length - new Set(pieces).size
  if (crossed + twice > 0) problems.push(`${describe(outcome)} has ${crossed} foreign pieces, ${twice} doubled`)
  if (settled && resultItems !== undefined && resultItems.join() !== ids.join()) {
    problems.push(`${describe(outcome)} has the items [${resultItems.join(" ")}] and not [${ids.join(" ")}]`)
  }
  const whole = complete.map(({ text }) => text).join("")
  const isCut = written.some(({ state }) => state === "cut")
  const addsUp = text === whole || (isCut && complete.every((item) => text?.includes(item.text)))
  if (settled && status === "completed" && text !== undefined && kind !== "run" && !addsUp) {
    problems.push(`${describe(outcome)} has the text ${text} and not ${whole}`)
  }
  return { ...found, events: events.length, doubled: found.doubled + twice, crossed: found.crossed + crossed, problems }
}

const ofPiece = (events: ReadonlyArray<string>) => events.find((tag) => tag.includes("#"))?.split("#")[0]

const compare = (
  name: string,
  got: ReadonlyArray<string>,
  expected: ReadonlyArray<string>,
  isForeign: (tag: string) => boolean
): Verdict => {
  const count = (tags: ReadonlyArray<string>) => {
    const counts = new Map<string, number>()
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return counts
  }
  const [gotten, wanted] = [count(got), count(expected)]
  const crossed = got.filter(isForeign).length
  let lost = 0
  let doubled = 0
  for (const [tag, times] of wanted) lost += Math.max(0, times - (gotten.get(tag) ?? 0))
  for (const [tag, times] of gotten) if (!isForeign(tag)) doubled += Math.max(0, times - (wanted.get(tag) ?? 0))
  const same = got.length === expected.length && got.every((tag, at) => tag === expected[at])
  const disordered = !same && lost + doubled + crossed === 0 ? 1 : 0
  const problems = same ? [] : [`${name} got [${got.join(" ")}] and not [${expected.join(" ")}]`]
  return { events: got.length, lost, doubled, crossed, disordered, problems }
}
