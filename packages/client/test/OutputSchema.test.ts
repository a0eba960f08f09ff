import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import type { TurnResult } from "@effect-codex/client"
import * as OutputSchema from "@effect-codex/client/OutputSchema"
import { Effect, Either, Schema } from "effect"

interface Category {
  readonly name: string
  readonly parent: Category | null
}

const Category: Schema.Schema<Category> = Schema.Struct({
  name: Schema.String,
  parent: Schema.NullOr(Schema.suspend(() => Category).annotations({ identifier: "Category" }))
})

class Person extends Schema.Class<Person>("app/Person")({
  name: Schema.String,
  friends: Schema.Array(Schema.suspend((): Schema.Schema<Person, PersonEncoded> => Person))
}) {}

interface PersonEncoded {
  readonly name: string
  readonly friends: ReadonlyArray<PersonEncoded>
}

const jsonSchemaOf = <A, I, R>(schema: OutputSchema.OutputSchema<A, I, R>) =>
  Either.getOrThrow(OutputSchema.toJsonSchema(schema))

/** The JSON Schema of one value, as a property. */
const propertyOf = <A, I, R>(value: Schema.Schema<A, I, R>) => {
  const { properties } = jsonSchemaOf(Schema.Struct({ value }) as never)
  return (properties as { readonly value: unknown }).value
}

/** What is said against a schema that the types may refuse, too. */
const gapsOf = <A, I, R>(schema: Schema.Schema<A, I, R>) =>
  Either.getOrThrow(Either.flip(OutputSchema.toJsonSchema(schema as never))).problems

const result = (finalResponse: string | null, status: "completed" | "interrupted" = "completed") =>
  ({
    id: "turn_1",
    threadId: "thread_1",
    status,
    finalResponse,
    items: [],
    usage: null
  }) as unknown as TurnResult.TurnResult

describe("an output schema", () => {
  it("closes every object, and requires all of its keys", () => {
    const schema = Schema.Struct({
      summary: Schema.String.annotations({ description: "In a sentence." }),
      due: Schema.NullOr(Schema.Date),
      findings: Schema.Array(Schema.Struct({ line: Schema.Int, severity: Schema.Literal("low", "high") }))
    })
    expect(jsonSchemaOf(schema)).toEqual({
      type: "object",
      properties: {
        summary: { type: "string", description: "In a sentence." },
        due: { anyOf: [{ type: "string", description: "a string to be decoded into a Date" }, { type: "null" }] },
        findings: {
          type: "array",
          items: {
            type: "object",
            properties: {
              line: { type: "integer", title: "int", description: "an integer" },
              severity: { type: "string", enum: ["low", "high"] }
            },
            required: ["line", "severity"],
            additionalProperties: false
          }
        }
      },
      required: ["summary", "due", "findings"],
      additionalProperties: false
    })
    expect(jsonSchemaOf(Schema.Struct({}))).toEqual({
      type: "object",
      properties: {},
      required: [],
      additionalProperties: false
    })
  })

  it("keeps what strict mode knows, and leaves out what only decoding checks", () => {
    expect(propertyOf(Schema.Int.pipe(Schema.between(1, 9)))).toMatchObject({ type: "integer", minimum: 1, maximum: 9 })
    expect(propertyOf(Schema.Array(Schema.String).pipe(Schema.minItems(1), Schema.maxItems(3)))).toMatchObject({
      minItems: 1,
      maxItems: 3
    })
    expect(propertyOf(Schema.NonEmptyArray(Schema.String))).toEqual({
      type: "array",
      items: { type: "string" },
      minItems: 1
    })
    expect(propertyOf(Schema.UUID)).toMatchObject({ format: "uuid", pattern: expect.stringContaining("{12}$") })
    expect(propertyOf(Schema.String.pipe(Schema.minLength(2), Schema.maxLength(5)))).toEqual({
      type: "string",
      title: "maxLength(5)",
      description: "a string at most 5 character(s) long"
    })
    expect(propertyOf(Schema.String.pipe(Schema.pattern(/^a/), Schema.pattern(/b$/)))).not.toHaveProperty("allOf")
    for (const pattern of [/^(?!x)/, /(?<=a)b/, /(a)\1/]) {
      expect(propertyOf(Schema.String.pipe(Schema.pattern(pattern)))).not.toHaveProperty("pattern")
    }
    expect(propertyOf(Schema.String.annotations({ default: "x", examples: ["y"] }))).toEqual({ type: "string" })
    expect(propertyOf(Schema.String.annotations({ jsonSchema: { type: "string", format: "color" } }))).toEqual({
      type: "string"
    })
    expect(propertyOf(Schema.Enums({ Low: 0, High: 1 }))).toEqual({
      anyOf: [
        { type: "number", title: "Low", enum: [0] },
        { type: "number", title: "High", enum: [1] }
      ]
    })
    expect(propertyOf(Schema.parseJson(Schema.Struct({ a: Schema.Number })))).toEqual({ type: "string" })
  })

  it("knows recursion, with a reference to nothing but what is defined", () => {
    const described = {
      type: "object",
      properties: {
        name: { type: "string" },
        parent: { anyOf: [{ $ref: "#/$defs/Category" }, { type: "null" }] }
      },
      required: ["name", "parent"],
      additionalProperties: false
    }
    expect(jsonSchemaOf(Category)).toEqual({ ...described, $defs: { Category: described } })
    expect(jsonSchemaOf(Schema.suspend(() => Category).annotations({ identifier: "Category" }))).toMatchObject(
      described
    )
    expect(jsonSchemaOf(Person)).toMatchObject({
      properties: { friends: { items: { $ref: "#/$defs/app~1Person" } } },
      $defs: { "app/Person": { type: "object", required: ["name", "friends"] } }
    })
    // A description beside a reference is more than strict mode takes.
    const annotated = Schema.suspend(() => Category).annotations({ identifier: "Category" })
    expect(
      jsonSchemaOf(Schema.Struct({ of: Schema.propertySignature(annotated).annotations({ description: "What of." }) }))
    ).toMatchObject({ properties: { of: { $ref: "#/$defs/Category" } } })
  })

  it("says what cannot be expressed, where, and what to use instead", () => {
    const Nested = Schema.Struct({
      a: Schema.Struct({ b: Schema.optional(Schema.String) }),
      c: Schema.Array(Schema.Struct({ d: Schema.UndefinedOr(Schema.String) })),
      e: Schema.NullOr(Schema.Record({ key: Schema.String, value: Schema.String })),
      f: Schema.Tuple(Schema.String, Schema.Number),
      g: Schema.Unknown,
      h: Schema.Object,
      i: Schema.String.annotations({ jsonSchema: { oneOf: [] } }),
      j: Schema.Array(Schema.Any),
      k: Schema.Tuple()
    })
    expect(gapsOf(Nested)).toEqual([
      { path: "a.b", problem: expect.stringContaining("let it be null") },
      { path: "c[].d", problem: expect.stringContaining("let it be null") },
      { path: "e", problem: expect.stringContaining("takes any key") },
      { path: "f", problem: "is a tuple: use an object" },
      { path: "g", problem: expect.stringContaining("no type") },
      { path: "h", problem: expect.stringContaining("no type") },
      { path: "i", problem: expect.stringContaining("no type") },
      { path: "j[]", problem: expect.stringContaining("no type") },
      { path: "k", problem: "has no type of element: say what its elements are" }
    ])
    const Keyed = Schema.Record({ key: Schema.TemplateLiteral("x-", Schema.String), value: Schema.Number })
    expect(gapsOf(Keyed)).toEqual([{ path: "", problem: expect.stringContaining("takes any key") }])
    interface Loop {
      readonly next?: Loop | undefined
    }
    const Loop: Schema.Schema<Loop> = Schema.Struct({
      next: Schema.optional(Schema.suspend(() => Loop).annotations({ identifier: "Loop" }))
    })
    expect(gapsOf(Schema.Struct({ loop: Schema.suspend(() => Loop).annotations({ identifier: "Loop" }) }))).toEqual([
      { path: "Loop.next", problem: expect.stringContaining("let it be null") }
    ])
    expect(gapsOf(Schema.Struct({ at: Schema.DateFromSelf }))[0]?.problem).toContain('at path: ["at"]')
  })

  it("is one object", () => {
    const one = Schema.Struct({ a: Schema.String })
    for (const schema of [
      Schema.String,
      Schema.Array(one),
      Schema.Union(one, Schema.Struct({ b: Schema.String })),
      Schema.NullOr(one),
      Schema.Unknown
    ]) {
      const error = Either.getOrThrow(Either.flip(OutputSchema.toJsonSchema(schema as never)))
      expect(error._tag).toBe("OutputSchemaError")
      expect(error.message).toBe(
        "the schema cannot be one of an output: the schema is not an object: make it a property of one. " +
          "Nothing was sent"
      )
    }
  })

  it("refuses by its type what types can express", () => {
    const { toJsonSchema } = OutputSchema
    toJsonSchema(Schema.Struct({ a: Schema.NullOr(Schema.Date), b: Schema.NonEmptyArray(Schema.Literal("x", 1)) }))
    toJsonSchema(Schema.Struct({ a: Schema.Option(Schema.Number), b: Schema.Union(Category, Person) }))
    toJsonSchema(Category)
    toJsonSchema(Person)
    // @ts-expect-error: an optional key
    toJsonSchema(Schema.Struct({ a: Schema.optional(Schema.String) }))
    // @ts-expect-error: an optional key further down
    toJsonSchema(Schema.Struct({ a: Schema.Array(Schema.Struct({ b: Schema.optional(Schema.String) })) }))
    const Maybe = Schema.NullOr(Schema.Struct({ b: Schema.optionalWith(Schema.String, { exact: true }) }))
    // @ts-expect-error: an optional key in a member of a union
    toJsonSchema(Schema.Struct({ a: Maybe }))
    // @ts-expect-error: undefined
    toJsonSchema(Schema.Struct({ a: Schema.UndefinedOr(Schema.String) }))
    // @ts-expect-error: any key
    toJsonSchema(Schema.Struct({ a: Schema.Record({ key: Schema.String, value: Schema.String }) }))
    // @ts-expect-error: a tuple
    toJsonSchema(Schema.Struct({ a: Schema.Tuple(Schema.String, Schema.String) }))
    // @ts-expect-error: no JSON
    toJsonSchema(Schema.Struct({ a: Schema.DateFromSelf }))
    // @ts-expect-error: anything
    toJsonSchema(Schema.Struct({ a: Schema.Unknown }))
    // @ts-expect-error: a string
    toJsonSchema(Schema.String)
    // @ts-expect-error: an array
    toJsonSchema(Schema.Array(Category))
    // @ts-expect-error: a union
    toJsonSchema(Schema.Union(Schema.Struct({ a: Schema.String }), Schema.Struct({ b: Schema.String })))
    // @ts-expect-error: a record
    toJsonSchema(Schema.Record({ key: Schema.String, value: Schema.String }))
  })
})

describe("an output", () => {
  const Answer = Schema.Struct({ answer: Schema.NumberFromString, notes: Schema.Array(Schema.String) })
  const decode = OutputSchema.decode(Answer)

  it.effect("is what the final response decodes to", () =>
    Effect.gen(function* () {
      expect(yield* decode(result('{"answer":"42","notes":[]}'))).toEqual({ answer: 42, notes: [] })
      expectTypeOf(decode(result(""))).toMatchTypeOf<Effect.Effect<typeof Answer.Type, unknown>>()
    })
  )

  it.effect("is the whole text otherwise, and says where it differs but not by which values", () =>
    Effect.gen(function* () {
      const text = '{"answer":"secret","notes":["a",1]}'
      const error = yield* Effect.flip(decode(result(text)))
      expect(error).toMatchObject({ _tag: "OutputDecodeError", text, result: { id: "turn_1" } })
      expect(error.message).toBe(
        "turn turn_1 has no output: answer is of a wrong type or value; notes.1 is of a wrong type or value"
      )
      expect(error.issues.map(({ path }) => path)).toEqual([["answer"], ["notes", 1]])
      expect(JSON.stringify(error)).not.toContain("secret")
      const prose = yield* Effect.flip(decode(result("It is secret.")))
      expect(prose).toMatchObject({ text: "It is secret.", detail: "the final response is not JSON" })
      expect(prose.message).not.toContain("secret")
    })
  )

  it.effect("is missing where the turn has no final response", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(decode(result(null, "interrupted")))
      expect(error).toMatchObject({ text: null, detail: "the turn is interrupted and has no final response" })
      expect(error.cause).toBeUndefined()
    })
  )
})
