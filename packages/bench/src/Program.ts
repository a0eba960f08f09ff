import { extname } from "node:path"
import { fileURLToPath } from "node:url"

/** A module of this package as a program of its own. */
export interface Program {
  readonly path: string
  /** The options of Node that it needs. */
  readonly execArgv: ReadonlyArray<string>
}

const extension = extname(fileURLToPath(import.meta.url))

/** A module, given without its extension and relative to `src`: as it was built where this is, else from its source. */
export const find = (module: string): Program => ({
  path: fileURLToPath(new URL(`./${module}${extension}`, import.meta.url)),
  execArgv: extension === ".ts" ? ["--conditions=@effect-codex/source", "--import", "tsx"] : []
})
