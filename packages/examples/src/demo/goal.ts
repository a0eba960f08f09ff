import { Codex, Notification } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Clock, Console, Effect, Option, Stream } from "effect"
import * as Progress from "./Progress.js"

const continuations = 3

const reports = [
  "The parser has no tests yet; I have added the first six.",
  "Twelve more for the error paths. Two of them found bugs.",
  "The bugs are fixed, and coverage is at 84 %.",
  "Coverage is at 91 %. The goal is reached."
]

/** Lets the scripted model report once a turn, and call the goal complete in the last. */
export const script = Effect.gen(function* () {
  const { respond } = yield* ScriptedModel.ScriptedModel
  const turns = new Set<string | null>()
  yield* respond(({ toolOutputs, turnId }) => {
    const report = reports[turns.add(turnId).size - 1] ?? ""
    const answer = Reply.message(report.split(/(?<= )/), { phase: "final_answer" })
    const reply =
      turns.size <= continuations || toolOutputs.length > 0
        ? answer
        : Reply.functionCall("update_goal", { status: "complete" })
    return Effect.delay(Effect.succeed(Reply.withUsage(reply, { inputTokens: 900, outputTokens: 150 })), "400 millis")
  })
})

/** A goal over several turns as one line of progress; succeeds with whether it was reached as it should be. */
export const goal = Effect.gen(function* () {
  const from = yield* Clock.currentTimeMillis
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  let [turns, tokens, text, status] = [0, 0, "", ""]

  const result = yield* Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress.make(["goal"])

      yield* thread.events.pipe(
        Notification.only("turn/started"),
        Stream.runForEach(() => {
          turns += 1
          text = ""
          return progress.mark(0, `turn ${turns}`)
        }),
        Effect.forkScoped
      )
      const goal = yield* thread.startGoal("Raise the coverage of the parser to 90 %.", { tokenBudget: 200_000 })
      yield* goal.updates.pipe(
        Stream.runForEach((update) => {
          if (update.status === status) return Effect.void
          status = update.status
          return progress.mark(0, status)
        }),
        Effect.forkScoped
      )
      yield* goal.events.pipe(
        Stream.runForEach((event) => {
          if (event.method === "thread/tokenUsage/updated") tokens = event.params.tokenUsage.total.totalTokens
          if (event.method === "item/agentMessage/delta") text += event.params.delta
          return progress.update(0, `turn ${turns} · ${tokens} tokens · ${text}`)
        })
      )
      const result = yield* goal.result
      yield* progress.mark(0, `${result.status} after ${turns} turns and ${tokens} tokens: ${result.finalResponse}`)
      return result
    })
  )

  const summary = {
    status: result.status,
    turns,
    continuations: turns - 1,
    messages: result.items.filter((item) => item.type === "agentMessage").length,
    tokens: result.usage?.total.totalTokens ?? 0,
    wallMs: (yield* Clock.currentTimeMillis) - from
  }
  yield* Console.table({ goal: summary })
  yield* Console.log(JSON.stringify(summary))
  const isScripted = Option.isSome(yield* Effect.serviceOption(TestCodex.TestCodex))
  return summary.status === "completed" && (!isScripted || summary.continuations === continuations)
})
