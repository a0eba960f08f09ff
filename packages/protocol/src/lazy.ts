import * as Schema from "effect/Schema"

/** A schema that is not built before it is used, and then once. */
export interface Lazy<A> extends Schema.Schema<A, unknown> {}

// biome-ignore lint/suspicious/noExplicitAny: invariant, and what generated schemas encode to is nobody's business
type Build<A> = () => Schema.Schema<A, any>

const suspend = <A>(build: Build<A>): Lazy<A> => Schema.suspend(build)

/** Puts `build` off. It has to build a schema of exactly the type that is asked for. */
export const lazy = <A>(identifier: string, build: Build<A>): Lazy<A> =>
  suspend(() => build().annotations({ identifier }))

/** Params that a message may do without. */
export const omissible = <A>(schema: Lazy<A>): Lazy<A | undefined> => suspend(() => Schema.UndefinedOr(schema))

/** Params that there are none of. */
export const absent: Lazy<undefined> = suspend(() => Schema.Undefined)
