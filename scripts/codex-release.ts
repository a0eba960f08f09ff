import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, readdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { promisify } from "node:util"

const execute = promisify(execFile)

/** A codex that is not the pinned one. */
export interface Release {
  /** Where its binary is. */
  readonly path: string
  readonly version: string
}

/** What `codex --version` prints behind its name; fails where the file is no codex that runs here. */
const versionOf = async (path: string): Promise<string> => {
  const { stdout } = await execute(path, ["--version"])
  return stdout.trim().split(" ").at(-1) ?? ""
}

/** The codex of a path, or of a version: npm packs it into `folder`, so that the tree keeps one copy. */
export const findRelease = async (pathOrVersion: string, folder: string): Promise<Release> => {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(pathOrVersion)) {
    const path = resolve(pathOrVersion)
    return { path, version: await versionOf(path) }
  }
  const into = join(folder, pathOrVersion)
  await mkdir(into)
  const name = `@openai/codex@${pathOrVersion}-${process.platform}-${process.arch}`
  const { stdout } = await execute("npm", ["pack", "--silent", name], { cwd: into })
  await execute("tar", ["-xzf", stdout.trim()], { cwd: into })
  const vendor = join(into, "package/vendor")
  const program = process.platform === "win32" ? "codex.exe" : "codex"
  const paths = (await readdir(vendor)).map((triple) => join(vendor, triple, "bin", program))
  const path = paths.find((each) => existsSync(each))
  if (path === undefined) throw new Error(`There is no codex in ${name}`)
  return { path, version: await versionOf(path) }
}
