import type {
  JSONObject,
  LanguageModelV3StreamPart,
  LanguageModelV3ToolCall,
  SharedV3ProviderMetadata
} from "@ai-sdk/provider"
import type { Notification } from "@effect-codex/promise"
import type { ThreadItem } from "@effect-codex/protocol"
import * as ItemTool from "./ItemTool.js"
import { Tail } from "./Tail.js"

/** A part of the SDK's stream. */
export type Part = LanguageModelV3StreamPart

/** What messages of the agent before its final response become. */
export type Commentary = "reasoning" | "text" | "omit"

/** How events become parts. */
export interface Options {
  /** Goes with every text, reasoning and tool part, beside the item's own. */
  readonly metadata: JSONObject
  readonly commentary: Commentary
  /** The response is one JSON text, so that only the final message may be text. */
  readonly json: boolean
  /** Whether the agent's own items become tool parts. */
  readonly itemTools: boolean
  /** Whether a dynamic tool is one that the caller runs: its parts come from elsewhere. */
  readonly isCallerTool: (name: string) => boolean
}

/** A text or reasoning part that has begun. */
interface Open {
  readonly kind: "text" | "reasoning"
  readonly id: string
}

/** An agent message in progress. */
interface Message {
  readonly id: string
  readonly phase: string | null
  streamed: string
}

/**
 * Turns the events of one turn into parts of the SDK, in order. It does nothing else: the same events always become
 * the same parts.
 */
export class PartMapper {
  private readonly open = new Map<string, Open>()
  /** How often a part was opened: one that goes on in the next step has another id there. */
  private readonly opened = new Map<string, number>()
  private readonly messages = new Map<string, Message>()
  /** Of JSON: a complete message without a phase, which is the final response if no other follows. */
  private candidate: Message | undefined
  private readonly calls = new Map<string, LanguageModelV3ToolCall>()
  private readonly finished = new Set<string>()
  private readonly outputs = new Map<string, Tail>()
  /** How much of each reasoning part was emitted. */
  private readonly reasoned = new Map<string, number>()
  /** Progress of items that was not reported yet. */
  private readonly unsaid = new Map<string, () => JSONObject>()
  private plan: { readonly id: string; readonly latest: JSONObject } | undefined
  private readonly completedIds = new Set<string>()
  private sources = 0

  constructor(private readonly options: Options) {}

  /** The text of the response that these items are. */
  static textOf(items: ReadonlyArray<ThreadItem>, { commentary, json }: Pick<Options, "commentary" | "json">): string {
    const messages = items.filter((item) => item.type === "agentMessage")
    const last = messages.findLast(({ phase }) => (phase ?? null) === null)
    const isText = (message: (typeof messages)[number]) => {
      if (message.phase === "commentary") return commentary === "text" && !json
      return !json || (message.phase ?? null) !== null || message === last
    }
    return messages
      .filter(isText)
      .map(({ text }) => text)
      .join("")
  }

  /** The call part of a tool of the agent that has begun. */
  call(toolCallId: string): LanguageModelV3ToolCall | undefined {
    return this.calls.get(toolCallId)
  }

  /** The call part of an item that may not have begun yet: it then has, as that call. */
  ensureCall(id: string, call: ItemTool.ItemCall): LanguageModelV3ToolCall {
    if (!this.calls.has(id)) this.begin(id, call)
    return this.calls.get(id) as LanguageModelV3ToolCall
  }

  /** The parts of the next event. */
  add(event: Notification): ReadonlyArray<Part> {
    switch (event.method) {
      case "item/started":
        return this.started(event.params.item)
      case "item/completed":
        return this.completed(event.params.item)
      case "item/agentMessage/delta":
        return this.delta(event.params.itemId, event.params.delta)
      case "item/reasoning/summaryTextDelta":
        return this.reasoning(`${event.params.itemId}:summary:${event.params.summaryIndex}`, event.params)
      case "item/reasoning/textDelta":
        return this.reasoning(`${event.params.itemId}:text:${event.params.contentIndex}`, event.params)
      case "item/commandExecution/outputDelta": {
        const output = this.append(event.params)
        return this.progress(event.params.itemId, () => ({ status: "inProgress", output: output.text }))
      }
      case "item/plan/delta": {
        const plan = this.append(event.params)
        return this.progress(event.params.itemId, () => ({ text: plan.text }))
      }
      case "item/mcpToolCall/progress": {
        const { itemId, message } = event.params
        return this.progress(itemId, () => ({ status: "inProgress", message }))
      }
      case "item/fileChange/patchUpdated": {
        const { changes, itemId } = event.params
        return this.progress(itemId, () => ({
          status: "inProgress",
          changes: changes.map(({ diff, path }) => ({ diff, path }))
        }))
      }
      case "turn/plan/updated": {
        const { explanation = null, plan, turnId } = event.params
        const latest = { explanation, plan: plan.map(({ status, step }) => ({ status, step })) }
        const id = `plan:${turnId}`
        this.plan = { id, latest }
        const call = this.calls.has(id) ? [] : this.begin(id, { toolName: `${ItemTool.prefix}turnPlan`, input: {} })
        return [...call, ...this.progress(id, () => latest)]
      }
      case "model/rerouted":
        return [{ type: "response-metadata", modelId: event.params.toModel }]
      default:
        return []
    }
  }

  /** Whether an item has made progress that {@link takeProgress} has not reported. */
  get hasProgress(): boolean {
    return this.options.itemTools && this.unsaid.size > 0
  }

  /**
   * How far the items have come that have made progress since the last call: preliminary results, of which each takes
   * the place of the one before. They are separate from the events so that the reader decides how often.
   */
  takeProgress(): ReadonlyArray<Part> {
    if (!this.hasProgress) return []
    const parts = Array.from(this.unsaid, ([id, result]): Part => {
      const toolName = this.calls.get(id)?.toolName ?? ""
      return { type: "tool-result", toolCallId: id, toolName, result: result(), preliminary: true, dynamic: true }
    })
    this.unsaid.clear()
    return parts
  }

  /** Closes what is open, at the end of a step; the next step continues with new parts. */
  endStep(): ReadonlyArray<Part> {
    return [...this.giveUpCandidate(), ...this.closeAll()]
  }

  /**
   * The end of the turn. Items that have completed without an event, those of a turn that was read back, are added. What
   * has not completed goes on by itself where the turn did complete, as a command that was left running does; else it was
   * interrupted.
   */
  end(status: string, items: ReadonlyArray<ThreadItem> = []): ReadonlyArray<Part> {
    const missed = items.flatMap((item) => (this.completedIds.has(idOf(item)) ? [] : this.completed(item)))
    const { candidate } = this
    this.candidate = undefined
    const last =
      candidate === undefined || candidate.streamed === "" ? [] : this.emit("text", candidate, candidate.streamed)
    const plan = this.plan === undefined ? [] : this.finish(this.plan.id, { result: this.plan.latest, isError: false })
    const completed = status === "completed"
    const left = Array.from(this.calls.keys()).flatMap((call) => {
      const output = this.outputs.get(call)?.text ?? ""
      const result = { status: completed ? "inProgress" : "interrupted", output }
      return this.finish(call, { result, isError: !completed })
    })
    return [...missed, ...last, ...plan, ...left, ...this.closeAll()]
  }

  private started(item: ThreadItem): ReadonlyArray<Part> {
    if (item.type === "agentMessage") {
      this.messages.set(item.id, { id: item.id, phase: item.phase ?? null, streamed: "" })
      return this.giveUpCandidate()
    }
    return this.calls.has(idOf(item)) ? [] : this.beginItem(item)
  }

  private beginItem(item: ThreadItem): ReadonlyArray<Part> {
    if (item.type === "dynamicToolCall" && this.options.isCallerTool(item.tool)) return []
    const call = ItemTool.callOf(item)
    return call === undefined ? [] : this.begin(idOf(item), call)
  }

  private begin(id: string, { input, toolName }: ItemTool.ItemCall): ReadonlyArray<Part> {
    const text = JSON.stringify(input)
    const executed = { providerExecuted: true, dynamic: true }
    const call: LanguageModelV3ToolCall = {
      type: "tool-call",
      toolCallId: id,
      toolName,
      input: text,
      ...executed,
      providerMetadata: this.metadata({ itemId: id })
    }
    this.calls.set(id, call)
    if (!this.options.itemTools) return []
    return [
      { type: "tool-input-start", id, toolName, ...executed },
      { type: "tool-input-delta", id, delta: text },
      { type: "tool-input-end", id },
      call
    ]
  }

  private append({ delta, itemId }: { readonly delta: string; readonly itemId: string }): Tail {
    const tail = this.outputs.get(itemId) ?? new Tail()
    this.outputs.set(itemId, tail)
    tail.push(delta)
    return tail
  }

  /** Notes how far the item is; {@link takeProgress} reports it. */
  private progress(id: string, result: () => JSONObject): ReadonlyArray<Part> {
    if (this.calls.has(id) && !this.finished.has(id)) this.unsaid.set(id, result)
    return []
  }

  private finish(id: string, { isError, result }: ItemTool.ItemResult): ReadonlyArray<Part> {
    const call = this.calls.get(id)
    if (call === undefined || this.finished.has(id)) return []
    this.finished.add(id)
    this.outputs.delete(id)
    this.unsaid.delete(id)
    if (!this.options.itemTools) return []
    return [
      {
        type: "tool-result",
        toolCallId: id,
        toolName: call.toolName,
        result,
        ...(isError && { isError }),
        dynamic: true,
        providerMetadata: this.metadata({ itemId: id })
      }
    ]
  }

  private completed(item: ThreadItem): ReadonlyArray<Part> {
    this.completedIds.add(idOf(item))
    if (item.type === "agentMessage") return this.message(item.id, item.phase ?? null, item.text)
    if (item.type === "reasoning") {
      const texts = (kind: string, all: ReadonlyArray<string> = []) =>
        all.flatMap((text, at) => this.rest(`${item.id}:${kind}:${at}`, item.id, text))
      return [...texts("summary", item.summary), ...texts("text", item.content)]
    }
    const id = idOf(item)
    const call = this.calls.has(id) ? [] : this.beginItem(item)
    const image = ItemTool.imageOf(item)
    return [
      ...call,
      ...this.finish(id, ItemTool.resultOf(item)),
      ...(image === undefined
        ? []
        : [{ type: "file" as const, ...image, providerMetadata: this.metadata({ itemId: id }) }]),
      ...ItemTool.sourcesOf(item).map(
        (source): Part => ({ type: "source", sourceType: "url", id: `${id}:${this.sources++}`, ...source })
      )
    ]
  }

  private delta(itemId: string, delta: string): ReadonlyArray<Part> {
    const message = this.messages.get(itemId)
    if (message === undefined || delta === "") return []
    message.streamed += delta
    return this.isHeld(message) ? [] : this.say(message, delta)
  }

  private message(id: string, phase: string | null, text: string): ReadonlyArray<Part> {
    const message = this.messages.get(id) ?? { id, phase, streamed: "" }
    this.messages.delete(id)
    if (this.isHeld(message)) {
      const parts = this.giveUpCandidate()
      this.candidate = { ...message, streamed: text }
      return parts
    }
    const rest = text.startsWith(message.streamed) ? text.slice(message.streamed.length) : ""
    return [...(rest === "" ? [] : this.say(message, rest)), ...this.close(id)]
  }

  /** Of JSON, a message without a phase waits: only the last one is the final response. */
  private isHeld({ phase }: Message): boolean {
    return this.options.json && phase === null
  }

  private giveUpCandidate(): ReadonlyArray<Part> {
    const { candidate } = this
    this.candidate = undefined
    if (candidate === undefined || candidate.streamed === "") return []
    return [...this.emit("reasoning", candidate, candidate.streamed), ...this.close(candidate.id)]
  }

  private say(message: Message, delta: string): ReadonlyArray<Part> {
    const commentary = this.options.json && this.options.commentary === "text" ? "reasoning" : this.options.commentary
    const kind = message.phase === "commentary" ? commentary : "text"
    return kind === "omit" ? [] : this.emit(kind, message, delta)
  }

  private emit(kind: "text" | "reasoning", { id, phase }: Message, delta: string): ReadonlyArray<Part> {
    return this.write(kind, id, { itemId: id, ...(phase !== null && { phase }) }, delta)
  }

  private reasoning(key: string, { delta, itemId }: { readonly delta: string; readonly itemId: string }) {
    if (delta === "") return []
    this.reasoned.set(key, (this.reasoned.get(key) ?? 0) + delta.length)
    return this.write("reasoning", key, { itemId }, delta)
  }

  /** What of a complete reasoning text was not streamed. */
  private rest(key: string, itemId: string, text: string): ReadonlyArray<Part> {
    const delta = text.slice(this.reasoned.get(key) ?? 0)
    this.reasoned.delete(key)
    return [...(delta === "" ? [] : this.write("reasoning", key, { itemId }, delta)), ...this.close(key)]
  }

  private write(kind: "text" | "reasoning", key: string, metadata: JSONObject, delta: string): ReadonlyArray<Part> {
    const open = this.open.get(key)
    if (open !== undefined) return [{ type: `${kind}-delta`, id: open.id, delta }]
    const times = this.opened.get(key) ?? 0
    this.opened.set(key, times + 1)
    const id = times === 0 ? key : `${key}:${times}`
    this.open.set(key, { kind, id })
    return [
      { type: `${kind}-start`, id, providerMetadata: this.metadata(metadata) },
      { type: `${kind}-delta`, id, delta }
    ]
  }

  private close(key: string): ReadonlyArray<Part> {
    const open = this.open.get(key)
    this.open.delete(key)
    return open === undefined ? [] : [{ type: `${open.kind}-end`, id: open.id }]
  }

  private closeAll(): ReadonlyArray<Part> {
    return Array.from(this.open.keys()).flatMap((key) => this.close(key))
  }

  private metadata(own: JSONObject): SharedV3ProviderMetadata {
    return { codex: { ...this.options.metadata, ...own } }
  }
}

/** What a newer server adds has an id as well, most likely, inside of what could not be typed. */
const idOf = (item: ThreadItem): string =>
  item.type === "$unknown" ? String((item.raw as { readonly id?: unknown } | null)?.id ?? "$unknown") : item.id
