import { describeWrongValue, type SandboxMode, type SandboxPolicy } from "@effect-codex/protocol"
import type { InvalidParamsError } from "../CodexError.js"
import { Either } from "./effect.js"
import { notSent } from "./Requests.js"

/**
 * Where the agent may look things up on the web: not at all, in a cache, in an index of the web, or live.
 *
 * @since 0.1.0
 * @category models
 */
export type WebSearch = "disabled" | "cached" | "indexed" | "live"

/** Presets of the sandbox `workspace-write`. */
export interface WorkspaceOptions {
  /** Folders that the agent may write to, beside the working directory. In place of those of the configuration. */
  readonly additionalDirectories?: ReadonlyArray<string> | undefined
  /** Whether the agent's commands may use the network. A turn with a `sandbox` has none unless it says so itself. */
  readonly networkAccessEnabled?: boolean | undefined
}

/** Presets of a thread that its configuration has on the wire. */
export interface ThreadConfigOptions extends WorkspaceOptions {
  /** Whether and how the agent may search the web. Default: as configured. */
  readonly webSearch?: WebSearch | undefined
}

const modes = ["disabled", "cached", "indexed", "live"] as const satisfies ReadonlyArray<WebSearch>

type Given = Readonly<Record<string, unknown>>

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const isRecord = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The problem of the first preset with a wrong value. */
const wrongValue = ({ additionalDirectories, networkAccessEnabled, webSearch }: Given): string | undefined => {
  const isFolder = (value: unknown) => typeof value === "string" && value !== ""
  if (isGiven(additionalDirectories)) {
    const isList = Array.isArray(additionalDirectories) && additionalDirectories.every(isFolder)
    if (!isList) return "the option `additionalDirectories`: expected an array of paths"
  }
  if (isGiven(networkAccessEnabled) && typeof networkAccessEnabled !== "boolean") {
    return "the option `networkAccessEnabled`: expected true or false"
  }
  if (isGiven(webSearch) && !modes.some((mode) => mode === webSearch)) {
    return `the option \`webSearch\`: ${describeWrongValue(webSearch, modes)}`
  }
  return undefined
}

const clash = (preset: string, other: string): string =>
  `the options \`${preset}\` and \`${other}\` exclude each other: leave one out`

/** The keys of codex's configuration that the presets of a thread stand for. */
const configKeys = {
  additionalDirectories: "sandbox_workspace_write.writable_roots",
  networkAccessEnabled: "sandbox_workspace_write.network_access",
  webSearch: "web_search"
} as const

const workspacePresets = ["additionalDirectories", "networkAccessEnabled"] as const

/** Whether a configuration has the dotted key, as it is or nested. */
const hasKey = (config: Given, key: string): boolean => {
  if (Object.hasOwn(config, key)) return true
  const [table = "", name = ""] = key.split(".")
  const nested = config[table]
  return name !== "" && isRecord(nested) && Object.hasOwn(nested, name)
}

/** The configuration with one more value: in its nested table where it has one, so that neither replaces the other. */
const withKey = (config: Given, key: string, value: unknown): Given => {
  const [table = "", name = ""] = key.split(".")
  const nested = config[table]
  return name !== "" && isRecord(nested)
    ? { ...config, [table]: { ...nested, [name]: value } }
    : { ...config, [key]: value }
}

/** The options of a thread, with its presets as `config`. Fails where one has a wrong value, or could have no effect. */
export const toConfig = <O extends ThreadConfigOptions>(
  method: string,
  options: O
): Either.Either<Omit<O, keyof ThreadConfigOptions>, InvalidParamsError> => {
  const given = options as unknown as Given
  const problem = wrongValue(given) ?? threadProblem(given)
  if (problem !== undefined) return Either.left(notSent(method, problem))
  const { additionalDirectories: _, networkAccessEnabled: __, webSearch: ___, ...wire } = options
  let config: Given | undefined = isRecord(given.config) ? given.config : undefined
  for (const [preset, key] of Object.entries(configKeys)) {
    if (isGiven(given[preset])) config = withKey(config ?? {}, key, given[preset])
  }
  return Either.right(config === undefined ? wire : { ...wire, config })
}

const threadProblem = (given: Given): string | undefined => {
  for (const [preset, key] of Object.entries(configKeys)) {
    if (!isGiven(given[preset])) continue
    if (isRecord(given.config) && hasKey(given.config, key)) return clash(preset, `config["${key}"]`)
  }
  const preset = workspacePresets.find((each) => isGiven(given[each]))
  if (preset === undefined) return undefined
  if (isGiven(given.permissions)) return clash(preset, "permissions")
  return isGiven(given.sandbox) && given.sandbox !== "workspace-write"
    ? needsWorkspace(preset, given.sandbox)
    : undefined
}

const needsWorkspace = (preset: string, sandbox: unknown): string =>
  `the option \`${preset}\` needs the sandbox \`workspace-write\`, not \`${sandbox}\``

/** The policy that a turn's preset `sandbox` stands for, with the presets beside it. Fails where one could have no effect. */
export const toPolicy = (
  method: string,
  options: WorkspaceOptions & { readonly sandbox?: SandboxMode | undefined },
  policy: SandboxPolicy | undefined
): Either.Either<SandboxPolicy | undefined, InvalidParamsError> => {
  const given = options as unknown as Given
  const problem = wrongValue(given) ?? turnProblem(given)
  if (problem !== undefined) return Either.left(notSent(method, problem))
  const { additionalDirectories, networkAccessEnabled } = options
  if (policy?.type === "readOnly" && isGiven(networkAccessEnabled)) {
    return Either.right({ ...policy, networkAccess: networkAccessEnabled })
  }
  if (policy?.type !== "workspaceWrite") return Either.right(policy)
  return Either.right({
    ...policy,
    ...(isGiven(additionalDirectories) && { writableRoots: additionalDirectories }),
    ...(isGiven(networkAccessEnabled) && { networkAccess: networkAccessEnabled })
  })
}

const turnProblem = (given: Given): string | undefined => {
  const preset = workspacePresets.find((each) => isGiven(given[each]))
  if (preset === undefined) return undefined
  const other = ["sandboxPolicy", "permissions"].find((field) => isGiven(given[field]))
  if (other !== undefined) return clash(preset, other)
  if (!isGiven(given.sandbox)) return `the option \`${preset}\` needs \`sandbox: "workspace-write"\` beside it`
  const hasEffect =
    given.sandbox === "workspace-write" || (given.sandbox === "read-only" && !isGiven(given.additionalDirectories))
  return hasEffect ? undefined : needsWorkspace(preset, given.sandbox)
}
