import { existsSync, rmSync } from "node:fs"
import type { CodexError } from "@effect-codex/client"
import { ProcessTransport } from "@effect-codex/node"
import { Deferred, Effect, Exit, Schedule, Scope } from "effect"
import type { TestHome } from "./testHome.js"

/** A real codex app-server that listens, for links that come and go. */
export interface ListeningServer {
  /** The `ws://127.0.0.1:PORT` that it listens on; or, on a Unix socket, its path. The same after a restart. */
  readonly address: string
  /** The id of its process. */
  readonly pid: () => number
  /** Kills the server with SIGKILL, and waits until it is gone. */
  readonly kill: Effect.Effect<void>
  /** Starts the server, unless it runs. */
  readonly start: Effect.Effect<void, CodexError.SpawnError | CodexError.InvalidOptionError>
}

const often = { schedule: Schedule.spaced("20 millis") }

/** Starts a server, which ends with the scope. */
export const make = (
  { env, root, workspace }: TestHome,
  on: "ws" | "unix",
  options: ProcessTransport.Options = {}
): Effect.Effect<ListeningServer, CodexError.SpawnError | CodexError.InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope
    const path = `${root}/server.sock`
    let address = on === "unix" ? path : "ws://127.0.0.1:0"
    let running:
      | {
          readonly pid: number
          readonly scope: Scope.CloseableScope
          readonly ended: Deferred.Deferred<never, CodexError.TransportClosedError>
        }
      | undefined

    const stop = Effect.suspend(() => {
      const last = running
      running = undefined
      return last === undefined ? Effect.void : Scope.close(last.scope, Exit.void)
    })
    const launch = Effect.gen(function* () {
      yield* stop
      rmSync(path, { force: true })
      const own = yield* Scope.fork(scope, scope.strategy)
      const server = yield* ProcessTransport.make({
        ...options,
        cwd: workspace,
        env: { ...env, ...options.env },
        launchArgs: ["app-server", "--listen", on === "unix" ? `unix://${path}` : address],
        // It does not end with its stdin.
        stdinGrace: 0
      }).pipe(Scope.extend(own))
      const ended = yield* Deferred.make<never, CodexError.TransportClosedError>()
      yield* Effect.forkIn(
        Effect.intoDeferred(
          server.run(() => {}),
          ended
        ),
        own
      )
      running = { pid: server.pid, scope: own, ended }
      address = yield* Effect.raceFirst(listeningAt(server), Effect.orDie(Deferred.await(ended)))
    })
    const listeningAt = (server: ProcessTransport.ProcessTransport) =>
      on === "unix"
        ? Effect.as(
            Effect.repeat(
              Effect.sync(() => existsSync(path)),
              { until: (exists) => exists, ...often }
            ),
            path
          )
        : Effect.flatMap(server.stderr, (lines) =>
            Effect.fromNullable(/listening on: (ws:\S+)/.exec(lines.join("\n"))?.[1])
          ).pipe(Effect.retry(often), Effect.orDie)

    yield* launch
    return {
      address,
      pid: () => running?.pid ?? 0,
      kill: Effect.suspend(() => {
        if (running === undefined) return Effect.void
        process.kill(running.pid, "SIGKILL")
        return Effect.zipRight(Effect.ignore(Deferred.await(running.ended)), stop)
      }),
      start: Effect.suspend(() =>
        running !== undefined && !Effect.runSync(Deferred.isDone(running.ended)) ? Effect.void : launch
      )
    }
  })
