/**
 * The real codex app-server behind a socket, which a test can kill and start again.
 *
 * @since 0.1.0
 */
import type { CodexError } from "@effect-codex/client"
import type { ProcessTransport } from "@effect-codex/node"
import { Effect, type Scope } from "effect"
import * as listening from "./internal/listening.js"
import * as testHome from "./internal/testHome.js"
import type * as ScriptedModel from "./ScriptedModel.js"

/**
 * A real codex app-server on a {@link ScriptedModel} that listens, for one client or several, and can be killed and
 * started again in the same home and at the same address. The environment variable `EFFECT_CODEX_TEST_BINARY` names
 * another codex, as for {@link TestCodex.layer}.
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
    const folders = yield* testHome.make
    const { home, workspace } = folders
    const { address, kill, start } = yield* listening.make(folders, on, {
      codexPath: process.env.EFFECT_CODEX_TEST_BINARY,
      configOverrides
    })
    return { home, workspace, address, kill, start }
  })
