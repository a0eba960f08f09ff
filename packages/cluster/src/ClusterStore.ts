/**
 * The tables that the runners and clients of a cluster share.
 *
 * @since 0.1.0
 */
import type { SqlClient } from "@effect/sql/SqlClient"
import type { CodexError } from "@effect-codex/client"
import { Context, type Duration, Effect, Layer, type Option, type Stream } from "effect"
import type { ClusterStoreError, FencedError } from "./ClusterError.js"
import * as Checks from "./internal/Checks.js"
import * as MemoryStore from "./internal/MemoryStore.js"
import * as SqlStore from "./internal/SqlStore.js"
import type { NumberedEvent, Outcome } from "./internal/Wire.js"
import type { TurnPatch, TurnRow, Work } from "./internal/Work.js"

export { ClusterStoreError, FencedError } from "./ClusterError.js"
export type { NumberedEvent, Outcome, TurnPatch, TurnRow }

/**
 * The shared tables: which thread a key stands for, what was asked for under which key and how it ended, the events
 * of open turns, and the rollout files of threads where runners share no disk.
 *
 * They hold inputs' results and the items of turns in plain text; keep them where you would keep the threads.
 *
 * @since 0.1.0
 * @category models
 */
export class ClusterStore extends Context.Tag("@effect-codex/cluster/ClusterStore")<ClusterStore, Service>() {}

/**
 * A thread of the cluster, for displays.
 *
 * @since 0.1.0
 * @category models
 */
export interface ThreadInfo {
  /** The application's key. */
  readonly key: string
  /** The id of the codex thread; null before its first turn. */
  readonly threadId: string | null
  /** The address of the runner that owns it, or owned it last. */
  readonly runner: string
  /** `running`: turns are open. `idle`: loaded, none open. `waiting`: another server still holds it. `unloaded`: no runner has it. */
  readonly state: "running" | "idle" | "waiting" | "unloaded"
  /** How many turns and goals are open. */
  readonly openTurns: number
}

/** A write of the owner with that epoch. */
type Fenced<A = void> = Effect.Effect<A, FencedError | ClusterStoreError>
type Read<A> = Effect.Effect<A, ClusterStoreError>

/**
 * A piece of a rollout file, compressed.
 *
 * @since 0.1.0
 * @category models
 */
export interface RolloutPart {
  /** Where the file lies below the home, with `/` between folders. */
  readonly path: string
  /** Where in the file the piece begins, in bytes. */
  readonly offset: number
  /** How many bytes of the file it holds. */
  readonly size: number
  readonly data: Uint8Array
}

/**
 * What runners and clients do with the tables. Every write of an owner names its epoch, and fails with
 * {@link FencedError} once a later owner has claimed the thread.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Makes `runner` the owner of the thread; earlier owners can write no longer. */
  readonly claim: (thread: string, runner: string) => Read<{ readonly epoch: number; readonly threadId: string | null }>
  /** Notes what has become of the thread. */
  readonly setThread: (
    thread: string,
    epoch: number,
    change: { readonly threadId?: string; readonly state?: "idle" | "waiting" | "unloaded" }
  ) => Fenced
  /** The turn that was asked for under the key. */
  readonly turn: (thread: string, key: string) => Read<Option.Option<TurnRow>>
  /** Notes a turn before it starts; or takes over the one that is noted. */
  readonly begin: (
    thread: string,
    epoch: number,
    key: string,
    kind: Work["_tag"],
    interrupted?: boolean
  ) => Fenced<TurnRow>
  /** Changes what is noted of an open turn. */
  readonly patch: (thread: string, epoch: number, key: string, patch: TurnPatch) => Fenced
  /** Notes how a turn ended. A turn that has ended stays as it is. */
  readonly settle: (thread: string, epoch: number, key: string, outcome: Outcome) => Fenced
  /** The ids of the turns that were asked for on the thread. */
  readonly turnIds: (thread: string) => Read<ReadonlyArray<string>>
  /** Stores events of an open turn, in order. */
  readonly append: (thread: string, epoch: number, key: string, events: ReadonlyArray<NumberedEvent>) => Fenced
  /** The stored events of a turn after `after`, in order; `limit` batches at most. */
  readonly events: (thread: string, key: string, after: number, limit: number) => Read<ReadonlyArray<NumberedEvent>>
  /** Removes the events of a turn up to and including `seq`. */
  readonly dropEvents: (thread: string, key: string, seq: number) => Read<void>
  /** The pieces of the thread's rollout file, in order. */
  readonly rollout: (thread: string) => Read<ReadonlyArray<RolloutPart>>
  /** Stores a piece of the thread's rollout file, in place of what was stored from its offset on. */
  readonly appendRollout: (thread: string, epoch: number, part: RolloutPart) => Fenced
  /** All threads, in the order of their keys, page by page. */
  readonly threads: Stream.Stream<ThreadInfo, ClusterStoreError>
  /**
   * Forgets the turns that were settled longer ago than that, their keys, events, and what asked for them in the tables
   * of the cluster; how many turns. Threads and their files stay.
   */
  readonly prune: (age: Duration.DurationInput) => Read<number>
}

/**
 * The store in the tables `codex_threads`, `codex_turns`, `codex_events` and `codex_rollouts` of a SQL database, which
 * are made or migrated when the layer is built. Tested on PostgreSQL; the statements are also those of SQLite.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: Layer.Layer<ClusterStore, ClusterStoreError, SqlClient> = Layer.effect(
  ClusterStore,
  SqlStore.make("cluster")
)

/**
 * As {@link layer}, where the tables of `@effect/cluster` have another prefix than `cluster`. Fails with
 * {@link InvalidOptionError} where the prefix is none.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerWith = (options: {
  readonly clusterPrefix: string
}): Layer.Layer<ClusterStore, ClusterStoreError | CodexError.InvalidOptionError, SqlClient> =>
  Layer.effect(
    ClusterStore,
    Effect.flatMap(Checks.layerOptions(options, { clusterPrefix: Checks.key }), ({ clusterPrefix }) =>
      SqlStore.make(clusterPrefix)
    )
  )

/**
 * A store in memory, for tests on one process.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerMemory: Layer.Layer<ClusterStore> = Layer.effect(ClusterStore, MemoryStore.make)
