import type { TurnStartParams } from "@effect-codex/protocol"
import { Deferred, Effect, Stream } from "effect"
import { AppServer } from "./AppServer.js"
import type { RequestError } from "./CodexError.js"
import * as EventLog from "./EventLog.js"
import * as Input from "./Input.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Notifications from "./Notification.js"
import * as Telemetry from "./Telemetry.js"
import type { TurnResult } from "./TurnResult.js"
import type { TurnLog, TurnRoute, TurnRunError } from "./TurnRoute.js"

/** A turn: one piece of work of the model on a thread, under way on the server or over. */
export interface Turn {
  readonly id: string
  readonly threadId: string
  /**
   * What happens in the turn, in wire order, from this handle's start on; it ends after `turn/completed`.
   *
   * Every run of the stream sees all of it, at its own pace; the events are kept for as long as the handle is. To
   * stop reading early only stops listening. Fails with {@link TurnFailedError} after the last event when the turn
   * failed, and with {@link TransportClosedError} when the connection ends first.
   */
  readonly events: Stream.Stream<Notification, TurnRunError>
  /** The pieces of the agent's messages, as they are written. Fails as {@link Turn.events} does. */
  readonly text: Stream.Stream<string, TurnRunError>
  /**
   * How the turn ended, whether or not anyone reads its events. An interrupted turn is a result with the status
   * `interrupted`; a failed one fails with {@link TurnFailedError}.
   */
  readonly result: Effect.Effect<TurnResult, TurnRunError>
  /** Adds input to the turn while it runs. Fails with {@link InvalidRequestError} if it no longer does. */
  readonly steer: (input: Input.Input) => Effect.Effect<void, RequestError>
  /**
   * Asks the server to stop the turn; {@link Turn.result} tells when it has. Fails with {@link InvalidRequestError} if
   * the turn is over.
   */
  readonly interrupt: Effect.Effect<void, RequestError>
}

/** What `turn/start` takes beside the input, under its own names. */
export type Options = Omit<TurnStartParams, "threadId" | "input">

/** How a turn can fail that is started and waited for. */
export type RunError = RequestError | TurnRunError

/** How long the server is given to stop a turn that is no longer wanted, before it is left alone. */
const stopTimeout = "5 seconds"

type Restore = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>

/** The agent's words in a stream of events. */
export const text = <E, R>(events: Stream.Stream<Notification, E, R>): Stream.Stream<string, E, R> =>
  events.pipe(
    Notifications.only("item/agentMessage/delta"),
    Stream.map((event) => event.params.delta)
  )

/** A handle on a turn that is under way. */
const make = (route: TurnRoute, log: TurnLog) =>
  Effect.map(AppServer, ({ request }): Turn => {
    const { id, threadId } = route
    return {
      id,
      threadId,
      events: log.stream,
      text: text(log.stream),
      result: Deferred.await(route.result),
      steer: (input) =>
        Effect.flatMap(Input.toItems("turn/steer", input), (items) =>
          request("turn/steer", { threadId, expectedTurnId: id, input: items })
        ),
      interrupt: request("turn/interrupt", { threadId, turnId: id })
    }
  })

/** Stops a turn that nobody wants any longer, and waits until it has stopped. */
const stop = ({ id, threadId, result }: TurnRoute): Effect.Effect<void, never, AppServer> =>
  Effect.gen(function* () {
    if (yield* Deferred.isDone(result)) return
    const { request } = yield* AppServer
    yield* bounded(Effect.zipRight(request("turn/interrupt", { threadId, turnId: id }), Deferred.await(result)))
  })

/** For cleanup: goes on in the background after {@link stopTimeout}, and its outcome does not matter. */
const bounded = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<void, never, AppServer> =>
  Effect.gen(function* () {
    const { fork } = yield* AppServer
    const outcome = yield* fork(effect)
    yield* Effect.ignore(Effect.timeoutOption(Effect.interruptible(outcome), stopTimeout))
  })

/**
 * Starts a turn. To be run in an uninterruptible region, where `restore` marks what may be interrupted: the wait for
 * the answer. If it is, the server may start the turn all the same, so the turn is stopped when the answer comes;
 * unless it is somebody else's turn that the input has joined.
 */
const open = (restore: Restore, threadId: string, input: Input.Input, options: Options, log: TurnLog | undefined) =>
  Effect.gen(function* () {
    const server = yield* AppServer
    const router = yield* MessageRouter
    const items = yield* Input.toItems("turn/start", input)
    const start = router.turnStarting(threadId)
    const span = yield* Telemetry.startTurn(threadId, "turn")
    const answer = yield* server
      .request(
        "turn/start",
        { ...options, threadId, input: items },
        { onResult: ({ turn }) => router.openTurn(start, { threadId, turnId: turn.id }, log) }
      )
      .pipe(
        Effect.withParentSpan(span),
        Effect.ensuring(Effect.sync(() => router.turnStarted(start))),
        Effect.tap(({ route }) => Telemetry.endTurn(span, route)),
        Effect.tapErrorCause(() => Telemetry.endSpan(span)),
        server.fork
      )
    const abandon = Effect.flatMap(answer, ({ joined, route }) => (joined ? Effect.void : stop(route)))
    const { route } = yield* Effect.onInterrupt(restore(answer), () =>
      bounded(Effect.provideService(abandon, AppServer, server))
    )
    return route
  })

/**
 * Starts a turn on a thread. On a thread with an active turn the input joins that turn, and the handle is one more on
 * it: the server decides so.
 *
 * Interrupted while the server has yet to answer, it stops the turn that would have started.
 */
export const start = (
  threadId: string,
  input: Input.Input,
  options: Options = {}
): Effect.Effect<Turn, RequestError, AppServer | MessageRouter> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const log = yield* EventLog.make<Notification, TurnRunError>(EventLog.everything)
      const route = yield* open(restore, threadId, input, options, log)
      return yield* make(route, log)
    })
  )

/** Starts a turn and waits for its result. Interruption stops the turn on the server, within 5 s. */
export const run = (
  threadId: string,
  input: Input.Input,
  options: Options = {}
): Effect.Effect<TurnResult, RunError, AppServer | MessageRouter> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(open(restore, threadId, input, options, undefined), (route) =>
      Effect.onInterrupt(restore(Deferred.await(route.result)), () => stop(route))
    )
  )

/**
 * The events of a turn that starts with the stream. To close the stream before the turn is over stops the turn on the
 * server, within 5 s. Events are kept only until they are read.
 */
export const stream = (
  threadId: string,
  input: Input.Input,
  options: Options = {}
): Stream.Stream<Notification, RunError, AppServer | MessageRouter> =>
  Stream.unwrapScoped(
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const log = yield* EventLog.make<Notification, TurnRunError>(EventLog.everything)
        const route = yield* open(restore, threadId, input, options, log)
        yield* Effect.addFinalizer(() => stop(route))
        return log.stream
      })
    )
  )
