/**
 * A chat in the terminal: each line is a turn, written as it comes. Ctrl-D ends it.
 * A line that begins while the agent writes waits for its turn.
 */
import { createInterface } from "node:readline"
import { NodeRuntime } from "@effect/platform-node"
import { Codex, type Thread, Turn } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Stream } from "effect"

/** The lines that are typed, up to Ctrl-D or Ctrl-C. */
const lines = Stream.acquireRelease(
  Effect.sync(() => createInterface({ input: process.stdin, output: process.stdout, prompt: "you> " })),
  (terminal) => Effect.sync(() => terminal.close())
).pipe(
  Stream.flatMap((terminal) => {
    terminal.prompt()
    return Stream.fromAsyncIterable(terminal, (error) => new Error("The terminal failed", { cause: error })).pipe(
      Stream.map((line) => ({ line: line.trim(), prompt: Effect.sync(() => terminal.prompt()) }))
    )
  })
)

const print = (text: string) => Effect.sync(() => process.stdout.write(text))

const answer = (thread: Thread.Thread, line: string) =>
  print("codex> ").pipe(
    Effect.zipRight(Stream.runForEach(Turn.text(thread.stream(line)), print)),
    Effect.catchTag("TurnFailedError", (error) => print(error.message)),
    Effect.zipRight(print("\n"))
  )

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  yield* Stream.runForEach(lines, ({ line, prompt }) =>
    Effect.zipRight(line === "" ? Effect.void : answer(thread, line), prompt)
  )
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
