import type { ThreadGoal } from "@effect-codex/protocol"
import {
  Context,
  Deferred,
  Duration,
  Effect,
  Either,
  Exit,
  FiberMap,
  Layer,
  Mailbox,
  Option,
  Stream,
  SubscriptionRef
} from "effect"
import { AppServer } from "./AppServer.js"
import { bounded, type Restore } from "./Cleanup.js"
import {
  GoalRejectedError,
  GoalStartTimeoutError,
  type RequestError,
  RequestTimeoutError,
  TransportClosedError
} from "./CodexError.js"
import * as EventLog from "./EventLog.js"
import * as GoalMachine from "./GoalMachine.js"
import * as Input from "./Input.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Telemetry from "./Telemetry.js"
import * as Turn from "./Turn.js"
import type { TurnResult } from "./TurnResult.js"
import { type TurnLog, TurnRoute, type TurnRunError } from "./TurnRoute.js"

/**
 * A goal: an objective that the server pursues turn after turn by itself, as one logical turn. It is used like a
 * {@link Turn.Turn}: its `id` is that of the first physical turn, its `events` begin and end once and all bear that
 * id, and its `result` is over all the turns. `steer` and `interrupt` reach the turn that is active when they are
 * called, a change of turns notwithstanding.
 *
 * The goal ends when it is stored as anything but `active` (`complete`, `paused`, `blocked`, `usageLimited`,
 * `budgetLimited`), was cleared, or one of its turns was interrupted, and no turn of it is active any more. Another
 * client that interrupts a turn without pausing the goal leaves it stored as `active`: the server rests until the
 * thread's next turn, and continues the goal after that.
 *
 * - `interrupt` pauses the goal and then stops its turn; {@link Turn.Turn.result} has the status `interrupted`. When the
 *   server refuses to stop the turn, the goal goes on and the refusal is the error. Once called it is carried through:
 *   to interrupt the caller only ends the wait for it.
 * - `steer` waits for the next turn, at most 60 s, when the goal is between two.
 * - When a turn fails that the goal does not survive, `result` and `events` fail with that turn's
 *   {@link TurnFailedError}. The server stores such a goal as `usageLimited` or `blocked`.
 */
export interface Goal extends Turn.Turn {
  /** The status as last heard; null once the goal was cleared. */
  readonly status: Effect.Effect<ThreadGoal["status"] | null>
  /**
   * The goal as it is stored, now and whenever that changes: `status`, `tokensUsed`, `timeUsedSeconds`,
   * `tokenBudget`. Ends with the goal. Made for showing progress: of changes that come all at once, only the last is
   * seen.
   *
   * @example
   * import { Console, Stream } from "effect"
   *
   * goal.updates.pipe(Stream.runForEach(({ status, tokensUsed }) => Console.log(`${status}: ${tokensUsed} tokens`)))
   */
  readonly updates: Stream.Stream<ThreadGoal, TransportClosedError>
}

/** How to pursue a goal. */
export interface Options {
  /** How many tokens it may use before the server stops it as `budgetLimited`. Default: no limit. */
  readonly tokenBudget?: number | undefined
  /** How long the first turn may take to begin. Default: 30 s. */
  readonly startTimeout?: Duration.DurationInput | undefined
}

/** How a goal can fail to start. */
export type StartError = RequestError | GoalRejectedError | GoalStartTimeoutError

/** How a goal can fail that is started and waited for. */
export type RunError = StartError | TurnRunError

/** The goals of a connection: one fiber each, by thread id, for as long as the connection lives. */
export class Goals extends Context.Tag("@effect-codex/client/Goals")<Goals, Goals.Service>() {}

/** Types that belong to {@link Goals}. */
export declare namespace Goals {
  /** What can be done with goals. `objective` has 1 to 4,000 characters, the blanks around it not counted. */
  interface Service {
    /** Starts a goal on an idle, stored thread, in place of the one that is stored; succeeds when its first turn began. */
    readonly start: (threadId: string, objective: string, options?: Options) => Effect.Effect<Goal, StartError>
    /** Starts a goal and waits for its result. Interruption pauses the goal and stops its turn, within 5 s. */
    readonly run: (threadId: string, objective: string, options?: Options) => Effect.Effect<TurnResult, RunError>
    /** The events of a goal that starts with the stream. To close it early pauses the goal and stops its turn. */
    readonly stream: (threadId: string, objective: string, options?: Options) => Stream.Stream<Notification, RunError>
  }
}

/** A goal under way: what the router and the handles tell its fiber, and what the fiber makes of it. */
interface Running {
  readonly threadId: string
  readonly inbox: Mailbox.Mailbox<GoalMachine.GoalInput, TransportClosedError>
  readonly state: SubscriptionRef.SubscriptionRef<GoalMachine.GoalState>
  /** The logical turn, once its first physical one has begun. */
  readonly begun: Deferred.Deferred<TurnRoute, GoalRejectedError | TransportClosedError>
}

/** A goal whose first turn has begun. */
interface Launched {
  readonly running: Running
  readonly route: TurnRoute
}

const maxObjective = 4000
/** How long a steer waits for the next turn of a goal that is between two. */
const rolloverTimeout = Duration.seconds(60)
/** Stands for the turn of a goal that has heard of none. The server answers with the one that is active, if any. */
const unheard = "unheard"

const make = Effect.gen(function* () {
  const server = yield* AppServer
  const router = yield* MessageRouter
  const fibers = yield* FiberMap.make<string, void>()
  const fork = yield* FiberMap.runtime(fibers)<never>()

  /** The goal's fiber: takes what it is told, and publishes what the machine makes of it. */
  const supervise = ({ begun, inbox, state, threadId }: Running, log: TurnLog | undefined): Effect.Effect<void> => {
    let route: TurnRoute | undefined
    const publish = (event: Notification) => {
      if (event.method === "turn/started") {
        route = new TurnRoute(event.params.turn.id, threadId)
        if (log !== undefined) route.listen(log)
        Deferred.unsafeDone(begun, Exit.succeed(route))
      }
      route?.deliver(event)
      if (event.method === "turn/completed") route?.complete(event.params.turn)
    }
    const pursue = Effect.gen(function* () {
      let current = yield* SubscriptionRef.get(state)
      while (!current.ended) {
        const [inputs] = yield* inbox.takeAll
        const before = current
        const events: Array<Notification> = []
        for (const input of inputs) {
          const step = GoalMachine.step(current, input)
          current = step.state
          events.push(...step.events)
        }
        if (current !== before) yield* SubscriptionRef.set(state, current)
        for (const event of events) publish(event)
      }
      Deferred.unsafeDone(begun, Exit.fail(new GoalRejectedError({ threadId, reason: "NotStarted" })))
    })
    const lose = (error: TransportClosedError) =>
      Effect.zipRight(
        SubscriptionRef.update(state, (state) => ({ ...state, ended: true })),
        Effect.sync(() => {
          Deferred.unsafeDone(begun, Exit.fail(error))
          route?.fail(error)
        })
      )
    return Effect.acquireUseRelease(
      Effect.sync(() =>
        router.follow(threadId, {
          unsafeOffer: (notification) => inbox.unsafeOffer({ _tag: "Notified", notification }),
          unsafeDone: (exit) => inbox.unsafeDone(exit)
        })
      ),
      () => pursue,
      () => Effect.sync(() => router.unfollow(threadId))
    ).pipe(
      Effect.catchAll(lose),
      Effect.onInterrupt(() => lose(new TransportClosedError({ reason: "Released", stderrTail: [] })))
    )
  }

  /** Takes the thread for a goal, unless one has it already. */
  const claim = (threadId: string, log: TurnLog | undefined): Effect.Effect<Running, GoalRejectedError> =>
    Effect.gen(function* () {
      const running: Running = {
        threadId,
        inbox: yield* Mailbox.make<GoalMachine.GoalInput, TransportClosedError>(),
        state: yield* SubscriptionRef.make(GoalMachine.start(threadId)),
        begun: yield* Deferred.make<TurnRoute, GoalRejectedError | TransportClosedError>()
      }
      return yield* Effect.suspend(() => {
        if (FiberMap.unsafeHas(fibers, threadId)) return new GoalRejectedError({ threadId, reason: "GoalRunning" })
        fork(threadId, supervise(running, log))
        return Effect.succeed(running)
      })
    })

  /** Waits until the goal has come that far. */
  const until = ({ state }: Running, reached: (state: GoalMachine.GoalState) => boolean) =>
    state.changes.pipe(Stream.filter(reached), Stream.runHead, Effect.flatten, Effect.orDie)

  /**
   * Asks the server for something of the active turn; when it says that another one is active, of that one, once. Of
   * a goal that has ended it is asked in vain, so that the refusal is in the server's words; then the turn that is
   * active is somebody else's.
   */
  const ofActiveTurn = <A>(
    { active, ended, first }: GoalMachine.GoalState,
    ask: (turnId: string) => Effect.Effect<A, RequestError>
  ): Effect.Effect<A, RequestError> =>
    Effect.catchAll(ask(active ?? first?.id ?? unheard), (error) => {
      const other = ended || error._tag !== "InvalidRequestError" ? null : activeTurn.exec(error.serverMessage)
      return other?.[1] === undefined ? error : ask(other[1])
    })

  const steer =
    (running: Running) =>
    (input: Input.Input): Effect.Effect<void, RequestError> =>
      Effect.gen(function* () {
        const { threadId } = running
        const items = yield* Input.toItems("turn/steer", input)
        /** Steers the next turn that is not `past`. */
        const attempt = (past: string | undefined): Effect.Effect<void, RequestError> =>
          Effect.gen(function* () {
            const state = yield* until(
              running,
              (state) => GoalMachine.isOver(state) || (state.active !== undefined && state.active !== past)
            )
            const steered = ofActiveTurn(state, (expectedTurnId) =>
              server.request("turn/steer", { threadId, expectedTurnId, input: items })
            )
            yield* GoalMachine.isOver(state)
              ? steered
              : Effect.catchIf(steered, isNoActiveTurn, () => attempt(state.active))
          })
        yield* Effect.timeoutFail(attempt(undefined), {
          duration: rolloverTimeout,
          onTimeout: () =>
            new RequestTimeoutError({ method: "turn/steer", timeoutMs: Duration.toMillis(rolloverTimeout) })
        })
      })

  /** Changes the status of the stored goal. The answer is heard like the news of it, which come later. */
  const setStatus = ({ inbox, threadId }: Running, status: "active" | "paused") =>
    server.request(
      "thread/goal/set",
      { threadId, status },
      {
        onResult: ({ goal }) =>
          inbox.unsafeOffer({
            _tag: "Notified",
            notification: { method: "thread/goal/updated", params: { threadId, turnId: null, goal } }
          })
      }
    )

  /** Pauses the goal, so that no other turn follows, and stops its turn; `refused` is run if that cannot be stopped. */
  const stop = (running: Running, refused: Effect.Effect<unknown>): Effect.Effect<void, RequestError> => {
    const { inbox, state, threadId } = running
    const stopTurn = Effect.flatMap(SubscriptionRef.get(state), (now) =>
      ofActiveTurn(now, (turnId) => server.request("turn/interrupt", { threadId, turnId }))
    )
    const pauseAndStop = Effect.zipRight(
      setStatus(running, "paused"),
      stopTurn.pipe(
        Effect.catchIf(isNoActiveTurn, () => Effect.void),
        Effect.tapError(() => refused)
      )
    )
    return Effect.acquireUseRelease(
      inbox.offer({ _tag: "InterruptAsked" }),
      () => Effect.flatMap(SubscriptionRef.get(state), (now) => (GoalMachine.isOver(now) ? stopTurn : pauseAndStop)),
      (_, exit) => inbox.offer({ _tag: "InterruptAnswered", taken: Exit.isSuccess(exit) })
    )
  }

  const interrupt = (running: Running): Effect.Effect<void, RequestError> =>
    Effect.flatten(server.fork(stop(running, Effect.ignore(setStatus(running, "active")))))

  /** Stops a goal that nobody wants any longer, and waits until no turn of it is active. */
  const discard = (running: Running): Effect.Effect<void, RequestError> =>
    Effect.asVoid(
      Effect.zipRight(
        stop(running, Effect.void),
        until(running, ({ active, ended, interrupted }) => ended || (interrupted && active === undefined))
      )
    )

  const abandon = ({ route, running }: Launched): Effect.Effect<void> =>
    Effect.suspend(() => (route.isOver ? Effect.void : bounded(server, discard(running))))

  const checkObjective = (threadId: string, objective: string): Either.Either<string, GoalRejectedError> => {
    const trimmed = objective.trim()
    // The server counts code points.
    const length = Array.from(trimmed).length
    const reason = length === 0 ? "EmptyObjective" : length > maxObjective ? "ObjectiveTooLong" : undefined
    return reason === undefined ? Either.right(trimmed) : Either.left(new GoalRejectedError({ threadId, reason }))
  }

  const checkThread = (threadId: string) =>
    Effect.flatMap(server.request("thread/read", { threadId }), ({ thread }) => {
      const reason = thread.ephemeral ? "ThreadEphemeral" : thread.status.type === "active" ? "ThreadBusy" : undefined
      return reason === undefined ? Effect.void : new GoalRejectedError({ threadId, reason })
    })

  /** Waits for the goal's first turn. */
  const begun = (running: Running, timeout: Duration.Duration): Effect.Effect<TurnRoute, StartError> =>
    Effect.timeoutFail(Deferred.await(running.begun), {
      duration: timeout,
      onTimeout: () => new GoalStartTimeoutError({ threadId: running.threadId, timeoutMs: Duration.toMillis(timeout) })
    })

  /**
   * Starts a goal. To be run in an uninterruptible region, where `restore` marks what may be interrupted. From the
   * moment that the server may have the goal, whatever ends the start pauses it and stops what may have begun.
   */
  const launch = (
    restore: Restore,
    threadId: string,
    objective: string,
    { startTimeout = "30 seconds", tokenBudget }: Options = {},
    log?: TurnLog
  ): Effect.Effect<Launched, StartError> =>
    Effect.gen(function* () {
      const trimmed = yield* checkObjective(threadId, objective)
      const running = yield* claim(threadId, log)
      const release = FiberMap.remove(fibers, threadId)
      const clear = server.request("thread/goal/clear", { threadId })
      yield* Effect.onError(restore(Effect.zipRight(checkThread(threadId), clear)), () => release)
      const set = yield* server.fork(
        server.request("thread/goal/set", { threadId, objective: trimmed, status: "active", tokenBudget })
      )
      const withdraw = set.pipe(
        // The server may have taken it all the same.
        Effect.catchTags({ RequestTimeoutError: () => Effect.void, DecodeError: () => Effect.void }),
        Effect.zipRight(discard(running)),
        Effect.ensuring(release)
      )
      const route = yield* restore(Effect.zipRight(set, begun(running, Duration.decode(startTimeout)))).pipe(
        Effect.onError(() => bounded(server, withdraw))
      )
      return { route, running }
    }).pipe(
      Effect.mapError((error) =>
        error._tag === "InvalidRequestError" && /goals feature is disabled/.test(error.serverMessage)
          ? new GoalRejectedError({ threadId, reason: "GoalsDisabled", cause: error })
          : error
      ),
      Telemetry.observeGoal(threadId)
    )

  return Goals.of({
    start: (threadId, objective, options) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const log = yield* EventLog.make<Notification, TurnRunError>(EventLog.everything)
          const { route, running } = yield* launch(restore, threadId, objective, options, log)
          const { state } = running
          const result = Deferred.await(route.result)
          return {
            id: route.id,
            threadId,
            events: log.stream,
            text: Turn.text(log.stream),
            result,
            steer: steer(running),
            interrupt: interrupt(running),
            status: Effect.map(SubscriptionRef.get(state), ({ goal }) => goal?.status ?? null),
            updates: state.changes.pipe(
              Stream.takeUntil(({ ended }) => ended),
              Stream.filterMap(({ goal }) => Option.fromNullable(goal)),
              Stream.changes,
              Stream.concat(Stream.execute(Effect.catchTag(result, "TurnFailedError", () => Effect.void)))
            )
          }
        })
      ),
    run: (threadId, objective, options) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(launch(restore, threadId, objective, options), (launched) =>
          Effect.onInterrupt(restore(Deferred.await(launched.route.result)), () => abandon(launched))
        )
      ),
    stream: (threadId, objective, options) =>
      Stream.unwrapScoped(
        Effect.uninterruptibleMask((restore) =>
          Effect.gen(function* () {
            const log = yield* EventLog.make<Notification, TurnRunError>(0)
            const events = yield* log.reader
            const launched = yield* launch(restore, threadId, objective, options, log)
            yield* Effect.addFinalizer(() => abandon(launched))
            return events
          })
        )
      )
  })
})

/** The goals of the connection; their fibers live in the scope of the layer. */
export const layer: Layer.Layer<Goals, never, AppServer | MessageRouter> = Layer.scoped(Goals, make)

/** What the server says of a turn id that is not the active one's: backticks around the ids in some requests only. */
const activeTurn = /expected active turn id .* but found `?([\w-]+)/

const isNoActiveTurn = (error: RequestError): boolean =>
  error._tag === "InvalidRequestError" && /no active turn to/.test(error.serverMessage)
