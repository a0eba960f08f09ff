import { ParseResult } from "effect"

/**
 * Where a value does not fit its schema: paths and what is wrong there, for a message or a log. Never the values, which
 * may be a prompt, an answer or a key.
 */
export const describe = (error: ParseResult.ParseError): string => {
  const issues = ParseResult.ArrayFormatter.formatErrorSync(error)
  const shown = issues.slice(0, 3).map(({ _tag, path }) => {
    const at = path.length === 0 ? "the value" : path.join(".")
    if (_tag === "Missing") return `${at} is missing`
    return _tag === "Unexpected" ? `${at} is not expected` : `${at} is of a wrong type or value`
  })
  return [...new Set(shown)].join("; ") + (issues.length > 3 ? `; and ${issues.length - 3} more` : "")
}
