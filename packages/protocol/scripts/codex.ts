import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { JsonSchema } from "./json-schema.js"

/** The JSON Schemas that the pinned `codex` prints of its protocol. */
export interface Upstream {
  readonly version: string
  /** Including what is experimental. */
  readonly full: JsonSchema
  /** Excluding what is experimental. */
  readonly stable: JsonSchema
}

const packageJson = createRequire(import.meta.url).resolve("@openai/codex/package.json")

const printSchema = async (...flags: ReadonlyArray<string>): Promise<JsonSchema> => {
  const folder = await mkdtemp(join(tmpdir(), "codex-schema-"))
  try {
    const codex = join(packageJson, "../bin/codex.js")
    await promisify(execFile)(
      process.execPath,
      [codex, "app-server", "generate-json-schema", ...flags, "--out", folder],
      { env: { ...process.env, CODEX_HOME: folder } }
    )
    return JSON.parse(await readFile(join(folder, "codex_app_server_protocol.schemas.json"), "utf8"))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const readUpstream = async (): Promise<Upstream> => {
  const [full, stable] = await Promise.all([printSchema("--experimental"), printSchema()])
  return { version: JSON.parse(await readFile(packageJson, "utf8")).version, full, stable }
}
