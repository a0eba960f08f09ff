import type { Effect, Scope } from "effect"

/**
 * One thing that is measured, against a floor (what the same costs without this library) or a peer (what it costs with
 * another). Both are run by turns in the same process, so that a machine that is busy is so for both.
 */
export interface Benchmark {
  /** What `npm run bench -- NAME` calls it. */
  readonly name: string
  /** What is measured. */
  readonly what: string
  /** What it is compared with. */
  readonly against: string
  /** What a run of either side gives, in the same order. The first has the benchmark's name. */
  readonly metrics: readonly [Metric, ...ReadonlyArray<Metric>]
  /** How many pairs are run unless told otherwise. */
  readonly rounds: number
  /** Readies both sides; whatever fails, a lost event above all, ends the benchmark. */
  readonly pair: (sizes: Sizes) => Effect.Effect<Pair, unknown, Scope.Scope>
}

/** A number that both sides give, the smaller the better. */
export interface Metric {
  readonly name: string
  readonly unit: "ms" | "µs/message" | "µs/request" | "µs/turn" | "MB"
  readonly goal: Goal | undefined
}

/** At most this many times the floor, or at most this much more, in the metric's unit. */
export type Goal =
  | { readonly _tag: "Ratio"; readonly atMost: number }
  | { readonly _tag: "Allowance"; readonly atMost: number }

/** At most `atMost` times the floor. */
export const ratio = (atMost: number): Goal => ({ _tag: "Ratio", atMost })

/** At most `atMost` more than the floor. */
export const allowance = (atMost: number): Goal => ({ _tag: "Allowance", atMost })

/** The two sides. Each run is a fresh one, and gives a number for each metric. */
export interface Pair {
  readonly ours: Effect.Effect<Sample, unknown>
  readonly floor: Effect.Effect<Sample, unknown>
}

/** A number for each metric. */
export type Sample = ReadonlyArray<number>

/** How much is done in a run. */
export interface Sizes {
  /** The part of the usual amount: 1 unless told otherwise. */
  readonly size: number
  /** Turns at once and deltas of each, for the benchmarks of delivery. */
  readonly turns: number | undefined
  readonly deltas: number | undefined
  /** Lets the fake server lose an event, to see that every benchmark misses it. */
  readonly lose: boolean
}

/** The usual amount. */
export const fullSize: Sizes = { size: 1, turns: undefined, deltas: undefined, lose: false }

/** That part of `usual`, one at least. */
export const part = ({ size }: Sizes, usual: number): number => Math.max(1, Math.round(usual * size))
