/**
 * A connection to the real codex app-server with a scripted model behind it.
 *
 * @since 0.1.0
 */
import { Codex, type CodexError, type Transport } from "@effect-codex/client"
import { type NodeCodex, ProcessTransport } from "@effect-codex/node"
import { Context, Effect, Layer } from "effect"
import * as testHome from "./internal/testHome.js"
import * as ScriptedModel from "./ScriptedModel.js"

/**
 * Where a codex app-server of a test lives: folders that are made for it, and removed with it.
 *
 * The server is the real one, out of the pinned package. Only the model behind it is scripted, so that no account and
 * no network is needed, and a test decides what the model says and when.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
 * import { expect, it } from "@effect/vitest"
 * import { Effect } from "effect"
 *
 * it.live("greets", () =>
 *   Effect.gen(function* () {
 *     const model = yield* ScriptedModel.ScriptedModel
 *     yield* model.script(Reply.message("Hello."))
 *     const codex = yield* Codex.Codex
 *     const thread = yield* codex.startThread()
 *     const result = yield* thread.run("Say hello.")
 *     expect(result.finalResponse).toBe("Hello.")
 *   }).pipe(Effect.provide(TestCodex.layer()))
 * )
 * ```
 */
export class TestCodex extends Context.Tag("@effect-codex/testing/TestCodex")<
  TestCodex,
  {
    /** `CODEX_HOME`: configuration, sessions, logs. */
    readonly home: string
    /** The working directory of the server and its threads. */
    readonly workspace: string
    /** The id of the server's process; of the last one, where it is started again. */
    readonly pid: number
  }
>() {}

/**
 * How a test's app-server differs from the usual.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends Omit<NodeCodex.Options, "cwd" | "launchArgs"> {
  /** Puts a transport around the server's, to hold back, drop or change lines. */
  readonly wrapTransport?: ((transport: Transport.Service) => Transport.Service) | undefined
}

/**
 * The `config.toml` of a codex whose model is scripted, at that URL: approvals never, sandbox read-only, goals on.
 *
 * @since 0.1.0
 * @category configuration
 */
export const config: (url: string) => string = testHome.config

/** The folders, and the connector of the server in them, which starts it again where `reconnect` says so. */
const server = (options: Options) =>
  Effect.gen(function* () {
    const { env, home, workspace } = yield* testHome.make
    const { reconnect, wrapTransport = (inner) => inner, ...rest } = options
    let pid = 0
    const connect = Effect.map(
      ProcessTransport.make({
        ...rest,
        codexPath: rest.codexPath ?? process.env.EFFECT_CODEX_TEST_BINARY,
        cwd: workspace,
        env: { ...env, ...rest.env }
      }),
      (transport) => {
        pid = transport.pid
        return wrapTransport(transport)
      }
    )
    const codex: Context.Tag.Service<TestCodex> = {
      home,
      workspace,
      get pid() {
        return pid
      }
    }
    return { codex, connector: { connect, reconnect: reconnect === false ? undefined : reconnect } }
  })

/**
 * A real codex app-server on a {@link ScriptedModel}, in folders of its own. Its configuration: approvals never, sandbox
 * read-only, goals on; `configOverrides` change it.
 *
 * The environment variable `EFFECT_CODEX_TEST_BINARY` names another codex to test against, in place of the pinned one.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <const O extends Options>(
  options?: O
): Layer.Layer<
  Codex.Provided<O> | TestCodex | ScriptedModel.ScriptedModel,
  CodexError.SpawnError | CodexError.InitializeError | CodexError.InvalidOptionError,
  Codex.Requirements<O>
> =>
  Layer.unwrapScoped(
    Effect.map(server(options ?? {}), ({ codex, connector }) =>
      Layer.merge(Codex.layerConnector(connector, Codex.pickOptions(options) as O), Layer.succeed(TestCodex, codex))
    )
  ).pipe(Layer.provideMerge(ScriptedModel.layer))
