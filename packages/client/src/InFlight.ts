import { Effect } from "effect"

/** Bounds how many effects run at once: at most `limit`, the rest first come first served. */
export interface InFlight {
  /** Runs `effect` once there is a place for it. Interruption while waiting gives the turn to the next. */
  readonly withPlace: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** How many are running, and how many wait. */
  readonly counts: () => { readonly running: number; readonly waiting: number }
}

/**
 * Places for `limit` at once.
 *
 * A semaphore of Effect wakes its waiters a tick after a permit is free, so that a newcomer can slip in between; here
 * the one who leaves hands its place to the one who waited longest.
 */
export const make = (limit: number): InFlight => {
  let running = 0
  const waiting = new Set<() => void>()

  const leave = Effect.sync(() => {
    const [next] = waiting
    if (next === undefined) {
      running -= 1
    } else {
      waiting.delete(next)
      next()
    }
  })

  /** Succeeds holding a place that was handed over; when interrupted it holds none. */
  const wait = Effect.async<void>((resume) => {
    const handOver = () => resume(Effect.void)
    waiting.add(handOver)
    return Effect.suspend(() => (waiting.delete(handOver) ? Effect.void : leave))
  })

  return {
    withPlace: (effect) =>
      Effect.uninterruptibleMask((restore) => {
        const use = Effect.ensuring(restore(effect), leave)
        if (running >= limit) return Effect.zipRight(restore(wait), use)
        running += 1
        return use
      }),
    counts: () => ({ running, waiting: waiting.size })
  }
}
