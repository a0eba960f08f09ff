import { AbortError, startCodex } from "@effect-codex/promise"

/** Abort: the turn is stopped on the server, and the thread can be used again. */
await using codex = await startCodex()
const thread = await codex.startThread()
try {
  await thread.run("Count to a million", { signal: AbortSignal.timeout(1000) })
} catch (error) {
  if (!(error instanceof AbortError)) throw error
  console.log(`Stopped: ${error.cause}`)
}
console.log((await thread.run("Where were you?")).finalResponse)
