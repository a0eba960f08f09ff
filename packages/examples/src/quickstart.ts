/**
 * The first program: a turn that is waited for, and one whose text is streamed.
 * The layer starts codex app-server and ends it with the program.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const result = yield* thread.run("Say hello in one sentence.")
  yield* Console.log(result.finalResponse)

  const turn = yield* thread.startTurn("Explain this repository in one sentence.")
  yield* turn.text.pipe(Stream.runForEach((delta) => Console.log(delta)))
  yield* Console.log((yield* turn.result).status)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
