import type { ServerRequests as ClientRequests } from "@effect-codex/client"
import type { ServerRequestMethod, ServerRequests } from "@effect-codex/protocol"
import { Effect } from "effect"

/** What a handler is told beside the parameters. */
export interface Asked {
  /** Aborts when the answer is no longer wanted: the turn or the connection has ended, or somebody else has answered. */
  readonly signal: AbortSignal
}

/**
 * What answers the server's own requests: approvals, questions to the user, tool calls. Every handler is optional; what
 * nobody handles is declined, never accepted. What a handler throws is answered as an error, and logged; the connection
 * and the turn go on.
 *
 * @example
 * const handlers: Handlers = {
 *   "item/commandExecution/requestApproval": async ({ command }) => ({
 *     decision: (await ask(`Run ${command}?`)) ? "accept" : "decline"
 *   })
 * }
 */
export type Handlers = {
  readonly [M in ServerRequestMethod]?: (
    params: ServerRequests[M]["params"],
    asked: Asked
  ) => ServerRequests[M]["result"] | Promise<ServerRequests[M]["result"]>
}

/** Handlers until they are taken back. */
export interface Handling extends AsyncDisposable {
  /** Takes the handlers back. What they are answering goes on. */
  readonly close: () => Promise<void>
}

/**
 * A function of the caller's as an effect: what it throws is a failure, and the signal aborts with the interruption.
 *
 * @internal
 */
export const call = <A>(callback: (signal: AbortSignal) => A | Promise<A>): Effect.Effect<A, unknown> =>
  Effect.tryPromise({ try: async (signal) => callback(signal), catch: (thrown) => thrown })

/**
 * Handlers as the client has them.
 *
 * @internal
 */
export const make = (handlers: Handlers): ClientRequests.Handlers =>
  Object.fromEntries(
    Object.entries(handlers as Record<string, Handler | undefined>).flatMap(([method, handler]) =>
      handler === undefined ? [] : [[method, (params: unknown) => call((signal) => handler(params, { signal }))]]
    )
  )

type Handler = (params: unknown, asked: Asked) => unknown
