/**
 * Runs the suite of the real server on another release of codex: `npm run test:versions -- PATH`, where PATH is its binary,
 * or with the variable EFFECT_CODEX_TEST_BINARY. To get one, outside of this repository:
 *
 *     npm pack @openai/codex@0.166.0-linux-x64 && tar xzf openai-codex-*.tgz
 *     npm run test:versions -- $PWD/package/vendor/x86_64-unknown-linux-musl/bin/codex
 */
import { spawnSync } from "node:child_process"
import { resolve } from "node:path"

const [given = process.env.EFFECT_CODEX_TEST_BINARY, ...rest] = process.argv.slice(2)
if (given === undefined) {
  console.error("Name a codex binary: npm run test:versions -- PATH")
  process.exit(2)
}
const binary = resolve(given)
const version = spawnSync(binary, ["--version"], { encoding: "utf8" })
if (version.status !== 0) {
  console.error(`${binary} is no codex that runs here`)
  process.exit(2)
}
console.log(`on ${version.stdout.trim()}`)
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--config", "vitest.workspace.ts", "--project", "testing", "--exclude", "**/faults/**", ...rest],
  {
    stdio: "inherit",
    env: { ...process.env, EFFECT_CODEX_TEST_BINARY: binary }
  }
)
process.exit(status ?? 1)
