import * as Schema from "effect/Schema"

/** A member that may be left out, but is never there and undefined. */
export const optionalKey = <S extends Schema.Schema.All>(schema: S) => Schema.optionalWith(schema, { exact: true })
