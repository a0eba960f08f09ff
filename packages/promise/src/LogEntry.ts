/**
 * The log of a connection.
 *
 * @since 0.1.0
 */

/**
 * An entry of the log of a connection: warnings of the server, and failures of handlers and tools. No entry holds a
 * prompt, a response of the model or a key.
 *
 * @since 0.1.0
 * @category models
 */
export interface LogEntry {
  /** How serious it is. */
  readonly level: "debug" | "info" | "warning" | "error"
  readonly message: string
  /** The error behind the entry: of a handler that failed, the value that it threw. */
  readonly cause?: unknown
}
