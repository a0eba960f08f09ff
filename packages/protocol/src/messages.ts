import {
  type ClientRequestMethod,
  type ClientRequests,
  clientRequests,
  type ServerNotificationMethod,
  type ServerNotifications,
  type ServerRequestMethod,
  type ServerRequests,
  serverNotifications,
  serverRequests
} from "./generated/methods.js"
import type { RequestId } from "./generated/types.js"

/**
 * The params of a request of the client.
 *
 * @since 0.1.0
 * @category models
 */
export type ParamsOf<M extends ClientRequestMethod> = ClientRequests[M]["params"]

/**
 * The result of a request of the client.
 *
 * @since 0.1.0
 * @category models
 */
export type ResultOf<M extends ClientRequestMethod> = ClientRequests[M]["result"]

/**
 * A notification of the server, as it is on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerNotificationOf<M extends ServerNotificationMethod> {
  readonly method: M
  readonly params: ServerNotifications[M]
  /** Unix time in milliseconds. */
  readonly emittedAtMs?: number
}

/**
 * Any notification that this version knows: `switch` on `method`.
 *
 * @since 0.1.0
 * @category models
 */
export type ServerNotification = {
  readonly [M in ServerNotificationMethod]: ServerNotificationOf<M>
}[ServerNotificationMethod]

/**
 * A request of the server, as it is on the wire.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerRequestOf<M extends ServerRequestMethod> {
  readonly id: RequestId
  readonly method: M
  readonly params: ServerRequests[M]["params"]
}

/**
 * Any request of the server that this version knows: `switch` on `method`.
 *
 * @since 0.1.0
 * @category models
 */
export type ServerRequest = { readonly [M in ServerRequestMethod]: ServerRequestOf<M> }[ServerRequestMethod]

/**
 * Whether this version knows a request of the client by that method.
 *
 * @since 0.1.0
 * @category guards
 */
export const isClientRequestMethod = (method: string): method is ClientRequestMethod =>
  Object.hasOwn(clientRequests, method)

/**
 * Whether this version knows a request of the server by that method.
 *
 * @since 0.1.0
 * @category guards
 */
export const isServerRequestMethod = (method: string): method is ServerRequestMethod =>
  Object.hasOwn(serverRequests, method)

/**
 * Whether this version knows a notification of the server by that method.
 *
 * @since 0.1.0
 * @category guards
 */
export const isServerNotificationMethod = (method: string): method is ServerNotificationMethod =>
  Object.hasOwn(serverNotifications, method)
