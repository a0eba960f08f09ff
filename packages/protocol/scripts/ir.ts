/** The generator's own model of a type, independent of how JSON Schema expresses it. */
export type Type =
  | { readonly kind: "unknown" }
  | { readonly kind: "null" }
  | { readonly kind: "boolean" }
  | { readonly kind: "number" }
  | { readonly kind: "string"; readonly minLength: number }
  | { readonly kind: "integer"; readonly format: IntegerFormat; readonly minimum: number | undefined }
  /** `open`: the schema itself allows any other string. */
  | { readonly kind: "enum"; readonly values: ReadonlyArray<string>; readonly open: boolean }
  /** The tag of a variant: what `switch` narrows by, hence closed in both directions. */
  | { readonly kind: "tag"; readonly values: ReadonlyArray<string> }
  | { readonly kind: "array"; readonly items: Type }
  | { readonly kind: "record"; readonly values: Type }
  | { readonly kind: "object"; readonly properties: ReadonlyArray<Property>; readonly rest: boolean }
  | { readonly kind: "ref"; readonly name: string }
  | { readonly kind: "union"; readonly members: ReadonlyArray<Type> }
  | Variants
  /** One variant that has several shapes. */
  | { readonly kind: "alternatives"; readonly members: ReadonlyArray<string> }

/** A union of objects, discriminated by the property `tag`, or by the properties that each requires. */
export interface Variants {
  readonly kind: "variants"
  readonly tag: string | undefined
  readonly members: ReadonlyArray<string>
}

export interface Property {
  readonly name: string
  readonly type: Type
  readonly required: boolean
}

export const integerFormats = ["int32", "int64", "uint", "uint16", "uint32", "uint64"] as const

export type IntegerFormat = (typeof integerFormats)[number]

export type Definitions = ReadonlyMap<string, Type>

export const definition = (definitions: Definitions, name: string): Type => {
  const type = definitions.get(name)
  if (!type) throw new Error(`There is no definition of ${name}`)
  return type
}

/** The members of a union. Received variants are open, so they make a member for any other object redundant. */
export const membersIn = (
  { members }: Type & { readonly kind: "union" },
  direction: "sent" | "received"
): ReadonlyArray<Type> =>
  direction === "received" && members.some(({ kind }) => kind === "variants")
    ? members.filter(({ kind }) => kind !== "record")
    : members

/** Whether null is one of the values of a type. */
export const isNullable = (definitions: Definitions, type: Type): boolean => {
  switch (type.kind) {
    case "null":
      return true
    case "union":
      return type.members.some((member) => isNullable(definitions, member))
    case "ref":
      return isNullable(definitions, definition(definitions, type.name))
    default:
      return false
  }
}

const parts = (type: Type): ReadonlyArray<Type> => {
  switch (type.kind) {
    case "union":
      return type.members
    case "array":
      return [type.items]
    case "record":
      return [type.values]
    case "object":
      return type.properties.map((property) => property.type)
    default:
      return []
  }
}

/** The type and all that is written inside of it; references are not followed. */
export const within = (type: Type): ReadonlyArray<Type> => [type, ...parts(type).flatMap(within)]

/** The names a type refers to. */
export const references = (type: Type): ReadonlyArray<string> =>
  within(type).flatMap((part) =>
    part.kind === "ref" ? [part.name] : part.kind === "variants" || part.kind === "alternatives" ? part.members : []
  )
