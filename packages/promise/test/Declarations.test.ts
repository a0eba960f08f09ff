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

/** What may be taken from elsewhere: plain types. Of a module that has others beside them, by name. */
const plain: Readonly<Record<string, ReadonlyArray<string> | "anything">> = {
  "@effect-codex/protocol": "anything",
  "@effect-codex/client/Presets": ["ThreadOptions", "TurnOptions"],
  "@effect-codex/client/TurnResult": ["TurnResult"]
}

/** What is taken from `protocol` as a whole, though that has Schemas among its exports. */
const notPlain = /\b(Protocol\.)?(Schemas|Lazy|decode\w*|encode\w*)\b/

describe("the public declarations", () => {
  const out = mkdtempSync(join(tmpdir(), "effect-codex-types-"))
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
        include: ["promise", "client", "protocol"].map((name) => join(packages, name, "src")),
        references: []
      })
    )
    execFileSync(process.execPath, [tsc, "-p", config], { stdio: "inherit" })
  }, 60_000)
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  /** The declaration files that `index.d.ts` leads to, and what each has from elsewhere. */
  const reachable = () => {
    const files = new Map<string, string>()
    const visit = (file: string) => {
      if (files.has(file)) return
      const text = readFileSync(file, "utf8")
      files.set(file, text)
      for (const [, specifier = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
        visit(resolve(dirname(file), specifier.replace(/\.js$/, ".d.ts")))
      }
    }
    visit(join(out, "types", "promise", "src", "index.d.ts"))
    return files
  }

  it("name nothing of Effect: nothing is imported but plain types", () => {
    const files = reachable()
    expect(files.size).toBeGreaterThan(10)
    for (const [file, text] of files) {
      for (const [statement, names = "", specifier = ""] of text.matchAll(
        /(?:import|export) (?:type )?(\{[^}]*\}|\* as \w+) from "([^."][^"]*)"/g
      )) {
        const allowed = plain[specifier]
        expect(allowed, `${file}: ${statement}`).toBeDefined()
        for (const name of names.matchAll(/\w+/g)) {
          if (Array.isArray(allowed))
            expect([...allowed, "type", "as", "Options"], `${file}: ${statement}`).toContain(name[0])
        }
      }
      const specifiers = Array.from(text.matchAll(/(?:from |import\(|import )"([^."][^"]*)"/g), ([, name = ""]) => name)
      expect(specifiers.filter((name) => !(name in plain))).toEqual([])
      const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "")
      expect(code).not.toMatch(notPlain)
      expect(code).not.toMatch(/\b(Effect|Stream|Option|Either|Layer|Scope|Fiber|Cause|Chunk|Redacted|Context)\./)
    }
  })

  it("the plain types are plain", () => {
    for (const [specifier, names] of Object.entries(plain)) {
      if (names === "anything") continue
      const [, of = "", module = ""] = /^@effect-codex\/(\w+)\/(\w+)$/.exec(specifier) ?? []
      const text = readFileSync(join(out, "types", of, "src", `${module}.d.ts`), "utf8")
      const effects = Array.from(
        text.matchAll(/import (?:type )?(\{[^}]*\}|\* as \w+) from "(?:effect|@effect\/)[^"]*"/g),
        ([, names = ""]) => names.match(/\w+/g) ?? []
      ).flat()
      for (const name of names) {
        const [declaration = ""] =
          new RegExp(`export (?:interface|(?:declare )?type) ${name}\\b[\\s\\S]*?\\n(?=export|/\\*\\*|$)`).exec(text) ??
          []
        expect(declaration, `${specifier}: ${name}`).not.toBe("")
        for (const effect of effects) expect(declaration).not.toMatch(new RegExp(`\\b${effect}\\b`))
      }
    }
    const types = readFileSync(join(out, "types", "protocol", "src", "generated", "types.d.ts"), "utf8")
    expect(types).not.toMatch(/\bfrom "effect/)
  })
})
