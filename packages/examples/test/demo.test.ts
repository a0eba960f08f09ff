import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Runs the demo as `npm run demo` does; what it printed, line by line, and its exit code. */
const demo = (...flags: ReadonlyArray<string>) =>
  Effect.async<{ readonly lines: ReadonlyArray<string>; readonly code: number | null }>((resume) => {
    const args = ["--conditions=@effect-codex/source", "--import", "tsx", "packages/examples/src/demo.ts", ...flags]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] })
    let printed = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text
    })
    child.on("close", (code) => resume(Effect.succeed({ lines: printed.trimEnd().split("\n"), code })))
    return Effect.sync(() => child.kill("SIGKILL"))
  })

describe("the demo", () => {
  it.live("runs eight turns at once, one steered and one interrupted, and says so in its last line", () =>
    Effect.gen(function* () {
      const { code, lines } = yield* demo()
      expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
        turns: 8,
        completed: 7,
        interrupted: 1,
        failed: 0,
        events: expect.any(Number),
        crossed: 0,
        wallMs: expect.any(Number)
      })
      expect(code).toBe(0)
      expect(lines.filter((line) => /^turn \d +started$/.test(line)).length).toBe(8)
    })
  )

  it.live("runs the eight turns by the Promise facade", () =>
    Effect.gen(function* () {
      const { code, lines } = yield* demo("--promise")
      expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ turns: 8, completed: 7, interrupted: 1, crossed: 0 })
      expect(code).toBe(0)
    })
  )

  it.live("runs a goal with three continuations as one logical turn", () =>
    Effect.gen(function* () {
      const { code, lines } = yield* demo("--goal")
      expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ status: "completed", continuations: 3, messages: 4 })
      expect(code).toBe(0)
    })
  )
})
