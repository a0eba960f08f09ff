/** The first interval between two reports of progress, and the longest, in ms. */
const shortest = 100
const longest = 2_000

/**
 * How often progress is reported: often at first, and ever less often while it goes on, so that neither a fast writer nor a
 * long one makes many parts.
 */
export class Pace {
  private interval = shortest
  private dueAt = 0

  /** Whether progress may be reported now; the next report waits for its interval then. */
  isDue(): boolean {
    if (this.waitsFor() > 0) return false
    const now = Date.now()
    this.interval = now - this.dueAt > longest ? shortest : Math.min(this.interval * 1.5, longest)
    this.dueAt = now + this.interval
    return true
  }

  /** How long until progress may be reported, in ms. */
  waitsFor(): number {
    return this.dueAt - Date.now()
  }
}
