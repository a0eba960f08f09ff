import type * as Response from "@effect/ai/Response"
import type * as AiTool from "@effect/ai/Tool"
import type { Notification, Thread, Turn, TurnResult } from "@effect-codex/client"
import type { DynamicToolCallParams, DynamicToolCallResponse, UserInput } from "@effect-codex/protocol"
import {
  Clock,
  Deferred,
  Duration,
  Effect,
  type Exit,
  type Fiber,
  FiberId,
  Option,
  Queue,
  type Scope,
  Stream
} from "effect"
import { ModelResponse } from "./ModelResponse.js"
import type { Said } from "./PromptHistory.js"
import { type Options as PartsOptions, ResponseParts } from "./ResponseParts.js"
import { failed } from "./ToolOutput.js"
import { misfit } from "./ToolParameters.js"

type Part = Response.StreamPartEncoded

/** A call of a tool that the caller runs, which waits for its result. */
interface ToolCall {
  /** The id that the caller sees. The call's own is unique within its turn only. */
  readonly id: string
  readonly params: DynamicToolCallParams
  readonly response: Deferred.Deferred<DynamicToolCallResponse>
}

type Input =
  | { readonly _tag: "Event"; readonly event: Notification.Notification }
  | { readonly _tag: "Call"; readonly call: ToolCall }
  | { readonly _tag: "Quiet"; readonly epoch: number }
  | { readonly _tag: "Ended"; readonly exit: Exit.Exit<TurnResult.TurnResult, Turn.RunError> }

/** What the caller asks of a step. */
export interface Step extends PartsOptions {
  /** The tools that the caller runs, by name. */
  readonly tools: ReadonlyMap<string, AiTool.Any>
  readonly model: string | undefined
}

/** What a step has come to. */
export interface StepEnd {
  readonly said: Said
  /** Whether what the turn has done so far is all in its responses. */
  readonly transparent: boolean
}

/** What a generation stands on. */
export interface Options {
  readonly thread: Thread.Thread
  /** The names of the thread's tools. */
  readonly toolNames: ReadonlySet<string>
  /** How long calls wait for the step that brings their results. */
  readonly toolTimeout: Duration.Duration
  /** The scope of what outlives a step. */
  readonly scope: Scope.Scope
  /** The generation is over; its turn too, unless the server did not stop it in time. */
  readonly onOver: (stopped: boolean) => void
}

/** ms to wait for an interrupted turn to end. */
const stopTimeout = 5_000

/** ms of silence of the model, by progress, after which a step ends with the calls so far. Later calls go to the next step. */
const patience = { open: 15_000, missing: 1_000, unknown: 250 } as const

/**
 * A turn, over the steps that it takes. A step ends with the turn, or with calls of tools that the caller runs: then
 * the turn waits, and the next step brings their results and goes on with it.
 */
export class Generation {
  private turn: Turn.Turn | undefined
  private parts: ResponseParts | undefined
  private pump: Fiber.RuntimeFiber<unknown> | undefined
  private timer: Fiber.RuntimeFiber<unknown> | undefined
  private quiet: Fiber.RuntimeFiber<unknown> | undefined
  private state: "running" | "parked" | "over" = "running"
  /** Inputs that were taken off the inbox, and not looked at. */
  private backlog: Array<Input> = []
  /** Calls without a response. */
  private readonly waiting = new Set<ToolCall>()
  /** The calls of the step. */
  private calls: Array<ToolCall> = []
  private step: Step = { format: "text", provided: new Set(), tools: new Map(), model: undefined }
  private stepDone = false
  private epoch = 0
  private readonly response: ModelResponse

  private constructor(
    private readonly options: Options,
    private readonly inbox: Queue.Queue<Input>
  ) {
    this.response = new ModelResponse(options.toolNames)
  }

  /** A generation whose turn has yet to be started. */
  static make(options: Options): Effect.Effect<Generation> {
    return Effect.map(Queue.bounded<Input>(256), (inbox) => new Generation(options, inbox))
  }

  get turnId(): string | undefined {
    return this.turn?.id
  }

  /** Whether calls wait for the next step. */
  get isParked(): boolean {
    return this.state === "parked"
  }

  /** The ids of the calls that the last step ended with. */
  get callIds(): ReadonlyArray<string> {
    return this.calls.map(({ id }) => id)
  }

  /** Whether the step has come to its end. */
  get isStepDone(): boolean {
    return this.stepDone
  }

  /** What the step has said in parts that are complete, and the calls that it ended with. */
  get stepEnd(): StepEnd {
    return {
      said: { text: this.parts?.text ?? "", calls: this.isParked ? this.callIds : [] },
      transparent: this.stepDone && this.parts?.hidden === false
    }
  }

  /** Starts the turn, and the first step. Interrupted, it leaves no turn. */
  start(step: Step, input: ReadonlyArray<UserInput>, turnOptions: Turn.Options): Effect.Effect<void, Turn.RunError> {
    const { scope, thread } = this.options
    return Effect.uninterruptibleMask((restore) =>
      Effect.gen(this, function* () {
        const turn = yield* Effect.onError(restore(thread.startTurn(input, turnOptions)), () =>
          Effect.sync(() => this.finish())
        )
        this.turn = turn
        this.parts = new ResponseParts(turn.threadId, turn.id)
        this.begin(step)
        this.pump = yield* Stream.runForEach(turn.events, (event) => this.offer({ _tag: "Event", event })).pipe(
          Effect.ignore,
          Effect.zipRight(Effect.exit(turn.result)),
          Effect.flatMap((exit) => this.offer({ _tag: "Ended", exit })),
          Effect.interruptible,
          Effect.forkIn(scope)
        )
      })
    )
  }

  /**
   * Continues a parked turn with the results of its calls, and steers it with the input. False if the turn is over and
   * there is input: that needs another turn.
   */
  resume(
    step: Step,
    results: ReadonlyMap<string, DynamicToolCallResponse>,
    input: ReadonlyArray<UserInput>
  ): Effect.Effect<boolean, Turn.RunError> {
    const { calls, turn } = this
    this.state = "running"
    this.stepDone = false
    cancel(this.timer)
    return Effect.gen(this, function* () {
      if (turn !== undefined && input.length > 0) {
        const steered = yield* turn.steer(input).pipe(
          Effect.as(true),
          Effect.catchTag("InvalidRequestError", () => Effect.succeed(false))
        )
        if (!steered) {
          yield* this.stop("The turn is over.")
          return false
        }
      }
      this.begin(step)
      yield* Effect.forEach(calls, ({ id, response }) =>
        Deferred.succeed(response, results.get(id) ?? failed("The caller returned no result for this call."))
      )
      return true
    })
  }

  /** The response to a call of the model, once the caller has brought the result. */
  respond(params: DynamicToolCallParams): Effect.Effect<DynamicToolCallResponse> {
    return Effect.gen(this, function* () {
      if (this.state === "over") return failed("The caller has left.")
      const response = yield* Deferred.make<DynamicToolCallResponse>()
      const call: ToolCall = { id: `${params.turnId}:${params.callId}`, params, response }
      this.waiting.add(call)
      return yield* this.offer({ _tag: "Call", call }).pipe(
        Effect.zipRight(Deferred.await(response)),
        Effect.ensuring(Effect.sync(() => this.waiting.delete(call)))
      )
    })
  }

  /** The next parts of the step. Fails with `None` once the step is over. */
  readonly next: Effect.Effect<ReadonlyArray<Part>, Option.Option<Turn.RunError>> = Effect.gen(this, function* () {
    while (!this.stepDone) {
      if (this.backlog.length === 0) this.backlog = Array.from(yield* Queue.takeBetween(this.inbox, 1, 64))
      const parts: Array<Part> = []
      for (let input = this.backlog.shift(); input !== undefined; input = this.backlog.shift()) {
        parts.push(...(yield* this.take(input)))
        if (this.stepDone) break
      }
      if (parts.length > 0) return parts
    }
    return yield* Effect.fail(Option.none())
  })

  /**
   * Stops the turn, and fails the calls that wait; in this order, so that the model is not asked once more. Returns when
   * the turn has stopped, after 5 s at the latest.
   */
  stop(why: string): Effect.Effect<void> {
    return Effect.suspend(() => {
      if (this.state === "over") return Effect.void
      this.state = "over"
      this.stepDone = true
      cancel(this.timer)
      cancel(this.quiet)
      cancel(this.pump)
      const { turn } = this
      const failCalls = Effect.forEach([...this.waiting], ({ response }) => Deferred.succeed(response, failed(why)), {
        discard: true
      })
      return this.within(stopTimeout / 5, turn?.interrupt ?? Effect.void).pipe(
        Effect.zipRight(failCalls),
        Effect.zipRight(this.within(stopTimeout, turn?.result ?? Effect.void)),
        Effect.flatMap((ended) => Effect.sync(() => this.options.onOver(ended)))
      )
    })
  }

  /** Waits for an effect, as long as it may take; it goes on in the background after that. Whether it came to its end. */
  private within(millis: number, effect: Effect.Effect<unknown, unknown>): Effect.Effect<boolean> {
    return Effect.forkIn(Effect.interruptible(effect), this.options.scope).pipe(
      Effect.flatMap((fiber) => Effect.timeoutOption(Effect.interruptible(fiber.await), millis)),
      Effect.map(Option.isSome)
    )
  }

  private offer(input: Input): Effect.Effect<void> {
    return Effect.asVoid(Queue.offer(this.inbox, input))
  }

  private begin(step: Step): void {
    this.step = step
    this.calls = []
    this.stepDone = false
    this.parts?.begin(step)
  }

  private finish(): void {
    if (this.state === "over") return
    this.state = "over"
    this.stepDone = true
    this.options.onOver(true)
  }

  private take(input: Input): Effect.Effect<ReadonlyArray<Part>, Option.Option<Turn.RunError>> {
    switch (input._tag) {
      case "Event": {
        const active = this.response.add(input.event)
        const parts = this.parts?.add(input.event) ?? []
        return Effect.map(this.settle(active), (rest) => [...parts, ...rest])
      }
      case "Call":
        return Effect.flatMap(this.accept(input.call), (parts) =>
          Effect.map(this.settle(true), (rest) => [...parts, ...rest])
        )
      case "Quiet":
        return input.epoch === this.epoch && this.calls.length > 0 ? this.park : Effect.succeed([])
      case "Ended":
        return this.end(input.exit)
    }
  }

  /** Adds a call to the step. A call that the caller could not decode fails at once, so that the model can try again. */
  private accept(call: ToolCall): Effect.Effect<ReadonlyArray<Part>> {
    return Effect.gen(this, function* () {
      const { params } = call
      const reject = (response: DynamicToolCallResponse) => Effect.as(Deferred.succeed(call.response, response), [])
      if (params.threadId === this.turn?.threadId) {
        if (params.turnId !== this.turn.id) return yield* reject(failed("The turn is not of this caller."))
        this.response.arrive(params.callId)
      }
      const tool = this.step.tools.get(params.tool)
      if (tool === undefined) return yield* reject(failed(`The tool ${params.tool} is not available now.`))
      const given = params.arguments ?? {}
      const wrong = yield* misfit(tool, given)
      if (Option.isSome(wrong)) return yield* reject(wrong.value)
      this.calls.push(call)
      return [
        { type: "tool-params-start", id: call.id, name: tool.name, providerExecuted: false },
        { type: "tool-params-delta", id: call.id, delta: JSON.stringify(given) },
        { type: "tool-params-end", id: call.id }
      ] satisfies ReadonlyArray<Part>
    })
  }

  /** Ends the step if all calls have arrived; otherwise waits for more, for a bounded time. */
  private settle(active: boolean): Effect.Effect<ReadonlyArray<Part>> {
    if (this.calls.length === 0 || !active) return Effect.succeed([])
    const own = this.calls.filter(({ params }) => params.threadId === this.turn?.threadId)
    const progress = this.response.progress(own.map(({ params }) => params.callId))
    this.epoch += 1
    cancel(this.quiet)
    if (progress === "complete") return this.park
    const { epoch } = this
    return this.offer({ _tag: "Quiet", epoch }).pipe(
      Effect.delay(patience[progress]),
      Effect.interruptible,
      Effect.forkIn(this.options.scope),
      Effect.map((quiet) => {
        this.quiet = quiet
        return []
      })
    )
  }

  /** Ends the step with its calls; the turn waits for the next. */
  private readonly park: Effect.Effect<ReadonlyArray<Part>> = Effect.gen(this, function* () {
    const { scope, toolTimeout } = this.options
    this.state = "parked"
    this.stepDone = true
    const positionOf = ({ params }: ToolCall) => this.response.position(params.callId)
    this.calls.sort((one, other) => positionOf(one) - positionOf(other))
    const why = `The caller brought no result within ${Duration.format(toolTimeout)}.`
    const expire = Effect.suspend(() => {
      this.timer = undefined
      return this.isParked ? this.stop(why) : Effect.void
    })
    this.timer = yield* expire.pipe(Effect.delay(toolTimeout), Effect.interruptible, Effect.forkIn(scope))
    return [
      ...(this.parts?.end() ?? []),
      ...this.calls.map(
        ({ id, params }): Part => ({
          type: "tool-call",
          id,
          name: params.tool,
          params: params.arguments ?? {},
          providerExecuted: false,
          metadata: { codex: { threadId: params.threadId, turnId: params.turnId, itemId: params.callId } }
        })
      ),
      this.finishPart("tool-calls", "inProgress")
    ]
  })

  private end(
    exit: Exit.Exit<TurnResult.TurnResult, Turn.RunError>
  ): Effect.Effect<ReadonlyArray<Part>, Option.Option<Turn.RunError>> {
    return Effect.suspend(() => {
      this.calls = []
      this.finish()
      return Effect.mapBoth(exit, {
        onFailure: Option.some,
        onSuccess: (result) => [
          ...(this.parts?.end(result) ?? []),
          this.finishPart(result.status === "completed" ? "stop" : "other", result.status)
        ]
      })
    })
  }

  private finishPart(reason: Response.FinishReason, status: string): Part {
    const { id = "", threadId = "" } = this.turn ?? {}
    const items = this.parts?.completedItems ?? []
    return {
      type: "finish",
      reason,
      usage: this.response.takeUsage(),
      metadata: { codex: { threadId, turnId: id, status, items } }
    }
  }

  /** What a response begins with. */
  readonly metadataPart: Effect.Effect<Part> = Effect.map(Clock.currentTimeMillis, (now) => {
    const { id = "", threadId = "" } = this.turn ?? {}
    return {
      type: "response-metadata",
      id,
      ...(this.step.model !== undefined && { modelId: this.step.model }),
      timestamp: new Date(now).toISOString(),
      metadata: { codex: { threadId, turnId: id } }
    }
  })
}

const cancel = (fiber: Fiber.RuntimeFiber<unknown> | undefined): void => fiber?.unsafeInterruptAsFork(FiberId.none)
