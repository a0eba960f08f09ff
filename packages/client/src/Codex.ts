/**
 * A connection to codex app-server: what a program asks for first.
 *
 * @since 0.1.0
 */
import type * as Protocol from "@effect-codex/protocol"
import type {
  ClientRequestMethod,
  ExperimentalClientRequestMethod,
  Model,
  ParamsOf,
  ResultOf,
  ServerNotificationMethod
} from "@effect-codex/protocol"
import type {
  EventBufferOverflowError,
  InitializeError,
  InvalidOptionError,
  RequestError,
  ToolDefinitionError,
  TransportClosedError
} from "./CodexError.js"
import type { Connection } from "./Connection.js"
import type { Connector } from "./Connector.js"
import type { Diagnostics } from "./Diagnostics.js"
import type * as Handlers from "./Handlers.js"
import type { requiredNotifications } from "./internal/AppServer.js"
import * as internalOptions from "./internal/clientOptions.js"
import * as internal from "./internal/codex.js"
import {
  Context,
  type Duration,
  type Effect,
  type Layer,
  type Redacted,
  type Scope,
  type Stream
} from "./internal/effect.js"
import type { ThreadOptions } from "./internal/Presets.js"
import type * as Login from "./Login.js"
import type { Notice } from "./Notice.js"
import type { Notification } from "./Notification.js"
import type * as RemoteFileSystem from "./RemoteFileSystem.js"
import type * as RemoteProcess from "./RemoteProcess.js"
import type * as Thread from "./Thread.js"
import type * as Tool from "./Tool.js"
import type { Transport } from "./Transport.js"

/**
 * A connection to codex app-server: what a program asks for first.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const thread = yield* codex.startThread({ sandbox: "read-only" })
 *   return yield* thread.run("Say hello in one sentence.")
 * })
 * ```
 */
export class Codex extends Context.Tag("@effect-codex/client/Codex")<Codex, Service>() {}

/**
 * Type-level permission for experimental methods. Only a connection with `experimentalApi: true` provides it, so that an
 * experimental request does not type-check on any other.
 *
 * @since 0.1.0
 * @category tags
 */
export class ExperimentalApi extends Context.Tag("@effect-codex/client/ExperimentalApi")<
  ExperimentalApi,
  { readonly experimentalApi: true }
>() {}

/**
 * The operations of a connection.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * The server's own description, from the handshake of the present link: a server that is started again may be of
   * another version.
   */
  readonly metadata: Metadata
  /** The state of the connection, and of the links it is made of. */
  readonly connection: Connection
  /**
   * Any request of the protocol, its parameters and result typed by the method. An experimental one needs
   * {@link ExperimentalApi}.
   */
  readonly request: <M extends Method>(
    method: M,
    ...params: ParamsArgument<M>
  ) => Effect.Effect<ResultOf<M>, RequestError, M extends ExperimentalClientRequestMethod ? ExperimentalApi : never>

  readonly startThread: {
    /** Starts a thread; the options are the parameters of `thread/start`, under their own names, and presets. */
    (options?: StartOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
    /**
     * Starts a thread with `tools` that the agent may call, see {@link Tool}; experimental. They are answered for as long
     * as the connection lives. Fails before anything is sent: with {@link ToolDefinitionError} where two have one name or
     * the parameters of one are no object, and with {@link InvalidOptionError} for what is no array of tools.
     */
    <const T extends Tools>(options: StartOptions & WithTools<T>): ToolThread<T>
  }
  readonly resumeThread: {
    /**
     * Loads a stored thread. Fails with {@link ThreadNotFoundError} if there is none of that id (a thread that never ran
     * a turn was not stored), and with {@link ThreadInUseError} while another server of the same home has it loaded.
     */
    (id: string, options?: ResumeOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
    /** Loads a stored thread that was started with `tools`: the server remembers the tools, not their handlers. */
    <const T extends Tools>(id: string, options: ResumeOptions & WithTools<T>): ToolThread<T>
  }
  readonly forkThread: {
    /** Starts a thread that begins as a copy of a stored one. */
    (id: string, options?: Thread.ForkOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
    /** Starts a thread that begins as a copy of a stored one, with its `tools`: see {@link Service.resumeThread}. */
    <const T extends Tools>(id: string, options: Thread.ForkOptions & WithTools<T>): ToolThread<T>
  }
  /** A handle on a thread that is loaded already. Sends nothing. */
  readonly thread: (id: string) => Thread.Thread
  /** One page of the stored threads. An invalid cursor is an {@link InvalidRequestError}. */
  readonly listThreads: (
    options?: Protocol.ThreadListParams
  ) => Effect.Effect<Protocol.ThreadListResponse, RequestError>
  /** All stored threads, page after page, each requested when the one before has been read. */
  readonly threads: (
    options?: Omit<Protocol.ThreadListParams, "cursor">
  ) => Stream.Stream<Protocol.Thread, RequestError>
  /** Takes a thread out of lists: see {@link Thread.Thread.archive}. */
  readonly archiveThread: (id: string) => Effect.Effect<void, RequestError>
  /** Puts an archived thread back into lists. It is not loaded by this. */
  readonly unarchiveThread: (id: string) => Effect.Effect<Thread.Thread, RequestError>
  /**
   * Deletes a stored thread. {@link ThreadInUseError} while another server has it loaded, after three more attempts, 0.25 s
   * apart.
   */
  readonly deleteThread: (id: string) => Effect.Effect<void, RequestError>
  /** The models to choose from; with `includeHidden`, also those that are not meant for everyone. */
  readonly models: (
    options?: Omit<Protocol.ModelListParams, "cursor" | "limit">
  ) => Effect.Effect<ReadonlyArray<Model>, RequestError>

  /** The account that is logged in, and whether the model's provider requires one. */
  readonly account: (options?: Protocol.GetAccountParams) => Effect.Effect<Protocol.GetAccountResponse, RequestError>
  /** The rate limits of the account. Fails with {@link InvalidRequestError} unless it is a ChatGPT account. */
  readonly rateLimits: Effect.Effect<Protocol.GetAccountRateLimitsResponse, RequestError>
  /** Removes the login. */
  readonly logout: Effect.Effect<void, RequestError>
  /**
   * Logs in with an API key, at once; the server stores it in place of an earlier account. A blank key is an
   * {@link InvalidParamsError}, and nothing is sent. No error, log line or span of this library holds the key.
   */
  readonly loginApiKey: (key: Redacted.Redacted<string>) => Effect.Effect<void, RequestError>
  /**
   * Starts a login with a ChatGPT account in a browser on the server's machine. Interrupted before the response, it
   * cancels the login.
   */
  readonly loginChatgpt: (options?: Login.ChatgptOptions) => Effect.Effect<Login.ChatgptLogin, RequestError>
  /**
   * Starts a login with a ChatGPT account in any browser, by a code. The server fetches the code over the network.
   * Interrupted before the response, it cancels the login.
   */
  readonly loginDeviceCode: Effect.Effect<Login.DeviceCodeLogin, RequestError>

  /**
   * Starts a command on the server's machine: a program and its arguments, without a shell. It is killed when the scope
   * closes, within 5 s.
   *
   * Succeeds when the request has been written; that the program cannot be run is an error of `exitCode` and `output`.
   */
  readonly exec: (
    command: ReadonlyArray<string>,
    options?: RemoteProcess.Options
  ) => Effect.Effect<RemoteProcess.RemoteProcess, RequestError, Scope.Scope>
  /**
   * Runs a command on the server's machine to its end, and collects its output, as UTF-8. Any exit code is a success.
   * Interruption kills the command, within 5 s. Fails with {@link InternalServerError} if the program cannot be run.
   */
  readonly runCommand: (
    command: ReadonlyArray<string>,
    options?: RemoteProcess.RunOptions
  ) => Effect.Effect<RemoteProcess.RunResult, RequestError>
  /** The files of the server's machine. */
  readonly fs: RemoteFileSystem.RemoteFileSystem

  /**
   * Every notification of the server, of all threads, with a replay of the last 256. Fails with
   * {@link EventBufferOverflowError} for a reader that does not keep up.
   */
  readonly notifications: Stream.Stream<Notification, TransportClosedError | EventBufferOverflowError>
  /**
   * Warnings of the server and errors that it retries by itself, each text once, with a replay of the last 64. They are
   * logged as well, as warnings.
   */
  readonly notices: Stream.Stream<Notice, TransportClosedError | EventBufferOverflowError>
}

/**
 * The server's own description, from the handshake of a link.
 *
 * @since 0.1.0
 * @category models
 */
export interface Metadata {
  /** The user agent, e.g. `my-app/0.169.0 (Debian 12; x86_64) …`. */
  readonly userAgent: string
  /** The version in the user agent. */
  readonly version: string
  /** The version of codex that the protocol of this library was generated from. */
  readonly generatedFrom: string
  /** The folder of configuration, login and sessions. */
  readonly codexHome: string
  /** `unix` or `windows`. */
  readonly platformFamily: string
  /** `linux`, `macos`, `windows`, … */
  readonly platformOs: string
}

/**
 * Every request but the handshake, which the connection has made.
 *
 * @since 0.1.0
 * @category models
 */
export type Method = Exclude<ClientRequestMethod, "initialize">

/**
 * The parameters of a request; left out where it has none.
 *
 * @since 0.1.0
 * @category models
 */
export type ParamsArgument<M extends Method> =
  undefined extends ParamsOf<M> ? [params?: ParamsOf<M>] : [params: ParamsOf<M>]

/**
 * Tools of the program.
 *
 * @since 0.1.0
 * @category models
 */
export type Tools = ReadonlyArray<Tool.Any>

/**
 * Options with tools.
 *
 * @since 0.1.0
 * @category models
 */
export interface WithTools<T extends Tools> {
  /** The tools that the agent may call, see {@link Tool}. */
  readonly tools: T
}

/**
 * Options without tools.
 *
 * @since 0.1.0
 * @category models
 */
export interface WithoutTools {
  /** Left out. */
  readonly tools?: undefined
}

/**
 * A thread with tools needs the services of their handlers, and {@link ExperimentalApi}.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolThread<T extends Tools> = Effect.Effect<
  Thread.Thread,
  RequestError | ToolDefinitionError | InvalidOptionError,
  Tool.Context<T[number]> | ExperimentalApi
>

/**
 * The parameters of `thread/start`, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type StartOptions = ThreadOptions<Protocol.ThreadStartParams>

/**
 * The parameters of `thread/resume` beside the id, and presets.
 *
 * @since 0.1.0
 * @category models
 */
export type ResumeOptions = ThreadOptions<Protocol.ThreadResumeParams>

/**
 * A notification that the library requires, and that therefore cannot be opted out of.
 *
 * @since 0.1.0
 * @category models
 */
export type RequiredNotification = (typeof requiredNotifications)[number]

/**
 * A notification that can be opted out of.
 *
 * @since 0.1.0
 * @category models
 */
export type OptionalNotification = Exclude<ServerNotificationMethod, RequiredNotification>

/**
 * The options of a connection that do not depend on how it is made.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClientOptions {
  /** The name and version of the program, which the server logs and shows in its user agent. Default: this library's. */
  readonly clientInfo?:
    | { readonly name: string; readonly version: string; readonly title?: string | undefined }
    | undefined
  /** Further capabilities of the handshake, under their own names. */
  readonly capabilities?:
    | Omit<Protocol.InitializeCapabilities, "experimentalApi" | "optOutNotificationMethods">
    | undefined
  /** Whether experimental methods and fields may be used. Default: false. */
  readonly experimentalApi?: boolean | undefined
  /** Notifications that the server need not send. */
  readonly optOutNotifications?: ReadonlyArray<OptionalNotification> | undefined
  /**
   * How many requests may be in flight; the rest wait, first come first served. A server that is sent more than about 200
   * at once drops responses. Default: 64.
   */
  readonly maxInFlight?: number | undefined
  /** The deadline of a request, the wait for its permit included. Default: 60 s. */
  readonly requestTimeout?: Duration.DurationInput | undefined
  /** The deadline of the handshake. Default: 30 s. */
  readonly startTimeout?: Duration.DurationInput | undefined
  /** How long a thread may be inactive before a turn of it that has not completed is looked up. Default: 2 s. */
  readonly reconcileAfter?: Duration.DurationInput | undefined
  /** How long a turn may send no event before it is looked up. Default: 60 s. */
  readonly silenceLimit?: Duration.DurationInput | undefined
  /**
   * How many events may wait for one reader of a stream, and be kept for the readers of a handle yet to come. Adjacent
   * pieces of text are merged before a stream fails with {@link EventBufferOverflowError}. A reader gets what comes in one
   * batch at its end: over stdio and sockets, that may be some 16,000 events of a server that writes without a pause.
   * Default: 65,536.
   */
  readonly eventBufferSize?: number | undefined
  /** How many requests of the server may be unanswered at once; further ones are refused. Default: 1,024. */
  readonly maxServerRequests?: number | undefined
  /** How long a handler may take before the request is declined. Default: no limit. */
  readonly handlerTimeout?: Duration.DurationInput | undefined
  /**
   * Takes a record of the wire, for bug reports and tests: every message as a line of JSON, with time and direction.
   * Values that may be private are replaced: prompts, responses of the model, keys, paths. It must not wait. See
   * {@link WireRecord}. Default: nothing is recorded.
   */
  readonly record?: ((line: string) => void) | undefined
}

/**
 * The options of a connection.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<R = never> extends ClientOptions {
  /** Handlers for the server's requests: approvals, questions. A request without a handler is declined. */
  readonly handlers?: Handlers.Handlers<R> | undefined
}

/**
 * The options of a connection among those of a layer that has further ones of its own.
 *
 * @since 0.1.0
 * @category options
 */
export const pickOptions: <R>(options: Options<R> | undefined) => Options<R> = internalOptions.pickOptions

/**
 * Refuses an option of a connection that does not exist, and a value that it cannot have. {@link layer} does so by itself;
 * this is for layers that check before they start something.
 *
 * @since 0.1.0
 * @category options
 */
export const checkOptions: (options: unknown) => Effect.Effect<void, InvalidOptionError> = internalOptions.checkOptions

/**
 * The names of all options of a connection.
 *
 * @since 0.1.0
 * @category options
 */
export const optionNames: ReadonlyArray<string> = internalOptions.optionNames

/**
 * The services of a connection made with the options `O`.
 *
 * @since 0.1.0
 * @category models
 */
export type Provided<O> = Codex | Diagnostics | (O extends { readonly experimentalApi: true } ? ExperimentalApi : never)

/**
 * The services that a connection made with the options `O` needs: those of its handlers.
 *
 * @since 0.1.0
 * @category models
 */
export type Requirements<O> = O extends { readonly handlers: infer H } ? Handlers.Requirements<H> : never

/**
 * A connection over the transport: the handshake is done when the layer is built. When its scope closes, everything
 * pending fails with {@link TransportClosedError}.
 *
 * Fails with {@link InvalidOptionError} for an option that does not exist or has a wrong value, and with
 * {@link InitializeError} when the server does not respond as codex does.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer: <const O extends Options<unknown>>(
  options?: O
) => Layer.Layer<Provided<O>, InitializeError | InvalidOptionError, Transport | Requirements<O>> = internal.makeLayer({
  codex: Codex,
  experimentalApi: ExperimentalApi
})

/**
 * A connection over one link after the other: when a link ends, another one is made, as the connector's schedule says.
 *
 * Turns and goals carry on under the same handles: their threads are resumed, and what was missed is read back from the
 * server's stored state, see {@link Notification.ResumedNotification}. Handlers and tools stay registered; an approval
 * that waits for an answer goes on to wait for the same one. Requests wait for the link, within their deadlines. A
 * request in flight fails with {@link TransportClosedError}, since it may have been carried out; one that only reads is
 * sent again. What the server does for one link only fails as well: commands, watches, logins.
 *
 * When the schedule ends, everything pending fails with {@link TransportClosedError}, as when a transport ends without
 * one. The first link is not tried again: the layer fails with the connector's error.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConnector: <E, const O extends Options<unknown>>(
  connector: Connector<E>,
  options?: O
) => Layer.Layer<Provided<O>, InitializeError | InvalidOptionError | E, Requirements<O>> = internal.makeLayerConnector({
  codex: Codex,
  experimentalApi: ExperimentalApi
})
