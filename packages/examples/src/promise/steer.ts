/**
 * More input for a turn that runs, and an end to one.
 * An interrupted turn is a result, not an error.
 */
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread()

const turn = await thread.startTurn("Explain this repository")
for await (const delta of turn.text) {
  process.stdout.write(delta)
  await turn.steer("In one sentence, please.")
  break
}
console.log(`\n${(await turn.result).finalResponse}`)

const endless = await thread.startTurn("Count to a million")
for await (const _ of endless.text) break
await endless.interrupt()
console.log((await endless.result).status)
