/**
 * A goal: the server works turn after turn until the objective is met.
 * All of its turns are one handle with one result.
 */
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex({ configOverrides: { "features.goals": true } })
const thread = await codex.startThread({ sandbox: "workspace-write" })
const goal = await thread.startGoal("Raise the coverage of the parser to 90 %.", { tokenBudget: 200_000 })

for await (const { status, tokensUsed } of goal.updates) console.log(`${status}, ${tokensUsed} tokens`)
const { finalResponse } = await goal.result
console.log(finalResponse)
