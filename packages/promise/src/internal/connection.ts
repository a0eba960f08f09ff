import type * as Client from "@effect-codex/client/Connection"
import type { Connection, ConnectionState } from "../Connection.js"
import * as asyncStream from "./asyncStream.js"
import { Duration, Effect, Stream } from "./effect.js"
import type { Runner } from "./Runner.js"

/** The state of the client's connection. */
export const make = (runner: Runner, { state, states }: Client.Connection): Connection => ({
  state: runner.action(Effect.map(state, toState)),
  states: asyncStream.make(runner, Stream.map(states, toState), "feed")
})

const toState = (state: Client.State): ConnectionState =>
  state.status === "lost" ? { status: "lost", error: state.error, retryInMs: Duration.toMillis(state.retryIn) } : state
