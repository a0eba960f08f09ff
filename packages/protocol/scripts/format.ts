import { spawn } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome")
const repository = fileURLToPath(new URL("../../../", import.meta.url))

/** Formats TypeScript with the settings of the repository. */
export const format = async (source: string): Promise<string> => {
  const child = spawn(process.execPath, [biome, "format", "--stdin-file-path=packages/protocol/src/format.ts"], {
    cwd: repository
  })
  child.stdin.end(source)
  const [formatted, problems, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")])
  if (code !== 0) throw new Error(`biome cannot format what was generated: ${problems}`)
  return formatted
}
