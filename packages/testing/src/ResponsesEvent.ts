/**
 * The events of a streamed response of the Responses API, as the scripted model sends them.
 *
 * @since 0.1.0
 */
/**
 * One server-sent event of the Responses API: as much of it as codex reads, and whatever a test adds.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResponsesEvent {
  readonly type: string
  readonly [field: string]: unknown
}

/**
 * An output item: a message, a function call, a piece of reasoning.
 *
 * @since 0.1.0
 * @category models
 */
export interface OutputItem {
  readonly type: string
  readonly id: string
  readonly [field: string]: unknown
}

/**
 * How many tokens a response took. What is left out counts as 0; the total is input and output together.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  /** Tokens of the prompt. */
  readonly inputTokens?: number
  /** Of the input tokens, those that came from the cache. */
  readonly cachedInputTokens?: number
  /** Tokens of the response. */
  readonly outputTokens?: number
  /** Of the output tokens, those that were spent on reasoning. */
  readonly reasoningOutputTokens?: number
}

/**
 * The response begins.
 *
 * @since 0.1.0
 * @category constructors
 */
export const created = (responseId: string): ResponsesEvent => ({
  type: "response.created",
  response: { id: responseId }
})

/**
 * An output item begins.
 *
 * @since 0.1.0
 * @category constructors
 */
export const itemAdded = (item: OutputItem): ResponsesEvent => ({ type: "response.output_item.added", item })

/**
 * An output item is complete.
 *
 * @since 0.1.0
 * @category constructors
 */
export const itemDone = (item: OutputItem): ResponsesEvent => ({ type: "response.output_item.done", item })

/**
 * More text of the message `itemId`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const textDelta = (itemId: string, delta: string): ResponsesEvent => ({
  type: "response.output_text.delta",
  item_id: itemId,
  delta
})

/**
 * The one part that the summary of the reasoning `itemId` has begins.
 *
 * @since 0.1.0
 * @category constructors
 */
export const summaryPartAdded = (itemId: string): ResponsesEvent => ({
  type: "response.reasoning_summary_part.added",
  item_id: itemId,
  summary_index: 0
})

/**
 * More text in the summary of the reasoning `itemId`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const summaryDelta = (itemId: string, delta: string): ResponsesEvent => ({
  type: "response.reasoning_summary_text.delta",
  item_id: itemId,
  summary_index: 0,
  delta
})

/**
 * The response is complete.
 *
 * @since 0.1.0
 * @category constructors
 */
export const completed = (responseId: string, usage: Usage): ResponsesEvent => {
  const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0, reasoningOutputTokens = 0 } = usage
  return {
    type: "response.completed",
    response: {
      id: responseId,
      usage: {
        input_tokens: inputTokens,
        input_tokens_details: { cached_tokens: cachedInputTokens },
        output_tokens: outputTokens,
        output_tokens_details: { reasoning_tokens: reasoningOutputTokens },
        total_tokens: inputTokens + outputTokens
      }
    }
  }
}

/**
 * The response failed.
 *
 * @since 0.1.0
 * @category constructors
 */
export const failed = (responseId: string, code: string, message: string): ResponsesEvent => ({
  type: "response.failed",
  response: { id: responseId, error: { code, message } }
})

/**
 * Whether nothing may follow `event` in a response.
 *
 * @since 0.1.0
 * @category guards
 */
export const isTerminal = (event: ResponsesEvent): boolean =>
  event.type === "response.completed" || event.type === "response.failed" || event.type === "response.incomplete"

/**
 * The event as it goes over the wire.
 *
 * @since 0.1.0
 * @category encoding
 */
export const encode = (event: ResponsesEvent): string => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`
