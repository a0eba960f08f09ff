import type { InvalidOptionError } from "@effect-codex/client/CodexError"
import type { Reconnect } from "@effect-codex/client/Connector"
import { Either, Schedule } from "./effect.js"
import { mismatch } from "./mismatch.js"

/**
 * The option `reconnect` apart from the others. Fails for options that are no object, and for a `reconnect` that is neither
 * a schedule nor `false`.
 */
export const split = <O extends { readonly reconnect?: Reconnect | false | undefined }>(
  options: O | undefined,
  byDefault: Reconnect | false
): Either.Either<
  { readonly reconnect: Reconnect | undefined; readonly rest: Omit<O, "reconnect"> },
  InvalidOptionError
> => {
  if (options === null || Array.isArray(options) || (options !== undefined && typeof options !== "object")) {
    return Either.left(mismatch("options", "an object", options))
  }
  const { reconnect = byDefault, ...rest } = (options ?? {}) as O
  if (reconnect !== false && !Schedule.isSchedule(reconnect)) {
    return Either.left(mismatch("reconnect", "a Schedule or false", reconnect))
  }
  return Either.right({ reconnect: reconnect === false ? undefined : reconnect, rest })
}
