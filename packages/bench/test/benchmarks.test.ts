import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { type Duration, Effect, Exit } from "effect"
import { describe, expect, it } from "vitest"
import * as Arguments from "../src/Arguments.js"
import { type Benchmark, fullSize } from "../src/Benchmark.js"
import { benchmarks } from "../src/benchmarks.js"
import * as Measurement from "../src/Measurement.js"
import { importsOf } from "../src/startup.js"

const cwd = fileURLToPath(new URL("../../..", import.meta.url))
/** These need what is built, or the real server; the others run as they are. */
const isLight = ({ name }: Benchmark) => !["import", "types", "fleet"].includes(name)
const tiny = { ...fullSize, size: 0.002, turns: 3, deltas: 7 }

const measure = (benchmark: Benchmark, options: { readonly lose: boolean; readonly timeout: Duration.DurationInput }) =>
  Measurement.measure(benchmark, {
    sizes: { ...tiny, lose: options.lose },
    rounds: 1,
    warmUp: false,
    timeout: options.timeout
  })

describe("every benchmark", () => {
  for (const benchmark of benchmarks.filter(isLight)) {
    it.concurrent(`${benchmark.name} delivers everything on both sides`, async () => {
      const results = await Effect.runPromise(measure(benchmark, { lose: false, timeout: "15 seconds" }))
      expect(results.map(({ name }) => name)).toEqual(benchmark.metrics.map(({ name }) => name))
      for (const result of results) {
        expect(result.rounds).toBe(1)
        expect(result.ours).toBeGreaterThan(0)
        expect(result.floor).toBeGreaterThan(0)
        expect(result.ratio).toBeCloseTo(result.ours / result.floor)
        expect(result.pass).toBe(result.goal === null ? null : result.ratio <= result.goal)
      }
    })

    it.concurrent(`${benchmark.name} fails where something is lost, on either side`, async () => {
      const { ours, floor } = await Effect.runPromise(Effect.scoped(benchmark.pair({ ...tiny, lose: true })))
      const exits = await Effect.runPromise(
        Effect.all(
          [ours, floor].map((side) => Effect.exit(Effect.timeout(side, "1 second"))),
          {
            concurrency: "unbounded"
          }
        )
      )
      expect(exits.map(Exit.isFailure)).toEqual([true, true])
    })
  }
})

describe("a measurement", () => {
  const alternating = (log: Array<string>): Benchmark => {
    const [ours, floor] = [
      [30, 20, 80, 40],
      [10, 10, 20, 10]
    ]
    const side = (name: string, numbers: ReadonlyArray<number>) => {
      let at = 0
      return Effect.sync(() => {
        log.push(name)
        return [numbers[at++] ?? 0]
      })
    }
    return {
      name: "fake",
      what: "",
      against: "",
      metrics: [{ name: "fake", unit: "ms", goal: { _tag: "Allowance", atMost: 5 } }],
      rounds: 3,
      pair: () => Effect.succeed({ ours: side("ours", ours), floor: side("floor", floor) })
    }
  }

  it("warms up, runs the sides by turns, and takes the median of the ratios of the pairs", async () => {
    const log: Array<string> = []
    const [result] = await Effect.runPromise(Measurement.measure(alternating(log), { sizes: fullSize }))
    expect(log).toEqual(["ours", "floor", "floor", "ours", "ours", "floor", "floor", "ours"])
    expect(result).toEqual({
      name: "fake",
      ratio: 4,
      goal: 1.5,
      pass: false,
      ours: 40,
      floor: 10,
      unit: "ms",
      rounds: 3,
      ratios: [2, 4, 4]
    })
  })
})

describe("npm run bench", () => {
  it("prints the machine, a table, and a line of JSON for each metric", async () => {
    const program = ["--conditions=@effect-codex/source", "--import", "tsx", "packages/bench/src/run.ts"]
    const args = ["latency", "--rounds", "1", "--size", "0.01"]
    const { stdout } = await promisify(execFile)(process.execPath, [...program, ...args], { cwd })
    const [machine = "", ...rest] = stdout.trimEnd().split("\n")
    expect(machine).toMatch(/node v\d+.*effect 3\..*@openai\/codex \d/)
    expect(rest.filter((line) => /^\| latency(-p99)? /.test(line))).toHaveLength(2)
    const lines = rest.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line))
    expect(lines.map(({ name }) => name)).toEqual(["latency", "latency-p99"])
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(["name", "ratio", "goal", "pass", "ours", "floor", "unit", "rounds"])
    }
  })

  it("takes names and numbers", () => {
    expect(Arguments.parse(["goal", "run", "--rounds", "3", "--deltas", "7", "--cpu"])).toEqual({
      benchmarks: benchmarks.filter(({ name }) => name === "run" || name === "goal"),
      rounds: 3,
      sizes: { ...fullSize, deltas: 7 },
      clock: "cpu"
    })
    expect(Arguments.parse([])).toMatchObject({ benchmarks, rounds: undefined, sizes: fullSize, clock: "wall" })
  })

  it.each([
    [["evnets"], "There is no benchmark evnets"],
    [["--rounds", "0"], "--rounds takes a whole number from 1 on, not 0"],
    [["--size", "2"], "--size takes a number above 0, at most 1, not 2"],
    [["--round", "1"], "--round"]
  ])("refuses %j", (args, problem) => {
    expect(() => Arguments.parse(args)).toThrow(problem)
  })
})

describe("the imports of a built module", () => {
  it("are found", () => {
    const text = `import {
  Effect,
  Array as Arr
} from "./internal/chunk-4VAHJGF4.js";
import * as Schema from "effect/Schema";
export * as Turn from "./Turn.js";
import "node:fs";
const text = "import x";
export {
  Effect
};
`
    expect(importsOf(text)).toEqual(["./internal/chunk-4VAHJGF4.js", "effect/Schema", "./Turn.js", "node:fs"])
  })
})
