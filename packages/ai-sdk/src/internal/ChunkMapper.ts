import type { JSONObject, JSONValue } from "@ai-sdk/provider"
import type { Notification } from "@effect-codex/promise"
import type { ThreadGoal, ThreadItem } from "@effect-codex/protocol"
import type { UIMessageChunk } from "../UIMessages.js"
import { type ItemCall, prefix } from "./ItemTool.js"
import { type Commentary, type Part, PartMapper } from "./PartMapper.js"

/** Turns the events of a turn, or of a goal, into the chunks of one message of a page. */
export class ChunkMapper {
  private readonly mapper: PartMapper
  private readonly denied = new Set<string>()
  private inputs = 0

  constructor(options: { readonly threadId: string; readonly turnId: string; readonly commentary: Commentary }) {
    const { commentary, threadId, turnId } = options
    this.mapper = new PartMapper({
      metadata: { threadId, turnId },
      commentary,
      json: false,
      itemTools: true,
      isCallerTool: () => false
    })
  }

  /** Whether {@link takeProgress} has something to report. */
  get hasProgress(): boolean {
    return this.mapper.hasProgress
  }

  /** The preliminary results since the last call. */
  takeProgress(): ReadonlyArray<UIMessageChunk> {
    return this.mapper.takeProgress().flatMap((part) => this.chunks(part))
  }

  /** The chunks of the next event. */
  add(event: Notification): ReadonlyArray<UIMessageChunk> {
    return [...this.dataOf(event), ...this.mapper.add(event).flatMap((part) => this.chunks(part))]
  }

  /** The chunks of the end of the turn: of what has completed without an event, and of what has not. */
  end(status: string, items?: ReadonlyArray<ThreadItem>): ReadonlyArray<UIMessageChunk> {
    return this.mapper.end(status, items).flatMap((part) => this.chunks(part))
  }

  /** The goal as it stands. */
  goal({ objective, status, threadId, timeUsedSeconds, tokenBudget, tokensUsed }: ThreadGoal): UIMessageChunk {
    return {
      type: "data-codex-goal",
      id: threadId,
      data: { objective, status, tokensUsed, tokenBudget: tokenBudget ?? null, timeUsedSeconds }
    }
  }

  /** The chunks of a request for approval. */
  approval(approvalId: string, itemId: string, call: ItemCall): ReadonlyArray<UIMessageChunk> {
    const begun = this.mapper.call(itemId) !== undefined
    const part = this.mapper.ensureCall(itemId, call)
    return [...(begun ? [] : this.chunks(part)), { type: "tool-approval-request", approvalId, toolCallId: itemId }]
  }

  /** The request for approval was declined by the page. */
  deny(itemId: string): UIMessageChunk {
    this.denied.add(itemId)
    return { type: "tool-output-denied", toolCallId: itemId }
  }

  /** What a page shows beside the message itself. */
  private dataOf(event: Notification): ReadonlyArray<UIMessageChunk> {
    switch (event.method) {
      case "turn/plan/updated": {
        const { explanation = null, plan } = event.params
        return [data("plan", { explanation, plan: plan.map(({ status, step }) => ({ status, step })) })]
      }
      case "turn/diff/updated":
        return [data("diff", { diff: event.params.diff })]
      case "thread/tokenUsage/updated":
        return [data("usage", JSON.parse(JSON.stringify(event.params.tokenUsage)))]
      case "error":
        return event.params.willRetry
          ? [{ ...data("retry", { message: event.params.error.message }), transient: true }]
          : []
      case "item/completed": {
        const { item } = event.params
        if (item.type !== "userMessage") return []
        this.inputs += 1
        const text = item.content.flatMap((input) => (input.type === "text" ? input.text : [])).join("\n")
        // The first is what the turn began with, which the page has shown by itself.
        return this.inputs === 1 ? [] : [{ type: "data-codex-input", id: item.id, data: { text } }]
      }
      default:
        return []
    }
  }

  private chunks(part: Part): ReadonlyArray<UIMessageChunk> {
    switch (part.type) {
      case "text-start":
      case "reasoning-start":
        return [{ type: part.type, id: part.id, ...metadata(part) }]
      case "text-delta":
      case "reasoning-delta":
        return [{ type: part.type, id: part.id, delta: part.delta }]
      case "text-end":
      case "reasoning-end":
        return [{ type: part.type, id: part.id }]
      case "tool-input-start":
        return isPlan(part)
          ? []
          : [{ type: "tool-input-start", toolCallId: part.id, toolName: part.toolName, ...executed }]
      case "tool-call":
        return isPlan(part)
          ? []
          : [
              {
                type: "tool-input-available",
                toolCallId: part.toolCallId,
                toolName: part.toolName,
                input: JSON.parse(part.input) as JSONValue,
                ...executed,
                ...metadata(part)
              }
            ]
      case "tool-result": {
        const { isError, preliminary = false, result, toolCallId } = part
        if (isPlan(part) || this.denied.has(toolCallId)) return []
        return isError === true
          ? [{ type: "tool-output-error", toolCallId, errorText: JSON.stringify(result), ...executed }]
          : [
              {
                type: "tool-output-available",
                toolCallId,
                output: result,
                ...executed,
                ...(preliminary && { preliminary })
              }
            ]
      }
      case "file":
        return [{ type: "file", mediaType: part.mediaType, url: `data:${part.mediaType};base64,${part.data}` }]
      case "source":
        return part.sourceType === "url"
          ? [
              {
                type: "source-url",
                sourceId: part.id,
                url: part.url,
                ...(part.title !== undefined && { title: part.title })
              }
            ]
          : []
      default:
        return []
    }
  }
}

const executed = { providerExecuted: true, dynamic: true } as const

/** The plan is data here, and no tool. */
const isPlan = ({ toolName }: { readonly toolName: string }): boolean => toolName === `${prefix}turnPlan`

const data = (name: "plan" | "diff" | "usage" | "retry", value: JSONObject) =>
  ({ type: `data-codex-${name}`, id: name, data: value }) as const

const metadata = ({ providerMetadata }: { readonly providerMetadata?: Record<string, JSONObject> }) =>
  providerMetadata === undefined ? {} : { providerMetadata }
