import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"
import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { describe, expect, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Layer } from "effect"

const examples = fileURLToPath(new URL("../src/promise", import.meta.url))

/** Runs an example on the scripted model, in the folders of the test; what it printed. */
const run = (name: string, env: Readonly<Record<string, string>> = {}) =>
  Effect.flatMap(TestCodex.TestCodex, ({ home, workspace }) =>
    Effect.async<string>((resume) => {
      const child = spawn(
        process.execPath,
        [
          "--conditions=@effect-codex/source",
          "--import",
          pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href,
          `${examples}/${name}.ts`
        ],
        {
          cwd: workspace,
          env: { ...process.env, CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1", ...env },
          stdio: ["ignore", "pipe", "pipe"]
        }
      )
      let printed = ""
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        printed += text
      })
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        printed += text
      })
      child.on("close", (code) => resume(Effect.succeed(`${printed}exit code ${code}`)))
      return Effect.sync(() => child.kill("SIGKILL"))
    })
  )

/** What the model is told, and what it says. */
const script = (...replies: ReadonlyArray<Reply.Reply>) =>
  Effect.flatMap(ScriptedModel.ScriptedModel, (model) => model.script(...replies))

const requests = Effect.flatMap(ScriptedModel.ScriptedModel, (model) => model.requests)

const real = Layer.merge(TestCodex.layer(), NodeFileSystem.layer)

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
)

describe("the examples with await and for await", () => {
  it.live("start", () =>
    Effect.gen(function* () {
      yield* script(Reply.message("A test fails."))
      expect(yield* run("start")).toMatch(/^A test fails\.\n\[[\s\S]*type: 'agentMessage'[\s\S]*\]\nexit code 0$/)
    }).pipe(Effect.provide(real))
  )

  it.live("run", () =>
    Effect.gen(function* () {
      yield* script(Reply.message("A test fails."), Reply.message("It is fixed."))
      expect(yield* run("run")).toBe("A test fails.\nIt is fixed.\nexit code 0")
      expect((yield* requests).map(({ inputText }) => inputText)).toEqual([
        "Diagnose the test failure and propose a fix",
        "Implement the fix"
      ])
    }).pipe(Effect.provide(real))
  )

  it.live("stream", () =>
    Effect.gen(function* () {
      yield* script(Reply.message(["A test ", "fails."]).pipe(Reply.withUsage({ inputTokens: 7, outputTokens: 3 })))
      const printed = yield* run("stream")
      expect(printed).toContain("item userMessage\nA test fails.item agentMessage\n")
      expect(printed).toMatch(/usage \{[\s\S]*inputTokens: 7[\s\S]*exit code 0$/)
    }).pipe(Effect.provide(real))
  )

  it.live("structured output", () =>
    Effect.gen(function* () {
      yield* script(Reply.message('{"summary":"All well.","status":"ok"}'), Reply.message('{"summary":"Well."}'))
      expect(yield* run("structured-output")).toBe('ok All well.\n{"summary":"Well."}\nexit code 0')
    }).pipe(Effect.provide(real))
  )

  it.live("images", () =>
    Effect.gen(function* () {
      const files = yield* FileSystem.FileSystem
      const { workspace } = yield* TestCodex.TestCodex
      for (const name of ["ui.png", "diagram.png"]) yield* files.writeFile(`${workspace}/${name}`, pixel)
      yield* script(Reply.message("Two pixels."))
      expect(yield* run("images")).toBe("Two pixels.\nexit code 0")
      const [request] = yield* requests
      expect(JSON.stringify(request?.body).match(/"type":"input_image"/g)?.length).toBe(2)
    }).pipe(Effect.provide(real))
  )

  it.live("resume", () =>
    Effect.gen(function* () {
      yield* script(Reply.message("It is the parser."), Reply.message("It is fixed."))
      yield* run("start")
      const { data } = yield* (yield* Codex.Codex).listThreads()
      expect(yield* run("resume", { CODEX_THREAD_ID: data[0]?.id ?? "" })).toBe("It is fixed.\nexit code 0")
      expect(yield* run("resume", { CODEX_THREAD_ID: "none" })).toBe("No such thread\nexit code 0")
    }).pipe(Effect.provide(real))
  )

  it.live("working directory", () =>
    Effect.gen(function* () {
      const { home } = yield* TestCodex.TestCodex
      yield* script(Reply.message("Here."))
      expect(yield* run("working-directory", { PROJECT: home })).toBe("Here.\nexit code 0")
      const [request] = yield* requests
      expect(JSON.stringify(request?.body)).toContain(`<cwd>${home}</cwd>`)
    }).pipe(Effect.provide(real))
  )

  it.live("abort", () =>
    Effect.gen(function* () {
      yield* script(Reply.sequence(Reply.message("one, two, "), Reply.hang), Reply.message("At two."))
      expect(yield* run("abort")).toMatch(/^Stopped: TimeoutError: .*\nAt two\.\nexit code 0$/)
      expect(yield* (yield* (yield* ScriptedModel.ScriptedModel).request(0)).outcome).toBe("cut")
    }).pipe(Effect.provide(real))
  )
})
