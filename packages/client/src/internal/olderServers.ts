import type { ParamsOf, ResultOf } from "@effect-codex/protocol"
import type { RequestError } from "../CodexError.js"
import type { Service as AppServer } from "./AppServer.js"
import { Effect } from "./effect.js"
import * as ServerWording from "./ServerWording.js"

/** Asks for a thread without its turns. To an older server that is experimental: it is asked with them. */
export const withoutTurns = <A>(
  ask: (exclusion: { readonly excludeTurns?: true }) => Effect.Effect<A, RequestError>
): Effect.Effect<A, RequestError> => Effect.catchIf(ask({ excludeTurns: true }), isExperimental, () => ask({}))

type Page = ResultOf<"thread/turns/list">

/**
 * A page of a thread's stored turns. To an older server that is experimental: it is asked for the thread with all of its
 * turns, which are one page. Their items have other ids there than those that were sent, so that what was received must
 * not be merged with them.
 */
export const listTurns = (
  request: AppServer["request"],
  params: ParamsOf<"thread/turns/list">
): Effect.Effect<Page, RequestError> =>
  Effect.catchIf(request("thread/turns/list", params), isExperimental, () =>
    Effect.map(
      request("thread/read", { threadId: params.threadId, includeTurns: true }),
      ({ thread: { turns } }): Page => ({
        data: params.sortDirection === "asc" ? turns : [...turns].reverse(),
        nextCursor: null
      })
    )
  )

const isExperimental = (error: RequestError): boolean =>
  error._tag === "InvalidRequestError" && ServerWording.classify(error.serverMessage)?._tag === "NeedsExperimentalApi"
