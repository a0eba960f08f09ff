/**
 * Text and image files of the server's machine in one input.
 * The paths are absolute; the server reads the files.
 */
import { fileURLToPath } from "node:url"
import { NodeRuntime } from "@effect/platform-node"
import { Codex, Input } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const asset = (name: string) => fileURLToPath(new URL(`../assets/${name}`, import.meta.url))

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const { finalResponse } = yield* thread.run([
    "What do the two images have in common?",
    Input.localImage(asset("circle.png")),
    Input.localImage(asset("square.png"))
  ])
  yield* Console.log(finalResponse)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
