/**
 * A turn, and all that its result has: status, final response, items, tokens, time.
 * Afterwards the turn is read back from the thread, where the server has stored it.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  const { durationMs, finalResponse, id, items, status, usage } = yield* thread.run("Give three facts about tides.")
  yield* Console.log(`${status} in ${durationMs} ms, ${usage?.last.totalTokens} tokens`)
  yield* Console.log(items.map((item) => item.type).join(", "))
  yield* Console.log(finalResponse)

  const stored = yield* Stream.runCollect(thread.turns())
  for (const turn of stored) yield* Console.log(`stored: ${turn.status}, the same turn: ${turn.id === id}`)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
