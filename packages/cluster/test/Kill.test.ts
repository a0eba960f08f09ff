import { expect, layer } from "@effect/vitest"
import { CodexCluster } from "@effect-codex/cluster"
import { Gate, Reply } from "@effect-codex/testing"
import { Chunk, Effect, Fiber, Stream } from "effect"
import { answer, completedItems, keysOn, methods, scripted } from "./scenario.js"
import * as TestCluster from "./TestCluster.js"

// The short form of the tests in `long`: two runner processes, a real app-server each, and PostgreSQL.
layer(TestCluster.layer(), { excludeTestServices: true, timeout: "60 seconds" })("two runners", (it) => {
  it.scoped(
    "D2, D3: one is killed; each key has run once, and each handle settles once",
    () =>
      Effect.gen(function* () {
        const { count, requests, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const cluster = yield* CodexCluster.CodexCluster
        const [killed] = yield* Effect.all([runner(), runner()], { concurrency: 2 })
        const [failing, continued, pursued] = (yield* keysOn(killed, "issue", 3)) as [string, string, string]
        const gates = [yield* Gate.make, yield* Gate.make, yield* Gate.make] as const
        yield* script("failing", answer("so far", gates[0]))
        yield* script("continued", answer("so far", gates[1]), answer("Finished."))
        const complete = Reply.functionCall("update_goal", { status: "complete" })
        yield* script("pursued", answer("so far", gates[2]), complete, answer("Reached."))

        const run = yield* Effect.fork(Effect.flip(cluster.thread(failing).run("failing", { key: "failing" })))
        const turn = yield* cluster
          .thread(continued)
          .startTurn("continued", { key: "continued", onTakeover: "continue" })
        const seen = yield* Effect.fork(Stream.runCollect(turn.events))
        const goal = yield* cluster.thread(pursued).startGoal("pursued", { key: "pursued" })
        yield* Effect.all(gates.map((gate) => gate.reached))
        yield* killed.signal("SIGKILL")

        expect(yield* Fiber.join(run)).toMatchObject({ _tag: "TurnInterruptedError", key: "failing" })
        expect(yield* turn.result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "Finished." })
        expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Reached." })
        const events = yield* Fiber.join(seen)
        for (const once of ["turn/started", "turn/completed"]) {
          expect([once, methods(events).filter((method) => method === once).length]).toEqual([once, 1])
        }
        expect(completedItems(events)).toEqual([...new Set(completedItems(events))])
        expect([yield* count("failing"), yield* count("continued"), yield* requests("continued")]).toEqual([1, 1, 2])
        const owners = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
        expect(owners.filter((thread) => thread.runner.endsWith(`:${killed.port}`) && thread.openTurns > 0)).toEqual([])
      }),
    180_000
  )
})
