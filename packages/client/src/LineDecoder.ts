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
  /** The line so far is `buffer[0, size)`, unless it is `skipped`. */
  let buffer = empty
  let size = 0
  let skipped: Skipped | undefined

  const reserve = (bytes: number): void => {
    if (bytes <= buffer.byteLength) return
    const grown = new Uint8Array(Math.max(bytes, Math.min(2 * buffer.byteLength, limit), 1024))
    grown.set(buffer.subarray(0, size))
    buffer = grown
  }

  /** Adds to the line so far. Past the limit only its head and its length are kept. */
  const append = (bytes: Uint8Array): void => {
    // A last CR may belong to the line end.
    if (skipped === undefined && size + bytes.byteLength <= limit + 1) {
      reserve(size + bytes.byteLength)
      buffer.set(bytes, size)
      size += bytes.byteLength
      return
    }
    if (skipped === undefined) {
      skipped = { head: buffer.slice(0, Math.min(size, headBytes)), bytes: size, endsInCr: false }
      buffer = empty
      size = 0
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
    const bytes = buffer.subarray(0, size > 0 && buffer[size - 1] === CR ? size - 1 : size)
    if (buffer.byteLength > smallBuffer) buffer = empty
    size = 0
    if (bytes.byteLength > limit) return [oversized(bytes, bytes.byteLength)]
    return bytes.byteLength === 0 ? none : [text.decode(bytes)]
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
      while (from <= last && (size > 0 || skipped !== undefined || last - from > limit)) {
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

const concat = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.byteLength + second.byteLength)
  both.set(first)
  both.set(second, first.byteLength)
  return both
}
