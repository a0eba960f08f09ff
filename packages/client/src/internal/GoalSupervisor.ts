import type { ThreadGoal, Turn } from "@effect-codex/protocol"
import { GoalRejectedError, type RequestError, TransportClosedError } from "../CodexError.js"
import type { Service as AppServer } from "./AppServer.js"
import { Deferred, Effect, Exit, FiberMap, Mailbox, Option, type Scope, Stream, SubscriptionRef } from "./effect.js"
import type * as GoalMachine from "./GoalMachine.js"
import { LogicalTurn } from "./LogicalTurn.js"
import { listTurns } from "./olderServers.js"
import { isInactive } from "./TurnRegistry.js"
import type { TurnLog, TurnRoute } from "./TurnRoute.js"

/** A goal that has the thread: its fiber runs until it has ended. */
export interface ActiveGoal {
  readonly threadId: string
  /** Has the goal take an input. */
  readonly send: (input: GoalMachine.GoalInput) => void
  readonly state: SubscriptionRef.SubscriptionRef<GoalMachine.GoalState>
  /** The logical turn, once its first physical one has started. */
  readonly started: Deferred.Deferred<TurnRoute, GoalRejectedError | TransportClosedError>
}

/** The goals of a connection: one fiber each, by thread id, for as long as the connection lives. */
export interface GoalSupervisor {
  /** Takes the thread for a goal, unless one has it already. `log` gets the events of the logical turn. */
  readonly claim: (
    initial: GoalMachine.GoalState,
    log: TurnLog | undefined
  ) => Effect.Effect<ActiveGoal, GoalRejectedError>
  /** Gives the thread back: the goal's fiber ends. */
  readonly release: (goal: ActiveGoal) => Effect.Effect<void>
  /** The goal that has the thread. */
  readonly get: (threadId: string) => ActiveGoal | undefined
}

/** When the stored state is looked up. */
export interface Options {
  /** How long a goal may be between two turns before its stored state is looked up; the wait doubles each time, in ms. */
  readonly reconcileAfterMs: number
  /** The longest of these waits, in ms. */
  readonly silenceLimitMs: number
}

/** A supervisor whose fibers live in the scope. */
export const make = (server: AppServer, options: Options): Effect.Effect<GoalSupervisor, never, Scope.Scope> =>
  Effect.gen(function* () {
    const fibers = yield* FiberMap.make<string, void>()
    const fork = yield* FiberMap.runtime(fibers)<never>()
    const goals = new Map<string, ActiveGoal>()

    /** Shows the states of the goal, looks up what may have been missed, and ends the logical turn. */
    const supervise = (goal: ActiveGoal, turn: LogicalTurn): Effect.Effect<void> => {
      const { started, state, threadId } = goal
      const news = Effect.as(turn.changes.takeAll, true)
      /** Whether there was news. What was received meanwhile, as after a lost link, says more than what was looked up. */
      const lookUpUnlessNews = Effect.raceFirst(
        news,
        Effect.suspend(() => {
          const before = turn.state
          return Effect.map(lookUp(server, threadId), (stored) => {
            if (turn.state === before) for (const input of stored) turn.apply(input)
            return false
          })
        })
      )
      const pursue = Effect.gen(function* () {
        let shown = turn.state
        let waitMs = options.reconcileAfterMs
        while (!shown.ended) {
          // While a turn is active, its own end is reconciled; before the first one, the start has a deadline.
          const between = shown.active === undefined && shown.first !== undefined
          const isNew = yield* between
            ? Effect.timeoutTo(news, {
                duration: waitMs,
                onSuccess: Effect.succeed,
                onTimeout: () => lookUpUnlessNews
              }).pipe(Effect.flatten)
            : news
          waitMs = isNew ? options.reconcileAfterMs : Math.min(waitMs * 2, options.silenceLimitMs)
          shown = turn.state
          yield* SubscriptionRef.set(state, shown)
          if (turn.route !== undefined) Deferred.unsafeDone(started, Exit.succeed(turn.route))
        }
        turn.complete()
        Deferred.unsafeDone(started, Exit.fail(new GoalRejectedError({ threadId, reason: "NotStarted" })))
      })
      const fail = (error: TransportClosedError) =>
        Effect.zipRight(
          Effect.suspend(() => SubscriptionRef.set(state, { ...turn.state, ended: true })),
          Effect.sync(() => {
            Deferred.unsafeDone(started, Exit.fail(error))
            turn.fail(error)
          })
        )
      return pursue.pipe(
        Effect.catchAll(fail),
        Effect.onInterrupt(() => fail(new TransportClosedError({ reason: "Released", stderrTail: [] })))
      )
    }

    return {
      claim: (initial, log) =>
        Effect.gen(function* () {
          const { threadId } = initial
          const changes = yield* Mailbox.make<void, TransportClosedError>({ capacity: 1, strategy: "dropping" })
          const started = yield* Deferred.make<TurnRoute, GoalRejectedError | TransportClosedError>()
          const turn = new LogicalTurn(initial, { changes, delivery: server.delivery, log })
          const goal: ActiveGoal = {
            threadId,
            send: (input) => turn.take(input),
            state: yield* SubscriptionRef.make(initial),
            started
          }
          if (FiberMap.unsafeHas(fibers, threadId)) {
            return yield* new GoalRejectedError({ threadId, reason: "GoalRunning" })
          }
          const subscribed = Effect.acquireRelease(
            Effect.sync(() => {
              goals.set(threadId, goal)
              const following = server.turns.follow(threadId, {
                onEnd: (ended) => turn.take({ _tag: "TurnEnded", turn: ended }),
                isKnown: (ids) => turn.reaches(ids),
                onResumed: ({ now, restarted, turns }) => {
                  turn.take({ _tag: "Resumed", turns, restarted, now })
                  return turn.state.active
                },
                onLost: (error) => turn.end(Exit.fail(error))
              })
              turn.onFound = following.found
              const unsubscribe = server.subscriptions.subscribe({ kind: "thread", id: threadId }, turn)
              return { following, unsubscribe }
            }),
            ({ following, unsubscribe }) =>
              Effect.sync(() => {
                goals.delete(threadId)
                following.stop()
                unsubscribe()
              })
          )
          fork(threadId, Effect.scoped(Effect.zipRight(subscribed, supervise(goal, turn))), { immediate: true })
          return goal
        }),
      release: (goal) =>
        Effect.suspend(() => {
          const { threadId } = goal
          const isOthers = goals.has(threadId) && goals.get(threadId) !== goal
          return isOthers ? Effect.void : FiberMap.remove(fibers, threadId)
        }),
      get: (threadId) => goals.get(threadId)
    }
  })

/** The stored state of a goal that is between two turns, for the case that a notification was lost. */
const lookUp = (
  { request }: AppServer,
  threadId: string
): Effect.Effect<ReadonlyArray<GoalMachine.GoalInput>, TransportClosedError> =>
  Effect.gen(function* () {
    const { thread } = yield* request("thread/read", { threadId })
    if (thread.status.type === "notLoaded") return [gone]
    const { goal = null } = yield* request("thread/goal/get", { threadId })
    const stored: GoalMachine.GoalInput = { _tag: "Stored", goal }
    if (isInactive(thread.status)) return [stored]
    const turn = yield* activeTurn(request, threadId)
    // A thread that is active has a turn that runs: the stored turns were read a moment too early.
    return Option.isSome(turn) ? [{ _tag: "TurnFound", turn: turn.value } as const, stored] : []
  }).pipe(
    Effect.catchAll(
      (error: RequestError): Effect.Effect<ReadonlyArray<GoalMachine.GoalInput>, TransportClosedError> =>
        error._tag === "TransportClosedError"
          ? Effect.fail(error)
          : Effect.succeed(error._tag === "ThreadNotFoundError" ? [gone] : [])
    )
  )

const gone: GoalMachine.GoalInput = { _tag: "ThreadGone" }

/** The turn of the thread that the server has stored as running. */
export const activeTurn = (
  request: AppServer["request"],
  threadId: string
): Effect.Effect<Option.Option<Turn>, RequestError> =>
  Effect.map(listTurns(request, { threadId, itemsView: "notLoaded", limit: 1 }), ({ data }) =>
    Option.fromNullable(data.find(({ status }) => status === "inProgress"))
  )

/** Waits until the goal has come that far. */
export const until = (
  { state }: ActiveGoal,
  reached: (state: GoalMachine.GoalState) => boolean
): Effect.Effect<GoalMachine.GoalState> =>
  state.changes.pipe(Stream.filter(reached), Stream.runHead, Effect.flatten, Effect.orDie)

/** The stored goal, now and whenever it changes, until the goal has ended. */
export const updatesOf = ({ state }: ActiveGoal): Stream.Stream<ThreadGoal> =>
  state.changes.pipe(
    Stream.takeUntil(({ ended }) => ended),
    Stream.filterMap(({ goal }) => Option.fromNullable(goal)),
    Stream.changes
  )
