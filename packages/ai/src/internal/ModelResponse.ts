import type { Usage } from "@effect/ai/Response"
import { ModelResponses, type Notification } from "@effect-codex/client"

/**
 * `complete`: the model has said all, and every call that it makes has come. `open`: it may still say something.
 * `missing`: it has said all, but a call of it has yet to come, or one has come that it did not make itself. `unknown`:
 * the server does not report it.
 */
export type Progress = "complete" | "open" | "missing" | "unknown"

/** Whether the response of the model that makes calls is complete: only then does a step know all of its calls. */
export class ModelResponse {
  private readonly responses = ModelResponses.make()
  private readonly arrived = new Set<string>()

  constructor(private readonly toolNames: ReadonlySet<string>) {}

  /** An event of the turn. Whether the model was at work. */
  add(event: Notification.Notification): boolean {
    const { method } = event
    return this.responses.add(event) || method === "item/agentMessage/delta" || method.startsWith("item/reasoning/")
  }

  /** A call of the turn has come. */
  arrive(callId: string): void {
    this.arrived.add(callId)
  }

  /** Where a call is among those that the model has made; they may come in another order. */
  position(callId: string): number {
    const ids = [...this.responses.calls().keys()]
    return ids.includes(callId) ? ids.indexOf(callId) : ids.length
  }

  /** How far the response is that has made the calls. */
  progress(callIds: ReadonlyArray<string>): Progress {
    const progress = this.responses.progress()
    if (progress !== "complete") return progress
    const calls = this.responses.calls()
    for (const id of this.arrived) if (!calls.has(id) && !callIds.includes(id)) this.arrived.delete(id)
    const isMissing = ({ arguments: given, id, name }: ModelResponses.Call) =>
      name !== undefined && this.toolNames.has(name) && isJson(given) && !this.arrived.has(id)
    return callIds.every((id) => calls.has(id)) && ![...calls.values()].some(isMissing) ? "complete" : "missing"
  }

  /** The tokens since the last step, as far as the server has reported them. */
  takeUsage(): typeof Usage.Encoded {
    const usage = this.responses.takeUsage()
    return {
      inputTokens: usage?.inputTokens,
      outputTokens: usage?.outputTokens,
      totalTokens: usage?.totalTokens,
      ...(usage && { reasoningTokens: usage.reasoningOutputTokens, cachedInputTokens: usage.cachedInputTokens })
    }
  }
}

/** Codex itself rejects a call whose arguments are no JSON. */
const isJson = (text: string | undefined): boolean => {
  try {
    JSON.parse(text ?? "")
    return true
  } catch {
    return false
  }
}
