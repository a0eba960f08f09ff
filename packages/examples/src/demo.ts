import { parseArgs } from "node:util"
import { NodeRuntime } from "@effect/platform-node"
import { NodeCodex } from "@effect-codex/node"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Layer } from "effect"
import * as Goal from "./demo/goal.js"
import { promise } from "./demo/promise.js"
import * as Turns from "./demo/turns.js"

const { values } = parseArgs({
  options: {
    /** Use the user's own Codex login, in place of the scripted model. */
    real: { type: "boolean", default: false },
    /** Show a goal, in place of eight turns. */
    goal: { type: "boolean", default: false },
    /** Run the eight turns by the Promise facade. */
    promise: { type: "boolean", default: false },
    /** Show threads on a cluster of runners, in place of eight turns. */
    cluster: { type: "boolean", default: false },
    /** The database of the cluster, in place of one that is started for it. */
    postgres: { type: "string" }
  }
})

const script = values.goal ? Goal.script : Turns.script
const codex = values.real ? NodeCodex.layer() : Layer.provideMerge(Layer.scopedDiscard(script), TestCodex.layer())

const demo: Effect.Effect<boolean, unknown> = values.cluster
  ? Effect.flatMap(
      Effect.promise(() => import("./demo/cluster.js")),
      ({ cluster }) => cluster(values.postgres)
    )
  : Effect.provide(values.goal ? Goal.goal : values.promise ? promise : Turns.turns, codex)

demo.pipe(
  Effect.timeout("5 minutes"),
  Effect.tap((asExpected) =>
    Effect.sync(() => {
      process.exitCode = asExpected ? 0 : 1
    })
  ),
  NodeRuntime.runMain
)
