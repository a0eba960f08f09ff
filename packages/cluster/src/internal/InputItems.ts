/** The input of a turn as it is stored: a list of items. */
import type { CodexError, Input } from "@effect-codex/client"
import type { UserInput } from "@effect-codex/protocol"
import { Effect } from "effect"
import * as Check from "./Options.js"

const isBlank = (item: UserInput): boolean =>
  item.type === "text" && typeof item.text === "string" && item.text.trim() === ""

/** The items of an input; refused where it is none, or says nothing. */
export const make = (
  method: string,
  input: Input.Input
): Effect.Effect<ReadonlyArray<UserInput>, CodexError.InvalidParamsError> =>
  Effect.suspend(() => {
    const all: ReadonlyArray<unknown> = Array.isArray(input) ? input : [input]
    const items: Array<UserInput> = []
    for (const item of all) {
      if (typeof item === "string") items.push({ type: "text", text: item })
      else if (typeof item === "object" && item !== null && !Array.isArray(item)) items.push(item as UserInput)
      else return Check.refuse(method, "the input has to be a text, an item, or an array of these")
    }
    return items.every(isBlank)
      ? Check.refuse(method, "the input is empty: give a text that is not blank, or another item")
      : Effect.succeed(items)
  })
