import { Tool as AiTool, LanguageModel, Prompt, Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexTool } from "@effect-codex/ai"
import { Codex, Tool } from "@effect-codex/client"
import { Reply, ScriptedModel } from "@effect-codex/testing"
import { Context, Effect, Logger, Schema } from "effect"
import { pixel, real, Weather, weather } from "./support.js"

class Atlas extends Context.Tag("test/Atlas")<Atlas, { readonly population: (city: string) => number | undefined }>() {}

const atlas = Atlas.of({ population: (city) => ({ Oslo: 717_710 })[city] })

const population = Tool.make({
  name: "get_population",
  description: "How many people live in a city.",
  parameters: Schema.Struct({ city: Schema.NonEmptyString }),
  handler: ({ city }) =>
    Effect.flatMap(Atlas, ({ population }) => {
      const people = population(city)
      return people === undefined ? Effect.fail(`There is no city ${city}.`) : Effect.succeed(`${people}`)
    })
})

const url = `data:image/png;base64,${pixel}`

const screenshot = Tool.make({
  name: "screenshot",
  description: "What the screen shows.",
  parameters: Schema.Struct({}),
  handler: () => Effect.succeed(["The screen:", Tool.image(url)])
})

const outputs = Effect.flatMap(ScriptedModel.ScriptedModel, ({ requests }) =>
  Effect.map(requests, (all) => all.flatMap(({ toolOutputs }) => toolOutputs.map(({ text }) => text)))
)

describe("fromToolkit", () => {
  it.live("a thread has the tools of a toolkit", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const Others = Toolkit.make(
        AiTool.make("ping", { success: Schema.String }),
        AiTool.make("explode"),
        AiTool.make("refuse", { failure: Schema.Struct({ why: Schema.String }) })
      )
      const others = yield* Others.pipe(
        Effect.provide(
          Others.toLayer({
            ping: () => Effect.succeed("pong"),
            explode: () => Effect.die("a secret"),
            refuse: () => Effect.fail({ why: "no" })
          })
        )
      )
      const tools = [...CodexTool.fromToolkit(yield* Weather), ...CodexTool.fromToolkit(others)]
      const thread = yield* codex.startThread({ tools })
      yield* model.script(
        Reply.functionCall("get_weather", { city: "Oslo" }),
        Reply.functionCall("get_weather", { city: "Atlantis" }),
        Reply.functionCall("get_weather", { city: 5 }),
        Reply.functionCall("ping", {}),
        Reply.functionCall("explode", {}),
        Reply.functionCall("refuse", {}),
        Reply.message("Done.")
      )
      const result = yield* thread.run("Go.")
      expect(result.finalResponse).toBe("Done.")
      const { body } = yield* model.request(0)
      expect((body as { readonly tools: ReadonlyArray<unknown> }).tools).toContainEqual(
        expect.objectContaining({
          name: "get_weather",
          description: "The weather in a city.",
          parameters: expect.objectContaining({ required: ["city"], additionalProperties: false })
        })
      )
      expect(yield* outputs).toEqual([
        '{"celsius":4}',
        '{"reason":"There is no such city."}',
        expect.stringContaining("- city: Expected string, actual 5"),
        "pong",
        "The tool failed.",
        '{"why":"no"}'
      ])
      expect(result.items.flatMap((item) => (item.type === "dynamicToolCall" ? [item.success] : []))).toEqual([
        true,
        false,
        false,
        true,
        false,
        false
      ])
    }).pipe(Effect.provide(weather), Effect.provide(real()), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.effect("what a provider runs is left out", () =>
    Effect.gen(function* () {
      const tools = CodexTool.fromToolkit(yield* Toolkit.merge(CodexTool.agentToolkit, Weather))
      expect(tools.map(({ name }) => name)).toEqual(["get_weather"])
    }).pipe(Effect.provide(weather))
  )
})

describe("toToolkit", () => {
  it.live("a model has the tools of a thread", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const toolkit = yield* CodexTool.toToolkit(population, screenshot)
      yield* model.script(
        Reply.sequence(
          Reply.functionCall("get_population", { city: "Oslo" }),
          Reply.functionCall("get_population", { city: "Atlantis" }),
          Reply.functionCall("get_population", { town: "Oslo" }),
          Reply.functionCall("screenshot", {})
        ),
        Reply.message("Done.")
      )
      const prompt = Prompt.make("Go.")
      const first = yield* LanguageModel.generateText({ prompt, toolkit })
      expect(first.toolResults.map(({ isFailure, result }) => [isFailure, result])).toEqual([
        [false, "717710"],
        [true, "There is no city Atlantis."],
        [true, expect.stringContaining("- city: is missing")],
        [
          false,
          [
            { type: "inputText", text: "The screen:" },
            { type: "inputImage", imageUrl: url }
          ]
        ]
      ])
      const second = yield* LanguageModel.generateText({
        prompt: Prompt.merge(prompt, Prompt.fromResponseParts(first.content)),
        toolkit
      })
      expect(second.text).toBe("Done.")
      const [{ body }, last] = yield* Effect.all([model.request(0), model.request(1)])
      expect((body as { readonly tools: ReadonlyArray<unknown> }).tools).toContainEqual(
        expect.objectContaining({
          name: "get_population",
          parameters: expect.objectContaining({
            required: ["city"],
            properties: { city: { type: "string", description: "a non empty string" } }
          })
        })
      )
      expect(JSON.stringify(last.body).includes(url)).toBe(true)
    }).pipe(Effect.provideService(Atlas, atlas), Effect.provide(real()))
  )

  it.effect("there and back again, a tool does the same", () =>
    Effect.gen(function* () {
      const [tool] = CodexTool.fromToolkit(yield* CodexTool.toToolkit(population))
      const call = (given: unknown) =>
        tool?.call({ tool: "get_population", arguments: given, callId: "c", threadId: "t", turnId: "u" }) ??
        Effect.die("no tool")
      expect(yield* call({ city: "Oslo" })).toEqual({
        success: true,
        contentItems: [{ type: "inputText", text: "717710" }]
      })
      expect(yield* call({ city: "Atlantis" })).toMatchObject({ success: false })
      expect(tool?.inputSchema).toEqual(population.inputSchema)
    }).pipe(Effect.provideService(Atlas, atlas))
  )

  it.effect("two tools of one name are none", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(CodexTool.toToolkit(screenshot, screenshot))
      expect(error).toMatchObject({ _tag: "ToolDefinitionError", reason: "DuplicateName" })
    })
  )
})
