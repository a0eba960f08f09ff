import type { TurnError } from "@effect-codex/protocol"
import { Data, type ParseResult } from "effect"
import { type Gap, listGaps } from "./JsonSchema.js"
import type { TurnResult } from "./TurnResult.js"

/** The app-server could not be started: no binary, no permission, no such working directory. Nothing is left running. */
export class SpawnError extends Data.TaggedError("SpawnError")<{
  /** Why it could not be started. */
  readonly reason: "NotFound" | "NotExecutable" | "BadWorkingDirectory" | "Failed"
  /** What was looked for, in order: paths, packages, or `codex` on `PATH`. */
  readonly tried: ReadonlyArray<string>
  /** What to do next, in a sentence. */
  readonly hint: string
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
 * The connection has ended, for whatever reason. Everything that was waiting fails with this one error, and what is
 * asked later fails with it at once.
 */
export class TransportClosedError extends Data.TaggedError("TransportClosedError")<{
  /** `Exited`: the process ended. `Disconnected`: its pipe or socket closed. `Released`: the scope of the connection closed. */
  readonly reason: "Exited" | "Disconnected" | "Released"
  /** The exit code, where the process ended by itself. */
  readonly exitCode?: number | undefined
  /** The signal, where one ended the process. */
  readonly signal?: string | undefined
  /** The last lines that the server wrote to stderr, oldest first. Stack frames are left out, control characters escaped. */
  readonly stderrTail: ReadonlyArray<string>
  /** What is known of the reason: the line of stderr that says it, or how the link broke. Default: the last line. */
  readonly detail?: string | undefined
  readonly cause?: unknown
}> {
  override get message(): string {
    const how =
      this.reason === "Released"
        ? "the connection to codex app-server was closed by this program"
        : this.reason === "Disconnected"
          ? "codex app-server closed the connection"
          : this.signal !== undefined
            ? `codex app-server was ended by ${this.signal}`
            : `codex app-server exited with code ${this.exitCode ?? "unknown"}`
    const detail = this.detail ?? this.stderrTail.at(-1)
    return this.reason === "Released"
      ? `${how}. Keep its scope open for as long as you use it`
      : `${how}${detail === undefined ? "" : ` (${detail})`}. Build the layer again to start another`
  }
}

/** The server did not get through the handshake. Nothing is left running. */
export class InitializeError extends Data.TaggedError("InitializeError")<{
  /** `Timeout`: no answer in time. `Closed`: the connection ended first. `Rejected`: an error was answered. `NotCodex`: the answer is not one of codex app-server. */
  readonly reason: "Timeout" | "Closed" | "Rejected" | "NotCodex"
  /** What was seen. */
  readonly detail: string
  readonly cause?: unknown
}> {
  override get message(): string {
    return `codex app-server did not initialize: ${this.detail}. Check that the binary is codex (\`codex --version\`) and that \`codex app-server\` starts by hand`
  }
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

const refused = (failure: JsonRpcFailure): string => `${failure.method}: ${failure.serverMessage} (${failure.code})`

/** The server could not read what it was sent (-32700). */
export class ParseError extends Data.TaggedError("ParseError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/** The server refuses the request as it stands (-32600): its state, an id it does not know, an unknown method, bad parameters. */
export class InvalidRequestError extends Data.TaggedError("InvalidRequestError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/** The server has no thread of that id that it could use: it never existed, was deleted, or never ran a turn and so was never stored. */
export class ThreadNotFoundError extends Data.TaggedError("ThreadNotFoundError")<
  JsonRpcFailure & { readonly threadId: string }
> {
  override get message(): string {
    return `${refused(this)}. A thread is stored with its first turn: check the id with listThreads, or start a new thread`
  }
}

/** The method does not exist (-32601). */
export class MethodNotFoundError extends Data.TaggedError("MethodNotFoundError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/**
 * The parameters are wrong (-32602). Mostly found here, before anything was written (`sent: false`): the message says
 * which parameter.
 */
export class InvalidParamsError extends Data.TaggedError("InvalidParamsError")<
  JsonRpcFailure & { /** Whether the request had left. */ readonly sent: boolean }
> {
  override get message(): string {
    return `${refused(this)}${this.sent ? "" : ". Nothing was sent"}`
  }
}

/** The server failed at the request (-32603). */
export class InternalServerError extends Data.TaggedError("InternalServerError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/** The server is overloaded (-32001, or an error whose data says so). The same request may succeed later. */
export class ServerBusyError extends Data.TaggedError("ServerBusyError")<JsonRpcFailure> {
  override get message(): string {
    return `${refused(this)}. Try again later`
  }
}

/** The server gave up after retrying on its own side. */
export class RetryLimitExceededError extends Data.TaggedError("RetryLimitExceededError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/** Any other error that the server answers with; `code` tells which. */
export class JsonRpcError extends Data.TaggedError("JsonRpcError")<JsonRpcFailure> {
  override get message(): string {
    return refused(this)
  }
}

/** No answer within the deadline. The server may still be at it; a late answer is counted and ignored. */
export class RequestTimeoutError extends Data.TaggedError("RequestTimeoutError")<{
  readonly method: string
  /** The deadline that passed, in ms. */
  readonly timeoutMs: number
}> {
  override get message(): string {
    return `${this.method}: no answer within ${this.timeoutMs} ms. Raise \`requestTimeout\` if the server needs longer`
  }
}

/** What the server answered does not have the shape that the pinned protocol gives it. Only the request it answers fails. */
export class DecodeError extends Data.TaggedError("DecodeError")<{
  readonly method: string
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The parser's whole finding. It holds values that the server sent, and so is no `cause`, which loggers print. */
  readonly issue?: ParseResult.ParseError | undefined
}> {
  override get message(): string {
    return `${this.method}: the answer does not decode (${this.detail}). The server may be of another version than this library`
  }
}

/** The turn failed on the server. */
export class TurnFailedError extends Data.TaggedError("TurnFailedError")<{
  readonly threadId: string
  readonly turnId: string
  /** The server's own error, whole: `message`, `codexErrorInfo`, `additionalDetails`. */
  readonly error: TurnError
  /** What the turn brought forth before it failed. */
  readonly result: TurnResult
}> {
  override get message(): string {
    return `turn ${this.turnId} failed: ${this.error.message}`
  }
}

/** The goal was not started. No route and no model request is left behind. */
export class GoalRejectedError extends Data.TaggedError("GoalRejectedError")<{
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
  /** What the server said, where it was the server. */
  readonly cause?: unknown
}> {
  override get message(): string {
    const why = {
      EmptyObjective: "the objective is empty: say what is to be reached",
      ObjectiveTooLong: "the objective has more than 4,000 characters: put the details in a file and name it",
      ThreadBusy: "a turn is active: wait for its result, or interrupt it",
      ThreadEphemeral: "the thread is ephemeral: start one that is stored",
      GoalRunning: "a goal is running already: wait for its result, or interrupt it",
      GoalsDisabled: "goals are off in the server's configuration: set `features.goals = true`",
      NotStarted: "it was paused, cleared or ended before its first turn began"
    }[this.reason]
    return `no goal was started on thread ${this.threadId}: ${why}`
  }
}

/** The server took the goal but began no turn in time. The goal was paused, and what may have begun interrupted. */
export class GoalStartTimeoutError extends Data.TaggedError("GoalStartTimeoutError")<{
  readonly threadId: string
  /** The time that passed, in ms. */
  readonly timeoutMs: number
}> {
  override get message(): string {
    return `the goal on thread ${this.threadId} began no turn within ${this.timeoutMs} ms; it is paused now`
  }
}

/** The thread has no turn of that id. */
export class TurnNotFoundError extends Data.TaggedError("TurnNotFoundError")<{
  readonly threadId: string
  readonly turnId: string
}> {
  override get message(): string {
    return `thread ${this.threadId} has no turn ${this.turnId}: look for it in thread.turns`
  }
}

/** The approval was answered already, or the server no longer waits for it. */
export class ApprovalSettledError extends Data.TaggedError("ApprovalSettledError")<{
  readonly threadId: string
  readonly turnId: string
}> {
  override get message(): string {
    return `the approval of turn ${this.turnId} is settled: it was answered before, or its turn has ended`
  }
}

/** A login came to nothing: it was refused, cancelled, given up for another one, or took too long. */
export class LoginFailedError extends Data.TaggedError("LoginFailedError")<{
  readonly loginId: string
  /** The server's own words; null if it had none. */
  readonly serverMessage: string | null
}> {
  override get message(): string {
    return `login ${this.loginId} failed: ${this.serverMessage ?? "the server does not say why"}`
  }
}

/** A tool that cannot be offered to the model. Nothing was sent. */
export class ToolDefinitionError extends Data.TaggedError("ToolDefinitionError")<{
  /** The name of the tool. */
  readonly tool: string
  /**
   * `InvalidName`: it is empty, too long, or has other signs than letters, digits, `_` and `-`. `DuplicateName`: another
   * tool has it. `InvalidParameters`: they are no object, or have no JSON Schema; `gaps` says where.
   */
  readonly reason: "InvalidName" | "DuplicateName" | "InvalidParameters"
  /** What cannot be described of the parameters. */
  readonly gaps?: ReadonlyArray<Gap> | undefined
}> {
  override get message(): string {
    const why = {
      InvalidName: "a name has 1 to 128 letters, digits, `_` and `-`",
      DuplicateName: "there are two of that name",
      InvalidParameters: `its parameters cannot be described to the model: ${listGaps(this.gaps ?? [])}`
    }[this.reason]
    return `the tool "${this.tool}" cannot be offered: ${why}. Nothing was sent`
  }
}

/** A schema that the model cannot be held to. Nothing was sent. */
export class OutputSchemaError extends Data.TaggedError("OutputSchemaError")<{
  /** What cannot be expressed, where, and what to use instead. */
  readonly gaps: ReadonlyArray<Gap>
}> {
  override get message(): string {
    return `the schema cannot be one of an output: ${listGaps(this.gaps)}. Nothing was sent`
  }
}

/** The final response of a turn is not what its output schema says. */
export class OutputDecodeError extends Data.TaggedError("OutputDecodeError")<{
  /** The final response as it came; null if there was none. */
  readonly text: string | null
  /** The whole result of the turn. */
  readonly result: TurnResult
  /** Where it differs, as paths; never the values. */
  readonly detail: string
  /** The parser's whole finding. It holds values that the model wrote, and so is no `cause`, which loggers print. */
  readonly issue?: ParseResult.ParseError | undefined
}> {
  override get message(): string {
    return `turn ${this.result.id} has no output: ${this.detail}`
  }
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

/** Every way in which a request can fail. */
export type RequestError = ServerRefusal | TransportClosedError | RequestTimeoutError | DecodeError

/**
 * An option is unknown, or has a value that it cannot have. Nothing was started or sent.
 *
 * @since 0.1.0
 * @category errors
 */
export class InvalidOptionError extends Data.TaggedError("InvalidOptionError")<{
  /** The option, as a path: `cwd`, `configOverrides["model"]`. */
  readonly option: string
  /** What is wrong, in a clause. It names the type of what came, never the value. */
  readonly problem: string
  /** What to do, in a sentence without a full stop. */
  readonly hint: string
}> {
  override get message(): string {
    return `option \`${this.option}\`: ${this.problem}. ${this.hint}`
  }
}

/**
 * No connection to an app-server was made. Nothing is left open.
 *
 * @since 0.1.0
 * @category errors
 */
export class ConnectError extends Data.TaggedError("ConnectError")<{
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
 * @category errors
 */
export class UnauthorizedError extends Data.TaggedError("UnauthorizedError")<{
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
