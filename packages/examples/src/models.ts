/**
 * The server's own description, and the models to choose from.
 * No turn is run, so this costs nothing.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const program = Effect.gen(function* () {
  const { metadata, models } = yield* Codex.Codex
  yield* Console.log(`codex ${metadata.version} on ${metadata.platformOs}, home ${metadata.codexHome}`)

  for (const model of yield* models()) {
    const efforts = model.supportedReasoningEfforts.map(({ reasoningEffort }) => reasoningEffort)
    yield* Console.log(`${model.isDefault ? "*" : " "} ${model.model.padEnd(24)} ${efforts.join(", ")}`)
  }
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
