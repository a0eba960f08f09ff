import { describe, expect, it } from "@effect/vitest"
import { CodexCluster } from "@effect-codex/cluster"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Effect, Fiber, Stream } from "effect"
import { oneRunner } from "./support.js"

const answer = (text: string) => Reply.message(text, { phase: "final_answer" })

describe("a thread of one runner", () => {
  it.live("runs a turn by key", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("Hello."))
      const cluster = yield* CodexCluster.CodexCluster
      const thread = cluster.thread("issue-1", { sandbox: "read-only" })
      const result = yield* thread.run("Say hello.")
      expect(result).toMatchObject({ status: "completed", finalResponse: "Hello." })
    }).pipe(Effect.provide(oneRunner()))
  )
})
