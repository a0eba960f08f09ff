import * as Pipeable from "effect/Pipeable"
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

/** Makes the schema itself on first use as well, since `Schema.suspend` makes a class: a program uses few of a thousand. */
class Suspended<A> extends Pipeable.Class() implements Lazy<A> {
  declare readonly Type: A
  declare readonly Encoded: unknown
  declare readonly Context: never
  private suspended: Schema.Schema<A, unknown> | undefined

  constructor(private readonly build: Build<A>) {
    super()
  }

  private get schema() {
    this.suspended ??= Schema.suspend(this.build)
    return this.suspended
  }
  get [Schema.TypeId]() {
    return this.schema[Schema.TypeId]
  }
  get ast() {
    return this.schema.ast
  }
  annotations(annotations: Schema.Annotations.GenericSchema<A>) {
    return this.schema.annotations(annotations)
  }
  override toString() {
    return String(this.schema)
  }
}

const suspend = <A>(build: Build<A>): Lazy<A> => new Suspended(build)

/** Defers `build`, which has to build a schema of exactly the type asked for. */
export const lazy = <A>(identifier: string, build: Build<A>): Lazy<A> =>
  suspend(() => build().annotations({ identifier }))

/** Params that a message may omit. */
export const omissible = <A>(schema: Lazy<A>): Lazy<A | undefined> => suspend(() => Schema.UndefinedOr(schema))

/** The params of a method that has none. */
export const absent: Lazy<undefined> = suspend(() => Schema.Undefined)

/** Any value at all. */
export const anything: Lazy<unknown> = suspend(() => Schema.Unknown)
