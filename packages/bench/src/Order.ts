import type { Sizes } from "./Benchmark.js"
import type { Result } from "./Measurement.js"
import type { Clock } from "./Stopwatch.js"

/** What a worker is to measure. */
export interface Order {
  readonly name: string
  readonly sizes: Sizes
  readonly rounds: number | undefined
  readonly clock: Clock
}

/** What it says: that a round begins, or what came out. */
export type Report = { readonly round: number } | { readonly results: ReadonlyArray<Result> }
