import { describe, expect, it } from "@effect/vitest"
import { Codex, type Connection, type Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, Gate, Reply, ScriptedModel, TestServer } from "@effect-codex/testing"
import { Chunk, Context, Deferred, Effect, Fiber, Layer, Schedule, Stream } from "effect"

const soon = Schedule.spaced("10 millis").pipe(Schedule.upTo("20 seconds"))

/** A server, a proxy before it, and a client over the proxy. */
class Remote extends Context.Tag("Remote")<
  Remote,
  { readonly server: TestServer.TestServer; readonly proxy: CutProxy.CutProxy }
>() {}

const remote = (options: Partial<NodeCodex.WebSocketOptions> = {}, server: TestServer.Options = {}) => {
  const made = Layer.scoped(
    Remote,
    Effect.gen(function* () {
      const made = yield* TestServer.make(server)
      return { server: made, proxy: yield* CutProxy.make(made.address) }
    })
  )
  const client = Layer.unwrapEffect(
    Effect.map(Remote, ({ proxy }) => NodeCodex.layerWebSocket({ reconnect: soon, ...options, url: proxy.url }))
  )
  return client.pipe(Layer.provideMerge(made), Layer.provideMerge(ScriptedModel.layer))
}

const collect = <A, E>(stream: Stream.Stream<A, E>) => Effect.map(Stream.runCollect(stream), Chunk.toReadonlyArray)

const completedIds = (events: ReadonlyArray<Notification.Notification>) =>
  events.flatMap((event) =>
    event.method === "item/completed" && "id" in event.params.item ? [event.params.item.id as string] : []
  )

/** Waits until the link has come back for the `count`th time. */
const resumed = (codex: Codex.Service, count = 1) => {
  let seen = 0
  return codex.connection.states.pipe(
    Stream.takeUntil(({ status }) => status === "resumed" && ++seen === count),
    Stream.runDrain
  )
}

describe("lost links", () => {
  it.live("C1, C2: a turn that runs on: its text is whole, its items are complete, once each", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { proxy } = yield* Remote
      const codex = yield* Codex.Codex
      const [gap, after] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(
        Reply.sequence(
          Reply.message(["Let ", "me look."], { phase: "commentary" }),
          Reply.message(["One ", gap, "two ", after, "three"], { phase: "final_answer" })
        )
      )
      const thread = yield* codex.startThread()
      const turn = yield* thread.startTurn("Count.")
      yield* turn.text.pipe(
        Stream.takeUntil((piece) => piece === "One "),
        Stream.runDrain
      )
      const back = yield* Effect.fork(resumed(codex))
      yield* proxy.close
      yield* proxy.cut
      yield* gap.open
      yield* after.reached
      yield* proxy.open
      yield* Fiber.join(back)
      yield* after.open
      const result = yield* turn.result
      expect(result).toMatchObject({ status: "completed", finalResponse: "One two three" })
      const events = yield* collect(turn.events)
      const ids = completedIds(events)
      expect(ids).toEqual(result.items.map((item) => "id" in item && item.id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(events.filter(({ method }) => method === "$resumed")).toHaveLength(1)
      expect((yield* collect(turn.text)).join("")).toBe("Let me look.One two three")
    }).pipe(Effect.provide(remote()))
  )
})
