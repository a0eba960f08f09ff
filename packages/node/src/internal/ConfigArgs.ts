import { InvalidOptionError } from "@effect-codex/client/CodexError"
import type { ConfigOverrides, ConfigValue } from "../ConfigOverrides.js"
import { Either } from "./effect.js"

/**
 * The arguments that carry `overrides`: `--config key=value` for each, a table before the paths into it, which it would
 * replace.
 *
 * Codex cuts such an argument at the first `=` and its path at every dot, without regard to quotes, and takes a value
 * that is not TOML for a plain string. So a part of a path stands as it is, and every value is written as a TOML literal.
 *
 * Fails with {@link InvalidOptionError} for a path or value that codex would understand as another. The error names
 * the path, never the value.
 */
export const make = (overrides: ConfigOverrides): Either.Either<ReadonlyArray<string>, InvalidOptionError> =>
  Either.try({
    try: () =>
      Object.entries(overrides)
        .toSorted(([a], [b]) => a.split(".").length - b.split(".").length)
        .flatMap(([path, value]) => ["--config", toArgument(path, value)]),
    catch: (problem) => {
      if (problem instanceof InvalidOptionError) return problem
      throw problem
    }
  })

/** Deep enough for any configuration; a value that holds itself is deeper. */
const maxDepth = 64

const toArgument = (path: string, value: ConfigValue): string => {
  const option = `configOverrides[${JSON.stringify(path)}]`
  const [setting = "", ...rest] = path.split(".")
  if (loneSurrogate.test(path)) throw invalid(option, "the key is not well-formed Unicode", "Remove its lone surrogate")
  if (setting === "" || rest.includes("")) {
    throw invalid(option, "the key has an empty part", "Separate the parts of a key by one dot: `features.goals`")
  }
  if (!isBare(setting)) {
    throw invalid(
      option,
      "the key does not begin with the name of a setting, which has letters, digits, `_` and `-` only",
      "Give the name as the key and the rest as its value"
    )
  }
  if (rest.some((part) => misread.test(part))) {
    throw invalid(
      option,
      "a part of the key holds `=`, a quote or blank at its edge, or a control character",
      "Give the table that has such a name as the value: a path has no quotes"
    )
  }
  return `${path}=${toToml(value, option, 0)}`
}

/** What codex would cut or trim, and quotes, which it would take for a part of the name. */
const misread = /=|^[\s"']|[\s"']$|\p{Cc}/u

const toToml = (value: unknown, option: string, depth: number): string => {
  if (depth > maxDepth) throw invalid(option, `the value is nested more than ${maxDepth} levels deep`, "Flatten it")
  switch (typeof value) {
    case "string":
      if (loneSurrogate.test(value)) {
        throw invalid(option, "the value is not well-formed Unicode", "Remove its lone surrogate")
      }
      return toTomlString(value)
    case "number":
      return toTomlNumber(value)
    case "boolean":
      return String(value)
    default:
      if (Array.isArray(value)) {
        return `[${value.map((member, index) => toToml(member, `${option}[${index}]`, depth + 1)).join(", ")}]`
      }
      if (isTable(value)) {
        const members = Object.entries(value).map(([key, member]) => {
          if (loneSurrogate.test(key))
            throw invalid(option, "a key is not well-formed Unicode", "Remove its lone surrogate")
          return `${toTomlKey(key)} = ${toToml(member, `${option}[${JSON.stringify(key)}]`, depth + 1)}`
        })
        return `{${members.join(", ")}}`
      }
      throw invalid(
        option,
        `TOML has no ${value === null ? "null" : typeof value === "object" ? "object of a class" : typeof value}`,
        "Give a string, number, boolean, array or plain object, or leave the key out"
      )
  }
}

/** A basic string of TOML is one of JSON, but for DEL, which TOML wants escaped. */
const toTomlString = (value: string): string => JSON.stringify(value).replaceAll("\x7f", "\\u007f")

const toTomlNumber = (value: number): string =>
  Number.isNaN(value) ? "nan" : Number.isFinite(value) ? String(value) : value > 0 ? "inf" : "-inf"

const toTomlKey = (key: string): string => (isBare(key) ? key : toTomlString(key))

const loneSurrogate = /\p{Surrogate}/u

const isBare = (key: string): boolean => /^[A-Za-z0-9_-]+$/.test(key)

const isTable = (value: unknown): value is object =>
  typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

const invalid = (option: string, problem: string, hint: string): InvalidOptionError =>
  new InvalidOptionError({ option, problem, hint })
