/**
 * Codex as a `LanguageModel` of `@effect/ai`.
 *
 * @since 0.1.0
 */
import * as AiError from "@effect/ai/AiError"
import * as LanguageModel from "@effect/ai/LanguageModel"
import * as AiModel from "@effect/ai/Model"
import * as Prompt from "@effect/ai/Prompt"
import * as Response from "@effect/ai/Response"
import { addGenAIAnnotations } from "@effect/ai/Telemetry"
import type * as AiTool from "@effect/ai/Tool"
import { Codex, type Turn } from "@effect-codex/client"
import type { ThreadItem } from "@effect-codex/protocol"
import { Chunk, Context, Duration, Effect, Layer, Option, Schema, type Scope, Stream } from "effect"
import { dual } from "effect/Function"
import { fromFailure, type Method, malformedInput } from "./internal/AiErrors.js"
import {
  outputSchemaOf,
  overrideOptions,
  type Problem,
  takenOption,
  toolsOf,
  unknownOption
} from "./internal/CallOptions.js"
import type { Step } from "./internal/Generation.js"
import type { ItemMetadata } from "./internal/ItemTools.js"
import { collectParts } from "./internal/PartList.js"
import * as PromptHistory from "./internal/PromptHistory.js"
import { type Place, ThreadPool } from "./internal/ThreadPool.js"
import { toResponse } from "./internal/ToolOutput.js"

type CodexService = Context.Tag.Service<typeof Codex.Codex>

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/**
 * What a thread is started with: what `thread/start` takes, and presets, but for what the prompt and the toolkit say.
 *
 * @since 0.1.0
 * @category configuration
 */
export type ThreadOptions = Without<
  Parameters<CodexService["startThread"]>[0],
  "dynamicTools" | "experimentalRawEvents" | "model" | "tools"
>

/**
 * What a turn is started with: what `turn/start` takes, and presets, but for what the prompt and the schema say.
 *
 * @since 0.1.0
 * @category configuration
 */
export type TurnOptions = Without<Turn.Options, "model" | "outputSchema">

/**
 * The configuration of a call: that of the layer, with {@link withConfigOverride} above it.
 *
 * @since 0.1.0
 * @category configuration
 */
export class Config extends Context.Tag("@effect-codex/ai/CodexLanguageModel/Config")<Config, Config.Service>() {
  /** The configuration of the context, if there is one. */
  static readonly getOrUndefined: Effect.Effect<Config.Service | undefined> = Effect.map(
    Effect.context<never>(),
    (context) => context.unsafeMap.get(Config.key)
  )
}

/**
 * @since 0.1.0
 * @category configuration
 */
export declare namespace Config {
  /** Options of a generation. */
  interface Service {
    /** The model. By default that of codex's own configuration. */
    readonly model?: string | undefined
    /** The thread to generate on, instead of the one whose history matches the prompt. */
    readonly threadId?: string | undefined
    /** Options of the thread. A thread with other options is not continued. */
    readonly thread?: ThreadOptions | undefined
    /** Options of the turn. */
    readonly turn?: TurnOptions | undefined
  }
}

/**
 * Options of a model.
 *
 * @since 0.1.0
 * @category configuration
 */
export interface Options {
  /** The model. By default that of codex's own configuration. */
  readonly model?: string | undefined
  /** The configuration of all calls. */
  readonly config?: Omit<Config.Service, "model" | "threadId"> | undefined
  /**
   * How long the turn waits for the results of tools, from the response that calls them to the call that brings them;
   * after it the calls fail and the turn is interrupted. Default: 5 minutes.
   */
  readonly toolTimeout?: Duration.DurationInput | undefined
  /** Maximum number of threads kept loaded on the server for conversations to continue. Default: 32. */
  readonly maxThreads?: number | undefined
}

/**
 * The turn that a response is of.
 *
 * @since 0.1.0
 * @category metadata
 */
export type TurnMetadata = {
  readonly threadId: string
  readonly turnId: string
}

export type {
  /**
   * The item that a part of a response comes from.
   *
   * @since 0.1.0
   * @category metadata
   */
  ItemMetadata
}

/**
 * How a response ended. `items` are the items completed in it, other than messages and reasoning: commands, file
 * changes, searches.
 *
 * @since 0.1.0
 * @category metadata
 */
export type FinishMetadata = TurnMetadata & {
  /** `completed`, `interrupted`; `inProgress` while the turn waits for the results of tools. */
  readonly status: string
  readonly items: ReadonlyArray<ThreadItem>
}

/**
 * The turn that a message of a prompt is of. The messages after it continue from that turn.
 *
 * @since 0.1.0
 * @category metadata
 */
export type MessageOptions = {
  readonly threadId: string
  /** By default the last turn of the thread. */
  readonly turnId?: string | undefined
}

declare module "@effect/ai/Prompt" {
  interface AssistantMessageOptions extends ProviderOptions {
    readonly codex?: MessageOptions | undefined
  }
  interface TextPartOptions extends ProviderOptions {
    readonly codex?: MessageOptions | undefined
  }
}

declare module "@effect/ai/Response" {
  interface TextPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface TextStartPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface TextEndPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface ReasoningPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface ReasoningStartPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface ReasoningEndPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface ToolCallPartMetadata extends ProviderMetadata {
    readonly codex?: ItemMetadata | undefined
  }
  interface ResponseMetadataPartMetadata extends ProviderMetadata {
    readonly codex?: TurnMetadata | undefined
  }
  interface FinishPartMetadata extends ProviderMetadata {
    readonly codex?: FinishMetadata | undefined
  }
}

/** The state of one call of a method, until its last tool result. */
interface Call {
  readonly method: Method
  /** The format, where it is not that of the method. */
  readonly responseFormat?: LanguageModel.ProviderOptions["responseFormat"]
  place: Place | undefined
}

class CurrentCall extends Context.Tag("@effect-codex/ai/CodexLanguageModel/CurrentCall")<CurrentCall, Call>() {}

/** The ids that the caller has put on the last response of the prompt. */
const threadRefOf = (messages: ReadonlyArray<PromptHistory.Message>): unknown => {
  const last = messages.findLast(({ role }) => role === "assistant")
  return [last?.options, ...(last?.content ?? []).map((part) => part.options)]
    .map((options) => options?.codex)
    .find((options) => options !== undefined)
}

const isThreadRef = Schema.is(Schema.Struct({ threadId: Schema.String, turnId: Schema.optional(Schema.String) }))

/** A configuration with another above it, option by option. */
const merge = (config: Config.Service | undefined, overrides: Config.Service | undefined): Config.Service => {
  const thread = overrideOptions(config?.thread, overrides?.thread)
  const turn = overrideOptions(config?.turn, overrides?.turn)
  return { ...config, ...overrides, ...(thread && { thread }), ...(turn && { turn }) }
}

const problemOf = (config: Config.Service): Problem =>
  unknownOption("the configuration", config, ["model", "threadId", "thread", "turn"]) ??
  takenOption("thread", config.thread, {
    tools: "the toolkit of the call",
    dynamicTools: "the toolkit of the call",
    model: "model",
    experimentalRawEvents: "nothing: it is on where it is needed"
  }) ??
  takenOption("turn", config.turn, { model: "model", outputSchema: "generateObject" })

const problemOfOptions = (options: Options): Problem =>
  unknownOption("CodexLanguageModel", options, ["model", "config", "toolTimeout", "maxThreads"]) ??
  unknownOption("config", options.config, ["thread", "turn"]) ??
  (options.maxThreads === undefined || (Number.isInteger(options.maxThreads) && options.maxThreads > 0)
    ? undefined
    : `maxThreads is a positive integer, not ${options.maxThreads}`) ??
  (options.toolTimeout === undefined || Option.isSome(Duration.decodeUnknown(options.toolTimeout))
    ? undefined
    : `toolTimeout is a duration, as "5 minutes" or a number of ms, not ${options.toolTimeout}`)

/**
 * A language model over the threads of a connection.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<LanguageModel.Service, never, Codex.Codex | Scope.Scope> =>
  Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const experimentalApi = Option.isSome(yield* Effect.serviceOption(Codex.ExperimentalApi))
    const optionsProblem = problemOfOptions(options)
    const { config, maxThreads = 32, model, toolTimeout = "5 minutes" } = optionsProblem === undefined ? options : {}
    const defaults = { ...config, ...(model !== undefined && { model }) }
    const pool = yield* ThreadPool.make({ toolTimeout: Duration.decode(toolTimeout), maxThreads })

    /** Finds the thread for a call, and starts or resumes its turn. Calls `onPlaced` as soon as the thread is reserved. */
    const begin = (
      method: Method,
      { prompt, ...given }: LanguageModel.ProviderOptions,
      onPlaced: (place: Place) => void
    ) =>
      Effect.gen(function* () {
        const config = merge(defaults, yield* Config.getOrUndefined)
        const problem = optionsProblem ?? problemOf(config)
        if (problem !== undefined) return yield* malformedInput(method, problem)
        const { provided, specs, tools } = yield* toolsOf(method, given, experimentalApi)
        const outputSchema = yield* outputSchemaOf(given.responseFormat)
        const history = yield* PromptHistory.make(prompt)
        const { messages, system } = history
        const firstInput = messages.findLastIndex(({ role }) => role === "assistant") + 1
        if (firstInput === messages.length) {
          return yield* malformedInput(method, "the prompt does not end with a message of the user or results of tools")
        }
        const step: Step = { format: given.responseFormat.type, provided, tools, model: config.model }

        const results = PromptHistory.resultsIn(messages.slice(firstInput))
        const said = yield* PromptHistory.toInput(
          method,
          messages.slice(firstInput).filter(({ role }) => role === "user")
        )
        const waiting = pool.waitingFor(results.keys())
        if (waiting !== undefined) {
          onPlaced(waiting)
          const responses = new Map(
            Array.from(results, ([id, { isFailure, result }]) => [id, toResponse(result, isFailure)])
          )
          if (yield* waiting.generation.resume(step, responses, said)) return { place: waiting, history }
        }

        const { developerInstructions, ...threadOptions } = config.thread ?? {}
        const instructions = [developerInstructions ?? "", system].filter((text) => text !== "").join("\n\n")
        const requirements = {
          options: {
            ...threadOptions,
            ...(config.model !== undefined && { model: config.model }),
            ...(instructions !== "" && { developerInstructions: instructions })
          },
          tools: specs,
          onPlaced
        }
        const ref = config.threadId === undefined ? threadRefOf(messages) : { threadId: config.threadId }
        if (ref !== undefined && !isThreadRef(ref)) {
          return yield* malformedInput(
            method,
            "options.codex of a message and threadId name a thread: { threadId, turnId }"
          )
        }
        yield* pool.abandonWaiting(messages)
        const place = yield* pool.place(history, requirements, ref)
        const { conversation, generation, known } = place
        if (known < firstInput) {
          const items = yield* PromptHistory.toItems(method, messages.slice(known, firstInput))
          yield* codex.request("thread/inject_items", { threadId: conversation.threadId, items })
        }
        const input = yield* PromptHistory.toInput(method, messages.slice(Math.max(known, firstInput)))
        const turnOptions = {
          ...config.turn,
          ...(config.model !== undefined && { model: config.model }),
          ...(outputSchema !== undefined && { outputSchema })
        }
        yield* Effect.ensuring(
          generation.start(step, input, turnOptions),
          Effect.sync(() => pool.started(place))
        )
        return { place, history }
      })

    /** One step: the parts of a response, until the turn ends or waits for the results of tools. */
    const stream = (
      method: Method,
      options: LanguageModel.ProviderOptions
    ): Stream.Stream<Response.StreamPartEncoded, AiError.AiError> =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          const call = Option.getOrUndefined(yield* Effect.serviceOption(CurrentCall))
          let place: Place | undefined
          let history: PromptHistory.PromptHistory | undefined
          const record = Effect.suspend(() => {
            const turnId = place?.generation.turnId
            return place === undefined || history === undefined || turnId === undefined
              ? Effect.void
              : pool.record(place, history, place.generation.stepEnd, turnId)
          })
          yield* Effect.addFinalizer(() =>
            Effect.gen(function* () {
              if (place === undefined) return
              if (!place.generation.isStepDone) {
                yield* place.generation.stop("The caller has stopped.")
                yield* record
              }
              yield* pool.leave(place)
            })
          )
          const begun = yield* begin(method, options, (found) => {
            place = found
            if (call !== undefined) call.place = found
          })
          history = begun.history
          const { generation } = begun.place
          const next = Effect.tap(generation.next, () => (generation.isStepDone ? record : Effect.void))
          return Stream.concat(
            Stream.fromEffect(generation.metadataPart),
            Stream.repeatEffectChunkOption(Effect.map(next, Chunk.unsafeFromArray))
          )
        })
      ).pipe(
        Stream.mapError(fromFailure(method)),
        // Chunks are kept: the tool calls of one chunk run concurrently.
        Stream.mapChunks((parts) => {
          for (const part of parts) annotate(options, part)
          return parts
        })
      )

    const service = yield* LanguageModel.make({
      generateText: (options) =>
        Effect.gen(function* () {
          const call = yield* Effect.serviceOption(CurrentCall)
          const { method = "generateText", responseFormat = options.responseFormat } = Option.getOrElse(
            call,
            (): Partial<Call> => ({})
          )
          return collectParts(yield* Stream.runCollect(stream(method, { ...options, responseFormat })))
        }),
      streamText: (options) => stream("streamText", options)
    })

    /** A call that fails after its turn was parked cannot bring the results: the turn is interrupted. */
    const abandon = ({ place }: Call) =>
      place?.generation.isParked ? place.generation.stop("The caller has failed.") : Effect.void

    const during = <A, E, R>(call: Call, effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.onError(Effect.provideService(effect, CurrentCall, call), () => abandon(call))

    const generateText = ((options) =>
      Effect.suspend(() =>
        during({ method: "generateText", place: undefined }, service.generateText(options))
      )) as LanguageModel.Service["generateText"]

    /** Runs all steps of the turn, since the object is in the last; that of `@effect/ai` expects it in the first. */
    const generateObject = ((
      options: LanguageModel.GenerateObjectOptions<Tools, unknown, Record<string, unknown>, never>
    ) =>
      Effect.gen(function* () {
        const { objectName = "object", prompt, schema, ...rest } = options
        const responseFormat = { type: "json", objectName, schema } as const
        let content: Array<Response.Part<Tools>> = []
        const call: Call = { method: "generateObject", responseFormat, place: undefined }
        let next = Prompt.make(prompt)
        for (;;) {
          const response = yield* during(call, service.generateText({ ...rest, prompt: next }))
          content = joinContent(content, response.content)
          if (response.finishReason !== "tool-calls" || rest.disableToolCallResolution === true) break
          next = Prompt.merge(next, Prompt.fromResponseParts(response.content))
        }
        yield* abandon(call)
        const { text } = new LanguageModel.GenerateTextResponse(content)
        const value = yield* Effect.mapError(
          Schema.decode(Schema.parseJson(schema))(text),
          (cause) =>
            new AiError.MalformedOutput({
              module: "CodexLanguageModel",
              method: "generateObject",
              description: text === "" ? "The response has no object" : "The response does not fit the schema",
              cause
            })
        )
        return new LanguageModel.GenerateObjectResponse(value, content)
      }).pipe(
        Effect.withSpan("CodexLanguageModel.generateObject", { captureStackTrace: false })
      )) as LanguageModel.Service["generateObject"]

    const streamText = ((options) =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          const call: Call = { method: "streamText", place: undefined }
          let [finished, results] = [false, 0]
          const isWhole = () =>
            finished &&
            (options.disableToolCallResolution === true || results >= (call.place?.generation.callIds.length ?? 0))
          yield* Effect.addFinalizer(() => (isWhole() ? Effect.void : abandon(call)))
          return service.streamText(options).pipe(
            Stream.provideService(CurrentCall, call),
            Stream.mapChunks((parts) => {
              for (const part of parts) {
                if (part.type === "finish") finished = true
                if (part.type === "tool-result" && !part.providerExecuted) results += 1
              }
              return parts
            })
          )
        })
      )) as LanguageModel.Service["streamText"]

    return { generateText, generateObject, streamText }
  })

type Tools = Record<string, AiTool.Any>

/** The content of two steps as that of one, which ends as the later does and takes the tokens of both. */
const joinContent = (
  earlier: ReadonlyArray<Response.Part<Tools>>,
  later: ReadonlyArray<Response.Part<Tools>>
): Array<Response.Part<Tools>> => {
  const usage = earlier.find((part) => part.type === "finish")?.usage
  const kept = earlier.filter(({ type }) => type !== "finish" && type !== "response-metadata")
  const joined = later.map((part) =>
    part.type === "finish" && usage !== undefined
      ? Response.finishPart({ ...part, usage: addUsage(usage, part.usage) })
      : part
  )
  return [...kept, ...joined]
}

const addUsage = (one: Response.Usage, other: Response.Usage): Response.Usage => {
  const sum = (field: keyof Response.Usage) =>
    one[field] === undefined && other[field] === undefined ? undefined : (one[field] ?? 0) + (other[field] ?? 0)
  return new Response.Usage({
    inputTokens: sum("inputTokens"),
    outputTokens: sum("outputTokens"),
    totalTokens: sum("totalTokens"),
    reasoningTokens: sum("reasoningTokens"),
    cachedInputTokens: sum("cachedInputTokens")
  })
}

/** Annotates the span with ids, counts and reasons; never with content. */
const annotate = ({ span }: LanguageModel.ProviderOptions, part: Response.StreamPartEncoded): void => {
  if (part.type === "response-metadata") {
    addGenAIAnnotations(span, {
      system: "openai",
      operation: { name: "chat" },
      request: { model: part.modelId },
      response: { id: part.id }
    })
  } else if (part.type === "finish") {
    const { inputTokens, outputTokens } = part.usage
    addGenAIAnnotations(span, {
      system: "openai",
      response: { finishReasons: [part.reason] },
      usage: { inputTokens, outputTokens }
    })
  }
}

/**
 * A language model over the threads of a connection, as a layer.
 *
 * @example
 * ```ts
 * import { LanguageModel } from "@effect/ai"
 * import { CodexLanguageModel } from "@effect-codex/ai"
 * import { NodeCodex } from "@effect-codex/node"
 * import { Effect, Layer } from "effect"
 *
 * const Codex = CodexLanguageModel.layer({ config: { thread: { sandbox: "read-only" } } }).pipe(
 *   Layer.provide(NodeCodex.layer({ experimentalApi: true }))
 * )
 *
 * const program = LanguageModel.generateText({ prompt: "Explain this repository." })
 *
 * program.pipe(Effect.provide(Codex))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options?: Options): Layer.Layer<LanguageModel.LanguageModel, never, Codex.Codex> =>
  Layer.scoped(LanguageModel.LanguageModel, make(options))

/**
 * The same as a `Model`, which names its provider.
 *
 * @since 0.1.0
 * @category constructors
 */
export const model = (
  model: string,
  options?: Omit<Options, "model">
): AiModel.Model<"codex", LanguageModel.LanguageModel, Codex.Codex> =>
  AiModel.make("codex", layer({ ...options, model }))

/**
 * Other configuration for the calls in an effect; what it does not name stays as it is.
 *
 * @example
 * ```ts
 * import { LanguageModel } from "@effect/ai"
 * import { CodexLanguageModel } from "@effect-codex/ai"
 *
 * const program = LanguageModel.generateText({ prompt: "Fix the failing test." }).pipe(
 *   CodexLanguageModel.withConfigOverride({ turn: { effort: "high", sandbox: "workspace-write" } })
 * )
 * ```
 *
 * @since 0.1.0
 * @category configuration
 */
export const withConfigOverride: {
  (overrides: Config.Service): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, overrides: Config.Service): Effect.Effect<A, E, R>
} = dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, overrides: Config.Service) =>
  Effect.flatMap(overridden(overrides), (config) => Effect.provideService(self, Config, config))
)

/**
 * Other configuration for the calls in a stream, see {@link withConfigOverride}.
 *
 * @since 0.1.0
 * @category configuration
 */
export const withConfigOverrideStream: {
  (overrides: Config.Service): <A, E, R>(self: Stream.Stream<A, E, R>) => Stream.Stream<A, E, R>
  <A, E, R>(self: Stream.Stream<A, E, R>, overrides: Config.Service): Stream.Stream<A, E, R>
} = dual(2, <A, E, R>(self: Stream.Stream<A, E, R>, overrides: Config.Service) =>
  Stream.unwrap(Effect.map(overridden(overrides), (config) => Stream.provideService(self, Config, config)))
)

const overridden = (overrides: Config.Service): Effect.Effect<Config.Service> =>
  Effect.map(Config.getOrUndefined, (config) => merge(config, overrides))
