import {
  decodeServerRequest,
  describeParamsError,
  encodeServerResult,
  isServerRequestMethod,
  routeOf,
  type ServerRequestMethod
} from "@effect-codex/protocol"
import type { ClientOptions } from "../Codex.js"
import type { RequestError, TransportClosedError } from "../CodexError.js"
import type { Handlers } from "../Handlers.js"
import type { Notification } from "../Notification.js"
import { Clock, Deferred, Duration, Effect, Either, Fiber, FiberId, Option, Runtime, type Scope } from "./effect.js"
import { codes, type ErrorObject, type Request, type RequestId } from "./JsonRpc.js"
import { printable } from "./printable.js"
import { type Refusal, Refusals } from "./Refusals.js"
import type { Sink } from "./Sink.js"
import * as Telemetry from "./telemetry.js"

/** How the dispatcher reaches the server. */
export interface Peer {
  /** `result`: as JSON. */
  readonly succeed: (id: RequestId, result: string) => Effect.Effect<void>
  readonly fail: (id: RequestId, error: ErrorObject) => Effect.Effect<void>
  /** A request that gets no response: too many refusals wait already. */
  readonly onUnanswered: () => void
  /** The thread that a thread is a sub-agent of. */
  readonly parentOf: (threadId: string) => Effect.Effect<string | undefined, RequestError>
}

/** Answers the server's requests of one connection, off its reader. Notifications can make requests moot. */
export interface Dispatcher extends Sink<Notification, TransportClosedError> {
  /** Handlers for one thread, until the scope closes. They go before the connection's, and later ones before earlier. */
  readonly handle: (threadId: string, handlers: Handlers) => Effect.Effect<void, never, Scope.Scope>
  /** For the reader: starts the fiber that answers the request. */
  readonly request: (request: Request) => void
  /** For the reader: refuses a request that is too long to be read. */
  readonly refuseTooLarge: (id: RequestId) => void
  /** How many requests are unanswered. */
  readonly size: () => number
  /** The threads that have handlers, or requests that are unanswered. */
  readonly threads: () => Iterable<string>
  /**
   * The link has ended, and another one will be made: handlers run on, and their answers wait until the server asks
   * again.
   */
  readonly detach: () => void
  /** A thread is back. If it is inactive, the server no longer waits for the answers of before. */
  readonly resumed: (threadId: string, isInactive: boolean) => void
  /** The connection has ended: interrupts the handlers, and waits 1 s at most for their finalizers. */
  readonly close: Effect.Effect<void>
}

/** The options of a dispatcher. */
export interface Options extends Pick<ClientOptions, "handlerTimeout" | "maxServerRequests"> {
  readonly handlers?: Handlers | undefined
}

type Handler = (params: never) => Effect.Effect<unknown, unknown>

/** One registration of handlers for a thread. The same handlers registered twice are two. */
interface Registration {
  readonly handlers: Handlers
}

/** A request that is being answered. */
interface Active {
  readonly method: string
  readonly params: unknown
  readonly turnId: string | undefined
  readonly threadId: string | undefined
  fiber: Fiber.RuntimeFiber<void> | undefined
  /** Done when the server has asked again, after the link that the request came on has ended. */
  detached: Deferred.Deferred<void> | undefined
}

/** Whether the server asks for the same again. The id alone does not say so. */
const isSame = (known: Active, method: string, params: unknown): boolean =>
  known.method === method && JSON.stringify(known.params) === JSON.stringify(params)

/** The response where no handler is: the one that permits least. Undefined where only an error fits. */
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
      return Effect.succeed({ decision: { denied: { rejection: "The client has no handler that could approve it." } } })
    case "currentTime/read":
      return Effect.map(Clock.currentTimeMillis, (ms) => ({ currentTimeAt: Math.floor(ms / 1000) }))
    case "account/chatgptAuthTokens/refresh":
    case "attestation/generate":
      return undefined
  }
}

/** The result of a handler as JSON; why it is none of `method` otherwise. */
export const encodeResult = (method: ServerRequestMethod, result: unknown): Either.Either<string, string> =>
  Either.flatMap(Either.mapLeft(encodeServerResult(method, result as never), describeParamsError), (encoded) =>
    Either.try({ try: () => JSON.stringify(encoded), catch: (cause) => `it cannot be written as JSON (${cause})` })
  )

const notFound = (method: string): ErrorObject => ({
  code: codes.methodNotFound,
  message: `this client does not handle ${method}`
})

const noFiber = FiberId.none

/** The value, unless it takes longer: a handler that cannot be interrupted, or whose finalizer hangs, holds up nothing. */
const within =
  (timeout: Duration.Duration) =>
  <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<Option.Option<A>, E> =>
    Effect.flatMap(Effect.fork(effect), (fiber) => Effect.timeoutOption(Fiber.join(fiber), timeout))

/** How many threads' parents are remembered. */
const maxParents = 4096
/** How far up the threads above are looked for. */
const maxDepth = 64
/** How long the finalizers of handlers may take at the end of the connection. */
const closeTimeout = "1 second"

/** A dispatcher whose handlers are interrupted when the scope closes. */
export const makeDispatcher = (options: Options, connected: Peer): Effect.Effect<Dispatcher, never, Scope.Scope> =>
  Effect.gen(function* () {
    const runFork = Runtime.runFork(yield* Effect.runtime())
    const { handlers = {}, maxServerRequests = 1024 } = options
    const timeout = options.handlerTimeout === undefined ? undefined : Duration.decode(options.handlerTimeout)
    const active = new Map<RequestId, Active>()
    /** Registrations by thread, the latest first. */
    const ofThreads = new Map<string, ReadonlyArray<Registration>>()
    /** The parents of threads, looked up once each. */
    const parents = new Map<string, Deferred.Deferred<string | undefined, RequestError>>()

    /** Waits until the server has asked for the answer on the present link. */
    const attached = (id: RequestId): Effect.Effect<void> =>
      Effect.suspend(() => {
        const asked = active.get(id)?.detached
        return asked === undefined ? Effect.void : Effect.zipRight(Deferred.await(asked), attached(id))
      })
    const peer: Peer = {
      ...connected,
      succeed: (id, result) => Effect.zipRight(attached(id), connected.succeed(id, result)),
      fail: (id, error) => Effect.zipRight(attached(id), connected.fail(id, error))
    }

    const trimParents = () => {
      const [oldest] = parents.keys()
      if (parents.size > maxParents && oldest !== undefined) parents.delete(oldest)
    }

    const parentOf = (threadId: string): Effect.Effect<string | undefined, RequestError> =>
      Effect.suspend(() => {
        const known = parents.get(threadId)
        if (known !== undefined) return Deferred.await(known)
        const parent = Deferred.unsafeMake<string | undefined, RequestError>(noFiber)
        parents.set(threadId, parent)
        trimParents()
        const lookUp = peer.parentOf(threadId).pipe(
          // A look-up that failed is tried again at the next request.
          Effect.tapErrorCause(() => Effect.sync(() => parents.delete(threadId))),
          Effect.intoDeferred(parent)
        )
        // In a fiber of its own, since several requests may wait for it.
        runFork(lookUp)
        return Deferred.await(parent)
      })

    const handlerAt = (method: ServerRequestMethod, threadId: string): Handler | undefined =>
      ofThreads.get(threadId)?.find((registration) => registration.handlers[method] !== undefined)?.handlers[method] as
        | Handler
        | undefined

    /** The handler that governs a thread: its own, else that of the nearest thread above, else the connection's. */
    const handlerOf = (
      method: ServerRequestMethod,
      threadId: string | undefined
    ): Effect.Effect<Handler | undefined, RequestError> => {
      const ofConnection = handlers[method] as Handler | undefined
      const climb = (at: string, depth: number): Effect.Effect<Handler | undefined, RequestError> => {
        const own = handlerAt(method, at)
        if (own !== undefined) return Effect.succeed(own)
        if (ofThreads.size === 0) return Effect.succeed(ofConnection)
        if (depth === maxDepth) return Effect.succeed(undefined)
        return Effect.flatMap(parentOf(at), (parent) =>
          parent === undefined ? Effect.succeed(ofConnection) : climb(parent, depth + 1)
        )
      }
      return threadId === undefined ? Effect.succeed(ofConnection) : climb(threadId, 0)
    }

    const answerSafely = (id: RequestId, method: ServerRequestMethod): Effect.Effect<void> => {
      const safe = decline(method)
      return safe === undefined
        ? peer.fail(id, notFound(method))
        : Effect.flatMap(safe, (result) => peer.succeed(id, JSON.stringify(result)))
    }

    const handle = (
      id: RequestId,
      method: ServerRequestMethod,
      params: unknown,
      threadId: string | undefined,
      handler: Handler
    ): Effect.Effect<void> => {
      const handled = Effect.suspend(() => handler(params as never)).pipe(
        Effect.flatMap((result) =>
          Either.mapLeft(encodeResult(method, result), (problem) => new Error(`its result does not fit: ${problem}`))
        ),
        (effect) => Telemetry.observeHandler(method, threadId, effect),
        timeout === undefined ? Effect.asSome : within(timeout)
      )
      return Effect.matchCauseEffect(handled, {
        onSuccess: Option.match({
          onSome: (result) => peer.succeed(id, result),
          onNone: () =>
            Effect.zipRight(
              Effect.logWarning(
                `The handler of ${method} took longer than \`handlerTimeout\`; the request is declined`
              ),
              answerSafely(id, method)
            )
        }),
        // Not reached when the fiber is interrupted from outside. A handler that interrupts itself has failed.
        onFailure: (cause) =>
          Effect.zipRight(
            Effect.logError(`The handler of ${method} failed; an error response is sent`, cause),
            peer.fail(id, { code: codes.internalError, message: `the client's handler of ${method} failed` })
          )
      })
    }

    const answer = (id: RequestId, method: string, params: unknown, threadId: string | undefined) => {
      if (!isServerRequestMethod(method)) return peer.fail(id, notFound(method))
      const decoded = decodeServerRequest(method, params)
      if (Either.isLeft(decoded)) {
        return peer.fail(id, { code: codes.invalidParams, message: `the parameters of ${method} do not decode` })
      }
      return Effect.matchEffect(handlerOf(method, threadId), {
        onSuccess: (handler) =>
          handler === undefined ? answerSafely(id, method) : handle(id, method, decoded.right, threadId, handler),
        onFailure: (error) =>
          Effect.zipRight(
            Effect.logWarning(
              `Declined ${method} of thread ${printable(threadId ?? "")}: the threads above it could not be looked up (${error._tag})`
            ),
            answerSafely(id, method)
          )
      })
    }

    const refusals = new Refusals(maxServerRequests)
    let isRefusing = false
    const toError = (id: RequestId, refusal: Refusal): ErrorObject => {
      switch (refusal) {
        case "idInUse":
          return { code: codes.invalidRequest, message: `another request has the id ${JSON.stringify(id)}` }
        case "tooLarge":
          return { code: codes.invalidRequest, message: "the request is longer than this client reads" }
        case "tooMany":
          return { code: codes.serverBusy, message: `more than ${maxServerRequests} requests are unanswered` }
      }
    }
    /** Writes the refusals one by one, as there is room for them. */
    const refuseNext: Effect.Effect<void> = Effect.suspend(() => {
      const next = refusals.take()
      isRefusing = next !== undefined
      return next === undefined
        ? Effect.void
        : Effect.zipRight(connected.fail(next.id, toError(next.id, next.refusal)), refuseNext)
    })
    const refuse = (id: RequestId, refusal: Refusal): void => {
      if (!refusals.add(id, refusal)) connected.onUnanswered()
      else if (!isRefusing) {
        isRefusing = true
        runFork(refuseNext)
      }
    }

    /** The server no longer waits for an answer. */
    const drop = (id: RequestId, request: Active) => {
      active.delete(id)
      request.fiber?.unsafeInterruptAsFork(noFiber)
    }

    const close = Effect.suspend(() => {
      const fibers = Array.from(active.values()).flatMap(({ fiber }) => (fiber === undefined ? [] : [fiber]))
      active.clear()
      refusals.clear()
      return Effect.zipRight(
        Effect.forEach(fibers, (fiber) => Fiber.interruptFork(fiber), { discard: true }),
        Effect.ignore(Effect.timeoutOption(Effect.interruptible(Fiber.awaitAll(fibers)), closeTimeout))
      )
    })
    yield* Effect.addFinalizer(() => close)

    return {
      handle: (threadId, own) =>
        Effect.acquireRelease(
          Effect.sync((): Registration => {
            const registration = { handlers: own }
            ofThreads.set(threadId, [registration, ...(ofThreads.get(threadId) ?? [])])
            return registration
          }),
          (registration) =>
            Effect.sync(() => {
              const others = (ofThreads.get(threadId) ?? []).filter((other) => other !== registration)
              if (others.length === 0) ofThreads.delete(threadId)
              else ofThreads.set(threadId, others)
            })
        ),
      request: ({ id, method, params }) => {
        const known = active.get(id)
        if (known?.detached !== undefined) {
          if (isSame(known, method, params)) {
            Deferred.unsafeDone(known.detached, Effect.void)
            known.detached = undefined
            return
          }
          // Another run of the server counts its requests from the start.
          drop(id, known)
        } else if (known !== undefined) {
          refuse(id, "idInUse")
          return
        }
        if (active.size >= maxServerRequests) {
          refuse(id, "tooMany")
          return
        }
        const { threadId, turnId } = routeOf(method, params)
        const request: Active = { method, params, threadId, turnId, fiber: undefined, detached: undefined }
        active.set(id, request)
        const answered = Effect.sync(() => {
          if (active.get(id) === request) active.delete(id)
        })
        // Not at once: a handler must not run on the reader.
        request.fiber = runFork(Effect.ensuring(answer(id, method, params, threadId), answered), { immediate: false })
      },
      refuseTooLarge: (id) => refuse(id, "tooLarge"),
      size: () => active.size,
      threads: () => {
        const ids = new Set(ofThreads.keys())
        for (const { threadId } of active.values()) if (threadId !== undefined) ids.add(threadId)
        return ids
      },
      detach: () => {
        refusals.clear()
        for (const [id, request] of active) {
          if (request.threadId === undefined) drop(id, request)
          else request.detached ??= Deferred.unsafeMake(noFiber)
        }
      },
      resumed: (threadId, isInactive) => {
        if (!isInactive) return
        for (const [id, request] of active) {
          if (request.detached !== undefined && request.threadId === threadId) drop(id, request)
        }
      },
      close,
      add: (event) => {
        if (event.method === "thread/started") {
          const { id, parentThreadId } = event.params.thread
          if (parentThreadId != null && !parents.has(id)) {
            const parent = Deferred.unsafeMake<string | undefined, RequestError>(noFiber)
            Deferred.unsafeDone(parent, Effect.succeed(parentThreadId))
            parents.set(id, parent)
            trimParents()
          }
        }
        if (active.size === 0) return
        if (event.method === "serverRequest/resolved") {
          const request = active.get(event.params.requestId)
          if (request !== undefined) drop(event.params.requestId, request)
        } else if (event.method === "turn/completed") {
          const { threadId, turn } = event.params
          for (const [id, request] of active) {
            if (request.turnId === turn.id && (request.threadId ?? threadId) === threadId) drop(id, request)
          }
        }
      },
      end: () => {}
    }
  })
