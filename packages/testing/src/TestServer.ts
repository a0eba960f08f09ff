/**
 * The real codex app-server behind a socket, which a test can kill and start again.
 *
 * @since 0.1.0
 */
import { existsSync, rmSync } from "node:fs"
import type { CodexError } from "@effect-codex/client"
import { ProcessTransport } from "@effect-codex/node"
import { Effect, Exit, Schedule, Scope } from "effect"
import * as testHome from "./internal/testHome.js"
import type * as ScriptedModel from "./ScriptedModel.js"

/**
 * A real codex app-server on a {@link ScriptedModel} that listens, for one client or several, and can be killed and
 * started again in the same home and at the same address.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { NodeCodex } from "@effect-codex/node"
 * import { TestServer } from "@effect-codex/testing"
 * import { Effect } from "effect"
 *
 * const test = Effect.gen(function* () {
 *   const server = yield* TestServer.make()
 *   const codex = NodeCodex.layerWebSocket({ url: server.address })
 * })
 * ```
 */
export interface TestServer {
  /** `CODEX_HOME`: configuration, sessions, logs. */
  readonly home: string
  /** The working directory of the server and its threads. */
  readonly workspace: string
  /** The `ws://127.0.0.1:PORT` that it listens on; or, on a Unix socket, its path. */
  readonly address: string
  /** Kills the server with SIGKILL, and waits until it is gone. */
  readonly kill: Effect.Effect<void>
  /** Starts the server again, once it was killed. */
  readonly start: Effect.Effect<void, CodexError.SpawnError | CodexError.InvalidOptionError>
}

/**
 * How a server of a test listens, and how it is configured.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** Default: `ws`. */
  readonly on?: "ws" | "unix" | undefined
  /** Settings that override the `config.toml` of the home, by dotted path. */
  readonly configOverrides?: ProcessTransport.Options["configOverrides"]
}

const often = { schedule: Schedule.spaced("20 millis") }

/**
 * Starts a server, which ends with the scope.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = ({
  configOverrides,
  on = "ws"
}: Options = {}): Effect.Effect<
  TestServer,
  CodexError.SpawnError | CodexError.InvalidOptionError,
  ScriptedModel.ScriptedModel | Scope.Scope
> =>
  Effect.gen(function* () {
    const { env, home, root, workspace } = yield* testHome.make
    const scope = yield* Effect.scope
    const path = `${root}/server.sock`
    let address = on === "unix" ? path : "ws://127.0.0.1:0"
    let running: { readonly pid: number; readonly scope: Scope.CloseableScope; readonly exited: Effect.Effect<void> }

    const start = Effect.gen(function* () {
      rmSync(path, { force: true })
      const own = yield* Scope.fork(scope, scope.strategy)
      const server = yield* ProcessTransport.make({
        cwd: workspace,
        configOverrides,
        env,
        launchArgs: ["app-server", "--listen", on === "unix" ? `unix://${path}` : address],
        // It does not end with its stdin.
        stdinGrace: 0
      }).pipe(Scope.extend(own))
      const fiber = yield* Effect.forkIn(
        server.run(() => {}),
        own
      )
      running = { pid: server.pid, scope: own, exited: Effect.ignore(fiber) }
      address = yield* Effect.raceFirst(listeningAt(server), Effect.orDie(fiber))
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

    yield* start
    return {
      home,
      workspace,
      address,
      kill: Effect.suspend(() => {
        process.kill(running.pid, "SIGKILL")
        return Effect.zipRight(running.exited, Scope.close(running.scope, Exit.void))
      }),
      start
    }
  })
