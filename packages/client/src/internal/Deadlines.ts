import { Clock, Effect, type Scope } from "./effect.js"

/** Something that has to be over by a time. */
export interface Deadline {
  /** In ms since the epoch, by the clock of the connection. */
  readonly at: number
  /** Called once, when the time has passed. */
  readonly expire: () => void
}

/** The deadlines of a connection, all of them watched by one fiber. */
export interface Deadlines {
  /** Watches a deadline, until it has passed. */
  readonly add: (deadline: Deadline) => void
  /** Watches it no longer. */
  readonly delete: (deadline: Deadline) => void
}

/** Deadlines whose fiber lives in the scope. */
export const make = (clock: Clock.Clock): Effect.Effect<Deadlines, never, Scope.Scope> =>
  Effect.gen(function* () {
    const deadlines = new Set<Deadline>()
    const sooner = yield* Effect.makeLatch(false)
    let sleepsUntil = Number.POSITIVE_INFINITY

    const expireDue = Effect.sync(() => {
      sooner.unsafeClose()
      const now = clock.unsafeCurrentTimeMillis()
      sleepsUntil = Number.POSITIVE_INFINITY
      for (const deadline of deadlines) {
        if (deadline.at <= now) {
          deadlines.delete(deadline)
          deadline.expire()
        } else if (deadline.at < sleepsUntil) {
          sleepsUntil = deadline.at
        }
      }
    })
    const sleep = Effect.flatMap(Clock.currentTimeMillis, (now) =>
      sleepsUntil === Number.POSITIVE_INFINITY
        ? sooner.await
        : // The clock has no fractions: less than one left would be waited for without end.
          Effect.raceFirst(Effect.sleep(Math.ceil(sleepsUntil - now)), sooner.await)
    )
    yield* Effect.forkScoped(Effect.forever(Effect.zipRight(expireDue, sleep)))

    return {
      add: (deadline) => {
        deadlines.add(deadline)
        if (deadline.at < sleepsUntil) {
          sleepsUntil = deadline.at
          sooner.unsafeOpen()
        }
      },
      delete: (deadline) => {
        deadlines.delete(deadline)
      }
    }
  })
