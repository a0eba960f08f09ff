import { parseArgs } from "node:util"
import { type Benchmark, fullSize, type Sizes } from "./Benchmark.js"
import { benchmarks } from "./benchmarks.js"
import type { Clock } from "./Stopwatch.js"

/** What to measure, and how. */
export interface Arguments {
  readonly benchmarks: ReadonlyArray<Benchmark>
  /** In place of each benchmark's own number. */
  readonly rounds: number | undefined
  readonly sizes: Sizes
  readonly clock: Clock
}

const described = benchmarks.map(
  ({ name, what, against }) => `  ${name.padEnd(12)} ${what};\n               against ${against}`
)

/** What `--help` prints. */
export const usage = `npm run bench -- [NAME …] [--rounds N] [--size PART] [--turns N] [--deltas N] [--cpu]

  --rounds N   pairs to run, in place of each benchmark's own number
  --size PART  that part of the usual amount of work, e.g. 0.1
  --turns N    turns at once, of run, chunks, events, text, stream, promise and scale
  --deltas N   deltas of each of them
  --cpu        measure the processor time of the client, which other work on the machine changes less

${described.join("\n")}
`

/** Reads the arguments of the program. Throws, with the problem as its message, what is no option or no benchmark. */
export const parse = (args: ReadonlyArray<string>): Arguments | "help" => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      size: { type: "string" },
      turns: { type: "string" },
      deltas: { type: "string" },
      cpu: { type: "boolean", default: false },
      help: { type: "boolean", default: false }
    }
  })
  if (values.help) return "help"
  const unknown = positionals.find((name) => !benchmarks.some((benchmark) => benchmark.name === name))
  if (unknown !== undefined) throw new Error(`There is no benchmark ${unknown}`)
  return {
    benchmarks: positionals.length === 0 ? benchmarks : benchmarks.filter(({ name }) => positionals.includes(name)),
    rounds: toWhole("rounds", values.rounds),
    sizes: {
      ...fullSize,
      ...(values.size !== undefined && { size: toPart(values.size) }),
      turns: toWhole("turns", values.turns),
      deltas: toWhole("deltas", values.deltas)
    },
    clock: values.cpu ? "cpu" : "wall"
  }
}

const toWhole = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new Error(`--${name} takes a whole number from 1 on, not ${value}`)
}

const toPart = (value: string): number => {
  const part = Number(value)
  if (part > 0 && part <= 1) return part
  throw new Error(`--size takes a number above 0, at most 1, not ${value}`)
}
