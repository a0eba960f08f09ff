import type { ServerNotification } from "@effect-codex/protocol"

/** A notification that this version of the protocol cannot type. It is delivered like any other, never dropped. */
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
  readonly cause?: Error
}

/** What the server tells, typed by `method`. */
export type Notification = ServerNotification | UnknownNotification
