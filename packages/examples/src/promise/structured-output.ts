import { startCodex } from "@effect-codex/promise"
import { z } from "zod"

/** Structured output: a schema of any library, and its type as the result. */
await using codex = await startCodex()
const thread = await codex.startThread()

const Status = z.object({ summary: z.string(), status: z.enum(["ok", "action_required"]) })
const { status, summary } = await thread.runAs(Status, "Summarize repository status")
console.log(status, summary)

/** Or a JSON Schema, and the text. */
const outputSchema = {
  type: "object",
  properties: { summary: { type: "string" } },
  required: ["summary"],
  additionalProperties: false
}
const turn = await thread.run("Summarize repository status", { outputSchema })
console.log(turn.finalResponse)
