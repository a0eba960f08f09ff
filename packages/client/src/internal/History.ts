/** Elements that are kept for readers yet to come. */
export interface History<A> {
  readonly add: (element: A, size: number) => void
  /** What is kept, oldest first; undefined if it is not all there any more although it was to be. */
  readonly elements: () => ReadonlyArray<A> | undefined
}

/** Keeps nothing. */
export const nothing = <A>(): History<A> => ({ add: () => {}, elements: () => [] })

/** Keeps the last `count` elements, as long as their sizes sum up to `maxSize` at most. */
export const last = <A>(count: number, maxSize: number): History<A> => {
  /** Two rings of the last `count`: an element that is dropped leaves its place at once, and so its memory. */
  const ring: Array<A | undefined> = []
  const sizes: Array<number> = []
  let first = 0
  let kept = 0
  let total = 0
  const drop = (): void => {
    total -= sizes[first] ?? 0
    ring[first] = undefined
    first = first + 1 === count ? 0 : first + 1
    kept -= 1
  }

  return {
    add: (element, size) => {
      if (kept === count) drop()
      const at = first + kept < count ? first + kept : first + kept - count
      ring[at] = element
      sizes[at] = size
      kept += 1
      total += size
      while (total > maxSize) drop()
    },
    elements: () => Array.from({ length: kept }, (_, at) => ring[(first + at) % count] as A)
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
