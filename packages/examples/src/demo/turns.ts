import { Codex } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel } from "@effect-codex/testing"
import { Clock, Effect, Stream } from "effect"
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

/** How a turn went. */
export interface Outcome {
  readonly status: string
  readonly events: number
  readonly crossed: number
}

/** Whether an event came to the stream of a turn that it does not belong to. */
export const isCrossed = (turnId: string, event: { readonly params?: unknown }): boolean => {
  const params = event.params as { readonly turnId?: string | null; readonly turn?: { readonly id: string } }
  return (params.turnId ?? params.turn?.id ?? turnId) !== turnId
}

/** Prints what became of the turns; returns whether one was interrupted, and the others completed. */
export const report = (outcomes: ReadonlyArray<Outcome>, wallMs: number): boolean => {
  const rows = outcomes.map(({ crossed, events, status }, line) => {
    const row = { prompt: prompts[line], status, events, crossed }
    return [`turn ${line + 1}`, row] as const
  })
  console.table(Object.fromEntries(rows))
  console.log("crossed: events that reached a turn they do not belong to")

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
  console.log(JSON.stringify(summary))
  return summary.completed === prompts.length - 1 && summary.interrupted === 1 && summary.crossed === 0
}

const follow = (progress: Progress.Progress, line: number) =>
  Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const thread = yield* codex.startThread({ sandbox: "read-only" })
    const turn = yield* thread.startTurn(prompts[line] ?? "")
    yield* progress.mark(line, "started")

    let [events, crossed, text, problem] = [0, 0, "", ""]
    const intervene =
      line === steered
        ? Effect.zipRight(progress.mark(line, "steering"), turn.steer("Stop counting, and say what you were doing."))
        : line === interrupted
          ? Effect.zipRight(progress.mark(line, "interrupting"), turn.interrupt)
          : Effect.void

    yield* turn.events.pipe(
      Stream.runForEach((event) =>
        Effect.gen(function* () {
          events += 1
          if (isCrossed(turn.id, event)) crossed += 1
          if (event.method === "error" && event.params.error.message !== problem) {
            problem = event.params.error.message
            yield* progress.mark(line, problem)
          }
          if (event.method !== "item/agentMessage/delta") return
          if (text === "") yield* intervene
          text += event.params.delta
          yield* progress.update(line, text)
        })
      ),
      Effect.catchTag("TurnFailedError", () => Effect.void)
    )
    const outcome = yield* turn.result.pipe(
      Effect.map(({ finalResponse, status }) => ({ status, words: finalResponse })),
      Effect.catchTag("TurnFailedError", ({ message }) => Effect.succeed({ status: "failed", words: message }))
    )
    yield* progress.mark(line, outcome.words === null ? outcome.status : `${outcome.status}: ${outcome.words}`)
    return { status: outcome.status, events, crossed }
  })

/** Eight turns at once, one steered and one interrupted; succeeds with whether that is what happened. */
export const turns = Effect.gen(function* () {
  const from = yield* Clock.currentTimeMillis
  const outcomes = yield* Effect.scoped(
    Effect.gen(function* () {
      const progress = yield* Progress.make(prompts.map((_, line) => `turn ${line + 1}`))
      return yield* Effect.forEach(prompts, (_, line) => follow(progress, line), { concurrency: "unbounded" })
    })
  )
  const wallMs = (yield* Clock.currentTimeMillis) - from
  return yield* Effect.sync(() => report(outcomes, wallMs))
})
