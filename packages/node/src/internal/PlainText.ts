import { stripVTControlCharacters } from "node:util"

/** Control characters, and those that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is for
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text from outside, safe to print on one line: without colours, its control characters escaped but for tabs. */
export const from = (text: string): string =>
  stripVTControlCharacters(text)
    .trimEnd()
    .replace(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
