import { fork } from "node:child_process"
import * as Arguments from "./Arguments.js"
import type { Benchmark } from "./Benchmark.js"
import type { Result } from "./Measurement.js"
import type { Order, Report as WorkerReport } from "./Order.js"
import * as Program from "./Program.js"
import * as Report from "./Report.js"

const worker = Program.find("worker")

const measure = (benchmark: Benchmark, { clock, rounds, sizes }: Arguments.Arguments): Promise<ReadonlyArray<Result>> =>
  new Promise((resolve, reject) => {
    const child = fork(worker.path, { execArgv: ["--expose-gc", ...worker.execArgv] })
    const order: Order = { name: benchmark.name, sizes, rounds, clock }
    let results: ReadonlyArray<Result> | undefined
    child.on("message", (report: WorkerReport) => {
      if ("results" in report) results = report.results
      else process.stderr.write(`${benchmark.name}: round ${report.round} of ${rounds ?? benchmark.rounds}\n`)
    })
    child.once("close", (code, signal) =>
      results === undefined ? reject(new Error(`${benchmark.name} ended with ${code ?? signal}`)) : resolve(results)
    )
    child.send(order)
  })

const run = async (args: Arguments.Arguments) => {
  process.stdout.write(`${Report.machine()}, ${args.clock === "cpu" ? "processor" : "wall"} time\n\n`)
  const results: Array<Result> = []
  for (const benchmark of args.benchmarks) {
    try {
      results.push(...(await measure(benchmark, args)))
    } catch (error) {
      process.stderr.write(`${error}\n`)
      process.exitCode = 1
    }
  }
  const lines = results.map((result) => `${Report.toJson(result)}\n`)
  process.stdout.write(`${Report.table(results)}\n\n${lines.join("")}`)
}

const parse = () => {
  try {
    return Arguments.parse(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${Arguments.usage}`)
    return process.exit(2)
  }
}

const args = parse()
if (args === "help") process.stdout.write(Arguments.usage)
else await run(args)
