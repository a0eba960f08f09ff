import type { Usage } from "@effect/ai/Response"
import type { Notification } from "@effect-codex/client"
import type { TokenUsageBreakdown } from "@effect-codex/protocol"

const fields = ["inputTokens", "outputTokens", "totalTokens", "reasoningOutputTokens", "cachedInputTokens"] as const

type Tokens = Readonly<Record<(typeof fields)[number], number>>

const combine = (f: (a: number, b: number) => number) => (a: Tokens, b: Tokens) =>
  Object.fromEntries(fields.map((field) => [field, f(a[field], b[field])])) as Tokens

const plus = combine((a, b) => a + b)
const minus = combine((a, b) => Math.max(0, a - b))
const larger = combine(Math.max)

const none: Tokens = {
  inputTokens: 0,
  outputTokens: 0,
  totalTokens: 0,
  reasoningOutputTokens: 0,
  cachedInputTokens: 0
}

/** Counts the tokens of a turn by steps: the counts of the steps add up to the total of the turn. */
export class TokenCount {
  private before: Tokens | undefined
  private total: Tokens | undefined
  private responses: Tokens | undefined
  private reported = none

  /** An event of the turn. */
  add(event: Notification.Notification): void {
    if (event.method === "thread/tokenUsage/updated") {
      const { last, total } = event.params.tokenUsage
      this.before ??= minus(total, last)
      this.total = minus(total, this.before)
    } else if (event.method === "$unknown" && event.name === "rawResponse/completed") {
      const { usage } = (event.params ?? {}) as { readonly usage?: Partial<TokenUsageBreakdown> | null }
      if (usage) this.responses = plus(this.responses ?? none, { ...none, ...usage })
    }
  }

  /** The tokens since the last step, as far as the server has reported them. */
  takeStep(): typeof Usage.Encoded {
    if (this.total === undefined && this.responses === undefined) {
      return { inputTokens: undefined, outputTokens: undefined, totalTokens: undefined }
    }
    const now = larger(this.total ?? none, this.responses ?? none)
    const { cachedInputTokens, inputTokens, outputTokens, reasoningOutputTokens, totalTokens } = minus(
      now,
      this.reported
    )
    this.reported = now
    return { inputTokens, outputTokens, totalTokens, reasoningTokens: reasoningOutputTokens, cachedInputTokens }
  }
}
