import { describe, expect, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { CodexCluster } from "@effect-codex/cluster"
import { ScriptedModel } from "@effect-codex/testing"
import { Chunk, Effect, Schedule, Stream } from "effect"
import { answer } from "../scenario.js"
import { oneRunner } from "../support.js"

describe("a thread of one runner", () => {
  it.live(
    "unloads a thread that nothing is asked of, and loads it again",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(answer("a"), answer("b"))
        const cluster = yield* CodexCluster.CodexCluster
        const codex = yield* Codex.Codex
        const thread = cluster.thread("issue-1")
        const { threadId } = yield* thread.run("First.")
        const loaded = Effect.map(codex.request("thread/loaded/list", {}), ({ data }) => data.includes(threadId))
        expect(yield* loaded).toBe(true)
        // The cluster looks for idle entities every 5 s.
        yield* Effect.repeat(loaded, { until: (is) => !is, schedule: Schedule.spaced("200 millis") })
        const [info] = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
        expect(info?.state).toBe("unloaded")
        expect(yield* thread.run("Second.")).toMatchObject({ threadId, finalResponse: "b" })
      }).pipe(Effect.provide(oneRunner({ maxIdleTime: "1 second" }))),
    60_000
  )
})
