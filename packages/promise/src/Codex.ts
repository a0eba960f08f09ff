import {
  Codex as ClientCodex,
  type Thread as ClientThread,
  type Tool as ClientTool,
  ServerRequests
} from "@effect-codex/client"
import type { ThreadOptions } from "@effect-codex/client/Presets"
import { NodeCodex } from "@effect-codex/node"
import type * as Protocol from "@effect-codex/protocol"
import type { ClientRequestMethod, ParamsOf, ResultOf, ServerNotificationMethod } from "@effect-codex/protocol"
import { Context, Effect, Layer, Redacted } from "effect"
import type { Abortable } from "./AbortError.js"
import * as AsyncStream from "./AsyncStream.js"
import * as CallSite from "./CallSite.js"
import type { Duration } from "./Duration.js"
import * as Exec from "./Exec.js"
import * as FileSystem from "./FileSystem.js"
import * as Handlers from "./Handlers.js"
import * as Login from "./Login.js"
import type { Notification } from "./Notification.js"
import * as Runner from "./Runner.js"
import * as Runtime from "./Runtime.js"
import * as Scoped from "./Scoped.js"
import * as Thread from "./Thread.js"
import * as Tool from "./Tool.js"

/** A value of codex's configuration. TOML has no null: leave a key out instead. */
export type ConfigValue =
  | string
  | number
  | boolean
  | ReadonlyArray<ConfigValue>
  | { readonly [key: string]: ConfigValue }

/** How to start codex app-server, and how to be its client. */
export interface CodexOptions extends Abortable {
  /** Answers to what the server asks: approvals, questions. What nobody handles is declined. */
  readonly handlers?: Handlers.Handlers | undefined
  /** Takes what this library has to say: warnings and errors, mostly. Default: `console.error`. It is never told a key. */
  readonly log?: ((entry: Runtime.LogEntry) => void) | undefined

  /** The executable to run, in place of the `@openai/codex` that comes with this package. */
  readonly codexPath?: string | undefined
  /** Settings that stand above `config.toml`, by dotted path: `{ "features.goals": true }`. */
  readonly configOverrides?: Readonly<Record<string, ConfigValue>> | undefined
  /** The arguments, in place of `["app-server", "--listen", "stdio://"]`. The server has to speak on stdin and stdout. */
  readonly launchArgs?: ReadonlyArray<string> | undefined
  /** The directory that the server runs in; by default that of this program. */
  readonly cwd?: string | undefined
  /** Environment variables, above those that are inherited; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** `false`: the server gets the variables of `env` alone, and one by which its processes are found. Default `true`. */
  readonly inheritEnv?: boolean | undefined
  /** How long the server has to exit once its stdin is closed, before it gets SIGTERM. Default 2 seconds. */
  readonly stdinGrace?: Duration | undefined
  /** How long it has from SIGTERM to SIGKILL. Default 2 seconds. */
  readonly termGrace?: Duration | undefined
  /**
   * `false`: no watchdog. It is a small process beside the server that ends the server and all that it started, should
   * this program end without `close`. Default `true`; there is none on Windows.
   */
  readonly watchdog?: boolean | undefined
  /**
   * The longest message that is received whole, in bytes. The rest of a longer one is skipped, and fails the request it
   * responds to. Default 128 MiB.
   */
  readonly maxMessageBytes?: number | undefined

  /** Who connects, as the server logs it and names in its user agent. Default: this library. */
  readonly clientInfo?:
    | { readonly name: string; readonly version: string; readonly title?: string | undefined }
    | undefined
  /** Whether experimental methods and fields may be used, tools among them. Default: false. */
  readonly experimentalApi?: boolean | undefined
  /** Notifications that the server need not send. Those that this library lives on cannot be left out. */
  readonly optOutNotifications?: ReadonlyArray<OptionalNotification> | undefined
  /** How many requests may be unanswered at once; the rest wait, first come first served. Default: 64. */
  readonly maxInFlight?: number | undefined
  /** The deadline of a request, the wait for its place included. Default: 60 s. */
  readonly requestTimeout?: Duration | undefined
  /** The deadline of the handshake. Default: 30 s. */
  readonly startTimeout?: Duration | undefined
  /** How long a thread may be idle before a turn of it that has not completed is looked up. Default: 2 s. */
  readonly reconcileAfter?: Duration | undefined
  /** How long a turn may be silent before its thread is asked whether it is still active. Default: 60 s. */
  readonly silenceLimit?: Duration | undefined
}

/** A notification that can be left out. */
export type OptionalNotification = Exclude<
  ServerNotificationMethod,
  | "account/login/completed"
  | "command/exec/outputDelta"
  | "error"
  | "fs/changed"
  | "item/completed"
  | "serverRequest/resolved"
  | "thread/goal/cleared"
  | "thread/goal/updated"
  | "thread/status/changed"
  | "thread/tokenUsage/updated"
  | "turn/completed"
  | "turn/started"
>

/** What the server said of itself in the handshake. */
export interface Metadata {
  /** As the server named itself, e.g. `my-app/0.169.0 (Debian 12; x86_64) …`. */
  readonly userAgent: string
  /** The version in the user agent. */
  readonly version: string
  /** The folder of configuration, login and sessions. */
  readonly codexHome: string
  /** `unix` or `windows`. */
  readonly platformFamily: string
  /** `linux`, `macos`, `windows`, … */
  readonly platformOs: string
}

/** Every request but the handshake, which the connection has made. */
export type Method = Exclude<ClientRequestMethod, "initialize">

/** The parameters of a request, left out where it has none, and how to abort it. */
export type RequestArguments<M extends Method> =
  undefined extends ParamsOf<M>
    ? [params?: ParamsOf<M>, options?: Abortable]
    : [params: ParamsOf<M>, options?: Abortable]

/** Options with tools of one's own among them; experimental. */
export interface WithTools extends Abortable {
  /**
   * Tools that the agent may call. They answer for as long as the connection lives. {@link ToolDefinitionError} before
   * anything is sent, where two have one name or the parameters of one are no object.
   */
  readonly tools?: ReadonlyArray<Tool.Tool> | undefined
}

/** What `thread/start` takes, under its own names; presets; and tools. */
export type StartOptions = ThreadOptions<Protocol.ThreadStartParams> & WithTools

/** What `thread/resume` takes beside the id, under its own names; presets; and tools. */
export type ResumeOptions = ThreadOptions<Protocol.ThreadResumeParams> & WithTools

/**
 * A connection to a codex app-server of its own.
 *
 * Calls, turns, goals and commands under way keep the program from ending. When nothing is, a program that has not
 * closed the connection ends all the same, and the server with it.
 */
export interface Codex extends AsyncDisposable {
  /** What the server said of itself when the connection was made. */
  readonly metadata: Metadata
  /**
   * Any request of the protocol, its parameters and result typed by the method. An experimental one needs
   * `experimentalApi: true`. The signal ends the wait; the server goes on.
   *
   * @example
   * const { config } = await codex.request("config/read", { includeLayers: false })
   */
  readonly request: <M extends Method>(method: M, ...args: RequestArguments<M>) => Promise<ResultOf<M>>
  /** Starts a thread. */
  readonly startThread: (options?: StartOptions) => Promise<Thread.Thread>
  /**
   * Takes up a stored thread. Rejects with {@link ThreadNotFoundError} if there is none of that id; a thread that never
   * ran a turn was not stored. The server remembers which `tools` the thread was started with; who answers their calls
   * has to be said again.
   */
  readonly resumeThread: (id: string, options?: ResumeOptions) => Promise<Thread.Thread>
  /** A new thread that begins as a copy of a stored one; for `tools`, see {@link Codex.resumeThread}. */
  readonly forkThread: (id: string, options?: Thread.ForkOptions & WithTools) => Promise<Thread.Thread>
  /** A handle on a thread that is loaded already. Asks nothing of the server. */
  readonly thread: (id: string) => Thread.Thread
  /** One page of the stored threads. A cursor from nowhere is an {@link InvalidRequestError}. */
  readonly listThreads: (options?: Protocol.ThreadListParams & Abortable) => Promise<Protocol.ThreadListResponse>
  /** All stored threads; each loop asks for them page by page. */
  readonly threads: (
    options?: Omit<Protocol.ThreadListParams, "cursor"> & Abortable
  ) => AsyncStream.AsyncStream<Protocol.Thread>
  /** Takes a thread out of lists. */
  readonly archiveThread: (id: string, options?: Abortable) => Promise<void>
  /** Brings an archived thread back into lists. */
  readonly unarchiveThread: (id: string, options?: Abortable) => Promise<Protocol.Thread>
  /** Deletes a stored thread for good. */
  readonly deleteThread: (id: string, options?: Abortable) => Promise<void>
  /** The models to choose from; with `includeHidden`, those too that are not meant for everybody. */
  readonly models: (
    options?: Omit<Protocol.ModelListParams, "cursor" | "limit"> & Abortable
  ) => Promise<ReadonlyArray<Protocol.Model>>
  /** Who is logged in, and whether the model's provider asks for it. */
  readonly account: (options?: Abortable) => Promise<Protocol.GetAccountResponse>
  /** What is left of the account's limits. Rejects with {@link InvalidRequestError} unless it is a ChatGPT account. */
  readonly rateLimits: (options?: Abortable) => Promise<Protocol.GetAccountRateLimitsResponse>
  /** Forgets the login. */
  readonly logout: (options?: Abortable) => Promise<void>
  /**
   * Logs in with an API key, at once; the server stores it. A blank one is an {@link InvalidParamsError}, and nothing is
   * sent. No error and no log entry of this library holds the key.
   */
  readonly loginApiKey: (key: string, options?: Abortable) => Promise<void>
  /** Begins a login with ChatGPT, which somebody goes on with in a browser on the server's machine. */
  readonly loginChatgpt: (options?: Login.ChatgptOptions) => Promise<Login.ChatgptLogin>
  /** Begins a login with ChatGPT, which somebody goes on with in any browser, by a code. */
  readonly loginDeviceCode: (options?: Abortable) => Promise<Login.DeviceCodeLogin>

  /**
   * Starts a command on the server's machine: a program and its arguments, by no shell. Resolves when the request has
   * been sent; that the program cannot be run is an error of {@link Exec.exitCode}. The signal kills it, at any time.
   *
   * @example
   * await using build = await codex.exec(["make", "-j8"], { cwd: "/srv/project" })
   * for await (const text of build.text) process.stdout.write(text)
   * console.log(await build.exitCode)
   */
  readonly exec: (command: ReadonlyArray<string>, options?: Exec.ExecOptions) => Promise<Exec.Exec>
  /**
   * Runs a command on the server's machine to its end, and collects what it writes, as UTF-8. Any exit code resolves;
   * the signal kills the command, within 5 s.
   */
  readonly runCommand: (
    command: ReadonlyArray<string>,
    options?: Exec.RunCommandOptions
  ) => Promise<Protocol.CommandExecResponse>
  /** The files of the server's machine. */
  readonly fs: FileSystem.FileSystem

  /**
   * Everything that the server tells, of all threads. A loop first sees the last 256 notifications from before it
   * began. To wait for more does not keep the program from ending; the loop ends when this program closes the
   * connection, and rejects with {@link TransportClosedError} when it is lost.
   */
  readonly notifications: AsyncStream.AsyncStream<Notification>
  /**
   * Closes the connection and ends the server, with all that it has started, within 7 s. Everything pending rejects with
   * {@link TransportClosedError}. To close once more waits for the same. Never rejects; `await using` does it too.
   */
  readonly close: () => Promise<void>
}

/**
 * Starts a codex app-server and connects to it.
 *
 * Rejects with {@link SpawnError} when it cannot be started, with {@link InitializeError} when it does not answer as
 * codex does, and with {@link AbortError} when the signal aborts first. Nothing is then left running.
 *
 * @example
 * await using codex = await startCodex()
 * const thread = await codex.startThread({ sandbox: "read-only" })
 * const { finalResponse } = await thread.run("Say hello in one sentence.")
 */
export const startCodex = async ({ handlers = {}, log, signal, ...options }: CodexOptions = {}): Promise<Codex> => {
  const runner = Runner.make(Runtime.make(log))
  return runner.run(connect(runner, options, handlers), CallSite.of(startCodex), signal)
}

const connect = (runner: Runner.Runner, options: NodeCodex.Options, handlers: Handlers.Handlers) => {
  const layer = NodeCodex.layer({ ...options, keepAlive: false }).pipe(
    Layer.provide(ServerRequests.layer(Handlers.make(handlers)))
  )
  return Effect.map(Scoped.make(Layer.build(layer)), ({ release, value }) =>
    make(runner, Context.get(value, ClientCodex.Codex), release)
  )
}

const make = (runner: Runner.Runner, codex: ClientCodex.Codex.Service, release: Effect.Effect<void>): Codex => {
  const { action, method, underWay } = runner
  const handle = (thread: ClientThread.Thread) => Thread.make(runner, thread)
  const close = () => runner.close(release)

  return {
    metadata: codex.metadata,
    request: method((method: Method, params: unknown, { signal }: Abortable = {}) => [
      experimental(codex.request(method, params as never)),
      signal
    ]) as Codex["request"],
    startThread: method(({ signal, tools, ...options }: StartOptions = {}) => [
      Effect.map(experimental(codex.startThread({ ...options, ...withTools(tools) })), handle),
      signal
    ]),
    resumeThread: method((id: string, { signal, tools, ...options }: ResumeOptions = {}) => [
      Effect.map(experimental(codex.resumeThread(id, { ...options, ...withTools(tools) })), handle),
      signal
    ]),
    forkThread: method((id: string, { signal, tools, ...options }: Thread.ForkOptions & WithTools = {}) => [
      Effect.map(experimental(codex.forkThread(id, { ...options, ...withTools(tools) })), handle),
      signal
    ]),
    thread: (id) => handle(codex.thread(id)),
    listThreads: method(({ signal, ...options }: Protocol.ThreadListParams & Abortable = {}) => [
      codex.listThreads(options),
      signal
    ]),
    threads: ({ signal, ...options } = {}) => AsyncStream.make(runner, codex.threads(options), "work", signal),
    archiveThread: method((id: string, { signal }: Abortable = {}) => [codex.archiveThread(id), signal]),
    unarchiveThread: method((id: string, { signal }: Abortable = {}) => [codex.unarchiveThread(id), signal]),
    deleteThread: method((id: string, { signal }: Abortable = {}) => [codex.deleteThread(id), signal]),
    models: method(({ signal, ...options }: Omit<Protocol.ModelListParams, "cursor" | "limit"> & Abortable = {}) => [
      codex.models(options),
      signal
    ]),
    account: action(codex.account),
    rateLimits: action(codex.rateLimits),
    logout: action(codex.logout),
    loginApiKey: method((key: string, { signal }: Abortable = {}) => [codex.loginApiKey(Redacted.make(key)), signal]),
    loginChatgpt: method(({ signal, ...options }: Login.ChatgptOptions = {}) => [
      Effect.map(codex.loginChatgpt(options), (login) => Login.make(runner, login)),
      signal
    ]),
    loginDeviceCode: action(Effect.map(codex.loginDeviceCode, (login) => Login.make(runner, login))),
    exec: method((command: ReadonlyArray<string>, { signal, ...options }: Exec.ExecOptions = {}) => [
      Effect.map(Scoped.make(codex.exec(command, options)), (started) => {
        const { release, value } = started
        underWay(Effect.ensuring(value.exitCode, release), { signal, stop: value.terminate })
        return Exec.make(runner, started)
      }),
      signal
    ]),
    runCommand: method((command: ReadonlyArray<string>, { signal, ...options }: Exec.RunCommandOptions = {}) => [
      codex.runCommand(command, options),
      signal
    ]),
    fs: FileSystem.make(runner, codex.fs),
    notifications: AsyncStream.make(runner, codex.notifications, "news"),
    close,
    [Symbol.asyncDispose]: close
  }
}

/** Gives the leave for what is experimental. Whether the connection has it is found out before anything is sent. */
const experimental = <A, E>(effect: Effect.Effect<A, E, ClientCodex.ExperimentalApi>): Effect.Effect<A, E> =>
  Effect.provideService(effect, ClientCodex.ExperimentalApi, { experimentalApi: true })

const withTools = (tools: ReadonlyArray<Tool.Tool> | undefined) =>
  (tools === undefined || tools.length === 0 ? {} : { tools: Tool.toClient(tools) }) as ClientCodex.Codex.WithTools<
    ReadonlyArray<ClientTool.Tool>
  >
