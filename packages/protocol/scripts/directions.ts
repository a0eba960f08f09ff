import { type Definitions, definition, references, type Type, within } from "./ir.js"
import type { Method, Methods, Request } from "./methods.js"
import { compareText } from "./text.js"

export type Direction = "sent" | "received"

/** Where a definition is used: as the params or the result of a method, or nested in them. */
export interface Use {
  readonly method: string
  readonly direction: Direction
  readonly place: "params" | "result" | "inside"
}

/** A type to be generated: one definition in one direction. */
export interface Form {
  readonly name: string
  readonly definition: string
  readonly direction: Direction
  /** Whether the client sends such values too, hence may leave members undefined. */
  readonly written: boolean
  readonly uses: ReadonlyArray<Use>
}

export interface Forms {
  readonly all: ReadonlyArray<Form>
  /** The name of a definition in a direction. */
  readonly nameOf: (definition: string, direction: Direction) => string
}

/**
 * A definition is sent, received, or both. If both, and a newer server may send more than the client may, it has two
 * forms: the strict one keeps the name, the other is `Open<Name>`. Where both forms would be one type, the strict one
 * serves for both.
 */
export const formsOf = (definitions: Definitions, methods: Methods): Forms => {
  const uses = collectUses(definitions, methods)
  const isUsed = (name: string, direction: Direction) =>
    uses.get(name)?.some((use) => use.direction === direction) ?? false

  const opens = openable(definitions)
  const hasTwo = (name: string) => isUsed(name, "sent") && isUsed(name, "received") && opens.has(name)
  const nameOf = (name: string, direction: Direction) =>
    direction === "received" && hasTwo(name) ? `Open${name}` : name

  const all = [...definitions.keys()].sort(compareText).flatMap((name): ReadonlyArray<Form> => {
    const written = isUsed(name, "sent")
    const directions: ReadonlyArray<Direction> = hasTwo(name)
      ? ["sent", "received"]
      : written
        ? ["sent"]
        : isUsed(name, "received")
          ? ["received"]
          : []
    return directions.map((direction) => ({
      name: nameOf(name, direction),
      definition: name,
      direction,
      written,
      uses: (uses.get(name) ?? []).filter((use) => use.direction === direction || !hasTwo(name))
    }))
  })

  const names = new Set<string>()
  for (const { name } of all) {
    if (names.has(name)) throw new Error(`Two types are named ${name}`)
    names.add(name)
  }
  return { all, nameOf }
}

const roots = (methods: Methods): ReadonlyArray<readonly [definition: string, use: Use]> => {
  const params = (of: ReadonlyArray<Method>, direction: Direction) =>
    of.flatMap(({ name: method, params: { definition } }) =>
      definition === undefined ? [] : [[definition, { method, direction, place: "params" }] as const]
    )
  const results = (of: ReadonlyArray<Request>, direction: Direction) =>
    of.flatMap(({ name: method, result }) =>
      result === undefined ? [] : [[result, { method, direction, place: "result" }] as const]
    )
  return [
    ...params(methods.clientRequests, "sent"),
    ...params(methods.clientNotifications, "sent"),
    ...results(methods.serverRequests, "sent"),
    ...params(methods.serverRequests, "received"),
    ...params(methods.serverNotifications, "received"),
    ...results(methods.clientRequests, "received")
  ]
}

const collectUses = (definitions: Definitions, methods: Methods): ReadonlyMap<string, ReadonlyArray<Use>> => {
  const uses = new Map<string, Array<Use>>()
  for (const [root, use] of roots(methods)) {
    const seen = new Set<string>()
    const walk = (name: string) => {
      if (seen.has(name)) return
      seen.add(name)
      const found = uses.get(name) ?? []
      uses.set(name, found)
      found.push(name === root ? use : { ...use, place: "inside" })
      for (const next of references(definition(definitions, name))) walk(next)
    }
    walk(root)
  }
  return uses
}

/** The definitions whose received form allows more than the sent one, by themselves or by what they refer to. */
const openable = (definitions: Definitions): ReadonlySet<string> => {
  const found = new Set<string>()
  const isOpenable = (type: Type) =>
    within(type).some(
      (part) =>
        part.kind === "variants" ||
        (part.kind === "enum" && !part.open) ||
        (part.kind === "object" && part.properties.length === 0)
    ) || references(type).some((name) => found.has(name))
  for (let size = -1; size < found.size; ) {
    size = found.size
    for (const [name, type] of definitions) if (isOpenable(type)) found.add(name)
  }
  return found
}
