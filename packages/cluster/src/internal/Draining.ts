/** Tells entities early that their shard is leaving the runner. */
import type { ShardId } from "@effect/cluster"
import { Sharding } from "@effect/cluster"
import { Context, Deferred, Effect, Layer, Schedule, type Scope } from "effect"

/**
 * Watches the shards of this runner. The cluster waits for requests in flight when a shard leaves, and only then
 * closes the entity: what would wait for longer, or has no end, has to know earlier.
 */
export class Draining extends Context.Tag("@effect-codex/cluster/internal/Draining")<
  Draining,
  {
    /** Completes when the shard is leaving this runner, or the runner stops. */
    readonly watch: (shard: ShardId.ShardId) => Effect.Effect<Effect.Effect<void>, never, Scope.Scope>
  }
>() {}

const interval = "100 millis"

export const layer: Layer.Layer<Draining, never, Sharding.Sharding> = Layer.scoped(
  Draining,
  Effect.gen(function* () {
    const sharding = yield* Sharding.Sharding
    const watched = new Set<{ readonly shard: ShardId.ShardId; readonly leaving: Deferred.Deferred<void> }>()
    yield* Effect.sync(() => {
      for (const { leaving, shard } of watched) {
        if (!sharding.hasShardId(shard)) Deferred.unsafeDone(leaving, Effect.void)
      }
    }).pipe(Effect.repeat(Schedule.spaced(interval)), Effect.forkScoped)
    return {
      watch: (shard) =>
        Effect.gen(function* () {
          const entry = { shard, leaving: yield* Deferred.make<void>() }
          yield* Effect.acquireRelease(
            Effect.sync(() => watched.add(entry)),
            () => Effect.sync(() => watched.delete(entry))
          )
          return Deferred.await(entry.leaving)
        })
    }
  })
)
