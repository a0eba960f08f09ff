import type { UserInput } from "@effect-codex/protocol"
import { Either } from "effect"
import { notSent } from "./AppServer.js"
import type { InvalidParamsError } from "./CodexError.js"

/** What a turn is given: a text, an item, or several of either. */
export type Input = string | UserInput | ReadonlyArray<string | UserInput>

/** A text. */
export const text = (text: string): UserInput => ({ type: "text", text })

/** An image that the model fetches from a URL; `data:` URLs too. */
export const image = (url: string): UserInput => ({ type: "image", url })

/** An image file on the server's machine. */
export const localImage = (path: string): UserInput => ({ type: "localImage", path })

/** A sound that the model fetches from a URL; `data:` URLs too. */
export const audio = (url: string): UserInput => ({ type: "audio", url })

/** A sound file on the server's machine. */
export const localAudio = (path: string): UserInput => ({ type: "localAudio", path })

/** A skill, by its name and the path of its SKILL.md. */
export const skill = (name: string, path: string): UserInput => ({ type: "skill", name, path })

/** A mention of a file, an app or the like, by its name and path. */
export const mention = (name: string, path: string): UserInput => ({ type: "mention", name, path })

/** The items of an input, for `method`; an {@link InvalidParamsError} if there is nothing in them. */
export const toItems = (method: string, input: Input): Either.Either<ReadonlyArray<UserInput>, InvalidParamsError> => {
  const all = (Array.isArray(input) ? input : [input]) as ReadonlyArray<string | UserInput>
  const items = all.map((item) => (typeof item === "string" ? text(item) : item))
  return items.every((item) => item.type === "text" && item.text.trim() === "")
    ? Either.left(notSent(method, "the input is empty: give a text that is not blank, or another item"))
    : Either.right(items)
}
