/**
 * How a connection makes its links, and how it makes another one when a link ends.
 *
 * @since 0.1.0
 */

import type { Effect } from "effect/Effect"
import { Schedule, type Scope } from "./internal/effect.js"
import type * as Transport from "./Transport.js"

/**
 * How a connection makes its links.
 *
 * @since 0.1.0
 * @category models
 */
export interface Connector<out E> {
  /** Makes a link to the server. It is run again for each link; the link ends with its scope. */
  readonly connect: Effect<Transport.Service, E, Scope.Scope>
  /**
   * When to connect again after a link has ended; from its start once a link has been back for 5 s, so that a server that
   * dies at once each time is not started for ever. When it ends, so does the connection. Without one, the connection
   * ends with its first link.
   *
   * `UnauthorizedError` and `InvalidOptionError` are not tried again: they would fail alike.
   */
  readonly reconnect?: Reconnect | undefined
}

/**
 * When to connect again.
 *
 * @since 0.1.0
 * @category models
 */
export type Reconnect = Schedule.Schedule<unknown, unknown>

/**
 * Connects again after 0.1 s, then after twice as long each time up to 10 s, with jitter; and ends after 5 minutes
 * without a link that lasted.
 *
 * @since 0.1.0
 * @category schedules
 */
export const defaultReconnect: Reconnect = Schedule.exponential("100 millis").pipe(
  Schedule.union(Schedule.spaced("10 seconds")),
  Schedule.jittered,
  Schedule.upTo("5 minutes")
)
