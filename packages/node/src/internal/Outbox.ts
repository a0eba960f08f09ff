import { Effect } from "effect"

/** Writes lines in the order in which `send` was run, each once there is room. */
export interface Outbox<E> {
  /** Waits for room, then writes. Interrupted while it waits, nothing is written. Fails once the outbox has. */
  readonly send: (line: string) => Effect.Effect<void, E>
  /** There is room again. */
  readonly drained: () => void
  /** Fails everything that waits, and what comes later. */
  readonly fail: (error: E) => void
}

/** What became of a line: it was taken, and there is room for more or none; or the connection is broken, as `fail` will say. */
export type Written = "room" | "full" | "broken"

/** `write` hands a line to the connection. */
export const make = <E>(write: (line: string) => Written): Outbox<E> => {
  const waiting = new Set<() => void>()
  let hasRoom = true
  let failure: { readonly error: E } | undefined

  const release = (): void => {
    for (const next of waiting) {
      if (failure === undefined && !hasRoom) return
      waiting.delete(next)
      next()
    }
  }

  const attempt = (line: string): Effect.Effect<void, E> => {
    if (failure !== undefined) return Effect.fail(failure.error)
    const written = write(line)
    hasRoom = written === "room"
    return written === "broken" ? wait(line) : Effect.void
  }

  const wait = (line: string): Effect.Effect<void, E> =>
    Effect.async((resume) => {
      const next = () => resume(attempt(line))
      waiting.add(next)
      if (failure !== undefined) release()
      return Effect.sync(() => waiting.delete(next))
    })

  return {
    send: (line) => Effect.suspend(() => (hasRoom || failure !== undefined ? attempt(line) : wait(line))),
    drained: () => {
      hasRoom = true
      release()
    },
    fail: (error) => {
      failure ??= { error }
      release()
    }
  }
}
