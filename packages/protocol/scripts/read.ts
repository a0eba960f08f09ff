import { type Definitions, type IntegerFormat, integerFormats, type Property, type Type } from "./ir.js"
import { type JsonSchema, type Node, refName } from "./json-schema.js"
import { pascalCase } from "./text.js"

/** Tags whose Pascal case is another variant's name already. */
const variantNames: Readonly<Record<string, string>> = {
  "McpServerElicitationRequestParams openai/form": "OpenaiNamespacedForm"
}

/** Reads every definition, giving each variant of a union of objects a definition of its own. */
export const readDefinitions = (source: ReadonlyMap<string, JsonSchema>): Definitions => {
  const definitions = new Map<string, Type>()
  const taggedBy = new Map<string, string>()

  const define = (name: string, type: Type): string => {
    if (definitions.has(name)) throw new Error(`Two definitions are named ${name}`)
    definitions.set(name, type)
    return name
  }

  const resolve = (name: string): JsonSchema => {
    const schema = source.get(name)
    if (!schema) throw new Error(`There is no definition of ${name}`)
    return schema
  }

  const deref = (node: Node): Node =>
    typeof node === "object" && node.$ref ? deref(resolve(refName(node.$ref))) : node

  const readType = (node: Node, name?: string): Type => {
    if (node === true) return { kind: "unknown" }
    if (node === false) throw new Error("A schema that no value matches cannot be generated")
    if (node.$ref) return only(node, ["$ref"], () => ({ kind: "ref", name: refName(node.$ref as string) }))
    if (node.allOf) return only(node, ["allOf"], () => readType(single(node.allOf ?? []), name))
    if (node.oneOf || node.anyOf) return readUnion(node, name)
    if (Array.isArray(node.type)) return readUnion({ anyOf: [node] }, name)
    switch (node.type) {
      case undefined:
        return only(node, [], () => ({ kind: "unknown" }))
      case "null":
      case "boolean":
        return only(node, ["type"], () => ({ kind: node.type as "null" | "boolean" }))
      case "string":
        return only(node, ["type", "enum", "minLength"], () =>
          node.enum
            ? { kind: "enum", values: node.enum, open: false }
            : { kind: "string", minLength: node.minLength ?? 0 }
        )
      case "number":
        return only(node, ["type", "format"], () => {
          if (node.format !== "double") throw new Error(`Unknown number format: ${node.format}`)
          return { kind: "number" }
        })
      case "integer":
        return only(node, ["type", "format", "minimum"], () => ({
          kind: "integer",
          format: integerFormat(node.format),
          minimum: node.minimum
        }))
      case "array":
        return only(node, ["type", "items"], () => ({ kind: "array", items: readType(node.items ?? true) }))
      case "object":
        return readObject(node)
      default:
        throw new Error(`Unknown type: ${node.type}`)
    }
  }

  const readObject = (node: JsonSchema, tag?: string): Type =>
    only(node, ["type", "properties", "required", "additionalProperties"], () => {
      const { additionalProperties: additional = false } = node
      const required = new Set(node.required)
      for (const name of required) if (!node.properties?.[name]) throw new Error(`Required, but not there: ${name}`)
      if (!node.properties && additional !== false) return { kind: "record", values: readType(additional) }
      if (typeof additional === "object") throw new Error("Properties beside a schema for all other properties")
      const properties = Object.entries(node.properties ?? {}).map(
        ([name, property]): Property => ({
          name,
          type: name === tag ? { kind: "tag", values: enumValues(property) ?? [] } : readType(property),
          required: required.has(name)
        })
      )
      const rank = (property: Property) => (property.name === tag ? 0 : property.required ? 1 : 2)
      return { kind: "object", properties: properties.sort((a, b) => rank(a) - rank(b)), rest: additional }
    })

  const readUnion = (node: JsonSchema, name?: string): Type =>
    only(node, ["oneOf", "anyOf", "type", "properties", "required"], () => {
      if (node.oneOf && node.anyOf) throw new Error("oneOf beside anyOf")
      const common = without(node, ["oneOf", "anyOf"])
      const members = (node.oneOf ?? node.anyOf ?? []).flatMap(spread)
      const objects = members.filter(isObject)
      const others = members.filter((member) => !isObject(member) && !isAnyObject(member))
      if (common.properties && others.length > 0) throw new Error("Properties beside a union of other than objects")
      const variants = objects.length === 0 ? [] : [readObjects(objects, common, name)]
      const rest = members.some(isAnyObject) ? [{ kind: "record", values: { kind: "unknown" } } as const] : []
      return union([...others.map((member) => readType(member)), ...variants, ...rest])
    })

  /** A single reference needs no tag; other unions of objects are discriminated by one. */
  const readObjects = (members: ReadonlyArray<JsonSchema>, common: JsonSchema, name: string | undefined): Type => {
    if (members.length === 1 && members[0]?.$ref) return readType(members[0])
    const leaves = members.flatMap(leavesOf)
    const schemas = leaves.map((leaf) => merge(common, deref(leaf) as JsonSchema))
    const tag = findTag(schemas)
    const names = leaves.map((leaf, index) => {
      const schema = schemas[index] as JsonSchema
      if (leaf.$ref) {
        if (common.properties) throw new Error("Properties beside a union of references")
        return tagDefinition(refName(leaf.$ref), tag)
      }
      if (!name) throw new Error("A union of objects, inside another type, has no name")
      const label = tag ? single(enumValues(schema.properties?.[tag] ?? true) ?? []) : distinctKey(schema, schemas)
      return readVariant(name + (variantNames[`${name} ${label}`] ?? pascalCase(label)), schema, tag)
    })
    return { kind: "variants", tag, members: names }
  }

  const tagDefinition = (name: string, tag: string | undefined): string => {
    const known = taggedBy.get(name)
    if (known !== undefined && known !== tag) throw new Error(`${name} is tagged by ${known}, and not`)
    if (tag !== undefined) taggedBy.set(name, tag)
    return name
  }

  const readVariant = (name: string, schema: JsonSchema, tag: string | undefined): string => {
    if (!schema.anyOf) return define(name, readObject(schema, tag))
    const shapes = schema.anyOf as ReadonlyArray<JsonSchema>
    const base = without(schema, ["anyOf"])
    const members = shapes.map((shape) => {
      const properties = Object.assign({}, ...shapes.map((other) => other.properties))
      const merged = merge(base, { ...shape, properties })
      return define(name + pascalCase(distinctKey(shape, shapes)), readObject(merged, tag))
    })
    return define(name, { kind: "alternatives", members })
  }

  const isObject = (node: Node): node is JsonSchema => {
    const schema = deref(node)
    if (typeof schema !== "object") return false
    const members = schema.oneOf ?? schema.anyOf
    return schema.properties !== undefined || (members?.every(isObject) ?? false)
  }

  const isAnyObject = (node: Node): boolean =>
    typeof node === "object" && node.type === "object" && !node.properties && node.additionalProperties === undefined

  /** The objects of a union of unions. */
  const leavesOf = (node: JsonSchema): ReadonlyArray<JsonSchema> => {
    const schema = deref(node) as JsonSchema
    const members = schema.properties ? undefined : (schema.oneOf ?? schema.anyOf)
    if (!members) return [node]
    return (members as ReadonlyArray<JsonSchema>).flatMap((member) => {
      if (!member.$ref) throw new Error("The variants of a union inside a union have to be references")
      return leavesOf(member)
    })
  }

  const enumValues = (node: Node): ReadonlyArray<string> | undefined => {
    const schema = deref(node)
    return typeof schema === "object" ? schema.enum : undefined
  }

  /** The one property that all variants require as an enum; a constant written in place comes first. */
  const findTag = (variants: ReadonlyArray<JsonSchema>): string | undefined => {
    const [first] = variants
    const common = (first?.required ?? []).filter((name) =>
      variants.every((variant) => variant.required?.includes(name))
    )
    const having = (test: (property: Node) => boolean) =>
      common.filter((name) => variants.every((variant) => test(variant.properties?.[name] ?? false)))
    const constants = having((property) => typeof property === "object" && property.enum?.length === 1)
    const tags = constants.length > 0 ? constants : having((property) => enumValues(property) !== undefined)
    if (tags.length > 1) throw new Error(`More than one tag: ${tags.join(", ")}`)
    return tags[0]
  }

  for (const [name, schema] of source) {
    try {
      define(name, readType(schema, name))
    } catch (cause) {
      throw new Error(`Cannot read ${name}`, { cause })
    }
  }
  for (const [name, tag] of taggedBy) definitions.set(name, readObject(resolve(name), tag))
  return definitions
}

const only = (node: JsonSchema, keywords: ReadonlyArray<string>, read: () => Type): Type => {
  const unknown = Object.keys(node).filter((keyword) => !keywords.includes(keyword))
  if (unknown.length > 0) throw new Error(`Not known here: ${unknown.join(", ")} in ${JSON.stringify(node)}`)
  return read()
}

const single = <A>(values: ReadonlyArray<A>): A => {
  const [value, ...more] = values
  if (value === undefined || more.length > 0) throw new Error(`One was expected, not ${JSON.stringify(values)}`)
  return value
}

const without = (node: JsonSchema, keywords: ReadonlyArray<string>): JsonSchema =>
  Object.fromEntries(Object.entries(node).filter(([keyword]) => !keywords.includes(keyword)))

const merge = (base: JsonSchema, node: JsonSchema): JsonSchema => ({
  ...base,
  ...node,
  properties: { ...base.properties, ...node.properties },
  required: [...(base.required ?? []), ...(node.required ?? [])]
})

/** Unions inside unions, and lists of types, as members of their own. */
const spread = (node: Node): ReadonlyArray<Node> => {
  if (typeof node === "boolean") return [node]
  if (Array.isArray(node.type)) return node.type.map((type) => (type === "null" ? { type } : { ...node, type }))
  if (node.anyOf && Object.keys(node).length === 1) return node.anyOf.flatMap(spread)
  return [node]
}

/** The property that discriminates a variant without a tag: the first that not all of them require. */
const distinctKey = (variant: JsonSchema, variants: ReadonlyArray<JsonSchema>): string => {
  const others = variants.filter((other) => other !== variant)
  const key = variant.required?.find(
    (name) => others.length === 0 || !others.every((other) => other.required?.includes(name))
  )
  if (!key) throw new Error(`No property discriminates ${JSON.stringify(variant)}`)
  return key
}

/** Merges enums into one, which is open if any string is allowed; `null` goes last. */
const union = (members: ReadonlyArray<Type>): Type => {
  const values = members.flatMap((member) => (member.kind === "enum" ? member.values : []))
  const strings = members.filter((member) => member.kind === "string")
  const enums: ReadonlyArray<Type> = values.length > 0 ? [{ kind: "enum", values, open: strings.length > 0 }] : strings
  const rest = members.filter(({ kind }) => kind !== "enum" && kind !== "string" && kind !== "null")
  const all = [...enums, ...rest, ...members.filter(({ kind }) => kind === "null").slice(0, 1)]
  return all.length === 1 ? single(all) : { kind: "union", members: all }
}

const integerFormat = (format: string | undefined): IntegerFormat => {
  const known = integerFormats.find((name) => name === format)
  if (!known) throw new Error(`Unknown integer format: ${format}`)
  return known
}
