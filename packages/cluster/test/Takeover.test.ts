import { expect, layer } from "@effect/vitest"
import type { Notification } from "@effect-codex/client"
import { ClusterStore, CodexCluster, type TurnInterruptedError } from "@effect-codex/cluster"
import { Gate, type ModelRequest, Reply, ScriptedModel } from "@effect-codex/testing"
import { Chunk, Effect, Either, Exit, Fiber, Layer, Ref, Schedule, Scope, Stream } from "effect"
import type { RunnerProcess } from "./RunnerProcess.js"
import * as TestCluster from "./TestCluster.js"

/** What the model does for a key, request by request; the last one again for any more. */
type Script = ReadonlyArray<Reply.Reply | ((request: ModelRequest.ModelRequest) => Effect.Effect<Reply.Reply>)>

const answer = (...text: ReadonlyArray<string | Gate.Gate>) => Reply.message(text, { phase: "final_answer" })

/** A model that tells threads apart by what they were first asked, and counts its requests by what it is asked for. */
const scripted = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  const scripts = new Map<string, Script>()
  const keyOf = new Map<string, string>()
  const taken = new Map<string, number>()
  const asked = yield* Ref.make<ReadonlyArray<{ readonly key: string; readonly input: string }>>([])
  yield* model.respond((request) =>
    Effect.gen(function* () {
      const first = request.goalObjective ?? request.inputText
      const thread = request.threadId ?? ""
      if (scripts.has(first)) keyOf.set(thread, first)
      const key = keyOf.get(thread) ?? first
      yield* Ref.update(asked, (all) => [...all, { key, input: request.inputText }])
      const script = scripts.get(key) ?? []
      const at = taken.get(key) ?? 0
      taken.set(key, at + 1)
      const reply = script[Math.min(at, script.length - 1)] ?? answer("?")
      return typeof reply === "function" ? yield* reply(request) : reply
    })
  )
  return {
    script: (key: string, ...replies: Script) => Effect.sync(() => scripts.set(key, replies)),
    /** How often the model was asked for exactly that. */
    count: (input: string) => Effect.map(Ref.get(asked), (all) => all.filter((one) => one.input === input).length),
    requests: (key: string) => Effect.map(Ref.get(asked), (all) => all.filter((one) => one.key === key).length)
  }
})

/** Keys of threads that live on the runner, found by asking for their entities. */
const keysOn = (runner: RunnerProcess, prefix: string, count: number) =>
  Effect.gen(function* () {
    const cluster = yield* CodexCluster.CodexCluster
    const keys: Array<string> = []
    for (let n = 0; keys.length < count; n++) {
      const key = `${prefix}-${n}`
      yield* cluster.thread(key).close
      const all = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
      if (all.find((thread) => thread.key === key)?.runner.endsWith(`:${runner.port}`)) keys.push(key)
    }
    return keys
  })

const methods = (events: Chunk.Chunk<Notification.Notification>) =>
  Chunk.toReadonlyArray(events).map(({ method }) => method)

const completedItems = (events: Chunk.Chunk<Notification.Notification>) =>
  Chunk.toReadonlyArray(events).flatMap((event) =>
    event.method === "item/completed" && event.params.item.type !== "$unknown" ? [event.params.item.id] : []
  )

layer(TestCluster.layer(), { excludeTestServices: true, timeout: "60 seconds" })("three runners", (it) => {
  it.scoped(
    "D2, D3: killed in every phase, each key runs once and each handle settles once",
    () =>
      Effect.gen(function* () {
        const { count, requests, script } = yield* scripted
        const { runner } = yield* TestCluster.TestCluster
        const cluster = yield* CodexCluster.CodexCluster
        const t = Date.now()
        const log = (...a: Array<unknown>) => console.log(Date.now() - t, ...a)
        const [a, b] = yield* Effect.all([runner({ hold: "held" }), runner()], { concurrency: 2 })
        log("up")
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
        log("keys")
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
        log("staged")
        yield* a.signal("SIGKILL")

        const cutOff = (outcome: Either.Either<unknown, unknown>) =>
          Either.isLeft(outcome) ? (outcome.left as TurnInterruptedError) : outcome
        expect(cutOff(yield* Fiber.join(heldRun))).toMatchObject({ _tag: "TurnInterruptedError", key: "held" })
        log("held")
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
        log("continued")

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
        log("goals")
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
        log("done")
      }),
    80_000
  )
})
void ClusterStore
void Exit
void Layer
void Schedule
void Scope
