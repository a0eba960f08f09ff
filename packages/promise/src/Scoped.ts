import { Effect, Exit, Scope } from "effect"

/** Something that was acquired, and what releases it, once. */
export interface Scoped<A> {
  readonly value: A
  readonly release: Effect.Effect<void>
}

/** Acquires something that is released by hand. What fails or is interrupted releases what it has acquired. */
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
