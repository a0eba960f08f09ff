import { ExperimentalApi } from "@effect-codex/client/Codex"
import { Effect, Stream } from "./effect.js"

const permission = { experimentalApi: true } as const

/** Grants what is experimental to the type checker. The client checks before anything is sent whether the connection has it. */
export const effect = <A, E>(effect: Effect.Effect<A, E, ExperimentalApi>): Effect.Effect<A, E> =>
  Effect.provideService(effect, ExperimentalApi, permission)

/** See {@link effect}. */
export const stream = <A, E>(stream: Stream.Stream<A, E, ExperimentalApi>): Stream.Stream<A, E> =>
  Stream.provideService(stream, ExperimentalApi, permission)
