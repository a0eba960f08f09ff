import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  const { finalResponse } = yield* thread.run("Say hello in one sentence.")
  yield* Console.log(finalResponse)

  const turn = yield* thread.startTurn("Explain this repository.")
  yield* turn.text.pipe(Stream.runForEach((delta) => Console.log(delta)))
  yield* Console.log((yield* turn.result).usage)
}).pipe(
  Effect.catchTags({
    TurnFailedError: ({ error }) => Console.log(error.codexErrorInfo),
    TransportClosedError: ({ signal }) => Console.log(signal)
  })
)

export const main = Effect.provide(program, NodeCodex.layer())
