/** The first wait between two tellings of progress, and the longest, in ms. */
const shortest = 100
const longest = 2_000

/**
 * How often progress is told: often at first, and ever less often while it goes on, so that neither a fast writer nor a
 * long one makes many parts.
 */
export class Pace {
  private interval = shortest
  private dueAt = 0

  /** Whether progress may be told now; it is then taken to be. */
  isDue(): boolean {
    if (this.waitsFor() > 0) return false
    const now = Date.now()
    this.interval = now - this.dueAt > longest ? shortest : Math.min(this.interval * 1.5, longest)
    this.dueAt = now + this.interval
    return true
  }

  /** How long until progress may be told, in ms. */
  waitsFor(): number {
    return this.dueAt - Date.now()
  }
}
