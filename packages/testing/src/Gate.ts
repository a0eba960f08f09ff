/**
 * Gates, by which a test decides the order of what runs at once.
 *
 * @since 0.1.0
 */
import { Effect, Stream, SubscriptionRef } from "effect"

/**
 * A gate holds the fibers that pass it until it is opened, and shows how many have arrived: a race is staged with two of
 * them, without a sleep.
 *
 * A gate opens once and stays open; a second round takes a second gate.
 *
 * Codex drops a response when its turn is interrupted or steered. A fiber that is held then leaves the gate, open or not.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Thread } from "@effect-codex/client"
 * import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
 * import { Effect } from "effect"
 *
 * const held = (thread: Thread.Thread) =>
 *   Effect.gen(function* () {
 *     const model = yield* ScriptedModel.ScriptedModel
 *     const gate = yield* Gate.make
 *     yield* model.script(Reply.message(["Hel", gate, "lo"]))
 *     const turn = yield* thread.startTurn("Hi")
 *     yield* gate.reached // "Hel" is sent, and the turn stays active for as long as the test likes
 *     yield* gate.open
 *     return yield* turn.result
 *   })
 * ```
 */
export interface Gate {
  /** Arrives at the gate and waits until it is open; passes at once where it already is. */
  readonly pass: Effect.Effect<void>
  /** Releases the fibers that are held, and lets later ones pass. */
  readonly open: Effect.Effect<void>
  /** Waits until a fiber has arrived. */
  readonly reached: Effect.Effect<void>
  /** Waits until `count` have arrived, those who have left since included. */
  readonly reachedBy: (count: number) => Effect.Effect<void>
  /** How many are held right now. One who was interrupted is not. */
  readonly held: Effect.Effect<number>
}

/**
 * A closed gate.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: Effect.Effect<Gate> = Effect.gen(function* () {
  const latch = yield* Effect.makeLatch()
  const visits = yield* SubscriptionRef.make({ arrived: 0, held: 0 })

  const arrive = SubscriptionRef.update(visits, ({ arrived, held }) => ({ arrived: arrived + 1, held: held + 1 }))
  const leave = SubscriptionRef.update(visits, ({ arrived, held }) => ({ arrived, held: held - 1 }))
  const reachedBy = (count: number) =>
    visits.changes.pipe(
      Stream.takeUntil(({ arrived }) => arrived >= count),
      Stream.runDrain
    )

  return {
    pass: Effect.acquireUseRelease(
      arrive,
      () => latch.await,
      () => leave
    ),
    open: Effect.asVoid(latch.open),
    reached: reachedBy(1),
    reachedBy,
    held: Effect.map(visits, ({ held }) => held)
  }
})
