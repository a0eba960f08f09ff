/** Numbered events on their owner, for any number of readers that may come and go. */
import type { Notification } from "@effect-codex/client"
import { Deferred, Effect, type Exit, FiberId } from "effect"
import type { NumberedEvent } from "./Wire.js"

/** What one read takes. */
export interface Batch {
  readonly events: ReadonlyArray<NumberedEvent>
  /** Whether no more will come. */
  readonly last: boolean
}

export interface TurnLog<E> {
  /** Numbers events, without showing them yet. */
  readonly number: (events: ReadonlyArray<Notification.Notification>) => ReadonlyArray<NumberedEvent>
  /** Shows numbered events to readers. */
  readonly publish: (events: ReadonlyArray<NumberedEvent>) => Effect.Effect<void>
  /** Ends every reader that has seen what was published. */
  readonly end: (exit: Exit.Exit<void, E>) => Effect.Effect<void>
  /** The next events after `seq`, once there are some; or the end. */
  readonly read: (seq: number) => Effect.Effect<Batch, E>
}

/** How many events an owner can number before a later owner's numbers begin: those of two owners never meet. */
const perEpoch = 2 ** 30

/** How many events one read takes at most. */
const batchSize = 256

/**
 * A log that keeps its last events, `capacity` of them at least. A reader that asks for earlier ones gets from `stored`
 * what the store has of them: everything but deltas.
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

    const read = (seq: number): Effect.Effect<Batch, E> =>
      Effect.suspend(() => {
        if (seq < first - 1) {
          return Effect.flatMap(stored(seq), (events) => {
            const missing = events.filter((event) => event.seq < first)
            return missing.length === 0 ? read(first - 1) : Effect.succeed({ events: missing, last: false })
          })
        }
        const from = seq + 1 - first
        const events = kept.slice(from, from + batchSize)
        if (events.length > 0) return Effect.succeed({ events, last: false })
        if (ended !== undefined) return Effect.as(ended, { events, last: true })
        return Effect.zipRight(Deferred.await(grown), read(seq))
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
      read
    }
  })
