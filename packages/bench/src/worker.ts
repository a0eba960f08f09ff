import { Effect } from "effect"
import { benchmarks } from "./benchmarks.js"
import * as Measurement from "./Measurement.js"
import type { Order, Report } from "./Order.js"

/** Runs one benchmark in a process of its own, so that what ran before does not matter, and sends its results. */
process.once("message", ({ name, ...options }: Order) => {
  const send = (report: Report) => process.send?.(report)
  const benchmark = benchmarks.find((benchmark) => benchmark.name === name)
  if (benchmark === undefined) throw new Error(`no benchmark ${name}`)
  Measurement.measure(benchmark, { ...options, onRound: (round) => send({ round }) })
    .pipe(Effect.runPromise)
    .then((results) => {
      send({ results })
      process.disconnect()
    })
})
