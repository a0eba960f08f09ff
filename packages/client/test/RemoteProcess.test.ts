import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics } from "@effect-codex/client"
import * as RemoteProcess from "@effect-codex/client/RemoteProcess"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, Encoding, Exit, Fiber, Option, Scope, Stream, TestClock } from "effect"

const connected = ScriptedTransport.connected()

const delta = (processId: string, bytes: string | Uint8Array, extra: object = {}) => ({
  method: "command/exec/outputDelta",
  params: { processId, stream: "stdout", deltaBase64: Encoding.encodeBase64(bytes), capReached: false, ...extra }
})

const ended = (exitCode: number) => ({ exitCode, stdout: "", stderr: "" })

const exec = (...args: Parameters<Codex.Service["exec"]>) => Effect.flatMap(Codex.Codex, (codex) => codex.exec(...args))
const runCommand = (...args: Parameters<Codex.Service["runCommand"]>) =>
  Effect.flatMap(Codex.Codex, (codex) => codex.runCommand(...args))

/** A command that the scripted server has been asked to run. */
const start = (...args: Parameters<Codex.Service["exec"]>) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const process = yield* exec(...args)
    return { process, request: yield* server.expect("command/exec") }
  })

const textOf = (process: RemoteProcess.RemoteProcess) =>
  Effect.map(Stream.runCollect(RemoteProcess.text(process.output)), Chunk.toReadonlyArray)

const acknowledge = (method: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const request = yield* server.expect(method)
    yield* server.answer(request, {})
    return request.params
  })

/** Ends what the test has left running, so that closing its scope need not wait for the scripted server. */
const finish = (request: ScriptedTransport.ScriptedTransport.Received) =>
  Effect.flatMap(ScriptedTransport.ScriptedTransport, (server) => server.answer(request, ended(0)))

describe("a remote process", () => {
  it.scoped("is asked for without a limit on time and with one on output, unless others are given", () =>
    Effect.gen(function* () {
      const plain = yield* start(["ls", "-l"])
      expect(plain.request.params).toEqual({
        command: ["ls", "-l"],
        processId: plain.process.processId,
        streamStdoutStderr: true,
        timeoutMs: null,
        disableTimeout: true,
        outputBytesCap: 8 * 1024 * 1024,
        disableOutputCap: false
      })
      const options = { timeoutMs: 1000, outputBytesCap: 10, cwd: "/srv", tty: true, size: { cols: 80, rows: 24 } }
      const limited = yield* start(["top"], options)
      expect(limited.request.params).toMatchObject({ ...options, disableTimeout: false })
      expect(limited.process.processId).not.toBe(plain.process.processId)
      yield* finish(plain.request)
      yield* finish(limited.request)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an empty command is refused before anything is sent", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      for (const run of [codex.exec([]), codex.runCommand([])]) {
        const error = yield* Effect.flip(run as Effect.Effect<unknown, unknown>)
        expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
      }
      const { request } = yield* start(["true"])
      expect(request.params.command).toEqual(["true"])
      yield* server.answer(request, ended(0))
    }).pipe(Effect.provide(connected))
  )

  it.scoped("parameters that cannot be sent fail the start itself", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(exec(["ls"], { permissionProfile: "experimental" }))
      expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("what is asked of it follows the command on the wire", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const process = yield* exec(["cat"], { streamStdin: true })
      yield* Effect.fork(process.write("early"))
      const request = yield* server.expect("command/exec")
      yield* acknowledge("command/exec/write")
      yield* finish(request)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("output that was not read yet is kept, in order, and complete before the end", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { process, request } = yield* start(["make"])
      const { processId } = process
      yield* server.send(
        delta(processId, "one "),
        delta("effect-codex-999", "of another"),
        delta(processId, "two ", { stream: "stderr" }),
        delta(processId, "three", { capReached: true }),
        { id: request.id, result: ended(3) }
      )
      expect(yield* process.exitCode).toBe(3)
      const output = Chunk.toReadonlyArray(yield* Stream.runCollect(process.output))
      expect(output.map(({ bytes, ...rest }) => ({ ...rest, text: new TextDecoder().decode(bytes) }))).toEqual([
        { stream: "stdout", text: "one ", capReached: false },
        { stream: "stderr", text: "two ", capReached: false },
        { stream: "stdout", text: "three", capReached: true }
      ])
      expect(yield* process.exitCode).toBe(3)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("output arrives while the command runs, and each of two commands has its own", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* start(["one"])
      const two = yield* start(["two"])
      yield* server.send(delta(two.process.processId, "2"), delta(one.process.processId, "1"))
      const head = (process: RemoteProcess.RemoteProcess) =>
        Effect.map(Stream.runHead(RemoteProcess.text(process.output)), Option.getOrThrow)
      expect(yield* Effect.all([head(one.process), head(two.process)])).toEqual(["1", "2"])
      yield* server.send(delta(two.process.processId, "2 again"))
      yield* finish(one.request)
      yield* finish(two.request)
      expect(yield* textOf(one.process)).toEqual([])
      expect(yield* textOf(two.process)).toEqual(["2 again"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("text: characters that are cut between pieces are put together, on stdout and stderr apart", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { process, request } = yield* start(["emoji"])
      const [rocket, umlaut] = [new TextEncoder().encode("🚀"), new TextEncoder().encode("ü")]
      const { processId } = process
      for (const byte of rocket.slice(0, 3)) yield* server.send(delta(processId, Uint8Array.of(byte)))
      yield* server.send(
        delta(processId, umlaut.slice(0, 1), { stream: "stderr" }),
        delta(processId, rocket.slice(3)),
        delta(processId, umlaut.slice(1), { stream: "stderr" }),
        delta(processId, rocket.slice(0, 2)),
        { id: request.id, result: ended(0) }
      )
      expect(yield* textOf(process)).toEqual(["🚀", "ü", "\uFFFD"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("writes bytes and text, closes stdin, resizes, terminates", () =>
    Effect.gen(function* () {
      const { process, request } = yield* start(["cat"], { streamStdin: true })
      const { processId } = process
      const asked = (effect: Effect.Effect<void, unknown>, method: string) =>
        Effect.gen(function* () {
          const fiber = yield* Effect.fork(effect)
          const params = yield* acknowledge(method)
          yield* Fiber.join(fiber)
          return params
        })
      const write = "command/exec/write"
      expect(yield* asked(process.write("hü"), write)).toEqual({ processId, deltaBase64: "aMO8" })
      expect(yield* asked(process.write(Uint8Array.of(0, 255)), write)).toEqual({ processId, deltaBase64: "AP8=" })
      expect(yield* asked(process.closeStdin, write)).toEqual({ processId, closeStdin: true })
      const size = { cols: 100, rows: 40 }
      expect(yield* asked(process.resize(size), "command/exec/resize")).toEqual({ processId, size })
      expect(yield* asked(process.terminate, "command/exec/terminate")).toEqual({ processId })
      yield* finish(request)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a command that cannot be run fails its exit code and its output, after what there was of it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { process, request } = yield* start(["nonsense"])
      yield* server.send(delta(process.processId, "a sign of life"))
      yield* server.refuse(request, { code: -32603, message: "failed to spawn command" })
      const error = { _tag: "InternalServerError", serverMessage: "failed to spawn command" }
      expect(yield* Effect.flip(process.exitCode)).toMatchObject(error)
      const seen: Array<string> = []
      const reading = Stream.runForEach(RemoteProcess.text(process.output), (text) =>
        Effect.sync(() => seen.push(text))
      )
      expect(yield* Effect.flip(reading)).toMatchObject(error)
      expect(seen).toEqual(["a sign of life"])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("output that is no base64 fails its reader alone", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { process, request } = yield* start(["ls"])
      yield* server.send(delta(process.processId, "", { deltaBase64: "?" }))
      yield* finish(request)
      expect(yield* Effect.flip(Stream.runDrain(process.output))).toMatchObject({ _tag: "DecodeError" })
      expect(yield* process.exitCode).toBe(0)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S1: the connection's end settles output and exit code; the scope closes at once", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const scope = yield* Scope.make()
      const { process } = yield* Scope.extend(start(["sleep", "9"]), scope)
      const running = yield* Effect.fork(Effect.flip(runCommand(["sleep", "9"])))
      yield* server.expect("command/exec")
      const waiting = yield* Effect.forEach([process.exitCode, Stream.runDrain(process.output)], (effect) =>
        Effect.fork(Effect.flip(effect as Effect.Effect<unknown, unknown>))
      )
      yield* server.end()
      for (const fiber of [...waiting, running]) {
        expect(yield* Fiber.join<unknown, unknown>(fiber)).toMatchObject({ _tag: "TransportClosedError" })
      }
      yield* Scope.close(scope, Exit.void)
      const late = yield* Effect.flip(exec(["ls"]))
      expect(late._tag).toBe("TransportClosedError")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: when the scope closes, the command is terminated, and its end waited for", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const scope = yield* Scope.make()
      const { process, request } = yield* Scope.extend(start(["sleep", "9"]), scope)
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      expect(yield* acknowledge("command/exec/terminate")).toEqual({ processId: process.processId })
      yield* TestClock.adjust("4 seconds")
      expect(Option.isNone(yield* Fiber.poll(closing))).toBe(true)
      yield* server.send(delta(process.processId, "the end"), { id: request.id, result: ended(137) })
      yield* Fiber.join(closing)
      expect(yield* textOf(process)).toEqual(["the end"])
      expect(yield* process.exitCode).toBe(137)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a command that is over is left alone when the scope closes", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const scope = yield* Scope.make()
      const { process, request } = yield* Scope.extend(start(["true"]), scope)
      yield* finish(request)
      expect(yield* process.exitCode).toBe(0)
      yield* Scope.close(scope, Exit.void)
      yield* Effect.fork(codex.request("model/list", {}))
      yield* server.expect("model/list")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a server that never responds delays the end by 5 s at most, a reader of output included", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const scope = yield* Scope.make()
      const { process } = yield* Scope.extend(start(["sleep", "9"]), scope)
      const reading = yield* Effect.fork(textOf(process))
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* server.expect("command/exec/terminate")
      yield* TestClock.adjust("4900 millis")
      expect(Option.isNone(yield* Fiber.poll(closing))).toBe(true)
      yield* TestClock.adjust("100 millis")
      yield* Fiber.join(closing)
      expect(yield* Fiber.join(reading)).toEqual([])
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S4: takes no place among the requests in flight, and has no deadline", () =>
    Effect.gen(function* () {
      const { snapshot } = yield* Diagnostics.Diagnostics
      const { process, request } = yield* start(["sleep", "9"])
      expect((yield* snapshot).requests).toEqual({ inFlight: 0, waiting: 0 })
      const waiting = yield* Effect.fork(process.exitCode)
      yield* TestClock.adjust("1 hour")
      expect(Option.isNone(yield* Fiber.poll(waiting))).toBe(true)
      yield* finish(request)
      expect(yield* Fiber.join(waiting)).toBe(0)
    }).pipe(Effect.provide(connected))
  )
})

describe("run", () => {
  it.scoped("collects what the command writes", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const running = yield* Effect.fork(runCommand(["ls"], { timeoutMs: 5 }))
      const request = yield* server.expect("command/exec")
      expect(request.params).toMatchObject({
        command: ["ls"],
        timeoutMs: 5,
        disableTimeout: false,
        streamStdoutStderr: false
      })
      yield* server.answer(request, { exitCode: 1, stdout: "out", stderr: "err" })
      expect(yield* Fiber.join(running)).toEqual({ exitCode: 1, stdout: "out", stderr: "err", truncated: false })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: interrupted, it terminates the command, and waits until that is over", () =>
    Effect.gen(function* () {
      const running = yield* Effect.fork(runCommand(["sleep", "9"]))
      const server = yield* ScriptedTransport.ScriptedTransport
      const request = yield* server.expect("command/exec")
      const interrupting = yield* Effect.fork(Fiber.interrupt(running))
      expect(yield* acknowledge("command/exec/terminate")).toEqual({ processId: request.params.processId })
      yield* TestClock.adjust("4 seconds")
      expect(Option.isNone(yield* Fiber.poll(running))).toBe(true)
      yield* finish(request)
      expect(Exit.isInterrupted(yield* Fiber.join(interrupting))).toBe(true)
    }).pipe(Effect.provide(connected))
  )
})
