import { Codex, type Notification, type Turn } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Clock, Console, Effect, Stream } from "effect"
import * as Progress from "./Progress.js"

/** The lines that are cut short. */
export const steered = 2
export const interrupted = 5

/** What the turns are asked, one a line. */
export const prompts = [
  "Name three uses of a queue.",
  "Explain back pressure in one sentence.",
  "Count slowly from 1 to 50, in words.",
  "Say what a fiber is.",
  "Give one rule of good error messages.",
  "Count slowly from 1 to 500, in words.",
  "Say why tests should not sleep.",
  "Say goodbye in four languages."
]

/**
 * Lets the scripted model answer, a few words to the beat, so that there is something to see. Of the two that are cut
 * short it would never see the end.
 */
export const script = Effect.gen(function* () {
  const { respond } = yield* ScriptedModel.ScriptedModel
  const beats = yield* Effect.replicateEffect(Gate.make, 30)
  yield* Effect.forkScoped(Effect.forEach(beats, (beat) => Effect.delay(beat.open, "60 millis")))
  const paced = (words: ReadonlyArray<string>) => words.flatMap((word, at) => [word, ...beats.slice(at, at + 1)])
  yield* respond(({ inputText }) =>
    inputText === prompts[steered] || inputText === prompts[interrupted]
      ? Reply.sequence(Reply.message(paced(["one, ", "two, ", "three, "]), { phase: "commentary" }), Reply.hang)
      : Reply.message(
          paced(
            `You asked: “${inputText}” That is a good question, and this is the end of the answer.`.split(/(?<= )/)
          ),
          { phase: "final_answer" }
        )
  )
})

interface Outcome {
  readonly status: string
  readonly events: number
  readonly crossed: number
}

/** Whether an event came to the stream of a turn that it does not belong to. */
const isCrossed = (turn: Turn.Turn, event: Notification.Notification): boolean => {
  const params = event.params as { readonly turnId?: string | null; readonly turn?: { readonly id: string } }
  return (params.turnId ?? params.turn?.id ?? turn.id) !== turn.id
}

const follow = (progress: Progress.Progress, line: number) =>
  Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const thread = yield* codex.startThread({ sandbox: "read-only" })
    const turn = yield* thread.startTurn(prompts[line] ?? "")
    yield* progress.mark(line, "started")

    let [events, crossed, text] = [0, 0, ""]
    const intervene =
      line === steered
        ? Effect.zipRight(progress.mark(line, "steered"), turn.steer("Stop counting, and say what you were doing."))
        : line === interrupted
          ? Effect.zipRight(progress.mark(line, "interrupted"), turn.interrupt)
          : Effect.void

    yield* turn.events.pipe(
      Stream.runForEach((event) =>
        Effect.gen(function* () {
          events += 1
          if (isCrossed(turn, event)) crossed += 1
          if (event.method !== "item/agentMessage/delta") return
          if (text === "") yield* intervene
          text += event.params.delta
          yield* progress.update(line, text)
        })
      )
    )
    const { status, finalResponse } = yield* turn.result
    yield* progress.mark(line, `${status}${finalResponse === null ? "" : `: ${finalResponse}`}`)
    return { status, events, crossed }
  }).pipe(
    Effect.catchTag("TurnFailedError", (error) =>
      Effect.as(progress.mark(line, error.message), { status: "failed", events: 0, crossed: 0 })
    )
  )

/** Eight turns at once, one steered and one interrupted; succeeds with whether that is what happened. */
export const turns = Effect.gen(function* () {
  const from = yield* Clock.currentTimeMillis
  const outcomes: ReadonlyArray<Outcome> = yield* Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress.make(prompts.map((_, line) => `turn ${line + 1}`))
      return yield* Effect.forEach(prompts, (_, line) => follow(progress, line), { concurrency: "unbounded" })
    })
  )
  const wallMs = (yield* Clock.currentTimeMillis) - from

  yield* Console.table(
    outcomes.map(({ status, events, crossed }, line) => ({ prompt: prompts[line], status, events, crossed }))
  )
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const summary = {
    turns: outcomes.length,
    completed: count("completed"),
    interrupted: count("interrupted"),
    failed: count("failed"),
    events: sum(({ events }) => events),
    crossed: sum(({ crossed }) => crossed),
    wallMs
  }
  yield* Console.log(JSON.stringify(summary))
  return summary.completed === 7 && summary.interrupted === 1 && summary.crossed === 0
})
