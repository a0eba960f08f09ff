/**
 * Draws what `npm run demo` prints as `docs/demo.svg`, the picture of the README. The demo runs for it, on the real
 * app-server with a scripted model.
 */
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./workspace.js"

const columns = 100
const size = { char: 8.4, line: 20, margin: 24, bar: 36 }

const colors = {
  text: "#d0d7de",
  dim: "#7d8590",
  good: "#7ee787",
  note: "#79c0ff",
  stop: "#ffa657",
  background: "#0d1117"
}

/** The parts of a line, each with its color. */
const paint = (line: string): ReadonlyArray<readonly [text: string, color: string]> => {
  if (line.startsWith("$")) return [[line, colors.note]]
  if (/^[┌├└]/.test(line) || line.startsWith("crossed:")) return [[line, colors.dim]]
  if (line.startsWith("│")) {
    return line.split(/(│|completed|interrupted)/).map((part) => {
      const color =
        part === "│"
          ? colors.dim
          : part === "completed"
            ? colors.good
            : part === "interrupted"
              ? colors.stop
              : colors.text
      return [part, color] as const
    })
  }
  const [, turn = "", word = "", rest = ""] = /^(turn \d+ +)(\w+)(.*)$/.exec(line) ?? []
  if (turn === "") return [[line, colors.text]]
  const color = word === "completed" ? colors.good : word === "started" ? colors.dim : colors.stop
  return [
    [turn, colors.note],
    [word, color],
    [rest, colors.text]
  ]
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const draw = (lines: ReadonlyArray<string>): string => {
  const width = Math.round(columns * size.char + 2 * size.margin)
  const height = size.bar + lines.length * size.line + size.margin
  const texts = lines.map((line, index) => {
    const y = size.bar + (index + 1) * size.line - 5
    const spans = paint(line)
      .filter(([text]) => text !== "")
      .map(([text, color]) => `<tspan fill="${color}">${escape(text)}</tspan>`)
    return `<text x="${size.margin}" y="${y}" xml:space="preserve">${spans.join("")}</text>`
  })
  const dots = ["#ff5f57", "#febc2e", "#28c840"].map(
    (color, index) => `<circle cx="${size.margin + index * 20}" cy="18" r="6" fill="${color}"/>`
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `  font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" role="img">`,
    "<title>The output of npm run demo: eight turns at once over one connection</title>",
    `<rect width="${width}" height="${height}" rx="10" fill="${colors.background}"/>`,
    ...dots,
    ...texts,
    "</svg>",
    ""
  ].join("\n")
}

const demo = ["--conditions=@effect-codex/source", "--import", "tsx", "packages/examples/src/demo.ts"]
const output = execFileSync(process.execPath, demo, {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, NO_COLOR: "1" }
})
const lines = output
  .trimEnd()
  .split("\n")
  .filter((line) => !/WARN/.test(line))
  .map((line) => (line.length > columns ? `${line.slice(0, columns - 1)}…` : line))
writeFileSync(join(root, "docs/demo.svg"), draw(["$ npm run demo", ...lines]))
