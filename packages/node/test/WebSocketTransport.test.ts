import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { createServer as createHttpServer } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { join } from "node:path"
import { inspect } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { type Line, send } from "@effect-codex/client/Transport"
import { codexVersion } from "@effect-codex/protocol"
import { Deferred, Effect, Exit, Fiber, Layer, Option, Queue, Redacted, Scope } from "effect"
import * as NodeCodex from "../src/NodeCodex.js"
import * as WebSocketTransport from "../src/WebSocketTransport.js"
import { client, directory, eventually, listen, listeningServer, proxy, read, tcpServer, timed } from "./support.js"
import { upgraded } from "./upgraded.js"

const token = Redacted.make("c0rrect-h0rse")

/** What connecting fails with, and after how many ms. */
const failure = (options: WebSocketTransport.Options) =>
  Effect.map(timed(Effect.flip(Effect.scoped(WebSocketTransport.make(options)))), ([error, millis]) => ({
    error,
    millis
  }))

describe("WebSocketTransport: the real server", () => {
  it.scopedLive("serves requests over one connection, and several", () =>
    Effect.gen(function* () {
      const { address, home } = yield* listeningServer({ token: Redacted.value(token) })
      const connect = WebSocketTransport.make({ url: address, token })
      const clients = yield* Effect.all([Effect.flatMap(connect, client), Effect.flatMap(connect, client)])
      for (const { initialize, request } of clients) {
        assert.strictEqual((yield* initialize).codexHome, home)
        assert.property((yield* request("model/list", {})).result, "data")
      }
    })
  )

  it.scopedLive("is a layer of a Codex", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer({ token: Redacted.value(token) })
      const context = yield* Layer.build(NodeCodex.layerWebSocket({ url: address, token, maxInFlight: 8 }))
      const { metadata } = yield* Codex.Codex.pipe(Effect.provide(context))
      assert.strictEqual(metadata.version, codexVersion)
    })
  )

  it.scopedLive("refuses a wrong token, and none, at once and with advice", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer({ token: Redacted.value(token) })
      const wrong = yield* failure({ url: address, token: Redacted.make("wr0ng") })
      assert.deepInclude(wrong.error, { _tag: "UnauthorizedError", status: 401, authenticated: true })
      assert.include(wrong.error.message, "--ws-token-file")
      assert.isBelow(wrong.millis, 5000)
      const none = yield* failure({ url: address })
      assert.deepInclude(none.error, { _tag: "UnauthorizedError", authenticated: false })
      assert.include(none.error.message, "`token`")
      for (const { error } of [wrong, none]) {
        assert.notMatch(inspect(error, { depth: null, showHidden: true }), /wr0ng|c0rrect/)
      }
    })
  )

  it.scopedLive("takes messages beyond its limit of 16 MiB a frame, none of their characters broken", () =>
    Effect.gen(function* () {
      const { address, home } = yield* listeningServer()
      const { initialize, request } = yield* client(yield* WebSocketTransport.make({ url: address }))
      yield* initialize
      // Read back as the name of a file that is not there; every cut of a fragment falls into a character somewhere.
      const { error } = yield* request("fs/readFile", { path: `/${"a€😀".repeat(2_300_000)}` })
      assert.isObject(error)
      const text = Buffer.from("é€😀".repeat(2_000_000)).toString("base64")
      assert.notProperty(yield* request("fs/writeFile", { path: join(home, "out"), dataBase64: text }), "error")
      assert.strictEqual(readFileSync(join(home, "out"), "base64"), text)
    })
  )

  it.scopedLive("takes messages of `maxSendBytes`, and breaks the link over a longer one", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const transport = yield* WebSocketTransport.make({ url: address })
      const { ended, initialize, request } = yield* client(transport)
      yield* initialize
      const bytes = (path: string) => JSON.stringify({ id: 2, method: "fs/readFile", params: { path } }).length
      const path = "a".repeat((transport.maxSendBytes ?? 0) - bytes(""))
      assert.property(yield* request("fs/readFile", { path }), "error")
      yield* send(transport, JSON.stringify({ id: 3, method: "fs/readFile", params: { path: `${path}a` } }))
      assert.strictEqual((yield* ended).reason, "Disconnected")
    })
  )

  it.scopedLive("sends a message beyond `maxMessageBytes`: its head and length come, and the link lives", () =>
    Effect.gen(function* () {
      const { address, home } = yield* listeningServer()
      const path = join(home, "large")
      writeFileSync(path, Buffer.alloc(3_000_000))
      const transport = yield* WebSocketTransport.make({ url: address, maxMessageBytes: 1_000_000 })
      const lines = yield* Queue.unbounded<Line>()
      yield* Effect.forkScoped(transport.run((batch) => void batch.map((line) => lines.unsafeOffer(line))))
      const write = (message: unknown) => send(transport, JSON.stringify(message))
      yield* write({ id: 1, method: "initialize", params: { clientInfo: { name: "test", version: "0" } } })
      yield* write({ method: "initialized" })
      yield* write({ id: 2, method: "fs/readFile", params: { path } })
      yield* write({ id: 3, method: "fs/getMetadata", params: { path } })
      const responses = new Map<number, Line>()
      while (!responses.has(3) || !responses.has(2)) {
        const line = yield* Queue.take(lines)
        const id = /"id":(\d+)/.exec(typeof line === "string" ? line : line.head)?.[1]
        if (id !== undefined) responses.set(Number(id), line)
      }
      const large = responses.get(2)
      if (large === undefined || typeof large === "string") return assert.fail("the message came whole")
      assert.isAbove(large.bytes, 4_000_000)
      assert.strictEqual(large.head.length, 4096)
      assert.isString(responses.get(3))
    })
  )

  it.scopedLive("closes with its scope, and ends every `run` and `send` as `Released`", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const link = yield* proxy(address)
      const scope = yield* Scope.make()
      const transport = yield* Scope.extend(WebSocketTransport.make({ url: link.url }), scope)
      const { ended, initialize } = yield* client(transport)
      yield* initialize
      assert.strictEqual(link.open(), 1)
      const [, millis] = yield* timed(Scope.close(scope, Exit.void))
      assert.isBelow(millis, 3000)
      const error = yield* ended
      assert.strictEqual(error.reason, "Released")
      assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
      yield* eventually(() => link.open() === 0)
    })
  )

  it.scopedLive("closes when it was never read", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const link = yield* proxy(address)
      const [, millis] = yield* timed(Effect.scoped(WebSocketTransport.make({ url: link.url })))
      assert.isBelow(millis, 3000)
      yield* eventually(() => link.open() === 0)
    })
  )
})

describe("WebSocketTransport: broken links", () => {
  it.scopedLive("ends as `Disconnected` when the server ends, and when the link is cut", () =>
    Effect.gen(function* () {
      for (const how of ["end", "cut"]) {
        const { address, pid } = yield* listeningServer()
        const link = yield* proxy(address)
        const transport = yield* WebSocketTransport.make({ url: link.url })
        const { ended, initialize } = yield* client(transport)
        yield* initialize
        if (how === "end") process.kill(pid, "SIGTERM")
        else yield* link.cut
        const error = yield* ended
        assert.strictEqual(error.reason, "Disconnected")
        assert.isString(error.detail)
        assert.strictEqual(yield* Effect.flip(send(transport, "late")), error)
      }
    })
  )

  it.scopedLive("finds a half-open link within `linkTimeout`", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const link = yield* proxy(address)
      const { ended, initialize } = yield* client(
        yield* WebSocketTransport.make({ url: link.url, linkTimeout: "600 millis" })
      )
      yield* initialize
      yield* link.freeze
      const [error, millis] = yield* timed(ended)
      assert.strictEqual(error.reason, "Disconnected")
      assert.include(error.detail, "600ms")
      assert.isBelow(millis, 3000)
    })
  )

  it.scopedLive("keeps an idle link open by pings", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const link = yield* proxy(address)
      const { initialize, reader, request } = yield* client(
        yield* WebSocketTransport.make({ url: link.url, linkTimeout: "500 millis" })
      )
      yield* initialize
      // Three times as long as the link may be silent.
      yield* Effect.sleep("1500 millis")
      assert.isTrue(Option.isNone(yield* Fiber.poll(reader)))
      assert.property(yield* request("model/list", {}), "result")
    })
  )

  it.scopedLive("does not take a program that was busy for a broken link", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer()
      const { initialize, reader, request } = yield* client(
        yield* WebSocketTransport.make({ url: address, linkTimeout: "1 second" })
      )
      yield* initialize
      // The response is there before the program looks for it.
      const response = yield* Effect.fork(request("model/list", {}))
      yield* Effect.yieldNow()
      for (const end = performance.now() + 2500; performance.now() < end; );
      assert.property(yield* Fiber.join(response), "result")
      assert.isTrue(Option.isNone(yield* Fiber.poll(reader)))
    })
  )

  it.scopedLive("`send` waits while the other side does not read; interrupted, it writes nothing", () =>
    Effect.gen(function* () {
      const { received, resume, url } = yield* upgraded({ paused: true })
      const transport = yield* WebSocketTransport.make({ url })
      const { reader } = yield* read(transport)
      const message = (letter: string) => letter.repeat(10_000_000)
      yield* send(transport, message("a"))
      const [second, third] = yield* Effect.all([
        Effect.fork(send(transport, message("b"))),
        Effect.fork(send(transport, "c"))
      ])
      yield* Effect.sleep("200 millis")
      assert.isTrue(Option.isNone(yield* Fiber.poll(second)))
      assert.isTrue(Option.isNone(yield* Fiber.poll(third)))
      yield* Fiber.interrupt(second)
      yield* resume
      yield* Fiber.join(third)
      assert.strictEqual((yield* Queue.take(received)).length, 10_000_000)
      assert.strictEqual(yield* Queue.take(received), "c")
      assert.isTrue(Option.isNone(yield* Fiber.poll(reader)))
    })
  )
})

describe("WebSocketTransport: no connection", () => {
  it.scopedLive("names what it found, and says what to do, within its deadline", () =>
    Effect.gen(function* () {
      const status = (code: number) => listen(createHttpServer((_, response) => response.writeHead(code).end("<html>")))
      const unused = yield* Effect.scoped(tcpServer(() => {}))
      const cases = [
        [unused, { reason: "NotListening" }, "codex app-server --listen"],
        [yield* status(200), { reason: "UpgradeRefused", status: 200 }, "address"],
        [yield* status(302), { reason: "UpgradeRefused", status: 302 }, "address"],
        [yield* status(404), { reason: "UpgradeRefused", status: 404 }, "address"],
        [yield* status(502), { reason: "UpgradeRefused", status: 502 }, "proxy"],
        [yield* tcpServer((socket) => socket.write("SSH-2.0-OpenSSH_9.2\r\n")), { reason: "NotWebSocket" }, "address"],
        [yield* tcpServer((socket) => socket.destroy()), { reason: "NotWebSocket" }, "address"],
        [
          yield* tcpServer((socket) =>
            socket.end("HTTP/1.1 101 Yes\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
          ),
          { reason: "NotWebSocket" },
          "address"
        ],
        [yield* tcpServer(() => {}), { reason: "Timeout" }, "connectTimeout"]
      ] as const
      for (const [port, expected, advice] of cases) {
        const { error, millis } = yield* failure({ url: `ws://127.0.0.1:${port}`, connectTimeout: "500 millis" })
        assert.deepInclude(error, { _tag: "ConnectError", address: `ws://127.0.0.1:${port}/`, ...expected })
        assert.include(error.message, advice)
        assert.isBelow(millis, 5000)
      }
      const { error } = yield* failure({ url: "ws://no-such-host.invalid", connectTimeout: "5 seconds" })
      assert.include(["HostNotFound", "Timeout"], error._tag === "ConnectError" ? error.reason : error._tag)
    })
  )

  it.scopedLive("fails as 401 where 403 is the status", () =>
    Effect.gen(function* () {
      const port = yield* listen(createHttpServer((_, response) => response.writeHead(403).end()))
      const { error } = yield* failure({ url: `ws://127.0.0.1:${port}`, headers: { Authorization: "Basic YTpi" } })
      assert.deepInclude(error, { _tag: "UnauthorizedError", status: 403, authenticated: true })
    })
  )

  it.scopedLive("that was interrupted leaves nothing open", () =>
    Effect.gen(function* () {
      const opened = yield* Deferred.make<void>()
      const closed = yield* Deferred.make<void>()
      const port = yield* tcpServer((socket) => {
        Deferred.unsafeDone(opened, Exit.void)
        socket.resume().on("close", () => Deferred.unsafeDone(closed, Exit.void))
      })
      const fiber = yield* Effect.fork(Effect.scoped(WebSocketTransport.make({ url: `ws://127.0.0.1:${port}` })))
      yield* Deferred.await(opened)
      yield* Fiber.interrupt(fiber)
      yield* Deferred.await(closed)
    })
  )

  it.scopedLive("shows no credentials, wherever they stand", () =>
    Effect.gen(function* () {
      const unused = yield* Effect.scoped(tcpServer(() => {}))
      const { error } = yield* failure({
        url: `ws://user:pa55word@127.0.0.1:${unused}/path?key=qu3ry`,
        headers: { "x-key": Redacted.make("h3ader") },
        token
      })
      assert.deepInclude(error, { reason: "NotListening", address: `ws://127.0.0.1:${unused}/path` })
      assert.notMatch(inspect(error, { depth: null, showHidden: true }), /pa55word|qu3ry|h3ader|c0rrect/)
    })
  )
})

describe("WebSocketTransport: options", () => {
  const refused = (options: object) =>
    Effect.map(failure(options as WebSocketTransport.Options), ({ error }) => {
      if (error._tag !== "InvalidOptionError") throw error
      return error
    })

  it.effect("a token is sent to this machine or over wss only, unless it is allowed explicitly", () =>
    Effect.gen(function* () {
      const url = "ws://codex.invalid:1"
      const secrets = [
        [{ token }, "token"],
        [{ headers: { AUTHORIZATION: "Bearer x" } }, 'headers["AUTHORIZATION"]'],
        [{ headers: { Cookie: "x" } }, 'headers["Cookie"]'],
        [{ headers: { "x-key": Redacted.make("x") } }, 'headers["x-key"]'],
        [{ url: "ws://a:b@codex.invalid:1" }, "url"]
      ] as const
      for (const [options, option] of secrets) {
        const error = yield* refused({ url, ...options })
        assert.strictEqual(error.option, option)
        assert.include(error.message, "allowInsecureToken")
        const allowed = yield* failure({ url, ...options, allowInsecureToken: true, connectTimeout: 1 })
        assert.strictEqual(allowed.error._tag, "ConnectError")
      }
      for (const host of ["127.0.0.1", "127.1", "localhost", "a.localhost", "[::1]", "0x7f.1"]) {
        const { error } = yield* failure({ url: `ws://${host}:1`, token, connectTimeout: "1 second" })
        assert.strictEqual(error._tag, "ConnectError", host)
      }
      for (const host of [
        "localhost.example.com",
        "127.0.0.1.example.com",
        "[::ffff:8.8.8.8]",
        "0.0.0.0",
        "10.0.0.1"
      ]) {
        assert.strictEqual((yield* refused({ url: `ws://${host}:1`, token })).option, "token", host)
      }
    }).pipe(Effect.provide(Layer.empty))
  )

  it.live("an address, a token, a header that cannot be one is refused, without its value", () =>
    Effect.gen(function* () {
      const url = "ws://127.0.0.1:1"
      const cases = [
        [{}, "url", "missing"],
        [{ url: "codex.example.com" }, "url", "ws://HOST:PORT"],
        [{ url: "http://codex.example.com" }, "url", "Did you mean `ws://`"],
        [{ url: "https://codex.example.com" }, "url", "Did you mean `wss://`"],
        [{ url: `${url}/#a` }, "url", "fragment"],
        [{ url, token: "plain" }, "token", "Redacted"],
        [{ url, token: Redacted.make("SECRET\n") }, "token", "Trim"],
        [{ url, token: Redacted.make("") }, "token", "empty"],
        [{ url, headers: { "a b": "SECRET" } }, 'headers["a b"]', "name of a header"],
        [{ url, headers: { a: "SECRET\r\nb: c" } }, 'headers["a"]', "character"],
        [{ url, headers: { Upgrade: "SECRET" } }, 'headers["Upgrade"]', "upgrade itself"],
        [{ url, headers: { authorization: "SECRET" }, token }, 'headers["authorization"]', "`token`"],
        [{ url, linkTimeOut: 1 }, "linkTimeOut", 'did you mean "linkTimeout"?'],
        [{ url, linkTimeout: "soon" }, "linkTimeout", "a duration"],
        [{ url, pingInterval: -1 }, "pingInterval", "above zero"],
        [{ url, linkTimeout: 0 }, "linkTimeout", "above zero"],
        [{ url, maxMessageBytes: 0 }, "maxMessageBytes", "above 0"],
        [{ url, cwd: "/" }, "cwd", "unknown key"]
      ] as const
      for (const [options, option, part] of cases) {
        const error = yield* refused(options)
        assert.strictEqual(error.option, option)
        assert.include(error.message, part)
        assert.notInclude(inspect(error), "SECRET")
      }
    })
  )
})

const hasOpenssl = (() => {
  try {
    execFileSync("openssl", ["version"])
    return true
  } catch {
    return false
  }
})()

describe.runIf(hasOpenssl)("WebSocketTransport: TLS", () => {
  const certificate = Effect.gen(function* () {
    const home = yield* directory
    const [key, cert] = [join(home, "key.pem"), join(home, "cert.pem")]
    const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    execFileSync("openssl", ["req", "-x509", ...curve, "-keyout", key, "-out", cert, "-days", "2", ...names], {
      stdio: "ignore"
    })
    return { file: cert, key: readFileSync(key), cert: readFileSync(cert) }
  })

  it.scopedLive("a certificate that no authority signed is refused", () =>
    Effect.gen(function* () {
      const port = yield* listen(createTlsServer(yield* certificate))
      const { error } = yield* failure({ url: `wss://localhost:${port}`, token })
      assert.deepInclude(error, { _tag: "ConnectError", reason: "Certificate" })
      assert.include(error.message, "NODE_EXTRA_CA_CERTS")
    })
  )

  it.scopedLive("`ws://` to TLS, and `wss://` to none, is no WebSocket", () =>
    Effect.gen(function* () {
      const secure = yield* listen(createTlsServer(yield* certificate))
      const plain = yield* listen(createHttpServer())
      for (const url of [`ws://127.0.0.1:${secure}`, `wss://127.0.0.1:${plain}`]) {
        const { error } = yield* failure({ url })
        assert.deepInclude(error, { _tag: "ConnectError", reason: "NotWebSocket" })
        assert.include(error.message, "`wss://`")
      }
    })
  )

  it.scopedLive("a certificate of an authority that Node knows is accepted, its name checked", () =>
    Effect.gen(function* () {
      const tls = yield* certificate
      const port = yield* listen(createTlsServer(tls, (_, response) => response.writeHead(401).end()))
      const connect = (host: string) =>
        Effect.async<string>((resume) => {
          const code = `
            import { WebSocketTransport } from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)}
            import { Effect } from "effect"
            const error = await Effect.runPromise(Effect.flip(Effect.scoped(WebSocketTransport.make({ url: process.argv[1] }))))
            console.log(error._tag, error.reason)`
          const args = ["--conditions=@effect-codex/source", "--import", "tsx", "--input-type=module", "-e", code]
          // Not synchronous: the server is in this process.
          import("node:child_process").then(({ execFile }) =>
            execFile(
              process.execPath,
              [...args, `wss://${host}:${port}`],
              { env: { ...process.env, NODE_EXTRA_CA_CERTS: tls.file } },
              (_, stdout, stderr) => resume(Effect.succeed(stdout.trim() || stderr))
            )
          )
        })
      assert.strictEqual(yield* connect("localhost"), "UnauthorizedError undefined")
      assert.strictEqual(yield* connect("127.0.0.1"), "ConnectError Certificate")
    })
  )
})
