import type { ReviewDelivery, ReviewTarget } from "@effect-codex/protocol"
import { type RequestError, TurnNotFoundError, TurnTimeoutError } from "../CodexError.js"
import type { Input } from "../Input.js"
import type { Notification } from "../Notification.js"
import * as Turn from "../Turn.js"
import type { TurnResult } from "../TurnResult.js"
import type { Service as AppServer } from "./AppServer.js"
import { Duration, Effect, Either, Option, type Stream, type Tracer } from "./effect.js"
import * as History from "./History.js"
import { toItems } from "./input.js"
import { isDuration } from "./isDuration.js"
import { isOptions } from "./isOptions.js"
import { mergeDeltas } from "./mergeDeltas.js"
import { pages } from "./Pages.js"
import { turnParams } from "./Presets.js"
import * as ReplayLog from "./ReplayLog.js"
import { notSent } from "./Requests.js"
import * as ServerWording from "./ServerWording.js"
import { findTurn } from "./StoredTurns.js"
import type { OpenedTurn, PendingTurnStart } from "./TurnRegistry.js"
import type { TurnLog, TurnRoute } from "./TurnRoute.js"
import * as Telemetry from "./telemetry.js"
import { onInterrupt, type Restore } from "./uninterruptible.js"
import { unwrapScoped } from "./unwrapScoped.js"

/** The log of a handle, which keeps the events for readers yet to come; or of a stream, which does not. */
export const makeLog = ({ logs }: AppServer, kept: boolean): TurnLog =>
  new ReplayLog.ReplayLog<Notification, Turn.ResultError>(
    logs,
    kept ? new History.Backlog(logs.limit, mergeDeltas) : History.nothing,
    mergeDeltas
  )

/** A handle on a turn that has a route. */
const makeHandle = (server: AppServer, route: TurnRoute, log: TurnLog): Turn.Turn => ({
  id: route.id,
  threadId: route.threadId,
  events: log.stream,
  text: Turn.text(log.stream),
  result: route.result.wait,
  steer: (input) => steer(server, route, input),
  interrupt: interrupt(server, route)
})

/**
 * Asks for something of a turn that runs. Between its response to `turn/start` and the turn's first event the server
 * knows of no active turn; asked then, it is asked again after that event.
 */
const askRunning = <A>(route: TurnRoute, ask: Effect.Effect<A, RequestError>): Effect.Effect<A, RequestError> =>
  Effect.suspend(() =>
    route.started.isDone ? ask : Effect.catchIf(ask, isNoActiveTurn, () => Effect.zipRight(route.started.wait, ask))
  )

/** Whether the server refused the request since it has no active turn. */
export const isNoActiveTurn = (error: RequestError): boolean =>
  error._tag === "InvalidRequestError" && ServerWording.classify(error.serverMessage)?._tag === "NoActiveTurn"

const steer = ({ request }: AppServer, route: TurnRoute, input: Input) =>
  Effect.flatMap(toItems("turn/steer", input), (items) =>
    Effect.map(
      askRunning(route, request("turn/steer", { threadId: route.threadId, expectedTurnId: route.id, input: items })),
      ({ turnId }) => turnId
    )
  )

const interrupt = ({ request }: AppServer, route: TurnRoute): Effect.Effect<void, RequestError> =>
  Effect.suspend(() =>
    route.hasEnded
      ? Effect.void
      : Effect.asVoid(askRunning(route, request("turn/interrupt", { threadId: route.threadId, turnId: route.id })))
  )

/** Stops a turn whose caller is gone, and waits until it has stopped; unless it is another caller's, which the input has joined. */
const stopOwn = (server: AppServer, { joined, route }: OpenedTurn): Effect.Effect<unknown, unknown> =>
  joined || route.isDone ? Effect.void : Effect.zipRight(interrupt(server, route), route.result.wait)

/** A request that starts a turn. */
type TurnRequest = (start: {
  readonly restore: Restore
  readonly parent: Tracer.Span
  readonly onSend: () => void
  readonly onDone: () => void
  readonly open: (threadId: string, turnId: string) => OpenedTurn
  readonly abandon: (opened: OpenedTurn) => Effect.Effect<unknown, unknown>
}) => Effect.Effect<OpenedTurn, RequestError>

/**
 * Starts a turn. To be run in an uninterruptible region, where `restore` marks the wait for the response. Interrupted
 * before the request is written, it writes nothing; later, the turn that the server may start is stopped.
 */
const open = (
  server: AppServer,
  restore: Restore,
  threadId: string,
  /** The thread whose events are buffered until the response; undefined if only the response names it. */
  runsOn: string | undefined,
  request: TurnRequest,
  log: TurnLog | undefined
): Effect.Effect<OpenedTurn, RequestError> =>
  Telemetry.observeTurn(server.clock, threadId, "turn", (span) => {
    let start: PendingTurnStart | undefined
    return request({
      restore,
      parent: span,
      onSend: () => {
        start = server.turns.begin(runsOn)
      },
      onDone: () => {
        if (start !== undefined) server.turns.finish(start)
      },
      open: (threadId, turnId) => {
        start ??= server.turns.begin(runsOn)
        return server.turns.open(start, { threadId, turnId }, log)
      },
      abandon: (opened) => Effect.withParentSpan(stopOwn(server, opened), span)
    })
  })

const startRequest =
  (server: AppServer, threadId: string, input: Input, options: Turn.Options): TurnRequest =>
  ({ open, restore, ...start }) =>
    Effect.suspend(() => {
      const items = toItems("turn/start", input)
      if (Either.isLeft(items)) return Effect.fail(items.left)
      const params = turnParams(options, { threadId, input: items.right })
      if (Either.isLeft(params)) return Effect.fail(params.left)
      return server.acquire(restore, "turn/start", params.right, {
        ...start,
        onResult: ({ turn }) => Either.right(open(threadId, turn.id))
      })
    })

const reviewRequest =
  (server: AppServer, threadId: string, target: ReviewTarget, delivery: ReviewDelivery | undefined): TurnRequest =>
  ({ open, restore, ...start }) =>
    server.acquire(
      restore,
      "review/start",
      { threadId, target, delivery },
      { ...start, onResult: ({ reviewThreadId, turn }) => Either.right(open(reviewThreadId, turn.id)) }
    )

/** See {@link Thread.startTurn}. */
export const start = (
  server: AppServer,
  threadId: string,
  input: Input,
  options: Turn.Options = {}
): Effect.Effect<Turn.Turn, RequestError> =>
  Effect.uninterruptibleMask((restore) => {
    const log = makeLog(server, true)
    const request = startRequest(server, threadId, input, options)
    return Effect.map(open(server, restore, threadId, threadId, request, log), ({ route }) =>
      makeHandle(server, route, log)
    )
  })

/** See {@link Thread.review}. */
export const review = (
  server: AppServer,
  threadId: string,
  target: ReviewTarget,
  delivery?: ReviewDelivery
): Effect.Effect<Turn.Turn, RequestError> =>
  Effect.uninterruptibleMask((restore) => {
    const log = makeLog(server, true)
    const request = reviewRequest(server, threadId, target, delivery)
    return Effect.map(open(server, restore, threadId, undefined, request, log), ({ route }) =>
      makeHandle(server, route, log)
    )
  })

/** See {@link Thread.attach}. */
export const attach = (
  server: AppServer,
  threadId: string,
  turnId: string
): Effect.Effect<Turn.Turn, RequestError | TurnNotFoundError> =>
  Effect.gen(function* () {
    const { request, turns } = server
    if (typeof turnId !== "string") return yield* notSent("thread/turns/list", "the id of the turn must be a string")
    const log = makeLog(server, true)
    const { route } = turns.attach({ threadId, turnId }, log)
    const detach = Effect.sync(() => turns.detach(route, log))
    const turnsOf = pages((cursor) => request("thread/turns/list", { threadId, itemsView: "full", cursor }))
    const found = yield* Effect.onError(findTurn(turnsOf, turnId), () => detach)
    if (Option.isSome(found)) {
      turns.reconcile(route, found.value)
    } else if (route.events === 0) {
      yield* detach
      return yield* new TurnNotFoundError({ threadId, turnId })
    }
    return makeHandle(server, route, log)
  })

/** See {@link Thread.run}. */
export const run = (
  server: AppServer,
  threadId: string,
  input: Input,
  options: Turn.RunOptions = {}
): Effect.Effect<TurnResult, Turn.RunError> => {
  const { timeout, ...others } = isOptions(options) ? options : ({} as Turn.RunOptions)
  const turnOptions = isOptions(options) ? others : options
  const result = Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(
      open(server, restore, threadId, threadId, startRequest(server, threadId, input, turnOptions), undefined),
      (opened) => onInterrupt(restore(opened.route.result.wait), () => server.bestEffort(stopOwn(server, opened)))
    )
  )
  if (timeout === undefined) return result
  if (!isDuration(timeout)) {
    return notSent(
      "turn/start",
      "the option `timeout` must be a duration: a number of ms, or a text such as `30 seconds`"
    )
  }
  return Effect.timeoutFail(result, {
    duration: timeout,
    onTimeout: () => new TurnTimeoutError({ threadId, timeoutMs: Duration.toMillis(timeout) })
  })
}

/** See {@link Thread.stream}. */
export const stream = (
  server: AppServer,
  threadId: string,
  input: Input,
  options: Turn.Options = {}
): Stream.Stream<Notification, Turn.StreamError> =>
  unwrapScoped(
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const log = makeLog(server, false)
        const events = yield* log.reader
        const request = startRequest(server, threadId, input, options)
        const opened = yield* open(server, restore, threadId, threadId, request, log)
        yield* Effect.addFinalizer(() => server.bestEffort(stopOwn(server, opened)))
        return events
      })
    )
  )
