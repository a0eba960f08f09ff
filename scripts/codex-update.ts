/** `npm run codex:update -- VERSION`: moves the repository to another version of codex. */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { readUpstream } from "../packages/protocol/scripts/codex.js"
import { readProtocol } from "../packages/protocol/scripts/protocol.js"
import { copiesOfCodex, pinCodex, pinnedCodex, unlockCodex } from "./codex-version.js"
import { changesBetween, markdown } from "./protocol-changes.js"
import { published, root } from "./workspace.js"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { "skip-tests": { type: "boolean", default: false } }
})
const [version = "", ...rest] = positionals
if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || rest.length > 0) {
  console.error("Usage: npm run codex:update -- VERSION [--skip-tests], for example 0.170.0")
  process.exit(2)
}

/** Runs a command in the repository; returns whether it succeeded. */
const run = (command: string, ...args: ReadonlyArray<string>): boolean => {
  console.log(`\n> ${[command, ...args].join(" ")}`)
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status === 0
}

const need = (step: boolean, problem: string): void => {
  if (step) return
  console.error(`\n${problem}`)
  process.exit(1)
}

const readInstalled = async () => {
  try {
    return readProtocol(await readUpstream(), console.warn)
  } catch (error) {
    console.error(error)
    console.error("\nThe protocol could not be read: the generator has to learn something new.")
    process.exit(1)
  }
}

const before = await readInstalled()
const pinned = pinnedCodex(root)
need(before.version === pinned, `codex ${before.version} is installed, and ${pinned} is pinned: run npm ci first.`)

console.log(`Pinned ${version} in ${pinCodex(root, version).join(", ")}`)
unlockCodex(root)
need(run("npm", "install"), "The version could not be installed.")
need(run("node", "scripts/lockfile.mjs", "--complete"), "The lock file could not be completed.")
const copies = copiesOfCodex(root)
need(copies.length === 1, `There is more than one copy of codex: ${copies.join(", ")}`)

const after = await readInstalled()
need(after.version === version, `codex ${after.version} is installed, and not ${version}.`)
writeFileSync(join(root, "protocol-changes.md"), markdown(changesBetween(before, after)))
const changeset = published().map(({ manifest }) => `"${manifest.name}": minor\n`)
writeFileSync(
  join(root, `.changeset/codex-${version.replaceAll(".", "-")}.md`),
  `---\n${changeset.join("")}---\n\nSpeaks the protocol of codex ${version}.\n`
)
need(run("npm", "run", "generate"), "The protocol could not be generated.")

const steps = [
  ["types", run("npm", "run", "check")],
  ["lint", run("npm", "run", "lint")],
  ["lock file", run("npm", "run", "check:lock")],
  ...(values["skip-tests"] ? [] : ([["tests", run("npm", "run", "test:only")]] as const))
] as const

console.log(`\nFrom codex ${before.version} to ${version}. What changed is in protocol-changes.md.`)
for (const [step, passed] of steps) console.log(`${passed ? "passed" : "FAILED"}  ${step}`)
process.exitCode = steps.every(([, passed]) => passed) ? 0 : 1
