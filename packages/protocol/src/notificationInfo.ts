import * as Either from "effect/Either"
import { type ServerNotificationMethod, type ServerNotifications, serverNotifications } from "./generated/methods.js"
import { decode } from "./internal/decode.js"
import { Ids } from "./internal/ids.js"
import type { ServerNotificationEntry } from "./method.js"
import type { PayloadError } from "./payloadError.js"
import type { Route } from "./routing.js"
import type { OnMismatch } from "./variantMismatch.js"

/**
 * Everything about one notification of the server: how its params are decoded, and where they hold ids. A client looks
 * it up once a message.
 *
 * @since 0.1.0
 * @category models
 */
export interface NotificationInfo<M extends ServerNotificationMethod = ServerNotificationMethod> {
  readonly method: M
  /** Whether the server sends it only to a client with the capability `experimentalApi`. */
  readonly experimental: boolean
  /**
   * Whether JSON params fit as they are, so that `decode` would return an equal value. It is a compiled check, many
   * times as fast as a schema. If false, use `decode`.
   */
  isPlain(params: unknown): params is ServerNotifications[M]
  /** Decodes the params, as `decodeNotification` does. */
  decode(params: unknown, onMismatch?: OnMismatch): Either.Either<ServerNotifications[M], PayloadError>
  /** The turn that the notification is about. */
  turnId(params: unknown): string | undefined
  /** The thread that the notification is about. */
  threadId(params: unknown): string | undefined
  /** Whether the notification may be about a handle: a login, a command, a watch. */
  readonly hasHandles: boolean
  /** All ids: the turn, the thread, and handles. */
  route(params: unknown): Route
  /** The params with another turn id in place of theirs; the same params if they have none. */
  withTurnId(params: unknown, turnId: string): unknown
}

/**
 * Looks a notification up by its method; undefined if this version does not know it.
 *
 * @example
 * ```ts
 * import { notificationInfo } from "@effect-codex/protocol"
 * import { Either } from "effect"
 *
 * const info = notificationInfo("turn/started")
 * const params = { threadId: "T", turn: { id: "U", items: [], status: "inProgress" } }
 * console.log(info?.turnId(params), info && Either.isRight(info.decode(params))) // U true
 * ```
 *
 * @since 0.1.0
 * @category routing
 */
export const notificationInfo = (method: string): NotificationInfo | undefined => infos.get(method)

class Info extends Ids implements NotificationInfo {
  readonly method: ServerNotificationMethod
  readonly experimental: boolean
  readonly isPlain: NotificationInfo["isPlain"]
  readonly #params: ServerNotificationEntry<ServerNotifications[ServerNotificationMethod]>["params"]

  constructor(
    method: ServerNotificationMethod,
    entry: ServerNotificationEntry<ServerNotifications[ServerNotificationMethod]>
  ) {
    super(entry.ids)
    this.method = method
    this.experimental = entry.experimental
    this.isPlain = entry.isPlain as NotificationInfo["isPlain"]
    this.#params = entry.params
  }

  decode(
    params: unknown,
    onMismatch?: OnMismatch
  ): Either.Either<ServerNotifications[ServerNotificationMethod], PayloadError> {
    return this.isPlain(params) ? Either.right(params) : decode(this.#params, params, onMismatch)
  }
}

const infos: ReadonlyMap<string, NotificationInfo> = new Map(
  Object.entries(serverNotifications).map(([method, entry]) => [
    method,
    new Info(method as ServerNotificationMethod, entry as never)
  ])
)
