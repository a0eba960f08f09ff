import { Effect } from "effect"
import type { AppServer } from "./AppServer.js"

/** What an uninterruptible region is given to mark what may be interrupted in it. */
export type Restore = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** How long the server is given to stop what is no longer wanted, before it is left alone. */
const patience = "5 seconds"

/** Stops what is no longer wanted: goes on in the background after 5 s, and its outcome does not matter. */
export const bounded = ({ fork }: AppServer.Service, effect: Effect.Effect<unknown, unknown>): Effect.Effect<void> =>
  Effect.flatMap(fork(effect), (outcome) =>
    Effect.ignore(Effect.timeoutOption(Effect.interruptible(outcome), patience))
  )
