/**
 * Approvals in the terminal: a person decides what the agent may do beyond its sandbox.
 * Approvals that are open when the loop ends are declined.
 */
import { createInterface } from "node:readline/promises"
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread({ approvals: "ask" })
// Not in the terminal's raw mode, so that Ctrl-C ends the program.
const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: false })

const decide = async () => {
  for await (const approval of thread.approvals) {
    const what = approval.kind === "command" ? `run ${approval.params.command}` : `change ${approval.kind}`
    const answer = await terminal.question(`May codex ${what}? (y/N) `)
    await (answer.trim() === "y" ? approval.accept() : approval.decline())
  }
}
void decide()

const turn = await thread.run("Install the dependencies")
console.log(turn.finalResponse)
terminal.close()
