/** The part of JSON Schema that codex prints. `read.ts` refuses any other keyword. */
export interface JsonSchema {
  readonly type?: string | ReadonlyArray<string>
  readonly enum?: ReadonlyArray<string>
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Node
  readonly oneOf?: ReadonlyArray<Node>
  readonly anyOf?: ReadonlyArray<Node>
  readonly allOf?: ReadonlyArray<Node>
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Node>>
}

export type Node = boolean | JsonSchema

const annotations = new Set(["$schema", "title", "description", "default"])

const mapValues = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))

/** Removes annotations: descriptions, titles, defaults. */
const bare = (node: Node): Node => {
  if (typeof node === "boolean") return node
  const children = {
    ...(node.properties && { properties: mapValues(node.properties, bare) }),
    ...(node.items !== undefined && { items: bare(node.items) }),
    ...(node.additionalProperties !== undefined && { additionalProperties: bare(node.additionalProperties) }),
    ...(node.oneOf && { oneOf: node.oneOf.map(bare) }),
    ...(node.anyOf && { anyOf: node.anyOf.map(bare) }),
    ...(node.allOf && { allOf: node.allOf.map(bare) })
  }
  return { ...Object.fromEntries(Object.entries(node).filter(([keyword]) => !annotations.has(keyword))), ...children }
}

/** The definitions of a document by name. Some are both at the root and under `v2`: those have to be equal. */
export const definitionsOf = (document: JsonSchema): ReadonlyMap<string, JsonSchema> => {
  const { v2, ...root } = document.definitions as Readonly<Record<string, JsonSchema>>
  const definitions = new Map<string, JsonSchema>()
  for (const [name, schema] of [...Object.entries(root), ...Object.entries(v2 as Record<string, JsonSchema>)]) {
    const definition = bare(schema) as JsonSchema
    const known = definitions.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(definition)) {
      throw new Error(`${name} has two different definitions`)
    }
    definitions.set(name, definition)
  }
  return definitions
}

export const refName = (ref: string): string => {
  const name = ref.match(/^#\/definitions\/(?:v2\/)?(\w+)$/)?.[1]
  if (!name) throw new Error(`Cannot resolve ${ref}`)
  return name
}
