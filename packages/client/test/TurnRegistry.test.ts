import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { Counters } from "../src/internal/Counters.js"
import { Delivery } from "../src/internal/Delivery.js"
import { type PendingTurnStart, TurnRegistry } from "../src/internal/TurnRegistry.js"
import type { TurnLog, TurnRoute } from "../src/internal/TurnRoute.js"
import type { Notification } from "../src/Notification.js"
import { completed, delta, turn } from "./messages.js"

/** A handle as the model has it: what it must have got, and whether its turn has ended. */
interface ModelHandle {
  readonly turn: string
  readonly expected: Array<string>
  ended: boolean
}

/** A request that starts a turn, as the model has it. */
interface ModelStart {
  readonly threadId: string
  readonly buffered: Array<{ readonly turn: string; readonly tag: string }>
  readonly ended: Set<string>
}

/** What the registry must do, in as few words as it can be said. */
class Model {
  readonly open = new Map<string, Array<ModelHandle>>()
  readonly starts: Array<ModelStart> = []
  readonly handles: Array<ModelHandle> = []

  event(turn: string, tag: string) {
    for (const start of this.starts) if (threadOf(turn) === start.threadId) start.buffered.push({ turn, tag })
    for (const handle of this.open.get(turn) ?? []) handle.expected.push(tag)
    if (tag === "end") this.end(turn)
  }

  end(turn: string) {
    if (!this.open.has(turn)) return
    for (const handle of this.open.get(turn) ?? []) handle.ended = true
    this.open.delete(turn)
    for (const start of this.starts) if (threadOf(turn) === start.threadId) start.ended.add(turn)
  }

  /** A handle that gets what was `buffered`, up to the end, and what comes while the turn is open. */
  handle(turn: string, buffered: ReadonlyArray<string>, over: boolean) {
    const end = buffered.indexOf("end")
    const expected = end === -1 ? [...buffered] : buffered.slice(0, end + 1)
    // A turn that was attached to after its end is open until the stored state ends it.
    const handle = { turn, expected, ended: over || (end !== -1 && !this.open.has(turn)) }
    this.handles.push(handle)
    if (!handle.ended) this.open.set(turn, [...(this.open.get(turn) ?? []), handle])
    else if (!over) for (const start of this.starts) if (threadOf(turn) === start.threadId) start.ended.add(turn)
    return handle
  }
}

/** A handle of the registry. */
interface RealHandle {
  readonly route: TurnRoute
  readonly log: TurnLog
  readonly got: Array<string>
  ends: number
}

class Real {
  readonly delivery = new Delivery()
  readonly registry = new TurnRegistry(new Counters(), this.delivery, 65_536)
  /** Whether a batch is open, whose events wait for its end. */
  batch = false
  readonly starts: Array<PendingTurnStart> = []
  readonly handles: Array<RealHandle> = []
}

/** Turns are named after their thread: `a.1` is one of thread `a`. */
const threadOf = (turn: string) => turn.slice(0, 1)
const ref = (turn: string) => ({ threadId: threadOf(turn), turnId: turn })

const recorder = () => {
  const handle = { got: [] as Array<string>, ends: 0 }
  const log = {
    add: (event: Notification) => {
      handle.got.push(event.method === "item/agentMessage/delta" ? event.params.delta : "end")
    },
    end: () => {
      handle.ends += 1
    }
  } as unknown as TurnLog
  return { handle, log }
}

const deliver = (registry: TurnRegistry, turnId: string, event: object) =>
  registry.deliver(event as Notification, threadOf(turnId), turnId)

type Command = fc.Command<Model, Real>

const command = (name: string, check: (model: Model) => boolean, run: (model: Model, real: Real) => void): Command => ({
  check,
  run: (model, real) => {
    run(model, real)
    expect([...real.registry.routes()].map(({ id }) => id).sort()).toEqual([...model.open.keys()].sort())
    for (const [at, { ended, expected }] of model.handles.entries()) {
      const got = real.handles[at]?.got
      expect(got).toEqual(real.batch && !ended ? expected.slice(0, got?.length) : expected)
    }
    expect(real.handles.map(({ ends }) => ends)).toEqual(model.handles.map(({ ended }) => (ended ? 1 : 0)))
  },
  toString: () => name
})

const always = () => true

/** `turn/start` is written. */
const start = (threadId: string) =>
  command(`start on ${threadId}`, always, (model, real) => {
    model.starts.push({ threadId, buffered: [], ended: new Set() })
    real.starts.push(real.registry.begin(threadId))
  })

/** The response to one of the starts names one of its thread's turns; undefined: the start is given up. */
const response = (at: number, number: number | undefined) =>
  command(
    number === undefined ? `start ${at} is given up` : `response to start ${at} names turn ${number}`,
    ({ starts }) => starts.length > 0,
    (model, real) => {
      const index = at % model.starts.length
      const [modelStart] = model.starts.splice(index, 1)
      const [realStart] = real.starts.splice(index, 1)
      if (modelStart === undefined || realStart === undefined) return
      if (number !== undefined) {
        const named = `${modelStart.threadId}.${number}`
        const buffered = modelStart.buffered.filter(({ turn }) => turn === named).map(({ tag }) => tag)
        model.handle(named, buffered, modelStart.ended.has(named) && !model.open.has(named))
        const { handle, log } = recorder()
        const { route } = real.registry.open(realStart, ref(named), log)
        real.handles.push(Object.assign(handle, { log, route }))
      }
      real.registry.finish(realStart)
    }
  )

let pieces = 0
const event = (turnId: string) =>
  command(`event of ${turnId}`, always, (model, real) => {
    const tag = `${++pieces}`
    model.event(turnId, tag)
    deliver(real.registry, turnId, delta(threadOf(turnId), turnId, tag))
  })

/** The completion of a turn; of one that nothing knows it is foreign, of one that has ended it is late. */
const completion = (turnId: string) =>
  command(`completion of ${turnId}`, always, (model, real) => {
    model.event(turnId, "end")
    deliver(real.registry, turnId, completed(threadOf(turnId), turnId))
  })

const attach = (turnId: string) =>
  command(`attach to ${turnId}`, always, (model, real) => {
    model.handle(turnId, [], false)
    const { handle, log } = recorder()
    const { route } = real.registry.attach(ref(turnId), log)
    real.handles.push(Object.assign(handle, { log, route }))
  })

/** A handle that came to nothing is taken back: only the last one, which nothing else has seen yet. */
const detach = command(
  "detach the last handle",
  ({ handles }) => handles.length > 0 && handles.at(-1)?.ended === false,
  (model, real) => {
    const last = model.handles.pop()
    const handle = real.handles.pop()
    if (last === undefined || handle === undefined) return
    const left = (model.open.get(last.turn) ?? []).filter((other) => other !== last)
    if (left.length > 0) model.open.set(last.turn, left)
    else model.open.delete(last.turn)
    real.registry.detach(handle.route, handle.log)
  }
)

/** The stored state says that the turn has ended. */
const reconcile = (turnId: string) =>
  command(
    `reconcile ${turnId}`,
    ({ open }) => open.has(turnId),
    (model, real) => {
      const route = [...real.registry.routesOf(threadOf(turnId))].find(({ id }) => id === turnId)
      if (route === undefined) throw new Error("the route is missing")
      model.end(turnId)
      expect(real.registry.reconcile(route, turn(turnId, { status: "completed" }) as never)).toBe(true)
    }
  )

/** Lines come in batches, at whose end the handles get their events. */
const batch = command("a batch begins, or ends", always, (_, real) => {
  real.batch = !real.batch
  if (real.batch) real.delivery.begin()
  else {
    real.delivery.flush((defect) => {
      throw defect
    })
  }
})

const turnIds = fc.constantFrom("a.1", "a.2", "b.1")

const commands = fc.commands(
  [
    fc.constantFrom("a", "b").map(start),
    fc
      .tuple(fc.nat(3), fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined, freq: 5 }))
      .map(([at, number]) => response(at, number)),
    turnIds.map(event),
    turnIds.map(completion),
    turnIds.map(attach),
    turnIds.map(reconcile),
    fc.constant(detach),
    fc.constant(batch)
  ],
  { maxCommands: 40, size: "max" }
)

describe("the turn registry", () => {
  it("R7: of two turns with one id, an event without a thread reaches the one that is left", () => {
    const registry = new TurnRegistry(new Counters(), new Delivery(), 10)
    const one = registry.attach({ threadId: "a", turnId: "u" }).route
    registry.attach({ threadId: "b", turnId: "u" })
    registry.deliver(completed("b", "u") as never, "b", "u")
    registry.deliver({ method: "$unknown", name: "turn/new", params: { turnId: "u" } }, undefined, "u")
    expect(one.events).toBe(1)
  })
})

describe("the turn registry, against a model of it", () => {
  it("R2 to R6: every handle gets its turn's events from its own start to the end, in order, and nothing stays", () => {
    fc.assert(
      fc.property(commands, (commands) => {
        const model = new Model()
        const real = new Real()
        fc.modelRun(() => ({ model, real }), commands)
        for (const start of real.starts) real.registry.finish(start)
        for (const { id } of [...real.registry.routes()]) deliver(real.registry, id, completed(threadOf(id), id))
        expect([...real.registry.routes()]).toEqual([])
        expect(Reflect.get(real.registry, "threads").size).toBe(0)
        for (const { ends } of real.handles) expect(ends).toBe(1)
      }),
      { numRuns: 2000 }
    )
  })
})
