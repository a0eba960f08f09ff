/**
 * A function of this program that the agent may call.
 * Experimental in the protocol, hence `experimentalApi`.
 */
import { startCodex, Tool } from "@effect-codex/promise"
import { z } from "zod"

const weather = Tool.make({
  name: "get_weather",
  description: "The weather of the next days in a city.",
  parameters: z.object({ city: z.string(), days: z.int().min(1).max(14) }),
  handler: async ({ city, days }) => `Sunshine in ${city} for ${days} days.`
})

await using codex = await startCodex({ experimentalApi: true })
const thread = await codex.startThread({ tools: [weather] })
const turn = await thread.run("Do I need an umbrella in Lisbon this week?")
console.log(turn.finalResponse)
