import type { ParseError } from "effect/ParseResult"
import { type Expected, type Problem, problemsOf } from "./internal/problems.js"
import { didYouMean, listed, quoted } from "./internal/words.js"

/**
 * Why a payload does not fit its schema. Its `message` quotes the payload: print one of the descriptions instead.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PayloadError extends ParseError {}

/**
 * Says what is wrong with params that are not sent: paths, what is expected there, the allowed values of an enum, and the
 * allowed keys where one is unknown. Quotes nothing of the params but unknown keys, and short strings and numbers where
 * an enum was expected.
 *
 * @example
 * ```ts
 * import { describeParamsError, encodeParams } from "@effect-codex/protocol"
 * import { Either } from "effect"
 *
 * const encoded = encodeParams("thread/start", JSON.parse(`{ "sandbox": "readonly" }`))
 * if (Either.isLeft(encoded)) console.log(describeParamsError(encoded.left))
 * // sandbox: expected one of "read-only", "workspace-write", "danger-full-access", null, not "readonly" (did you mean "read-only"?)
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export const describeParamsError = (error: PayloadError): string => describe(error, "the params", describeSent)

/**
 * Says where a payload of the server does not fit its schema, and what was expected. Quotes nothing of the payload, which
 * may hold a prompt, a message or a key.
 *
 * @since 0.1.0
 * @category errors
 */
export const describeDecodeError = (error: PayloadError): string => describe(error, "the payload", describeReceived)

/**
 * Says which values are allowed, what came instead, and which of them may have been meant. What came is quoted if it is a
 * string or a number, at most 40 characters of it. `others`: what else is allowed, in words.
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
  const text = typeof value === "string" || typeof value === "number" ? String(value) : undefined
  return text === undefined ? expected : `${expected}, not ${quoted(text)}${didYouMean(text, allowed)}`
}

/**
 * Says that a key is unknown, which keys are allowed, and which of them may have been meant.
 *
 * @since 0.1.0
 * @category errors
 */
export const describeUnknownKey = (key: string, allowed: ReadonlyArray<string>): string =>
  `unknown key ${quoted(key)}${didYouMean(key, allowed)}, ${
    allowed.length === 0 ? "expected none" : `expected ${listed(allowed, maxListed)}`
  }`

const maxListed = 60
const maxProblems = 5

const describeSent = (problem: Problem): string => {
  switch (problem.kind) {
    case "missing":
      return " is missing"
    case "unknownKey":
      return `: ${describeUnknownKey(problem.key, problem.allowed)}`
    case "mismatch": {
      const { values, others } = problem.expected
      return `: ${values.length === 0 ? describeExpected(problem.expected) : describeWrongValue(problem.actual, values, others)}`
    }
  }
}

const describeReceived = (problem: Problem): string => {
  switch (problem.kind) {
    case "missing":
      return " is missing"
    case "unknownKey":
      return " has an unknown key"
    case "mismatch":
      return `: ${describeExpected(problem.expected)}`
  }
}

const describeExpected = ({ values, others }: Expected): string => {
  const all = [...(values.length === 0 ? [] : [listed(values, maxListed)]), ...others]
  return `expected ${values.length + others.length > 1 ? "one of " : ""}${all.join(", ")}`
}

const describe = (error: PayloadError, root: string, say: (problem: Problem) => string): string => {
  const lines = [...new Set(problemsOf(error.issue).map((problem) => `${problem.path || root}${say(problem)}`))]
  const rest = lines.length - maxProblems
  return lines.slice(0, maxProblems).join("; ") + (rest > 0 ? `; and ${rest} more` : "")
}
