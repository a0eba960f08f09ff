import { stripVTControlCharacters } from "node:util"

/** Control characters but for tabs, and those that turn the direction of text or end a line. */
const control = /(?!\t)[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text from outside, safe to print on one line: without colours, its control characters escaped but for tabs. */
export const from = (text: string): string =>
  stripVTControlCharacters(text)
    .trimEnd()
    .replace(control, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
