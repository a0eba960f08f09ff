/**
 * Text and pictures in one input; the server reads the files.
 * An item may be made by `Input`, or written as the protocol has it.
 */
import { fileURLToPath } from "node:url"
import { Input, startCodex } from "@effect-codex/promise"

const asset = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url))

await using codex = await startCodex()
const thread = await codex.startThread()

const turn = await thread.run([
  "Describe these screenshots",
  Input.localImage(asset("circle.png")),
  { type: "localImage", path: asset("square.png") }
])
console.log(turn.finalResponse)
