import type { JSONObject, LanguageModelV3Usage } from "@ai-sdk/provider"
import type { ThreadTokenUsage, TokenUsageBreakdown } from "@effect-codex/protocol"

/** The usage of nothing. */
const none: LanguageModelV3Usage = {
  inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: undefined, text: undefined, reasoning: undefined }
}

/**
 * Counts the tokens of the steps of a turn: by the usage of each response of the model where the server reports it
 * at once, else out of the totals of the thread, which the server reports once the tools of a response are done.
 */
export class UsageMeter {
  private from: TokenUsageBreakdown | undefined
  private to: TokenUsageBreakdown | undefined
  private responses: TokenUsageBreakdown | undefined
  private byResponse = false

  /** Takes the thread's usage. */
  add({ last, total }: ThreadTokenUsage): void {
    this.from ??= subtract(total, last)
    this.to = total
  }

  /** Takes the usage of one response. */
  addResponse(usage: TokenUsageBreakdown): void {
    this.byResponse = true
    this.responses = this.responses === undefined ? usage : add(this.responses, usage)
  }

  /** The tokens since the last call of this, in the SDK's form. */
  take(): LanguageModelV3Usage {
    if (this.byResponse) {
      const spent = this.responses
      this.responses = undefined
      return spent === undefined ? none : toUsage(spent)
    }
    if (this.from === undefined || this.to === undefined || this.from === this.to) return none
    const spent = subtract(this.to, this.from)
    this.from = this.to
    return toUsage(spent)
  }
}

const combine =
  (count: (one: number, other: number) => number) =>
  (one: TokenUsageBreakdown, other: TokenUsageBreakdown): TokenUsageBreakdown => ({
    inputTokens: count(one.inputTokens, other.inputTokens),
    cachedInputTokens: count(one.cachedInputTokens, other.cachedInputTokens),
    cacheWriteInputTokens: count(one.cacheWriteInputTokens ?? 0, other.cacheWriteInputTokens ?? 0),
    outputTokens: count(one.outputTokens, other.outputTokens),
    reasoningOutputTokens: count(one.reasoningOutputTokens, other.reasoningOutputTokens),
    totalTokens: count(one.totalTokens, other.totalTokens)
  })

const add = combine((one, other) => one + other)
const subtract = combine((one, other) => one - other)

const toUsage = (usage: TokenUsageBreakdown): LanguageModelV3Usage => ({
  inputTokens: {
    total: usage.inputTokens,
    noCache: usage.inputTokens - usage.cachedInputTokens,
    cacheRead: usage.cachedInputTokens,
    cacheWrite: usage.cacheWriteInputTokens ?? 0
  },
  outputTokens: {
    total: usage.outputTokens,
    text: usage.outputTokens - usage.reasoningOutputTokens,
    reasoning: usage.reasoningOutputTokens
  },
  raw: { ...usage } as JSONObject
})
