/**
 * The notifications of the server.
 *
 * @since 0.1.0
 */
import {
  type ItemCompletedNotification,
  notificationInfo,
  routeOf,
  type ServerNotification,
  type ServerNotificationMethod
} from "@effect-codex/protocol"
import { Stream } from "./internal/effect.js"

/**
 * A notification that this version of the protocol cannot type: its method is unknown, or its parameters do not decode.
 * It is routed and delivered like any other.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnknownNotification {
  /** The mark of an unknown notification, so that a `switch` over `method` narrows. */
  readonly method: "$unknown"
  /** The method as the server named it. */
  readonly name: string
  /** The parameters as they came. */
  readonly params: unknown
  /** When the server sent it, in ms since the epoch. */
  readonly emittedAtMs?: number
  /** Where the parameters of a known method differ from the protocol, as paths; absent for an unknown method. */
  readonly problem?: string
}

/**
 * The link was lost and is back: what the server sent of this turn in between was not received. It is an event of a
 * turn or a goal, made by the client; the server sent no such notification.
 *
 * The items that were completed in between follow, see {@link RecoveredItem}; then the server's own events.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResumedNotification {
  readonly method: "$resumed"
  readonly params: { readonly threadId: string; readonly turnId: string }
}

/**
 * An item that was completed while the link was lost: not a notification of the server, but what it has stored since.
 * So it has no `emittedAtMs`.
 *
 * @since 0.1.0
 * @category models
 */
export interface RecoveredItem {
  readonly method: "item/completed"
  /** `completedAtMs` is that of the item; where the server does not say, the time when the item was read back. */
  readonly params: ItemCompletedNotification
  /** Tells it from a notification of the server. */
  readonly recovered: true
}

/**
 * A notification of the server, typed by `method`; or, in the events of a turn or goal whose link was lost, what stands
 * for those that were missed.
 *
 * @since 0.1.0
 * @category models
 */
export type Notification = ServerNotification | UnknownNotification | ResumedNotification | RecoveredItem

/**
 * The notifications of the methods `M`.
 *
 * @since 0.1.0
 * @category models
 */
export type Of<M extends ServerNotificationMethod> = Extract<Notification, { readonly method: M }>

/**
 * Whether a notification is one of `methods`, narrowing its type.
 *
 * @since 0.1.0
 * @category refinements
 */
export const is =
  <const M extends ServerNotificationMethod>(...methods: ReadonlyArray<M>) =>
  (notification: Notification): notification is Of<M> =>
    (methods as ReadonlyArray<string>).includes(notification.method)

/**
 * Whether an event stands for one that was missed, since the link was lost.
 *
 * @since 0.1.0
 * @category refinements
 */
export const isRecovered = (notification: Notification): notification is RecoveredItem =>
  "recovered" in notification && notification.recovered

/**
 * Keeps the notifications of the given methods, and narrows the type of the stream to theirs.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { Notification, type Turn } from "@effect-codex/client"
 *
 * declare const turn: Turn.Turn
 *
 * // Stream of { method: "turn/diff/updated", params: { diff, … } }
 * const diffs = turn.events.pipe(Notification.only("turn/diff/updated"))
 * ```
 */
export const only =
  <const M extends ServerNotificationMethod>(...methods: ReadonlyArray<M>) =>
  <E, R>(stream: Stream.Stream<Notification, E, R>): Stream.Stream<Of<M>, E, R> =>
    Stream.filter(stream, is(...methods))

/** The method that the server sent. */
const nameOf = (notification: Notification): string =>
  notification.method === "$unknown" ? notification.name : notification.method

/**
 * The thread that a notification concerns; undefined if it concerns none.
 *
 * @since 0.1.0
 * @category accessors
 */
export const threadIdOf = (notification: Notification): string | undefined =>
  routeOf(nameOf(notification), notification.params).threadId

/**
 * The turn that a notification is an event of; undefined if it is of none.
 *
 * @since 0.1.0
 * @category accessors
 */
export const turnIdOf = (notification: Notification): string | undefined => {
  const name = nameOf(notification)
  const info = notificationInfo(name)
  return info === undefined ? routeOf(name, notification.params).turnId : info.turnId(notification.params)
}
