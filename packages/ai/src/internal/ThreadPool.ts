import { Codex, type RequestError, type Thread } from "@effect-codex/client"
import type { DynamicToolCallParams, DynamicToolSpecFunction } from "@effect-codex/protocol"
import { type Context, type Duration, Effect, Exit, Fiber, Option, Scope, Stream } from "effect"
import { ThreadMismatchError } from "./AiErrors.js"
import { Generation } from "./Generation.js"
import { extendBySaid, type Message, type PromptHistory } from "./PromptHistory.js"
import { failed } from "./ToolOutput.js"

type CodexService = Context.Tag.Service<typeof Codex.Codex>

/** What a generation needs of its thread. */
export interface Requirements {
  /** What `thread/start` takes, the instructions of the prompt among it. */
  readonly options: Record<string, unknown>
  /** The tools that the caller runs. */
  readonly tools: ReadonlyArray<DynamicToolSpecFunction>
  /** Called with the place as soon as it is taken. */
  readonly onPlaced: (place: Place) => void
}

/** A thread and the turn of it that a prompt goes on from. */
export interface ThreadRef {
  readonly threadId: string
  readonly turnId?: string | undefined
}

/** A thread, reserved for one generation, and how much of the prompt it knows. */
export interface Place {
  readonly conversation: Conversation
  readonly generation: Generation
  /** How many messages of the prompt the thread knows. */
  readonly known: number
}

/** A thread that generations run on, one at a time. */
export interface Conversation {
  readonly threadId: string
  /** The options it was started with. */
  readonly settings: string
  /** Its tools, by name. */
  readonly tools: ReadonlyMap<string, string>
  /** The last turn on it. */
  tip: string | undefined
  /** The generation that runs or is parked on it. */
  generation: Generation | undefined
  /** Whether it is taken; set before its generation exists. */
  reserved: boolean
  /** Whether it has more than the history of its prompts: agent items, or a response that was cut off. */
  hidden: boolean
  /** Whether the program had loaded it before: then it stays subscribed. */
  readonly borrowed: boolean
  /** The last message of the prompt of its last step. */
  anchor: Message | undefined
  /** The number of checkpoints that refer to it. */
  checkpoints: number
  /** The scope of its handlers; undefined while the thread is not loaded. */
  scope: Scope.CloseableScope | undefined
}

/** A history that a thread has after one of its turns. */
interface Checkpoint {
  readonly conversation: Conversation
  readonly turnId: string
  /** Whether the thread has nothing but this history. */
  readonly transparent: boolean
}

/** Limits of a pool. */
export interface Options {
  /** Maximum number of loaded threads, unless more are running. */
  readonly maxThreads: number
  readonly toolTimeout: Duration.Duration
}

/** Maximum number of recorded histories. */
const maxCheckpoints = 1024

/** The options of `thread/start` that `thread/resume` and `thread/fork` take too. */
const carriedOver = [
  "approvals",
  "approvalPolicy",
  "approvalsReviewer",
  "baseInstructions",
  "config",
  "cwd",
  "developerInstructions",
  "model",
  "modelProvider",
  "permissions",
  "sandbox",
  "serviceTier"
]

const carryOver = (options: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(options).filter(([key]) => carriedOver.includes(key)))

/**
 * The threads of a model. A prompt that continues the history of a thread runs on that thread; one that continues from
 * an earlier turn, on a fork; any other on a new thread.
 *
 * Equal text does not make two histories the same: an agent may have read files and secrets meanwhile. So a thread is
 * matched by text alone only if that text is all it has. Otherwise the prompt must contain the same message objects, as
 * prompts of a `Chat` do, or name the thread.
 */
export class ThreadPool {
  /** The threads that this pool is subscribed to, least recently used first. */
  private readonly loaded = new Map<string, Conversation>()
  /** By digest; the oldest first. */
  private readonly checkpoints = new Map<string, Array<Checkpoint>>()
  private checkpointCount = 0
  /** The ids of threads that were opened here, those that were let go among them. */
  private readonly owned = new Set<string>()
  /** The thread whose prompt a message was the last of; null if there were several. */
  private readonly anchors = new WeakMap<Message, string | null>()

  private constructor(
    private readonly codex: CodexService,
    private readonly options: Options,
    private readonly scope: Scope.Scope
  ) {}

  /** A pool, whose turns are stopped when the scope closes. */
  static make(options: Options): Effect.Effect<ThreadPool, never, Codex.Codex | Scope.Scope> {
    return Effect.gen(function* () {
      const scope = yield* Scope.make()
      const pool = new ThreadPool(yield* Codex.Codex, options, scope)
      yield* Effect.addFinalizer((exit) => Effect.zipRight(pool.close, Scope.close(scope, exit)))
      return pool
    })
  }

  /** Makes the turn of the generation the last of its thread; unknown if it failed to start. */
  started({ conversation, generation }: Place): void {
    conversation.tip = generation.turnId
  }

  /** Disposes of the thread if no checkpoint refers to it. */
  leave({ conversation }: Place): Effect.Effect<void> {
    return conversation.reserved || conversation.checkpoints > 0 ? Effect.void : this.dispose(conversation)
  }

  /** The generation that waits for results of the calls `ids`. */
  waitingFor(ids: Iterable<string>): Place | undefined {
    const wanted = new Set(ids)
    for (const conversation of this.loaded.values()) {
      const { generation } = conversation
      if (generation?.isParked && generation.callIds.some((id) => wanted.has(id))) {
        return { conversation, generation, known: 0 }
      }
    }
    return undefined
  }

  /** Stops the parked generations that this prompt follows without bringing their results. */
  abandonWaiting(messages: ReadonlyArray<Message>): Effect.Effect<void> {
    const ids = new Set(
      messages.flatMap((message) =>
        message.role === "assistant"
          ? message.content.flatMap((part) => (part.type === "tool-call" ? part.id : []))
          : []
      )
    )
    const isFollowed = (anchor: Message | undefined, threadId: string) =>
      anchor !== undefined && this.anchors.get(anchor) === threadId && messages.slice(0, -1).includes(anchor)
    const abandoned = [...this.loaded.values()].filter(
      ({ anchor, generation, threadId }) =>
        generation?.isParked && (generation.callIds.some((id) => ids.has(id)) || isFollowed(anchor, threadId))
    )
    return Effect.forEach(
      abandoned,
      ({ generation }) => generation?.stop("The caller went on with something else.") ?? Effect.void,
      { concurrency: "unbounded", discard: true }
    )
  }

  /** A place for a generation on a new turn. */
  place(
    history: PromptHistory,
    requirements: Requirements,
    ref: ThreadRef | undefined
  ): Effect.Effect<Place, RequestError | ThreadMismatchError> {
    return Effect.gen(this, function* () {
      if (ref !== undefined) return yield* this.onThread(ref, history, requirements)
      const found = this.find(history, requirements)
      if (found !== undefined) {
        const place = yield* Effect.option(this.goOn(found.checkpoint, found.known, requirements))
        if (place._tag === "Some") return place.value
      }
      return yield* this.onNewThread(requirements)
    })
  }

  /** Records the history that the thread now has. */
  record(
    { conversation }: Place,
    history: PromptHistory,
    { said, transparent }: Generation["stepEnd"],
    turnId: string
  ): Effect.Effect<void> {
    return Effect.gen(this, function* () {
      const anchor = history.messages.at(-1)
      const before = history.digests.at(-1)
      if (anchor === undefined || before === undefined) return
      const digest = yield* extendBySaid(before, said)
      conversation.anchor = anchor
      conversation.hidden ||= !transparent
      const claimed = this.anchors.get(anchor)
      this.anchors.set(
        anchor,
        claimed === undefined || claimed === conversation.threadId ? conversation.threadId : null
      )
      const others = this.checkpoints.get(digest) ?? []
      const replaced = others.filter((other) => other.conversation === conversation && other.turnId === turnId)
      this.checkpoints.delete(digest)
      this.checkpoints.set(digest, [
        ...others.filter((other) => !replaced.includes(other)),
        { conversation, turnId, transparent: !conversation.hidden }
      ])
      conversation.checkpoints += 1 - replaced.length
      this.checkpointCount += 1 - replaced.length
      while (this.checkpointCount > maxCheckpoints) this.forgetOldest()
    })
  }

  private forgetOldest(): void {
    const [oldest] = this.checkpoints
    if (oldest === undefined) return
    const [digest, [first, ...rest]] = oldest
    if (rest.length === 0) this.checkpoints.delete(digest)
    else this.checkpoints.set(digest, rest)
    this.checkpointCount -= 1
    if (first !== undefined) first.conversation.checkpoints -= 1
  }

  /** The longest recorded history that the prompt begins with, if only input follows it. */
  private find(
    { digests, messages }: PromptHistory,
    requirements: Requirements
  ): { readonly checkpoint: Checkpoint; readonly known: number } | undefined {
    for (let known = messages.length - 1; known > 0 && messages[known]?.role !== "assistant"; known--) {
      const candidates = (this.checkpoints.get(digests[known] ?? "") ?? []).filter(({ conversation }) =>
        fits(conversation, requirements)
      )
      const anchor = messages[known - 1]?.role === "assistant" ? messages[known - 2] : messages[known - 1]
      const owner = anchor === undefined ? undefined : this.anchors.get(anchor)
      const own = candidates.findLast(({ conversation }) => conversation.threadId === owner)
      const checkpoint =
        own ??
        candidates.findLast(({ conversation, transparent, turnId }) => transparent && isFree(conversation, turnId)) ??
        candidates.findLast(({ transparent }) => transparent)
      if (checkpoint !== undefined) return { checkpoint, known }
    }
    return undefined
  }

  /** Continues after a turn: on its thread, if the turn is the last and the thread is free; otherwise on a fork. */
  private goOn(
    { conversation, transparent, turnId }: Checkpoint,
    known: number,
    requirements: Requirements
  ): Effect.Effect<Place, RequestError> {
    if (!isFree(conversation, turnId)) {
      const { threadId, tools } = conversation
      const forking = this.codex.forkThread(threadId, { ...carryOver(requirements.options), lastTurnId: turnId })
      const identity = { settings: settingsOf(requirements), tools, tip: turnId, hidden: !transparent, borrowed: false }
      return Effect.flatMap(this.register(forking, identity), (fork) => this.reserve(fork, known, requirements))
    }
    conversation.reserved = true
    return Effect.flatMap(
      Effect.onError(this.load(conversation, requirements), () => Effect.sync(() => this.release(conversation))),
      () => this.reserve(conversation, known, requirements)
    )
  }

  private onNewThread(requirements: Requirements): Effect.Effect<Place, RequestError> {
    const { options, tools } = requirements
    const starting = this.codex.startThread({
      ...options,
      ...(tools.length > 0 && { dynamicTools: tools, experimentalRawEvents: true })
    } as never)
    const identity = {
      settings: settingsOf(requirements),
      tools: specsOf(requirements),
      tip: undefined,
      hidden: false,
      borrowed: false
    }
    return Effect.flatMap(this.register(starting, identity), (conversation) =>
      this.reserve(conversation, 0, requirements)
    )
  }

  /** On a thread that the caller names. It is assumed to know everything in the prompt before the last input. */
  private onThread(
    { threadId, turnId }: ThreadRef,
    { messages, system }: PromptHistory,
    requirements: Requirements
  ): Effect.Effect<Place, RequestError | ThreadMismatchError> {
    return Effect.gen(this, function* () {
      const known = messages.findLastIndex(({ role }) => role === "assistant") + 1
      const refuse = (why: string) => new ThreadMismatchError({ threadId, why })
      const thread = this.codex.thread(threadId)
      let conversation = this.loaded.get(threadId)
      if (conversation?.generation?.isParked) {
        yield* conversation.generation.stop("The caller went on with something else.")
      }
      if (conversation === undefined || conversation.borrowed) {
        const { status } = Option.getOrElse(yield* Effect.option(thread.read()), () => ({ status: notLoaded }))
        if (status.type === "active" && !conversation?.reserved) return yield* refuse("is busy with another turn")
        const isLoaded = status.type !== "notLoaded"
        conversation ??= yield* this.register(
          this.codex.resumeThread(threadId, carryOver(requirements.options)).pipe(
            // A thread without turns is not stored.
            Effect.catchTag("ThreadNotFoundError", (error) => (isLoaded ? Effect.succeed(thread) : error))
          ),
          {
            settings: settingsOf(requirements),
            tools: specsOf(requirements),
            tip: yield* this.lastTurn(thread),
            hidden: true,
            borrowed: isLoaded && !this.owned.has(threadId)
          }
        )
      }
      if (!hasTools(conversation, requirements)) return yield* refuse("was started with other tools")
      if (system !== "" && conversation.settings !== settingsOf(requirements)) {
        return yield* refuse("was started with other instructions or options")
      }
      if (conversation.reserved && turnId === undefined) return yield* refuse("is busy with another generation")
      const checkpoint = { conversation, turnId: turnId ?? conversation.tip ?? "", transparent: false }
      return yield* this.goOn(checkpoint, known, requirements)
    })
  }

  private lastTurn({ turns }: Thread.Thread): Effect.Effect<string | undefined, RequestError> {
    return turns({ limit: 1 }).pipe(
      Stream.runHead,
      Effect.map(Option.getOrUndefined),
      Effect.map((turn) => turn?.id),
      Effect.catchTags({
        InvalidRequestError: () => Effect.succeed(undefined),
        ThreadNotFoundError: () => Effect.succeed(undefined)
      })
    )
  }

  /** Subscribes to the thread again, if it was disposed of. */
  private load(conversation: Conversation, requirements: Requirements): Effect.Effect<void, RequestError> {
    if (conversation.scope !== undefined) return Effect.void
    const resuming = this.codex.resumeThread(conversation.threadId, carryOver(requirements.options))
    return Effect.zipRight(resuming, this.attach(conversation))
  }

  /** Adds a thread once it is open. If interrupted before, unsubscribes from it. */
  private register(
    opening: Effect.Effect<Thread.Thread, RequestError>,
    identity: Pick<Conversation, "settings" | "tools" | "tip" | "hidden" | "borrowed">
  ): Effect.Effect<Conversation, RequestError> {
    return Effect.gen(this, function* () {
      const opened = yield* Effect.forkIn(Effect.interruptible(opening), this.scope)
      const leave = Effect.flatMap(Fiber.join(opened), ({ unsubscribe }) => unsubscribe)
      const thread = yield* Effect.onInterrupt(Effect.interruptible(Fiber.join(opened)), () =>
        Effect.forkIn(Effect.ignore(leave), this.scope)
      )
      const loaded = this.loaded.get(thread.id)
      if (loaded !== undefined) return loaded
      const conversation: Conversation = {
        ...identity,
        threadId: thread.id,
        generation: undefined,
        reserved: false,
        anchor: undefined,
        checkpoints: 0,
        scope: undefined
      }
      if (!identity.borrowed) this.own(thread.id)
      yield* this.attach(conversation)
      return conversation
    }).pipe(Effect.uninterruptible)
  }

  private own(threadId: string): void {
    this.owned.add(threadId)
    const [oldest] = this.owned
    if (this.owned.size > maxCheckpoints && oldest !== undefined) this.owned.delete(oldest)
  }

  /** Unsubscribes from a thread; the server unloads threads without subscribers. */
  private unsubscribe({ borrowed, threadId }: Conversation): Effect.Effect<void> {
    return borrowed ? Effect.void : Effect.ignore(this.codex.thread(threadId).unsubscribe)
  }

  /** Hands the calls of its tools to the generation that runs on it. */
  private attach(conversation: Conversation): Effect.Effect<void> {
    return Effect.gen(this, function* () {
      this.loaded.set(conversation.threadId, conversation)
      const scope = yield* Scope.make()
      conversation.scope = scope
      if (conversation.tools.size > 0) {
        const handlers = {
          "item/tool/call": (params: DynamicToolCallParams) =>
            conversation.generation?.respond(params) ?? Effect.succeed(failed("The caller has left."))
        }
        yield* Scope.extend(Effect.orDie(this.codex.thread(conversation.threadId).handle(handlers)), scope)
      }
    })
  }

  private reserve(conversation: Conversation, known: number, { onPlaced }: Requirements): Effect.Effect<Place> {
    conversation.reserved = true
    const { threadId, tools } = conversation
    return Effect.gen(this, function* () {
      const generation = yield* Generation.make({
        thread: this.codex.thread(threadId),
        toolNames: new Set(tools.keys()),
        toolTimeout: this.options.toolTimeout,
        scope: this.scope,
        onOver: (stopped) => {
          // A turn that may go on would take the input of the next.
          if (!stopped) conversation.tip = undefined
          this.release(conversation)
        }
      })
      conversation.generation = generation
      this.loaded.delete(threadId)
      this.loaded.set(threadId, conversation)
      const place = { conversation, generation, known }
      onPlaced(place)
      yield* this.evict
      return place
    })
  }

  private release(conversation: Conversation): void {
    conversation.generation = undefined
    conversation.reserved = false
  }

  /** Disposes of the least recently used threads: idle ones first, then parked ones, never a running one. */
  private readonly evict: Effect.Effect<void> = Effect.suspend(() => {
    const excess = this.loaded.size - this.options.maxThreads
    if (excess <= 0) return Effect.void
    const all = [...this.loaded.values()]
    const idle = all.filter(({ reserved }) => !reserved)
    const waiting = all.filter(({ generation }) => generation?.isParked)
    return Effect.forEach([...idle, ...waiting].slice(0, excess), (conversation) => this.dispose(conversation), {
      discard: true
    })
  })

  /** Unsubscribes from a thread, in the background. It can be resumed. */
  private dispose(conversation: Conversation): Effect.Effect<void> {
    return Effect.suspend(() => {
      const { generation, scope, threadId } = conversation
      if (scope === undefined) return Effect.void
      conversation.scope = undefined
      this.loaded.delete(threadId)
      const leave = Effect.zipRight(
        Effect.ignore(this.codex.thread(threadId).unsubscribe),
        Scope.close(scope, Exit.void)
      )
      return Effect.asVoid(
        Effect.forkIn(
          Effect.zipRight(generation?.stop("Too many generations wait for their callers.") ?? Effect.void, leave),
          this.scope
        )
      )
    })
  }

  private readonly close: Effect.Effect<void> = Effect.suspend(() =>
    Effect.forEach(
      [...this.loaded.values()],
      (conversation) =>
        Effect.all([
          conversation.generation?.stop("The program ends.") ?? Effect.void,
          Effect.timeoutOption(Effect.interruptible(this.unsubscribe(conversation)), "5 seconds"),
          conversation.scope === undefined ? Effect.void : Scope.close(conversation.scope, Exit.void)
        ]),
      { concurrency: "unbounded", discard: true }
    )
  )
}

const notLoaded = { type: "notLoaded" } as const

/** Whether nothing runs on the thread, and the turn is its last. */
const isFree = ({ reserved, tip }: Conversation, turnId: string): boolean => !reserved && (tip ?? "") === turnId

const settingsOf = ({ options }: Requirements): string =>
  JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))

const specsOf = ({ tools }: Requirements): ReadonlyMap<string, string> =>
  new Map(tools.map((tool) => [tool.name, JSON.stringify(tool)]))

const hasTools = ({ tools }: Conversation, requirements: Requirements): boolean =>
  [...specsOf(requirements)].every(([name, spec]) => tools.get(name) === spec)

const fits = (conversation: Conversation, requirements: Requirements): boolean =>
  conversation.settings === settingsOf(requirements) && hasTools(conversation, requirements)
