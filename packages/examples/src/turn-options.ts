/**
 * The options of a turn: model, effort, working directory, sandbox, approvals, time limit and more.
 * They are the parameters of `turn/start` under their own names, and presets; a wrong one is refused before it is sent.
 */
import { tmpdir } from "node:os"
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ cwd: process.cwd(), sandbox: "read-only" })

  const { finalResponse } = yield* thread.run("Suggest a name for a boat, with a reason.", {
    approvals: "deny",
    cwd: tmpdir(),
    effort: "low",
    outputSchema: {
      type: "object",
      properties: { name: { type: "string" }, reason: { type: "string" } },
      required: ["name", "reason"],
      additionalProperties: false
    },
    personality: "pragmatic",
    sandbox: "workspace-write",
    summary: "concise",
    timeout: "2 minutes"
  })
  yield* Console.log(finalResponse)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
