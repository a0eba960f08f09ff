import { NodeClusterSocket, NodeRuntime } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { ClusterStore, CodexCluster, CodexRunner } from "@effect-codex/cluster"
import { NodeCodex } from "@effect-codex/node"
import { Config, Console, Effect, Layer, Stream } from "effect"

const Database = PgClient.layerConfig({ url: Config.redacted("DATABASE_URL") })

/** A runner, until its app-server is gone. */
const runner = Effect.flatMap(CodexRunner.CodexRunner, ({ lost }) => lost).pipe(
  Effect.provide(
    CodexRunner.layer().pipe(
      Layer.provide(NodeCodex.layer({ cwd: "/srv/work" })),
      Layer.provide(ClusterStore.layer),
      Layer.provide(NodeClusterSocket.layer({ storage: "sql" })),
      Layer.provide(Database)
    )
  )
)

/** A client, which asks for a turn and a goal by keys of its own. */
const client = Effect.gen(function* () {
  const cluster = yield* CodexCluster.CodexCluster
  const thread = cluster.thread("issue-123", { sandbox: "workspace-write", cwd: "/srv/work/issue-123" })

  const turn = yield* thread.startTurn("Find the cause.", { key: "issue-123/find" })
  yield* Stream.runForEach(turn.text, Console.log)
  yield* Console.log((yield* turn.result).finalResponse)

  const goal = yield* thread.startGoal("Raise the coverage to 90 %.", { key: "issue-123/coverage" })
  yield* Console.log((yield* goal.result).status)
}).pipe(
  Effect.provide(
    CodexCluster.layer().pipe(
      Layer.provide(ClusterStore.layer),
      Layer.provide(NodeClusterSocket.layer({ clientOnly: true, storage: "sql" })),
      Layer.provide(Database)
    )
  )
)

if (process.argv[2] === "runner") NodeRuntime.runMain(runner)
else NodeRuntime.runMain(client)
