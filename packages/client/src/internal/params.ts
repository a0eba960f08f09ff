import type { InvalidParamsError } from "../CodexError.js"
import { Either } from "./effect.js"
import { isOptions } from "./isOptions.js"
import { notSent } from "./Requests.js"

/**
 * The caller's options and the operation's `own` parameters as those of `method`. Refuses options that are no object,
 * which would be dropped, and options of the operation's own names, which would be overridden.
 */
export const merge = <O extends object, P extends object>(
  method: string,
  options: O | undefined,
  own: P
): Either.Either<O & P, InvalidParamsError> => {
  if (options !== undefined && !isOptions(options)) return Either.left(notSent(method, "the options must be an object"))
  const clash = Object.keys(own).find((name) => (options as Record<string, unknown> | undefined)?.[name] !== undefined)
  return clash === undefined
    ? Either.right({ ...(options as O), ...own })
    : Either.left(notSent(method, `the option \`${clash}\` is set by the operation: leave it out`))
}
