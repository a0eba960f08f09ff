/** A stream of pseudo-random numbers: the same seed, the same numbers. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number
  /** An integer from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number
  /** True with that probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <A>(choices: readonly [A, ...ReadonlyArray<A>]) => A
  /** A stream of its own, which no draw from another one shifts. */
  readonly fork: (label: string) => Random
}

/** The stream of a seed (mulberry32). */
export const make = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    fork: (label) =>
      make(
        [...label].reduce(
          (hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619),
          Math.imul(seed, 2654435761) ^ 2166136261
        )
      )
  }
}
