import type { ThreadGoal, Turn } from "@effect-codex/protocol"
import { GoalRejectedError, type RequestError, TransportClosedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import type { Service as AppServer } from "./AppServer.js"
import {
  Chunk,
  Deferred,
  Effect,
  Exit,
  FiberMap,
  Mailbox,
  Option,
  type Scope,
  Stream,
  SubscriptionRef
} from "./effect.js"
import * as GoalMachine from "./GoalMachine.js"
import { listTurns } from "./olderServers.js"
import type { Sink } from "./Sink.js"
import { type Following, isInactive } from "./TurnRegistry.js"
import { type TurnLog, TurnRoute } from "./TurnRoute.js"

/** A goal that has the thread: its fiber runs until it has ended. */
export interface ActiveGoal {
  readonly threadId: string
  /** Feeds the goal's fiber. */
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

    /** Takes the inputs, and publishes the events that the machine makes of them. */
    const supervise = (
      goal: ActiveGoal,
      inputs: Inputs,
      following: Following,
      log: TurnLog | undefined
    ): Effect.Effect<void> => {
      const { started, state, threadId } = goal
      let route: TurnRoute | undefined
      const begin = (first: Turn) => {
        route = new TurnRoute(first.id, threadId)
        if (log !== undefined) route.subscribe(log)
        Deferred.unsafeDone(started, Exit.succeed(route))
      }
      const publish = (event: Notification) => {
        route?.deliver(event, 0)
        if (event.method === "turn/completed") route?.complete(event.params.turn)
      }
      const step = (current: GoalMachine.GoalState, inputs: Iterable<GoalMachine.GoalInput>): GoalMachine.GoalState => {
        server.delivery.begin()
        for (const input of inputs) {
          const relayed = GoalMachine.relay(current, input)
          if (relayed !== undefined) {
            publish(relayed)
            continue
          }
          if (input._tag === "TurnFound") following.found(input.turn.id)
          const next = GoalMachine.step(current, input)
          current = next.state
          if (route === undefined && current.first !== undefined) begin(current.first)
          for (const event of next.events) publish(event)
        }
        server.delivery.flush()
        return current
      }
      /** What was received meanwhile, as after a lost link, is newer or says more than what was looked up. */
      const lookUpUnlessNews = Effect.gen(function* () {
        const stored = yield* lookUp(server, threadId)
        const received = yield* inputs.clear
        return Chunk.isEmpty(received) ? stored : received
      })
      const pursue = Effect.gen(function* () {
        let current = yield* SubscriptionRef.get(state)
        if (current.first !== undefined) begin(current.first)
        let waitMs = options.reconcileAfterMs
        while (!current.ended) {
          // While a turn is active, its own end is reconciled; before the first one, the start has a deadline.
          const between = current.active === undefined && current.first !== undefined
          const taken = between
            ? yield* Effect.timeoutOption(inputs.takeAll, waitMs)
            : Option.some(yield* inputs.takeAll)
          waitMs = Option.isSome(taken) ? options.reconcileAfterMs : Math.min(waitMs * 2, options.silenceLimitMs)
          const batch = Option.isSome(taken) ? taken.value[0] : yield* lookUpUnlessNews
          const next = step(current, batch)
          if (next !== current) yield* SubscriptionRef.set(state, next)
          current = next
        }
        Deferred.unsafeDone(started, Exit.fail(new GoalRejectedError({ threadId, reason: "NotStarted" })))
      })
      const fail = (error: TransportClosedError) =>
        Effect.zipRight(
          SubscriptionRef.update(state, (state) => ({ ...state, ended: true })),
          Effect.sync(() => {
            Deferred.unsafeDone(started, Exit.fail(error))
            route?.fail(error)
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
          const inputs = yield* Mailbox.make<GoalMachine.GoalInput, TransportClosedError>()
          const feed = makeFeed(server, inputs)
          const goal: ActiveGoal = {
            threadId,
            send: feed.push,
            state: yield* SubscriptionRef.make(initial),
            started: yield* Deferred.make<TurnRoute, GoalRejectedError | TransportClosedError>()
          }
          if (FiberMap.unsafeHas(fibers, threadId)) {
            return yield* new GoalRejectedError({ threadId, reason: "GoalRunning" })
          }
          const subscribed = Effect.acquireRelease(
            Effect.sync(() => {
              goals.set(threadId, goal)
              const following = server.turns.follow(threadId, {
                onEnd: (turn) => goal.send({ _tag: "TurnEnded", turn }),
                isKnown: (ids) => reaches(goal, ids),
                onResumed: ({ now, restarted, turns }) => goal.send({ _tag: "Resumed", turns, restarted, now }),
                onLost: (error) => feed.sink.end(Exit.fail(error))
              })
              const unsubscribe = server.subscriptions.subscribe({ kind: "thread", id: threadId }, feed.sink)
              return { following, unsubscribe }
            }),
            ({ following, unsubscribe }) =>
              Effect.sync(() => {
                goals.delete(threadId)
                following.stop()
                unsubscribe()
              })
          )
          const supervised = Effect.flatMap(subscribed, ({ following }) => supervise(goal, inputs, following, log))
          fork(threadId, Effect.scoped(supervised), { immediate: true })
          return goal
        }),
      release: ({ threadId }) => FiberMap.remove(fibers, threadId),
      get: (threadId) => goals.get(threadId)
    }
  })

/** Whether turns of these ids reach back as far as the goal is known. */
const reaches = ({ state }: ActiveGoal, ids: ReadonlySet<string>): boolean => {
  const { active, first, last } = Effect.runSync(SubscriptionRef.get(state))
  const known = active ?? last?.id
  return first === undefined || known === undefined || ids.has(known)
}

type Inputs = Mailbox.Mailbox<GoalMachine.GoalInput, TransportClosedError>

/** Feeds the goal's fiber: in the order of the wire, and a batch at a time. */
const makeFeed = ({ delivery }: AppServer, inputs: Inputs) => {
  let batch: Array<GoalMachine.GoalInput> = []
  const feed = {
    push: (input: GoalMachine.GoalInput) => {
      batch.push(input)
      if (batch.length === 1) delivery.schedule(feed)
    },
    flush: () => {
      if (batch.length === 0) return
      inputs.unsafeOfferAll(batch)
      batch = []
    },
    sink: {
      add: (notification: Notification) => {
        const input = toInput(notification)
        if (input !== undefined) feed.push(input)
      },
      end: (exit: Exit.Exit<void, TransportClosedError>) => {
        feed.flush()
        inputs.unsafeDone(exit)
      }
    } satisfies Sink<Notification, TransportClosedError>
  }
  return feed
}

const toInput = (notification: Notification): GoalMachine.GoalInput | undefined => {
  switch (notification.method) {
    case "thread/archived":
    case "thread/closed":
    case "thread/deleted":
      return { _tag: "ThreadGone" }
    default:
      return GoalMachine.concerns(notification) ? { _tag: "Notified", notification } : undefined
  }
}

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
    return Option.isSome(turn) ? [{ _tag: "TurnFound", turn: turn.value } as const, stored] : [stored]
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
