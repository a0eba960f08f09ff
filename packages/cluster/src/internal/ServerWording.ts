/** What the server says in words only; seen with codex 0.169.0. */
import type { CodexError } from "@effect-codex/client"

/** There is no turn to steer or to interrupt, or another one than was named. */
export const isTurnOver = (error: CodexError.RequestError): boolean =>
  error._tag === "InvalidRequestError" && /no active turn|expected active turn/.test(error.serverMessage)

/** The thread has no turns yet, and nothing that could be listed. */
export const isNotMaterialized = (error: CodexError.RequestError): boolean =>
  error._tag === "InvalidRequestError" && /is not materialized yet/.test(error.serverMessage)
