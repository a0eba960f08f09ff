import type { EventEmitter } from "node:events"
import type { Readable, Writable } from "node:stream"
import { type Duration, Effect } from "./effect.js"

/** Waits for an event of an emitter, unless it has happened `already`. Removes its listener when interrupted. */
export const forEvent = (emitter: EventEmitter, event: string, already: () => boolean): Effect.Effect<void> =>
  Effect.async((resume) => {
    if (already()) return resume(Effect.void)
    const listener = () => resume(Effect.void)
    emitter.once(event, listener)
    return Effect.sync(() => emitter.off(event, listener))
  })

/** Waits until a stream is over: read to its end, broken, or destroyed. */
export const forClose = (stream: Readable | Writable): Effect.Effect<void> =>
  forEvent(stream, "close", () => stream.closed)

/** Whether `wait` completes in time. It is interrupted otherwise, in an uninterruptible region as well. */
export const within = (wait: Effect.Effect<void>, bound: Duration.DurationInput): Effect.Effect<boolean> =>
  wait.pipe(Effect.interruptible, Effect.timeoutTo({ duration: bound, onSuccess: () => true, onTimeout: () => false }))
