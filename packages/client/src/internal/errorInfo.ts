/** The `codexErrorInfo` of a turn's error, which is a text, or an object with one key. */
export interface ErrorInfo {
  readonly kind?: string | undefined
  /** The HTTP status of the model's provider, where the server says it. */
  readonly httpStatus?: unknown
}

/** Reads a `codexErrorInfo`, of whatever version. */
export const readErrorInfo = (info: unknown): ErrorInfo => {
  if (typeof info === "string") return { kind: info }
  const [kind, details] = Object.entries(info ?? {})[0] ?? []
  return {
    kind,
    httpStatus: (details as { readonly httpStatusCode?: unknown } | null | undefined)?.httpStatusCode
  }
}
