import type { SchemaProblem } from "@effect-codex/client/CodexError"
import type { Schema, StandardSchema, WithJsonSchema } from "../Schema.js"
import { Array as Arr, Effect, Either, ParseResult, Schema as S } from "./effect.js"
import { isRecord } from "./options.js"

/** How long a validation may take. */
const validationTimeout = "30 seconds"
/** How many parts a JSON Schema may have once its references are followed: these can double it at every level. */
const maxParts = 10_000

interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The schema as the client takes it; or why it cannot be. */
export const toEffect = <A>(schema: Schema<A>): Either.Either<S.Schema<A, unknown>, ReadonlyArray<SchemaProblem>> => {
  if (S.isSchema(schema)) return Either.right(schema as unknown as S.Schema<A, unknown>)
  const given = schema as StandardSchema<A> | WithJsonSchema<A>
  const standard = standardOf<A>(given)
  if (standard === undefined) return Either.left([{ path: "", problem: "is no Standard Schema and none of `effect`" }])
  return Either.map(jsonSchemaOf(given, standard), (jsonSchema) =>
    S.transformOrFail(S.Unknown.annotations({ jsonSchema }), S.Any as S.Schema<A>, {
      decode: (input, _, ast) => validate(standard, input, ast),
      encode: (value) => ParseResult.succeed(value)
    })
  )
}

/** ArkType's schemas are functions. */
const standardOf = <A>(schema: unknown): StandardSchema<A>["~standard"] | undefined => {
  if (isRecord(schema) && "schema" in schema && "jsonSchema" in schema) return standardOf(schema.schema)
  const own = typeof schema === "function" || isRecord(schema) ? (schema as Partial<StandardSchema<A>>) : {}
  const standard: unknown = own["~standard"]
  return isRecord(standard) && typeof standard.validate === "function"
    ? (standard as unknown as StandardSchema<A>["~standard"])
    : undefined
}

type Ast = ParseResult.Type["ast"]

const validate = <A>(
  standard: StandardSchema<A>["~standard"],
  input: unknown,
  ast: Ast
): Effect.Effect<A, ParseResult.ParseIssue> => {
  const issue = (message?: string) => new ParseResult.Type(ast, input, message)
  return Effect.tryPromise({
    try: async () => standard.validate(input),
    catch: (error) => issue(`the validation failed: ${error instanceof Error ? error.message : error}`)
  }).pipe(
    Effect.timeoutFail({
      duration: validationTimeout,
      onTimeout: () => issue(`the validation took longer than ${validationTimeout}`)
    }),
    Effect.flatMap((result) => {
      if (result.issues === undefined) return Effect.succeed(result.value)
      const [first, ...rest] = result.issues.map(({ message, path = [] }) => {
        const keys = path.map((segment) => (typeof segment === "object" ? segment.key : segment))
        return Arr.isNonEmptyReadonlyArray(keys) ? new ParseResult.Pointer(keys, input, issue(message)) : issue(message)
      })
      return Effect.fail(first === undefined ? issue() : new ParseResult.Composite(ast, input, [first, ...rest]))
    })
  )
}

const jsonSchemaOf = <A>(
  schema: StandardSchema<A> | WithJsonSchema<A>,
  standard: StandardSchema<A>["~standard"]
): Either.Either<JsonSchema, ReadonlyArray<SchemaProblem>> =>
  Either.try({
    try: () => plain(("jsonSchema" in schema ? schema.jsonSchema : ownJsonSchema(standard)) as JsonSchema),
    catch: (error) => [{ path: "", problem: `has no JSON Schema (${error instanceof Error ? error.message : error})` }]
  })

const ownJsonSchema = <A>({ jsonSchema, vendor }: StandardSchema<A>["~standard"]): object => {
  if (jsonSchema === undefined)
    throw new Error(`a schema of ${vendor} does not have one: give \`{ schema, jsonSchema }\``)
  return jsonSchema.input({ target: "draft-2020-12" })
}

/** Keywords whose value is data, and no schema. */
const data = new Set(["const", "enum", "default", "examples"])

/**
 * The same in the keywords of Effect's JSON Schemas: no references, one type at a time, no `oneOf`, objects that take no
 * other keys.
 */
const plain = (root: JsonSchema): JsonSchema => {
  let parts = 0
  const visit = (value: unknown, within: ReadonlyArray<string>): unknown => {
    if (Array.isArray(value)) return value.map((member) => visit(member, within))
    return typeof value === "object" && value !== null ? visitSchema(value as JsonSchema, within) : value
  }
  const visitSchema = (schema: JsonSchema, within: ReadonlyArray<string>): JsonSchema => {
    parts += 1
    if (parts > maxParts) throw new Error(`it has more than ${maxParts} parts once its references are followed`)
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

/** The schema that a reference such as `#/$defs/Address` refers to. */
const find = (root: JsonSchema, ref: string): JsonSchema => {
  const [document, ...path] = ref
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
  const found = path.reduce<unknown>((at, key) => (at as JsonSchema | undefined)?.[key], root)
  if (document !== "#" || typeof found !== "object" || found === null) throw new Error(`it has no ${ref}`)
  return found as JsonSchema
}
