/**
 * Turns and goals on a real app-server, for as long as `--minutes N` says (default 3), with links that are cut at random and
 * made again: `npm run soak`. It samples the heap, the open descriptors, the processes and the timers and sockets of this
 * program; at the end it reports their slopes, of which none may be above its noise. It exits with 1 if one is, if a turn
 * said anything but its whole text, or was interrupted without a request for it, if a goal goes on after its end, or if
 * something is left. What the server starts itself is reported only.
 */
import { parseArgs } from "node:util"
import { Codex, Diagnostics, type Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, ScriptedModel, TestServer } from "@effect-codex/testing"
import { Cause, Effect, Exit, Logger, Option, Schedule, Stream } from "effect"
import * as EndlessModel from "./soak/EndlessModel.js"
import * as Sample from "./soak/Sample.js"

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "3" }, threads: { type: "string", default: "8" } }
})
const minutes = Number(values.minutes)
const threads = Number(values.threads)
if (!(minutes > 0) || !(threads > 0)) {
  console.error("--minutes and --threads take a number above 0")
  process.exit(2)
}

const warnings: Array<string> = []
process.on("warning", ({ message }) => void (warnings.length < 20 && warnings.push(message)))

const started = performance.now()
const sinceStart = () => (performance.now() - started) / 60_000
const between = (min: number, max: number) => min + Math.floor(Math.random() * (max - min + 1))

/** An event as its method, and its item or piece of text. */
const outlineOf = ({ method, params }: Notification.Notification): string => {
  const { delta = "", item } = params as { readonly delta?: string; readonly item?: { readonly id?: string } }
  return `${method}(${item?.id ?? delta})`
}

/** Whether the pieces add up to the messages, but for those that a killed server left half written. */
const addUp = (folded: string, said: ReadonlyArray<string>): boolean => {
  const left = said.reduce((rest, text) => rest.replace(text, ""), folded)
  return left === "" || (kills > 0 && said.every((text) => folded.includes(text)))
}
let kills = 0

/** How often each came to pass. */
const tally = () => {
  const counts: Record<string, number> = {}
  return {
    counts,
    add: (name: string) => {
      counts[name] = (counts[name] ?? 0) + 1
    }
  }
}

const soak = Effect.gen(function* () {
  const model = yield* EndlessModel.make
  const server = yield* TestServer.make().pipe(
    // The server needs its address alone.
    Effect.provideService(ScriptedModel.ScriptedModel, model as ScriptedModel.ScriptedModel.Service)
  )
  const proxy = yield* CutProxy.make(server.address)
  const [ends, breaks] = [tally(), tally()]
  const wrong: Array<string> = []
  const report = (text: string) => {
    if (wrong.length < 20) wrong.push(text)
  }
  const samples: Array<Sample.Sample> = []

  const program = Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const { snapshot } = yield* Diagnostics.Diagnostics

    /** Ends as a turn or a goal may over a link that is lost; anything else is the caller's. */
    const count = <A, E, R>(job: Effect.Effect<A, E, R>) =>
      Effect.map(Effect.exit(job), (exit) => {
        const failure = Exit.isFailure(exit) ? Option.getOrUndefined(Cause.failureOption(exit.cause)) : undefined
        if (Exit.isFailure(exit) && Cause.isDie(exit.cause)) report(Cause.pretty(exit.cause))
        ends.add(Exit.isSuccess(exit) ? String(exit.value) : String((failure as { readonly _tag?: unknown })?._tag))
        return Exit.isSuccess(exit)
      })

    /** A thread for some turns and a goal, then another, so that threads come and go too. */
    const work = Effect.gen(function* () {
      const thread = yield* codex.startThread()
      for (let n = 0; n < 20; n++) {
        const job = Effect.gen(function* () {
          const before = kills
          const handle = n === 10 ? yield* thread.startGoal("Count.") : yield* thread.startTurn("Count.")
          const isStopped = n % 5 === 0
          if (isStopped) yield* handle.interrupt.pipe(Effect.ignore)
          const text = yield* Effect.fork(Stream.runFold(handle.text, "", (text, piece) => text + piece))
          if (n % 2 === 0) yield* Stream.runDrain(handle.events)
          const { items, status } = yield* handle.result
          const said = items.flatMap((item) => (item.type === "agentMessage" ? [item.text] : []))
          const folded = yield* text
          const isWhole = said.length > 0 && said.every(EndlessModel.isWhole) && addUp(folded, said)
          const isExpected = status === "completed" ? isWhole : isStopped || kills > before
          const goal = n === 10 ? Option.flatten(yield* Effect.option(thread.goal)) : Option.none()
          if (Option.exists(goal, (stored) => stored.status === "active")) {
            report(`the goal on ${handle.threadId} is ${status}, and stored as active`)
          }
          if (!isExpected) {
            const events = yield* Stream.runFold(handle.events, "", (all, event) => `${all} ${outlineOf(event)}`)
            report(
              `job ${n} on ${handle.threadId}, ${status}: said ${said.join(" ")}, folded ${folded}; events:${events}`
            )
          }
          return status
        })
        // A start that was lost with its link may run all the same: the thread's next turn would join it.
        if (!(yield* count(job))) return
      }
      yield* thread.archive
    }).pipe(Effect.catchAll(() => Effect.sleep("100 millis")))

    const pause = Effect.suspend(() => Effect.sleep(between(20, 400)))
    const ways: Readonly<Record<string, Effect.Effect<void, unknown>>> = {
      cut: proxy.cut,
      "cut within a frame": Effect.suspend(() => proxy.cutAfter(between(1, 5000))),
      "away for a while": Effect.all([proxy.close, proxy.cut, pause, proxy.open], { discard: true }),
      "cut again while connecting": Effect.all([proxy.cut, pause, proxy.cut, pause, proxy.cut], { discard: true }),
      "half open": proxy.freeze,
      "server killed": Effect.suspend(() => {
        kills += 1
        return Effect.zipRight(server.kill, server.start)
      })
    }
    const names = Object.keys(ways)
    const breaking = Effect.forever(
      Effect.suspend(() => {
        // A server is killed now and then; it takes its turns with it.
        const name = Math.random() < 0.05 ? "server killed" : (names[between(0, names.length - 2)] ?? "cut")
        breaks.add(name)
        return Effect.zipRight(Effect.sleep(between(500, 4000)), Effect.orDie(ways[name] ?? Effect.void))
      })
    )

    const working = Effect.forEach(Array.from({ length: threads }), () => Effect.forever(work), {
      concurrency: "unbounded",
      discard: true
    })
    const sampling = Effect.gen(function* () {
      // What is loaded and cached once is none of the slope.
      const every = (minutes * 60_000) / 45
      yield* Effect.sleep(15 * every)
      while (sinceStart() < minutes) {
        samples.push(Sample.take(sinceStart()))
        console.log(JSON.stringify({ ...samples.at(-1), ...ends.counts }))
        yield* Effect.sleep(every)
      }
    })
    yield* Effect.raceFirst(sampling, Effect.zipRight(Effect.raceFirst(working, breaking), Effect.never))
    yield* proxy.open
    // What was interrupted with the work is cleaned up within 5 s, once the link is back.
    yield* Effect.sleep("15 seconds")
    return yield* snapshot
  })
  const left = yield* program.pipe(
    Effect.provide(
      NodeCodex.layerWebSocket({
        url: proxy.url,
        reconnect: Schedule.exponential("20 millis").pipe(Schedule.union(Schedule.spaced("1 second"))),
        linkTimeout: "2 seconds",
        pingInterval: "500 millis",
        reconcileAfter: "1 second"
      })
    )
  )
  return { ends: ends.counts, breaks: breaks.counts, cuts: yield* proxy.cuts, wrong, samples, left }
}).pipe(Effect.scoped, Effect.provide(Logger.remove(Logger.defaultLogger)))

const summary = Effect.map(soak, ({ breaks, cuts, ends, left, samples, wrong }) => {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined) throw new Error("no samples")
  const settled = Object.values(ends).reduce((sum, count) => sum + count, 0)
  console.log(
    `soak: ${minutes} minutes, ${settled} turns and goals on ${threads} threads at once, ${cuts} links cut; ` +
      `${samples.length} samples`
  )
  console.log(`ends: ${JSON.stringify(ends)}; breaks: ${JSON.stringify(breaks)}`)
  for (const key of Sample.measures) {
    const unit = key === "heap" ? " kB" : ""
    const perMinute = Sample.slope(samples, key).toFixed(2)
    console.log(`${key}: ${first[key].toFixed(0)} to ${last[key].toFixed(0)}${unit}, ${perMinute}${unit} a minute`)
  }
  const { openTurns, requests, serverRequests } = left
  console.log(`left: ${JSON.stringify({ openTurns: openTurns.length, ...requests, serverRequests })}`)
  for (const text of [...wrong, ...warnings]) console.error(text)
  // What a line through noise may rise over the whole run.
  const noise = { heap: 4096, descriptors: 6, processes: 2, resources: 8 }
  const grew = Object.entries(noise).some(
    ([key, most]) => Sample.slope(samples, key as keyof typeof noise) * minutes > most
  )
  const leaks = openTurns.length + requests.inFlight + requests.waiting + serverRequests > 0
  if (grew || leaks || wrong.length + warnings.length > 0) {
    console.error("it grows, something is left, or a turn is wrong")
    process.exitCode = 1
  }
})

await Effect.runPromise(summary)
