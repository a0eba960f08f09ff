/**
 * Several app-servers of one home that serve as one {@link Codex}.
 *
 * @since 0.1.0
 */

import * as Codex from "./Codex.js"
import type { InitializeError, InvalidOptionError } from "./CodexError.js"
import type { Connection } from "./Connection.js"
import type { Connector } from "./Connector.js"
import type { Snapshot } from "./Diagnostics.js"
import { Context, type Effect, type Layer } from "./internal/effect.js"
import * as internal from "./internal/pool.js"

/**
 * The servers of a pool, for displays, health checks and tests.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { CodexPool } from "@effect-codex/client"
 * import { Console, Effect } from "effect"
 *
 * const show = Effect.gen(function* () {
 *   const pool = yield* CodexPool.CodexPool
 *   for (const member of pool.members) {
 *     const [state, threads] = yield* Effect.all([member.connection.state, member.threads])
 *     yield* Console.log(`server ${member.index}: ${state.status}, ${threads.length} threads`)
 *   }
 * })
 * ```
 */
export class CodexPool extends Context.Tag("@effect-codex/client/CodexPool")<CodexPool, Service>() {}

/**
 * See {@link CodexPool}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** The servers, by their numbers. */
  readonly members: ReadonlyArray<Member>
}

/**
 * A server of a pool.
 *
 * @since 0.1.0
 * @category models
 */
export interface Member {
  /** Its number, from 0. A process that replaces a dead one has the same. */
  readonly index: number
  /** The state of its connection. */
  readonly connection: Connection
  /** What is in progress on it. */
  readonly snapshot: Effect.Effect<Snapshot>
  /** The ids of the threads that it has. */
  readonly threads: Effect.Effect<ReadonlyArray<string>>
}

/**
 * How many servers a pool has.
 *
 * @since 0.1.0
 * @category models
 */
export interface PoolOptions {
  /** How many servers there are: a whole number above 0. */
  readonly size: number
}

/**
 * The options of a pool. Those of a connection hold for each server.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<R = never> extends PoolOptions, Codex.Options<R> {}

/**
 * A {@link Codex} over `size` servers of one home. `connector` says how to connect to each, by its number from 0. The first
 * one is connected before the others, since it may have to make the state of a new home.
 *
 * - A new thread goes to the connected server with the fewest open turns and goals, then with the fewest threads; so does
 *   a stored one that no server of the pool has loaded. It stays with its server, and so do its forks and sub-agents.
 * - A server that ends is replaced as its connector's `reconnect` says. Its threads are resumed on the new one, and turns
 *   and goals carry on under the same handles, see {@link Codex.layerConnector}. The other servers do not notice.
 * - Where that schedule ends, the server is out: its handles fail with {@link TransportClosedError}, and the pool goes on
 *   with the others. `resumeThread` loads its threads on one of them, and waits for up to 30 s while the old server still
 *   has them.
 * - A request with a `threadId` goes to the thread's server. Any other one goes to the first connected server, as do
 *   `exec` and `fs`.
 * - What a server keeps in memory is changed on each of them: `loginApiKey`, `logout`, `config/mcpServer/reload`,
 *   `skills/extraRoots/set`, `experimentalFeature/enablement/set`. Other logins reach one server only, so a pool refuses
 *   them with {@link InvalidParamsError}: log in over a connection of its own before the pool is made.
 * - `notifications` and `notices` have those of all servers, `metadata` is the first one's, and `Diagnostics` adds up.
 * - `connection` shows the server that is worst off: `lost`, then `connecting`, while one of them is; `closed` once all are.
 *
 * Fails as {@link Codex.layerConnector} does, when one of the servers cannot be connected to.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: <E, const O extends Options<unknown>>(
  connector: (index: number) => Connector<E>,
  options: O
) => Layer.Layer<Codex.Provided<O> | CodexPool, InitializeError | InvalidOptionError | E, Codex.Requirements<O>> =
  internal.makeLayer({ codex: Codex.Codex, experimentalApi: Codex.ExperimentalApi, pool: CodexPool })
