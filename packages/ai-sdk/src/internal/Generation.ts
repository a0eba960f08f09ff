import type { JSONObject, LanguageModelV3FinishReason, LanguageModelV3Usage, SharedV3Warning } from "@ai-sdk/provider"
import { ModelResponses } from "@effect-codex/client"
import { AbortError, type Input, type Notification, type Turn, type TurnResult } from "@effect-codex/promise"
import type { DynamicToolCallParams, DynamicToolCallResponse, ThreadItem } from "@effect-codex/protocol"
import { toProviderError } from "./Errors.js"
import * as OnAbort from "./OnAbort.js"
import { Pace } from "./Pace.js"
import { type Commentary, type Part, PartMapper } from "./PartMapper.js"
import type { Decision, ToolResult } from "./Prompt.js"
import * as ToolOutput from "./ToolOutput.js"
import { toUsage } from "./Usage.js"

/** How long the server may take to end a turn that was interrupted, in ms. */
const interruptTimeout = 5_000

/**
 * How long a step waits for more requests of the server once there is one, in ms, where the server does not say that
 * the model's response is complete and what it calls.
 */
const quietTime = 250

/** What a generation needs to know. */
export interface Options {
  readonly threadId: string
  /** The names of the tools that the caller runs. */
  readonly tools: ReadonlySet<string>
  readonly commentary: Commentary
  readonly json: boolean
  readonly itemTools: boolean
  /** Whether requests for approval are the caller's. */
  readonly approvals: boolean
  readonly toolTimeout: number
  readonly includeRaw: boolean
  /** Whether the progress of the agent's items is reported, as preliminary results. */
  readonly progress: boolean
  /** The fingerprints of what the turn was given. */
  readonly setup: string
  readonly history: string
  /** What the first step is to warn of. */
  readonly warnings: ReadonlyArray<SharedV3Warning>
  /** Reserves a name for what waits: the id itself, unless another generation waits under it. */
  readonly register: (id: string, generation: Generation) => string
  /** Is called once, when the turn has ended. */
  readonly onEnd: (generation: Generation) => void
}

/** A request for approval, whatever it is for. */
export interface ApprovalRequest {
  readonly itemId: string
  /** What to show where the item has not begun. */
  readonly input: JSONObject
  readonly toolName: string
}

/** A request of the server that waits for the caller. */
type Pending = (
  | {
      readonly kind: "tool"
      readonly toolName: string
      readonly input: string
      settle: (response: DynamicToolCallResponse) => void
    }
  | { readonly kind: "approval"; readonly request: ApprovalRequest; settle: (approved: boolean) => void }
) & {
  /** The id by which the caller knows it. */
  readonly id: string
  /** The id of the call in the turn. */
  readonly itemId: string
  announced: boolean
}

/** How the turn ended. */
type End =
  | { readonly _tag: "Result"; readonly result: TurnResult }
  | { readonly _tag: "Error"; readonly error: unknown }

/**
 * A turn as the SDK's model sees it: one or more steps. A step ends with the turn, or where the server waits for the
 * caller: for the results of tools, and for approvals. The turn then waits for the step that brings them.
 */
export class Generation {
  private readonly mapper: PartMapper
  private turn: Turn | undefined
  private readonly metadata: { readonly threadId: string; turnId?: string; setup: string; history: string }
  private events: AsyncIterator<Notification, undefined> | undefined
  /** The read of the next event, while there is one. */
  private reading: Promise<void> | undefined
  /** The event that was read last, until it is mapped. */
  private event: Notification | undefined
  /** Whether all events were read, and the error that ended them. */
  private drained: { readonly error?: unknown } | undefined
  private readonly pending = new Map<string, Pending>()
  /** The responses to the tool calls of the turn, by the server's id: one that is asked again is given the same. */
  private readonly responses = new Map<string, Promise<DynamicToolCallResponse>>()
  /** The caller's decisions on approvals: one that is asked for again is given the same. */
  private readonly decisions = new Map<string, boolean>()
  private end: End | undefined
  private readonly ended: Promise<void>
  private markEnded: () => void = () => {}
  private wake: () => void = () => {}
  private deadline: NodeJS.Timeout | undefined
  private aborted: AbortError | undefined
  private unlisten: () => void = () => {}
  private stepping = false
  private warnings: ReadonlyArray<SharedV3Warning>
  private readonly modelResponses = ModelResponses.make()
  /** When the server last asked for something, or the model said something, in ms since the epoch. */
  private lastRequestAt = 0
  private readonly pace = new Pace()
  /** Approvals that the caller has declined: the SDK shows them as denied by itself. */
  private readonly declined = new Set<string>()

  constructor(private readonly options: Options) {
    const { commentary, history, itemTools, json, setup, threadId, tools } = options
    this.metadata = { threadId, setup, history }
    this.warnings = options.warnings
    this.mapper = new PartMapper({
      metadata: this.metadata,
      commentary,
      json,
      itemTools,
      isCallerTool: (name) => tools.has(name)
    })
    this.ended = new Promise((resolve) => {
      this.markEnded = resolve
    })
  }

  get threadId(): string {
    return this.options.threadId
  }

  /** The turn's handle. */
  get handle(): Turn | undefined {
    return this.turn
  }

  /**
   * The texts of the response of a turn that has completed: of the whole turn, and of its last step. Undefined for any
   * other turn, whose last message may have no item.
   */
  get responseTexts(): ReadonlyArray<string> | undefined {
    if (this.end?._tag !== "Result" || this.end.result.status !== "completed") return undefined
    const { commentary, json, tools } = this.options
    const { items } = this.end.result
    const isCall = (item: ThreadItem) => item.type === "dynamicToolCall" && tools.has(item.tool)
    const text = (some: ReadonlyArray<ThreadItem>) => PartMapper.textOf(some, { commentary, json })
    return [text(items), text(items.slice(items.findLastIndex(isCall) + 1))]
  }

  /** Whether the turn waits for the caller. */
  get isParked(): boolean {
    return this.end === undefined && this.pending.size > 0 && !this.stepping
  }

  get isOver(): boolean {
    return this.end !== undefined
  }

  /** What the step is to warn of that begins now. */
  takeWarnings(): ReadonlyArray<SharedV3Warning> {
    const { warnings } = this
    this.warnings = []
    return warnings
  }

  /** Follows the turn that has started. */
  attach(turn: Turn, signal: AbortSignal | undefined): void {
    this.turn = turn
    this.metadata.turnId = turn.id
    this.events = turn.events[Symbol.asyncIterator]()
    this.follow(signal)
    turn.result.then(
      (result) => this.finish({ _tag: "Result", result }),
      (error: unknown) => this.finish({ _tag: "Error", error })
    )
  }

  /** The turn did not start. */
  fail(error: unknown): void {
    this.finish({ _tag: "Error", error })
  }

  /** The server asks for a tool. */
  call({ arguments: input, callId, tool }: DynamicToolCallParams): Promise<DynamicToolCallResponse> {
    const known = this.responses.get(callId)
    if (known !== undefined) return known
    if (!this.options.tools.has(tool)) return Promise.resolve(ToolOutput.failed(`The tool ${tool} is not available.`))
    if (this.aborted !== undefined || this.end !== undefined)
      return Promise.resolve(ToolOutput.failed("The client has left."))
    const response = new Promise<DynamicToolCallResponse>((settle) => {
      const id = this.options.register(callId, this)
      this.add({
        kind: "tool",
        id,
        itemId: callId,
        toolName: tool,
        input: JSON.stringify(input ?? {}),
        announced: false,
        settle
      })
    })
    this.responses.set(callId, response)
    return response
  }

  /** The server asks for an approval: whether it is given. */
  approve(approvalId: string, request: ApprovalRequest, signal: AbortSignal): Promise<boolean> {
    if (!this.options.approvals || this.aborted !== undefined || this.end !== undefined) return Promise.resolve(false)
    const id = this.options.register(approvalId, this)
    const decided = this.decisions.get(id)
    if (decided !== undefined) return Promise.resolve(decided)
    return new Promise((settle) => {
      const pending: Pending = { kind: "approval", id, itemId: request.itemId, request, announced: false, settle }
      this.add(pending)
      const drop = () => {
        if (this.pending.get(id) === pending) this.remove(id)
      }
      signal.addEventListener("abort", drop, { once: true })
    })
  }

  /** Gives what the caller brings to the server. */
  resume(results: ReadonlyArray<ToolResult>, decisions: ReadonlyArray<Decision>): void {
    for (const { output, toolCallId } of results) {
      const pending = this.remove(toolCallId)
      if (pending?.kind === "tool") pending.settle(ToolOutput.toResponse(output))
    }
    for (const { approvalId, approved } of decisions) {
      this.decisions.set(approvalId, approved)
      const pending = this.remove(approvalId)
      if (pending?.kind !== "approval") continue
      if (!approved) this.declined.add(pending.itemId)
      pending.settle(approved)
    }
  }

  /** Adds input to the turn. From here on it responds to that conversation. */
  async steer(input: Input, history: string): Promise<void> {
    this.metadata.history = history
    await this.turn?.steer(input)
  }

  /**
   * Ends the turn for a caller who does not go on with it: it is interrupted, and what waits has failed. Resolves when
   * the turn has ended, within 5 s. The interrupt goes first, so that the model is not asked once more.
   */
  async abandon(why: string): Promise<void> {
    if (this.end !== undefined) return
    const left = Array.from(this.pending.values())
    for (const { id } of left) this.remove(id)
    await this.turn?.interrupt().catch(() => {
      // It has ended, or the connection has: either way there is nothing to interrupt.
    })
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, interruptTimeout)
    })
    await Promise.race([this.ended, timeout])
    clearTimeout(timer)
    for (const pending of left) settleFailed(pending, why)
  }

  /** Abandons the turn, whose events are then no longer read. */
  async cancel(why: string): Promise<void> {
    await this.abandon(why)
    await this.events?.return?.()
  }

  /**
   * The parts of the next step, a `finish` at its end. Rejects with `AbortError` once the signal aborts and the turn has
   * been interrupted; throws the error of a turn that failed.
   */
  async *step(signal: AbortSignal | undefined): AsyncGenerator<Part, void, void> {
    if (this.stepping) throw new Error("The turn is in the middle of a step already.")
    this.stepping = true
    this.follow(signal)
    try {
      for (const pending of this.pending.values()) pending.announced = false
      while (true) {
        if (this.aborted !== undefined) {
          await this.cancel("The client aborted.")
          throw this.aborted
        }
        const { event } = this
        this.event = undefined
        if (event !== undefined) yield* this.parts(event)
        else if (this.reportsProgress()) yield* this.mapper.takeProgress()
        else if (this.drained !== undefined && this.end !== undefined) return yield* this.last(this.end, this.drained)
        else if (this.isStepOver()) return yield* this.park()
        else await this.activity()
      }
    } finally {
      this.stepping = false
    }
  }

  private follow(signal: AbortSignal | undefined): void {
    if (this.end !== undefined) return
    this.unlisten()
    if (signal?.aborted) this.abort(signal.reason)
    else this.unlisten = OnAbort.listen(signal, (reason) => this.abort(reason))
  }

  private abort(reason: unknown): void {
    this.aborted ??= new AbortError(reason)
    void this.abandon("The client aborted.")
    this.wake()
  }

  /** Reads the next event, unless that is on its way: the connection keeps so many for a reader that is slow. */
  private read(): void {
    if (this.reading !== undefined || this.drained !== undefined) return
    this.reading = this.events?.next().then(
      ({ done, value }) => {
        if (done) this.drained = {}
        else this.event = value
        this.reading = undefined
        this.wake()
      },
      (error: unknown) => {
        this.drained = { error }
        this.reading = undefined
        this.wake()
      }
    )
  }

  private finish(end: End): void {
    this.end = end
    clearTimeout(this.deadline)
    this.unlisten()
    for (const pending of this.pending.values()) settleFailed(pending, "The turn has ended.")
    this.pending.clear()
    this.options.onEnd(this)
    this.markEnded()
    this.wake()
  }

  private add(pending: Pending): void {
    this.pending.set(pending.id, pending)
    this.lastRequestAt = Date.now()
    this.deadline ??= setTimeout(() => {
      void this.abandon(`The client did not respond within ${this.options.toolTimeout} ms.`)
    }, this.options.toolTimeout).unref()
    this.wake()
  }

  private remove(id: string): Pending | undefined {
    const pending = this.pending.get(id)
    this.pending.delete(id)
    if (this.pending.size === 0) {
      clearTimeout(this.deadline)
      this.deadline = undefined
    }
    return pending
  }

  /** Whether nothing but the caller can carry the turn on. */
  private isStepOver(): boolean {
    if (this.pending.size === 0) return false
    return this.isComplete() || (this.modelResponses.progress() !== "open" && this.quietFor() <= 0)
  }

  /** Whether the model's response is complete, and all of its calls are done or among what waits. */
  private isComplete(): boolean {
    if (this.modelResponses.progress() !== "complete") return false
    const waiting = new Set(Array.from(this.pending.values(), ({ itemId }) => itemId))
    const calls = this.modelResponses.calls()
    return Array.from(waiting).every((id) => calls.has(id)) && Array.from(calls.keys()).every((id) => waiting.has(id))
  }

  private reportsProgress(): boolean {
    return this.options.progress && this.mapper.hasProgress && this.pace.isDue()
  }

  private quietFor(): number {
    return this.lastRequestAt + quietTime - Date.now()
  }

  /** Resolves when there may be something to do. */
  private activity(): Promise<void> {
    this.read()
    return new Promise((resolve) => {
      const quiet = this.pending.size > 0 && this.modelResponses.progress() !== "open" ? this.quietFor() : undefined
      const progress = this.options.progress && this.mapper.hasProgress ? this.pace.waitsFor() : undefined
      const wait = quiet === undefined || progress === undefined ? (quiet ?? progress) : Math.min(quiet, progress)
      const timer = wait === undefined ? undefined : setTimeout(resolve, Math.max(wait, 1))
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private *parts(event: Notification): Generator<Part, void, void> {
    if (this.modelResponses.add(event)) this.lastRequestAt = Date.now()
    if (this.options.includeRaw) yield { type: "raw", rawValue: event }
    for (const part of this.mapper.add(event)) {
      if (part.type === "tool-result" && part.preliminary !== true && this.declined.has(part.toolCallId)) continue
      yield part
    }
  }

  private *park(): Generator<Part, void, void> {
    yield* this.mapper.endStep()
    for (const pending of this.pending.values()) if (!pending.announced) yield* this.announce(pending)
    yield this.finishPart({ unified: "tool-calls", raw: "waiting" })
  }

  private *announce(pending: Pending): Generator<Part, void, void> {
    pending.announced = true
    const providerMetadata = { codex: { ...this.metadata, itemId: pending.itemId } }
    if (pending.kind === "tool") {
      const { id, input, toolName } = pending
      yield { type: "tool-input-start", id, toolName }
      yield { type: "tool-input-delta", id, delta: input }
      yield { type: "tool-input-end", id }
      yield { type: "tool-call", toolCallId: id, toolName, input, providerMetadata }
      return
    }
    const { id, request } = pending
    yield this.mapper.ensureCall(request.itemId, request)
    yield { type: "tool-approval-request", approvalId: id, toolCallId: request.itemId, providerMetadata }
  }

  private *last(end: End, { error }: { readonly error?: unknown }): Generator<Part, void, void> {
    if (end._tag === "Error" || error !== undefined) {
      yield* this.mapper.end("failed")
      throw toProviderError(end._tag === "Error" ? end.error : error)
    }
    const { durationMs, items, status } = end.result
    yield* this.mapper.end(status, items)
    const unified = status === "completed" ? "stop" : status === "failed" ? "error" : "other"
    yield this.finishPart({ unified, raw: status }, { status, durationMs })
  }

  private finishPart(finishReason: LanguageModelV3FinishReason, more: JSONObject = {}): Part {
    const usage = this.takeUsage()
    return { type: "finish", usage, finishReason, providerMetadata: { codex: { ...this.metadata, ...more } } }
  }

  /** The tokens since the last step, as far as they are known. */
  takeUsage(): LanguageModelV3Usage {
    return toUsage(this.modelResponses.takeUsage())
  }

  /** The call part of a tool of the agent, for a step that has only its result. */
  callPart(toolCallId: string): Part | undefined {
    return this.mapper.call(toolCallId)
  }
}

const settleFailed = (pending: Pending, why: string): void => {
  if (pending.kind === "tool") pending.settle(ToolOutput.failed(why))
  else pending.settle(false)
}
