import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** A program that shows one subject. */
export interface Example {
  /** The name on the command line: `run`, `promise/run`. */
  readonly name: string
  readonly file: string
  /** The first line of its header. */
  readonly summary: string
}

const root = fileURLToPath(new URL("..", import.meta.url))

/** The programs of this folder that are no examples. */
const others = new Set(["demo", "example"])

const summaryOf = (file: string): string => /^\/\*\*\n \* (.*)\n/.exec(readFileSync(file, "utf8"))?.[1] ?? ""

const within = (folder: string): ReadonlyArray<Example> =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".ts") && !others.has(name.slice(0, -3)))
    .sort()
    .map((name) => {
      const file = `${root}${folder}${name}`
      return { name: `${folder}${name.slice(0, -3)}`, file, summary: summaryOf(file) }
    })

/** Every example, those with Effect first. */
export const examples: ReadonlyArray<Example> = [...within(""), ...within("promise/")]
