import {
  InternalServerError,
  InvalidParamsError,
  InvalidRequestError,
  JsonRpcError,
  MethodNotFoundError,
  ParseError,
  RetryLimitExceededError,
  ServerBusyError,
  type ServerRefusal,
  ThreadNotFoundError
} from "./CodexError.js"

/** The id of a request, as whoever sent it chose it. */
export type RequestId = string | number

/** The error object of an answer. */
export interface ErrorObject {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}

/** A message from the server. JSON-RPC 2.0, without its `jsonrpc` member. */
export type Inbound =
  | { readonly kind: "result"; readonly id: RequestId; readonly result: unknown }
  | { readonly kind: "error"; readonly id: RequestId | null; readonly error: ErrorObject }
  | { readonly kind: "request"; readonly id: RequestId; readonly method: string; readonly params: unknown }
  | { readonly kind: "notification"; readonly method: string; readonly params: unknown; readonly emittedAtMs?: number }

/** The JSON-RPC error codes that the protocol uses. */
export const codes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverBusy: -32001
} as const

const isId = (u: unknown): u is RequestId => typeof u === "string" || typeof u === "number"

const isErrorObject = (u: unknown): u is ErrorObject =>
  typeof u === "object" &&
  u !== null &&
  "code" in u &&
  typeof u.code === "number" &&
  "message" in u &&
  typeof u.message === "string"

/** An error of any shape fails the request that it answers. */
const toErrorObject = (error: unknown): ErrorObject =>
  isErrorObject(error)
    ? error
    : {
        code: codes.internalError,
        message: typeof error === "string" ? error : "an error that is not one of JSON-RPC",
        data: error
      }

/** One line as a message; undefined if it is not JSON or not JSON-RPC. */
export const parse = (line: string): Inbound | undefined => {
  // What is no object is not worth an exception: a program that is not codex may write nothing else.
  if (!line.trimStart().startsWith("{")) return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  const { id, method, params, result, error, emittedAtMs } = value as Record<string, unknown>
  if (typeof method === "string") {
    if (isId(id)) return { kind: "request", id, method, params }
    return typeof emittedAtMs === "number"
      ? { kind: "notification", method, params, emittedAtMs }
      : { kind: "notification", method, params }
  }
  if (error !== undefined && error !== null) {
    return isId(id) || id === null ? { kind: "error", id, error: toErrorObject(error) } : undefined
  }
  return isId(id) && "result" in value ? { kind: "result", id, result } : undefined
}

const noThread = /no rollout found for thread id|thread not found|thread not loaded|invalid (session|thread) id/i

/** Whether an error's data says, at some depth, that the server is overloaded. */
const saysOverloaded = (data: unknown, depth = 10): boolean => {
  if (typeof data === "string") return /^server_?overloaded$/i.test(data)
  if (typeof data !== "object" || data === null || depth === 0) return false
  return Object.entries(data).some(
    ([key, value]) => (saysOverloaded(key) && value !== false) || saysOverloaded(value, depth - 1)
  )
}

/** The codes that JSON-RPC leaves to the server. */
const isServerCode = (code: number): boolean => code >= -32099 && code <= -32000

/** The tagged error for what the server answered to `method`. */
export const toRefusal = (method: string, params: unknown, error: ErrorObject): ServerRefusal => {
  const failure = { method, code: error.code, serverMessage: error.message, data: error.data }
  if (isServerCode(error.code) && /retry limit|too many failed attempts/i.test(error.message)) {
    return new RetryLimitExceededError(failure)
  }
  if (error.code === codes.serverBusy || saysOverloaded(error.data)) return new ServerBusyError(failure)
  switch (error.code) {
    case codes.parseError:
      return new ParseError(failure)
    case codes.invalidRequest: {
      const threadId = (params as { readonly threadId?: unknown } | undefined)?.threadId
      return typeof threadId === "string" && noThread.test(error.message)
        ? new ThreadNotFoundError({ ...failure, threadId })
        : new InvalidRequestError(failure)
    }
    case codes.methodNotFound:
      return new MethodNotFoundError(failure)
    case codes.invalidParams:
      return new InvalidParamsError({ ...failure, sent: true })
    case codes.internalError:
      return new InternalServerError(failure)
    default:
      return new JsonRpcError(failure)
  }
}
