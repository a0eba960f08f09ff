import type { JSONObject, JSONValue } from "@ai-sdk/provider"
import type { ThreadItem } from "@effect-codex/protocol"

/**
 * What the tools of the agent itself are called in parts: this prefix and the type of the item. The caller's own tools
 * may not begin with it.
 */
export const prefix = "codex_"

/** How a completed item ended, as the result of a tool. */
export interface ItemResult {
  readonly result: JSONValue & {}
  readonly isError: boolean
}

/** An item of the agent as a call of a tool, or undefined for one that is no tool. */
export interface ItemCall {
  readonly toolName: string
  readonly input: JSONObject
}

/** The call that an item is: what the agent set out to do. */
export const callOf = (item: ThreadItem): ItemCall | undefined => {
  switch (item.type) {
    case "userMessage":
    case "hookPrompt":
    case "agentMessage":
    case "reasoning":
    case "functionCallOutput":
    case "$unknown":
      return undefined
    case "commandExecution":
      return call(item, { command: item.command, cwd: item.cwd })
    case "fileChange":
      return call(item, { changes: json(item.changes) })
    case "mcpToolCall":
      return call(item, { server: item.server, tool: item.tool, arguments: json(item.arguments) })
    case "dynamicToolCall":
      return call(item, { tool: item.tool, arguments: json(item.arguments) })
    case "webSearch":
      return call(item, { query: item.query })
    case "imageView":
      return call(item, { path: item.path })
    case "collabAgentToolCall":
      return call(item, { tool: item.tool, prompt: item.prompt ?? null, model: item.model ?? null })
    case "subAgentActivity":
      return call(item, { agentPath: item.agentPath, kind: item.kind })
    case "sleep":
      return call(item, { durationMs: item.durationMs })
    case "enteredReviewMode":
    case "exitedReviewMode":
    case "contextCompaction":
    case "imageGeneration":
    case "plan":
      return call(item, {})
  }
}

const call = (item: ThreadItem, input: JSONObject): ItemCall => ({ toolName: `${prefix}${item.type}`, input })

/**
 * The result of a completed item. A command that ran and exited with another code than 0 is a result like any; what
 * was declined, or could not be done, is an error.
 */
export const resultOf = (item: ThreadItem): ItemResult => {
  switch (item.type) {
    case "commandExecution": {
      const exitCode = item.exitCode ?? null
      const output = item.aggregatedOutput ?? ""
      return result(
        { status: item.status, output, exitCode, durationMs: item.durationMs ?? null },
        item.status === "declined" || (item.status === "failed" && exitCode === null)
      )
    }
    case "fileChange":
      return result({ status: item.status, changes: json(item.changes) }, item.status !== "completed")
    case "mcpToolCall":
      return item.status === "failed" || (item.error !== undefined && item.error !== null)
        ? result({ status: item.status, error: json(item.error ?? null) }, true)
        : result({ status: item.status, ...(json(item.result ?? {}) as JSONObject) }, false)
    case "dynamicToolCall":
      return result({ status: item.status, contentItems: json(item.contentItems ?? []) }, item.success === false)
    case "webSearch":
      return result({ query: item.query, action: json(item.action ?? null), results: json(item.results ?? []) }, false)
    case "imageView":
      return result({ path: item.path }, false)
    case "imageGeneration":
      return result(
        { status: item.status, savedPath: item.savedPath ?? null, revisedPrompt: item.revisedPrompt ?? null },
        item.failure !== undefined && item.failure !== null
      )
    case "collabAgentToolCall":
      return result({ status: item.status, agentsStates: json(item.agentsStates) }, item.status === "failed")
    case "plan":
      return result({ text: item.text }, false)
    default: {
      const { id: _, type: __, ...rest } = json(item) as JSONObject
      return result(rest, false)
    }
  }
}

const result = (value: JSONObject, isError: boolean): ItemResult => ({ result: value, isError })

/** The value as JSON has it: what is undefined in it is left out. */
const json = (value: unknown): JSONValue => JSON.parse(JSON.stringify(value ?? null)) as JSONValue

/** The pages that a completed web search looked at. */
export const sourcesOf = (item: ThreadItem): ReadonlyArray<{ readonly url: string; readonly title?: string }> => {
  if (item.type !== "webSearch") return []
  const { action } = item
  const opened =
    (action?.type === "openPage" || action?.type === "findInPage") && typeof action.url === "string"
      ? [{ url: action.url }]
      : []
  const found = (item.results ?? []).flatMap((result) => {
    const { title, url } = (result ?? {}) as { readonly title?: unknown; readonly url?: unknown }
    return typeof url === "string" ? [{ url, ...(typeof title === "string" && { title }) }] : []
  })
  return [...opened, ...found]
}

/** The image that a completed item made, as base64. */
export const imageOf = (item: ThreadItem): { readonly mediaType: string; readonly data: string } | undefined => {
  if (item.type !== "imageGeneration" || item.result === undefined || item.result === "") return undefined
  const url = /^data:([^;,]+);base64,(.*)$/s.exec(item.result)
  return { mediaType: url?.[1] ?? mediaTypeOf(item.result), data: url?.[2] ?? item.result }
}

/** By the first bytes, as base64 shows them. */
const mediaTypeOf = (base64: string): string =>
  base64.startsWith("/9j/") ? "image/jpeg" : base64.startsWith("UklGR") ? "image/webp" : "image/png"
