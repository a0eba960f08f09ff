import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const promise = fileURLToPath(new URL("..", import.meta.url))
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")

/** The modules whose doc comments are published. */
const modules = [
  ...readdirSync(join(promise, "src")).map((name) => join(promise, "src", name)),
  join(promise, "..", "testing", "src", "promise.ts")
].filter((path) => path.endsWith(".ts") && !path.endsWith("index.ts"))

const docsOf = (path: string) => readFileSync(path, "utf8").match(/^[ \t]*\/\*\*[\s\S]*?\*\//gm) ?? []

/** The code of the examples in a doc comment. */
const examplesOf = (doc: string): ReadonlyArray<string> =>
  Array.from(doc.matchAll(/```ts\n([\s\S]*?)```/g), ([, code = ""]) => code.replaceAll(/^[ \t]*\* ?/gm, ""))

describe("doc comments", () => {
  it("every example is compiled", () => {
    // Within the workspace, where the packages are found.
    const folder = join(promise, "test", ".examples")
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    try {
      const examples = modules.flatMap((path) => docsOf(path).flatMap(examplesOf))
      expect(examples.length).toBeGreaterThan(20)
      for (const [at, code] of examples.entries()) {
        writeFileSync(join(folder, `${at}.ts`), `${code}\nexport {}\n`)
      }
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({
          extends: join(promise, "..", "..", "tsconfig.json"),
          compilerOptions: { noEmit: true, noUnusedLocals: false, types: ["node"] },
          include: ["*.ts"]
        })
      )
      execFileSync(process.execPath, [tsc, "-p", folder], { stdio: "pipe", encoding: "utf8" })
    } catch (error) {
      throw (error as { readonly stdout?: string }).stdout === undefined
        ? error
        : new Error((error as { stdout: string }).stdout)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)

  it("every public name has one, with its version and category", () => {
    const undocumented = modules.flatMap((path) => {
      const source = readFileSync(path, "utf8")
      return Array.from(
        source.matchAll(/(\*\/\n)?export (?:type|interface|const|class|declare const) (\w+)/g),
        ([, end, name = ""]) => (end === undefined ? [`${path}: ${name}`] : [])
      ).flat()
    })
    expect(undocumented).toEqual([])
    const top = modules.flatMap((path) =>
      docsOf(path)
        .slice(1)
        .filter((doc) => doc.startsWith("/**\n"))
        .filter((doc) => !/@since 0\.1\.0/.test(doc) || !/@category [a-z-]+/.test(doc))
        .map((doc) => `${path}: ${doc}`)
    )
    expect(top).toEqual([])
  })
})
