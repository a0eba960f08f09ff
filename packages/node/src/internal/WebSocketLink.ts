/// <reference path="./ws.d.ts" />
import { connect as connectTcp } from "node:net"
import type { Duplex } from "node:stream"
import { connect as connectTls } from "node:tls"
import { ConnectError, TransportClosedError, UnauthorizedError } from "@effect-codex/client/CodexError"
import * as LineDecoder from "@effect-codex/client/LineDecoder"
import type { Line, Service } from "@effect-codex/client/Transport"
import type { WebSocket } from "ws"
import { Deferred, Duration, Effect, Exit, Redacted, type Scope } from "./effect.js"
import * as FrameLimit from "./FrameLimit.js"
import * as Inbox from "./Inbox.js"
import * as Outbox from "./Outbox.js"
import * as PlainText from "./PlainText.js"
import type * as StderrTail from "./StderrTail.js"
import * as Wait from "./Wait.js"

/** Where to connect. */
export interface Target {
  readonly url: URL
  /** The address for errors, without credentials and query. */
  readonly address: string
  /** What to do when nothing listens there, in a sentence without a full stop. */
  readonly whenNotListening: string
  readonly token?: Redacted.Redacted<string> | undefined
  readonly headers?: Readonly<Record<string, string | Redacted.Redacted<string>>> | undefined
  /** Opens the connection beneath, in place of TCP or TLS to the host of `url`. */
  readonly open?: (() => Duplex) | undefined
  readonly keepAlive?: boolean | undefined
  /** The stderr of the process that the connection goes through. */
  readonly stderr?: StderrTail.StderrTail | undefined
}

/** The bounds of a link. */
export interface Options {
  /** How long connecting may take, in all. Default: 10 s. */
  readonly connectTimeout?: Duration.DurationInput | undefined
  /** How long the server may send nothing, not even a response to a ping, before the link counts as broken. Default: 30 s. */
  readonly linkTimeout?: Duration.DurationInput | undefined
  /**
   * How often a ping is sent, which keeps an idle link open. At least three are sent within `linkTimeout`. Default:
   * 10 s.
   */
  readonly pingInterval?: Duration.DurationInput | undefined
  /**
   * The longest message that is received whole, in bytes. The rest of a longer one is skipped, and fails the request it
   * responds to. Default: 128 MiB.
   */
  readonly maxMessageBytes?: number | undefined
}

/** Connects: one JSON text a text frame. The link closes with the scope, within a second. */
export const make = (
  target: Target,
  options: Options
): Effect.Effect<Service, ConnectError | UnauthorizedError, Scope.Scope> =>
  Effect.gen(function* () {
    const received: Received = { at: performance.now(), oversized: new Map() }
    const socket = yield* connect(target, options, received)
    const ended = yield* Deferred.make<never, TransportClosedError>()
    const outbox = Outbox.make<TransportClosedError>((line) => write(socket, line, whenFlushed))
    const whenFlushed = () => {
      if (socket.bufferedAmount < sendBufferBytes) outbox.drained()
    }

    let closed = false
    const end = (reason: TransportClosedError["reason"], detail?: string) => {
      if (closed) return
      closed = true
      const error = new TransportClosedError({
        reason,
        stderrTail: target.stderr?.tail(20) ?? [],
        detail
      })
      Deferred.unsafeDone(ended, Exit.fail(error))
      outbox.fail(error)
    }
    let failure: Error | undefined
    socket.on("error", (error) => {
      failure ??= error
    })
    socket.on("close", (code, reason) => end("Disconnected", whyClosed(code, reason, failure)))
    yield* Effect.addFinalizer(() => Effect.sync(() => end("Released")))

    const watch = Effect.zipRight(
      watchLink(socket, received, options),
      Effect.sync(() => {
        end("Disconnected", `the server sent nothing for ${Duration.format(linkTimeout(options))}`)
        socket.terminate()
      })
    )
    return {
      run: (onLines) =>
        readMessages(socket, received, onLines).pipe(
          Effect.raceFirst(Effect.zipRight(watch, Effect.never)),
          // The last messages come before the socket closes.
          Effect.raceFirst(Effect.zipRight(hasClosed(socket), Deferred.await(ended)))
        ),
      ready: outbox.ready,
      write: outbox.write,
      maxSendBytes
    }
  })

/** What has been received beside the messages. */
interface Received {
  /** When the last bytes were received, by `performance.now()`. */
  at: number
  /** Messages that were cut, by number, and how long they were. */
  readonly oversized: Map<number, number>
}

/** What waits in memory to be sent, in bytes, before `send` waits too. */
const sendBufferBytes = 1_048_576

/** Codex (0.169.0) takes messages of up to 64 MiB, and breaks the link over a longer one. */
const maxSendBytes = 67_108_864

/** Codex takes no more than 16 MiB of a message in one frame. */
const fragmentBytes = 1_048_576

const linkTimeout = (options: Options): Duration.Duration => Duration.decode(options.linkTimeout ?? "30 seconds")

const connect = (
  target: Target,
  options: Options,
  received: Received
): Effect.Effect<WebSocket, ConnectError | UnauthorizedError, Scope.Scope> =>
  Effect.gen(function* () {
    const timeout = Duration.decode(options.connectTimeout ?? "10 seconds")
    // It takes 40 ms to load, and most programs start the server themselves.
    const { WebSocket } = yield* Effect.promise(() => import("ws"))
    const socket = yield* Effect.acquireRelease(
      Effect.sync(() => openSocket(WebSocket, target, options, received)),
      close
    )
    yield* Effect.timeoutFail(opened(socket, target), {
      duration: timeout,
      onTimeout: () =>
        new ConnectError({
          reason: "Timeout",
          address: target.address,
          detail: `no WebSocket within ${Duration.format(timeout)}`,
          hint: "Check the address and that codex app-server runs there, or raise `connectTimeout`"
        })
    })
    return socket
  })

const openSocket = (Socket: typeof WebSocket, target: Target, options: Options, received: Received): WebSocket => {
  const { keepAlive, open, url } = target
  const socket = new Socket(url, {
    headers: toHeaders(target),
    perMessageDeflate: false,
    followRedirects: false,
    // What is not UTF-8 costs its own message, as on any transport.
    skipUTF8Validation: true,
    // FrameLimit bounds them.
    maxPayload: 0,
    createConnection: ({ host, port }) => {
      const address = { host, port: Number(port) }
      const raw =
        open?.() ??
        (url.protocol === "wss:"
          ? connectTls({ ...address, servername: isAddress(host) ? "" : host, rejectUnauthorized: true })
          : connectTcp(address))
      if (keepAlive === false && "unref" in raw && typeof raw.unref === "function") raw.unref()
      return FrameLimit.make(raw, {
        maxMessageBytes: options.maxMessageBytes ?? LineDecoder.defaultMaxMessageBytes,
        headBytes: LineDecoder.headBytes,
        onBytes: () => {
          received.at = performance.now()
        },
        onOversized: (message, bytes) => received.oversized.set(message, bytes)
      })
    }
  })
  // An error without a listener would end the program. Each is followed by "close".
  return socket.on("error", () => {})
}

const isAddress = (host: string): boolean => host.includes(":") || /^[\d.]+$/.test(host)

const toHeaders = ({ headers = {}, token }: Target): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : Redacted.value(value)])
  ),
  ...(token !== undefined && { Authorization: `Bearer ${Redacted.value(token)}` })
})

/** Waits for the upgrade. Nothing is read after it, until {@link readMessages}. */
const opened = (socket: WebSocket, target: Target): Effect.Effect<void, ConnectError | UnauthorizedError> =>
  Effect.async((resume) => {
    const fail = (error: ConnectError | UnauthorizedError) => resume(Effect.fail(error))
    socket.once("open", () => {
      socket.pause()
      resume(Effect.void)
    })
    socket.once("error", (cause) => fail(notConnected(target, cause)))
    socket.once("unexpected-response", (request, { statusCode: status = 0 }) => {
      request.destroy()
      fail(refused(target, status))
    })
  })

const refused = (target: Target, status: number): ConnectError | UnauthorizedError => {
  const { address, headers = {}, token } = target
  if (status === 401 || status === 403) {
    const authenticated = token !== undefined || Object.keys(headers).some((name) => /^authorization$/i.test(name))
    return new UnauthorizedError({ address, status, authenticated })
  }
  return new ConnectError({
    reason: "UpgradeRefused",
    address,
    status,
    detail: `the server responded with HTTP ${status} in place of a WebSocket`,
    hint:
      status >= 500
        ? "Check the proxy in between, and that codex app-server runs behind it"
        : "Check that the address is that of codex app-server"
  })
}

const notConnected = (target: Target, cause: Error): ConnectError => {
  const { address, whenNotListening } = target
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined
  const fail = (reason: ConnectError["reason"], detail: string, hint: string) =>
    new ConnectError({ reason, address, detail, hint, cause })
  switch (code) {
    case "ECONNREFUSED":
    case "ENOENT":
      return fail("NotListening", `nothing listens there (${code})`, whenNotListening)
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return fail("HostNotFound", `the host was not found (${code})`, "Check the host name, and the network")
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ENETDOWN":
      return fail("Unreachable", `the host cannot be reached (${code})`, "Check the network")
    case "ETIMEDOUT":
      return fail("Timeout", "the host does not respond (ETIMEDOUT)", "Check the address, and the network")
    case "EACCES":
    case "EPERM":
      return fail("Failed", `the connection is not permitted (${code})`, "Check who may write to the socket")
  }
  if (code !== undefined && /CERT|UNABLE_TO|SELF_SIGNED|CRL/.test(code)) {
    return fail(
      "Certificate",
      `the certificate was not accepted (${code})`,
      "Check the host name, or add the authority with NODE_EXTRA_CA_CERTS"
    )
  }
  if (code === undefined || /^(HPE_|ERR_SSL|EPROTO|ECONNRESET|EPIPE)/.test(code)) {
    return fail(
      "NotWebSocket",
      `the server does not respond as a WebSocket server (${code ?? PlainText.from(cause.message)})`,
      "Check that the address is that of codex app-server, and `ws://` or `wss://` as the server has it"
    )
  }
  return fail("Failed", `the connection failed (${code})`, "Check the address")
}

const close = (socket: WebSocket): Effect.Effect<void> =>
  Effect.gen(function* () {
    if (socket.readyState === socket.OPEN || socket.readyState === socket.CLOSING) {
      // A message that nothing reads would hide the server's close frame.
      socket.removeAllListeners("message")
      socket.resume()
      socket.close(1000)
      yield* Wait.within(hasClosed(socket), "1 second")
    }
    socket.terminate()
  })

const whyClosed = (code: number, reason: Buffer, failure: Error | undefined): string => {
  const because = PlainText.from(failure?.message ?? reason.toString())
  return code === 1006 && because === ""
    ? "the link broke"
    : `close code ${code}${because === "" ? "" : `: ${because}`}`
}

const write = (socket: WebSocket, line: string, whenFlushed: () => void): Outbox.Written => {
  if (socket.readyState !== socket.OPEN) return "broken"
  if (line.length < fragmentBytes / 3) {
    socket.send(line, whenFlushed)
  } else {
    const bytes = Buffer.from(line)
    for (let at = 0; at < bytes.length; at += fragmentBytes) {
      const fin = at + fragmentBytes >= bytes.length
      socket.send(bytes.subarray(at, at + fragmentBytes), { binary: false, fin }, fin ? whenFlushed : undefined)
    }
  }
  return socket.bufferedAmount < sendBufferBytes ? "room" : "full"
}

const hasClosed = (socket: WebSocket): Effect.Effect<void> =>
  Wait.forEvent(socket, "close", () => socket.readyState === socket.CLOSED)

/** Hands over each message as a line. It dies with what `onLines` throws, and never ends otherwise. */
const readMessages = (socket: WebSocket, received: Received, onLines: Parameters<Service["run"]>[0]) =>
  Effect.async<never>((resume) => {
    const stop = () => {
      inbox.stop()
      socket.off("message", onMessage).off("close", onClose)
    }
    const inbox = Inbox.make(onLines, (defect) => {
      stop()
      resume(Effect.die(defect))
    })
    let message = 0
    const onMessage = (data: Buffer) => {
      inbox.push([toLine(data, received.oversized.get(message))])
      received.oversized.delete(message)
      message += 1
    }
    const onClose = () => inbox.end([])
    socket.on("message", onMessage).on("close", onClose)
    socket.resume()
    return Effect.sync(stop)
  })

const toLine = (data: Buffer, oversized: number | undefined): Line =>
  oversized === undefined ? data.toString() : LineDecoder.oversized(data, oversized)

/** Sends pings. Completes when nothing has been received for too long. */
const watchLink = (socket: WebSocket, received: Received, options: Options): Effect.Effect<void> =>
  Effect.gen(function* () {
    const bound = Duration.toMillis(linkTimeout(options))
    const interval = Math.min(Duration.toMillis(options.pingInterval ?? "10 seconds"), bound / 3)
    received.at = performance.now()
    for (;;) {
      yield* Effect.sleep(Math.min(interval, Math.max(1, received.at + bound - performance.now())))
      if (performance.now() - received.at >= bound) {
        // The event loop may have been blocked meanwhile: read what is at hand first.
        yield* afterReading
        if (performance.now() - received.at >= bound) return
      }
      socket.ping()
    }
  })

const afterReading: Effect.Effect<void> = Effect.async((resume) => {
  setImmediate(() => setImmediate(() => resume(Effect.void)))
})
