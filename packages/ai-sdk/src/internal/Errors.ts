import { APICallError } from "@ai-sdk/provider"
import { ServerBusyError, TurnFailedError } from "@effect-codex/promise"
import type { CodexErrorInfo } from "@effect-codex/protocol"

/**
 * An error of the library as the SDK's users know it. A turn that failed is an `APICallError` with the status of the
 * model's provider, and never retried, since the turn has run. An overloaded server took no turn, so that the SDK may
 * ask again. Both have the error as their cause; every other error stays what it is.
 */
export const toProviderError = (error: unknown): unknown => {
  if (error instanceof TurnFailedError) {
    const { codexErrorInfo, message } = error.error
    return apiCallError("turn/start", message, statusOf(codexErrorInfo ?? undefined), false, error, {
      threadId: error.threadId,
      turnId: error.turnId,
      codexErrorInfo: codexErrorInfo ?? null
    })
  }
  if (error instanceof ServerBusyError) {
    return apiCallError(error.method, error.serverMessage, 503, true, error, { code: error.code })
  }
  return error
}

const apiCallError = (
  method: string,
  message: string,
  statusCode: number | undefined,
  isRetryable: boolean,
  cause: Error,
  data: object
): APICallError =>
  new APICallError({
    message,
    url: `codex:${method}`,
    requestBodyValues: {},
    isRetryable,
    cause,
    data,
    ...(statusCode !== undefined && { statusCode })
  })

/** The HTTP status that says the same. */
const statusOf = (info: CodexErrorInfo | undefined): number | undefined => {
  if (info === undefined) return undefined
  if (typeof info === "string") return statuses[info]
  for (const detail of Object.values(info)) {
    const { httpStatusCode } = (detail ?? {}) as { readonly httpStatusCode?: unknown }
    if (typeof httpStatusCode === "number") return httpStatusCode
  }
  return undefined
}

const statuses: Readonly<Record<string, number>> = {
  badRequest: 400,
  contextWindowExceeded: 400,
  unauthorized: 401,
  cyberPolicy: 403,
  inferenceHookDenied: 403,
  misalignmentPolicyViolation: 403,
  modelNotFound: 404,
  rateLimitExceeded: 429,
  sessionBudgetExceeded: 429,
  usageLimitExceeded: 429,
  internalServerError: 500,
  flexUnavailable: 503,
  policyCapacityUnavailable: 503,
  serverOverloaded: 503
}
