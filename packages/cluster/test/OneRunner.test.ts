import { EntityId, Sharding } from "@effect/cluster"
import { describe, expect, it } from "@effect/vitest"
import { Codex, CodexError } from "@effect-codex/client"
import { ClusterStore, CodexCluster, CodexRunner, CodexThread } from "@effect-codex/cluster"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Cause, Chunk, Effect, Exit, Fiber, Layer, Option, Schedule, Schema, Stream } from "effect"
import { oneRunner } from "./support.js"

const answer = (...text: ReadonlyArray<string | Gate.Gate>) => Reply.message(text, { phase: "final_answer" })

const issue = Effect.map(CodexCluster.CodexCluster, (cluster) => cluster.thread("issue-1", { sandbox: "read-only" }))

describe("a thread of one runner", () => {
  it.live("runs a turn, and gives its events, text and result to a handle", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("Hel", "lo."))
      const thread = yield* issue
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
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("D2: the same key is the same turn, asked for at once, or when it is over", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(answer("One", gate, "."), answer("Another."))
      const thread = yield* issue
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
      expect((yield* model.requests).length).toBe(1)
      expect((yield* thread.run("Count.", { key: "l" })).finalResponse).toBe("Another.")
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("steers, interrupts, and refuses to do so when the turn is over", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const steered = yield* Gate.make
      yield* model.script(answer("a", gate), answer("b", steered))
      const thread = yield* issue
      const turn = yield* thread.startTurn("Count.")
      yield* gate.reached
      yield* turn.steer("Faster.")
      yield* steered.reached
      expect((yield* model.request(1)).inputText).toBe("Faster.")
      yield* turn.interrupt
      expect((yield* turn.result).status).toBe("interrupted")
      expect(yield* Effect.flip(turn.interrupt)).toBeInstanceOf(CodexError.InvalidRequestError)
      expect(yield* Effect.flip(turn.steer("More."))).toMatchObject({ serverMessage: "no active turn to steer" })
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("S3: interrupting run, or closing stream early, stops the turn on its runner", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gates = [yield* Gate.make, yield* Gate.make] as const
      yield* model.script(answer("a", gates[0]), answer("b", gates[1]), answer("c"))
      const thread = yield* issue
      const running = yield* Effect.fork(thread.run("First.", { key: "run" }))
      yield* gates[0].reached
      yield* Fiber.interrupt(running)
      expect(yield* (yield* model.request(0)).outcome).toBe("cut")
      expect((yield* thread.run("First.", { key: "run" })).status).toBe("interrupted")

      yield* Stream.runDrain(
        Stream.takeUntil(thread.stream("Second."), ({ method }) => method === "item/agentMessage/delta")
      )
      expect(yield* (yield* model.request(1)).outcome).toBe("cut")
      expect((yield* thread.run("Third.")).finalResponse).toBe("c")
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("fails with the client's own errors, at run and after the events", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.failed("insufficient_quota", "No more."))
      const thread = yield* issue
      const error = yield* Effect.flip(thread.run("Count.", { key: "k" }))
      expect(error).toBeInstanceOf(CodexError.TurnFailedError)
      expect(error).toMatchObject({ error: { codexErrorInfo: "usageLimitExceeded" }, result: { status: "failed" } })
      const again = yield* thread.startTurn("Count.", { key: "k" })
      const exit = yield* Effect.exit(Stream.runDrain(again.events))
      expect(Exit.isFailure(exit) && Option.getOrNull(Cause.failureOption(exit.cause))).toEqual(error)
      const unknown = yield* Effect.flip(thread.run("Count.", { effort: 7 as never }))
      expect(unknown).toMatchObject({ _tag: "InvalidParamsError", sent: false })
    }).pipe(Effect.provide(oneRunner()))
  )

  it.scopedLive("T3: what cannot cross, or is not understood, is refused before anything is stored", () =>
    Effect.gen(function* () {
      const cluster = yield* CodexCluster.CodexCluster
      const thread = cluster.thread("issue-1")
      const refused = <A, E extends { readonly _tag: string; readonly message: string }, R>(
        effect: Effect.Effect<A, E, R>
      ) => Effect.map(Effect.flip(effect), ({ _tag, message }) => `${_tag}: ${message}`)
      expect(yield* refused(thread.run(""))).toMatch(/InvalidParamsError.*empty/)
      expect(yield* refused(thread.run("Hi.", { key: "" }))).toMatch(/key of a turn has to be a string of 1 to 100/)
      expect(yield* refused(thread.run("Hi.", { onTakeover: "retry" as never }))).toMatch(/"fail" or "continue"/)
      expect(yield* refused(thread.run("Hi.", { clientUserMessageId: "x" } as object))).toMatch(/use `key`/)
      const tools = { tools: [{ name: "a", handler: () => Effect.void }] } as object
      expect(yield* refused(cluster.thread("issue-2", tools).run("Hi."))).toMatch(
        /plain JSON.*`tools.0.handler` is not/
      )
      expect(yield* refused(cluster.thread("x".repeat(101)).run("Hi."))).toMatch(/key of a thread/)
      expect(yield* refused(thread.startGoal("Reach it.", { tokenBuget: 7 } as object))).toMatch(
        /no option `tokenBuget`; there are `key`, `tokenBudget`/
      )
      expect(yield* refused(thread.runGoal("Reach it.", { startTimeout: "infinity" as never }))).toMatch(
        /finite duration/
      )
      expect(yield* refused(thread.runGoal("Reach it.", { tokenBudget: 0.5 }))).toMatch(/`tokenBudget` is 0.5/)
      expect(yield* refused(Layer.build(CodexRunner.layer({ sesions: "stored" } as object)))).toMatch(/`sesions`/)
      expect(yield* refused(Layer.build(CodexRunner.layer({ sessions: "disk" as never })))).toMatch(
        /"shared" or "stored"/
      )
      expect(yield* Stream.runCount(cluster.threads)).toBe(0)
      expect(yield* refused(cluster.thread("issue-3", { sandbx: "read-only" } as object).run("Hi."))).toMatch(
        /InvalidParamsError.*sandbx/
      )
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("pursues a goal as one logical turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer("Half."), Reply.functionCall("update_goal", { status: "complete" }), answer("Done."))
      const thread = yield* issue
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
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("pauses a goal and resumes it under another key", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(answer("a", gate))
      const thread = yield* issue
      const goal = yield* thread.startGoal("Reach it.")
      yield* gate.reached
      yield* goal.interrupt
      expect((yield* goal.result).status).toBe("interrupted")
      expect(Option.getOrThrow(yield* thread.goal).status).toBe("paused")
      yield* model.script(Reply.functionCall("update_goal", { status: "complete" }), answer("Done."))
      const resumed = yield* thread.resumeGoal()
      expect(yield* resumed.result).toMatchObject({ status: "completed", finalResponse: "Done." })
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("decodes structured output", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(answer('{"city":"Bern"}'))
      const thread = yield* issue
      expect(yield* thread.runAs(Schema.Struct({ city: Schema.String }), "Where?")).toEqual({ city: "Bern" })
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("shows approvals as cards, wherever they are shown", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const ask = Reply.functionCall("exec_command", {
        cmd: "echo hi",
        sandbox_permissions: "require_escalated",
        justification: "To greet."
      })
      yield* model.script(ask, answer("Declined."))
      const cluster = yield* CodexCluster.CodexCluster
      const thread = cluster.thread("issue-1", { approvals: "ask" })
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
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live("lists threads, closes and loads them again, and forgets what is old", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(answer("a", gate), answer("b"))
      const cluster = yield* CodexCluster.CodexCluster
      const store = yield* ClusterStore.ClusterStore
      const thread = yield* issue
      const states = Effect.map(Stream.runCollect(cluster.threads), (all) =>
        Chunk.toReadonlyArray(all).map(({ key, state, openTurns }) => ({ key, state, openTurns }))
      )
      const turn = yield* thread.startTurn("First.", { key: "first" })
      yield* gate.reached
      expect(yield* states).toEqual([{ key: "issue-1", state: "running", openTurns: 1 }])
      expect(yield* Effect.flip(thread.close)).toBeInstanceOf(CodexError.InvalidRequestError)
      yield* gate.open
      yield* turn.result
      expect(yield* states).toEqual([{ key: "issue-1", state: "idle", openTurns: 0 }])
      const codex = yield* Codex.Codex
      const loaded = Effect.map(codex.request("thread/loaded/list", {}), ({ data }) => data.length)
      expect(yield* loaded).toBe(1)
      yield* thread.close
      // At once, so that another server may have it: the server's own delay is much longer.
      yield* Effect.timeout(
        Effect.repeat(loaded, { until: (count) => count === 0, schedule: Schedule.spaced("50 millis") }),
        "5 seconds"
      )
      expect(yield* states).toEqual([{ key: "issue-1", state: "unloaded", openTurns: 0 }])
      expect((yield* thread.run("Second.")).finalResponse).toBe("b")
      expect(yield* store.prune("1 hour")).toBe(0)
      expect(yield* store.prune(0)).toBe(2)
    }).pipe(Effect.provide(oneRunner()))
  )

  it.live(
    "unloads a thread that nothing is asked of, and loads it again",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.script(answer("a"), answer("b"))
        const cluster = yield* CodexCluster.CodexCluster
        const codex = yield* Codex.Codex
        const thread = yield* issue
        const { threadId } = yield* thread.run("First.")
        const loaded = Effect.map(codex.request("thread/loaded/list", {}), ({ data }) => data.includes(threadId))
        expect(yield* loaded).toBe(true)
        // The cluster looks for idle entities every 5 s.
        yield* Effect.repeat(loaded, { until: (is) => !is, schedule: Schedule.spaced("200 millis") })
        const [info] = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
        expect(info?.state).toBe("unloaded")
        expect(yield* thread.run("Second.")).toMatchObject({ threadId, finalResponse: "b" })
      }).pipe(Effect.provide(oneRunner({ maxIdleTime: "1 second" }))),
    60_000
  )

  it.live("places threads by shard group", () =>
    Effect.gen(function* () {
      const shardGroup = (key: string) => (key.startsWith("gpu-") ? "gpu" : "default")
      const entity = CodexThread.placed(shardGroup)
      const sharding = yield* Sharding.Sharding
      const groups = yield* Effect.forEach(["gpu-1", "issue-1"], (key) =>
        Effect.map(entity.getShardId(EntityId.make(key)), ({ group }) => group)
      )
      expect(groups).toEqual(["gpu", "default"])
      // This runner has no shards of that group: what is asked of it waits for one that has.
      const waiting = yield* CodexCluster.CodexCluster.pipe(
        Effect.flatMap((cluster) => cluster.thread("gpu-1").run("Hello.")),
        Effect.provide(CodexCluster.layer({ shardGroup })),
        Effect.timeoutOption("1 second")
      )
      expect(Option.isNone(waiting)).toBe(true)
      expect(yield* sharding.activeEntityCount).toBe(0)
    }).pipe(Effect.provide(oneRunner()))
  )
})
