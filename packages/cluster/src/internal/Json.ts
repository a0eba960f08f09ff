/** What crosses the cluster is JSON: what is not would be lost on the way, and is refused before. */
import { CodexError } from "@effect-codex/client"
import { Either } from "effect"

export type Json = { readonly [name: string]: unknown }

/** The path of the first value that JSON cannot hold. */
const unfit = (value: unknown, path: string): string | undefined => {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return undefined
    case "number":
      return Number.isFinite(value) ? undefined : path
    case "object": {
      if (value === null) return undefined
      const prototype = Object.getPrototypeOf(value)
      if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path
      for (const [name, member] of Object.entries(value)) {
        const found = unfit(member, path === "" ? name : `${path}.${name}`)
        if (found !== undefined) return found
      }
      return undefined
    }
    default:
      return path
  }
}

/** The options, once it is known that they arrive as they are; members that are undefined are left out. */
export const check = (
  method: string,
  what: string,
  options: object
): Either.Either<Json, CodexError.InvalidParamsError> => {
  const path = unfit(options, "")
  return path === undefined
    ? Either.right(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)))
    : Either.left(
        new CodexError.InvalidParamsError({
          method,
          code: -32602,
          serverMessage: `${what} have to be plain JSON, so that every runner can use them: \`${path}\` is not`,
          sent: false
        })
      )
}
