/**
 * Layers that connect to codex app-server from Node: one that starts it, and those that connect to one that runs.
 *
 * @since 0.1.0
 */
import * as Codex from "@effect-codex/client/Codex"
import * as CodexError from "@effect-codex/client/CodexError"
import * as Connector from "@effect-codex/client/Connector"
import type * as Transport from "@effect-codex/client/Transport"
import * as DaemonTransport from "./DaemonTransport.js"
import { Config, type ConfigError, Effect, Either, Layer, type Scope } from "./internal/effect.js"
import { mismatch } from "./internal/mismatch.js"
import * as Reconnect from "./internal/Reconnect.js"
import * as ProcessTransport from "./ProcessTransport.js"
import * as UnixSocketTransport from "./UnixSocketTransport.js"
import * as WebSocketTransport from "./WebSocketTransport.js"

/**
 * When to connect again after the link has ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReconnectOptions {
  /**
   * When to connect again after the link has ended; `false`: never, the connection ends with its link. Default:
   * {@link Connector.defaultReconnect}, which gives up after 5 minutes. See {@link Codex.layerConnector} for what is carried
   * on.
   */
  readonly reconnect?: Connector.Reconnect | false | undefined
}

/**
 * When to start the server again after it has ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface RestartOptions {
  /**
   * When to start the server again after it has ended by itself, as with {@link Connector.defaultReconnect}. Turns that it
   * ran are interrupted; goals go on. See {@link Codex.layerConnector}. Default: `false`, never.
   */
  readonly reconnect?: Connector.Reconnect | false | undefined
}

/**
 * How to start codex app-server, and how to be its client.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends ProcessTransport.Options, Codex.Options<unknown>, RestartOptions {}

/**
 * How to connect to an app-server over a WebSocket, and how to be its client.
 *
 * @since 0.1.0
 * @category models
 */
export interface WebSocketOptions extends WebSocketTransport.Options, Codex.Options<unknown>, ReconnectOptions {}

/**
 * How to connect to an app-server over a Unix socket, and how to be its client.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnixSocketOptions extends UnixSocketTransport.Options, Codex.Options<unknown>, ReconnectOptions {}

/**
 * How to connect to the daemon of this machine, and how to be its client.
 *
 * @since 0.1.0
 * @category models
 */
export interface DaemonOptions extends DaemonTransport.Options, Codex.Options<unknown>, ReconnectOptions {}

/**
 * A connection to a codex app-server of its own: the process starts with the layer and ends with its scope, and with it
 * all that it started. See {@link ProcessTransport.make} for what closing ends, and how a daemon is left running. A server that
 * could not initialize its state, as two on one new home may, is started once more.
 *
 * Fails with {@link CodexError.SpawnError} when it cannot be started, with {@link CodexError.InitializeError} when it does
 * not respond as codex does, and with {@link CodexError.InvalidOptionError} for an option that is unknown or has a wrong
 * value, before anything is started.
 *
 * @since 0.1.0
 * @category layers
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { NodeCodex } from "@effect-codex/node"
 * import { NodeRuntime } from "@effect/platform-node"
 * import { Console, Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const thread = yield* codex.startThread({ sandbox: "read-only" })
 *   const result = yield* thread.run("Say hello in one sentence.")
 *   yield* Console.log(result.finalResponse)
 * })
 *
 * program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
 * ```
 */
export const layer = <const O extends Options>(
  options?: O
): Layer.Layer<
  Codex.Provided<O>,
  CodexError.SpawnError | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => {
  const start = () => connect<O, ProcessTransport.Options, StartError>(options, ProcessTransport.make, false)
  return Layer.catchAll(start(), (error) => (isStateRace(error) ? start() : Layer.fail(error)))
}

/**
 * The options that a program may read from its configuration. The others are its own: handlers, the leave to use what is
 * experimental, schedules, functions.
 *
 * @since 0.1.0
 * @category models
 */
export type ConfigOptions = Omit<
  Options,
  "capabilities" | "experimentalApi" | "handlers" | "optOutNotifications" | "reconnect" | "record"
>

/**
 * As {@link layer}, with options from the program's configuration: each a `Config`, which is read when the layer is built.
 * The options that are no configuration go beside it.
 *
 * Fails with `ConfigError` where the configuration lacks a value or has a wrong one; with
 * {@link CodexError.InvalidOptionError} for what is no `Config`, and for an option that is given in both places; and as
 * {@link layer} does. Nothing is started then.
 *
 * @since 0.1.0
 * @category layers
 * @example
 * ```ts
 * import { NodeCodex } from "@effect-codex/node"
 * import { Config, Effect, Redacted } from "effect"
 *
 * const codex = NodeCodex.layerConfig(
 *   {
 *     cwd: Config.string("PROJECT"),
 *     requestTimeout: Config.duration("CODEX_TIMEOUT").pipe(Config.withDefault("30 seconds")),
 *     env: { OPENAI_API_KEY: Config.map(Config.redacted("OPENAI_API_KEY"), Redacted.value) }
 *   },
 *   { handlers: { "item/fileChange/requestApproval": () => Effect.succeed({ decision: "accept" }) } }
 * )
 * ```
 */
export const layerConfig = <const O extends Options>(
  config: Config.Config.Wrap<ConfigOptions>,
  options?: O
): Layer.Layer<
  Codex.Provided<O>,
  ConfigError.ConfigError | CodexError.SpawnError | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => {
  const wrong = findNoConfig("config", config)
  if (wrong !== undefined) return Layer.fail(wrong)
  const twice = Config.isConfig(config) ? undefined : Object.keys(config).find((name) => name in (options ?? {}))
  if (twice !== undefined) {
    return Layer.fail(
      new CodexError.InvalidOptionError({
        option: twice,
        problem: "given in the configuration and in the options",
        hint: "Leave one out"
      })
    )
  }
  return Layer.unwrapEffect(
    Effect.map(Config.unwrap(config), (configured) => layer({ ...options, ...configured } as unknown as O))
  )
}

/** The first value in nested options that is no `Config`. */
const findNoConfig = (option: string, value: unknown): CodexError.InvalidOptionError | undefined => {
  if (Config.isConfig(value)) return undefined
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return mismatch(option, "a Config", value)
  }
  for (const [name, nested] of Object.entries(value)) {
    const found = findNoConfig(option === "config" ? name : `${option}.${name}`, nested)
    if (found !== undefined) return found
  }
  return undefined
}

type StartError = CodexError.SpawnError | CodexError.InvalidOptionError

/**
 * Whether two servers have made the state of one new home at once, and this one was too late: codex before 0.169.0 then
 * exits. The state is there the next time. Seen in 0.166.0.
 */
const isStateRace = (error: { readonly _tag: string }): boolean => {
  if (error._tag !== "InitializeError") return false
  const { cause } = error as CodexError.InitializeError
  return (
    cause instanceof CodexError.TransportClosedError &&
    cause.stderrTail.some((line) => line.includes("failed to initialize sqlite state runtime"))
  )
}

/**
 * A connection to an app-server that listens on a WebSocket: `codex app-server --listen ws://IP:PORT`.
 *
 * Fails with {@link CodexError.UnauthorizedError} when the server refuses the token, and with
 * {@link CodexError.ConnectError} when there is no connection in time; both say what to do. See
 * {@link WebSocketTransport.make}.
 *
 * @since 0.1.0
 * @category layers
 * @example
 * ```ts
 * import { NodeCodex } from "@effect-codex/node"
 * import { Config, Effect, Layer } from "effect"
 *
 * const codex = Layer.unwrapEffect(
 *   Effect.map(Config.redacted("CODEX_TOKEN"), (token) =>
 *     NodeCodex.layerWebSocket({ url: "wss://codex.example.com", token })
 *   )
 * )
 * ```
 */
export const layerWebSocket = <const O extends WebSocketOptions>(
  options: O
): Layer.Layer<
  Codex.Provided<O>,
  CodexError.ConnectError | CodexError.UnauthorizedError | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => connect(options, WebSocketTransport.make, Connector.defaultReconnect)

/**
 * A connection to an app-server of this machine that listens on a Unix socket: `codex app-server --listen unix://PATH`.
 *
 * Fails as {@link layerWebSocket}.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerUnixSocket = <const O extends UnixSocketOptions>(
  options: O
): Layer.Layer<
  Codex.Provided<O>,
  CodexError.ConnectError | CodexError.UnauthorizedError | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => connect(options, UnixSocketTransport.make, Connector.defaultReconnect)

/**
 * A connection to the codex daemon of this machine, through `codex app-server proxy`.
 *
 * Fails as {@link layerWebSocket}, and with {@link CodexError.SpawnError} when the proxy cannot be started. See
 * {@link DaemonTransport.make}.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerDaemon = <const O extends DaemonOptions>(
  options?: O
): Layer.Layer<
  Codex.Provided<O>,
  | CodexError.ConnectError
  | CodexError.UnauthorizedError
  | CodexError.SpawnError
  | CodexError.InvalidOptionError
  | CodexError.InitializeError,
  Codex.Requirements<O>
> => connect(options, DaemonTransport.make, Connector.defaultReconnect)

/** A client over the links that `make` makes of the same options. */
const connect = <const O extends Codex.Options<unknown> & ReconnectOptions, T extends object, E>(
  options: (O & T) | undefined,
  make: (options: T) => Effect.Effect<Transport.Service, E, Scope.Scope>,
  byDefault: Connector.Reconnect | false
): Layer.Layer<
  Codex.Provided<O>,
  E | CodexError.InvalidOptionError | CodexError.InitializeError,
  Codex.Requirements<O>
> => {
  const parts = Reconnect.split<O & T & ReconnectOptions>(options, byDefault)
  if (Either.isLeft(parts)) return Layer.fail(parts.left)
  const { reconnect, rest } = parts.right
  return Codex.layerConnector(
    { connect: make(rest as unknown as T), reconnect },
    Codex.pickOptions(rest as Codex.Options<unknown>) as O
  ) as Layer.Layer<
    Codex.Provided<O>,
    E | CodexError.InvalidOptionError | CodexError.InitializeError,
    Codex.Requirements<O>
  >
}
