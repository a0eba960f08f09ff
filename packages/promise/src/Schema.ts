import type { Gap, JsonSchema } from "@effect-codex/client/JsonSchema"
import { Array as Arr, Effect, Either, ParseResult, Schema as S } from "effect"

/** What a schema says of a value: what it has become, or what is wrong with it. */
export type StandardResult<A> =
  | { readonly value: A; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<StandardIssue> }

/** What is wrong with a value, and where. */
export interface StandardIssue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}

/**
 * A schema of any library that implements Standard Schema (https://standardschema.dev). Its JSON Schema is taken from
 * `jsonSchema`, the part of the standard that Zod, ArkType and `toStandardJsonSchema` of `@valibot/to-json-schema` have.
 */
export interface StandardSchema<A> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<A> | Promise<StandardResult<A>>
    readonly types?: { readonly input: unknown; readonly output: A } | undefined
    readonly jsonSchema?: {
      readonly input: (options: { readonly target: "draft-2020-12" }) => Readonly<Record<string, unknown>>
    }
  }
}

/** A schema that cannot say its own JSON Schema, and the JSON Schema of what it takes. */
export interface WithJsonSchema<A> {
  readonly schema: StandardSchema<A>
  readonly jsonSchema: object
}

/** A schema of the package `effect`, which needs no services. */
export interface EffectSchema<A> {
  readonly Type: A
  readonly Encoded: unknown
  readonly Context: never
  readonly ast: object
}

/**
 * A schema of an object, which the model can be told of by a JSON Schema: of any library that implements Standard
 * Schema, or of the package `effect`. One that cannot say its own JSON Schema is given together with it.
 *
 * The JSON Schema may not refer to itself. An object that does not say whether it takes other keys takes none.
 *
 * @example
 * z.object({ city: z.string() })
 * toStandardJsonSchema(v.object({ city: v.string() }))
 * { schema: v.object({ city: v.string() }), jsonSchema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] } }
 */
export type Schema<A> = StandardSchema<A> | WithJsonSchema<A> | EffectSchema<A>

/**
 * The schema as the client takes it; or why it cannot be.
 *
 * @internal
 */
export const toEffect = <A>(schema: Schema<A>): Either.Either<S.Schema<A, unknown>, ReadonlyArray<Gap>> => {
  if (S.isSchema(schema)) return Either.right(schema as unknown as S.Schema<A, unknown>)
  const standard = "schema" in schema ? schema.schema : (schema as StandardSchema<A>)
  return Either.map(jsonSchemaOf(schema as StandardSchema<A> | WithJsonSchema<A>), (jsonSchema) =>
    S.transformOrFail(S.Unknown.annotations({ jsonSchema }), S.Any as S.Schema<A>, {
      decode: (input, _, ast) => validate(standard, input, ast),
      encode: (value) => ParseResult.succeed(value)
    })
  )
}

type Ast = ParseResult.Type["ast"]

const validate = <A>(schema: StandardSchema<A>, input: unknown, ast: Ast): Effect.Effect<A, ParseResult.ParseIssue> =>
  Effect.flatMap(
    Effect.promise(async () => schema["~standard"].validate(input)),
    (result) => {
      if (result.issues === undefined) return Effect.succeed(result.value)
      const [first, ...rest] = result.issues.map(({ message, path = [] }) => {
        const issue = new ParseResult.Type(ast, input, message)
        const keys = path.map((segment) => (typeof segment === "object" ? segment.key : segment))
        return Arr.isNonEmptyReadonlyArray(keys) ? new ParseResult.Pointer(keys, input, issue) : issue
      })
      return Effect.fail(
        first === undefined ? new ParseResult.Type(ast, input) : new ParseResult.Composite(ast, input, [first, ...rest])
      )
    }
  )

const jsonSchemaOf = <A>(
  schema: StandardSchema<A> | WithJsonSchema<A>
): Either.Either<JsonSchema, ReadonlyArray<Gap>> =>
  Either.try({
    try: () => {
      const json = "jsonSchema" in schema ? schema.jsonSchema : standardJsonSchema(schema)
      return plain(json as JsonSchema)
    },
    catch: (error) => [{ path: "", problem: `has no JSON Schema (${error instanceof Error ? error.message : error})` }]
  })

const standardJsonSchema = <A>(schema: StandardSchema<A>): object => {
  const standard = schema["~standard"]
  if (standard.jsonSchema === undefined) {
    throw new Error(`a schema of ${standard.vendor} does not tell it: give \`{ schema, jsonSchema }\``)
  }
  return standard.jsonSchema.input({ target: "draft-2020-12" })
}

/** Keywords whose value is data, and no schema. */
const data = new Set(["const", "enum", "default", "examples"])

/** The same in the words that Effect has: no references, one type at a time, no `oneOf`, objects that take no other keys. */
const plain = (root: JsonSchema): JsonSchema => {
  const visit = (value: unknown, within: ReadonlyArray<string>): unknown => {
    if (Array.isArray(value)) return value.map((member) => visit(member, within))
    return typeof value === "object" && value !== null ? visitSchema(value as JsonSchema, within) : value
  }
  const visitSchema = (schema: JsonSchema, within: ReadonlyArray<string>): JsonSchema => {
    const { $defs, $ref, $schema, definitions, oneOf, type, ...others } = schema
    if (Array.isArray(type)) {
      return { anyOf: type.map((type) => visitSchema({ ...schema, type }, within)) }
    }
    const rest = type === undefined ? others : { type, ...others }
    if (typeof $ref === "string") {
      if ($ref === "#" || within.includes($ref)) throw new Error("it refers to itself")
      return { ...visitSchema(find(root, $ref), [...within, $ref]), ...visitSchema(rest, within) }
    }
    const visited = Object.fromEntries(
      Object.entries(oneOf === undefined ? rest : { ...rest, anyOf: oneOf }).map(([keyword, value]) => [
        keyword,
        data.has(keyword) ? value : visit(value, within)
      ])
    )
    return visited.type === "object" && visited.properties !== undefined && visited.additionalProperties === undefined
      ? { ...visited, additionalProperties: false }
      : visited
  }
  return visitSchema(root, [])
}

/** What a reference such as `#/$defs/Address` refers to. */
const find = (root: JsonSchema, ref: string): JsonSchema => {
  const [document, ...path] = ref
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
  const found = path.reduce<unknown>((at, key) => (at as JsonSchema | undefined)?.[key], root)
  if (document !== "#" || typeof found !== "object" || found === null) throw new Error(`it has no ${ref}`)
  return found as JsonSchema
}
