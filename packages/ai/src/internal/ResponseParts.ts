import type * as Response from "@effect/ai/Response"
import type { Notification, TurnResult } from "@effect-codex/client"
import type { ThreadItem, WebSearchAction } from "@effect-codex/protocol"
import { type ItemMetadata, itemTools } from "./ItemTools.js"
import type { Said } from "./PromptHistory.js"

type Part = Response.StreamPartEncoded

type Message = Extract<ThreadItem, { readonly type: "agentMessage" }>

/** How the parts of a step are written. */
export interface Options {
  /**
   * `text`: messages are parts as they come, commentary as reasoning. `json`: the final response is the one text, once
   * the turn is over; what else the agent says is reasoning.
   */
  readonly format: "text" | "json"
  /** The names of the tools that the provider runs and that the caller has a type for. */
  readonly provided: ReadonlySet<string>
}

/** A text or reasoning that has begun. */
interface Span {
  readonly kind: "text" | "reasoning"
  readonly id: string
  readonly metadata: ItemMetadata
  text: string
}

/** Writes the parts of a response while the events of its turn pass. */
export class ResponseParts {
  private options: Options = { format: "text", provided: new Set() }
  /** By the id of the item, and of the part of it for reasoning. */
  private readonly spans = new Map<string, Span>()
  /** The texts of items that have been written so far, open or not. */
  private readonly written = new Map<string, string>()
  private readonly phases = new Map<string, string>()
  private readonly calls = new Set<string>()
  private readonly completedIds = new Set<string>()
  private messages: Array<Message> = []
  private said: Array<string> = []
  private items: Array<ThreadItem> = []
  /** Whether the turn has items that the text of its responses does not show. */
  hidden = false

  constructor(
    private readonly threadId: string,
    private readonly turnId: string
  ) {}

  /** A step begins. */
  begin(options: Options): void {
    this.options = options
    this.messages = []
    this.said = []
    this.items = []
  }

  /** The text of the step's complete text parts. */
  get text(): Said["text"] {
    return this.said.join("")
  }

  /** The items completed in the step, other than messages and reasoning. */
  get completedItems(): ReadonlyArray<ThreadItem> {
    return this.items
  }

  /** The parts for an event of the turn. */
  add(event: Notification.Notification): Array<Part> {
    switch (event.method) {
      case "item/started":
        return this.started(event.params.item)
      case "item/agentMessage/delta":
        return this.options.format === "json" ? [] : this.messageDelta(event.params.itemId, event.params.delta)
      case "item/reasoning/summaryTextDelta": {
        const { delta, itemId, summaryIndex } = event.params
        return this.delta(`${itemId}:${summaryIndex}`, "reasoning", this.metadata(itemId), delta)
      }
      case "item/reasoning/textDelta": {
        const { contentIndex, delta, itemId } = event.params
        return this.delta(`${itemId}:content:${contentIndex}`, "reasoning", this.metadata(itemId), delta)
      }
      case "item/completed":
        return this.completed(event.params.item)
      default:
        return []
    }
  }

  /**
   * Ends the step's parts. When the turn is over, adds the items of its result that had no event: those of a reconciled
   * turn.
   */
  end(result?: Pick<TurnResult.TurnResult, "finalResponse" | "items">): Array<Part> {
    const missed = (result?.items ?? []).flatMap((item) =>
      item.type === "$unknown" || this.completedIds.has(item.id) ? [] : this.completed(item)
    )
    const finalResponse = result?.finalResponse ?? null
    const messages = this.messages.flatMap((message) => {
      const final = message === this.finalMessage(finalResponse)
      return this.whole(
        message.id,
        final ? "text" : "reasoning",
        this.metadata(message.id, message.phase),
        message.text
      )
    })
    return [...missed, ...messages, ...[...this.spans.keys()].flatMap((key) => this.close(key))]
  }

  private finalMessage(finalResponse: string | null): Message | undefined {
    return this.messages.findLast(({ phase, text }) => text === finalResponse && phase !== "commentary")
  }

  private metadata(itemId: string, phase?: string | null): ItemMetadata {
    const { threadId, turnId } = this
    return { threadId, turnId, itemId, ...(phase != null && { phase }) }
  }

  private started(item: ThreadItem): Array<Part> {
    if (item.type === "agentMessage") {
      if (item.phase != null) this.phases.set(item.id, item.phase)
      return []
    }
    return item.type === "webSearch" ? [] : this.call(item)
  }

  private messageDelta(itemId: string, delta: string): Array<Part> {
    const phase = this.phases.get(itemId)
    return this.delta(itemId, kindOf(phase), this.metadata(itemId, phase), delta)
  }

  private completed(item: ThreadItem): Array<Part> {
    if (item.type !== "$unknown") this.completedIds.add(item.id)
    switch (item.type) {
      case "userMessage":
        return []
      case "agentMessage":
        if (this.options.format === "json") {
          this.messages.push(item)
          return []
        }
        return this.whole(item.id, kindOf(item.phase), this.metadata(item.id, item.phase), item.text)
      case "reasoning":
        return [
          ...(item.summary ?? []).flatMap((text, at) =>
            this.whole(`${item.id}:${at}`, "reasoning", this.metadata(item.id), text)
          ),
          ...(item.content ?? []).flatMap((text, at) =>
            this.whole(`${item.id}:content:${at}`, "reasoning", this.metadata(item.id), text)
          )
        ]
      default:
        if (item.type !== "dynamicToolCall") this.hidden = true
        this.items.push(item)
        return [...this.call(item), ...this.outcome(item), ...this.attached(item)]
    }
  }

  /** A piece of a text or reasoning, which it begins if it is the first. */
  private delta(key: string, kind: Span["kind"], codex: ItemMetadata, delta: string): Array<Part> {
    if (delta === "") return []
    const parts: Array<Part> = []
    let span = this.spans.get(key)
    if (span === undefined) {
      // What is left of a text whose first part went into an earlier step has another id.
      span = {
        kind,
        id: this.written.has(key) ? `${key}:${this.written.get(key)?.length}` : key,
        metadata: codex,
        text: ""
      }
      this.spans.set(key, span)
      parts.push({ type: `${kind}-start`, id: span.id, metadata: { codex } })
    }
    span.text += delta
    this.written.set(key, (this.written.get(key) ?? "") + delta)
    parts.push({ type: `${kind}-delta`, id: span.id, delta })
    return parts
  }

  /** The rest of a text that is complete now, of which no piece may have come before. */
  private whole(key: string, kind: Span["kind"], codex: ItemMetadata, text: string): Array<Part> {
    const written = this.written.get(key) ?? ""
    const rest = text.startsWith(written) ? text.slice(written.length) : ""
    return [...this.delta(key, this.spans.get(key)?.kind ?? kind, codex, rest), ...this.close(key)]
  }

  private close(key: string): Array<Part> {
    const span = this.spans.get(key)
    if (span === undefined) return []
    this.spans.delete(key)
    if (span.kind === "text") this.said.push(span.text)
    return [{ type: `${span.kind}-end`, id: span.id, metadata: { codex: span.metadata } }]
  }

  /** The call of a tool that codex runs itself, where the caller has a type for it. */
  private call(item: ThreadItem): Array<Part> {
    const tool = itemTools(item)
    if (tool === undefined || !this.options.provided.has(tool.name) || this.calls.has(tool.id)) return []
    this.calls.add(tool.id)
    const { id, name, params, providerName } = tool
    const codex = this.metadata(id)
    return [{ type: "tool-call", id, name, params, providerName, providerExecuted: true, metadata: { codex } }]
  }

  private outcome(item: ThreadItem): Array<Part> {
    const tool = itemTools(item)
    if (tool === undefined || !this.calls.has(tool.id)) return []
    const { id, isFailure, name, providerName, result } = tool
    const codex = this.metadata(id)
    return [
      { type: "tool-result", id, name, result, isFailure, providerName, providerExecuted: true, metadata: { codex } }
    ]
  }

  /** Pages that were opened, and images that were made. */
  private attached(item: ThreadItem): Array<Part> {
    if (item.type === "webSearch") {
      return sourcesOf(item.action, item.results).map(({ title, url }, at) => ({
        type: "source",
        sourceType: "url",
        id: `${item.id}:${at}`,
        url,
        title,
        metadata: { codex: this.metadata(item.id) }
      }))
    }
    if (item.type === "imageGeneration" && item.result !== undefined && /^[A-Za-z0-9+/]+={0,2}$/.test(item.result)) {
      return [{ type: "file", mediaType: "image/png", data: item.result, metadata: { codex: this.metadata(item.id) } }]
    }
    return []
  }
}

/** Commentary is not part of the final response. */
const kindOf = (phase: string | null | undefined): Span["kind"] => (phase === "commentary" ? "reasoning" : "text")

const sourcesOf = (
  action: WebSearchAction | null | undefined,
  results: ReadonlyArray<unknown> | null | undefined
): ReadonlyArray<{ readonly url: string; readonly title: string }> => {
  const pages = (results ?? []).flatMap((result) => {
    const { title, url } = (result ?? {}) as { readonly title?: unknown; readonly url?: unknown }
    return typeof url === "string" ? [{ url, title: typeof title === "string" ? title : url }] : []
  })
  const opened = action?.type === "openPage" && action.url != null ? [{ url: action.url, title: action.url }] : []
  return [...opened, ...pages].filter(({ url }) => URL.canParse(url))
}
