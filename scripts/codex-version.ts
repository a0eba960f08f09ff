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
