/** The owner of one thread: what the entity does on the runner that it lives on. */
import { Entity } from "@effect/cluster"
import { type Approval, Codex, CodexError, type TurnResult } from "@effect-codex/client"
import { Deferred, type Duration, Effect, Either, Exit, Metric, Option, Stream } from "effect"
import * as ClusterMetrics from "../ClusterMetrics.js"
import { ClusterStore } from "../ClusterStore.js"
import { CodexThread } from "../CodexThread.js"
import { Draining } from "./Draining.js"
import * as OwnedStore from "./OwnedStore.js"
import type { Pursuit } from "./Pursuit.js"
import type { Sessions } from "./Sessions.js"
import * as ThreadHolder from "./ThreadHolder.js"
import * as Driver from "./TurnDriver.js"
import * as TurnLog from "./TurnLog.js"
import { Moved, type Outcome, type StreamFailure, type TurnFailure } from "./Wire.js"
import type { Json } from "./Work.js"

export interface Options {
  readonly entity: typeof CodexThread
  readonly takeoverTimeout: Duration.Duration
  readonly maxContinuations: number
  readonly maxStoredBatches: number
  readonly eventBuffer: number
  readonly sessions: (store: OwnedStore.OwnedStore, codex: Codex.Service) => Sessions
}

/** How long a question about a key waits for the key: what is asked under it is on its way, through the storage. */
const expectTimeoutMs = 30_000

const noTurn = (method: "turn/steer" | "turn/interrupt") =>
  new CodexError.InvalidRequestError({
    method,
    code: -32600,
    serverMessage: `no active turn to ${method === "turn/steer" ? "steer" : "interrupt"}`
  })

const settledAs = (outcome: Outcome): Exit.Exit<TurnResult.TurnResult, TurnFailure> =>
  Either.match(outcome, { onLeft: Exit.fail, onRight: Exit.succeed })

/** The ids of a turn that has ended, or why it never began. */
const startedAs = (outcome: Outcome): Exit.Exit<Driver.Started, TurnFailure> =>
  Either.match(outcome, {
    onLeft: (error) =>
      "turnId" in error ? Exit.succeed({ threadId: error.threadId, turnId: error.turnId }) : Exit.fail(error),
    onRight: ({ id, threadId }) => Exit.succeed({ threadId, turnId: id })
  })

/** How many events of a thread are kept for readers that are slow. */
const threadBuffer = 1000

/** How many turns that have ended keep all their events, and for how long. */
const maxRecent = 16
const recentFor = "30 seconds"

/** The handlers of the entity. To be run for each thread that comes to this runner. */
export const make = (options: Options) =>
  Effect.gen(function* () {
    const { entityId, shardId } = yield* Entity.CurrentAddress
    const runner = yield* Entity.CurrentRunnerAddress
    const codex = yield* Codex.Codex
    const shared = yield* ClusterStore
    const submit = yield* options.entity.client
    const draining = yield* Draining
    const scope = yield* Effect.scope
    const { epoch, threadId } = yield* OwnedStore.persistently(shared.claim(entityId, `${runner.host}:${runner.port}`))
    const store = OwnedStore.make(shared, entityId, epoch)
    const sessions = options.sessions(store, codex)
    const holder = yield* ThreadHolder.make(codex, store, sessions, threadId, options)
    const owner: Driver.Owner = {
      codex,
      store,
      holder,
      sessions,
      leaving: yield* draining.watch(shardId),
      maxContinuations: options.maxContinuations,
      maxStoredBatches: options.maxStoredBatches
    }

    const open = new Map<string, Driver.OpenTurn>()
    /** Turns that have just ended: their events are all there, for those who come a moment late. */
    const recent = new Map<string, Driver.OpenTurn>()
    /** Those who ask for a key that this owner has yet to be asked for. */
    const expected = new Map<string, Deferred.Deferred<void>>()

    const register = (ask: Driver.Ask) =>
      Effect.gen(function* () {
        const turn: Driver.OpenTurn = {
          ask,
          started: yield* Deferred.make<Driver.Started, TurnFailure | Moved>(),
          settled: yield* Deferred.make<TurnResult.TurnResult, TurnFailure | Moved>(),
          log: yield* TurnLog.make<TurnFailure | Moved>(epoch, options.eventBuffer, (after) =>
            store.events(ask.key, after, options.maxStoredBatches)
          ),
          pursuit: yield* Deferred.make<Pursuit>(),
          interrupted: false,
          takenOver: false,
          shownItems: new Set(),
          storedBatches: []
        }
        open.set(ask.key, turn)
        const waited = expected.get(ask.key)
        expected.delete(ask.key)
        if (waited !== undefined) yield* Deferred.succeed(waited, undefined)
        return turn
      })

    const settle = (turn: Driver.OpenTurn, outcome: Outcome) =>
      Effect.gen(function* () {
        recent.set(turn.ask.key, turn)
        for (const key of recent.keys()) if (recent.size > maxRecent) recent.delete(key)
        yield* Effect.forkIn(
          Effect.delay(
            Effect.sync(() => recent.delete(turn.ask.key)),
            recentFor
          ),
          scope
        )
        yield* Deferred.done(turn.started, startedAs(outcome))
        yield* Deferred.done(turn.settled, settledAs(outcome))
        yield* turn.log.end(Exit.asVoid(settledAs(outcome)))
      })

    /** Drives what is asked for until it has ended, here or elsewhere. */
    const run = (turn: Driver.OpenTurn): Effect.Effect<void> =>
      Driver.drive(owner, turn).pipe(
        Effect.flatMap((outcome) => settle(turn, outcome)),
        Effect.catchTags({
          HandOver: () =>
            Effect.zipRight(
              Effect.orDie(submit(entityId).Submit({ ...turn.ask, handover: epoch }, { discard: true })),
              Driver.moved(turn)
            ),
          FencedError: () =>
            Metric.increment(ClusterMetrics.fenced).pipe(
              Effect.zipRight(Driver.stop(owner, turn)),
              Effect.zipRight(Effect.ignore(holder.close)),
              Effect.zipRight(Driver.moved(turn)),
              // The shard is another runner's: this one is about to be notified of it.
              Effect.zipRight(Effect.never)
            )
        }),
        Effect.onInterrupt(() => Effect.zipRight(Driver.stop(owner, turn), Driver.moved(turn))),
        Effect.ensuring(Effect.sync(() => open.delete(turn.ask.key)))
      )

    /** What is open under the key, or how it ended; waits for a key that is on its way here. */
    const find = (
      key: string
    ): Effect.Effect<Either.Either<Outcome, Driver.OpenTurn>, CodexError.RequestTimeoutError> =>
      Effect.gen(function* () {
        const turn = open.get(key)
        if (turn !== undefined) return Either.left(turn)
        const row = yield* store.turn(key)
        if (Option.isSome(row) && row.value.outcome !== null) return Either.right(row.value.outcome)
        const arrived = open.get(key)
        if (arrived !== undefined) return Either.left(arrived)
        const waited = expected.get(key) ?? (yield* Deferred.make<void>())
        expected.set(key, waited)
        yield* Deferred.await(waited)
        return yield* find(key)
      }).pipe(
        Effect.timeoutFail({
          duration: expectTimeoutMs,
          onTimeout: () => new CodexError.RequestTimeoutError({ method: "turn/start", timeoutMs: expectTimeoutMs })
        }),
        Effect.onExit((exit) => Effect.sync(() => Exit.isFailure(exit) && expected.delete(key)))
      )

    /** The thread, for what is no turn; of one that leaves, the next owner is to be asked. */
    const opened = (options: Json) =>
      Effect.catchTag(holder.open(options), "FencedError", () => Effect.fail(new Moved()))

    /** Ends a stream without an end when the thread leaves, so that its reader asks the next owner. */
    const untilLeaving = <A, E>(stream: Stream.Stream<A, E>) => Stream.interruptWhen(stream, owner.leaving)

    /** Fails when the thread leaves: what has no end is asked of the next owner. */
    const leftBehind = Effect.zipRight(owner.leaving, new Moved())
    let isLeaving = false
    yield* Effect.forkScoped(
      Effect.map(owner.leaving, () => {
        isLeaving = true
      })
    )

    /** The next events of an open turn. Of one that leaves, all until it has: the next question does not reach here. */
    const nextEvents = (turn: Driver.OpenTurn, after: number) =>
      Effect.gen(function* () {
        const batch = yield* turn.log.read(after)
        if (!isLeaving || batch.last) return batch
        yield* Effect.ignore(Deferred.await(turn.settled))
        return yield* turn.log.read(after)
      })

    /** The stored events of a turn that has ended, then how it did. */
    const storedEvents = (key: string, after: number, outcome: Outcome) =>
      Effect.flatMap(store.events(key, after, options.maxStoredBatches), (events) =>
        events.length > 0
          ? Effect.succeed({ events, last: false })
          : Effect.as(settledAs(outcome), { events, last: true })
      )

    /** The events of the thread: the last ones, from when they were first asked for. */
    const threadLogs = new Map<string, TurnLog.TurnLog<StreamFailure | Moved>>()
    const threadLog = (thread: Json) =>
      Effect.gen(function* () {
        const loaded = yield* opened(thread)
        const known = threadLogs.get(loaded.id)
        if (known !== undefined) return known
        const log = yield* TurnLog.make<StreamFailure | Moved>(epoch, threadBuffer, () => Effect.succeed([]))
        threadLogs.set(loaded.id, log)
        yield* Stream.runForEachChunk(loaded.events, (events) => log.publish(log.number(Array.from(events)))).pipe(
          Effect.onExit((exit) =>
            Effect.zipRight(
              log.end(exit),
              Effect.sync(() => threadLogs.delete(loaded.id))
            )
          ),
          Effect.forkIn(scope)
        )
        return log
      })

    const cards = new Map<string, Approval.Approval>()
    let nextCard = 0

    return CodexThread.of({
      Submit: ({ payload: { handover: _, ...ask } }) =>
        Effect.gen(function* () {
          const running = open.get(ask.key)
          if (running !== undefined) yield* Effect.ignore(Deferred.await(running.settled))
          else yield* Effect.flatMap(register(ask), run)
        }),
      Interrupt: ({ payload: { key } }) =>
        Effect.gen(function* () {
          const found = yield* Effect.mapError(find(key), () => noTurn("turn/interrupt"))
          if (Either.isRight(found)) return
          const turn = found.left
          turn.interrupted = true
          yield* Effect.ignore(store.patch(key, { interrupted: true }))
          return yield* Effect.raceFirst(
            Effect.flatMap(Deferred.await(turn.pursuit), ({ interrupt }) => interrupt),
            Effect.ignore(Deferred.await(turn.settled))
          )
        }),
      Started: ({ payload: { key } }) =>
        Effect.flatMap(
          find(key),
          Either.match({
            onLeft: (turn): Effect.Effect<Driver.Started, TurnFailure | Moved> => Deferred.await(turn.started),
            onRight: startedAs
          })
        ),
      Settled: ({ payload: { key } }) =>
        Effect.flatMap(
          find(key),
          Either.match({
            onLeft: (turn): Effect.Effect<TurnResult.TurnResult, TurnFailure | Moved> => Deferred.await(turn.settled),
            onRight: settledAs
          })
        ),
      Events: ({ payload: { after, key } }) =>
        Effect.flatMap(
          Effect.suspend(() => {
            const ended = recent.get(key)
            return ended === undefined ? find(key) : Effect.succeed(Either.left(ended))
          }),
          Either.match({
            onLeft: (turn) => nextEvents(turn, after),
            onRight: (outcome) => storedEvents(key, after, outcome)
          })
        ),
      Steer: ({ payload: { call, input, key } }) =>
        Effect.gen(function* () {
          const found = yield* Effect.mapError(find(key), () => noTurn("turn/steer"))
          if (Either.isRight(found)) return yield* noTurn("turn/steer")
          const turn = found.left
          const pursuit = yield* Effect.raceFirst(
            Deferred.await(turn.pursuit),
            Effect.zipRight(Effect.ignore(Deferred.await(turn.settled)), noTurn("turn/steer"))
          )
          // Asked again, since the owner before this one did not respond: it may have steered all the same.
          const steered = turn.takenOver ? yield* Driver.steeredTurn(owner, turn, call) : Option.none()
          return Option.isSome(steered) ? steered.value : yield* pursuit.steer(input, call)
        }),
      Goal: ({ payload }) =>
        Effect.flatMap(opened(payload.thread), (thread) => Effect.map(thread.goal, Option.getOrNull)),
      PauseGoal: ({ payload }) => Effect.flatMap(opened(payload.thread), (thread) => thread.pauseGoal),
      Read: ({ payload: { includeTurns, thread } }) =>
        Effect.flatMap(opened(thread), (loaded) => loaded.read({ includeTurns })),
      ThreadEvents: ({ payload: { after, thread } }) =>
        Effect.flatMap(threadLog(thread), (log) => Effect.raceFirst(log.read(after), leftBehind)),
      Approvals: ({ payload }) =>
        Stream.unwrap(Effect.map(opened(payload.thread), (thread) => thread.approvals)).pipe(
          Stream.mapEffect((approval) =>
            Effect.gen(function* () {
              const card = `${epoch}.${nextCard++}`
              cards.set(card, approval)
              yield* approval.settled.pipe(Effect.zipRight(Effect.sync(() => cards.delete(card))), Effect.forkIn(scope))
              const { kind, params, threadId, turnId } = approval
              return { card, kind, params, threadId, turnId }
            })
          ),
          untilLeaving
        ),
      Decide: ({ payload: { card, decision, threadId, turnId } }) =>
        Effect.suspend(() => {
          const approval = cards.get(card)
          return approval === undefined ? new CodexError.ApprovalSettledError({ threadId, turnId }) : approval[decision]
        }),
      CardSettled: ({ payload: { card } }) => Effect.suspend(() => cards.get(card)?.settled ?? Effect.void),
      Close: () =>
        Effect.suspend(() =>
          open.size === 0
            ? holder.close
            : new CodexError.InvalidRequestError({
                method: "thread/unsubscribe",
                code: -32600,
                serverMessage: "the thread has an active turn"
              })
        )
    })
  })
