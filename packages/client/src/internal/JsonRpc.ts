import { parseJson } from "@effect-codex/protocol"
import {
  type ErrorResponse,
  InternalServerError,
  InvalidParamsError,
  InvalidRequestError,
  JsonRpcError,
  MethodNotFoundError,
  ParseError,
  RetryLimitExceededError,
  ServerBusyError,
  ThreadInUseError,
  ThreadNotFoundError
} from "../CodexError.js"
import * as ServerWording from "./ServerWording.js"

/** The id of a request, as its sender chose it. */
export type RequestId = string | number

/** The error object of a response. */
export interface ErrorObject {
  readonly code: number
  readonly message: string
  readonly data?: unknown
}

/** A response: a result, or an error. The id is null where the server could not read that of the request. */
export interface Response {
  readonly id: RequestId | null
  readonly result?: unknown
  readonly error?: ErrorObject | undefined
}

/** A request of the server. */
export interface Request {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
}

/** A notification of the server: the object that was parsed, since most of them are delivered as they are. */
export interface Notification {
  readonly method: string
  readonly params: unknown
  readonly emittedAtMs?: number
}

/** Takes the messages of the server. JSON-RPC 2.0, without its `jsonrpc` member. `size` is in characters. */
export interface Receiver {
  readonly response: (response: Response) => void
  readonly request: (request: Request) => void
  readonly notification: (notification: Notification, size: number) => void
}

/** The JSON-RPC error codes that the protocol uses. */
export const codes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverBusy: -32001
} as const

/** An id that survives JSON in both directions: a number beyond the safe integers would come back as another one. */
const isId = (u: unknown): u is RequestId => typeof u === "string" || Number.isSafeInteger(u)

/** An error of any shape fails the request that it belongs to. */
const toErrorObject = (error: unknown): ErrorObject => {
  const { code, data, message } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>
  if (typeof code === "number" && typeof message === "string") return { code, message, data }
  return {
    code: typeof code === "number" ? code : codes.internalError,
    message:
      typeof message === "string"
        ? message
        : typeof error === "string"
          ? error
          : "the error has no message of JSON-RPC",
    data: data === undefined ? error : data
  }
}

/** Hands one line to the receiver. Returns false if it is not JSON or not JSON-RPC. */
export const receive = (line: string, receiver: Receiver): boolean => {
  // A program that is not codex may write many lines that are no object. They are not worth an exception each.
  if (line.charCodeAt(0) !== 0x7b && !line.trimStart().startsWith("{")) return false
  let value: unknown
  try {
    value = parseJson(line)
  } catch {
    return false
  }
  if (typeof value !== "object" || value === null) return false
  const { emittedAtMs, error, id, method, params, result } = value as Record<string, unknown>
  if (typeof method === "string") {
    if (id === undefined) {
      const isWhole = emittedAtMs === undefined || typeof emittedAtMs === "number"
      receiver.notification((isWhole ? value : { method, params }) as Notification, line.length)
      return true
    }
    if (isId(id)) receiver.request({ id, method, params })
    return isId(id)
  }
  if (error !== undefined && error !== null) {
    if (!isId(id) && id !== null) return false
    receiver.response({ id, error: toErrorObject(error) })
    return true
  }
  if (!isId(id) || !("result" in value)) return false
  receiver.response({ id, result })
  return true
}

/**
 * The id of a message that is too long to be parsed, and whether the message is a request, as far as its head says: an id
 * that comes after what is long cannot be read.
 */
export const parseHead = (head: string): { readonly id: RequestId; readonly isRequest: boolean } | undefined => {
  const names = new Set<string>()
  let id: unknown
  /** The tokens of the member that is read, of those that the message itself has. */
  let member: Array<string> = []
  let depth = 0
  for (const [token] of head.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+|"/g)) {
    // A string that the end of the head has cut.
    if (token === '"') break
    if (token === "}" || token === "]") depth -= 1
    if (depth <= 1 && (token === "," || token === "}")) {
      if (member[0] === '"id"' && member.length === 3) id = parseId(member[2])
      member = []
    } else if (depth === 1) {
      member.push(token)
      if (token === ":" && member[0] !== undefined) names.add(member[0])
    }
    if (token === "{" || token === "[") depth += 1
  }
  return isId(id) ? { id, isRequest: names.has('"method"') || names.has('"params"') } : undefined
}

const parseId = (token = ""): unknown => {
  try {
    return token.length > 258 ? undefined : JSON.parse(token)
  } catch {
    return undefined
  }
}

/** The codes that JSON-RPC leaves to the server. */
const isServerCode = (code: number): boolean => code >= -32099 && code <= -32000

/** The longest message of the server's that is kept in an error, in characters. */
const maxMessage = 4096

/** The tagged error for an error response to `method`. */
export const toErrorResponse = (method: string, params: unknown, error: ErrorObject): ErrorResponse => {
  const serverMessage = error.message.slice(0, maxMessage)
  const failure = { method, code: error.code, serverMessage, data: error.data }
  const wording = ServerWording.classify(serverMessage)
  const reason = wording?._tag
  if (isServerCode(error.code) && reason === "RetryLimitExceeded") return new RetryLimitExceededError(failure)
  if (error.code === codes.serverBusy || ServerWording.saysOverloaded(error.data)) return new ServerBusyError(failure)
  switch (error.code) {
    case codes.parseError:
      return new ParseError(failure)
    case codes.invalidRequest: {
      if (wording?._tag === "UnknownVariant" && wording.name === method) {
        return new MethodNotFoundError({ ...failure, serverMessage: `unknown variant \`${method}\`` })
      }
      const threadId = (params as { readonly threadId?: unknown } | undefined)?.threadId
      if (typeof threadId !== "string") return new InvalidRequestError(failure)
      if (reason === "ThreadInUse") return new ThreadInUseError({ ...failure, threadId })
      return reason === "ThreadNotFound" || reason === "ThreadNotLoaded"
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
