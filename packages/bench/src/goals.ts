import { Effect, Stream } from "effect"
import { type Benchmark, part, ratio } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import * as LibraryClient from "./LibraryClient.js"
import { time } from "./Stopwatch.js"

/** What it costs that many turns are made one. */
export const goal: Benchmark = {
  name: "goal",
  what: "a goal of 50 turns × 200 deltas, `goal.events` by event",
  against: "itself, the same events as one ordinary turn",
  metrics: [{ name: "goal", unit: "ms", goal: ratio(1.2) }],
  rounds: 15,
  pair: (sizes) => {
    const [turns, deltas] = [part(sizes, 50), part(sizes, 200)]
    const server: FakeServer.Options = { script: "goal", turns, deltas, lose: sizes.lose }
    const thread = Effect.map(LibraryClient.connect(server), (codex) => codex.thread(FakeServer.threadId(0)))
    type Events = Effect.Effect.Success<ReturnType<Effect.Effect.Success<typeof thread>["startTurn"]>>["events"]

    /** Reads to the end; every delta has to be there, whatever turn it came in. */
    const consume = (start: Effect.Effect<{ readonly events: Events }, unknown>) =>
      Effect.gen(function* () {
        let [got, ends] = [0, 0]
        const ms = yield* time(
          Effect.flatMap(start, ({ events }) =>
            Stream.runForEach(events, ({ method }) =>
              Effect.sync(() => {
                if (method === "item/agentMessage/delta") got += 1
                if (method === "turn/completed") ends += 1
              })
            )
          )
        )
        if (got === turns * deltas && ends === 1) return [ms]
        return yield* Effect.dieMessage(`${got} of ${turns * deltas} deltas and ${ends} ends came`)
      })

    return Effect.succeed({
      ours: Effect.scoped(Effect.flatMap(thread, (thread) => consume(thread.startGoal("Count to a million.")))),
      floor: Effect.scoped(Effect.flatMap(thread, (thread) => consume(thread.startTurn("Count to a million."))))
    })
  }
}
