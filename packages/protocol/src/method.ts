import type { Lazy } from "./lazy.js"

/** A request that we send, its schemas and what of it needs the capability `experimentalApi`. */
export interface ClientRequestEntry<Params, Result> {
  readonly params: Lazy<Params>
  readonly result: Lazy<Result>
  readonly experimental: boolean
  /** The members of the params that only the experimental protocol has. */
  readonly experimentalFields: ReadonlyArray<string>
}

/** A request that the server sends. */
export interface ServerRequestEntry<Params, Result> {
  readonly params: Lazy<Params>
  readonly result: Lazy<Result>
  readonly experimental: boolean
}

/** A notification that the server sends, and where in its params the ids sit that it is routed by. */
export interface ServerNotificationEntry<Params> {
  readonly params: Lazy<Params>
  readonly experimental: boolean
  readonly turn: Presence
  readonly thread: Presence
  readonly login: Exclude<Presence, "nested">
}

/** As `turnId`, always or not; as `turn.id`; or not at all. Likewise for threads and logins. */
export type Presence = "direct" | "nullable" | "nested" | "none"
