import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { accessSync, constants, statSync } from "node:fs"
import type { Socket } from "node:net"
import type { Writable } from "node:stream"
import { type InvalidOptionError, SpawnError } from "@effect-codex/client/CodexError"
import * as CodexBinary from "../CodexBinary.js"
import type { ConfigOverrides } from "../ConfigOverrides.js"
import * as ConfigArgs from "./ConfigArgs.js"
import { type Duration, Effect, type Scope } from "./effect.js"
import * as ProcessTree from "./ProcessTree.js"
import * as StderrTail from "./StderrTail.js"
import * as Wait from "./Wait.js"
import * as Watchdog from "./Watchdog.js"

/** A running codex, with its pipes. It and all that it starts end with the scope it was made in. */
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
  /** Waits until stderr is over, after which {@link stderr} is complete. */
  readonly stderrClosed: Effect.Effect<void>
  /** The last lines on stderr. 400 are kept, 4,096 characters of each. */
  readonly stderr: StderrTail.StderrTail
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

/** How to start a process of codex, and how long it may take to end. */
export interface Options {
  /** The executable to run, in place of the `@openai/codex` that comes with this package. See {@link CodexBinary.find}. */
  readonly codexPath?: string | undefined
  /**
   * Settings that override `config.toml`: each becomes a `--config key=value` after the other arguments. They stand in
   * the process list: see {@link ConfigOverrides} for what to do with keys and tokens.
   */
  readonly configOverrides?: ConfigOverrides | undefined
  /** The directory that the server runs in; by default that of this program. */
  readonly cwd?: string | undefined
  /**
   * Environment variables, added to those that are inherited; `undefined` removes one. The commands of the agent see
   * the server's environment: `inheritEnv: false` and codex's `shell_environment_policy` keep secrets from them.
   */
  readonly env?: CodexBinary.Environment | undefined
  /** `false`: the server gets the variables of `env` alone, and one that marks its processes. Default: `true`. */
  readonly inheritEnv?: boolean | undefined
  /** How long the server has to exit once its stdin is closed, before it gets SIGTERM. Default: 2 s. */
  readonly stdinGrace?: Duration.DurationInput | undefined
  /** How long it has from SIGTERM to SIGKILL. Default: 2 s. */
  readonly termGrace?: Duration.DurationInput | undefined
  /**
   * `false`: the running server does not keep this program from ending, which then closes the server's stdin, so that
   * codex exits by itself. Default: `true`.
   */
  readonly keepAlive?: boolean | undefined
  /**
   * `false`: no watchdog. It is a small process beside the server (a shell, about 1 MB) that ends the server and all
   * that it started, should this program end without closing the scope: by SIGKILL, `process.exit`, an uncaught
   * exception. Default: `true`; there is none on Windows.
   */
  readonly watchdog?: boolean | undefined
}

/**
 * Starts codex with arguments.
 *
 * When the scope closes, its stdin is closed, which ends codex; a server that does not exit on this gets SIGTERM, then
 * SIGKILL, and so does all that it started. When the server exits earlier, what it left behind is ended at once.
 */
export const make = (
  launchArgs: ReadonlyArray<string>,
  options: Options
): Effect.Effect<ServerProcess, SpawnError | InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    const configArgs = yield* ConfigArgs.make(options.configOverrides ?? {})
    const env = environment(options)
    const binary = yield* CodexBinary.find({ codexPath: options.codexPath, env })
    // To spawn, a missing directory and a missing binary are the same ENOENT.
    yield* checkDirectory(options.cwd)

    const args = [...binary.args, ...launchArgs, ...configArgs]
    const running = yield* Effect.acquireRelease(start(binary.command, args, options, env), (running) =>
      stop(running, options)
    )
    yield* running.exited.pipe(
      Effect.interruptible,
      Effect.zipRight(Effect.uninterruptible(running.sweep)),
      Effect.forkScoped
    )
    return running
  })

/** The variables of the server. What kept this program from an outer codex does not keep the server's commands from us. */
const environment = (options: Options): CodexBinary.Environment => ({
  ...(options.inheritEnv === false ? {} : { ...process.env, [ProcessTree.keepVariable]: undefined }),
  ...options.env
})

interface Running extends ServerProcess {
  readonly child: ChildProcessWithoutNullStreams
  readonly tree: ProcessTree.ProcessTree
  /** Ends what the server left behind, then the watchdog, once. */
  readonly sweep: Effect.Effect<void>
  /** Reads on without keeping anything, so that the process cannot be stuck on a full pipe. */
  readonly discardStdout: () => void
}

// Not the Command of @effect/platform: it waits without limit for the process to exit when its scope closes.
const start = (
  command: string,
  args: ReadonlyArray<string>,
  options: Options,
  env: CodexBinary.Environment
): Effect.Effect<Running, SpawnError> =>
  Effect.gen(function* () {
    const mark = randomUUID()
    const { child, pid } = yield* spawnChild(command, args, options.cwd, { ...env, [ProcessTree.markVariable]: mark })
    const watchdog = options.watchdog === false ? undefined : yield* Watchdog.start(pid, mark)
    const tree = ProcessTree.make(pid, mark)
    // A promise, and not an effect that is cached: the scope may close, and interrupt the sweep that the exit began.
    let swept: Promise<ReadonlyArray<number>> | undefined
    const sweep = Effect.gen(function* () {
      const isFirst = swept === undefined
      swept ??= tree.sweep().finally(() => watchdog?.retire())
      const survivors = yield* Effect.promise(() => swept as Promise<ReadonlyArray<number>>)
      if (isFirst && survivors.length > 0) {
        yield* Effect.logWarning(`Processes of codex that survived SIGKILL: ${survivors.join(", ")}`)
      }
    })

    // An error without a listener would end the program. Each is followed by "close", and that is waited for.
    for (const emitter of [child, child.stdin, child.stdout, child.stderr]) emitter.on("error", () => {})

    if (options.keepAlive === false) unref(child)

    const stderr = StderrTail.make(400, 4096)
    child.stderr.on("data", stderr.push)

    // When a process exits, Node reads on, and discards, any of its streams that has no listener.
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
      stderr,
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
const unref = (child: ChildProcessWithoutNullStreams): void => {
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
      yield* Effect.promise(tree.remember)
      running.discardStdout()
      child.stdin.end()
      if (!(yield* Wait.within(exited, options.stdinGrace ?? "2 seconds"))) {
        yield* Effect.promise(() => tree.signal("SIGTERM"))
        if (!(yield* Wait.within(exited, options.termGrace ?? "2 seconds"))) {
          yield* Effect.promise(() => tree.signal("SIGKILL"))
          // Even SIGKILL waits for a process that is in the middle of a system call, which can take forever.
          yield* Wait.within(exited, "1 second")
        }
      }
    }
    yield* running.sweep
    // What still lives must not keep this program from ending.
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
          hint: "Let `cwd` name a directory that exists and can be entered"
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

const refused = (command: string, { code, errno, syscall }: NodeJS.ErrnoException): SpawnError => {
  // The system's own error holds the arguments, and its message may quote one.
  const cause = Object.assign(new Error([syscall, code].filter(Boolean).join(" ")), { code, errno, syscall })
  const tried = [command]
  switch (code) {
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
    case "E2BIG":
      return new SpawnError({
        reason: "Failed",
        tried,
        hint: "The arguments and environment are too large: write large settings to `config.toml` in place of `configOverrides`",
        cause
      })
    case "ERR_INVALID_ARG_VALUE":
      return new SpawnError({
        reason: "Failed",
        tried,
        hint: "Remove the NUL character from `launchArgs`, `env`, `cwd` or `codexPath`",
        cause
      })
    default:
      return new SpawnError({
        reason: "Failed",
        tried,
        hint: `The system refused: ${code ?? "for an unknown reason"}`,
        cause
      })
  }
}
