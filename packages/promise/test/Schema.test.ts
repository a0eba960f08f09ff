import {
  type Codex,
  type ExperimentalCodex,
  OutputDecodeError,
  OutputSchemaError,
  type Schema,
  startCodex,
  type Thread,
  Tool,
  ToolDefinitionError
} from "@effect-codex/promise"
import { type ModelRequest, Reply } from "@effect-codex/testing"
import { toJsonSchema, toStandardJsonSchema } from "@valibot/to-json-schema"
import { type } from "arktype"
import { Effect, Schema as EffectSchema, Either, Fiber, Option, TestClock, TestContext } from "effect"
import * as v from "valibot"
import { describe, expect, expectTypeOf, it } from "vitest"
import { z } from "zod"
import { toEffect } from "../src/internal/schema.js"
import { rejection, world } from "./support.js"

interface Report {
  readonly summary: string
  readonly severity: "low" | "high"
  readonly files: ReadonlyArray<{ readonly path: string; readonly lines: number | null }>
}

const valibot = v.object({
  summary: v.string(),
  severity: v.picklist(["low", "high"]),
  files: v.array(v.object({ path: v.string(), lines: v.nullable(v.number()) }))
})

/** The format of the output in a request of the model. */
const formatOf = (request: ModelRequest.ModelRequest | undefined) =>
  (request?.body as { readonly text?: { readonly format?: unknown } } | undefined)?.text?.format

/** The same schema, in every library. */
const schemas: Record<string, Schema<Report>> = {
  zod: z.object({
    summary: z.string(),
    severity: z.enum(["low", "high"]),
    files: z.array(z.object({ path: z.string(), lines: z.number().nullable() }))
  }),
  valibot: toStandardJsonSchema(valibot),
  "valibot, with its JSON Schema": { schema: valibot, jsonSchema: toJsonSchema(valibot) },
  arktype: type({
    summary: "string",
    severity: "'low' | 'high'",
    files: type({ path: "string", lines: "number | null" }).array()
  }),
  effect: EffectSchema.Struct({
    summary: EffectSchema.String,
    severity: EffectSchema.Literal("low", "high"),
    files: EffectSchema.Array(
      EffectSchema.Struct({ path: EffectSchema.String, lines: EffectSchema.NullOr(EffectSchema.Number) })
    )
  })
}

const report: Report = { summary: "Fine.", severity: "low", files: [{ path: "a.ts", lines: null }] }

describe("schemas of any library", () => {
  for (const [library, schema] of Object.entries(schemas)) {
    it(`${library}: hold the model to them in strict mode, and decode its response`, async () => {
      await using here = await world()
      const thread = await (await here.start()).startThread()
      await here.model.script(Reply.message(JSON.stringify(report)))
      const output = await thread.runAs(schema, "Report.")
      expectTypeOf(output).toEqualTypeOf<Report>()
      expect(output).toEqual(report)

      const [request] = await here.model.requests()
      expect(formatOf(request)).toMatchObject({
        type: "json_schema",
        strict: true,
        schema: {
          type: "object",
          properties: {
            summary: { type: "string" },
            severity: { enum: expect.arrayContaining(["low", "high"]) },
            files: {
              items: {
                properties: { path: { type: "string" }, lines: { anyOf: expect.any(Array) } },
                required: expect.arrayContaining(["path", "lines"]),
                additionalProperties: false
              }
            }
          },
          required: expect.arrayContaining(["summary", "severity", "files"]),
          additionalProperties: false
        }
      })

      await here.model.script(Reply.message(JSON.stringify({ ...report, files: [{ path: 1, lines: null }] })))
      const error = await rejection(thread.runAs(schema, "Report."))
      expect(error).toBeInstanceOf(OutputDecodeError)
      expect(error).toMatchObject({ detail: expect.stringContaining("files.0.path"), text: expect.any(String) })
    })

    it(`${library}: describe the parameters of tools, whose wrong calls are reported to the model`, async () => {
      await using here = await world()
      const calls: Array<Report> = []
      const tool = Tool.make({
        name: "file_report",
        description: "Files a report.",
        parameters: schema,
        handler: async (report, { callId, signal }) => {
          expectTypeOf(report).toEqualTypeOf<Report>()
          expect([typeof callId, signal.aborted]).toEqual(["string", false])
          calls.push(report)
          if (calls.length === 1) throw new Error("The archive is full.")
          return ["Filed.", Tool.text("Thank you.")]
        }
      })
      await here.model.script(
        Reply.functionCall("file_report", { ...report, summary: 1 }),
        Reply.functionCall("file_report", report),
        Reply.functionCall("file_report", report),
        Reply.message("Done.")
      )
      const codex = await here.start({ experimentalApi: true })
      const thread = await codex.startThread({ tools: [tool] })
      expect((await thread.run("File it.")).finalResponse).toBe("Done.")
      expect(calls).toEqual([report, report])
      const outputs = (await here.model.requests()).flatMap(({ toolOutputs }) => toolOutputs.map(({ text }) => text))
      expect(outputs).toEqual([
        expect.stringContaining("summary"),
        "The archive is full.",
        expect.stringMatching(/Filed\.\s+Thank you\./)
      ])
    })
  }

  it("a schema is transformed, and may wait", async () => {
    await using here = await world()
    await here.model.script(Reply.message('{"when":"2026-01-02"}'))
    const thread = await (await here.start()).startThread()
    const schema = z.object({ when: z.string().transform(async (text) => new Date(text)) })
    expect(await thread.runAs(schema, "When?")).toEqual({ when: new Date("2026-01-02") })
  })

  it("one that strict mode cannot express is refused before anything is sent", async () => {
    await using here = await world()
    const codex = await here.start({ experimentalApi: true })
    const thread = await codex.startThread()
    interface Node {
      readonly next: Node | null
    }
    const node: z.ZodType<Node> = z.object({
      get next() {
        return node.nullable()
      }
    })
    const refused: ReadonlyArray<readonly [Schema<unknown>, string]> = [
      [z.object({ a: z.string().optional() }), "a is optional"],
      [z.object({ a: z.record(z.string(), z.string()) }), "a takes any key"],
      [z.string(), "the schema is not an object"],
      [z.object({ a: z.date() }), "Date cannot be represented"],
      [node, "it refers to itself"],
      [valibot, "give `{ schema, jsonSchema }`"]
    ]
    for (const [schema, problem] of refused) {
      const error = await rejection(thread.runAs(schema, "Report."))
      expect(error).toBeInstanceOf(OutputSchemaError)
      expect(error).toHaveProperty("message", expect.stringContaining(problem))
    }
    const tool = Tool.make({ name: "n", description: "d", parameters: valibot, handler: () => "" })
    const error = await rejection(codex.startThread({ tools: [tool] }))
    expect(error).toBeInstanceOf(ToolDefinitionError)
    expect(error).toHaveProperty("message", expect.stringContaining("give `{ schema, jsonSchema }`"))
    expect(await here.model.requests()).toEqual([])
  })

  it("references are followed, and one of several objects is one of any", async () => {
    await using here = await world()
    await here.model.script(Reply.message('{"shape":{"kind":"circle","at":{"x":1}},"from":{"x":2}}'))
    const thread = await (await here.start()).startThread()
    const point = z.object({ x: z.number() }).meta({ id: "Point" })
    const shape = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("circle"), at: point }),
      z.object({ kind: z.literal("none") })
    ])
    expect(await thread.runAs(z.object({ shape, from: point }), "Draw.")).toMatchObject({ from: { x: 2 } })
    const [request] = await here.model.requests()
    const text = JSON.stringify(formatOf(request))
    expect(text).toContain('"anyOf"')
    expect(text).not.toMatch(/oneOf|\$ref|\$defs/)
  })

  it("T2: a validation that never ends fails after 30 s", async () => {
    const endless = {
      "~standard": { version: 1, vendor: "endless", validate: () => new Promise<never>(() => {}) }
    } as const
    const schema = Either.getOrThrow(toEffect({ schema: endless, jsonSchema: { type: "object" } }))
    const waiting = Effect.gen(function* () {
      const decoding = yield* Effect.fork(Effect.flip(EffectSchema.decodeUnknown(schema)({})))
      yield* TestClock.adjust("29 seconds")
      expect(Option.isNone(yield* Fiber.poll(decoding))).toBe(true)
      yield* TestClock.adjust("1 second")
      return yield* Fiber.join(decoding)
    })
    const error = await Effect.runPromise(Effect.provide(waiting, TestContext.TestContext))
    expect(error.message).toContain("the validation took longer than 30 seconds")
  })

  it("T2: references that double at every level are refused in bounded time; a validation may throw", async () => {
    await using here = await world()
    const thread = await (await here.start()).startThread()
    const level = (n: number) => ({
      type: "object",
      properties: { a: { $ref: `#/$defs/l${n}` }, b: { $ref: `#/$defs/l${n}` } },
      required: ["a", "b"]
    })
    const $defs = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`l${n}`, n === 39 ? { type: "string" } : level(n + 1)])
    )
    const standard = { version: 1, vendor: "test", validate: (value: unknown) => ({ value }) } as const
    const error = await rejection(
      thread.runAs({ schema: { "~standard": standard }, jsonSchema: { ...level(0), $defs } }, "Report.")
    )
    expect(error).toBeInstanceOf(OutputSchemaError)
    expect(error).toHaveProperty("message", expect.stringContaining("more than 10000 parts"))

    await here.model.script(Reply.message("{}"))
    const throwing = {
      ...standard,
      validate: () => {
        throw new Error("a bug of the schema")
      }
    }
    const jsonSchema = { type: "object", properties: {} }
    const thrown = await rejection(thread.runAs({ schema: { "~standard": throwing }, jsonSchema }, "Report."))
    expect(thrown).toBeInstanceOf(OutputDecodeError)
    expect(thrown).toMatchObject({ issues: [{ message: "the validation failed: a bug of the schema" }] })
  })

  it("what is no object that a tool may take is a type error", () => {
    const _ = () => {
      // @ts-expect-error: no schema
      Tool.make({ name: "n", description: "d", parameters: { type: "object" }, handler: () => "" })
      // @ts-expect-error: made by hand
      const tool: Tool = { name: "n", description: "d" }
      return tool
    }
    expect(_).toBeTypeOf("function")
  })
})

it("what is a type error with Effect is one here", () => {
  const typesOnly = async (codex: Codex, thread: Thread) => {
    // @ts-expect-error: an optional key
    await thread.runAs(z.object({ due: z.string().optional() }), "When?")
    // @ts-expect-error: an optional key in an item
    await thread.runAs(z.object({ all: z.array(z.object({ due: z.string().optional() })) }), "When?")
    // @ts-expect-error: a key with a default is optional in the JSON
    await thread.runAs(z.object({ due: z.string().default("today") }), "When?")
    // @ts-expect-error: an optional key
    await thread.runAs(toStandardJsonSchema(v.object({ due: v.optional(v.string()) })), "When?")
    // @ts-expect-error: an optional key
    await thread.runAs(type({ "due?": "string" }), "When?")
    // @ts-expect-error: an optional key
    await thread.runAs(EffectSchema.Struct({ due: EffectSchema.optional(EffectSchema.String) }), "When?")
    const { due } = await thread.runAs(
      z.object({
        due: z
          .string()
          .nullable()
          .transform((text) => text?.length)
      }),
      "When?"
    )
    expectTypeOf(due).toEqualTypeOf<number | undefined>()

    const tool = Tool.make({ name: "n", description: "d", parameters: z.object({}), handler: () => "" })
    // @ts-expect-error: tools need `experimentalApi: true`
    await codex.startThread({ tools: [tool] })
    // @ts-expect-error: tools need `experimentalApi: true`
    await (await startCodex({ experimentalApi: false })).resumeThread("t1", { tools: [tool] })
    await (await startCodex({ experimentalApi: true })).startThread({ tools: [tool], sandbox: "read-only" })
    // @ts-expect-error: no such option
    await startCodex({ experimentalApi: true, codexpath: "codex" })
    expectTypeOf<ExperimentalCodex>().toExtend<Codex>()
  }
  expect(typesOnly).toBeTypeOf("function")
})
