/**
 * Telemetry on the console: every span when it ends, indented below its parent, and the metrics at the end.
 * With `@effect/opentelemetry` in place of this tracer the same spans go to OpenTelemetry.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Duration, Effect, Layer, Metric, MetricState, Option, Tracer } from "effect"

/** A span that is printed when it ends. */
class PrintedSpan implements Tracer.Span {
  readonly _tag = "Span"
  readonly sampled = true
  readonly spanId = Math.random().toString(16).slice(2, 18)
  readonly traceId: string
  readonly attributes = new Map<string, unknown>()
  readonly links: Array<Tracer.SpanLink>
  status: Tracer.SpanStatus

  constructor(
    readonly name: string,
    readonly parent: Option.Option<Tracer.AnySpan>,
    readonly context: Tracer.Span["context"],
    links: ReadonlyArray<Tracer.SpanLink>,
    startTime: bigint,
    readonly kind: Tracer.SpanKind
  ) {
    this.traceId = Option.match(parent, { onNone: () => this.spanId, onSome: ({ traceId }) => traceId })
    this.links = [...links]
    this.status = { _tag: "Started", startTime }
  }

  end(endTime: bigint, exit: Parameters<Tracer.Span["end"]>[1]): void {
    const { startTime } = this.status
    this.status = { _tag: "Ended", startTime, endTime, exit }
    const took = Duration.format(Duration.millis(Math.round(Number(endTime - startTime) / 1e6)))
    const attributes = Array.from(this.attributes, ([key, value]) => `${key}=${value}`).join(" ")
    console.log(`${"  ".repeat(depthOf(this))}${this.name} ${took} ${exit._tag} ${attributes}`)
  }

  attribute(key: string, value: unknown): void {
    this.attributes.set(key, value)
  }

  addLinks(links: ReadonlyArray<Tracer.SpanLink>): void {
    this.links.push(...links)
  }

  event(): void {}
}

const depthOf = ({ parent }: Tracer.Span): number =>
  Option.match(parent, { onNone: () => 0, onSome: (above) => (above._tag === "Span" ? depthOf(above) + 1 : 1) })

const tracer = Tracer.make({
  span: (name, parent, context, links, startTime, kind) =>
    new PrintedSpan(name, parent, context, links, startTime, kind),
  context: (run) => run()
})

/** The metrics of the library, each with its labels. */
const printMetrics = Effect.gen(function* () {
  for (const { metricKey, metricState: state } of yield* Metric.snapshot) {
    const labels = metricKey.tags.map(({ key, value }) => `${key}=${value}`).join(" ")
    if (!metricKey.name.startsWith("codex_")) continue
    if (MetricState.isCounterState(state)) yield* Console.log(`${metricKey.name} ${state.count} ${labels}`)
    if (MetricState.isHistogramState(state)) yield* Console.log(`${metricKey.name} up to ${state.max} ${labels}`)
  }
})

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  yield* thread.run("What is a span?")
}).pipe(Effect.withSpan("example"), Effect.provide(NodeCodex.layer()), Effect.zipRight(printMetrics))

program.pipe(Effect.provide(Layer.setTracer(tracer)), NodeRuntime.runMain)
