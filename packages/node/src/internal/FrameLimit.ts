import { Duplex } from "node:stream"

/** The longest message to let through, and whom to notify. */
export interface Options {
  /** The longest message, in bytes. */
  readonly maxMessageBytes: number
  /** How many bytes at the beginning of a longer message are let through all the same: below 65,536. */
  readonly headBytes: number
  /** Bytes have been received. */
  readonly onBytes: () => void
  /** The message with this number, from 0 on, was longer: it had that many bytes. Called before its end is let through. */
  readonly onOversized: (message: number, bytes: number) => void
}

/**
 * The client's side of a WebSocket connection over `raw`, in which no message is longer than a limit.
 *
 * The `ws` package ends the connection over a message that is too long (close code 1009), or else keeps messages of
 * any length in memory. This cuts such a message to its head while it arrives: `ws` sees a shorter message, and the
 * rest is discarded unread.
 */
export const make = (raw: Duplex, options: Options): Duplex => {
  const filter = makeFilter(options)
  const limited = new Duplex({
    // The two sides end apart, as those of a socket do that `ws` or `http` made.
    allowHalfOpen: true,
    read: () => {
      raw.resume()
    },
    write: (chunk, encoding, callback) => {
      raw.write(chunk, encoding, callback)
    },
    writev: (chunks, callback) => {
      raw.cork()
      for (const [index, { chunk, encoding }] of chunks.entries()) {
        raw.write(chunk, encoding, index === chunks.length - 1 ? callback : undefined)
      }
      raw.uncork()
    },
    final: (callback) => {
      raw.end(callback)
    },
    destroy: (error, callback) => {
      raw.destroy()
      callback(error)
    }
  })
  raw.on("data", (chunk: Buffer) => {
    options.onBytes()
    let wantsMore = true
    filter(chunk, (piece) => {
      wantsMore = limited.push(piece)
    })
    if (!wantsMore) raw.pause()
  })
  raw.on("end", () => limited.push(null))
  raw.on("error", (error) => limited.destroy(error))
  raw.on("close", () => limited.destroy())
  return limited
}

/** Hands on what is let through of a chunk. */
type Filter = (chunk: Buffer, push: (piece: Buffer) => void) => void

const nothing = Buffer.alloc(0)

/** The end of a message in fragments: an empty continuation. */
const lastFragment = Buffer.of(0x80, 0x00)

const makeFilter = (options: Options): Filter => {
  const { headBytes, maxMessageBytes, onOversized } = options
  let state: "http" | "frames" | "unlimited" = "http"

  let http = ""
  /** Looks for the end of the response to the upgrade, after which there are frames. Returns where they begin. */
  const readHttp = (chunk: Buffer): number => {
    const before = http.length
    http += chunk.toString("latin1")
    const end = http.indexOf("\r\n\r\n")
    if (end === -1) {
      if (http.length > 65_536) state = "unlimited"
      return chunk.length
    }
    const at = end + 4 - before
    const [, status = ""] = /^HTTP\/\d\.\d (\d{3})/.exec(http) ?? []
    http = ""
    // Other statuses below 200 precede the response itself.
    if (status === "101") state = "frames"
    else if (!status.startsWith("1")) state = "unlimited"
    return at
  }

  let message = 0
  let messageBytes = 0
  let isOversized = false
  const header = Buffer.alloc(14)
  let headerSize = 0
  /** Bytes of the current frame that are let through, and then those that are discarded. */
  let passing = 0
  let discarding = 0
  let endsMessage = false

  /** Reads the header of a frame: the one that takes its place, or undefined where it is let through as it is. */
  const startFrame = (): Buffer | undefined => {
    const opcode = (header[0] ?? 0) & 0x0f
    const size = frameBytes(header)
    passing = size
    endsMessage = opcode < 8 && ((header[0] ?? 0) & 0x80) !== 0
    if (opcode >= 8) return undefined
    const before = opcode === 0 ? messageBytes : 0
    messageBytes = before + size
    if (messageBytes <= maxMessageBytes) return undefined
    isOversized = true
    passing = Math.min(size, Math.max(0, headBytes - before))
    discarding = size - passing
    return passing > 0 ? fragmentHeader(opcode, passing) : nothing
  }

  const readFrames = (chunk: Buffer, start: number, push: (piece: Buffer) => void): void => {
    let at = start
    /** What is let through as it is goes on in one piece, from here. */
    let from = start
    const flush = (to: number, next: number) => {
      if (from < to) push(chunk.subarray(from, to))
      from = next
    }

    while (at < chunk.length) {
      if (passing > 0) {
        const size = Math.min(passing, chunk.length - at)
        at += size
        passing -= size
      } else if (discarding > 0) {
        const size = Math.min(discarding, chunk.length - at)
        flush(at, at + size)
        at += size
        discarding -= size
      } else {
        const held = headerSize
        const headerAt = at
        while (at < chunk.length && (headerSize < 2 || headerSize < headerBytes(header))) {
          header[headerSize++] = chunk[at++] ?? 0
        }
        if (headerSize < 2 || headerSize < headerBytes(header)) {
          flush(headerAt, at)
          return
        }
        const isUnlimited = isForeign(header)
        const replacement = isUnlimited ? undefined : startFrame()
        headerSize = 0
        if (replacement === undefined) {
          if (held > 0) push(Buffer.from(header.subarray(0, held)))
        } else {
          flush(headerAt, at)
          if (replacement.length > 0) push(replacement)
        }
        if (isUnlimited) {
          state = "unlimited"
          flush(chunk.length, chunk.length)
          return
        }
      }
      if (passing > 0 || discarding > 0 || !endsMessage) continue
      endsMessage = false
      if (isOversized) {
        isOversized = false
        flush(at, at)
        onOversized(message, messageBytes)
        push(lastFragment)
      }
      message += 1
    }
    flush(at, at)
  }

  return (chunk, push) => {
    let at = 0
    while (state === "http" && at < chunk.length) {
      const end = at + readHttp(chunk.subarray(at))
      push(chunk.subarray(at, end))
      at = end
    }
    if (at >= chunk.length) return
    if (state === "frames") readFrames(chunk, at, push)
    else push(chunk.subarray(at))
  }
}

/** How long the header of a frame is, by its first two bytes. */
const headerBytes = (header: Buffer): number => {
  const length = (header[1] ?? 0) & 0x7f
  return length === 127 ? 10 : length === 126 ? 4 : 2
}

/** How long the payload of a frame is. */
const frameBytes = (header: Buffer): number => {
  const length = (header[1] ?? 0) & 0x7f
  return length === 127 ? Number(header.readBigUInt64BE(2)) : length === 126 ? header.readUInt16BE(2) : length
}

/** Frames that no server may send, masked or of a length beyond all bounds: `ws` ends the connection over them. */
const isForeign = (header: Buffer): boolean =>
  ((header[1] ?? 0) & 0x80) !== 0 || !Number.isSafeInteger(frameBytes(header))

/** The header of a fragment that another one follows. */
const fragmentHeader = (opcode: number, bytes: number): Buffer => {
  if (bytes < 126) return Buffer.of(opcode, bytes)
  const header = Buffer.of(opcode, 126, 0, 0)
  header.writeUInt16BE(bytes, 2)
  return header
}
