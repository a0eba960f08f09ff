import { Either, JSONSchema, Predicate, type Schema, SchemaAST } from "effect"

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What of a schema cannot be described to the model. */
export interface Gap {
  /** Where it is: `address.street`, `stops[].name`; empty for the schema itself. */
  readonly path: string
  /** What is wrong with it, and what to use instead. */
  readonly problem: string
}

/**
 * What the reader takes. `loose`: the parameters of a tool, of which codex itself keeps the outline. `strict`: OpenAI's
 * structured outputs, where every object has fixed keys, all of them required, and every value has a type.
 */
export type Dialect = "loose" | "strict"

/** Whether a type has several members; of a type-level check that allows but one. */
export type IsUnion<I, Each = I> = [I] extends [never]
  ? false
  : I extends unknown
    ? [Each] extends [I]
      ? false
      : true
    : never

/** The gaps in a sentence. */
export const listGaps = (gaps: ReadonlyArray<Gap>): string =>
  gaps.map(({ path, problem }) => `${path === "" ? "the schema" : path} ${problem}`).join("; ")

/**
 * The JSON Schema of an object, as a schema encodes it. What it leaves out only narrows a value further, as `maxLength`
 * does: decoding checks it anyway. What would change the shape of a value is a gap.
 */
export const ofObject = (schema: Schema.Schema.All, dialect: Dialect): Either.Either<JsonSchema, ReadonlyArray<Gap>> =>
  Either.flatMap(generate(schema), ({ definitions, root }) => {
    const gaps: Array<Gap> = []
    const describe = describer(dialect, (path, problem) => gaps.push({ path, problem }))
    const described = describe(root, "")
    const $defs = mapValues(definitions, describe)
    if (described.type !== "object") {
      return Either.left([{ path: "", problem: "is not an object: make it a property of a Schema.Struct" }])
    }
    if (gaps.length > 0) return Either.left(gaps)
    return Either.right(Object.keys($defs).length === 0 ? described : { ...described, $defs })
  })

interface Generated {
  readonly root: JsonSchema
  readonly definitions: Record<string, JsonSchema>
}

/** What Effect makes of a schema: everything in place, but for what is recursive. */
const generate = (schema: Schema.Schema.All): Either.Either<Generated, ReadonlyArray<Gap>> =>
  Either.try({
    try: () => {
      const definitions: Record<string, JSONSchema.JsonSchema7> = {}
      const ast = SchemaAST.isSuspend(schema.ast) ? schema.ast.f() : schema.ast
      const root = JSONSchema.fromAST(ast, {
        definitions,
        target: "jsonSchema2020-12",
        topLevelReferenceStrategy: "skip"
      })
      return { root, definitions } as unknown as Generated
    },
    catch: (error) => [
      {
        path: "",
        problem: `has no JSON Schema (${String(Predicate.isError(error) ? error.message : error).replaceAll("\n", ", ")})`
      }
    ]
  })

/** Keywords that both readers take, beside those that make up the shape. */
const keywords = new Set([
  "type",
  "title",
  "description",
  "enum",
  "const",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems"
])

const formats = new Set<unknown>(["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"])

/** What regular expressions have in JavaScript, but not where the model's tokens are held to them. */
const beyondRegular = /\(\?[=!<]|\\[1-9k]/

const isTaken = ([keyword, value]: readonly [string, unknown]): boolean => {
  switch (keyword) {
    case "format":
      return formats.has(value)
    case "pattern":
      return !beyondRegular.test(String(value))
    default:
      return keywords.has(keyword)
  }
}

const isSchema = (value: unknown): value is JsonSchema => Predicate.isRecord(value)

const mapValues = (
  record: Readonly<Record<string, JsonSchema>>,
  f: (value: JsonSchema, key: string) => JsonSchema
): Record<string, JsonSchema> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value, key)]))

const emptyObject: JsonSchema = { type: "object", properties: {}, required: [], additionalProperties: false }

/** Says a schema in the words that the reader takes. */
const describer = (dialect: Dialect, gap: (path: string, problem: string) => void) => {
  const strict = dialect === "strict"

  const describe = (schema: JsonSchema, path: string): JsonSchema => {
    // Effect has a name for `{}`, since in TypeScript an array is one too.
    if (schema.$id === "/schemas/%7B%7D") return emptyObject
    const { $ref, allOf, anyOf } = schema
    if ($ref !== undefined) return { $ref }
    // A reference with a description beside it. Other `allOf`s only narrow.
    if (Array.isArray(allOf) && isSchema(allOf[0]) && allOf[0].$ref !== undefined) return { $ref: allOf[0].$ref }
    const taken = Object.fromEntries(Object.entries(schema).filter(isTaken))
    if (schema.$id !== undefined) {
      if (strict) gap(path, "has no type that JSON knows: use a string, number, boolean, struct or array")
      return taken
    }
    if (Array.isArray(anyOf)) return { ...taken, anyOf: anyOf.map((member) => describe(member, path)) }
    if (schema.type === "object") return { ...taken, ...object(schema, path) }
    if (schema.type === "array") return { ...taken, ...array(schema, path) }
    if (strict && taken.type === undefined && taken.enum === undefined && taken.const === undefined) {
      gap(path, "has no type: give its JSON Schema annotation one")
    }
    return taken
  }

  const object = (schema: JsonSchema, path: string): JsonSchema => {
    const { additionalProperties: others = true, properties = {}, required = [] } = schema as ObjectSchema
    const at = (key: string) => (path === "" ? key : `${path}.${key}`)
    if (strict) {
      if (others !== false) gap(path, "takes any key: use an array of structs, each with a key and a value")
      for (const key of Object.keys(properties)) {
        if (!required.includes(key)) gap(at(key), "is optional: require it, as a Schema.NullOr where it can be missing")
      }
    }
    return {
      properties: mapValues(properties, (property, key) => describe(property, at(key))),
      required,
      additionalProperties: isSchema(others) ? describe(others, at("*")) : others
    }
  }

  const array = ({ items, prefixItems }: JsonSchema, path: string): JsonSchema => {
    if (prefixItems !== undefined) {
      gap(path, "is a tuple: use a struct")
    } else if (isSchema(items)) {
      return { items: describe(items, `${path}[]`) }
    } else if (strict) {
      gap(path, "has no type of element: use a Schema.Array")
    }
    return {}
  }

  return describe
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | JsonSchema
}
