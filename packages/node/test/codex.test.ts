import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { send } from "@effect-codex/client/Transport"
import { Effect, Exit, Queue, Scope } from "effect"
import type * as ProcessTransport from "../src/ProcessTransport.js"
import { connect, directory, findsOrphans, fixture, gone, isAlive, numberIn, timed } from "./support.js"

/** The real codex, with a home of its own. */
const codex = (options: ProcessTransport.Options = {}) =>
  Effect.gen(function* () {
    const CODEX_HOME = yield* directory
    const connection = yield* connect({
      env: { CODEX_HOME, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
      ...options
    })
    const { transport, lines } = connection
    let id = 0
    const post = (method: string, params: unknown) => {
      id += 1
      return Effect.as(send(transport, JSON.stringify({ id, method, params })), id)
    }
    const request = (method: string, params: unknown) =>
      Effect.gen(function* () {
        const sent = yield* post(method, params)
        for (;;) {
          const message = JSON.parse(yield* Queue.take(lines))
          if (message.id === sent) {
            assert.notProperty(message, "error")
            return message.result
          }
        }
      })

    yield* request("initialize", { clientInfo: { name: "test", version: "0" } })
    yield* send(transport, JSON.stringify({ method: "initialized" }))
    return { ...connection, post, request }
  })

/** A codex that runs an immortal command, and an MCP server that is immortal too; and the process ids of all three. */
const busyCodex = (options: ProcessTransport.Options = {}) =>
  Effect.gen(function* () {
    const pids = yield* directory
    const { transport, post, request, ended } = yield* codex({
      ...options,
      configOverrides: {
        "mcp_servers.stubborn": { command: process.execPath, args: [fixture("immortal.mjs"), join(pids, "mcp")] }
      }
    })
    yield* request("thread/start", {})
    yield* post("command/exec", {
      command: [process.execPath, fixture("immortal.mjs"), join(pids, "command")],
      sandboxPolicy: { type: "dangerFullAccess" }
    })
    return {
      ended,
      transport,
      pids: [transport.pid, yield* numberIn(join(pids, "mcp")), yield* numberIn(join(pids, "command"))]
    }
  })

describe("the real codex", () => {
  it.live("ends soon after its scope closes", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { transport } = yield* Scope.extend(codex(), scope)
      assert.isTrue(isAlive(transport.pid))
      const [, millis] = yield* timed(Scope.close(scope, Exit.void))
      assert.isFalse(isAlive(transport.pid))
      assert.isBelow(millis, 5000)
    })
  )

  it.live("ends with its commands and MCP servers, which ignore SIGTERM", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { pids } = yield* Scope.extend(busyCodex(), scope)
      for (const pid of pids) assert.isTrue(isAlive(pid))
      const [, millis] = yield* timed(Scope.close(scope, Exit.void))
      for (const pid of pids) assert.isFalse(isAlive(pid))
      assert.isBelow(millis, 10_000)
    })
  )

  it.scopedLive.runIf(findsOrphans)("takes its commands and MCP servers with it when it is killed", () =>
    Effect.gen(function* () {
      const { pids, transport, ended } = yield* busyCodex()
      process.kill(transport.pid, "SIGKILL")
      assert.strictEqual((yield* ended).signal, "SIGKILL")
      for (const pid of pids) yield* gone(pid)
    })
  )

  it.scopedLive("is told by the error why it did not start", () =>
    Effect.gen(function* () {
      const { ended } = yield* connect({ launchArgs: ["app-server", "--no-such-option"] })
      const error = yield* ended
      assert.strictEqual(error.exitCode, 2)
      assert.include(error.stderrTail.join("\n"), "--no-such-option")
    })
  )

  it.scopedLive("takes configuration overrides as they were meant", () =>
    Effect.gen(function* () {
      const provider = { name: 'A "provider" \\ of \t é', base_url: "http://127.0.0.1:1/v1", wire_api: "responses" }
      const { request } = yield* codex({
        configOverrides: {
          model: "true",
          tool_output_token_limit: 1234,
          "features.goals": true,
          project_doc_fallback_filenames: ["A.md", "B's.md"],
          model_provider: "my.provider",
          model_providers: { "my.provider": provider }
        }
      })
      const { config } = yield* request("config/read", { includeLayers: false })
      assert.strictEqual(config.model, "true")
      assert.strictEqual(config.tool_output_token_limit, 1234)
      assert.strictEqual(config.features.goals, true)
      assert.deepStrictEqual(config.project_doc_fallback_filenames, ["A.md", "B's.md"])
      assert.strictEqual(config.model_provider, "my.provider")
      assert.deepInclude(config.model_providers["my.provider"], provider)
    })
  )

  it.scopedLive("merges overrides with each other and with what `config.toml` has, whatever the names", () =>
    Effect.gen(function* () {
      const CODEX_HOME = yield* directory
      const servers = '[mcp_servers.a]\ncommand = "/bin/true"\n[mcp_servers."b/b"]\ncommand = "/bin/true"\n'
      writeFileSync(join(CODEX_HOME, "config.toml"), servers)
      const { request } = yield* codex({
        env: { CODEX_HOME, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" },
        configOverrides: {
          "mcp_servers.b/b.enabled": false,
          "mcp_servers.c #'\"d.command": "/bin/false",
          mcp_servers: { 'e=".f': { command: "/bin/false" } }
        }
      })
      const { config } = yield* request("config/read", { includeLayers: false })
      assert.deepStrictEqual(Object.keys(config.mcp_servers).sort(), ["a", "b/b", "c #'\"d", 'e=".f'])
      assert.strictEqual(config.mcp_servers["b/b"].command, "/bin/true")
      assert.strictEqual(config.mcp_servers["b/b"].enabled, false)
    })
  )
})
