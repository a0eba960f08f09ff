import { type JsonSchema, type Node, refName } from "../../scripts/json-schema.js"

/** Builds values from JSON Schema itself, knowing nothing of the generator: the two have to agree. */
export interface Samples {
  /** Only what is required. */
  readonly minimal: (node: Node) => unknown
  /** Every member there is, as deep as it goes without repeating itself. */
  readonly maximal: (node: Node) => unknown
  /** One for every variant, enum member and null that occurs anywhere inside. */
  readonly all: (node: Node) => ReadonlyArray<unknown>
}

export const samplesOf = (definitions: ReadonlyMap<string, JsonSchema>): Samples => {
  const definition = (ref: string): Node => definitions.get(refName(ref)) ?? false

  const memo = new Map<string, ReadonlyArray<unknown>>()
  const open = new Set<string>()

  const minimal = (node: Node): unknown => {
    if (node === true) return { any: ["thing", null, 1] }
    if (node === false) throw new Error("A schema that no value matches has no sample")
    if (node.$ref) return minimal(definition(node.$ref))
    if (node.allOf) return minimal(node.allOf[0] ?? true)
    const members = node.oneOf ?? node.anyOf
    if (members) {
      const member = minimal(members[0] ?? true)
      return node.properties ? { ...(object(node, [], minimal) as object), ...(member as object) } : member
    }
    return plain(node, () => object(node, [], minimal))
  }

  const maximal = (node: Node): unknown => {
    if (typeof node === "boolean") return minimal(node)
    if (node.$ref) {
      const { $ref } = node
      return guarded(
        $ref,
        () => maximal(definition($ref)),
        () => minimal(node)
      )
    }
    if (node.allOf) return maximal(node.allOf[0] ?? true)
    const members = node.oneOf ?? node.anyOf
    if (members) {
      const member = maximal(members[0] ?? true)
      return node.properties ? { ...(object(node, keys(node), maximal) as object), ...(member as object) } : member
    }
    if (typeOf(node) === "array") return [maximal(node.items ?? true), maximal(node.items ?? true)]
    return plain(node, () => object(node, keys(node), maximal))
  }

  const all = (node: Node): ReadonlyArray<unknown> => {
    if (typeof node === "boolean") return [minimal(node)]
    if (node.$ref) {
      const { $ref } = node
      const known = memo.get($ref)
      if (known) return known
      return guarded(
        $ref,
        () => {
          const found = all(definition($ref))
          memo.set($ref, found)
          return found
        },
        () => [minimal(node)]
      )
    }
    if (node.allOf) return all(node.allOf[0] ?? true)
    if (Array.isArray(node.type)) return node.type.flatMap((type) => all({ ...node, type }))
    const members = node.oneOf ?? node.anyOf
    const variants = members?.flatMap(all)
    if (!node.properties) {
      if (variants) return variants
      if (node.enum) return node.enum
      if (node.type === "array") return [[], ...all(node.items ?? true).map((item) => [item])]
      if (node.type === "object" && node.additionalProperties !== undefined && node.additionalProperties !== false) {
        return [{}, ...all(node.additionalProperties).map((value) => ({ key: value }))]
      }
      return [minimal(node)]
    }
    const base = minimal(node) as object
    const withEach = Object.entries(node.properties).flatMap(([name, property]) =>
      all(property).map((value) => ({ ...base, [name]: value }))
    )
    return [...(variants ?? []).map((variant) => ({ ...base, ...(variant as object) })), ...withEach]
  }

  const guarded = <A>(ref: string, go: () => A, otherwise: () => A): A => {
    if (open.has(ref)) return otherwise()
    open.add(ref)
    try {
      return go()
    } finally {
      open.delete(ref)
    }
  }

  const object = (node: JsonSchema, more: ReadonlyArray<string>, sample: (node: Node) => unknown) =>
    Object.fromEntries(
      [...new Set([...(node.required ?? []), ...more])].map((name) => [name, sample(node.properties?.[name] ?? true)])
    )

  return { minimal, maximal, all }
}

const keys = (node: JsonSchema): ReadonlyArray<string> => Object.keys(node.properties ?? {})

const typeOf = ({ type }: JsonSchema) => (Array.isArray(type) ? type[0] : type)

const plain = (node: JsonSchema, object: () => unknown): unknown => {
  if (node.enum) return node.enum[0]
  switch (typeOf(node)) {
    case undefined:
      return { any: ["thing"] }
    case "null":
      return null
    case "boolean":
      return true
    case "string":
      return "text"
    case "integer":
      return (node.minimum ?? 0) + 7
    case "number":
      return 0.5
    case "array":
      return []
    case "object":
      return object()
    default:
      throw new Error(`No sample of ${JSON.stringify(node)}`)
  }
}
