import { createHash } from "node:crypto"
import { fileURLToPath } from "node:url"
import {
  InvalidPromptError,
  type JSONObject,
  type LanguageModelV3FilePart,
  type LanguageModelV3Message,
  type LanguageModelV3Prompt,
  type LanguageModelV3ToolResultOutput,
  type SharedV3ProviderOptions,
  type SharedV3Warning
} from "@ai-sdk/provider"
import type { UserInput } from "@effect-codex/protocol"
import * as ToolOutput from "./ToolOutput.js"

/** The result of a tool of the caller's. */
export interface ToolResult {
  readonly toolCallId: string
  readonly toolName: string
  readonly output: LanguageModelV3ToolResultOutput
}

/** The user's decision on a request for approval. */
export interface Decision {
  readonly approvalId: string
  readonly approved: boolean
}

/** The origin of a response, as the metadata of its parts has it. */
export interface Reference {
  readonly threadId: string
  readonly turnId: string
  /** The fingerprint of the system message and tools that the turn was given. */
  readonly setup: string
  /** The fingerprint of the conversation that the turn responds to. */
  readonly history: string
}

/** A prompt of the SDK, read as a conversation with a thread. */
export interface Conversation {
  readonly system: string | undefined
  /** The input of the turn that is to follow: the user's messages after the last response. */
  readonly input: ReadonlyArray<UserInput>
  /** The results of tools after the last response. */
  readonly results: ReadonlyArray<ToolResult>
  /** The decisions on approvals after the last response. */
  readonly decisions: ReadonlyArray<Decision>
  /** What there was before the input, as items of the Responses API, for a thread that does not know it. */
  readonly items: ReadonlyArray<JSONObject>
  /** The fingerprint of the conversation that the next response responds to. */
  readonly history: string
  /** The last response; undefined at the beginning of a conversation. */
  readonly response: LastResponse | undefined
  readonly warnings: ReadonlyArray<SharedV3Warning>
}

/** The last response in a prompt. */
export interface LastResponse {
  readonly text: string
  /** The fingerprint of the conversation that it responds to. */
  readonly history: string
  /** The fingerprint of that conversation with the response. */
  readonly key: string
  /** Where it came from, if its parts say so. */
  readonly reference: Reference | undefined
}

/** Reads a prompt. */
export const read = (prompt: LanguageModelV3Prompt): Conversation => {
  const system = prompt.flatMap((message) => (message.role === "system" ? [message.content] : []))
  const messages = prompt.filter((message) => message.role !== "system")
  const lastResponse = messages.findLastIndex((message) => message.role === "assistant")
  const responseFrom = messages.findLastIndex((message, at) => at < lastResponse && message.role === "user") + 1
  const tail = messages.slice(lastResponse + 1)
  const warnings: Array<SharedV3Warning> = []
  const results = tail.flatMap(resultsOf)
  const said = tail.some((message) => message.role === "user")
  const input = tail.flatMap((message) => (message.role === "user" ? message.content.flatMap(toInput(warnings)) : []))
  const before = lastResponse < 0 ? [] : messages.slice(0, responseFrom)
  const responded = messages.slice(responseFrom, lastResponse + 1)
  const turns = canonical(messages)
  return {
    system: system.length === 0 ? undefined : system.join("\n\n"),
    input,
    results,
    decisions: tail.flatMap(decisionsOf),
    items: withoutOpenCalls(messages.slice(0, lastResponse + 1).flatMap(toItems)),
    history: fingerprint(said || lastResponse < 0 ? turns : canonical(before)),
    response:
      lastResponse < 0
        ? undefined
        : {
            text: canonical(responded)[0]?.text ?? "",
            history: fingerprint(canonical(before)),
            key: fingerprint(canonical(messages.slice(0, lastResponse + 1))),
            reference: responded.flatMap(referencesOf).at(-1)
          },
    warnings
  }
}

/** The fingerprint of a conversation that continues with a response of that text. */
export const keyOf = (prompt: LanguageModelV3Prompt, text: string): string => {
  const messages = prompt.filter((message) => message.role !== "system")
  const said = messages.findLastIndex((message) => message.role === "user") + 1
  return fingerprint([...canonical(messages.slice(0, said)), { role: "assistant", text }])
}

/** The input that tells a model the results of tools which it no longer waits for. */
export const late = (results: ReadonlyArray<ToolResult>): ReadonlyArray<UserInput> =>
  results.length === 0
    ? []
    : [
        {
          type: "text",
          text: [
            "These tools have returned, after the turn that called them had ended:",
            ...results.map(({ output, toolName }) => `${toolName}: ${ToolOutput.toText(output)}`)
          ].join("\n\n")
        }
      ]

/** A short text that two values share only if they are the same JSON. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22)

/** The error of a prompt without input for the agent. */
export const empty = (prompt: LanguageModelV3Prompt): InvalidPromptError =>
  new InvalidPromptError({ prompt, message: "the prompt has no input for the agent: its last message is a response" })

interface Said {
  readonly role: "user" | "assistant"
  readonly text: string
}

/**
 * The conversation as far as it must be the same for a thread to go on with it: the texts of the user and
 * of the responses. Reasoning and tools are left out, since programs prune them.
 */
const canonical = (messages: ReadonlyArray<LanguageModelV3Message>): ReadonlyArray<Said> => {
  const said: Array<Said> = []
  for (const message of messages) {
    if (message.role !== "user" && message.role !== "assistant") continue
    const text = message.content
      .map((part) => (part.type === "text" ? part.text : part.type === "file" ? `\u0000${digest(part)}\u0000` : ""))
      .join("")
    if (text === "") continue
    const last = said.at(-1)
    if (last?.role !== message.role) said.push({ role: message.role, text })
    else said[said.length - 1] = { role: last.role, text: last.text + text }
  }
  return said
}

const digest = (part: LanguageModelV3FilePart): string => fingerprint([part.mediaType, urlOf(part)])

const resultsOf = (message: LanguageModelV3Message): ReadonlyArray<ToolResult> =>
  message.role === "tool" ? message.content.filter((part) => part.type === "tool-result") : []

const decisionsOf = (message: LanguageModelV3Message): ReadonlyArray<Decision> =>
  message.role === "tool" ? message.content.filter((part) => part.type === "tool-approval-response") : []

const referencesOf = (message: LanguageModelV3Message): ReadonlyArray<Reference> =>
  message.role === "assistant"
    ? [message.providerOptions, ...message.content.map((part) => part.providerOptions)].flatMap(referenceOf)
    : []

const referenceOf = (options: SharedV3ProviderOptions | undefined): ReadonlyArray<Reference> => {
  const { history, setup, threadId, turnId } = (options?.codex ?? {}) as { readonly [K in keyof Reference]?: unknown }
  return typeof threadId === "string" &&
    typeof turnId === "string" &&
    typeof setup === "string" &&
    typeof history === "string"
    ? [{ threadId, turnId, setup, history }]
    : []
}

type UserPart = Extract<LanguageModelV3Message, { readonly role: "user" }>["content"][number]

const toInput =
  (warnings: Array<SharedV3Warning>) =>
  (part: UserPart): ReadonlyArray<UserInput> => {
    if (part.type === "text") return part.text === "" ? [] : [{ type: "text", text: part.text }]
    const url = urlOf(part)
    const kind = part.mediaType.split("/")[0]
    if (kind === "image" || kind === "audio") {
      const image = kind === "image"
      if (url.startsWith("file:")) return [{ type: image ? "localImage" : "localAudio", path: fileURLToPath(url) }]
      return [image ? { type: "image", url } : { type: "audio", url }]
    }
    const text = kind === "text" || part.mediaType === "application/json" ? decoded(url) : undefined
    if (text !== undefined) {
      return [{ type: "text", text: `<file name=${JSON.stringify(part.filename ?? "file")}>\n${text}\n</file>` }]
    }
    warnings.push({
      type: "unsupported",
      feature: `file part of the type ${part.mediaType}`,
      details: "Codex takes images, audio and text; this part was left out."
    })
    return []
  }

/** The text of a `data:` URL. */
const decoded = (url: string): string | undefined => {
  const data = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1]
  return data === undefined ? undefined : Buffer.from(data, "base64").toString("utf8")
}

/** The file as a URL, `data:` where its bytes are given. */
const urlOf = ({ data, mediaType, originalUrl }: LanguageModelV3FilePart): string => {
  if (data instanceof URL) return originalUrl ?? data.href
  if (typeof data === "string" && /^(data|https?|file):/.test(data)) return data
  const base64 = typeof data === "string" ? data : Buffer.from(data).toString("base64")
  return `data:${mediaType.endsWith("/*") ? mediaType.replace("*", defaultType(mediaType)) : mediaType};base64,${base64}`
}

const defaultType = (wildcard: string): string => (wildcard.startsWith("audio") ? "wav" : "png")

/** The messages as items of the Responses API; of tools, those that the caller ran. */
const toItems = (message: LanguageModelV3Message): ReadonlyArray<JSONObject> => {
  switch (message.role) {
    case "system":
      return []
    case "user": {
      const content = message.content.flatMap(toItemContent)
      return content.length === 0 ? [] : [{ type: "message", role: "user", content }]
    }
    case "assistant":
      return message.content.flatMap((part): ReadonlyArray<JSONObject> => {
        if (part.type === "text" && part.text !== "") {
          return [{ type: "message", role: "assistant", content: [{ type: "output_text", text: part.text }] }]
        }
        if (part.type !== "tool-call" || part.providerExecuted === true) return []
        const { input, toolCallId, toolName } = part
        return [{ type: "function_call", name: toolName, arguments: JSON.stringify(input ?? {}), call_id: toolCallId }]
      })
    case "tool":
      return resultsOf(message).map(({ output, toolCallId }) => ({
        type: "function_call_output",
        call_id: toolCallId,
        output: ToolOutput.toText(output)
      }))
  }
}

/** A model does not take a call without its output, nor the other way round. */
const withoutOpenCalls = (items: ReadonlyArray<JSONObject>): ReadonlyArray<JSONObject> => {
  const ids = (type: string) => new Set(items.flatMap((item) => (item.type === type ? [item.call_id] : [])))
  const [calls, outputs] = [ids("function_call"), ids("function_call_output")]
  return items.filter(({ call_id: id }) => id === undefined || (calls.has(id) && outputs.has(id)))
}

const toItemContent = (part: UserPart): ReadonlyArray<JSONObject> =>
  toInput([])(part).flatMap((input): ReadonlyArray<JSONObject> => {
    if (input.type === "text") return [{ type: "input_text", text: input.text }]
    return input.type === "image" && input.url !== undefined ? [{ type: "input_image", image_url: input.url }] : []
  })
