import { Effect } from "effect"
import * as BareClient from "./BareClient.js"
import { type Benchmark, part, ratio } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import * as LibraryClient from "./LibraryClient.js"
import { time } from "./Stopwatch.js"

/** What a request costs whose response is decoded. */
export const request: Benchmark = {
  name: "request",
  what: "20,000 × `thread/read`, 64 in flight, each response decoded",
  against: "a Map of resolvers and JSON.parse",
  metrics: [{ name: "request", unit: "µs/request", goal: ratio(2.5) }],
  rounds: 7,
  pair: (sizes) => {
    const requests = part(sizes, 20_000)
    const ids = Array.from({ length: requests }, (_, at) => FakeServer.threadId(at))
    const toSample = (ms: number) => [(ms * 1000) / requests]
    const check = (got: ReadonlySet<string>) =>
      got.size === requests ? Effect.void : Effect.dieMessage(`${got.size} of ${requests} requests got their response`)
    const server: FakeServer.Options = { script: "instant", lose: sizes.lose }

    const floor = Effect.gen(function* () {
      const client = yield* BareClient.connect(server)
      const got = new Set<string>()
      const ms = yield* time(
        Effect.promise(() =>
          BareClient.lanes(requests, async (at) => {
            const response = await client.request("thread/read", { threadId: ids[at] })
            got.add((response as { readonly thread: { readonly id: string } }).thread.id)
          })
        )
      )
      yield* check(got)
      return toSample(ms)
    }).pipe(Effect.scoped)

    const ours = Effect.gen(function* () {
      const codex = yield* LibraryClient.connect(server)
      const got = new Set<string>()
      const ms = yield* time(
        lanes(ids, (threadId) =>
          Effect.map(codex.request("thread/read", { threadId }), ({ thread }) => got.add(thread.id))
        )
      )
      yield* check(got)
      return toSample(ms)
    }).pipe(Effect.scoped)

    return Effect.succeed({ ours, floor })
  }
}

/** Runs `task` for each, 64 at once, in as many fibers. */
const lanes = <A, E>(all: ReadonlyArray<A>, task: (one: A) => Effect.Effect<unknown, E>): Effect.Effect<void, E> =>
  Effect.suspend(() => {
    let next = 0
    const lane = Effect.whileLoop({
      while: () => next < all.length,
      body: () => task(all[next++] as A),
      step: () => {}
    })
    return Effect.forEach(Array.from({ length: 64 }), () => lane, { concurrency: "unbounded", discard: true })
  })
