import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { type Import, importsOf } from "./imports.js"
import { type Package, packages, published, root } from "./workspace.js"

/** The floors of the house, lowest first. The sources of a package import packages of lower floors only. */
const floors: ReadonlyArray<ReadonlyArray<string>> = [
  ["protocol"],
  ["client"],
  ["node"],
  ["promise"],
  ["testing", "cluster", "ai", "ai-sdk"],
  ["examples", "bench"]
]

/** The packages that know no platform. */
const portable = ["protocol", "client"]

/** The packages that every program loads. */
const startup = ["protocol", "client", "node", "promise"]

const scope = "@effect-codex/"

interface Module {
  /** Relative to the package's folder, with slashes. */
  readonly path: string
  readonly imports: ReadonlyArray<Import>
}

const slashes = (path: string) => path.split(sep).join("/")

const modulesIn = (folder: string, below: string): ReadonlyArray<Module> =>
  existsSync(join(folder, below))
    ? readdirSync(join(folder, below), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => ({
          path: slashes(join(below, name)),
          imports: importsOf(readFileSync(join(folder, below, name), "utf8"))
        }))
    : []

const packageName = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier

const floorOf = (id: string): number => floors.findIndex((floor) => floor.includes(id))

/** Imports of other packages that go up, or of what the manifest does not declare. */
const outgoing = ({ folder, id, manifest }: Package): ReadonlyArray<string> => {
  const { dependencies, peerDependencies, private: isPrivate } = manifest
  const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies }))
  return modulesIn(folder, "src").flatMap(({ imports, path }) =>
    imports
      .filter(({ specifier }) => !specifier.startsWith("."))
      .flatMap(({ specifier }) => {
        const at = `packages/${id}/${path}: ${specifier}`
        const platform = specifier.startsWith("node:") || specifier.startsWith("@effect/platform-node")
        if (platform && portable.includes(id)) return [`${at} is an API of one platform`]
        if (specifier.startsWith("node:")) return []
        const name = packageName(specifier)
        const problems =
          isPrivate === true || declared.has(name) ? [] : [`${at} is not a dependency of ${manifest.name}`]
        const upwards = name.startsWith(scope) && floorOf(name.slice(scope.length)) >= floorOf(id)
        return upwards ? [...problems, `${at} is not on a lower floor`] : problems
      })
  )
}

/** Imports that make a program slow to start: of all of Effect, or by path where one module of the package has them all. */
const slow = ({ folder, id }: Package): ReadonlyArray<string> => {
  if (!startup.includes(id)) return []
  const shared = "src/internal/effect.ts"
  const modules = modulesIn(folder, "src")
  const hasShared = modules.some(({ path }) => path === shared)
  return modules.flatMap(({ imports, path }) =>
    imports.flatMap(({ isType, specifier }) => {
      const at = `packages/${id}/${path}: ${specifier}`
      if (specifier === "effect") return [`${at} is all of Effect`]
      const again = hasShared && path !== shared && !isType && specifier.startsWith("effect/")
      return again ? [`${at} is not imported from ${shared}`] : []
    })
  )
}

/** Imports that reach into another package, past its exports. */
const intrusions = ({ folder, id }: Package): ReadonlyArray<string> =>
  ["src", "test", "scripts", "bench"].flatMap((below) =>
    modulesIn(folder, below).flatMap(({ imports, path }) =>
      imports
        .filter(({ specifier }) => {
          if (specifier.startsWith(scope)) return specifier.includes("/internal/")
          const target = relative(folder, resolve(folder, dirname(path), specifier))
          const parts = slashes(target).split("/")
          return specifier.startsWith(".") && parts[0] === ".." && parts[1] !== ".."
        })
        .map(({ specifier }) => `packages/${id}/${path}: ${specifier} is internal to another package`)
    )
  )

/** Circles among the modules of `src` as they are loaded, hence without `import type`: one path for each. */
const circles = ({ folder, id }: Package): ReadonlyArray<string> => {
  const imports = new Map(
    modulesIn(folder, "src").map(({ imports, path }) => [
      path,
      imports
        .filter(({ isType, specifier }) => !isType && specifier.startsWith("."))
        .map(({ specifier }) => slashes(join(dirname(path), specifier)).replace(/\.js$/, ".ts"))
    ])
  )
  const found: Array<string> = []
  const done = new Set<string>()
  const visit = (path: string, trail: ReadonlyArray<string>): void => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      found.push(`packages/${id}: import circle ${[...trail.slice(start), path].join(" -> ")}`)
      return
    }
    if (done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

/** Modules of `src` that `exports` leaves out, and exports that have no module. */
const exported = ({ folder, id, manifest }: Package): ReadonlyArray<string> => {
  const entries = Object.entries(manifest.exports ?? {}).filter(([key]) => key !== "./package.json")
  const at = `packages/${id}/package.json`
  const modules = modulesIn(folder, "src").map(({ path }) => path.replace(/^src\/(.*)\.ts$/, "$1"))
  const isInternal = (module: string) => module.startsWith("internal/")

  const pattern = entries.some(([key, target]) => key === "./*" && target !== null)
  const hidden = entries.some(([key, target]) => key === "./internal/*" && target === null)
  const facade = entries.every(([key]) => key === "." || key.startsWith("./internal/"))
  const isExported = (module: string) =>
    facade || pattern || entries.some(([key, target]) => key === `./${module}` && target !== null)

  const missing = modules
    .filter((module) => !isInternal(module) && module !== "index" && !isExported(module))
    .map((module) => `${at}: src/${module}.ts is not exported, and not internal`)
  const open = pattern && !hidden && modules.some(isInternal) ? [`${at}: src/internal is exported`] : []
  const wrong = entries
    .filter(([, target]) => target !== null)
    .flatMap(([key, target]) => {
      const module = key === "." ? "index" : key.slice(2)
      const expected = {
        "@effect-codex/source": `./src/${module}.ts`,
        types: `./dist/${module}.d.ts`,
        default: `./dist/${module}.js`
      }
      if (isInternal(module)) return [`${at}: ${key} is internal`]
      if (JSON.stringify(target) !== JSON.stringify(expected))
        return [`${at}: ${key} is not ${JSON.stringify(expected)}`]
      return module === "*" || modules.includes(module) ? [] : [`${at}: there is no src/${module}.ts`]
    })
  return [...missing, ...open, ...wrong]
}

/** What is not as ARCHITECTURE.md says: one line each. */
export const violations = (from = root): ReadonlyArray<string> =>
  packages(from)
    .flatMap((one) => [
      ...(floorOf(one.id) < 0 ? [`packages/${one.id} is on no floor`] : []),
      ...outgoing(one),
      ...slow(one),
      ...intrusions(one),
      ...circles(one)
    ])
    .concat(published(from).flatMap(exported))
