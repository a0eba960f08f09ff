import { Either, JSONSchema, Predicate, type Schema, SchemaAST } from "./effect.js"

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * A part of a schema that cannot be described to the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface SchemaProblem {
  /** Where it is: `address.street`, `stops[].name`; empty for the schema itself. */
  readonly path: string
  /** What is wrong with it, and what to use instead. */
  readonly problem: string
}

/**
 * The dialect of the reader. `loose`: the parameters of a tool, of which codex itself keeps the outline. `strict`: OpenAI's
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

/** The problems in a sentence. */
export const formatProblems = (problems: ReadonlyArray<SchemaProblem>): string =>
  problems.map(({ path, problem }) => `${path === "" ? "the schema" : path} ${problem}`).join("; ")

/**
 * The JSON Schema of an object, as a schema encodes it. What it leaves out only narrows a value further, as `maxLength`
 * does: decoding checks it anyway. What would change the shape of a value is a problem.
 */
export const ofObject = (
  schema: Schema.Schema.All,
  dialect: Dialect
): Either.Either<JsonSchema, ReadonlyArray<SchemaProblem>> =>
  Either.flatMap(generate(schema), ({ definitions, root }) => {
    const problems: Array<SchemaProblem> = []
    const describe = describer(dialect, (path, problem) => problems.push({ path, problem }))
    const described = describe(root, "")
    const $defs = mapValues(definitions, describe)
    if (described.type !== "object") {
      return Either.left([{ path: "", problem: "is not an object: make it a property of one" }])
    }
    if (problems.length > 0) return Either.left(problems)
    return Either.right(Object.keys($defs).length === 0 ? described : { ...described, $defs })
  })

interface Generated {
  readonly root: JsonSchema
  readonly definitions: Record<string, JsonSchema>
}

/** The JSON Schema by Effect: everything in place, except for recursive parts. */
const generate = (schema: Schema.Schema.All): Either.Either<Generated, ReadonlyArray<SchemaProblem>> =>
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

/** Keywords of both dialects, beside those that describe the shape. */
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

/** Features of regular expressions that JavaScript has, but not the engine that constrains the model. */
const beyondRegular = /\(\?[=!<]|\\[1-9k]/

const isSupported = ([keyword, value]: readonly [string, unknown]): boolean => {
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

/** Translates a schema into the keywords of the dialect. */
const describer = (dialect: Dialect, report: (path: string, problem: string) => void) => {
  const strict = dialect === "strict"

  const describe = (schema: JsonSchema, path: string): JsonSchema => {
    // Effect has a name for `{}`, since in TypeScript an array is one too.
    if (schema.$id === "/schemas/%7B%7D") return emptyObject
    const { $ref, allOf, anyOf } = schema
    if ($ref !== undefined) return { $ref }
    // A reference with a description beside it. Other `allOf`s only narrow.
    if (Array.isArray(allOf) && isSchema(allOf[0]) && allOf[0].$ref !== undefined) return { $ref: allOf[0].$ref }
    const supported = Object.fromEntries(Object.entries(schema).filter(isSupported))
    if (schema.$id !== undefined) {
      if (strict) report(path, "has no type that JSON knows: use a string, number, boolean, object or array")
      return supported
    }
    if (Array.isArray(anyOf)) return { ...supported, anyOf: anyOf.map((member) => describe(member, path)) }
    if (schema.type === "object") return { ...supported, ...object(schema, path) }
    if (schema.type === "array") return { ...supported, ...array(schema, path) }
    if (strict && supported.type === undefined && supported.enum === undefined && supported.const === undefined) {
      report(path, "has no type: give its JSON Schema one")
    }
    return supported
  }

  const object = (schema: JsonSchema, path: string): JsonSchema => {
    const { additionalProperties: others = true, properties = {}, required = [] } = schema as ObjectSchema
    const at = (key: string) => (path === "" ? key : `${path}.${key}`)
    if (strict) {
      if (others !== false) report(path, "takes any key: use an array of objects, each with a key and a value")
      for (const key of Object.keys(properties)) {
        if (!required.includes(key))
          report(at(key), "is optional: require it, and let it be null where it can be missing")
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
      report(path, "is a tuple: use an object")
    } else if (isSchema(items)) {
      return { items: describe(items, `${path}[]`) }
    } else if (strict) {
      report(path, "has no type of element: say what its elements are")
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
