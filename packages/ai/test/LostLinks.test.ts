import { Chat, LanguageModel, Prompt, type Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, Gate, Reply, ScriptedModel, TestServer } from "@effect-codex/testing"
import { Context, Effect, Layer, Logger, Schedule, Stream } from "effect"
import { turns, Weather } from "./support.js"

class Proxy extends Context.Tag("test/Proxy")<Proxy, CutProxy.CutProxy>() {}

/** A model on a real server behind a proxy that cuts links. */
const linked = Layer.unwrapEffect(
  Effect.map(Proxy, ({ url }) =>
    CodexLanguageModel.layer().pipe(
      Layer.provideMerge(
        NodeCodex.layerWebSocket({
          url,
          experimentalApi: true,
          reconnect: Schedule.spaced("10 millis").pipe(Schedule.upTo("20 seconds"))
        })
      )
    )
  )
).pipe(
  Layer.provideMerge(
    Layer.scoped(
      Proxy,
      Effect.flatMap(TestServer.make(), ({ address }) => CutProxy.make(address))
    )
  ),
  Layer.provideMerge(ScriptedModel.layer),
  // What is lost is logged, as it should be.
  Layer.provide(Logger.remove(Logger.defaultLogger))
)

/** Cuts the link, and waits for the next one. */
const cut = Effect.gen(function* () {
  const proxy = yield* Proxy
  yield* proxy.cut
  yield* proxy.linked((yield* proxy.cuts) + 1)
})

interface Part {
  readonly type: string
}

/** What a step comes to, streamed or not. */
const ways: ReadonlyArray<{
  readonly name: string
  readonly step: (
    chat: Chat.Service,
    options: {
      readonly prompt: Prompt.RawInput
      readonly toolkit: Toolkit.WithHandler<Toolkit.Tools<typeof Weather>>
    }
  ) => Effect.Effect<ReadonlyArray<Part>, unknown, LanguageModel.LanguageModel>
}> = [
  {
    name: "generateText",
    step: (chat, options) => Effect.map(chat.generateText(options), ({ content }) => content)
  },
  {
    name: "streamText",
    step: (chat, options) => Effect.map(Stream.runCollect(chat.streamText(options)), (parts) => Array.from(parts))
  }
]

describe("a link that is cut", () => {
  it.live("in the middle of a text: the text is whole, and the turn one", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const [first, second] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(Reply.message(["one ", first, "two ", second, "three"]))
      let text = ""
      yield* LanguageModel.streamText({ prompt: "Count." }).pipe(
        Stream.runForEach((part) =>
          Effect.gen(function* () {
            if (part.type !== "text-delta") return
            if (text === "") {
              yield* first.reached
              yield* cut
              yield* first.open
              yield* second.reached
              yield* second.open
            }
            text += part.delta
          })
        )
      )
      expect(text).toBe("one two three")
      expect(yield* model.requests).toHaveLength(1)
      expect(yield* turns).toEqual(["completed"])
    }).pipe(Effect.provide(linked))
  )

  it.live.each(ways)("while a tool runs, and while its result is awaited: it runs once: $name", ({ step }) =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }), Reply.message("4 degrees."))
      const proxy = yield* Proxy
      const ran: Array<string> = []
      const toolkit = yield* Effect.provide(
        Weather,
        Weather.toLayer({
          get_weather: ({ city }) =>
            Effect.suspend(() => {
              ran.push(city)
              return Effect.as(Effect.provideService(cut, Proxy, proxy), { celsius: 4 })
            })
        })
      )
      const chat = yield* Chat.empty
      const asked = yield* step(chat, { prompt: "What is the weather?", toolkit })
      yield* cut
      const told = yield* step(chat, { prompt: Prompt.empty, toolkit })
      expect(ran).toEqual(["Oslo"])
      expect([asked, told].map((parts) => parts.find(({ type }) => type === "finish"))).toMatchObject([
        { reason: "tool-calls" },
        { reason: "stop" }
      ])
      const requests = yield* model.requests
      expect(requests.map(({ toolOutputs }) => toolOutputs.map(({ text }) => text))).toEqual([[], ['{"celsius":4}']])
      expect(yield* turns).toEqual(["completed"])
    }).pipe(Effect.provide(linked))
  )
})
