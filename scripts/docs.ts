import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { packages, root } from "./workspace.js"

/** A fenced block of code: of a Markdown page, or of the `@example` of a doc comment. */
export interface Block {
  /** The file, relative to the repository. */
  readonly file: string
  /** The line of its first line of code, counted from 1. */
  readonly line: number
  /** The first word after the fence. */
  readonly language: string
  readonly code: string
  /** Lines of TypeScript that the block may use, from the hidden comment `<!-- prelude … -->` above it. */
  readonly prelude: string
}

const filesIn = (folder: string, from: string): ReadonlyArray<string> =>
  existsSync(join(from, folder))
    ? readdirSync(join(from, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    : []

/** The pages of the documentation: the README files, the pages in `docs`, and those beside the README. */
export const pages = (from = root): ReadonlyArray<string> =>
  [...readdirSync(from), ...filesIn("docs", from), ...packages(from).map(({ id }) => `packages/${id}/README.md`)]
    .filter((name) => name.endsWith(".md") && name !== "protocol-changes.md" && existsSync(join(from, name)))
    .sort()

/** The modules with doc comments, generated ones aside. */
export const modules = (from = root): ReadonlyArray<string> =>
  packages(from)
    .flatMap(({ id }) => filesIn(`packages/${id}/src`, from))
    .filter((name) => name.endsWith(".ts") && !name.includes("/generated/"))
    .sort()

const fence = /^( *)(`{3,})([^`\s]*).*$/

/** The fenced blocks of a Markdown text, each with the prelude in force where it stands. Throws for a fence that is not closed. */
export const blocksOf = (file: string, text: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  const lines = text.split("\n")
  let prelude = ""
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ""
    if (line.trim().startsWith("<!-- prelude")) {
      const end = lines.findIndex((each, index) => index >= at && each.includes("-->"))
      if (end === -1) throw new Error(`${file}:${at + 1}: the prelude is not closed`)
      prelude = lines.slice(at + 1, end).join("\n")
      at = end
      continue
    }
    const [, indent = "", ticks, language = ""] = fence.exec(line) ?? []
    if (ticks === undefined) continue
    const end = lines.findIndex((each, index) => index > at && each.trim() === ticks)
    if (end === -1) throw new Error(`${file}:${at + 1}: the block is not closed`)
    const code = lines.slice(at + 1, end).map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each))
    blocks.push({ file, line: at + 2, language, code: code.join("\n"), prelude })
    at = end
  }
  return blocks
}

/** The blocks of the `@example` tags in the doc comments of a module. Throws for an example without a fence. */
export const examplesOf = (file: string, source: string): ReadonlyArray<Block> => {
  const examples: Array<Block> = []
  for (const comment of source.matchAll(/^[ \t]*\/\*\*.*?\*\//gms)) {
    const from = source.slice(0, comment.index).split("\n").length
    const text = comment[0].split("\n").map((line) => line.replace(/^\s*(\/\*\*|\*\/|\* ?)/, ""))
    for (const [index, line] of text.entries()) {
      if (!line.startsWith("@example")) continue
      const after = text.slice(index + 1)
      const end = after.findIndex((each) => each.startsWith("@"))
      const blocks = blocksOf(file, after.slice(0, end === -1 ? undefined : end).join("\n"))
      if (blocks.length === 0) throw new Error(`${file}:${from + index}: the example has no fenced block`)
      examples.push(...blocks.map((block) => ({ ...block, line: from + index + block.line })))
    }
  }
  return examples
}

/** A module that a block becomes, and the line of the page for each of its lines (0: none). */
export interface Program {
  readonly source: string
  readonly lines: ReadonlyArray<number>
}

const importStatement = /^import\s[^;]*?["'][^"'\n]+["'][ \t]*$/gm

/** The names that an import binds. */
const boundBy = (statement: string): ReadonlyArray<string> =>
  Array.from(
    statement.replace(/\bfrom\s*["'].*$/s, "").matchAll(/(?:\bas\s+)?([\w$]+)\s*(?=[,}]|$)/g),
    ([, name]) => name ?? ""
  ).filter((name) => name !== "")

/** The import without the names that `taken` has; undefined if none is left. */
const importWithout = (statement: string, taken: ReadonlySet<string>): string | undefined => {
  const list = /\{([^}]*)\}/.exec(statement)?.[1]
  if (list === undefined) return boundBy(statement).some((name) => taken.has(name)) ? undefined : statement
  const left = list
    .split(",")
    .filter((each) => each.trim() !== "" && !boundBy(`import { ${each} } `).some((name) => taken.has(name)))
  return left.length === 0 ? undefined : statement.replace(/\{[^}]*\}/, `{${left.join(",")}}`)
}

/** Whether the code has a `yield*` outside of every generator function of its own. */
const yieldsAtTop = (code: string): boolean => {
  const open: Array<boolean> = []
  let pending = false
  for (const [token] of code.matchAll(/\/\/[^\n]*|"[^"\n]*"|`[^`]*`|function\*|yield\*|[{}]/g)) {
    if (token === "function*") pending = true
    else if (token === "{") {
      open.push(pending)
      pending = false
    } else if (token === "}") open.pop()
    else if (token === "yield*" && !open.includes(true)) return true
  }
  return false
}

/** A `declare` statement of one line at the top, and the name that it declares. */
const declareStatement = /^declare (?:const|let|function|class) ([\w$]+).*$/gm

/**
 * The block as a module. Its imports and `declare` statements come first, then those of the prelude that it does not have
 * itself. The rest has a scope of its own, in which it may declare a name of the prelude anew; it is the body of a
 * generator if it yields.
 */
export const programOf = ({ code, line, prelude }: Block): Program => {
  const source: Array<string> = []
  const lines: Array<number> = []
  const add = (text: string, from = 0) => {
    for (const [index, each] of text.split("\n").entries()) {
      source.push(each)
      lines.push(from === 0 ? 0 : from + index)
    }
  }

  const taken = new Set<string>()
  const hoist = (statements: RegExp, namesOf: (found: RegExpMatchArray) => ReadonlyArray<string>) => {
    for (const found of code.matchAll(statements)) {
      for (const name of namesOf(found)) taken.add(name)
      add(found[0], line + code.slice(0, found.index).split("\n").length - 1)
    }
  }
  hoist(importStatement, ([statement]) => boundBy(statement))
  hoist(declareStatement, ([, name = ""]) => [name])
  const blank = (statement: string) => statement.replace(/[^\n]/g, "")
  const body = code.replace(importStatement, blank).replace(declareStatement, blank)

  const yields = yieldsAtTop(body)
  const ambient =
    yields && !/\bEffect\b[^;\n]*from "effect"/.test(prelude) ? `import { Effect } from "effect"\n${prelude}` : prelude
  for (const [statement] of ambient.matchAll(importStatement)) add(importWithout(statement, taken) ?? "")
  add(
    ambient
      .replace(importStatement, "")
      .replace(declareStatement, (statement, name: string) => (taken.has(name) ? "" : statement))
  )

  const [open, close] = yields
    ? ["export const block = Effect.gen(function* () {", "})"]
    : prelude === "" || /^export\s/m.test(body)
      ? ["", ""]
      : ["{", "}"]
  add(open)
  add(body, line)
  add(close)
  add("export {}")
  return { source: source.join("\n"), lines }
}

/** A link of a page that leads nowhere. */
export interface DeadLink {
  readonly page: string
  readonly line: number
  readonly target: string
}

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-")

/** The lines of a page outside of its code, each with its number; code within a line is blanked. */
const prose = (text: string): ReadonlyArray<readonly [line: string, at: number]> => {
  const lines: Array<readonly [string, number]> = []
  let ticks: string | undefined
  for (const [index, line] of text.split("\n").entries()) {
    const mark = fence.exec(line)?.[2]
    if (ticks === undefined && mark !== undefined) ticks = mark
    else if (ticks !== undefined && line.trim() === ticks) ticks = undefined
    else if (ticks === undefined) lines.push([line, index + 1])
  }
  return lines
}

/** The anchors of a page; a heading that comes twice has a number the second time. */
const anchorsOf = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  const anchors = new Set<string>()
  for (const [line] of prose(text)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1]
    if (heading === undefined) continue
    const anchor = anchorOf(heading)
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    anchors.add(times === 0 ? anchor : `${anchor}-${times}`)
  }
  return anchors
}

const repository = /^https:\/\/github\.com\/effect-codex\/effect-codex\/(?:blob|tree)\/main\//

/** The links of the pages to files and headings of the repository that do not exist. */
export const deadLinks = (from = root): ReadonlyArray<DeadLink> => {
  const dead: Array<DeadLink> = []
  const read = (path: string) => readFileSync(join(from, path), "utf8")
  for (const page of pages(from)) {
    for (const [text, line] of prose(read(page))) {
      const plain = text.replace(/`[^`]*`/g, "``")
      for (const [, target = ""] of plain.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)) {
        const isOwn = repository.test(target)
        if (!isOwn && /^[a-z]+:/i.test(target)) continue
        const [path = "", anchor] = target.replace(repository, "").split("#")
        const file = path === "" ? page : isOwn ? path : relative(from, join(from, dirname(page), path))
        const isThere = existsSync(join(from, file))
        const hasAnchor = anchor === undefined || (file.endsWith(".md") && isThere && anchorsOf(read(file)).has(anchor))
        if (!isThere || !hasAnchor) dead.push({ page, line, target })
      }
    }
  }
  return dead
}

/** The rows of the tables below a heading of a page, up to the next heading; each as its cells. Throws without one. */
export const tableBelow = (page: string, heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const lines = readFileSync(join(root, page), "utf8").split("\n")
  const from = lines.findIndex((line) => line.replace(/^#+ /, "") === heading && line.startsWith("#"))
  if (from === -1) throw new Error(`${page} has no heading "${heading}"`)
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((line) => line.startsWith("#"))
  const section = rest.slice(0, end === -1 ? undefined : end)
  return section
    .filter((line, at) => line.startsWith("|") && !line.startsWith("|---") && !section[at + 1]?.startsWith("|---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
}

/** A field of an interface in the sources. */
export interface Field {
  readonly name: string
  readonly type: string
  /** Its doc comment in one line. */
  readonly description: string
}

/** The fields of an interface that are written in it, not those of the interfaces that it extends. */
export const fieldsOf = (module: string, name: string): ReadonlyArray<Field> => {
  const source = readFileSync(join(root, module), "utf8")
  const body = new RegExp(`^export interface ${name}\\b[^{]*\\{\\n(.*?)^\\}`, "ms").exec(source)?.[1]
  if (body === undefined) throw new Error(`${module} has no interface ${name}`)
  const fields = body.matchAll(/(?:^ {2}\/\*\*((?:(?!\*\/).)*)\*\/\n)?^ {2}readonly (\w+)\??:([^\n]*)/gms)
  return Array.from(fields, ([, comment = "", field = "", type = ""]) => ({
    name: field,
    type: type.trim(),
    description: comment.replace(/\s*\n\s*\*?\s*/g, " ").trim()
  }))
}
