import * as Telemetry from "../Telemetry.js"
import { Cause, Effect, Exit, Metric, MetricLabel, Option, Predicate, type Tracer } from "./effect.js"
import type { TurnObserver, TurnRoute } from "./TurnRoute.js"

/** The series of a metric by the values of its labels. They are kept: to look a series up costs a hash of its labels. */
const series = <Type, In, Out>(metric: Metric.Metric<Type, In, Out>, ...labels: ReadonlyArray<string>) => {
  const known = new Map<string, Metric.Metric<Type, In, Out>>()
  return (...values: ReadonlyArray<string>): Metric.Metric<Type, In, Out> => {
    const key = values.join(" ")
    const one = known.get(key)
    if (one !== undefined) return one
    const made = Metric.taggedWithLabels(
      metric,
      labels.map((label, at) => MetricLabel.make(label, values[at] ?? ""))
    )
    known.set(key, made)
    return made
  }
}

const anomaliesBy = series(Telemetry.anomalies, "kind")
const latencyBy = series(Telemetry.latency, "method")
const requestsBy = series(Telemetry.requests, "method", "outcome")
const tokensBy = series(Telemetry.tokens, "type")
const turnsBy = series(Telemetry.turns, "status")

/** Counts messages that were not routed like most. */
export const countAnomaly = (kind: (typeof Telemetry.anomalyKinds)[number], count: number): void =>
  anomaliesBy(kind).unsafeUpdate(count, [])

/** Observes one request: a span, its outcome, its latency. */
export const observeRequest = <A, E extends { readonly _tag: string }, R>(
  method: string,
  request: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  Effect.clockWith((clock) => {
    const from = clock.unsafeCurrentTimeMillis()
    Telemetry.inFlight.unsafeUpdate(1, [])
    return Effect.onExit(request, (exit) =>
      Effect.sync(() => {
        Telemetry.inFlight.unsafeUpdate(-1, [])
        latencyBy(method).unsafeUpdate(clock.unsafeCurrentTimeMillis() - from, [])
        requestsBy(method, outcomeOf(exit)).unsafeUpdate(1, [])
      })
    )
  }).pipe((observed) =>
    inSpan(observed, `codex ${method}`, {
      kind: "client",
      attributes: { "rpc.system": "jsonrpc", "rpc.method": method }
    })
  )

/**
 * Runs an effect in a span. A failure ends the span with its tag alone: its message may quote what the server or the
 * model wrote.
 */
const inSpan = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  name: string,
  options: Tracer.SpanOptions
): Effect.Effect<A, E, R> =>
  Effect.flatMap(Effect.clock, (clock) =>
    Effect.acquireUseRelease(
      Effect.makeSpan(name, { ...options, captureStackTrace: false }),
      (span) => Effect.withParentSpan(effect, span),
      (span, exit) =>
        Effect.sync(() => {
          if (Exit.isFailure(exit)) span.attribute("error.type", outcomeOf(exit))
          span.end(
            clock.unsafeCurrentTimeNanos(),
            Exit.isSuccess(exit) ? Exit.void : Exit.fail(new SpanFailure(outcomeOf(exit)))
          )
        })
    )
  )

/** Stands for the failure of a span: its tag, and nothing that the server or the model wrote. */
class SpanFailure extends Error {
  constructor(tag: string) {
    super(tag)
    this.name = tag
    this.stack = tag
  }
}

const outcomeOf = (exit: Exit.Exit<unknown, unknown>): string => {
  if (Exit.isSuccess(exit)) return "success"
  const failure = Cause.failureOption(exit.cause)
  if (Option.isNone(failure)) return Cause.isInterruptedOnly(exit.cause) ? "interrupted" : "defect"
  return Predicate.hasProperty(failure.value, "_tag") ? String(failure.value._tag) : "failure"
}

/** A span for work of the agent on a thread. It is ended with {@link endTurn}. */
export const startTurn = (threadId: string, kind: "turn" | "goal"): Effect.Effect<Tracer.Span> =>
  Effect.makeSpan("invoke_agent codex", {
    kind: "client",
    captureStackTrace: false,
    attributes: {
      "gen_ai.operation.name": "invoke_agent",
      "gen_ai.provider.name": "openai",
      "gen_ai.agent.name": "codex",
      "gen_ai.conversation.id": threadId,
      "codex.kind": kind
    }
  })

/** Ends the span of a turn or goal that never came to be. */
export const endSpan = (span: Tracer.Span): Effect.Effect<void> =>
  Effect.clockWith((clock) => Effect.sync(() => span.end(clock.unsafeCurrentTimeNanos(), Exit.void)))

/** Ends the span of a turn or goal when that is over. */
export const endTurn = (span: Tracer.Span, route: TurnRoute): Effect.Effect<void> =>
  Effect.clockWith((clock) =>
    Effect.sync(() => {
      span.attribute("codex.turn.id", route.id)
      route.addObserver((exit) => {
        const { input, output } = route.tokens
        span.attribute("gen_ai.usage.input_tokens", input)
        span.attribute("gen_ai.usage.output_tokens", output)
        span.attribute("codex.turn.status", statusOf(exit))
        // The message of a failure may quote the prompt; its tag does not.
        if (Exit.isFailure(exit)) span.attribute("error.type", outcomeOf(exit))
        span.end(clock.unsafeCurrentTimeNanos(), Exit.void)
      })
    })
  )

/** Observes a goal from its start on: the start is part of its span. */
export const observeGoal = <A extends { readonly route: TurnRoute }, E, R>(
  threadId: string,
  started: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  Effect.flatMap(startTurn(threadId, "goal"), (span) =>
    started.pipe(
      Effect.withParentSpan(span),
      Effect.tap(({ route }) => endTurn(span, route)),
      Effect.tapErrorCause(() => endSpan(span))
    )
  )

/** Counts a turn that has ended. */
export const countTurn = (route: TurnRoute, exit: Parameters<TurnObserver>[0]): void => {
  const { input, output } = route.tokens
  turnsBy(statusOf(exit)).unsafeUpdate(1, [])
  tokensBy("input").unsafeUpdate(input, [])
  tokensBy("output").unsafeUpdate(output, [])
}

/** The statuses that are labels: the server must not make up series of its own. */
const statuses: ReadonlySet<string> = new Set(["completed", "interrupted", "failed"])

const statusOf = (exit: Parameters<TurnObserver>[0]): string => {
  if (Exit.isFailure(exit)) return outcomeOf(exit) === "TurnFailedError" ? "failed" : "lost"
  return statuses.has(exit.value.status) ? exit.value.status : "other"
}

/** Observes the handler of a server request. */
export const observeHandler = <A, E, R>(
  method: string,
  threadId: string | undefined,
  handler: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  inSpan(handler, `codex handler ${method}`, {
    kind: "server",
    attributes: { "rpc.system": "jsonrpc", "rpc.method": method, "gen_ai.conversation.id": threadId }
  })

/** Observes a call of a tool. */
export const observeTool = <A, E, R>(
  name: string,
  call: { readonly callId: string; readonly threadId: string },
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  inSpan(effect, `execute_tool ${name}`, {
    attributes: {
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": name,
      "gen_ai.tool.call.id": call.callId,
      "gen_ai.conversation.id": call.threadId
    }
  })
