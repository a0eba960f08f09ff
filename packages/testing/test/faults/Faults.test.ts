import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { type Fault, mixed, mixedRelinking, relinking, single } from "./Fault.js"
import { type Report, run } from "./FaultRun.js"
import * as Random from "./Random.js"

/** The long form, of `npm run test:faults`. */
const long = process.env.FAULTS === "long"
const size = long ? { threads: 20, turns: 200, goals: 5 } : { threads: 6, turns: 24, goals: 2 }

/** To run one seed again: `FAULTS_SEED=7 FAULTS_ONLY="lines dropped"`, in the same form. `FAULTS_SEEDS` is how many of each fault to run. */
const { FAULTS_ONLY: only, FAULTS_SEED: seed, FAULTS_SEEDS: seeds = long ? "5" : "1" } = process.env
const seedsEach = Number(seeds)
const seedsMixed = (long ? 8 : 3) * seedsEach
const firstSeed = seed === undefined ? 1 : Number(seed)

const reports: Array<Report> = []

const check = (faultOf: (seed: number) => Fault, name: string, seeds: number) =>
  it.live(
    name,
    () =>
      Effect.gen(function* () {
        for (let at = 0; at < (seed === undefined ? seeds : 1); at++) {
          const report = yield* run(faultOf(firstSeed + at), firstSeed + at, size)
          reports.push(report)
          const { problems, ...figures } = report
          const command = long
            ? "test:faults"
            : "test:only -- --project testing packages/testing/test/faults/Faults.test.ts"
          const again = `FAULTS_SEED=${report.seed} FAULTS_ONLY=${JSON.stringify(name)} npm run ${command}`
          expect(problems, `${report.fault}, seed ${report.seed}; again: ${again}`).toEqual([])
          if (long) console.log(JSON.stringify(figures))
          if (report.fault === "none") {
            const { success = 0, TurnFailedError = 0 } = report.ends
            expect(success + TurnFailedError).toBe(report.settled)
          }
          expect(figures).toMatchObject({ turns: size.turns, goals: size.goals, settled: size.turns + size.goals })
        }
      }),
    600_000
  )

describe("under faults every turn and goal settles, and nothing is lost, doubled, crossed or left", () => {
  for (const fault of [...single, ...relinking]) {
    if (only === undefined || only === fault.name) check(() => fault, fault.name, seedsEach)
  }
  const mixes = { mixed, "mixed, with links that are lost": mixedRelinking }
  for (const [name, mix] of Object.entries(mixes)) {
    if (only === undefined || only === name) check((seed) => mix(Random.make(seed)), name, seedsMixed)
  }

  it("prints the figures", () => {
    const sum = (
      key:
        | "turns"
        | "goals"
        | "settled"
        | "lines"
        | "events"
        | "lost"
        | "doubled"
        | "crossed"
        | "disordered"
        | "reconciled"
        | "links"
    ) => reports.reduce((total, report) => total + report[key], 0)
    console.log(
      `faults: ${reports.length} runs; ${sum("turns")} turns and ${sum("goals")} goals, ${sum("settled")} settled; ` +
        `${sum("lines")} lines, ${sum("events")} events read; lost ${sum("lost")}, doubled ${sum("doubled")}, ` +
        `crossed ${sum("crossed")}, out of order ${sum("disordered")}; ${sum("links")} links; ` +
        `${sum("reconciled")} turns ended from the stored state`
    )
    expect(reports.length).toBeGreaterThan(0)
  })
})
