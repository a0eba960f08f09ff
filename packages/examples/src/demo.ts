import { parseArgs } from "node:util"
import { NodeRuntime } from "@effect/platform-node"
import { NodeCodex } from "@effect-codex/node"
import { ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Layer } from "effect"
import { answer, turns } from "./demo/turns.js"

const { values } = parseArgs({ options: { real: { type: "boolean", default: false } } })

const scripted = Layer.effectDiscard(
  Effect.flatMap(ScriptedModel.ScriptedModel, ({ respond }) => respond((request) => Effect.succeed(answer(request))))
).pipe(Layer.provideMerge(TestCodex.layer()))

/** `--real`: the user's own Codex login, in place of the scripted model. */
const codex = values.real ? NodeCodex.layer() : scripted

turns.pipe(
  Effect.provide(codex),
  Effect.tap((asExpected) =>
    Effect.sync(() => {
      process.exitCode = asExpected ? 0 : 1
    })
  ),
  NodeRuntime.runMain
)
