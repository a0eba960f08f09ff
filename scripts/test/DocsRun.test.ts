import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { expect, it } from "@effect/vitest"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Schedule, type Scope } from "effect"
import { blocksOf } from "../docs.js"
import { root } from "../workspace.js"

/** The programs of a page that contain `marker`. */
const programsWith = (page: string, marker: string): ReadonlyArray<string> =>
  blocksOf(page, readFileSync(join(root, page), "utf8"))
    .filter(({ code, language }) => language === "ts" && code.includes(marker))
    .map(({ code }) => code)

/** Runs a program of the documentation as it stands, in a home whose model is scripted. */
const start = (code: string): Effect.Effect<ChildProcess, never, ScriptedModel.ScriptedModel | Scope.Scope> =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    mkdirSync(join(root, "node_modules/.cache"), { recursive: true })
    const home = mkdtempSync(join(root, "node_modules/.cache/docs-run-"))
    yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 })))
    writeFileSync(join(home, "config.toml"), TestCodex.config(model.url))
    writeFileSync(join(home, "program.mts"), code)
    const args = ["--conditions=@effect-codex/source", "--import", "tsx", join(home, "program.mts")]
    return yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, args, {
          cwd: home,
          env: {
            ...process.env,
            CODEX_HOME: home,
            CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
            NO_PROXY: "127.0.0.1",
            no_proxy: "127.0.0.1"
          },
          stdio: ["ignore", "pipe", "pipe"]
        })
      ),
      (child) =>
        Effect.promise(async () => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const exited = once(child, "exit")
          child.kill("SIGINT")
          await exited
        })
    )
  })

/** The last line that the program prints before it exits. */
const lastLine = (child: ChildProcess) =>
  Effect.promise(async () => {
    const printed = (stream: Readable | null) => (stream === null ? "" : text(stream))
    const [stdout, stderr, [code]] = await Promise.all([
      printed(child.stdout),
      printed(child.stderr),
      once(child, "exit")
    ])
    expect(code, stderr).toBe(0)
    return stdout.trimEnd().split("\n").at(-1)
  })

const freePort = Effect.promise(async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address !== null ? address.port : 0
})

const first = programsWith("docs/getting-started.md", "Say hello in one sentence.")

it.scopedLive(
  "the first programs print the response",
  () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.message("Hello."))
      expect(first).toHaveLength(2)
      const printed = yield* Effect.forEach(first, (code) => Effect.flatMap(start(code), lastLine))
      expect(printed).toEqual(["Hello.", "Hello."])
    }).pipe(Effect.provide(ScriptedModel.layer)),
  120_000
)

it.scopedLive(
  "the test of a program with Promises runs",
  () =>
    Effect.gen(function* () {
      const [code = ""] = programsWith("docs/testing.md", "startTestCodex")
      expect(yield* Effect.flatMap(start(code), lastLine)).toMatch(/duration_ms/)
    }).pipe(Effect.provide(ScriptedModel.layer)),
  120_000
)

const servers = programsWith("docs/streaming.md", "8080")

it("there are two web servers", () => expect(servers).toHaveLength(2))

it.scopedLive.each(servers)(
  "a web server sends a turn, and stops one whose reader leaves",
  (code) =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const port = yield* freePort
      const server = yield* start(code.replaceAll("8080", String(port)))
      server.stdout?.resume()
      server.stderr?.resume()
      const url = `http://127.0.0.1:${port}/turns`
      const post = (input: string, signal?: AbortSignal) =>
        Effect.tryPromise(() => fetch(url, { method: "POST", body: input, signal: signal ?? null }))

      yield* model.script(Reply.message(["Hel", "lo."]))
      const whole = yield* post("Say hello.").pipe(
        Effect.retry(Schedule.spaced("100 millis").pipe(Schedule.intersect(Schedule.recurs(300))))
      )
      const events = yield* Effect.promise(() => whole.text())
      expect(events).toContain('event: text\ndata: "Hel"\n\nevent: text\ndata: "lo."\n\n')
      expect(events).toContain("event: end\n")

      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Hel", gate, "lo."]))
      const reader = new AbortController()
      yield* post("Say hello.", reader.signal)
      yield* gate.reached
      reader.abort()
      const request = yield* model.request(1)
      expect(yield* request.outcome).toBe("cut")
    }).pipe(Effect.provide(ScriptedModel.layer)),
  120_000
)
