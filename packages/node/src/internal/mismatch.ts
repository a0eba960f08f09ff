import { InvalidOptionError } from "@effect-codex/client/CodexError"

/** The error for an option that is of another type; it names the type of the value, not the value. */
export const mismatch = (option: string, expected: string, value: unknown): InvalidOptionError => {
  const isAbsent = value === null || value === undefined
  const type = isAbsent ? String(value) : Array.isArray(value) ? "an array" : `a ${typeof value}`
  return new InvalidOptionError({
    option,
    problem: `expected ${expected}, got ${type}`,
    hint: "Correct it, or leave it out"
  })
}
