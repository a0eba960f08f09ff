/**
 * The lines of one connection to an app-server. A transport knows no JSON-RPC.
 *
 * @since 0.1.0
 */

import type { TransportClosedError } from "./CodexError.js"
import { Context, Effect } from "./internal/effect.js"

/**
 * The lines of one connection to an app-server.
 *
 * A transport is acquired with a scope and closed with it. `@effect-codex/node` provides one over a child process,
 * sockets and more, `@effect-codex/testing` one in memory; {@link make} wraps any other.
 *
 * @since 0.1.0
 * @category tags
 */
export class Transport extends Context.Tag("@effect-codex/client/Transport")<Transport, Service>() {}

/**
 * A line without its line end; or, of one that is longer than the transport reads, its beginning.
 *
 * @since 0.1.0
 * @category models
 */
export type Line = string | OversizedLine

/**
 * A line that is longer than the transport reads. The rest of it was skipped.
 *
 * @since 0.1.0
 * @category models
 */
export interface OversizedLine {
  /** The first 4,096 characters. */
  readonly head: string
  /** The length of the whole line, in bytes. */
  readonly bytes: number
}

/**
 * The two directions of a transport.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * Reads until the connection ends, and hands over every batch of whole lines as it arrives. `onLines` is called
   * synchronously, in wire order, and never twice at once. To be run once.
   *
   * `more: true` promises another call, perhaps with no lines, within the same moment: streams are then woken after the
   * last call of several, which is much cheaper for a server that writes fast. Without it, they are woken after each.
   *
   * Never succeeds: it fails with {@link TransportClosedError}, which says why the connection ended, after the last line
   * was handed over.
   */
  readonly run: (
    onLines: (lines: ReadonlyArray<Line>, more?: boolean) => void
  ) => Effect.Effect<never, TransportClosedError>
  /** Waits until the connection can take more. Fails with {@link TransportClosedError} once it has ended. */
  readonly ready: Effect.Effect<void, TransportClosedError>
  /**
   * Writes one line at once (the line end is added). Lines leave in order. Returns whether the connection can take more;
   * if not, wait for `ready`. After the end of the connection, does nothing.
   */
  readonly write: (line: string) => boolean
  /**
   * The longest line that the server takes, in bytes: it ends the connection over a longer one, so that such a request is
   * refused before it is written. Undefined: no bound is known.
   */
  readonly maxSendBytes?: number | undefined
}

/**
 * A transport out of its operations.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (service: Service): Service => service

/**
 * Writes one line once the connection can take it. Interrupted while it waits, it writes nothing.
 *
 * @since 0.1.0
 * @category combinators
 */
export const send = (transport: Service, line: string): Effect.Effect<void, TransportClosedError> =>
  Effect.zipRight(
    transport.ready,
    Effect.sync(() => transport.write(line))
  )
