/**
 * Commands on the server's machine, outside of any thread.
 *
 * @since 0.1.0
 */
import type * as ClientProcess from "@effect-codex/client/RemoteProcess"
import type { CommandExecTerminalSize } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"

/**
 * A command that runs on the server's machine, outside of any thread. It keeps the program from ending.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Codex } from "@effect-codex/promise"
 *
 * declare const codex: Codex
 *
 * await using build = await codex.exec(["make", "-j8"], { cwd: "/srv/project" })
 * for await (const text of build.text) process.stdout.write(text)
 * console.log(await build.exitCode)
 * ```
 */
export interface RemoteProcess extends AsyncDisposable {
  /** The id by which the server knows it. */
  readonly processId: string
  /**
   * The output of the command, from its start on; it ends when the command has.
   *
   * Each piece goes to one loop, here or over {@link RemoteProcess.text}, and is kept until it is read. Rejects as
   * {@link RemoteProcess.exitCode} does, and with {@link EventBufferOverflowError} where too many pieces wait.
   */
  readonly output: AsyncStream<RemoteProcessOutput>
  /** The output as text. A character that is cut between two pieces is put together again, on stdout and stderr apart. */
  readonly text: AsyncStream<string>
  /**
   * Writes to the command's stdin, which takes a command with `streamStdin` or `tty`; a string as UTF-8. Rejects with
   * {@link InvalidRequestError} if it has neither, or has ended.
   */
  readonly write: (data: string | Uint8Array, options?: Abortable) => Promise<void>
  /** Closes the command's stdin. Rejects as {@link RemoteProcess.write} does. */
  readonly closeStdin: (options?: Abortable) => Promise<void>
  /** Sets the terminal size of a command with a `tty`, in characters. */
  readonly resize: (size: CommandExecTerminalSize, options?: Abortable) => Promise<void>
  /**
   * Kills the command and its children. Rejects with {@link InvalidRequestError} if it has ended;
   * {@link RemoteProcess.exitCode} settles when it has.
   */
  readonly terminate: (options?: Abortable) => Promise<void>
  /**
   * The exit code, once the command has ended and all of its output has arrived: 128 and the signal's number if a signal
   * ended it, 124 if its `timeoutMs` has passed.
   *
   * Rejects with {@link InternalServerError} if the command cannot be run, and with {@link TransportClosedError} when the
   * connection ends first.
   */
  readonly exitCode: Promise<number>
  /** Kills the command if it still runs, within 5 s. Never rejects; `await using` does it too. */
  readonly close: () => Promise<void>
}

/**
 * A piece of a command's output.
 *
 * @since 0.1.0
 * @category models
 */
export type RemoteProcessOutput = ClientProcess.Output

/**
 * The parameters of `command/exec` beside the command, under their own names. The signal kills the command.
 *
 * - `outputBytesCap`: how many bytes of each output stream are sent. Default: 8 MiB (8,388,608 bytes).
 * - `timeoutMs`: after that many ms the command is killed. Default: 10 minutes for `runCommand`, no limit for `exec`.
 *   null is no limit.
 * - `cwd`: by default that of the server. The sandbox is by default that of the user's configuration.
 *
 * @since 0.1.0
 * @category models
 */
export type RemoteProcessOptions = ClientProcess.Options & Abortable

/**
 * The options of a command without interaction.
 *
 * @since 0.1.0
 * @category models
 */
export type RunCommandOptions = ClientProcess.RunOptions & Abortable

/**
 * The output of a command that has ended.
 *
 * @since 0.1.0
 * @category models
 */
export type RunCommandResult = ClientProcess.RunResult
