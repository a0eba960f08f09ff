/** A turn or goal that the owner's server is at, whichever way the owner came by it. */
import {
  type Codex,
  CodexError,
  type Goal,
  Notification,
  type Thread,
  type Turn,
  type TurnResult
} from "@effect-codex/client"
import type { Turn as StoredTurn, ThreadGoal, UserInput } from "@effect-codex/protocol"
import { Chunk, Deferred, Effect, Mailbox, Option, Schedule, type Scope, Stream, SubscriptionRef } from "effect"
import { isNotMaterialized, isTurnOver } from "./ServerWording.js"
import { completion, resultOf } from "./TurnStory.js"

export interface Pursuit {
  /** The id of its first physical turn. */
  readonly id: string
  readonly events: Stream.Stream<Notification.Notification, Turn.EventsError>
  readonly result: Effect.Effect<TurnResult.TurnResult, Turn.ResultError>
  /** Adds input; `marker` becomes the client id of the message. Succeeds with the id of the turn that took it. */
  readonly steer: (input: ReadonlyArray<UserInput>, marker: string) => Effect.Effect<string, CodexError.RequestError>
  readonly interrupt: Effect.Effect<void, CodexError.RequestError>
}

const steerTurn = (
  codex: Codex.Service,
  threadId: string,
  expectedTurnId: string,
  input: ReadonlyArray<UserInput>,
  clientUserMessageId: string
) =>
  Effect.map(
    codex.request("turn/steer", { threadId, expectedTurnId, input, clientUserMessageId }),
    ({ turnId }) => turnId
  )

export const ofTurn = (codex: Codex.Service, turn: Turn.Turn): Pursuit => ({
  id: turn.id,
  events: turn.events,
  result: turn.result,
  steer: (input, marker) => steerTurn(codex, turn.threadId, turn.id, input, marker),
  interrupt: turn.interrupt
})

const goalUpdated = (threadId: string, goal: ThreadGoal): Notification.Notification => ({
  method: "thread/goal/updated",
  params: { threadId, turnId: null, goal }
})

/** A goal that this owner has started. */
export const ofGoal = (goal: Goal.Goal): Pursuit => ({
  id: goal.id,
  events: Stream.merge(
    goal.events,
    Stream.map(goal.updates, (stored) => goalUpdated(goal.threadId, stored))
  ),
  result: goal.result,
  steer: (input) => goal.steer(input),
  interrupt: goal.interrupt
})

/** What is known of a goal that goes on without having been started here. */
interface Progress {
  readonly active: string | undefined
  readonly status: string | null
  readonly interrupted: boolean
}

/** The connection is gone, which ends the pursuit by its events. */
const isUnavailable = (error: CodexError.RequestError): boolean => error._tag === "TransportClosedError"

/** How many events of a goal wait for the store; then the thread's own buffer fills. */
const maxWaiting = 1024

/** How soon the events of a thread are read again, where some were missed. */
const readAgain = Schedule.union(Schedule.exponential("100 millis"), Schedule.spaced("5 seconds"))

/** How long a steer waits for the next turn of a goal that is between two. */
const rolloverTimeoutMs = 60_000

/** A goal as it was when its thread was resumed. */
export interface ResumedGoal {
  /** The id of its first turn. */
  readonly id: string
  readonly goal: ThreadGoal | null
  /** When the thread was resumed, in ms since the epoch: what was sent before is of before. */
  readonly since: number
}

/** A goal that the server goes on with by itself, after the death of the server that began it. */
export const followGoal = (
  codex: Codex.Service,
  thread: Thread.Thread,
  { goal, id, since }: ResumedGoal
): Effect.Effect<Pursuit, never, Scope.Scope> =>
  Effect.gen(function* () {
    const threadId = thread.id
    const events = yield* Mailbox.make<Notification.Notification, Turn.EventsError>(maxWaiting)
    const result = yield* Deferred.make<TurnResult.TurnResult, Turn.ResultError>()
    const progress = yield* SubscriptionRef.make<Progress>({
      active: undefined,
      status: goal?.status ?? null,
      interrupted: false
    })
    /** The turns that have ended, as their notifications have it: what is stored may lag behind. */
    const completed = new Map<string, StoredTurn>()
    /** Whether it seems to be over. What was sent while the thread was resumed may say so of a state before. */
    const over = ({ active, interrupted, status }: Progress) =>
      active === undefined && (interrupted || status !== "active")
    const underId = (event: Notification.Notification): Notification.Notification => {
      const turnId = Notification.turnIdOf(event)
      return turnId === undefined || turnId === id
        ? event
        : ({ ...event, params: { ...(event.params as object), turnId: id } } as Notification.Notification)
    }

    const take = (event: Notification.Notification): Effect.Effect<unknown> => {
      if ("emittedAtMs" in event && event.emittedAtMs !== undefined && event.emittedAtMs < since) return Effect.void
      switch (event.method) {
        case "turn/started":
          // After a gap, the last events come again.
          return completed.has(event.params.turn.id)
            ? Effect.void
            : SubscriptionRef.update(progress, (now) => ({ ...now, active: event.params.turn.id }))
        case "turn/completed": {
          const { turn } = event.params
          completed.set(turn.id, turn)
          return SubscriptionRef.update(progress, (now) => ({
            ...now,
            active: now.active === turn.id ? undefined : now.active,
            interrupted: now.interrupted || turn.status === "interrupted"
          }))
        }
        case "thread/goal/updated":
          return Effect.zipRight(
            SubscriptionRef.update(progress, (now) => ({ ...now, status: event.params.goal.status })),
            events.offer(goalUpdated(threadId, event.params.goal))
          )
        case "thread/goal/cleared":
          return SubscriptionRef.update(progress, (now) => ({ ...now, status: null }))
        default:
          return Notification.turnIdOf(event) === undefined ? Effect.void : events.offer(underId(event))
      }
    }

    /** Its turns, once the server too has it that it is over; none otherwise. */
    const concluded = Effect.gen(function* () {
      const stored = yield* storedTurns(thread, id)
      // Where the first turn was lost with its machine, what has followed here is what there is.
      const found = stored.length > 0 ? stored : yield* turnsSince(thread, since)
      const turns = found.map((turn) => {
        const ended = turn.status === "inProgress" ? completed.get(turn.id) : undefined
        return ended === undefined ? turn : { ...ended, items: turn.items }
      })
      const status = Option.getOrNull(yield* thread.goal)?.status ?? null
      const running = turns.find((turn) => turn.status === "inProgress")
      const { interrupted } = yield* SubscriptionRef.get(progress)
      if (running === undefined && (interrupted || status !== "active")) return Option.some(turns)
      yield* SubscriptionRef.update(progress, (now) => ({ ...now, status, active: running?.id ?? now.active }))
      return Option.none()
    })

    const conclude = (turns: ReadonlyArray<StoredTurn>) =>
      Effect.gen(function* () {
        const { interrupted } = yield* SubscriptionRef.get(progress)
        const last = turns.at(-1)
        const whole = resultOf(id, threadId, turns, interrupted ? { status: "interrupted" } : {})
        if (last !== undefined) yield* events.offer(completion(id, threadId, whole, last))
        if (last?.status === "failed" && last.error != null) {
          const failure = new CodexError.TurnFailedError({ threadId, turnId: id, error: last.error, result: whole })
          yield* Deferred.fail(result, failure)
          return yield* events.fail(failure)
        }
        yield* Deferred.succeed(result, whole)
        return yield* events.end
      })

    const closed = (error: CodexError.TransportClosedError) =>
      Effect.zipRight(Deferred.fail(result, error), events.fail(error))

    /** Events were missed: the server is asked where the goal stands, and the next ones are read. */
    const missed = (error: CodexError.EventBufferOverflowError) =>
      Effect.zipRight(
        events.fail(error),
        SubscriptionRef.update(progress, (now) => ({ ...now, active: undefined, status: null }))
      )

    yield* thread.events.pipe(
      Stream.runForEach(take),
      Effect.tapErrorTag("EventBufferOverflowError", missed),
      Effect.retry({ while: (error) => error._tag === "EventBufferOverflowError", schedule: readAgain }),
      Effect.catchAll((error) => (error._tag === "TransportClosedError" ? closed(error) : Effect.void)),
      Effect.forkScoped
    )
    yield* progress.changes.pipe(
      Stream.filter(over),
      Stream.mapEffect(() => Effect.catchIf(concluded, isUnavailable, () => Effect.succeedNone)),
      Stream.filterMap((turns) => turns),
      Stream.runHead,
      Effect.flatten,
      Effect.flatMap(conclude),
      Effect.orDie,
      Effect.forkScoped
    )

    const active = progress.changes.pipe(
      Stream.filter((now) => now.active !== undefined || over(now)),
      Stream.runHead,
      Effect.map((now) => Option.getOrUndefined(now)?.active ?? id)
    )

    return {
      id,
      events: Mailbox.toStream(events),
      result: Deferred.await(result),
      steer: (input, marker) =>
        Effect.flatMap(active, (turnId) => steerTurn(codex, threadId, turnId, input, marker)).pipe(
          Effect.retry({
            while: (error) => Effect.map(SubscriptionRef.get(progress), (now) => isTurnOver(error) && !over(now)),
            schedule: Schedule.spaced("100 millis")
          }),
          Effect.timeoutFail({
            duration: rolloverTimeoutMs,
            onTimeout: () => new CodexError.RequestTimeoutError({ method: "turn/steer", timeoutMs: rolloverTimeoutMs })
          })
        ),
      interrupt: Effect.gen(function* () {
        yield* SubscriptionRef.update(progress, (now) => ({ ...now, interrupted: true }))
        yield* thread.pauseGoal
        const { active: turnId } = yield* SubscriptionRef.get(progress)
        if (turnId === undefined) return
        yield* codex.request("turn/interrupt", { threadId, turnId }).pipe(Effect.catchIf(isTurnOver, () => Effect.void))
      })
    }
  })

/** The stored turns with their items, the latest first; none of a thread that no turn has begun on. */
export const latestTurns = (thread: Thread.Thread): Stream.Stream<StoredTurn, CodexError.RequestError> =>
  Stream.catchAll(thread.turns({ itemsView: "full" }), (error) =>
    isNotMaterialized(error) ? Stream.empty : Stream.fail(error)
  )

const inOrder = (turns: Chunk.Chunk<StoredTurn>): ReadonlyArray<StoredTurn> => Chunk.toReadonlyArray(turns).toReversed()

/** The stored turns that began then or later, in ms since the epoch, the earliest first. */
export const turnsSince = (
  thread: Thread.Thread,
  since: number
): Effect.Effect<ReadonlyArray<StoredTurn>, CodexError.RequestError> => {
  const second = Math.floor(since / 1000)
  return latestTurns(thread).pipe(
    Stream.takeWhile(({ startedAt }) => (startedAt ?? second) >= second),
    Stream.runCollect,
    Effect.map(inOrder)
  )
}

/** The stored turns from that one on, the earliest first; none where it is not stored. */
export const storedTurns = (
  thread: Thread.Thread,
  from: string
): Effect.Effect<ReadonlyArray<StoredTurn>, CodexError.RequestError> =>
  latestTurns(thread).pipe(
    Stream.takeUntil((turn) => turn.id === from),
    Stream.runCollect,
    Effect.map(inOrder),
    Effect.map((turns) => (turns[0]?.id === from ? turns : []))
  )
