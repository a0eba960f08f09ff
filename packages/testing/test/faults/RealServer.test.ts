import { getEventListeners } from "node:events"
import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Notification, type Transport } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, Gate, Reply, ScriptedModel, TestCodex, TestServer } from "@effect-codex/testing"
import { startTestCodex } from "@effect-codex/testing/promise"
import { Effect, Exit, Fiber, Logger, Schedule, Stream } from "effect"
import * as Holdings from "./Holdings.js"
import { tagOf } from "./Link.js"
import * as Random from "./Random.js"

/** What a fault makes of a line of the server: the lines that arrive in its place. */
type Fault = (line: string, random: Random.Random) => ReadonlyArray<string>

const isResponse = (line: string) => line.startsWith('{"id":') && !line.includes('"method":"item/')
const isCompletion = (line: string) => line.includes('"method":"turn/completed"')

const faults: Readonly<Record<string, Fault>> = {
  none: (line) => [line],
  garbage: (line) => ["{", line, "no JSON", '{"method":"turn/completed","params":null}'],
  "responses doubled": (line) => (isResponse(line) ? [line, line] : [line]),
  "responses never asked for": (line) => ['{"id":4711,"result":{"turn":{"id":"x"}}}', line],
  "turn/completed withheld": (line, random) => (isCompletion(line) && random.chance(0.5) ? [] : [line])
}

/** The transport with the fault between; `wire` gets what arrives. */
const wrap =
  (fault: Fault, random: Random.Random, wire: Array<string>) =>
  (transport: Transport.Service): Transport.Service => ({
    ...transport,
    run: (onLines) =>
      transport.run((lines, more) => {
        const arriving = lines.flatMap((line) => (typeof line === "string" ? fault(line, random) : []))
        wire.push(...arriving)
        onLines(arriving, more)
      })
  })

const size = { threads: 4, turns: 3 }

const tag = (event: Notification.Notification) =>
  tagOf(event.method === "$unknown" ? event.name : event.method, event.params)

/** The events of a turn that arrived, as their tags. */
const arrived = (wire: ReadonlyArray<string>, turnId: string) =>
  wire.flatMap((line) => {
    if (!line.startsWith("{") || !line.includes(turnId)) return []
    const { id, method, params } = JSON.parse(line)
    return id === undefined && (params.turnId ?? params.turn?.id) === turnId ? [tagOf(method, params)] : []
  })

const run = (seed: number) =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    const codex = yield* Codex.Codex
    const draw = Random.make(seed)
    yield* model.respond(({ inputText }) =>
      Reply.message(Array.from({ length: draw.between(1, 8) }, (_, at) => `${inputText}#${at};`))
    )
    return yield* Effect.forEach(
      Array.from({ length: size.threads }, (_, at) => at),
      (at) =>
        Effect.flatMap(codex.startThread(), (thread) =>
          Effect.forEach(
            Array.from({ length: size.turns }, (_, n) => `job ${at}.${n}`),
            (job) =>
              Effect.gen(function* () {
                const turn = yield* thread.startTurn(job)
                const events = Array.from(yield* Stream.runCollect(turn.events), tag)
                return { job, turn, events, result: yield* turn.result }
              })
          )
        ),
      { concurrency: size.threads }
    )
  })

const expectNothingLeft = Effect.gen(function* () {
  const { openTurns, requests, serverRequests } = yield* (yield* Diagnostics.Diagnostics).snapshot
  expect({ openTurns, requests, serverRequests }).toEqual({
    openTurns: [],
    requests: { inFlight: 0, waiting: 0 },
    serverRequests: 0
  })
})

/** Runs it without logs; when it is over, this process holds nothing that it did not hold before. */
const expectNothingHeld = <A, E, R>(running: Effect.Effect<A, E, R>) =>
  Effect.map(Holdings.leftBy(running), (left) => expect(left).toEqual({})).pipe(
    Effect.provide(Logger.remove(Logger.defaultLogger))
  )

/** The short form has these alone. */
const short = ["garbage", "turn/completed withheld"]

describe("faults between the client and a real app-server", () => {
  for (const [name, fault] of Object.entries(faults)) {
    if (process.env.FAULTS !== "long" && !short.includes(name)) continue
    it.live(
      name,
      () => {
        const seed = Number(process.env.FAULTS_SEED ?? 1)
        const wire: Array<string> = []
        const running = Effect.gen(function* () {
          for (const { events, job, result, turn } of (yield* run(seed)).flat()) {
            expect(result.status).toBe("completed")
            expect(result.finalResponse?.startsWith(`${job}#0;`)).toBe(true)
            expect(events).toEqual(arrived(wire, turn.id).slice(0, events.length))
            if (name !== "turn/completed withheld") expect(events.at(-1)).toBe("turn/completed")
          }
          yield* expectNothingLeft
        }).pipe(
          Effect.provide(
            TestCodex.layer({
              wrapTransport: wrap(fault, Random.make(seed), wire),
              reconcileAfter: "100 millis"
            })
          )
        )
        return expectNothingHeld(running)
      },
      60_000
    )
  }

  it.live(
    "server killed: every turn settles with its exit, and nothing is left",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const codex = yield* Codex.Codex
        const gate = yield* Gate.make
        yield* model.respond(() => Reply.message(["first", gate, "never"]))
        const threads = yield* Effect.replicateEffect(codex.startThread(), size.threads)
        const running = yield* Effect.forEach(threads, (thread) => Effect.fork(Effect.exit(thread.run("go"))))
        yield* gate.reachedBy(size.threads)
        process.kill((yield* TestCodex.TestCodex).pid, "SIGKILL")
        for (const fiber of running) {
          const exit = yield* Fiber.join(fiber)
          expect(Exit.isFailure(exit) && exit.cause).toMatchObject({
            _tag: "Fail",
            error: { _tag: "TransportClosedError", signal: "SIGKILL" }
          })
        }
        yield* expectNothingLeft
      }).pipe(Effect.provide(TestCodex.layer()), expectNothingHeld),
    60_000
  )

  it.live(
    "links cut, half open, and a server that is killed: every turn settles, and nothing is left",
    () =>
      Effect.gen(function* () {
        const server = yield* TestServer.make()
        const proxy = yield* CutProxy.make(server.address)
        const breaks = [proxy.cut, proxy.cutAfter(500), proxy.freeze, Effect.zipRight(server.kill, server.start)]
        const program = Effect.gen(function* () {
          const codex = yield* Codex.Codex
          const model = yield* ScriptedModel.ScriptedModel
          for (const [at, broken] of breaks.entries()) {
            const gate = yield* Gate.make
            yield* model.respond(() => Reply.message(["first", gate, "last"]))
            const threads = yield* Effect.replicateEffect(codex.startThread(), size.threads)
            const turns = yield* Effect.forEach(threads, (thread) => thread.startTurn("go"))
            yield* gate.reachedBy(size.threads)
            yield* broken
            yield* proxy.linked(at + 2)
            yield* gate.open
            const isKilled = broken === breaks.at(-1)
            for (const { result } of turns) expect((yield* result).status).toBe(isKilled ? "interrupted" : "completed")
          }
          yield* expectNothingLeft
        })
        yield* Effect.provide(
          program,
          NodeCodex.layerWebSocket({
            url: proxy.url,
            reconnect: Schedule.spaced("50 millis"),
            pingInterval: "200 millis",
            linkTimeout: "1 second"
          })
        )
      }).pipe(Effect.scoped, Effect.provide(ScriptedModel.layer), expectNothingHeld),
    60_000
  )

  it.live(
    "a signal that outlives its calls has no listener of theirs, whether they succeed, fail or are aborted",
    () =>
      expectNothingHeld(
        Effect.promise(async () => {
          const { signal } = new AbortController()
          const codex = await startTestCodex({ script: ["One.", { fail: "insufficient_quota" }, "Three."], signal })
          try {
            const thread = await codex.startThread({ signal })
            expect((await thread.run("one", { signal })).finalResponse).toBe("One.")
            await expect(thread.run("two", { signal })).rejects.toHaveProperty("_tag", "TurnFailedError")
            const turn = await thread.startTurn("three", { signal })
            for await (const _ of turn.events);
            await turn.result
            const running = expect(thread.run("four", { signal })).rejects.toHaveProperty("_tag")
            await codex.close()
            await running
          } finally {
            await codex.close()
          }
          expect(getEventListeners(signal, "abort")).toEqual([])
        })
      ),
    60_000
  )
})
