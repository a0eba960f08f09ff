import * as Schema from "effect/Schema"

const integer = (format: string, minimum: number, maximum: number) =>
  Schema.Number.pipe(
    Schema.filter((value) => Number.isInteger(value) && value >= minimum && value <= maximum, {
      identifier: format,
      jsonSchema: { type: "integer", minimum, maximum }
    })
  )

export const int32 = integer("int32", -(2 ** 31), 2 ** 31 - 1)
export const int64 = integer("int64", -(2 ** 63), 2 ** 63)
export const uint16 = integer("uint16", 0, 2 ** 16 - 1)
export const uint32 = integer("uint32", 0, 2 ** 32 - 1)
export const uint64 = integer("uint64", 0, 2 ** 64)
export const uint = uint64
