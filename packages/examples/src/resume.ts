/**
 * A thread goes on in another program: the second connection loads what the first has stored.
 * A thread that never ran a turn was not stored: `ThreadNotFoundError`.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const yesterday = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  yield* thread.run("Remember the word: lighthouse.")
  return thread.id
}).pipe(Effect.provide(NodeCodex.layer()))

const today = (threadId: string) =>
  Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const thread = yield* codex.resumeThread(threadId)
    yield* Console.log((yield* thread.run("Which word was it?")).finalResponse)
  }).pipe(
    Effect.catchTag("ThreadNotFoundError", (error) => Console.error(error.message)),
    Effect.provide(NodeCodex.layer())
  )

yesterday.pipe(Effect.flatMap(today), NodeRuntime.runMain)
