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

  /** The batch is over: hands over what was collected. */
  flush(): void {
    this.open = false
    // What a flush schedules in turn is flushed at once, since no batch is open.
    const scheduled = this.scheduled
    if (scheduled.length === 0) return
    this.scheduled = []
    for (const flushable of scheduled) flushable.flush()
  }

  /** `flushable` has something to hand over. It schedules itself once, until it is flushed. */
  schedule(flushable: Flushable): void {
    if (this.open) this.scheduled.push(flushable)
    else flushable.flush()
  }
}
