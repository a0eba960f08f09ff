import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { Deferred, Effect, Exit } from "effect"
import * as ProcessTable from "../src/internal/ProcessTable.js"
import type * as ProcessTransport from "../src/ProcessTransport.js"
import { directory, eventually, findsOrphans, fixture, isAlive, numberIn, script, timed } from "./support.js"

/** Runs `fixtures/program.ts` until the scope closes. */
const program = (ending: string, options: ProcessTransport.Options, messages: ReadonlyArray<unknown> = []) =>
  Effect.gen(function* () {
    const first = yield* Deferred.make<{ readonly server: number; readonly line: string }>()
    const ended = yield* Deferred.make<{ readonly code: number | null; readonly signal: string | null }>()
    const child = yield* Effect.acquireRelease(
      Effect.sync((): ChildProcess => {
        const file = fileURLToPath(new URL("fixtures/program.ts", import.meta.url))
        const node = ["--conditions=@effect-codex/source", "--import", "tsx"]
        const args = [...node, file, ending, JSON.stringify(options), JSON.stringify(messages)]
        return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
      }),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    const errors: Array<string> = []
    child.stderr?.on("data", (chunk) => errors.push(String(chunk)))
    if (child.stdout !== null) {
      createInterface(child.stdout).once("line", (line) => Deferred.unsafeDone(first, Exit.succeed(JSON.parse(line))))
    }
    child.on("exit", (code, signal) => Deferred.unsafeDone(ended, Exit.succeed({ code, signal })))
    const { line, server } = yield* Effect.raceFirst(
      Deferred.await(first),
      Effect.flatMap(Deferred.await(ended), () => Effect.dieMessage(errors.join("")))
    )
    return { pid: child.pid ?? 0, server, line, ended: Deferred.await(ended), kill: child.kill.bind(child) }
  })

/** The processes that a program has started beside the server. */
const watchdogsOf = (pid: number, server: number) =>
  Effect.map(Effect.promise(ProcessTable.read), (table) =>
    table.filter((entry) => entry.parent === pid && entry.pid !== server).map((entry) => entry.pid)
  )

const allGone = (pids: ReadonlyArray<number>) => eventually(() => !pids.some(isAlive))

describe.runIf(findsOrphans)("Watchdog", () => {
  /** A server that exits when its stdin is closed, and leaves two immortal processes behind. */
  const obedient = script("family.mjs", "obeys")
  /** One that is immortal itself. */
  const stubborn = script("family.mjs", "stays")

  const endings = [
    ["process.exit", "exit", undefined, obedient],
    ["an uncaught exception", "throw", undefined, obedient],
    ["a forgotten close", "forget", undefined, { ...obedient, keepAlive: false }],
    ["SIGTERM", "wait", "SIGTERM", obedient],
    ["SIGHUP", "wait", "SIGHUP", obedient],
    ["SIGINT", "wait", "SIGINT", obedient],
    ["SIGKILL", "wait", "SIGKILL", obedient],
    ["SIGKILL, with a server that heeds nothing", "wait", "SIGKILL", stubborn]
  ] as const

  for (const [name, ending, signal, options] of endings) {
    it.scopedLive(`after ${name} nothing of the server lives longer than 5 s`, () =>
      Effect.gen(function* () {
        const { ended, kill, line, pid, server } = yield* program(ending, options)
        const family: ReadonlyArray<number> = JSON.parse(line)
        // A program that ends at once may have ended before its watchdog was seen.
        const watchdogs = yield* watchdogsOf(pid, server)
        if (signal !== undefined) {
          assert.lengthOf(watchdogs, 1)
          for (const each of [server, ...family]) assert.isTrue(isAlive(each))
          kill(signal)
        }
        assert.notStrictEqual((yield* ended).code, 0)
        const [, millis] = yield* timed(allGone([server, ...family, ...watchdogs]))
        assert.isBelow(millis, 5000)
      })
    )
  }

  it.scopedLive("ends with a server that is closed, and is a shell of a megabyte or two until then", () =>
    Effect.gen(function* () {
      const running = yield* program("wait", obedient)
      const [watchdog = 0] = yield* watchdogsOf(running.pid, running.server)
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${watchdog}/status`, "utf8"))?.[1])
      assert.isBelow(kilobytes, 5000)

      const closed = yield* program("close", obedient)
      assert.deepStrictEqual(yield* closed.ended, { code: 0, signal: null })
      yield* allGone([closed.server, ...JSON.parse(closed.line), ...(yield* watchdogsOf(closed.pid, closed.server))])
    })
  )

  it.scopedLive("ends the real codex, its commands and MCP servers, which heed nothing", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const immortal = (file: string) => [fixture("immortal.mjs"), join(home, file)]
      const options = {
        env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
        configOverrides: { "mcp_servers.stubborn": { command: process.execPath, args: immortal("mcp") } }
      }
      const messages = [
        { id: 1, method: "initialize", params: { clientInfo: { name: "test", version: "0" } } },
        { method: "initialized" },
        { id: 2, method: "thread/start", params: {} },
        {
          id: 3,
          method: "command/exec",
          params: {
            command: [process.execPath, ...immortal("command")],
            sandboxPolicy: { type: "dangerFullAccess" },
            disableTimeout: true
          }
        }
      ]
      const { ended, kill, pid, server } = yield* program("wait", options, messages)
      const started = [yield* numberIn(join(home, "mcp")), yield* numberIn(join(home, "command"))]
      const watchdogs = yield* watchdogsOf(pid, server)
      kill("SIGKILL")
      yield* ended
      const [, millis] = yield* timed(allGone([server, ...started, ...watchdogs]))
      assert.isBelow(millis, 5000)
    })
  )

  it.scopedLive("is not there where it is not wanted", () =>
    Effect.gen(function* () {
      const { line, pid, server } = yield* program("wait", { ...obedient, watchdog: false })
      assert.deepStrictEqual(yield* watchdogsOf(pid, server), [])
      // Nothing ends these with the program.
      yield* Effect.addFinalizer(() =>
        Effect.sync(() => {
          for (const each of JSON.parse(line)) process.kill(each, "SIGKILL")
        })
      )
    })
  )

  it.scopedLive("ignores the signals that a terminal or a supervisor sends to everything", () =>
    Effect.gen(function* () {
      const { kill, line, pid, server } = yield* program("wait", stubborn)
      const [watchdog = 0] = yield* watchdogsOf(pid, server)
      for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) process.kill(watchdog, signal)
      kill("SIGKILL")
      yield* allGone([server, ...JSON.parse(line), watchdog])
    })
  )
})
