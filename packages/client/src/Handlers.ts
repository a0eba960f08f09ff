/**
 * Handlers answer the server's own requests: approvals, questions to the user, tool calls.
 *
 * @since 0.1.0
 */
import type { ServerRequestMethod, ServerRequests } from "@effect-codex/protocol"
import { type Context, Effect } from "./internal/effect.js"

/**
 * A handler for each kind of request that the server sends; every one is optional. A request without a handler is
 * declined, never accepted.
 *
 * They are an option of the connection's layer, or registered for one thread with `thread.handle`. A request goes to the
 * handler of its thread; else to that of the nearest thread above, for the thread of a sub-agent; else to the
 * connection's. Where the threads above cannot be looked up, it is declined.
 *
 * A handler runs in a fiber of its own. It is interrupted when the server resolves the request by other means, and when
 * its turn or the connection ends. If it fails or dies, an error response is sent, and the connection lives.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Handlers } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * // Accepts these scripts of a shell, each as a whole and quoted as the server shows it, and nothing else. The request's
 * // `commandActions` are for display: a command that is parsed as a mere `read` may write all the same.
 * const allowed = new Set(["ls", "'git status'"])
 * const handlers: Handlers.Handlers = {
 *   "item/commandExecution/requestApproval": ({ command }) => {
 *     const script = /^\/bin\/(?:ba|z|)sh -l?c (.*)$/s.exec(command ?? "")?.[1]
 *     return Effect.succeed({ decision: script !== undefined && allowed.has(script) ? "accept" : "decline" })
 *   }
 * }
 * ```
 */
export type Handlers<R = never> = {
  readonly [M in ServerRequestMethod]?:
    | ((params: ServerRequests[M]["params"]) => Effect.Effect<ServerRequests[M]["result"], unknown, R>)
    | undefined
}

/**
 * The services that handlers need.
 *
 * @since 0.1.0
 * @category models
 */
export type Requirements<H> = { readonly [M in keyof H]-?: RequirementsOf<H[M]> }[keyof H]

type RequirementsOf<F> = F extends (...args: never) => Effect.Effect<infer _A, infer _E, infer R> ? R : never

/**
 * Handlers with the services that they need.
 *
 * @since 0.1.0
 * @category combinators
 */
export const provide = <R>(handlers: Handlers<R>, context: Context.Context<R>): Handlers =>
  Object.fromEntries(
    Object.entries(handlers as Record<string, Handler<R> | undefined>).flatMap(([method, handler]) =>
      handler === undefined ? [] : [[method, (params: never) => Effect.provide(handler(params), context)]]
    )
  ) as Handlers

type Handler<R> = (params: never) => Effect.Effect<unknown, unknown, R>
