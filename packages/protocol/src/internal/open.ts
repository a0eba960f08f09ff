import * as ParseResult from "effect/ParseResult"
import { isRecord } from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { mismatchesOf } from "./mismatches.js"

/** A string of which some values are known; any other is kept as it is. */
export const openEnum = <Known extends string>(): Schema.Schema<Known | (string & {}), string> => Schema.String

/**
 * An object that fits none of the known variants, kept whole. `Tag` is the member that discriminates the union.
 *
 * @since 0.1.0
 * @category models
 */
export type UnknownVariant<Tag extends string> = { readonly [K in Tag]: "$unknown" } & { readonly raw: unknown }

type Open<Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>> = Schema.Schema<
  Schema.Schema.Type<Members[number]> | UnknownVariant<Tag>,
  unknown
>

/**
 * A union of structs by their tag. An object of another tag, or one that does not fit its tag, is an unknown variant.
 */
export const openTagged = <Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>>(
  tag: Tag,
  ...members: Members
): Open<Tag, Members> => {
  const structs = members.map(structOf)
  return openUnion(tag, structs, {
    accepts: (input) => typeof input[tag] === "string",
    knownAs: (input) => structs.filter((struct) => literalsOf(struct, tag).includes(input[tag] as AST.LiteralValue))
  })
}

/** A union of structs without a tag, each with a key of its own. An object that fits none is an unknown variant. */
export const openKeyed = <Members extends ReadonlyArray<Schema.Schema.Any>>(
  ...members: Members
): Open<"type", Members> => {
  const structs = members.map(structOf)
  return openUnion("type", structs, {
    accepts: () => true,
    knownAs: (input) => structs.filter((struct) => hasRequiredKeys(struct, input))
  })
}

type Json = Readonly<Record<PropertyKey, unknown>>

interface Discriminator {
  /** Whether an object may be a variant at all. */
  readonly accepts: (input: Json) => boolean
  /** The variants whose tag, or whose keys, an object has. */
  readonly knownAs: (input: Json) => ReadonlyArray<AST.TypeLiteral>
}

/**
 * The members are structs, not suspended, so that Effect selects the right one by its tag. The unknown variant is last.
 */
const openUnion = <Tag extends string, Members extends ReadonlyArray<Schema.Schema.Any>>(
  tag: Tag,
  structs: ReadonlyArray<AST.TypeLiteral>,
  { accepts, knownAs }: Discriminator
): Open<Tag, Members> => {
  const isUnknownVariant = (input: unknown): input is UnknownVariant<Tag> =>
    isRecord(input) && input[tag] === "$unknown" && "raw" in input
  const unknownVariant = Schema.transformOrFail(
    Schema.declare((input): input is Json => isRecord(input) && accepts(input), { identifier: "unknown variant" }),
    Schema.declare(isUnknownVariant, { identifier: "unknown variant" }),
    {
      decode: (raw, options) => {
        const variant = { [tag]: "$unknown", raw } as UnknownVariant<Tag>
        const mismatches = mismatchesOf(options)
        if (mismatches !== undefined) {
          const candidates = knownAs(raw)
          if (candidates.length > 0) mismatches.set(variant, AST.Union.make(candidates))
        }
        return ParseResult.succeed(variant)
      },
      encode: ({ raw }) => ParseResult.succeed(raw as Json)
    }
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

const hasRequiredKeys = ({ propertySignatures }: AST.TypeLiteral, input: object): boolean =>
  propertySignatures.every(({ isOptional, name }) => isOptional || Object.hasOwn(input, name))
