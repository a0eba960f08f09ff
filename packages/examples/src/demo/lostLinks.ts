import { Codex, type Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, Gate, Reply, ScriptedModel, TestServer } from "@effect-codex/testing"
import { Console, Effect, Schedule, Stream } from "effect"
import * as Progress from "./Progress.js"

const words = 40
const turns = 8
/** The link is cut this often before the server is killed. */
const cutsBefore = 5

/** Says a word a beat; in a goal, calls it complete after two turns. */
const script = Effect.gen(function* () {
  const { respond } = yield* ScriptedModel.ScriptedModel
  const beats = yield* Effect.replicateEffect(Gate.make, words)
  yield* Effect.forkScoped(Effect.forEach(beats, (beat) => Effect.delay(beat.open, "200 millis")))
  const paced = beats.flatMap((beat, at) => [`word ${at + 1}, `, beat])
  const goalTurns = new Set<string | null>()
  yield* respond(({ isGoalPrompt, toolOutputs, turnId }) => {
    if (!isGoalPrompt) return Reply.message([...paced, "end."], { phase: "final_answer" })
    goalTurns.add(turnId)
    if (goalTurns.size === 1 || toolOutputs.length > 0) return Reply.message([...paced, "end."])
    return Reply.functionCall("update_goal", { status: "complete" })
  })
})

/** How the events of a handle differ from its items. */
const compare = (
  events: ReadonlyArray<Notification.Notification>,
  items: ReadonlyArray<{ readonly type: string; readonly id?: string }>
) => {
  const ids = events.flatMap((event) =>
    event.method === "item/completed" && event.params.item.type !== "$unknown" ? [event.params.item.id] : []
  )
  const seen = new Set(ids)
  return {
    lost: items.filter(({ id }) => id !== undefined && !seen.has(id)).length,
    doubled: ids.length - seen.size
  }
}

/** Eight turns and a goal on a server behind a link that is cut every second; then the server is killed. */
export const lostLinks = Effect.gen(function* () {
  yield* script
  const server = yield* TestServer.make()
  const proxy = yield* CutProxy.make(server.address)
  const connected = NodeCodex.layerWebSocket({
    url: proxy.url,
    reconnect: Schedule.spaced("50 millis").pipe(Schedule.upTo("1 minute"))
  })

  const demo = Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const progress = yield* Progress.make([
      ...Array.from({ length: turns }, (_, at) => `turn ${at + 1}`),
      "goal",
      "link"
    ])
    yield* codex.connection.states.pipe(
      Stream.runForEach(({ status }) => progress.mark(turns + 1, status)),
      Effect.forkScoped
    )
    const starting = Array.from({ length: turns }, () =>
      Effect.flatMap(codex.startThread({ sandbox: "read-only" }), (thread) => thread.startTurn("Count to forty."))
    )
    const handles = yield* Effect.all(starting, { concurrency: "unbounded" })
    const goal = yield* (yield* codex.startThread()).startGoal("Count to forty.")

    const follow = (handle: (typeof handles)[number] | typeof goal, line: number) =>
      Effect.gen(function* () {
        let text = ""
        yield* handle.text.pipe(
          Stream.runForEach((piece) => {
            text += piece
            return progress.update(line, text)
          }),
          Effect.forkScoped
        )
        const result = yield* handle.result
        const events = Array.from(yield* Stream.runCollect(handle.events))
        yield* progress.mark(line, result.status)
        return { status: result.status, ...compare(events, result.items) }
      })
    const cutting = Effect.repeat(Effect.delay(proxy.cut, "1 second"), Schedule.recurs(cutsBefore - 1)).pipe(
      Effect.zipRight(progress.mark(turns + 1, "the server is killed")),
      Effect.zipRight(Effect.zipRight(server.kill, server.start))
    )
    const [outcomes] = yield* Effect.all(
      [Effect.all([...handles, goal].map(follow), { concurrency: "unbounded" }), cutting],
      { concurrency: "unbounded" }
    )
    const goalStatus = yield* goal.status
    return { outcomes, goalStatus, cuts: yield* proxy.cuts }
  }).pipe(Effect.scoped, Effect.provide(connected))

  const { cuts, goalStatus, outcomes } = yield* demo
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const summary = {
    turns,
    settled: outcomes.slice(0, turns).filter(({ status }) => status !== "inProgress").length,
    goals: 1,
    goalsComplete: goalStatus === "complete" ? 1 : 0,
    cuts,
    kills: 1,
    itemsLost: sum(({ lost }) => lost),
    itemsDoubled: sum(({ doubled }) => doubled)
  }
  yield* Console.log(JSON.stringify(summary))
  return summary.settled === turns && summary.goalsComplete === 1 && summary.itemsLost + summary.itemsDoubled === 0
}).pipe(Effect.scoped, Effect.provide(ScriptedModel.layer))
