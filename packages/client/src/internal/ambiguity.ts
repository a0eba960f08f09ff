import type { SchemaAST } from "./effect.js"

type AST = SchemaAST.AST

/**
 * Whether all differences of a value are found in one pass. Of a union each member is tried, so that to look for all
 * differences in nested unions costs, with hostile values, exponentially more than these are long.
 */
export const isLinear = (ast: AST): boolean => {
  switch (ast._tag) {
    case "Union":
      return ast.types.every(isLinear) && ast.types.filter((type) => !isScalar(type)).length <= 1
    case "Suspend":
      return false
    default:
      return partsOf(ast).every(isLinear)
  }
}

/** How often the innermost part of a value may be tried. */
const maxTries = 4096
/** How deep any value may nest: to decode one takes some stack a level. */
const deepest = 200

/**
 * How deep a value may nest. Of a recursive schema with a union whose members cannot be told apart by a literal, each is
 * tried on each level.
 */
export const maxDepth = (ast: AST): number => {
  const seen = new Set<AST>()
  let isRecursive = false
  let widest = 1
  const visit = (ast: AST): void => {
    if (seen.has(ast)) return
    seen.add(ast)
    if (ast._tag === "Suspend") isRecursive = true
    if (ast._tag === "Union") widest = Math.max(widest, candidates(ast))
    for (const part of partsOf(ast)) visit(part)
  }
  visit(ast)
  return isRecursive && widest > 1 ? Math.floor(Math.log(maxTries) / Math.log(widest)) : deepest
}

/** How deep objects and arrays nest in a value of JSON. */
export const depthOf = (value: unknown): number => {
  let level = [value].filter(isNested)
  let depth = 0
  while (level.length > 0) {
    depth += 1
    level = level.flatMap((one) => Object.values(one).filter(isNested))
  }
  return depth
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null

/** How many members of a union may have to be tried. */
const candidates = ({ types }: SchemaAST.Union): number => {
  const members = types.filter((type) => !isScalar(type))
  const literals = members.map(literalsOf)
  const isTag = (key: PropertyKey) => new Set(literals.map((of) => of.get(key))).size === members.length
  const tags = [...(literals[0]?.keys() ?? [])].filter((key) => literals.every((of) => of.has(key)))
  return tags.some(isTag) ? 1 : members.length
}

/** The members of an object that are literals. */
const literalsOf = (ast: AST): ReadonlyMap<PropertyKey, SchemaAST.LiteralValue> => {
  switch (ast._tag) {
    case "Suspend":
      return literalsOf(ast.f())
    case "Refinement":
    case "Transformation":
      return literalsOf(ast.from)
    case "TypeLiteral":
      return new Map(
        ast.propertySignatures.flatMap(({ name, type }) => (type._tag === "Literal" ? [[name, type.literal]] : []))
      )
    default:
      return new Map()
  }
}

const partsOf = (ast: AST): ReadonlyArray<AST> => {
  switch (ast._tag) {
    case "Union":
      return ast.types
    case "Suspend":
      return [ast.f()]
    case "Refinement":
      return [ast.from]
    case "Transformation":
      return [ast.from, ast.to]
    case "TupleType":
      return [...ast.elements, ...ast.rest].map(({ type }) => type)
    case "TypeLiteral":
      return [...ast.propertySignatures, ...ast.indexSignatures].map(({ type }) => type)
    default:
      return []
  }
}

const scalars: ReadonlySet<AST["_tag"]> = new Set([
  "BooleanKeyword",
  "Enums",
  "Literal",
  "NumberKeyword",
  "StringKeyword",
  "UndefinedKeyword"
])

const isScalar = (ast: AST): boolean => (ast._tag === "Refinement" ? isScalar(ast.from) : scalars.has(ast._tag))
