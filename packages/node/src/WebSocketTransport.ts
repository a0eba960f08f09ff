/**
 * A transport over a WebSocket.
 *
 * @since 0.1.0
 */
import { type ConnectError, InvalidOptionError, type UnauthorizedError } from "@effect-codex/client/CodexError"
import { type Service, Transport } from "@effect-codex/client/Transport"
import * as Credentials from "./internal/Credentials.js"
import { Effect, Either, Layer, type Scope } from "./internal/effect.js"
import * as OptionCheck from "./internal/OptionCheck.js"
import * as WebSocketLink from "./internal/WebSocketLink.js"

/**
 * Where the server listens, and how to connect to it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends WebSocketLink.Options, Credentials.Options {
  /** `ws://HOST:PORT` or `wss://HOST:PORT`, as the server was started with `--listen`, or as its proxy is reached. */
  readonly url: string
  /**
   * `true`: credentials may be sent over `ws://` to another machine, where everyone on the way can read them. Default:
   * `false`.
   */
  readonly allowInsecureToken?: boolean | undefined
  /** `false`: the open connection does not keep this program from ending. Default: `true`. */
  readonly keepAlive?: boolean | undefined
}

/**
 * Connects to a `codex app-server --listen ws://IP:PORT` that runs already. Each run makes a new connection.
 *
 * The certificate of a `wss://` server is verified; `NODE_EXTRA_CA_CERTS` adds an authority. Pings keep an idle link
 * open and find a broken one: see `linkTimeout`. A message beyond `maxMessageBytes` is skipped, not the link closed.
 *
 * The connection ends, and `run` and `send` fail with {@link TransportClosedError}, as `Disconnected` when the link
 * closes or breaks, and as `Released` when the scope closes. What the server does meanwhile goes on.
 *
 * Fails with
 *
 * - {@link UnauthorizedError} when the server refuses the credentials (HTTP 401 or 403), at once;
 * - {@link ConnectError} when there is no WebSocket within `connectTimeout`, with a reason: nothing listens, the host is
 *   unknown, the certificate is not accepted, a proxy responds with 502, the server is no WebSocket server;
 * - {@link InvalidOptionError} for an option that is unknown or has a wrong value, and for credentials that would be sent
 *   over `ws://` to anything but this machine.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { WebSocketTransport } from "@effect-codex/node"
 * import { Config, Effect } from "effect"
 *
 * const connect = Effect.gen(function* () {
 *   const token = yield* Config.redacted("CODEX_TOKEN")
 *   return yield* WebSocketTransport.make({ url: "wss://codex.example.com", token })
 * })
 * ```
 */
export const make = (
  options: Options
): Effect.Effect<Service, ConnectError | UnauthorizedError | InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    yield* OptionCheck.check(options, OptionCheck.webSocket)
    yield* Credentials.check(options)
    const url = yield* parseUrl(options)
    return yield* WebSocketLink.make(
      {
        url,
        address: `${url.protocol}//${url.host}${url.pathname}`,
        whenNotListening: "Start the server there, as with `codex app-server --listen ws://IP:PORT`, or correct `url`",
        token: options.token,
        headers: options.headers,
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

const parseUrl = (options: Options): Either.Either<URL, InvalidOptionError> => {
  const invalid = (option: string, problem: string, hint: string) =>
    Either.left(new InvalidOptionError({ option, problem, hint }))
  if (options.url === undefined) return invalid("url", "is missing", "Give the server's `ws://HOST:PORT`")
  if (!URL.canParse(options.url)) return invalid("url", "is not a URL", "Give `ws://HOST:PORT` or `wss://HOST:PORT`")
  const url = new URL(options.url)
  if (url.protocol !== "ws:" && url.protocol !== "wss:") {
    const hint = { "http:": "Did you mean `ws://`?", "https:": "Did you mean `wss://`?" }[url.protocol]
    return invalid("url", `has the scheme \`${url.protocol}\``, hint ?? "Give `ws://HOST:PORT` or `wss://HOST:PORT`")
  }
  if (url.hash !== "") return invalid("url", "has a fragment (`#`), which a WebSocket cannot have", "Remove it")
  const insecure = Credentials.optionOf(options, url)
  if (url.protocol === "ws:" && insecure !== undefined && !isLoopback(url.hostname) && !options.allowInsecureToken) {
    return invalid(
      insecure,
      `would be readable by everyone between here and ${url.hostname}`,
      "Use `wss://`, an SSH tunnel to `ws://127.0.0.1`, or say `allowInsecureToken: true`"
    )
  }
  return Either.right(url)
}

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" ||
  hostname.endsWith(".localhost") ||
  hostname === "[::1]" ||
  // The URL parser has written every other form of an IPv4 address as this one.
  /^127\.\d+\.\d+\.\d+$/.test(hostname)
