/**
 * Runs the suite of the real server over each transport: `npm run test:transports`, or over those that are named:
 * `npm run test:transports -- ws daemon`.
 */
import { spawnSync } from "node:child_process"

const all = ["stdio", "ws", "unix", "daemon"]
const given = process.argv.slice(2)
const unknown = given.filter((transport) => !all.includes(transport))
if (unknown.length > 0) {
  console.error(`There is no transport ${unknown.join(", ")}: it is one of ${all.join(", ")}`)
  process.exit(2)
}
const failed = (given.length > 0 ? given : all).filter((transport) => {
  console.log(`over ${transport}`)
  const { status } = spawnSync("npx", ["vitest", "run", "--config", "vitest.workspace.ts", "--project", "testing"], {
    stdio: "inherit",
    env: { ...process.env, EFFECT_CODEX_TEST_TRANSPORT: transport }
  })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`failed over ${failed.join(", ")}`)
  process.exit(1)
}
