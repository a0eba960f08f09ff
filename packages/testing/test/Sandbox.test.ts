import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Codex, type Thread } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect } from "effect"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "effect-codex-additional-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
)

/** The sandbox of a thread's turns, as the server has it. */
const sandboxOf = (thread: Thread.Thread) =>
  Effect.flatMap(Codex.Codex, (codex) =>
    Effect.map(codex.request("thread/resume", { threadId: thread.id, excludeTurns: true }), ({ sandbox }) => sandbox)
  )

/** The tool `web_search` of a request. */
const webSearch = (index: number) =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    const { body } = yield* model.request(index)
    return (
      body as { readonly tools: ReadonlyArray<{ readonly type: string; readonly [field: string]: unknown }> }
    ).tools.find(({ type }) => type === "web_search")
  })

describe("presets of the sandbox", () => {
  it.scopedLive("the server has what they say, of a thread and of a turn", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const model = yield* ScriptedModel.ScriptedModel
      const [directory, another] = [yield* folder, yield* folder]
      yield* model.respond(() => Reply.message("Done."))

      const presets = { additionalDirectories: [directory], networkAccessEnabled: true } as const
      const workspaceWrite = { type: "workspaceWrite", writableRoots: [directory], networkAccess: true } as const
      const thread = yield* codex.startThread({ sandbox: "workspace-write", webSearch: "live", ...presets })
      yield* thread.run("One.")
      assert.deepInclude(yield* sandboxOf(thread), workspaceWrite)
      assert.deepInclude(yield* webSearch(0), { external_web_access: true })

      yield* thread.run("Two.", { sandbox: "workspace-write", networkAccessEnabled: false })
      assert.deepInclude(yield* sandboxOf(thread), { type: "workspaceWrite", networkAccess: false })
      yield* thread.run("Three.", { sandbox: "read-only", networkAccessEnabled: true })
      assert.deepEqual(yield* sandboxOf(thread), { type: "readOnly", networkAccess: true })
      yield* thread.run("Four.", { sandbox: "workspace-write", additionalDirectories: [another] })
      const { writableRoots } = (yield* sandboxOf(thread)) as { readonly writableRoots: ReadonlyArray<string> }
      assert.include(writableRoots, another)

      const fork = yield* thread.fork({ sandbox: "workspace-write", webSearch: "disabled", ...presets })
      yield* fork.run("Five.")
      assert.deepInclude(yield* sandboxOf(fork), workspaceWrite)
      assert.isUndefined(yield* webSearch(4))
    }).pipe(Effect.provide(TestCodex.layer()))
  )
})
