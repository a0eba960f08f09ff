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
      interrupt: interrupt(request, route)
    }
  })

/**
 * Asks the server to stop a turn. Between its answer to `turn/start` and the turn's first event the server knows of no
 * turn to stop; asked then, it is asked again after that event.
 */
const interrupt = (request: AppServer.Service["request"], route: TurnRoute): Effect.Effect<void, RequestError> =>
  Effect.gen(function* () {
    const ask = Effect.asVoid(request("turn/interrupt", { threadId: route.threadId, turnId: route.id }))
    if (yield* Deferred.isDone(route.begun)) return yield* ask
    yield* Effect.catchTag(ask, "InvalidRequestError", () => Effect.zipRight(Deferred.await(route.begun), ask))
  })

/** Stops a turn that nobody wants any longer, and waits until it has stopped. */
const stop = (route: TurnRoute): Effect.Effect<void, never, AppServer> =>
  Effect.gen(function* () {
    if (route.isOver) return
    const server = yield* AppServer
    yield* bounded(server, Effect.zipRight(interrupt(server.request, route), Deferred.await(route.result)))
  })

/** Stops a turn, unless it is somebody else's that the input has joined. */
const stopOwn = ({ joined, route }: Opened): Effect.Effect<void, never, AppServer> =>
  joined ? Effect.void : stop(route)

type Opened = MessageRouter.OpenedTurn

/** A request whose answer names a turn, which `opened` is told of in the reader. */
type TurnRequest = (
  server: AppServer.Service,
  opened: (turn: MessageRouter.TurnRef) => Opened,
  onSending: () => boolean
) => Effect.Effect<Opened, RequestError>

/**
 * Starts a turn. To be run in an uninterruptible region, where `restore` marks what may be interrupted: the wait for
 * the answer. If it is, a request that has yet to be sent never will be. Of one that was sent, the server may start the
 * turn all the same, so the turn is stopped when the answer comes; unless it is somebody else's that the input has
 * joined.
 */
const open = (restore: Restore, threadId: string, request: TurnRequest, log: TurnLog | undefined) =>
  Effect.gen(function* () {
    const server = yield* AppServer
    const router = yield* MessageRouter
    const start = router.turnStarting(threadId)
    const span = yield* Telemetry.startTurn(threadId, "turn")
    let [wanted, sent] = [true, false]
    const onSending = () => {
      sent = wanted
      return wanted
    }
    const answer = yield* request(server, (turn) => router.openTurn(start, turn, log), onSending).pipe(
      Effect.withParentSpan(span),
      Effect.ensuring(Effect.sync(() => router.turnStarted(start))),
      Effect.tap(({ route }) => Telemetry.endTurn(span, route)),
      Effect.tapErrorCause(() => Telemetry.endSpan(span)),
      server.fork
    )
    const abandon = Effect.provideService(Effect.flatMap(answer, stopOwn), AppServer, server)
    return yield* Effect.onInterrupt(restore(answer), () => {
      wanted = false
      return sent ? bounded(server, abandon) : Effect.void
    })
  })

const turnStart =
  (threadId: string, input: Input.Input, options: Options = {}): TurnRequest =>
  ({ request }, opened, onSending) =>
    Effect.flatMap(Input.toItems("turn/start", input), (items) =>
      request(
        "turn/start",
        { ...turnParams(options), threadId, input: items },
        { onSending, onResult: ({ turn }) => opened({ threadId, turnId: turn.id }) }
      )
    )

const reviewStart =
  (threadId: string, target: ReviewTarget, delivery: ReviewDelivery | undefined): TurnRequest =>
  ({ request }, opened, onSending) =>
    request(
      "review/start",
      { threadId, target, delivery },
      { onSending, onResult: ({ reviewThreadId, turn }) => opened({ threadId: reviewThreadId, turnId: turn.id }) }
    )

const newLog = EventLog.make<Notification, TurnRunError>(EventLog.everything)

const startWith = (threadId: string, request: TurnRequest) =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const log = yield* newLog
      const { route } = yield* open(restore, threadId, request, log)
      return yield* make(route, log)
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
    const missing = Effect.suspend(() => {
      router.detach(opened, log)
      return new TurnNotFoundError({ threadId, turnId })
    })
    if (route.threadId !== threadId) return yield* missing
    const find = pages((cursor) => request("thread/turns/list", { threadId, itemsView: "full", cursor })).pipe(
      Stream.filter((turn) => turn.id === turnId),
      Stream.runHead
    )
    const found = yield* Effect.onError(find, () => Effect.sync(() => router.detach(opened, log)))
    if (Option.isSome(found)) {
      router.recall(route, found.value)
    } else if (route.fold.events === 0) {
      return yield* missing
    }
    return yield* make(route, log)
  })

/**
 * Starts a turn and waits for its result. Interruption stops the turn on the server, within 5 s; unless it is somebody
 * else's, which the input has joined.
 */
export const run = (
  threadId: string,
  input: Input.Input,
  options?: Options
): Effect.Effect<TurnResult, RunError, AppServer | MessageRouter> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(open(restore, threadId, turnStart(threadId, input, options), undefined), (opened) =>
      Effect.onInterrupt(restore(Deferred.await(opened.route.result)), () => stopOwn(opened))
    )
  )

/**
 * The events of a turn that starts with the stream. To close the stream before the turn is over stops the turn on the
 * server, within 5 s; unless it is somebody else's, which the input has joined. Events are kept only until they are
 * read.
 */
export const stream = (
  threadId: string,
  input: Input.Input,
  options?: Options
): Stream.Stream<Notification, RunError, AppServer | MessageRouter> =>
  Stream.unwrapScoped(
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const log = yield* EventLog.make<Notification, TurnRunError>(0)
        const events = yield* log.reader
        const opened = yield* open(restore, threadId, turnStart(threadId, input, options), log)
        yield* Effect.addFinalizer(() => stopOwn(opened))
        return events
      })
    )
  )
