import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { text } from "node:stream/consumers"
import { describe, expect, it } from "vitest"
import { type Block, blocksOf, deadLinks, examplesOf, modules, pages, programOf } from "../docs.js"
import { root } from "../workspace.js"

const read = (file: string) => readFileSync(join(root, file), "utf8")

/** Languages of blocks that are no TypeScript. Any other is refused, so that no program goes unchecked. */
const otherLanguages = ["sh", "toml", "json", "yaml", "mermaid", "text", "sql", "diff"]

/** The errors of the blocks, each type-checked as a module of its own, in one run of the compiler. */
const typeErrors = async (blocks: ReadonlyArray<Block>): Promise<ReadonlyArray<string>> => {
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
    // Not spawnSync: a worker that is blocked for long counts as lost.
    const child = spawn(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder })
    const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")])
    const errors = stdout
      .split("\n")
      // Errors in the packages themselves are those of `npm run check`.
      .filter((line) => line !== "" && !line.startsWith(" ") && !/^[./]+\/packages\//.test(line))
      .map((line) => {
        const [, index, at, error] = /^block-(\d+)\.mts\((\d+),\d+\): error (.*)$/.exec(line) ?? []
        if (error === undefined) return line
        const block = blocks[Number(index)]
        const found = programs[Number(index)]?.lines[Number(at) - 1]
        return `${block?.file}:${found || `${block?.line} (prelude)`}: ${error}`
      })
    return status !== null ? errors : [`the compiler failed: ${stderr}`]
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

  it("has programs whose types are right, in its pages and doc comments", { timeout: 120_000 }, async () => {
    expect(programs.length).toBeGreaterThan(60)
    expect(examples.length).toBeGreaterThan(40)
    // A wrong program goes along, so that a check that finds nothing is found out.
    const wrong = blocksOf("wrong.md", "<!-- prelude\ndeclare const n: number\n-->\n```ts\n\nn.length\n```")
    expect(await typeErrors([...programs, ...examples, ...wrong])).toEqual([
      "wrong.md:6: TS2339: Property 'length' does not exist on type 'number'."
    ])
  })

  it("has no dead links", () => {
    expect(deadLinks().map(({ line, page, target }) => `${page}:${line}: ${target}`)).toEqual([])
  })
})

describe("the check of the documentation", () => {
  const programIn = (text: string) => {
    const [block] = blocksOf("page.md", text)
    return block === undefined ? "" : programOf(block).source.replace(/\n+/g, "\n")
  }

  it("gives a program the prelude, without what it declares itself", () => {
    const page = `
<!-- prelude
import { Effect, type Stream } from "effect"
declare const codex: string
declare const thread: string
-->

\`\`\`ts
import { Effect } from "effect/index"

declare const codex: number
const thread = Effect.succeed(codex)
\`\`\`
`
    expect(programIn(page)).toBe(`import { Effect } from "effect/index"
declare const codex: number
import { type Stream } from "effect"
declare const thread: string
{
const thread = Effect.succeed(codex)
}
export {}`)
  })

  it("makes a program that yields the body of a generator", () => {
    expect(programIn("```ts\nconst a = yield* b\n```")).toBe(
      'import { Effect } from "effect"\nexport const block = Effect.gen(function* () {\nconst a = yield* b\n})\nexport {}'
    )
    expect(programIn("```ts\nconst a = Effect.gen(function* () {\n  yield* b\n})\n```")).not.toContain("block")
  })

  it("finds the examples of doc comments, by file and line", () => {
    const source = "const a = 1\n/**\n * A.\n *\n * @example\n * ```ts\n * const b = 2\n * ```\n * @since 0.1.0\n */\n"
    expect(examplesOf("a.ts", source)).toEqual([
      { file: "a.ts", line: 7, language: "ts", code: "const b = 2", prelude: "" }
    ])
  })

  it("refuses what it would skip", () => {
    expect(() => blocksOf("page.md", "```ts\nconst a = 1\n")).toThrow("page.md:1: the block is not closed")
    expect(() => blocksOf("page.md", "<!-- prelude\n")).toThrow("page.md:1: the prelude is not closed")
    expect(() => examplesOf("a.ts", "/**\n * @example\n * a()\n */\n")).toThrow(
      "a.ts:2: the example has no fenced block"
    )
  })

  it("finds dead links and anchors, and no links in code", () => {
    const folder = mkdtempSync(join(tmpdir(), "effect-codex-docs-"))
    try {
      mkdirSync(join(folder, "docs"))
      mkdirSync(join(folder, "packages"))
      const own = "https://github.com/effect-codex/effect-codex/blob/main"
      writeFileSync(
        join(folder, "README.md"),
        `# A \`b\`, c\n[a](#a-b-c) [b](docs/b.md#two) [c](${own}/docs/b.md) [d](https://example.com)\n` +
          `[e](#e) [f](docs/f.md) [g](docs/b.md#g) [h](${own}/h.md) \`[i](i.md)\`\n\`\`\`text\n[j](j.md)\n\`\`\`\n`
      )
      writeFileSync(join(folder, "docs/b.md"), "## Two\n## Two\n[up](../README.md) [second](#two-1)\n")
      expect(deadLinks(folder).map(({ line, page, target }) => `${page}:${line}: ${target}`)).toEqual(
        ["#e", "docs/f.md", "docs/b.md#g", `${own}/h.md`].map((target) => `README.md:3: ${target}`)
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
