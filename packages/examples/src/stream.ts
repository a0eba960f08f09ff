/**
 * The events of a turn as they happen: notifications of the protocol, typed by `method`.
 * The stream fails with `TurnFailedError` if the turn does; to leave it early stops the turn.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })

  yield* thread.stream("Explain what a fiber is, step by step.").pipe(
    Stream.runForEach((event) => {
      switch (event.method) {
        case "item/started":
          return Console.log(`\n[${event.params.item.type}]`)
        case "item/agentMessage/delta":
          return Effect.sync(() => process.stdout.write(event.params.delta))
        case "thread/tokenUsage/updated":
          return Console.log(`\n${event.params.tokenUsage.last.totalTokens} tokens`)
        case "turn/completed":
          return Console.log(event.params.turn.status)
        default:
          return Effect.void
      }
    })
  )
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
