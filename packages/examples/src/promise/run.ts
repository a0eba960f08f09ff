/**
 * Two turns of one thread: the second goes on with the conversation.
 * The result has the final response, and every item of the turn.
 */
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread()

const turn = await thread.run("Diagnose the test failure and propose a fix")
console.log(turn.finalResponse)
console.log(turn.items.map((item) => item.type))

const nextTurn = await thread.run("Implement the fix")
console.log(nextTurn.finalResponse)
