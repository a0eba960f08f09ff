import { Effect, type Scope, Stream } from "effect"
import type { Connection, State } from "../Connection.js"
import * as ConnectionStates from "./ConnectionStates.js"

/**
 * Several connections as one: its state is that of the one that is worst off, and where several are, the one that changed
 * last. It is closed once all of them are.
 */
export const make = (connections: ReadonlyArray<Connection>): Effect.Effect<Connection, never, Scope.Scope> =>
  Effect.gen(function* () {
    const present: Array<State> = yield* Effect.forEach(connections, ({ state }) => state)
    const states = yield* ConnectionStates.make(present.reduce(worse, { status: "connected" }))
    const changed = (index: number, state: State) =>
      Effect.suspend(() => {
        present[index] = state
        const open = present.filter(({ status }) => status !== "closed")
        const all = open.length === 0 ? state : open.reduce(worse, state.status === "closed" ? connected : state)
        return all === states.current() ? Effect.void : states.publish(all)
      })
    yield* Effect.forEach(
      connections,
      (connection, index) =>
        connection.states.pipe(
          Stream.drop(1),
          Stream.runForEach((state) => changed(index, state)),
          Effect.forkScoped
        ),
      { discard: true }
    )
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
