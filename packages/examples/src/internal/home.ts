import { FileSystem } from "@effect/platform"
import { ScriptedModel, TestCodex } from "@effect-codex/testing"
import { type Duration, Effect } from "effect"
import { makeResponder } from "./script.js"

/** Where an example runs: its working directory, and variables of its environment beside the inherited ones. */
export interface Home {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** The user's own: their folder, login and configuration. */
export const real: Home = { cwd: process.cwd(), env: {} }

/** The files that the examples find on the scripted model. */
const sources = ["Cache", "Clock", "Config", "Lexer", "Lock", "Parser", "Queue", "Retry", "Router", "Store"]

/** Folders that are removed with the scope, and a codex home in which the model is scripted, a word every `pace`. */
export const scripted = (pace: Duration.DurationInput) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const model = yield* ScriptedModel.ScriptedModel
    yield* model.respond(yield* makeResponder(pace))

    const root = yield* files.makeTempDirectoryScoped({ prefix: "effect-codex-" }).pipe(Effect.flatMap(files.realPath))
    const [home, cwd] = [`${root}/home`, `${root}/workspace`]
    yield* files.makeDirectory(home)
    yield* files.makeDirectory(cwd)
    yield* files.writeFileString(`${home}/config.toml`, TestCodex.config(model.url))
    yield* Effect.forEach(sources, (name) => files.writeFileString(`${cwd}/${name}.ts`, `export class ${name} {}\n`))

    const env = {
      CODEX_HOME: home,
      CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
      // The model is on this machine, whatever proxy it has.
      NO_PROXY: "127.0.0.1",
      no_proxy: "127.0.0.1"
    }
    return { cwd, env } satisfies Home
  })
