import type { Notification } from "@effect-codex/client"

/**
 * `complete`: the model has said all, and every call that it makes has come. `open`: it may still say something.
 * `missing`: it has said all, but a call of it has yet to come, or one has come that it did not make itself. `unknown`:
 * the server does not report it.
 */
export type Progress = "complete" | "open" | "missing" | "unknown"

/**
 * Whether the response of the model that makes calls is complete: only then does a step know all of its calls. The raw
 * events say so; a thread that was resumed or forked has none.
 */
export class ModelResponse {
  private reported = false
  private open = true
  /** Calls that the model has made, by the raw items. */
  private readonly announced = new Set<string>()
  private readonly arrived = new Set<string>()

  constructor(private readonly toolNames: ReadonlySet<string>) {}

  /** An event of the turn. Whether the model was at work. */
  add(event: Notification.Notification): boolean {
    if (event.method === "item/agentMessage/delta" || event.method.startsWith("item/reasoning/")) return true
    if (event.method !== "$unknown") return false
    if (event.name === "rawResponse/completed") {
      this.reported = true
      this.open = false
      return true
    }
    if (event.name !== "rawResponseItem/completed") return false
    const { item } = (event.params ?? {}) as { readonly item?: RawItem }
    if (item === undefined || !isOfModel(item)) return false
    this.reported = true
    this.open = true
    if (item.type === "function_call" && this.toolNames.has(String(item.name)) && isJson(item.arguments)) {
      this.announced.add(String(item.call_id))
    }
    return true
  }

  /** A call of the turn has come. */
  arrive(callId: string): void {
    this.arrived.add(callId)
  }

  /** Where a call is among those that the model has made; they may come in another order. */
  position(callId: string): number {
    const at = [...this.announced].indexOf(callId)
    return at === -1 ? this.announced.size : at
  }

  /** How far the response is that has made the calls. */
  progress(callIds: ReadonlyArray<string>): Progress {
    if (!this.reported) return "unknown"
    if (this.open) return "open"
    const isComplete =
      callIds.every((id) => this.announced.has(id)) && [...this.announced].every((id) => this.arrived.has(id))
    return isComplete ? "complete" : "missing"
  }
}

interface RawItem {
  readonly type?: unknown
  readonly role?: unknown
  readonly name?: unknown
  readonly arguments?: unknown
  readonly call_id?: unknown
}

const isOfModel = ({ role, type }: RawItem): boolean =>
  type === "message" ? role === "assistant" : type !== "function_call_output" && type !== "custom_tool_call_output"

/** Codex itself rejects a call whose arguments are no JSON. */
const isJson = (text: unknown): boolean => {
  try {
    JSON.parse(String(text))
    return true
  } catch {
    return false
  }
}
