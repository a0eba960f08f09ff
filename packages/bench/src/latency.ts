import { Effect, Stream } from "effect"
import * as BareClient from "./BareClient.js"
import { allowance, type Benchmark, part } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import * as LibraryClient from "./LibraryClient.js"
import { collectGarbage } from "./Stopwatch.js"

/** How long ago that was, in ms; the monotonic clock is one for all processes of the system. */
const since = (stamp: string): number => Number(process.hrtime.bigint() - BigInt(stamp)) / 1e6

const percentile = (sorted: ReadonlyArray<number>, of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN

/** How long an event takes on a connection where nothing else happens, from the server's write to the consumer. */
export const latency: Benchmark = {
  name: "latency",
  what: "idle connection, a delta every 4 ms: from the server's write to the consumer of `turn.events`, p50",
  against: "the bare client's callback",
  metrics: [
    { name: "latency", unit: "ms", goal: allowance(0.3) },
    { name: "latency-p99", unit: "ms", goal: undefined }
  ],
  rounds: 5,
  pair: (sizes) => {
    const deltas = part(sizes, 500)
    const server: FakeServer.Options = { script: "stamps", interval: 4, deltas, lose: sizes.lose }
    const toSample = (times: Array<number>) => {
      if (times.length !== deltas) return Effect.dieMessage(`${times.length} of ${deltas} deltas came`)
      times.sort((a, b) => a - b)
      return Effect.succeed([percentile(times, 0.5), percentile(times, 0.99)])
    }

    const floor = Effect.gen(function* () {
      const client = yield* BareClient.connect(server)
      const times: Array<number> = []
      client.onNotification = ({ params }) => {
        if (params.delta !== undefined) times.push(since(params.delta))
      }
      yield* collectGarbage
      yield* Effect.promise(() =>
        client.request("turn/start", { threadId: FakeServer.threadId(0), input: [{ type: "text", text: "Count." }] })
      )
      yield* Effect.promise(() => client.completed(1))
      return yield* toSample(times)
    }).pipe(Effect.scoped)

    const ours = Effect.gen(function* () {
      const codex = yield* LibraryClient.connect(server)
      const times: Array<number> = []
      yield* collectGarbage
      const turn = yield* codex.thread(FakeServer.threadId(0)).startTurn("Count.")
      yield* Stream.runForEach(turn.events, (event) =>
        Effect.sync(() => {
          if (event.method === "item/agentMessage/delta") times.push(since(event.params.delta))
        })
      )
      return yield* toSample(times)
    }).pipe(Effect.scoped)

    return Effect.succeed({ ours, floor })
  }
}
