import { describe, expect, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import { Effect, Layer } from "effect"
import * as ProcessTable from "../src/internal/ProcessTable.js"
import * as NodeCodex from "../src/NodeCodex.js"
import { directory, script } from "./support.js"

/** How a connection with these options fails, and how long that takes, in ms. */
const failure = (options: NodeCodex.Options) =>
  Effect.gen(function* () {
    const from = performance.now()
    const error = yield* Effect.flip(Effect.scoped(Layer.build(NodeCodex.layer(options))))
    return { error, millis: performance.now() - from }
  })

/** The processes that this one has started and that still live. */
const children = Effect.map(Effect.promise(ProcessTable.read), (table) =>
  table.filter(({ parent }) => parent === process.pid).map(({ pid }) => pid)
)

describe("NodeCodex", () => {
  it.live("connects to the codex that this package depends on, in a home of its own", () =>
    Effect.gen(function* () {
      const home = yield* directory
      const options = {
        env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
        clientInfo: { name: "a-test", version: "1.2.3" }
      }
      const codex = yield* Effect.map(Layer.build(NodeCodex.layer(options)), (context) =>
        Codex.Codex.pipe(Effect.provide(context))
      )
      const { metadata } = yield* codex
      expect(metadata.version).toBe(codexVersion)
      expect(metadata.userAgent).toContain("a-test/")
      expect(metadata.codexHome).toContain("effect-codex-")
    }).pipe(Effect.scoped)
  )

  it.live("no binary: says what was tried and what to do", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ codexPath: "/no/such/codex" })
      expect(error).toMatchObject({ _tag: "SpawnError", reason: "NotFound", tried: ["/no/such/codex"] })
      expect(error.message).toContain("/no/such/codex")
    })
  )

  it.live("no such working directory", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ cwd: "/no/such/directory" })
      expect(error).toMatchObject({ _tag: "SpawnError", reason: "BadWorkingDirectory" })
      expect(error.message).toContain("/no/such/directory")
    })
  )

  it.live("a binary that is not codex, but exits, echoes, or answers something else", () =>
    Effect.gen(function* () {
      const before = yield* children
      const cases = [
        [{ codexPath: "/bin/true" }, "Closed"],
        [{ codexPath: "/bin/cat", launchArgs: [] }, "Rejected"],
        [script("notCodex.mjs"), "NotCodex"],
        [script("exit.mjs", "3"), "Closed"]
      ] as const
      for (const [options, reason] of cases) {
        const { error } = yield* failure(options)
        expect(error).toMatchObject({ _tag: "InitializeError", reason })
        expect(error.message).toContain("codex --version")
      }
      expect(yield* children).toEqual(before)
    })
  )

  it.live("one that exits at once tells why with its last words", () =>
    Effect.gen(function* () {
      const { error } = yield* failure({ launchArgs: ["app-server", "--no-such-flag"] })
      expect(error).toMatchObject({
        _tag: "InitializeError",
        reason: "Closed",
        cause: { reason: "Exited", exitCode: 2 }
      })
    })
  )

  it.live("one that never answers, within its deadline, and leaves nothing running", () =>
    Effect.gen(function* () {
      const before = yield* children
      const { error, millis } = yield* failure({
        ...script("deaf.mjs"),
        startTimeout: "300 millis",
        stdinGrace: "100 millis"
      })
      expect(error).toMatchObject({ _tag: "InitializeError", reason: "Timeout" })
      expect(error.message).toContain("300 ms")
      expect(millis).toBeLessThan(5000)
      expect(yield* children).toEqual(before)
    })
  )
})
