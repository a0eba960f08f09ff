import type * as Protocol from "@effect-codex/protocol"
import type * as Codex from "../Codex.js"
import type { InitializeError, InvalidOptionError, RequestError } from "../CodexError.js"
import type { Connector } from "../Connector.js"
import { Diagnostics } from "../Diagnostics.js"
import * as Handlers from "../Handlers.js"
import type * as Thread from "../Thread.js"
import { Transport } from "../Transport.js"
import * as WireRecord from "../WireRecord.js"
import * as AppServer from "./AppServer.js"
import { checkOptions } from "./clientOptions.js"
import { Context, Effect, Layer, Scope, Stream } from "./effect.js"
import * as GoalSupervisor from "./GoalSupervisor.js"
import { isOptions } from "./isOptions.js"
import * as login from "./login.js"
import * as MessageRouter from "./MessageRouter.js"
import { withoutTurns } from "./olderServers.js"
import { pages } from "./Pages.js"
import { threadParams } from "./Presets.js"
import { merge } from "./params.js"
import * as Reconciler from "./Reconciler.js"
import { notSent } from "./Requests.js"
import * as remoteFileSystem from "./remoteFileSystem.js"
import * as remoteProcess from "./remoteProcess.js"
import * as thread from "./thread.js"
import { toolkit } from "./toolkit.js"

/** The tools among the options, and the others. */
const splitTools = <T extends Codex.Tools>(options: Partial<Codex.WithTools<T>>) => {
  const { tools, ...others } = isOptions(options) ? options : {}
  return { tools, rest: isOptions(options) ? others : options }
}

const make = (server: AppServer.Service, options: Codex.ClientOptions) =>
  Effect.gen(function* () {
    const goals = yield* GoalSupervisor.make(server, Reconciler.resolveOptions(options))
    yield* Reconciler.make(server, options)
    const scope = yield* Effect.scope
    const { request, subscriptions } = server
    const handle = (id: string): Thread.Thread => thread.make({ server, goals }, id)
    /** A handle on a thread that this connection is subscribed to from now on. */
    const opened = (id: string, params: Partial<Protocol.ThreadResumeParams> = {}): Thread.Thread => {
      const opened = handle(id)
      server.threads.opened(id, opened, params)
      return opened
    }

    /** The thread that `ask` names; its tools are answered for as long as the connection lives. */
    const withTools = <T extends Codex.Tools>(
      tools: T | undefined,
      ask: (dynamicTools?: ReadonlyArray<Protocol.DynamicToolSpec>) => Effect.Effect<Thread.Thread, RequestError>
    ): Codex.ToolThread<T> =>
      tools === undefined
        ? ask()
        : Effect.flatMap(toolkit(tools), ({ dynamicTools, handler }) =>
            Effect.tap(ask(dynamicTools), (started) =>
              Scope.extend(Effect.orDie(started.handle({ "item/tool/call": handler })), scope)
            )
          )

    const startThread = <T extends Codex.Tools>(options: Codex.StartOptions & Partial<Codex.WithTools<T>> = {}) => {
      const { rest, tools } = splitTools(options)
      return withTools(tools, (dynamicTools) =>
        Effect.gen(function* () {
          if (dynamicTools !== undefined && "dynamicTools" in rest) {
            return yield* notSent(
              "thread/start",
              "the options `tools` and `dynamicTools` exclude each other: leave one out"
            )
          }
          const own = dynamicTools === undefined ? {} : { dynamicTools }
          const params = yield* threadParams("thread/start", rest as Codex.StartOptions, own)
          const started = yield* request("thread/start", params)
          return opened(started.thread.id, params)
        })
      )
    }

    const resumeThread = <T extends Codex.Tools>(
      threadId: string,
      options: Codex.ResumeOptions & Partial<Codex.WithTools<T>> = {}
    ) => {
      const { rest, tools } = splitTools(options)
      return withTools(tools, () =>
        Effect.gen(function* () {
          const params = yield* threadParams("thread/resume", rest as Codex.ResumeOptions, { threadId })
          const resumed = yield* withoutTurns((exclusion) => request("thread/resume", { ...exclusion, ...params }))
          return opened(resumed.thread.id, params)
        })
      )
    }

    const forkThread = <T extends Codex.Tools>(
      threadId: string,
      options: Thread.ForkOptions & Partial<Codex.WithTools<T>> = {}
    ) => {
      const { rest, tools } = splitTools(options)
      return withTools(tools, () => handle(threadId).fork(rest as Thread.ForkOptions))
    }

    return {
      get metadata() {
        return server.metadata
      },
      connection: server.connection,
      request: (method, ...[params]) => request(method, params as Protocol.ParamsOf<typeof method>),
      startThread: startThread as Codex.Service["startThread"],
      resumeThread: resumeThread as Codex.Service["resumeThread"],
      forkThread: forkThread as Codex.Service["forkThread"],
      thread: handle,
      listThreads: (options = {}) => request("thread/list", options),
      threads: (options) =>
        pages((cursor) =>
          Effect.flatMap(merge("thread/list", options, { cursor }), (params) => request("thread/list", params))
        ),
      archiveThread: (id) => handle(id).archive,
      unarchiveThread: (id) =>
        Effect.map(request("thread/unarchive", { threadId: id }), ({ thread }) => handle(thread.id)),
      deleteThread: (id) => thread.unloadingFirst(Effect.asVoid(request("thread/delete", { threadId: id }))),
      models: (options) =>
        pages((cursor) =>
          Effect.flatMap(merge("model/list", options, { cursor }), (params) => request("model/list", params))
        ).pipe(
          Stream.runCollect,
          Effect.map((models) => Array.from(models))
        ),
      account: (options = {}) => request("account/read", options),
      rateLimits: request("account/rateLimits/read", undefined),
      logout: Effect.asVoid(request("account/logout", undefined)),
      loginApiKey: (key) => login.apiKey(server, key),
      loginChatgpt: (options) => login.chatgpt(server, options),
      loginDeviceCode: login.deviceCode(server),
      exec: (command, options) => remoteProcess.start(server, command, options),
      runCommand: (command, options) => remoteProcess.run(server, command, options),
      fs: remoteFileSystem.make(server),
      notifications: subscriptions.notifications.stream,
      notices: server.notices
    } satisfies Codex.Service
  })

const diagnostics = ({ counters, load, turns }: AppServer.Service): Context.Tag.Service<Diagnostics> =>
  Diagnostics.of({
    snapshot: Effect.sync(() => {
      const { handling, inFlight, waiting } = load()
      return {
        requests: { inFlight, waiting },
        serverRequests: handling,
        openTurns: Array.from(turns.routes(), ({ id, threadId }) => ({ threadId, turnId: id })),
        counts: counters.counts
      }
    })
  })

/** A connection, and what it stands on. */
export interface Connected {
  readonly codex: Codex.Service
  readonly diagnostics: Context.Tag.Service<Diagnostics>
  readonly server: AppServer.Service
}

/** A connection whose handshake is done. It lives in the scope. */
export const connect = <E, R>(
  connector: Connector<E>,
  options: Codex.Options<R> | undefined
): Effect.Effect<Connected, InitializeError | InvalidOptionError | E, R | Scope.Scope> =>
  Effect.gen(function* () {
    yield* checkOptions(options)
    const { handlers, ...rest } = options ?? {}
    const context = yield* Effect.context<R>()
    const provided = handlers === undefined ? undefined : Handlers.provide(handlers, context)
    const { record } = rest
    const recorded: Connector<E> =
      record === undefined
        ? connector
        : {
            ...connector,
            connect: Effect.flatMap(connector.connect, (transport) => WireRecord.record(transport, { sink: record }))
          }
    const layer = AppServer.layer(recorded, { ...rest, handlers: provided }).pipe(
      Layer.provide(MessageRouter.layer(rest))
    )
    const server = Context.get(yield* Layer.build(layer), AppServer.AppServer)
    return { codex: yield* make(server, rest), diagnostics: diagnostics(server), server }
  })

/** The tags that a connection provides, handed in since their module is built on this one. */
export interface Tags {
  readonly codex: typeof Codex.Codex
  readonly experimentalApi: typeof Codex.ExperimentalApi
}

/** The services of a connection, or of several that serve as one. */
export const provided = (
  { codex, experimentalApi }: Tags,
  service: Pick<Connected, "codex" | "diagnostics">,
  options: Codex.ClientOptions | undefined
): Context.Context<Codex.Codex | Diagnostics | Codex.ExperimentalApi> => {
  const context = Context.make(codex, service.codex).pipe(Context.add(Diagnostics, service.diagnostics))
  // Without the option the type of the layer does not have the permission, and neither has the context.
  return options?.experimentalApi === true
    ? Context.add(context, experimentalApi, { experimentalApi: true })
    : (context as Context.Context<Codex.Codex | Diagnostics | Codex.ExperimentalApi>)
}

/** Makes {@link Codex.layer}, out of the tags that it provides. */
export const makeLayer =
  (tags: Tags) =>
  <const O extends Codex.Options<unknown>>(
    options?: O
  ): Layer.Layer<Codex.Provided<O>, InitializeError | InvalidOptionError, Transport | Codex.Requirements<O>> =>
    Layer.unwrapEffect(
      Effect.map(Transport, (transport) => makeLayerConnector(tags)({ connect: Effect.succeed(transport) }, options))
    )

/** Makes {@link Codex.layerConnector}, out of the tags that it provides. */
export const makeLayerConnector =
  (tags: Tags) =>
  <E, const O extends Codex.Options<unknown>>(
    connector: Connector<E>,
    options?: O
  ): Layer.Layer<Codex.Provided<O>, InitializeError | InvalidOptionError | E, Codex.Requirements<O>> =>
    Layer.scopedContext(
      Effect.map(connect(connector, options as Codex.Options<Codex.Requirements<O>> | undefined), (connected) =>
        provided(tags, connected, options)
      )
    ) as Layer.Layer<Codex.Provided<O>, InitializeError | InvalidOptionError | E, Codex.Requirements<O>>
