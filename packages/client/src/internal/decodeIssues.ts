import type { DecodeIssue } from "../CodexError.js"
import { ParseResult } from "./effect.js"

/**
 * Where a value differs from its schema: paths and the kind of difference, for a message or a log. Never the values,
 * which may be a prompt, a response of the model or a key.
 */
export const formatParseError = (error: ParseResult.ParseError): string => {
  const issues = ParseResult.ArrayFormatter.formatErrorSync(error)
  const shown = issues.slice(0, 3).map(({ _tag, path }) => {
    const at = path.length === 0 ? "the value" : path.join(".")
    if (_tag === "Missing") return `${at} is missing`
    return _tag === "Unexpected" ? `${at} is not expected` : `${at} is of a wrong type or value`
  })
  return [...new Set(shown)].join("; ") + (issues.length > 3 ? `; and ${issues.length - 3} more` : "")
}

/** How many differences an error keeps. */
const maxIssues = 100

/** The differences as an error of this library carries them. */
export const issuesOf = (error: ParseResult.ParseError): ReadonlyArray<DecodeIssue> =>
  ParseResult.ArrayFormatter.formatErrorSync(error)
    .slice(0, maxIssues)
    .map(({ message, path }) => ({ path, message }))
