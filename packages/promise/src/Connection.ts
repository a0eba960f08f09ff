/**
 * The state of a connection and its links.
 *
 * @since 0.1.0
 */
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"
import type { TransportClosedError } from "./CodexError.js"

/**
 * A connection outlives its links, where {@link CodexOptions.reconnect} says so.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { startCodex } from "@effect-codex/promise"
 *
 * await using codex = await startCodex({ connect: { url: "ws://127.0.0.1:4500" } })
 * for await (const state of codex.connection.states) {
 *   if (state.status === "lost") console.log(`the link is lost; another attempt in ${state.retryInMs} ms`)
 * }
 * ```
 */
export interface Connection {
  /** The present state. */
  readonly state: (options?: Abortable) => Promise<ConnectionState>
  /**
   * The present state, and each one after it. Ends after `closed`. A loop that does not keep up misses the oldest of more
   * than 256 states that wait for it. The wait for them does not keep the program from ending.
   */
  readonly states: AsyncStream<ConnectionState>
}

/**
 * The state of a connection.
 *
 * After a loss the states are `lost`, `connecting`, `connected`, `resumed`; or `lost` again, as long as another attempt is
 * made, and `closed` after the last one.
 *
 * @since 0.1.0
 * @category models
 */
export type ConnectionState =
  /** A link is being made. */
  | { readonly status: "connecting" }
  /** The handshake is done. After a loss, the threads have yet to be resumed, and requests still wait. */
  | { readonly status: "connected" }
  /** The link has ended, or could not be made; another one is made in so many ms. Requests wait, within their deadlines. */
  | { readonly status: "lost"; readonly error: unknown; readonly retryInMs: number }
  /** The threads are resumed, and requests are sent: so many open turns and goals carry on, or have ended meanwhile. */
  | { readonly status: "resumed"; readonly turns: number; readonly goals: number }
  /** The connection has ended for good. */
  | { readonly status: "closed"; readonly error: TransportClosedError }
