import { describe, expect, it } from "@effect/vitest"
import { Codex, OutputSchema } from "@effect-codex/client"
import { Gate, type ModelRequest, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Fiber, Schema } from "effect"

const real = TestCodex.layer()

const Report = Schema.Struct({
  summary: Schema.String.pipe(Schema.maxLength(80)),
  due: Schema.NullOr(Schema.Date),
  findings: Schema.Array(Schema.Struct({ file: Schema.String, severity: Schema.Literal("low", "high") }))
})

const formatOf = (request: ModelRequest.ModelRequest) =>
  (request.body as { readonly text?: { readonly format?: unknown } }).text?.format

describe("structured output on a real app-server", () => {
  it.live("the model is held to the schema, in strict mode, for that turn; what it says is decoded", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.message('{"summary":"Fine.","due":"2026-01-02T00:00:00Z","findings":[{"file":"a.ts","severity":"low"}]}'),
        Reply.message("In words again.")
      )
      const thread = yield* (yield* Codex.Codex).startThread()
      expect(yield* thread.runAs(Report, "Report.")).toEqual({
        summary: "Fine.",
        due: new Date("2026-01-02T00:00:00Z"),
        findings: [{ file: "a.ts", severity: "low" }]
      })
      yield* thread.run("And in words?")
      const first = formatOf(yield* model.request(0))
      expect(first).toMatchObject({
        type: "json_schema",
        strict: true,
        schema: {
          type: "object",
          properties: {
            summary: { type: "string" },
            due: { anyOf: [{ type: "string" }, { type: "null" }] },
            findings: {
              items: {
                properties: { file: { type: "string" }, severity: { type: "string", enum: ["low", "high"] } },
                required: ["file", "severity"],
                additionalProperties: false
              }
            }
          },
          required: ["summary", "due", "findings"],
          additionalProperties: false
        }
      })
      expect(JSON.stringify(first)).not.toContain('"maxLength":')
      expect(formatOf(yield* model.request(1))).toBeUndefined()
    }).pipe(Effect.provide(real))
  )

  it.live("what is said otherwise: OutputDecodeError with the text, and the thread goes on", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const texts = ["I would rather not.", '{"summary":"x","due":null}', '{"summary":"x","due":"soon","findings":[]}']
      yield* model.script(...texts.map((text) => Reply.message(text)))
      const thread = yield* (yield* Codex.Codex).startThread()
      for (const text of texts) {
        const error = yield* Effect.flip(thread.runAs(Report, "Report."))
        expect(error).toMatchObject({ _tag: "OutputDecodeError", text, result: { threadId: thread.id } })
      }
    }).pipe(Effect.provide(real))
  )

  it.live("an interrupted turn has no output", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message([gate, "{}"]))
      const thread = yield* (yield* Codex.Codex).startThread()
      const turn = yield* thread.startTurn("Report.", { outputSchema: yield* OutputSchema.toJsonSchema(Report) })
      const reading = yield* Effect.fork(Effect.flip(Effect.flatMap(turn.result, OutputSchema.decode(Report))))
      yield* gate.reached
      yield* turn.interrupt
      expect(yield* Fiber.join(reading)).toMatchObject({
        _tag: "OutputDecodeError",
        text: null,
        result: { id: turn.id, status: "interrupted" }
      })
    }).pipe(Effect.provide(real))
  )

  it.live("a schema that strict mode cannot express: nothing reaches the model", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* (yield* Codex.Codex).startThread()
      const Loose = Schema.Struct({ tags: Schema.Record({ key: Schema.String, value: Schema.String }) })
      // @ts-expect-error: a record is refused by its type, too
      const error = yield* Effect.flip(thread.runAs(Loose, "Report."))
      expect(error).toMatchObject({ _tag: "OutputSchemaError", problems: [{ path: "tags" }] })
      expect(yield* model.requests).toEqual([])
    }).pipe(Effect.provide(real))
  )
})
