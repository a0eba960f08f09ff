import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Handlers, LineDecoder, Telemetry, Tool, Transport } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Deferred, Effect, Fiber, Layer, Metric, Option, Schema, Stream, TestClock } from "effect"
import { Counters } from "../src/internal/Counters.js"
import * as Deadlines from "../src/internal/Deadlines.js"
import { Delivery } from "../src/internal/Delivery.js"
import * as History from "../src/internal/History.js"
import * as ServerWording from "../src/internal/ServerWording.js"
import { TurnRegistry } from "../src/internal/TurnRegistry.js"
import { makeConnector } from "./links.js"
import { completed, delta, goal, goalUpdated, item, message, started, thread } from "./messages.js"
import { started as startedThread, startThread, startTurn } from "./scripted.js"

const commandApproval = "item/commandExecution/requestApproval"

const ask = (id: number) => ({
  id,
  method: commandApproval,
  params: { threadId: "t1", turnId: "u1", itemId: "i", startedAtMs: 0 }
})

const snapshot = Effect.flatMap(Diagnostics.Diagnostics, ({ snapshot }) => snapshot)

/** How long an effect takes, in ms of the machine's own clock. */
const elapsed = <A>(work: () => A): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** A client over a transport that is another than the scripted one. */
const wrapped = (wrap: (inner: Transport.Service) => Transport.Service) => {
  const client = Layer.scopedContext(
    Effect.gen(function* () {
      const handshake = yield* Effect.forkScoped((yield* ScriptedTransport).handshake())
      const transport = Layer.succeed(Transport.Transport, wrap(yield* Transport.Transport))
      const context = yield* Layer.build(Layer.provide(Codex.layer(), transport))
      // The test takes what comes after the handshake.
      yield* Fiber.join(handshake)
      return context
    })
  )
  return Layer.provideMerge(client, Scripted.layer())
}

/** A client that reads no line beyond 16 kB. */
const shortsighted = wrapped((inner) => ({
  ...inner,
  run: (onLines) =>
    inner.run((lines, more) => {
      const cut = lines.map((line) => {
        if (typeof line !== "string" || line.length <= 16_384) return line
        const bytes = new TextEncoder().encode(line)
        return LineDecoder.oversized(bytes, bytes.byteLength)
      })
      onLines(cut, more)
    })
}))

describe("T2: requests of the server", () => {
  const hanging: Handlers.Handlers = { [commandApproval]: () => Effect.never }

  it.scoped("at most 1,024 are open at once; those above are refused", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* startThread("t1")
      yield* server.send(...Array.from({ length: 3000 }, (_, id) => ask(id)))
      for (let id = 1024; id < 1030; id++) {
        expect(yield* server.take).toMatchObject({ id, error: { code: -32001 } })
      }
      expect((yield* snapshot).serverRequests).toBe(1024)
    }).pipe(Effect.provide(Scripted.connected({ handlers: hanging })))
  )

  it.scoped("the bound is an option", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* startThread("t1")
      yield* server.send(ask(1), ask(2))
      expect(yield* server.take).toMatchObject({ id: 2, error: { code: -32001 } })
    }).pipe(Effect.provide(Scripted.connected({ handlers: hanging, maxServerRequests: 1 })))
  )

  /** A transport that takes one line more, and then no other, until it is opened; and a client that is connected by it. */
  const congestible = Effect.gen(function* () {
    const room = yield* Deferred.make<void>()
    const valve = { closed: false, written: 0, open: Deferred.succeed(room, undefined) }
    const narrow = (inner: Transport.Service): Transport.Service => ({
      ...inner,
      ready: Effect.suspend(() => (valve.closed ? Deferred.await(room) : inner.ready)),
      write: (line: string) => {
        if (valve.closed) valve.written += 1
        inner.write(line)
        return !valve.closed
      }
    })
    const open = Effect.suspend(() => {
      valve.closed = false
      return valve.open
    })
    return { valve, open, narrow }
  })

  it.scoped("a server that does not read: every request has one response once it does, in bounded memory", () =>
    Effect.gen(function* () {
      const { narrow, open, valve } = yield* congestible
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport
        yield* startThread("t1")
        valve.closed = true
        const all = 20_000
        for (let from = 0; from < all; from += 1000) {
          yield* server.send(...Array.from({ length: 1000 }, (_, at) => ask(from + at)))
        }
        expect(valve.written).toBe(1)
        expect((yield* snapshot).serverRequests).toBeLessThanOrEqual(1024)
        yield* open
        const responses = yield* Effect.forEach(Array.from({ length: all }), () => server.take)
        expect(new Set(responses.map(({ id }) => id)).size).toBe(all)
        const declined = responses.filter(({ result }) => result?.decision === "decline")
        const refused = responses.filter(({ error }) => error?.code === -32001)
        expect(declined.length).toBeGreaterThanOrEqual(1024)
        expect(declined.length + refused.length).toBe(all)
        expect((yield* snapshot).counts.unanswered).toBe(0)
      }).pipe(Effect.provide(wrapped(narrow)))
    })
  )

  it.scoped("refusals that are no range are kept up to the bound, and counted beyond it", () =>
    Effect.gen(function* () {
      const { narrow, open, valve } = yield* congestible
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport
        yield* startThread("t1")
        valve.closed = true
        const named = (id: number) => ({ ...ask(0), id: `request ${id}` })
        yield* server.send(...Array.from({ length: 5000 }, (_, id) => named(id)))
        const { unanswered } = (yield* snapshot).counts
        // Those that are open, as many refusals, and the two that are being written.
        expect(unanswered).toBeGreaterThan(5000 - 2 * 1024 - 3)
        expect(unanswered).toBeLessThanOrEqual(5000 - 2 * 1024)
        yield* open
        const responses = yield* Effect.forEach(Array.from({ length: 5000 - unanswered }), () => server.take)
        expect(new Set(responses.map(({ id }) => id)).size).toBe(5000 - unanswered)
      }).pipe(Effect.provide(wrapped(narrow)))
    })
  )

  it.live(
    "refusals that wait for a link which is lost are not written to the next one, whose requests have the same ids",
    () => {
      let asked = 0
      const handlers: Handlers.Handlers = {
        [commandApproval]: () => (++asked === 1 ? Effect.never : Effect.succeed({ decision: "accept" }))
      }
      return Effect.gen(function* () {
        const { narrow, open, valve } = yield* congestible
        const { connector, next } = yield* makeConnector()
        let links = 0
        const connect = Effect.map(connector.connect, (inner) => (++links === 1 ? narrow(inner) : inner))
        const options = { handlers, maxServerRequests: 1 }
        const connecting = yield* Effect.fork(Layer.build(Codex.layerConnector({ ...connector, connect }, options)))
        const first = yield* next
        yield* first.handshake()
        yield* Fiber.join(connecting)
        yield* first.send(ask(0))
        valve.closed = true
        yield* first.send(...Array.from({ length: 1000 }, (_, at) => ask(at + 1)))
        yield* first.end()
        const second = yield* next
        yield* open
        yield* second.handshake()
        const loading = yield* second.take
        expect(loading).toMatchObject({ method: "thread/loaded/list" })
        yield* second.answer(loading, { data: ["t1"], nextCursor: null })
        const resuming = yield* second.take
        expect(resuming).toMatchObject({ method: "thread/resume" })
        yield* second.answer(resuming, startedThread("t1"))
        yield* second.send(ask(1))
        expect(yield* second.take).toMatchObject({ id: 1, result: { decision: "accept" } })
      }).pipe(Effect.scoped)
    }
  )

  it.scoped("a request that is too large is refused wherever its head has the id; a response fails its request", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      yield* startThread("t1")
      const long = "x".repeat(20_000)
      const params = { threadId: "t1", turnId: "u1", itemId: "i", startedAtMs: 0, reason: long }
      yield* server.send({ id: 1, method: commandApproval, params })
      expect(yield* server.take).toMatchObject({ id: 1, error: { code: -32600 } })
      yield* server.send({ method: commandApproval, id: "two", params })
      expect(yield* server.take).toMatchObject({ id: "two", error: { code: -32600 } })
      yield* server.send({
        emittedAtMs: 0,
        trace: { id: 9, path: ["}", '"id":9,'] },
        id: 3,
        params,
        method: commandApproval
      })
      expect(yield* server.take).toMatchObject({ id: 3, error: { code: -32600 } })
      // Its id comes after what is long.
      yield* server.send({ method: commandApproval, params, id: 4 })
      const reading = yield* Effect.fork(Effect.flip(codex.thread("t1").read()))
      const request = yield* server.expect("thread/read")
      yield* server.send({ meta: {}, id: request.id, result: { long } })
      expect(yield* Fiber.join(reading)).toMatchObject({ _tag: "MessageTooLargeError", method: "thread/read" })
      expect((yield* snapshot).counts.tooLarge).toBe(5)
    }).pipe(Effect.provide(shortsighted))
  )
})

describe("T2: what is kept", () => {
  it.scoped("a deadline of a fraction of a millisecond is one of a whole one, which the clock can reach", () =>
    Effect.gen(function* () {
      const clock = yield* Effect.clock
      const deadlines = yield* Deadlines.make(clock)
      let expired = false
      deadlines.add({
        at: clock.unsafeCurrentTimeMillis() + 0.5,
        expire: () => {
          expired = true
        }
      })
      yield* Effect.yieldNow()
      yield* TestClock.adjust("1 millis")
      expect(expired).toBe(true)
    })
  )

  it("a start whose thread only the response names remembers the 256 threads that became inactive last", () => {
    const registry = new TurnRegistry(new Counters(), new Delivery(), 16)
    const start = registry.begin(undefined)
    const stale: Array<string> = []
    registry.observeStale(({ threadId }) => stale.push(threadId))
    for (let at = 0; at < 300; at++) registry.threadStatus(`t${at}`, { type: "idle" })
    registry.threadStatus("t299", { type: "active", activeFlags: [] })
    registry.threadStatus("t298", { type: "idle" })
    const open = ["t0", "t43", "t44", "t298", "t299"]
    for (const threadId of open) registry.open(start, { threadId, turnId: `of ${threadId}` }, undefined)
    expect(stale).toEqual(["t44", "t298"])
  })

  it.scoped("turns of a followed goal that no request started: one route at a time", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const starting = yield* Effect.fork(one.startGoal("Do it."))
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
      yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goal("t1", "active") })
      yield* server.send(goalUpdated("t1", "active"), started("t1", "u0"))
      const handle = yield* Fiber.join(starting)
      for (let batch = 0; batch < 10; batch++) {
        yield* server.send(...Array.from({ length: 1000 }, (_, at) => started("t1", `u${batch * 1000 + at + 1}`)))
      }
      expect((yield* snapshot).openTurns.length).toBe(1)
      yield* server.send(goalUpdated("t1", "complete"), completed("t1", "u10000"))
      expect((yield* handle.result).status).toBe("completed")
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it("what the bound in size drops from a replay is free to go", async () => {
    setFlagsFromString("--expose-gc")
    const gc: () => void = runInNewContext("gc")
    const history = new History.Last<{ readonly text: string }>(256, 100)
    const addWeakly = (text: string) => {
      const element = { text }
      history.add(element, 100)
      return new WeakRef(element)
    }
    const [first, last] = [addWeakly("first"), addWeakly("last")]
    expect(history.elements()).toEqual([{ text: "last" }])
    // A WeakRef keeps its target until the job that made it is over.
    await new Promise((resolve) => setImmediate(resolve))
    gc()
    expect(first.deref()).toBeUndefined()
    expect(last.deref()).toEqual({ text: "last" })
    for (let at = 0; at < 1000; at++) history.add({ text: `${at}` }, 1)
    expect(history.elements()?.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, at) => `${at + 900}`))
  })

  it.scoped("the replay of all notifications: 256 of them, and 8 Mi characters", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const text = "x".repeat(1024 * 1024)
      for (let at = 0; at < 20; at++) yield* server.send(delta("t1", "u1", `${at}${text}`))
      const replayed = yield* codex.notifications.pipe(
        Stream.timeout("10 millis"),
        Stream.take(7),
        Stream.runCollect,
        Effect.map(Chunk.size)
      )
      expect(replayed).toBe(7)
      const eighth = yield* Effect.fork(codex.notifications.pipe(Stream.drop(7), Stream.runHead))
      yield* Effect.yieldNow()
      yield* server.notify("skills/changed", {})
      expect(Option.getOrThrow(yield* Fiber.join(eighth)).method).toBe("skills/changed")
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("a handle without a reader: deltas are merged and nothing is lost", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const turn = yield* startTurn(yield* startThread("t1"), "u1")
      const words = Array.from({ length: 1000 }, (_, at) => `${at} `)
      yield* server.send(started("t1", "u1"), ...words.map((word) => delta("t1", "u1", word)), completed("t1", "u1"))
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(turn.events))
      expect(events.length).toBeLessThanOrEqual(16)
      expect(yield* Stream.mkString(turn.text)).toBe(words.join(""))
    }).pipe(Effect.provide(Scripted.connected({ eventBufferSize: 16 })))
  )

  it.scoped("a stream that is not read fails with EventBufferOverflowError; `result` and other streams are right", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      const turn = yield* startTurn(one, "u1")
      const slow = yield* Effect.fork(
        Stream.runForEach(turn.events, ({ method }) => (method === "turn/started" ? Effect.never : Effect.void))
      )
      const stuck = yield* Deferred.make<void>()
      const everything = yield* Effect.fork(
        Stream.runForEach(codex.notifications, () => Deferred.await(stuck)).pipe(Effect.flip)
      )
      yield* Effect.yieldNow()
      const items = Array.from({ length: 100 }, (_, at) => item("t1", "u1", message(`m${at}`, `${at}`)))
      yield* server.send(started("t1", "u1"), ...items, completed("t1", "u1"))
      const result = yield* turn.result
      expect(result.items.length).toBe(100)
      expect(result.finalResponse).toBe("99")
      expect(yield* Effect.flip(Stream.runDrain(turn.events))).toMatchObject({
        _tag: "EventBufferOverflowError",
        limit: 16
      })
      yield* Deferred.succeed(stuck, undefined)
      expect(yield* Fiber.join(everything)).toMatchObject({ _tag: "EventBufferOverflowError" })
      yield* Fiber.interrupt(slow)
      // The connection, and what is read in time, is not affected.
      const next = yield* startTurn(one, "u2")
      yield* server.send(started("t1", "u2"), completed("t1", "u2"))
      expect(yield* Stream.runCount(next.events)).toBe(2)
    }).pipe(Effect.provide(Scripted.connected({ eventBufferSize: 16 })))
  )

  it.scoped("the label `status` of the metric is one of five, whatever the server says", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const other = Metric.tagged(Telemetry.turns, "status", "other")
      const before = (yield* Metric.value(other)).count
      for (const status of ["paused-1", "paused-2"]) {
        const turn = yield* startTurn(one, status)
        yield* server.send(completed("t1", status, { status }))
        expect((yield* turn.result).status).toBe(status)
      }
      expect((yield* Metric.value(other)).count - before).toBe(2)
      const labels = (yield* Metric.snapshot).flatMap(({ metricKey }) =>
        metricKey.name === "codex_turns_total" ? [...metricKey.tags].map(({ value }) => value) : []
      )
      expect(labels.filter((label) => label.startsWith("paused"))).toEqual([])
    }).pipe(Effect.provide(Scripted.connected()))
  )
})

describe("T2: arguments of tools", () => {
  const tool = Tool.make({
    name: "sum",
    description: "Adds.",
    parameters: Schema.Struct({ numbers: Schema.Array(Schema.Number) }),
    handler: ({ numbers }) => Effect.succeed(`${numbers.length}`),
    maxArgumentsLength: 100_000
  })
  const call = (args: unknown) =>
    tool.call({ threadId: "t", turnId: "u", callId: "c", tool: "sum", arguments: args } as never)
  const text = (response: { readonly contentItems: ReadonlyArray<object> }) =>
    (response.contentItems[0] as { readonly text: string }).text
  const callOf = <A, I>(schema: Schema.Schema<A, I>) => {
    const trees = Tool.make({
      name: "trees",
      description: "Takes trees.",
      parameters: Schema.Struct({ tree: schema }),
      handler: () => Effect.succeed("ok")
    })
    return (tree: unknown) =>
      Effect.map(
        trees.call({ threadId: "t", turnId: "u", callId: "c", tool: "trees", arguments: { tree } } as never),
        text
      )
  }

  it.effect("too long ones are not decoded, and the model learns why", () =>
    Effect.gen(function* () {
      const response = yield* call({ numbers: Array.from({ length: 60_000 }, () => 1) })
      expect(response.success).toBe(false)
      expect(text(response)).toContain("more than 100000")
    })
  )

  it.effect("at most 20 differences in 4 kB of text come back", () =>
    Effect.gen(function* () {
      const many = text(yield* call({ numbers: Array.from({ length: 1000 }, () => "x") }))
      expect(many.split("\n- ").length - 1).toBe(20)
      const long = text(yield* call({ numbers: ["x".repeat(50_000)] }))
      expect(long.length).toBeLessThanOrEqual(4200)
      const failing = Tool.make({
        name: "fails",
        description: "Fails.",
        parameters: Schema.Struct({}),
        handler: () => Effect.fail("y".repeat(100_000))
      })
      const failure = text(
        yield* failing.call({ threadId: "t", turnId: "u", callId: "c", tool: "fails", arguments: {} } as never)
      )
      expect(failure.length).toBeLessThanOrEqual(4200)
    })
  )

  it.effect("of a recursive union whose members cannot be told apart, arguments nest to a bound only", () =>
    Effect.gen(function* () {
      interface Tree {
        readonly next?: Tree | undefined
      }
      const Tree: Schema.Schema<Tree> = Schema.Union(
        Schema.Struct({ next: Schema.optional(Schema.suspend(() => Tree)), left: Schema.optional(Schema.String) }),
        Schema.Struct({ next: Schema.optional(Schema.suspend(() => Tree)), right: Schema.optional(Schema.String) })
      )
      const call = callOf(Tree)
      const hostile = (depth: number): unknown => (depth === 0 ? 1 : { next: hostile(depth - 1) })
      const from = performance.now()
      expect(yield* call(hostile(11))).toContain("do not fit")
      expect(yield* call(hostile(12))).toContain("nested more than 12 levels deep")
      expect(yield* call(hostile(5000))).toContain("nested more than 12 levels deep")
      expect(performance.now() - from).toBeLessThan(2000)
    })
  )

  it.effect("of a recursive union with a tag they nest as deep as they are long", () =>
    Effect.gen(function* () {
      type Tree = { readonly type: "leaf" } | { readonly type: "node"; readonly next: Tree }
      const Tree: Schema.Schema<Tree> = Schema.Union(
        Schema.Struct({ type: Schema.Literal("leaf") }),
        Schema.Struct({ type: Schema.Literal("node"), next: Schema.suspend(() => Tree) })
      )
      const nested = (depth: number): Tree =>
        depth === 0 ? { type: "leaf" } : { type: "node", next: nested(depth - 1) }
      expect(yield* callOf(Tree)(nested(100))).toBe("ok")
    })
  )
})

describe("T2: reading the server's words", () => {
  it("a message of 200 kB is classified in a moment", () => {
    const hostile = [
      "expected active turn id ".repeat(8000),
      `expected active turn id \`${"a".repeat(200_000)}`,
      "thread ".repeat(30_000),
      "invalid ".repeat(25_000),
      " ".repeat(200_000)
    ]
    for (const text of hostile) {
      expect(elapsed(() => ServerWording.classify(text))).toBeLessThan(100)
      expect(elapsed(() => ServerWording.osErrorOf(`${text}(os error 2)`))).toBeLessThan(100)
    }
  })

  it("an error's data is looked at up to a bound, however wide or deep", () => {
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, { a: [1, 2, 3] }]))
    let deep: unknown = {}
    for (let depth = 0; depth < 50_000; depth++) deep = { deep }
    const broad = Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => "x"))
    for (const data of [wide, deep, broad]) {
      expect(elapsed(() => expect(ServerWording.saysOverloaded(data)).toBe(false))).toBeLessThan(500)
    }
    expect(ServerWording.saysOverloaded({ a: { codexErrorInfo: "serverOverloaded" } })).toBe(true)
  })
})
