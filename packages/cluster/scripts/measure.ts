/**
 * Measures a cluster on this machine: `node --conditions=@effect-codex/source --import tsx packages/cluster/scripts/measure.ts`,
 * with `turns` or `takeover` for one half only.
 */
import { availableParallelism, loadavg } from "node:os"
import { SqlClient } from "@effect/sql"
import { Codex } from "@effect-codex/client"
import { CodexCluster } from "@effect-codex/cluster"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Chunk, Clock, Console, Effect, Fiber, Schedule, Stream } from "effect"
import type { DurationInput } from "effect/Duration"
import * as TestCluster from "../test/TestCluster.js"

const threads = 16
const rounds = 6
const alone = 20

const answerAll = Effect.flatMap(ScriptedModel.ScriptedModel, ({ respond }) =>
  respond(() => Reply.message("Hello there.".split(/(?= )/), { phase: "final_answer" }))
)

const timed = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const from = yield* Clock.currentTimeMillis
    yield* effect
    return (yield* Clock.currentTimeMillis) - from
  })

/** Turns a second with many threads at once, and ms a turn with one. */
const turns = <E, R>(run: (thread: number) => Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    const all = Effect.forEach(
      Array.from({ length: threads }, (_, at) => at),
      run,
      { concurrency: "unbounded" }
    )
    yield* all
    const together = yield* timed(Effect.repeatN(all, rounds - 1))
    const one = yield* timed(Effect.repeatN(run(0), alone - 1))
    return {
      "turns/s": Math.round((threads * rounds * 10_000) / together) / 10,
      "ms a turn, alone": Math.round((one * 10) / alone) / 10
    }
  })

const oneProcess = Effect.gen(function* () {
  yield* answerAll
  const codex = yield* Codex.Codex
  const started = yield* Effect.replicateEffect(codex.startThread(), threads)
  return yield* turns((at) => started[at]?.run("Hello.") ?? Effect.void)
}).pipe(Effect.provide(TestCodex.layer()))

const tables = ["codex_threads", "codex_turns", "codex_events", "cluster_messages", "cluster_replies"]

const throughRunners = (count: number) =>
  Effect.gen(function* () {
    yield* answerAll
    const cluster = yield* CodexCluster.CodexCluster
    const sql = yield* SqlClient.SqlClient
    const { runner } = yield* TestCluster.TestCluster
    yield* Effect.all(
      Array.from({ length: count }, () => runner()),
      { concurrency: 2 }
    )
    const measured = yield* turns((at) => cluster.thread(`thread-${at}`).run("Hello."))
    const sizes = yield* Effect.forEach(tables, (table) =>
      Effect.map(
        sql<{ rows: string; bytes: string }>`
          SELECT COUNT(*) AS rows, COALESCE(SUM(pg_column_size(t.*)), 0) AS bytes FROM ${sql(table)} t`,
        ([size]) => ({ table, rows: Number(size?.rows), bytes: Number(size?.bytes) })
      )
    )
    return { measured, sizes, turns: threads * (rounds + 1) + alone }
  }).pipe(Effect.provide(TestCluster.layer()), Effect.scoped)

/** From the death of a runner until another one owns its threads, in ms. */
const takeover = (sharding: Parameters<typeof TestCluster.layer>[0]) =>
  Effect.gen(function* () {
    const { respond } = yield* ScriptedModel.ScriptedModel
    const gate = yield* Gate.make
    yield* respond(() => Reply.sequence(Reply.hold(gate), Reply.message("Hello.")))
    const cluster = yield* CodexCluster.CodexCluster
    const { runner } = yield* TestCluster.TestCluster
    const [killed] = yield* Effect.all([runner(), runner()], { concurrency: 2 })
    const runs = yield* Effect.forEach(Array.from({ length: 12 }), (_, at) =>
      Effect.fork(Effect.ignore(cluster.thread(`thread-${at}`).run("Hello.", { key: "k" })))
    )
    yield* gate.reachedBy(12)
    const owned = Effect.map(
      Stream.runCollect(cluster.threads),
      (all) => Chunk.toReadonlyArray(all).filter((one) => one.runner.endsWith(`:${killed.port}`)).length
    )
    const ms = yield* timed(
      Effect.zipRight(
        killed.signal("SIGKILL"),
        Effect.repeat(owned, { until: (left) => left === 0, schedule: Schedule.spaced("20 millis") })
      )
    )
    yield* gate.open
    yield* Fiber.joinAll(runs)
    return ms
  }).pipe(Effect.provide(TestCluster.layer(sharding)), Effect.scoped)

const which = process.argv[2] ?? "all"

const main = Effect.gen(function* () {
  yield* Console.log(`load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`)
  if (which !== "takeover") {
    yield* Console.log("one process, no cluster", yield* oneProcess)
    for (const count of [1, 2, 4]) {
      const { measured, sizes, turns } = yield* throughRunners(count)
      yield* Console.log(`${count} runners`, measured)
      if (count === 1)
        yield* Console.table(sizes.map((size) => ({ ...size, turns, "bytes a turn": size.bytes / turns })))
    }
  }
  if (which !== "turns") {
    const seconds = (refresh: DurationInput, health: DurationInput) =>
      ({
        shardsPerGroup: 60,
        shardLockRefreshInterval: "2 seconds",
        shardLockExpiration: "6 seconds",
        refreshAssignmentsInterval: refresh,
        runnerHealthCheckInterval: health
      }) as const
    yield* Console.log("0.2 s / 0.2 s", yield* takeover(seconds("200 millis", "200 millis")))
    yield* Console.log("0.5 s / 1 s", yield* takeover(seconds("500 millis", "1 second")))
    yield* Console.log("3 s / 10 s", yield* takeover(seconds("3 seconds", "10 seconds")))
    yield* Console.log("the cluster's defaults", yield* takeover({}))
  }
})

Effect.runPromise(main).then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
