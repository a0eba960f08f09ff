import type {
  ClientRequestMethod,
  ParamsOf,
  ResultOf,
  ThreadResumeParams,
  ThreadStartParams
} from "@effect-codex/protocol"
import { Context, Effect, Layer, type Stream } from "effect"
import * as AppServer from "./AppServer.js"
import type { InitializeError, RequestError, TransportClosedError } from "./CodexError.js"
import * as Goal from "./Goal.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Reconciler from "./Reconciler.js"
import * as Thread from "./Thread.js"
import type { Transport } from "./Transport.js"

/**
 * A connection to codex app-server: what a program asks for first.
 *
 * @example
 * import { Codex } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const thread = yield* codex.startThread({ sandbox: "read-only" })
 *   return yield* thread.run("Say hello in one sentence.")
 * })
 */
export class Codex extends Context.Tag("@effect-codex/client/Codex")<Codex, Codex.Service>() {}

/** Types that belong to {@link Codex}. */
export declare namespace Codex {
  /** What a connection is for. */
  interface Service {
    /** What the server said of itself when the connection was made. */
    readonly metadata: AppServer.AppServer.Metadata
    /** Any request of the protocol, its parameters and result typed by the method. */
    readonly request: <M extends ClientRequestMethod>(
      method: M,
      params: ParamsOf<M>
    ) => Effect.Effect<ResultOf<M>, RequestError>
    /** Starts a thread; the options are what `thread/start` takes, under its own names. */
    readonly startThread: (options?: ThreadStartParams) => Effect.Effect<Thread.Thread, RequestError>
    /**
     * Takes up a stored thread. Fails with {@link ThreadNotFoundError} if there is none of that id; a thread that
     * never ran a turn was not stored.
     */
    readonly resumeThread: (
      id: string,
      options?: Omit<ThreadResumeParams, "threadId">
    ) => Effect.Effect<Thread.Thread, RequestError>
    /**
     * Everything that the server tells, of all threads. A subscriber first sees the last 256 notifications from before
     * it came. Nothing is kept for it but what it has yet to read.
     */
    readonly notifications: Stream.Stream<Notification, TransportClosedError>
  }

  /** How to connect. */
  interface Options extends AppServer.AppServer.Options, Reconciler.Options {}
}

const make = Effect.gen(function* () {
  const server = yield* AppServer.AppServer
  const router = yield* MessageRouter
  const context = yield* Effect.context<AppServer.AppServer | MessageRouter | Goal.Goals>()
  const thread = (id: string) => Effect.provide(Thread.make(id), context)
  return Codex.of({
    metadata: server.metadata,
    request: (method, params) => server.request(method, params),
    startThread: (options = {}) =>
      Effect.flatMap(server.request("thread/start", options), (started) => thread(started.thread.id)),
    resumeThread: (id, options) =>
      Effect.flatMap(server.request("thread/resume", { ...options, threadId: id }), (resumed) =>
        thread(resumed.thread.id)
      ),
    notifications: router.notifications
  })
})

/**
 * A connection over the transport: the handshake is done when the layer is built. When its scope closes, everything
 * that still waits fails with {@link TransportClosedError}.
 */
export const layer = (
  options: Codex.Options = {}
): Layer.Layer<Codex | AppServer.AppServer | MessageRouter, InitializeError, Transport> =>
  Layer.effect(Codex, make).pipe(
    Layer.provide(Layer.merge(Goal.layer, Reconciler.layer(options))),
    Layer.provideMerge(AppServer.layer(options))
  )
