import type * as AST from "effect/SchemaAST"

/** The unknown variants that were made of objects with a known tag, and the variants they claimed to be. */
export type Mismatches = Map<object, AST.AST>

const key = Symbol("effect-codex/mismatches")

/** Parse options reach every part of a schema, so that one decode can collect without any state outside of it. */
export const collecting = (options: AST.ParseOptions, mismatches: Mismatches): AST.ParseOptions =>
  ({ ...options, [key]: mismatches }) as AST.ParseOptions

/** Where this decode collects, if it does. */
export const mismatchesOf = (options: AST.ParseOptions): Mismatches | undefined =>
  (options as { readonly [key]?: Mismatches })[key]
