import type { ThreadItem, ThreadTokenUsage, Turn, TurnError } from "@effect-codex/protocol"
import type { Notification } from "./Notification.js"

/** What a turn brought forth. */
export interface TurnResult {
  readonly id: string
  readonly threadId: string
  /** How the turn ended: `completed`, `interrupted` or `failed` (an open set: a newer server may add to it). */
  readonly status: Turn["status"]
  /** When the turn started and ended, in s since the epoch; null where the server did not say. */
  readonly startedAt: number | null
  readonly completedAt: number | null
  /** How long it took, in ms; null where the server did not say. */
  readonly durationMs: number | null
  /**
   * The text of the last agent message whose phase is `final_answer`; else of the last one that has no phase; else
   * null.
   */
  readonly finalResponse: string | null
  /** What was completed in the turn, in the order of completion. */
  readonly items: ReadonlyArray<ThreadItem>
  /** The last count of tokens that the server gave in this turn; its `total` is over the whole thread. */
  readonly usage: ThreadTokenUsage | null
}

/** The text that a turn's items answer with. See {@link TurnResult.finalResponse}. */
export const finalResponse = (items: ReadonlyArray<ThreadItem>): string | null => {
  let unphased: string | null = null
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]
    if (item?.type !== "agentMessage") continue
    if (item.phase === "final_answer") return item.text
    if (unphased === null && (item.phase === null || item.phase === undefined)) unphased = item.text
  }
  return unphased
}

/** Gathers a turn's result while its events pass, so that nobody has to read them for it. */
export class TurnFold {
  private items = new Map<string, ThreadItem>()
  private usage: ThreadTokenUsage | null = null
  /** The thread's tokens before the turn. */
  private before = { input: 0, output: 0 }
  private startedAt: number | null = null
  private lastError: TurnError | null = null
  /** How many events have passed. */
  events = 0

  constructor(
    readonly id: string,
    readonly threadId: string
  ) {}

  /** Takes the next event, in wire order. */
  add(event: Notification): void {
    this.events += 1
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

  /** What a newer server adds has an id as well, most likely, inside of what could not be typed. */
  private idOf(item: ThreadItem): string {
    if (item.type !== "$unknown") return item.id
    const { id } = item.raw as { readonly id?: unknown }
    return typeof id === "string" ? id : `$unknown ${this.items.size}`
  }

  /** What the server has stored of the turn: it comes before what was heard, and what was heard stays as it is. */
  recall(turn: Turn): void {
    this.items = new Map([...turn.items.map((item) => [this.idOf(item), item] as const), ...this.items])
    this.startedAt ??= turn.startedAt ?? null
  }

  /** The tokens of the turn so far. */
  tokens(): { readonly input: number; readonly output: number } {
    if (this.usage === null) return { input: 0, output: 0 }
    const { total } = this.usage
    return { input: total.inputTokens - this.before.input, output: total.outputTokens - this.before.output }
  }

  /** The turn as far as it was seen, for a server that can no longer say how it ended. */
  asSeen(status?: string): Turn {
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

  /** The result, once the server has said how the turn ended. */
  result(turn: Turn): TurnResult {
    const seen = this.items.size > 0 ? Array.from(this.items.values()) : turn.items
    return {
      id: this.id,
      threadId: this.threadId,
      status: turn.status,
      startedAt: turn.startedAt ?? this.startedAt,
      completedAt: turn.completedAt ?? null,
      durationMs: turn.durationMs ?? null,
      finalResponse: finalResponse(seen),
      items: seen,
      usage: this.usage
    }
  }
}
