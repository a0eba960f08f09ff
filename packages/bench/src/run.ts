import { fork } from "node:child_process"
import { parseArgs } from "node:util"
import { type Benchmark, fullSize, type Sizes } from "./Benchmark.js"
import { benchmarks } from "./benchmarks.js"
import type { Result } from "./Measurement.js"
import type { Order, Report as WorkerReport } from "./Order.js"
import * as Program from "./Program.js"
import * as Report from "./Report.js"

const usage = `npm run bench -- [NAME …] [--rounds N] [--size PART] [--turns N] [--deltas N]

  --rounds N   pairs to run, in place of each benchmark's own number
  --size PART  that part of the usual amount of work, e.g. 0.1
  --turns N    turns at once, of run, chunks, events, text, stream, promise and scale
  --deltas N   deltas of each of them

${benchmarks.map(({ name, what, against }) => `  ${name.padEnd(12)} ${what},\n${" ".repeat(15)}against ${against}`).join("\n")}
`

/** Ends the program with the usage, and what was wrong. */
const refuse = (problem: string): never => {
  process.stderr.write(`${problem}\n\n${usage}`)
  process.exit(2)
}

const parse = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: "string" },
        size: { type: "string" },
        turns: { type: "string" },
        deltas: { type: "string" },
        help: { type: "boolean", default: false }
      }
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const { positionals, values } = parse()
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

const whole = (name: "rounds" | "turns" | "deltas"): number | undefined => {
  const value = values[name]
  if (value === undefined) return undefined
  return /^[1-9]\d*$/.test(value) ? Number(value) : refuse(`--${name} takes a whole number from 1 on, not ${value}`)
}

const sizeOf = (value: string): number => {
  const size = Number(value)
  return size > 0 && size <= 1 ? size : refuse(`--size takes a number above 0, at most 1, not ${value}`)
}

const rounds = whole("rounds")
const sizes: Sizes = {
  ...fullSize,
  size: values.size === undefined ? 1 : sizeOf(values.size),
  turns: whole("turns"),
  deltas: whole("deltas")
}
const unknown = positionals.find((name) => !benchmarks.some((benchmark) => benchmark.name === name))
if (unknown !== undefined) refuse(`There is no benchmark ${unknown}`)
const chosen = positionals.length === 0 ? benchmarks : benchmarks.filter(({ name }) => positionals.includes(name))

const worker = Program.find("worker")

const measure = (benchmark: Benchmark): Promise<ReadonlyArray<Result>> =>
  new Promise((resolve, reject) => {
    const child = fork(worker.path, { execArgv: ["--expose-gc", ...worker.execArgv] })
    const order: Order = { name: benchmark.name, sizes, rounds }
    let results: ReadonlyArray<Result> | undefined
    child.on("message", (report: WorkerReport) => {
      if ("results" in report) results = report.results
      else process.stderr.write(`${benchmark.name}: round ${report.round} of ${rounds ?? benchmark.rounds}\n`)
    })
    child.once("close", (code) =>
      results === undefined ? reject(new Error(`${benchmark.name} ended with ${code}`)) : resolve(results)
    )
    child.send(order)
  })

process.stdout.write(`${Report.machine()}\n\n`)
const results: Array<Result> = []
for (const benchmark of chosen) {
  try {
    results.push(...(await measure(benchmark)))
  } catch (error) {
    process.stderr.write(`${error}\n`)
    process.exitCode = 1
  }
}
process.stdout.write(`${Report.table(results)}\n\n${results.map((result) => `${Report.toJson(result)}\n`).join("")}`)
