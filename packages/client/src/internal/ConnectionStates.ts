import type { Connection, State } from "../Connection.js"
import { Effect, PubSub, Stream } from "./effect.js"

/** The state of a connection, as it changes. */
export interface ConnectionStates extends Connection {
  /** The present state. */
  readonly current: () => State
  readonly publish: (next: State) => Effect.Effect<unknown>
}

/** How many states wait for a reader. */
const buffer = 256

/** A connection in that state. */
export const make = (initial: State): Effect.Effect<ConnectionStates> =>
  Effect.map(PubSub.sliding<State>(buffer), (changes) => {
    let state = initial
    return {
      current: () => state,
      publish: (next) =>
        Effect.suspend(() => {
          state = next
          return PubSub.publish(changes, next)
        }),
      state: Effect.sync(() => state),
      states: Stream.unwrapScoped(
        Effect.map(Stream.fromPubSub(changes, { scoped: true }), (following) =>
          Stream.takeUntil(
            Stream.concat(
              Stream.sync(() => state),
              following
            ),
            ({ status }) => status === "closed"
          )
        )
      )
    }
  })
