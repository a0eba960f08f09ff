import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const promise = fileURLToPath(new URL("..", import.meta.url))
const packages = dirname(promise.replace(/\/$/, ""))
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")

const keywords = new Set(["type", "as", "import", "typeof", "default"])

/** A name that a declaration has from another module. */
interface Import {
  /** The name there; undefined for the module as a namespace. */
  readonly name: string | undefined
  readonly from: string
}

/** The declarations of one module. */
class Module {
  readonly imports = new Map<string, Import>()
  readonly exports = new Map<string, Import>()
  /** The modules that are exported whole. */
  readonly wholes: ReadonlyArray<string>
  /** The texts of its own declarations, by name. */
  readonly declarations = new Map<string, ReadonlyArray<string>>()
  /** The names that it declares and exports itself. */
  readonly names: ReadonlyArray<string>

  constructor(file: string) {
    const code = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "")
    for (const [, kind, clause = "", from = ""] of code.matchAll(
      /^(import|export) (?:type )?(\{[^}]*\}|\* as \w+|\w+) from "([^"]+)"/gm
    )) {
      const names = kind === "import" ? this.imports : this.exports
      const namespace = /^\* as (\w+)$/.exec(clause)?.[1]
      if (namespace !== undefined) names.set(namespace, { name: undefined, from })
      for (const [, name = "", alias = name] of clause.matchAll(/(?:type )?(\w+)(?: as (\w+))?\s*[,}]/g)) {
        names.set(alias, { name, from })
      }
    }
    this.wholes = Array.from(code.matchAll(/^export (?:type )?\* from "([^"]+)"/gm), ([, from = ""]) => from)
    const names: Array<string> = []
    for (const declaration of code.split(/^(?=(?:export |declare )*(?:interface|type|class|const|function) )/m)) {
      const [, exported, name = ""] =
        /^(export )?(?:declare )?(?:interface|type|class|const|function) (\w+)/.exec(declaration) ?? []
      this.declarations.set(name, [...(this.declarations.get(name) ?? []), declaration])
      if (exported !== undefined) names.push(name)
    }
    this.names = [...names, ...this.exports.keys()]
  }
}

describe("the public declarations", () => {
  const out = mkdtempSync(join(tmpdir(), "effect-codex-types-"))
  const types = (name: string) => join(out, "types", name, "src")
  const modules = new Map<string, Module>()
  const moduleAt = (file: string): Module => {
    const known = modules.get(file)
    if (known !== undefined) return known
    const module = new Module(file)
    modules.set(file, module)
    return module
  }

  /** The declaration file of a module of this workspace; undefined for any other. */
  const locate = (from: string, file: string): string | undefined => {
    if (from.startsWith(".")) return resolve(dirname(file), from.replace(/\.js$/, ".d.ts"))
    const own = /^@effect-codex\/(\w+)(?:\/(.+))?$/.exec(from)
    return own === null ? undefined : join(types(own[1] ?? ""), `${own[2] ?? "index"}.d.ts`)
  }

  /** The paths from a public name to one of `effect`, through everything that its declaration mentions. */
  const leaks = (root: string): ReadonlyArray<string> => {
    const found: Array<string> = []
    const seen = new Set<string>()
    const foreign = (from: string, trail: string) => {
      if (from.startsWith("effect") || from.startsWith("@effect/")) found.push(`${trail} -> ${from}`)
    }
    const follow = ({ from, name }: Import, file: string, trail: string) => {
      const target = locate(from, file)
      if (target === undefined) foreign(from, trail)
      else if (name !== undefined) visit(target, name, trail)
    }
    const visit = (file: string, name: string, trail: string): boolean => {
      const key = `${file}#${name}`
      if (seen.has(key)) return true
      const module = moduleAt(file)
      const here = `${trail} -> ${name}`
      const declarations = module.declarations.get(name)
      if (declarations === undefined) {
        const exported = module.exports.get(name)
        if (exported !== undefined) {
          seen.add(key)
          follow(exported, file, here)
          return true
        }
        return module.wholes.some((from) => {
          const target = locate(from, file)
          return target !== undefined && visit(target, name, trail)
        })
      }
      seen.add(key)
      for (const declaration of declarations) {
        // What is reached by a namespace, as `Client.Options`; then every other name.
        for (const [, space = "", member = ""] of declaration.matchAll(/\b(\w+)\.(\w+)/g)) {
          const imported = module.imports.get(space)
          if (imported === undefined) continue
          const target = locate(imported.from, file)
          if (target === undefined) foreign(imported.from, `${here} -> ${space}.${member}`)
          else visit(target, member, here)
        }
        for (const [, from = "", member = ""] of declaration.matchAll(/import\("([^"]+)"\)\.(\w+)/g)) {
          follow({ from, name: member }, file, here)
        }
        for (const [word] of declaration.matchAll(/\b[A-Za-z_]\w*\b/g)) {
          if (keywords.has(word) || word === name) continue
          const imported = module.imports.get(word)
          if (imported !== undefined) follow(imported, file, here)
          else visit(file, word, here)
        }
      }
      return true
    }
    const collect = (file: string) => {
      const module = moduleAt(file)
      for (const name of module.names) visit(file, name, name)
      for (const from of module.wholes) {
        const target = locate(from, file)
        if (target !== undefined) collect(target)
      }
    }
    collect(root)
    return found
  }

  beforeAll(() => {
    const config = join(out, "tsconfig.json")
    const compilerOptions = {
      composite: false,
      incremental: false,
      declarationMap: false,
      emitDeclarationOnly: true,
      rootDir: packages,
      outDir: join(out, "types"),
      tsBuildInfoFile: null,
      typeRoots: [join(packages, "..", "node_modules", "@types")]
    }
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(promise, "tsconfig.json"),
        compilerOptions,
        include: ["promise", "node", "client", "protocol"].map((name) => join(packages, name, "src")),
        references: []
      })
    )
    execFileSync(process.execPath, [tsc, "-p", config], { stdio: "inherit" })
  }, 120_000)
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  it("name nothing of Effect, however far what they mention is followed", () => {
    expect(leaks(join(types("promise"), "index.d.ts"))).toEqual([])
    expect(modules.size).toBeGreaterThan(20)
  })

  it("are followed into the other packages: those of the client do name Effect", () => {
    const found = leaks(join(types("client"), "Codex.d.ts"))
    expect(found.some((path) => / -> Service -> .*-> effect/.test(path))).toBe(true)
    expect(found.some((path) => path.includes("Metadata"))).toBe(false)
  })
})
