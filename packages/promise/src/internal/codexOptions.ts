import { InvalidOptionError } from "@effect-codex/client/CodexError"
import type { CodexOptions, ResumeOptions, StartOptions } from "../Codex.js"
import { isRecord, splitKnown } from "./options.js"

/** The names of all options, typed so that none can be missing. */
const names = Object.keys({
  handlers: true,
  log: true,
  codexPath: true,
  configOverrides: true,
  launchArgs: true,
  cwd: true,
  env: true,
  inheritEnv: true,
  stdinGrace: true,
  termGrace: true,
  clientInfo: true,
  capabilities: true,
  experimentalApi: true,
  optOutNotifications: true,
  maxInFlight: true,
  requestTimeout: true,
  startTimeout: true,
  reconcileAfter: true,
  silenceLimit: true,
  eventBufferSize: true,
  maxServerRequests: true,
  handlerTimeout: true
} satisfies Record<Exclude<keyof CodexOptions, "signal">, true>)

/** Options that belong to a thread. */
const ofThread = (preset: string, setting: string) =>
  `is one of \`startThread\`: use \`${preset}\` there, or \`configOverrides: { ${setting}: … }\` for all threads`

/** Options of other SDKs, and of threads; and what to use instead. */
const elsewhere: Readonly<Record<string, string>> = {
  apiKey: "does not exist: use `await codex.loginApiKey(key)`, and the server stores the key",
  baseUrl: "does not exist: use `configOverrides: { openai_base_url: … }`, or a model provider",
  config: "does not exist: use `configOverrides`, by dotted path",
  codexPathOverride: "does not exist: use `codexPath`",
  workingDirectory: "does not exist: use `cwd`",
  model: ofThread("model", "model"),
  sandbox: ofThread("sandbox", "sandbox_mode"),
  sandboxMode: ofThread("sandbox", "sandbox_mode"),
  approvals: ofThread("approvals", "approval_policy"),
  approvalPolicy: ofThread("approvalPolicy", "approval_policy")
}

/** The options of a thread in other SDKs, and what to use instead. */
const elsewhereOfThread: Readonly<Record<string, string>> = {
  sandboxMode: "does not exist: use `sandbox`",
  workingDirectory: "does not exist: use `cwd`",
  skipGitRepoCheck: "does not exist, and is not needed: the app-server has no such check",
  modelReasoningEffort: "does not exist: use `effort`, an option of a turn",
  networkAccessEnabled: "does not exist: use `config: { sandbox_workspace_write: { network_access: true } }`",
  webSearchEnabled: "does not exist: use `config: { web_search: … }`",
  webSearchMode: "does not exist: use `config: { web_search: … }`",
  additionalDirectories: "does not exist: use `config: { sandbox_workspace_write: { writable_roots: […] } }`"
}

const refuse = (options: unknown, table: Readonly<Record<string, string>>, known: ReadonlyArray<string>): void => {
  if (!isRecord(options)) return
  for (const option of Object.keys(options)) {
    const problem = !known.includes(option) && Object.hasOwn(table, option) ? table[option] : undefined
    if (problem !== undefined) throw new InvalidOptionError({ option, problem })
  }
}

/** The options of a connection apart from their signal. Throws {@link InvalidOptionError} for one that does not exist. */
export const splitCodexOptions = (options: CodexOptions | undefined) => {
  refuse(options, elsewhere, names)
  const parts = splitKnown(options, names)
  const { log } = parts[0]
  if (log !== undefined && typeof log !== "function") {
    throw new InvalidOptionError({ option: "log", problem: "must be a function" })
  }
  return parts
}

/** Throws {@link InvalidOptionError} for an option of a thread that other SDKs have. The client refuses any other. */
export const checkThreadOptions = (options: StartOptions | ResumeOptions | undefined): void =>
  refuse(options, elsewhereOfThread, [])
