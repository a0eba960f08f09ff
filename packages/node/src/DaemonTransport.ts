/**
 * A transport to the codex daemon of this machine.
 *
 * @since 0.1.0
 */
import { Duplex } from "node:stream"
import {
  ConnectError,
  type InvalidOptionError,
  type SpawnError,
  type UnauthorizedError
} from "@effect-codex/client/CodexError"
import { type Service, Transport } from "@effect-codex/client/Transport"
import { type Duration, Effect, Layer, type Scope } from "./internal/effect.js"
import * as OptionCheck from "./internal/OptionCheck.js"
import * as ServerProcess from "./internal/ServerProcess.js"
import * as Wait from "./internal/Wait.js"
import * as WebSocketLink from "./internal/WebSocketLink.js"

/**
 * How to reach the daemon.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends Omit<WebSocketLink.Options, "pingInterval">, Omit<ServerProcess.Options, "watchdog"> {
  /**
   * How often a ping is sent. The proxy finds that the daemon has ended when it writes to it, so this bounds how long the
   * connection outlives the daemon. Default: 2 s.
   */
  readonly pingInterval?: Duration.DurationInput | undefined
  /** The path of the daemon's socket; by default the one in `CODEX_HOME`. */
  readonly socketPath?: string | undefined
}

/**
 * Connects to the codex daemon of this machine, through a child process `codex app-server proxy`. Each run starts a
 * proxy of its own, which ends with the scope; the daemon, and what it does, goes on.
 *
 * It ends as that of {@link WebSocketTransport}, which is spoken through the proxy.
 *
 * Fails with {@link ConnectError} `NotListening` when no daemon runs, with {@link SpawnError} when the proxy cannot be
 * started, and with {@link InvalidOptionError} for an option that is unknown or has a wrong value.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<Service, ConnectError | UnauthorizedError | SpawnError | InvalidOptionError, Scope.Scope> =>
  Effect.gen(function* () {
    yield* OptionCheck.check(options, OptionCheck.daemon)
    const { socketPath } = options
    const args = ["app-server", "proxy", ...(socketPath === undefined ? [] : ["--sock", socketPath])]
    // The proxy starts nothing and exits with its stdin.
    const proxy = yield* ServerProcess.make(args, { ...options, watchdog: false })
    const address = socketPath === undefined ? "the daemon's socket" : `unix://${socketPath}`
    const target: WebSocketLink.Target = {
      url: new URL("ws://localhost/"),
      address,
      whenNotListening,
      open: () => toDuplex(proxy),
      stderr: proxy.stderr
    }
    const link = WebSocketLink.make(target, { ...options, pingInterval: options.pingInterval ?? "2 seconds" })
    return yield* Effect.catchTag(link, "ConnectError", (error) =>
      Effect.gen(function* () {
        // A proxy that finds no socket exits.
        const hasExited = yield* Wait.within(Effect.zipRight(proxy.exited, proxy.stderrClosed), "1 second")
        if (!hasExited || error.reason === "Timeout") return yield* error
        const detail = proxy.stderr.reason() ?? "the proxy exited"
        return yield* new ConnectError({ reason: "NotListening", address, detail, hint: whenNotListening })
      })
    )
  })

/**
 * {@link make} as the transport of a program.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<Transport, ConnectError | UnauthorizedError | SpawnError | InvalidOptionError> =>
  Layer.scoped(Transport, make(options))

const whenNotListening = "Start the daemon with `codex app-server daemon start`, or correct `socketPath`"

/** The stdin and stdout of a process as one stream. */
const toDuplex = ({ readStdout, stdin }: ServerProcess.ServerProcess): Duplex => {
  let stop = () => {}
  const duplex = new Duplex({
    allowHalfOpen: true,
    read: () => {},
    write: (chunk, encoding, callback) => {
      stdin.write(chunk, encoding, callback)
    },
    final: (callback) => {
      stdin.end(callback)
    },
    destroy: (error, callback) => {
      stop()
      stdin.end()
      callback(error)
    }
  })
  stop = readStdout(
    (chunk) => duplex.push(chunk),
    () => duplex.push(null)
  )
  stdin.on("error", (error) => duplex.destroy(error))
  return duplex
}
