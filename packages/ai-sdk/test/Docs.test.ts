import { execFile } from "node:child_process"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Reply } from "@effect-codex/testing"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { world } from "./support.js"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const execute = promisify(execFile)

/** The code blocks of a page that are whole programs. */
const programsOf = (markdown: string): ReadonlyArray<string> =>
  [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].flatMap(([, code = ""]) => (/^import /m.test(code) ? code : []))

const read = async (...path: ReadonlyArray<string>) => programsOf(await readFile(join(root, ...path), "utf8"))
const programs = [...(await read("packages/ai-sdk/README.md")), ...(await read("docs/ai-sdk.md"))]

describe("the programs of the pages", () => {
  const folder = join(root, "packages/ai-sdk/node_modules", `.docs-${process.pid}`)
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, "package.json"), '{"type":"module"}')
    for (const [at, code] of programs.entries()) await writeFile(join(folder, `${at}.ts`), code)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(programs.map((code, at) => [at, /(?:prompt|content|startTurn\()[:( ]*"([^"]+)"/.exec(code)?.[1]]))(
    "%i runs: %s",
    { timeout: 90_000 },
    async (at) => {
      await using here = await world()
      await here.model.respond(({ body, toolOutputs, tools }) => {
        if (JSON.stringify(body).includes('"json_schema"')) return Reply.message('{"summary":"Small.","files":3}')
        return tools.includes("weather") && toolOutputs.length === 0
          ? Reply.functionCall("weather", { city: "Oslo" })
          : Reply.message("Hello.")
      })
      const { stderr } = await execute(
        process.execPath,
        ["--conditions=@effect-codex/source", "--import", "tsx", join(folder, `${at}.ts`)],
        { cwd: root, env: { ...process.env, ...here.options.env, NODE_OPTIONS: "", AI_SDK_LOG_WARNINGS: "false" } }
      )
      expect(stderr.replaceAll(/^codex \w+: .*\n/gm, "")).toBe("")
      expect((await here.model.requests()).length).toBeGreaterThan(0)
    }
  )
})
