import { Context, type Effect } from "effect"
import type { TransportClosedError } from "./CodexError.js"

/**
 * The lines of one connection to an app-server, in both directions. It knows no JSON-RPC.
 *
 * A transport is acquired with a scope and closed with it. `@effect-codex/node` provides one over a child process and
 * one over a WebSocket, `@effect-codex/testing` one in memory; {@link make} wraps any other.
 *
 * @since 0.1.0
 * @category tags
 */
export class Transport extends Context.Tag("@effect-codex/client/Transport")<Transport, Service>() {}

/**
 * What a transport does.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * Reads until the connection ends, and hands over every batch of whole lines as it arrives, without their line ends.
   * `onLines` is called synchronously, in wire order, and never twice at once. To be run once.
   *
   * `more: true` promises another call shortly, possibly with no lines: a transport that has read one chunk of a busy
   * connection reads on before consumers wake.
   *
   * Never succeeds: it fails with {@link TransportClosedError}, which says why the connection ended, after the last
   * line was handed over.
   */
  readonly run: (
    onLines: (lines: ReadonlyArray<Line>, more?: boolean) => void
  ) => Effect.Effect<never, TransportClosedError>
  /**
   * Writes one line; the line end is added. Waits until the connection can take it: lines leave in the order in which
   * `send` was run. Interrupted while it waits, nothing of the line is written.
   *
   * Fails with {@link TransportClosedError} once the connection has ended.
   */
  readonly send: (line: string) => Effect.Effect<void, TransportClosedError>
  /**
   * The longest line that the server takes, in bytes: it breaks the connection over a longer one, so a caller refuses
   * that before it sends it. Undefined: no bound is known.
   */
  readonly maxSendBytes?: number | undefined
}

/**
 * A line that was received, whole or oversized.
 *
 * @since 0.1.0
 * @category models
 */
export type Line = string | OversizedLine

/**
 * A line beyond the transport's `maxMessageBytes`, which was skipped.
 *
 * @since 0.1.0
 * @category models
 */
export interface OversizedLine {
  /** Its first 4,096 characters (UTF-16 code units), in which the id of a response can mostly be read. */
  readonly head: string
  /** Its length in bytes, without the line end. */
  readonly bytes: number
}

/**
 * A transport out of its two operations.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (service: Service): Service => service
