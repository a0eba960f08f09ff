/**
 * A thread goes on in another program: the second connection loads what the first has stored.
 * A thread that never ran a turn was not stored: `ThreadNotFoundError`.
 */
import { startCodex, ThreadNotFoundError } from "@effect-codex/promise"

const begin = async (): Promise<string> => {
  await using codex = await startCodex()
  const thread = await codex.startThread()
  await thread.run("Diagnose the test failure and propose a fix")
  return thread.id
}

const goOn = async (threadId: string): Promise<void> => {
  await using codex = await startCodex()
  try {
    const thread = await codex.resumeThread(threadId)
    console.log((await thread.run("Implement the fix")).finalResponse)
  } catch (error) {
    if (!(error instanceof ThreadNotFoundError)) throw error
    console.log(`No such thread: ${error.threadId}`)
  }
}

await goOn(await begin())
await goOn("none")
