/**
 * The provider: models over one connection, and the turns in progress.
 *
 * @since 0.1.0
 */
import { InvalidArgumentError, NoSuchModelError, type ProviderV3 } from "@ai-sdk/provider"
import type { Abortable, Codex, CodexOptions, Goal, GoalOptions, StartOptions, Turn } from "@effect-codex/promise"
import type { Model } from "@effect-codex/protocol"
import * as LanguageModel from "./CodexLanguageModel.js"
import { type CodexInput, type CodexSettings, check, merge, settingsOf } from "./CodexSettings.js"
import * as Connection from "./internal/Connection.js"
import { Memory } from "./internal/Memory.js"

/**
 * How to make a provider: how to start codex app-server, as `startCodex` of `@effect-codex/promise` takes it, or a
 * connection that is there already.
 *
 * @since 0.1.0
 * @category providers
 */
export type CodexProviderSettings = (
  | (Omit<CodexOptions, "signal" | "experimentalApi"> & { readonly codex?: undefined })
  | ({ readonly [K in keyof CodexOptions]?: undefined } & {
      /**
       * The connection to use. The provider does not close it. Tools need one that was made with
       * `experimentalApi: true`.
       */
      readonly codex: Codex
    })
) & {
  /** Settings of all models of the provider; those of a model go before them. */
  readonly defaultSettings?: CodexSettings | undefined
  /** How many threads without a turn in progress stay loaded on the server. Default: 64. */
  readonly maxIdleThreads?: number | undefined
}

/**
 * The turn to steer or interrupt: that of the thread, or the only one in progress.
 *
 * @since 0.1.0
 * @category models
 */
export interface TurnSelection extends Abortable {
  readonly threadId?: string | undefined
}

/**
 * The options of a goal, and its thread: a stored one, or a new one with these settings.
 *
 * @since 0.1.0
 * @category models
 */
export type CodexGoalOptions = GoalOptions & {
  readonly threadId?: string | undefined
  /** The model of a new thread. */
  readonly model?: string | undefined
  /** The settings of a new thread. */
  readonly settings?: CodexSettings | undefined
}

/**
 * Codex as a provider of the AI SDK. All of its models share one connection, which is made when it is first needed.
 *
 * @since 0.1.0
 * @category providers
 */
export interface CodexProvider extends Omit<ProviderV3, "languageModel">, AsyncDisposable {
  /** The model of that id; without one, the model that codex is configured with. */
  (modelId?: string, settings?: CodexSettings): LanguageModel.CodexLanguageModel
  /** The same as the provider itself. */
  readonly languageModel: (modelId?: string, settings?: CodexSettings) => LanguageModel.CodexLanguageModel
  /**
   * A model that goes on with the stored thread, whatever the prompt's history: only what follows the last response in the
   * prompt is sent to it.
   */
  readonly thread: (threadId: string, settings?: CodexSettings) => LanguageModel.CodexLanguageModel
  /** The turns in progress, those that wait for the caller included. */
  readonly turns: () => ReadonlyArray<Turn>
  /**
   * Adds input to a turn in progress: that of the thread, or the only one. Resolves with the id of the turn that took it.
   * Throws `InvalidArgumentError` where there is no such turn, or more than one.
   */
  readonly steer: (input: CodexInput, options?: TurnSelection) => Promise<string>
  /** Interrupts a turn in progress: that of the thread, or the only one. Its step ends with the reason `other`. */
  readonly interrupt: (options?: TurnSelection) => Promise<void>
  /**
   * Starts a goal, which the server pursues turn after turn. To show it, see `uiMessages`. Rejects with
   * `GoalRejectedError` where it cannot start.
   */
  readonly startGoal: (objective: string, options?: CodexGoalOptions) => Promise<Goal>
  /** The models to choose from. */
  readonly listModels: (options?: Abortable) => Promise<ReadonlyArray<Model>>
  /** The connection, made if need be. */
  readonly connection: () => Promise<Codex>
  /** Ends the server and everything pending with it; a connection that was given stays. Never rejects. */
  readonly close: () => Promise<void>
}

/**
 * Makes a provider. Nothing is started before a model is used.
 *
 * Throws `InvalidArgumentError` for a setting that is not understood.
 *
 * @example
 * ```ts
 * import { createCodex } from "@effect-codex/ai-sdk"
 * import { generateText } from "ai"
 *
 * await using codex = createCodex({ defaultSettings: { sandbox: "read-only" } })
 * const { text } = await generateText({ model: codex("gpt-5.5"), prompt: "Explain this repository." })
 * ```
 *
 * @since 0.1.0
 * @category providers
 */
export const createCodex = (options: CodexProviderSettings = {}): CodexProvider => {
  const { codex, defaultSettings = {}, maxIdleThreads = 64, ...starting } = options
  check(defaultSettings)
  if (!Number.isInteger(maxIdleThreads) || maxIdleThreads < 0) {
    throw new InvalidArgumentError({
      argument: "maxIdleThreads",
      message: `maxIdleThreads is ${maxIdleThreads}, but must be a whole number from 0`
    })
  }
  if (codex !== undefined && Object.keys(starting).length > 0) {
    throw new InvalidArgumentError({
      argument: "codex",
      message: `with a connection of the caller's there is nothing to start: ${Object.keys(starting).join(", ")} cannot be given`
    })
  }
  const connection =
    codex === undefined
      ? Connection.own(starting as CodexOptions, maxIdleThreads)
      : Connection.given(codex, maxIdleThreads)
  const memory = new Memory()

  const languageModel = (modelId?: string, settings: CodexSettings = {}) =>
    LanguageModel.make({
      connection,
      memory,
      model: modelId,
      threadId: undefined,
      settings: merge(defaultSettings, settings)
    })

  const select = ({ threadId }: TurnSelection): Turn => {
    const turns = Array.from(memory.running).flatMap(({ handle }) =>
      handle !== undefined && (threadId === undefined || handle.threadId === threadId) ? [handle] : []
    )
    const [turn] = turns
    if (turn !== undefined && turns.length === 1) return turn
    throw new InvalidArgumentError({
      argument: "threadId",
      message: `${turns.length === 0 ? "no turn is" : `${turns.length} turns are`} in progress${threadId === undefined ? "; name its thread" : ` on the thread ${threadId}`}`
    })
  }

  const noModel = (modelType: "embeddingModel" | "imageModel") => (modelId: string) => {
    throw new NoSuchModelError({ modelId, modelType })
  }

  const close = () => connection.close()

  return Object.assign((modelId?: string, settings?: CodexSettings) => languageModel(modelId, settings), {
    specificationVersion: "v3" as const,
    languageModel,
    embeddingModel: noModel("embeddingModel"),
    imageModel: noModel("imageModel"),
    thread: (threadId: string, settings: CodexSettings = {}) =>
      LanguageModel.make({
        connection,
        memory,
        model: undefined,
        threadId,
        settings: merge(defaultSettings, settings)
      }),
    turns: () => Array.from(memory.running).flatMap(({ handle }) => handle ?? []),
    steer: async (input: CodexInput, options: TurnSelection = {}) =>
      select(options).steer(input, { signal: options.signal }),
    interrupt: async (options: TurnSelection = {}) => select(options).interrupt({ signal: options.signal }),
    startGoal: async (objective: string, { model, settings = {}, threadId, ...goal }: CodexGoalOptions = {}) => {
      const given = settingsOf("start", merge(defaultSettings, settings))
      const { codex } = await connection.get()
      const thread =
        threadId === undefined
          ? await codex.startThread({ ...given, ...(model !== undefined && { model }) } as StartOptions)
          : await codex.resumeThread(threadId)
      return thread.startGoal(objective, goal)
    },
    listModels: async (options: Abortable = {}) => (await connection.get()).codex.models(options),
    connection: async () => (await connection.get()).codex,
    close,
    [Symbol.asyncDispose]: close
  })
}
