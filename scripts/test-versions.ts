/**
 * Runs the suite of the real server on other releases of codex, each a version, which npm gets, or the path of a binary:
 *
 *     npm run test:versions -- 0.166.0 0.156.0
 *
 * With `--generated-from` it is the library that is of the other release: a checkout of HEAD, whose protocol is generated
 * from it, runs the suite on the pinned server, which is newer then:
 *
 *     npm run test:versions -- --generated-from 0.163.0
 *
 * What follows another `--` is for vitest. Everything is in a temporary folder, which is removed at the end.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { findRelease, type Release } from "./codex-release.js"
import { checkOut } from "./pack.js"
import { root } from "./workspace.js"

const [before = [], after = []] = (() => {
  const args = process.argv.slice(2)
  const end = args.indexOf("--")
  return end === -1 ? [args] : [args.slice(0, end), args.slice(end + 1)]
})()
const { positionals, values } = parseArgs({
  args: before,
  allowPositionals: true,
  options: { "generated-from": { type: "boolean", default: false } }
})
if (positionals.length === 0) {
  console.error("Usage: npm run test:versions -- [--generated-from] VERSION|PATH … [-- options of vitest]")
  process.exit(2)
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: ReadonlyArray<{
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: ReadonlyArray<{
      readonly status: string
      readonly fullName: string
      readonly failureMessages: ReadonlyArray<string>
    }>
  }>
}

const folder = mkdtempSync(join(tmpdir(), "effect-codex-versions-"))

/** Runs the suite of the tree in `cwd`; a test that hangs ends after 30 s. */
const runSuite = (name: string, cwd: string, env: Readonly<Record<string, string>>): Report => {
  const report = join(folder, `${name}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`]
  spawnSync(
    "npx",
    ["vitest", "run", "--config", "vitest.workspace.ts", "--project", "testing", ...reporters, ...after],
    { cwd, stdio: "inherit", env: { ...process.env, EFFECT_CODEX_TEST_VERSIONS: "1", ...env } }
  )
  return JSON.parse(readFileSync(report, "utf8"))
}

/** Prints what passed, and of what failed the first line of why. */
const print = (title: string, { numFailedTests, numPassedTests, testResults }: Report): boolean => {
  console.log(`${title}: ${numPassedTests} of ${numPassedTests + numFailedTests} tests passed`)
  // This is all that the report has of a test that did not end in time.
  const brief = (message = "") =>
    message.includes("STACK_TRACE_ERROR") ? "it did not end in time" : message.split("\n")[0]?.slice(0, 200)
  for (const { assertionResults, message, name, status } of testResults) {
    const failed = assertionResults.filter((test) => test.status === "failed")
    for (const { failureMessages, fullName } of failed)
      console.log(`  FAILED ${fullName}: ${brief(failureMessages[0])}`)
    if (status === "failed" && failed.length === 0) console.log(`  FAILED ${name}, as a whole: ${brief(message)}`)
  }
  return numFailedTests === 0 && testResults.every(({ status }) => status === "passed")
}

const onServer = ({ path, version }: Release): boolean =>
  print(`on codex ${version}`, runSuite(version, root, { EFFECT_CODEX_TEST_BINARY: path }))

const onPinned = async ({ path, version }: Release): Promise<boolean> => {
  const checkout = join(folder, `from-${version}`)
  await checkOut(checkout)
  const generated = spawnSync("npm", ["run", "generate", "--", "--codex", path], { cwd: checkout, stdio: "inherit" })
  if (generated.status !== 0) throw new Error(`The protocol of codex ${version} cannot be generated`)
  return print(`by a library generated from ${version}`, runSuite(`from-${version}`, checkout, {}))
}

try {
  for (const each of positionals) {
    const release = await findRelease(each, folder)
    const passed = values["generated-from"] ? await onPinned(release) : onServer(release)
    if (!passed) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
