import { codexVersion, type InitializeResponse, type ServerNotificationMethod } from "@effect-codex/protocol"
import type { ClientOptions, Metadata } from "../Codex.js"
import { type EventBufferOverflowError, InitializeError, type TransportClosedError } from "../CodexError.js"
import type { Connection } from "../Connection.js"
import type { Connector } from "../Connector.js"
import type { Handlers } from "../Handlers.js"
import type { Notice } from "../Notice.js"
import type { Line } from "../Transport.js"
import { bestEffort } from "./bestEffort.js"
import {
  type Clock,
  Context,
  Deferred,
  Effect,
  Either,
  Exit,
  Fiber,
  Layer,
  Runtime,
  type Scope,
  type Stream
} from "./effect.js"
import { isPowerOfTwo } from "./isPowerOfTwo.js"
import * as JsonRpc from "./JsonRpc.js"
import * as Links from "./Links.js"
import { defaultEventBufferSize, MessageRouter, type Service as Router } from "./MessageRouter.js"
import * as Notices from "./notices.js"
import { packageVersion } from "./packageVersion.js"
import { printable } from "./printable.js"
import type * as ReplayLog from "./ReplayLog.js"
import * as Requests from "./Requests.js"
import * as Resumption from "./Resumption.js"
import * as ServerRequests from "./ServerRequests.js"
import { makeDifferences } from "./versions.js"

/**
 * The typed JSON-RPC peer: the handshake, requests and their responses, the bound on requests in flight, deadlines, and
 * the one reader of the connection.
 */
export class AppServer extends Context.Tag("@effect-codex/client/AppServer")<AppServer, Service>() {}

/** See {@link AppServer}. */
export interface Service
  extends Pick<Router, "turns" | "subscriptions" | "delivery" | "counters" | "failure">,
    Pick<Requests.Requests, "request" | "send" | "acquire"> {
  /** The server's own description, from the handshake of the present link. */
  readonly metadata: Metadata
  /** The clock of the program that has made the connection. */
  readonly clock: Clock.Clock
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
    const clock = yield* Effect.clock
    const scope = yield* Effect.scope
    let lastNamed = 0
    /** Known once the handshake is done. */
    let metadata: Metadata | undefined
    const differences = makeDifferences()

    const fork = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<Effect.Effect<A, E | TransportClosedError>> =>
      Effect.map(Effect.forkIn(Effect.interruptible(effect), scope), (fiber) =>
        Effect.flatMap(
          Fiber.await(fiber),
          (exit): Exit.Exit<A, E | TransportClosedError> =>
            Exit.isInterrupted(exit) ? Exit.fail(router.failure() ?? Links.released) : exit
        )
      )
    const cleanUp = (cleanup: Effect.Effect<unknown, unknown>) => bestEffort(fork, cleanup)

    const requests = yield* Requests.make(
      { router, links, clock, bestEffort: cleanUp, serverVersion: () => metadata?.version },
      options
    )
    const { request } = requests

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
    const onDefect = (defect: unknown) =>
      runSync(Effect.logError(`A line could not be handled: ${printable(String(defect))}`))
    /** A malformed line must not break the connection (S7), not even one that exhausts the stack. */
    const receive = (line: Line): void => {
      try {
        route(line)
      } catch (defect) {
        onDefect(defect)
      }
    }
    const flush = () => {
      router.delivery.flush(onDefect)
      router.counters.report()
    }

    const resumption = yield* Resumption.make({
      router,
      dispatcher,
      request: (method, params, requestOptions) => request(method, params, { ...requestOptions, ofLink: true })
    })
    const first = yield* Deferred.make<Metadata>()
    yield* links.start({
      onLines: (lines, more = false) => {
        router.delivery.begin()
        for (const line of lines) receive(line)
        if (!more) flush()
      },
      handshake: Effect.flatMap(handshake(request, reply, options), (described) => {
        // Another link may lead to another version.
        metadata = described
        const difference = differences.describe(described.version)
        return Effect.zipRight(
          difference === undefined ? Effect.void : Effect.logWarning(difference),
          Deferred.succeed(first, described)
        )
      }),
      resume: resumption.resume,
      onLost: (error) => {
        requests.failLink(error)
        router.subscriptions.failLink(error)
        dispatcher.detach()
        flush()
      },
      onResumed: requests.repeat,
      onClosed: (error) =>
        Effect.zipRight(
          Effect.sync(() => {
            router.fail(error)
            requests.fail(error)
            flush()
          }),
          dispatcher.close
        )
    })
    const initial = yield* Deferred.await(first)
    return AppServer.of({
      get metadata() {
        return metadata ?? initial
      },
      connection: links.connection,
      threads: resumption.threads,
      clock,
      request,
      send: requests.send,
      acquire: requests.acquire,
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
      load: () => ({ ...requests.load(), handling: dispatcher.size() })
    })
  })

/** The peer over the connector and the router. */
export const layer = <E>(
  connector: Connector<E>,
  options: Options = {}
): Layer.Layer<AppServer, InitializeError | E, MessageRouter> => Layer.scoped(AppServer, make(connector, options))

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
