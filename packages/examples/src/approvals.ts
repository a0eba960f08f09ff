/**
 * Approvals in the terminal: a person decides what the agent may do beyond its sandbox.
 * A request without a decision is declined; one that settles otherwise is no longer asked for.
 */
import { createInterface } from "node:readline/promises"
import { NodeRuntime } from "@effect/platform-node"
import { type Approval, Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const describe = (approval: Approval.Approval): string => {
  switch (approval.kind) {
    case "command":
      return `run ${approval.params.command}`
    case "fileChange":
      return `change files: ${approval.params.reason ?? "no reason given"}`
    case "permissions":
      return `have more permissions: ${approval.params.reason ?? "no reason given"}`
  }
}

/** Not in the terminal's raw mode, so that Ctrl-C ends the program. */
const confirm = (question: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => createInterface({ input: process.stdin, output: process.stdout, terminal: false })),
    (terminal) => Effect.promise((signal) => terminal.question(`${question} [y/N] `, { signal })),
    (terminal) => Effect.sync(() => terminal.close())
  ).pipe(Effect.map((answer) => answer.trim().toLowerCase() === "y"))

const decide = (approval: Approval.Approval) =>
  confirm(`May the agent ${describe(approval)}?`).pipe(
    Effect.flatMap((yes) => (yes ? approval.accept : approval.decline)),
    Effect.raceFirst(approval.settled)
  )

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only", approvals: "ask" })
  yield* thread.approvals.pipe(Stream.runForEach(decide), Effect.fork)
  yield* Console.log((yield* thread.run("Write today's date into today.txt.")).finalResponse)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
