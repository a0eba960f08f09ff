import { describe, expect, it } from "@effect/vitest"
import { Codex, Tool } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Context, Deferred, Effect, Fiber, Schema } from "effect"

const real = TestCodex.layer({ experimentalApi: true })

class Atlas extends Context.Tag("test/Atlas")<Atlas, { readonly population: (city: string) => number | undefined }>() {}

const atlas = Atlas.of({ population: (city) => ({ Oslo: 717_710, Bergen: 291_940 })[city] })

const population = Tool.make({
  name: "get_population",
  description: "How many people live in a city.",
  parameters: Schema.Struct({ city: Schema.NonEmptyString, year: Schema.optional(Schema.Int) }),
  handler: ({ city }) =>
    Effect.flatMap(Atlas, ({ population }) => {
      const people = population(city)
      return people === undefined ? Effect.fail(new Error(`There is no city ${city}.`)) : Effect.succeed(`${people}`)
    })
})

/** A thread that has the tools. */
const startThread = <const Tools extends ReadonlyArray<Tool.Any>>(...tools: Tools) =>
  Effect.flatMap(Codex.Codex, (codex) => codex.startThread({ tools }))

describe("tools on a real app-server", () => {
  it.scopedLive("the model is offered them, calls one, and reads what it said", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("get_population", { city: "Oslo" }), Reply.message("That many."))
      const thread = yield* startThread(population)
      const result = yield* thread.run("How many people live in Oslo?")
      expect(result.finalResponse).toBe("That many.")
      expect(result.items.find((item) => item.type === "dynamicToolCall")).toMatchObject({
        tool: "get_population",
        status: "completed",
        success: true
      })
      const { body } = yield* model.request(0)
      expect((body as { readonly tools: ReadonlyArray<unknown> }).tools).toContainEqual(
        expect.objectContaining({
          name: "get_population",
          description: "How many people live in a city.",
          parameters: {
            type: "object",
            properties: {
              city: { type: "string", description: "a non empty string" },
              year: { type: "integer", description: "an integer" }
            },
            required: ["city"],
            additionalProperties: false
          }
        })
      )
      expect((yield* model.request(1)).toolOutputs.map(({ text }) => text)).toEqual(["717710"])
    }).pipe(Effect.provideService(Atlas, atlas), Effect.provide(real))
  )

  it.scopedLive("what is wrong with a call is told to the model, which tries again", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.functionCall("get_population", { town: "Oslo", year: "now" }),
        Reply.functionCall("get_population", { city: "Atlantis" }),
        Reply.functionCall("get_population", "{ city: "),
        Reply.functionCall("get_population", { city: "Bergen" }),
        Reply.message("Found it.")
      )
      const thread = yield* startThread(population)
      const result = yield* thread.run("Find it.")
      expect(result.finalResponse).toBe("Found it.")
      const outputs = (yield* model.requests).flatMap(({ toolOutputs }) => toolOutputs.map(({ text }) => text))
      expect(outputs[0]).toContain("- city: is missing")
      expect(outputs[0]).toContain("- town: is unexpected")
      expect(outputs[0]).toContain("- year: Expected number, actual")
      expect(outputs[1]).toBe("There is no city Atlantis.")
      expect(outputs[3]).toBe("291940")
      expect(result.items.flatMap((item) => (item.type === "dynamicToolCall" ? [item.success] : []))).toEqual([
        false,
        false,
        true
      ])
    }).pipe(Effect.provideService(Atlas, atlas), Effect.provide(real))
  )

  it.scopedLive("several at once, on one thread and on others, each with its own answer", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const hold = Tool.make({
        name: "hold",
        description: "Waits.",
        parameters: Schema.Struct({ n: Schema.Int }),
        handler: ({ n }) => Effect.as(gate.pass, `held ${n}`)
      })
      yield* model.respond(({ inputText, toolOutputs }) =>
        toolOutputs.length > 0
          ? Reply.message(toolOutputs.map(({ text }) => text).join(", "))
          : Reply.sequence(
              Reply.functionCall("hold", { n: Number(inputText) }),
              Reply.functionCall("hold", { n: Number(inputText) + 1 })
            )
      )
      const threads = yield* Effect.replicateEffect(startThread(hold, population), 3)
      const turns = yield* Effect.forEach(threads, (thread, n) => thread.startTurn(`${10 * n}`))
      yield* gate.reachedBy(6)
      yield* gate.open
      const results = yield* Effect.forEach(turns, (turn) => turn.result)
      expect(results.map(({ finalResponse }) => finalResponse)).toEqual([
        "held 0, held 1",
        "held 10, held 11",
        "held 20, held 21"
      ])
    }).pipe(Effect.provideService(Atlas, atlas), Effect.provide(real))
  )

  it.scopedLive("an image reaches the model", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      const screenshot = Tool.make({
        name: "screenshot",
        description: "What the screen shows.",
        parameters: Schema.Struct({}),
        handler: () => Effect.succeed(["The screen:", Tool.image(pixel)])
      })
      yield* model.script(Reply.functionCall("screenshot", {}), Reply.message("Seen."))
      const thread = yield* startThread(screenshot)
      yield* thread.run("Look.")
      const { body } = yield* model.request(1)
      expect(JSON.stringify(body)).toContain("The screen:")
      expect(JSON.stringify(body)).toContain(pixel)
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("the end of the turn interrupts the handler", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const [started, interrupted] = yield* Effect.all([Deferred.make<void>(), Deferred.make<void>()])
      const forever = Tool.make({
        name: "wait",
        description: "Waits.",
        parameters: Schema.Struct({}),
        handler: () =>
          Deferred.succeed(started, undefined).pipe(
            Effect.zipRight(Effect.never),
            Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
          )
      })
      yield* model.script(Reply.functionCall("wait", {}), Reply.message("Next."))
      const thread = yield* startThread(forever)
      const running = yield* Effect.fork(thread.run("Wait."))
      yield* Deferred.await(started)
      yield* Fiber.interrupt(running)
      yield* Deferred.await(interrupted)
      expect((yield* thread.run("And now?")).finalResponse).toBe("Next.")
    }).pipe(Effect.provide(real))
  )
})
