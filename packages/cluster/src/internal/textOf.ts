import type { Notification } from "@effect-codex/client"
import { Option, Stream } from "effect"

/** The text of the agent's messages, piece by piece; what was missed of a message follows when it is complete. */
export const textOf = <E>(events: Stream.Stream<Notification.Notification, E>): Stream.Stream<string, E> =>
  Stream.suspend(() => {
    const seen = new Map<string, string>()
    return Stream.filterMap(events, (event) => {
      if (event.method === "item/agentMessage/delta") {
        const { delta, itemId } = event.params
        seen.set(itemId, (seen.get(itemId) ?? "") + delta)
        return Option.some(delta)
      }
      if (event.method !== "item/completed" || event.params.item.type !== "agentMessage") return Option.none()
      const { id, text } = event.params.item
      const written = seen.get(id) ?? ""
      seen.delete(id)
      return text.length > written.length && text.startsWith(written)
        ? Option.some(text.slice(written.length))
        : Option.none()
    })
  })
