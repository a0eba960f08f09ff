import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { TestCodex } from "@effect-codex/testing"
import { Console, Effect, Exit, Layer } from "effect"
import * as Flags from "./demo/Flags.js"
import * as Goal from "./demo/goal.js"
import * as Login from "./demo/login.js"
import { lostLinks } from "./demo/lostLinks.js"
import { promise } from "./demo/promise.js"
import * as Turns from "./demo/turns.js"

const onScriptedModel = ({ goal, promise: isPromise }: Flags.Flags) => {
  const demo = goal ? Goal.goal : isPromise ? promise : Turns.turns
  const script = goal ? Goal.script : Turns.script
  return Effect.provide(demo, Layer.provideMerge(Layer.scopedDiscard(script), TestCodex.layer()))
}

const onOwnLogin = ({ goal, promise: isPromise }: Flags.Flags) => {
  const login = Effect.provide(Effect.flatMap(Codex.Codex, Login.check), NodeCodex.layer())
  const codex = NodeCodex.layer({ configOverrides: { "features.goals": true } })
  return Effect.zipRight(login, isPromise ? promise : Effect.provide(goal ? Goal.goal : Turns.turns, codex))
}

const flags = Flags.parse(process.argv.slice(2))

if (flags instanceof Error) {
  console.error(`${flags.message}\n\n${Flags.usage}`)
  process.exitCode = 2
} else if (flags.help) {
  console.log(Flags.usage)
} else {
  const cluster = Effect.promise(() => import("./demo/cluster.js")).pipe(
    Effect.flatMap(({ cluster }) => cluster(flags.postgres)),
    Effect.mapError((error) => (error instanceof Error ? error : new Error(String(error))))
  )
  const demo: Effect.Effect<boolean, Error> = flags.cluster
    ? cluster
    : flags.lostLinks
      ? lostLinks
      : flags.real
        ? onOwnLogin(flags)
        : onScriptedModel(flags)
  demo.pipe(
    Effect.timeoutFail({ duration: "5 minutes", onTimeout: () => new Error("Not done after 5 minutes.") }),
    Effect.catchAll((error) => Effect.as(Console.error(error.message), false)),
    Effect.tap((asDescribed) =>
      Effect.sync(() => {
        process.exitCode = asDescribed ? 0 : 1
      })
    ),
    // A client of @effect/cluster 0.60 may try to reach a dead runner even after its layer is closed.
    flags.cluster
      ? NodeRuntime.runMain({ teardown: (exit) => process.exit(Exit.isSuccess(exit) ? process.exitCode : 1) })
      : NodeRuntime.runMain
  )
}
