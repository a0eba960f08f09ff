/**
 * A connection to the real codex app-server with a scripted model behind it.
 *
 * @since 0.1.0
 */
import { type Transport as ClientTransport, Codex, type CodexError } from "@effect-codex/client"
import {
  DaemonTransport,
  type NodeCodex,
  ProcessTransport,
  UnixSocketTransport,
  WebSocketTransport
} from "@effect-codex/node"
import { Context, Effect, Layer, type Scope } from "effect"
import * as listening from "./internal/listening.js"
import * as testHome from "./internal/testHome.js"
import * as ScriptedModel from "./ScriptedModel.js"

/**
 * Where a codex app-server of a test lives: folders that are made for it, and removed with it.
 *
 * The server is the real one, out of the pinned package. Only the model behind it is scripted, so that no account and
 * no network is needed, and a test decides what the model says and when.
 *
 * @since 0.1.0
 * @category tags
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
 * import { expect, it } from "@effect/vitest"
 * import { Effect } from "effect"
 *
 * it.live("greets", () =>
 *   Effect.gen(function* () {
 *     const model = yield* ScriptedModel.ScriptedModel
 *     yield* model.script(Reply.message("Hello."))
 *     const codex = yield* Codex.Codex
 *     const thread = yield* codex.startThread()
 *     const result = yield* thread.run("Say hello.")
 *     expect(result.finalResponse).toBe("Hello.")
 *   }).pipe(Effect.provide(TestCodex.layer()))
 * )
 * ```
 */
export class TestCodex extends Context.Tag("@effect-codex/testing/TestCodex")<
  TestCodex,
  {
    /** `CODEX_HOME`: configuration, sessions, logs. */
    readonly home: string
    /** The working directory of the server and its threads. */
    readonly workspace: string
    /** The id of the server's process; of the last one, where it is started again. */
    readonly pid: number
    /** How the client reaches the server. */
    readonly transport: Transport
  }
>() {}

/**
 * How a test reaches its app-server: as a child process, or at where it listens.
 *
 * @since 0.1.0
 * @category models
 */
export type Transport = "stdio" | "ws" | "unix" | "daemon"

/**
 * How a test's app-server differs from the usual.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends Omit<NodeCodex.Options, "cwd" | "launchArgs"> {
  /**
   * How the client reaches the server; `daemon` is the proxy that leads to the socket of one. Default: `stdio`, or what
   * the environment variable `EFFECT_CODEX_TEST_TRANSPORT` says.
   */
  readonly transport?: Transport | undefined
  /** Puts a transport around the server's, to hold back, drop or change lines. */
  readonly wrapTransport?: ((transport: ClientTransport.Service) => ClientTransport.Service) | undefined
}

/**
 * The `config.toml` of a codex whose model is scripted, at that URL: approvals never, sandbox read-only, goals on.
 *
 * @since 0.1.0
 * @category configuration
 */
export const config: (url: string) => string = testHome.config

const transports: ReadonlyArray<string> = ["stdio", "ws", "unix", "daemon"] satisfies ReadonlyArray<Transport>

const transportOf = ({ transport }: Options): Transport => {
  const chosen = transport ?? (process.env.EFFECT_CODEX_TEST_TRANSPORT || "stdio")
  if (transports.includes(chosen)) return chosen as Transport
  throw new Error(`there is no transport ${chosen}: it is one of ${transports.join(", ")}`)
}

/** A link to the server, and the id of the server's process. */
interface Link {
  readonly transport: ClientTransport.Service
  readonly pid: number
}

/** What makes links over a transport; on `stdio`, each has a server of its own. */
const connectOver = (
  transport: Transport,
  folders: testHome.TestHome,
  options: ProcessTransport.Options
): Effect.Effect<Effect.Effect<Link, LinkError, Scope.Scope>, StartError, Scope.Scope> => {
  const { env, workspace } = folders
  if (transport === "stdio") {
    const connect = ProcessTransport.make({ ...options, cwd: workspace, env: { ...env, ...options.env } })
    return Effect.succeed(Effect.map(connect, (transport) => ({ transport, pid: transport.pid })))
  }
  const { maxMessageBytes } = options
  return Effect.map(listening.make(folders, transport === "ws" ? "ws" : "unix", options), (server) => {
    const { address } = server
    const link =
      transport === "ws"
        ? WebSocketTransport.make({ url: address, maxMessageBytes })
        : transport === "unix"
          ? UnixSocketTransport.make({ path: address, maxMessageBytes })
          : DaemonTransport.make({ socketPath: address, env, maxMessageBytes })
    return Effect.zipRight(
      server.start,
      Effect.map(link, (transport) => ({ transport, pid: server.pid() }))
    )
  })
}

type StartError = CodexError.SpawnError | CodexError.InvalidOptionError

type LinkError = StartError | CodexError.ConnectError | CodexError.UnauthorizedError

/** The folders, and the connector of the server in them, which starts it again where `reconnect` says so. */
const server = (options: Options) =>
  Effect.gen(function* () {
    const folders = yield* testHome.make
    const { home, workspace } = folders
    const { reconnect, transport: _, wrapTransport = (inner) => inner, ...rest } = options
    let pid = 0
    const over = transportOf(options)
    const link = yield* connectOver(over, folders, {
      ...rest,
      codexPath: rest.codexPath ?? process.env.EFFECT_CODEX_TEST_BINARY
    })
    const connect = Effect.map(link, (link) => {
      pid = link.pid
      return wrapTransport(link.transport)
    })
    const codex: Context.Tag.Service<TestCodex> = {
      home,
      workspace,
      transport: over,
      get pid() {
        return pid
      }
    }
    return { codex, connector: { connect, reconnect: reconnect === false ? undefined : reconnect } }
  })

/**
 * A real codex app-server on a {@link ScriptedModel}, in folders of its own. Its configuration: approvals never, sandbox
 * read-only, goals on; `configOverrides` change it.
 *
 * The environment variable `EFFECT_CODEX_TEST_BINARY` names another codex to test against, in place of the pinned one.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <const O extends Options>(
  options?: O
): Layer.Layer<
  Codex.Provided<O> | TestCodex | ScriptedModel.ScriptedModel,
  LinkError | CodexError.InitializeError,
  Codex.Requirements<O>
> =>
  Layer.unwrapScoped(
    Effect.map(server(options ?? {}), ({ codex, connector }) =>
      Layer.merge(Codex.layerConnector(connector, Codex.pickOptions(options) as O), Layer.succeed(TestCodex, codex))
    )
  ).pipe(Layer.provideMerge(ScriptedModel.layer))
