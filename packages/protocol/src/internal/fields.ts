import * as Schema from "effect/Schema"

/** A member that may be left out, but is never present and undefined. */
export const optionalKey = <S extends Schema.Schema.All>(schema: S) => Schema.optionalWith(schema, { exact: true })

/** A required member that may be null. When decoding, a missing one is null; when encoding, it is required. */
export const orNull = <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<A | null, I | null | undefined> =>
  Schema.Union(
    schema,
    Schema.Null,
    Schema.transform(Schema.Undefined, Schema.Null, { decode: () => null, encode: () => undefined })
  )
