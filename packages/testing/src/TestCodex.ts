import { Codex, type CodexError, type Transport } from "@effect-codex/client"
import { type NodeCodex, ProcessTransport } from "@effect-codex/node"
import { Context, Effect, Layer } from "effect"
import * as ScriptedModel from "./ScriptedModel.js"
import { environment, folders } from "./TestFolders.js"

export { config } from "./TestFolders.js"

/**
 * Where a codex app-server of a test lives: folders that are made for it, and removed with it.
 *
 * The server is the real one, out of the pinned package. Only the model behind it is scripted, so that no account and
 * no network is needed, and a test decides what the model says and when.
 *
 * @example
 * import { Codex } from "@effect-codex/client"
 * import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
 * import { it } from "@effect/vitest"
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

/** How a test's app-server differs from the usual. */
export interface Options extends Omit<NodeCodex.Options, "cwd" | "launchArgs"> {
  /** Puts a transport around the server's, to hold back, drop or change lines. */
  readonly wrapTransport?: ((transport: Transport.Service) => Transport.Service) | undefined
}

/** The folders, and what starts the server in them, again after it has ended where `reconnect` says so. */
const server = (options: Options) =>
  Effect.gen(function* () {
    const { home, workspace } = yield* folders
    const { reconnect, wrapTransport = (inner) => inner, ...rest } = options
    let pid = 0
    const connect = Effect.map(
      ProcessTransport.make({ ...rest, cwd: workspace, env: { ...environment(home), ...options.env } }),
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
