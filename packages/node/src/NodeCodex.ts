import { Codex, type CodexError } from "@effect-codex/client"
import { Layer } from "effect"
import * as ProcessTransport from "./ProcessTransport.js"

/** How to start codex app-server, and how to be its client. */
export interface Options extends ProcessTransport.Options, Codex.Options<unknown> {}

/**
 * A connection to a codex app-server of its own: the process starts with the layer and ends with its scope, and
 * nothing that it started is left behind.
 *
 * Fails with {@link SpawnError} when it cannot be started, and with {@link InitializeError} when it does not answer as
 * codex does.
 *
 * @example
 * import { Codex } from "@effect-codex/client"
 * import { NodeCodex } from "@effect-codex/node"
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Console, Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const thread = yield* codex.startThread({ sandbox: "read-only" })
 *   const result = yield* thread.run("Say hello in one sentence.")
 *   yield* Console.log(result.finalResponse)
 * })
 *
 * program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
 */
export const layer = <const O extends Options>(
  options?: O
): Layer.Layer<
  Codex.Provided<O>,
  CodexError.SpawnError | CodexError.InitializeError | CodexError.InvalidOptionError,
  Codex.Requirements<O>
> => Layer.provide(Codex.layer(Codex.pickOptions(options)), ProcessTransport.layer(options)) as never
