import { Effect } from "effect"

/** Frees what can be freed, so that no side pays for the other's garbage. Needs `--expose-gc`, else it does nothing. */
export const collectGarbage: Effect.Effect<void> = Effect.sync(() => {
  globalThis.gc?.()
})

/** How long an effect takes, in ms. Garbage of before is not counted. */
export const time = <E, R>(effect: Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.gen(function* () {
    yield* collectGarbage
    const from = performance.now()
    yield* effect
    return performance.now() - from
  })
