import type { CodexOptions, Connect, PoolOptions } from "../Codex.js"
import { invalid, isRecord, splitKnown, typeName, unknown } from "./options.js"

/** The options of a connection, typed so that none can be missing; with `own` for those of a server that is started. */
const options = {
  handlers: "any",
  log: "any",
  connect: "any",
  reconnect: "any",
  pool: "own",
  codexPath: "own",
  configOverrides: "own",
  launchArgs: "own",
  cwd: "own",
  env: "own",
  inheritEnv: "own",
  stdinGrace: "own",
  termGrace: "own",
  watchdog: "own",
  maxMessageBytes: "any",
  clientInfo: "any",
  capabilities: "any",
  experimentalApi: "any",
  optOutNotifications: "any",
  maxInFlight: "any",
  requestTimeout: "any",
  startTimeout: "any",
  reconcileAfter: "any",
  silenceLimit: "any",
  eventBufferSize: "any",
  maxServerRequests: "any",
  handlerTimeout: "any",
  record: "any"
} as const satisfies Record<Exclude<keyof CodexOptions, "signal">, "any" | "own">

const names = Object.keys(options)

/** Those that the proxy of a daemon takes too. */
const ofProxy: ReadonlyArray<string> = [
  "codexPath",
  "configOverrides",
  "cwd",
  "env",
  "inheritEnv",
  "stdinGrace",
  "termGrace"
]

type KeysOf<T> = T extends unknown ? keyof T : never

/** The options of `connect`. */
const connectNames = Object.keys({
  url: true,
  path: true,
  daemon: true,
  socketPath: true,
  token: true,
  headers: true,
  allowInsecureToken: true,
  connectTimeout: true,
  linkTimeout: true,
  pingInterval: true
} satisfies Record<KeysOf<Connect>, true>)

const ofThread = (name: string, setting: string) =>
  `It is an option of \`startThread\`, as \`${name}\`; for all threads use \`configOverrides: { ${setting}: … }\``

/** Options of other SDKs, and of threads; and what to use instead. */
const elsewhere: Readonly<Record<string, string>> = {
  apiKey: "Use `await codex.loginApiKey(key)`, and the server stores the key",
  baseUrl: "Use `configOverrides: { openai_base_url: … }`, or a model provider",
  config: "Use `configOverrides`, by dotted path",
  codexPathOverride: "Use `codexPath`",
  workingDirectory: "Use `cwd`",
  model: ofThread("model", "model"),
  sandbox: ofThread("sandbox", "sandbox_mode"),
  sandboxMode: ofThread("sandbox", "sandbox_mode"),
  approvals: ofThread("approvals", "approval_policy"),
  approvalPolicy: ofThread("approvalPolicy", "approval_policy")
}

/** The options of a thread in other SDKs, and what to use instead. */
const elsewhereOfThread: Readonly<Record<string, string>> = {
  sandboxMode: "Use `sandbox`",
  workingDirectory: "Use `cwd`",
  skipGitRepoCheck: "Leave it out: the app-server has no such check",
  modelReasoningEffort: "Use `effort`, an option of a turn",
  webSearchEnabled: 'Use `webSearch: "live"` or `"disabled"`',
  webSearchMode: "Use `webSearch`"
}

const refuse = (given: unknown, table: Readonly<Record<string, string>>): void => {
  if (!isRecord(given)) return
  for (const option of Object.keys(given)) {
    const hint = Object.hasOwn(table, option) ? table[option] : undefined
    if (hint !== undefined) throw invalid(option, "does not exist here", hint)
  }
}

/**
 * The options of a connection apart from their signal. Throws {@link InvalidOptionError} for one that does not exist, or
 * does not go with `connect`.
 */
export const splitCodexOptions = (given: CodexOptions | undefined) => {
  refuse(given, elsewhere)
  const parts = splitKnown(given, names)
  const { connect, log, reconnect } = parts[0]
  if (reconnect !== undefined && typeof reconnect !== "boolean") {
    throw invalid("reconnect", `expected a boolean, got ${typeName(reconnect)}`)
  }
  if (log !== undefined && typeof log !== "function") throw invalid("log", `expected a function, got ${typeName(log)}`)
  if (connect !== undefined) checkConnect(connect, parts[0])
  if (parts[0].pool !== undefined) checkPool(parts[0].pool)
  return parts
}

const checkPool = (pool: PoolOptions): void => {
  if (!isRecord(pool)) throw invalid("pool", `expected an object, got ${typeName(pool)}`, "Say `pool: { size: 4 }`")
  const extra = Object.keys(pool).find((name) => name !== "size")
  if (extra !== undefined) throw unknown(extra, ["size"])
}

const checkConnect = (connect: Connect, given: CodexOptions): void => {
  if (!isRecord(connect)) throw invalid("connect", `expected an object, got ${typeName(connect)}`)
  const extra = Object.keys(connect).find((name) => !connectNames.includes(name))
  if (extra !== undefined) throw unknown(extra, connectNames)
  const targets = ["url", "path", "daemon"].filter((name) => connect[name] !== undefined)
  if (targets.length !== 1) {
    throw invalid("connect", "does not say where to connect", "Give one of `url`, `path` and `daemon: true`")
  }
  if ("daemon" in connect && connect.daemon !== undefined && connect.daemon !== true) {
    throw invalid("connect.daemon", `expected true, got ${typeName(connect.daemon)}`)
  }
  const { token } = connect as { readonly token?: unknown }
  if (token !== undefined && typeof token !== "string") {
    throw invalid("connect.token", `expected a string, got ${typeName(token)}`)
  }
  const started = Object.entries(options).find(
    ([name, of]) =>
      of === "own" &&
      given[name as keyof CodexOptions] !== undefined &&
      !(targets[0] === "daemon" && ofProxy.includes(name))
  )
  if (started !== undefined) {
    throw invalid(started[0], "is an option of a server that is started", "Leave it out, or leave out `connect`")
  }
}

/** Throws {@link InvalidOptionError} for an option of a thread that other SDKs have. The client refuses any other. */
export const checkThreadOptions = (given: unknown): void => refuse(given, elsewhereOfThread)
