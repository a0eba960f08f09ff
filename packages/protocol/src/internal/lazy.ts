import * as Schema from "effect/Schema"

/**
 * A schema that is built on first use, and then once. Its encoded side is whatever JSON the server writes.
 *
 * @since 0.1.0
 * @category models
 */
export interface Lazy<A> extends Schema.Schema<A, unknown> {}

// biome-ignore lint/suspicious/noExplicitAny: invariant, and the encoded side of a generated schema is opaque
type Build<A> = () => Schema.Schema<A, any>

const suspend = <A>(build: Build<A>): Lazy<A> => Schema.suspend(build)

/** Defers `build`, which has to build a schema of exactly the type asked for. */
export const lazy = <A>(identifier: string, build: Build<A>): Lazy<A> =>
  suspend(() => build().annotations({ identifier }))

/** Params that a message may omit. */
export const omissible = <A>(schema: Lazy<A>): Lazy<A | undefined> => suspend(() => Schema.UndefinedOr(schema))

/** The params of a method that has none. */
export const absent: Lazy<undefined> = suspend(() => Schema.Undefined)

/** Any value at all. */
export const anything: Lazy<unknown> = suspend(() => Schema.Unknown)
