import { spawn } from "node:child_process"
import type { FileSystem } from "@effect/platform"
import { NodeContext } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { ScriptedModel } from "@effect-codex/testing"
import { Console, Effect } from "effect"
import * as Login from "./demo/login.js"
import type { Example } from "./internal/catalogue.js"
import { parse, usage } from "./internal/commandLine.js"
import * as Home from "./internal/home.js"

/** The examples that start no turn of the user's account. */
const withoutLogin = new Set(["account", "models", "testing", "promise/testing"])

/** Runs the example as a program of its own, with the terminal of this one; its exit code. */
const run = ({ file }: Example, args: ReadonlyArray<string>, { cwd, env }: Home.Home) =>
  Effect.async<number>((resume) => {
    const node = ["--conditions=@effect-codex/source", "--import", import.meta.resolve("tsx")]
    const child = spawn(process.execPath, [...node, file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: "inherit"
    })
    // Ctrl-C reaches the example by itself, and this program waits for it.
    process.on("SIGINT", () => {})
    process.on("SIGTERM", () => child.kill("SIGTERM"))
    child.on("exit", (code) => resume(Effect.succeed(code ?? 1)))
  })

const main = (
  example: Example,
  args: ReadonlyArray<string>,
  isReal: boolean
): Effect.Effect<number, Error, FileSystem.FileSystem> => {
  if (!isReal) {
    return Home.scripted("40 millis").pipe(
      Effect.flatMap((home) => run(example, args, home)),
      Effect.scoped,
      Effect.provide(ScriptedModel.layer)
    )
  }
  const login = Effect.provide(Effect.flatMap(Codex.Codex, Login.check), NodeCodex.layer())
  return Effect.zipRight(withoutLogin.has(example.name) ? Effect.void : login, run(example, args, Home.real))
}

const command = parse(process.argv.slice(2))

if (command instanceof Error) {
  console.error(`${command.message}\n\n${usage}`)
  process.exitCode = 2
} else if (command.example === undefined) {
  console.log(usage)
} else {
  process.exitCode = await main(command.example, command.args, command.isReal).pipe(
    Effect.catchAll((error) => Effect.as(Console.error(error.message), 1)),
    Effect.provide(NodeContext.layer),
    Effect.runPromise
  )
}
