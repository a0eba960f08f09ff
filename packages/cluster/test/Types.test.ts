import { expect, it } from "@effect/vitest"
import type { Codex, Thread, TurnResult } from "@effect-codex/client"
import type { CodexCluster } from "@effect-codex/cluster"
import { Effect, type Stream } from "effect"

/** A program that was written for one machine, as far as it says what it takes. */
const summarize = <E>(thread: {
  readonly run: (input: string, options: { readonly effort: "low" }) => Effect.Effect<TurnResult.TurnResult, E>
  readonly startTurn: (input: string) => Effect.Effect<
    Pick<Turn, "id" | "threadId"> & {
      readonly events: Stream.Stream<{ readonly method: string }, E>
      readonly text: Stream.Stream<string, E>
      readonly result: Effect.Effect<TurnResult.TurnResult, E>
      readonly steer: (input: string) => Effect.Effect<string, E>
      readonly interrupt: Effect.Effect<void, E>
    },
    E
  >
  readonly stream: (input: string) => Stream.Stream<{ readonly method: string }, E>
  readonly startGoal: (objective: string, options: { readonly tokenBudget: number }) => Effect.Effect<unknown, E>
  readonly events: Stream.Stream<{ readonly method: string }, E>
}) => Effect.map(thread.run("Summarize.", { effort: "low" }), ({ finalResponse }) => finalResponse)

interface Turn {
  readonly id: string
  readonly threadId: string
}

it("code for a thread of one machine takes one of a cluster", () => {
  const one = (codex: Codex.Service) => summarize<unknown>(codex.thread("thread-1") satisfies Thread.Thread)
  const any = (cluster: CodexCluster.Service) => summarize<unknown>(cluster.thread("issue-1"))
  expect([typeof one, typeof any]).toEqual(["function", "function"])
})
