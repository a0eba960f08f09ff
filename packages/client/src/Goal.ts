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
  Stream,
  SubscriptionRef
} from "effect"
import { AppServer } from "./AppServer.js"
import {
  GoalRejectedError,
  GoalStartTimeoutError,
  InvalidRequestError,
  type RequestError,
  RequestTimeoutError,
  type TransportClosedError
} from "./CodexError.js"
import * as EventLog from "./EventLog.js"
import * as GoalMachine from "./GoalMachine.js"
import * as Input from "./Input.js"
import { codes } from "./JsonRpc.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import * as Turn from "./Turn.js"
import type { TurnResult } from "./TurnResult.js"
import { type TurnLog, TurnRoute, type TurnRunError } from "./TurnRoute.js"

/**
 * A goal: an objective that the server pursues turn after turn by itself, as one logical turn. It has the whole
 * interface of a {@link Turn.Turn}: its `id` is that of the first physical turn, its `events` begin and end once, its
 * `result` is over all of them; `steer` and `interrupt` reach the turn that is active now, over a change of turns too.
 *
 * `interrupt` pauses the goal first and then stops its turn; the thread is usable afterwards.
 */
export interface Goal extends Turn.Turn {
  /** The goal's own state as last heard; null once it was cleared. */
  readonly status: Effect.Effect<ThreadGoal["status"] | null>
  /**
   * The goal's own state, now and whenever it changes: status, `tokensUsed`, `timeUsedSeconds`, `tokenBudget`. Ends
   * with the goal.
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

/** Supervises the goals of a connection: one fiber each, by thread id, for as long as the connection lives. */
export class Goals extends Context.Tag("@effect-codex/client/Goals")<Goals, Goals.Service>() {}

/** Types that belong to {@link Goals}. */
export declare namespace Goals {
  /** What the supervisor does. */
  interface Service {
    /** Starts a goal on an idle, stored thread, in place of the one that is stored; succeeds when its first turn began. */
    readonly start: (threadId: string, objective: string, options?: Options) => Effect.Effect<Goal, StartError>
    /** Starts a goal and waits for its result. Interruption pauses the goal and stops its turn, within 5 s. */
    readonly run: (threadId: string, objective: string, options?: Options) => Effect.Effect<TurnResult, RunError>
    /** The events of a goal that starts with the stream. To close it early pauses the goal and stops its turn. */
    readonly stream: (threadId: string, objective: string, options?: Options) => Stream.Stream<Notification, RunError>
  }
}

/** A goal under way: what its fiber writes, and its handles read. */
interface Running {
  readonly threadId: string
  readonly inbox: Mailbox.Mailbox<GoalMachine.GoalInput, TransportClosedError>
  readonly state: SubscriptionRef.SubscriptionRef<GoalMachine.GoalState>
  /** The logical turn, once its first physical one has begun. */
  readonly begun: Deferred.Deferred<TurnRoute>
  readonly log: TurnLog
  readonly updates: EventLog.EventLog<ThreadGoal, TransportClosedError>
  /** Fails when the connection ends before the goal does. */
  readonly lost: Deferred.Deferred<never, TransportClosedError>
}

const maxObjective = 4000
/** How long a goal that nobody wants any longer may take to stop, before it is left alone. */
const stopTimeout = "5 seconds"
/** How long a steer waits for the next turn of a goal that is between two. */
const rolloverTimeout = Duration.seconds(60)

const make = Effect.gen(function* () {
  const server = yield* AppServer
  const router = yield* MessageRouter
  const fibers = yield* FiberMap.make<string, void>()
  /** Threads on which a goal is being set. */
  const starting = new Set<string>()

  const open = (threadId: string, objective: string): Effect.Effect<Running> =>
    Effect.gen(function* () {
      const running: Running = {
        threadId,
        inbox: yield* Mailbox.make<GoalMachine.GoalInput, TransportClosedError>(),
        state: yield* SubscriptionRef.make(GoalMachine.start(threadId, objective)),
        begun: yield* Deferred.make<TurnRoute>(),
        log: yield* EventLog.make<Notification, TurnRunError>(EventLog.everything),
        updates: yield* EventLog.make<ThreadGoal, TransportClosedError>(1),
        lost: yield* Deferred.make<never, TransportClosedError>()
      }
      router.follow(threadId, {
        unsafeOffer: (notification) => running.inbox.unsafeOffer({ _tag: "Notified", notification }),
        unsafeDone: (exit) => running.inbox.unsafeDone(exit)
      })
      yield* FiberMap.run(fibers, threadId, supervise(running))
      return running
    })

  /** The goal's fiber: takes what the router and the handles send, and publishes what the machine makes of it. */
  const supervise = ({ begun, inbox, log, lost, state, threadId, updates }: Running): Effect.Effect<void> => {
    let route: TurnRoute | undefined
    const publish = (event: Notification) => {
      if (route === undefined && event.method === "turn/started") {
        route = new TurnRoute(event.params.turn.id, threadId)
        route.listen(log)
        Deferred.unsafeDone(begun, Exit.succeed(route))
      }
      route?.deliver(event)
      if (event.method === "turn/completed") route?.complete(event.params.turn)
    }
    return Effect.gen(function* () {
      let current = yield* SubscriptionRef.get(state)
      while (!current.ended) {
        const [inputs] = yield* inbox.takeAll
        for (const input of inputs) {
          const { events, state: next } = GoalMachine.step(current, input)
          if (next.goal !== current.goal && next.goal != null) updates.append(next.goal)
          current = next
          for (const event of events) publish(event)
        }
        yield* SubscriptionRef.set(state, current)
      }
      updates.end(Exit.void)
    }).pipe(
      Effect.catchAll((error) =>
        Effect.sync(() => {
          Deferred.unsafeDone(lost, Exit.fail(error))
          route?.fail(error)
          updates.end(Exit.fail(error))
        })
      ),
      Effect.ensuring(Effect.sync(() => router.unfollow(threadId)))
    )
  }

  /** Waits until the goal has come that far. */
  const until = ({ lost, state }: Running, reached: (state: GoalMachine.GoalState) => boolean) =>
    state.changes.pipe(
      Stream.filter(reached),
      Stream.runHead,
      Effect.flatten,
      Effect.orDie,
      Effect.raceFirst(Deferred.await(lost))
    )

  /** Runs a request on the active turn; when the server says that another one is, on that one, once. */
  const followOnce = <A>(turnId: string, ask: (turnId: string) => Effect.Effect<A, RequestError>) =>
    Effect.catchTag(ask(turnId), "InvalidRequestError", (error) => {
      const found = /expected active turn id `?[^`\s]+`? but found `?([^`\s]+?)`?$/.exec(error.serverMessage)?.[1]
      return found === undefined ? Effect.fail(error) : ask(found)
    })

  const steer =
    (running: Running) =>
    (input: Input.Input): Effect.Effect<void, RequestError> =>
      Effect.gen(function* () {
        const { threadId } = running
        const items = yield* Input.toItems("turn/steer", input)
        const attempt = (after: string | undefined): Effect.Effect<void, RequestError> =>
          Effect.gen(function* () {
            const { active } = yield* until(
              running,
              (state) =>
                state.ended || GoalMachine.isTerminal(state) || (state.active !== undefined && state.active !== after)
            )
            if (active === undefined || active === after) return yield* noTurnTo("steer")
            yield* followOnce(active, (expectedTurnId) =>
              server.request("turn/steer", { threadId, expectedTurnId, input: items })
            ).pipe(Effect.catchIf(isNoActiveTurn, () => attempt(active)))
          })
        yield* attempt(undefined).pipe(
          Effect.timeoutFail({
            duration: rolloverTimeout,
            onTimeout: () =>
              new RequestTimeoutError({ method: "turn/steer", timeoutMs: Duration.toMillis(rolloverTimeout) })
          })
        )
      })

  /** Stops the turn that is active now; whether there was one. */
  const stopTurn = ({ state, threadId }: Running): Effect.Effect<boolean, RequestError> =>
    Effect.flatMap(SubscriptionRef.get(state), ({ active, id }) =>
      followOnce(active ?? id ?? "none", (turnId) => server.request("turn/interrupt", { threadId, turnId })).pipe(
        Effect.as(true),
        Effect.catchIf(isNoActiveTurn, () => Effect.succeed(false))
      )
    )

  /** Pauses the goal, then stops its turn. When the turn cannot be stopped, the goal goes on. */
  const interrupt = (running: Running): Effect.Effect<void, RequestError> => {
    const { inbox, state, threadId } = running
    const setStatus = (status: "active" | "paused") => server.request("thread/goal/set", { threadId, status })
    const stop = Effect.gen(function* () {
      const before = yield* SubscriptionRef.get(state)
      if (before.ended) return yield* noTurnTo("interrupt")
      if (GoalMachine.isTerminal(before)) {
        return (yield* stopTurn(running)) ? undefined : yield* noTurnTo("interrupt")
      }
      yield* setStatus("paused")
      yield* Effect.onError(stopTurn(running), () =>
        Effect.ignore(
          Effect.flatMap(setStatus("active"), ({ goal }) =>
            inbox.offer({
              _tag: "Notified",
              notification: { method: "thread/goal/updated", params: { threadId, turnId: null, goal } }
            })
          )
        )
      )
    })
    return Effect.acquireUseRelease(
      inbox.offer({ _tag: "InterruptAsked" }),
      () => stop,
      (_, exit) => inbox.offer({ _tag: "InterruptAnswered", taken: Exit.isSuccess(exit) })
    )
  }

  /** Stops a goal, and waits until it has stopped. */
  const stopped = (running: Running) =>
    Effect.zipRight(
      interrupt(running),
      until(running, (state) => state.ended || (GoalMachine.isTerminal(state) && state.active === undefined))
    )

  /** For cleanup: goes on in the background after {@link stopTimeout}, and its outcome does not matter. */
  const bounded = (effect: Effect.Effect<unknown, unknown>): Effect.Effect<void> =>
    Effect.flatMap(server.fork(effect), (outcome) =>
      Effect.ignore(Effect.timeoutOption(Effect.interruptible(outcome), stopTimeout))
    )

  /** Stops a goal that nobody wants any longer. */
  const abandon = (running: Running): Effect.Effect<void> => bounded(stopped(running))

  const checkObjective = (threadId: string, objective: string): Either.Either<string, GoalRejectedError> => {
    const trimmed = objective.trim()
    const length = Array.from(trimmed).length
    if (length === 0) return Either.left(new GoalRejectedError({ threadId, reason: "EmptyObjective" }))
    return length > maxObjective
      ? Either.left(new GoalRejectedError({ threadId, reason: "ObjectiveTooLong" }))
      : Either.right(trimmed)
  }

  const checkThread = (threadId: string) =>
    Effect.flatMap(server.request("thread/read", { threadId }), ({ thread }) => {
      if (thread.ephemeral) return new GoalRejectedError({ threadId, reason: "ThreadEphemeral" })
      return thread.status.type === "active" ? new GoalRejectedError({ threadId, reason: "ThreadBusy" }) : Effect.void
    })

  /** Waits for the first turn of a goal that was set. */
  const begin = (running: Running, timeout: Duration.Duration): Effect.Effect<TurnRoute, StartError> =>
    Effect.gen(function* () {
      const { threadId } = running
      const { id } = yield* until(running, (state) => state.id !== undefined || GoalMachine.isTerminal(state)).pipe(
        Effect.timeoutFail({
          duration: timeout,
          onTimeout: () => new GoalStartTimeoutError({ threadId, timeoutMs: Duration.toMillis(timeout) })
        })
      )
      return id === undefined
        ? yield* new GoalRejectedError({ threadId, reason: "NotStarted" })
        : yield* Deferred.await(running.begun)
    })

  /**
   * Starts a goal, in an uninterruptible region where `restore` marks what may be interrupted. Once the goal may be
   * set, whatever ends the start early pauses it, and stops what may have begun.
   */
  const launch = (restore: Restore, threadId: string, objective: string, options: Options = {}) =>
    Effect.gen(function* () {
      const trimmed = yield* checkObjective(threadId, objective)
      if (starting.has(threadId) || FiberMap.unsafeHas(fibers, threadId)) {
        return yield* new GoalRejectedError({ threadId, reason: "GoalRunning" })
      }
      starting.add(threadId)
      const launched = Effect.gen(function* () {
        yield* restore(checkThread(threadId))
        yield* restore(server.request("thread/goal/clear", { threadId }))
        const running = yield* open(threadId, trimmed)
        const set = yield* server.fork(
          server.request("thread/goal/set", {
            threadId,
            objective: trimmed,
            status: "active",
            tokenBudget: options.tokenBudget
          })
        )
        const timeout = Duration.decode(options.startTimeout ?? "30 seconds")
        const route = yield* restore(Effect.zipRight(set, begin(running, timeout))).pipe(
          Effect.onError(() =>
            bounded(
              Effect.ensuring(
                Effect.flatMap(set, () => stopped(running)),
                FiberMap.remove(fibers, threadId)
              )
            )
          )
        )
        return { running, route }
      })
      return yield* launched.pipe(
        Effect.mapError((error) =>
          error._tag === "InvalidRequestError" && /goals feature is disabled/i.test(error.serverMessage)
            ? new GoalRejectedError({ threadId, reason: "GoalsDisabled", cause: error })
            : error
        ),
        Effect.ensuring(Effect.sync(() => starting.delete(threadId)))
      )
    })

  return Goals.of({
    start: (threadId, objective, options) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const { route, running } = yield* launch(restore, threadId, objective, options)
          const { log, state, updates } = running
          return {
            id: route.id,
            threadId,
            events: log.stream,
            text: Turn.text(log.stream),
            result: Deferred.await(route.result),
            steer: steer(running),
            interrupt: interrupt(running),
            status: Effect.map(SubscriptionRef.get(state), ({ goal }) => goal?.status ?? null),
            updates: updates.stream
          }
        })
      ),
    run: (threadId, objective, options) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(launch(restore, threadId, objective, options), ({ route, running }) =>
          Effect.onInterrupt(restore(Deferred.await(route.result)), () => abandon(running))
        )
      ),
    stream: (threadId, objective, options) =>
      Stream.unwrapScoped(
        Effect.uninterruptibleMask((restore) =>
          Effect.gen(function* () {
            const { route, running } = yield* launch(restore, threadId, objective, options)
            yield* Effect.addFinalizer(() => (route.isOver ? Effect.void : abandon(running)))
            return running.log.stream
          })
        )
      )
  })
})

/** The supervisor; its fibers live in the scope of the layer. */
export const layer: Layer.Layer<Goals, never, AppServer | MessageRouter> = Layer.scoped(Goals, make)

const isNoActiveTurn = (error: RequestError): boolean =>
  error._tag === "InvalidRequestError" && /no active turn to/i.test(error.serverMessage)

/** What the server would say. */
const noTurnTo = (verb: "steer" | "interrupt") =>
  new InvalidRequestError({
    method: `turn/${verb}`,
    code: codes.invalidRequest,
    serverMessage: `no active turn to ${verb}`
  })

type Restore = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
