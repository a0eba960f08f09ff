/**
 * Warnings of the server.
 *
 * @since 0.1.0
 */

/**
 * A warning of the server, or an error that it retries by itself.
 *
 * @since 0.1.0
 * @category models
 */
export interface Notice {
  /** The method of the notification. */
  readonly kind: "error" | "warning" | "configWarning" | "deprecationNotice"
  /** The server's own text, its control characters escaped. */
  readonly message: string
  /** Further details, where the server has some. */
  readonly details: string | null
  readonly threadId: string | null
}
