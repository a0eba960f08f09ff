import { startCodex } from "@effect-codex/promise"

/** Run: the same thread goes on with the conversation. */
await using codex = await startCodex()
const thread = await codex.startThread()

const turn = await thread.run("Diagnose the test failure and propose a fix")
console.log(turn.finalResponse)

const nextTurn = await thread.run("Implement the fix")
console.log(nextTurn.finalResponse)
