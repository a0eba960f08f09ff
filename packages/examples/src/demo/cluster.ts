import { spawn } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { NodeClusterSocket } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { ClusterStore, CodexCluster } from "@effect-codex/cluster"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import {
  Chunk,
  Clock,
  Console,
  Deferred,
  Effect,
  type Either,
  Exit,
  Layer,
  Redacted,
  Ref,
  Schedule,
  Stream
} from "effect"
import * as Postgres from "./cluster/Postgres.js"
import type { RunnerArguments } from "./cluster/runner.js"
import { sharding } from "./cluster/sharding.js"
import * as Progress from "./Progress.js"

const prompts = Array.from({ length: 24 }, (_, at) => `Issue ${at + 1}: find the cause, and say it in a sentence.`)
const objectives = ["the parser", "the printer", "the linter", "the cache"].map(
  (part) => `Raise the coverage of ${part} to 90 %.`
)

/** Lets the model answer word by word; no answer ends before `released` is open. */
const script = (released: Gate.Gate) =>
  Effect.gen(function* () {
    const { respond } = yield* ScriptedModel.ScriptedModel
    const beats = yield* Effect.replicateEffect(Gate.make, 40)
    yield* Effect.forkScoped(Effect.forEach(beats, (beat) => Effect.delay(beat.open, "150 millis")))
    const asked = yield* Ref.make<ReadonlyArray<string>>([])
    const isReleased = yield* Ref.make(false)
    yield* Effect.forkScoped(Effect.zipRight(released.pass, Ref.set(isReleased, true)))
    const paced = (text: string) => text.split(/(?<= )/).flatMap((word, at) => [word, ...beats.slice(at, at + 1)])
    yield* respond((request) =>
      Effect.gen(function* () {
        yield* Ref.update(asked, (all) => [...all, request.inputText])
        const answer = (...content: ReadonlyArray<string | Gate.Gate>) =>
          Reply.message(content, { phase: "final_answer" })
        if (request.goalObjective !== null) {
          if (request.toolOutputs.length > 0) return answer("The goal is reached.")
          const report = answer(...paced("Ten more tests, and two of them found a bug. "))
          return (yield* isReleased)
            ? Reply.functionCall("update_goal", { status: "complete" })
            : yield* Effect.delay(Effect.succeed(report), "700 millis")
        }
        return prompts.includes(request.inputText)
          ? answer(...paced("I have read the code, and the cause is this: "), released, "an index is off by one.")
          : answer("Gone on with on another machine: an index is off by one.")
      })
    )
    return { asked: Ref.get(asked) }
  })

const freePort = Effect.async<number>((resume) => {
  const server = createServer()
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => resume(Effect.succeed(typeof address === "object" ? (address?.port ?? 0) : 0)))
  })
})

/** A home and a working directory that all app-servers share. */
const folders = Effect.gen(function* () {
  const { url } = yield* ScriptedModel.ScriptedModel
  const root = yield* Effect.acquireRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "effect-codex-cluster-"))),
    (path) => Effect.promise(() => rm(path, { recursive: true, force: true, maxRetries: 5 }))
  )
  const [home, workspace] = [join(root, "home"), join(root, "workspace")]
  yield* Effect.promise(async () => {
    await mkdir(home)
    await mkdir(workspace)
    await writeFile(join(home, "config.toml"), TestCodex.config(url))
  })
  return { home, workspace }
})

interface Runner {
  readonly port: number
  readonly ready: Effect.Effect<void>
  readonly signal: (signal: NodeJS.Signals) => Effect.Effect<void>
  readonly exited: Effect.Effect<void>
}

/** Starts a runner as a process; it ends with the scope at the latest. */
const startRunner = (where: Omit<RunnerArguments, "port">) =>
  Effect.gen(function* () {
    const port = yield* freePort
    const ready = yield* Deferred.make<void>()
    const exited = yield* Deferred.make<void>()
    const file = fileURLToPath(new URL("./cluster/runner.ts", import.meta.url))
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => {
        const args = ["--no-deprecation", ...process.execArgv, file, JSON.stringify({ ...where, port })]
        const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
        child.stdout.once("data", () => Deferred.unsafeDone(ready, Exit.void))
        child.once("exit", () => Deferred.unsafeDone(exited, Exit.void))
        return child
      }),
      (child) =>
        Effect.zipRight(
          Effect.sync(() => child.kill("SIGKILL")),
          Deferred.await(exited)
        )
    )
    const runner: Runner = {
      port,
      ready: Effect.raceFirst(
        Deferred.await(ready),
        Effect.zipRight(Deferred.await(exited), Effect.dieMessage("a runner ended before it was ready"))
      ),
      signal: (signal) => Effect.sync(() => child.kill(signal)),
      exited: Deferred.await(exited)
    }
    return runner
  })

const threadsByRunner = Effect.gen(function* () {
  const cluster = yield* CodexCluster.CodexCluster
  const all = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
  return (runner: Runner) => all.filter((thread) => thread.runner.endsWith(`:${runner.port}`))
})

const names = ["first", "second", "third", "fourth"]

const show = (released: Gate.Gate, asked: Effect.Effect<ReadonlyArray<string>>, where: Omit<RunnerArguments, "port">) =>
  Effect.gen(function* () {
    const cluster = yield* CodexCluster.CodexCluster
    const model = yield* ScriptedModel.ScriptedModel
    const progress = yield* Progress.make(names.map((name) => `${name} runner`))
    const runners = yield* Effect.replicateEffect(startRunner(where), 3)
    const [killed, drained] = runners as [Runner, Runner, Runner]
    yield* Effect.forEach(runners, (runner, line) =>
      Effect.zipRight(runner.ready, progress.mark(line, `ready on port ${runner.port}`))
    )

    const shown = yield* Ref.make<ReadonlyArray<Runner>>(runners)
    const ended = new Map<Runner, string>()
    yield* Effect.gen(function* () {
      const owned = yield* threadsByRunner
      yield* Effect.forEach(yield* shown, (runner, line) => {
        const open = owned(runner).reduce((sum, { openTurns }) => sum + openTurns, 0)
        const end = ended.get(runner)
        return progress.update(line, end ?? `${owned(runner).length} threads, ${open} turns open`)
      })
    }).pipe(Effect.repeat(Schedule.spaced("150 millis")), Effect.ignore, Effect.forkScoped)
    const end = (runner: Runner, line: number, how: string) => {
      ended.set(runner, how)
      return progress.mark(line, how)
    }

    // The database may have threads of other runs.
    const run = yield* Clock.currentTimeMillis
    const turns = yield* Effect.forEach(
      prompts,
      (prompt, at) =>
        Effect.fork(Effect.either(cluster.thread(`${run}-issue-${at + 1}`).run(prompt, { onTakeover: "continue" }))),
      { concurrency: "unbounded" }
    )
    const goals = yield* Effect.forEach(
      objectives,
      (objective, at) => Effect.fork(Effect.either(cluster.thread(`${run}-goal-${at + 1}`).runGoal(objective))),
      { concurrency: "unbounded" }
    )
    yield* model.awaitRequests(prompts.length + objectives.length)

    const before = (yield* threadsByRunner)(killed).map(({ key }) => key)
    const from = yield* Clock.currentTimeMillis
    yield* killed.signal("SIGKILL")
    yield* killed.exited
    yield* end(killed, 0, `killed, with ${before.length} threads`)
    const added = yield* startRunner(where)
    yield* Ref.update(shown, (all) => [...all, added])
    yield* Effect.repeat(
      Effect.map(threadsByRunner, (owned) => owned(killed).length),
      { until: (left) => left === 0, schedule: Schedule.spaced("50 millis") }
    )
    const takeoverMs = (yield* Clock.currentTimeMillis) - from
    yield* end(killed, 0, `killed; its ${before.length} threads were taken over within ${takeoverMs} ms`)
    yield* added.ready
    yield* progress.mark(3, `added on port ${added.port}`)

    yield* drained.signal("SIGTERM")
    yield* progress.mark(1, "stopping in good order")
    yield* released.open
    yield* drained.exited
    yield* end(drained, 1, "stopped in good order")

    const outcomes = yield* Effect.forEach(turns, (fiber) => fiber.await)
    const reached = yield* Effect.forEach(goals, (fiber) => fiber.await)
    const isCompleted = (exit: Exit.Exit<Either.Either<{ readonly status: string }, unknown>>) =>
      Exit.isSuccess(exit) && exit.value._tag === "Right" && exit.value.right.status === "completed"
    const goalsComplete = reached.filter(isCompleted).length
    const requests = yield* asked
    return {
      runners: 3,
      killed: 1,
      drained: 1,
      added: 1,
      threads: prompts.length,
      turns: prompts.length,
      settled: outcomes.filter(Exit.isSuccess).length,
      goals: objectives.length,
      goalsComplete,
      lost: prompts.length + objectives.length - outcomes.filter(isCompleted).length - goalsComplete,
      twice: prompts.filter((prompt) => requests.filter((one) => one === prompt).length !== 1).length,
      takeoverMs
    }
  })

/**
 * Three runners with an app-server each, 24 turns and 4 goals: one runner is killed, one stopped in good order, one
 * added. On a PostgreSQL of its own, or the one at `postgres`. Succeeds with whether nothing was lost or done twice.
 */
export const cluster = (postgres: string | undefined) =>
  Effect.scoped(
    Effect.gen(function* () {
      const url = postgres ?? (yield* Postgres.start)
      const where = { url, ...(yield* folders) }
      const released = yield* Gate.make
      const { asked } = yield* script(released)
      const client = CodexCluster.layer().pipe(
        Layer.provideMerge(ClusterStore.layer),
        Layer.provideMerge(NodeClusterSocket.layer({ clientOnly: true, storage: "sql", shardingConfig: sharding })),
        Layer.provide(PgClient.layer({ url: Redacted.make(url) }))
      )
      const summary = yield* Effect.provide(Effect.scoped(show(released, asked, where)), client)
      yield* Console.log(JSON.stringify(summary))
      const { goals, goalsComplete, lost, settled, turns, twice } = summary
      return settled === turns && goalsComplete === goals && lost === 0 && twice === 0
    })
  ).pipe(Effect.provide(ScriptedModel.layer))
