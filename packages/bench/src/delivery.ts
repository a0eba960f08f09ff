import type { Thread } from "@effect-codex/client"
import { Chunk, Effect, Stream } from "effect"
import * as BareClient from "./BareClient.js"
import { type Benchmark, part, ratio, type Sizes } from "./Benchmark.js"
import * as FakeServer from "./FakeServer.js"
import * as LibraryClient from "./LibraryClient.js"
import { time } from "./Stopwatch.js"

/** Turns at once, and deltas of each. */
interface Load {
  readonly turns: number
  readonly deltas: number
  readonly lose: boolean
}

/** What a consumer got of its turn: how many events, or all of the text. */
type Got = number | string | null

/** Every consumer got everything of its turn, and nothing of another. */
const check = ({ deltas }: Load, got: ReadonlyArray<Got>): Effect.Effect<void> => {
  const whole = FakeServer.text(deltas)
  const wrong = got.findIndex((one) => one !== (typeof one === "number" ? FakeServer.eventsOf(deltas) : whole))
  return wrong === -1
    ? Effect.void
    : Effect.dieMessage(`turn ${wrong} of ${got.length} got ${got[wrong]}, and should have got ${deltas} deltas`)
}

const flood = ({ turns, deltas, lose }: Load): FakeServer.Options => ({ script: "flood", turns, deltas, lose })

const messagesOf = ({ turns, deltas }: Load) => turns * FakeServer.eventsOf(deltas)

/** Time a message in µs, from the first request to the last event. */
const bare = (load: Load) =>
  Effect.gen(function* () {
    const client = yield* BareClient.connect(flood(load))
    const ms = yield* time(
      Effect.promise(async () => {
        await BareClient.lanes(load.turns, (at) =>
          client.request("turn/start", { threadId: FakeServer.threadId(at), input: [{ type: "text", text: "Count." }] })
        )
        await client.completed(load.turns)
      })
    )
    yield* check(
      load,
      Array.from(client.events.values(), (events) => events.length)
    )
    return [(ms * 1000) / messagesOf(load)]
  }).pipe(Effect.scoped)

/** The same by this library, every turn consumed side by side. */
const library = (load: Load, consume: (thread: Thread.Thread) => Effect.Effect<Got, unknown>) =>
  Effect.gen(function* () {
    const codex = yield* LibraryClient.connect(flood(load))
    let got: ReadonlyArray<Got> = []
    const ms = yield* time(
      Effect.forEach(
        Array.from({ length: load.turns }, (_, at) => codex.thread(FakeServer.threadId(at))),
        consume,
        {
          concurrency: "unbounded"
        }
      ).pipe(
        Effect.tap((all) => {
          got = all
        })
      )
    )
    yield* check(load, got)
    return [(ms * 1000) / messagesOf(load)]
  }).pipe(Effect.scoped)

const loadOf = (sizes: Sizes): Load => ({
  turns: sizes.turns ?? part(sizes, 64),
  deltas: sizes.deltas ?? part(sizes, 2000),
  lose: sizes.lose
})

const against = "a bare client: split, JSON.parse, push to an array by turn id"

const way = (
  name: string,
  what: string,
  atMost: number,
  consume: (thread: Thread.Thread) => Effect.Effect<Got, unknown>
): Benchmark => ({
  name,
  what: `64 turns × 2,000 deltas, ${what}`,
  against,
  metrics: [{ name, unit: "µs/message", goal: ratio(atMost) }],
  rounds: 7,
  pair: (sizes) => {
    const load = loadOf(sizes)
    return Effect.succeed({ ours: library(load, consume), floor: bare(load) })
  }
})

const prompt = "Count."

const byEvent = (thread: Thread.Thread) =>
  Effect.flatMap(thread.startTurn(prompt), (turn) => {
    let events = 0
    return turn.events.pipe(
      Stream.runForEach(() => Effect.sync(() => (events += 1))),
      Effect.map(() => events)
    )
  })

/** Nothing but the result is wanted. */
export const run = way("run", "`thread.run`", 1.7, (thread) =>
  Effect.map(thread.run(prompt), ({ finalResponse }) => finalResponse)
)

/** The events as the chunks that they come in. */
export const chunks = way("chunks", "`turn.events` by chunks", 1.9, (thread) =>
  Effect.flatMap(thread.startTurn(prompt), (turn) => {
    let events = 0
    return turn.events.pipe(
      Stream.runForEachChunk((chunk) => Effect.sync(() => (events += Chunk.size(chunk)))),
      Effect.map(() => events)
    )
  })
)

/** The events one by one. */
export const events = way("events", "`turn.events` by event", 2.4, byEvent)

/** The text, piece by piece. */
export const text = way("text", "`turn.text`", 2.4, (thread) =>
  Effect.flatMap(thread.startTurn(prompt), (turn) => {
    let whole = ""
    return turn.text.pipe(
      Stream.runForEach((piece) => Effect.sync(() => (whole += piece))),
      Effect.map(() => whole)
    )
  })
)

/** The events of a turn that starts with its stream. */
export const stream = way("stream", "`thread.stream` by event", 2.6, (thread) =>
  Effect.suspend(() => {
    let events = 0
    return thread.stream(prompt).pipe(
      Stream.runForEach(() => Effect.sync(() => (events += 1))),
      Effect.map(() => events)
    )
  })
)

/** The Promise facade. */
export const promise: Benchmark = {
  name: "promise",
  what: "64 turns × 2,000 deltas, `for await` over the Promise facade's `turn.events`",
  against,
  metrics: [{ name: "promise", unit: "µs/message", goal: ratio(2.4) }],
  rounds: 7,
  pair: (sizes) => {
    const load = loadOf(sizes)
    const ours = Effect.gen(function* () {
      const codex = yield* LibraryClient.connectPromise(flood(load))
      let got: ReadonlyArray<Got> = []
      const consume = async (at: number) => {
        const turn = await codex.thread(FakeServer.threadId(at)).startTurn(prompt)
        let events = 0
        for await (const _ of turn.events) events += 1
        return events
      }
      const ms = yield* time(
        Effect.promise(async () => {
          got = await Promise.all(Array.from({ length: load.turns }, (_, at) => consume(at)))
        })
      )
      yield* check(load, got)
      return [(ms * 1000) / messagesOf(load)]
    }).pipe(Effect.scoped)
    return Effect.succeed({ ours, floor: bare(load) })
  }
}

/** Whether a message costs more where there are more turns; the number of messages is the same. */
export const scale: Benchmark = {
  name: "scale",
  what: "1,000 turns × 2,000 deltas, `turn.events` by event",
  against: "itself, as many messages in 1 turn",
  metrics: [{ name: "scale", unit: "µs/message", goal: ratio(1.5) }],
  rounds: 3,
  pair: (sizes) => {
    const [turns, deltas] = [sizes.turns ?? part(sizes, 1000), sizes.deltas ?? part(sizes, 2000)]
    const { lose } = sizes
    return Effect.succeed({
      ours: library({ turns, deltas, lose }, byEvent),
      floor: library({ turns: 1, deltas: turns * deltas, lose }, byEvent)
    })
  }
}
