import { routeOf, type ServerNotification, type ServerNotificationMethod } from "@effect-codex/protocol"
import type { ParseResult } from "effect"
import { Stream } from "effect"

/**
 * A notification that this version of the protocol cannot type: a method it does not know, or parameters that do not
 * decode. It is routed and delivered like any other, never dropped.
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
  /** Why the parameters of a known method did not decode; absent for an unknown method. */
  readonly cause?: ParseResult.ParseError
}

/** What the server tells, typed by `method`. */
export type Notification = ServerNotification | UnknownNotification

/** The notifications of the methods `M`. */
export type Of<M extends ServerNotificationMethod> = Extract<Notification, { readonly method: M }>

/** Whether `notification` is one of `methods`, narrowing its type. */
export const is =
  <const M extends ServerNotificationMethod>(...methods: ReadonlyArray<M>) =>
  (notification: Notification): notification is Of<M> =>
    (methods as ReadonlyArray<string>).includes(notification.method)

/**
 * Keeps the notifications of the given methods, and narrows the type of the stream to theirs.
 *
 * @example
 * import { Notification } from "@effect-codex/client"
 *
 * // Stream of { method: "turn/diff/updated", params: { diff, … } }
 * const diffs = turn.events.pipe(Notification.only("turn/diff/updated"))
 */
export const only =
  <const M extends ServerNotificationMethod>(...methods: ReadonlyArray<M>) =>
  <E, R>(stream: Stream.Stream<Notification, E, R>): Stream.Stream<Of<M>, E, R> =>
    Stream.filter(stream, is(...methods))

const ids = (notification: Notification) =>
  routeOf(notification.method === "$unknown" ? notification.name : notification.method, notification.params)

/** The thread that a notification concerns; undefined if it concerns none. */
export const threadIdOf = (notification: Notification): string | undefined => ids(notification).threadId

/** The turn that a notification is an event of; undefined if it is of none. */
export const turnIdOf = (notification: Notification): string | undefined => ids(notification).turnId
