/**
 * Text and an image in one input, the image as a `data:` URL: the server takes no other.
 * For a file on the server's machine see `local-image`.
 */
import { fileURLToPath } from "node:url"
import { FileSystem } from "@effect/platform"
import { NodeContext, NodeRuntime } from "@effect/platform-node"
import { Codex, Input } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Encoding, Layer } from "effect"

const picture = fileURLToPath(new URL("../assets/circle.png", import.meta.url))

const program = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const base64 = Encoding.encodeBase64(yield* files.readFile(picture))
  const { finalResponse } = yield* thread.run([
    "Describe the image in one sentence.",
    Input.image(`data:image/png;base64,${base64}`)
  ])
  yield* Console.log(finalResponse)
})

program.pipe(Effect.provide(Layer.merge(NodeCodex.layer(), NodeContext.layer)), NodeRuntime.runMain)
