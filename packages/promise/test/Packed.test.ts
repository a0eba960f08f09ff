import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Reply } from "@effect-codex/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { world } from "./support.js"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")
const packages = ["protocol", "client", "node", "promise"].map((name) => join(root, "packages", name))
const execute = promisify(execFile)

/** What is the same in every program: a turn, one that fails, and the end. */
const body = `
const main = async () => {
  const codex = await startCodex(JSON.parse(process.env.CODEX_OPTIONS ?? "{}"))
  const thread = await codex.startThread()
  const { finalResponse } = await thread.run("Say hello.")
  console.log(finalResponse)
  try {
    await thread.run("Fail.")
  } catch (error) {
    console.log(error instanceof TurnFailedError && error.error.codexErrorInfo)
  }
  await codex.close()
}
main()
`

const programs = {
  "main.mjs": `import { startCodex, TurnFailedError } from "@effect-codex/promise"${body}`,
  "main.cjs": `const { startCodex, TurnFailedError } = require("@effect-codex/promise")${body}`
}

/** The same again for the type checker, once as a module and once as CommonJS; and what it must not accept. */
const types = `
const wrong = async (codex: Codex) => {
  // @ts-expect-error: no such option
  await codex.startThread({ modle: "m" })
  // @ts-expect-error: a promise, not its value
  const id: string = codex.startThread().id
}
void wrong
`
const typed = {
  "typed.mts": `import { type Codex, startCodex, TurnFailedError } from "@effect-codex/promise"${body}${types}`,
  "typed.cts": `import promise = require("@effect-codex/promise")
const { startCodex, TurnFailedError } = promise
type Codex = promise.Codex${body}${types}`
}

describe("the packages as they are published", () => {
  let project = ""

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), "effect-codex-packed-"))
    const tarballs = join(project, "tarballs")
    await mkdir(tarballs)
    await execute(process.execPath, [tsc, "-b", ...packages])
    await execute("npm", ["pack", "--silent", "--pack-destination", tarballs, ...packages])
    await writeFile(
      join(project, "package.json"),
      JSON.stringify({
        private: true,
        dependencies: Object.fromEntries(
          ["protocol", "client", "node", "promise"].map((name) => [
            `@effect-codex/${name}`,
            `file:tarballs/effect-codex-${name}-0.1.0.tgz`
          ])
        )
      })
    )
    await execute("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], {
      cwd: project
    })
    for (const [name, text] of Object.entries({ ...programs, ...typed })) await writeFile(join(project, name), text)
  }, 120_000)
  afterAll(() => rm(project, { recursive: true, force: true }))

  for (const program of Object.keys(programs)) {
    it(`${program} runs outside of the workspace`, async () => {
      await using here = await world()
      await here.model.script(Reply.message("Hello."), Reply.failed("insufficient_quota", "You have run out."))
      const { stderr, stdout } = await execute(process.execPath, [program], {
        cwd: project,
        env: { ...process.env, NODE_OPTIONS: "", CODEX_OPTIONS: JSON.stringify(here.options) }
      })
      expect({ stdout, stderr }).toEqual({ stdout: "Hello.\nusageLimitExceeded\n", stderr: "" })
    })
  }

  it("are typed, for modules and for CommonJS", async () => {
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"]
    const { stdout } = await execute(
      process.execPath,
      [tsc, ...options, "--typeRoots", join(root, "node_modules", "@types"), "--types", "node", ...Object.keys(typed)],
      { cwd: project }
    ).catch((error: { readonly stdout: string }) => error)
    expect(stdout).toBe("")
  }, 60_000)
})
