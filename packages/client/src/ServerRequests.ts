import {
  decodeServerRequest,
  encodeServerResult,
  isServerRequestMethod,
  type ServerRequests as Protocol,
  routeOf,
  type ServerRequestMethod
} from "@effect-codex/protocol"
import { Clock, Context, Effect, Either, FiberId, FiberMap, Layer, Option, type Scope } from "effect"
import { codes, type ErrorObject, type RequestId } from "./JsonRpc.js"
import * as Misfit from "./Misfit.js"
import type { Notification } from "./Notification.js"
import * as Telemetry from "./Telemetry.js"

/**
 * What answers the server's own requests: approvals, questions to the user, tool calls. Every handler is optional; what
 * nobody handles is declined, never accepted.
 */
export type Handlers<R = never> = {
  readonly [M in ServerRequestMethod]?: (
    params: Protocol[M]["params"]
  ) => Effect.Effect<Protocol[M]["result"], unknown, R>
}

/**
 * The handlers of a connection. Without a layer of its own nothing is handled, so that everything is declined.
 *
 * A handler runs in a fiber of its own. It is interrupted when the server resolves the request by other means, when
 * its turn ends, or when the connection does. One that fails or dies is answered as an error, and the connection lives.
 *
 * @example
 * import { ServerRequests } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const approvals = ServerRequests.layer({
 *   "item/commandExecution/requestApproval": ({ command }) =>
 *     Effect.succeed({ decision: command === "ls" ? "accept" : "decline" })
 * })
 */
export class ServerRequests extends Context.Reference<ServerRequests>()("@effect-codex/client/ServerRequests", {
  defaultValue: (): Handlers => ({})
}) {}

/** Handlers for a connection; what they need comes from the context of the layer. */
export const layer = <R = never>(handlers: Handlers<R>): Layer.Layer<never, never, R> =>
  Layer.effect(
    ServerRequests,
    Effect.map(Effect.context<R>(), (context) => provide(handlers, context))
  )

/** Handlers that have what they need. */
export const provide = <R>(handlers: Handlers<R>, context: Context.Context<R>): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([method, handler]) => [
      method,
      (params: never) => Effect.provide((handler as Handler<R>)(params), context)
    ])
  )

type Handler<R> = (params: never) => Effect.Effect<unknown, unknown, R>

/** Whom the answers go to. */
export interface Answers {
  readonly succeed: (id: RequestId, result: unknown) => Effect.Effect<void>
  readonly fail: (id: RequestId, error: ErrorObject) => Effect.Effect<void>
}

/** Answers the requests of one connection, off its reader. */
export interface Dispatcher {
  /** Handlers for one thread, which go before the connection's, and the later before the earlier, until the scope closes. */
  readonly handle: (threadId: string, handlers: Handlers) => Effect.Effect<void, never, Scope.Scope>
  /** For the reader: starts the fiber that answers the request. */
  readonly request: (id: RequestId, method: string, params: unknown) => void
  /** For the reader: a notification may make requests moot. */
  readonly notify: (notification: Notification) => void
  /** The connection has ended: nobody is there to be answered. */
  readonly close: Effect.Effect<void>
}

/** The answer where nobody handles a request: the one that permits least. Undefined where only an error fits. */
const decline = (method: ServerRequestMethod): Effect.Effect<unknown> | undefined => {
  switch (method) {
    case "item/commandExecution/requestApproval":
    case "item/fileChange/requestApproval":
      return Effect.succeed({ decision: "decline" })
    case "item/permissions/requestApproval":
      return Effect.succeed({ permissions: {}, scope: "turn" })
    case "item/tool/requestUserInput":
      return Effect.succeed({ answers: {} })
    case "mcpServer/elicitation/request":
      return Effect.succeed({ action: "decline", content: null, _meta: null })
    case "item/tool/call":
      return Effect.succeed({
        success: false,
        contentItems: [{ type: "inputText", text: "The client has no such tool." }]
      })
    case "applyPatchApproval":
    case "execCommandApproval":
      return Effect.succeed({ decision: { denied: { rejection: "Nobody was there to approve it." } } })
    case "currentTime/read":
      return Effect.map(Clock.currentTimeMillis, (ms) => ({ currentTimeAt: Math.floor(ms / 1000) }))
    case "account/chatgptAuthTokens/refresh":
    case "attestation/generate":
      return undefined
  }
}

/** A dispatcher whose fibers live in the scope. */
export const makeDispatcher = (handlers: Handlers, answers: Answers): Effect.Effect<Dispatcher, never, Scope.Scope> =>
  Effect.gen(function* () {
    const fibers = yield* FiberMap.make<RequestId>()
    const fork = yield* FiberMap.runtime(fibers)<never>()
    /** The turn that each unanswered request belongs to. */
    const turnOf = new Map<RequestId, string | undefined>()

    /** Handlers by thread, the latest first. */
    const overrides = new Map<string, ReadonlyArray<Handlers>>()

    const handlerOf = (method: ServerRequestMethod, threadId: string | undefined) => {
      const ofThread = (threadId === undefined ? undefined : overrides.get(threadId)) ?? []
      return [...ofThread, handlers].find((some) => some[method] !== undefined)?.[method] as Handler<never> | undefined
    }

    const notFound = (method: string): ErrorObject => ({
      code: codes.methodNotFound,
      message: `this client does not handle ${method}`
    })

    const handle = (id: RequestId, method: ServerRequestMethod, params: unknown): Effect.Effect<void> => {
      const { threadId } = routeOf(method, params)
      const handler = handlerOf(method, threadId)
      if (handler === undefined) {
        const safe = decline(method)
        return safe === undefined
          ? answers.fail(id, notFound(method))
          : Effect.flatMap(safe, (result) => answers.succeed(id, result))
      }
      return Effect.suspend(() => handler(params as never)).pipe(
        Telemetry.observeHandler(method, threadId),
        Effect.flatMap((result) =>
          Either.mapLeft(
            encodeServerResult(method, result as never),
            (error) => new Error(`what it answered does not fit: ${Misfit.describe(error)}`)
          )
        ),
        Effect.matchCauseEffect({
          onSuccess: (result) => answers.succeed(id, result),
          // Not reached when the fiber is interrupted: whoever did that wants no answer. A handler that interrupts
          // itself is answered like any that fails.
          onFailure: (cause) =>
            Effect.zipRight(
              Effect.logError(`The handler of ${method} failed; the server is told so`, cause),
              answers.fail(id, { code: codes.internalError, message: `the client's handler of ${method} failed` })
            )
        })
      )
    }

    const dispatch = (id: RequestId, method: string, params: unknown): Effect.Effect<void> => {
      if (!isServerRequestMethod(method)) return answers.fail(id, notFound(method))
      const decoded = decodeServerRequest(method, params)
      return Either.isLeft(decoded)
        ? answers.fail(id, { code: codes.invalidParams, message: `the parameters of ${method} do not decode` })
        : handle(id, method, decoded.right)
    }

    /** Whoever asked no longer wants to know. */
    const drop = (id: RequestId) => {
      turnOf.delete(id)
      const fiber = FiberMap.unsafeGet(fibers, id)
      if (Option.isSome(fiber)) fiber.value.unsafeInterruptAsFork(FiberId.none)
    }

    return {
      handle: (threadId, own) =>
        Effect.acquireRelease(
          Effect.sync(() => overrides.set(threadId, [own, ...(overrides.get(threadId) ?? [])])),
          () =>
            Effect.sync(() => {
              const others = (overrides.get(threadId) ?? []).filter((some) => some !== own)
              if (others.length === 0) overrides.delete(threadId)
              else overrides.set(threadId, others)
            })
        ),
      request: (id, method, params) => {
        turnOf.set(id, routeOf(method, params).turnId)
        const answered = Effect.sync(() => turnOf.delete(id))
        // Not at once: what a handler does first must not run on the reader.
        fork(id, Effect.ensuring(dispatch(id, method, params), answered), { immediate: false })
      },
      notify: (notification) => {
        if (turnOf.size === 0) return
        if (notification.method === "serverRequest/resolved") {
          drop(notification.params.requestId)
        } else if (notification.method === "turn/completed") {
          for (const [id, turnId] of turnOf) if (turnId === notification.params.turn.id) drop(id)
        }
      },
      close: FiberMap.clear(fibers)
    }
  })
