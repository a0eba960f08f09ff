import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The parts of a `package.json` that the scripts read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string | null | Readonly<Record<string, string>>>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** A package of the workspace. */
export interface Package {
  /** The name of its folder below `packages`. */
  readonly id: string
  readonly folder: string
  readonly manifest: Manifest
}

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL("..", import.meta.url))

export const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

/** Every package of the workspace. */
export const packages = (from = root): ReadonlyArray<Package> =>
  readdirSync(join(from, "packages"))
    .map((id) => ({ id, folder: join(from, "packages", id) }))
    .filter(({ folder }) => existsSync(join(folder, "package.json")))
    .map((found) => ({ ...found, manifest: readManifest(found.folder) }))

/** The packages that npm gets. */
export const published = (from = root): ReadonlyArray<Package> =>
  packages(from).filter(({ folder, manifest }) => manifest.private !== true && existsSync(join(folder, "src/index.ts")))
