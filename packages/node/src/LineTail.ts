import { stripVTControlCharacters } from "node:util"

/** The last lines of a stream of text, in bounded memory. */
export interface LineTail {
  readonly push: (chunk: Uint8Array) => void
  /** At most `count` of the last lines, oldest first, without colours; a line that has not ended yet counts, an empty one does not. */
  readonly last: (count: number) => ReadonlyArray<string>
}

/** Keeps `maxLines` lines, and of each the first `maxLength` characters. */
export const make = (maxLines: number, maxLength: number): LineTail => {
  const text = new TextDecoder()
  const lines: Array<string> = []
  let open = ""

  return {
    push: (chunk) => {
      const pieces = text.decode(chunk, { stream: true }).split("\n")
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) {
          if (open.trim() !== "") lines.push(open)
          open = ""
        }
        open += piece.slice(0, maxLength - open.length)
      }
      lines.splice(0, lines.length - maxLines)
    },
    last: (count) => {
      const all = open.trim() === "" ? lines : [...lines, open]
      return all.slice(-count).map((line) => stripVTControlCharacters(line).trimEnd())
    }
  }
}
