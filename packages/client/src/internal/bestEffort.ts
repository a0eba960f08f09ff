import { Effect } from "./effect.js"

/** Timeout of best-effort cleanup on the server. */
const cleanupTimeout = "5 seconds"

/** Runs `effect` in a fiber of the connection. */
export type Fork = <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<Effect.Effect<A, unknown>>

/** Waits at most 5 s for a cleanup, which then goes on in the background; its outcome is ignored. */
export const bestEffort = (fork: Fork, cleanup: Effect.Effect<unknown, unknown>): Effect.Effect<void> =>
  Effect.flatMap(fork(cleanup), (outcome) =>
    Effect.ignore(Effect.timeoutOption(Effect.interruptible(outcome), cleanupTimeout))
  )
