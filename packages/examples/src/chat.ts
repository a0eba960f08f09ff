/**
 * A chat in the terminal: each line is a turn, written as it comes. Ctrl-C stops a turn, Ctrl-D ends the chat.
 * A line that is typed while the agent writes waits for its turn.
 */
import { createInterface, type Interface } from "node:readline"
import { NodeRuntime } from "@effect/platform-node"
import { Codex, type Thread, Turn } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Stream } from "effect"

const openTerminal = Effect.acquireRelease(
  Effect.sync(() => createInterface({ input: process.stdin, output: process.stdout, prompt: "you> " })),
  (terminal) => Effect.sync(() => terminal.close())
)

const print = (text: string) => Effect.sync(() => process.stdout.write(text))

/** Waits for Ctrl-C. */
const ctrlC = (terminal: Interface) =>
  Effect.async<void>((resume) => {
    const stop = () => resume(Effect.void)
    terminal.once("SIGINT", stop)
    return Effect.sync(() => terminal.off("SIGINT", stop))
  })

const answer = (thread: Thread.Thread, line: string) =>
  print("codex> ").pipe(
    Effect.zipRight(Stream.runForEach(Turn.text(thread.stream(line)), print)),
    Effect.catchTag("TurnFailedError", (error) => print(error.message))
  )

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  const terminal = yield* openTerminal
  const prompt = Effect.sync(() => terminal.prompt())

  yield* prompt
  yield* Stream.fromAsyncIterable(terminal, (error) => new Error("The terminal failed", { cause: error })).pipe(
    Stream.map((line) => line.trim()),
    Stream.runForEach((line) =>
      Effect.gen(function* () {
        // To leave the stream of a turn stops the turn on the server.
        if (line !== "") yield* Effect.raceFirst(answer(thread, line), ctrlC(terminal))
        yield* print("\n")
        yield* prompt
      })
    )
  )
}).pipe(Effect.scoped)

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
