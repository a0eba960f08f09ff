/**
 * The settings of models, and the options of a generation.
 *
 * @since 0.1.0
 */
import { InvalidArgumentError, type JSONObject } from "@ai-sdk/provider"
import type { Input, StartOptions, Turn, TurnOptions } from "@effect-codex/promise"

/** `Omit`, for each member of a union. */
type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/**
 * The settings of a turn: the parameters of `turn/start` beside the input, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type CodexTurnSettings = OmitEach<TurnOptions, "signal" | "outputSchema">

/**
 * How a model of the provider works: what `thread/start` takes, under its own names, and presets, for the threads that
 * it starts; and what is said below.
 *
 * @since 0.1.0
 * @category models
 */
export type CodexSettings = OmitEach<
  StartOptions,
  "signal" | "tools" | "dynamicTools" | "model" | "experimentalRawEvents" | "developerInstructions"
> & {
  /** How much the model reasons; each model has its own efforts: see `listModels`. */
  readonly effort?: CodexTurnSettings["effort"]
  /** How the model's reasoning is summarized. */
  readonly summary?: CodexTurnSettings["summary"]
  /** Instructions beside those of the system message. */
  readonly developerInstructions?: string | undefined
  /**
   * What the agent's messages before its final response become: `reasoning` parts, `text` parts, or nothing (`omit`).
   * Default: `reasoning`, so that `text` is the final response.
   */
  readonly commentary?: "reasoning" | "text" | "omit" | undefined
  /**
   * Whether a stream has preliminary results of the agent's items: the output of a command as it comes, at most 16,384
   * characters of its end. `streamText` of AI SDK 6 shows each as a separate result in `content`. Default `true`.
   */
  readonly progress?: boolean | undefined
  /**
   * Whether requests for approval become tool approvals of the SDK: the step ends with a `tool-approval-request`, the
   * turn waits, and the next step, which brings the `tool-approval-response`, goes on with it. Default `false`: the
   * handlers of the connection respond; without one the request is declined.
   */
  readonly toolApprovals?: boolean | undefined
  /**
   * How long a turn waits for the results of tools that the caller runs, and for its decisions on approvals, in ms.
   * After it the tools have failed, the approvals are declined and the turn is interrupted. Default: 300,000 (5 min).
   */
  readonly toolTimeout?: number | undefined
  /** Is called with the handle of each turn that a generation has started, before the first event. */
  readonly onTurn?: ((turn: Turn) => void) | undefined
}

/**
 * The options of one generation, as `providerOptions.codex`: what `turn/start` takes, and the thread to use.
 *
 * @example
 * ```ts
 * import { type CodexProviderOptions, createCodex } from "@effect-codex/ai-sdk"
 * import { generateText } from "ai"
 *
 * await using codex = createCodex()
 * await generateText({
 *   model: codex("gpt-5.5"),
 *   prompt: "Explain this repository.",
 *   providerOptions: { codex: { effort: "low" } satisfies CodexProviderOptions }
 * })
 * ```
 *
 * @since 0.1.0
 * @category models
 */
export type CodexProviderOptions = CodexTurnSettings & {
  /** Goes on with this thread, whatever the prompt's history: only what follows its last response is sent. */
  readonly threadId?: string | undefined
  /** Starts a new thread, and gives it the prompt's history. */
  readonly newThread?: boolean | undefined
}

/**
 * Input for `steer`: a text, or items of `Input` of `@effect-codex/promise`.
 *
 * @since 0.1.0
 * @category models
 */
export type CodexInput = Input

/** The requests that take a setting. */
type Use = "start" | "resume" | "fork" | "turn"

const everywhere: ReadonlyArray<Use> = ["start", "resume", "fork", "turn"]

/** The settings that are sent, and with which requests. */
const sent: Record<keyof Omit<CodexSettings, Own>, ReadonlyArray<Use>> = {
  additionalDirectories: everywhere,
  allowProviderModelFallback: ["start"],
  approvalPolicy: everywhere,
  approvals: everywhere,
  approvalsReviewer: everywhere,
  baseInstructions: ["start", "resume", "fork"],
  config: ["start", "resume", "fork"],
  cwd: everywhere,
  daybreakEnabled: ["start"],
  effort: ["turn"],
  environments: ["start", "turn"],
  ephemeral: ["start", "fork"],
  historyMode: ["start"],
  mockExperimentalField: ["start"],
  modelProvider: ["start", "resume", "fork"],
  multiAgentMode: ["start", "turn"],
  networkAccessEnabled: everywhere,
  permissions: everywhere,
  personality: ["start", "resume", "turn"],
  projectId: ["start"],
  runtimeWorkspaceRoots: everywhere,
  sandbox: everywhere,
  selectedCapabilityRoots: ["start"],
  serviceName: ["start"],
  serviceTier: everywhere,
  sessionStartSource: ["start"],
  summary: ["turn"],
  threadSource: ["start", "fork"],
  webSearch: ["start", "resume", "fork"]
}

/** The settings that are not sent as they are. */
type Own = "commentary" | "developerInstructions" | "onTurn" | "progress" | "toolApprovals" | "toolTimeout"

const own: Record<Own, (value: unknown) => boolean> = {
  commentary: (value) => value === "reasoning" || value === "text" || value === "omit",
  developerInstructions: (value) => typeof value === "string",
  onTurn: (value) => typeof value === "function",
  progress: (value) => typeof value === "boolean",
  toolApprovals: (value) => typeof value === "boolean",
  toolTimeout: (value) => typeof value === "number" && value > 0
}

const expected: Record<Own, string> = {
  commentary: `"reasoning", "text" or "omit"`,
  developerInstructions: "a string",
  onTurn: "a function",
  progress: "a boolean",
  toolApprovals: "a boolean",
  toolTimeout: "a positive number of milliseconds"
}

/** The options of one generation that are not those of a turn. */
const ofGeneration: Record<"threadId" | "newThread", "string" | "boolean"> = {
  threadId: "string",
  newThread: "boolean"
}

const ofTurn: Record<Exclude<keyof CodexTurnSettings, never>, true> = {
  additionalContext: true,
  additionalDirectories: true,
  approvalPolicy: true,
  approvals: true,
  approvalsReviewer: true,
  clientUserMessageId: true,
  collaborationMode: true,
  cwd: true,
  cyberAccessProgram: true,
  disabledPluginIds: true,
  effort: true,
  environments: true,
  model: true,
  multiAgentMode: true,
  networkAccessEnabled: true,
  parentTurnId: true,
  permissions: true,
  personality: true,
  responsesapiClientMetadata: true,
  responsesapiClientMetadataPatch: true,
  rootTurnId: true,
  runtimeWorkspaceRoots: true,
  sandbox: true,
  sandboxPolicy: true,
  serviceTier: true,
  serviceTierForTurn: true,
  summary: true,
  toolOutput: true,
  turnTrigger: true
}

/** Settings that say the same in two ways: a preset, or fields of the wire. Of each group one way can be given. */
const groups: ReadonlyArray<readonly [preset: ReadonlyArray<string>, wire: ReadonlyArray<string>]> = [
  [["approvals"], ["approvalPolicy", "approvalsReviewer"]],
  [["sandbox"], ["permissions", "sandboxPolicy"]]
]

const has = (settings: object, names: ReadonlyArray<string>): boolean =>
  names.some((name) => (settings as Record<string, unknown>)[name] !== undefined)

const checkGroups = (settings: object): void => {
  for (const [preset, wire] of groups) {
    if (!has(settings, preset) || !has(settings, wire)) continue
    throw new InvalidArgumentError({
      argument: preset.join(),
      message: `${preset.join()} is given beside ${wire.join(" or ")}, but only one way to say it can be`
    })
  }
}

/**
 * The settings of a model above those of its provider. Where it says something in one way, the other way of the
 * provider's does not hold.
 *
 * @internal
 */
export const merge = (defaults: CodexSettings, settings: CodexSettings): CodexSettings => {
  const replaced = groups.flatMap((ways) => (has(settings, ways.flat()) ? ways.flat() : []))
  const kept = Object.entries(defaults).filter(([name]) => !replaced.includes(name))
  return { ...Object.fromEntries(kept), ...check(settings) } as CodexSettings
}

/**
 * The settings, if they can be understood. Throws `InvalidArgumentError`, which names the setting, what came and what
 * is allowed. The values of those that are sent are checked when they are, before anything is written.
 *
 * @internal
 */
export const check = (settings: CodexSettings): CodexSettings => {
  for (const [name, value] of Object.entries(settings)) {
    if (Object.hasOwn(sent, name) || value === undefined) continue
    if (!Object.hasOwn(own, name)) throw unknown("setting", name, [...Object.keys(sent), ...Object.keys(own)])
    if (!own[name as Own](value)) throw wrong(name, value, expected[name as Own])
  }
  checkGroups(settings)
  return settings
}

/**
 * The settings that a request takes.
 *
 * @internal
 */
export const settingsOf = (use: Use, settings: CodexSettings): JSONObject =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => value !== undefined && (sent as Record<string, ReadonlyArray<Use>>)[name]?.includes(use)
    )
  ) as JSONObject

/**
 * `providerOptions.codex`, if it can be understood; throws as {@link check} does.
 *
 * @internal
 */
export const readProviderOptions = (
  options: JSONObject | undefined
): { readonly threadId?: string; readonly newThread?: boolean; readonly turn: JSONObject } => {
  const { newThread, threadId, ...turn } = options ?? {}
  for (const [name, value] of Object.entries({ newThread, threadId })) {
    const type = ofGeneration[name as "threadId"]
    if (value !== undefined && typeof value !== type) throw wrong(`providerOptions.codex.${name}`, value, `a ${type}`)
  }
  for (const name of Object.keys(turn)) {
    if (!Object.hasOwn(ofTurn, name)) {
      throw unknown("option", `providerOptions.codex.${name}`, [...Object.keys(ofGeneration), ...Object.keys(ofTurn)])
    }
  }
  checkGroups(turn)
  return {
    turn: turn as JSONObject,
    ...(threadId !== undefined && { threadId: threadId as string }),
    ...(newThread !== undefined && { newThread: newThread as boolean })
  }
}

const unknown = (kind: string, argument: string, names: ReadonlyArray<string>) =>
  new InvalidArgumentError({
    argument,
    message: `there is no ${kind} ${argument}; there are ${[...names].sort().join(", ")}`
  })

const wrong = (argument: string, value: unknown, allowed: string) =>
  new InvalidArgumentError({ argument, message: `${argument} is ${shown(value)}, but must be ${allowed}` })

const shown = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value) : typeof value === "object" ? typeof value : String(value)
