import type { JSONObject, LanguageModelV3Usage } from "@ai-sdk/provider"
import type { TokenUsageBreakdown } from "@effect-codex/protocol"

/** Tokens in the SDK's form; undefined where the server has not reported them. */
export const toUsage = (usage: TokenUsageBreakdown | undefined): LanguageModelV3Usage =>
  usage === undefined
    ? {
        inputTokens: { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
        outputTokens: { total: undefined, text: undefined, reasoning: undefined }
      }
    : {
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
      }
