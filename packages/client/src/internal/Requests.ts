import {
  type ClientRequestMethod,
  clientRequests,
  codexVersion,
  decodeResult,
  describeDecodeError,
  describeParamsError,
  encodeParams,
  isClientRequestMethod,
  type ParamsOf,
  type PayloadError,
  type ResultOf
} from "@effect-codex/protocol"
import { DecodeError, InvalidParamsError, type RequestError, RequestTimeoutError } from "../CodexError.js"
import * as Deadlines from "./Deadlines.js"
import { issuesOf } from "./decodeIssues.js"
import { type Clock, Duration, Effect, Either, Exit, type Scope, type Tracer } from "./effect.js"
import { FairSemaphore, type Ticket } from "./FairSemaphore.js"
import * as JsonRpc from "./JsonRpc.js"
import { LightDeferred } from "./LightDeferred.js"
import type { Links } from "./Links.js"
import type { Service as Router } from "./MessageRouter.js"
import type { PendingRequest } from "./PendingRequests.js"
import { readOnly } from "./readOnly.js"
import * as Telemetry from "./telemetry.js"
import { onInterrupt, type Restore } from "./uninterruptible.js"

/** The requests of a connection: each waits for a permit, is written, and waits for its response, until its deadline. */
export interface Requests {
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
   * A request whose response names something that the server now does: a turn, a login. To be run in an uninterruptible
   * region. Interrupted before the request is written, it writes nothing; later, `abandon` gives up what the response
   * names, in the background after 5 s.
   */
  readonly acquire: <M extends ClientRequestMethod, A, E>(
    restore: Restore,
    method: M,
    params: ParamsOf<M>,
    options: RequestOptions<ResultOf<M>, A> & {
      readonly onResult: (result: ResultOf<M>) => Either.Either<A, RequestError>
      readonly abandon: (acquired: A) => Effect.Effect<unknown, E>
    }
  ) => Effect.Effect<A, RequestError>
  /** How many are in flight, and how many wait for a permit. */
  readonly load: () => { readonly inFlight: number; readonly waiting: number }
  /** The link has ended, and with it each request that another link does not carry on (C3). */
  readonly failLink: (error: RequestError) => void
  /** The link is back: the requests that only read are written again. */
  readonly repeat: () => void
  /** The connection has ended: so has the wait for a permit. */
  readonly fail: (error: RequestError) => void
}

/** A request that was written. */
export interface SentRequest<A> {
  /** Waits for the response. */
  readonly response: Effect.Effect<A, RequestError>
  /** Gives the request up: a response that still comes is late. */
  readonly forget: () => void
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
  /** The span that the request is part of, in place of the caller's. */
  readonly parent?: Tracer.AnySpan | undefined
}

/** Methods that respond only when something long is over. They take no permit and have no deadline by default. */
const longRunning: ReadonlySet<ClientRequestMethod> = new Set<ClientRequestMethod>(["command/exec"])

/** What requests work on. */
export interface Context {
  readonly router: Pick<Router, "pending" | "failure">
  readonly links: Links
  readonly clock: Clock.Clock
  /** See {@link AppServer.Service.bestEffort}. */
  readonly bestEffort: (cleanup: Effect.Effect<unknown, unknown>) => Effect.Effect<void>
  /** The version of the server; undefined until the handshake is done. */
  readonly serverVersion: () => string | undefined
}

/** The bounds of requests. */
export interface Options {
  readonly experimentalApi?: boolean | undefined
  readonly maxInFlight?: number | undefined
  readonly requestTimeout?: Duration.DurationInput | undefined
}

/** What the requests of one connection share. */
interface Shared extends Context {
  readonly permits: FairSemaphore<RequestError>
  readonly deadlines: Deadlines.Deadlines
  /** The requests in flight that only read, as they were written. */
  readonly repeatable: Map<number, string>
}

/** A request from the call to its end. */
class Request<M extends ClientRequestMethod, A> implements Deadlines.Deadline, PendingRequest<A>, SentRequest<A> {
  readonly at: number
  readonly deferred = new LightDeferred<A, RequestError>()
  private readonly ticket: Ticket<RequestError> | undefined
  /** Set once the deadline has passed. */
  private overdue: RequestTimeoutError | undefined
  /** Ends the wait for the link. */
  private expired: LightDeferred<never, RequestTimeoutError> | undefined

  constructor(
    private readonly shared: Shared,
    readonly id: number,
    readonly method: M,
    readonly params: ParamsOf<M>,
    private readonly json: string | undefined,
    private readonly options: RequestOptions<ResultOf<M>, A>,
    private readonly timeoutMs: number
  ) {
    const { clock, deadlines, permits } = shared
    this.ticket = longRunning.has(method) || options.ofLink === true ? undefined : permits.take()
    this.at = clock.unsafeCurrentTimeMillis() + timeoutMs
    if (timeoutMs !== Number.POSITIVE_INFINITY) deadlines.add(this)
  }

  /** The first phase. Most requests have nothing to wait for. */
  send(restore: Restore): Effect.Effect<SentRequest<A>, RequestError> {
    const { shared, ticket } = this
    if (ticket?.state !== "waiting" && this.canWrite) return Effect.succeed(this.write())
    const permit = ticket === undefined ? Effect.void : shared.permits.await(restore, ticket)
    return Effect.onError(Effect.zipRight(permit, this.writeOnceReady(restore)), () =>
      Effect.sync(() => this.release())
    )
  }

  get response(): Effect.Effect<A, RequestError> {
    return this.deferred.wait
  }

  forget(): void {
    this.shared.router.pending.forget(this.id)
  }

  expire(): void {
    const { expired, id, method, shared, ticket, timeoutMs } = this
    const error = new RequestTimeoutError({ method, timeoutMs })
    this.overdue = error
    if (ticket !== undefined) shared.permits.refuse(ticket, error)
    expired?.done(Exit.fail(error))
    shared.router.pending.refuse(id, error)
  }

  read(result: unknown): Either.Either<A, RequestError> {
    const { method, options, shared } = this
    const decoded = decodeResult(method, result)
    if (Either.isLeft(decoded)) return Either.left(undecodable(method, decoded.left, shared.serverVersion()))
    return options.onResult === undefined ? Either.right(decoded.right as A) : options.onResult(decoded.right)
  }

  onDone(): void {
    this.release()
    this.shared.repeatable.delete(this.id)
    this.options.onDone?.()
  }

  private get canWrite(): boolean {
    return this.options.ofLink === true || this.shared.links.isReady()
  }

  /** The link may be lost again between the end of the wait and the write. */
  private writeOnceReady(restore: Restore): Effect.Effect<SentRequest<A>, RequestError> {
    return Effect.suspend(() => {
      const { links, router } = this.shared
      const failure = this.overdue ?? router.failure()
      if (failure !== undefined) return Effect.fail(failure)
      if (this.canWrite) return Effect.succeed(this.write())
      this.expired = new LightDeferred()
      const ready = restore(Effect.raceFirst(links.ready, this.expired.wait))
      return Effect.zipRight(ready, this.writeOnceReady(restore))
    })
  }

  private write(): this {
    const { id, json, method, options, shared } = this
    const { links, repeatable, router } = shared
    try {
      options.onSend?.()
      router.pending.register(this)
      const line = `{"id":${id},"method":"${method}"${json === undefined ? "" : `,"params":${json}`}}`
      if (links.reconnects && options.ofLink !== true && readOnly.has(method)) repeatable.set(id, line)
      links.write(line)
      return this
    } catch (defect) {
      // A transport that throws must not cost a permit.
      this.forget()
      this.release()
      throw defect
    }
  }

  private release(): void {
    const { shared, ticket } = this
    shared.deadlines.delete(this)
    if (ticket !== undefined) shared.permits.release(ticket)
  }
}

/** No requests yet. The fiber that watches their deadlines lives in the scope. */
export const make = (context: Context, options: Options): Effect.Effect<Requests, never, Scope.Scope> =>
  Effect.map(Deadlines.make(context.clock), (deadlines) => {
    const { bestEffort, clock, links, router } = context
    const permits = new FairSemaphore<RequestError>(Math.max(1, options.maxInFlight ?? 64))
    const shared: Shared = { ...context, deadlines, permits, repeatable: new Map() }
    const defaultTimeout = Duration.toMillis(options.requestTimeout ?? "60 seconds")
    let lastId = 0

    const timeoutOf = (method: ClientRequestMethod, timeout: Duration.DurationInput | undefined): number => {
      if (timeout !== undefined) return Duration.toMillis(timeout)
      return longRunning.has(method) ? Number.POSITIVE_INFINITY : defaultTimeout
    }

    const send: Requests["send"] = (restore, method, params, sendOptions = {}) =>
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
        const timeoutMs = timeoutOf(method, sendOptions.timeout)
        return new Request(shared, ++lastId, method, params, json, sendOptions, timeoutMs).send(restore)
      })

    const request: Requests["request"] = (method, params, requestOptions) =>
      typeof method === "string"
        ? Effect.uninterruptibleMask((restore) => {
            const response = Effect.flatMap(send(restore, method, params, requestOptions), (sent) =>
              onInterrupt(restore(sent.response), () => Effect.sync(() => sent.forget()))
            )
            return Telemetry.observeRequest(clock, method, requestOptions?.parent, response)
          })
        : notSent(String(method), "the method must be a string")

    const acquire: Requests["acquire"] = (restore, method, params, { abandon, ...acquireOptions }) => {
      const acquired = Effect.flatMap(send(restore, method, params, acquireOptions), ({ response }) =>
        onInterrupt(restore(response), () => bestEffort(Effect.flatMap(response, abandon)))
      )
      return Telemetry.observeRequest(clock, method, acquireOptions.parent, acquired)
    }

    return {
      request,
      send,
      acquire,
      load: () => ({ inFlight: permits.running, waiting: permits.waiting }),
      failLink: (error) => router.pending.failLink(error, (id) => typeof id === "number" && shared.repeatable.has(id)),
      repeat: () => {
        for (const line of shared.repeatable.values()) links.write(line)
      },
      fail: (error) => permits.fail(error)
    }
  })

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

const undecodable = (method: string, error: PayloadError, serverVersion: string | undefined): DecodeError =>
  new DecodeError({
    method,
    detail: describeDecodeError(error),
    issues: issuesOf(error),
    generatedFrom: codexVersion,
    serverVersion
  })
