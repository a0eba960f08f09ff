/**
 * The protocol itself: any request by its method, its parameters and result typed by it, and every notification.
 * For what the handles do not cover. Here a turn, as `thread.run` would do it.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex, Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const { config } = yield* codex.request("config/read", { includeLayers: false })
  yield* Console.log(`model: ${config.model}, sandbox: ${config.sandbox_mode}`)

  const { thread } = yield* codex.request("thread/start", { sandbox: "read-only" })
  const { turn } = yield* codex.request("turn/start", {
    threadId: thread.id,
    input: [{ type: "text", text: "Explain gradient descent in one sentence." }]
  })

  // The stream begins with the last 256 notifications, so that none of this turn is missed.
  yield* codex.notifications.pipe(
    Stream.filter((event) => Notification.turnIdOf(event) === turn.id),
    Stream.takeUntil((event) => event.method === "turn/completed"),
    Stream.runForEach((event) => Console.log(event.method))
  )
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
