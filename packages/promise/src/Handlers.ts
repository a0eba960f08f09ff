/**
 * Handlers answer the server's own requests: approvals, questions to the user, tool calls.
 *
 * @since 0.1.0
 */
import type { ServerRequestMethod, ServerRequests } from "@effect-codex/protocol"

/**
 * The second argument of a handler.
 *
 * @since 0.1.0
 * @category models
 */
export interface HandlerContext {
  /** Aborts when the result is no longer wanted: the server has resolved the request, or its turn or the connection has ended. */
  readonly signal: AbortSignal
}

/**
 * A handler for each kind of request that the server sends; every one is optional. A request without a handler is
 * declined, never accepted.
 *
 * They are an option of `startCodex`, or registered for one thread with `thread.handle`. A request goes to the handler
 * of its thread; else to that of the nearest thread above, for the thread of a sub-agent; else to the connection's.
 *
 * A handler that throws is logged and an error response is sent; the connection and the turn go on.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Handlers } from "@effect-codex/promise"
 *
 * // `commandActions` are for display: a command that is parsed as a mere `read` may write all the same.
 * const allowed = new Set(["ls", "'git status'"])
 * const handlers: Handlers = {
 *   "item/commandExecution/requestApproval": ({ command }) => {
 *     // The server shows `/bin/bash -lc 'git status'`: compare the whole script, not a part of it.
 *     const script = /^\/bin\/(?:ba|z|)sh -l?c (.*)$/s.exec(command ?? "")?.[1]
 *     return { decision: script !== undefined && allowed.has(script) ? "accept" : "decline" }
 *   }
 * }
 * ```
 */
export type Handlers = {
  readonly [M in ServerRequestMethod]?:
    | ((
        params: ServerRequests[M]["params"],
        context: HandlerContext
      ) => ServerRequests[M]["result"] | Promise<ServerRequests[M]["result"]>)
    | undefined
}

/**
 * Handlers of a thread, until they are closed.
 *
 * @since 0.1.0
 * @category models
 */
export interface Handling extends AsyncDisposable {
  /** Removes the handlers. Requests that they are handling go on. */
  readonly close: () => Promise<void>
}
