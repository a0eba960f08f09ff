import { Effect, Schedule } from "effect"
import { countDescriptors, countProcesses } from "../../scripts/soak/Sample.js"

/** What this process holds beside its memory. */
export type Holdings = Readonly<Record<string, number>>

/** How many listeners this process has, of all its events. */
export const countListeners = (): number =>
  process.eventNames().reduce((sum, event) => sum + process.listenerCount(event), 0)

/**
 * The listeners of this process by event, and every timer, socket, pipe and process that keeps it alive, by kind; open
 * descriptors and processes, on Linux.
 */
export const count = (): Holdings => {
  const held: Record<string, number> = { descriptors: countDescriptors(), ...countProcesses() }
  for (const event of process.eventNames()) {
    held[`listeners of ${String(event)}`] = process.listenerCount(event)
  }
  for (const kind of process.getActiveResourcesInfo()) held[kind] = (held[kind] ?? 0) + 1
  return held
}

/** What is held now, and was not before. */
const more = (before: Holdings): Holdings =>
  Object.fromEntries(
    Object.entries(count())
      .map(([kind, held]) => [kind, held - (before[kind] ?? 0)] as const)
      .filter(([, extra]) => extra > 0)
  )

/** What an effect has left behind once it is over: sockets and processes have a moment for their end. */
export const leftBy = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<Holdings, E, R> =>
  Effect.gen(function* () {
    const before = count()
    yield* effect
    return yield* Effect.repeat(
      Effect.sync(() => more(before)),
      {
        until: (left) => Object.keys(left).length === 0,
        schedule: Schedule.intersect(Schedule.spaced("50 millis"), Schedule.recurs(100))
      }
    ).pipe(Effect.map(() => more(before)))
  })
