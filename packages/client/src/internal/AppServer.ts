import {
  type ClientRequestMethod,
  clientRequests,
  codexVersion,
  decodeResult,
  describeDecodeError,
  describeParamsError,
  encodeParams,
  type InitializeResponse,
  isClientRequestMethod,
  type ParamsOf,
  type PayloadError,
  type ResultOf,
  type ServerNotificationMethod
} from "@effect-codex/protocol"
import type { ClientOptions, Metadata } from "../Codex.js"
import {
  DecodeError,
  type EventBufferOverflowError,
  InitializeError,
  InvalidParamsError,
  type RequestError,
  RequestTimeoutError,
  type TransportClosedError
} from "../CodexError.js"
import type { Connection } from "../Connection.js"
import type { Connector } from "../Connector.js"
import type { Handlers } from "../Handlers.js"
import type { Notice } from "../Notice.js"
import type { Line } from "../Transport.js"
import { bestEffort, type Restore } from "./bestEffort.js"
import * as Deadlines from "./Deadlines.js"
import { issuesOf } from "./decodeIssues.js"
import {
  Context,
  Deferred,
  Duration,
  Effect,
  Either,
  Exit,
  Fiber,
  FiberId,
  Layer,
  Runtime,
  type Scope,
  type Stream
} from "./effect.js"
import { FairSemaphore } from "./FairSemaphore.js"
import { isPowerOfTwo } from "./isPowerOfTwo.js"
import * as JsonRpc from "./JsonRpc.js"
import * as Links from "./Links.js"
import { defaultEventBufferSize, MessageRouter, type Service as Router } from "./MessageRouter.js"

import * as Notices from "./notices.js"
import { packageVersion } from "./packageVersion.js"
import { printable } from "./printable.js"
import type * as ReplayLog from "./ReplayLog.js"
import * as Resumption from "./Resumption.js"
import { readOnly } from "./readOnly.js"
import * as ServerRequests from "./ServerRequests.js"
import * as Telemetry from "./telemetry.js"
import { describeDifference } from "./versions.js"

/**
 * The typed JSON-RPC peer: the handshake, requests and their responses, the bound on requests in flight, deadlines, and
 * the one reader of the connection.
 */
export class AppServer extends Context.Tag("@effect-codex/client/AppServer")<AppServer, Service>() {}

/** See {@link AppServer}. */
export interface Service extends Pick<Router, "turns" | "subscriptions" | "delivery" | "counters" | "failure"> {
  /** The server's own description, from the handshake. */
  readonly metadata: Metadata
  /**
   * Sends a request and waits for its response, both typed by `method`.
   *
   * Fails with {@link InvalidParamsError} before anything is sent where the parameters are wrong; with
   * {@link RequestTimeoutError} after the deadline, {@link DecodeError} for a response of another shape,
   * {@link TransportClosedError} when the connection ends, and with the error that the server responds with.
   */
  readonly request: <M extends ClientRequestMethod>(
    method: M,
    params: ParamsOf<M>,
    options?: RequestOptions<ResultOf<M>, ResultOf<M>>
  ) => Effect.Effect<ResultOf<M>, RequestError>
  /**
   * The first phase of a request: waits for a permit, and writes. To be run in an uninterruptible region; `restore` marks
   * the wait. Interrupted or failed, it has written nothing. The second phase is {@link SentRequest.response}.
   */
  readonly send: <M extends ClientRequestMethod, A = ResultOf<M>>(
    restore: Restore,
    method: M,
    params: ParamsOf<M>,
    options?: RequestOptions<ResultOf<M>, A>
  ) => Effect.Effect<SentRequest<A>, RequestError>
  /**
   * A request whose response names something that the server now does: a turn, a login. Interrupted before the request
   * is written, it writes nothing; later, `abandon` gives up what the response names, in the background after 5 s.
   */
  readonly acquire: <M extends ClientRequestMethod, A, E>(
    restore: Restore,
    method: M,
    params: ParamsOf<M>,
    options: {
      readonly onResult: (result: ResultOf<M>) => Either.Either<A, RequestError>
      readonly abandon: (acquired: A) => Effect.Effect<unknown, E>
      /** Called before the request is written, and once its response is there or no longer waited for. */
      readonly onSend?: (() => void) | undefined
      readonly onDone?: (() => void) | undefined
    }
  ) => Effect.Effect<A, RequestError>
  /**
   * Runs an effect in a fiber of the connection, which the interruption of the caller does not reach. Succeeds at once,
   * with an effect that waits for its outcome; when the connection ends first, that is {@link TransportClosedError}.
   */
  readonly fork: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<Effect.Effect<A, E | TransportClosedError>>
  /** Waits at most 5 s for a cleanup on the server; its outcome is ignored. */
  readonly bestEffort: (cleanup: Effect.Effect<unknown, unknown>) => Effect.Effect<void>
  /** Handlers for the server's requests of one thread: see {@link ServerRequests.Dispatcher}. */
  readonly handle: ServerRequests.Dispatcher["handle"]
  /** A new id for what the client names to the server: a command, a watch. */
  readonly newId: () => string
  /** The state of the connection and its links. */
  readonly connection: Connection
  /** The threads that are resumed when the link has been lost. */
  readonly threads: Resumption.Threads
  /** How the logs of the connection hand over their elements. */
  readonly logs: ReplayLog.Options
  /** See {@link Codex.Service.notices}. */
  readonly notices: Stream.Stream<Notice, TransportClosedError | EventBufferOverflowError>
  /** How many requests are in flight, how many wait for a permit, and how many requests of the server are unanswered. */
  readonly load: () => { readonly inFlight: number; readonly waiting: number; readonly handling: number }
}

/** A request that was written. */
export interface SentRequest<A> {
  /** Waits for the response. */
  readonly response: Effect.Effect<A, RequestError>
  /** Gives the request up: a response that still comes is late. */
  readonly forget: Effect.Effect<void>
}

/** The options of one request. */
export interface RequestOptions<Result, A> {
  /** The deadline, from the call on, in place of the connection's. */
  readonly timeout?: Duration.DurationInput | undefined
  /**
   * Turns the result into the value of the request. It runs on the reader as soon as the response is decoded, before the
   * next message is read, and must neither wait nor throw.
   */
  readonly onResult?: ((result: Result) => Either.Either<A, RequestError>) | undefined
  /** Runs right before the request is written. */
  readonly onSend?: (() => void) | undefined
  /** Runs once the request is no longer pending. */
  readonly onDone?: (() => void) | undefined
  /** The request belongs to the present link: it waits for nothing, and ends with it. */
  readonly ofLink?: boolean | undefined
}

/** Notifications the library requires, which therefore cannot be opted out of. */
export const requiredNotifications = [
  "account/login/completed",
  "command/exec/outputDelta",
  "error",
  "fs/changed",
  "item/completed",
  "serverRequest/resolved",
  "thread/archived",
  "thread/closed",
  "thread/deleted",
  "thread/goal/cleared",
  "thread/goal/updated",
  "thread/status/changed",
  "thread/tokenUsage/updated",
  "turn/completed",
  "turn/started"
] as const satisfies ReadonlyArray<ServerNotificationMethod>

/** Methods that respond only when something long is over. They take no permit and have no deadline by default. */
const longRunning: ReadonlySet<ClientRequestMethod> = new Set<ClientRequestMethod>(["command/exec"])

/** This library, as the server logs it. */
const clientInfo = { name: "effect-codex", version: packageVersion }

/** The options of a peer. */
export interface Options extends ClientOptions {
  readonly handlers?: Handlers | undefined
}

/** A peer over the links of the connector, once the handshake is done. The reader lives in the scope. */
export const make = <E>(
  connector: Connector<E>,
  options: Options = {}
): Effect.Effect<Service, InitializeError | E, MessageRouter | Scope.Scope> =>
  Effect.gen(function* () {
    const links = yield* Links.make(connector)
    const router = yield* MessageRouter
    const permits = new FairSemaphore<RequestError>(Math.max(1, options.maxInFlight ?? 64))
    const deadlines = yield* Deadlines.make
    const defaultTimeout = Duration.toMillis(options.requestTimeout ?? "60 seconds")
    const scope = yield* Effect.scope
    /** The requests in flight that only read, as they were written. */
    const repeatable = new Map<number, string>()
    let lastId = 0
    let lastNamed = 0
    /** Known once the handshake is done. */
    let serverVersion: string | undefined

    const send: Service["send"] = (restore, method, params, sendOptions) =>
      Effect.suspend(() => {
        const failure = router.failure()
        if (failure !== undefined) return Effect.fail(failure)
        const encoded = encode(method, params, options.experimentalApi === true)
        if (Either.isLeft(encoded)) return Effect.fail(encoded.left)
        const json = encoded.right
        const maxSendBytes = links.maxSendBytes()
        if (isLongerThan(json, maxSendBytes)) {
          const problem = `the parameters have more than ${maxSendBytes} bytes, which the server would not take`
          return notSent(method, problem)
        }
        const long = longRunning.has(method)
        const timeoutMs =
          sendOptions?.timeout === undefined
            ? long
              ? Number.POSITIVE_INFINITY
              : defaultTimeout
            : Duration.toMillis(sendOptions.timeout)
        const ofLink = sendOptions?.ofLink === true
        const ticket = long || ofLink ? undefined : permits.take()
        const id = ++lastId
        /** Set once the deadline has passed before the request was written. */
        let overdue: RequestTimeoutError | undefined
        let expired: Deferred.Deferred<never, RequestTimeoutError> | undefined
        const deadline =
          timeoutMs === Number.POSITIVE_INFINITY
            ? undefined
            : deadlines.add(timeoutMs, () => {
                const error = new RequestTimeoutError({ method, timeoutMs })
                overdue = error
                if (ticket !== undefined) permits.refuse(ticket, error)
                if (expired !== undefined) Deferred.unsafeDone(expired, Exit.fail(error))
                router.pending.refuse(id, error)
              })
        const release = () => {
          if (deadline !== undefined) deadlines.delete(deadline)
          if (ticket !== undefined) permits.release(ticket)
        }
        const permit = ticket === undefined ? Effect.void : permits.await(restore, ticket)
        const room = Effect.suspend(() => {
          const failure = overdue ?? router.failure()
          if (failure !== undefined) return Effect.fail(failure)
          if (ofLink || links.isReady()) return Effect.void
          expired = Deferred.unsafeMake(FiberId.none)
          return restore(Effect.raceFirst(links.ready, Deferred.await(expired)))
        })
        const writeRequest = () => {
          sendOptions?.onSend?.()
          const response = router.pending.register({
            id,
            method,
            params,
            read: (result) => read(method, result, serverVersion, sendOptions?.onResult as never),
            onDone: () => {
              release()
              repeatable.delete(id)
              sendOptions?.onDone?.()
            }
          })
          const line = `{"id":${id},"method":"${method}"${json === undefined ? "" : `,"params":${json}`}}`
          if (links.reconnects && !ofLink && readOnly.has(method)) repeatable.set(id, line)
          links.write(line)
          return {
            response: Deferred.await(response) as Effect.Effect<never, RequestError>,
            forget: Effect.sync(() => router.pending.forget(id))
          }
        }
        /** The link may be lost again between the end of the wait and the write. */
        const writeOnceReady: Effect.Effect<ReturnType<typeof writeRequest>, RequestError> = Effect.flatMap(room, () =>
          ofLink || links.isReady() ? Effect.sync(writeRequest) : writeOnceReady
        )
        return Effect.onError(Effect.zipRight(permit, writeOnceReady), () => Effect.sync(release))
      })

    const request: Service["request"] = (method, params, requestOptions) =>
      typeof method === "string"
        ? Telemetry.observeRequest(
            method,
            Effect.uninterruptibleMask((restore) =>
              Effect.flatMap(send(restore, method, params, requestOptions), ({ forget, response }) =>
                Effect.onInterrupt(restore(response), () => forget)
              )
            )
          )
        : notSent(String(method), "the method must be a string")

    const fork = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<Effect.Effect<A, E | TransportClosedError>> =>
      Effect.map(Effect.forkIn(Effect.interruptible(effect), scope), (fiber) =>
        Effect.flatMap(
          Fiber.await(fiber),
          (exit): Exit.Exit<A, E | TransportClosedError> =>
            Exit.isInterrupted(exit) ? Exit.fail(router.failure() ?? Links.released) : exit
        )
      )
    const cleanUp = (cleanup: Effect.Effect<unknown, unknown>) => bestEffort(fork, cleanup)

    const acquire: Service["acquire"] = (restore, method, params, { abandon, onDone, onResult, onSend }) =>
      Telemetry.observeRequest(
        method,
        Effect.flatMap(send(restore, method, params, { onDone, onResult, onSend }), ({ response }) =>
          Effect.onInterrupt(restore(response), () => cleanUp(Effect.flatMap(response, abandon)))
        )
      )

    const replies = yield* Effect.makeSemaphore(1)
    /**
     * Replies leave one after the other, each once the link can take it. A reply that its link can no longer take is
     * dropped: the server asks again on the next one, or no longer waits.
     */
    const reply = (line: string) =>
      Effect.suspend(() => {
        const number = links.number()
        const write = Effect.sync(() => {
          if (links.number() === number) links.write(line)
        })
        return Effect.ignore(replies.withPermits(1)(Effect.zipRight(links.room, write)))
      })
    const dispatcher = yield* ServerRequests.makeDispatcher(options, {
      succeed: (id, result) => reply(`{"id":${JSON.stringify(id)},"result":${result}}`),
      fail: (id, error) => reply(JSON.stringify({ id, error })),
      onUnanswered: () => {
        router.counters.unanswered += 1
      },
      parentOf: (threadId) =>
        Effect.map(request("thread/read", { threadId }), ({ thread }) => thread.parentThreadId ?? undefined)
    })
    router.subscriptions.subscribe({ kind: "all" }, dispatcher)
    const logs = { delivery: router.delivery, limit: options.eventBufferSize ?? defaultEventBufferSize }
    // Before the first line is read: a server may warn of its configuration together with its first response.
    const notices = yield* Notices.make({ subscriptions: router.subscriptions, logs })

    const runSync = Runtime.runSync(yield* Effect.runtime())
    const skip = (line: string): void => {
      router.counters.skipped += 1
      const { skipped } = router.counters
      if (isPowerOfTwo(skipped)) {
        runSync(
          Effect.logWarning(`Skipped a line of ${line.length} characters that is no JSON-RPC (${skipped} so far)`)
        )
      }
    }
    const receiver: JsonRpc.Receiver = {
      response: router.response,
      request: dispatcher.request,
      notification: router.notification
    }
    const route = (line: Line): void => {
      if (typeof line !== "string") {
        const refused = router.oversized(line)
        if (refused !== undefined) dispatcher.refuseTooLarge(refused)
        return
      }
      if (!JsonRpc.receive(line, receiver)) skip(line)
    }
    /** A malformed line must not break the connection (S7), not even one that exhausts the stack. */
    const receive = (line: Line): void => {
      try {
        route(line)
      } catch (defect) {
        runSync(Effect.logError(`A line could not be handled: ${printable(String(defect))}`))
      }
    }
    const flush = () => {
      router.delivery.flush()
      router.counters.report()
    }

    const resumption = yield* Resumption.make({
      router,
      dispatcher,
      request: (method, params, requestOptions) => request(method, params, { ...requestOptions, ofLink: true })
    })
    const metadata = yield* Deferred.make<Metadata>()
    yield* links.start({
      onLines: (lines, more = false) => {
        router.delivery.begin()
        for (const line of lines) receive(line)
        if (!more) flush()
      },
      handshake: Effect.flatMap(handshake(request, reply, options), (described) => {
        // Another link may lead to another version.
        const difference = described.version === serverVersion ? undefined : describeDifference(described.version)
        serverVersion = described.version
        return Effect.zipRight(
          difference === undefined ? Effect.void : Effect.logWarning(difference),
          Deferred.succeed(metadata, described)
        )
      }),
      resume: resumption.resume,
      onLost: (error) => {
        router.pending.failLink(error, (id) => typeof id === "number" && repeatable.has(id))
        router.subscriptions.failLink(error)
        dispatcher.detach()
        flush()
      },
      onResumed: () => {
        for (const line of repeatable.values()) links.write(line)
      },
      onClosed: (error) =>
        Effect.zipRight(
          Effect.sync(() => {
            router.fail(error)
            permits.fail(error)
            flush()
          }),
          dispatcher.close
        )
    })
    return AppServer.of({
      metadata: yield* Deferred.await(metadata),
      connection: links.connection,
      threads: resumption.threads,
      request,
      send,
      acquire,
      fork,
      bestEffort: cleanUp,
      handle: dispatcher.handle,
      turns: router.turns,
      subscriptions: router.subscriptions,
      delivery: router.delivery,
      counters: router.counters,
      failure: router.failure,
      newId: () => `effect-codex-${++lastNamed}`,
      logs,
      notices,
      load: () => ({ inFlight: permits.running, waiting: permits.waiting, handling: dispatcher.size() })
    })
  })

/** The peer over the connector and the router. */
export const layer = <E>(
  connector: Connector<E>,
  options: Options = {}
): Layer.Layer<AppServer, InitializeError | E, MessageRouter> => Layer.scoped(AppServer, make(connector, options))

const read = <M extends ClientRequestMethod, A>(
  method: M,
  result: unknown,
  serverVersion: string | undefined,
  onResult: ((result: ResultOf<M>) => Either.Either<A, RequestError>) | undefined
): Either.Either<A, RequestError> => {
  const decoded = decodeResult(method, result)
  if (Either.isLeft(decoded)) return Either.left(toDecodeError(method, decoded.left, serverVersion))
  return onResult === undefined ? Either.right(decoded.right as A) : onResult(decoded.right)
}

/** The parameters as JSON; undefined if there are none. */
const encode = <M extends ClientRequestMethod>(
  method: M,
  params: ParamsOf<M>,
  experimentalApi: boolean
): Either.Either<string | undefined, InvalidParamsError> => {
  if (!isClientRequestMethod(method)) {
    return Either.left(notSent(String(method), `codex ${codexVersion} has no such method`))
  }
  const encoded = encodeParams(method, params)
  if (Either.isLeft(encoded)) return Either.left(notSent(method, describeParamsError(encoded.left)))
  if (!experimentalApi) {
    const { experimental, experimentalFields } = clientRequests[method]
    const used = experimental
      ? method
      : experimentalFields.find((field) => (params as Record<string, unknown> | undefined)?.[field] !== undefined)
    if (used !== undefined) {
      const problem = `\`${used}\` is experimental: connect with \`experimentalApi: true\` to use it`
      return Either.left(notSent(method, problem))
    }
  }
  try {
    return Either.right(JSON.stringify(encoded.right))
  } catch (cause) {
    return Either.left(notSent(method, `the parameters cannot be written as JSON (${cause})`))
  }
}

/** Whether a text has more bytes, as UTF-8, than that. */
const isLongerThan = (text: string | undefined, bytes: number | undefined): boolean =>
  text !== undefined && bytes !== undefined && text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes

/** Parameters that were found wrong before anything was written. */
export const notSent = (method: string, serverMessage: string): InvalidParamsError =>
  new InvalidParamsError({ method, code: JsonRpc.codes.invalidParams, serverMessage, sent: false })

const toDecodeError = (method: string, error: PayloadError, serverVersion: string | undefined): DecodeError =>
  new DecodeError({
    method,
    detail: describeDecodeError(error),
    issues: issuesOf(error),
    generatedFrom: codexVersion,
    serverVersion
  })

const handshake = (
  request: Service["request"],
  write: (line: string) => Effect.Effect<void>,
  options: Options
): Effect.Effect<Metadata, InitializeError> =>
  Effect.gen(function* () {
    const response = yield* request(
      "initialize",
      {
        clientInfo: { title: null, ...clientInfo, ...options.clientInfo },
        capabilities: {
          ...options.capabilities,
          experimentalApi: options.experimentalApi === true,
          optOutNotificationMethods: [...(options.optOutNotifications ?? [])]
        }
      },
      { timeout: options.startTimeout ?? "30 seconds", ofLink: true }
    )
    const metadata = yield* readMetadata(response)
    yield* write('{"method":"initialized"}')
    return metadata
  }).pipe(
    Effect.mapError((error) => {
      switch (error._tag) {
        case "InitializeError":
          return error
        case "RequestTimeoutError":
          return new InitializeError({
            reason: "Timeout",
            detail: `no response to \`initialize\` within ${error.timeoutMs} ms`,
            cause: error
          })
        case "TransportClosedError":
          return new InitializeError({ reason: "Closed", detail: error.message, cause: error })
        case "DecodeError":
          return new InitializeError({ reason: "NotCodex", detail: error.message, cause: error })
        default:
          return new InitializeError({ reason: "Rejected", detail: error.message, cause: error })
      }
    })
  )

const readMetadata = (response: InitializeResponse): Either.Either<Metadata, InitializeError> => {
  const { userAgent, codexHome, platformFamily, platformOs } = response
  const version = /^[^/]+\/(\d+\.\d+\.\d+\S*)/.exec(userAgent)?.[1]
  return version !== undefined && codexHome !== "" && platformFamily !== "" && platformOs !== ""
    ? Either.right({ userAgent, version, codexHome, platformFamily, platformOs, generatedFrom: codexVersion })
    : Either.left(
        new InitializeError({
          reason: "NotCodex",
          detail: `the response lacks a user agent with a version, a home or a platform (user agent: ${printable(userAgent)})`
        })
      )
}
