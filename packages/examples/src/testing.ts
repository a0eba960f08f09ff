/**
 * A test of a program's own: everything is real but the model, which says what the test wants, when it wants.
 * In a test runner the body is that of `it.live`; no account and no network is needed.
 */
import { deepStrictEqual } from "node:assert/strict"
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Console, Effect } from "effect"

/** What is to be tested: it gives the agent one try, and then asks for less. */
const summarize = (text: string) =>
  Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const thread = yield* codex.startThread({ sandbox: "read-only" })
    const { finalResponse } = yield* thread
      .run(`Summarize: ${text}`)
      .pipe(Effect.catchTag("TurnFailedError", () => thread.run(`Name the subject of: ${text}`)))
    return finalResponse
  })

const test = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  const gate = yield* Gate.make
  yield* model.script(Reply.failed("invalid_prompt", "Too long."), Reply.message(["The ", gate, "sea."]))

  const fiber = yield* Effect.fork(summarize("Whales live in the sea."))
  yield* gate.reached // the second turn has begun, and is held in the middle of its message
  yield* gate.open
  deepStrictEqual(yield* fiber, "The sea.")

  const requests = yield* model.requests
  deepStrictEqual(
    requests.map(({ inputText }) => inputText),
    ["Summarize: Whales live in the sea.", "Name the subject of: Whales live in the sea."]
  )
  yield* Console.log("passed")
})

test.pipe(Effect.provide(TestCodex.layer()), NodeRuntime.runMain)
