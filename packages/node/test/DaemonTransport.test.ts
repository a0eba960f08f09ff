import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import { Effect, Layer } from "effect"
import * as DaemonTransport from "../src/DaemonTransport.js"
import * as ProcessTable from "../src/internal/ProcessTable.js"
import * as NodeCodex from "../src/NodeCodex.js"
import { client, directory, eventually, isAlive, listeningServer, script } from "./support.js"

/** The processes that this one has started and that live. */
const children = Effect.map(Effect.promise(ProcessTable.read), (table) =>
  table.filter(({ parent }) => parent === process.pid).map(({ pid }) => pid)
)

describe("DaemonTransport", () => {
  it.scopedLive("reaches the daemon through a proxy, which ends with the scope; the daemon goes on", () =>
    Effect.gen(function* () {
      const { address, home, pid } = yield* listeningServer({ on: "unix" })
      const before = yield* children
      const proxies = yield* Effect.scoped(
        Effect.gen(function* () {
          const { initialize } = yield* client(yield* DaemonTransport.make({ socketPath: address }))
          assert.strictEqual((yield* initialize).codexHome, home)
          return (yield* children).filter((child) => !before.includes(child))
        })
      )
      assert.lengthOf(proxies, 1)
      for (const proxy of proxies) yield* eventually(() => !isAlive(proxy))
      assert.isTrue(isAlive(pid))
    })
  )

  it.scopedLive("is a layer of a Codex", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer({ on: "unix" })
      const context = yield* Layer.build(NodeCodex.layerDaemon({ socketPath: address }))
      assert.strictEqual((yield* Codex.Codex.pipe(Effect.provide(context))).metadata.version, codexVersion)
    })
  )

  it.scopedLive("ends when the daemon is killed", () =>
    Effect.gen(function* () {
      const { address, pid } = yield* listeningServer({ on: "unix" })
      const options = { socketPath: address, pingInterval: "200 millis" } as const
      const { ended, initialize } = yield* client(yield* DaemonTransport.make(options))
      yield* initialize
      process.kill(pid, "SIGKILL")
      assert.strictEqual((yield* ended).reason, "Disconnected")
    })
  )

  it.scopedLive("fails where no daemon runs, with the proxy's reason and advice", () =>
    Effect.gen(function* () {
      const home = yield* directory
      for (const options of [{ socketPath: join(home, "missing") }, {}]) {
        const error = yield* Effect.flip(DaemonTransport.make({ ...options, env: { CODEX_HOME: home } }))
        assert.deepInclude(error, { _tag: "ConnectError", reason: "NotListening" })
        assert.include(error.message, "No such file or directory")
        assert.include(error.message, "codex app-server daemon start")
      }
    })
  )

  it.scopedLive("fails where there is no codex, or the process is none", () =>
    Effect.gen(function* () {
      const missing = yield* Effect.flip(DaemonTransport.make({ codexPath: "/no/such/codex" }))
      assert.deepInclude(missing, { _tag: "SpawnError", reason: "NotFound" })
      const { codexPath } = script("echo.mjs")
      const other = yield* Effect.flip(DaemonTransport.make({ codexPath }))
      assert.strictEqual(other._tag, "ConnectError")
    })
  )
})
