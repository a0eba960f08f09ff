import { rm } from "node:fs/promises"
import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { Effect, type Scope } from "effect"
import * as ScriptedModel from "../ScriptedModel.js"

/** The folders of a codex app-server of a test, and its environment. */
export interface TestHome {
  /** The folder that the others are in. */
  readonly root: string
  /** `CODEX_HOME`: configuration, sessions, logs. */
  readonly home: string
  /** The working directory of the server and its threads. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
}

/** See {@link TestCodex.config}. */
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

/** Makes the folders of a server on the scripted model. They are removed with the scope. */
export const make: Effect.Effect<TestHome, never, ScriptedModel.ScriptedModel | Scope.Scope> = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const model = yield* ScriptedModel.ScriptedModel
  const root = yield* Effect.acquireRelease(
    files.makeTempDirectory({ prefix: "effect-codex-" }).pipe(Effect.flatMap(files.realPath), Effect.orDie),
    // What a server that was killed had started may write for a moment longer.
    (path) => Effect.promise(() => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))
  )
  const [home, workspace] = [`${root}/home`, `${root}/workspace`]
  yield* Effect.orDie(
    Effect.all([
      files.makeDirectory(home),
      files.makeDirectory(workspace),
      files.writeFileString(`${home}/config.toml`, config(model.url))
    ])
  )
  const env = {
    CODEX_HOME: home,
    // Commands run in a login shell, whose profile would be that of the user who runs the test.
    HOME: root,
    CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
    // The model is on this machine, whatever proxy it has.
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1"
  }
  return { root, home, workspace, env }
}).pipe(Effect.provide(NodeFileSystem.layer))
