/**
 * Chooses a model and the highest effort that it supports, for one turn and all later ones of the thread.
 * Takes the default model of the account; `models` shows the others.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const models = yield* codex.models()
  const chosen = models.find(({ isDefault }) => isDefault) ?? models[0]
  const effort = chosen?.supportedReasoningEfforts.at(-1)?.reasoningEffort
  yield* Console.log(`${chosen?.model} with effort ${effort}`)

  const result = yield* thread.run("How many weeks does a year have?", { model: chosen?.model, effort })
  yield* Console.log(result.finalResponse)
  yield* Console.log(`${result.usage?.last.totalTokens} tokens`)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
