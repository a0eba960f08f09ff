import { Input as ClientInput } from "@effect-codex/client"
import type { UserInput } from "@effect-codex/protocol"

/** What a turn is given: a text, an item, or several of either. */
export type Input = string | UserInput | ReadonlyArray<string | UserInput>

/** What makes the items of an {@link Input}. They are plain objects, and may as well be written out. */
export interface Inputs {
  /** A text. */
  readonly text: (text: string) => UserInput
  /** An image that the model fetches from a URL; `data:` URLs too. */
  readonly image: (url: string) => UserInput
  /** An image file on the server's machine. */
  readonly localImage: (path: string) => UserInput
  /** A sound that the model fetches from a URL; `data:` URLs too. */
  readonly audio: (url: string) => UserInput
  /** A sound file on the server's machine. */
  readonly localAudio: (path: string) => UserInput
  /** A skill, by its name and the path of its SKILL.md. */
  readonly skill: (name: string, path: string) => UserInput
  /** A mention of a file, an app or the like, by its name and path. */
  readonly mention: (name: string, path: string) => UserInput
}

/**
 * Makes the items of an input.
 *
 * @example
 * await thread.run(["Describe this screenshot.", Input.localImage("./ui.png")])
 */
export const Input: Inputs = {
  text: ClientInput.text,
  image: ClientInput.image,
  localImage: ClientInput.localImage,
  audio: ClientInput.audio,
  localAudio: ClientInput.localAudio,
  skill: ClientInput.skill,
  mention: ClientInput.mention
}
