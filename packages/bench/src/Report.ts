import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { cpus, totalmem } from "node:os"
import { dirname, join } from "node:path"
import type { Result } from "./Measurement.js"

const require = createRequire(import.meta.url)

const versionOf = (name: string): string => {
  try {
    return `${name} ${JSON.parse(readFileSync(join(packageDirectory(name), "package.json"), "utf8")).version}`
  } catch {
    return `${name} ?`
  }
}

/** The folder of an installed package, whether or not it exports its `package.json`. */
const packageDirectory = (name: string): string => {
  const paths = require.resolve.paths(name) ?? []
  for (const path of paths) {
    try {
      readFileSync(join(path, name, "package.json"))
      return join(path, name)
    } catch {}
  }
  return dirname(require.resolve(`${name}/package.json`))
}

/** The commit that is measured; with a mark if files differ from it. */
const commit = (): string => {
  try {
    const git = (...args: ReadonlyArray<string>) =>
      execFileSync("git", args, { encoding: "utf8", stdio: "pipe" }).trim()
    return `commit ${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain") === "" ? "" : " with changes"}`
  } catch {
    return "no commit"
  }
}

/** The machine and the versions. */
export const machine = (): string => {
  const processors = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const versions = ["effect", "@effect/platform-node", "@openai/codex", "@openai/codex-sdk", "typescript"].map(
    versionOf
  )
  return [
    `${processors[0]?.model ?? "?"} × ${processors.length}, ${memory}, ${process.platform} ${process.arch}`,
    `node ${process.version}`,
    ...versions,
    commit()
  ].join(", ")
}

const number = (value: number): string =>
  Number.isNaN(value) ? "-" : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3)

const verdict = ({ pass }: Result): string => (pass === null ? "" : pass ? "yes" : "no")

const header = ["name", "ours", "floor", "unit", "ratio", "of the pairs", "goal", "met", "rounds"]

const toRow = (result: Result): ReadonlyArray<string> => [
  result.name,
  number(result.ours),
  number(result.floor),
  result.unit,
  number(result.ratio),
  `${number(Math.min(...result.ratios))} to ${number(Math.max(...result.ratios))}`,
  result.goal === null ? "" : `≤ ${number(result.goal)}`,
  verdict(result),
  String(result.rounds)
]

/** The results as a table in Markdown, its columns aligned. */
export const table = (results: ReadonlyArray<Result>): string => {
  const rows = [header, ...results.map(toRow)]
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`)
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`
  return [lines[0], rule, ...lines.slice(1)].join("\n")
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** A result as a line of JSON. */
export const toJson = ({ name, ratio, goal, pass, ours, floor, unit, rounds }: Result): string =>
  JSON.stringify({
    name,
    ratio: rounded(ratio),
    goal: goal === null ? null : rounded(goal),
    pass,
    ours: rounded(ours),
    floor: rounded(floor),
    unit,
    rounds
  })
