import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Handlers, Telemetry } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Effect, Exit, Fiber, Layer, Metric, MetricLabel, Option, Tracer } from "effect"
import { completed, delta, goal, goalUpdated, item, message, started, thread } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const connected = Scripted.connected()

interface Recorded {
  readonly name: string
  readonly attributes: Map<string, unknown>
  ended: boolean
  failed: boolean
}

/** A tracer that keeps what it is given. */
const recorder = () => {
  const spans: Array<Recorded> = []
  const tracer = Tracer.make({
    span: (name, parent, context, links, startTime, kind, options) => {
      const recorded: Recorded = {
        name,
        attributes: new Map(Object.entries(options?.attributes ?? {})),
        ended: false,
        failed: false
      }
      spans.push(recorded)
      return {
        _tag: "Span",
        name,
        spanId: String(spans.length),
        traceId: "trace",
        parent,
        context,
        status: { _tag: "Started", startTime },
        attributes: recorded.attributes,
        links,
        sampled: true,
        kind,
        attribute: (key, value) => void recorded.attributes.set(key, value),
        event: () => {},
        addLinks: () => {},
        end: (_, exit) => {
          recorded.ended = true
          recorded.failed = Exit.isFailure(exit)
        }
      }
    },
    context: (f) => f()
  })
  return { spans, layer: Layer.setTracer(tracer) }
}

const usage = (input: number, output: number, last: readonly [number, number]) => {
  const breakdown = ([input, output]: readonly [number, number]) => ({
    totalTokens: input + output,
    inputTokens: input,
    cachedInputTokens: 0,
    outputTokens: output,
    reasoningOutputTokens: 0
  })
  return {
    method: "thread/tokenUsage/updated",
    params: {
      threadId: "t1",
      turnId: "u1",
      tokenUsage: { total: breakdown([input, output]), last: breakdown(last), modelContextWindow: null }
    }
  }
}

const secret = "the secret of the prompt"

describe("telemetry", () => {
  it.scoped("a span for every request, turn and handler, with the names of OpenTelemetry, and no content", () =>
    Effect.gen(function* () {
      const { layer, spans } = recorder()
      const handlers: Handlers.Handlers = {
        "item/tool/requestUserInput": () => Effect.succeed({ answers: { q: { answers: [secret] } } })
      }
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const handle = yield* startTurn(yield* startThread("t1"), "u1")
        yield* server.send({
          id: 0,
          method: "item/tool/requestUserInput",
          params: { threadId: "t1", turnId: "u1", itemId: "i", questions: [], isBlocking: true, autoResolutionMs: null }
        })
        yield* server.take
        yield* server.send(
          started("t1", "u1"),
          delta("t1", "u1", secret),
          item("t1", "u1", message("m", secret)),
          usage(110, 15, [10, 5]),
          usage(130, 25, [20, 10]),
          completed("t1", "u1")
        )
        yield* handle.result
      }).pipe(Effect.provide(Layer.provide(Scripted.connected({ handlers }), layer)), Effect.provide(layer))

      const find = (name: string) => Option.getOrThrow(Option.fromNullable(spans.find((span) => span.name === name)))
      expect(find("codex turn/start").attributes.get("rpc.method")).toBe("turn/start")
      expect(Object.fromEntries(find("invoke_agent codex").attributes)).toMatchObject({
        "gen_ai.operation.name": "invoke_agent",
        "gen_ai.conversation.id": "t1",
        "gen_ai.usage.input_tokens": 30,
        "gen_ai.usage.output_tokens": 15,
        "codex.turn.id": "u1",
        "codex.turn.status": "completed"
      })
      expect(find("codex handler item/tool/requestUserInput").attributes.get("gen_ai.conversation.id")).toBe("t1")
      expect(spans.every((span) => span.ended)).toBe(true)
      expect(JSON.stringify(spans.map((span) => [...span.attributes]))).not.toContain(secret)
    })
  )

  it.scoped("a failed turn's span names the error, not its message", () =>
    Effect.gen(function* () {
      const { layer, spans } = recorder()
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const handle = yield* startTurn(yield* startThread("t1"), "u1")
        const error = { message: secret, codexErrorInfo: "other", additionalDetails: null, misalignment: null }
        yield* server.send(completed("t1", "u1", { status: "failed", error }))
        yield* Effect.flip(handle.result)
      }).pipe(Effect.provide(Layer.provide(connected, layer)), Effect.provide(layer))
      const span = spans.find(({ name }) => name === "invoke_agent codex")
      expect(span?.attributes.get("error.type")).toBe("TurnFailedError")
      expect(span?.attributes.get("codex.turn.status")).toBe("failed")
      expect(JSON.stringify(spans.map((span) => [...span.attributes]))).not.toContain(secret)
    })
  )

  it.scoped("a goal is a span over all of its turns, from its start on", () =>
    Effect.gen(function* () {
      const { layer, spans } = recorder()
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport
        const one = yield* startThread("t1")
        const starting = yield* Effect.fork(one.startGoal(secret))
        yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
        yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
        yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goal("t1", "active") })
        yield* server.send(
          goalUpdated("t1", "active"),
          started("t1", "u1"),
          usage(10, 5, [10, 5]),
          completed("t1", "u1")
        )
        const running = yield* Fiber.join(starting)
        expect(spans.filter(({ name, ended }) => name === "invoke_agent codex" && !ended).length).toBe(1)
        yield* server.send(started("t1", "u2"), goalUpdated("t1", "complete"), completed("t1", "u2"))
        yield* running.result
      }).pipe(Effect.provide(Layer.provide(connected, layer)), Effect.provide(layer))
      const [span] = spans.filter(({ name }) => name === "invoke_agent codex")
      expect(Object.fromEntries(span?.attributes ?? [])).toMatchObject({
        "codex.kind": "goal",
        "codex.turn.id": "u1",
        "codex.turn.status": "completed",
        "gen_ai.usage.input_tokens": 10
      })
      expect(spans.every((span) => span.ended)).toBe(true)
      expect(JSON.stringify(spans.map((span) => [...span.attributes]))).not.toContain(secret)
    })
  )

  it.scoped("counts requests by method and outcome, turns by status, tokens, and unusual messages", () =>
    Effect.gen(function* () {
      const read = (labels: Record<string, string>) => (metric: Metric.Metric.Counter<number>) =>
        Effect.map(
          Metric.value(
            Metric.taggedWithLabels(
              metric,
              Object.entries(labels).map(([key, value]) => MetricLabel.make(key, value))
            )
          ),
          ({ count }) => count
        )
      const all = Effect.all({
        ok: read({ method: "model/list", outcome: "success" })(Telemetry.requests),
        refused: read({ method: "model/list", outcome: "ServerBusyError" })(Telemetry.requests),
        inFlight: read({})(Telemetry.inFlight),
        completed: read({ status: "completed" })(Telemetry.turns),
        input: read({ type: "input" })(Telemetry.tokens),
        output: read({ type: "output" })(Telemetry.tokens),
        notifications: read({})(Telemetry.notifications),
        unknown: read({ kind: "unknown" })(Telemetry.anomalies),
        late: read({ kind: "late" })(Telemetry.anomalies),
        skipped: read({ kind: "skipped" })(Telemetry.anomalies)
      })
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const before = yield* all

      for (const reply of [
        (request: Scripted.ScriptedTransport.Received) => server.answer(request, { data: [] }),
        (request: Scripted.ScriptedTransport.Received) => server.refuse(request, { code: -32001, message: "busy" })
      ]) {
        const asking = yield* Effect.fork(Effect.either(codex.request("model/list", {})))
        yield* reply(yield* server.expect("model/list"))
        yield* Fiber.join(asking)
      }
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(usage(10, 5, [10, 5]), { method: "novelty", params: {} }, completed("t1", "u1"))
      yield* server.send({ id: 999, result: {} }, 7)
      yield* handle.result

      const after = yield* all
      const gained = Object.fromEntries(
        Object.entries(after).map(([name, value]) => [name, value - before[name as keyof typeof before]])
      )
      expect(gained).toEqual({
        ok: 1,
        refused: 1,
        inFlight: 0,
        completed: 1,
        input: 10,
        output: 5,
        notifications: 3,
        unknown: 1,
        late: 1,
        skipped: 1
      })
      expect((yield* (yield* Diagnostics.Diagnostics).snapshot).counts.skipped).toBe(1)
    }).pipe(Effect.provide(connected))
  )
})
