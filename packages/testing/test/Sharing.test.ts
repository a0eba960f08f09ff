import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { Codex, Retry } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Gate, Reply, ScriptedModel, TestServer } from "@effect-codex/testing"
import { Chunk, Context, Effect, Fiber, Layer, Option, Queue, Schedule, Stream } from "effect"

/** Another program on the same thread: what it prints, and what it is told. */
const program = (path: string, threadId: string) =>
  Effect.gen(function* () {
    const lines = yield* Queue.unbounded<unknown>()
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => {
        const file = fileURLToPath(new URL("fixtures/sharing.ts", import.meta.url))
        const args = ["--conditions=@effect-codex/source", "--import", "tsx", file, path, threadId]
        return spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] })
      }),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("{")) lines.unsafeOffer(JSON.parse(line))
    })
    return { says: Queue.take(lines), tell: (text: string) => Effect.sync(() => child.stdin.write(`${text}\n`)) }
  })

const clientOf = (path: string) =>
  Effect.map(Layer.build(Layer.fresh(NodeCodex.layerUnixSocket({ path }))), Context.get(Codex.Codex))

describe("two programs on one Unix socket and one thread", () => {
  it.scopedLive(
    "both see every turn and the goal, whichever has started it",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const server = yield* TestServer.make({ on: "unix" })
        const codex = yield* clientOf(server.address)
        const [half, pursued] = yield* Effect.all([Gate.make, Gate.make])
        let goalTurns = 0
        yield* model.respond(({ inputText, isGoalPrompt, toolOutputs }) => {
          if (isGoalPrompt) {
            if (toolOutputs.length > 0) return Reply.message("Done.", { phase: "final_answer" })
            goalTurns += 1
            return goalTurns === 1
              ? Reply.message(["Wor", pursued, "king."])
              : Reply.functionCall("update_goal", { status: "complete" })
          }
          if (inputText === "Both.") return Reply.message(["Se", half, "en."], { phase: "final_answer" })
          return Reply.message("Hi.")
        })
        const thread = yield* codex.startThread()
        const known = [(yield* thread.run("First.")).id]
        const other = yield* program(server.address, thread.id)
        expect(yield* other.says).toEqual({ resumed: thread.id })

        const turn = yield* thread.startTurn("Both.")
        known.push(turn.id)
        yield* half.reached
        yield* other.tell(turn.id)
        expect(yield* other.says).toEqual({ attached: turn.id })
        yield* half.open
        expect((yield* turn.result).finalResponse).toBe("Seen.")
        const events = Chunk.toReadonlyArray(yield* Stream.runCollect(turn.events))
        const ids = events.flatMap((event) =>
          event.method === "item/completed" && event.params.item.type === "agentMessage" ? [event.params.item.id] : []
        )
        const seen = yield* other.says
        expect(seen).toMatchObject({ turn: "Seen.", ids: expect.arrayContaining(ids) })

        const started = yield* thread.events.pipe(
          Stream.filterMap((event) =>
            event.method === "turn/started" && !known.includes(event.params.turn.id)
              ? Option.some(event.params.turn.id)
              : Option.none()
          ),
          Stream.runHead,
          Effect.fork
        )
        yield* other.tell("go on")
        const own = (yield* other.says) as { readonly own: string }
        expect(yield* Effect.flatten(Fiber.join(started))).toBe(own.own)

        const goal = yield* thread.startGoal("Finish.")
        yield* pursued.reached
        yield* other.tell("go on")
        expect(yield* other.says).toEqual({ goal: goal.id })
        yield* pursued.open
        expect((yield* goal.result).status).toBe("completed")
        expect(yield* other.says).toEqual({ status: "completed", id: goal.id })
      }).pipe(Effect.provide(ScriptedModel.layer)),
    60_000
  )
})

describe("two servers of one home", () => {
  it.scopedLive(
    "a thread is in use until its server has ended, which `Retry` waits for",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        yield* model.respond(() => Reply.message("Hi."))
        const server = yield* TestServer.make({ on: "unix" })
        const codex = yield* clientOf(server.address)
        const thread = yield* codex.startThread()
        yield* thread.run("First.")
        const env = { CODEX_HOME: server.home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
        const codexPath = process.env.EFFECT_CODEX_TEST_BINARY
        const own = NodeCodex.layer({ codexPath, env, cwd: server.workspace })
        const second = Context.get(yield* Layer.build(own), Codex.Codex)
        expect((yield* Effect.flip(second.resumeThread(thread.id)))._tag).toBe("ThreadInUseError")
        let attempts = 0
        const resuming = yield* Effect.fork(
          Effect.suspend(() => {
            attempts += 1
            return second.resumeThread(thread.id)
          }).pipe(Effect.retry({ while: Retry.isRetryable, schedule: Schedule.spaced("100 millis") }))
        )
        yield* Effect.repeat(
          Effect.sync(() => attempts),
          { until: (count) => count > 1, schedule: Schedule.spaced("20 millis") }
        )
        yield* server.kill
        const resumed = yield* Fiber.join(resuming)
        expect((yield* resumed.run("Again.")).finalResponse).toBe("Hi.")
      }).pipe(Effect.provide(ScriptedModel.layer)),
    60_000
  )
})
