import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { accessSync, constants, statSync } from "node:fs"
import type { Socket } from "node:net"
import type { Writable } from "node:stream"
import { SpawnError } from "@effect-codex/client/CodexError"
import { type Duration, Effect, type Scope } from "effect"
import * as CodexBinary from "./CodexBinary.js"
import * as ConfigOverrides from "./ConfigOverrides.js"
import * as LineTail from "./LineTail.js"
import * as ProcessTree from "./ProcessTree.js"
import * as Wait from "./Wait.js"

/** A running `codex app-server`, with its pipes. It and all that it starts end with the scope it was made in. */
export interface ServerProcess {
  /** The process id; also that of its process group and session (not on Windows). */
  readonly pid: number
  readonly stdin: Writable
  /**
   * Hands over what the process writes to stdout, from its first byte on, until `onEnd` or until the returned function
   * is called; what comes after that is discarded. Before, nothing is read, and the process waits once the pipe is
   * full. To be called once.
   */
  readonly readStdout: (onData: (chunk: Uint8Array) => void, onEnd: () => void) => () => void
  /** Waits until stdout is over. A process that inherited it can keep it open longer than the server lives. */
  readonly stdoutClosed: Effect.Effect<void>
  /** Waits until stderr is over, after which {@link stderr} has the last words. */
  readonly stderrClosed: Effect.Effect<void>
  /** At most `count` of the last lines on stderr, oldest first. 400 are kept, 4,096 characters of each. */
  readonly stderr: (count: number) => ReadonlyArray<string>
  /** Waits until the process has exited. */
  readonly exited: Effect.Effect<void>
  /** How the process exited; undefined as long as it runs. */
  readonly exit: () => Exit | undefined
}

/** How a process ended: `exitCode` by itself, `signal` by another. */
export interface Exit {
  readonly exitCode: number | undefined
  readonly signal: string | undefined
}

/** How to start a server, and how long it may take to end. */
export interface Options {
  /** The executable to run, in place of the `@openai/codex` that comes with this package. See {@link CodexBinary.find}. */
  readonly codexPath?: string | undefined
  /** Settings that stand above `config.toml`: each becomes a `--config key=value` after the other arguments. */
  readonly configOverrides?: ConfigOverrides.ConfigOverrides | undefined
  /** The arguments, in place of `["app-server", "--listen", "stdio://"]`. The server has to speak on stdin and stdout. */
  readonly launchArgs?: ReadonlyArray<string> | undefined
  /** The directory that the server runs in; by default that of this program. */
  readonly cwd?: string | undefined
  /** Environment variables, above those that are inherited; `undefined` takes one away. */
  readonly env?: CodexBinary.Environment | undefined
  /** `false`: the server gets the variables of `env` alone, and one by which its processes are found. Default `true`. */
  readonly inheritEnv?: boolean | undefined
  /** How long the server has to exit once its stdin is closed, before it gets SIGTERM. Default 2 seconds. */
  readonly stdinGrace?: Duration.DurationInput | undefined
  /** How long it has from SIGTERM to SIGKILL. Default 2 seconds. */
  readonly termGrace?: Duration.DurationInput | undefined
  /**
   * `false`: the running server does not keep this program from ending, which then closes the server's stdin, so that
   * codex exits by itself. Default `true`.
   */
  readonly keepAlive?: boolean | undefined
}

/**
 * Starts a server.
 *
 * When the scope closes, its stdin is closed, which ends codex; a server that does not heed this gets SIGTERM, then
 * SIGKILL, and so does all that it started: commands, MCP servers, and what these started in turn (see
 * {@link ProcessTree.ProcessTree} for how they are found). Closing takes as long as the server takes to exit,
 * `stdinGrace` and `termGrace` at most, and up to two seconds more where it left processes behind. When the server
 * exits earlier, what it left behind is ended at once.
 *
 * Ctrl-C does not reach the server, which is no part of this program's terminal session; a program that closes its
 * scopes on Ctrl-C, as `NodeRuntime.runMain` does, ends it. Should this program die without closing them, the system
 * closes the server's stdin, and codex exits by itself.
 *
 * Fails with {@link SpawnError}: `NotFound` or `NotExecutable` for the binary, `BadWorkingDirectory` when `cwd` is not
 * a directory that can be entered, `Failed` for whatever else the system refuses.
 */
export const make = (options: Options = {}): Effect.Effect<ServerProcess, SpawnError, Scope.Scope> =>
  Effect.gen(function* () {
    const env = { ...(options.inheritEnv === false ? {} : process.env), ...options.env }
    const binary = yield* CodexBinary.find({ codexPath: options.codexPath, env })
    // To spawn, a missing directory and a missing binary are the same ENOENT.
    yield* checkDirectory(options.cwd)

    const running = yield* Effect.acquireRelease(start(binary, options, env), (running) => stop(running, options))
    yield* running.exited.pipe(
      Effect.interruptible,
      Effect.zipRight(Effect.uninterruptible(running.sweep)),
      Effect.forkScoped
    )
    return running
  })

interface Running extends ServerProcess {
  readonly child: ChildProcessWithoutNullStreams
  readonly tree: ProcessTree.ProcessTree
  /** Ends what the server left behind, once. */
  readonly sweep: Effect.Effect<void>
  /** Reads on without keeping anything, so that the process cannot be stuck on a full pipe. */
  readonly discardStdout: () => void
}

const defaultArgs = ["app-server", "--listen", "stdio://"]

// Not the Command of @effect/platform: it waits without limit for the process to exit when its scope closes.
const start = (
  binary: CodexBinary.CodexBinary,
  options: Options,
  env: CodexBinary.Environment
): Effect.Effect<Running, SpawnError> =>
  Effect.gen(function* () {
    const mark = randomUUID()
    const args = [
      ...binary.args,
      ...(options.launchArgs ?? defaultArgs),
      ...ConfigOverrides.toArgs(options.configOverrides ?? {})
    ]
    const { child, pid } = yield* spawnChild(binary.command, args, options.cwd, {
      ...env,
      [ProcessTree.markVariable]: mark
    })
    const tree = ProcessTree.make(pid, mark)
    const sweep = yield* Effect.cached(tree.sweep)

    // An error that nobody listens for would end the program. Each is followed by "close", and that is waited for.
    for (const emitter of [child, child.stdin, child.stdout, child.stderr]) emitter.on("error", () => {})

    if (options.keepAlive === false) letGo(child)

    const stderr = LineTail.make(400, 4096)
    child.stderr.on("data", stderr.push)

    // When a process exits, Node reads on, and discards, any of its streams that nobody was listening to.
    const hold = () => {}
    child.stdout.on("readable", hold)
    const discard = () => {}

    return {
      pid,
      stdin: child.stdin,
      readStdout: (onData, onEnd) => {
        child.stdout.on("data", onData).on("end", onEnd).off("readable", hold)
        return () => {
          child.stdout.on("data", discard).off("data", onData).off("end", onEnd)
        }
      },
      stdoutClosed: Wait.forClose(child.stdout),
      stderrClosed: Wait.forClose(child.stderr),
      stderr: stderr.last,
      exited: Wait.forEvent(child, "exit", () => exitOf(child) !== undefined),
      exit: () => exitOf(child),
      child,
      tree,
      sweep,
      discardStdout: () => {
        child.stdout.on("data", discard).off("readable", hold)
      }
    }
  })

/** Lets this program end although the child and its pipes, which are sockets to Node, are open. */
const letGo = (child: ChildProcessWithoutNullStreams): void => {
  child.unref()
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket).unref()
}

const exitOf = (child: ChildProcessWithoutNullStreams): Exit | undefined =>
  child.exitCode === null && child.signalCode === null
    ? undefined
    : { exitCode: child.exitCode ?? undefined, signal: child.signalCode ?? undefined }

const stop = (running: Running, options: Options): Effect.Effect<void> =>
  Effect.gen(function* () {
    const { child, tree, exited } = running
    if (running.exit() === undefined) {
      yield* tree.remember
      running.discardStdout()
      child.stdin.end()
      if (!(yield* Wait.within(exited, options.stdinGrace ?? "2 seconds"))) {
        yield* tree.signal("SIGTERM")
        if (!(yield* Wait.within(exited, options.termGrace ?? "2 seconds"))) {
          yield* tree.signal("SIGKILL")
          // Even SIGKILL waits for a process that is in the middle of a system call, which can be for ever.
          yield* Wait.within(exited, "1 second")
        }
      }
    }
    yield* running.sweep
    // Whatever still lives must not keep this program from ending.
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
    child.unref()
  })

const checkDirectory = (cwd: string | undefined): Effect.Effect<void, SpawnError> =>
  Effect.suspend(() =>
    cwd === undefined || canEnter(cwd)
      ? Effect.void
      : new SpawnError({
          reason: "BadWorkingDirectory",
          tried: [cwd],
          hint: "Let `cwd` name a directory that exists and may be entered"
        })
  )

const canEnter = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const spawnChild = (
  command: string,
  args: ReadonlyArray<string>,
  cwd: string | undefined,
  env: CodexBinary.Environment
): Effect.Effect<{ readonly child: ChildProcessWithoutNullStreams; readonly pid: number }, SpawnError> =>
  Effect.async((resume) => {
    const fail = (cause: NodeJS.ErrnoException) => resume(Effect.fail(refused(command, cause)))
    try {
      const child = spawn(command, args, {
        cwd,
        env,
        // The child leads a process group and a session, by which its own children are found and ended.
        detached: process.platform !== "win32",
        windowsHide: true
      })
      const pid = child.pid
      if (pid === undefined) child.once("error", fail)
      else resume(Effect.succeed({ child, pid }))
    } catch (cause) {
      fail(cause as NodeJS.ErrnoException)
    }
  })

const refused = (command: string, cause: NodeJS.ErrnoException): SpawnError => {
  const tried = [command]
  switch (cause.code) {
    case "ENOENT":
      return new SpawnError({
        reason: "NotFound",
        tried,
        hint: "Check that the file exists, and the interpreter that its first line names",
        cause
      })
    case "EACCES":
    case "EPERM":
      return new SpawnError({ reason: "NotExecutable", tried, hint: "Make the file executable (`chmod +x`)", cause })
    default:
      return new SpawnError({
        reason: "Failed",
        tried,
        hint: `The system refused: ${cause.message}`,
        cause
      })
  }
}
