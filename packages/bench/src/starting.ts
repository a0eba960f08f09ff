import { Effect } from "effect"
import * as BareClient from "./BareClient.js"
import { allowance, type Benchmark, part, ratio } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import * as LibraryClient from "./LibraryClient.js"
import { collectGarbage, time } from "./Stopwatch.js"

/** What a turn costs that has next to no events: 64 in flight, as with the bare client; and 1,000 that are begun at once. */
export const startTurn: Benchmark = {
  name: "start-turn",
  what: "1,000 turns of two events each, `thread.run`",
  against: "a bare client that sends `turn/start` and waits for `turn/completed`",
  metrics: [
    { name: "start-turn", unit: "µs/turn", goal: ratio(4) },
    { name: "start-turn-at-once", unit: "µs/turn", goal: undefined }
  ],
  rounds: 9,
  pair: (sizes) => {
    const turns = part(sizes, 1000)
    const server: FakeServer.Options = { script: "instant", lose: sizes.lose }
    const floor = Effect.gen(function* () {
      const client = yield* BareClient.connect(server)
      const ms = yield* time(
        Effect.promise(async () => {
          await BareClient.lanes(turns, (at) =>
            client.request("turn/start", {
              threadId: FakeServer.threadId(at),
              input: [{ type: "text", text: "Count." }]
            })
          )
          await client.completed(turns)
        })
      )
      return [(ms * 1000) / turns, (ms * 1000) / turns]
    }).pipe(Effect.scoped)
    const startAll = (start: (run: (at: number) => Effect.Effect<unknown, unknown>) => Effect.Effect<void, unknown>) =>
      Effect.gen(function* () {
        const codex = yield* LibraryClient.connect(server)
        let completed = 0
        const run = (at: number) =>
          Effect.map(codex.thread(FakeServer.threadId(at)).run("Count."), ({ status }) => {
            if (status === "completed") completed += 1
          })
        const ms = yield* time(start(run))
        if (completed !== turns) return yield* Effect.dieMessage(`${completed} of ${turns} turns completed`)
        return (ms * 1000) / turns
      }).pipe(Effect.scoped)
    const numbers = Array.from({ length: turns }, (_, at) => at)
    const ours = Effect.all([
      startAll((run) => LibraryClient.lanes(turns, run)),
      startAll((run) => Effect.forEach(numbers, run, { concurrency: "unbounded", discard: true }))
    ])
    return Effect.succeed({ ours, floor })
  }
}

const heapInMB = Effect.gen(function* () {
  // What is finalized in one collection is freed in the next.
  for (let at = 0; at < 3; at++) {
    yield* collectGarbage
    yield* Effect.sleep(0)
  }
  return process.memoryUsage().heapUsed / 1e6
})

/** Whether turns that have completed, and were never looked at, leave anything behind. */
export const abandoned: Benchmark = {
  name: "abandoned",
  what: "heap after 11,000 turns were started, completed, never consumed and dropped",
  against: "itself, after 1,000",
  metrics: [{ name: "abandoned", unit: "MB", goal: allowance(4) }],
  rounds: 3,
  pair: (sizes) => {
    const heapAfter = (turns: number) =>
      Effect.gen(function* () {
        const codex = yield* LibraryClient.connect({ script: "instant", lose: sizes.lose })
        const start = (at: number) => codex.thread(FakeServer.threadId(at)).startTurn("Count.")
        const others = Array.from({ length: turns - 1 }, (_, at) => at)
        yield* Effect.forEach(others, start, { concurrency: "unbounded", discard: true })
        // The others have completed with it: the server ends each turn before it looks at the next.
        yield* Effect.flatMap(start(turns), ({ result }) => result)
        return [yield* heapInMB]
      }).pipe(Effect.scoped)
    const turns = part(sizes, 1000)
    return Effect.succeed({ ours: heapAfter(11 * turns), floor: heapAfter(turns) })
  }
}
