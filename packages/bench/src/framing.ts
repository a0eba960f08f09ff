import { Transport } from "@effect-codex/client"
import { ProcessTransport } from "@effect-codex/node"
import { Deferred, Effect } from "effect"
import { type Benchmark, part, ratio } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import { time } from "./Stopwatch.js"

/** Whether a long line costs more than its bytes do. */
export const framing: Benchmark = {
  name: "framing",
  what: "one line of 64 MB, from the pipe to a string",
  against: "itself, the same bytes in 1,000 lines",
  metrics: [{ name: "framing", unit: "ms", goal: ratio(1.5) }],
  rounds: 7,
  pair: (sizes) => {
    const bytes = part(sizes, 64 * 1024 * 1024)
    const read = (count: number) =>
      Effect.gen(function* () {
        const server = FakeServer.launchArgs({ script: "lines", lines: { count, bytes }, lose: sizes.lose })
        const transport = yield* ProcessTransport.make({ codexPath: process.execPath, launchArgs: server })
        const whole = yield* Deferred.make<void>()
        const ready = yield* Deferred.make<void>()
        let [lines, characters] = [0, 0]
        yield* Effect.forkScoped(
          transport.run((batch) => {
            for (const line of batch) {
              lines += 1
              characters += (typeof line === "string" ? line : line.head).length + 1
            }
            // The first is the response to `initialize`.
            if (lines === 1) Deferred.unsafeDone(ready, Effect.void)
            if (lines === count + 1) Deferred.unsafeDone(whole, Effect.void)
          })
        )
        yield* Transport.send(transport, '{"id":1,"method":"initialize","params":{}}')
        yield* Deferred.await(ready)
        characters = 0
        const ms = yield* time(
          Effect.zipRight(Transport.send(transport, '{"method":"bench/lines"}'), Deferred.await(whole))
        )
        const expected = count * Math.floor(bytes / count)
        if (characters !== expected) return yield* Effect.dieMessage(`${characters} of ${expected} characters came`)
        return [ms]
      }).pipe(Effect.scoped)
    return Effect.succeed({ ours: read(1), floor: read(Math.min(1000, part(sizes, 1000))) })
  }
}
