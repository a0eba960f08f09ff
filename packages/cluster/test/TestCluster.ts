import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ShardingConfig } from "@effect/cluster"
import { NodeClusterSocket } from "@effect/platform-node"
import { ClusterStore, CodexCluster } from "@effect-codex/cluster"
import { ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Context, Effect, Layer, Scope } from "effect"
import * as Postgres from "./Postgres.js"
import * as RunnerProcess from "./RunnerProcess.js"

/** Takes over within seconds, in place of a minute, and is patient with runners that are only slow. */
export const quick: Partial<ShardingConfig.ShardingConfig["Type"]> = {
  shardsPerGroup: 24,
  shardLockRefreshInterval: "2 seconds",
  refreshAssignmentsInterval: "200 millis",
  runnerHealthCheckInterval: "200 millis",
  entityMessagePollInterval: "200 millis",
  entityReplyPollInterval: "100 millis",
  sendRetryInterval: "50 millis",
  entityTerminationTimeout: "20 seconds"
}

/** A database, a home that all runners share, and a client; runners are started by the test. */
export class TestCluster extends Context.Tag("test/TestCluster")<
  TestCluster,
  {
    readonly url: string
    /** Starts a runner, which lives as long as the cluster unless it is ended. */
    readonly runner: (options?: Partial<RunnerProcess.RunnerOptions>) => Effect.Effect<RunnerProcess.RunnerProcess>
    /** A home of its own, for a runner that shares no disk. */
    readonly newHome: Effect.Effect<string>
  }
>() {}

const freePort = Effect.async<number>((resume) => {
  const server = createServer()
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" ? (address?.port ?? 0) : 0)))
  })
})

const make = (sharding: Partial<ShardingConfig.ShardingConfig["Type"]>) =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    const url = yield* Postgres.start
    const root = yield* Effect.acquireRelease(
      Effect.promise(async () => realpath(await mkdtemp(join(tmpdir(), "effect-codex-cluster-")))),
      (path) => Effect.promise(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
    )
    const workspace = join(root, "workspace")
    yield* Effect.promise(() => mkdir(workspace))
    const scope = yield* Effect.scope
    let homes = 0
    const newHome = Effect.promise(async () => {
      const home = join(root, `home-${homes++}`)
      await mkdir(home)
      await writeFile(join(home, "config.toml"), TestCodex.config(model.url))
      return home
    })
    const home = yield* newHome
    return TestCluster.of({
      url,
      newHome,
      runner: (options = {}) =>
        Effect.flatMap(freePort, (port) =>
          Scope.extend(RunnerProcess.start({ url, port, home, workspace, sharding, ...options }), scope)
        )
    })
  })

/** The test's own process is a client of the cluster, and the model of its runners. */
export const layer = (sharding: Partial<ShardingConfig.ShardingConfig["Type"]> = quick) =>
  Layer.unwrapEffect(
    Effect.map(TestCluster, ({ url }) =>
      CodexCluster.layer().pipe(
        Layer.provideMerge(ClusterStore.layer),
        Layer.provide(NodeClusterSocket.layer({ clientOnly: true, storage: "sql", shardingConfig: sharding })),
        Layer.provideMerge(Postgres.client(url))
      )
    )
  ).pipe(Layer.provideMerge(Layer.scoped(TestCluster, make(sharding))), Layer.provideMerge(ScriptedModel.layer))
