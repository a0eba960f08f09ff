import {
  type ClientRequestMethod,
  clientRequests,
  decodeResult,
  encodeParams,
  type InitializeResponse,
  type ParamsOf,
  type ResultOf,
  type ServerNotificationMethod
} from "@effect-codex/protocol"
import {
  Cause,
  Context,
  Deferred,
  Duration,
  Effect,
  Either,
  Exit,
  Fiber,
  Layer,
  Option,
  type ParseResult,
  Runtime,
  type Scope
} from "effect"
import {
  DecodeError,
  InitializeError,
  InvalidParamsError,
  type RequestError,
  RequestTimeoutError,
  TransportClosedError
} from "./CodexError.js"
import * as InFlight from "./InFlight.js"
import * as JsonRpc from "./JsonRpc.js"
import { MessageRouter } from "./MessageRouter.js"
import * as Misfit from "./Misfit.js"
import * as ServerRequests from "./ServerRequests.js"
import * as Telemetry from "./Telemetry.js"
import { Transport } from "./Transport.js"

/**
 * The typed JSON-RPC peer: requests and their answers, the handshake, the bound on what is in flight, deadlines, and
 * the one reader of the connection.
 */
export class AppServer extends Context.Tag("@effect-codex/client/AppServer")<AppServer, AppServer.Service>() {}

/** Types that belong to {@link AppServer}. */
export declare namespace AppServer {
  /** What the peer does. */
  interface Service {
    /** What the server said of itself in the handshake. */
    readonly metadata: Metadata
    /**
     * Sends a request and waits for its answer, both typed by `method`.
     *
     * Fails with {@link InvalidParamsError} before anything is sent where the parameters are wrong; with
     * {@link RequestTimeoutError} after the deadline, {@link DecodeError} for an answer of another shape,
     * {@link TransportClosedError} when the connection ends, and with what the server refuses it for.
     */
    readonly request: <M extends ClientRequestMethod, A = ResultOf<M>>(
      method: M,
      params: ParamsOf<M>,
      options?: RequestOptions<ResultOf<M>, A>
    ) => Effect.Effect<A, RequestError>
    /**
     * Runs an effect in a fiber of the connection's, which the interruption of the caller does not reach. Succeeds at
     * once, with what waits for its outcome; when the connection ends first, that is {@link TransportClosedError}.
     */
    readonly fork: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<Effect.Effect<A, E | TransportClosedError>>
    /** Handlers for the server's requests of one thread: see {@link ServerRequests.Dispatcher}. */
    readonly handle: ServerRequests.Dispatcher["handle"]
    /** How many requests are in flight, and how many wait for a place. */
    readonly inFlight: () => { readonly running: number; readonly waiting: number }
    /** How many lines were skipped, since they were no JSON-RPC. */
    readonly skipped: () => number
  }

  /** What can be set for one request. */
  interface RequestOptions<Result, A> {
    /** The deadline, from the call on, in place of the connection's. */
    readonly timeout?: Duration.DurationInput | undefined
    /**
     * What becomes of the result. It runs on the reader as soon as the answer is decoded, before the next message is
     * looked at, and must neither wait nor throw.
     */
    readonly onResult?: ((result: Result) => A) | undefined
    /** Runs right before the request is written; false: nobody wants it any longer, and it is not. */
    readonly onSending?: (() => boolean) | undefined
    /** Runs once the request has been written: what is written later, the server reads later. */
    readonly onSent?: Effect.Effect<unknown> | undefined
  }

  /** What the server said of itself in the handshake. */
  interface Metadata {
    /** As the server named itself, e.g. `my-app/0.169.0 (Debian 12; x86_64) …`. */
    readonly userAgent: string
    /** The version in the user agent. */
    readonly version: string
    /** The folder of configuration, login and sessions. */
    readonly codexHome: string
    /** `unix` or `windows`. */
    readonly platformFamily: string
    /** `linux`, `macos`, `windows`, … */
    readonly platformOs: string
  }

  /** How to be a client of the server. */
  interface Options {
    /** Who connects, as the server logs it and names in its user agent. Default: this library. */
    readonly clientInfo?:
      | { readonly name: string; readonly version: string; readonly title?: string | undefined }
      | undefined
    /** Whether experimental methods and fields may be used. Default: false. */
    readonly experimentalApi?: boolean | undefined
    /** Notifications that the server need not send. Those that this library lives on cannot be left out. */
    readonly optOutNotifications?: ReadonlyArray<Exclude<ServerNotificationMethod, VitalNotification>> | undefined
    /**
     * How many requests may be unanswered at once; the rest wait, first come first served. A server that is sent more
     * than about 200 at once drops answers. Default: 64.
     */
    readonly maxInFlight?: number | undefined
    /** The deadline of a request, the wait for its place included. Default: 60 s. */
    readonly requestTimeout?: Duration.DurationInput | undefined
    /** The deadline of the handshake. Default: 30 s. */
    readonly startTimeout?: Duration.DurationInput | undefined
  }

  /** The notifications that turns, goals, logins, commands, watches and server requests are made of. */
  type VitalNotification = (typeof vitalNotifications)[number]
}

const vitalNotifications = [
  "account/login/completed",
  "command/exec/outputDelta",
  "error",
  "fs/changed",
  "item/completed",
  "serverRequest/resolved",
  "thread/goal/cleared",
  "thread/goal/updated",
  "thread/status/changed",
  "thread/tokenUsage/updated",
  "turn/completed",
  "turn/started"
] as const satisfies ReadonlyArray<ServerNotificationMethod>

/** Methods that answer only when something long is over. They take no place and have no deadline of their own. */
const longRunning: ReadonlySet<ClientRequestMethod> = new Set<ClientRequestMethod>(["command/exec"])

const clientInfo = { name: "effect-codex", version: "0.1.0" }

/** A peer over the transport, once the handshake is done. The reader lives in the scope. */
export const make = (
  options: AppServer.Options = {}
): Effect.Effect<AppServer.Service, InitializeError, MessageRouter | Transport | Scope.Scope> =>
  Effect.gen(function* () {
    const transport = yield* Transport
    const router = yield* MessageRouter
    const places = InFlight.make(Math.max(1, options.maxInFlight ?? 64))
    const deadline = Duration.decode(options.requestTimeout ?? "60 seconds")
    let lastId = 0
    let skipped = 0

    const write = (message: unknown) => Effect.suspend(() => transport.send(JSON.stringify(message)))
    const writeRequest = (id: number, method: string, params: string | undefined) =>
      transport.send(`{"id":${id},"method":"${method}"${params === undefined ? "" : `,"params":${params}`}}`)

    const request = <M extends ClientRequestMethod, A = ResultOf<M>>(
      method: M,
      params: ParamsOf<M>,
      requestOptions?: AppServer.RequestOptions<ResultOf<M>, A>
    ): Effect.Effect<A, RequestError> =>
      Effect.suspend(() => {
        const encoded = Either.flatMap(checkParams(method, params, options.experimentalApi === true), toJson(method))
        if (Either.isLeft(encoded)) return Effect.fail(encoded.left)
        const read = (result: unknown): Either.Either<A, DecodeError> =>
          Either.mapBoth(decodeResult(method, result), {
            onLeft: toDecodeError(method),
            onRight: (decoded) => (requestOptions?.onResult ? requestOptions.onResult(decoded) : (decoded as A))
          })
        const exchange = Effect.suspend(() => {
          if (requestOptions?.onSending?.() === false) return Effect.interrupt
          const id = ++lastId
          const answer = router.expect({ id, method, params, read })
          return writeRequest(id, method, encoded.right).pipe(
            Effect.zipRight(requestOptions?.onSent ?? Effect.void),
            Effect.zipRight(Deferred.await(answer)),
            Effect.ensuring(Effect.sync(() => router.forget(id)))
          )
        })
        const long = longRunning.has(method)
        const timeout = Duration.decode(requestOptions?.timeout ?? (long ? Duration.infinity : deadline))
        const placed = long ? exchange : places.withPlace(exchange)
        return Duration.isFinite(timeout)
          ? Effect.timeoutFail(placed, {
              duration: timeout,
              onTimeout: () => new RequestTimeoutError({ method, timeoutMs: Duration.toMillis(timeout) })
            })
          : placed
      }).pipe(Telemetry.observeRequest(method))

    // An answer that can no longer be sent interests nobody: the connection's end has settled what waited for it.
    const reply = (message: unknown) => Effect.ignore(write(message))
    const dispatcher = yield* ServerRequests.makeDispatcher(yield* ServerRequests.ServerRequests, {
      succeed: (id, result) => reply({ id, result }),
      fail: (id, error) => reply({ id, error })
    })

    const runSync = Runtime.runSync(yield* Effect.runtime())
    const skip = (line: string): void => {
      skipped += 1
      Telemetry.count("skipped")
      // Every first, second, fourth, … one: a server that writes nothing else must not flood the log.
      if ((skipped & (skipped - 1)) === 0) {
        runSync(
          Effect.logWarning(`Skipped a line of ${line.length} characters that is no JSON-RPC (${skipped} so far)`)
        )
      }
    }
    const route = (line: string): void => {
      const message = JsonRpc.parse(line)
      switch (message?.kind) {
        case "result":
        case "error":
          router.answer(message)
          break
        case "notification":
          router.notify(message)
          break
        case "request":
          dispatcher.request(message.id, message.method, message.params)
          break
        case undefined:
          skip(line)
      }
    }

    /** Whatever a line may hold, it costs itself only (S7): a server could send what runs us out of stack. */
    const receive = (line: string): void => {
      try {
        route(line)
      } catch (defect) {
        runSync(Effect.logError(`A line of ${line.length} characters could not be handled: ${defect}`))
      }
    }

    router.watch(dispatcher.notify)
    yield* transport
      .run((lines) => {
        for (const line of lines) typeof line === "string" ? receive(line) : skip(line.head)
      })
      .pipe(
        Effect.onExit((exit) =>
          Effect.zipRight(
            Effect.sync(() => router.close(whyClosed(exit))),
            dispatcher.close
          )
        ),
        Effect.ignore,
        Effect.forkScoped
      )

    const metadata = yield* handshake(request, write, options)
    const scope = yield* Effect.scope
    const fork = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<Effect.Effect<A, E | TransportClosedError>> =>
      Effect.map(Effect.forkIn(Effect.interruptible(effect), scope), (fiber) =>
        Effect.flatMap(
          Fiber.await(fiber),
          (exit): Exit.Exit<A, E | TransportClosedError> =>
            Exit.isInterrupted(exit) ? Exit.fail(router.closed() ?? released) : exit
        )
      )
    return AppServer.of({
      metadata,
      request,
      fork,
      handle: dispatcher.handle,
      inFlight: places.counts,
      skipped: () => skipped
    })
  })

/** The peer and the router beneath it, over the transport. */
export const layer = (
  options: AppServer.Options = {}
): Layer.Layer<AppServer | MessageRouter, InitializeError, Transport> =>
  Layer.provideMerge(Layer.scoped(AppServer, make(options)), MessageRouter.layer())

const checkParams = <M extends ClientRequestMethod>(
  method: M,
  params: ParamsOf<M>,
  experimentalApi: boolean
): Either.Either<unknown, InvalidParamsError> => {
  const { experimental, experimentalFields } = clientRequests[method]
  const encoded = Either.mapLeft(encodeParams(method, params), (error) => notSent(method, Misfit.describe(error)))
  if (experimentalApi || Either.isLeft(encoded)) return encoded
  const used = experimental
    ? method
    : experimentalFields.find((field) => (params as Record<string, unknown> | undefined)?.[field] !== undefined)
  return used === undefined
    ? encoded
    : Either.left(notSent(method, `\`${used}\` is experimental: connect with \`experimentalApi: true\` to use it`))
}

/** What goes over the wire of parameters; undefined if there are none. */
const toJson =
  (method: string) =>
  (params: unknown): Either.Either<string | undefined, InvalidParamsError> =>
    Either.try({
      try: (): string | undefined => JSON.stringify(params),
      catch: (cause) => notSent(method, `the parameters cannot be written as JSON (${cause})`)
    })

/** Parameters that were found wrong before anything left. */
export const notSent = (method: string, serverMessage: string): InvalidParamsError =>
  new InvalidParamsError({ method, code: JsonRpc.codes.invalidParams, serverMessage, sent: false })

const toDecodeError = (method: string) => (error: ParseResult.ParseError) =>
  new DecodeError({ method, detail: Misfit.describe(error), issue: error })

const released = new TransportClosedError({ reason: "Released", stderrTail: [] })

const whyClosed = (exit: Exit.Exit<never, TransportClosedError>): TransportClosedError => {
  const cause = Exit.isFailure(exit) ? exit.cause : Cause.empty
  const failure = Cause.failureOption(cause)
  if (Option.isSome(failure)) return failure.value
  return Cause.isInterruptedOnly(cause)
    ? released
    : new TransportClosedError({ reason: "Disconnected", stderrTail: [], cause: Cause.squash(cause) })
}

const handshake = (
  request: AppServer.Service["request"],
  write: (message: unknown) => Effect.Effect<void, TransportClosedError>,
  options: AppServer.Options
): Effect.Effect<AppServer.Metadata, InitializeError> =>
  Effect.gen(function* () {
    const answer = yield* request(
      "initialize",
      {
        clientInfo: { title: null, ...clientInfo, ...options.clientInfo },
        capabilities: {
          experimentalApi: options.experimentalApi === true,
          optOutNotificationMethods: [...(options.optOutNotifications ?? [])]
        }
      },
      { timeout: options.startTimeout ?? "30 seconds" }
    )
    const metadata = yield* readMetadata(answer)
    yield* write({ method: "initialized" })
    return metadata
  }).pipe(
    Effect.mapError((error) => {
      switch (error._tag) {
        case "InitializeError":
          return error
        case "RequestTimeoutError":
          return new InitializeError({
            reason: "Timeout",
            detail: `no answer to \`initialize\` within ${error.timeoutMs} ms`,
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

const readMetadata = (answer: InitializeResponse): Either.Either<AppServer.Metadata, InitializeError> => {
  const { userAgent, codexHome, platformFamily, platformOs } = answer
  const version = /^[^/]+\/(\d+\.\d+\.\d+\S*)/.exec(userAgent)?.[1]
  return version !== undefined && codexHome !== "" && platformFamily !== "" && platformOs !== ""
    ? Either.right({ userAgent, version, codexHome, platformFamily, platformOs })
    : Either.left(
        new InitializeError({
          reason: "NotCodex",
          detail: `the answer lacks a user agent with a version, a home or a platform (user agent: ${userAgent})`
        })
      )
}
