/**
 * The runner side: what makes a machine a place where threads live.
 *
 * @since 0.1.0
 */
import { type Sharding, Singleton } from "@effect/cluster"
import { Codex, type CodexError } from "@effect-codex/client"
import { Context, Deferred, Duration, Effect, Layer, Schedule, Stream } from "effect"
import { ClusterStore } from "./ClusterStore.js"
import { placed } from "./CodexThread.js"
import * as Checks from "./internal/Checks.js"
import * as Draining from "./internal/Draining.js"
import * as Sessions from "./internal/Sessions.js"
import * as ThreadOwner from "./internal/ThreadOwner.js"

/**
 * This process as a runner of threads.
 *
 * @since 0.1.0
 * @category models
 */
export class CodexRunner extends Context.Tag("@effect-codex/cluster/CodexRunner")<CodexRunner, Service>() {}

/**
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * Fails when the connection to the runner's app-server has ended for good. What was open is handed over when the
   * process ends; a runner without a server is of no use, so let its program end with this.
   */
  readonly lost: Effect.Effect<never, CodexError.TransportClosedError>
}

/**
 * How a runner treats its threads.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /**
   * Where rollout files are. `shared` (the default): all runners see one `CODEX_HOME`. `stored`: each has a home of
   * its own, and the files of the threads are kept in the store, as far as the last turn that ended.
   */
  readonly sessions?: "shared" | "stored" | undefined
  /** How long a thread without requests stays loaded. Default: the cluster's `entityMaxIdleTime`, 1 minute. */
  readonly maxIdleTime?: Duration.DurationInput | undefined
  /** How long another server may hold a thread after this runner has taken it over. Default: 5 minutes. */
  readonly takeoverTimeout?: Duration.DurationInput | undefined
  /** How often one turn is continued, when asked for with `onTakeover: "continue"`. Default: 3. */
  readonly maxContinuations?: number | undefined
  /** How many events of an open turn are kept in memory for readers. Default: 10,000. */
  readonly eventBuffer?: number | undefined
  /** How many batches of events are stored of a turn; the oldest are dropped. Default: 2,000. */
  readonly maxStoredBatches?: number | undefined
  /**
   * How long turns that have ended, and their keys, are remembered: for as long, asking again under a key is the same
   * turn. Default: 7 days.
   */
  readonly retention?: Duration.DurationInput | undefined
  /**
   * The shard group of a thread, by its key: which runners may own it. The same on all runners and clients. Default:
   * `default` for all.
   */
  readonly shardGroup?: ((key: string) => string) | undefined
}

const rules: Checks.Rules<Options> = {
  sessions: Checks.oneOf("shared", "stored"),
  maxIdleTime: Checks.duration,
  takeoverTimeout: Checks.duration,
  maxContinuations: Checks.count,
  eventBuffer: Checks.count,
  maxStoredBatches: Checks.count,
  retention: Checks.duration,
  shardGroup: Checks.callback
}

const pruneInterval = "1 hour"

const make = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const lost = yield* Deferred.make<never, CodexError.TransportClosedError>()
  yield* codex.connection.states.pipe(
    Stream.runForEach((state) => (state.status === "closed" ? Deferred.fail(lost, state.error) : Effect.void)),
    Effect.forkScoped
  )
  return { lost: Deferred.await(lost) }
})

/** Forgets old turns from time to time, on one runner of the cluster. */
const pruning = (retention: Duration.DurationInput) =>
  Singleton.make(
    "effect-codex/cluster/prune",
    Effect.flatMap(ClusterStore, ({ prune }) =>
      prune(retention).pipe(
        Effect.catchAll((error) => Effect.logWarning("Old turns could not be removed", error)),
        Effect.repeat(Schedule.spaced(pruneInterval))
      )
    )
  )

/**
 * Makes this process a runner: threads of the cluster come to live here, driven through its `Codex`. What it needs of
 * the cluster comes from `@effect/cluster`, for example `NodeClusterSocket.layer({ storage: "sql" })`.
 *
 * When the layer closes, threads are drained: nothing new begins, and turns may end within the cluster's
 * `entityTerminationTimeout` (15 s by default). What is still open then is taken over by another runner.
 *
 * Fails with {@link InvalidOptionError} where an option does not exist, or has a value that it cannot have.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<CodexRunner, CodexError.InvalidOptionError, Codex.Codex | Sharding.Sharding | ClusterStore> =>
  Layer.unwrapEffect(
    Effect.map(Checks.layerOptions(options, rules), ({ maxIdleTime, ...given }) => {
      const entity = placed(given.shardGroup)
      const owner = ThreadOwner.make({
        entity,
        takeoverTimeout: Duration.decode(given.takeoverTimeout ?? "5 minutes"),
        maxContinuations: given.maxContinuations ?? 3,
        maxStoredBatches: given.maxStoredBatches ?? 2000,
        eventBuffer: given.eventBuffer ?? 10_000,
        sessions: (store, codex) =>
          given.sessions === "stored" ? Sessions.stored(store, codex) : Sessions.shared(store)
      })
      const threads = entity.toLayer(owner, {
        concurrency: "unbounded",
        disableFatalDefects: true,
        ...(maxIdleTime !== undefined && { maxIdleTime })
      })
      return Layer.scoped(CodexRunner, make).pipe(
        Layer.merge(Layer.provide(threads, Draining.layer)),
        Layer.merge(pruning(given.retention ?? "7 days"))
      )
    })
  )
