import { Effect } from "./effect.js"

/** The writing side of a connection that may be full for a while. */
export interface Outbox<E> {
  /** Waits until the connection can take more, first come first served. Fails once the outbox has. */
  readonly ready: Effect.Effect<void, E>
  /** Writes a line at once. Returns whether the connection can take more. After the end, does nothing. */
  readonly write: (line: string) => boolean
  /** There is room again. */
  readonly drained: () => void
  /** Fails everything that waits, and what comes later. */
  readonly fail: (error: E) => void
}

/** The outcome of a write: there is room for more or none; or the connection is broken, as `fail` will say. */
export type Written = "room" | "full" | "broken"

/** `write` hands a line to the connection. */
export const make = <E>(write: (line: string) => Written): Outbox<E> => {
  const waiting = new Set<() => void>()
  let hasRoom = true
  let failure: { readonly error: E } | undefined

  const release = (): void => {
    for (const resume of waiting) {
      waiting.delete(resume)
      resume()
    }
  }

  const state: Effect.Effect<void, E> = Effect.suspend(() =>
    failure !== undefined ? Effect.fail(failure.error) : hasRoom ? Effect.void : wait
  )
  const wait: Effect.Effect<void, E> = Effect.async((resume) => {
    const next = () => resume(state)
    waiting.add(next)
    return Effect.sync(() => waiting.delete(next))
  })

  return {
    ready: state,
    write: (line) => {
      if (failure === undefined) hasRoom = write(line) === "room"
      return hasRoom
    },
    drained: () => {
      hasRoom = true
      release()
    },
    fail: (error) => {
      failure ??= { error }
      hasRoom = false
      release()
    }
  }
}
