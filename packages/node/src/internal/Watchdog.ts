import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import type { Socket } from "node:net"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Effect } from "./effect.js"

/** A process that waits for this program to end, however it does, and then ends the server's processes. */
export interface Watchdog {
  /** The process id. */
  readonly pid: number
  /** Ends the watchdog: the server's processes are gone. Waits for its exit, half a second at most. */
  readonly retire: () => Promise<void>
}

/**
 * Starts a watchdog over the tree of `root`, which has `mark` as its mark: see {@link ProcessTree}.
 *
 * It is a shell that waits on a pipe from this program, and takes about 1 MB. Only when the pipe closes without a line
 * does it become Node, and ends the tree. Undefined where it cannot be started: on Windows, and where its program is
 * missing, as in a bundle.
 */
export const start = (root: number, mark: string): Effect.Effect<Watchdog | undefined> =>
  Effect.suspend(() => {
    if (process.platform === "win32") return Effect.succeed(undefined)
    const { loader, program } = locate()
    if (!existsSync(program)) {
      return Effect.as(
        Effect.logWarning(
          `No watchdog: ${program} is missing. Should this program be killed, commands of codex may stay. Leave @effect-codex/node out of the bundle, or set \`watchdog: false\``
        ),
        undefined
      )
    }
    const node = [process.execPath, ...loader, program, String(root), mark]
    const [command, ...args] = existsSync(shell) ? [shell, "-c", script, ...node] : node
    const child = spawn(command as string, args, {
      // Nothing of this program's: no mark, no NODE_OPTIONS, no terminal, no directory.
      env: { PATH: "/usr/bin:/bin", ELECTRON_RUN_AS_NODE: "1" },
      cwd: "/",
      stdio: ["pipe", "ignore", "ignore"],
      detached: true
    })
    for (const emitter of [child, child.stdin]) emitter.on("error", () => {})
    child.unref()
    ;(child.stdin as Socket).unref()
    const { pid } = child
    if (pid === undefined) return Effect.succeed(undefined)
    return Effect.succeed({
      pid,
      retire: async () => {
        child.stdin.end("\n")
        if (child.exitCode !== null || child.signalCode !== null) return
        child.ref()
        await once(child, "exit", { signal: AbortSignal.timeout(500) }).catch(() => {})
        child.unref()
      }
    })
  })

const shell = "/bin/sh"

/** Waits for a line or the end of stdin; at the end it runs its arguments in its place. */
const script = `trap '' HUP INT TERM; read -r _ || exec "$0" "$@"`

/** The file of the program, and what Node needs to run it where this is not built. */
const locate = (): { readonly program: string; readonly loader: ReadonlyArray<string> } =>
  import.meta.url.endsWith(".ts")
    ? {
        program: fileURLToPath(new URL("./watchdogProgram.ts", import.meta.url)),
        loader: ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href]
      }
    : { program: fileURLToPath(new URL("./watchdogProgram.js", import.meta.url)), loader: [] }
