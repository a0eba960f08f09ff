import type { ThreadItem } from "@effect-codex/protocol"

/** Where a part of a response comes from. */
export type ItemMetadata = {
  readonly threadId: string
  readonly turnId: string
  readonly itemId: string
  /** Of a message: `commentary`, `final_answer`, … */
  readonly phase?: string
}

/** The names of the tools that codex runs itself, as a toolkit has them. */
export const names = {
  commandExecution: "CodexCommandExecution",
  fileChange: "CodexFileChange",
  mcpToolCall: "CodexMcpToolCall",
  webSearch: "CodexWebSearch"
} as const

/** An item of the agent as a call of a tool. */
export interface ItemTool {
  readonly id: string
  readonly name: string
  readonly providerName: string
  readonly params: unknown
  readonly result: unknown
  readonly isFailure: boolean
}

/** The call that an item is; undefined for an item that is none. */
export const itemTools = (item: ThreadItem): ItemTool | undefined => {
  switch (item.type) {
    case "commandExecution":
      return {
        id: item.id,
        name: names.commandExecution,
        providerName: item.type,
        params: { command: item.command, cwd: item.cwd },
        result: { status: item.status, exitCode: item.exitCode ?? null, output: item.aggregatedOutput ?? "" },
        isFailure: item.status !== "completed"
      }
    case "fileChange":
      return {
        id: item.id,
        name: names.fileChange,
        providerName: item.type,
        params: { changes: item.changes.map(({ diff, kind, path }) => ({ path, kind: kind.type, diff })) },
        result: { status: item.status },
        isFailure: item.status !== "completed"
      }
    case "mcpToolCall":
      return {
        id: item.id,
        name: names.mcpToolCall,
        providerName: item.type,
        params: { server: item.server, tool: item.tool, arguments: item.arguments },
        result: { status: item.status, content: item.result?.content ?? [], error: item.error?.message ?? null },
        isFailure: item.status !== "completed"
      }
    case "webSearch":
      return {
        id: item.id,
        name: names.webSearch,
        providerName: item.type,
        params: { query: item.query },
        result: { results: item.results ?? [] },
        isFailure: false
      }
    default:
      return undefined
  }
}
