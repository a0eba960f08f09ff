/**
 * Every error of the library. Each is tagged and an `instanceof Error`; its message says what happened, where, and what
 * to do next. No message and no enumerable field holds a prompt, a response of the model, or a key.
 *
 * @since 0.1.0
 */
import type { TurnError } from "@effect-codex/protocol"
import { readErrorInfo } from "./internal/errorInfo.js"
import { formatProblems, type SchemaProblem } from "./internal/JsonSchema.js"
import { printable } from "./internal/printable.js"
import { TaggedError } from "./internal/TaggedError.js"
import type { TurnResult } from "./TurnResult.js"

export type { SchemaProblem } from "./internal/JsonSchema.js"

/**
 * The app-server could not be started: no binary, no permission, no such working directory. Nothing is left running.
 *
 * @since 0.1.0
 * @category connection
 */
export class SpawnError extends TaggedError("SpawnError")<{
  /** Why it could not be started. */
  readonly reason: "NotFound" | "NotExecutable" | "BadWorkingDirectory" | "Failed"
  /** The places that were looked at, in order: paths, packages, or `codex` on `PATH`. */
  readonly tried: ReadonlyArray<string>
  /** What to do next, in a sentence. */
  readonly hint: string
  /** The error of the operating system: its `code` and `syscall`, without the arguments of the process. */
  readonly cause?: unknown
}> {
  override get message(): string {
    const what = {
      NotFound: "no codex binary was found",
      NotExecutable: "the codex binary cannot be run",
      BadWorkingDirectory: "the working directory does not exist",
      Failed: "codex app-server could not be started"
    }[this.reason]
    return `${what} (tried: ${this.tried.join(", ")}). ${this.hint}`
  }
}

/**
 * An option of a connection, a handler, or a tool that does not exist or has a value that is not allowed. Nothing was
 * started or sent.
 *
 * @since 0.1.0
 * @category connection
 */
export class InvalidOptionError extends TaggedError("InvalidOptionError")<{
  /** The option, as a path: `cwd`, `configOverrides["model"]`. */
  readonly option: string
  /** What is wrong, in a clause. It names the type of the value, never the value. */
  readonly problem: string
  /** What to do, in a sentence without a full stop. */
  readonly hint: string
}> {
  override get message(): string {
    return `option \`${printable(this.option)}\`: ${this.problem}. ${this.hint}. Nothing was started`
  }
}

/**
 * No connection to an app-server was made. Nothing is left open.
 *
 * @since 0.1.0
 * @category connection
 */
export class ConnectError extends TaggedError("ConnectError")<{
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
  readonly cause?: unknown
}> {
  override get message(): string {
    return `no connection to codex app-server at ${this.address}: ${this.detail}. ${this.hint}`
  }
}

/**
 * The server refused the credentials (HTTP 401 or 403). Another attempt with the same ones fails alike.
 *
 * @since 0.1.0
 * @category connection
 */
export class UnauthorizedError extends TaggedError("UnauthorizedError")<{
  /** The address, without credentials and query. */
  readonly address: string
  /** The HTTP status. */
  readonly status: number
  /** Whether credentials were sent. */
  readonly authenticated: boolean
}> {
  override get message(): string {
    const hint = this.authenticated
      ? "Check that `token` is the one that the server was started with (`--ws-token-file`)"
      : "Give the server's token as `token`"
    return `codex app-server at ${this.address} refused the credentials (HTTP ${this.status}). ${hint}`
  }
}

/**
 * The connection has ended, for whatever reason. Everything pending fails with this one error, and later calls fail with
 * it at once.
 *
 * @since 0.1.0
 * @category connection
 */
export class TransportClosedError extends TaggedError("TransportClosedError")<{
  /** `Exited`: the process ended. `Disconnected`: its pipe or socket closed. `Released`: this program closed the connection. */
  readonly reason: "Exited" | "Disconnected" | "Released"
  /** The exit code, where the process exited by itself. */
  readonly exitCode?: number | undefined
  /** The signal, where one ended the process. */
  readonly signal?: string | undefined
  /** The last lines of the server's stderr, oldest first; stack frames are left out, control characters escaped. */
  readonly stderrTail: ReadonlyArray<string>
  /** The reason, as far as it is known: the line of stderr that says it, or how the link broke. Default: the last line. */
  readonly detail?: string | undefined
  readonly cause?: unknown
}> {
  override get message(): string {
    return this.reason === "Released"
      ? "the connection to codex app-server was closed by this program. Keep it open for as long as you use it"
      : `codex app-server ${howItEnded(this)}. Start a new connection to go on`
  }
}

const howItEnded = ({ detail, exitCode, reason, signal, stderrTail }: TransportClosedError): string => {
  const how =
    reason === "Disconnected"
      ? "closed the connection"
      : signal !== undefined
        ? `was ended by ${signal}`
        : `exited with code ${exitCode ?? "unknown"}`
  const why = detail ?? stderrTail.at(-1)
  return why === undefined ? how : `${how} (${printable(why)})`
}

/**
 * The server did not get through the handshake. Nothing is left running.
 *
 * @since 0.1.0
 * @category connection
 */
export class InitializeError extends TaggedError("InitializeError")<{
  /**
   * `Timeout`: no response in time. `Closed`: the connection ended first. `Rejected`: the server responded with an
   * error. `NotCodex`: the response is not one of codex app-server.
   */
  readonly reason: "Timeout" | "Closed" | "Rejected" | "NotCodex"
  /** What was received, or how long was waited. */
  readonly detail: string
  readonly cause?: unknown
}> {
  override get message(): string {
    const what = this.cause instanceof TransportClosedError ? `it ${howItEnded(this.cause)}` : this.detail
    const hint =
      this.reason === "Closed"
        ? "Start `codex app-server` by hand to see all that it prints; check that its home (`CODEX_HOME`) exists and can be written, and that the binary is codex (`codex --version`)"
        : "Check that the binary is codex (`codex --version`) and that `codex app-server` starts by hand"
    return `codex app-server did not initialize: ${what}. ${hint}`
  }
}

/**
 * The fields of every error response of the server.
 *
 * @since 0.1.0
 * @category responses
 */
export interface JsonRpcFailure {
  /** The method of the request. */
  readonly method: string
  /** The JSON-RPC error code. */
  readonly code: number
  /** The server's own message. */
  readonly serverMessage: string
  /** The error's `data`, as sent. */
  readonly data?: unknown
}

const refused = ({ code, method, serverMessage }: JsonRpcFailure): string =>
  `${method}: ${printable(serverMessage)} (${code})`

/**
 * The server could not read a message (-32700).
 *
 * @since 0.1.0
 * @category responses
 */
export class ParseError extends TaggedError("ParseError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * The server refuses the request as it stands (-32600): its state does not allow it, an id is unknown, a parameter is
 * wrong.
 *
 * @since 0.1.0
 * @category responses
 */
export class InvalidRequestError extends TaggedError("InvalidRequestError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * The server has no thread of that id that it could use: it never existed, was deleted, is not loaded, or never ran a
 * turn and so was never stored.
 *
 * @since 0.1.0
 * @category responses
 */
export class ThreadNotFoundError extends TaggedError("ThreadNotFoundError")<
  JsonRpcFailure & { readonly threadId: string }
> {
  override get message(): string {
    return `${refused(this)}. A thread is stored with its first turn: check the id with listThreads, or start a new thread`
  }
}

/**
 * Another app-server of the same home has the thread loaded, and only one may write it. Retryable while that server is
 * ending, see {@link Retry.isRetryable}.
 *
 * @since 0.1.0
 * @category responses
 */
export class ThreadInUseError extends TaggedError("ThreadInUseError")<JsonRpcFailure & { readonly threadId: string }> {
  override get message(): string {
    return `${refused(this)}. Another app-server has thread ${this.threadId} loaded: close it there, fork the thread, or let both programs use one server`
  }
}

/**
 * The server does not know the method (-32601; codex says so with -32600 "unknown variant"). An older or newer version
 * of codex may know it.
 *
 * @since 0.1.0
 * @category responses
 */
export class MethodNotFoundError extends TaggedError("MethodNotFoundError")<JsonRpcFailure> {
  override get message(): string {
    return `${this.method}: the server does not know this method (${this.code}). Its version of codex may be older or newer than this library's`
  }
}

/**
 * The parameters are wrong (-32602). Mostly found before anything was written (`sent: false`): the message says which
 * parameter.
 *
 * @since 0.1.0
 * @category responses
 */
export class InvalidParamsError extends TaggedError("InvalidParamsError")<
  JsonRpcFailure & {
    /** Whether the request was written. */
    readonly sent: boolean
  }
> {
  override get message(): string {
    return `${refused(this)}${this.sent ? "" : ". Nothing was sent"}`
  }
}

/**
 * The server failed at the request (-32603).
 *
 * @since 0.1.0
 * @category responses
 */
export class InternalServerError extends TaggedError("InternalServerError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * The server is overloaded (-32001, or an error whose data says so). The same request may succeed later.
 *
 * @since 0.1.0
 * @category responses
 */
export class ServerBusyError extends TaggedError("ServerBusyError")<JsonRpcFailure> {
  override get message(): string {
    return `${refused(this)}. Try again later`
  }
}

/**
 * The server gave up after retries of its own.
 *
 * @since 0.1.0
 * @category responses
 */
export class RetryLimitExceededError extends TaggedError("RetryLimitExceededError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * Any other error response; `code` tells which.
 *
 * @since 0.1.0
 * @category responses
 */
export class JsonRpcError extends TaggedError("JsonRpcError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * No response within the deadline. The server may still be at it; a late response is counted and ignored.
 *
 * @since 0.1.0
 * @category requests
 */
export class RequestTimeoutError extends TaggedError("RequestTimeoutError")<{
  readonly method: string
  /** The deadline that passed, in ms. */
  readonly timeoutMs: number
}> {
  override get message(): string {
    return `${this.method}: no response within ${this.timeoutMs} ms. Raise \`requestTimeout\` if the server needs longer`
  }
}

/**
 * One difference between what was received and its schema.
 *
 * @since 0.1.0
 * @category models
 */
export interface DecodeIssue {
  readonly path: ReadonlyArray<PropertyKey>
  /** The schema's own message. It may quote the value. */
  readonly message: string
}

/** Fields that loggers must not print: they are there to be read, and left out where an error is shown whole. */
const hide = (error: object, hidden: object): void => {
  for (const [name, value] of Object.entries(hidden)) {
    Object.defineProperty(error, name, { value, enumerable: false, configurable: true })
  }
}

/**
 * The response does not have the shape that the protocol of this library gives it. Only the request it belongs to fails.
 *
 * @since 0.1.0
 * @category requests
 */
export class DecodeError extends TaggedError("DecodeError")<{
  readonly method: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The version of codex that this library was generated from. */
  readonly generatedFrom?: string | undefined
  /** The version of codex that the server said it is. */
  readonly serverVersion?: string | undefined
}> {
  /** Every difference. Not enumerable, since the messages may quote what the server sent. */
  declare readonly issues: ReadonlyArray<DecodeIssue>

  constructor(props: {
    readonly method: string
    readonly detail: string
    readonly generatedFrom?: string | undefined
    readonly serverVersion?: string | undefined
    readonly issues?: ReadonlyArray<DecodeIssue> | undefined
  }) {
    const { issues = [], ...fields } = props
    super(fields)
    hide(this, { issues })
  }

  override get message(): string {
    const versions =
      this.generatedFrom === undefined || this.serverVersion === undefined
        ? "The server may be of another version than this library"
        : `The server is codex ${this.serverVersion}, this library was generated from ${this.generatedFrom}`
    return `${this.method}: the response does not decode (${printable(this.detail)}). ${versions}`
  }
}

/**
 * A message of the server was longer than `maxMessageBytes` and was skipped. Only the request it answers fails.
 *
 * @since 0.1.0
 * @category requests
 */
export class MessageTooLargeError extends TaggedError("MessageTooLargeError")<{
  readonly method: string
  /** The length of the message, in bytes. */
  readonly bytes: number
}> {
  override get message(): string {
    return `${this.method}: the response has ${this.bytes} bytes, more than this connection reads. Ask for less, or raise \`maxMessageBytes\``
  }
}

/**
 * A reader of a stream did not keep up: more events than `eventBufferSize` were waiting for it, even after adjacent
 * pieces of text had been merged. Only this stream fails; the turn goes on, and its `result` is right.
 *
 * @since 0.1.0
 * @category turns
 */
export class EventBufferOverflowError extends TaggedError("EventBufferOverflowError")<{
  /** How many events may wait for a reader. */
  readonly limit: number
}> {
  override get message(): string {
    return `more than ${this.limit} events were waiting for this stream. Read it faster, filter earlier, or raise \`eventBufferSize\`; \`result\` is not affected`
  }
}

/**
 * The turn failed on the server.
 *
 * @since 0.1.0
 * @category turns
 */
export class TurnFailedError extends TaggedError("TurnFailedError")<{
  readonly threadId: string
  readonly turnId: string
  /** The server's own error, whole: `message`, `codexErrorInfo`, `additionalDetails`. */
  readonly error: TurnError
}> {
  /** The result of the turn up to its failure. Not enumerable, since it holds what the agent wrote. */
  declare readonly result: TurnResult

  constructor(props: {
    readonly threadId: string
    readonly turnId: string
    readonly error: TurnError
    readonly result: TurnResult
  }) {
    const { result, ...fields } = props
    super(fields)
    hide(this, { result })
  }

  override get message(): string {
    const hint = hintOf(this.error)
    const why = printable(this.error.message)
    return `turn ${this.turnId} failed: ${hint === undefined ? why : `${why.replace(/\.$/, "")}. ${hint}`}`
  }
}

/** What to do about a turn's error, where the server's message does not say it. */
const hintOf = (error: TurnError): string | undefined => {
  const { httpStatus, kind } = readErrorInfo(error.codexErrorInfo)
  if (kind === "unauthorized" || httpStatus === 401) {
    return "Log in with `npx codex login`, or from the program with `loginApiKey` or `loginChatgpt`"
  }
  if (kind === "modelNotFound") return "`models` lists the models to choose from"
  if (kind === "contextWindowExceeded") return "Make room with `thread.compact`, or start a new thread"
  return undefined
}

/**
 * The turn took longer than the `timeout` of `run`. It is stopped on the server.
 *
 * @since 0.1.0
 * @category turns
 */
export class TurnTimeoutError extends TaggedError("TurnTimeoutError")<{
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}> {
  override get message(): string {
    return `the turn on thread ${this.threadId} took longer than ${this.timeoutMs} ms and is stopped. Raise \`timeout\` if it needs longer; \`codex.notices\` say whether the model was reached`
  }
}

/**
 * The goal was not started. It left no route and no model request behind.
 *
 * @since 0.1.0
 * @category goals
 */
export class GoalRejectedError extends TaggedError("GoalRejectedError")<{
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
  /** The server's error, where the server refused it. */
  readonly cause?: unknown
}> {
  override get message(): string {
    const why = {
      EmptyObjective: "the objective is empty: say what is to be reached",
      ObjectiveTooLong: "the objective has more than 4,000 characters: put the details in a file and name it",
      InvalidObjective: "the objective must be a string",
      InvalidOptions: this.detail ?? "an option is wrong",
      ThreadBusy: "a turn is active: wait for its result, or interrupt it",
      ThreadEphemeral: "the thread is ephemeral: start one that is stored",
      ThreadNotLoaded: "the server has not loaded the thread: call `resumeThread` first",
      GoalRunning: "a goal is running already: wait for its result, interrupt it, or use `attachGoal`",
      NoGoal: "the thread has no goal that could go on: start one with `startGoal`",
      GoalsDisabled: "goals are off in the server's configuration: set `features.goals = true`",
      NotStarted: "it was paused, cleared or ended before its first turn began"
    }[this.reason]
    return `no goal was started on thread ${this.threadId}: ${why}`
  }
}

/**
 * The server accepted the goal but began no turn in time. The goal was paused, and a turn that had begun interrupted.
 *
 * @since 0.1.0
 * @category goals
 */
export class GoalStartTimeoutError extends TaggedError("GoalStartTimeoutError")<{
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}> {
  override get message(): string {
    return `the goal on thread ${this.threadId} began no turn within ${this.timeoutMs} ms; it is paused now`
  }
}

/**
 * The thread has no turn of that id.
 *
 * @since 0.1.0
 * @category turns
 */
export class TurnNotFoundError extends TaggedError("TurnNotFoundError")<{
  readonly threadId: string
  readonly turnId: string
}> {
  override get message(): string {
    return `thread ${this.threadId} has no turn ${this.turnId}: look for it in thread.turns`
  }
}

/**
 * The request was answered already, or the server no longer waits for it.
 *
 * @since 0.1.0
 * @category approvals
 */
export class ApprovalSettledError extends TaggedError("ApprovalSettledError")<{
  readonly threadId: string
  readonly turnId: string
}> {
  override get message(): string {
    return `the request of turn ${this.turnId} is settled: it was answered before, or its turn has ended`
  }
}

/**
 * The permissions that were asked for have a member that this library does not know, so that it cannot grant them. The
 * request is still open: decline it, or accept what is known through a handler.
 *
 * @since 0.1.0
 * @category approvals
 */
export class UnsupportedPermissionsError extends TaggedError("UnsupportedPermissionsError")<{
  readonly threadId: string
  readonly turnId: string
  /** Where the unknown members are, as paths. */
  readonly detail: string
}> {
  override get message(): string {
    return `the permissions that turn ${this.turnId} asks for cannot be granted: ${this.detail}. Decline the request, or grant less in a handler`
  }
}

/**
 * A login did not succeed: it was refused, cancelled, replaced by another one, or took too long.
 *
 * @since 0.1.0
 * @category accounts
 */
export class LoginFailedError extends TaggedError("LoginFailedError")<{
  readonly loginId: string
  /** The server's own message; null if it sent none. */
  readonly serverMessage: string | null
}> {
  override get message(): string {
    const why = this.serverMessage === null ? "the server does not say why" : printable(this.serverMessage)
    return `login ${printable(this.loginId)} failed: ${why}`
  }
}

/**
 * An operation on the files of the server's machine failed.
 *
 * @since 0.1.0
 * @category files
 */
export class RemoteFileError extends TaggedError("RemoteFileError")<{
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
  readonly cause?: unknown
}> {
  override get message(): string {
    return `${this.operation} ${printable(this.path)}: ${this.reason} (${printable(this.description)})`
  }
}

/**
 * A tool that cannot be offered to the model. Nothing was sent.
 *
 * @since 0.1.0
 * @category tools
 */
export class ToolDefinitionError extends TaggedError("ToolDefinitionError")<{
  /** The name of the tool. */
  readonly tool: string
  /**
   * `InvalidName`: it is empty, too long, or has other characters than letters, digits, `_` and `-`. `DuplicateName`:
   * another tool has it. `InvalidParameters`: they are no object, or have no JSON Schema; `problems` says where.
   */
  readonly reason: "InvalidName" | "DuplicateName" | "InvalidParameters"
  /** The parts of the parameters that cannot be described. */
  readonly problems?: ReadonlyArray<SchemaProblem> | undefined
}> {
  override get message(): string {
    const why = {
      InvalidName: "a name has 1 to 128 letters, digits, `_` and `-`",
      DuplicateName: "there are two of that name",
      InvalidParameters: `its parameters cannot be described to the model: ${formatProblems(this.problems ?? [])}`
    }[this.reason]
    return `the tool "${printable(this.tool)}" cannot be offered: ${why}. Nothing was sent`
  }
}

/**
 * A schema that the model's strict mode cannot express. Nothing was sent.
 *
 * @since 0.1.0
 * @category output
 */
export class OutputSchemaError extends TaggedError("OutputSchemaError")<{
  /** The parts that cannot be expressed, where they are, and what to use instead. */
  readonly problems: ReadonlyArray<SchemaProblem>
}> {
  override get message(): string {
    return `the schema cannot be one of an output: ${formatProblems(this.problems)}. Nothing was sent`
  }
}

/**
 * The final response of a turn does not fit its output schema.
 *
 * @since 0.1.0
 * @category output
 */
export class OutputDecodeError extends TaggedError("OutputDecodeError")<{
  readonly turnId: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
}> {
  /** The final response as it came; null if there was none. Not enumerable, nor are the two below. */
  declare readonly text: string | null
  /** The whole result of the turn. */
  declare readonly result: TurnResult
  /** Every difference; the messages may quote what the model wrote. */
  declare readonly issues: ReadonlyArray<DecodeIssue>

  constructor(props: {
    readonly result: TurnResult
    readonly detail: string
    readonly issues?: ReadonlyArray<DecodeIssue> | undefined
  }) {
    const { detail, issues = [], result } = props
    super({ turnId: result.id, detail })
    hide(this, { text: result.finalResponse, result, issues })
  }

  override get message(): string {
    return `turn ${this.turnId} has no output: ${this.detail}`
  }
}

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
 * Every way in which a request can fail.
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
