import { startCodex } from "@effect-codex/promise"

/** Working directory: of the server, or of one thread; and the environment and configuration of the server. */
await using codex = await startCodex({
  env: { GREETING: "hello" },
  configOverrides: { "sandbox_workspace_write.network_access": true }
})
const thread = await codex.startThread({ cwd: process.env.PROJECT ?? process.cwd(), sandbox: "workspace-write" })
const turn = await thread.run("Where are you?")
console.log(turn.finalResponse)
