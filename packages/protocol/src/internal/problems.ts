import type { Composite, ParseIssue } from "effect/ParseResult"
import * as AST from "effect/SchemaAST"

/**
 * What is wrong at one place of a payload. `path` is as in `input[0].type`; keys that are not the protocol's are `*`.
 */
export type Problem =
  | { readonly kind: "missing"; readonly path: string }
  | {
      readonly kind: "unknownKeys"
      readonly path: string
      readonly keys: ReadonlyArray<string>
      readonly allowed: ReadonlyArray<string>
    }
  | { readonly kind: "mismatch"; readonly path: string; readonly expected: Expected; readonly actual: unknown }

/** What is allowed at a place: string values, and others in words. */
export interface Expected {
  readonly values: ReadonlyArray<string>
  readonly others: ReadonlyArray<string>
}

export const problemsOf = (issue: ParseIssue): ReadonlyArray<Problem> => merged(collect(issue, "", undefined))

/** The unknown keys of one object as one problem. */
const merged = (problems: ReadonlyArray<Problem>): ReadonlyArray<Problem> => {
  const keysAt = new Map<string, Array<string>>()
  return problems.flatMap((problem): ReadonlyArray<Problem> => {
    if (problem.kind !== "unknownKeys") return [problem]
    const known = keysAt.get(problem.path)
    const keys = known ?? []
    keys.push(...problem.keys)
    keysAt.set(problem.path, keys)
    return known === undefined ? [{ ...problem, keys }] : []
  })
}

/** `struct`: the closest one around the issue. */
const collect = (issue: ParseIssue, path: string, struct: AST.AST | undefined): ReadonlyArray<Problem> => {
  switch (issue._tag) {
    case "Pointer": {
      const keys: ReadonlyArray<PropertyKey> = Array.isArray(issue.path) ? issue.path : [issue.path as PropertyKey]
      if (issue.issue._tag === "Unexpected") {
        return [{ kind: "unknownKeys", path, keys: [String(keys.at(-1))], allowed: keysOf(struct) }]
      }
      return collect(
        issue.issue,
        keys.reduce<string>((parent, key) => joined(parent, key, struct), path),
        struct
      )
    }
    case "Composite":
      return AST.isUnion(issue.ast)
        ? collectUnion(issue, issue.ast, path)
        : several(issue).flatMap((part) => collect(part, path, issue.ast))
    case "Refinement":
    case "Transformation":
      return issue._tag === "Refinement" && issue.kind === "Predicate"
        ? [mismatch(issue.ast, path, issue.actual)]
        : collect(issue.issue, path, struct)
    case "Type":
      return [mismatch(issue.ast, path, issue.actual)]
    case "Missing":
      return [{ kind: "missing", path }]
    case "Unexpected":
      return [{ kind: "unknownKeys", path, keys: [], allowed: keysOf(struct) }]
    case "Forbidden":
      return [
        { kind: "mismatch", path, expected: { values: [], others: ["something that can be read"] }, actual: undefined }
      ]
  }
}

/** The problems of the member that fits best; if none is of the form of the value, the union itself is the problem. */
const collectUnion = (issue: Composite, union: AST.Union, path: string): ReadonlyArray<Problem> => {
  const members = several(issue)
    .filter(isInside)
    .map((part) => collect(part, path, union))
  const least = Math.min(...members.map((problems) => distance(problems, path)))
  const closest = members.filter((problems) => distance(problems, path) === least)
  const missing = closest.flatMap(([problem, ...more]) =>
    problem?.kind === "missing" && more.length === 0 ? [problem.path] : []
  )
  if (missing.length > 1 && missing.length === closest.length) return [{ kind: "missing", path: missing.join(" or ") }]
  return closest[0] ?? [mismatch(union, path, issue.actual)]
}

const several = ({ issues }: Composite): ReadonlyArray<ParseIssue> =>
  Array.isArray(issues) ? (issues as ReadonlyArray<ParseIssue>) : [issues as ParseIssue]

/** Whether an issue is about a part of a value, not about the value. */
const isInside = (issue: ParseIssue): boolean => {
  switch (issue._tag) {
    case "Pointer":
      return true
    case "Composite":
      return several(issue).some(isInside)
    case "Refinement":
    case "Transformation":
      return isInside(issue.issue)
    default:
      return false
  }
}

/** Counts problems. A missing member counts twice: the value is probably of another variant. */
const distance = (problems: ReadonlyArray<Problem>, path: string): number =>
  problems.length +
  problems.filter((problem) => problem.kind === "missing" && !problem.path.slice(path.length + 1).includes(".")).length

const mismatch = (ast: AST.AST, path: string, actual: unknown): Problem => ({
  kind: "mismatch",
  path,
  expected: expectedOf(ast),
  actual
})

const expectedOf = (ast: AST.AST): Expected => {
  switch (ast._tag) {
    case "Literal":
      return typeof ast.literal === "string" ? value(ast.literal) : other(String(ast.literal))
    case "Union": {
      // A value was given, so there is no need to list undefined.
      const members = ast.types.filter((type) => !AST.isUndefinedKeyword(type)).map(expectedOf)
      return {
        values: [...new Set(members.flatMap(({ values }) => values))],
        others: [...new Set(members.flatMap(({ others }) => others))]
      }
    }
    case "Suspend":
      return expectedOf(ast.f())
    case "Transformation":
      return expectedOf(ast.to)
    case "Refinement":
      return other(refined(ast))
    case "StringKeyword":
      return other("a string")
    case "NumberKeyword":
      return other("a number")
    case "BooleanKeyword":
      return other("true or false")
    case "UndefinedKeyword":
    case "NeverKeyword":
      return other("nothing")
    case "TupleType":
      return other("a list")
    case "TypeLiteral":
      return other("an object")
    default:
      return other("another value")
  }
}

const value = (text: string): Expected => ({ values: [text], others: [] })

const other = (text: string): Expected => ({ values: [], others: [text] })

const refined = (ast: AST.Refinement): string => {
  const description = AST.getDescriptionAnnotation(ast)
  return description._tag === "Some" ? description.value : "another value"
}

/** The keys of a struct, or of all structs of a union. */
const keysOf = (ast: AST.AST | undefined): ReadonlyArray<string> => {
  switch (ast?._tag) {
    case "TypeLiteral":
      return ast.propertySignatures.map(({ name }) => String(name))
    case "Union":
      return ast.types.flatMap(keysOf)
    case "Suspend":
      return keysOf(ast.f())
    default:
      return []
  }
}

const joined = (parent: string, key: PropertyKey, struct: AST.AST | undefined): string => {
  if (typeof key === "number") return `${parent}[${key}]`
  const isOurs = struct !== undefined && keysOf(struct).includes(String(key))
  return `${parent === "" ? "" : `${parent}.`}${isOurs ? String(key) : "*"}`
}
