import { Context, type Effect } from "effect"
import type { TransportClosedError } from "./CodexError.js"

/**
 * The bytes and lines of one connection to an app-server. It knows no JSON-RPC.
 *
 * A transport is acquired with a scope and closed with it. `@effect-codex/node` provides one over a child process,
 * `@effect-codex/testing` one in memory; {@link make} wraps any other.
 */
export class Transport extends Context.Tag("@effect-codex/client/Transport")<Transport, Transport.Service>() {}

/** Types that belong to {@link Transport}. */
export declare namespace Transport {
  /** What a transport does. */
  interface Service {
    /**
     * Reads until the connection ends, and hands over every batch of whole lines as it arrives, without their line
     * ends. `onLines` is called synchronously, in wire order, and never twice at once. To be run once.
     *
     * Never succeeds: it fails with {@link TransportClosedError}, which says why the connection ended, after the last
     * line was handed over.
     */
    readonly run: (onLines: (lines: ReadonlyArray<string>) => void) => Effect.Effect<never, TransportClosedError>
    /**
     * Writes one line (the line end is added), and completes when the connection can take more. Lines leave in the
     * order in which `send` was run.
     *
     * Fails with {@link TransportClosedError} once the connection has ended.
     */
    readonly send: (line: string) => Effect.Effect<void, TransportClosedError>
  }
}

/** A transport out of its two operations. */
export const make = (service: Transport.Service): Transport.Service => Transport.of(service)
