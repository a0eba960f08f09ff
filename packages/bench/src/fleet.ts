import { spawn } from "node:child_process"
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Context, Effect, Layer } from "effect"
import { type Benchmark, part, ratio } from "./Benchmark.js"
import * as Program from "./Program.js"

const memoryProgram = fileURLToPath(new URL("../server/memory.mjs", import.meta.url))
const response = "Done."

/** A folder with the configuration of a codex whose model is scripted. */
const makeHome = (modelUrl: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const root = await realpath(await mkdtemp(join(tmpdir(), "effect-codex-fleet-")))
      await mkdir(join(root, "home"))
      await mkdir(join(root, "workspace"))
      await writeFile(join(root, "home", "config.toml"), TestCodex.config(modelUrl))
      return root
    }),
    (root) => Effect.promise(() => rm(root, { recursive: true, force: true, maxRetries: 5 }))
  )

/** In bytes. */
interface Peak {
  readonly rss: number
  readonly pss: number
}

/** Runs a program; what it printed, and the most memory that it and all below it had at once. */
const execute = async ({ execArgv, path }: Program.Program, turns: number, root: string) => {
  const child = spawn(process.execPath, [...execArgv, path, String(turns)], {
    cwd: join(root, "workspace"),
    env: {
      ...process.env,
      // codex reads the profile of the user's login shell, which may take longer than a turn.
      HOME: join(root, "home"),
      CODEX_HOME: join(root, "home"),
      CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
      // The model is on this machine, whatever proxy it has.
      NO_PROXY: "127.0.0.1",
      no_proxy: "127.0.0.1"
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const memory = spawn(process.execPath, [memoryProgram, String(child.pid)], { stdio: ["pipe", "pipe", "inherit"] })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  memory.stdin.end()
  const peak: Peak = JSON.parse(await text(memory.stdout))
  if (child.exitCode !== 0 && child.exitCode !== null) throw new Error(`exit code ${child.exitCode}: ${stderr}`)
  return { stdout, peak }
}

/** Many turns on the real server, whose model says the same to all. */
export const fleet: Benchmark = {
  name: "fleet",
  what: "32 turns at once on the real server, its start included; and the peak memory of all processes, as RSS and PSS",
  against: "`@openai/codex-sdk` doing the same, a process a turn",
  metrics: [
    { name: "fleet", unit: "ms", goal: ratio(0.35) },
    { name: "fleet-memory", unit: "MB", goal: ratio(0.12) },
    { name: "fleet-memory-pss", unit: "MB", goal: undefined }
  ],
  rounds: 3,
  pair: (sizes) =>
    Effect.gen(function* () {
      if (process.platform !== "linux") return yield* Effect.dieMessage("memory is measured on Linux only")
      const turns = part(sizes, 32)
      const model = Context.get(yield* Layer.build(ScriptedModel.layer), ScriptedModel.ScriptedModel)
      yield* model.respond(() => (sizes.lose ? Reply.message("") : Reply.message(response)))
      const side = (program: string) =>
        Effect.gen(function* () {
          const root = yield* makeHome(model.url)
          const { stdout, peak } = yield* Effect.promise(() =>
            execute(Program.find(`programs/${program}`), turns, root)
          )
          const { ms, responses } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
            readonly ms: number
            readonly responses: ReadonlyArray<string | null>
          }
          const done = responses.filter((text) => text === response).length
          if (done !== turns) return yield* Effect.dieMessage(`${done} of ${turns} turns came to an end`)
          return [ms, peak.rss / 1e6, peak.pss / 1e6]
        }).pipe(Effect.scoped)
      return { ours: side("fleet-ours"), floor: side("fleet-sdk") }
    })
}
