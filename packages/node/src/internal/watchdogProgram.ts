/**
 * The program of the watchdog: `node watchdogProgram.js ROOT MARK`. It is started, or has waited, until its stdin is
 * closed, which is when the program that runs the server has ended without saying so. Then it ends what that program
 * left behind, within 4 seconds. A line on stdin makes it exit instead.
 */
import { setTimeout as sleep } from "node:timers/promises"
import * as ProcessTree from "./ProcessTree.js"

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {})

process.stdin.on("data", () => process.exit()).on("end", () => void sweep())

const sweep = async () => {
  const [, , root = "", mark = ""] = process.argv
  const tree = ProcessTree.make(Number(root), mark)
  // The server's stdin has closed as well, on which codex exits by itself.
  for (const deadline = performance.now() + 1500; performance.now() < deadline; ) {
    await tree.remember()
    if (!(await tree.isRootAlive())) break
    await sleep(20)
  }
  await tree.sweep()
}
