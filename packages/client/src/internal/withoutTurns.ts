import type { RequestError } from "../CodexError.js"
import { Effect } from "./effect.js"
import * as ServerWording from "./ServerWording.js"

/** Asks for a thread without its turns. To an older server that is experimental: it is asked with them. */
export const withoutTurns = <A>(
  ask: (exclusion: { readonly excludeTurns?: true }) => Effect.Effect<A, RequestError>
): Effect.Effect<A, RequestError> => Effect.catchIf(ask({ excludeTurns: true }), isExperimental, () => ask({}))

const isExperimental = (error: RequestError): boolean =>
  error._tag === "InvalidRequestError" && ServerWording.classify(error.serverMessage)?._tag === "NeedsExperimentalApi"
