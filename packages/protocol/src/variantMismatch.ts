/**
 * An object in a payload of the server that has the tag of a known variant, but does not fit it, as other versions of
 * codex may send. It is decoded as an unknown variant, `{ type: "$unknown", raw }`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VariantMismatch {
  /** Where it is in the payload, as in `thread.turns[0].items[3]`. */
  readonly path: string
  /** The type that it does not fit, as in `ThreadItemAgentMessage`. */
  readonly variant: string
  /** What does not fit, without quoting the payload. Computed when read. */
  readonly detail: string
}

/**
 * Called for each mismatch of a payload that was decoded all the same, to count or to log it.
 *
 * @since 0.1.0
 * @category models
 */
export type OnMismatch = (mismatch: VariantMismatch) => void
