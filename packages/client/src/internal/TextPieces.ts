import type { Notification } from "../Notification.js"

/** The pieces of the agent's messages in a sequence of events, so that those of a message add up to its text. */
export interface TextPieces {
  /** The piece that an event adds, if it adds one. */
  readonly next: (event: Notification) => string | undefined
}

/** No event yet. */
export const make = (): TextPieces => {
  /** What was said of the messages that are being written. */
  const said = new Map<string, string>()
  /** The messages that were begun since the link came back: nothing of them was missed. */
  const begun = new Set<string>()
  let resumed = false

  const isWhole = (itemId: string): boolean => !resumed || begun.has(itemId)

  /** What is missing of a message that is complete. */
  const rest = (itemId: string, text: string): string | undefined => {
    const known = said.get(itemId) ?? ""
    const whole = isWhole(itemId)
    said.delete(itemId)
    begun.delete(itemId)
    // A handle may have come after the message's beginning.
    const at = whole ? -1 : text.indexOf(known)
    const missing = at === -1 ? "" : text.slice(at + known.length)
    return missing === "" ? undefined : missing
  }

  return {
    next: (event) => {
      switch (event.method) {
        case "$resumed":
          resumed = true
          begun.clear()
          return undefined
        case "item/started":
          if (resumed && event.params.item.type === "agentMessage") begun.add(event.params.item.id)
          return undefined
        case "item/agentMessage/delta": {
          const { delta, itemId } = event.params
          if (!isWhole(itemId)) return undefined
          said.set(itemId, (said.get(itemId) ?? "") + delta)
          return delta
        }
        case "item/completed": {
          const { item } = event.params
          return item.type === "agentMessage" ? rest(item.id, item.text) : undefined
        }
        default:
          return undefined
      }
    }
  }
}
