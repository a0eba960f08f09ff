/**
 * The state of a connection, for displays, health checks and tests.
 *
 * @since 0.1.0
 */
import { Context, type Effect } from "./internal/effect.js"

/**
 * The state of a connection.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { Diagnostics } from "@effect-codex/client"
 * import { Console, Effect } from "effect"
 *
 * const show = Effect.gen(function* () {
 *   const diagnostics = yield* Diagnostics.Diagnostics
 *   const { openTurns, requests } = yield* diagnostics.snapshot
 *   yield* Console.log(`${openTurns.length} turns, ${requests.inFlight} requests in flight`)
 * })
 * ```
 */
export class Diagnostics extends Context.Tag("@effect-codex/client/Diagnostics")<Diagnostics, Service>() {}

/**
 * See {@link Diagnostics}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** The present state. */
  readonly snapshot: Effect.Effect<Snapshot>
}

/**
 * The state of a connection at one moment.
 *
 * @since 0.1.0
 * @category models
 */
export interface Snapshot {
  /** The requests of this client. */
  readonly requests: {
    /** How many requests wait for their response and hold a permit. */
    readonly inFlight: number
    /** How many requests wait for a permit. */
    readonly waiting: number
  }
  /** How many requests of the server are unanswered. */
  readonly serverRequests: number
  /** The turns that have not ended. */
  readonly openTurns: ReadonlyArray<{ readonly threadId: string; readonly turnId: string }>
  /** How many messages took which way since the connection was made. */
  readonly counts: Counts
}

/**
 * How many messages of a connection took which way.
 *
 * @since 0.1.0
 * @category models
 */
export interface Counts {
  /** Notifications of all kinds. */
  readonly notifications: number
  /** Notifications of a method that this version of the protocol does not know. */
  readonly unknown: number
  /** Notifications of a known method whose parameters did not decode. */
  readonly undecodable: number
  /** Known variants of a union whose payload did not fit, and which became `$unknown`. */
  readonly unknownVariants: number
  /** Events buffered until the response to a turn-starting request named their turn. */
  readonly buffered: number
  /** Events of turns that this connection has no handle on. */
  readonly unrouted: number
  /** Responses to no pending request: late, duplicate, or never asked for. */
  readonly late: number
  /** Lines that are no JSON-RPC message. */
  readonly skipped: number
  /** Messages longer than `maxMessageBytes`. */
  readonly tooLarge: number
  /**
   * Requests of the server that got no response: it asked for more than `maxServerRequests` at once, did not read, and the
   * refusals that wait for it have reached that bound as well.
   */
  readonly unanswered: number
  /** Turns ended from the server's stored state, since their `turn/completed` never came. */
  readonly reconciled: number
}
