import { execFile } from "node:child_process"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { Reply } from "@effect-codex/testing"
import { expect, it } from "vitest"
import { world } from "./support.js"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const execute = promisify(execFile)

/** The code blocks of a page that are whole programs. */
const programsOf = (markdown: string): ReadonlyArray<string> =>
  [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].flatMap(([, code = ""]) => (/^import /m.test(code) ? code : []))

/** What a program first says to Codex. */
const promptOf = (code: string) => /(?:prompt: |content: |type: "text", text: |startTurn\()"([^"]+)"/.exec(code)?.[1]

it("the programs of the guide run, one after the other in one process", { timeout: 120_000 }, async () => {
  const programs = programsOf(await readFile(join(root, "docs/ai-sdk.md"), "utf8"))
  const folder = join(root, "packages/ai-sdk/node_modules", `.docs-${process.pid}`)
  await using here = await world()
  await here.model.respond(({ body, toolOutputs, tools }) => {
    if (JSON.stringify(body).includes('"json_schema"')) return Reply.message('{"summary":"Small.","files":3}')
    return tools.includes("weather") && toolOutputs.length === 0
      ? Reply.functionCall("weather", { city: "Oslo" })
      : Reply.message("Hello.")
  })
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, "package.json"), '{"type":"module"}')
    for (const [at, code] of programs.entries()) await writeFile(join(folder, `${at}.ts`), code)
    const all = programs.map((_, at) => `await import("./${at}.js")\nconsole.error("ran ${at}")\n`)
    await writeFile(join(folder, "all.ts"), all.join(""))
    const { stderr } = await execute(
      process.execPath,
      ["--conditions=@effect-codex/source", "--import", "tsx", join(folder, "all.ts")],
      { cwd: root, env: { ...process.env, ...here.options.env, NODE_OPTIONS: "", AI_SDK_LOG_WARNINGS: "false" } }
    )
    const ran = programs.map((_, at) => `ran ${at}\n`).join("")
    expect(stderr.replaceAll(/^codex \w+: .*\n/gm, "")).toBe(ran)
    const prompts = (await here.model.requests()).map(({ inputText }) => inputText)
    expect(prompts).toEqual(expect.arrayContaining(programs.map(promptOf)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
