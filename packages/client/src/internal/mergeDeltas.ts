import type { Notification } from "../Notification.js"

/** The methods whose `delta` is a piece of text of one item, so that two pieces in a row are one piece. */
const textDeltas: ReadonlySet<string> = new Set([
  "item/agentMessage/delta",
  "item/commandExecution/outputDelta",
  "item/fileChange/outputDelta",
  "item/plan/delta",
  "item/reasoning/summaryTextDelta",
  "item/reasoning/textDelta"
])

/** How long the text of a merged piece may be, in characters: Node has no text of 2 ** 29. */
const longestText = 2 ** 28

/** Whether an event is nothing but a piece of an item's text. */
export const isTextDelta = ({ method }: Notification): boolean => textDeltas.has(method)

/** Two pieces of text of one item as one; undefined if they are not. Nothing is lost but where the first one ended. */
export const mergeDeltas = (first: Notification, second: Notification): Notification | undefined => {
  if (first.method !== second.method || !isTextDelta(first)) return undefined
  const before = first.params as Record<string, unknown>
  const after = second.params as Record<string, unknown>
  if (typeof before.delta !== "string" || typeof after.delta !== "string") return undefined
  if (before.delta.length + after.delta.length > longestText) return undefined
  const keys = Object.keys(before)
  if (keys.length !== Object.keys(after).length) return undefined
  for (const key of keys) if (key !== "delta" && before[key] !== after[key]) return undefined
  return { ...second, params: { ...after, delta: before.delta + after.delta } } as Notification
}
