/**
 * Control of a turn that runs: more input for it, and its end.
 * `result` completes in both cases; an interrupted turn is a result, not an error.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex, type Turn } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

/** Waits for the first words of the agent. */
const begun = (turn: Turn.Turn) => Stream.runHead(turn.text)

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const essay = yield* thread.startTurn("Write an essay about the sea.")
  yield* begun(essay)
  yield* essay.steer("Make it a haiku instead.")
  yield* Console.log((yield* essay.result).finalResponse)

  const endless = yield* thread.startTurn("Count to a billion, in words.")
  yield* begun(endless)
  yield* endless.interrupt
  yield* Console.log((yield* endless.result).status)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
