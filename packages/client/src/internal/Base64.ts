import { DecodeError, type InvalidParamsError } from "../CodexError.js"
import { Effect, Either, Encoding } from "./effect.js"
import { notSent } from "./Requests.js"

/** How many bytes are encoded at a time: whole groups of three, and few enough to be arguments of one call. */
const pieceSize = 3 * 8192

const utf8 = new TextEncoder()

/** Bytes as the protocol has them, for `method`; a string as UTF-8. */
export const encode = (method: string, data: string | Uint8Array): Effect.Effect<string, InvalidParamsError> =>
  Effect.suspend(() => {
    if (typeof data === "string") return Effect.succeed(encodeBytes(utf8.encode(data)))
    return data instanceof Uint8Array
      ? Effect.succeed(encodeBytes(data))
      : notSent(method, "the data must be a string or a Uint8Array")
  })

const encodeBytes = (bytes: Uint8Array): string => {
  const pieces: Array<string> = []
  // By the platform's own function: Effect's takes ten times as long, and blocks the reader of the connection meanwhile.
  for (let from = 0; from < bytes.length; from += pieceSize) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + pieceSize))))
  }
  return pieces.join("")
}

/** The bytes in a message of `method`. */
export const decode = (method: string, data: string): Effect.Effect<Uint8Array, DecodeError> =>
  Effect.suspend(() => {
    const bytes = Encoding.decodeBase64(data)
    return Either.isRight(bytes)
      ? Effect.succeed(bytes.right)
      : new DecodeError({ method, detail: "the bytes are no base64" })
  })
