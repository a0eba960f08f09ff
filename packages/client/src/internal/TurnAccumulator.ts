import type { ThreadItem, ThreadTokenUsage, Turn, TurnError } from "@effect-codex/protocol"
import type { Notification } from "../Notification.js"
import { finalResponse, type TurnResult } from "../TurnResult.js"

/** The id of an item. A variant that a newer server adds most likely has one as well. */
export const itemId = (item: ThreadItem): string | undefined => {
  if (item.type !== "$unknown") return item.id
  const { id } = item.raw as { readonly id?: unknown }
  return typeof id === "string" ? id : undefined
}

/** Accumulates a turn's result from its events, so that the result does not depend on a reader of the events. */
export class TurnAccumulator {
  private items = new Map<string, ThreadItem>()
  private usage: ThreadTokenUsage | null = null
  /** The thread's tokens before the turn. */
  private before = { input: 0, output: 0 }
  private startedAt: number | null = null
  private lastError: TurnError | null = null

  constructor(
    readonly id: string,
    readonly threadId: string
  ) {}

  /** Adds the next event, in wire order. */
  add(event: Notification): void {
    switch (event.method) {
      case "turn/started":
        this.startedAt = event.params.turn.startedAt ?? null
        break
      case "item/completed": {
        const { item } = event.params
        this.items.set(this.idOf(item), item)
        break
      }
      case "thread/tokenUsage/updated":
        if (this.usage === null) {
          const { last, total } = event.params.tokenUsage
          this.before = {
            input: total.inputTokens - last.inputTokens,
            output: total.outputTokens - last.outputTokens
          }
        }
        this.usage = event.params.tokenUsage
        break
      case "error":
        this.lastError = event.params.willRetry ? null : event.params.error
        break
    }
  }

  /** The stored items that were not received. */
  missing(turn: Turn): ReadonlyArray<ThreadItem> {
    return turn.items.filter((item) => !this.items.has(this.idOf(item)))
  }

  private idOf(item: ThreadItem): string {
    return itemId(item) ?? `$unknown ${this.items.size}`
  }

  /** Merges the stored turn's items. They come before the items received live, which win. */
  mergeStored(turn: Turn): void {
    this.items = new Map([...turn.items.map((item) => [this.idOf(item), item] as const), ...this.items])
    this.startedAt ??= turn.startedAt ?? null
  }

  /** The items that were completed so far, by id. */
  get completed(): ReadonlyMap<string, ThreadItem> {
    return this.items
  }

  /** The tokens of the turn so far. */
  tokens(): { readonly input: number; readonly output: number } {
    if (this.usage === null) return { input: 0, output: 0 }
    const { total } = this.usage
    return { input: total.inputTokens - this.before.input, output: total.outputTokens - this.before.output }
  }

  /** Best-effort turn from the events received so far, for a server that can no longer say how it ended. */
  partialTurn(status?: string): Turn {
    const answered = finalResponse(Array.from(this.items.values())) !== null
    return {
      id: this.id,
      rootTurnId: null,
      items: [],
      itemsView: "notLoaded",
      status: status ?? (this.lastError !== null ? "failed" : answered ? "completed" : "interrupted"),
      error: this.lastError,
      startedAt: this.startedAt,
      completedAt: null,
      durationMs: null
    }
  }

  /** The result, once it is known how the turn ended. */
  result(turn: Turn): TurnResult {
    const items = this.items.size > 0 ? Array.from(this.items.values()) : turn.items
    return {
      id: this.id,
      threadId: this.threadId,
      status: turn.status,
      startedAt: turn.startedAt ?? this.startedAt,
      completedAt: turn.completedAt ?? null,
      durationMs: turn.durationMs ?? null,
      finalResponse: finalResponse(items),
      items,
      usage: this.usage,
      error: turn.error ?? (turn.status === "completed" ? null : this.lastError)
    }
  }
}
