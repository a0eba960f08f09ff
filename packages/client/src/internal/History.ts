/** Elements that are kept for readers yet to come. */
export interface History<A> {
  add(element: A, size: number): void
  /** What is kept, oldest first; undefined if it is not all there any more although it was to be. */
  elements(): ReadonlyArray<A> | undefined
}

/** Keeps nothing. */
export const nothing: History<never> = { add: () => {}, elements: () => [] }

/** Keeps the last `count` elements, as long as their sizes sum up to `maxSize` at most. */
export class Last<A> implements History<A> {
  /** Two rings of the last `count`: an element that is dropped leaves its place at once, and so its memory. */
  private readonly ring: Array<A | undefined> = []
  private readonly sizes: Array<number> = []
  private first = 0
  private kept = 0
  private total = 0

  constructor(
    private readonly count: number,
    private readonly maxSize: number
  ) {}

  add(element: A, size: number): void {
    if (this.kept === this.count) this.drop()
    const at = (this.first + this.kept) % this.count
    this.ring[at] = element
    this.sizes[at] = size
    this.kept += 1
    this.total += size
    while (this.total > this.maxSize) this.drop()
  }

  elements(): ReadonlyArray<A> {
    return Array.from({ length: this.kept }, (_, at) => this.ring[(this.first + at) % this.count] as A)
  }

  private drop(): void {
    this.total -= this.sizes[this.first] ?? 0
    this.ring[this.first] = undefined
    this.first = (this.first + 1) % this.count
    this.kept -= 1
  }
}

/** How two adjacent elements become one that says the same; undefined where they cannot. */
export type Merge<A> = (first: A, second: A) => A | undefined

/**
 * Elements in order, `limit` of them at most. When it is full, adjacent elements that can be merged are; if that gains
 * less than an eighth, it overflows: it is empty from then on.
 */
export class Backlog<A> implements History<A> {
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
