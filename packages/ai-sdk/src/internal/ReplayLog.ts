/** What was dropped from a {@link ReplayLog} that a reader asks for. */
export class DroppedError extends Error {
  override readonly name = "DroppedError"
  readonly _tag = "DroppedError"

  constructor(
    /** The position that was asked for. */
    readonly from: number,
    /** The first position that there still is. */
    readonly first: number
  ) {
    super(`what follows event ${from - 1} is no longer kept; the log begins after event ${first - 1}`)
  }
}

/** One entry of a log, and its position. */
export interface Entry<A> {
  readonly at: number
  readonly value: A
}

/**
 * A log that is written once and read by any number of readers, each from where it likes and at its own pace. It keeps
 * so much of its end, and forgets what came before.
 */
export class ReplayLog<A> {
  private entries: Array<{ readonly value: A; readonly size: number }> = []
  private first = 0
  private size = 0
  private ended = false
  private readonly waiting = new Set<() => void>()

  constructor(private readonly maxSize: number) {}

  /** The position of the next entry. */
  get next(): number {
    return this.first + this.entries.length
  }

  /** The position of the first entry that is kept. */
  get begin(): number {
    return this.first
  }

  /** Whether nothing follows. */
  get isEnded(): boolean {
    return this.ended
  }

  append(value: A, size: number): void {
    this.entries.push({ value, size })
    this.size += size
    let drop = 0
    while (this.size > this.maxSize && drop < this.entries.length - 1) {
      this.size -= this.entries[drop]?.size ?? 0
      drop += 1
    }
    this.entries.splice(0, drop)
    this.first += drop
    this.notify()
  }

  end(): void {
    this.ended = true
    this.notify()
  }

  /** The entries from the position on, and those to come. Throws {@link DroppedError} where they are no longer kept. */
  async *read(from: number, signal?: AbortSignal): AsyncGenerator<Entry<A>, void, void> {
    let at = from
    while (signal?.aborted !== true) {
      if (at < this.first) throw new DroppedError(at, this.first)
      const entry = this.entries[at - this.first]
      if (entry !== undefined) {
        yield { at, value: entry.value }
        at += 1
      } else if (this.ended) return
      else await this.change(signal)
    }
  }

  private change(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake)
        signal?.removeEventListener("abort", wake)
        resolve()
      }
      this.waiting.add(wake)
      signal?.addEventListener("abort", wake, { once: true })
    })
  }

  private notify(): void {
    for (const wake of Array.from(this.waiting)) wake()
  }
}
