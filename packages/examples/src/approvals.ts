import { createInterface } from "node:readline/promises"
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Stream } from "effect"

const ask = (question: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => createInterface({ input: process.stdin, output: process.stdout })),
    (terminal) => Effect.promise((signal) => terminal.question(`${question} [y/N] `, { signal })),
    (terminal) => Effect.sync(() => terminal.close())
  )

/** Shows every approval that the agent asks for on the terminal. */
const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only", approvals: "ask" })

  yield* thread.approvals.pipe(
    Stream.runForEach((card) => {
      const what = card.kind === "command" ? `run \`${card.params.command}\`` : `go on (${card.kind})`
      return Effect.raceFirst(
        Effect.flatMap(ask(`May the agent ${what}?`), (answer) => (answer === "y" ? card.accept : card.decline)),
        Effect.zipRight(card.settled, Console.log("It is no longer asked for."))
      )
    }),
    Effect.fork
  )
  yield* Console.log((yield* thread.run("List the ten largest files of this machine.")).finalResponse)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
