export type {
  Metadata,
  Method,
  OptionalNotification,
  RequiredNotification
} from "@effect-codex/client/Codex"
export type { Counts, Snapshot } from "@effect-codex/client/Diagnostics"
export type { Notice } from "@effect-codex/client/Notice"
export type {
  Notification,
  RecoveredItem,
  ResumedNotification,
  UnknownNotification
} from "@effect-codex/client/Notification"
export type { Approvals, WebSearch } from "@effect-codex/client/Thread"
export type { TurnResult } from "@effect-codex/client/TurnResult"
export type { ConfigValue } from "@effect-codex/node/ConfigOverrides"
export { type Abortable, AbortError } from "./AbortError.js"
export type { Approval, ApprovalRequest, Question, QuestionRequest } from "./Approval.js"
export type { AsyncStream, AsyncStreamIterator } from "./AsyncStream.js"
export {
  type AccountOptions,
  type Codex,
  type CodexOptions,
  type Connect,
  type ConnectDaemon,
  type ConnectOptions,
  type ConnectUnixSocket,
  type ConnectWebSocket,
  type Credentials,
  type ExperimentalCodex,
  type ListThreads,
  type ModelOptions,
  type PoolOptions,
  type RequestArguments,
  type ResumeOptions,
  type StartOptions,
  startCodex,
  type WithoutTools,
  type WithTools
} from "./Codex.js"
export * from "./CodexError.js"
export type { Connection, ConnectionState } from "./Connection.js"
export type { Duration } from "./Duration.js"
export type { Goal, GoalOptions } from "./Goal.js"
export type { HandlerContext, Handlers, Handling } from "./Handlers.js"
export { Input } from "./Input.js"
export type { LogEntry } from "./LogEntry.js"
export type { ChatgptLogin, ChatgptOptions, DeviceCodeLogin, Login } from "./Login.js"
export type { MakeDirectoryOptions, RemoteFileInfo, RemoteFileSystem, RemoveOptions } from "./RemoteFileSystem.js"
export type {
  RemoteProcess,
  RemoteProcessOptions,
  RemoteProcessOutput,
  RunCommandOptions,
  RunCommandResult
} from "./RemoteProcess.js"
export { isRetryable, isTransient, type RetryOptions, retryOnOverload, retryTransient } from "./Retry.js"
export type {
  EffectSchema,
  Schema,
  StandardIssue,
  StandardResult,
  StandardSchema,
  Strict,
  WithJsonSchema
} from "./Schema.js"
export type { ForkOptions, ListTurns, Queue, ReadOptions, Thread, ThreadSettings } from "./Thread.js"
export { Tool, type ToolCall, type ToolContent, type ToolOptions, type ToolOutput, type Tools } from "./Tool.js"
export type { RunOptions, Turn, TurnOptions } from "./Turn.js"
