import { RemoteProcess } from "@effect-codex/client"
import type { CommandExecOutputStream, CommandExecParams, CommandExecTerminalSize } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import * as AsyncStream from "./AsyncStream.js"
import type { Runner } from "./Runner.js"
import type { Scoped } from "./Scoped.js"

/** A command that runs on the server's machine, outside of any thread. It keeps the program from ending. */
export interface Exec extends AsyncDisposable {
  /** By this the server knows it. */
  readonly processId: string
  /**
   * What the command writes, from its start on; it ends when the command has. Each piece goes to one loop, here or over
   * {@link Exec.text}, and is kept until one reads it. Rejects as {@link Exec.exitCode} does.
   */
  readonly output: AsyncStream.AsyncStream<ExecOutput>
  /** The output as text. A character that is cut between two pieces is put together again, on stdout and stderr apart. */
  readonly text: AsyncStream.AsyncStream<string>
  /**
   * Writes to the command's stdin, which takes a command with `streamStdin` or `tty`; a string as UTF-8. Rejects with
   * {@link InvalidRequestError} if it has neither, or is over.
   */
  readonly write: (data: string | Uint8Array, options?: Abortable) => Promise<void>
  /** Closes the command's stdin. Rejects as {@link Exec.write} does. */
  readonly closeStdin: (options?: Abortable) => Promise<void>
  /** Tells a command with a `tty` the new size of its terminal, in characters. */
  readonly resize: (size: CommandExecTerminalSize, options?: Abortable) => Promise<void>
  /**
   * Kills the command and what it has started. Rejects with {@link InvalidRequestError} if it is over;
   * {@link Exec.exitCode} tells when it is.
   */
  readonly terminate: (options?: Abortable) => Promise<void>
  /**
   * The exit code, once the command is over and all of its output has arrived: 128 and the signal's number if one has
   * ended it, 124 if its `timeoutMs` has passed.
   *
   * Rejects with {@link InternalServerError} if the command cannot be run, and with {@link TransportClosedError} when
   * the connection ends first.
   */
  readonly exitCode: Promise<number>
  /** Kills the command if it still runs, within 5 s. Never rejects; `await using` does it too. */
  readonly close: () => Promise<void>
}

/** A piece of a command's output. */
export interface ExecOutput {
  /** A command with a `tty` writes to `stdout` only. */
  readonly stream: CommandExecOutputStream
  readonly bytes: Uint8Array
  /** Whether `outputBytesCap` is reached with this piece, so that the rest of the stream is left out. */
  readonly capReached: boolean
}

/**
 * What `command/exec` takes beside the command, under its own names. Without `timeoutMs` the command may take forever,
 * and without `outputBytesCap` all of its output is sent. `cwd` is the server's by default, and the sandbox that of the
 * user's configuration. The signal kills the command.
 */
export type ExecOptions = Omit<
  CommandExecParams,
  "command" | "processId" | "disableOutputCap" | "disableTimeout" | "streamStdoutStderr"
> &
  Abortable

/** What a command takes that nobody talks to. */
export type RunCommandOptions = Omit<ExecOptions, "streamStdin" | "tty" | "size">

/**
 * The handle on a command of the client's.
 *
 * @internal
 */
export const make = (runner: Runner, { release, value: process }: Scoped<RemoteProcess.RemoteProcess>): Exec => {
  const { action, method } = runner
  const close = action(release)
  return runner.outcomes(
    {
      processId: process.processId,
      output: AsyncStream.make(runner, process.output),
      text: AsyncStream.make(runner, RemoteProcess.text(process.output)),
      write: method((data: string | Uint8Array, { signal }: Abortable = {}) => [process.write(data), signal]),
      closeStdin: action(process.closeStdin),
      resize: method((size: CommandExecTerminalSize, { signal }: Abortable = {}) => [process.resize(size), signal]),
      terminate: action(process.terminate),
      close,
      [Symbol.asyncDispose]: close
    },
    { exitCode: process.exitCode }
  )
}
