/**
 * `npm run generate`: generates the protocol from the pinned codex, or from another one: `-- --codex PATH`. With `--check`
 * it compares the committed files with what it would write.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { readUpstream } from "./codex.js"
import { generateFiles } from "./files.js"

const folder = new URL("../src/generated/", import.meta.url)

const committed = async (name: string): Promise<string | undefined> =>
  readFile(new URL(name, folder), "utf8").catch(() => undefined)

const check = async (files: ReadonlyMap<string, string>): Promise<void> => {
  const names = new Set([...files.keys(), ...(await readdir(folder).catch(() => []))])
  const stale: Array<string> = []
  for (const name of names) if (files.get(name) !== (await committed(name))) stale.push(name)
  if (stale.length === 0) return
  console.error(`Not what the pinned codex generates: ${stale.map((name) => `src/generated/${name}`).join(", ")}`)
  console.error("Run `npm run generate`, and commit the result.")
  process.exitCode = 1
}

const write = async (files: ReadonlyMap<string, string>): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of files) await writeFile(new URL(name, folder), text)
  console.log(`Wrote ${[...files.keys()].join(", ")} to ${fileURLToPath(folder)}`)
}

const { values } = parseArgs({ options: { check: { type: "boolean" }, codex: { type: "string" } } })
const files = await generateFiles(await readUpstream(values.codex), console.warn)
await (values.check === true ? check(files) : write(files))
