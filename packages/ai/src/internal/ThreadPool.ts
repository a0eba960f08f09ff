import { Codex, type RequestError, type Thread } from "@effect-codex/client"
import type { DynamicToolCallParams, DynamicToolSpec } from "@effect-codex/protocol"
import { type Context, type Duration, Effect, Exit, Fiber, Option, Scope, Stream } from "effect"
import { ThreadMismatchError } from "./AiErrors.js"
import { Generation } from "./Generation.js"
import { extendBySaid, type Message, type PromptHistory } from "./PromptHistory.js"
import { failed } from "./ToolOutput.js"

type CodexService = Context.Tag.Service<typeof Codex.Codex>

/** What a thread has to be for a generation. */
export interface Requirements {
  /** What `thread/start` takes, the instructions of the prompt among it. */
  readonly options: Record<string, unknown>
  /** The tools that the caller runs. */
  readonly tools: ReadonlyArray<DynamicToolSpec & { readonly name: string }>
  /** Called with the place as soon as it is taken. */
  readonly onPlaced: (place: Place) => void
}

/** A thread and the turn of it that a prompt goes on from. */
export interface ThreadRef {
  readonly threadId: string
  readonly turnId?: string | undefined
}

/** A place to go on: a thread, reserved for one generation, and how much of the prompt it knows. */
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
  /** What runs or waits on it. */
  generation: Generation | undefined
  /** Whether it is taken, though its generation is yet to come. */
  reserved: boolean
  /** Whether it has more than the history of its prompts: what an agent did, or what was cut off. */
  hidden: boolean
  /** Whether the program had it loaded before it was named: then it stays subscribed. */
  readonly borrowed: boolean
  /** The last message of the prompt of its last step. */
  anchor: Message | undefined
  /** How many prompts lead to it. */
  checkpoints: number
  /** Of the handler of its tools, while the server has it loaded for us. */
  scope: Scope.CloseableScope | undefined
}

/** A history that a thread has after one of its turns. */
interface Checkpoint {
  readonly conversation: Conversation
  readonly turnId: string
  /** Whether the thread has nothing but this history. */
  readonly transparent: boolean
}

/** What limits a pool. */
export interface Options {
  /** How many threads are kept loaded, beside those that are busy. */
  readonly maxThreads: number
  readonly toolTimeout: Duration.Duration
}

/** How many histories are remembered. */
const maxCheckpoints = 1024

/** What `thread/resume` and `thread/fork` take of what `thread/start` does. */
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
 * The threads of a model. A prompt that goes on from a history that a thread has is given that thread; one that goes on
 * from an earlier turn, a fork; any other a thread of its own.
 *
 * That two histories read the same does not make them the same: an agent may have seen files and secrets on the way. So
 * a thread is found by its history alone only if it has nothing else; otherwise the prompt must have the very message
 * objects of the earlier one, as those of a `Chat` have, or name the thread.
 */
export class ThreadPool {
  /** Those that the server has loaded for us, the least recently used first. */
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

  /** The turn of the generation is the last of its thread now; which one that is may be unknown, if it failed to start. */
  started({ conversation, generation }: Place): void {
    conversation.tip = generation.turnId
  }

  /** Lets the thread go if no prompt leads to it. */
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

  /** Stops the generations that wait for the caller of this prompt, who goes on with something else. */
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

  /** Remembers that the thread now has the history. */
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

  /** The latest history of the prompt that a thread has, from which on there is only input. */
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

  /** Goes on after a turn of a thread: on it, if that turn is its last and it is free; else on a fork. */
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

  /** On a thread that the caller names. It is taken to know all that the prompt has before the last input. */
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

  /** Makes sure that the server has the thread loaded, and sends us what happens on it. */
  private load(conversation: Conversation, requirements: Requirements): Effect.Effect<void, RequestError> {
    if (conversation.scope !== undefined) return Effect.void
    const resuming = this.codex.resumeThread(conversation.threadId, carryOver(requirements.options))
    return Effect.zipRight(resuming, this.attach(conversation))
  }

  /** Takes on a thread that is about to be there. Interrupted, it leaves none. */
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

  /** The calls of its tools go to the generation that runs on it. */
  private attach(conversation: Conversation): Effect.Effect<void> {
    return Effect.gen(this, function* () {
      this.loaded.set(conversation.threadId, conversation)
      const scope = yield* Scope.make()
      conversation.scope = scope
      if (conversation.tools.size > 0) {
        const handlers = {
          "item/tool/call": (params: DynamicToolCallParams) =>
            conversation.generation?.answer(params) ?? Effect.succeed(failed("The caller is gone."))
        }
        yield* Scope.extend(this.codex.thread(conversation.threadId).handle(handlers), scope)
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

  /** Lets threads go that have not been used for longest; at last those that wait, never one that runs. */
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

  /** Lets a thread go: the server unloads it. It can be resumed. */
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
