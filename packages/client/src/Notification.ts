/**
 * The notifications of the server.
 *
 * @since 0.1.0
 */
import { routeOf, type ServerNotification, type ServerNotificationMethod } from "@effect-codex/protocol"
import { Stream } from "effect"

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
 * A notification of the server, typed by `method`.
 *
 * @since 0.1.0
 * @category models
 */
export type Notification = ServerNotification | UnknownNotification

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

const idsOf = (notification: Notification) =>
  routeOf(notification.method === "$unknown" ? notification.name : notification.method, notification.params)

/**
 * The thread that a notification concerns; undefined if it concerns none.
 *
 * @since 0.1.0
 * @category accessors
 */
export const threadIdOf = (notification: Notification): string | undefined => idsOf(notification).threadId

/**
 * The turn that a notification is an event of; undefined if it is of none.
 *
 * @since 0.1.0
 * @category accessors
 */
export const turnIdOf = (notification: Notification): string | undefined => idsOf(notification).turnId
