import * as Schema from "effect/Schema"

/** The least and the greatest value of each format, as precisely as a JavaScript number can express it. */
export const integerRanges = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, 2 ** 64],
  uint: [0, 2 ** 64]
} as const

const integer = (format: keyof typeof integerRanges) => {
  const [minimum, maximum] = integerRanges[format]
  return Schema.Number.pipe(
    Schema.filter((value) => Number.isInteger(value) && value >= minimum && value <= maximum, {
      identifier: format,
      description: `an integer from ${minimum} to ${maximum}`,
      jsonSchema: { type: "integer", minimum, maximum }
    })
  )
}

export const int32 = integer("int32")
export const int64 = integer("int64")
export const uint16 = integer("uint16")
export const uint32 = integer("uint32")
export const uint64 = integer("uint64")
export const uint = integer("uint")
