/**
 * A turn that is given up: the signal stops it on the server, and the thread can be used again.
 * The promise rejects with `AbortError`, whose `cause` is the signal's reason.
 */
import { AbortError, startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread()
try {
  await thread.run("Count to a million", { signal: AbortSignal.timeout(1000) })
} catch (error) {
  if (!(error instanceof AbortError)) throw error
  console.log(`Stopped: ${error.cause}`)
}
console.log((await thread.run("Where were you?")).finalResponse)
