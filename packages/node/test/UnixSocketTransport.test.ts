import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import { Effect, Layer } from "effect"
import * as NodeCodex from "../src/NodeCodex.js"
import * as UnixSocketTransport from "../src/UnixSocketTransport.js"
import { client, directory, listeningServer } from "./support.js"

describe("UnixSocketTransport", () => {
  it.scopedLive("connects several clients to the real server, and ends with it", () =>
    Effect.gen(function* () {
      const { address, home, pid } = yield* listeningServer({ on: "unix" })
      const connect = UnixSocketTransport.make({ path: address })
      const clients = yield* Effect.all([Effect.flatMap(connect, client), Effect.flatMap(connect, client)])
      for (const { initialize } of clients) assert.strictEqual((yield* initialize).codexHome, home)
      process.kill(pid, "SIGKILL")
      for (const { ended } of clients) assert.strictEqual((yield* ended).reason, "Disconnected")
      // The file of the socket is still there.
      const error = yield* Effect.flip(connect)
      assert.deepInclude(error, { _tag: "ConnectError", reason: "NotListening", address: `unix://${address}` })
    })
  )

  it.scopedLive("is a layer of a Codex", () =>
    Effect.gen(function* () {
      const { address } = yield* listeningServer({ on: "unix" })
      const context = yield* Layer.build(NodeCodex.layerUnixSocket({ path: address }))
      assert.strictEqual((yield* Codex.Codex.pipe(Effect.provide(context))).metadata.version, codexVersion)
    })
  )

  it.scopedLive("fails where there is no socket, with advice", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const file = join(home, "file")
      writeFileSync(file, "")
      for (const path of [join(home, "missing"), file]) {
        const error = yield* Effect.flip(UnixSocketTransport.make({ path }))
        assert.deepInclude(error, { _tag: "ConnectError", reason: "NotListening" })
        assert.include(error.message, "codex app-server --listen unix://")
      }
      const long = yield* Effect.flip(UnixSocketTransport.make({ path: join(home, "x".repeat(200)) }))
      assert.strictEqual(long._tag, "ConnectError")
    })
  )

  it.effect("refuses options that it cannot follow", () =>
    Effect.gen(function* () {
      for (const [options, option] of [
        [{}, "path"],
        [{ path: "" }, "path"],
        [{ path: "a\0b" }, "path"],
        [{ path: "/s", sock: "/s" }, "sock"],
        [{ path: 1 }, "path"]
      ] as const) {
        const error = yield* Effect.flip(Effect.scoped(UnixSocketTransport.make(options as never)))
        assert.deepInclude(error, { _tag: "InvalidOptionError", option })
      }
    })
  )
})
