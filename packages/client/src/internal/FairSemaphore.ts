import { Effect, Exit } from "./effect.js"
import { LightDeferred } from "./LightDeferred.js"
import { onInterrupt, type Restore } from "./uninterruptible.js"

/** A claim on a permit: it waits, holds the permit, or has lost both. */
export interface Ticket<E> {
  state: "waiting" | "granted" | "gone"
  readonly granted: LightDeferred<void, E>
}

/**
 * At most `permits` at once, the rest strictly first come first served.
 *
 * Effect's semaphore wakes its waiters a tick after a permit is free, so that a newcomer can slip in between; here a
 * released permit goes straight to the ticket that has waited longest.
 */
export class FairSemaphore<E> {
  private readonly queue = new Set<Ticket<E>>()
  private taken = 0

  constructor(private readonly permits: number) {}

  /** How many permits are taken. */
  get running(): number {
    return this.taken
  }

  /** How many tickets wait. */
  get waiting(): number {
    return this.queue.size
  }

  /** A ticket, which holds a permit at once if one is free. */
  take(): Ticket<E> {
    const ticket: Ticket<E> = { granted: new LightDeferred(), state: "waiting" }
    if (this.taken < this.permits) {
      this.taken += 1
      this.grant(ticket)
    } else {
      this.queue.add(ticket)
    }
    return ticket
  }

  /** Waits for the permit. Run in an uninterruptible region: interrupted or failed, the ticket holds nothing. */
  await(restore: Restore, ticket: Ticket<E>): Effect.Effect<void, E> {
    return ticket.state === "granted"
      ? Effect.void
      : onInterrupt(restore(ticket.granted.wait), () => Effect.sync(() => this.release(ticket)))
  }

  /** Gives up the permit, or the wait for it. Twice is once. */
  release(ticket: Ticket<E>): void {
    const { state } = ticket
    ticket.state = "gone"
    if (state === "waiting") this.queue.delete(ticket)
    if (state !== "granted") return
    const [next] = this.queue
    if (next === undefined) {
      this.taken -= 1
    } else {
      this.queue.delete(next)
      this.grant(next)
    }
  }

  /** Ends one wait. A ticket that holds a permit keeps it. */
  refuse(ticket: Ticket<E>, error: E): void {
    if (ticket.state !== "waiting") return
    this.release(ticket)
    ticket.granted.done(Exit.fail(error))
  }

  /** Ends every wait. */
  fail(error: E): void {
    for (const ticket of this.queue) this.refuse(ticket, error)
  }

  private grant(ticket: Ticket<E>): void {
    ticket.state = "granted"
    ticket.granted.done(Exit.void)
  }
}
