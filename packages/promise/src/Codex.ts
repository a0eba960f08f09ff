/**
 * A connection to codex app-server: what a program asks for first.
 *
 * @since 0.1.0
 */
import type * as ClientCodex from "@effect-codex/client/Codex"
import type { Snapshot } from "@effect-codex/client/Diagnostics"
import type { Notice } from "@effect-codex/client/Notice"
import type { Notification } from "@effect-codex/client/Notification"
import type { ConfigValue } from "@effect-codex/node/ConfigOverrides"
import type * as Protocol from "@effect-codex/protocol"
import type { ParamsOf, ResultOf } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { AsyncStream } from "./AsyncStream.js"
import type { Connection } from "./Connection.js"
import type { Duration } from "./Duration.js"
import type { Handlers } from "./Handlers.js"
import * as CallSite from "./internal/CallSite.js"
import * as internal from "./internal/codex.js"
import type { LogEntry } from "./LogEntry.js"
import type { ChatgptLogin, ChatgptOptions, DeviceCodeLogin } from "./Login.js"
import type { RemoteFileSystem } from "./RemoteFileSystem.js"
import type { RemoteProcess, RemoteProcessOptions, RunCommandOptions, RunCommandResult } from "./RemoteProcess.js"
import type { ForkOptions, Thread } from "./Thread.js"
import type { Tool } from "./Tool.js"

/**
 * The options of `startCodex`: how to start codex app-server, or where one runs, and the connection to it.
 *
 * @since 0.1.0
 * @category models
 */
export interface CodexOptions extends Abortable {
  /** Handlers for the server's requests: approvals, questions. A request without a handler is declined. */
  readonly handlers?: Handlers | undefined
  /** Gets the entries of the log. Default: warnings and errors go to `console.error`. */
  readonly log?: ((entry: LogEntry) => void) | undefined

  /** Connects to an app-server that runs already, instead of starting one. */
  readonly connect?: Connect | undefined
  /**
   * Starts several servers of one home instead of one. Threads stay with their server; a new one goes to the server with
   * the least to do. A server that ends is started again: its turns are interrupted, its threads resumed, its goals go on.
   * Requests without a thread go to the first connected server. The only login is `loginApiKey`; for another one use a
   * connection without a pool, before.
   */
  readonly pool?: PoolOptions | undefined
  /**
   * Whether to connect again when the link to the server is lost, or to start the server again when it has ended: for up
   * to 5 minutes, with growing waits. Turns and goals carry on under the same handles; requests that were in flight
   * reject with {@link TransportClosedError}, unless they only read. Default: `true` with `connect` and `pool`, else
   * `false`.
   */
  readonly reconnect?: boolean | undefined

  /** The executable to run, in place of the `@openai/codex` that comes with this package. */
  readonly codexPath?: string | undefined
  /**
   * Settings that override `config.toml`, by dotted path: `{ "features.goals": true }`. They are arguments of the
   * server's process, which every user of the machine can read: keep keys and tokens out of them.
   */
  readonly configOverrides?: Readonly<Record<string, ConfigValue>> | undefined
  /** The arguments, in place of `["app-server", "--listen", "stdio://"]`. The server has to use stdin and stdout. */
  readonly launchArgs?: ReadonlyArray<string> | undefined
  /** The working directory of the server. Default: that of this program. */
  readonly cwd?: string | undefined
  /** Environment variables, beside the inherited ones; `undefined` removes one. The agent's commands see them too. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** `false`: the server gets the variables of `env` only, and one by which its processes are found. Default: true. */
  readonly inheritEnv?: boolean | undefined
  /** How long the server has to exit once its stdin is closed, before it gets SIGTERM. Default: 2 s. */
  readonly stdinGrace?: Duration | undefined
  /** How long it has from SIGTERM to SIGKILL. Default: 2 s. */
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

  /** The name and version of the program, which the server logs and shows in its user agent. Default: this library's. */
  readonly clientInfo?:
    | { readonly name: string; readonly version: string; readonly title?: string | undefined }
    | undefined
  /** Further capabilities of the handshake, under their own names. */
  readonly capabilities?:
    | Omit<Protocol.InitializeCapabilities, "experimentalApi" | "optOutNotificationMethods">
    | undefined
  /** Whether experimental methods and fields may be used, tools among them. Default: false. */
  readonly experimentalApi?: boolean | undefined
  /** Notifications that the server need not send. */
  readonly optOutNotifications?: ReadonlyArray<ClientCodex.OptionalNotification> | undefined
  /**
   * How many requests may be in flight; the rest wait, first come first served. A server that is sent more than about 200
   * at once drops responses. Default: 64.
   */
  readonly maxInFlight?: number | undefined
  /** The deadline of a request, the wait for its permit included. Default: 60 s. */
  readonly requestTimeout?: Duration | undefined
  /** The deadline of the handshake. Default: 30 s. */
  readonly startTimeout?: Duration | undefined
  /** How long a thread may be inactive before a turn of it that has not completed is looked up. Default: 2 s. */
  readonly reconcileAfter?: Duration | undefined
  /** How long a turn may send no event before it is looked up. Default: 60 s. */
  readonly silenceLimit?: Duration | undefined
  /**
   * How many events may wait for one loop over a stream, and be kept for the loops over a handle yet to come. Adjacent
   * pieces of text are merged before a loop rejects with {@link EventBufferOverflowError}. A loop gets what comes in one
   * batch at its end: that may be some 16,000 events of a server that writes without a pause. Default: 65,536.
   */
  readonly eventBufferSize?: number | undefined
  /** How many requests of the server may be unanswered at once; further ones are refused. Default: 1,024. */
  readonly maxServerRequests?: number | undefined
  /** How long a handler may take before the request is declined. Default: no limit. */
  readonly handlerTimeout?: Duration | undefined
  /**
   * Takes a record of the wire, for bug reports and tests: every message as a line of JSON, with time and direction.
   * Values that may be private are replaced: prompts, responses of the model, keys, paths. It must not wait. Default:
   * nothing is recorded.
   */
  readonly record?: ((line: string) => void) | undefined
}

/**
 * How many servers there are.
 *
 * @since 0.1.0
 * @category models
 */
export interface PoolOptions {
  /** A whole number above 0. */
  readonly size: number
}

/**
 * Where an app-server listens that runs already, and how to connect to it.
 *
 * @since 0.1.0
 * @category models
 */
export type Connect = ConnectWebSocket | ConnectUnixSocket | ConnectDaemon

/**
 * The bounds of a connection to an app-server that runs already.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectOptions {
  /** How long connecting may take, in all. Default: 10 s. */
  readonly connectTimeout?: Duration | undefined
  /** How long the server may send nothing, not even a response to a ping, before the link counts as broken. Default: 30 s. */
  readonly linkTimeout?: Duration | undefined
  /**
   * How often a ping is sent, which keeps an idle link open. At least three are sent within `linkTimeout`. Default: 10 s,
   * for a daemon 2 s.
   */
  readonly pingInterval?: Duration | undefined
}

/**
 * The credentials of a connection.
 *
 * @since 0.1.0
 * @category models
 */
export interface Credentials {
  /** The server's capability token or signed token: `Authorization: Bearer …`. No error or log entry holds it. */
  readonly token?: string | undefined
  /** Other headers of the upgrade request, such as a proxy wants. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/**
 * A server that was started with `codex app-server --listen ws://IP:PORT`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectWebSocket extends ConnectOptions, Credentials {
  /** `ws://HOST:PORT` or `wss://HOST:PORT`. The certificate of a `wss://` server is verified. */
  readonly url: string
  /** `true`: credentials may be sent over `ws://` to another machine, where everyone on the way can read them. Default: false. */
  readonly allowInsecureToken?: boolean | undefined
}

/**
 * A server of this machine that was started with `codex app-server --listen unix://PATH`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectUnixSocket extends ConnectOptions, Credentials {
  /** The path of the socket. */
  readonly path: string
}

/**
 * The codex daemon of this machine, through `codex app-server proxy`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectDaemon extends ConnectOptions {
  readonly daemon: true
  /** The path of the daemon's socket. Default: the one in `CODEX_HOME`. */
  readonly socketPath?: string | undefined
}

/**
 * The parameters of a request, left out where it has none, and a signal.
 *
 * @since 0.1.0
 * @category models
 */
export type RequestArguments<M extends ClientCodex.Method> =
  undefined extends ParamsOf<M>
    ? [params?: ParamsOf<M>, options?: Abortable]
    : [params: ParamsOf<M>, options?: Abortable]

/**
 * Options with tools.
 *
 * @since 0.1.0
 * @category models
 */
export interface WithTools extends Abortable {
  /**
   * Tools that the agent may call, see `Tool.make`. They are answered for as long as the connection lives. Rejects with
   * {@link ToolDefinitionError} before anything is sent, where two have one name or the parameters of one are no object;
   * and with {@link InvalidParamsError} on a connection without `experimentalApi: true`.
   */
  readonly tools?: ReadonlyArray<Tool> | undefined
}

/**
 * Options without tools.
 *
 * @since 0.1.0
 * @category models
 */
export interface WithoutTools extends Abortable {
  /** Tools need a connection with `experimentalApi: true`: see {@link ExperimentalCodex}. */
  readonly tools?: undefined
}

/**
 * The parameters of `thread/start`, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type StartOptions = ClientCodex.StartOptions & WithoutTools

/**
 * The parameters of `thread/resume` beside the id, under their own names, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type ResumeOptions = ClientCodex.ResumeOptions & WithoutTools

/**
 * The parameters of `thread/list`.
 *
 * @since 0.1.0
 * @category models
 */
export type ListThreads = Protocol.ThreadListParams & Abortable

/**
 * The options of `codex.models`.
 *
 * @since 0.1.0
 * @category models
 */
export type ModelOptions = Omit<Protocol.ModelListParams, "cursor" | "limit"> & Abortable

/**
 * The options of `codex.account`.
 *
 * @since 0.1.0
 * @category models
 */
export type AccountOptions = Protocol.GetAccountParams & Abortable

/**
 * A connection to codex app-server.
 *
 * Pending calls, and turns, goals and commands that run, keep the program from ending. Without any, a program that has
 * not closed the connection ends all the same, and with it the server that it has started.
 *
 * @since 0.1.0
 * @category models
 */
export interface Codex extends AsyncDisposable {
  /**
   * The server's own description, from the handshake of the present link: a server that is started again may be of
   * another version.
   */
  readonly metadata: ClientCodex.Metadata
  /**
   * Any request of the protocol, its parameters and result typed by the method. An experimental one needs
   * `experimentalApi: true`. The signal ends the wait; the server goes on.
   *
   * @example
   * ```ts
   * import type { Codex } from "@effect-codex/promise"
   *
   * declare const codex: Codex
   *
   * const { config } = await codex.request("config/read", { includeLayers: false })
   * ```
   */
  readonly request: <M extends ClientCodex.Method>(method: M, ...args: RequestArguments<M>) => Promise<ResultOf<M>>
  /** Starts a thread; the options are the parameters of `thread/start`, under their own names, and presets. */
  readonly startThread: (options?: StartOptions) => Promise<Thread>
  /**
   * Loads a stored thread. Rejects with {@link ThreadNotFoundError} if there is none of that id (a thread that never ran a
   * turn was not stored), and with {@link ThreadInUseError} while another server of the same home has it loaded.
   */
  readonly resumeThread: (id: string, options?: ResumeOptions) => Promise<Thread>
  /** Starts a thread that begins as a copy of a stored one. */
  readonly forkThread: (id: string, options?: ForkOptions & WithoutTools) => Promise<Thread>
  /** A handle on a thread that is loaded already. Sends nothing. */
  readonly thread: (id: string) => Thread
  /** One page of the stored threads. An invalid cursor is an {@link InvalidRequestError}. */
  readonly listThreads: (options?: ListThreads) => Promise<Protocol.ThreadListResponse>
  /** All stored threads, page after page, each requested when needed, again by every loop. */
  readonly threads: (options?: Omit<ListThreads, "cursor">) => AsyncStream<Protocol.Thread>
  /** Takes a thread out of lists. */
  readonly archiveThread: (id: string, options?: Abortable) => Promise<void>
  /** Puts an archived thread back into lists. It is not loaded by this. */
  readonly unarchiveThread: (id: string, options?: Abortable) => Promise<Thread>
  /** Deletes a stored thread. */
  readonly deleteThread: (id: string, options?: Abortable) => Promise<void>
  /** The models to choose from; with `includeHidden`, also those that are not meant for everyone. */
  readonly models: (options?: ModelOptions) => Promise<ReadonlyArray<Protocol.Model>>

  /** The account that is logged in, and whether the model's provider requires one. */
  readonly account: (options?: AccountOptions) => Promise<Protocol.GetAccountResponse>
  /** The rate limits of the account. Rejects with {@link InvalidRequestError} unless it is a ChatGPT account. */
  readonly rateLimits: (options?: Abortable) => Promise<Protocol.GetAccountRateLimitsResponse>
  /** Removes the login. */
  readonly logout: (options?: Abortable) => Promise<void>
  /**
   * Logs in with an API key, at once; the server stores it in place of an earlier account. A blank key is an
   * {@link InvalidParamsError}, and nothing is sent. No error and no log entry of this library holds the key.
   */
  readonly loginApiKey: (key: string, options?: Abortable) => Promise<void>
  /**
   * Starts a login with a ChatGPT account in a browser on the server's machine. Aborted before the response, it cancels
   * the login.
   */
  readonly loginChatgpt: (options?: ChatgptOptions) => Promise<ChatgptLogin>
  /**
   * Starts a login with a ChatGPT account in any browser, by a code. The server fetches the code over the network.
   * Aborted before the response, it cancels the login.
   */
  readonly loginDeviceCode: (options?: Abortable) => Promise<DeviceCodeLogin>

  /**
   * Starts a command on the server's machine: a program and its arguments, without a shell. Resolves when the request
   * has been written; that the program cannot be run is an error of {@link RemoteProcess.exitCode}. The signal kills the
   * command, at any time.
   *
   * @example
   * ```ts
   * import type { Codex } from "@effect-codex/promise"
   *
   * declare const codex: Codex
   *
   * await using build = await codex.exec(["make", "-j8"], { cwd: "/srv/project" })
   * for await (const text of build.text) process.stdout.write(text)
   * console.log(await build.exitCode)
   * ```
   */
  readonly exec: (command: ReadonlyArray<string>, options?: RemoteProcessOptions) => Promise<RemoteProcess>
  /**
   * Runs a command on the server's machine to its end, and collects its output, as UTF-8. Any exit code resolves; the
   * signal kills the command, within 5 s. Rejects with {@link InternalServerError} if the program cannot be run.
   */
  readonly runCommand: (command: ReadonlyArray<string>, options?: RunCommandOptions) => Promise<RunCommandResult>
  /** The files of the server's machine. */
  readonly fs: RemoteFileSystem

  /**
   * Every notification of the server, of all threads, with a replay of the last 256. The wait for them does not keep the
   * program from ending; the loop ends when this program closes the connection, and rejects with
   * {@link TransportClosedError} when it is lost, and with {@link EventBufferOverflowError} if it does not keep up.
   */
  readonly notifications: AsyncStream<Notification>
  /**
   * Warnings of the server and errors that it retries by itself, each text once, with a replay of the last 64. They are
   * logged as well, as warnings. Waits and ends as {@link Codex.notifications}.
   */
  readonly notices: AsyncStream<Notice>
  /** The state of the link to the server, and its changes. */
  readonly connection: Connection
  /** The present state of the connection, for displays, health checks and tests. Sends nothing. */
  readonly snapshot: (options?: Abortable) => Promise<Snapshot>
  /**
   * Closes the connection and ends the server that was started, with all that it has started, within 7 s. Everything pending rejects with
   * {@link TransportClosedError}. A second call waits for the first. Never rejects; `await using` does it too.
   */
  readonly close: () => Promise<void>
}

/**
 * A connection on which experimental methods and fields may be used: one that was started with `experimentalApi: true`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ExperimentalCodex extends Codex {
  /** Starts a thread, with `tools` that the agent may call; see {@link Codex.startThread} and {@link WithTools}. */
  readonly startThread: (options?: ClientCodex.StartOptions & WithTools) => Promise<Thread>
  /**
   * Loads a stored thread, see {@link Codex.resumeThread}. The server remembers the `tools` that the thread was started
   * with, not their handlers: give them again.
   */
  readonly resumeThread: (id: string, options?: ClientCodex.ResumeOptions & WithTools) => Promise<Thread>
  /** Starts a thread that begins as a copy of a stored one; for `tools`, see {@link ExperimentalCodex.resumeThread}. */
  readonly forkThread: (id: string, options?: ForkOptions & WithTools) => Promise<Thread>
}

/**
 * Starts a codex app-server and connects to it; with `connect`, connects to one that runs already.
 *
 * Rejects with {@link InvalidOptionError} for an option that does not exist or has a wrong value, before anything is
 * started; with {@link SpawnError} when the server cannot be started, with {@link InitializeError} when it does not
 * respond as codex does, and with {@link AbortError} when the signal aborts first. With `connect`, rejects with
 * {@link ConnectError} when there is no connection in time, and with {@link UnauthorizedError} when the server refuses
 * the credentials. Nothing is then left running.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { startCodex } from "@effect-codex/promise"
 *
 * await using codex = await startCodex()
 * const thread = await codex.startThread({ sandbox: "read-only" })
 * const { finalResponse } = await thread.run("Say hello in one sentence.")
 * console.log(finalResponse)
 * ```
 */
export const startCodex: {
  (options: CodexOptions & { readonly experimentalApi: true }): Promise<ExperimentalCodex>
  (options?: CodexOptions): Promise<Codex>
} = (options?: CodexOptions): Promise<ExperimentalCodex> => internal.start(CallSite.of(startCodex), options)
