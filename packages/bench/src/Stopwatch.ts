import { Context, Effect } from "effect"

/** What time is: that of the wall, or what this process has spent of the processors', all threads together. */
export type Clock = "wall" | "cpu"

/** The clock that is measured by. */
export class Measuring extends Context.Reference<Measuring>()("@effect-codex/bench/Measuring", {
  defaultValue: (): Clock => "wall"
}) {}

const clocks: { readonly [K in Clock]: () => number } = {
  wall: () => performance.now(),
  cpu: () => {
    const { system, user } = process.cpuUsage()
    return (system + user) / 1000
  }
}

/** Frees what can be freed, so that no side pays for the other's garbage. Needs `--expose-gc`, else it does nothing. */
export const collectGarbage: Effect.Effect<void> = Effect.sync(() => {
  globalThis.gc?.()
})

/** How long an effect takes, in ms. Garbage of before is not counted. */
export const time = <E, R>(effect: Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.gen(function* () {
    const now = clocks[yield* Measuring]
    yield* collectGarbage
    const from = now()
    yield* effect
    return now() - from
  })
