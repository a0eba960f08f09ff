import type { ReviewDelivery, ReviewTarget, TurnStartParams } from "@effect-codex/protocol"
import { Deferred, Effect, Option, Stream } from "effect"
import { AppServer } from "./AppServer.js"
import { bounded, type Restore } from "./Cleanup.js"
import { type RequestError, TurnNotFoundError } from "./CodexError.js"
import * as EventLog from "./EventLog.js"
import * as Input from "./Input.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Notifications from "./Notification.js"
import { pages } from "./Pages.js"
import { type TurnOptions, turnParams } from "./Presets.js"
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

/** What `turn/start` takes beside the input, under its own names; and presets, see {@link TurnOptions}. */
export type Options = TurnOptions<TurnStartParams>

/** How a turn can fail that is started and waited for. */
export type RunError = RequestError | TurnRunError

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
    const server = yield* AppServer
    const interrupt = server.request("turn/interrupt", { threadId, turnId: id })
    yield* bounded(server, Effect.zipRight(interrupt, Deferred.await(result)))
  })

type Opened = MessageRouter.OpenedTurn

/** A request whose answer names a turn, which `opened` is told of in the reader. */
type TurnRequest = (
  server: AppServer.Service,
  opened: (turn: MessageRouter.TurnRef) => Opened
) => Effect.Effect<Opened, RequestError>

/**
 * Starts a turn. To be run in an uninterruptible region, where `restore` marks what may be interrupted: the wait for
 * the answer. If it is, the server may start the turn all the same, so the turn is stopped when the answer comes;
 * unless it is somebody else's turn that the input has joined.
 */
const open = (restore: Restore, threadId: string, request: TurnRequest, log: TurnLog | undefined) =>
  Effect.gen(function* () {
    const server = yield* AppServer
    const router = yield* MessageRouter
    const start = router.turnStarting(threadId)
    const span = yield* Telemetry.startTurn(threadId, "turn")
    const answer = yield* request(server, (turn) => router.openTurn(start, turn, log)).pipe(
      Effect.withParentSpan(span),
      Effect.ensuring(Effect.sync(() => router.turnStarted(start))),
      Effect.tap(({ route }) => Telemetry.endTurn(span, route)),
      Effect.tapErrorCause(() => Telemetry.endSpan(span)),
      server.fork
    )
    const abandon = Effect.flatMap(answer, ({ joined, route }) => (joined ? Effect.void : stop(route)))
    const { route } = yield* Effect.onInterrupt(restore(answer), () =>
      bounded(server, Effect.provideService(abandon, AppServer, server))
    )
    return route
  })

const turnStart =
  (threadId: string, input: Input.Input, options: Options = {}): TurnRequest =>
  ({ request }, opened) =>
    Effect.flatMap(Input.toItems("turn/start", input), (items) =>
      request(
        "turn/start",
        { ...turnParams(options), threadId, input: items },
        { onResult: ({ turn }) => opened({ threadId, turnId: turn.id }) }
      )
    )

const reviewStart =
  (threadId: string, target: ReviewTarget, delivery: ReviewDelivery | undefined): TurnRequest =>
  ({ request }, opened) =>
    request(
      "review/start",
      { threadId, target, delivery },
      { onResult: ({ reviewThreadId, turn }) => opened({ threadId: reviewThreadId, turnId: turn.id }) }
    )

const newLog = EventLog.make<Notification, TurnRunError>(EventLog.everything)

const startWith = (threadId: string, request: TurnRequest) =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const log = yield* newLog
      return yield* make(yield* open(restore, threadId, request, log), log)
    })
  )

/**
 * Starts a turn on a thread. On a thread with an active turn the input joins that turn, and the handle is one more on
 * it: the server decides so.
 *
 * Interrupted while the server has yet to answer, it stops the turn that would have started.
 */
export const start = (
  threadId: string,
  input: Input.Input,
  options?: Options
): Effect.Effect<Turn, RequestError, AppServer | MessageRouter> =>
  startWith(threadId, turnStart(threadId, input, options))

/**
 * Starts a review, which is a turn of the thread. Interrupted while the server has yet to answer, it stops the turn
 * that would have started.
 */
export const review = (
  threadId: string,
  target: ReviewTarget,
  delivery?: ReviewDelivery
): Effect.Effect<Turn, RequestError, AppServer | MessageRouter> =>
  startWith(threadId, reviewStart(threadId, target, delivery))

/**
 * A handle on a turn that somebody else has started: its events from now on, and its result over all of it. A turn
 * that is over by now has its result, and no events but `turn/completed`.
 *
 * The connection must have the thread loaded (started, resumed or forked here) to hear of it. Fails with
 * {@link TurnNotFoundError} if the thread has no such turn.
 */
export const attach = (
  threadId: string,
  turnId: string
): Effect.Effect<Turn, RequestError | TurnNotFoundError, AppServer | MessageRouter> =>
  Effect.gen(function* () {
    const { request } = yield* AppServer
    const router = yield* MessageRouter
    const log = yield* newLog
    const opened = router.attach({ threadId, turnId }, log)
    const { route } = opened
    const find = pages((cursor) => request("thread/turns/list", { threadId, itemsView: "full", cursor })).pipe(
      Stream.filter((turn) => turn.id === turnId),
      Stream.runHead
    )
    const found = yield* Effect.onError(find, () => Effect.sync(() => router.detach(opened, log)))
    if (Option.isSome(found)) {
      router.recall(route, found.value)
    } else if (route.fold.events === 0) {
      router.detach(opened, log)
      return yield* new TurnNotFoundError({ threadId, turnId })
    }
    return yield* make(route, log)
  })

/** Starts a turn and waits for its result. Interruption stops the turn on the server, within 5 s. */
export const run = (
  threadId: string,
  input: Input.Input,
  options?: Options
): Effect.Effect<TurnResult, RunError, AppServer | MessageRouter> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(open(restore, threadId, turnStart(threadId, input, options), undefined), (route) =>
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
  options?: Options
): Stream.Stream<Notification, RunError, AppServer | MessageRouter> =>
  Stream.unwrapScoped(
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const log = yield* newLog
        const route = yield* open(restore, threadId, turnStart(threadId, input, options), log)
        yield* Effect.addFinalizer(() => stop(route))
        return log.stream
      })
    )
  )
