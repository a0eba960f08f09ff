import { type Either, right } from "effect/Either"
import * as Schema from "effect/Schema"
import {
  type ClientRequestMethod,
  clientRequests,
  type ServerNotificationMethod,
  type ServerNotifications,
  type ServerRequestMethod,
  type ServerRequests,
  serverRequests
} from "./generated/methods.js"
import { compiling } from "./internal/compiling.js"
import { decode } from "./internal/decode.js"
import type { Lazy } from "./internal/lazy.js"
import type { ParamsOf, ResultOf } from "./messages.js"
import { type NotificationInfo, notificationInfo } from "./notificationInfo.js"
import type { PayloadError } from "./payloadError.js"
import type { OnMismatch } from "./variantMismatch.js"

/**
 * Decodes the params of a notification. Fields, enum members and variants that a newer server adds are kept; a variant
 * that does not fit its tag becomes `$unknown` and is reported to `onMismatch`.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decodeNotification = <M extends ServerNotificationMethod>(
  method: M,
  params: unknown,
  onMismatch?: OnMismatch
): Either<ServerNotifications[M], PayloadError> =>
  (notificationInfo(method) as unknown as NotificationInfo<M>).decode(params, onMismatch)

/**
 * Decodes the result of a request of the client, as tolerantly as `decodeNotification`.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decodeResult = <M extends ClientRequestMethod>(
  method: M,
  result: unknown,
  onMismatch?: OnMismatch
): Either<ResultOf<M>, PayloadError> => {
  const entry = clientRequests[method]
  return entry.isPlain(result) ? right(result as ResultOf<M>) : decode(entry.result, result, onMismatch)
}

/**
 * Decodes the params of a request of the server, as tolerantly as `decodeNotification`.
 *
 * @since 0.1.0
 * @category decoding
 */
export const decodeServerRequest = <M extends ServerRequestMethod>(
  method: M,
  params: unknown,
  onMismatch?: OnMismatch
): Either<ServerRequests[M]["params"], PayloadError> => {
  const entry = serverRequests[method]
  return entry.isPlain(params) ? right(params as ServerRequests[M]["params"]) : decode(entry.params, params, onMismatch)
}

/**
 * Encodes the params of a request of the client. Refuses unknown keys, at any depth, as well as wrong values and
 * missing ones; `describeParamsError` lists them. A member that is undefined counts as left out: `JSON.stringify`
 * leaves it out. Params that plainly fit are returned as they are, not copied.
 *
 * @since 0.1.0
 * @category encoding
 */
export const encodeParams = <M extends ClientRequestMethod>(
  method: M,
  params: ParamsOf<M>
): Either<unknown, PayloadError> => {
  const entry = clientRequests[method]
  return entry.isExact(params) ? right(params) : encoderOf(entry.params)(params)
}

/**
 * Encodes the client's response to a request of the server, as strictly as `encodeParams`.
 *
 * @since 0.1.0
 * @category encoding
 */
export const encodeServerResult = <M extends ServerRequestMethod>(
  method: M,
  result: ServerRequests[M]["result"]
): Either<unknown, PayloadError> => encoderOf(serverRequests[method].result)(result)

const encoderOf: <A>(schema: Lazy<A>) => (value: A) => Either<unknown, PayloadError> = compiling((schema) =>
  Schema.encodeEither(schema, { onExcessProperty: "error", exact: true, errors: "all" })
)
