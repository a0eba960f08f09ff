import { Codex, Notification } from "@effect-codex/client"
import { Reply, ScriptedModel } from "@effect-codex/testing"
import { Clock, Console, Effect, Ref, Stream } from "effect"
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
  const turns = yield* Ref.make(0)
  const said = yield* Ref.make("")
  const tokens = yield* Ref.make(0)

  const result = yield* Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress.make(["goal"])
      const show = Effect.gen(function* () {
        yield* progress.update(0, `turn ${yield* turns} · ${yield* tokens} tokens · ${yield* said}`)
      })

      yield* thread.events.pipe(
        Notification.only("turn/started"),
        Stream.runForEach(() =>
          Effect.zipRight(
            Ref.update(turns, (n) => n + 1),
            Ref.set(said, "")
          )
        ),
        Effect.forkScoped
      )
      const goal = yield* thread.startGoal("Raise the coverage of the parser to 90 %.")
      yield* goal.updates.pipe(
        Stream.runForEach(({ status, tokensUsed }) =>
          Effect.zipRight(Ref.set(tokens, tokensUsed), progress.mark(0, `${status}, ${tokensUsed} tokens`))
        ),
        Effect.forkScoped
      )
      yield* goal.text.pipe(
        Stream.runForEach((delta) =>
          Effect.zipRight(
            Ref.update(said, (text) => text + delta),
            show
          )
        )
      )
      const result = yield* goal.result
      yield* progress.mark(0, `${result.status}: ${result.finalResponse}`)
      return result
    })
  )

  const summary = {
    status: result.status,
    continuations: (yield* turns) - 1,
    messages: result.items.filter((item) => item.type === "agentMessage").length,
    tokens: result.usage?.total.totalTokens ?? 0,
    wallMs: (yield* Clock.currentTimeMillis) - from
  }
  yield* Console.table([summary])
  yield* Console.log(JSON.stringify(summary))
  return summary.status === "completed" && summary.continuations === continuations
})
