/**
 * Errors by tag, and retries: of an overloaded server, and of turns that failed for a reason that passes.
 * Every error is in the type of its effect; what is not handled there is printed by `runMain`.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex, Retry } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex

  // A request that may be repeated, as this one, is tried again while the server is overloaded.
  const thread = yield* codex.startThread({ sandbox: "read-only" }).pipe(Retry.retryOnOverload({ attempts: 5 }))

  // A turn is worth another attempt if the model could not be reached; not if its input was refused.
  const { finalResponse } = yield* thread
    .run("What is the capital of Iceland?")
    .pipe(Retry.retryTransient({ attempts: 3, baseDelay: "100 millis" }))
  yield* Console.log(finalResponse)

  yield* codex.resumeThread("00000000-0000-0000-0000-000000000000").pipe(
    Effect.catchTags({
      ThreadNotFoundError: ({ threadId }) => Console.log(`There is no thread ${threadId}.`),
      ThreadInUseError: ({ threadId }) => Console.log(`Another program uses thread ${threadId}.`)
    })
  )
  yield* thread.run("Tell me a secret.").pipe(
    Effect.catchTags({
      TurnFailedError: ({ error }) => Console.log(`The turn failed: ${error.message}`),
      TransportClosedError: ({ signal, stderrTail }) => Console.log("The server has ended:", signal, stderrTail)
    })
  )
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
