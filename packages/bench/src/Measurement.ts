import { type Duration, Effect } from "effect"
import type { Benchmark, Goal, Metric, Sample, Sizes } from "./Benchmark.js"
import * as Stopwatch from "./Stopwatch.js"

/** What came out for a metric: a line of the report. */
export interface Result {
  readonly name: string
  /** The median of the ratios, pair by pair. */
  readonly ratio: number
  /** What the ratio may be at most. An allowance is made a ratio by the median of the floor. */
  readonly goal: number | null
  /** Whether the goal is met; null if there is none. */
  readonly pass: boolean | null
  /** Medians, in `unit`. */
  readonly ours: number
  readonly floor: number
  readonly unit: Metric["unit"]
  readonly rounds: number
  /** The ratios, pair by pair. */
  readonly ratios: ReadonlyArray<number>
}

/** How to measure. */
export interface Options {
  readonly sizes: Sizes
  /** In place of the benchmark's own number. */
  readonly rounds?: number | undefined
  /** Whether a pair is run before the first that counts. Default: true. */
  readonly warmUp?: boolean | undefined
  /** Default: `wall`. */
  readonly clock?: Stopwatch.Clock | undefined
  /** How long a run of one side may take, for what is lost may be waited for. Default: 20 minutes. */
  readonly timeout?: Duration.DurationInput | undefined
  /** Told the number of each round as it begins; 0 is the one that warms up. */
  readonly onRound?: ((round: number) => void) | undefined
}

/** The middle one, or the mean of the two in the middle. */
export const median = (numbers: ReadonlyArray<number>): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle)
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}

/**
 * Runs both sides of a benchmark in pairs: once to warm up, then `rounds` times, and first the one, then the other.
 */
export const measure = (benchmark: Benchmark, options: Options): Effect.Effect<ReadonlyArray<Result>, unknown> =>
  Effect.gen(function* () {
    const rounds = options.rounds ?? benchmark.rounds
    const limited = Effect.timeout(options.timeout ?? "20 minutes")
    const { ours, floor } = yield* Effect.map(benchmark.pair(options.sizes), ({ ours, floor }) => ({
      ours: limited(ours),
      floor: limited(floor)
    }))
    const pairs: Array<{ readonly ours: Sample; readonly floor: Sample }> = []
    for (let round = options.warmUp === false ? 1 : 0; round <= rounds; round++) {
      options.onRound?.(round)
      const first = yield* round % 2 === 0 ? ours : floor
      const second = yield* round % 2 === 0 ? floor : ours
      if (round > 0) pairs.push(round % 2 === 0 ? { ours: first, floor: second } : { ours: second, floor: first })
    }
    return benchmark.metrics.map((metric, at) =>
      toResult(
        metric,
        pairs.map(({ ours, floor }) => ({ ours: ours[at] ?? Number.NaN, floor: floor[at] ?? Number.NaN }))
      )
    )
  }).pipe(Effect.scoped, Effect.provideService(Stopwatch.Measuring, options.clock ?? "wall"))

const toResult = (
  { name, unit, goal }: Metric,
  pairs: ReadonlyArray<{ readonly ours: number; readonly floor: number }>
): Result => {
  const ratios = pairs.map(({ ours, floor }) => ours / floor)
  const floor = median(pairs.map(({ floor }) => floor))
  const [ratio, limit] = [median(ratios), goal === undefined ? null : toRatio(goal, floor)]
  return {
    name,
    ratio,
    goal: limit,
    pass: limit === null ? null : ratio <= limit,
    ours: median(pairs.map(({ ours }) => ours)),
    floor,
    unit,
    rounds: pairs.length,
    ratios
  }
}

const toRatio = (goal: Goal, floor: number): number =>
  goal._tag === "Ratio" ? goal.atMost : (floor + goal.atMost) / floor
