import { Chat, LanguageModel, Prompt, Tool, Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Layer, Schema, Stream } from "effect"

const real = CodexLanguageModel.layer().pipe(Layer.provideMerge(TestCodex.layer({ experimentalApi: true })))

const Weather = Toolkit.make(
  Tool.make("get_weather", {
    description: "The weather in a city.",
    parameters: { city: Schema.NonEmptyString },
    success: Schema.Struct({ celsius: Schema.Number }),
    failure: Schema.Struct({ reason: Schema.String }),
    failureMode: "return"
  })
)

const weather = Weather.toLayer({
  get_weather: ({ city }) =>
    city === "Atlantis" ? Effect.fail({ reason: "There is no such city." }) : Effect.succeed({ celsius: city.length })
})

describe("text", () => {
  it.live("generated", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message("Hello."))
      const response = yield* LanguageModel.generateText({ prompt: "Say hello." })
      expect(response.text).toBe("Hello.")
      expect(response.finishReason).toBe("stop")
      expect(response.usage).toMatchObject({ inputTokens: 10, outputTokens: 5, totalTokens: 15 })
    }).pipe(Effect.provide(real))
  )

  it.live("streamed", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.sequence(Reply.reasoning(["Hm", "m."]), Reply.message(["Hel", "lo."])))
      const parts = Array.from(yield* Stream.runCollect(LanguageModel.streamText({ prompt: "Say hello." })))
      expect(parts.map((part) => part.type)).toEqual([
        "response-metadata",
        "reasoning-start",
        "reasoning-delta",
        "reasoning-delta",
        "reasoning-end",
        "text-start",
        "text-delta",
        "text-delta",
        "text-end",
        "finish"
      ])
    }).pipe(Effect.provide(real))
  )
})

describe("tools", () => {
  it.live("once", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }), Reply.message("4 degrees."))
      const toolkit = yield* Weather
      const chat = yield* Chat.empty
      const first = yield* chat.generateText({ prompt: "What is the weather in Oslo?", toolkit })
      expect(first.finishReason).toBe("tool-calls")
      expect(first.toolResults).toMatchObject([{ result: { celsius: 4 } }])
      const second = yield* chat.generateText({ prompt: Prompt.empty, toolkit })
      expect(second.text).toBe("4 degrees.")
      expect(yield* model.requests).toHaveLength(2)
      expect((yield* model.request(1)).toolOutputs).toMatchObject([{ text: '{"celsius":4}' }])
    }).pipe(Effect.provide(weather), Effect.provide(real))
  )

  it.live("object", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("get_weather", { city: "Oslo" }), Reply.message('{"answer":4}'))
      const toolkit = yield* Weather
      const { value } = yield* LanguageModel.generateObject({
        prompt: "What is the weather in Oslo?",
        toolkit,
        schema: Schema.Struct({ answer: Schema.Number })
      })
      expect(value).toEqual({ answer: 4 })
    }).pipe(Effect.provide(weather), Effect.provide(real))
  )
})
