import { execFile } from "node:child_process"
import { mkdir, readdir, rm, symlink } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { published, root } from "./workspace.js"

const execute = promisify(execFile)

/** A fresh checkout of HEAD in `folder`, with the dependencies that are installed here. */
export const checkOut = async (folder: string): Promise<void> => {
  await mkdir(folder)
  const archive = join(folder, "head.tar")
  await execute("git", ["-C", root, "archive", "--format=tar", "--output", archive, "HEAD"])
  await execute("tar", ["-xf", "head.tar"], { cwd: folder })
  await rm(archive)

  const modules = join(folder, "node_modules")
  await mkdir(join(modules, "@effect-codex"), { recursive: true })
  for (const name of await readdir(join(root, "node_modules"))) {
    if (name !== "@effect-codex") await symlink(join(root, "node_modules", name), join(modules, name), "junction")
  }
  for (const { id } of published()) {
    await symlink(join(folder, "packages", id), join(modules, "@effect-codex", id), "junction")
  }
}

/** Packs the published packages of a checkout into `into`: the tarballs by the names of the packages' folders. */
export const pack = async (checkout: string, into: string): Promise<ReadonlyMap<string, string>> => {
  await mkdir(into)
  const workspaces = published().flatMap(({ id }) => ["--workspace", `packages/${id}`])
  await execute("npm", ["pack", "--silent", "--pack-destination", into, ...workspaces], { cwd: checkout })
  return new Map(
    published().map(({ id, manifest }) => [id, join(into, `effect-codex-${id}-${manifest.version}.tgz`)] as const)
  )
}
