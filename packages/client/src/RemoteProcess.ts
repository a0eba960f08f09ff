/**
 * Commands on the server's machine, outside of any thread.
 *
 * @since 0.1.0
 */
import type {
  CommandExecOutputStream,
  CommandExecParams,
  CommandExecResponse,
  CommandExecTerminalSize
} from "@effect-codex/protocol"
import type { EventBufferOverflowError, RequestError } from "./CodexError.js"
import { type Effect, Stream } from "./internal/effect.js"

/**
 * A command that runs on the server's machine, outside of any thread, until the scope closes in which it was started.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { Codex, RemoteProcess } from "@effect-codex/client"
 * import { Console, Effect, Stream } from "effect"
 *
 * const build = Effect.scoped(
 *   Effect.gen(function* () {
 *     const codex = yield* Codex.Codex
 *     const make = yield* codex.exec(["make", "-j8"], { cwd: "/srv/project" })
 *     yield* Stream.runForEach(RemoteProcess.text(make.output), Console.log)
 *     return yield* make.exitCode
 *   })
 * )
 * ```
 */
export interface RemoteProcess {
  /** The id by which the server knows it. */
  readonly processId: string
  /**
   * The output of the command, from its start on; it ends when the command has.
   *
   * Each piece goes to one reader, and is kept until it is read. Fails as {@link RemoteProcess.exitCode} does, and with
   * {@link EventBufferOverflowError} where too many pieces wait. See {@link text} for the output as text.
   */
  readonly output: Stream.Stream<Output, RequestError | EventBufferOverflowError>
  /**
   * Writes to the command's stdin, which takes a command with `streamStdin` or `tty`; a string as UTF-8. Fails with
   * {@link InvalidRequestError} if it has neither, or has ended.
   */
  readonly write: (data: string | Uint8Array) => Effect.Effect<void, RequestError>
  /** Closes the command's stdin. Fails as {@link RemoteProcess.write} does. */
  readonly closeStdin: Effect.Effect<void, RequestError>
  /** Sets the terminal size of a command with a `tty`, in characters. */
  readonly resize: (size: CommandExecTerminalSize) => Effect.Effect<void, RequestError>
  /**
   * Kills the command and its children. Fails with {@link InvalidRequestError} if it has ended;
   * {@link RemoteProcess.exitCode} completes when it has.
   */
  readonly terminate: Effect.Effect<void, RequestError>
  /**
   * The exit code, once the command has ended and all of its output has arrived: 128 and the signal's number if a signal
   * ended it, 124 if its `timeoutMs` has passed.
   *
   * Fails with {@link InternalServerError} if the command cannot be run, and with {@link TransportClosedError} when the
   * connection ends first.
   */
  readonly exitCode: Effect.Effect<number, RequestError>
}

/**
 * A piece of a command's output.
 *
 * @since 0.1.0
 * @category models
 */
export interface Output {
  /** A command with a `tty` writes to `stdout` only. */
  readonly stream: CommandExecOutputStream
  readonly bytes: Uint8Array
  /** Whether `outputBytesCap` is reached with this piece, so that the rest of the stream is left out. */
  readonly capReached: boolean
}

/**
 * The output of a command that has ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface RunResult extends CommandExecResponse {
  /** Whether a stream of the output has reached `outputBytesCap`, so that the rest of it may have been left out. */
  readonly truncated: boolean
}

/**
 * The parameters of `command/exec` beside the command, under their own names.
 *
 * - `outputBytesCap`: how many bytes of each output stream are sent. Default: 8 MiB (8,388,608 bytes). null is no limit:
 *   the output of `runCommand` then arrives as one message, which may be longer than `maxMessageBytes`.
 * - `timeoutMs`: after that many ms the command is killed. Default: 10 minutes for `runCommand`, no limit for `exec`.
 *   null is no limit.
 * - `cwd`: by default that of the server. The sandbox is by default that of the user's configuration.
 *
 * @since 0.1.0
 * @category models
 */
export type Options = Omit<
  CommandExecParams,
  "command" | "processId" | "disableOutputCap" | "disableTimeout" | "streamStdoutStderr"
>

/**
 * The options of a command without interaction.
 *
 * @since 0.1.0
 * @category models
 */
export type RunOptions = Omit<Options, "streamStdin" | "tty" | "size">

/**
 * The output as text. A character that is cut between two pieces is put together again, on stdout and stderr apart.
 *
 * @since 0.1.0
 * @category combinators
 */
export const text = <E, R>(output: Stream.Stream<Output, E, R>): Stream.Stream<string, E, R> =>
  Stream.suspend(() => {
    const decoders = new Map<string, InstanceType<typeof TextDecoder>>()
    const decode = ({ bytes, stream }: Output) => {
      const decoder = decoders.get(stream) ?? new TextDecoder()
      decoders.set(stream, decoder)
      return decoder.decode(bytes, { stream: true })
    }
    const rest = Stream.suspend(() => Stream.fromIterable(Array.from(decoders.values(), (decoder) => decoder.decode())))
    return Stream.filter(Stream.concat(Stream.map(output, decode), rest), (text) => text !== "")
  })
