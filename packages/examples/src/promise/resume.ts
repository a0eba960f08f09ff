import { startCodex, ThreadNotFoundError } from "@effect-codex/promise"

/** Resume: a thread that an earlier program has begun. */
await using codex = await startCodex()
try {
  const thread = await codex.resumeThread(process.env.CODEX_THREAD_ID ?? "")
  const turn = await thread.run("Implement the fix")
  console.log(turn.finalResponse)
} catch (error) {
  if (!(error instanceof ThreadNotFoundError)) throw error
  console.log("No such thread")
}
