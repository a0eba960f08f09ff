import * as Platform from "@effect/platform/Error"
import * as Client from "@effect-codex/client/CodexError"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type { TurnError } from "@effect-codex/protocol"

/** An error of this library: tell which by `_tag`, or by `instanceof`. */
export interface TaggedError<Tag extends string> extends Error {
  readonly _tag: Tag
}

/** The class of an error: for `instanceof`, and for tests that need one. */
export interface ErrorClass<E extends TaggedError<string>> {
  new (fields: Omit<E, "_tag" | "name" | "message" | "stack">): E
  readonly prototype: E
}

/** What every error carries that the server answered with. */
export interface JsonRpcFailure {
  /** The method of the request that was refused. */
  readonly method: string
  /** The JSON-RPC error code. */
  readonly code: number
  /** The server's own words. */
  readonly serverMessage: string
  /** The error's `data`, as sent. */
  readonly data?: unknown
}

/** What of a schema cannot be described to the model. */
export interface Gap {
  /** Where it is: `address.street`, `stops[].name`; empty for the schema itself. */
  readonly path: string
  /** What is wrong with it, and what to use instead. */
  readonly problem: string
}

/** The app-server could not be started: no binary, no permission, no such working directory. Nothing is left running. */
export interface SpawnError extends TaggedError<"SpawnError"> {
  /** Why it could not be started. */
  readonly reason: "NotFound" | "NotExecutable" | "BadWorkingDirectory" | "Failed"
  /** What was looked for, in order: paths, packages, or `codex` on `PATH`. */
  readonly tried: ReadonlyArray<string>
  /** What to do next, in a sentence. */
  readonly hint: string
}
export const SpawnError: ErrorClass<SpawnError> = Client.SpawnError

/**
 * The connection has ended, for whatever reason. Everything that was waiting rejects with this error, and what is asked
 * later rejects with it at once.
 */
export interface TransportClosedError extends TaggedError<"TransportClosedError"> {
  /** `Exited`: the process ended. `Disconnected`: its pipes closed. `Released`: this program closed the connection. */
  readonly reason: "Exited" | "Disconnected" | "Released"
  /** The exit code, where the process ended by itself. */
  readonly exitCode?: number | undefined
  /** The signal, where one ended the process. */
  readonly signal?: string | undefined
  /** The last lines that the server wrote to stderr, oldest first. */
  readonly stderrTail: ReadonlyArray<string>
  /** What is known of the reason: the line of stderr that says it, or how the link broke. Default: the last line. */
  readonly detail?: string | undefined
}
export const TransportClosedError: ErrorClass<TransportClosedError> = Client.TransportClosedError

/** The server did not get through the handshake. Nothing is left running. */
export interface InitializeError extends TaggedError<"InitializeError"> {
  /**
   * `Timeout`: no answer in time. `Closed`: the connection ended first. `Rejected`: an error was answered. `NotCodex`:
   * the answer is not one of codex app-server.
   */
  readonly reason: "Timeout" | "Closed" | "Rejected" | "NotCodex"
  /** What was seen. */
  readonly detail: string
}
export const InitializeError: ErrorClass<InitializeError> = Client.InitializeError

/** The server could not read what it was sent (-32700). */
export interface ParseError extends TaggedError<"ParseError">, JsonRpcFailure {}
export const ParseError: ErrorClass<ParseError> = Client.ParseError

/** The server refuses the request as it stands (-32600): its state, an id it does not know, an unknown method, bad parameters. */
export interface InvalidRequestError extends TaggedError<"InvalidRequestError">, JsonRpcFailure {}
export const InvalidRequestError: ErrorClass<InvalidRequestError> = Client.InvalidRequestError

/** The server has no thread of that id that it could use: it never existed, was deleted, or never ran a turn and so was never stored. */
export interface ThreadNotFoundError extends TaggedError<"ThreadNotFoundError">, JsonRpcFailure {
  readonly threadId: string
}
export const ThreadNotFoundError: ErrorClass<ThreadNotFoundError> = Client.ThreadNotFoundError

/** The method does not exist (-32601). */
export interface MethodNotFoundError extends TaggedError<"MethodNotFoundError">, JsonRpcFailure {}
export const MethodNotFoundError: ErrorClass<MethodNotFoundError> = Client.MethodNotFoundError

/**
 * The parameters are wrong (-32602). Mostly found here, before anything was written (`sent: false`): the message says
 * which parameter.
 */
export interface InvalidParamsError extends TaggedError<"InvalidParamsError">, JsonRpcFailure {
  /** Whether the request had left. */
  readonly sent: boolean
}
export const InvalidParamsError: ErrorClass<InvalidParamsError> = Client.InvalidParamsError

/** The server failed at the request (-32603). */
export interface InternalServerError extends TaggedError<"InternalServerError">, JsonRpcFailure {}
export const InternalServerError: ErrorClass<InternalServerError> = Client.InternalServerError

/** The server is overloaded (-32001, or an error whose data says so). The same request may succeed later. */
export interface ServerBusyError extends TaggedError<"ServerBusyError">, JsonRpcFailure {}
export const ServerBusyError: ErrorClass<ServerBusyError> = Client.ServerBusyError

/** The server gave up after retrying on its own side. */
export interface RetryLimitExceededError extends TaggedError<"RetryLimitExceededError">, JsonRpcFailure {}
export const RetryLimitExceededError: ErrorClass<RetryLimitExceededError> = Client.RetryLimitExceededError

/** Any other error that the server answers with; `code` tells which. */
export interface JsonRpcError extends TaggedError<"JsonRpcError">, JsonRpcFailure {}
export const JsonRpcError: ErrorClass<JsonRpcError> = Client.JsonRpcError

/** No answer within the deadline. The server may still be at it; a late answer is counted and ignored. */
export interface RequestTimeoutError extends TaggedError<"RequestTimeoutError"> {
  readonly method: string
  /** The deadline that passed, in ms. */
  readonly timeoutMs: number
}
export const RequestTimeoutError: ErrorClass<RequestTimeoutError> = Client.RequestTimeoutError

/** What the server answered does not have the shape that the pinned protocol gives it. Only the request it answers fails. */
export interface DecodeError extends TaggedError<"DecodeError"> {
  readonly method: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The whole finding. It holds values that the server sent, and so is no `cause`, which loggers print. */
  readonly issue?: Error | undefined
}
export const DecodeError: ErrorClass<DecodeError> = expose(Client.DecodeError)

/** The turn failed on the server. */
export interface TurnFailedError extends TaggedError<"TurnFailedError"> {
  readonly threadId: string
  readonly turnId: string
  /** The server's own error, whole: `message`, `codexErrorInfo`, `additionalDetails`. */
  readonly error: TurnError
  /** What the turn brought forth before it failed. */
  readonly result: TurnResult
}
export const TurnFailedError: ErrorClass<TurnFailedError> = Client.TurnFailedError

/** The goal was not started. No model request is left behind. */
export interface GoalRejectedError extends TaggedError<"GoalRejectedError"> {
  readonly threadId: string
  /**
   * `EmptyObjective`, `ObjectiveTooLong`: it must have 1 to 4,000 characters. `ThreadBusy`: a turn is active.
   * `ThreadEphemeral`: only stored threads have goals. `GoalRunning`: this connection runs one on the thread already.
   * `GoalsDisabled`: the server's configuration has the feature off. `NotStarted`: it was over before a turn began.
   */
  readonly reason:
    | "EmptyObjective"
    | "ObjectiveTooLong"
    | "ThreadBusy"
    | "ThreadEphemeral"
    | "GoalRunning"
    | "GoalsDisabled"
    | "NotStarted"
}
export const GoalRejectedError: ErrorClass<GoalRejectedError> = Client.GoalRejectedError

/** The server took the goal but began no turn in time. The goal was paused, and what may have begun interrupted. */
export interface GoalStartTimeoutError extends TaggedError<"GoalStartTimeoutError"> {
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}
export const GoalStartTimeoutError: ErrorClass<GoalStartTimeoutError> = Client.GoalStartTimeoutError

/** The thread has no turn of that id. */
export interface TurnNotFoundError extends TaggedError<"TurnNotFoundError"> {
  readonly threadId: string
  readonly turnId: string
}
export const TurnNotFoundError: ErrorClass<TurnNotFoundError> = Client.TurnNotFoundError

/** The approval was answered already, or the server no longer waits for it. */
export interface ApprovalSettledError extends TaggedError<"ApprovalSettledError"> {
  readonly threadId: string
  readonly turnId: string
}
export const ApprovalSettledError: ErrorClass<ApprovalSettledError> = Client.ApprovalSettledError

/** A login came to nothing: it was refused, cancelled, given up for another one, or took too long. */
export interface LoginFailedError extends TaggedError<"LoginFailedError"> {
  readonly loginId: string
  /** The server's own words; null if it had none. */
  readonly serverMessage: string | null
}
export const LoginFailedError: ErrorClass<LoginFailedError> = Client.LoginFailedError

/** A tool that cannot be offered to the model. Nothing was sent. */
export interface ToolDefinitionError extends TaggedError<"ToolDefinitionError"> {
  /** The name of the tool. */
  readonly tool: string
  /**
   * `InvalidName`: it is empty, too long, or has other signs than letters, digits, `_` and `-`. `DuplicateName`: another
   * tool has it. `InvalidParameters`: they are no object, or have no JSON Schema; `gaps` says where.
   */
  readonly reason: "InvalidName" | "DuplicateName" | "InvalidParameters"
  /** What cannot be described of the parameters. */
  readonly gaps?: ReadonlyArray<Gap> | undefined
}
export const ToolDefinitionError: ErrorClass<ToolDefinitionError> = Client.ToolDefinitionError

/** A schema that the model cannot be held to. Nothing was sent. */
export interface OutputSchemaError extends TaggedError<"OutputSchemaError"> {
  /** What cannot be expressed, where, and what to use instead. */
  readonly gaps: ReadonlyArray<Gap>
}
export const OutputSchemaError: ErrorClass<OutputSchemaError> = Client.OutputSchemaError

/** The final response of a turn is not what its output schema says. */
export interface OutputDecodeError extends TaggedError<"OutputDecodeError"> {
  /** The final response as it came; null if there was none. */
  readonly text: string | null
  /** The whole result of the turn. */
  readonly result: TurnResult
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The whole finding. It holds values that the model wrote, and so is no `cause`, which loggers print. */
  readonly issue?: Error | undefined
}
export const OutputDecodeError: ErrorClass<OutputDecodeError> = expose(Client.OutputDecodeError)

/** The file system of the server's machine refuses an operation. */
export interface SystemError extends TaggedError<"SystemError"> {
  /** Why: `NotFound`, `PermissionDenied`, `AlreadyExists` and the like. */
  readonly reason: string
  /** The operation. */
  readonly method: string
  /** The path that it was about. */
  readonly pathOrDescriptor?: string | number | undefined
  /** The server's own words. */
  readonly description?: string | undefined
}
export const SystemError: ErrorClass<SystemError> = expose(Platform.SystemError)

/** An argument that is wrong; nothing was sent. Of a file: its path is not absolute. */
export interface BadArgument extends TaggedError<"BadArgument"> {
  /** The operation. */
  readonly method: string
  /** What is wrong. */
  readonly description?: string | undefined
}
export const BadArgument: ErrorClass<BadArgument> = expose(Platform.BadArgument)

/** A class whose declaration has more to it than is shown here. */
function expose<E extends TaggedError<string>>(constructor: { readonly prototype: NoInfer<E> }): ErrorClass<E> {
  return constructor as ErrorClass<E>
}

/** Everything that the server can answer a request with, other than a result. */
export type ServerRefusal =
  | ParseError
  | InvalidRequestError
  | ThreadNotFoundError
  | MethodNotFoundError
  | InvalidParamsError
  | InternalServerError
  | ServerBusyError
  | RetryLimitExceededError
  | JsonRpcError

/** Every way in which a request can fail, besides being aborted. */
export type RequestError = ServerRefusal | TransportClosedError | RequestTimeoutError | DecodeError

/** An option is unknown, or has a value that it cannot have. Nothing was started or sent. */
export interface InvalidOptionError extends TaggedError<"InvalidOptionError"> {
  /** The option, as a path: `cwd`, `configOverrides["model"]`. */
  readonly option: string
  /** What is wrong, in a clause. It names the type of what came, never the value. */
  readonly problem: string
  /** What to do, in a sentence without a full stop. */
  readonly hint: string
}
export const InvalidOptionError: ErrorClass<InvalidOptionError> = Client.InvalidOptionError

/** No connection to an app-server was made. Nothing is left open. */
export interface ConnectError extends TaggedError<"ConnectError"> {
  /**
   * `NotListening`: nothing listens at the address. `HostNotFound`: its host has no address. `Unreachable`: no route
   * leads to it. `Timeout`: no connection in time. `Certificate`: the server's certificate was not accepted.
   * `UpgradeRefused`: the HTTP status is not 101; `status` has it. `NotWebSocket`: the server speaks something else.
   * `Failed`: anything else.
   */
  readonly reason:
    | "NotListening"
    | "HostNotFound"
    | "Unreachable"
    | "Timeout"
    | "Certificate"
    | "UpgradeRefused"
    | "NotWebSocket"
    | "Failed"
  /** The address, without credentials and query. */
  readonly address: string
  /** The HTTP status that the server responded with, where it did. */
  readonly status?: number | undefined
  /** What was found, in a clause. */
  readonly detail: string
  /** What to do, in a sentence without a full stop. */
  readonly hint: string
}
export const ConnectError: ErrorClass<ConnectError> = Client.ConnectError

/** The server refused the credentials (HTTP 401 or 403). Another attempt with the same ones fails alike. */
export interface UnauthorizedError extends TaggedError<"UnauthorizedError"> {
  /** The address, without credentials and query. */
  readonly address: string
  /** The HTTP status. */
  readonly status: number
  /** Whether credentials were sent. */
  readonly authenticated: boolean
}
export const UnauthorizedError: ErrorClass<UnauthorizedError> = Client.UnauthorizedError
