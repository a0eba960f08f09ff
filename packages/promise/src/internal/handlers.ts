import type * as Client from "@effect-codex/client/Handlers"
import { serverRequests } from "@effect-codex/protocol"
import type { HandlerContext, Handlers } from "../Handlers.js"
import { Effect } from "./effect.js"
import { invalid, isRecord, typeName, unknown } from "./options.js"

/** A function of the caller's as an effect: an error that it throws is a failure, and the signal aborts with the interruption. */
export const call = <A>(callback: (signal: AbortSignal) => A | Promise<A>): Effect.Effect<A, unknown> =>
  Effect.tryPromise({ try: async (signal) => callback(signal), catch: (thrown) => thrown })

/** Handlers as the client has them. Throws {@link InvalidOptionError} for a method that the server does not request, or a handler that is no function. */
export const toClient = (handlers: Handlers): Client.Handlers => {
  if (!isRecord(handlers)) throw invalid("handlers", `expected an object, got ${typeName(handlers)}`)
  return Object.fromEntries(
    Object.entries(handlers as Readonly<Record<string, unknown>>).flatMap(([method, handler]) => {
      if (!Object.hasOwn(serverRequests, method)) throw unknown(method, Object.keys(serverRequests))
      if (handler === undefined) return []
      if (typeof handler !== "function") throw invalid(method, `expected a function, got ${typeName(handler)}`)
      const handle = handler as Handler
      return [[method, (params: unknown) => call((signal) => handle(params, { signal }))]]
    })
  )
}

type Handler = (params: unknown, context: HandlerContext) => unknown
