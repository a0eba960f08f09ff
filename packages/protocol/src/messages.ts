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

/** What a request of ours takes. */
export type ParamsOf<M extends ClientRequestMethod> = ClientRequests[M]["params"]

/** What a request of ours is answered with. */
export type ResultOf<M extends ClientRequestMethod> = ClientRequests[M]["result"]

/** One notification of the server, as it comes over the wire. */
export interface ServerNotificationOf<M extends ServerNotificationMethod> {
  readonly method: M
  readonly params: ServerNotifications[M]
  /** Unix time in milliseconds. */
  readonly emittedAtMs?: number
}

/** Any notification that this version knows: `switch` on `method`. */
export type ServerNotification = {
  readonly [M in ServerNotificationMethod]: ServerNotificationOf<M>
}[ServerNotificationMethod]

/** One request of the server, as it comes over the wire. */
export interface ServerRequestOf<M extends ServerRequestMethod> {
  readonly id: RequestId
  readonly method: M
  readonly params: ServerRequests[M]["params"]
}

/** Any request of the server that this version knows: `switch` on `method`. */
export type ServerRequest = { readonly [M in ServerRequestMethod]: ServerRequestOf<M> }[ServerRequestMethod]

export const isClientRequestMethod = (method: string): method is ClientRequestMethod =>
  Object.hasOwn(clientRequests, method)

export const isServerRequestMethod = (method: string): method is ServerRequestMethod =>
  Object.hasOwn(serverRequests, method)

export const isServerNotificationMethod = (method: string): method is ServerNotificationMethod =>
  Object.hasOwn(serverNotifications, method)
