import * as AiError from "@effect/ai/AiError"
import type { OutputSchemaError, RequestError, ToolDefinitionError, Turn } from "@effect-codex/client"
import { Data } from "effect"

/** How a generation can fail, before it is an error of `@effect/ai`. */
export type Failure =
  | RequestError
  | Turn.RunError
  | OutputSchemaError
  | ToolDefinitionError
  | ThreadMismatchError
  | AiError.AiError

/** The thread that the caller names cannot be what the call needs. */
export class ThreadMismatchError extends Data.TaggedError("ThreadMismatchError")<{
  readonly threadId: string
  readonly why: string
}> {
  override get message(): string {
    return `the thread ${this.threadId} ${this.why}. Nothing was sent`
  }
}

/** The method of `LanguageModel` that fails. */
export type Method = "generateText" | "generateObject" | "streamText"

const module = "CodexLanguageModel"

/** A prompt or an option that Codex cannot take. Nothing was sent. */
export const malformedInput = (method: Method, description: string, cause?: unknown): AiError.MalformedInput =>
  new AiError.MalformedInput({ module, method, description: `${description}. Nothing was sent`, cause })

/** The error of `@effect/ai` for an error of the client, which it keeps as its `cause`. */
export const fromFailure =
  (method: Method) =>
  (cause: Failure): AiError.AiError => {
    if (AiError.isAiError(cause)) return cause
    const fields = { module, method, description: cause.message, cause }
    switch (cause._tag) {
      case "InvalidParamsError":
      case "ThreadMismatchError":
      case "OutputSchemaError":
      case "ToolDefinitionError":
        return new AiError.MalformedInput(fields)
      case "DecodeError":
        return new AiError.MalformedOutput(fields)
      default:
        return new AiError.UnknownError(fields)
    }
  }
