import { Cause, Effect } from "./effect.js"

/** Given to an uninterruptible region to mark what may be interrupted in it. */
export type Restore = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** `Effect.onInterrupt` for an uninterruptible region, which has no need of another: that costs as much as a request. */
export const onInterrupt = <A, E, R, R2>(
  restored: Effect.Effect<A, E, R>,
  cleanup: () => Effect.Effect<unknown, never, R2>
): Effect.Effect<A, E, R | R2> =>
  Effect.catchAllCause(restored, (cause) =>
    Cause.isInterruptedOnly(cause) ? Effect.zipRight(cleanup(), Effect.failCause(cause)) : Effect.failCause(cause)
  )
