import { expect, layer } from "@effect/vitest"
import { CodexCluster } from "@effect-codex/cluster"
import { Gate, Reply } from "@effect-codex/testing"
import { Chunk, Effect, Stream } from "effect"
import { answer, keysOn, methods, scripted } from "../scenario.js"
import * as TestCluster from "../TestCluster.js"

layer(TestCluster.layer(), { excludeTestServices: true, timeout: "60 seconds" })(
  "runners without a shared disk",
  (it) => {
    it.scoped(
      "a thread and its goal move by the store",
      () =>
        Effect.gen(function* () {
          const { bodies, count, script } = yield* scripted
          const { newHome, runner } = yield* TestCluster.TestCluster
          const cluster = yield* CodexCluster.CodexCluster
          const stored = Effect.flatMap(newHome, (home) => runner({ home, sessions: "stored" }))
          const [e] = yield* Effect.all([stored, stored], { concurrency: 2 })
          const [kept, cut, pursued] = (yield* keysOn(e, "moving", 3)) as [string, string, string]
          const gates = yield* Effect.replicateEffect(Gate.make, 2)
          const gate = (at: number) => gates[at] as Gate.Gate

          yield* script("kept", answer("The number is 4711."), answer("I said 4711."))
          expect((yield* cluster.thread(kept).run("kept")).status).toBe("completed")
          yield* script("cut", answer("so far", gate(0)))
          const turn = yield* cluster.thread(cut).startTurn("cut", { key: "cut", onTakeover: "fail" })
          yield* script(
            "pursued",
            answer("so far", gate(1)),
            Reply.functionCall("update_goal", { status: "complete" }),
            answer("Reached.")
          )
          yield* cluster.thread(pursued).run("first of all")
          const goal = yield* cluster.thread(pursued).startGoal("pursued", { key: "pursued" })
          yield* Effect.all(gates.map((one) => one.reached))
          yield* e.signal("SIGKILL")

          // The conversation is there: the model is sent what was said on the other machine.
          expect((yield* cluster.thread(kept).run("again")).finalResponse).toBe("I said 4711.")
          expect(yield* bodies("again")).toMatchObject([expect.stringContaining("The number is 4711.")])
          // A turn that was cut off is not in the store's file; it began, and so does not run again.
          expect(yield* Effect.flip(turn.result)).toMatchObject({ _tag: "TurnInterruptedError", turnId: turn.id })
          expect(yield* count("cut")).toBe(1)
          expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Reached." })
          const shown = methods(Chunk.filter(yield* Stream.runCollect(goal.events), () => true))
          expect(shown.at(-1)).toBe("turn/completed")
        }),
      120_000
    )
  }
)
