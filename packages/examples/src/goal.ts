import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

/** A goal with a budget, its progress on the console, steered once. */
const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "workspace-write", approvals: "review" })

  const goal = yield* thread.startGoal("Raise the coverage of the parser to 90 %.", { tokenBudget: 200_000 })
  yield* goal.updates.pipe(
    Stream.runForEach(({ status, tokensUsed }) => Console.log(`${status}, ${tokensUsed} tokens`)),
    Effect.fork
  )
  yield* goal.steer("Start with the error paths.")

  const { finalResponse, status } = yield* goal.result
  yield* Console.log(`${status}: ${finalResponse}`)
}).pipe(
  Effect.catchTag("GoalRejectedError", (error) => Console.error(error.message)),
  Effect.catchTag("TurnFailedError", ({ error }) => Console.error(error.codexErrorInfo))
)

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
