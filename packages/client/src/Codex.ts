import type * as Protocol from "@effect-codex/protocol"
import type {
  ClientRequestMethod,
  ExperimentalClientRequestMethod,
  Model,
  ParamsOf,
  ResultOf
} from "@effect-codex/protocol"
import { Context, Effect, Layer, type Redacted, Scope, Stream } from "effect"
import * as AppServer from "./AppServer.js"
import type { InitializeError, RequestError, ToolDefinitionError, TransportClosedError } from "./CodexError.js"
import * as Goal from "./Goal.js"
import * as Login from "./Login.js"
import { MessageRouter } from "./MessageRouter.js"
import type { Notification } from "./Notification.js"
import { pages } from "./Pages.js"
import { type ThreadOptions, threadParams } from "./Presets.js"
import * as Reconciler from "./Reconciler.js"
import * as RemoteFileSystem from "./RemoteFileSystem.js"
import * as RemoteProcess from "./RemoteProcess.js"
import * as Thread from "./Thread.js"
import * as Tool from "./Tool.js"
import type { Transport } from "./Transport.js"

/**
 * A connection to codex app-server: what a program asks for first.
 *
 * @example
 * import { Codex } from "@effect-codex/client"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const thread = yield* codex.startThread({ sandbox: "read-only" })
 *   return yield* thread.run("Say hello in one sentence.")
 * })
 */
export class Codex extends Context.Tag("@effect-codex/client/Codex")<Codex, Codex.Service>() {}

/**
 * The leave to use what is experimental in the protocol. Only a connection with `experimentalApi: true` provides it, so
 * that an experimental request does not type-check on any other.
 */
export class ExperimentalApi extends Context.Tag("@effect-codex/client/ExperimentalApi")<
  ExperimentalApi,
  { readonly experimentalApi: true }
>() {}

/** Types that belong to {@link Codex}. */
export declare namespace Codex {
  /** What a connection is for. */
  interface Service {
    /** What the server said of itself when the connection was made. */
    readonly metadata: AppServer.AppServer.Metadata
    /**
     * Any request of the protocol, its parameters and result typed by the method. An experimental one needs
     * {@link ExperimentalApi}.
     */
    readonly request: <M extends Method>(
      method: M,
      ...params: ParamsArgument<M>
    ) => Effect.Effect<ResultOf<M>, RequestError, M extends ExperimentalClientRequestMethod ? ExperimentalApi : never>

    /**
     * Starts a thread; the options are what `thread/start` takes, under its own names, and presets.
     *
     * `tools` are tools of one's own that the agent may call, see {@link Tool}; experimental. They answer for as long as
     * the connection lives. Fails with {@link ToolDefinitionError} before anything is sent, where two have one name or
     * the parameters of one are no object.
     */
    readonly startThread: {
      (options?: StartOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
      <const T extends Tools>(options: StartOptions & WithTools<T>): ToolThread<T>
    }
    /**
     * Takes up a stored thread. Fails with {@link ThreadNotFoundError} if there is none of that id; a thread that
     * never ran a turn was not stored. The server remembers which `tools` the thread was started with; who answers
     * their calls has to be said again.
     */
    readonly resumeThread: {
      (id: string, options?: ResumeOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
      <const T extends Tools>(id: string, options: ResumeOptions & WithTools<T>): ToolThread<T>
    }
    /** A new thread that begins as a copy of a stored one; for `tools`, see {@link Service.resumeThread}. */
    readonly forkThread: {
      (id: string, options?: Thread.ForkOptions & WithoutTools): Effect.Effect<Thread.Thread, RequestError>
      <const T extends Tools>(id: string, options: Thread.ForkOptions & WithTools<T>): ToolThread<T>
    }
    /** A handle on a thread that is loaded already. Asks nothing of the server. */
    readonly thread: (id: string) => Thread.Thread
    /** One page of the stored threads. A cursor from nowhere is an {@link InvalidRequestError}. */
    readonly listThreads: (
      options?: Protocol.ThreadListParams
    ) => Effect.Effect<Protocol.ThreadListResponse, RequestError>
    /** All stored threads, page after page, each asked for when the one before has been read. */
    readonly threads: (
      options?: Omit<Protocol.ThreadListParams, "cursor">
    ) => Stream.Stream<Protocol.Thread, RequestError>
    /** Takes a thread out of lists. */
    readonly archiveThread: (id: string) => Effect.Effect<void, RequestError>
    /** Brings an archived thread back into lists. */
    readonly unarchiveThread: (id: string) => Effect.Effect<Protocol.Thread, RequestError>
    /** Deletes a stored thread for good. */
    readonly deleteThread: (id: string) => Effect.Effect<void, RequestError>
    /** The models to choose from; with `includeHidden`, those too that are not meant for everybody. */
    readonly models: (
      options?: Omit<Protocol.ModelListParams, "cursor" | "limit">
    ) => Effect.Effect<ReadonlyArray<Model>, RequestError>

    /** Who is logged in, and whether the model's provider asks for it. */
    readonly account: Effect.Effect<Protocol.GetAccountResponse, RequestError>
    /** What is left of the account's limits. Fails with {@link InvalidRequestError} unless it is a ChatGPT account. */
    readonly rateLimits: Effect.Effect<Protocol.GetAccountRateLimitsResponse, RequestError>
    /** Forgets the login. */
    readonly logout: Effect.Effect<void, RequestError>
    /** Logs in with an API key, at once. A blank one is an {@link InvalidParamsError}, and nothing is sent. */
    readonly loginApiKey: (key: Redacted.Redacted<string>) => Effect.Effect<void, RequestError>
    /** Begins a login with ChatGPT, which somebody goes on with in a browser on the server's machine: see {@link Login}. */
    readonly loginChatgpt: (options?: Login.ChatgptOptions) => Effect.Effect<Login.ChatgptLogin, RequestError>
    /** Begins a login with ChatGPT, which somebody goes on with in any browser, by a code: see {@link Login}. */
    readonly loginDeviceCode: Effect.Effect<Login.DeviceCodeLogin, RequestError>

    /** Starts a command on the server's machine, which is ended with the scope: see {@link RemoteProcess}. */
    readonly exec: (
      command: ReadonlyArray<string>,
      options?: RemoteProcess.Options
    ) => Effect.Effect<RemoteProcess.RemoteProcess, RequestError, Scope.Scope>
    /** Runs a command on the server's machine to its end, and collects what it writes. */
    readonly runCommand: (
      command: ReadonlyArray<string>,
      options?: RemoteProcess.RunOptions
    ) => Effect.Effect<Protocol.CommandExecResponse, RequestError>
    /** The files of the server's machine. */
    readonly fs: RemoteFileSystem.RemoteFileSystem

    /**
     * Everything that the server tells, of all threads. A subscriber first sees the last 256 notifications from before
     * it came. Nothing is kept for it but what it has yet to read.
     */
    readonly notifications: Stream.Stream<Notification, TransportClosedError>
  }

  /** Every request but the handshake, which the connection has made. */
  type Method = Exclude<ClientRequestMethod, "initialize">

  /** The parameters of a request; left out where it has none. */
  type ParamsArgument<M extends Method> = undefined extends ParamsOf<M> ? [params?: ParamsOf<M>] : [params: ParamsOf<M>]

  /** Tools of one's own. */
  type Tools = ReadonlyArray<Tool.Any>

  /** Options with tools of one's own among them. */
  interface WithTools<T extends Tools> {
    readonly tools: T
  }

  /** Options without tools of one's own. */
  interface WithoutTools {
    readonly tools?: undefined
  }

  /** A thread with tools needs what their handlers do, and the leave for what is experimental. */
  type ToolThread<T extends Tools> = Effect.Effect<
    Thread.Thread,
    RequestError | ToolDefinitionError,
    Tool.Context<T[number]> | ExperimentalApi
  >

  /** What `thread/start` takes, and presets. */
  type StartOptions = ThreadOptions<Protocol.ThreadStartParams>

  /** What `thread/resume` takes beside the id, and presets. */
  type ResumeOptions = ThreadOptions<Protocol.ThreadResumeParams>

  /** How to connect. */
  interface Options extends AppServer.AppServer.Options, Reconciler.Options {}

  /** What a connection made with the options `O` provides. */
  type Provided<O> =
    | Codex
    | AppServer.AppServer
    | MessageRouter
    | (O extends { readonly experimentalApi: true } ? ExperimentalApi : never)
}

const make = Effect.gen(function* () {
  const server = yield* AppServer.AppServer
  const router = yield* MessageRouter
  const context = yield* Thread.services
  const { request } = server
  const fs = yield* RemoteFileSystem.make
  const scope = yield* Effect.scope
  const thread = (id: string) => Thread.fromContext(id, context)

  /** A thread that `ask` names, its tools answered for as long as the connection lives. */
  const withTools = <T extends Codex.Tools>(
    tools: T | undefined,
    ask: (dynamicTools?: ReadonlyArray<Protocol.DynamicToolSpec>) => Effect.Effect<string, RequestError>
  ): Codex.ToolThread<T> =>
    tools === undefined
      ? Effect.map(ask(), thread)
      : Effect.flatMap(Tool.toolkit(tools), ({ dynamicTools, handler }) =>
          Effect.tap(Effect.map(ask(dynamicTools), thread), (started) =>
            Scope.extend(started.handle({ "item/tool/call": handler }), scope)
          )
        )

  const startThread = <T extends Codex.Tools>({
    tools,
    ...options
  }: Codex.StartOptions & Partial<Codex.WithTools<T>> = {}) =>
    withTools(tools, (dynamicTools) =>
      Effect.map(
        request("thread/start", {
          ...threadParams(options as Codex.StartOptions),
          ...(dynamicTools !== undefined && { dynamicTools })
        }),
        (started) => started.thread.id
      )
    )

  const resumeThread = <T extends Codex.Tools>(
    threadId: string,
    { tools, ...options }: Codex.ResumeOptions & Partial<Codex.WithTools<T>> = {}
  ) =>
    withTools(tools, () =>
      Effect.map(
        request("thread/resume", { ...threadParams(options as Codex.ResumeOptions), threadId }),
        (resumed) => resumed.thread.id
      )
    )

  const forkThread = <T extends Codex.Tools>(
    threadId: string,
    { tools, ...options }: Thread.ForkOptions & Partial<Codex.WithTools<T>> = {}
  ) => withTools(tools, () => Effect.map(thread(threadId).fork(options as Thread.ForkOptions), ({ id }) => id))

  return Codex.of({
    metadata: server.metadata,
    request: (method, ...[params]) => request(method, params as ParamsOf<typeof method>),
    startThread: startThread as Codex.Service["startThread"],
    resumeThread: resumeThread as Codex.Service["resumeThread"],
    forkThread: forkThread as Codex.Service["forkThread"],
    thread,
    listThreads: (options = {}) => request("thread/list", options),
    threads: (options) => pages((cursor) => request("thread/list", { ...options, cursor })),
    archiveThread: (id) => thread(id).archive,
    unarchiveThread: (id) => Effect.map(request("thread/unarchive", { threadId: id }), (found) => found.thread),
    deleteThread: (id) => Effect.asVoid(request("thread/delete", { threadId: id })),
    models: (options) =>
      Effect.map(Stream.runCollect(pages((cursor) => request("model/list", { ...options, cursor }))), (models) =>
        Array.from(models)
      ),
    account: request("account/read", {}),
    rateLimits: request("account/rateLimits/read", undefined),
    logout: Effect.asVoid(request("account/logout", undefined)),
    loginApiKey: (key) => Effect.provide(Login.apiKey(key), context),
    loginChatgpt: (options) => Effect.provide(Login.chatgpt(options), context),
    loginDeviceCode: Effect.provide(Login.deviceCode, context),
    exec: (command, options) => Effect.provide(RemoteProcess.start(command, options), context),
    runCommand: (command, options) => Effect.provide(RemoteProcess.run(command, options), context),
    fs,
    notifications: router.notifications
  })
})

/**
 * A connection over the transport: the handshake is done when the layer is built. When its scope closes, everything
 * that still waits fails with {@link TransportClosedError}.
 */
export const layer = <const O extends Codex.Options>(
  options?: O
): Layer.Layer<Codex.Provided<O>, InitializeError, Transport> => {
  const connected = Layer.scoped(Codex, make).pipe(
    Layer.provide(Layer.merge(Layer.fresh(Goal.layer), Reconciler.layer(options))),
    Layer.provideMerge(AppServer.layer(options))
  )
  const experimental =
    options?.experimentalApi === true ? Layer.succeed(ExperimentalApi, { experimentalApi: true }) : Layer.empty
  return Layer.merge(connected, experimental) as Layer.Layer<Codex.Provided<O>, InitializeError, Transport>
}
