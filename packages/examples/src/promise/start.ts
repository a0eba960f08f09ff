import { startCodex } from "@effect-codex/promise"

/** Start: a codex app-server, which ends with the block, and a thread on it. */
await using codex = await startCodex()
const thread = await codex.startThread()
const turn = await thread.run("Diagnose the test failure and propose a fix")

console.log(turn.finalResponse)
console.log(turn.items)
