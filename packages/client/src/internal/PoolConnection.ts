import type { Connection, State } from "../Connection.js"
import * as ConnectionStates from "./ConnectionStates.js"
import { Effect, Fiber, type Scope, Stream } from "./effect.js"

/**
 * Several connections as one: its state is that of the one that is worst off, and where several are, the one that changed
 * last. It is closed once all of them are. The scope has to close after theirs.
 */
export const make = (connections: ReadonlyArray<Connection>): Effect.Effect<Connection, never, Scope.Scope> =>
  Effect.gen(function* () {
    const present: Array<State> = yield* Effect.forEach(connections, ({ state }) => state)
    const summary = (latest: State): State => {
      const open = present.filter(({ status }) => status !== "closed")
      return open.length === 0 ? latest : open.reduce(worse, latest.status === "closed" ? connected : latest)
    }
    const states = yield* ConnectionStates.make(summary(connected))
    const changed = (index: number, state: State) =>
      Effect.suspend(() => {
        if (present[index] === state) return Effect.void
        present[index] = state
        const next = summary(state)
        return next === states.current() ? Effect.void : states.publish(next)
      })
    const followers = yield* Effect.forEach(connections, (connection, index) =>
      connection.states.pipe(
        Stream.runForEach((state) => changed(index, state)),
        Effect.forkScoped
      )
    )
    // They end with the connections, which have closed by then: the last state is not missed.
    yield* Effect.addFinalizer(() => Fiber.awaitAll(followers))
    return { state: states.state, states: states.states }
  })

const connected: State = { status: "connected" }

const severity: Readonly<Record<State["status"], number>> = {
  closed: 3,
  lost: 2,
  connecting: 1,
  connected: 0,
  resumed: 0
}

const worse = (one: State, other: State): State => (severity[other.status] > severity[one.status] ? other : one)
