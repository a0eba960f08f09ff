/**
 * Several app-servers of one home as one connection.
 *
 * @since 0.1.0
 */
import * as Codex from "@effect-codex/client/Codex"
import type * as CodexError from "@effect-codex/client/CodexError"
import * as CodexPool from "@effect-codex/client/CodexPool"
import * as Connector from "@effect-codex/client/Connector"
import { Either, Layer } from "./internal/effect.js"
import * as Reconnect from "./internal/Reconnect.js"
import type { ReconnectOptions } from "./NodeCodex.js"
import * as ProcessTransport from "./ProcessTransport.js"

export {
  /**
   * The servers of a pool, for displays, health checks and tests.
   *
   * @since 0.1.0
   * @category tags
   */
  CodexPool
} from "@effect-codex/client/CodexPool"

/**
 * How many servers to start, how, and how to be their client.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options
  extends CodexPool.PoolOptions,
    ProcessTransport.Options,
    Codex.Options<unknown>,
    ReconnectOptions {}

/**
 * A `Codex` over `size` codex app-servers of its own, all of one home: the processes start with the layer and end with its
 * scope. For work that one server is too slow for, and so that a server that dies takes only its own turns with it.
 *
 * Threads stay with their server, and a new one goes to the server with the least to do. A server that ends is started
 * again: its turns are interrupted, its threads resumed, and its goals go on. Everything else about a pool, such as where
 * requests without a thread go, stands with {@link CodexPool.layer} of `@effect-codex/client`, which makes a pool over
 * servers of any kind.
 *
 * Fails as `NodeCodex.layer` does, when one of the servers cannot be started.
 *
 * @since 0.1.0
 * @category layers
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { CodexPool } from "@effect-codex/node"
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   yield* Effect.forEach(
 *     ["the parser", "the printer", "the checker"],
 *     (part) => Effect.flatMap(codex.startThread(), (thread) => thread.run(`Review ${part}.`)),
 *     { concurrency: "unbounded" }
 *   )
 * })
 *
 * program.pipe(Effect.provide(CodexPool.layer({ size: 3 })), NodeRuntime.runMain)
 * ```
 */
export const layer = <const O extends Options>(
  options: O
): Layer.Layer<
  Codex.Provided<O> | CodexPool.CodexPool,
  CodexError.SpawnError | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => {
  const parts = Reconnect.split<Options>(options, Connector.defaultReconnect)
  if (Either.isLeft(parts)) return Layer.fail(parts.left)
  const { reconnect, rest } = parts.right
  const { size, ...ofServer } = rest
  return CodexPool.layer(() => ({ connect: ProcessTransport.make(ofServer), reconnect }), {
    ...Codex.pickOptions(ofServer),
    size
  } as O)
}
