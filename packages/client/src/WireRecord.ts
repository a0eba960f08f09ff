/**
 * A record of the wire: every message of a connection, for bug reports and for tests.
 *
 * @since 0.1.0
 */
import { Effect } from "./internal/effect.js"
import * as internal from "./internal/wireRecord.js"
import type { Service as Transport } from "./Transport.js"

/**
 * One line of a recording, which is this as JSON.
 *
 * @since 0.1.0
 * @category models
 */
export interface Entry {
  /** When, in ms since 1970. */
  readonly at: number
  /** `sent` by the client, or `received` from the server. */
  readonly direction: "sent" | "received"
  /** The message; absent where the line was none. */
  readonly message?: unknown
  /** The length of a line that is no JSON, in characters; or of one that is too long to be read, in bytes. */
  readonly unreadable?: number | undefined
}

/**
 * Where a recording goes, and what stands in it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** Takes one line of the recording, without its line end. It must not wait; what it throws is ignored. */
  readonly sink: (line: string) => void
  /**
   * Whether values are replaced that may be private: prompts, responses of the model, keys, paths, output. Numbers,
   * ids, methods, types and statuses stay. Default: `true`.
   */
  readonly redact?: boolean | undefined
}

/**
 * A transport that writes every message to a sink, with its time and direction, as a line of JSON. The option `record` of
 * a connection does so by itself.
 *
 * `ScriptedTransport.replay` of `@effect-codex/testing` plays a recording back into a client.
 *
 * @since 0.1.0
 * @category combinators
 * @example
 * ```ts
 * import { type Transport, WireRecord } from "@effect-codex/client"
 *
 * const lines: Array<string> = []
 * const recorded = (transport: Transport.Service) => WireRecord.record(transport, { sink: (line) => lines.push(line) })
 * ```
 */
export const record = (transport: Transport, options: Options): Effect.Effect<Transport> =>
  Effect.map(Effect.clock, (clock) => internal.wrap(transport, options, () => clock.unsafeCurrentTimeMillis()))

/**
 * A message without its private values: each is replaced by its length, as in `<12 characters>`.
 *
 * @since 0.1.0
 * @category redaction
 */
export const redact: (message: unknown) => unknown = internal.redact
