/**
 * Tests of a program's own, without Effect: on a real server with a scripted model, and with a fake in memory.
 * In a test runner each of the two is the body of a test.
 */
import assert from "node:assert/strict"
import type { Codex } from "@effect-codex/promise"
import { fakeCodex, startTestCodex } from "@effect-codex/testing/promise"

/** What is to be tested. */
const summarize = async (codex: Codex, text: string) => {
  const thread = await codex.startThread({ sandbox: "read-only" })
  const { finalResponse } = await thread.run(`Summarize: ${text}`)
  return finalResponse?.toUpperCase()
}

await using codex = await startTestCodex({ script: ["The sea."] })
assert.equal(await summarize(codex, "Whales live in the sea."), "THE SEA.")
assert.equal(codex.model.requests[0]?.inputText, "Summarize: Whales live in the sea.")

const fake = fakeCodex((input) => `You said: ${input}`)
assert.equal(await summarize(fake, "Hi."), "YOU SAID: SUMMARIZE: HI.")
assert.deepEqual(fake.calls[0], { method: "startThread", args: [{ sandbox: "read-only" }] })
console.log("passed")
