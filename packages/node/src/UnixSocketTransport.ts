/**
 * A transport over a Unix socket.
 *
 * @since 0.1.0
 */
import { connect } from "node:net"
import { type ConnectError, InvalidOptionError, type UnauthorizedError } from "@effect-codex/client/CodexError"
import { type Service, Transport } from "@effect-codex/client/Transport"
import * as Credentials from "./internal/Credentials.js"
import { Effect, Layer, type Scope } from "./internal/effect.js"
import * as OptionCheck from "./internal/OptionCheck.js"
import * as WebSocketLink from "./internal/WebSocketLink.js"

/**
 * Where the server listens, and how to connect to it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends WebSocketLink.Options, Credentials.Options {
  /** The path of the socket, as the server was started with `--listen unix://PATH`. */
  readonly path: string
  /** `false`: the open connection does not keep this program from ending. Default: `true`. */
  readonly keepAlive?: boolean | undefined
}

/**
 * Connects to a `codex app-server --listen unix://PATH` of this machine that runs already. Each run makes a new
 * connection.
 *
 * It ends and fails as that of {@link WebSocketTransport}, which is spoken over the socket: {@link ConnectError} when
 * nothing listens at `path`, or there is no WebSocket within `connectTimeout`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options
): Effect.Effect<Service, ConnectError | UnauthorizedError | InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    yield* OptionCheck.check(options, OptionCheck.unixSocket)
    yield* Credentials.check(options)
    const { path } = options
    if (!path || path.includes("\0")) {
      return yield* new InvalidOptionError({
        option: "path",
        problem: path ? "holds a NUL character" : "is missing",
        hint: "Give the path of the server's socket"
      })
    }
    return yield* WebSocketLink.make(
      {
        url: new URL("ws://localhost/"),
        address: `unix://${path}`,
        whenNotListening: "Start the server with `codex app-server --listen unix://PATH`, or correct `path`",
        token: options.token,
        headers: options.headers,
        open: () => connect({ path }),
        keepAlive: options.keepAlive
      },
      options
    )
  })

/**
 * {@link make} as the transport of a program.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options
): Layer.Layer<Transport, ConnectError | UnauthorizedError | InvalidOptionError> =>
  Layer.scoped(Transport, make(options))
