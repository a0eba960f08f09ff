/** `npm run sizes`: prints the size of each tarball, and of installs with and without the binary of codex, as Markdown. */
import { execFileSync } from "node:child_process"
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { installLine } from "./install-line.js"
import { published, root } from "./workspace.js"

interface Packed {
  readonly filename: string
  /** In bytes. */
  readonly size: number
  readonly unpackedSize: number
  readonly entryCount: number
}

const npm = (cwd: string, ...args: ReadonlyArray<string>): string =>
  execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32"
  })

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`

const sizeOf = (path: string): number =>
  lstatSync(path).isDirectory()
    ? readdirSync(path).reduce((total, name) => total + sizeOf(join(path, name)), 0)
    : lstatSync(path).size

const row = (...cells: ReadonlyArray<string | number>): void => console.log(`| ${cells.join(" | ")} |`)

const packages = new Map(published().map((one) => [one.manifest.name, one]))
const folder = mkdtempSync(join(tmpdir(), "effect-codex-sizes-"))
const tarballs = new Map<string, string>()

/** The tarballs of a package and of all of ours that it depends on. */
const closure = (name: string): ReadonlyArray<string> => {
  const own = Object.keys(packages.get(name)?.manifest.dependencies ?? {}).filter((one) => packages.has(one))
  return [tarballs.get(name) ?? name, ...own.flatMap(closure)]
}

/** Installs what a README's line names, from the tarballs; returns the number of packages and their size in bytes. */
const install = (readme: string, ...flags: ReadonlyArray<string>): readonly [count: number, size: number] => {
  const project = mkdtempSync(join(folder, "project-"))
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }))
  const wanted = [...installLine(readme)].flatMap(([name, version]) =>
    packages.has(name) ? closure(name) : [`${name}@${version}`]
  )
  npm(project, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", ...flags, ...new Set(wanted))
  const { packages: locked } = JSON.parse(readFileSync(join(project, "node_modules/.package-lock.json"), "utf8"))
  const size = sizeOf(join(project, "node_modules"))
  rmSync(project, { recursive: true })
  return [Object.keys(locked).length, size]
}

try {
  mkdirSync(join(folder, "tarballs"))
  row("package", "tarball", "unpacked", "files")
  row("---", "---", "---", "---")
  for (const { id, manifest } of packages.values()) {
    const args = ["pack", "--silent", "--json", "--pack-destination", join(folder, "tarballs")]
    const [packed]: ReadonlyArray<Packed> = JSON.parse(npm(root, ...args, "--workspace", `packages/${id}`))
    if (packed === undefined) throw new Error(`${manifest.name} was not packed`)
    tarballs.set(manifest.name, join(folder, "tarballs", packed.filename))
    row(manifest.name, megabytes(packed.size), megabytes(packed.unpackedSize), packed.entryCount)
  }

  console.log("")
  row("the install line of", "packages", "size", "packages without optional ones", "size")
  row("---", "---", "---", "---", "---")
  for (const id of ["promise", "node"]) {
    const readme = readFileSync(join(root, "packages", id, "README.md"), "utf8")
    const [count, size] = install(readme)
    const [countWithout, sizeWithout] = install(readme, "--omit=optional")
    row(`@effect-codex/${id}`, count, megabytes(size), countWithout, megabytes(sizeWithout))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
