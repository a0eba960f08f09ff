/**
 * The first program with Promises: the same as `quickstart`, with `await` and `for await`.
 * Codex app-server ends with the block that has `await using`.
 */
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread({ sandbox: "read-only" })

const result = await thread.run("Say hello in one sentence.")
console.log(result.finalResponse)

const turn = await thread.startTurn("Explain this repository in one sentence.")
for await (const delta of turn.text) console.log(delta)
console.log((await turn.result).status)
