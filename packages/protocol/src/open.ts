import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"

/** A string of which some values are known; any other is kept as it is. */
export const openEnum = <Known extends string>(): Schema.Schema<Known | (string & {}), string> => Schema.String

/** An object that is none of the known variants, kept whole. */
export type UnknownVariant<Tag extends string> = { readonly [K in Tag]: "$unknown" } & { readonly raw: unknown }

type Open<Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>> = Schema.Schema<
  Schema.Schema.Type<Members[number]> | UnknownVariant<Tag>,
  unknown
>

/** A union of structs by their tag. What has a known tag must be that variant; any other tag is an unknown variant. */
export const openTagged = <Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>>(
  tag: Tag,
  ...members: Members
): Open<Tag, Members> => {
  const structs = members.map(structOf)
  const byTag = new Map<unknown, Array<AST.TypeLiteral>>()
  for (const struct of structs) {
    for (const value of literalsOf(struct, tag)) byTag.set(value, [...(byTag.get(value) ?? []), struct])
  }
  const isKnown = (input: Readonly<Record<PropertyKey, unknown>>) => {
    const shapes = byTag.get(input[tag])
    return shapes?.length === 1 || isAnyOf(shapes ?? [], input)
  }
  return openUnion(tag, structs, (input) => typeof input[tag] === "string" && !isKnown(input))
}

/** A union of structs without a tag. What has all that a variant requires must be that variant. */
export const openKeyed = <Members extends ReadonlyArray<Schema.Schema.Any>>(
  ...members: Members
): Open<"type", Members> => {
  const structs = members.map(structOf)
  return openUnion("type", structs, (input) => !isAnyOf(structs, input))
}

/** The members go in as structs, not suspended, so that Effect finds the right one by its tag. */
const openUnion = <Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>>(
  tag: Tag,
  structs: ReadonlyArray<AST.TypeLiteral>,
  isUnknown: (input: Readonly<Record<PropertyKey, unknown>>) => boolean
): Open<Tag, Members> => {
  const unknownVariant = Schema.transform(
    Schema.Unknown.pipe(
      Schema.filter((input) => isRecord(input) && isUnknown(input), { identifier: "unknown variant" })
    ),
    Schema.Struct({ [tag]: Schema.Literal("$unknown"), raw: Schema.Unknown }),
    { strict: false, decode: (raw) => ({ [tag]: "$unknown", raw }), encode: ({ raw }) => raw }
  )
  return Schema.make(AST.Union.make([...structs, unknownVariant.ast]))
}

const structOf = ({ ast }: Schema.Schema.Any): AST.TypeLiteral => {
  const struct = AST.isSuspend(ast) ? ast.f() : ast
  if (!AST.isTypeLiteral(struct)) throw new Error(`A variant has to be a struct: ${struct}`)
  return struct
}

const literalsOf = (struct: AST.TypeLiteral, name: string): ReadonlyArray<AST.LiteralValue> => {
  const type = struct.propertySignatures.find((property) => property.name === name)?.type
  const literals = type === undefined ? [] : AST.isUnion(type) ? type.types : [type]
  return literals.flatMap((literal) => (AST.isLiteral(literal) ? [literal.literal] : []))
}

const isAnyOf = (structs: ReadonlyArray<AST.TypeLiteral>, input: object): boolean =>
  structs.some(({ propertySignatures }) =>
    propertySignatures.every(({ isOptional, name }) => isOptional || Object.hasOwn(input, name))
  )
