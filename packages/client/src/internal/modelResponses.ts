import { Schemas, type TokenUsageBreakdown } from "@effect-codex/protocol"
import type { Call, ModelResponses, Progress } from "../ModelResponses.js"
import type { Notification } from "../Notification.js"
import { Option, Schema } from "./effect.js"

const text = Schema.optionalWith(Schema.String, { nullable: true })

/** `rawResponseItem/completed`, as far as it is read: an item of the Responses API. */
const ItemCompleted = Schema.Struct({
  item: Schema.Struct({ type: Schema.String, role: text, name: text, arguments: text, call_id: text })
})

/** `rawResponse/completed`, as far as it is read. */
const Completed = Schema.Struct({ usage: Schema.optionalWith(Schemas.TokenUsageBreakdown, { nullable: true }) })

const decodeItem = Schema.decodeUnknownOption(ItemCompleted)
const decodeCompleted = Schema.decodeUnknownOption(Completed)

type Item = (typeof ItemCompleted.Type)["item"]

type Tokens = Required<TokenUsageBreakdown>

const none: Tokens = {
  cachedInputTokens: 0,
  cacheWriteInputTokens: 0,
  inputTokens: 0,
  outputTokens: 0,
  reasoningOutputTokens: 0,
  totalTokens: 0
}

const combine = (count: (one: number, other: number) => number) => (one: TokenUsageBreakdown, other: Tokens) =>
  Object.fromEntries(
    (Object.keys(none) as ReadonlyArray<keyof Tokens>).map((field) => [field, count(one[field] ?? 0, other[field])])
  ) as unknown as Tokens

const plus = combine((one, other) => one + other)
const minus = combine((one, other) => Math.max(0, one - other))
const larger = combine(Math.max)

/** See {@link ModelResponses}. */
export class Responses implements ModelResponses {
  private state: Progress = "unknown"
  private readonly waiting = new Map<string, Call>()
  /** The thread's tokens before the turn. */
  private before: Tokens | undefined
  /** The turn's tokens, by the thread's totals. */
  private total = none
  /** The turn's tokens, by its responses. */
  private responses = none
  private taken = none

  progress(): Progress {
    return this.state
  }

  calls(): ReadonlyMap<string, Call> {
    return this.waiting
  }

  add(event: Notification): boolean {
    if (event.method === "thread/tokenUsage/updated") {
      const { last, total } = event.params.tokenUsage
      this.before ??= minus(total, plus(last, none))
      this.total = minus(total, this.before)
      return false
    }
    if (event.method !== "$unknown") return false
    switch (event.name) {
      case "rawResponse/completed":
        return Option.exists(decodeCompleted(event.params), ({ usage }) => {
          this.state = "complete"
          if (usage !== undefined) this.responses = plus(usage, this.responses)
          return true
        })
      case "rawResponseItem/completed":
        return Option.exists(decodeItem(event.params), ({ item }) => this.addItem(item))
      default:
        return false
    }
  }

  takeUsage(): TokenUsageBreakdown | undefined {
    const spent = larger(this.total, this.responses)
    const usage = minus(spent, this.taken)
    this.taken = spent
    return Object.values(usage).some((tokens) => tokens > 0) ? usage : undefined
  }

  private addItem({ arguments: given, call_id: id, name, role, type }: Item): boolean {
    if (type.endsWith("_output")) {
      if (id !== undefined) this.waiting.delete(id)
      return false
    }
    // The input of the model, which is reported like its output.
    if (role !== undefined && role !== "assistant") return false
    this.state = "open"
    if (id !== undefined) this.waiting.set(id, { id, name, arguments: given })
    return true
  }
}
