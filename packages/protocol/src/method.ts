import type { HandleName } from "./generated/methods.js"
import type { Lazy } from "./internal/lazy.js"

/**
 * A request that the client sends.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientRequestEntry<Params, Result> {
  /** The schema of the params. */
  readonly params: Lazy<Params>
  /** The schema of the result. */
  readonly result: Lazy<Result>
  /** Whether a result of JSON fits its schema as it is, so that decoding would return an equal value. */
  readonly isPlain: (result: unknown) => boolean
  /** Whether params fit their schema as they are, so that encoding would return an equal value. It may miss some. */
  readonly isExact: (params: unknown) => boolean
  /** Whether the method needs the capability `experimentalApi`. */
  readonly experimental: boolean
  /** The members of the params that need the capability `experimentalApi`. */
  readonly experimentalFields: ReadonlyArray<string>
}

/**
 * A request that the server sends.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerRequestEntry<Params, Result> {
  /** The schema of the params. */
  readonly params: Lazy<Params>
  /** The schema of the result. */
  readonly result: Lazy<Result>
  /** Whether the server sends it only to a client with the capability `experimentalApi`. */
  readonly experimental: boolean
  /** Where the params hold ids. */
  readonly ids: IdPaths
  /** Whether params of JSON fit their schema as they are, so that decoding would return an equal value. */
  readonly isPlain: (params: unknown) => boolean
}

/**
 * A notification that the server sends.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerNotificationEntry<Params> {
  /** The schema of the params. */
  readonly params: Lazy<Params>
  /** Whether the server sends it only to a client with the capability `experimentalApi`. */
  readonly experimental: boolean
  /** Where the params hold ids. */
  readonly ids: IdPaths
  /** Whether params of JSON fit their schema as they are, so that decoding would return an equal value. */
  readonly isPlain: (params: unknown) => boolean
}

/**
 * What a message is routed by: its turn, its thread, and the handles of whatever else a client starts or follows.
 *
 * @since 0.1.0
 * @category models
 */
export type IdName = "turnId" | "threadId" | HandleName

/**
 * Where params hold ids: the name of a member, or, as in `turn.id`, of a member and of a member of that. What is listed
 * may still be absent or null.
 *
 * @since 0.1.0
 * @category models
 */
export type IdPaths = { readonly [Name in IdName]?: string }
