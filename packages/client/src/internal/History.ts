/** Elements that are kept for readers yet to come. */
export interface History<A> {
  readonly add: (element: A, size: number) => void
  /** What is kept, oldest first; undefined if it is not all there any more although it was to be. */
  readonly elements: () => ReadonlyArray<A> | undefined
}

/** Keeps nothing. */
export const nothing = <A>(): History<A> => ({ add: () => {}, elements: () => [] })

interface Kept<A> {
  readonly element: A
  readonly size: number
}

/** Keeps the last `count` elements, as long as their sizes sum up to `maxSize` at most. */
export const last = <A>(count: number, maxSize: number): History<A> => {
  /** A ring of the last `count`: one that is dropped leaves its place at once, and so its memory. */
  const ring: Array<Kept<A> | undefined> = []
  let first = 0
  let end = 0
  let total = 0
  const drop = (): void => {
    total -= ring[first % count]?.size ?? 0
    ring[first++ % count] = undefined
  }

  return {
    add: (element, size) => {
      if (end - first === count) drop()
      ring[end++ % count] = { element, size }
      total += size
      while (total > maxSize) drop()
    },
    elements: () => {
      const kept: Array<A> = []
      for (let at = first; at < end; at++) {
        const entry = ring[at % count]
        if (entry !== undefined) kept.push(entry.element)
      }
      return kept
    }
  }
}

/** Keeps everything, up to the limit of a {@link Backlog}. */
export const everything = <A>(backlog: Backlog<A>): History<A> => ({
  add: (element) => backlog.add(element),
  elements: () => backlog.elements()
})

/** How two adjacent elements become one that says the same; undefined where they cannot. */
export type Merge<A> = (first: A, second: A) => A | undefined

/**
 * Elements in order, `limit` of them at most. When it is full, adjacent elements that can be merged are; if that gains
 * less than an eighth, it overflows: it is empty from then on.
 */
export class Backlog<A> {
  private buffer: Array<A> = []
  private overflow = false

  constructor(
    private readonly limit: number,
    private readonly merge: Merge<A>
  ) {}

  /** Whether elements were lost. */
  get overflowed(): boolean {
    return this.overflow
  }

  get isEmpty(): boolean {
    return this.buffer.length === 0
  }

  add(element: A): void {
    if (this.overflow) return
    if (this.buffer.length >= this.limit) this.compact()
    if (!this.overflow) this.buffer.push(element)
  }

  /** What is there, for as long as nothing was lost. */
  elements(): ReadonlyArray<A> | undefined {
    return this.overflow ? undefined : this.buffer.slice()
  }

  /** Takes all of it. */
  takeAll(): ReadonlyArray<A> {
    const taken = this.buffer
    this.buffer = []
    return taken
  }

  private compact(): void {
    const merged: Array<A> = []
    for (const element of this.buffer) {
      const previous = merged.at(-1)
      const both = previous === undefined ? undefined : this.merge(previous, element)
      if (both === undefined) merged.push(element)
      else merged[merged.length - 1] = both
    }
    this.overflow = merged.length > this.limit * (7 / 8)
    this.buffer = this.overflow ? [] : merged
  }
}
