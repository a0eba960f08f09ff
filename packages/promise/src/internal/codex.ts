import * as Client from "@effect-codex/client/Codex"
import * as Connector from "@effect-codex/client/Connector"
import { Diagnostics } from "@effect-codex/client/Diagnostics"
import type * as ClientThread from "@effect-codex/client/Thread"
import type * as ClientTool from "@effect-codex/client/Tool"
import * as CodexPool from "@effect-codex/node/CodexPool"
import * as NodeCodex from "@effect-codex/node/NodeCodex"
import type { Abortable } from "../AbortError.js"
import type {
  AccountOptions,
  Codex,
  CodexOptions,
  Connect,
  ConnectDaemon,
  ConnectWebSocket,
  ExperimentalCodex,
  ListThreads,
  ModelOptions,
  WithTools
} from "../Codex.js"
import type { ChatgptOptions } from "../Login.js"
import type { RemoteProcessOptions, RunCommandOptions } from "../RemoteProcess.js"
import type { ForkOptions } from "../Thread.js"
import * as asyncStream from "./asyncStream.js"
import * as CallSite from "./CallSite.js"
import { checkThreadOptions, splitCodexOptions } from "./codexOptions.js"
import * as connection from "./connection.js"
import { Context, Effect, Layer, Redacted } from "./effect.js"
import * as experimental from "./experimental.js"
import * as handlers from "./handlers.js"
import * as login from "./login.js"
import { signalOf, split } from "./options.js"
import * as Runner from "./Runner.js"
import * as remoteFileSystem from "./remoteFileSystem.js"
import * as remoteProcess from "./remoteProcess.js"
import * as runtime from "./runtime.js"
import * as Scoped from "./Scoped.js"
import * as threads from "./thread.js"
import * as tool from "./tool.js"

/** See {@link startCodex}. */
export const start = async (site: CallSite.CallSite, options: CodexOptions | undefined): Promise<ExperimentalCodex> => {
  try {
    const [{ log, ...rest }, signal] = splitCodexOptions(options)
    const runner = Runner.make(runtime.make(log))
    const connect = Effect.map(Scoped.make(Layer.build(layer(rest))), ({ release, value }) =>
      make(runner, value, rest.experimentalApi === true, release)
    )
    return await runner.run(connect, site, signal)
  } catch (error) {
    throw CallSite.withCallSite(site, error)
  }
}

/** The connection that the options describe. The facade itself keeps the program from ending while work runs. */
const layer = ({ connect, handlers: own = {}, pool, reconnect, ...rest }: Omit<CodexOptions, "log" | "signal">) => {
  const options = { ...rest, handlers: handlers.toClient(own), keepAlive: false, ...toSchedule(reconnect) }
  if (pool !== undefined) return CodexPool.layer({ ...options, size: pool.size })
  if (connect === undefined) return NodeCodex.layer(options)
  if (isDaemon(connect)) {
    const { daemon: _, ...target } = connect
    return NodeCodex.layerDaemon({ ...options, ...target })
  }
  if (isWebSocket(connect)) {
    const { token, ...target } = connect
    return NodeCodex.layerWebSocket({ ...options, ...target, ...redacted(token) })
  }
  const { token, ...target } = connect
  return NodeCodex.layerUnixSocket({ ...options, ...target, ...redacted(token) })
}

const toSchedule = (reconnect: boolean | undefined) =>
  reconnect !== undefined && { reconnect: reconnect && Connector.defaultReconnect }

const isDaemon = (connect: Connect): connect is ConnectDaemon => "daemon" in connect && connect.daemon !== undefined

const isWebSocket = (connect: Connect): connect is ConnectWebSocket => "url" in connect && connect.url !== undefined

const redacted = (token: string | undefined) => token !== undefined && { token: Redacted.make(token) }

type Tools = Client.WithTools<ReadonlyArray<ClientTool.Tool>>

const make = (
  runner: Runner.Runner,
  context: Context.Context<Client.Codex | Diagnostics>,
  experimentalApi: boolean,
  release: Effect.Effect<void>
): ExperimentalCodex => {
  const codex = Context.get(context, Client.Codex)
  const { action, method } = runner
  const handle = (thread: ClientThread.Thread) => threads.make(runner, thread)
  const close = () => runner.close(release)

  /** The options of a thread as the client has them. */
  const threadOptions = <O extends WithTools>(name: string, options: O | undefined) => {
    checkThreadOptions(options)
    const [{ tools, ...rest }, signal] = split<WithTools>(options)
    return [{ ...rest, ...tool.toClient(name, tools, experimentalApi) } as Tools, signal] as const
  }
  const started = (starting: Client.ToolThread<Tools["tools"]>) => Effect.map(experimental.effect(starting), handle)

  return {
    get metadata() {
      return codex.metadata
    },
    request: method((name: Client.Method, params: unknown, options?: Abortable) => [
      experimental.effect(codex.request(name, params as never)),
      signalOf(options)
    ]) as Codex["request"],
    startThread: method((options?: Client.StartOptions & WithTools) => {
      const [rest, signal] = threadOptions("thread/start", options)
      return [started(codex.startThread(rest)), signal]
    }),
    resumeThread: method((id: string, options?: Client.ResumeOptions & WithTools) => {
      const [rest, signal] = threadOptions("thread/resume", options)
      return [started(codex.resumeThread(id, rest)), signal]
    }),
    forkThread: method((id: string, options?: ForkOptions & WithTools) => {
      const [rest, signal] = threadOptions("thread/fork", options)
      return [started(codex.forkThread(id, rest)), signal]
    }),
    thread: (id) => handle(codex.thread(id)),
    listThreads: method((options?: ListThreads) => {
      const [rest, signal] = split(options)
      return [codex.listThreads(rest), signal]
    }),
    threads: (options) =>
      asyncStream.prepare(runner, () => {
        const [rest, signal] = split(options)
        return [codex.threads(rest), signal]
      }),
    archiveThread: method((id: string, options?: Abortable) => [codex.archiveThread(id), signalOf(options)]),
    unarchiveThread: method((id: string, options?: Abortable) => [
      Effect.map(codex.unarchiveThread(id), handle),
      signalOf(options)
    ]),
    deleteThread: method((id: string, options?: Abortable) => [codex.deleteThread(id), signalOf(options)]),
    models: method((options?: ModelOptions) => {
      const [rest, signal] = split(options)
      return [codex.models(rest), signal]
    }),
    account: method((options?: AccountOptions) => {
      const [rest, signal] = split(options)
      return [codex.account(rest), signal]
    }),
    rateLimits: action(codex.rateLimits),
    logout: action(codex.logout),
    loginApiKey: method((key: string, options?: Abortable) => [
      codex.loginApiKey(Redacted.make(key)),
      signalOf(options)
    ]),
    loginChatgpt: method((options?: ChatgptOptions) => {
      const [rest, signal] = split(options)
      return [Effect.map(codex.loginChatgpt(rest), (started) => login.make(runner, started)), signal]
    }),
    loginDeviceCode: action(Effect.map(codex.loginDeviceCode, (started) => login.make(runner, started))),
    exec: method((command: ReadonlyArray<string>, options?: RemoteProcessOptions) => {
      const [rest, signal] = split(options)
      const exec = Effect.map(Scoped.make(codex.exec(command, rest)), (process) => {
        const { release, value } = process
        runner.track(Effect.ensuring(value.exitCode, release), { signal, stop: value.terminate })
        return remoteProcess.make(runner, process)
      })
      return [exec, signal]
    }),
    runCommand: method((command: ReadonlyArray<string>, options?: RunCommandOptions) => {
      const [rest, signal] = split(options)
      return [codex.runCommand(command, rest), signal]
    }),
    fs: remoteFileSystem.make(runner, codex.fs),
    notifications: asyncStream.make(runner, codex.notifications, "feed"),
    notices: asyncStream.make(runner, codex.notices, "feed"),
    connection: connection.make(runner, codex.connection),
    snapshot: action(Context.get(context, Diagnostics).snapshot),
    close,
    [Symbol.asyncDispose]: close
  }
}
