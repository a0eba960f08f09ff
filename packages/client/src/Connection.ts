/**
 * The state of a connection and its links.
 *
 * @since 0.1.0
 */

import type { TransportClosedError } from "./CodexError.js"
import type { Duration, Effect, Stream } from "./internal/effect.js"

/**
 * A connection outlives its links, where it has a schedule to connect again.
 *
 * @since 0.1.0
 * @category models
 */
export interface Connection {
  /** The present state. */
  readonly state: Effect.Effect<State>
  /**
   * The present state, and each one after it. Ends with `closed`. A reader that does not keep up misses the oldest of
   * more than 256 states that wait for it.
   */
  readonly states: Stream.Stream<State>
}

/**
 * The state of a connection.
 *
 * After a loss the states are `lost`, `connecting`, `connected`, `resumed`; or `lost` again, for as long as the schedule
 * goes on, and `closed` when it ends.
 *
 * @since 0.1.0
 * @category models
 */
export type State =
  /** A link is being made. */
  | { readonly status: "connecting" }
  /** The handshake is done. After a loss, the threads have yet to be resumed, and requests still wait. */
  | { readonly status: "connected" }
  /** The link has ended, or could not be made; another one is made in `retryIn`. Requests wait, within their deadlines. */
  | { readonly status: "lost"; readonly error: unknown; readonly retryIn: Duration.Duration }
  /** The threads are resumed, and requests are sent: so many open turns and goals carry on, or have ended meanwhile. */
  | { readonly status: "resumed"; readonly turns: number; readonly goals: number }
  /** The connection has ended for good. */
  | { readonly status: "closed"; readonly error: TransportClosedError }
