import { describe, expect, it } from "@effect/vitest"
import { Codex, CodexPool, type Connection, Diagnostics, type Notification } from "@effect-codex/client"
import { CodexPool as NodeCodexPool, ProcessTransport } from "@effect-codex/node"
import { Gate, type ModelRequest, Reply, ScriptedModel } from "@effect-codex/testing"
import { Chunk, Context, Effect, Exit, Layer, Schedule, Stream } from "effect"
import * as testHome from "../src/internal/testHome.js"

const soon = Schedule.spaced("10 millis").pipe(Schedule.upTo("20 seconds"))

/** The processes of a pool, by the number of their server. */
class Pids extends Context.Tag("Pids")<Pids, ReadonlyArray<number>>() {}

/** A pool of real servers of one home, on the scripted model. */
const pool = (size: number, reconnect: Schedule.Schedule<unknown, unknown> | false = soon) =>
  Layer.unwrapScoped(
    Effect.map(testHome.make, ({ env, workspace }) => {
      const pids: Array<number> = []
      const codexPath = process.env.EFFECT_CODEX_TEST_BINARY
      const connector = (index: number) => ({
        connect: Effect.tap(ProcessTransport.make({ codexPath, cwd: workspace, env }), ({ pid }) => {
          pids[index] = pid
        }),
        reconnect: reconnect === false ? undefined : reconnect
      })
      return Layer.merge(CodexPool.layer(connector, { size }), Layer.succeed(Pids, pids))
    })
  ).pipe(Layer.provideMerge(ScriptedModel.layer))

const collect = <A, E>(stream: Stream.Stream<A, E>) => Effect.map(Stream.runCollect(stream), Chunk.toReadonlyArray)

const completedIds = (events: ReadonlyArray<Notification.Notification>) =>
  events.flatMap((event) =>
    event.method === "item/completed" && "id" in event.params.item ? [event.params.item.id as string] : []
  )

const threadsOf = Effect.flatMap(CodexPool.CodexPool, ({ members }) =>
  Effect.forEach(members, ({ threads }) => threads)
)

/** Kills the server of that number. */
const kill = (index: number) =>
  Effect.map(Pids, (pids) => {
    const pid = pids[index]
    if (pid !== undefined) process.kill(pid, "SIGKILL")
  })

/** Kills a server, and waits until the connection has reached `status` since. */
const killUntil = ({ states }: Connection.Connection, status: Connection.State["status"], index: number) =>
  states.pipe(
    Stream.zipWithIndex,
    Stream.tap(([, at]) => (at === 0 ? kill(index) : Effect.void)),
    Stream.drop(1),
    Stream.takeUntil(([state]) => state.status === status),
    Stream.runDrain
  )

describe("CodexPool", () => {
  it.live(
    "C1: 8 threads over 3 servers, of which one is killed amid turns and a goal: everything settles as promised",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const codex = yield* Codex.Codex
        const gate = yield* Gate.make
        const goals = new Set<string | null>()
        yield* model.respond(({ isGoalPrompt, threadId, toolOutputs }: ModelRequest.ModelRequest) => {
          if (isGoalPrompt && goals.has(threadId)) {
            return toolOutputs.length > 0
              ? Reply.message("Done.", { phase: "final_answer" })
              : Reply.functionCall("update_goal", { status: "complete" })
          }
          goals.add(threadId)
          return Reply.message(["One ", gate, "two"], { phase: "final_answer" })
        })
        // At once: those that are about to start count.
        const threads = yield* Effect.replicateEffect(codex.startThread(), 8, { concurrency: "unbounded" })
        const placed = yield* threadsOf
        expect(placed.map(({ length }) => length).sort()).toEqual([2, 3, 3])
        const victim = placed.findIndex(({ length }) => length === 3)
        const lost = new Set(placed[victim])
        const goalThread = threads.find(({ id }) => lost.has(id)) ?? threads[0]
        const goal = yield* (goalThread as (typeof threads)[number]).startGoal("Count.")
        const ofTurns = threads.filter((thread) => thread !== goalThread)
        const turns = yield* Effect.forEach(ofTurns, (thread) => thread.startTurn("Count."), { concurrency: 8 })
        yield* gate.reachedBy(8)
        const { snapshot } = yield* Diagnostics.Diagnostics
        // Each turn, and the turn of the goal.
        expect((yield* snapshot).openTurns).toHaveLength(8)
        const { members } = yield* CodexPool.CodexPool
        yield* killUntil(codex.connection, "resumed", victim)
        expect((yield* codex.connection.state).status).toBe("resumed")
        expect(
          yield* Effect.forEach(members, ({ connection }) => Effect.map(connection.state, (s) => s.status))
        ).toEqual(members.map(({ index }) => (index === victim ? "resumed" : "connected")))
        yield* gate.open
        const settled = yield* Effect.forEach(turns, (turn) =>
          Effect.gen(function* () {
            const result = yield* turn.result
            return { result, events: yield* collect(turn.events), text: (yield* collect(turn.text)).join("") }
          })
        )
        for (const { events, result, text } of settled) {
          const ids = completedIds(events)
          expect(new Set(ids).size).toBe(ids.length)
          if (lost.has(result.threadId)) {
            expect(result.status).toBe("interrupted")
          } else {
            expect(result).toMatchObject({ status: "completed", finalResponse: "One two" })
            expect(text).toBe("One two")
            expect(events.some(({ method }) => method === "$resumed")).toBe(false)
          }
        }
        expect(settled.filter(({ result }) => result.status === "interrupted")).toHaveLength(2)
        expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
        // Threads stay with their server, and go on.
        expect(yield* threadsOf).toEqual(placed)
        yield* model.respond(() => Reply.message("Again."))
        const again = yield* Effect.forEach(threads, (thread) => thread.run("Again."), { concurrency: 8 })
        expect(again.map(({ finalResponse }) => finalResponse)).toEqual(threads.map(() => "Again."))
      }).pipe(Effect.provide(pool(3)))
  )

  it.live("a new thread goes to the server with the fewest open turns, then with the fewest threads", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.respond(() => Reply.message([gate, "Hi."]))
      const [one, two, three] = yield* Effect.all([codex.startThread(), codex.startThread(), codex.startThread()])
      expect(yield* threadsOf).toEqual([[one.id, three.id], [two.id]])
      const turn = yield* two.startTurn("Hi")
      const four = yield* codex.startThread()
      const five = yield* codex.request("thread/start", {})
      expect(yield* threadsOf).toEqual([[one.id, three.id, four.id, five.thread.id], [two.id]])
      // A fork is made where its source is, a stored thread loaded where it is.
      yield* gate.open
      yield* turn.result
      const fork = yield* codex.forkThread(two.id)
      expect((yield* threadsOf)[1]).toEqual([two.id, fork.id])
      expect((yield* codex.resumeThread(two.id)).id).toBe(two.id)
      expect((yield* codex.thread(two.id).read()).id).toBe(two.id)
      expect((yield* codex.request("thread/read", { threadId: two.id })).thread.id).toBe(two.id)
      const { data } = yield* codex.listThreads()
      expect(data.map(({ id }) => id)).toContain(two.id)
      yield* codex.deleteThread(fork.id)
      expect((yield* threadsOf)[1]).toEqual([two.id])
    }).pipe(Effect.provide(pool(2)))
  )

  it.live("a server that is not started again is out: its threads are loaded by the others; then all are closed", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const { members } = yield* CodexPool.CodexPool
      const gate = yield* Gate.make
      yield* model.script(Reply.message("One."), Reply.message([gate, "Never."]), Reply.message("Two."))
      const [thread, other] = yield* Effect.all([codex.startThread(), codex.startThread()])
      yield* thread.run("One.")
      const turn = yield* thread.startTurn("And?")
      yield* gate.reached
      const notifications = yield* Effect.fork(Effect.exit(Stream.runDrain(codex.notifications)))
      const [first] = members
      if (first !== undefined) yield* killUntil(first.connection, "closed", 0)
      expect((yield* Effect.flip(turn.result))._tag).toBe("TransportClosedError")
      expect((yield* Effect.flip(thread.run("?")))._tag).toBe("TransportClosedError")
      expect((yield* codex.connection.state).status).toBe("connected")
      const again = yield* codex.resumeThread(thread.id)
      expect((yield* again.run("Two.")).finalResponse).toBe("Two.")
      expect(yield* threadsOf).toEqual([[], [other.id, thread.id]])
      yield* codex.models()
      yield* killUntil(codex.connection, "closed", 1)
      expect(Exit.isFailure(yield* notifications.await.pipe(Effect.flatten))).toBe(true)
      expect((yield* Effect.flip(codex.startThread()))._tag).toBe("TransportClosedError")
    }).pipe(Effect.provide(pool(2, false)))
  )

  it.live("a size that is none is refused before anything is started", () =>
    Effect.gen(function* () {
      for (const size of [0, -1, 1.5, "3", undefined] as unknown as ReadonlyArray<number>) {
        const error = yield* Effect.flip(
          Effect.scoped(Layer.build(NodeCodexPool.layer({ size, codexPath: "/nowhere" })))
        )
        expect(error).toMatchObject({ _tag: "InvalidOptionError", option: "size" })
      }
      const misspelt = { size: 2, codexpath: "/nowhere" }
      const error = yield* Effect.flip(Effect.scoped(Layer.build(NodeCodexPool.layer(misspelt))))
      expect(error).toMatchObject({ _tag: "InvalidOptionError", option: "codexpath" })
    })
  )
})
