/** The events of one open turn on its owner, numbered, for any number of readers that may come and go. */
import type { Notification } from "@effect-codex/client"
import { Chunk, Deferred, Effect, type Exit, FiberId, Option, Stream } from "effect"
import type { NumberedEvent } from "./Wire.js"

export interface TurnLog<E> {
  /** Numbers events, without showing them yet. */
  readonly number: (events: ReadonlyArray<Notification.Notification>) => ReadonlyArray<NumberedEvent>
  /** Shows numbered events to readers. */
  readonly publish: (events: ReadonlyArray<NumberedEvent>) => Effect.Effect<void>
  /** Ends every reader that has seen what was published. */
  readonly end: (exit: Exit.Exit<void, E>) => Effect.Effect<void>
  /** The events after `seq`. */
  readonly after: (seq: number) => Stream.Stream<NumberedEvent, E>
}

/** How many events an owner can number before a later owner's numbers begin: those of two owners never meet. */
const perEpoch = 2 ** 30

/** How many events one read takes. */
const batch = 256

/**
 * A log that keeps its last `capacity` events. A reader that asks for earlier ones gets from `stored` what the store
 * has of them: everything but deltas.
 */
export const make = <E>(
  epoch: number,
  capacity: number,
  stored: (after: number) => Effect.Effect<ReadonlyArray<NumberedEvent>>
): Effect.Effect<TurnLog<E>> =>
  Effect.sync(() => {
    let next = epoch * perEpoch
    let kept: Array<NumberedEvent> = []
    let first = next
    let ended: Exit.Exit<void, E> | undefined
    /** Completed with every change, and replaced: a reader that has taken it before it looked misses none. */
    let grown = Deferred.unsafeMake<void>(FiberId.none)

    const notify = Effect.suspend(() => {
      const waited = grown
      grown = Deferred.unsafeMake(FiberId.none)
      return Effect.asVoid(Deferred.succeed(waited, undefined))
    })

    const read = (cursor: number): Effect.Effect<readonly [Chunk.Chunk<NumberedEvent>, Option.Option<number>], E> =>
      Effect.suspend(() => {
        const go = (events: ReadonlyArray<NumberedEvent>, to: number) =>
          Effect.succeed([Chunk.unsafeFromArray(events), Option.some(to)] as const)
        if (cursor < first - 1) {
          return Effect.flatMap(stored(cursor), (events) => {
            const missing = events.filter(({ seq }) => seq < first)
            return go(missing, Math.max(missing.at(-1)?.seq ?? cursor, first - 1))
          })
        }
        const fresh = kept.slice(Math.max(0, cursor + 1 - first), Math.max(0, cursor + 1 - first) + batch)
        const last = fresh.at(-1)
        if (last !== undefined) return go(fresh, last.seq)
        if (ended !== undefined) return Effect.as(ended, [Chunk.empty<NumberedEvent>(), Option.none<number>()] as const)
        return Effect.zipRight(Deferred.await(grown), read(cursor))
      })

    return {
      number: (events) => events.map((event) => ({ seq: next++, event })),
      publish: (events) =>
        Effect.suspend(() => {
          kept.push(...events)
          if (kept.length > 2 * capacity) {
            kept = kept.slice(-capacity)
            first = kept[0]?.seq ?? next
          }
          return notify
        }),
      end: (exit) =>
        Effect.suspend(() => {
          ended = exit
          return notify
        }),
      after: (seq) => Stream.paginateChunkEffect(seq, read)
    }
  })
