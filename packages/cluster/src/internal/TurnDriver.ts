/** Drives one turn or goal of an owner from where it stands to its end: starts it once, or takes it over. */
import {
  type Codex,
  CodexError,
  type Notification,
  type Thread,
  type Turn,
  type TurnResult
} from "@effect-codex/client"
import type { Turn as StoredTurn, ThreadGoal } from "@effect-codex/protocol"
import { Chunk, Clock, Data, Deferred, Duration, Effect, Either, Fiber, Metric, Option, Schedule, Stream } from "effect"
import { TurnInterruptedError } from "../ClusterError.js"
import * as ClusterMetrics from "../ClusterMetrics.js"
import type { FencedError } from "../ClusterStore.js"
import type { OwnedStore } from "./OwnedStore.js"
import * as Pursuit from "./Pursuit.js"
import type { Sessions } from "./Sessions.js"
import type { ThreadHolder } from "./ThreadHolder.js"
import type { TurnLog } from "./TurnLog.js"
import * as TurnStory from "./TurnStory.js"
import { Moved, type NumberedEvent, type Outcome, type TurnFailure } from "./Wire.js"
import type { Json, OnTakeover, TurnRow, Work } from "./Work.js"

/** What was asked for. */
export interface Ask {
  readonly key: string
  readonly thread: Json
  readonly work: Work
  readonly onTakeover: OnTakeover
}

/** What names a turn that has begun. */
export interface Started {
  readonly threadId: string
  readonly turnId: string
}

/** An open turn or goal on its owner, for those who wait for it. */
export interface OpenTurn {
  readonly ask: Ask
  readonly started: Deferred.Deferred<Started, TurnFailure | Moved>
  readonly settled: Deferred.Deferred<TurnResult.TurnResult, TurnFailure | Moved>
  readonly log: TurnLog<TurnFailure | Moved>
  readonly pursuit: Deferred.Deferred<Pursuit.Pursuit>
  /** Whether a caller has asked to interrupt it. */
  interrupted: boolean
  /** Whether an earlier owner was asked for it. */
  takenOver: boolean
  /** The items whose completion was shown, by this owner or an earlier one. */
  readonly shownItems: Set<string>
  /** The numbers of the batches of events that this owner has stored. */
  readonly storedBatches: Array<number>
}

/** What driving needs of the owner. */
export interface Owner {
  readonly codex: Codex.Service
  readonly store: OwnedStore
  readonly holder: ThreadHolder
  readonly sessions: Sessions
  /** Completes when the thread is leaving this runner. */
  readonly leaving: Effect.Effect<void>
  /** How often a turn is continued after a takeover. */
  readonly maxContinuations: number
  /** How many batches of events are stored of one turn. */
  readonly maxStoredBatches: number
}

/** The thread has to leave before the turn or goal has ended: another owner goes on with it. */
class HandOver extends Data.TaggedError("HandOver") {}

type DriveError = FencedError | HandOver

/** Kept for readers on another runner. Deltas are not: what they add up to is in `item/completed`. */
const storedMethods: ReadonlySet<string> = new Set([
  "turn/started",
  "turn/completed",
  "item/completed",
  "thread/tokenUsage/updated",
  "thread/goal/updated",
  "thread/goal/cleared",
  "error"
])

const continuation =
  "The machine that ran the previous turn stopped before the turn was finished. Go on from where it stopped: " +
  "check what has been done already, do not repeat it, and finish the work."

/** The client message id of a turn's input, by which another owner finds out whether the turn began. */
const markerOf = (key: string, attempt: number): string => (attempt === 0 ? key : `${key}#${attempt}`)

/** Drives the turn to its end, and notes how it ended. */
export const drive = (owner: Owner, turn: OpenTurn): Effect.Effect<Outcome, DriveError> =>
  Effect.gen(function* () {
    const { key, work } = turn.ask
    const row = yield* owner.store.turn(key)
    if (Option.isSome(row) && row.value.outcome !== null) return row.value.outcome
    if (Option.isSome(row)) {
      turn.takenOver = true
      for (const { event } of yield* owner.store.events(key, 0, owner.maxStoredBatches)) isNew(turn, event)
      yield* Metric.increment(ClusterMetrics.takeovers)
    }
    const pursue: Effect.Effect<Outcome, DriveError | TurnFailure> =
      work._tag === "Turn" ? driveTurn(owner, turn, work, row) : driveGoal(owner, turn, work, row)
    const outcome = yield* pursue.pipe(
      Effect.catchAll((error) =>
        error._tag === "FencedError" || error._tag === "HandOver"
          ? Effect.fail(error)
          : error._tag === "TransportClosedError"
            ? Effect.zipRight(owner.leaving, new HandOver())
            : Effect.as(owner.store.begin(key, work._tag, false), Either.left(error))
      )
    )
    yield* owner.store.settle(key, outcome)
    yield* Metric.increment(
      Metric.tagged(
        ClusterMetrics.settled,
        "outcome",
        Either.match(outcome, { onLeft: ({ _tag }) => _tag, onRight: ({ status }) => status })
      )
    )
    return outcome
  })

/** A turn of its own that is asked for the first time, or one that an earlier owner may have begun. */
const driveTurn = (
  owner: Owner,
  turn: OpenTurn,
  work: Extract<Work, { _tag: "Turn" }>,
  noted: Option.Option<TurnRow>
) =>
  Effect.gen(function* () {
    const { key, onTakeover } = turn.ask
    const thread = yield* owner.holder.open(turn.ask.thread)
    let row = Option.getOrUndefined(noted)
    if (row !== undefined) {
      const found = yield* lookUp(owner, thread, row)
      if (found === undefined) {
        if (row.interrupted || turn.interrupted) return Either.right(neverBegun(thread, key))
      } else if (found.status === "inProgress") {
        const running = yield* Effect.catchTag(thread.attach(found.id), "TurnNotFoundError", Effect.die)
        return yield* follow(owner, turn, thread, Pursuit.ofTurn(owner.codex, running), row)
      } else {
        const id = row.turnId ?? found.id
        if (row.turnId === null) yield* owner.store.patch(key, { turnId: id })
        yield* Deferred.succeed(turn.started, { threadId: thread.id, turnId: id })
        yield* catchUp(owner, turn, thread, id, found)
        const cutOff = found.status === "interrupted" && !row.interrupted && !turn.interrupted
        if (!cutOff) return yield* concluded(owner, turn, thread, id, found)
        if (onTakeover === "fail" || row.attempt >= owner.maxContinuations) {
          return yield* failed(owner, turn, thread, id, found)
        }
        row = { ...row, turnId: id, attempt: row.attempt + 1 }
        yield* owner.store.patch(key, { attempt: row.attempt })
      }
    }
    if (turn.interrupted) return Either.right(neverBegun(thread, key))
    const begun = row ?? (yield* owner.store.begin(key, "Turn", turn.interrupted))
    const started = yield* thread.startTurn(begun.attempt === 0 ? work.input : continuation, {
      ...work.options,
      clientUserMessageId: markerOf(key, begun.attempt)
    })
    return yield* follow(owner, turn, thread, Pursuit.ofTurn(owner.codex, started), begun)
  })

/** The stored turn that an earlier owner has begun; undefined if none did. */
const lookUp = (owner: Owner, thread: Thread.Thread, row: TurnRow) =>
  Effect.gen(function* () {
    const marker = markerOf(row.key, row.attempt)
    const found = yield* Pursuit.latestTurns(thread).pipe(
      Stream.filter((turn) => TurnStory.isMarked(turn, marker)),
      Stream.runHead
    )
    if (Option.isSome(found)) return found.value
    // Between turns a file that is not shared tells nothing of the last one: it may have begun.
    return owner.sessions.kind === "shared" ? undefined : lostTurn(row)
  })

/** A turn that was noted to begin and of which the thread knows nothing. */
const lostTurn = (row: TurnRow): StoredTurn => ({ id: row.turnId ?? row.key, items: [], status: "interrupted" })

const neverBegun = (thread: Thread.Thread, key: string): TurnResult.TurnResult =>
  TurnStory.resultOf(key, thread.id, [], { status: "interrupted" })

/** Shows the completed items of a stored turn that readers have not been shown. */
const catchUp = (owner: Owner, turn: OpenTurn, thread: Thread.Thread, id: string, found: StoredTurn) =>
  emit(
    owner,
    turn,
    found.items.map((item) => TurnStory.itemCompleted(thread.id, id, item, found))
  )

/** The whole of a logical turn as it is stored; of a turn that is not, what is known of it. */
const whole = (thread: Thread.Thread, id: string, last: StoredTurn, status?: string) =>
  Effect.map(Pursuit.storedTurns(thread, id), (turns) =>
    TurnStory.resultOf(id, thread.id, turns.length === 0 ? [last] : turns, status === undefined ? {} : { status })
  )

/** A turn that was over before this owner came. */
const concluded = (owner: Owner, turn: OpenTurn, thread: Thread.Thread, id: string, found: StoredTurn) =>
  Effect.gen(function* () {
    const result = yield* whole(thread, id, found)
    yield* emit(owner, turn, [TurnStory.completion(id, thread.id, result, found)])
    return found.status === "failed" && found.error != null
      ? Either.left(new CodexError.TurnFailedError({ threadId: thread.id, turnId: id, error: found.error, result }))
      : Either.right(result)
  })

/** A turn that the end of its owner has cut off. */
const failed = (owner: Owner, turn: OpenTurn, thread: Thread.Thread, id: string, found: StoredTurn) =>
  Effect.gen(function* () {
    const result = yield* whole(thread, id, found, "interrupted")
    yield* emit(owner, turn, [TurnStory.completion(id, thread.id, result, found)])
    return Either.left(new TurnInterruptedError({ key: turn.ask.key, threadId: thread.id, turnId: id, result }))
  })

/** A goal that is asked for the first time, or one that an earlier owner may have set. */
const driveGoal = (
  owner: Owner,
  turn: OpenTurn,
  work: Extract<Work, { _tag: "Goal" }>,
  noted: Option.Option<TurnRow>
) =>
  Effect.gen(function* () {
    const { key } = turn.ask
    const since = yield* Clock.currentTimeMillis
    const thread = yield* owner.holder.open(turn.ask.thread)
    const stored = Option.getOrNull(yield* thread.goal)
    const begin = (before: Effect.Effect<unknown, CodexError.RequestError>) =>
      Effect.zipRight(before, owner.store.begin(key, "Goal", turn.interrupted))
    const row = Option.getOrUndefined(noted)
    const set = row !== undefined && (row.turnId !== null || isSame(stored, work.objective))
    if (set) return yield* resumeGoal(owner, turn, work, thread, row, stored, since)
    if (turn.interrupted) return Either.right(neverBegun(thread, key))
    if (work.objective === null) {
      const begun = row ?? (yield* begin(Effect.void))
      yield* owner.codex.request("thread/goal/set", {
        threadId: thread.id,
        status: "active",
        tokenBudget: work.tokenBudget
      })
      return yield* resumeGoal(
        owner,
        turn,
        work,
        thread,
        begun,
        yield* Effect.map(thread.goal, Option.getOrNull),
        since
      )
    }
    // By its objective another owner finds out whether the goal was set: no earlier one may have the same.
    const begun = row ?? (yield* begin(isSame(stored, work.objective) ? thread.clearGoal : Effect.void))
    const goal = yield* thread.startGoal(work.objective, {
      tokenBudget: work.tokenBudget,
      startTimeout: work.startTimeoutMs
    })
    return yield* follow(owner, turn, thread, Pursuit.ofGoal(goal), begun)
  })

const isSame = (goal: ThreadGoal | null, objective: string | null): boolean =>
  goal !== null && objective !== null && goal.objective === objective.trim()

/** Goes on with a goal that the server has stored, or that is set again where this server has not. */
const resumeGoal = (
  owner: Owner,
  turn: OpenTurn,
  work: Extract<Work, { _tag: "Goal" }>,
  thread: Thread.Thread,
  row: TurnRow,
  stored: ThreadGoal | null,
  since: number
) =>
  Effect.gen(function* () {
    const threadId = thread.id
    const setActive = (objective?: string) =>
      Effect.map(
        owner.codex.request("thread/goal/set", {
          threadId,
          status: "active",
          ...(objective !== undefined && { objective, tokenBudget: work.tokenBudget })
        }),
        ({ goal }) => goal
      )
    let goal = stored
    if (turn.interrupted || row.interrupted) {
      if (goal?.status === "active") goal = yield* thread.pauseGoal
    } else if (goal === null && owner.sessions.kind === "stored" && work.objective !== null) {
      goal = yield* setActive(work.objective)
    } else if (goal?.status === "paused" && row.handedOver) {
      goal = yield* setActive()
      yield* owner.store.patch(row.key, { handedOver: false })
    }
    const id = row.turnId ?? (yield* firstTurn(owner, thread, work, goal, since))
    const own = yield* Pursuit.storedTurns(thread, id)
    yield* Effect.forEach(own, (earlier) => catchUp(owner, turn, thread, id, earlier), { discard: true })
    return yield* Effect.scoped(
      Effect.flatMap(Pursuit.followGoal(owner.codex, thread, { id, goal, since }), (pursuit) =>
        follow(owner, turn, thread, pursuit, row)
      )
    )
  })

const firstTurnTimeoutMs = 30_000

/** The first turn of a goal: one that no other key was given, since the goal was set; or else the next to begin. */
const firstTurn = (
  owner: Owner,
  thread: Thread.Thread,
  { startTimeoutMs: timeoutMs = firstTurnTimeoutMs }: Extract<Work, { _tag: "Goal" }>,
  goal: ThreadGoal | null,
  since: number
) =>
  Effect.gen(function* () {
    const known = new Set(yield* owner.store.turnIds)
    const turns = yield* Pursuit.turnsSince(thread, goal === null ? since : goal.createdAt * 1000)
    const first = turns.find((turn) => !known.has(turn.id))
    if (first !== undefined) return first.id
    const next = yield* thread.events.pipe(
      Stream.filterMap((event) =>
        event.method === "turn/started" && (("emittedAtMs" in event ? event.emittedAtMs : undefined) ?? since) >= since
          ? Option.some(event.params.turn.id)
          : Option.none()
      ),
      Stream.runHead,
      Effect.retry({
        while: (error) => error._tag === "EventBufferOverflowError",
        schedule: Schedule.spaced("100 millis")
      }),
      Effect.catchTag("EventBufferOverflowError", () => Effect.succeedNone),
      Effect.timeoutFail({
        duration: timeoutMs,
        onTimeout: () => new CodexError.GoalStartTimeoutError({ threadId: thread.id, timeoutMs })
      })
    )
    return yield* Effect.mapError(
      next,
      () => new CodexError.GoalRejectedError({ threadId: thread.id, reason: "NotStarted" })
    )
  })

/** Shows the events of a pursuit to readers, here and elsewhere, until it has ended. */
const follow = (
  owner: Owner,
  turn: OpenTurn,
  thread: Thread.Thread,
  pursuit: Pursuit.Pursuit,
  row: TurnRow
): Effect.Effect<Outcome, DriveError | CodexError.RequestError> =>
  Effect.gen(function* () {
    const { key, work } = turn.ask
    const id = row.turnId ?? pursuit.id
    if (row.turnId === null) yield* owner.store.patch(key, { turnId: id })
    yield* Deferred.succeed(turn.pursuit, pursuit)
    yield* Deferred.succeed(turn.started, { threadId: thread.id, turnId: id })

    let leaving = false
    const windDown = Effect.gen(function* () {
      yield* owner.leaving
      leaving = true
      yield* owner.store.patch(key, { handedOver: true })
      yield* Effect.ignore(thread.pauseGoal)
    })
    const windingDown = yield* Effect.fork(work._tag === "Goal" ? windDown : Effect.never)

    let last: Notification.Notification | undefined
    const isWhole = yield* pursuit.events.pipe(
      Stream.map((event) => underId(event, pursuit.id, id)),
      Stream.filter((event) => {
        // The end is shown once it is known that no other owner goes on.
        if (event.method === "turn/completed") last = event
        return event.method !== "turn/completed" && !(event.method === "turn/started" && row.attempt > 0)
      }),
      Stream.chunks,
      Stream.runForEach((events) =>
        Effect.zipRight(
          emit(owner, turn, Chunk.toReadonlyArray(events)),
          // A goal tells of each of its turns that it ends.
          Chunk.some(events, (event) => event.method === "thread/goal/updated")
            ? Effect.ignore(owner.sessions.save(thread))
            : Effect.void
        )
      ),
      Effect.as(true),
      Effect.catchTags({
        TurnFailedError: () => Effect.succeed(true),
        TransportClosedError: () => Effect.succeed(true),
        EventBufferOverflowError: () => Effect.succeed(false)
      })
    )
    const ended = yield* Effect.either(pursuit.result)
    yield* owner.sessions.save(thread)
    if (leaving && !turn.interrupted) {
      yield* Fiber.await(windingDown)
      const goal = yield* thread.goal
      if (Option.isSome(goal) && goal.value.status === "paused") return yield* new HandOver()
    }
    yield* Fiber.interruptFork(windingDown)

    if (Either.isLeft(ended) && ended.left._tag === "TransportClosedError") return yield* ended.left
    if (!isWhole) last = yield* makeUp(owner, turn, thread, pursuit.id, id, ended)
    if (last !== undefined) yield* emit(owner, turn, [last])
    if (row.attempt === 0) return ended
    const turns = yield* Pursuit.storedTurns(thread, id)
    const wholeOf = ({ status, usage, ...result }: TurnResult.TurnResult) =>
      turns.length === 0
        ? { ...result, status, usage, id }
        : TurnStory.resultOf(id, thread.id, turns, { status, usage })
    return Either.mapBoth(ended, {
      onLeft: (error) =>
        error._tag === "TurnFailedError"
          ? new CodexError.TurnFailedError({
              threadId: thread.id,
              turnId: id,
              error: error.error,
              result: wholeOf(error.result)
            })
          : error,
      onRight: wholeOf
    })
  })

/** Shows from the stored turns what the owner itself has missed of the events; the end of it, if it is known. */
const makeUp = (
  owner: Owner,
  turn: OpenTurn,
  thread: Thread.Thread,
  from: string,
  id: string,
  ended: Either.Either<TurnResult.TurnResult, Turn.ResultError>
) =>
  Effect.gen(function* () {
    const turns = yield* Pursuit.storedTurns(thread, from)
    yield* Effect.forEach(turns, (stored) => catchUp(owner, turn, thread, id, stored), { discard: true })
    const last = turns.at(-1)
    const result = Either.isRight(ended) ? ended.right : "result" in ended.left ? ended.left.result : undefined
    return last === undefined || result === undefined ? undefined : TurnStory.completion(id, thread.id, result, last)
  })

/** An event of a continuing turn as one of the logical turn. */
const underId = (event: Notification.Notification, from: string, id: string): Notification.Notification => {
  if (from === id || event.method === "turn/started") return event
  const params = event.params as { readonly turnId?: unknown; readonly turn?: { readonly id?: unknown } }
  if (params.turnId === from) return { ...event, params: { ...params, turnId: id } } as Notification.Notification
  return params.turn?.id === from
    ? ({ ...event, params: { ...params, turn: { ...params.turn, id } } } as Notification.Notification)
    : event
}

/** Whether the event is no completion of an item that was shown already; notes it. */
const isNew = ({ shownItems }: OpenTurn, event: Notification.Notification): boolean => {
  const id = event.method === "item/completed" ? TurnStory.itemId(event.params.item) : undefined
  if (id === undefined) return true
  if (shownItems.has(id)) return false
  shownItems.add(id)
  return true
}

/** Shows events to readers; those that are kept are stored first, so that no later owner shows them again. */
const emit = (
  { maxStoredBatches, store }: Owner,
  turn: OpenTurn,
  events: ReadonlyArray<Notification.Notification>
): Effect.Effect<void, FencedError> =>
  Effect.gen(function* () {
    const { ask, log, storedBatches } = turn
    const numbered = log.number(events.filter((event) => isNew(turn, event)))
    const kept = numbered.filter(({ event }) => storedMethods.has(event.method))
    const last: NumberedEvent | undefined = kept.at(-1)
    if (last !== undefined) {
      yield* store.append(ask.key, kept)
      storedBatches.push(last.seq)
      if (storedBatches.length > maxStoredBatches) {
        const dropped = storedBatches.splice(0, Math.ceil(maxStoredBatches / 4))
        yield* store.dropEvents(ask.key, dropped.at(-1) ?? 0)
      }
    }
    yield* log.publish(numbered)
  })

/** The id of the turn that an earlier owner has added that input to; none if it did not. */
export const steeredTurn = (
  { holder }: Owner,
  { ask }: OpenTurn,
  marker: string
): Effect.Effect<Option.Option<string>, CodexError.RequestError> =>
  holder.open(ask.thread).pipe(
    Effect.flatMap((thread) =>
      Stream.runHead(Stream.filter(Pursuit.latestTurns(thread), (turn) => TurnStory.isMarked(turn, marker)))
    ),
    Effect.map(Option.map(({ id }) => id)),
    Effect.catchTag("FencedError", () => Effect.succeedNone)
  )

/** How long a turn is given to stop that this runner may not go on with. */
const stopTimeout = Duration.seconds(5)

/** Stops the server's turn, so that its thread can leave. The goal it belongs to stays active. */
export const stop = ({ codex }: Owner, turn: OpenTurn): Effect.Effect<void> =>
  Effect.gen(function* () {
    const started = yield* Deferred.poll(turn.started)
    if (Option.isNone(started)) return
    const { threadId } = yield* started.value
    const loaded = codex.thread(threadId)
    const active = yield* Stream.runHead(
      Stream.filter(loaded.turns({ limit: 1 }), ({ status }) => status === "inProgress")
    )
    if (Option.isNone(active)) return
    yield* codex.request("turn/interrupt", { threadId, turnId: active.value.id })
  }).pipe(Effect.interruptible, Effect.timeout(stopTimeout), Effect.ignore)

/** Ends every wait for a turn that leaves this runner. */
export const moved = (turn: OpenTurn): Effect.Effect<void> =>
  Effect.suspend(() => {
    const error = new Moved()
    return Effect.all(
      [
        Deferred.fail(turn.started, error),
        Deferred.fail(turn.settled, error),
        turn.log.end(Effect.runSyncExit(Effect.fail(error)))
      ],
      { discard: true }
    )
  })
