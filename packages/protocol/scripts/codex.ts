import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { JsonSchema } from "./json-schema.js"

/** The JSON Schemas that a `codex` prints of its protocol. */
export interface Upstream {
  readonly version: string
  /** Including what is experimental. */
  readonly full: JsonSchema
  /** Excluding what is experimental. */
  readonly stable: JsonSchema
}

type Run = (args: ReadonlyArray<string>, home: string) => Promise<{ readonly stdout: string }>

const execute = promisify(execFile)

/** Runs the codex at that path; the pinned one, if there is none. */
const runner = (path: string | undefined): Run => {
  const pinned = () => join(createRequire(import.meta.url).resolve("@openai/codex/package.json"), "../bin/codex.js")
  const [program, first] = path === undefined ? [process.execPath, [pinned()]] : [path, []]
  return (args, home) => execute(program, [...first, ...args], { env: { ...process.env, CODEX_HOME: home } })
}

/** Reads the protocol of the codex at `path`. Default: the pinned one. */
export const readUpstream = async (path?: string): Promise<Upstream> => {
  const run = runner(path)
  const folder = await mkdtemp(join(tmpdir(), "codex-schema-"))
  const printSchema = async (name: string, ...flags: ReadonlyArray<string>): Promise<JsonSchema> => {
    const out = join(folder, name)
    await run(["app-server", "generate-json-schema", ...flags, "--out", out], folder)
    return JSON.parse(await readFile(join(out, "codex_app_server_protocol.schemas.json"), "utf8"))
  }
  try {
    const [{ stdout }, full, stable] = await Promise.all([
      run(["--version"], folder),
      printSchema("full", "--experimental"),
      printSchema("stable")
    ])
    const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0]
    if (version === undefined) throw new Error(`codex does not print its version: ${stdout}`)
    return { version, full, stable }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
