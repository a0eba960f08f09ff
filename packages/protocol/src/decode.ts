import type { Either } from "effect/Either"
import type { ParseError } from "effect/ParseResult"
import * as Schema from "effect/Schema"
import {
  type ClientRequestMethod,
  clientRequests,
  type ServerNotificationMethod,
  type ServerNotifications,
  type ServerRequestMethod,
  type ServerRequests,
  serverNotifications,
  serverRequests
} from "./generated/methods.js"
import type { Lazy } from "./lazy.js"
import type { ParamsOf, ResultOf } from "./messages.js"

/** The params of a notification. What a newer server adds is kept. */
export const decodeNotification = <M extends ServerNotificationMethod>(
  method: M,
  params: unknown
): Either<ServerNotifications[M], ParseError> => decoderOf(serverNotifications[method].params)(params)

/** The result of a request of ours. What a newer server adds is kept. */
export const decodeResult = <M extends ClientRequestMethod>(
  method: M,
  result: unknown
): Either<ResultOf<M>, ParseError> => decoderOf(clientRequests[method].result)(result)

/** The params of a request of the server. What a newer server adds is kept. */
export const decodeServerRequest = <M extends ServerRequestMethod>(
  method: M,
  params: unknown
): Either<ServerRequests[M]["params"], ParseError> => decoderOf(serverRequests[method].params)(params)

/**
 * The params of a request of ours, as they are written. A member that the protocol does not have is refused. One that is
 * undefined counts as left out, and `JSON.stringify` leaves it out.
 */
export const encodeParams = <M extends ClientRequestMethod>(
  method: M,
  params: ParamsOf<M>
): Either<unknown, ParseError> => encoderOf(clientRequests[method].params)(params)

/** Our answer to a request of the server, as it is written; as strict as `encodeParams`. */
export const encodeServerResult = <M extends ServerRequestMethod>(
  method: M,
  result: ServerRequests[M]["result"]
): Either<unknown, ParseError> => encoderOf(serverRequests[method].result)(result)

/** Compiles a schema when it is first met, and once. */
const compiling = <F>(compile: (schema: Lazy<unknown>) => F): ((schema: object) => F) => {
  const compiled = new WeakMap<object, F>()
  return (schema) => {
    const known = compiled.get(schema)
    if (known !== undefined) return known
    const fresh = compile(schema as Lazy<unknown>)
    compiled.set(schema, fresh)
    return fresh
  }
}

const decoderOf: <A>(schema: Lazy<A>) => (input: unknown) => Either<A, ParseError> = compiling((schema) =>
  Schema.decodeUnknownEither(schema, { onExcessProperty: "preserve" })
) as never

const encoderOf: <A>(schema: Lazy<A>) => (value: A) => Either<unknown, ParseError> = compiling((schema) =>
  Schema.encodeEither(schema, { onExcessProperty: "error", exact: true })
)
