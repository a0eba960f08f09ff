/** Cuts a stream of bytes into lines of UTF-8 text. One decoder belongs to one stream. */
export interface LineDecoder {
  /** The lines that `chunk` completes, in order, without `\n` or `\r\n`. Empty lines are left out. */
  readonly push: (chunk: Uint8Array) => ReadonlyArray<string>
  /** What is left when the stream has ended without a line end: one line or none. */
  readonly end: () => ReadonlyArray<string>
}

const LF = 0x0a
const none: ReadonlyArray<string> = []

/**
 * A decoder with nothing read yet.
 *
 * Only the byte 0x0A ends a line, so that U+2028 and its like stay inside a string. The cut is made on bytes, before
 * they are text: no character is ever split, and each byte is looked at once and copied at most once, however many
 * chunks a line comes in.
 */
export const make = (): LineDecoder => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true })
  let pieces: Array<Uint8Array> = []

  const join = (last: Uint8Array): Uint8Array => {
    if (pieces.length === 0) return last
    pieces.push(last)
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.byteLength
    }
    pieces = []
    return whole
  }

  const split = (bytes: Uint8Array): ReadonlyArray<string> => {
    const lines: Array<string> = []
    for (const line of text.decode(bytes).split("\n")) {
      const trimmed = line.endsWith("\r") ? line.slice(0, -1) : line
      if (trimmed.length > 0) lines.push(trimmed)
    }
    return lines
  }

  return {
    push: (chunk) => {
      const end = chunk.lastIndexOf(LF)
      if (end === -1) {
        // The caller may use its buffer again, so what is kept is a copy.
        if (chunk.byteLength > 0) pieces.push(chunk.slice())
        return none
      }
      const lines = split(join(chunk.subarray(0, end)))
      if (end + 1 < chunk.byteLength) pieces.push(chunk.slice(end + 1))
      return lines
    },
    end: () => (pieces.length === 0 ? none : split(join(new Uint8Array(0))))
  }
}
