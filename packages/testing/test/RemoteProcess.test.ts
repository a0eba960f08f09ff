import { describe, expect, it } from "@effect/vitest"
import { Codex, RemoteProcess } from "@effect-codex/client"
import { TestCodex } from "@effect-codex/testing"
import { Chunk, Effect, Fiber, Option, Stream } from "effect"

const real = TestCodex.layer()

const free = { sandboxPolicy: { type: "dangerFullAccess" } } as const

const run = (...args: Parameters<Codex.Service["runCommand"]>) =>
  Effect.flatMap(Codex.Codex, ({ runCommand }) => runCommand(...args))

const start = (...args: Parameters<Codex.Service["exec"]>) => Effect.flatMap(Codex.Codex, ({ exec }) => exec(...args))

const textOf = <E>(output: Stream.Stream<RemoteProcess.Output, E>) =>
  Effect.map(Stream.runCollect(RemoteProcess.text(output)), Chunk.join(""))

/** Waits until the output has had `text`, and leaves the rest of it to be read. */
const until = (process: RemoteProcess.RemoteProcess, text: string) =>
  RemoteProcess.text(process.output).pipe(
    Stream.scan("", (before, more) => before + more),
    Stream.takeUntil((all) => all.includes(text)),
    Stream.runDrain
  )

describe("commands on a real app-server", () => {
  it.live("runs a command and collects what it writes", () =>
    Effect.gen(function* () {
      const script = "echo out; echo err >&2; pwd; echo $GREETING; exit 3"
      const { workspace } = yield* TestCodex.TestCodex
      expect(yield* run(["sh", "-c", script], { ...free, env: { GREETING: "hello" } })).toEqual({
        exitCode: 3,
        stdout: `out\n${workspace}\nhello\n`,
        stderr: "err\n",
        truncated: false
      })
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("streams the output, all of it before the end, stdout and stderr apart", () =>
    Effect.gen(function* () {
      const process = yield* start(["sh", "-c", "echo out; echo err >&2; echo more; exit 3"], free)
      expect(yield* process.exitCode).toBe(3)
      const output = yield* Stream.runCollect(process.output)
      const only = (name: string) => textOf(Stream.fromChunk(Chunk.filter(output, ({ stream }) => stream === name)))
      expect(yield* only("stdout")).toBe("out\nmore\n")
      expect(yield* only("stderr")).toBe("err\n")
      expect(yield* textOf(process.output)).toBe("")
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("talks to a command by its stdin, from the first moment on", () =>
    Effect.gen(function* () {
      const process = yield* start(["cat"], { ...free, streamStdin: true })
      yield* process.write("grüße ")
      yield* process.write(new TextEncoder().encode("🚀"))
      yield* process.closeStdin
      expect(yield* textOf(process.output)).toBe("grüße 🚀")
      expect(yield* process.exitCode).toBe(0)
      expect(yield* Effect.flip(process.write("too late"))).toMatchObject({ _tag: "InvalidRequestError" })
      expect(yield* Effect.flip(process.terminate)).toMatchObject({ _tag: "InvalidRequestError" })
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("a command without `streamStdin` has none, and says so to who writes", () =>
    Effect.gen(function* () {
      const process = yield* start(["sh", "-c", "cat; echo done; sleep 60"], free)
      yield* until(process, "done")
      expect(yield* Effect.flip(process.write("?"))).toMatchObject({
        _tag: "InvalidRequestError",
        serverMessage: "stdin streaming is not enabled for this command/exec"
      })
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("has a terminal, whose size can change", () =>
    Effect.gen(function* () {
      const script = "stty size; read line; stty size; echo got $line"
      const size = { cols: 100, rows: 30 }
      const process = yield* start(["sh", "-c", script], { ...free, tty: true, size })
      yield* until(process, "30 100")
      yield* process.resize({ cols: 90, rows: 20 })
      yield* process.write("it\n")
      const output = yield* textOf(process.output)
      expect(output).toContain("20 90")
      expect(output).toContain("got it")
      expect(yield* process.exitCode).toBe(0)
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("terminates a command that would not end by itself", () =>
    Effect.gen(function* () {
      const process = yield* start(["sh", "-c", "trap '' TERM; echo ready; sleep 60"], free)
      yield* until(process, "ready")
      expect(Option.isNone(yield* Fiber.poll(yield* Effect.fork(process.exitCode)))).toBe(true)
      yield* process.terminate
      expect(yield* process.exitCode).toBe(137)
      expect(yield* textOf(process.output)).toBe("")
    }).pipe(Effect.provide(real))
  )

  it.live("S3: closing the scope, or interrupting `run`, kills the command and what it has started", () =>
    Effect.gen(function* () {
      const { workspace } = yield* TestCodex.TestCodex
      const lock = `${workspace}/lock`
      // Who holds the lock lives: the shell, and the sleep that it has started.
      const command = ["sh", "-c", `exec 9>${lock}; flock 9; echo ready; sleep 60 & wait`]
      const isFree = Effect.map(run(["flock", "--nonblock", lock, "true"], free), ({ exitCode }) => exitCode === 0)
      yield* Effect.scoped(
        Effect.gen(function* () {
          yield* until(yield* start(command, free), "ready")
          expect(yield* isFree).toBe(false)
        })
      )
      expect(yield* isFree).toBe(true)

      const running = yield* Effect.fork(run(command, free))
      yield* Effect.repeat(isFree, { until: (free) => !free })
      yield* Fiber.interrupt(running)
      expect(yield* isFree).toBe(true)
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("large output arrives whole, unless it is capped", () =>
    Effect.gen(function* () {
      const size = 20_000_000
      const command = ["head", "-c", `${size}`, "/dev/zero"]
      const sizeOf = (process: RemoteProcess.RemoteProcess) =>
        Stream.runFold(process.output, { bytes: 0, capReached: false }, (sum, { bytes, capReached }) => ({
          bytes: sum.bytes + bytes.length,
          capReached: sum.capReached || capReached
        }))
      const whole = yield* start(command, { ...free, outputBytesCap: null })
      expect(yield* sizeOf(whole)).toEqual({ bytes: size, capReached: false })
      expect(yield* whole.exitCode).toBe(0)
      expect(yield* sizeOf(yield* start(command, free))).toEqual({ bytes: 8 * 1024 * 1024, capReached: true })
      expect((yield* run(command, free)).truncated).toBe(true)
      const capped = yield* start(command, { ...free, outputBytesCap: 1000 })
      expect(yield* sizeOf(capped)).toEqual({ bytes: 1000, capReached: true })
      expect(yield* capped.exitCode).toBe(0)
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("`timeoutMs` ends a command with the exit code 124", () =>
    Effect.gen(function* () {
      const options = { ...free, timeoutMs: 50 }
      expect((yield* run(["sleep", "60"], options)).exitCode).toBe(124)
      expect(yield* (yield* start(["sleep", "60"], options)).exitCode).toBe(124)
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("a program that does not exist is an error of the exit code, the output and `run`", () =>
    Effect.gen(function* () {
      const process = yield* start(["no-such-program"], free)
      for (const failing of [process.exitCode, textOf(process.output), run(["no-such-program"], free)]) {
        const error = yield* Effect.flip(failing as Effect.Effect<unknown, unknown>)
        expect(error).toMatchObject({ _tag: "InternalServerError", method: "command/exec" })
      }
    }).pipe(Effect.provide(real))
  )

  it.live("16 commands at once, each with its own output", () =>
    Effect.gen(function* () {
      const numbers = Array.from({ length: 16 }, (_, n) => n)
      const outputs = yield* Effect.forEach(
        numbers,
        (n) =>
          Effect.scoped(
            Effect.flatMap(start(["sh", "-c", `echo ${n}; echo ${n} again`], free), ({ output }) => textOf(output))
          ),
        { concurrency: "unbounded" }
      )
      expect(outputs).toEqual(numbers.map((n) => `${n}\n${n} again\n`))
    }).pipe(Effect.provide(real))
  )
})
