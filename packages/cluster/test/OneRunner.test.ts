import { EntityId } from "@effect/cluster"
import { expect, layer } from "@effect/vitest"
import { Codex, CodexError } from "@effect-codex/client"
import { ClusterMetrics, ClusterStore, CodexCluster, CodexThread } from "@effect-codex/cluster"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Cause, Chunk, Effect, Exit, Fiber, Metric, Option, Schedule, Schema, Stream } from "effect"
import { oneRunner } from "./support.js"

const answer = (...text: ReadonlyArray<string | Gate.Gate>) => Reply.message(text, { phase: "final_answer" })

const issue = (key: string) =>
  Effect.map(CodexCluster.CodexCluster, (cluster) => cluster.thread(key, { sandbox: "read-only" }))

// One server and one runner for all; each test has a thread of its own.
layer(oneRunner(), { excludeTestServices: true, timeout: "60 seconds" })("a thread of one runner", (it) => {
  it.effect("runs a turn, and gives its events, text and result to a handle", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("Hel", "lo."))
      const thread = yield* issue("issue-1")
      const turn = yield* thread.startTurn("Say hello.", { key: "greeting" })
      const [events, text, result] = yield* Effect.all(
        [Stream.runCollect(turn.events), Stream.mkString(turn.text), turn.result],
        { concurrency: "unbounded" }
      )
      expect(text).toBe("Hello.")
      expect(result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "Hello." })
      const methods = Chunk.toReadonlyArray(events).map(({ method }) => method)
      expect([methods[0], methods.at(-1)]).toEqual(["turn/started", "turn/completed"])
      expect(methods.filter((method) => method === "item/agentMessage/delta").length).toBe(2)
      expect(yield* thread.read()).toMatchObject({ id: turn.threadId })
    })
  )

  it.effect("D2: the same key is the same turn, asked for at once, or when it is over", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const before = (yield* model.requests).length
      yield* model.script(answer("One", gate, "."), answer("Another."))
      const thread = yield* issue("issue-2")
      const both = yield* Effect.fork(
        Effect.all([thread.run("Count.", { key: "k" }), thread.run("Count.", { key: "k" })], {
          concurrency: "unbounded"
        })
      )
      yield* gate.reached
      yield* gate.open
      const [first, second] = yield* Fiber.join(both)
      expect(second).toEqual(first)
      expect(yield* thread.run("Count.", { key: "k" })).toEqual(first)
      // The events of a turn that is over: what was completed in it.
      const again = yield* thread.startTurn("Count.", { key: "k" })
      const methods = Chunk.toReadonlyArray(yield* Stream.runCollect(again.events)).map(({ method }) => method)
      expect(methods.filter((method) => method === "item/completed").length).toBe(2)
      expect((yield* model.requests).length).toBe(before + 1)
      expect((yield* thread.run("Count.", { key: "l" })).finalResponse).toBe("Another.")
    })
  )

  it.effect("steers, interrupts, and refuses to do so when the turn is over", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const steered = yield* Gate.make
      const before = (yield* model.requests).length
      yield* model.script(answer("a", gate), answer("b", steered))
      const thread = yield* issue("issue-3")
      const turn = yield* thread.startTurn("Count.")
      yield* gate.reached
      expect(yield* turn.steer("Faster.")).toBe(turn.id)
      yield* steered.reached
      expect((yield* model.request(before + 1)).inputText).toBe("Faster.")
      yield* turn.interrupt
      expect((yield* turn.result).status).toBe("interrupted")
      yield* turn.interrupt
      expect(yield* Effect.flip(turn.steer("More."))).toMatchObject({ serverMessage: "no active turn to steer" })
    })
  )

  it.effect("S3: interrupting run, or closing stream early, stops the turn on its runner", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gates = [yield* Gate.make, yield* Gate.make] as const
      const before = (yield* model.requests).length
      yield* model.script(answer("a", gates[0]), answer("b", gates[1]), answer("c"))
      const thread = yield* issue("issue-4")
      const running = yield* Effect.fork(thread.run("First.", { key: "run" }))
      yield* gates[0].reached
      yield* Fiber.interrupt(running)
      expect(yield* (yield* model.request(before)).outcome).toBe("cut")
      expect((yield* thread.run("First.", { key: "run" })).status).toBe("interrupted")

      yield* Stream.runDrain(
        Stream.takeUntil(thread.stream("Second."), ({ method }) => method === "item/agentMessage/delta")
      )
      expect(yield* (yield* model.request(before + 1)).outcome).toBe("cut")
      expect((yield* thread.run("Third.")).finalResponse).toBe("c")
    })
  )

  it.effect("S3: a timeout of run stops the turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const before = (yield* model.requests).length
      yield* model.script(answer("a", gate))
      const thread = yield* issue("issue-late")
      const error = yield* Effect.flip(thread.run("Count.", { key: "late", timeout: "1 second" }))
      expect(error).toMatchObject({ _tag: "TurnTimeoutError", timeoutMs: 1000 })
      expect(yield* (yield* model.request(before)).outcome).toBe("cut")
      expect((yield* thread.run("Count.", { key: "late" })).status).toBe("interrupted")
    })
  )

  it.effect("fails with the client's own errors, at run and after the events", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.failed("insufficient_quota", "No more."))
      const thread = yield* issue("issue-5")
      const error = yield* Effect.flip(thread.run("Count.", { key: "k" }))
      expect(error).toBeInstanceOf(CodexError.TurnFailedError)
      expect(error).toMatchObject({ error: { codexErrorInfo: "usageLimitExceeded" }, result: { status: "failed" } })
      const again = yield* thread.startTurn("Count.", { key: "k" })
      const exit = yield* Effect.exit(Stream.runDrain(again.events))
      expect(Exit.isFailure(exit) && Option.getOrNull(Cause.failureOption(exit.cause))).toEqual(error)
    })
  )

  it.effect("pursues a goal as one logical turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("Half."), Reply.functionCall("update_goal", { status: "complete" }), answer("Done."))
      const thread = yield* issue("issue-6")
      const goal = yield* thread.startGoal("Reach it.", { key: "goal", tokenBudget: 10_000 })
      const updates = yield* Effect.fork(Stream.runCollect(goal.updates))
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(goal.events)).map(({ method }) => method)
      expect(events.filter((method) => method === "turn/started").length).toBe(1)
      expect(events.at(-1)).toBe("turn/completed")
      const result = yield* goal.result
      expect(result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      expect(Chunk.toReadonlyArray(yield* Fiber.join(updates)).at(-1)).toMatchObject({ status: "complete" })
      expect(yield* goal.status).toBe("complete")
      expect(yield* thread.runGoal("Reach it.", { key: "goal" })).toEqual(result)
      expect(yield* Effect.flip(thread.startGoal(" "))).toMatchObject({
        _tag: "GoalRejectedError",
        reason: "EmptyObjective"
      })
    })
  )

  it.effect("pauses a goal and resumes it under another key", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(answer("a", gate))
      const thread = yield* issue("issue-7")
      const goal = yield* thread.startGoal("Reach it.")
      yield* gate.reached
      yield* goal.interrupt
      expect((yield* goal.result).status).toBe("interrupted")
      expect(Option.getOrThrow(yield* thread.goal).status).toBe("paused")
      yield* model.script(Reply.functionCall("update_goal", { status: "complete" }), answer("Done."))
      const resumed = yield* thread.resumeGoal()
      expect(yield* resumed.result).toMatchObject({ status: "completed", finalResponse: "Done." })
    })
  )

  it.effect("decodes structured output", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer('{"city":"Bern"}'))
      const thread = yield* issue("issue-8")
      expect(yield* thread.runAs(Schema.Struct({ city: Schema.String }), "Where?")).toEqual({ city: "Bern" })
    })
  )

  it.effect("shows approvals as cards, wherever they are shown", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const ask = Reply.functionCall("exec_command", {
        cmd: "echo hi",
        sandbox_permissions: "require_escalated",
        justification: "To greet."
      })
      yield* model.script(ask, answer("Declined."))
      const cluster = yield* CodexCluster.CodexCluster
      const thread = cluster.thread("issue-ask", { approvals: "ask" })
      const cards = yield* thread.approvals.pipe(
        Stream.mapEffect((card) => Effect.as(Effect.zipRight(card.decline, card.settled), card)),
        Stream.take(1),
        Stream.runHead,
        Effect.fork
      )
      expect((yield* thread.run("Greet.")).finalResponse).toBe("Declined.")
      const card = Option.getOrThrow(yield* Fiber.join(cards))
      expect(card).toMatchObject({ kind: "command", params: { reason: "To greet." } })
      expect(yield* Effect.flip(card.accept)).toBeInstanceOf(CodexError.ApprovalSettledError)
    })
  )

  it.effect("lists threads, closes and loads them again, and forgets what is old", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(answer("a", gate), answer("b"))
      const cluster = yield* CodexCluster.CodexCluster
      const store = yield* ClusterStore.ClusterStore
      const thread = yield* issue("issue-9")
      const states = Effect.map(Stream.runCollect(cluster.threads), (all) =>
        Chunk.toReadonlyArray(all).flatMap(({ key, state, openTurns }) =>
          key === "issue-9" ? [{ state, openTurns }] : []
        )
      )
      const turn = yield* thread.startTurn("First.", { key: "first" })
      yield* gate.reached
      expect(yield* states).toEqual([{ state: "running", openTurns: 1 }])
      expect(yield* Effect.flip(thread.close)).toBeInstanceOf(CodexError.InvalidRequestError)
      yield* gate.open
      yield* turn.result
      expect(yield* states).toEqual([{ state: "idle", openTurns: 0 }])
      const codex = yield* Codex.Codex
      const loaded = Effect.map(codex.request("thread/loaded/list", {}), ({ data }) => data.includes(turn.threadId))
      expect(yield* loaded).toBe(true)
      yield* thread.close
      // At once, so that another server may have it: the server's own delay is much longer.
      yield* Effect.timeout(
        Effect.repeat(loaded, { until: (is) => !is, schedule: Schedule.spaced("50 millis") }),
        "5 seconds"
      )
      expect(yield* states).toEqual([{ state: "unloaded", openTurns: 0 }])
      expect((yield* thread.run("Second.")).finalResponse).toBe("b")
      expect(yield* store.prune("1 hour")).toBe(0)
      expect(yield* store.prune(0)).toBeGreaterThanOrEqual(2)
    })
  )

  it.effect("counts how turns end", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const settled = Effect.map(
        Metric.value(Metric.tagged(ClusterMetrics.settled, "outcome", "completed")),
        ({ count }) => count
      )
      const before = yield* settled
      yield* model.script(answer("a"))
      yield* (yield* issue("issue-counted")).run("Count.")
      expect(yield* settled).toBe(before + 1)
    })
  )

  it.effect("the events of a thread are those of its turns, from when they are read", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("a"), answer("b"))
      const thread = yield* issue("issue-watched")
      yield* thread.run("First.")
      const ended = yield* thread.events.pipe(
        Stream.filter(({ method }) => method === "turn/completed"),
        Stream.take(1),
        Stream.runCollect,
        Effect.fork
      )
      const second = yield* thread.run("Second.")
      const [event] = Chunk.toReadonlyArray(yield* Fiber.join(ended))
      expect(event).toMatchObject({ params: { threadId: second.threadId } })
    })
  )

  it.effect("keys of their full length fit", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("a"))
      const thread = yield* issue("é".repeat(100))
      expect((yield* thread.run("Count.", { key: "ü".repeat(100) })).finalResponse).toBe("a")
    })
  )

  it.effect("places threads by shard group", () =>
    Effect.gen(function* () {
      const shardGroup = (key: string) => (key.startsWith("gpu-") ? "gpu" : "default")
      const entity = CodexThread.placed(shardGroup)
      const groups = yield* Effect.forEach(["gpu-1", "issue-1"], (key) =>
        Effect.map(entity.getShardId(EntityId.make(key)), ({ group }) => group)
      )
      expect(groups).toEqual(["gpu", "default"])
      // This runner has no shards of that group: what is asked of it waits for one that has.
      const waiting = yield* CodexCluster.CodexCluster.pipe(
        Effect.flatMap((cluster) => cluster.thread("gpu-1").startTurn("Hello.")),
        Effect.provide(CodexCluster.layer({ shardGroup })),
        Effect.timeoutOption("1 second")
      )
      expect(Option.isNone(waiting)).toBe(true)
      const { threads } = yield* CodexCluster.CodexCluster
      expect(yield* Stream.runCount(Stream.filter(threads, ({ key }) => key === "gpu-1"))).toBe(0)
    })
  )
})
