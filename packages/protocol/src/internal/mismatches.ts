import type * as AST from "effect/SchemaAST"

/** The unknown variants made from objects with a known tag, and the known variants that they do not fit. */
export type Mismatches = Map<object, AST.AST>

const key = Symbol("effect-codex/mismatches")

/** Parse options reach every part of a schema, so that one decode can collect without any state outside of it. */
export const collecting = (options: AST.ParseOptions, mismatches: Mismatches): AST.ParseOptions =>
  ({ ...options, [key]: mismatches }) as AST.ParseOptions

/** The collection of the current decode, if it has one. */
export const mismatchesOf = (options: AST.ParseOptions): Mismatches | undefined =>
  (options as { readonly [key]?: Mismatches })[key]
