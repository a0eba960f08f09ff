import type { UserInput } from "@effect-codex/protocol"
import type { InvalidParamsError } from "../CodexError.js"
import { type Input, text } from "../Input.js"
import { Either } from "./effect.js"
import { notSent } from "./Requests.js"

/** The items of an input, for `method`. */
export const toItems = (method: string, input: Input): Either.Either<ReadonlyArray<UserInput>, InvalidParamsError> => {
  const all: ReadonlyArray<unknown> = Array.isArray(input) ? input : [input]
  const items: Array<UserInput> = []
  for (const item of all) {
    if (typeof item === "string") items.push(text(item))
    else if (typeof item === "object" && item !== null && !Array.isArray(item)) items.push(item as UserInput)
    else {
      return Either.left(notSent(method, `the input must be a text, an item, or an array of these, not ${kind(item)}`))
    }
  }
  return items.every(isBlank)
    ? Either.left(notSent(method, "the input is empty: give a text that is not blank, or another item"))
    : Either.right(items)
}

const isBlank = (item: UserInput): boolean =>
  item.type === "text" && typeof item.text === "string" && item.text.trim() === ""

const kind = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value)
