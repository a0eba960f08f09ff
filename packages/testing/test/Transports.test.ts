import { describe, expect, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Effect, Schedule, Stream } from "effect"

const soon = Schedule.spaced("10 millis").pipe(Schedule.upTo("2 minutes"))

/** The whole suite runs over each of them by `npm run test:transports`. */
describe("a real app-server over each transport", () => {
  it.live.each(["ws", "unix", "daemon"] as const)(
    "%s: turns, a goal, a command, and another run of the server",
    (transport) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const codex = yield* Codex.Codex
        const { pid } = yield* TestCodex.TestCodex
        yield* model.respond(({ isGoalPrompt, toolOutputs }) =>
          isGoalPrompt && toolOutputs.length === 0
            ? Reply.functionCall("update_goal", { status: "complete" })
            : Reply.message(["He", "llo."], { phase: "final_answer" })
        )
        const thread = yield* codex.startThread()
        const turn = yield* thread.startTurn("Hi")
        expect(yield* Stream.mkString(turn.text)).toBe("Hello.")
        expect((yield* turn.result).finalResponse).toBe("Hello.")
        expect((yield* thread.runGoal("Greet.")).status).toBe("completed")
        expect((yield* codex.runCommand(["echo", "hi"])).stdout).toBe("hi\n")
        yield* codex.connection.states.pipe(
          Stream.zipWithIndex,
          Stream.tap(([, index]) => Effect.sync(() => index === 0 && process.kill(pid, "SIGKILL"))),
          Stream.takeUntil(([{ status }]) => status === "resumed"),
          Stream.runDrain
        )
        expect((yield* thread.run("Again")).finalResponse).toBe("Hello.")
      }).pipe(Effect.provide(TestCodex.layer({ transport, reconnect: soon })))
  )

  it("one that does not exist is refused", () => {
    const transport = "carrier pigeon" as "ws"
    expect(() => Effect.runSync(Effect.scoped(Effect.provide(Effect.void, TestCodex.layer({ transport }))))).toThrow()
  })
})
