/** The store as one owner of one thread uses it: what cannot be reached is tried again, what is no longer its own fails. */
import { Effect, type Option, Schedule } from "effect"
import { ClusterStoreError, type FencedError, type RolloutPart, type Service } from "../ClusterStore.js"
import type { NumberedEvent, Outcome } from "./Wire.js"
import type { TurnPatch, TurnRow, Work } from "./Work.js"

export interface OwnedStore {
  readonly epoch: number
  readonly setThread: (change: Parameters<Service["setThread"]>[2]) => Effect.Effect<void, FencedError>
  readonly turn: (key: string) => Effect.Effect<Option.Option<TurnRow>>
  readonly begin: (key: string, kind: Work["_tag"], interrupted: boolean) => Effect.Effect<TurnRow, FencedError>
  readonly patch: (key: string, patch: TurnPatch) => Effect.Effect<void, FencedError>
  readonly settle: (key: string, outcome: Outcome) => Effect.Effect<void, FencedError>
  readonly turnIds: Effect.Effect<ReadonlyArray<string>>
  readonly append: (key: string, events: ReadonlyArray<NumberedEvent>) => Effect.Effect<void, FencedError>
  readonly events: (key: string, after: number, limit: number) => Effect.Effect<ReadonlyArray<NumberedEvent>>
  readonly dropEvents: (key: string, seq: number) => Effect.Effect<void>
  readonly rollout: Effect.Effect<ReadonlyArray<RolloutPart>>
  readonly appendRollout: (part: RolloutPart) => Effect.Effect<void, FencedError>
}

const soon = Schedule.exponential("50 millis").pipe(Schedule.union(Schedule.spaced("1 second")))

/** Tries again until the store can be reached. Where that lasts, the cluster takes the shard away and interrupts. */
export const persistently = <A, E, R>(
  effect: Effect.Effect<A, E | ClusterStoreError, R>
): Effect.Effect<A, Exclude<E, ClusterStoreError>, R> =>
  Effect.retry(Effect.tapError(effect, warn), { while: isUnreachable, schedule: soon }) as Effect.Effect<
    A,
    Exclude<E, ClusterStoreError>,
    R
  >

const warn = (error: unknown) =>
  isUnreachable(error) ? Effect.logWarning("The store of the cluster failed, and is asked again") : Effect.void

const isUnreachable = (error: unknown): boolean => error instanceof ClusterStoreError

export const make = (store: Service, thread: string, epoch: number): OwnedStore => ({
  epoch,
  setThread: (change) => persistently(store.setThread(thread, epoch, change)),
  turn: (key) => persistently(store.turn(thread, key)),
  begin: (key, kind, interrupted) => persistently(store.begin(thread, epoch, key, kind, interrupted)),
  patch: (key, patch) => persistently(store.patch(thread, epoch, key, patch)),
  settle: (key, outcome) => persistently(store.settle(thread, epoch, key, outcome)),
  turnIds: persistently(store.turnIds(thread)),
  append: (key, events) => persistently(store.append(thread, epoch, key, events)),
  events: (key, after, limit) => persistently(store.events(thread, key, after, limit)),
  dropEvents: (key, seq) => persistently(store.dropEvents(thread, key, seq)),
  rollout: persistently(store.rollout(thread)),
  appendRollout: (part) => persistently(store.appendRollout(thread, epoch, part))
})
