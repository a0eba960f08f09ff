import { Effect, Exit, Scope } from "./effect.js"

/** A resource, and its release, which runs once. */
export interface Scoped<A> {
  readonly value: A
  readonly release: Effect.Effect<void>
}

/** Acquires a resource that is released by hand. A failure or an interruption releases the parts acquired so far. */
export const make = <A, E, R>(acquire: Effect.Effect<A, E, R>): Effect.Effect<Scoped<A>, E, Exclude<R, Scope.Scope>> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(Scope.make(), (scope) => {
      const release = Effect.uninterruptible(Scope.close(scope, Exit.void))
      return restore(Scope.extend(acquire, scope)).pipe(
        Effect.map((value) => ({ value, release })),
        Effect.onError(() => release)
      )
    })
  )
