import { expect, layer } from "@effect/vitest"
import { CodexCluster } from "@effect-codex/cluster"
import { Gate } from "@effect-codex/testing"
import { Chunk, Effect, Fiber, Stream } from "effect"
import { answer, completedItems, keysOn, methods, ownersOf, scripted, until } from "../scenario.js"
import * as TestCluster from "../TestCluster.js"

/** A runner that stands still keeps its connection to the database, and with it a lock that lives with the connection. */
const lapsing = { ...TestCluster.quick, shardLockDisableAdvisory: true, shardLockExpiration: "10 seconds" } as const

layer(TestCluster.layer(lapsing), { excludeTestServices: true, timeout: "60 seconds" })("a partition", (it) => {
  it.scoped(
    "D1: a runner that was stopped, and lost its shards, writes nothing, and no turn runs twice",
    () =>
      Effect.gen(function* () {
        const { count, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const cluster = yield* CodexCluster.CodexCluster
        const options = { pingTimeoutMs: 3000 }
        const [c, d] = yield* Effect.all([runner(options), runner(options)], { concurrency: 2 })
        const [key] = (yield* keysOn(c, "partition", 1)) as [string]
        const gate = yield* Gate.make
        yield* script("partitioned", answer("so far", gate, "."), answer("Next."))
        const thread = cluster.thread(key)
        const turn = yield* thread.startTurn("partitioned", { key: "partitioned", onTakeover: "continue" })
        const events = yield* Effect.fork(Stream.runCollect(turn.events))
        yield* gate.reached

        // The process stands still, its connection to the database stays open, and its server goes on.
        yield* c.signal("SIGSTOP")
        yield* until(Effect.map(ownersOf([key]), ([owner]) => owner?.endsWith(`:${d.port}`) === true))
        yield* until(
          Effect.map(Stream.runCollect(cluster.threads), (all) =>
            Chunk.toReadonlyArray(all).some((one) => one.key === key && one.state === "waiting")
          )
        )
        yield* gate.open
        yield* c.signal("SIGCONT")

        expect(yield* turn.result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "so far." })
        const shown = yield* Fiber.join(events)
        expect(methods(shown).filter((method) => method === "turn/completed").length).toBe(1)
        expect(completedItems(shown)).toEqual([...new Set(completedItems(shown))])
        expect(yield* count("partitioned")).toBe(1)
        expect((yield* thread.run("next")).finalResponse).toBe("Next.")
      }),
    240_000
  )
})
