import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { ShardingConfig } from "@effect/cluster"
import type { CodexRunner } from "@effect-codex/cluster"
import { Deferred, Effect, Exit, type Scope } from "effect"

/** How a runner process is started. */
export interface RunnerOptions extends Pick<CodexRunner.Options, "sessions" | "maxContinuations"> {
  readonly url: string
  readonly port: number
  readonly home: string
  readonly workspace: string
  readonly sharding: Partial<ShardingConfig.ShardingConfig["Type"]>
  /** The key of a turn whose id is never stored. */
  readonly hold?: string | undefined
  /** How long another runner may take to respond to a ping; as the cluster has it where undefined. */
  readonly pingTimeoutMs?: number | undefined
}

/** A runner process. */
export interface RunnerProcess {
  readonly port: number
  readonly pid: number
  /** Sends a signal to the process. */
  readonly signal: (signal: NodeJS.Signals) => Effect.Effect<void>
  /** Waits for the process to end. */
  readonly exited: Effect.Effect<void>
  /** Waits until the process has printed that line. */
  readonly printed: (line: string) => Effect.Effect<void>
}

const fixture = fileURLToPath(new URL("./fixtures/runner.ts", import.meta.url))

/** Starts a runner, and waits until it is one; it is killed with the scope. */
export const start = (options: RunnerOptions): Effect.Effect<RunnerProcess, never, Scope.Scope> =>
  Effect.gen(function* () {
    const exited = yield* Deferred.make<void>()
    const lines = new Map<string, Deferred.Deferred<void>>()
    const seen = (line: string) => {
      const known = lines.get(line) ?? Effect.runSync(Deferred.make<void>())
      lines.set(line, known)
      return known
    }
    const child: ChildProcess = yield* Effect.acquireRelease(
      Effect.sync(() => {
        const args = [
          "--no-deprecation",
          "--conditions=@effect-codex/source",
          "--import",
          "tsx",
          fixture,
          JSON.stringify(options)
        ]
        const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
        createInterface({ input: child.stdout }).on("line", (line) => {
          if (process.env.RUNNER_LOG !== undefined) console.log(`${options.port} ${line}`)
          Deferred.unsafeDone(seen(line), Exit.void)
        })
        child.on("exit", () => Deferred.unsafeDone(exited, Exit.void))
        return child
      }),
      (child) =>
        Effect.zipRight(
          Effect.sync(() => child.kill("SIGKILL")),
          Deferred.await(exited)
        )
    )
    const printed = (line: string) => Effect.suspend(() => Deferred.await(seen(line)))
    yield* Effect.raceFirst(
      printed("ready"),
      Effect.zipRight(Deferred.await(exited), Effect.dieMessage("the runner ended before it was ready"))
    )
    return {
      port: options.port,
      pid: child.pid ?? 0,
      signal: (signal) => Effect.sync(() => child.kill(signal)),
      exited: Deferred.await(exited),
      printed
    }
  })
