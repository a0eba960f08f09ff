import { Cause, Effect, Exit, Metric, MetricBoundaries, MetricLabel, Option, type Tracer } from "effect"
import type { TurnResult } from "./TurnResult.js"
import type { TurnRoute, TurnRunError } from "./TurnRoute.js"

/**
 * What can be watched of a connection. Names, ids, counts and times only: no prompt, no answer, no key.
 *
 * Spans, through whatever tracer the program provides: `codex <method>` for a request, `invoke_agent codex` for a turn
 * and for a goal, `codex handler <method>` for the answer to a server request; attributes follow the OpenTelemetry
 * conventions for generative AI where there is a name. Metrics are Effect's.
 */

/** Requests that are over, by `method` and `outcome` (`success`, `interrupted`, or the tag of the error). */
export const requests = Metric.counter("codex_requests_total", { incremental: true })

/** Requests that wait for a place or for their answer; goes up and down. */
export const inFlight = Metric.counter("codex_requests_in_flight")

/** From the call of a request to its outcome, in ms, by `method`. */
export const latency = Metric.histogram(
  "codex_request_duration_ms",
  MetricBoundaries.exponential({ start: 1, factor: 2, count: 17 })
)

/** Turns that are over, by `status`. */
export const turns = Metric.counter("codex_turns_total", { incremental: true })

/** Tokens of turns that are over, by `type`: `input` or `output`. */
export const tokens = Metric.counter("codex_tokens_total", { incremental: true })

/** Notifications of the server. */
export const notifications = Metric.counter("codex_notifications_total", { incremental: true })

/** Messages that took an unusual way, by `kind`: `held`, `late`, `unknown`, `undecodable`, `unrouted`, `skipped`. */
export const unusual = Metric.counter("codex_unusual_messages_total", { incremental: true })

/** Turns ended from the server's state, since their `turn/completed` never came. */
export const reconciled = Metric.counter("codex_turns_reconciled_total", { incremental: true })

/** The unusual ways. */
export type Unusual = "held" | "late" | "unknown" | "undecodable" | "unrouted" | "skipped"

const label = (key: string, value: string) => [MetricLabel.make(key, value)]

const unusualLabels: { readonly [K in Unusual]: ReadonlyArray<MetricLabel.MetricLabel> } = {
  held: label("kind", "held"),
  late: label("kind", "late"),
  unknown: label("kind", "unknown"),
  undecodable: label("kind", "undecodable"),
  unrouted: label("kind", "unrouted"),
  skipped: label("kind", "skipped")
}

/** Counts a message that took an unusual way. */
export const count = (kind: Unusual): void => unusual.unsafeUpdate(1, unusualLabels[kind])

/** Watches one request of `method`: a span, its outcome, its latency. */
export const observeRequest =
  (method: string) =>
  <A, E extends { readonly _tag: string }, R>(request: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.clockWith((clock) => {
      const from = clock.unsafeCurrentTimeMillis()
      inFlight.unsafeUpdate(1, [])
      return Effect.onExit(request, (exit) =>
        Effect.sync(() => {
          inFlight.unsafeUpdate(-1, [])
          latency.unsafeUpdate(clock.unsafeCurrentTimeMillis() - from, label("method", method))
          requests.unsafeUpdate(1, [...label("method", method), ...label("outcome", outcomeOf(exit))])
        })
      )
    }).pipe(
      Effect.withSpan(`codex ${method}`, {
        kind: "client",
        captureStackTrace: false,
        attributes: { "rpc.system": "jsonrpc", "rpc.method": method }
      })
    )

const outcomeOf = (exit: Exit.Exit<unknown, { readonly _tag: string }>): string => {
  if (Exit.isSuccess(exit)) return "success"
  const failure = Cause.failureOption(exit.cause)
  return Option.isSome(failure) ? failure.value._tag : Cause.isInterruptedOnly(exit.cause) ? "interrupted" : "defect"
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
      route.whenOver((exit) => {
        const { input, output } = route.fold.tokens()
        span.attribute("gen_ai.usage.input_tokens", input)
        span.attribute("gen_ai.usage.output_tokens", output)
        span.attribute("codex.turn.status", statusOf(exit))
        // The message of a failure may quote the prompt; its tag does not.
        if (Exit.isFailure(exit)) span.attribute("error.type", outcomeOf(exit))
        span.end(clock.unsafeCurrentTimeNanos(), Exit.void)
      })
    })
  )

/** Watches a goal from its start on: the start is part of its span. */
export const observeGoal =
  (threadId: string) =>
  <A extends { readonly route: TurnRoute }, E, R>(launch: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.flatMap(startTurn(threadId, "goal"), (span) =>
      launch.pipe(
        Effect.withParentSpan(span),
        Effect.tap(({ route }) => endTurn(span, route)),
        Effect.tapErrorCause(() => endSpan(span))
      )
    )

/** Counts a turn that is over. */
export const countTurn = (route: TurnRoute, exit: Exit.Exit<TurnResult, TurnRunError>): void => {
  const { input, output } = route.fold.tokens()
  turns.unsafeUpdate(1, label("status", statusOf(exit)))
  tokens.unsafeUpdate(input, label("type", "input"))
  tokens.unsafeUpdate(output, label("type", "output"))
}

const statusOf = (exit: Exit.Exit<TurnResult, TurnRunError>): string =>
  Exit.isSuccess(exit) ? exit.value.status : outcomeOf(exit) === "TurnFailedError" ? "failed" : "lost"

/** Watches the handler of a server request. */
export const observeHandler = (method: string, threadId: string | undefined) =>
  Effect.withSpan(`codex handler ${method}`, {
    kind: "server",
    captureStackTrace: false,
    attributes: { "rpc.system": "jsonrpc", "rpc.method": method, "gen_ai.conversation.id": threadId }
  })

/** Watches a call of one of the program's tools. */
export const observeTool = (name: string, call: { readonly callId: string; readonly threadId: string }) =>
  Effect.withSpan(`execute_tool ${name}`, {
    captureStackTrace: false,
    attributes: {
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": name,
      "gen_ai.tool.call.id": call.callId,
      "gen_ai.conversation.id": call.threadId
    }
  })
