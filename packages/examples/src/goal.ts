/**
 * A goal: the server works turn after turn until the objective is met, and all of it is one handle.
 * Here with a budget, its progress on the console, steered once.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "workspace-write", approvals: "review" })

  const goal = yield* thread.startGoal("Raise the coverage of the lexer to 90 %.", { tokenBudget: 200_000 })
  yield* goal.updates.pipe(
    Stream.runForEach(({ status, tokensUsed }) => Console.log(`${status}, ${tokensUsed} tokens`)),
    Effect.fork
  )
  yield* Stream.runHead(goal.text)
  yield* goal.steer("Start with the error paths.")

  const { finalResponse, status } = yield* goal.result
  yield* Console.log(`${status}: ${finalResponse}`)
}).pipe(Effect.catchTag("GoalRejectedError", (error) => Console.error(error.message)))

program.pipe(Effect.provide(NodeCodex.layer({ configOverrides: { "features.goals": true } })), NodeRuntime.runMain)
