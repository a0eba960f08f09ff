/**
 * Turns on a real app-server, for as long as `--minutes N` says (default 3), with a scripted model: `npm run soak`. Every few
 * seconds it samples the heap, the open descriptors and the processes of this program; at the end it reports their slopes,
 * of which none may be above its noise, and exits with 1 if one is.
 */
import { readdirSync, readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { Codex, Diagnostics } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Stream } from "effect"

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "3" }, threads: { type: "string", default: "8" } }
})
const minutes = Number(values.minutes)
const threads = Number(values.threads)
if (!(minutes > 0) || !(threads > 0)) {
  console.error("--minutes and --threads take a number above 0")
  process.exit(2)
}

interface Sample {
  /** Since the start, in minutes. */
  readonly at: number
  /** In kB. */
  readonly heap: number
  readonly descriptors: number
  /** The processes below this one. */
  readonly processes: number
}

const list = (path: string): ReadonlyArray<string> => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** The parent of a process, on Linux; undefined where it has gone. */
const parentOf = (pid: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[1]
  } catch {
    return undefined
  }
}

const countProcesses = (): number => {
  const parents = new Map(list("/proc").flatMap((pid) => (/^\d+$/.test(pid) ? [[pid, parentOf(pid)] as const] : [])))
  const isBelow = (pid: string | undefined): boolean =>
    pid !== undefined && (pid === String(process.pid) || (pid !== "0" && isBelow(parents.get(pid))))
  return [...parents.keys()].filter((pid) => pid !== String(process.pid) && isBelow(pid)).length
}

const started = performance.now()
const sample = Effect.sync((): Sample => {
  globalThis.gc?.()
  return {
    at: (performance.now() - started) / 60_000,
    heap: process.memoryUsage().heapUsed / 1024,
    descriptors: list("/proc/self/fd").length,
    processes: countProcesses()
  }
})

/** The slope of a line through the samples (least squares), per minute. */
const slope = (samples: ReadonlyArray<Sample>, key: "heap" | "descriptors" | "processes"): number => {
  const mean = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map((sample) => sample[key]))]
  const covariance = mean(samples.map((sample) => (sample.at - x) * (sample[key] - y)))
  return covariance / mean(samples.map(({ at }) => (at - x) ** 2))
}

const soak = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  const codex = yield* Codex.Codex
  const { snapshot } = yield* Diagnostics.Diagnostics
  yield* model.respond(({ inputText }) => Reply.message(Array.from({ length: 20 }, (_, at) => `${inputText}#${at};`)))
  let turns = 0
  const samples: Array<Sample> = []

  /** A thread for 20 turns, then another, so that threads come and go too. */
  const work = (at: number) =>
    Effect.gen(function* () {
      const thread = yield* codex.startThread()
      for (let n = 0; n < 20; n++) {
        const turn = yield* thread.startTurn(`job ${at}.${n}`)
        if (n % 5 === 0) yield* turn.interrupt.pipe(Effect.ignore)
        if (n % 2 === 0) yield* Stream.runDrain(turn.events)
        yield* turn.result
        turns += 1
      }
      yield* thread.archive
    })
  const working = Effect.forEach(
    Array.from({ length: threads }, (_, at) => at),
    (at) => Effect.forever(work(at)),
    { concurrency: "unbounded", discard: true }
  )
  const sampling = Effect.gen(function* () {
    // What is loaded and cached once is none of the slope.
    const every = (minutes * 60_000) / 30
    yield* Effect.sleep(5 * every)
    while (performance.now() - started < minutes * 60_000) {
      samples.push(yield* sample)
      yield* Effect.sleep(every)
    }
  })
  yield* Effect.raceFirst(sampling, working)
  // What was interrupted with the work is cleaned up within 5 s.
  yield* Effect.sleep("6 seconds")
  return { turns, samples, left: yield* snapshot }
}).pipe(Effect.provide(TestCodex.layer({ reconcileAfter: "1 second" })), Effect.scoped)

const report = Effect.map(soak, ({ left, samples, turns }) => {
  const first = samples[0]
  const last = samples.at(-1)
  if (first === undefined || last === undefined) throw new Error("no samples")
  const slopes = {
    heap: slope(samples, "heap"),
    descriptors: slope(samples, "descriptors"),
    processes: slope(samples, "processes")
  }
  console.log(`soak: ${minutes} minutes, ${turns} turns on ${threads} threads at once, ${samples.length} samples`)
  console.log(`heap ${first.heap.toFixed(0)} -> ${last.heap.toFixed(0)} kB, ${slopes.heap.toFixed(1)} kB a minute`)
  for (const key of ["descriptors", "processes"] as const) {
    console.log(`${key} ${first[key]} -> ${last[key]}, ${slopes[key].toFixed(2)} a minute`)
  }
  const { openTurns, requests, serverRequests } = left
  console.log(`left: ${JSON.stringify({ openTurns: openTurns.length, ...requests, serverRequests })}`)
  const grew = slopes.heap * minutes > 4096 || slopes.descriptors * minutes > 4 || slopes.processes * minutes > 2
  const leaks = openTurns.length + requests.inFlight + requests.waiting + serverRequests > 0
  if (grew || leaks) {
    console.error("it grows, or something is left")
    process.exitCode = 1
  }
})

await Effect.runPromise(report)
