import { resolve } from "node:path"
import { Input, startCodex } from "@effect-codex/promise"

/** Images: text and pictures in one input. */
await using codex = await startCodex()
const thread = await codex.startThread()

const turn = await thread.run([
  "Describe these screenshots",
  Input.localImage(resolve("ui.png")),
  { type: "localImage", path: resolve("diagram.png") }
])
console.log(turn.finalResponse)
