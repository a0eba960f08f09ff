/** What a thread's stored turns amount to, as the result of one logical turn. */
import { type Notification, TurnResult } from "@effect-codex/client"
import type { ThreadItem, ThreadTokenUsage, Turn } from "@effect-codex/protocol"

/** Whether the turn was started with that client message id. */
export const isMarked = (turn: Turn, marker: string): boolean =>
  turn.items.some((item) => item.type === "userMessage" && item.clientId === marker)

/** The id of an item; one of an unknown kind has it in the raw object, most likely. */
export const itemId = (item: ThreadItem): string | undefined => {
  if (item.type !== "$unknown") return item.id
  const { id } = item.raw as { readonly id?: unknown }
  return typeof id === "string" ? id : undefined
}

/** One result over physical turns, the earliest first, under the logical id. */
export const resultOf = (
  id: string,
  threadId: string,
  turns: ReadonlyArray<Turn>,
  options: { readonly status?: string; readonly usage?: ThreadTokenUsage | null } = {}
): TurnResult.TurnResult => {
  const last = turns.at(-1)
  const startedAt = turns[0]?.startedAt ?? null
  const completedAt = last?.completedAt ?? null
  const items = turns.flatMap((turn) => turn.items)
  return {
    id,
    threadId,
    status: options.status ?? last?.status ?? "interrupted",
    startedAt,
    completedAt,
    // Times are in s, durations in ms.
    durationMs:
      turns.length === 1
        ? (last?.durationMs ?? null)
        : startedAt === null || completedAt === null
          ? null
          : (completedAt - startedAt) * 1000,
    finalResponse: TurnResult.finalResponse(items),
    items,
    usage: options.usage ?? null,
    error: last?.error ?? null
  }
}

/** The end of a logical turn, from the stored turn that was its last. */
export const completion = (
  id: string,
  threadId: string,
  { completedAt, durationMs, startedAt, status }: TurnResult.TurnResult,
  last: Turn
): Notification.Notification => ({
  method: "turn/completed",
  params: { threadId, turn: { ...last, id, status, startedAt, completedAt, durationMs } }
})

/** The completion of a stored item, for readers that have not seen it. */
export const itemCompleted = (
  threadId: string,
  turnId: string,
  item: ThreadItem,
  turn: Turn
): Notification.Notification => {
  const { completedAtMs } = item as { readonly completedAtMs?: number | null }
  return {
    method: "item/completed",
    params: {
      threadId,
      turnId,
      item,
      completedAtMs: completedAtMs ?? (turn.completedAt ?? turn.startedAt ?? 0) * 1000
    }
  }
}
