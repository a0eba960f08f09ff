/**
 * The working directory of the server or of one thread, and the server's environment and configuration.
 * `configOverrides` are arguments of its process: keep keys out of them.
 */
import { tmpdir } from "node:os"
import { startCodex } from "@effect-codex/promise"

await using codex = await startCodex({
  env: { GREETING: "hello" },
  configOverrides: { "sandbox_workspace_write.network_access": true }
})
const thread = await codex.startThread({ cwd: tmpdir(), sandbox: "workspace-write" })
const turn = await thread.run("Where are you?")
console.log(turn.finalResponse)
