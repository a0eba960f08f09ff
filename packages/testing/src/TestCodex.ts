import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { Codex, type CodexError, Transport } from "@effect-codex/client"
import { type NodeCodex, ProcessTransport } from "@effect-codex/node"
import { Context, Effect, Layer } from "effect"
import * as ScriptedModel from "./ScriptedModel.js"

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
    /** The id of the server's process. */
    readonly pid: number
  }
>() {}

/** How a test's app-server differs from the usual. */
export interface Options extends Omit<NodeCodex.Options, "cwd" | "launchArgs"> {
  /** Puts a transport around the server's, to hold back, drop or change lines. */
  readonly wrapTransport?: ((transport: Transport.Service) => Transport.Service) | undefined
}

/** The `config.toml` of a codex whose model is scripted, at that URL: approvals never, sandbox read-only, goals on. */
export const config = (url: string): string => `model = "mock-model"
approval_policy = "never"
sandbox_mode = "read-only"
model_provider = "scripted"

[features]
goals = true

[model_providers.scripted]
name = "Scripted"
base_url = "${url}"
wire_api = "responses"
request_max_retries = 0
stream_max_retries = 0
`

/** The folders, and in them the server. */
const server = ({ wrapTransport = (inner) => inner, ...options }: Options) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const model = yield* ScriptedModel.ScriptedModel
    const root = yield* files
      .makeTempDirectoryScoped({ prefix: "effect-codex-" })
      .pipe(Effect.flatMap(files.realPath), Effect.orDie)
    const [home, workspace] = [`${root}/home`, `${root}/workspace`]
    yield* Effect.orDie(
      Effect.all([
        files.makeDirectory(home),
        files.makeDirectory(workspace),
        files.writeFileString(`${home}/config.toml`, config(model.url))
      ])
    )
    const transport = yield* ProcessTransport.make({
      ...options,
      cwd: workspace,
      env: {
        CODEX_HOME: home,
        CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
        // The model is on this machine, whatever proxy it has.
        NO_PROXY: "127.0.0.1",
        no_proxy: "127.0.0.1",
        ...options.env
      }
    })
    return Context.make(Transport.Transport, wrapTransport(transport)).pipe(
      Context.add(TestCodex, { home, workspace, pid: transport.pid })
    )
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
  Codex.layer(Codex.pickOptions(options) as O).pipe(
    Layer.provideMerge(Layer.scopedContext(server(options ?? {}))),
    Layer.provide(NodeFileSystem.layer),
    Layer.provideMerge(ScriptedModel.layer)
  )
