/**
 * Every error of the library. Each is tagged and an `instanceof Error`; its message says what happened, where, and what
 * to do next. No message and no enumerable field holds a prompt, a response of the model, or a key.
 *
 * @since 0.1.0
 */

import type { DecodeIssue, JsonRpcFailure, SchemaProblem } from "@effect-codex/client/CodexError"
import * as Client from "@effect-codex/client/CodexError"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type { TurnError } from "@effect-codex/protocol"

export type { DecodeIssue, JsonRpcFailure, SchemaProblem }

/**
 * An error of this library: tell which by `_tag`, or by `instanceof`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TaggedError<Tag extends string> extends Error {
  readonly _tag: Tag
}

/**
 * The class of an error: for `instanceof`, and for tests that need one.
 *
 * @since 0.1.0
 * @category models
 */
export interface ErrorClass<E extends TaggedError<string>, Props = Omit<E, "_tag" | "name" | "message" | "stack">> {
  new (props: Props): E
  /** What `instanceof` goes by. */
  readonly prototype: E
}

/**
 * The app-server could not be started: no binary, no permission, no such working directory. Nothing is left running.
 *
 * @since 0.1.0
 * @category connection
 */
export interface SpawnError extends TaggedError<"SpawnError"> {
  /** Why it could not be started. */
  readonly reason: "NotFound" | "NotExecutable" | "BadWorkingDirectory" | "Failed"
  /** The places that were looked at, in order: paths, packages, or `codex` on `PATH`. */
  readonly tried: ReadonlyArray<string>
  /** What to do next, in a sentence. */
  readonly hint: string
}

/**
 * The class of {@link SpawnError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const SpawnError: ErrorClass<SpawnError> = Client.SpawnError

/**
 * An option that does not exist or has a value that is not allowed. Nothing was started or sent.
 *
 * @since 0.1.0
 * @category connection
 */
export interface InvalidOptionError extends TaggedError<"InvalidOptionError"> {
  /** The option, as a path: `cwd`, `configOverrides["model"]`. */
  readonly option: string
  /** What is wrong, in a clause. It names the type of the value, never the value. */
  readonly problem: string
  /** What to do, in a sentence without a full stop. */
  readonly hint: string
}

/**
 * The class of {@link InvalidOptionError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const InvalidOptionError: ErrorClass<InvalidOptionError> = Client.InvalidOptionError

/**
 * No connection to an app-server was made. Nothing is left open.
 *
 * @since 0.1.0
 * @category connection
 */
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

/**
 * The class of {@link ConnectError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const ConnectError: ErrorClass<ConnectError> = Client.ConnectError

/**
 * The server refused the credentials (HTTP 401 or 403). Another attempt with the same ones fails alike.
 *
 * @since 0.1.0
 * @category connection
 */
export interface UnauthorizedError extends TaggedError<"UnauthorizedError"> {
  /** The address, without credentials and query. */
  readonly address: string
  /** The HTTP status. */
  readonly status: number
  /** Whether credentials were sent. */
  readonly authenticated: boolean
}

/**
 * The class of {@link UnauthorizedError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const UnauthorizedError: ErrorClass<UnauthorizedError> = Client.UnauthorizedError

/**
 * The connection has ended, for whatever reason. Everything pending rejects with this error, and later calls reject with it
 * at once.
 *
 * @since 0.1.0
 * @category connection
 */
export interface TransportClosedError extends TaggedError<"TransportClosedError"> {
  /** `Exited`: the process ended. `Disconnected`: its pipe or socket closed. `Released`: this program closed the connection. */
  readonly reason: "Exited" | "Disconnected" | "Released"
  /** The exit code, where the process exited by itself. */
  readonly exitCode?: number | undefined
  /** The signal, where one ended the process. */
  readonly signal?: string | undefined
  /** The last lines of the server's stderr, oldest first. */
  readonly stderrTail: ReadonlyArray<string>
  /** What is known of the reason: the line of stderr that says it, or how the link broke. Default: the last line. */
  readonly detail?: string | undefined
}

/**
 * The class of {@link TransportClosedError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const TransportClosedError: ErrorClass<TransportClosedError> = Client.TransportClosedError

/**
 * The server did not get through the handshake. Nothing is left running.
 *
 * @since 0.1.0
 * @category connection
 */
export interface InitializeError extends TaggedError<"InitializeError"> {
  /**
   * `Timeout`: no response in time. `Closed`: the connection ended first. `Rejected`: the server responded with an
   * error. `NotCodex`: the response is not one of codex app-server.
   */
  readonly reason: "Timeout" | "Closed" | "Rejected" | "NotCodex"
  /** What was received, or how long was waited. */
  readonly detail: string
}

/**
 * The class of {@link InitializeError}.
 *
 * @since 0.1.0
 * @category connection
 */
export const InitializeError: ErrorClass<InitializeError> = Client.InitializeError

/**
 * The server could not read a message (-32700).
 *
 * @since 0.1.0
 * @category responses
 */
export interface ParseError extends TaggedError<"ParseError">, JsonRpcFailure {}

/**
 * The class of {@link ParseError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const ParseError: ErrorClass<ParseError> = Client.ParseError

/**
 * The server refuses the request as it stands (-32600): its state does not allow it, an id is unknown, a parameter is wrong.
 *
 * @since 0.1.0
 * @category responses
 */
export interface InvalidRequestError extends TaggedError<"InvalidRequestError">, JsonRpcFailure {}

/**
 * The class of {@link InvalidRequestError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const InvalidRequestError: ErrorClass<InvalidRequestError> = Client.InvalidRequestError

/**
 * The server has no thread of that id that it could use: it never existed, was deleted, is not loaded, or never ran a turn
 * and so was never stored.
 *
 * @since 0.1.0
 * @category responses
 */
export interface ThreadNotFoundError extends TaggedError<"ThreadNotFoundError">, JsonRpcFailure {
  readonly threadId: string
}

/**
 * The class of {@link ThreadNotFoundError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const ThreadNotFoundError: ErrorClass<ThreadNotFoundError> = Client.ThreadNotFoundError

/**
 * Another app-server of the same home has the thread loaded, and only one may write it. Retryable while that server is
 * ending, see `isRetryable`.
 *
 * @since 0.1.0
 * @category responses
 */
export interface ThreadInUseError extends TaggedError<"ThreadInUseError">, JsonRpcFailure {
  readonly threadId: string
}

/**
 * The class of {@link ThreadInUseError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const ThreadInUseError: ErrorClass<ThreadInUseError> = Client.ThreadInUseError

/**
 * The server does not know the method (-32601; codex says so with -32600 "unknown variant"). An older or newer version of
 * codex may know it.
 *
 * @since 0.1.0
 * @category responses
 */
export interface MethodNotFoundError extends TaggedError<"MethodNotFoundError">, JsonRpcFailure {}

/**
 * The class of {@link MethodNotFoundError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const MethodNotFoundError: ErrorClass<MethodNotFoundError> = Client.MethodNotFoundError

/**
 * The parameters are wrong (-32602). Mostly found before anything was written (`sent: false`): the message says which
 * parameter.
 *
 * @since 0.1.0
 * @category responses
 */
export interface InvalidParamsError extends TaggedError<"InvalidParamsError">, JsonRpcFailure {
  /** Whether the request was written. */
  readonly sent: boolean
}

/**
 * The class of {@link InvalidParamsError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const InvalidParamsError: ErrorClass<InvalidParamsError> = Client.InvalidParamsError

/**
 * The server failed at the request (-32603).
 *
 * @since 0.1.0
 * @category responses
 */
export interface InternalServerError extends TaggedError<"InternalServerError">, JsonRpcFailure {}

/**
 * The class of {@link InternalServerError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const InternalServerError: ErrorClass<InternalServerError> = Client.InternalServerError

/**
 * The server is overloaded (-32001, or an error whose data says so). The same request may succeed later.
 *
 * @since 0.1.0
 * @category responses
 */
export interface ServerBusyError extends TaggedError<"ServerBusyError">, JsonRpcFailure {}

/**
 * The class of {@link ServerBusyError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const ServerBusyError: ErrorClass<ServerBusyError> = Client.ServerBusyError

/**
 * The server gave up after retries of its own.
 *
 * @since 0.1.0
 * @category responses
 */
export interface RetryLimitExceededError extends TaggedError<"RetryLimitExceededError">, JsonRpcFailure {}

/**
 * The class of {@link RetryLimitExceededError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const RetryLimitExceededError: ErrorClass<RetryLimitExceededError> = Client.RetryLimitExceededError

/**
 * Any other error response; `code` tells which.
 *
 * @since 0.1.0
 * @category responses
 */
export interface JsonRpcError extends TaggedError<"JsonRpcError">, JsonRpcFailure {}

/**
 * The class of {@link JsonRpcError}.
 *
 * @since 0.1.0
 * @category responses
 */
export const JsonRpcError: ErrorClass<JsonRpcError> = Client.JsonRpcError

/**
 * No response within the deadline. The server may still be at it; a late response is counted and ignored.
 *
 * @since 0.1.0
 * @category requests
 */
export interface RequestTimeoutError extends TaggedError<"RequestTimeoutError"> {
  readonly method: string
  /** The deadline that passed, in ms. */
  readonly timeoutMs: number
}

/**
 * The class of {@link RequestTimeoutError}.
 *
 * @since 0.1.0
 * @category requests
 */
export const RequestTimeoutError: ErrorClass<RequestTimeoutError> = Client.RequestTimeoutError

/**
 * The response does not have the shape that the protocol of this library gives it. Only the request it belongs to rejects.
 *
 * @since 0.1.0
 * @category requests
 */
export interface DecodeError extends TaggedError<"DecodeError"> {
  readonly method: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The version of codex that this library was generated from. */
  readonly generatedFrom?: string | undefined
  /** The version of codex that the server said it is. */
  readonly serverVersion?: string | undefined
  /** Every difference. Not enumerable, since the messages may quote what the server sent. */
  readonly issues: ReadonlyArray<DecodeIssue>
}

/**
 * The class of {@link DecodeError}.
 *
 * @since 0.1.0
 * @category requests
 */
export const DecodeError: ErrorClass<
  DecodeError,
  {
    readonly method: string
    readonly detail: string
    readonly generatedFrom?: string | undefined
    readonly serverVersion?: string | undefined
    readonly issues?: ReadonlyArray<DecodeIssue> | undefined
  }
> = Client.DecodeError

/**
 * A message of the server was longer than this connection reads and was skipped. Only the request it answers rejects.
 *
 * @since 0.1.0
 * @category requests
 */
export interface MessageTooLargeError extends TaggedError<"MessageTooLargeError"> {
  readonly method: string
  /** The length of the message, in bytes. */
  readonly bytes: number
}

/**
 * The class of {@link MessageTooLargeError}.
 *
 * @since 0.1.0
 * @category requests
 */
export const MessageTooLargeError: ErrorClass<MessageTooLargeError> = Client.MessageTooLargeError

/**
 * A loop over a stream did not keep up: more events than `eventBufferSize` were waiting for it, even after adjacent pieces of
 * text had been merged. Only this loop rejects; the turn goes on, and its `result` is right.
 *
 * @since 0.1.0
 * @category turns
 */
export interface EventBufferOverflowError extends TaggedError<"EventBufferOverflowError"> {
  /** How many events may wait for a loop. */
  readonly limit: number
}

/**
 * The class of {@link EventBufferOverflowError}.
 *
 * @since 0.1.0
 * @category turns
 */
export const EventBufferOverflowError: ErrorClass<EventBufferOverflowError> = Client.EventBufferOverflowError

/**
 * The turn failed on the server.
 *
 * @since 0.1.0
 * @category turns
 */
export interface TurnFailedError extends TaggedError<"TurnFailedError"> {
  readonly threadId: string
  readonly turnId: string
  /** The server's own error, whole: `message`, `codexErrorInfo`, `additionalDetails`. */
  readonly error: TurnError
  /** The result of the turn up to its failure. Not enumerable, since it holds what the agent wrote. */
  readonly result: TurnResult
}

/**
 * The class of {@link TurnFailedError}.
 *
 * @since 0.1.0
 * @category turns
 */
export const TurnFailedError: ErrorClass<TurnFailedError> = Client.TurnFailedError

/**
 * The turn took longer than the `timeout` of `run`. It is stopped on the server.
 *
 * @since 0.1.0
 * @category turns
 */
export interface TurnTimeoutError extends TaggedError<"TurnTimeoutError"> {
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}

/**
 * The class of {@link TurnTimeoutError}.
 *
 * @since 0.1.0
 * @category turns
 */
export const TurnTimeoutError: ErrorClass<TurnTimeoutError> = Client.TurnTimeoutError

/**
 * The goal was not started. No model request is left behind.
 *
 * @since 0.1.0
 * @category goals
 */
export interface GoalRejectedError extends TaggedError<"GoalRejectedError"> {
  readonly threadId: string
  /**
   * `EmptyObjective`, `ObjectiveTooLong`: it must have 1 to 4,000 characters. `InvalidObjective`: it is no string.
   * `InvalidOptions`: an option does not exist or has a value that is not allowed. `ThreadBusy`: a turn is active.
   * `ThreadEphemeral`: only stored threads have goals. `ThreadNotLoaded`: the server has not loaded the thread.
   * `GoalRunning`: this connection runs a goal on the thread already. `NoGoal`: there is no goal to resume, or it is
   * over. `GoalsDisabled`: the server's configuration has the feature off. `NotStarted`: it ended before a turn began.
   */
  readonly reason:
    | "EmptyObjective"
    | "ObjectiveTooLong"
    | "InvalidObjective"
    | "InvalidOptions"
    | "ThreadBusy"
    | "ThreadEphemeral"
    | "ThreadNotLoaded"
    | "GoalRunning"
    | "NoGoal"
    | "GoalsDisabled"
    | "NotStarted"
  /** What is wrong with an option. */
  readonly detail?: string | undefined
}

/**
 * The class of {@link GoalRejectedError}.
 *
 * @since 0.1.0
 * @category goals
 */
export const GoalRejectedError: ErrorClass<GoalRejectedError> = Client.GoalRejectedError

/**
 * The server accepted the goal but began no turn in time. The goal was paused, and a turn that had begun interrupted.
 *
 * @since 0.1.0
 * @category goals
 */
export interface GoalStartTimeoutError extends TaggedError<"GoalStartTimeoutError"> {
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}

/**
 * The class of {@link GoalStartTimeoutError}.
 *
 * @since 0.1.0
 * @category goals
 */
export const GoalStartTimeoutError: ErrorClass<GoalStartTimeoutError> = Client.GoalStartTimeoutError

/**
 * The thread has no turn of that id.
 *
 * @since 0.1.0
 * @category turns
 */
export interface TurnNotFoundError extends TaggedError<"TurnNotFoundError"> {
  readonly threadId: string
  readonly turnId: string
}

/**
 * The class of {@link TurnNotFoundError}.
 *
 * @since 0.1.0
 * @category turns
 */
export const TurnNotFoundError: ErrorClass<TurnNotFoundError> = Client.TurnNotFoundError

/**
 * The request was answered already, or the server no longer waits for it.
 *
 * @since 0.1.0
 * @category approvals
 */
export interface ApprovalSettledError extends TaggedError<"ApprovalSettledError"> {
  readonly threadId: string
  readonly turnId: string
}

/**
 * The class of {@link ApprovalSettledError}.
 *
 * @since 0.1.0
 * @category approvals
 */
export const ApprovalSettledError: ErrorClass<ApprovalSettledError> = Client.ApprovalSettledError

/**
 * The permissions that were asked for have a member that this library does not know, so that it cannot grant them. The
 * request is still open: decline it, or grant less in a handler.
 *
 * @since 0.1.0
 * @category approvals
 */
export interface UnsupportedPermissionsError extends TaggedError<"UnsupportedPermissionsError"> {
  readonly threadId: string
  readonly turnId: string
  /** Where the unknown members are, as paths. */
  readonly detail: string
}

/**
 * The class of {@link UnsupportedPermissionsError}.
 *
 * @since 0.1.0
 * @category approvals
 */
export const UnsupportedPermissionsError: ErrorClass<UnsupportedPermissionsError> = Client.UnsupportedPermissionsError

/**
 * A login did not succeed: it was refused, cancelled, replaced by another one, or took too long.
 *
 * @since 0.1.0
 * @category accounts
 */
export interface LoginFailedError extends TaggedError<"LoginFailedError"> {
  readonly loginId: string
  /** The server's own message; null if it sent none. */
  readonly serverMessage: string | null
}

/**
 * The class of {@link LoginFailedError}.
 *
 * @since 0.1.0
 * @category accounts
 */
export const LoginFailedError: ErrorClass<LoginFailedError> = Client.LoginFailedError

/**
 * An operation on the files of the server's machine failed.
 *
 * @since 0.1.0
 * @category files
 */
export interface RemoteFileError extends TaggedError<"RemoteFileError"> {
  /**
   * `InvalidPath`: the path is not absolute, and nothing was sent. `InvalidEncoding`: the platform does not know the
   * encoding. The others come from the server's file system; `BadResource`: it is a folder instead of a file, or the
   * other way round.
   */
  readonly reason:
    | "NotFound"
    | "PermissionDenied"
    | "AlreadyExists"
    | "Busy"
    | "BadResource"
    | "InvalidPath"
    | "InvalidEncoding"
    | "Unknown"
  /** The name of the operation, e.g. `readFile`. */
  readonly operation: string
  readonly path: string
  /** The message of the server's file system, or what is wrong with the path. */
  readonly description: string
}

/**
 * The class of {@link RemoteFileError}.
 *
 * @since 0.1.0
 * @category files
 */
export const RemoteFileError: ErrorClass<RemoteFileError> = Client.RemoteFileError

/**
 * A tool that cannot be offered to the model. Nothing was sent.
 *
 * @since 0.1.0
 * @category tools
 */
export interface ToolDefinitionError extends TaggedError<"ToolDefinitionError"> {
  /** The name of the tool. */
  readonly tool: string
  /**
   * `InvalidName`: it is empty, too long, or has other characters than letters, digits, `_` and `-`. `DuplicateName`:
   * another tool has it. `InvalidParameters`: they are no object, or have no JSON Schema; `problems` says where.
   */
  readonly reason: "InvalidName" | "DuplicateName" | "InvalidParameters"
  /** The parts of the parameters that cannot be described. */
  readonly problems?: ReadonlyArray<SchemaProblem> | undefined
}

/**
 * The class of {@link ToolDefinitionError}.
 *
 * @since 0.1.0
 * @category tools
 */
export const ToolDefinitionError: ErrorClass<ToolDefinitionError> = Client.ToolDefinitionError

/**
 * A schema that the model's strict mode cannot express. Nothing was sent.
 *
 * @since 0.1.0
 * @category output
 */
export interface OutputSchemaError extends TaggedError<"OutputSchemaError"> {
  /** The parts that cannot be expressed, where they are, and what to use instead. */
  readonly problems: ReadonlyArray<SchemaProblem>
}

/**
 * The class of {@link OutputSchemaError}.
 *
 * @since 0.1.0
 * @category output
 */
export const OutputSchemaError: ErrorClass<OutputSchemaError> = Client.OutputSchemaError

/**
 * The final response of a turn does not fit its output schema.
 *
 * @since 0.1.0
 * @category output
 */
export interface OutputDecodeError extends TaggedError<"OutputDecodeError"> {
  readonly turnId: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The final response as it came; null if there was none. Not enumerable, nor are the two below. */
  readonly text: string | null
  /** The whole result of the turn. */
  readonly result: TurnResult
  /** Every difference; the messages may quote what the model wrote. */
  readonly issues: ReadonlyArray<DecodeIssue>
}

/**
 * The class of {@link OutputDecodeError}.
 *
 * @since 0.1.0
 * @category output
 */
export const OutputDecodeError: ErrorClass<
  OutputDecodeError,
  {
    readonly result: TurnResult
    readonly detail: string
    readonly issues?: ReadonlyArray<DecodeIssue> | undefined
  }
> = Client.OutputDecodeError

/**
 * Every error response that the server can send.
 *
 * @since 0.1.0
 * @category models
 */
export type ErrorResponse =
  | ParseError
  | InvalidRequestError
  | ThreadNotFoundError
  | ThreadInUseError
  | MethodNotFoundError
  | InvalidParamsError
  | InternalServerError
  | ServerBusyError
  | RetryLimitExceededError
  | JsonRpcError

/**
 * Every way in which a request can fail, besides being aborted.
 *
 * @since 0.1.0
 * @category models
 */
export type RequestError =
  | ErrorResponse
  | TransportClosedError
  | RequestTimeoutError
  | DecodeError
  | MessageTooLargeError
