import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { describe, expect, it } from "@effect/vitest"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect } from "effect"
import * as Flags from "../src/demo/Flags.js"

const root = fileURLToPath(new URL("../../..", import.meta.url))

interface Output {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly lines: ReadonlyArray<string>
}

/** Runs the demo as `npm run demo` does, with its output. */
const demo = (flags: ReadonlyArray<string> = [], env: Readonly<Record<string, string>> = {}) =>
  Effect.async<Output>((resume) => {
    const args = ["--conditions=@effect-codex/source", "--import", "tsx", "packages/examples/src/demo.ts", ...flags]
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"]
    })
    let [stdout, stderr] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text
    })
    child.on("close", (code) => resume(Effect.succeed({ code, stdout, stderr, lines: stdout.trimEnd().split("\n") })))
    return Effect.sync(() => child.kill("SIGKILL"))
  })

const summaryOf = ({ lines }: Output) => JSON.parse(lines.at(-1) ?? "")

const marks = ({ lines }: Output, mark: RegExp) => lines.filter((line) => /^turn \d {2}/.test(line) && mark.test(line))

const expectEightTurns = (output: Output) => {
  expect(summaryOf(output)).toEqual({
    turns: 8,
    completed: 7,
    interrupted: 1,
    failed: 0,
    events: expect.any(Number),
    crossed: 0,
    wallMs: expect.any(Number)
  })
  expect(output.code).toBe(0)
  expect(marks(output, /started$/)).toHaveLength(8)
  expect(marks(output, /interrupted/)).toEqual(["turn 6  interrupted"])
  expect(marks(output, /steering$/)).toEqual(["turn 3  steering"])
  const rows = output.lines.flatMap((line) => /^│ (turn \d) .*'(\w+)' *│ \d+ *│ 0 *│$/.exec(line)?.slice(1, 3) ?? [])
  const statuses = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [`turn ${n}`, n === 6 ? "interrupted" : "completed"])
  expect(rows).toEqual(statuses)
  expect(output.lines.at(-2)).toMatch(/^crossed: /)
}

/** The folders of a codex on the scripted model, for a demo that takes them as the user's own. */
const own = Effect.map(TestCodex.TestCodex, ({ home }) => ({
  CODEX_HOME: home,
  CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1"
}))

/** Each run starts processes of its own, which takes its time on a busy machine. */
const options = { timeout: 120_000 }

describe("the demo", options, () => {
  it.live("runs eight turns at once, one steered and one interrupted, and says so in its last line", () =>
    Effect.map(demo(), expectEightTurns)
  )

  it.live("runs the eight turns by the Promise facade", () => Effect.map(demo(["--promise"]), expectEightTurns))

  it.live("runs a goal with three continuations as one logical turn, and counts its tokens once", () =>
    Effect.gen(function* () {
      const output = yield* demo(["--goal"])
      const summary = summaryOf(output)
      expect(summary).toMatchObject({ status: "completed", turns: 4, continuations: 3, messages: 4, tokens: 5250 })
      expect(output.code).toBe(0)
      const shown = output.lines.filter((line) => line.startsWith("goal  ")).map((line) => line.slice(6))
      expect(shown.filter((line) => line.startsWith("turn "))).toEqual(["turn 1", "turn 2", "turn 3", "turn 4"])
      expect(shown.filter((line) => /^(active|complete)$/.test(line))).toEqual(["active", "complete"])
      expect(shown.at(-1)).toBe("completed after 4 turns and 5250 tokens: Coverage is at 91 %. The goal is reached.")
      expect(output.stdout.match(/\d+ tokens/g)).toEqual(["5250 tokens"])
    })
  )
})

describe("the demo of lost links", options, () => {
  it.live(
    "settles eight turns and a goal over a link that is cut and a server that is killed, and says so at its end",
    () =>
      Effect.gen(function* () {
        const output = yield* demo(["--lost-links"])
        const last = output.lines.at(-1) ?? ""
        const { cuts } = summaryOf(output)
        expect(last).toBe(
          `{"turns":8,"settled":8,"goals":1,"goalsComplete":1,"cuts":${cuts},"kills":1,"itemsLost":0,"itemsDoubled":0}`
        )
        expect(cuts).toBeGreaterThanOrEqual(5)
        expect(output.code).toBe(0)
      })
  )
})

describe("the demo on a login", options, () => {
  for (const flags of [["--real"], ["--real", "--promise"], ["--real", "--goal"]]) {
    it.live(`says what to do where there is none, before any turn starts: ${flags.join(" ")}`, () =>
      Effect.gen(function* () {
        const files = yield* FileSystem.FileSystem
        const home = yield* files.makeTempDirectoryScoped({ prefix: "effect-codex-" })
        const { code, stderr, stdout } = yield* demo(flags, { CODEX_HOME: home })
        expect(code).toBe(1)
        expect(stdout).not.toContain("turn")
        expect(stderr).toContain("Codex is not logged in, so no turn was started.")
        expect(stderr).toContain("npx codex login")
        expect(stderr).not.toMatch(/^ +at /m)
      }).pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer))
    )
  }

  for (const flags of [["--real"], ["--real", "--promise"]]) {
    it.live(`runs the turns of the user's own model: ${flags.join(" ")}`, () =>
      Effect.gen(function* () {
        const { respond } = yield* ScriptedModel.ScriptedModel
        yield* respond(({ inputText }) => {
          const counts = inputText?.startsWith("Count slowly") === true
          const words = Reply.message("A few words.", { phase: counts ? "commentary" : "final_answer" })
          return counts ? Reply.sequence(words, Reply.hang) : words
        })
        expectEightTurns(yield* demo(flags, yield* own))
      }).pipe(Effect.provide(TestCodex.layer()))
    )
  }

  it.live("runs a goal on the user's own model", () =>
    Effect.gen(function* () {
      const { respond } = yield* ScriptedModel.ScriptedModel
      yield* respond(({ toolOutputs }) =>
        toolOutputs.length > 0
          ? Reply.message("Done.", { phase: "final_answer" })
          : Reply.functionCall("update_goal", { status: "complete" })
      )
      const output = yield* demo(["--real", "--goal"], yield* own)
      expect(summaryOf(output)).toMatchObject({ status: "completed", turns: 1, continuations: 0 })
      expect(output.code).toBe(0)
    }).pipe(Effect.provide(TestCodex.layer()))
  )
})

describe("the demo's flags", options, () => {
  it.live("are listed by --help", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* demo(["--help"])
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      for (const flag of ["promise", "goal", "lost-links", "cluster", "postgres", "real", "help"]) {
        expect(stdout).toMatch(new RegExp(`^  --${flag}\\b`, "m"))
      }
    })
  )

  it.live("are refused with the usage where they are wrong", () =>
    Effect.gen(function* () {
      const { code, stderr, stdout } = yield* demo(["--gaol"])
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
      expect(stderr).toBe(`Unknown option '--gaol'\n\n${Flags.usage}\n`)
    })
  )

  it.each([
    [["--gaol"], "Unknown option '--gaol'"],
    [["goal"], "Unexpected argument 'goal'"],
    [["--goal=2"], "does not take an argument"],
    [["--goal", "--promise"], "--goal and --promise exclude each other"],
    [["--cluster", "--goal"], "--cluster excludes --lost-links, --goal, --promise and --real"],
    [["--postgres", "postgres://127.0.0.1/x"], "--postgres needs --cluster"]
  ])("%s is refused", (flags, message) => {
    expect(Flags.parse(flags)).toMatchObject({ message: expect.stringContaining(message) })
  })
})
