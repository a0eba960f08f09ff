/** Checks that JSON fits a type without being changed by decoding. If false, the schema decides. */
export type Plain = (input: unknown) => boolean

type Json = Readonly<Record<string, unknown>>

export const isObject = (input: unknown): input is Json =>
  typeof input === "object" && input !== null && !Array.isArray(input)

/** A plain object, as a literal makes one, with no other members than these. */
export const isObjectOf = (input: unknown, members: ReadonlyArray<string>): input is Json => {
  if (!isObject(input)) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const key in input) if (!members.includes(key)) return false
  return true
}

export const isString = (input: unknown): boolean => typeof input === "string"

export const isNumber = (input: unknown): boolean => typeof input === "number"

export const isBoolean = (input: unknown): boolean => typeof input === "boolean"

export const isArrayOf = (input: unknown, isItem: Plain): boolean => {
  if (!Array.isArray(input)) return false
  for (let index = 0; index < input.length; index++) if (!isItem(input[index])) return false
  return true
}

export const isRecordOf = (input: unknown, isValue: Plain): boolean => {
  if (!isObject(input)) return false
  for (const key in input) if (!isValue(input[key])) return false
  return true
}

export const isInteger = (input: unknown, least: number, most: number): boolean =>
  typeof input === "number" && Number.isInteger(input) && input >= least && input <= most

/** For types that only their schema can check. */
export const neverPlain: Plain = () => false
