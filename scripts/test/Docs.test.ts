import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { type Block, blocksOf, deadLinks, examplesOf, modules, pages, programOf } from "../docs.js"
import { root } from "../workspace.js"

const read = (file: string) => readFileSync(join(root, file), "utf8")

/** Languages of blocks that are no TypeScript. Any other is refused, so that no program goes unchecked. */
const otherLanguages = ["sh", "toml", "json", "yaml", "mermaid", "text", "sql"]

/** The errors of the blocks, each type-checked as a module of its own, in one run of the compiler. */
const typeErrors = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> => {
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true })
  const folder = mkdtempSync(join(root, "node_modules/.cache/docs-"))
  try {
    const programs = blocks.map(programOf)
    const files = programs.map(({ source }, index) => {
      writeFileSync(join(folder, `block-${index}.mts`), source)
      return `block-${index}.mts`
    })
    const compilerOptions = {
      noEmit: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
      declaration: false,
      declarationMap: false,
      verbatimModuleSyntax: false,
      typeRoots: [join(root, "node_modules/@types")]
    }
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: [], files })
    )
    const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc")
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8"
    })
    const errors = stdout
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(" "))
      .map((line) => {
        const [, index, at, error] = /^block-(\d+)\.mts\((\d+),\d+\): error (.*)$/.exec(line) ?? []
        if (error === undefined) return line
        const block = blocks[Number(index)]
        const found = programs[Number(index)]?.lines[Number(at) - 1]
        return `${block?.file}:${found || `${block?.line} (prelude)`}: ${error}`
      })
    return status === 0 || errors.length > 0 ? errors : [`the compiler failed: ${stderr}`]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe("the documentation", () => {
  const inPages = pages().flatMap((page) => blocksOf(page, read(page)))
  const programs = inPages.filter(({ language }) => language === "ts")
  const examples = modules().flatMap((module) => examplesOf(module, read(module)))

  it("has programs in TypeScript only, where a language is named at all", () => {
    const others = inPages.filter(({ language }) => ![...otherLanguages, "ts"].includes(language))
    expect(others.map(({ file, language, line }) => `${file}:${line}: ${language || "no language"}`)).toEqual([])
    const notTyped = examples.filter(({ language }) => language !== "ts")
    expect(notTyped.map(({ file, line }) => `${file}:${line}`)).toEqual([])
  })

  it("has programs whose types are right, in its pages and doc comments", { timeout: 40_000 }, () => {
    expect(programs.length).toBeGreaterThan(5)
    expect(examples.length).toBeGreaterThan(30)
    expect(typeErrors([...programs, ...examples])).toEqual([])
  })

  it("has no dead links", () => {
    expect(deadLinks().map(({ line, page, target }) => `${page}:${line}: ${target}`)).toEqual([])
  })
})
