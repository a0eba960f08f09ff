import { type SpawnError, TransportClosedError } from "@effect-codex/client/CodexError"
import * as LineDecoder from "@effect-codex/client/LineDecoder"
import { type Service, Transport } from "@effect-codex/client/Transport"
import { Deferred, Effect, Exit, Layer, type Scope } from "effect"
import * as ServerProcess from "./ServerProcess.js"
import * as Wait from "./Wait.js"

/** A transport over the stdin and stdout of a `codex app-server` that it runs. */
export interface ProcessTransport extends Service {
  /** The id of the process. */
  readonly pid: number
  /** The last lines that the server wrote to stderr, oldest first: at most 400, of each the first 4,096 characters. */
  readonly stderr: Effect.Effect<ReadonlyArray<string>>
}

/** How to start the server, and how long it may take to end. */
export interface Options extends ServerProcess.Options {}

/**
 * Starts a `codex app-server` and connects to it. The server, and all that it starts, ends with the scope, within
 * bounds that {@link ServerProcess.make} describes.
 *
 * The connection ends, and `run` and `send` fail with {@link TransportClosedError}, as
 *
 * - `Exited` when the process exited, with its exit code or signal;
 * - `Disconnected` when it closed stdin or stdout, and still ran a second later (the scope ends it);
 * - `Released` when the scope closed first.
 *
 * `stderrTail` has the last 20 lines. `run` fails once stdout is read to its end, or a second after the exit if some
 * other process keeps stdout open.
 *
 * Fails with {@link SpawnError} when the server cannot be started.
 *
 * @example
 * ```ts
 * const program = Effect.gen(function* () {
 *   const transport = yield* ProcessTransport.make({ configOverrides: { model: "gpt-5" } })
 *   yield* Effect.forkScoped(transport.run((lines) => lines.forEach((line) => console.log(line))))
 *   yield* transport.send('{"id":0,"method":"initialize","params":{"clientInfo":{"name":"demo","version":"1"}}}')
 * })
 * ```
 */
export const make = (options: Options = {}): Effect.Effect<ProcessTransport, SpawnError, Scope.Scope> =>
  Effect.gen(function* () {
    const server = yield* ServerProcess.make(options)
    const ended = yield* Deferred.make<never, TransportClosedError>()
    const room = yield* Effect.makeLatch(true)
    let closed: TransportClosedError | undefined

    const end = (reason: TransportClosedError["reason"]) =>
      Effect.sync(() => {
        if (closed !== undefined) return
        const exit = reason === "Exited" ? server.exit() : undefined
        const cause = reason === "Disconnected" ? server.stdin.errored : undefined
        closed = new TransportClosedError({ reason, ...exit, stderrTail: server.stderr(20), cause })
        Deferred.unsafeDone(ended, Exit.fail(closed))
        room.unsafeOpen()
      })

    const ending = Effect.raceAll([server.exited, Wait.forClose(server.stdin), server.stdoutClosed])
    yield* ending.pipe(
      // A broken pipe is mostly the first sign of an exit, and the last words come after it.
      Effect.zipRight(Wait.within(Effect.zipRight(server.exited, server.stderrClosed), settling)),
      Effect.zipRight(Effect.suspend(() => end(server.exit() === undefined ? "Disconnected" : "Exited"))),
      Effect.interruptible,
      Effect.forkScoped
    )
    yield* Effect.addFinalizer(() => end("Released"))

    const drained = Effect.zipRight(ending, Wait.within(server.stdoutClosed, settling))

    server.stdin.on("drain", () => room.unsafeOpen())
    const whenRoom = Effect.zipRight(
      room.await,
      Effect.suspend(() => (closed === undefined ? Effect.void : Effect.fail(closed)))
    )

    return {
      pid: server.pid,
      stderr: Effect.sync(() => server.stderr(Number.POSITIVE_INFINITY)),
      run: (onLines) => Effect.raceFirst(readLines(server, onLines), Effect.zipRight(drained, Deferred.await(ended))),
      ready: whenRoom,
      write: (line) => {
        if (closed !== undefined || server.stdin.write(`${line}\n`)) return true
        room.unsafeClose()
        return false
      }
    }
  })

/** {@link make} as the {@link Transport} of a program. */
export const layer = (options: Options = {}): Layer.Layer<Transport, SpawnError> =>
  Layer.scoped(Transport, make(options))

/** How long what belongs to the end of a connection may lag behind its first sign. */
const settling = "1 second"

/** Hands over line by line what the server writes. It dies with what `onLines` throws, and never ends otherwise. */
const readLines = (server: ServerProcess.ServerProcess, onLines: (lines: ReadonlyArray<string>) => void) =>
  Effect.async<never>((resume) => {
    const decoder = LineDecoder.make()
    const handOver = (decode: () => ReadonlyArray<string>) => {
      try {
        const lines = decode()
        if (lines.length > 0) onLines(lines)
      } catch (defect) {
        stop()
        resume(Effect.die(defect))
      }
    }
    const stop = server.readStdout(
      (chunk) => handOver(() => decoder.push(chunk)),
      () => handOver(decoder.end)
    )
    return Effect.sync(stop)
  })
