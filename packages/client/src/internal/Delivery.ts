/** Something that has collected elements for a fiber, and hands them over when the batch ends. */
export interface Flushable {
  readonly flush: () => void
}

/**
 * Wakes the readers of streams once a batch of lines instead of once an element: to wake a fiber costs several times as
 * much as to route a message. Outside of a batch, what is scheduled is flushed at once.
 */
export class Delivery {
  private open = false
  private scheduled: Array<Flushable> = []

  /** From now on, until {@link flush}, wake-ups are collected. */
  begin(): void {
    this.open = true
  }

  /** The batch is over: hands over what was collected, and what is scheduled by that. What one of them throws is its own. */
  flush(onDefect: (defect: unknown) => void): void {
    this.open = true
    for (const flushable of this.scheduled) {
      try {
        flushable.flush()
      } catch (defect) {
        onDefect(defect)
      }
    }
    this.scheduled = []
    this.open = false
  }

  /** `flushable` has something to hand over. It schedules itself once, until it is flushed. */
  schedule(flushable: Flushable): void {
    if (this.open) this.scheduled.push(flushable)
    else flushable.flush()
  }
}
