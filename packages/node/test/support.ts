import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { Server as HttpServer } from "node:http"
import { type AddressInfo, connect as connectTcp, createServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Line, type Service, send } from "@effect-codex/client/Transport"
import { Duration, Effect, Fiber, Queue } from "effect"
import * as ServerProcess from "../src/internal/ServerProcess.js"
import * as ProcessTransport from "../src/ProcessTransport.js"

/** The path of a file in `fixtures`. */
export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

/** The options that start a script of `fixtures` as the server. */
export const script = (name: string, ...args: ReadonlyArray<string>): ProcessTransport.Options => ({
  codexPath: process.execPath,
  launchArgs: [fixture(name), ...args]
})

/** A line that is whole; throws where it is not. */
export const whole = (line: Line): string => {
  if (typeof line !== "string") throw new Error(`an oversized line of ${line.bytes} bytes`)
  return line
}

/** Reads the lines of a transport for as long as the scope is open. */
export const read = (transport: Service) =>
  Effect.gen(function* () {
    const lines = yield* Queue.unbounded<string>()
    const reader = yield* Effect.forkScoped(
      transport.run((batch) => {
        for (const line of batch) lines.unsafeOffer(whole(line))
      })
    )
    return { lines, reader, ended: Effect.flip(Fiber.join(reader)) }
  })

/** Starts a server, and reads its lines for as long as the scope is open. */
export const connect = (options: ProcessTransport.Options) =>
  Effect.gen(function* () {
    const transport = yield* ProcessTransport.make(options)
    const { lines, reader } = yield* read(transport)
    return { transport, lines, reader, ended: Effect.flip(Fiber.join(reader)) }
  })

/** Whether processes in sessions of their own are found after their parent was killed: see `ProcessTree`. */
export const findsOrphans = process.platform === "linux"

/** A directory that is removed with the scope. */
export const directory = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "effect-codex-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

/** Whether a process lives; one that only waits for its parent to collect it does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return process.platform !== "linux"
  }
}

/** Waits until `condition` gives a value; dies when it gives none in 20 seconds. */
export const eventually = <A>(condition: () => A | undefined | false): Effect.Effect<A> =>
  Effect.gen(function* () {
    for (;;) {
      const value = condition()
      if (value !== undefined && value !== false) return value
      yield* Effect.sleep("20 millis")
    }
  }).pipe(Effect.timeout("20 seconds"), Effect.orDie)

/** Waits until a process has died. */
export const gone = (pid: number): Effect.Effect<true> => eventually(() => !isAlive(pid))

/** The number in a file, once the file is there. */
export const numberIn = (file: string): Effect.Effect<number> =>
  eventually(() => {
    try {
      return Number(readFileSync(file, "utf8"))
    } catch {
      return undefined
    }
  })

/** How many ms an effect took, with what it gave. */
export const timed = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.timed(effect), ([duration, value]) => [value, Duration.toMillis(duration)] as const)

/** How the server listens. */
export interface ListeningOptions {
  readonly on?: "ws" | "unix"
  /** The capability token that clients have to show. */
  readonly token?: string
}

/** Starts a server, and waits until it accepts connections. */
export const listeningServer = ({ on = "ws", token }: ListeningOptions = {}) =>
  Effect.gen(function* () {
    const home = yield* directory
    const path = join(home, "server.sock")
    const tokenFile = join(home, "token")
    if (token !== undefined) writeFileSync(tokenFile, `${token}\n`)
    const listen = on === "unix" ? `unix://${path}` : "ws://127.0.0.1:0"
    const auth = token === undefined ? [] : ["--ws-auth", "capability-token", "--ws-token-file", tokenFile]
    const server = yield* ServerProcess.make(["app-server", "--listen", listen, ...auth], {
      env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
      // It does not end with its stdin.
      stdinGrace: 0
    })
    yield* Effect.forkScoped(
      Effect.sync(() =>
        server.readStdout(
          () => {},
          () => {}
        )
      )
    )
    const address = yield* eventually(() => {
      if (on === "unix") return existsSync(path) && path
      return server.stderr
        .lines()
        .join("\n")
        .match(/listening on: (ws:\S+)/)?.[1]
    })
    return { pid: server.pid, home, address }
  })

/** A client of a transport that sends requests one after the other. */
export const client = (transport: Service) =>
  Effect.gen(function* () {
    const { lines, reader, ended } = yield* read(transport)
    let id = 0
    const request = (method: string, params: unknown) =>
      Effect.gen(function* () {
        id += 1
        yield* send(transport, JSON.stringify({ id, method, params }))
        for (;;) {
          const message = JSON.parse(yield* Queue.take(lines))
          if (message.id === id) return message
        }
      })
    const initialize = Effect.gen(function* () {
      const { result } = yield* request("initialize", { clientInfo: { name: "test", version: "0" } })
      yield* send(transport, JSON.stringify({ method: "initialized" }))
      return result
    })
    return { lines, reader, ended, request, initialize }
  })

/** A TCP server of the test, on a free port of this machine. */
export const tcpServer = (onConnection: (socket: Socket) => void) => listen(createServer(onConnection))

/** Lets a server listen on a free port of this machine until the scope closes; its port. */
export const listen = (server: Server) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.async<Server>((resume) => {
        server.on("connection", (socket: Socket) => socket.on("error", () => {}))
        server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
      }),
      (server) =>
        Effect.sync(() => {
          server.close()
          if (server instanceof HttpServer) server.closeAllConnections()
        })
    ),
    (server) => (server.address() as AddressInfo).port
  )

/** A TCP proxy in front of a WebSocket server, which can fail as networks do. */
export const proxy = (address: string) =>
  Effect.gen(function* () {
    const links = new Set<Socket>()
    const { port: target } = new URL(address)
    const port = yield* tcpServer((near) => {
      const far = connectTcp(Number(target), "127.0.0.1")
      links.add(near).add(far)
      near.on("error", () => {}).on("close", () => far.destroy())
      far.on("error", () => {}).on("close", () => near.destroy())
      near.pipe(far)
      far.pipe(near)
    })
    const each = (act: (link: Socket) => void) =>
      Effect.sync(() => {
        for (const link of links) act(link)
      })
    yield* Effect.addFinalizer(() => each((link) => link.destroy()))
    return {
      url: `ws://127.0.0.1:${port}`,
      /** Forwards nothing any more, and closes nothing: a half-open link. */
      freeze: each((link) => link.unpipe().pause()),
      /** Resets every connection. */
      cut: each((link) => link.resetAndDestroy()),
      /** How many connections are open on the client's side. */
      open: () => [...links].filter((link) => !link.destroyed && link.localPort === port).length
    }
  })
