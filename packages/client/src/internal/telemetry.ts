import * as Telemetry from "../Telemetry.js"
import { Cause, type Clock, Effect, Exit, Metric, MetricLabel, Option, Predicate, type Tracer } from "./effect.js"
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

/** Observes one request: a span, its outcome, its latency. To be run in an uninterruptible region. */
export const observeRequest = <A, E, R>(
  clock: Clock.Clock,
  method: string,
  parent: Tracer.AnySpan | undefined,
  request: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> => {
  const span = Effect.makeSpan(`codex ${method}`, {
    kind: "client",
    captureStackTrace: false,
    attributes: { "rpc.system": "jsonrpc", "rpc.method": method },
    parent
  })
  return Effect.flatMap(span, (span) => {
    const from = clock.unsafeCurrentTimeMillis()
    Telemetry.inFlight.unsafeUpdate(1, [])
    const observed = (exit: Exit.Exit<A, E>): Exit.Exit<A, E> => {
      Telemetry.inFlight.unsafeUpdate(-1, [])
      latencyBy(method).unsafeUpdate(clock.unsafeCurrentTimeMillis() - from, [])
      requestsBy(method, outcomeOf(exit)).unsafeUpdate(1, [])
      end(span, clock, exit)
      return exit
    }
    return Effect.matchCauseEffect(request, {
      onSuccess: (result) => observed(Exit.succeed(result)),
      onFailure: (cause) => observed(Exit.failCause(cause))
    })
  })
}

/** Runs an effect in a span. */
const inSpan = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  name: string,
  options: Tracer.SpanOptions
): Effect.Effect<A, E, R> =>
  Effect.flatMap(Effect.clock, (clock) =>
    Effect.acquireUseRelease(
      Effect.makeSpan(name, { ...options, captureStackTrace: false }),
      (span) => Effect.withParentSpan(effect, span),
      (span, exit) => Effect.sync(() => end(span, clock, exit))
    )
  )

/** Ends a span. A failure ends it with its tag alone: its message may quote what the server or the model wrote. */
const end = (span: Tracer.Span, clock: Clock.Clock, exit: Exit.Exit<unknown, unknown>): void => {
  if (Exit.isFailure(exit)) span.attribute("error.type", outcomeOf(exit))
  span.end(
    clock.unsafeCurrentTimeNanos(),
    Exit.isSuccess(exit) ? Exit.void : Exit.fail(new SpanFailure(outcomeOf(exit)))
  )
}

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

/** What of a turn or goal is observed: its route, once it has one. */
interface Observed {
  readonly route: TurnRoute
}

/**
 * Observes a turn or a goal, whose start is part of its span. `start` gets the span; to be run in an uninterruptible
 * region.
 */
export const observeTurn = <A extends Observed, E, R>(
  clock: Clock.Clock,
  threadId: string,
  kind: "turn" | "goal",
  start: (span: Tracer.Span) => Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> => {
  const span = Effect.makeSpan("invoke_agent codex", {
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
  return Effect.flatMap(span, (span) =>
    Effect.matchCauseEffect(start(span), {
      onSuccess: (started) => {
        endWith(span, clock, started.route)
        return Effect.succeed(started)
      },
      onFailure: (cause) => {
        span.end(clock.unsafeCurrentTimeNanos(), Exit.void)
        return Effect.failCause(cause)
      }
    })
  )
}

/** Ends the span of a turn or goal when that is over. */
const endWith = (span: Tracer.Span, clock: Clock.Clock, route: TurnRoute): void => {
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
}

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
