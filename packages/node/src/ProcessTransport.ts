/**
 * A transport over the stdin and stdout of a codex app-server that this program starts.
 *
 * @since 0.1.0
 */
import { type InvalidOptionError, type SpawnError, TransportClosedError } from "@effect-codex/client/CodexError"
import * as LineDecoder from "@effect-codex/client/LineDecoder"
import { type Service, Transport } from "@effect-codex/client/Transport"
import { Deferred, Effect, Exit, Layer, type Scope } from "./internal/effect.js"
import * as Inbox from "./internal/Inbox.js"
import * as OptionCheck from "./internal/OptionCheck.js"
import * as Outbox from "./internal/Outbox.js"
import * as ServerProcess from "./internal/ServerProcess.js"
import * as Wait from "./internal/Wait.js"

/**
 * A transport over the stdin and stdout of a `codex app-server` that it runs.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProcessTransport extends Service {
  /** The id of the process. */
  readonly pid: number
  /**
   * The last lines that the server wrote to stderr, oldest first: at most 400, of each the first 4,096 characters.
   * Control characters are escaped.
   */
  readonly stderr: Effect.Effect<ReadonlyArray<string>>
}

/**
 * How to start the server, and how long it may take to end.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends ServerProcess.Options {
  /** The arguments, in place of `["app-server", "--listen", "stdio://"]`. The server has to speak on stdin and stdout. */
  readonly launchArgs?: ReadonlyArray<string> | undefined
  /**
   * The longest line that is received whole, in bytes. The rest of a longer one is skipped, and fails the request it
   * responds to. Default: 128 MiB.
   */
  readonly maxMessageBytes?: number | undefined
}

/**
 * Starts a `codex app-server` and connects to it. Each run starts a server of its own.
 *
 * The server ends with the scope, and so does all that it started: commands, MCP servers, and what these started in
 * turn. Its stdin is closed, on which codex exits; after `stdinGrace` it gets SIGTERM, after `termGrace` more SIGKILL.
 * What it left behind gets SIGTERM and half a second later SIGKILL, also when the server exits by itself. Closing takes
 * as long as the server takes to exit, and two seconds more at most.
 *
 * The processes are found by parent, process group and session, and by the variable `EFFECT_CODEX_TREE` in their
 * environment. So a command that is meant to stay, as a daemon that the agent starts, is ended too. Start it with the
 * variable `EFFECT_CODEX_KEEP=1`, and it is left alone with all that it starts (on Linux; elsewhere a process is left
 * alone that has a process group of its own and whose parent has exited before). `EFFECT_CODEX_KEEP` in `env` leaves
 * everything but the server.
 *
 * Ctrl-C does not reach the server, which is no part of this program's terminal session; a program that closes its
 * scopes on Ctrl-C, as `NodeRuntime.runMain` does, ends it. Should this program end without closing them, by SIGKILL for
 * one, the watchdog does the same within five seconds.
 *
 * The connection ends, and `run` and `ready` fail with {@link TransportClosedError}, as
 *
 * - `Exited` when the process exited, with its exit code or signal;
 * - `Disconnected` when it closed stdin or stdout, and still ran a second later (the scope ends it);
 * - `Released` when the scope closed first.
 *
 * `stderrTail` has the last 20 lines, stack frames left out. `run` fails once stdout is read to its end, or a second
 * after the exit if some other process keeps stdout open.
 *
 * Fails with {@link SpawnError} when the server cannot be started: `NotFound` or `NotExecutable` for the binary,
 * `BadWorkingDirectory` when `cwd` is not a directory that can be entered, `Failed` for anything else that the system
 * refuses; and with {@link InvalidOptionError} for an option that is unknown or has a wrong value.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { ProcessTransport } from "@effect-codex/node"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const transport = yield* ProcessTransport.make({ configOverrides: { model: "gpt-5" } })
 *   yield* Effect.forkScoped(transport.run((lines) => lines.forEach((line) => console.log(line))))
 *   transport.write('{"id":0,"method":"initialize","params":{"clientInfo":{"name":"demo","version":"1"}}}')
 * })
 * ```
 */
export const make = (
  options: Options = {}
): Effect.Effect<ProcessTransport, SpawnError | InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    yield* OptionCheck.check(options, OptionCheck.ownProcess)
    const server = yield* ServerProcess.make(options.launchArgs ?? defaultArgs, options)
    const ended = yield* Deferred.make<never, TransportClosedError>()
    /** The lines of one turn of the event loop leave together: a system call costs more than a request. */
    let gathered = ""
    const flush = () => {
      const lines = gathered
      gathered = ""
      if (lines !== "" && server.stdin.write(lines)) outbox.drained()
    }
    const outbox = Outbox.make<TransportClosedError>((line) => {
      const { writable, writableHighWaterMark, writableLength } = server.stdin
      if (!writable) return "broken"
      if (gathered === "") process.nextTick(flush)
      gathered += `${line}\n`
      return writableLength + gathered.length < writableHighWaterMark ? "room" : "full"
    })
    let closed = false

    const end = (reason: TransportClosedError["reason"]) =>
      Effect.sync(() => {
        if (closed) return
        closed = true
        flush()
        const error = new TransportClosedError({
          reason,
          ...(reason === "Exited" && server.exit()),
          stderrTail: server.stderr.tail(20),
          detail: reason === "Released" ? undefined : server.stderr.reason(),
          cause: reason === "Disconnected" ? server.stdin.errored : undefined
        })
        Deferred.unsafeDone(ended, Exit.fail(error))
        outbox.fail(error)
      })

    const ending = Effect.raceAll([server.exited, Wait.forClose(server.stdin), server.stdoutClosed])
    yield* ending.pipe(
      // A broken pipe is mostly the first sign of an exit, and the last lines of stderr come after it.
      Effect.zipRight(Wait.within(Effect.zipRight(server.exited, server.stderrClosed), settling)),
      Effect.zipRight(Effect.suspend(() => end(server.exit() === undefined ? "Disconnected" : "Exited"))),
      Effect.interruptible,
      Effect.forkScoped
    )
    yield* Effect.addFinalizer(() => end("Released"))

    const drained = Effect.zipRight(ending, Wait.within(server.stdoutClosed, settling))
    server.stdin.on("drain", outbox.drained)

    return {
      pid: server.pid,
      stderr: Effect.sync(server.stderr.lines),
      run: (onLines) =>
        Effect.raceFirst(
          readLines(server, onLines, options.maxMessageBytes),
          Effect.zipRight(drained, Deferred.await(ended))
        ),
      ready: outbox.ready,
      write: outbox.write
    }
  })

/**
 * {@link make} as the transport of a program.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: Options = {}): Layer.Layer<Transport, SpawnError | InvalidOptionError> =>
  Layer.scoped(Transport, make(options))

const defaultArgs = ["app-server", "--listen", "stdio://"]

/** How long what belongs to the end of a connection may lag behind its first sign. */
const settling = "1 second"

/** Hands over line by line what the server writes. It dies with what `onLines` throws, and never ends otherwise. */
const readLines = (
  server: ServerProcess.ServerProcess,
  onLines: Parameters<Service["run"]>[0],
  maxMessageBytes: number | undefined
) =>
  Effect.async<never>((resume) => {
    const decoder = LineDecoder.make({ maxMessageBytes })
    const inbox = Inbox.make(onLines, (defect) => {
      stop()
      resume(Effect.die(defect))
    })
    const stop = server.readStdout(
      (chunk) => inbox.push(decoder.push(chunk)),
      () => inbox.end(decoder.end())
    )
    return Effect.sync(() => {
      inbox.stop()
      stop()
    })
  })
