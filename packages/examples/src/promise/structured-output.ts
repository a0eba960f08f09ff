/**
 * The final response held to a schema of any library, with its type as the result.
 * Or to a JSON Schema, and the text.
 */
import { startCodex } from "@effect-codex/promise"
import { z } from "zod"

await using codex = await startCodex()
const thread = await codex.startThread()

const Status = z.object({ summary: z.string(), status: z.enum(["ok", "action_required"]) })
const { status, summary } = await thread.runAs(Status, "Summarize repository status")
console.log(status, summary)

const outputSchema = {
  type: "object",
  properties: { summary: { type: "string" } },
  required: ["summary"],
  additionalProperties: false
}
const turn = await thread.run("Summarize repository status", { outputSchema })
console.log(turn.finalResponse)
