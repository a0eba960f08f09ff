import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"

const root = fileURLToPath(new URL("../../../..", import.meta.url))

describe("the demo of a cluster", () => {
  it.live(
    "loses nothing and does nothing twice, while runners are killed, stopped and added",
    () =>
      Effect.gen(function* () {
        const { code, lines } = yield* Effect.async<{ readonly lines: ReadonlyArray<string>; readonly code: unknown }>(
          (resume) => {
            const args = ["--conditions=@effect-codex/source", "--import", "tsx", "packages/examples/src/demo.ts"]
            const child = spawn(process.execPath, [...args, "--cluster"], {
              cwd: root,
              stdio: ["ignore", "pipe", "inherit"]
            })
            let printed = ""
            child.stdout.setEncoding("utf8").on("data", (text: string) => {
              printed += text
            })
            child.on("close", (code) => resume(Effect.succeed({ lines: printed.trimEnd().split("\n"), code })))
            return Effect.sync(() => child.kill("SIGTERM"))
          }
        )
        expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
          runners: 3,
          killed: 1,
          drained: 1,
          added: 1,
          threads: 24,
          turns: 24,
          settled: 24,
          goals: 4,
          goalsComplete: 4,
          lost: 0,
          twice: 0,
          takeoverMs: expect.any(Number)
        })
        expect(code).toBe(0)
      }),
    240_000
  )
})
