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
const run = (name: string, env: Readonly<Record<string, string>> = {}, input = "") =>
  Effect.flatMap(start(name, env), (child) =>
    Effect.async<string>((resume) => {
      let printed = ""
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        printed += text
        if (text.includes("(y/N)")) child.stdin.end(input)
      })
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        printed += text
      })
      child.on("close", (code) => resume(Effect.succeed(`${withoutNotices(printed)}exit code ${code}`)))
      return Effect.sync(() => child.kill("SIGKILL"))
    })
  )

/** The server warns of a model that it does not know, of a machine without bubblewrap, of threads that are resumed. */
const withoutNotices = (printed: string) =>
  printed.replaceAll(/^codex (warning|configWarning|deprecationNotice): .*\n/gm, "")

/** Starts an example on the scripted model, in the folders of the test. */
const start = (name: string, env: Readonly<Record<string, string>> = {}) =>
  Effect.map(TestCodex.TestCodex, ({ home, workspace }) =>
    spawn(
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
        stdio: ["pipe", "pipe", "pipe"]
      }
    )
  )

/** The replies of the model. */
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

  // Three programs, one after the other.
  it.live(
    "resume",
    () =>
      Effect.gen(function* () {
        yield* script(Reply.message("It is the parser."), Reply.message("It is fixed."))
        yield* run("start")
        const { data } = yield* (yield* Codex.Codex).listThreads()
        expect(yield* run("resume", { CODEX_THREAD_ID: data[0]?.id ?? "" })).toBe("It is fixed.\nexit code 0")
        expect(yield* run("resume", { CODEX_THREAD_ID: "none" })).toBe("No such thread\nexit code 0")
      }).pipe(Effect.provide(real)),
    90_000
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

  it.live("approvals", () =>
    Effect.gen(function* () {
      const ask = Reply.functionCall("exec_command", {
        cmd: "echo out of the box",
        login: false,
        sandbox_permissions: "require_escalated",
        justification: "to see"
      })
      yield* script(ask, Reply.message("Done."))
      expect(yield* run("approvals", {}, "y\n")).toMatch(
        /May codex run .*echo out of the box.*\? \(y\/N\) Done\.\nexit/
      )
      expect((yield* requests)[1]?.toolOutputs[0]?.text).toContain("out of the box")
    }).pipe(Effect.provide(real))
  )

  it.live("tools", () =>
    Effect.gen(function* () {
      yield* script(Reply.functionCall("get_weather", { city: "Lisbon", days: 7 }), Reply.message("No."))
      expect(yield* run("tools")).toBe("No.\nexit code 0")
      expect((yield* requests)[1]?.toolOutputs[0]?.text).toBe("Sunshine in Lisbon for 7 days.")
    }).pipe(Effect.provide(real))
  )

  it.live("goal", () =>
    Effect.gen(function* () {
      yield* script(
        Reply.message("Half of it.", { phase: "final_answer" }),
        Reply.functionCall("update_goal", { status: "complete" }),
        Reply.message("It is at 90 %.", { phase: "final_answer" })
      )
      expect(yield* run("goal")).toMatch(/^active false\n[\s\S]*complete true\nIt is at 90 %\.\nexit code 0$/)
    }).pipe(Effect.provide(real))
  )

  it.live("steer", () =>
    Effect.gen(function* () {
      yield* script(
        Reply.sequence(Reply.message("It has "), Reply.hang),
        Reply.message("It is a parser.", { phase: "final_answer" }),
        Reply.sequence(Reply.message("one, two"), Reply.hang)
      )
      expect(yield* run("steer")).toBe("It has \nIt is a parser.\ninterrupted\nexit code 0")
    }).pipe(Effect.provide(real))
  )

  it.live("server", () =>
    Effect.gen(function* () {
      yield* script(Reply.message(["Hel", "lo."]), Reply.sequence(Reply.message("one, two"), Reply.hang))
      const child = yield* start("server")
      const printed = Effect.async<string>((resume) => {
        child.stdout.setEncoding("utf8").once("data", (text: string) => resume(Effect.succeed(text.trim())))
      })
      const exited = Effect.async<number | null>((resume) => {
        child.once("exit", (code) => resume(Effect.succeed(code)))
      })
      const url = yield* printed
      const page = yield* Effect.promise(async () => (await fetch(url)).text())
      expect(page).toContain("event: item/agentMessage/delta\n")
      expect(page).toMatch(/event: turn\/completed\ndata: .*\n\n$/)

      // A reader that leaves stops its turn.
      const reader = new AbortController()
      yield* Effect.promise(async () => {
        const response = await fetch(url, { signal: reader.signal })
        for await (const chunk of response.body ?? []) {
          if (Buffer.from(chunk).toString().includes("agentMessage/delta")) break
        }
      })
      reader.abort()
      expect(yield* (yield* (yield* ScriptedModel.ScriptedModel).request(1)).outcome).toBe("cut")
      const ending = yield* Effect.fork(exited)
      yield* Effect.yieldNow()
      child.kill("SIGTERM")
      expect(yield* ending).toBe(0)
    }).pipe(Effect.provide(real))
  )
})
