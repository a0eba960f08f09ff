import type * as Response from "@effect/ai/Response"

/** The parts of a stream as a response has them that is not streamed: texts and reasoning in one piece each. */
export const collectParts = (parts: Iterable<Response.StreamPartEncoded>): Array<Response.PartEncoded> => {
  const collected: Array<Response.PartEncoded> = []
  const texts = new Map<string, string>()
  for (const part of parts) {
    switch (part.type) {
      case "text-start":
      case "reasoning-start":
        texts.set(part.id, "")
        break
      case "text-delta":
      case "reasoning-delta":
        texts.set(part.id, (texts.get(part.id) ?? "") + part.delta)
        break
      case "text-end":
      case "reasoning-end": {
        const text = texts.get(part.id) ?? ""
        const type = part.type === "text-end" ? "text" : "reasoning"
        collected.push({ type, text, metadata: part.metadata })
        break
      }
      case "tool-params-start":
      case "tool-params-delta":
      case "tool-params-end":
      case "error":
        break
      default:
        collected.push(part)
    }
  }
  return collected
}
