export type { TurnResult } from "@effect-codex/client/TurnResult"
export { type Abortable, AbortError } from "./AbortError.js"
export type { Approval, Card } from "./Approval.js"
export type { AsyncStream, AsyncStreamIterator } from "./AsyncStream.js"
export {
  type Codex,
  type CodexOptions,
  type ConfigValue,
  type Metadata,
  type Method,
  type OptionalNotification,
  type RequestArguments,
  type ResumeOptions,
  type StartOptions,
  startCodex,
  type WithTools
} from "./Codex.js"
export * from "./CodexError.js"
export type { Duration } from "./Duration.js"
export type { Exec, ExecOptions, ExecOutput, RunCommandOptions } from "./Exec.js"
export type { FileInfo, FileSystem, MakeDirectoryOptions, RemoveOptions } from "./FileSystem.js"
export type { Goal, GoalOptions } from "./Goal.js"
export type { Asked, Handlers, Handling } from "./Handlers.js"
export { Input, type Inputs } from "./Input.js"
export type { ChatgptLogin, ChatgptOptions, DeviceCodeLogin, Login } from "./Login.js"
export type { Notification, UnknownNotification } from "./Notification.js"
export { isRetryable, type RetryOptions, retryOnOverload } from "./Retry.js"
export type { LogEntry } from "./Runtime.js"
export type { EffectSchema, Schema, StandardIssue, StandardResult, StandardSchema, WithJsonSchema } from "./Schema.js"
export type { ForkOptions, ListTurns, Thread } from "./Thread.js"
export { Tool, type ToolCall, type ToolContent, type ToolOptions, type ToolOutput, type Tools } from "./Tool.js"
export type { Turn, TurnOptions } from "./Turn.js"
