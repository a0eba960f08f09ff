import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { packages, readManifest } from "./workspace.js"

/** The version of codex that the protocol is generated from, as its manifest pins it. */
export const pinnedCodex = (root: string): string => {
  const version = readManifest(join(root, "packages/protocol")).devDependencies?.["@openai/codex"]
  if (version === undefined) throw new Error("packages/protocol does not pin @openai/codex")
  return version
}

/** Writes another version of codex into every manifest and README that names it; returns the files that changed. */
export const pinCodex = (root: string, version: string): ReadonlyArray<string> => {
  const pinned = new RegExp(`(?<![\\w.])${pinnedCodex(root).replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`, "g")
  const folders = ["", ...packages(root).map(({ id }) => `packages/${id}/`)]
  const files = folders.flatMap((folder) => [`${folder}package.json`, `${folder}README.md`])
  return files.filter((file) => {
    if (!existsSync(join(root, file))) return false
    const text = readFileSync(join(root, file), "utf8")
    const changed = text.replaceAll(pinned, version)
    if (changed !== text) writeFileSync(join(root, file), changed)
    return changed !== text
  })
}

interface Lock {
  readonly packages: Readonly<Record<string, unknown>>
}

const isCodex = (path: string): boolean => /(^|\/)node_modules\/@openai\/codex(-(darwin|linux|win32)-\w+)?$/.test(path)

const lockOf = (root: string): Lock => JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))

/** Takes codex out of the lock file. With the old version locked, npm would put the new one beside it. */
export const unlockCodex = (root: string): void => {
  const lock = lockOf(root)
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => !isCodex(path)))
  writeFileSync(join(root, "package-lock.json"), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
}

/** Where the lock file has codex. */
export const copiesOfCodex = (root: string): ReadonlyArray<string> =>
  Object.keys(lockOf(root).packages).filter((path) => path.endsWith("node_modules/@openai/codex"))
