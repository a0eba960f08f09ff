import { Either, Encoding } from "effect"
import { DecodeError } from "./CodexError.js"

/** Bytes as the protocol writes them. A string is taken as UTF-8. */
export const encode = (data: string | Uint8Array): string => Encoding.encodeBase64(data)

/** Bytes as the server has written them in a message of `method`. */
export const decode = (method: string, data: string): Either.Either<Uint8Array, DecodeError> =>
  Either.mapLeft(Encoding.decodeBase64(data), () => new DecodeError({ method, detail: "the bytes are no base64" }))
