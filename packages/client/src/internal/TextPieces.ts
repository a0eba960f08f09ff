import type { Notification } from "../Notification.js"

/** The pieces of the agent's messages in a sequence of events, so that those of a message add up to its text. */
export interface TextPieces {
  /** The piece that an event adds, if it adds one. */
  readonly next: (event: Notification) => string | undefined
}

interface Message {
  readonly id: string
  readonly pieces: Array<string>
}

/** No event yet. */
export const make = (): TextPieces => {
  /** What was said of the messages that are being written, and the one that the last piece was of. */
  const said = new Map<string, Message>()
  let last: Message | undefined
  /** The messages that were begun since the link came back: nothing of them was missed. */
  const begun = new Set<string>()
  let resumed = false

  const isWhole = (itemId: string): boolean => !resumed || begun.has(itemId)

  /** What is missing of a message that is complete. */
  const rest = (itemId: string, text: string): string | undefined => {
    const pieces = said.get(itemId)?.pieces ?? []
    const whole = isWhole(itemId)
    said.delete(itemId)
    last = undefined
    begun.delete(itemId)
    if (whole) return undefined
    const known = pieces.join("")
    // A handle may have come after the message's beginning.
    const at = text.indexOf(known)
    const missing = at === -1 ? "" : text.slice(at + known.length)
    return missing === "" ? undefined : missing
  }

  const messageOf = (id: string): Message => {
    if (last?.id === id) return last
    const known = said.get(id)
    if (known !== undefined) return known
    const message: Message = { id, pieces: [] }
    said.set(id, message)
    return message
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
          last = messageOf(itemId)
          last.pieces.push(delta)
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
