import { readFile } from "node:fs/promises"
import { SqlClient } from "@effect/sql"
import { expect, layer } from "@effect/vitest"
import { CodexError } from "@effect-codex/client"
import { ClusterStore, CodexCluster, type TurnInterruptedError } from "@effect-codex/cluster"
import { connectCluster } from "@effect-codex/cluster/promise"
import { Gate, type ModelRequest, Reply } from "@effect-codex/testing"
import { Effect, Either, Fiber, Stream } from "effect"
import type { RunnerProcess } from "../RunnerProcess.js"
import { answer, completedItems, keysOn, methods, ownersOf, scripted, until } from "../scenario.js"
import * as TestCluster from "../TestCluster.js"

layer(TestCluster.layer(), { excludeTestServices: true, timeout: "60 seconds" })("three runners", (it) => {
  let survivor: Effect.Effect<RunnerProcess, never, TestCluster.TestCluster> = Effect.flatMap(
    TestCluster.TestCluster,
    ({ runner }) => runner()
  )

  it.scoped(
    "D2, D3: killed in every phase, each key runs once and each handle settles once",
    () =>
      Effect.gen(function* () {
        const { count, requests, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const cluster = yield* CodexCluster.CodexCluster
        const [a, b] = yield* Effect.all([runner({ hold: "held" }), runner()], { concurrency: 2 })
        survivor = Effect.succeed(b)
        const [held, named, reading, steered, continued, first, between] = (yield* keysOn(a, "issue", 7)) as [
          string,
          string,
          string,
          string,
          string,
          string,
          string
        ]
        const [spared] = (yield* keysOn(b, "issue", 1)) as [string]
        const gates = yield* Effect.replicateEffect(Gate.make, 9)
        const gate = (at: number) => gates[at] as Gate.Gate
        const stop = (at: number) => answer("so far", gate(at), "the rest")
        yield* script("held", stop(0))
        yield* script("named", Reply.sequence(Reply.hold(gate(1)), answer("never")))
        yield* script("reading", stop(2))
        yield* script("steered", stop(3), stop(4))
        yield* script("continued", stop(5), answer("Finished."))
        yield* script("first", stop(6), Reply.functionCall("update_goal", { status: "complete" }), answer("Reached."))
        yield* script(
          "between",
          answer("Half."),
          stop(7),
          Reply.functionCall("update_goal", { status: "complete" }),
          answer("Reached.")
        )
        yield* script("spared", stop(8))

        const run = (key: string, work: string, options = {}) =>
          Effect.fork(Effect.either(cluster.thread(key).run(work, { key: work, ...options })))
        const heldRun = yield* run(held, "held")
        const namedRun = yield* run(named, "named")
        const readingTurn = yield* cluster.thread(reading).startTurn("reading", { key: "reading" })
        const readingEvents = yield* Effect.fork(
          Stream.runCollect(Stream.catchAll(readingTurn.events, () => Stream.empty))
        )
        const steeredTurn = yield* cluster.thread(steered).startTurn("steered", { key: "steered" })
        const continuedTurn = yield* cluster
          .thread(continued)
          .startTurn("continued", { key: "continued", onTakeover: "continue" })
        const continuedEvents = yield* Effect.fork(Stream.runCollect(continuedTurn.events))
        const firstGoal = yield* cluster.thread(first).startGoal("first", { key: "first" })
        const firstEvents = yield* Effect.fork(Stream.runCollect(firstGoal.events))
        const betweenGoal = yield* cluster.thread(between).startGoal("between", { key: "between" })
        const betweenEvents = yield* Effect.fork(Stream.runCollect(betweenGoal.events))
        const sparedRun = yield* run(spared, "spared")

        yield* a.printed("held held")
        yield* Effect.all([0, 1, 2, 3, 5, 6, 7, 8].map((at) => gate(at).reached))
        const steering = yield* Effect.fork(Effect.either(steeredTurn.steer("More.")))
        yield* gate(4).reached
        yield* a.signal("SIGKILL")

        const cutOff = (outcome: Either.Either<unknown, unknown>) =>
          Either.isLeft(outcome) ? (outcome.left as TurnInterruptedError) : outcome
        expect(cutOff(yield* Fiber.join(heldRun))).toMatchObject({ _tag: "TurnInterruptedError", key: "held" })
        expect(cutOff(yield* Fiber.join(namedRun))).toMatchObject({ _tag: "TurnInterruptedError", key: "named" })
        const readingError = yield* Effect.flip(readingTurn.result)
        expect(readingError).toMatchObject({ _tag: "TurnInterruptedError", result: { status: "interrupted" } })
        const seen = yield* Fiber.join(readingEvents)
        expect(methods(seen).filter((method) => method === "item/agentMessage/delta").length).toBe(1)
        expect(methods(seen).at(-1)).toBe("turn/completed")
        expect(completedItems(seen)).toEqual([...new Set(completedItems(seen))])
        expect(yield* Effect.flip(steeredTurn.result)).toMatchObject({ _tag: "TurnInterruptedError" })
        yield* Fiber.join(steering)

        const continuedResult = yield* continuedTurn.result
        expect(continuedResult).toMatchObject({
          id: continuedTurn.id,
          status: "completed",
          finalResponse: "Finished."
        })
        const continuedSeen = yield* Fiber.join(continuedEvents)
        expect(methods(continuedSeen).filter((method) => method === "turn/started").length).toBe(1)
        expect(methods(continuedSeen).filter((method) => method === "turn/completed").length).toBe(1)
        expect(completedItems(continuedSeen)).toEqual([...new Set(completedItems(continuedSeen))])

        yield* gate(6).open
        yield* gate(7).open
        for (const [goal, events] of [
          [firstGoal, firstEvents],
          [betweenGoal, betweenEvents]
        ] as const) {
          expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Reached." })
          const shown = yield* Fiber.join(events)
          expect(methods(shown).filter((method) => method === "turn/completed").length).toBe(1)
          expect(completedItems(shown)).toEqual([...new Set(completedItems(shown))])
        }
        yield* gate(8).open
        expect(Either.getOrThrow(yield* Fiber.join(sparedRun))).toMatchObject({ status: "completed" })

        for (const key of ["held", "named", "reading", "steered", "continued", "spared"]) {
          expect([key, yield* count(key)]).toEqual([key, 1])
        }
        expect(yield* requests("continued")).toBe(2)
        // Asked again, it is what it was.
        expect(yield* Effect.flip(cluster.thread(held).run("held", { key: "held" }))).toMatchObject({
          _tag: "TurnInterruptedError"
        })
        expect(yield* count("held")).toBe(1)
      }),
    240_000
  )

  it.scoped(
    "D3: a runner that is added or stopped in good order lets turns finish, and hands goals over",
    () =>
      Effect.gen(function* () {
        const { count, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const sql = yield* SqlClient.SqlClient
        const cluster = yield* CodexCluster.CodexCluster
        const b = yield* survivor
        const keys = yield* keysOn(b, "drain", 8)
        const gates = yield* Effect.replicateEffect(Gate.make, 8)
        const gate = (at: number) => gates[at] as Gate.Gate
        const begin = (at: number) =>
          Effect.gen(function* () {
            const work = `added ${at}`
            yield* script(work, answer("so far", gate(at), "."), answer("Again."))
            const turn = yield* cluster.thread(keys[at] ?? "").startTurn(work, { key: work })
            yield* gate(at).reached
            return turn
          })
        const turns = yield* Effect.all([0, 1, 2, 3, 4, 5].map(begin))

        // Added: some of the threads are another runner's by now, as soon as their turns have ended.
        const c = yield* runner()
        yield* until(
          Effect.map(
            sql<{ owners: string }>`SELECT COUNT(DISTINCT pid) AS owners FROM pg_locks WHERE locktype = 'advisory'`,
            ([row]) => Number(row?.owners) === 2
          )
        )
        yield* Effect.all(gates.slice(0, 6).map((one) => one.open))
        for (const turn of turns)
          expect(yield* turn.result).toMatchObject({ status: "completed", finalResponse: "so far." })
        const after = yield* Effect.forEach(keys.slice(0, 6), (key) => cluster.thread(key).run("after"), {
          concurrency: "unbounded"
        })
        expect(after.map(({ finalResponse }) => finalResponse)).toEqual(Array(6).fill("Again."))
        for (let at = 0; at < 6; at++) expect(yield* count(`added ${at}`)).toBe(1)
        const owners = yield* ownersOf(keys.slice(0, 6))
        expect(owners.filter((owner) => owner.endsWith(`:${c.port}`)).length).toBeGreaterThan(0)

        // Stopped: what runs may finish, a goal goes on elsewhere.
        const [stayed, pursued] = (yield* keysOn(b, "stopped", 2)) as [string, string]
        yield* script("stayed", answer("so far", gate(6), "."))
        const turn = yield* cluster.thread(stayed).startTurn("stayed", { key: "stayed" })
        yield* gate(6).reached
        let elsewhere = false
        const pursue = ({ toolOutputs }: ModelRequest.ModelRequest) =>
          Effect.sync(() =>
            toolOutputs.length > 0
              ? answer("Reached.")
              : elsewhere
                ? Reply.functionCall("update_goal", { status: "complete" })
                : answer("More.")
          )
        yield* script("pursued", answer("so far", gate(7), "."), pursue)
        const goal = yield* cluster.thread(pursued).startGoal("pursued", { key: "pursued" })
        const goalEvents = yield* Effect.fork(Stream.runCollect(goal.events))
        yield* gate(7).reached
        yield* b.signal("SIGTERM")
        yield* until(
          Effect.map(sql`SELECT 1 FROM cluster_runners WHERE address LIKE ${`%${b.port}`}`, (rows) => rows.length === 0)
        )
        yield* until(
          Effect.map(
            sql`SELECT 1 FROM codex_turns WHERE turn_key = 'pursued' AND handed_over = 1`,
            (rows) => rows.length > 0
          )
        )
        yield* gate(6).open
        yield* gate(7).open
        expect(yield* turn.result).toMatchObject({ status: "completed", finalResponse: "so far." })
        expect(yield* count("stayed")).toBe(1)
        elsewhere = true
        expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Reached." })
        const shown = yield* Fiber.join(goalEvents)
        expect(methods(shown).filter((method) => method === "turn/completed").length).toBe(1)
        expect(completedItems(shown)).toEqual([...new Set(completedItems(shown))])
        yield* b.exited
        survivor = Effect.succeed(c)
      }),
    240_000
  )

  it.scoped(
    "D3: a runner whose app-server has died ends, and its turns go on elsewhere",
    () =>
      Effect.gen(function* () {
        const { requests, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const cluster = yield* CodexCluster.CodexCluster
        const e = yield* runner()
        const [key] = (yield* keysOn(e, "orphan", 1)) as [string]
        const gate = yield* Gate.make
        yield* script("orphaned", answer("so far", gate), answer("Finished."))
        const turn = yield* cluster.thread(key).startTurn("orphaned", { key: "orphaned", onTakeover: "continue" })
        yield* gate.reached
        const children = yield* Effect.promise(() => readFile(`/proc/${e.pid}/task/${e.pid}/children`, "utf8"))
        for (const child of children.trim().split(" ")) process.kill(Number(child), "SIGKILL")
        yield* e.exited
        expect(yield* turn.result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "Finished." })
        expect(yield* requests("orphaned")).toBe(2)
      }),
    240_000
  )

  it.scoped(
    "the facade: promises, iterables and signals",
    () =>
      Effect.gen(function* () {
        const { bodies, script } = yield* scripted
        const { url } = yield* TestCluster.TestCluster
        const gate = yield* Gate.make
        yield* script("promised", answer("Hel", "lo."), answer("never", gate))
        yield* Effect.promise(async () => {
          await using cluster = await connectCluster({ database: url, sharding: TestCluster.quick })
          const thread = cluster.thread("facade", { sandbox: "read-only" })
          const turn = await thread.startTurn("promised", { key: "promised" })
          let text = ""
          for await (const delta of turn.text) text += delta
          expect([text, (await turn.result()).finalResponse]).toEqual(["Hello.", "Hello."])

          const controller = new AbortController()
          const running = thread.run("aborted", { key: "aborted", signal: controller.signal })
          await Effect.runPromise(gate.reached)
          controller.abort(new Error("Enough."))
          await expect(running).rejects.toThrow("Enough.")
          expect((await thread.run("aborted", { key: "aborted" })).status).toBe("interrupted")
          await expect(thread.run("")).rejects.toBeInstanceOf(CodexError.InvalidParamsError)
          const keys: Array<string> = []
          for await (const { key } of cluster.threads) keys.push(key)
          expect(keys).toContain("facade")
        })
        expect((yield* bodies("aborted")).length).toBe(1)

        // Nothing is kept for ever: turns that have ended go, and what asked for them.
        const sql = yield* SqlClient.SqlClient
        const { prune } = yield* ClusterStore.ClusterStore
        expect(yield* prune(0)).toBeGreaterThan(0)
        for (const table of ["codex_turns", "codex_events", "cluster_messages", "cluster_replies"]) {
          expect([table, ...(yield* sql`SELECT 1 FROM ${sql(table)} LIMIT 1`)]).toEqual([table])
        }
      }),
    240_000
  )
})
