/**
 * Turns on a real app-server, for as long as `--minutes N` says (default 3), with a scripted model: `npm run soak`. Every few
 * seconds it samples the heap, the open descriptors and the processes of this program; at the end it reports their slopes,
 * of which none may be above its noise, and exits with 1 if one is. What the server starts itself is reported only.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { Codex, Diagnostics } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Layer, Logger, Stream } from "effect"

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
  /** The processes that this one has started. */
  readonly processes: number
  /** The processes that the server has started. */
  readonly ofServer: number
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

/** The processes that this one has started, and those below them. */
const countProcesses = () => {
  const parents = new Map(list("/proc").flatMap((pid) => (/^\d+$/.test(pid) ? [[pid, parentOf(pid)] as const] : [])))
  const depthOf = (pid: string | undefined): number =>
    pid === undefined || pid === "0" ? Number.NaN : pid === String(process.pid) ? 0 : 1 + depthOf(parents.get(pid))
  const depths = [...parents.keys()].map(depthOf)
  return {
    processes: depths.filter((depth) => depth === 1).length,
    ofServer: depths.filter((depth) => depth > 1).length
  }
}

/** A model that keeps nothing of what it was asked: 20 pieces of text, and no more. */
const model = Effect.acquireRelease(
  Effect.async<{ readonly url: string; readonly close: () => void }>((resume) => {
    const event = (type: string, fields: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`
    const item = { type: "message", role: "assistant", id: "m" }
    const text = "piece ".repeat(20)
    const usage = {
      input_tokens: 1,
      input_tokens_details: null,
      output_tokens: 1,
      output_tokens_details: null,
      total_tokens: 2
    }
    const reply = [
      event("response.created", { response: { id: "r" } }),
      event("response.output_item.added", { item: { ...item, content: [] } }),
      ...Array.from({ length: 20 }, () => event("response.output_text.delta", { delta: "piece " })),
      event("response.output_item.done", { item: { ...item, content: [{ type: "output_text", text }] } }),
      event("response.completed", { response: { id: "r", usage } })
    ].join("")
    const server = createServer((request, response) => {
      request.resume()
      if (request.method === "POST") response.writeHead(200, { "content-type": "text/event-stream" }).end(reply)
      else response.writeHead(200, { "content-type": "application/json" }).end('{"models":[]}')
    })
    server.listen(0, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
      resume(Effect.succeed({ url, close: () => server.close() }))
    })
  }),
  ({ close }) => Effect.sync(close)
)

/** A codex with a home of its own, on that model. */
const codex = Layer.unwrapScoped(
  Effect.gen(function* () {
    const { url } = yield* model
    const root = yield* Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "effect-codex-soak-"))),
      (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }))
    )
    for (const name of ["home", "workspace"]) mkdirSync(join(root, name))
    writeFileSync(join(root, "home", "config.toml"), TestCodex.config(url))
    return NodeCodex.layer({
      cwd: join(root, "workspace"),
      env: {
        CODEX_HOME: join(root, "home"),
        CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
        NO_PROXY: "127.0.0.1",
        no_proxy: "127.0.0.1"
      },
      reconcileAfter: "1 second"
    })
  })
)

const started = performance.now()
const sample = Effect.sync((): Sample => {
  globalThis.gc?.()
  return {
    at: (performance.now() - started) / 60_000,
    heap: process.memoryUsage().heapUsed / 1024,
    descriptors: list("/proc/self/fd").length,
    ...countProcesses()
  }
})

/** The slope of a line through the samples (least squares), per minute. */
const slope = (samples: ReadonlyArray<Sample>, key: "heap" | "descriptors" | "processes" | "ofServer"): number => {
  const mean = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ at }) => at)), mean(samples.map((sample) => sample[key]))]
  const covariance = mean(samples.map((sample) => (sample.at - x) * (sample[key] - y)))
  return covariance / mean(samples.map(({ at }) => (at - x) ** 2))
}

const soak = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const { snapshot } = yield* Diagnostics.Diagnostics
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
}).pipe(Effect.provide(codex), Effect.provide(Logger.remove(Logger.defaultLogger)), Effect.scoped)

const report = Effect.map(soak, ({ left, samples, turns }) => {
  const first = samples[0]
  const last = samples.at(-1)
  if (first === undefined || last === undefined) throw new Error("no samples")
  const slopes = {
    heap: slope(samples, "heap"),
    descriptors: slope(samples, "descriptors"),
    processes: slope(samples, "processes"),
    ofServer: slope(samples, "ofServer")
  }
  console.log(`soak: ${minutes} minutes, ${turns} turns on ${threads} threads at once, ${samples.length} samples`)
  console.log(`heap ${first.heap.toFixed(0)} -> ${last.heap.toFixed(0)} kB, ${slopes.heap.toFixed(1)} kB a minute`)
  for (const key of ["descriptors", "processes", "ofServer"] as const) {
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
