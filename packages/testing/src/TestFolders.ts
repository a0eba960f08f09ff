import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { Effect } from "effect"
import * as ScriptedModel from "./ScriptedModel.js"

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

/** The variables of the environment that keep a server of a test in its home, and on this machine. */
export const environment = (home: string) => ({
  CODEX_HOME: home,
  CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
  // The model is on this machine, whatever proxy it has.
  NO_PROXY: "127.0.0.1",
  no_proxy: "127.0.0.1"
})

/** The folders of a server of a test, with its configuration. They are removed with the scope. */
export const folders = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const model = yield* ScriptedModel.ScriptedModel
  const root = yield* files.makeTempDirectoryScoped({ prefix: "effect-codex-" }).pipe(Effect.flatMap(files.realPath))
  const [home, workspace] = [`${root}/home`, `${root}/workspace`]
  yield* files.makeDirectory(home)
  yield* files.makeDirectory(workspace)
  yield* files.writeFileString(`${home}/config.toml`, config(model.url))
  return { root, home, workspace }
}).pipe(Effect.orDie, Effect.provide(NodeFileSystem.layer))
