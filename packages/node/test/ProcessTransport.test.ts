import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import type { InvalidOptionError, SpawnError } from "@effect-codex/client/CodexError"
import { type Line, send, Transport } from "@effect-codex/client/Transport"
import { Cause, Deferred, Effect, Exit, Fiber, Option, Queue, Scope } from "effect"
import * as ProcessTransport from "../src/ProcessTransport.js"
import {
  connect,
  directory,
  eventually,
  findsOrphans,
  fixture,
  gone,
  isAlive,
  numberIn,
  script,
  timed,
  whole
} from "./support.js"

/** Short, for servers that heed neither. */
const graces = { stdinGrace: "200 millis", termGrace: "200 millis" } as const

/** The SpawnError that an effect fails with. */
const failure = <A, R>(effect: Effect.Effect<A, SpawnError | InvalidOptionError, R>) =>
  Effect.flip(Effect.catchTag(effect, "InvalidOptionError", Effect.die))

const pidsIn = (line: string): ReadonlyArray<number> => JSON.parse(line)

describe("ProcessTransport: lines", () => {
  it.scopedLive("sends and receives lines in order", () =>
    Effect.gen(function* () {
      const { transport, lines } = yield* connect(script("echo.mjs"))
      const sent = Array.from({ length: 1000 }, (_, index) => `{"id":${index}}`)
      yield* Effect.forEach(sent, (line) => send(transport, line))
      assert.deepStrictEqual([...(yield* Queue.takeN(lines, sent.length))], sent)
    })
  )

  it.scopedLive("joins what arrives byte by byte, within characters too, and gives the last line without its end", () =>
    Effect.gen(function* () {
      const { lines, ended } = yield* connect(script("bytes.mjs", "é€😀", "last"))
      const error = yield* ended
      assert.strictEqual(error.exitCode, 0)
      assert.deepStrictEqual([...(yield* Queue.takeAll(lines))], ["é€😀", "last"])
    })
  )

  it.scopedLive("loses nothing that a server wrote before `run`, even one that has exited since", () =>
    Effect.gen(function* () {
      const transport = yield* ProcessTransport.make(script("exit.mjs", "0"))
      yield* gone(transport.pid)
      yield* Effect.sleep("100 millis")
      const lines: Array<string> = []
      const error = yield* Effect.flip(transport.run((batch) => lines.push(...batch.map(whole))))
      assert.deepStrictEqual(lines, ["goodbye"])
      assert.strictEqual(error.reason, "Exited")
    })
  )

  it.scopedLive("`send` waits while the server does not read, and only then; interrupted, it writes nothing", () =>
    Effect.gen(function* () {
      const { transport, lines } = yield* connect(script("slow.mjs"))
      assert.strictEqual(yield* Queue.take(lines), "ready")
      const sizes = [1_000_000, 2_000_000, 3_000_000]
      yield* send(transport, "x".repeat(4_000_000))
      const waiting = yield* Effect.forEach(sizes, (size) => Effect.fork(send(transport, "x".repeat(size))))
      yield* Effect.sleep("200 millis")
      for (const fiber of waiting) assert.isTrue(Option.isNone(yield* Fiber.poll(fiber)))
      const [first, second, third] = waiting
      if (first === undefined || second === undefined || third === undefined) return assert.fail()
      yield* Fiber.interrupt(second)

      process.kill(transport.pid, "SIGUSR2")
      assert.deepStrictEqual([...(yield* Queue.takeN(lines, 3))], ["4000000", "1000000", "3000000"])
      yield* Fiber.join(Fiber.zip(first, third))
      yield* send(transport, "small")
      assert.strictEqual(yield* Queue.take(lines), "5")
    })
  )

  it.scopedLive("hands over the head and length of a line beyond `maxMessageBytes`, and goes on", () =>
    Effect.gen(function* () {
      const code = "console.log('x'.repeat(3_000_000)); console.log('next')"
      const options = { codexPath: process.execPath, launchArgs: ["-e", code], maxMessageBytes: 1_000_000 }
      const transport = yield* ProcessTransport.make(options)
      const lines: Array<Line> = []
      yield* Effect.flip(transport.run((batch) => void lines.push(...batch)))
      assert.deepStrictEqual(lines, [{ head: "x".repeat(4096), bytes: 3_000_000 }, "next"])
    })
  )

  it.scopedLive("promises more lines until everything at hand was read", () =>
    Effect.gen(function* () {
      const transport = yield* ProcessTransport.make(script("echo.mjs"))
      const calls = yield* Queue.unbounded<readonly [number, boolean | undefined]>()
      yield* Effect.forkScoped(transport.run((lines, more) => void calls.unsafeOffer([lines.length, more])))
      yield* send(transport, "one")
      assert.deepStrictEqual(yield* Queue.take(calls), [1, true])
      assert.deepStrictEqual(yield* Queue.take(calls), [0, false])
    })
  )

  it.scopedLive("`run` dies with what `onLines` throws", () =>
    Effect.gen(function* () {
      const transport = yield* ProcessTransport.make(script("echo.mjs"))
      const bug = new Error("a bug")
      let calls = 0
      const reader = yield* Effect.fork(
        transport.run(() => {
          calls += 1
          throw bug
        })
      )
      yield* send(transport, "one")
      const exit = yield* Fiber.await(reader)
      assert.deepStrictEqual(Exit.causeOption(exit), Option.some(Cause.die(bug)))
      yield* send(transport, "two")
      yield* Effect.sleep("200 millis")
      assert.strictEqual(calls, 1)
    })
  )

  it.live("`run` can be interrupted, and the server is none the worse for it", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { transport, lines, reader } = yield* Scope.extend(
        connect({ ...script("echo.mjs"), stdinGrace: "20 seconds" }),
        scope
      )
      yield* send(transport, "one")
      assert.strictEqual(yield* Queue.take(lines), "one")
      yield* Fiber.interrupt(reader)
      // More than the pipes hold: the server would be stuck if nobody read, when the scope closes as well.
      yield* Effect.forEach(Array.from({ length: 20 }), () => send(transport, "x".repeat(100_000)))
      assert.strictEqual(yield* Queue.size(lines), 0)
      assert.isTrue(isAlive(transport.pid))
      const [, millis] = yield* timed(Scope.close(scope, Exit.void))
      assert.isBelow(millis, 10_000)
    })
  )

  it.live("is a layer", () =>
    Effect.gen(function* () {
      const transport = yield* Transport
      yield* send(transport, "hello")
      const line = yield* Deferred.make<string>()
      yield* Effect.fork(transport.run(([first = ""]) => Deferred.unsafeDone(line, Exit.succeed(whole(first)))))
      assert.strictEqual(yield* Deferred.await(line), "hello")
    }).pipe(Effect.provide(ProcessTransport.layer(script("echo.mjs"))))
  )
})

describe("ProcessTransport: starting", () => {
  it.scopedLive("fails when the working directory does not exist or is a file", () =>
    Effect.gen(function* () {
      for (const cwd of [join(yield* directory, "missing"), fixture("echo.mjs")]) {
        const error = yield* failure(ProcessTransport.make({ ...script("echo.mjs"), cwd }))
        assert.strictEqual(error.reason, "BadWorkingDirectory")
        assert.deepStrictEqual(error.tried, [cwd])
      }
    })
  )

  it.scopedLive("fails when there is no binary, or it cannot be run", () =>
    Effect.gen(function* () {
      const missing = yield* failure(ProcessTransport.make({ codexPath: join(yield* directory, "codex") }))
      assert.strictEqual(missing.reason, "NotFound")
      const text = yield* failure(ProcessTransport.make({ codexPath: fixture("echo.mjs") }))
      assert.strictEqual(text.reason, "NotExecutable")
      const script = join(yield* directory, "codex")
      writeFileSync(script, "#!/no/such/interpreter\n", { mode: 0o755 })
      const interpreter = yield* failure(ProcessTransport.make({ codexPath: script }))
      assert.strictEqual(interpreter.reason, "NotFound")
      assert.include(interpreter.message, "interpreter")
      const nul = yield* failure(ProcessTransport.make({ codexPath: process.execPath, launchArgs: ["\0"] }))
      assert.strictEqual(nul.reason, "Failed")
    })
  )

  it.scopedLive("runs in `cwd`, with `env` above what is inherited, or with `env` alone", () =>
    Effect.gen(function* () {
      const cwd = yield* directory
      const look = (options: ProcessTransport.Options) =>
        Effect.gen(function* () {
          const code = "console.log(JSON.stringify({ cwd: process.cwd(), env: process.env }))"
          const { lines } = yield* connect({ codexPath: process.execPath, launchArgs: ["-e", code], cwd, ...options })
          return JSON.parse(yield* Queue.take(lines))
        })

      const above = yield* look({ env: { OF_THE_TEST: "1", HOME: undefined } })
      assert.strictEqual(above.cwd, cwd)
      assert.strictEqual(above.env.OF_THE_TEST, "1")
      assert.strictEqual(above.env.PATH, process.env.PATH)
      assert.notProperty(above.env, "HOME")

      const alone = yield* look({ env: { OF_THE_TEST: "1" }, inheritEnv: false })
      assert.strictEqual(alone.env.OF_THE_TEST, "1")
      assert.notProperty(alone.env, "PATH")
    })
  )
})

describe("ProcessTransport: the end of the connection", () => {
  it.scopedLive("is `Exited` with the exit code and the last words, after the last line", () =>
    Effect.gen(function* () {
      const { transport, lines, ended } = yield* connect(script("exit.mjs", "7"))
      const error = yield* ended
      assert.strictEqual(error.reason, "Exited")
      assert.strictEqual(error.exitCode, 7)
      assert.isUndefined(error.signal)
      assert.deepStrictEqual([...(yield* Queue.takeAll(lines))], ["goodbye"])

      const words = (first: number) => Array.from({ length: 31 - first }, (_, index) => `line ${first + index}`)
      assert.deepStrictEqual(error.stderrTail, words(11))
      assert.deepStrictEqual(yield* transport.stderr, words(1))
      assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
      assert.strictEqual(yield* Effect.flip(transport.run(() => {})), error)
    })
  )

  it.scopedLive("is `Exited` with the signal when somebody kills the server", () =>
    Effect.gen(function* () {
      const { transport, ended } = yield* connect(script("echo.mjs"))
      process.kill(transport.pid, "SIGKILL")
      const error = yield* ended
      assert.strictEqual(error.reason, "Exited")
      assert.strictEqual(error.signal, "SIGKILL")
      assert.isUndefined(error.exitCode)
    })
  )

  it.scopedLive.runIf(findsOrphans)("does not wait for what inherited the server's stdout, and ends that too", () =>
    Effect.gen(function* () {
      const file = join(yield* directory, "pid")
      const [error, millis] = yield* timed(
        Effect.gen(function* () {
          const { lines, ended } = yield* connect(script("heir.mjs", file))
          assert.strictEqual(yield* Queue.take(lines), "left")
          return yield* ended
        })
      )
      assert.strictEqual(error.exitCode, 3)
      assert.isBelow(millis, 8000)
      if (existsSync(file)) yield* gone(yield* numberIn(file))
    })
  )

  it.scopedLive("fails a `send` that waits, with what became of the server", () =>
    Effect.gen(function* () {
      const { transport, lines } = yield* connect(script("slow.mjs"))
      assert.strictEqual(yield* Queue.take(lines), "ready")
      yield* send(transport, "x".repeat(5_000_000))
      const waiting = yield* Effect.fork(Effect.flip(send(transport, "more")))
      yield* Effect.yieldNow()
      process.kill(transport.pid, "SIGKILL")
      assert.strictEqual((yield* Fiber.join(waiting)).signal, "SIGKILL")
    })
  )

  it.scopedLive.runIf(findsOrphans)("a server that has exited takes no line, even before it is known why it did", () =>
    Effect.gen(function* () {
      // What inherits stderr keeps the end of the connection waiting.
      const server = `require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 3000)"],
        { stdio: ["ignore", "ignore", "inherit"] }).unref(); process.stdin.once("data", () => process.exit())`
      const transport = yield* ProcessTransport.make({ codexPath: process.execPath, launchArgs: ["-e", server] })
      assert.isTrue(transport.write("{}"))
      yield* eventually(() => !existsSync(`/proc/${transport.pid}`))
      assert.isFalse(transport.write("{}"))
      assert.isFalse(transport.write("{}"))
    })
  )

  it.scopedLive("is `Exited` when the pipe breaks and the server exits soon after", () =>
    Effect.gen(function* () {
      const { transport, lines, ended } = yield* connect(script("deaf.mjs", "9"))
      assert.strictEqual(yield* Queue.take(lines), "closed")
      yield* send(transport, "into the void")
      const error = yield* ended
      assert.strictEqual(error.reason, "Exited")
      assert.strictEqual(error.exitCode, 9)
      assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
    })
  )

  it.scopedLive("is `Disconnected` when the pipe breaks and the server lives on", () =>
    Effect.gen(function* () {
      const { transport, lines, ended } = yield* connect({ ...script("deaf.mjs"), ...graces })
      assert.strictEqual(yield* Queue.take(lines), "closed")
      yield* send(transport, "into the void")
      const error = yield* ended
      assert.strictEqual(error.reason, "Disconnected")
      assert.propertyVal(error.cause, "code", "EPIPE")
      assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
      assert.isTrue(isAlive(transport.pid))
    })
  )

  it.live("is `Released` when the scope closes first", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const transport = yield* Scope.extend(ProcessTransport.make(script("echo.mjs")), scope)
      const reader = yield* Effect.fork(Effect.flip(transport.run(() => {})))
      yield* Effect.yieldNow()
      yield* Scope.close(scope, Exit.void)
      const error = yield* Fiber.join(reader)
      assert.strictEqual(error.reason, "Released")
      assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
      assert.strictEqual(yield* Effect.flip(transport.run(() => {})), error)
      assert.isFalse(isAlive(transport.pid))
    })
  )
})

describe("ProcessTransport: closing the scope", () => {
  it.live("ends a server that heeds the end of stdin, at once, and what it leaves behind", () =>
    Effect.gen(function* () {
      const pids = yield* Effect.scoped(
        Effect.gen(function* () {
          const { transport, lines } = yield* connect(script("family.mjs", "obeys"))
          const children = pidsIn(yield* Queue.take(lines))
          for (const pid of children) assert.isTrue(isAlive(pid))
          return [transport.pid, ...children]
        })
      )
      for (const pid of pids) assert.isFalse(isAlive(pid))
    })
  )

  it.live("ends within its bounds a server that heeds nothing, and its family, in sessions apart too", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { transport, lines } = yield* Scope.extend(connect(script("family.mjs", "stays")), scope)
      const pids = [transport.pid, ...pidsIn(yield* Queue.take(lines))]
      for (const pid of pids) assert.isTrue(isAlive(pid))
      const [, millis] = yield* timed(Scope.close(scope, Exit.void))
      for (const pid of pids) assert.isFalse(isAlive(pid))
      assert.isAbove(millis, 3900)
      assert.isBelow(millis, 10_000)
    })
  )

  it.live("does so when the fiber that holds the scope is interrupted", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<ReadonlyArray<number>>()
      const fiber = yield* Effect.fork(
        Effect.scoped(
          Effect.gen(function* () {
            const { transport, lines } = yield* connect({ ...script("family.mjs", "stays"), ...graces })
            yield* Deferred.succeed(started, [transport.pid, ...pidsIn(yield* Queue.take(lines))])
            return yield* Effect.never
          })
        )
      )
      const pids = yield* Deferred.await(started)
      const [, millis] = yield* timed(Fiber.interrupt(fiber))
      for (const pid of pids) assert.isFalse(isAlive(pid))
      assert.isAbove(millis, 390)
      assert.isBelow(millis, 8000)
    })
  )

  it.live("ends a server that is busy writing to a full pipe", () =>
    Effect.gen(function* () {
      const code = "process.stdin.on('end', () => process.stdout.write('x'.repeat(10_000_000))).resume()"
      const [, millis] = yield* timed(
        Effect.scoped(
          Effect.gen(function* () {
            yield* ProcessTransport.make({
              codexPath: process.execPath,
              launchArgs: ["-e", code],
              stdinGrace: "20 seconds"
            })
            yield* Effect.sleep("200 millis")
          })
        )
      )
      assert.isBelow(millis, 10_000)
    })
  )

  it.scopedLive.runIf(findsOrphans)(
    "is not needed for what a server left behind that exited, or was killed: that ends with it",
    () =>
      Effect.gen(function* () {
        const left = yield* connect(script("family.mjs", "leaves"))
        yield* left.ended
        for (const pid of pidsIn(yield* Queue.take(left.lines))) yield* gone(pid)

        const killed = yield* connect(script("family.mjs", "stays"))
        const children = pidsIn(yield* Queue.take(killed.lines))
        process.kill(killed.transport.pid, "SIGKILL")
        assert.strictEqual((yield* killed.ended).signal, "SIGKILL")
        for (const pid of children) yield* gone(pid)
      })
  )

  it.live.runIf(findsOrphans)("waits for what a killed server left behind", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { transport, lines } = yield* Scope.extend(connect(script("family.mjs", "stays")), scope)
      const children = pidsIn(yield* Queue.take(lines))
      process.kill(transport.pid, "SIGKILL")
      yield* Scope.close(scope, Exit.void)
      for (const pid of children) assert.isFalse(isAlive(pid))
    })
  )

  it.live("leaves other processes alone, other servers among them", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const other = yield* connect({ ...script("family.mjs", "stays"), ...graces })
        const pids = [other.transport.pid, ...pidsIn(yield* Queue.take(other.lines))]
        yield* Effect.scoped(
          Effect.flatMap(connect({ ...script("family.mjs", "stays"), ...graces }), ({ lines }) => Queue.take(lines))
        )
        for (const pid of pids) assert.isTrue(isAlive(pid))
      })
    )
  )

  it.live("has no trouble with a server that exits at once", () =>
    Effect.forEach(
      Array.from({ length: 10 }),
      () =>
        Effect.scoped(ProcessTransport.make({ codexPath: process.execPath, launchArgs: ["--version"] })).pipe(
          Effect.flatMap(({ pid }) => eventually(() => !isAlive(pid)))
        ),
      { concurrency: 2 }
    )
  )
})
