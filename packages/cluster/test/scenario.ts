import type { Notification } from "@effect-codex/client"
import { CodexCluster } from "@effect-codex/cluster"
import { type Gate, type ModelRequest, Reply, ScriptedModel } from "@effect-codex/testing"
import { Chunk, Effect, Ref, Schedule, Stream } from "effect"
import type { RunnerProcess } from "./RunnerProcess.js"

/** What the model does for a key, request by request; the last one again for any more. */
export type Script = ReadonlyArray<Reply.Reply | ((request: ModelRequest.ModelRequest) => Effect.Effect<Reply.Reply>)>

export const answer = (...text: ReadonlyArray<string | Gate.Gate>) => Reply.message(text, { phase: "final_answer" })

/** A model that tells threads apart by what they were first asked, and counts its requests by what it is asked for. */
export const scripted = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  const scripts = new Map<string, Script>()
  const keyOf = new Map<string, string>()
  const taken = new Map<string, number>()
  const asked = yield* Ref.make<
    ReadonlyArray<{ readonly key: string; readonly input: string; readonly body: unknown }>
  >([])
  yield* model.respond((request) =>
    Effect.gen(function* () {
      const first = request.goalObjective ?? request.inputText
      const thread = request.threadId ?? ""
      if (scripts.has(first)) keyOf.set(thread, first)
      const key = keyOf.get(thread) ?? first
      yield* Ref.update(asked, (all) => [...all, { key, input: request.inputText, body: request.body }])
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
    /** What the model was sent with that input. */
    bodies: (input: string) =>
      Effect.map(Ref.get(asked), (all) =>
        all.filter((one) => one.input === input).map((one) => JSON.stringify(one.body))
      ),
    /** How often the model was asked on the thread that was first asked for that. */
    requests: (key: string) => Effect.map(Ref.get(asked), (all) => all.filter((one) => one.key === key).length)
  }
})

/** Keys of threads that live on the runner, found by asking for their entities. */
export const keysOn = (runner: RunnerProcess, prefix: string, count: number) =>
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

/** The methods of events, in order. */
export const methods = (events: Chunk.Chunk<Notification.Notification>) =>
  Chunk.toReadonlyArray(events).map(({ method }) => method)

/** The ids of the items that were completed. */
export const completedItems = (events: Chunk.Chunk<Notification.Notification>) =>
  Chunk.toReadonlyArray(events).flatMap((event) =>
    event.method === "item/completed" && event.params.item.type !== "$unknown" ? [event.params.item.id] : []
  )

/** Waits until it is so. */
export const until = <E, R>(reached: Effect.Effect<boolean, E, R>) =>
  Effect.repeat(reached, { until: (value) => value, schedule: Schedule.spaced("50 millis") })

/** The runners that own threads, by key. */
export const ownersOf = (keys: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const cluster = yield* CodexCluster.CodexCluster
    const all = Chunk.toReadonlyArray(yield* Stream.runCollect(cluster.threads))
    return keys.map((key) => all.find((thread) => thread.key === key)?.runner ?? "")
  })
