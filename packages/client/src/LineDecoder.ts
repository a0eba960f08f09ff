/**
 * Cuts a stream of bytes into lines.
 *
 * @since 0.1.0
 */
import type { Line, OversizedLine } from "./Transport.js"

/**
 * Cuts a stream of bytes into lines of UTF-8 text. One decoder belongs to one stream.
 *
 * @since 0.1.0
 * @category models
 */
export interface LineDecoder {
  /** The lines that `chunk` completes, in order, without `\n` or `\r\n`. Empty lines are left out. */
  readonly push: (chunk: Uint8Array) => ReadonlyArray<Line>
  /** What is left when the stream has ended without a line end: one line or none. */
  readonly end: () => ReadonlyArray<Line>
}

/**
 * The bound of a decoder.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The longest line, in bytes without its line end. A longer one becomes an `OversizedLine`. Default: {@link defaultMaxMessageBytes}. */
  readonly maxMessageBytes?: number | undefined
}

/**
 * 128 MiB, in bytes.
 *
 * @since 0.1.0
 * @category constants
 */
export const defaultMaxMessageBytes = 134_217_728

/**
 * How many bytes at the beginning of an oversized line are enough for its `head`: 12,288.
 *
 * @since 0.1.0
 * @category constants
 */
export const headBytes = 12_288

const LF = 0x0a
const CR = 0x0d
/** In UTF-16 code units, which take three bytes of UTF-8 at most. */
const headLength = headBytes / 3
/** A buffer of up to this size is kept for the next line. */
const smallBuffer = 65_536
/** A longer line is decoded in pieces of this size, in bytes, from one buffer: fresh memory costs more than decoding. */
const pieceBytes = 1_048_576
const none: ReadonlyArray<Line> = []
const empty = new Uint8Array(0)

/**
 * Creates a decoder.
 *
 * Only the byte 0x0A ends a line, so that U+2028 and its like stay inside a string. The cut is made on bytes, before
 * they are text, so no character is split. Time is linear in the bytes, however many chunks a line comes in. What is
 * kept between two calls is a copy: the caller may reuse its buffer.
 *
 * A line beyond `maxMessageBytes` is skipped without being kept, and yields one `OversizedLine` at its line end.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { LineDecoder } from "@effect-codex/client"
 *
 * const decoder = LineDecoder.make({ maxMessageBytes: 1_000_000 })
 * const bytes = new TextEncoder().encode('{"id":1}\n{"id":')
 * console.log(decoder.push(bytes)) // [ '{"id":1}' ]
 * ```
 */
export const make = (options: Options = {}): LineDecoder => {
  const limit = options.maxMessageBytes ?? defaultMaxMessageBytes
  const text = new TextDecoder("utf-8", { ignoreBOM: true })
  /** The line so far is `line`, of `decoded` bytes, and then `buffer[0, size)`, unless it is `skipped`. */
  let line = ""
  let decoded = 0
  let buffer = empty
  let size = 0
  let skipped: Skipped | undefined

  const reserve = (bytes: number): void => {
    if (bytes <= buffer.byteLength) return
    const grown = new Uint8Array(Math.max(bytes, Math.min(2 * buffer.byteLength, pieceBytes), 1024))
    grown.set(buffer.subarray(0, size))
    buffer = grown
  }

  /** Decodes what `buffer` holds, less the bytes at its end that may belong with what comes next. */
  const decodePiece = (): void => {
    const end = boundary(buffer.subarray(0, size))
    line += text.decode(buffer.subarray(0, end))
    decoded += end
    buffer.copyWithin(0, end, size)
    size -= end
  }

  /** A copy of what a head is made of. */
  const firstBytes = (): Uint8Array =>
    (line === "" ? buffer.subarray(0, size) : new TextEncoder().encode(line.slice(0, headBytes))).slice(0, headBytes)

  const clear = (): void => {
    line = ""
    decoded = 0
    size = 0
    if (buffer.byteLength > smallBuffer) buffer = empty
  }

  /** Adds to the line so far. Past the limit only its head and its length are kept. */
  const append = (bytes: Uint8Array): void => {
    // A last CR may belong to the line end.
    if (skipped === undefined && decoded + size + bytes.byteLength <= limit + 1) {
      for (let at = 0; at < bytes.byteLength; ) {
        const part = bytes.subarray(at, at + pieceBytes - size)
        reserve(size + part.byteLength)
        buffer.set(part, size)
        size += part.byteLength
        at += part.byteLength
        if (size === pieceBytes) decodePiece()
      }
      return
    }
    if (skipped === undefined) {
      skipped = { head: firstBytes(), bytes: decoded + size, endsInCr: false }
      clear()
    }
    if (skipped.head.byteLength < headBytes) {
      skipped.head = concat(skipped.head, bytes.subarray(0, headBytes - skipped.head.byteLength))
    }
    skipped.bytes += bytes.byteLength
    if (bytes.byteLength > 0) skipped.endsInCr = bytes[bytes.byteLength - 1] === CR
  }

  /** The line so far, complete. */
  const complete = (): ReadonlyArray<Line> => {
    if (skipped !== undefined) {
      const { endsInCr, head } = skipped
      const bytes = endsInCr ? skipped.bytes - 1 : skipped.bytes
      skipped = undefined
      return [oversized(head.subarray(0, bytes), bytes)]
    }
    const rest = buffer.subarray(0, size > 0 && buffer[size - 1] === CR ? size - 1 : size)
    const bytes = decoded + rest.byteLength
    const lines = bytes === 0 ? none : [bytes > limit ? oversized(firstBytes(), bytes) : line + text.decode(rest)]
    clear()
    return lines
  }

  /** Adds whole lines, none of which can be beyond the limit. */
  const split = (bytes: Uint8Array, lines: Array<Line>): void => {
    for (const line of text.decode(bytes).split("\n")) {
      const trimmed = line.endsWith("\r") ? line.slice(0, -1) : line
      if (trimmed.length > 0) lines.push(trimmed)
    }
  }

  return {
    push: (chunk) => {
      const last = chunk.lastIndexOf(LF)
      if (last === -1) {
        append(chunk)
        return none
      }
      const lines: Array<Line> = []
      let from = 0
      // One line at a time where a line has begun already, or where one could be beyond the limit.
      while (from <= last && (decoded + size > 0 || skipped !== undefined || last - from > limit)) {
        const end = chunk.indexOf(LF, from)
        append(chunk.subarray(from, end))
        lines.push(...complete())
        from = end + 1
      }
      if (from <= last) split(chunk.subarray(from, last), lines)
      if (last + 1 < chunk.byteLength) append(chunk.subarray(last + 1))
      return lines
    },
    end: complete
  }
}

/**
 * What stands for a line that was skipped, out of its first {@link headBytes} and its length in bytes. For transports
 * that cut messages themselves.
 *
 * @since 0.1.0
 * @category constructors
 */
export const oversized = (firstBytes: Uint8Array, bytes: number): OversizedLine => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true })
  const head = text.decode(firstBytes.subarray(0, headBytes), { stream: true }).slice(0, headLength)
  // No character is cut in half, neither its bytes nor its surrogates.
  return { head: /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head, bytes }
}

/** A line beyond the limit, of which the rest is not kept. */
interface Skipped {
  head: Uint8Array
  bytes: number
  endsInCr: boolean
}

/** Where bytes can be cut so that the two sides decode to the same text as the whole, and no CR is apart from its LF. */
const boundary = (bytes: Uint8Array): number => {
  const end = bytes.byteLength
  if (bytes[end - 1] === CR) return end - 1
  // A character has at most three bytes after its first, and its first byte is the only one from 0xC0 on.
  for (let at = end - 1; at >= end - 3; at--) if ((bytes[at] ?? 0) >= 0xc0) return at
  return end
}

const concat = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.byteLength + second.byteLength)
  both.set(first)
  both.set(second, first.byteLength)
  return both
}
