/**
 * Codex as a `LanguageModelV3`.
 *
 * @since 0.1.0
 */
import {
  InvalidArgumentError,
  type JSONObject,
  type LanguageModelV3,
  type LanguageModelV3CallOptions,
  type LanguageModelV3Content,
  type LanguageModelV3FunctionTool,
  type LanguageModelV3GenerateResult,
  type LanguageModelV3StreamPart,
  type LanguageModelV3StreamResult,
  type SharedV3Warning
} from "@ai-sdk/provider"
import {
  AbortError,
  type Handling,
  InvalidRequestError,
  ThreadNotFoundError,
  type TurnOptions
} from "@effect-codex/promise"
import type { DynamicToolSpec, UserInput } from "@effect-codex/protocol"
import { type CodexSettings, readProviderOptions, settingsOf } from "./CodexSettings.js"
import * as Approvals from "./internal/Approvals.js"
import type { Connected, Connection } from "./internal/Connection.js"
import { toProviderError } from "./internal/Errors.js"
import { Generation } from "./internal/Generation.js"
import { prefix } from "./internal/ItemTool.js"
import type { Memory, Origin } from "./internal/Memory.js"
import * as OnAbort from "./internal/OnAbort.js"
import * as OutputSchema from "./internal/OutputSchema.js"
import * as Prompt from "./internal/Prompt.js"
import type { Session, Threads } from "./internal/Threads.js"

/**
 * Codex as a language model of the AI SDK. Each generation is a turn of a thread.
 *
 * @since 0.1.0
 * @category models
 */
export interface CodexLanguageModel extends LanguageModelV3 {
  /** The name of the provider, which options and metadata of the AI SDK are filed under. */
  readonly provider: "codex"
  /** The thread that the model goes on with; undefined for a model that takes the thread from the prompt. */
  readonly threadId: string | undefined
}

/** What a model is made of. */
interface Parts {
  readonly connection: Connection
  readonly memory: Memory
  /** The model's name for the server; undefined for the one that its configuration names. */
  readonly model: string | undefined
  readonly threadId: string | undefined
  readonly settings: CodexSettings
}

/** What a call asks for, read. */
interface Call {
  readonly options: LanguageModelV3CallOptions
  readonly conversation: Prompt.Conversation
  readonly threadId: string | undefined
  readonly newThread: boolean
  readonly turn: JSONObject
  readonly tools: ReadonlyArray<DynamicToolSpec>
  readonly setup: string
  readonly outputSchema: JSONObject | undefined
  readonly json: boolean
  readonly warnings: ReadonlyArray<SharedV3Warning>
}

/** A thread that is reserved for a call, until it is released. */
interface Reserved {
  readonly session: Session
  readonly threads: Threads
  readonly release: () => void
}

/**
 * A language model over the connection.
 *
 * @internal
 */
export const make = ({ connection, memory, model, settings, threadId }: Parts): CodexLanguageModel => {
  const settingsKey = Prompt.fingerprint([model ?? null, settingsOf("turn", settings)])

  /** The settings for a turn: those that the thread has got already are left out. */
  const turnOptions = (session: Session, call: Call): JSONObject => {
    const { effort, summary, ...others } = settingsOf("turn", settings)
    const fresh = session.settings === settingsKey ? {} : { ...(model !== undefined && { model }), ...others }
    session.settings = settingsKey
    return {
      ...fresh,
      ...(effort !== undefined && { effort }),
      ...(summary !== undefined && { summary }),
      ...call.turn
    }
  }

  /** The generation that a call starts or goes on with. */
  const begin = async (call: Call): Promise<Generation> => {
    const { conversation, options } = call
    if (options.abortSignal?.aborted) throw new AbortError(options.abortSignal.reason)
    const { decisions, input, results } = conversation
    const waiting = memory.claim([
      ...results.map(({ toolCallId }) => toolCallId),
      ...decisions.map(({ approvalId }) => approvalId)
    ])
    if (waiting === undefined) return start(call, [...Prompt.late(results), ...input])
    waiting.resume(results, decisions)
    if (input.length === 0 || waiting.isOver) return waiting
    try {
      await waiting.steer(input, conversation.history)
      return waiting
    } catch (error) {
      // The turn has just ended without the input.
      if (error instanceof InvalidRequestError) return start(call, input)
      throw error
    }
  }

  const start = async (call: Call, input: ReadonlyArray<UserInput>): Promise<Generation> => {
    const { conversation, options, setup } = call
    if (input.length === 0) throw Prompt.empty(options.prompt)
    const signal = options.abortSignal
    const reserving = connection.prepare((connected) => reserve(connected, call))
    const { release, session, threads } = await OnAbort.orReject(reserving, signal).catch((error: unknown) => {
      reserving.then((late) => late.release()).catch(() => {})
      throw error
    })
    const itemTools = options.toolChoice?.type !== "none"
    const approvals = itemTools && settings.toolApprovals === true
    let handling: Handling | undefined
    const generation = new Generation({
      threadId: session.id,
      tools: new Set(call.tools.map(nameOf)),
      commentary: settings.commentary ?? "reasoning",
      json: call.json,
      itemTools,
      approvals,
      toolTimeout: settings.toolTimeout ?? 300_000,
      includeRaw: options.includeRawChunks === true,
      progress: settings.progress !== false,
      setup,
      history: conversation.history,
      warnings: otherTools(session, call),
      register: (id, one) => memory.register(id, one),
      onEnd: (ended) => {
        memory.running.delete(ended)
        session.generation = undefined
        handling?.close().catch(() => {})
        const turnId = ended.handle?.id
        if (turnId !== undefined) {
          session.lastTurnId = turnId
          const { responseTexts: texts } = ended
          const keyOf = (text: string) => Prompt.keyOf(options.prompt, text)
          if (texts !== undefined) memory.remember({ threadId: session.id, turnId }, setup, texts, keyOf)
        }
        release()
        void threads.trim()
      }
    })
    session.generation = generation
    const starting = async () => {
      if (approvals) handling = await session.thread.handle(Approvals.handlers(generation))
      const turn = await session.thread.startTurn(input, {
        ...turnOptions(session, call),
        ...(call.outputSchema !== undefined && { outputSchema: call.outputSchema })
      } as TurnOptions)
      memory.running.add(generation)
      generation.attach(turn, signal)
      settings.onTurn?.(turn)
    }
    // It goes on even if the signal aborts first: the thread is free when the turn has ended, not before.
    const started = starting().catch((error: unknown) => {
      if (generation.handle === undefined) generation.fail(error)
      else void generation.abandon("The client failed.")
      throw error
    })
    await OnAbort.orReject(started, signal)
    return generation
  }

  /** The thread for the call, reserved for it: the turn before it has ended. */
  const reserve = async (connected: Connected, call: Call): Promise<Reserved> => {
    const { conversation, setup } = call
    const { threads } = connected
    const explicit = call.threadId ?? threadId
    if (explicit !== undefined) {
      const reserved = await enter(threads, await threads.open(explicit, optionsFor("resume", call)), call)
      return instruct(reserved, conversation.system)
    }
    const origin =
      call.newThread || conversation.response === undefined ? undefined : memory.originOf(conversation.response, setup)
    const going = origin === undefined ? undefined : await goOn(threads, call, origin).catch(unlessGone)
    return going ?? enter(threads, await startThread(connected, call), call)
  }

  /** The thread of the conversation; a fork of it where it has gone on from there already. */
  const goOn = async (threads: Threads, call: Call, { threadId, turnId }: Origin): Promise<Reserved> => {
    const entered = await enter(threads, await threads.open(threadId, optionsFor("resume", call)), call)
    if (entered.session.lastTurnId === turnId) return entered
    try {
      return await enter(threads, await threads.fork(entered.session, turnId, optionsFor("fork", call)), call)
    } finally {
      entered.release()
    }
  }

  const enter = async (threads: Threads, session: Session, call: Call): Promise<Reserved> => {
    // The caller goes on without what the turn waits for.
    if (session.generation?.isParked) void session.generation.abandon("The client went on without a result.")
    return { session, threads, release: await session.lock.acquire(call.options.abortSignal) }
  }

  /** Gives the thread a system message that it does not have: the server takes instructions with its first turn only. */
  const instruct = async (reserved: Reserved, system: string | undefined): Promise<Reserved> => {
    const { release, session, threads } = reserved
    if (system === undefined || session.system === system) return reserved
    try {
      const content = [{ type: "input_text", text: system }]
      await threads.inject(session, [{ type: "message", role: "developer", content }])
      session.system = system
      return reserved
    } catch (error) {
      release()
      throw error
    }
  }

  const startThread = async ({ experimental, threads }: Connected, call: Call): Promise<Session> => {
    const session = await threads.start(optionsFor("start", call), {
      dynamicTools: call.tools,
      rawEvents: call.tools.length > 0 || (settings.toolApprovals === true && experimental === true),
      items: call.conversation.items
    })
    session.settings = settingsKey
    session.system = call.conversation.system
    session.tools = Prompt.fingerprint(call.tools)
    return session
  }

  const optionsFor = (use: "start" | "resume" | "fork", { conversation: { system } }: Call): JSONObject => {
    const instructions = [system, settings.developerInstructions].filter((text) => text !== undefined).join("\n\n")
    return {
      ...settingsOf(use, settings),
      ...(model !== undefined && { model }),
      ...(instructions !== "" && { developerInstructions: instructions })
    }
  }

  const read = (options: LanguageModelV3CallOptions): Call => {
    const { newThread = false, threadId, turn } = readProviderOptions(options.providerOptions?.codex as JSONObject)
    const conversation = Prompt.read(options.prompt)
    const tools = toolsOf(options)
    const { responseFormat: format } = options
    const json = format?.type === "json"
    const schema = json ? format.schema : undefined
    return {
      options,
      conversation:
        json && schema === undefined && conversation.input.length > 0
          ? { ...conversation, input: [...conversation.input, jsonOnly] }
          : conversation,
      threadId,
      newThread,
      turn,
      tools,
      setup: Prompt.fingerprint([conversation.system ?? null, tools]),
      outputSchema: schema === undefined ? undefined : OutputSchema.strict(schema),
      json,
      warnings: [...warningsOf(options), ...conversation.warnings]
    }
  }

  const doGenerate = async (options: LanguageModelV3CallOptions): Promise<LanguageModelV3GenerateResult> => {
    const call = read(options)
    const generation = await begin(call).catch(rethrow)
    return collect(generation, [...call.warnings, ...generation.takeWarnings()], options.abortSignal)
  }

  const doStream = async (options: LanguageModelV3CallOptions): Promise<LanguageModelV3StreamResult> => {
    const call = read(options)
    const generation = await begin(call).catch(rethrow)
    return { stream: toStream(generation, [...call.warnings, ...generation.takeWarnings()], options.abortSignal) }
  }

  return {
    specificationVersion: "v3",
    provider: "codex",
    modelId: model ?? "default",
    threadId,
    // The server takes no URL of another machine: the SDK downloads those.
    supportedUrls: { "image/*": [/^file:\/\//], "audio/*": [/^file:\/\//] },
    doGenerate,
    doStream
  }
}

const rethrow = (error: unknown): never => {
  throw toProviderError(error)
}

/** A thread that is gone is no error where the prompt has its history; every other failure is. */
const unlessGone = (error: unknown): undefined => {
  if (error instanceof ThreadNotFoundError || error instanceof InvalidRequestError) return undefined
  throw error
}

const nameOf = (tool: DynamicToolSpec): string => tool.name

const jsonOnly: UserInput = {
  type: "text",
  text: "Respond with one JSON value and nothing else: no prose, no code fence."
}

/** The tools that the caller runs, as `thread/start` takes them. */
const toolsOf = ({ toolChoice, tools = [] }: LanguageModelV3CallOptions): ReadonlyArray<DynamicToolSpec> =>
  toolChoice?.type === "none" ? [] : tools.filter((tool) => tool.type === "function").map(toSpec)

const toSpec = ({ description, inputSchema, name }: LanguageModelV3FunctionTool): DynamicToolSpec => {
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name) || name.startsWith(prefix)) {
    throw new InvalidArgumentError({
      argument: "tools",
      message: `no tool can be called ${JSON.stringify(name)}: a name is 1 to 128 letters, digits, _ and -, and does not begin with ${prefix}`
    })
  }
  const { $schema: _, ...schema } = inputSchema as JSONObject
  return { type: "function", name, description: description ?? "", inputSchema: schema }
}

/** What of the call Codex does not have. */
const warningsOf = (options: LanguageModelV3CallOptions): ReadonlyArray<SharedV3Warning> => {
  const settings = [
    "temperature",
    "topP",
    "topK",
    "presencePenalty",
    "frequencyPenalty",
    "seed",
    "stopSequences",
    "maxOutputTokens"
  ] as const
  const unsupported = (feature: string, details?: string): SharedV3Warning => ({
    type: "unsupported",
    feature,
    ...(details !== undefined && { details })
  })
  const { responseFormat: format, toolChoice, tools = [] } = options
  return [
    ...settings.filter((name) => options[name] !== undefined).map((name) => unsupported(name)),
    ...(toolChoice !== undefined && toolChoice.type !== "auto" && toolChoice.type !== "none"
      ? [unsupported("toolChoice", "The agent decides which tools it calls.")]
      : []),
    ...(toolChoice?.type === "none"
      ? [unsupported("toolChoice", "The agent uses its own tools; its calls are left out of the result.")]
      : []),
    ...tools.flatMap((tool) => (tool.type === "provider" ? [unsupported(`provider tool ${tool.id}`)] : [])),
    ...(format?.type === "json" && format.schema === undefined
      ? [
          {
            type: "compatibility" as const,
            feature: "responseFormat",
            details: "Without a schema the agent is only asked for JSON."
          }
        ]
      : [])
  ]
}

/** A thread keeps the tools that it was started with. */
const otherTools = ({ tools }: Session, call: Call): ReadonlyArray<SharedV3Warning> =>
  call.tools.length === 0 || tools === undefined || tools === Prompt.fingerprint(call.tools)
    ? []
    : [
        {
          type: "other",
          message: "The thread keeps the tools that it was started with; the agent is offered no others."
        }
      ]

const opening = (
  generation: Generation,
  warnings: ReadonlyArray<SharedV3Warning>
): ReadonlyArray<LanguageModelV3StreamPart> => [
  { type: "stream-start", warnings: [...warnings] },
  { type: "response-metadata", timestamp: new Date(), ...(generation.handle && { id: generation.handle.id }) }
]

/** The step as a stream. To cancel it interrupts the turn. */
const toStream = (
  generation: Generation,
  warnings: ReadonlyArray<SharedV3Warning>,
  signal: AbortSignal | undefined
): ReadableStream<LanguageModelV3StreamPart> => {
  const parts = generation.step(signal)
  return new ReadableStream<LanguageModelV3StreamPart>(
    {
      start: (controller) => {
        for (const part of opening(generation, warnings)) controller.enqueue(part)
      },
      pull: async (controller) => {
        try {
          const { done, value } = await parts.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          if (error instanceof AbortError) return controller.error(error)
          controller.enqueue({ type: "error", error })
          controller.enqueue({
            type: "finish",
            usage: generation.takeUsage(),
            finishReason: { unified: "error", raw: undefined }
          })
          controller.close()
        }
      },
      cancel: () => generation.cancel("The client cancelled the stream.")
    },
    { highWaterMark: 0 }
  )
}

/** The step as a result. */
const collect = async (
  generation: Generation,
  warnings: ReadonlyArray<SharedV3Warning>,
  signal: AbortSignal | undefined
): Promise<LanguageModelV3GenerateResult> => {
  const content: Array<LanguageModelV3Content> = []
  const texts = new Map<string, Extract<LanguageModelV3Content, { readonly type: "text" | "reasoning" }>>()
  const calls = new Set<string>()
  let modelId: string | undefined
  /** A call of the agent's whose result is of a later step is given there, beside the result. */
  const isSettled = ({ toolCallId }: { readonly toolCallId: string }) =>
    content.some(
      (part) => (part.type === "tool-result" || part.type === "tool-approval-request") && part.toolCallId === toolCallId
    )
  for await (const part of generation.step(signal)) {
    switch (part.type) {
      case "text-start":
      case "reasoning-start": {
        const { providerMetadata } = part
        const type = part.type === "text-start" ? "text" : "reasoning"
        const text = { type, text: "", ...(providerMetadata && { providerMetadata }) } as const
        texts.set(part.id, text)
        content.push(text)
        break
      }
      case "text-delta":
      case "reasoning-delta": {
        const text = texts.get(part.id)
        if (text !== undefined) text.text += part.delta
        break
      }
      case "tool-call":
        if (!calls.has(part.toolCallId)) content.push(part)
        calls.add(part.toolCallId)
        break
      case "tool-result": {
        if (part.preliminary === true) break
        const call = calls.has(part.toolCallId) ? undefined : generation.callPart(part.toolCallId)
        if (call !== undefined) content.push(call as LanguageModelV3Content)
        calls.add(part.toolCallId)
        content.push(part)
        break
      }
      case "tool-approval-request":
      case "file":
      case "source":
        content.push(part)
        break
      case "response-metadata":
        modelId = part.modelId
        break
      case "finish": {
        const { finishReason, providerMetadata, usage } = part
        const id = generation.handle?.id
        return {
          content: content.filter(
            (part) => part.type !== "tool-call" || part.providerExecuted !== true || isSettled(part)
          ),
          finishReason,
          usage,
          warnings: [...warnings],
          response: { timestamp: new Date(), ...(id && { id }), ...(modelId !== undefined && { modelId }) },
          ...(providerMetadata && { providerMetadata })
        }
      }
    }
  }
  throw new Error("The step ended without a finish part.")
}
