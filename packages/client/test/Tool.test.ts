import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import * as Tool from "@effect-codex/client/Tool"
import { Context, Data, Deferred, Effect, Either, Exit, Fiber, Logger, Schema } from "effect"

class Weather extends Context.Tag("test/Weather")<Weather, { readonly report: (city: string) => string }>() {}
class Clock extends Context.Tag("test/Clock")<Clock, { readonly now: string }>() {}

const call = (tool: string, args: unknown) => ({
  tool,
  arguments: args,
  callId: "call_1",
  threadId: "thread_1",
  turnId: "turn_1",
  namespace: null
})

const Place = Schema.Struct({ city: Schema.NonEmptyString, days: Schema.NumberFromString.pipe(Schema.between(1, 14)) })

/** A tool that notes what its handler was given. */
const recording = <A, I extends object, E, R>(
  parameters: Tool.Options<A, I, never, E, R>["parameters"],
  answer: Effect.Effect<Tool.Output, E, R>
) => {
  const seen: Array<unknown> = []
  const tool = Tool.make({
    name: "get_weather",
    description: "The weather.",
    parameters,
    handler: (given: unknown, call) => {
      seen.push([given, call.callId])
      return answer
    }
  })
  return { seen, tool }
}

const said = (text: string) => [{ type: "inputText", text }]

describe("a tool", () => {
  it.effect("gives the handler what the arguments decode to, and the model its text", () =>
    Effect.gen(function* () {
      const { seen, tool } = recording(Place, Effect.succeed("Sunshine."))
      const answer = yield* tool.call(call("get_weather", { city: "Oslo", days: "3" }))
      expect(answer).toEqual({ success: true, contentItems: said("Sunshine.") })
      expect(seen).toEqual([[{ city: "Oslo", days: 3 }, "call_1"]])
    })
  )

  it.effect("answers with items, texts among them", () =>
    Effect.gen(function* () {
      const { tool } = recording(
        Schema.Struct({}),
        Effect.succeed(["Look:", Tool.image("data:image/png;base64,AA=="), Tool.audio("data:audio/wav;base64,AA==")])
      )
      expect((yield* tool.call(call("get_weather", {}))).contentItems).toEqual([
        ...said("Look:"),
        { type: "inputImage", imageUrl: "data:image/png;base64,AA==" },
        { type: "inputAudio", audioUrl: "data:audio/wav;base64,AA==" }
      ])
      const { tool: one } = recording(Schema.Struct({}), Effect.succeed(Tool.text("One.")))
      expect((yield* one.call(call("get_weather", {}))).contentItems).toEqual(said("One."))
    })
  )

  it.effect("reports every problem with the arguments to the model, and does not call the handler", () =>
    Effect.gen(function* () {
      const { seen, tool } = recording(Place, Effect.succeed("Sunshine."))
      const answer = yield* tool.call(call("get_weather", { days: "40", unit: "C" }))
      expect(answer.success).toBe(false)
      const [item] = answer.contentItems
      const text = item?.type === "inputText" ? item.text : ""
      expect(text).toContain("The arguments do not fit the parameters of get_weather:")
      expect(text).toContain("- city: is missing")
      expect(text).toContain("- days: Expected a number between 1 and 14, actual 40")
      expect(text).toContain("- unit: is unexpected")
      for (const wrong of [null, "Oslo", ["Oslo"], 3]) {
        expect((yield* tool.call(call("get_weather", wrong))).success).toBe(false)
      }
      expect(seen).toEqual([])
    })
  )

  it.effect("reports a failure to the model with its message, without a stack", () =>
    Effect.gen(function* () {
      class NoSuchCity extends Data.TaggedError("NoSuchCity")<{ readonly city: string }> {
        override get message(): string {
          return `there is no city ${this.city}`
        }
      }
      class Closed extends Data.TaggedError("Closed") {}
      for (const [failure, words] of [
        [new NoSuchCity({ city: "Atlantis" }), "there is no city Atlantis"],
        [new Closed(), "Closed"],
        ["out of order", "out of order"],
        [new Error("boom"), "boom"]
      ] as const) {
        const { tool } = recording(Schema.Struct({}), Effect.fail(failure))
        expect(yield* tool.call(call("get_weather", {}))).toEqual({ success: false, contentItems: said(words) })
      }
    })
  )

  it.effect("reports nothing of a defect to the model, and logs it", () =>
    Effect.gen(function* () {
      const logged: Array<unknown> = []
      const logger = Logger.make(({ cause, message }) => logged.push([message, String(cause)]))
      const quiet = <A>(effect: Effect.Effect<A>) =>
        Effect.provide(effect, Logger.replace(Logger.defaultLogger, logger))
      const handlers: ReadonlyArray<() => Effect.Effect<string, unknown>> = [
        () => Effect.die(new Error("secret")),
        () => {
          throw new Error("secret")
        },
        () => Effect.fail({ secret: "secret" }),
        // Interrupted from within: only the tool can respond.
        () => Effect.interrupt
      ]
      for (const handler of handlers) {
        const tool = Tool.make({ name: "t", description: "", parameters: Schema.Struct({}), handler })
        expect(yield* quiet(tool.call(call("t", {})))).toEqual({
          success: false,
          contentItems: said("The tool failed.")
        })
      }
      expect(logged.length).toBe(4)
      expect(String(logged[0])).toContain("The tool t failed")
      expect(String(logged[0])).toContain("secret")
    })
  )

  it.effect("runs in a span of its own, which has neither arguments nor answer", () =>
    Effect.gen(function* () {
      const { tool } = recording(
        Place,
        Effect.map(Effect.currentSpan, ({ attributes, name }) => JSON.stringify([name, Object.fromEntries(attributes)]))
      )
      const answer = yield* tool.call(call("get_weather", { city: "Oslo", days: "3" }))
      expect(answer.contentItems).toEqual(
        said(
          JSON.stringify([
            "execute_tool get_weather",
            {
              "gen_ai.operation.name": "execute_tool",
              "gen_ai.tool.name": "get_weather",
              "gen_ai.tool.call.id": "call_1",
              "gen_ai.conversation.id": "thread_1"
            }
          ])
        )
      )
    })
  )

  it.effect("is interrupted from without, and then does not answer", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      const { tool } = recording(Schema.Struct({}), Effect.zipRight(Deferred.succeed(started, undefined), Effect.never))
      const fiber = yield* Effect.fork(tool.call(call("get_weather", {})))
      yield* Deferred.await(started)
      expect(Exit.isInterrupted(yield* Fiber.interrupt(fiber))).toBe(true)
    })
  )
})

describe("tools together", () => {
  const weather = Tool.make({
    name: "get_weather",
    description: "The weather.",
    parameters: Schema.Struct({ city: Schema.String }),
    handler: ({ city }) => Effect.map(Weather, ({ report }) => report(city))
  })
  const clock = Tool.make({
    name: "get_time",
    description: "The time.",
    parameters: Schema.Struct({}),
    handler: () => Effect.map(Clock, ({ now }) => now)
  })
  const plain = (name: string) =>
    Tool.make({ name, description: "", parameters: Schema.Struct({}), handler: () => Effect.succeed(name) })

  it.effect("each answers its own calls, with what it needs", () =>
    Effect.gen(function* () {
      const { dynamicTools, handler } = yield* Tool.toolkit([weather, clock])
      expect(dynamicTools.map(({ name, type }) => [type, name])).toEqual([
        ["function", "get_weather"],
        ["function", "get_time"]
      ])
      expect(yield* handler(call("get_weather", { city: "Oslo" }))).toMatchObject({
        contentItems: said("Rain in Oslo")
      })
      expect(yield* handler(call("get_time", {}))).toMatchObject({ contentItems: said("noon") })
    }).pipe(
      Effect.provideService(Weather, { report: (city) => `Rain in ${city}` }),
      Effect.provideService(Clock, { now: "noon" })
    )
  )

  it.effect("an unknown tool: the model gets the names of those there are", () =>
    Effect.gen(function* () {
      const { handler } = yield* Tool.toolkit([plain("a"), plain("b")])
      expect(yield* handler(call("c", {}))).toEqual({
        success: false,
        contentItems: said("There is no tool c. There are: a, b")
      })
    })
  )

  it("describes parameters as they are encoded", () => {
    const kit = Tool.toolkit([
      Tool.make({ name: "t", description: "T", parameters: Place, handler: () => Effect.succeed("") })
    ])
    expect(Either.map(Effect.runSync(Effect.either(kit)), ({ dynamicTools }) => dynamicTools)).toEqual(
      Either.right([
        {
          type: "function",
          name: "t",
          description: "T",
          inputSchema: {
            type: "object",
            properties: {
              city: { type: "string", title: "nonEmptyString", description: "a non empty string" },
              days: { type: "string", description: "a string to be decoded into a number" }
            },
            required: ["city", "days"],
            additionalProperties: false
          }
        }
      ])
    )
  })

  it("takes optional keys, records, and what may be anything", () => {
    const { inputSchema } = Tool.make({
      name: "t",
      description: "",
      parameters: Schema.Struct({
        maybe: Schema.optional(Schema.String),
        labels: Schema.Record({ key: Schema.String, value: Schema.Number }),
        any: Schema.Unknown
      }),
      handler: () => Effect.succeed("")
    })
    expect(Either.getOrThrow(inputSchema)).toEqual({
      type: "object",
      properties: {
        maybe: { type: "string" },
        labels: { type: "object", properties: {}, required: [], additionalProperties: { type: "number" } },
        any: { title: "unknown" }
      },
      required: ["labels", "any"],
      additionalProperties: false
    })
    expect(Either.getOrThrow(plain("t").inputSchema)).toMatchObject({ type: "object", additionalProperties: false })
  })

  it("refuses names that cannot be one, and two of a name", () => {
    const refusal = (...names: ReadonlyArray<string>) =>
      Either.flip(Effect.runSync(Effect.either(Tool.toolkit(names.map(plain)))))
    for (const name of ["", " ", "a b", "a.b", "ä", "a".repeat(129)]) {
      expect(refusal(name)).toMatchObject({ right: { _tag: "ToolDefinitionError", reason: "InvalidName", tool: name } })
    }
    expect(Effect.runSync(Tool.toolkit([plain("a".repeat(128)), plain("get-it_2")])).dynamicTools).toHaveLength(2)
    expect(refusal("a", "b", "a")).toMatchObject({
      right: {
        _tag: "ToolDefinitionError",
        reason: "DuplicateName",
        tool: "a",
        message: 'the tool "a" cannot be offered: there are two of that name. Nothing was sent'
      }
    })
  })

  it("refuses parameters that are no object or cannot be described", () => {
    const refused = (parameters: Schema.Schema.All) => {
      const wrong = parameters as unknown as typeof Place
      const tool = Tool.make({ name: "t", description: "", parameters: wrong, handler: () => Effect.succeed("") })
      return Effect.runSync(Effect.flip(Tool.toolkit([plain("a"), tool])))
    }
    const one = Schema.Struct({ a: Schema.String })
    for (const parameters of [Schema.String, Schema.Array(one), Schema.Union(one, Schema.Struct({})), Schema.Unknown]) {
      const error = refused(parameters)
      expect(error).toMatchObject({ _tag: "ToolDefinitionError", reason: "InvalidParameters", tool: "t" })
      expect(error.message).toContain("make it a property of one")
    }
    expect(refused(Schema.Struct({ at: Schema.Tuple(Schema.Number, Schema.Number) }))).toMatchObject({
      problems: [{ path: "at", problem: "is a tuple: use an object" }]
    })
    expect(refused(Schema.Struct({ since: Schema.DateFromSelf })).message).toContain('at path: ["since"]')
  })

  it("needs what all of its tools need, and no more", () => {
    expectTypeOf(weather).toEqualTypeOf<Tool.Tool<Weather>>()
    expectTypeOf(plain("a")).toEqualTypeOf<Tool.Tool>()
    const kit = Tool.toolkit([weather, clock, plain("a")])
    expectTypeOf<Effect.Effect.Success<typeof kit>>().toEqualTypeOf<Tool.Toolkit<Weather | Clock>>()
    const none = Tool.toolkit([])
    expectTypeOf<Effect.Effect.Success<typeof none>>().toEqualTypeOf<Tool.Toolkit>()
  })

  it("types what the handler gets, and lets only objects be parameters", () => {
    const tool = { name: "t", description: "", handler: () => Effect.succeed("") }
    Tool.make({
      ...tool,
      parameters: Place,
      handler: (given, { turnId }) => {
        expectTypeOf(given).toEqualTypeOf<{ readonly city: string; readonly days: number }>()
        return Effect.succeed(turnId)
      }
    })
    Tool.make({ ...tool, parameters: Schema.Record({ key: Schema.String, value: Schema.Number }) })
    // @ts-expect-error: a string
    Tool.make({ ...tool, parameters: Schema.String })
    // @ts-expect-error: an array
    Tool.make({ ...tool, parameters: Schema.Array(Place) })
    // @ts-expect-error: a union
    Tool.make({ ...tool, parameters: Schema.Union(Place, Schema.Struct({ a: Schema.String })) })
    // @ts-expect-error: anything
    Tool.make({ ...tool, parameters: Schema.Unknown })
    // @ts-expect-error: a result that cannot be sent to the model
    Tool.make({ ...tool, parameters: Place, handler: () => Effect.succeed(42) })
    // @ts-expect-error: what it needs is not there
    Effect.runFork(weather.call(call("get_weather", {})))
  })
})
