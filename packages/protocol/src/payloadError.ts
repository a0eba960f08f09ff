import type { ParseError } from "effect/ParseResult"
import { type Expected, type Problem, problemsOf } from "./internal/problems.js"
import { didYouMean, quoted } from "./internal/words.js"

/**
 * Why a payload does not fit its schema. Its `message` quotes the payload: print one of the descriptions instead.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PayloadError extends ParseError {}

/**
 * Describes why params were refused: paths, what is expected there, the allowed values of an enum, and the allowed keys
 * where one is unknown. Quotes nothing of the params but unknown keys, and strings and numbers where an enum was
 * expected, at most 40 characters each.
 *
 * @example
 * ```ts
 * import { describeParamsError, encodeParams } from "@effect-codex/protocol"
 * import { Either } from "effect"
 *
 * const encoded = encodeParams("thread/start", JSON.parse(`{ "sandbox": "readonly" }`))
 * if (Either.isLeft(encoded)) console.log(describeParamsError(encoded.left))
 * // sandbox: expected "read-only", …, "danger-full-access" or null, not "readonly" (did you mean "read-only"?)
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export const describeParamsError = (error: PayloadError): string =>
  describe(error, (problem) => {
    switch (problem.kind) {
      case "missing":
        return `${problem.path} is missing`
      case "unknownKeys":
        return at(problem.path, "", describeUnknownKeys(problem.keys, problem.allowed))
      case "mismatch": {
        const { values, others } = problem.expected
        const words =
          values.length === 0 ? describeExpected(problem.expected) : describeWrongValue(problem.actual, values, others)
        return at(problem.path, "the params: ", words)
      }
    }
  })

/**
 * Describes where a payload of the server does not fit its schema, and what was expected. Quotes nothing of the
 * payload, which may hold a prompt, a message or a key.
 *
 * @since 0.1.0
 * @category errors
 */
export const describeDecodeError = (error: PayloadError): string =>
  describe(error, (problem) => {
    switch (problem.kind) {
      case "missing":
        return `${problem.path} is missing`
      case "unknownKeys":
        return at(problem.path, "the payload: ", "unknown keys")
      case "mismatch":
        return at(problem.path, "the payload: ", describeExpected(problem.expected))
    }
  })

/**
 * Lists the allowed values, with the value that was given and the closest allowed one. The given value is quoted if it
 * is a string or a number, at most 40 characters of it. `others` names what else is allowed, as in "a function".
 *
 * @example
 * ```ts
 * import { describeWrongValue } from "@effect-codex/protocol"
 *
 * console.log(describeWrongValue("deny_al", ["deny-all", "ask"]))
 * // expected "deny-all" or "ask", not "deny_al" (did you mean "deny-all"?)
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export const describeWrongValue = (
  value: unknown,
  allowed: ReadonlyArray<string>,
  others: ReadonlyArray<string> = []
): string => {
  const expected = describeExpected({ values: allowed, others })
  if (typeof value === "number") return `${expected}, not ${value}`
  return typeof value === "string" ? `${expected}, not ${quoted(value)}${didYouMean(value, allowed)}` : expected
}

/**
 * Lists the unknown keys, each with the closest allowed one, and the allowed keys.
 *
 * @example
 * ```ts
 * import { describeUnknownKeys } from "@effect-codex/protocol"
 *
 * console.log(describeUnknownKeys(["modle"], ["model", "sandbox"]))
 * // unknown key "modle" (did you mean "model"?), allowed: "model", "sandbox"
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export const describeUnknownKeys = (keys: ReadonlyArray<string>, allowed: ReadonlyArray<string>): string => {
  const rest = keys.length - maxProblems
  const unknown = keys.slice(0, maxProblems).map((key) => quoted(key) + didYouMean(key, allowed))
  return [
    `unknown key${keys.length === 1 ? "" : "s"} ${unknown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
    allowed.length === 0 ? "none is allowed" : `allowed: ${allowed.map(quoted).join(", ")}`
  ].join(", ")
}

const maxProblems = 5

const describeExpected = ({ values, others }: Expected): string => {
  const all = [...values.map(quoted), ...others]
  const last = all.pop() ?? "nothing"
  return `expected ${all.length === 0 ? last : `${all.join(", ")} or ${last}`}`
}

const at = (path: string, root: string, words: string): string => (path === "" ? root : `${path}: `) + words

const describe = (error: PayloadError, say: (problem: Problem) => string): string => {
  const all = [...new Set(problemsOf(error.issue).map(say))]
  const rest = all.length - maxProblems
  return all.slice(0, maxProblems).join("; ") + (rest > 0 ? `; and ${rest} more` : "")
}
