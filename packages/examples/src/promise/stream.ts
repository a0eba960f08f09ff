/**
 * What happens in a turn, as it happens, typed by `method`.
 * To leave the loop early stops the turn.
 */
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex()
const thread = await codex.startThread()

for await (const event of thread.stream("Diagnose the test failure and propose a fix")) {
  switch (event.method) {
    case "item/agentMessage/delta":
      process.stdout.write(event.params.delta)
      break
    case "item/completed":
      console.log("item", event.params.item.type)
      break
    case "thread/tokenUsage/updated":
      console.log("usage", event.params.tokenUsage.last)
      break
  }
}
