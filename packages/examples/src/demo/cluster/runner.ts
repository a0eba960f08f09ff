/** A runner of the demo, as a process of its own: `runner.ts '{"url": …, "port": …, "home": …, "workspace": …}'`. */
import { RunnerAddress } from "@effect/cluster"
import { NodeClusterSocket, NodeRuntime } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { ClusterStore, CodexRunner } from "@effect-codex/cluster"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Layer, Logger, LogLevel, Option, Redacted } from "effect"
import { sharding } from "./sharding.js"

/** Where a runner of the demo is. */
export interface RunnerArguments {
  /** The database. */
  readonly url: string
  readonly port: number
  /** The `CODEX_HOME` that all of them share. */
  readonly home: string
  readonly workspace: string
}

const { home, port, url, workspace } = JSON.parse(process.argv[2] ?? "{}") as RunnerArguments
const address = Option.some(RunnerAddress.make("127.0.0.1", port))

const codex = NodeCodex.layer({
  cwd: workspace,
  env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1", NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" }
})

const layer = CodexRunner.layer().pipe(
  Layer.provide([codex, ClusterStore.layer]),
  Layer.provide(
    NodeClusterSocket.layer({
      storage: "sql",
      shardingConfig: { ...sharding, runnerAddress: address, runnerListenAddress: address }
    })
  ),
  Layer.provide(PgClient.layer({ url: Redacted.make(url), maxConnections: 8 }))
)

Effect.gen(function* () {
  const { lost } = yield* CodexRunner.CodexRunner
  yield* Effect.sync(() => process.stdout.write("ready\n"))
  return yield* lost
}).pipe(Effect.provide(layer), Logger.withMinimumLogLevel(LogLevel.Error), NodeRuntime.runMain)
