import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, Input } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Chunk, Effect, Fiber, Stream } from "effect"

const real = TestCodex.layer()

describe("turns on a real app-server", () => {
  it.live("runs a turn, and tells who it is", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      expect(codex.metadata).toMatchObject({ platformFamily: "unix" })
      expect(codex.metadata.version).toMatch(/^\d+\.\d+\.\d+/)
      yield* model.script(
        Reply.message("Hello.", { phase: "final_answer" }).pipe(Reply.withUsage({ inputTokens: 7, outputTokens: 3 }))
      )
      const thread = yield* codex.startThread()
      const result = yield* thread.run("Say hello.")
      expect(result).toMatchObject({ threadId: thread.id, status: "completed", finalResponse: "Hello." })
      expect(result.items.map((item) => item.type)).toEqual(["userMessage", "agentMessage"])
      expect(result.usage?.last).toMatchObject({ inputTokens: 7, outputTokens: 3 })
      expect(result.startedAt).toBeTypeOf("number")
      expect(result.completedAt).toBeTypeOf("number")
      expect(result.durationMs).toBeTypeOf("number")
    }).pipe(Effect.provide(real))
  )

  it.live("16 turns at once on 16 threads, each a stream of its own", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const gate = yield* Gate.make
      yield* model.respond(({ inputText }) => Reply.message([`${inputText} `, gate, "done"]))
      const threads = yield* Effect.forEach(
        Array.from({ length: 16 }, (_, n) => n),
        () => codex.startThread(),
        { concurrency: 16 }
      )
      const turns = yield* Effect.forEach(threads, (thread, n) => thread.startTurn(`turn ${n}`), { concurrency: 16 })
      yield* gate.reachedBy(16)
      expect((yield* snapshot).openTurns.length).toBe(16)
      yield* gate.open
      for (const [n, turn] of turns.entries()) {
        const [events, result] = yield* Effect.all([Stream.runCollect(turn.events), turn.result])
        expect(result.finalResponse).toBe(`turn ${n} done`)
        expect(
          Chunk.toReadonlyArray(events)
            .map((event) => event.method)
            .at(-1)
        ).toBe("turn/completed")
        expect(Chunk.join(yield* Stream.runCollect(turn.text), "")).toBe(`turn ${n} done`)
        for (const event of events) {
          if ("turnId" in (event.params as object)) expect(event.params).toHaveProperty("turnId", turn.id)
        }
      }
      expect((yield* snapshot).openTurns).toEqual([])
    }).pipe(Effect.provide(real))
  )

  it.live("R6: a second start on a busy thread joins the active turn; both handles see its end", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message([gate, "first"]), Reply.message("second"))
      const thread = yield* (yield* Codex.Codex).startThread()
      const one = yield* thread.startTurn("one")
      yield* gate.reached
      const two = yield* thread.startTurn("two")
      expect(two.id).toBe(one.id)
      yield* gate.open
      const [events, more] = yield* Effect.all([Stream.runCollect(one.events), Stream.runCollect(two.events)])
      expect(Chunk.toReadonlyArray(events).slice(-more.length)).toEqual(Chunk.toReadonlyArray(more))
      expect(Chunk.unsafeLast(more).method).toBe("turn/completed")
      const result = yield* two.result
      expect(result).toBe(yield* one.result)
      expect(result.items.filter((item) => item.type === "userMessage").length).toBe(2)
    }).pipe(Effect.provide(real))
  )

  it.live("steers a turn while it runs", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Bonj", gate, "our"]), Reply.message("Hello"))
      const thread = yield* (yield* Codex.Codex).startThread()
      const turn = yield* thread.startTurn("Greet me.")
      yield* gate.reached
      yield* turn.steer("In English, please.")
      yield* gate.open
      const result = yield* turn.result
      expect(result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "Hello" })
      const requests = yield* model.requests
      expect(requests.at(-1)?.inputText).toBe("In English, please.")
      expect(yield* Effect.flip(turn.steer("too late"))).toMatchObject({
        _tag: "InvalidRequestError",
        serverMessage: "no active turn to steer"
      })
    }).pipe(Effect.provide(real))
  )

  it.live("interrupts a turn: a result with that status, and the thread goes on", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["I will ", gate, "never finish"]), Reply.message("Back again."))
      const thread = yield* (yield* Codex.Codex).startThread()
      const turn = yield* thread.startTurn("Talk.")
      yield* gate.reached
      yield* turn.interrupt
      expect((yield* turn.result).status).toBe("interrupted")
      expect(Chunk.unsafeLast(yield* Stream.runCollect(turn.events)).method).toBe("turn/completed")
      // A turn that is known to have ended is interrupted without asking the server.
      yield* turn.interrupt
      expect((yield* thread.run("Again.")).finalResponse).toBe("Back again.")
    }).pipe(Effect.provide(real))
  )

  it.live("S3: interrupting `run`, or closing `stream` early, stops the turn on the server", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* (yield* Codex.Codex).startThread()
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["one ", gate]), Reply.message(["two ", gate]), Reply.message("three"))
      const running = yield* Effect.fork(thread.run("one"))
      yield* gate.reached
      yield* Fiber.interrupt(running)
      expect(yield* (yield* model.request(0)).outcome).toBe("cut")
      yield* thread.stream("two").pipe(
        Stream.takeUntil((event) => event.method === "item/agentMessage/delta"),
        Stream.runDrain
      )
      expect(yield* (yield* model.request(1)).outcome).toBe("cut")
      expect(yield* gate.held).toBe(0)
      expect((yield* thread.run("three")).finalResponse).toBe("three")
    }).pipe(Effect.provide(real))
  )

  it.live("S3: a turn that is interrupted as soon as it is started stops, even before the server knows it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      yield* model.respond(() => Reply.hang)
      for (let round = 0; round < 10; round++) {
        const thread = yield* codex.startThread()
        const turn = yield* thread.startTurn("Go.")
        yield* turn.interrupt
        expect((yield* turn.result).status).toBe("interrupted")
      }
    }).pipe(Effect.provide(real))
  )

  it.live("a failed turn: TurnFailedError with the server's error whole, and what there was of a result", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.failed("insufficient_quota", "You have run out."), Reply.message("Fine now."))
      const thread = yield* (yield* Codex.Codex).startThread()
      const error = yield* Effect.flip(thread.run("Spend."))
      expect(error).toMatchObject({
        _tag: "TurnFailedError",
        threadId: thread.id,
        error: {
          message: "Quota exceeded. Check your plan and billing details.",
          codexErrorInfo: "usageLimitExceeded"
        },
        result: { status: "failed", items: [{ type: "userMessage" }] }
      })
      expect((yield* thread.run("And now?")).finalResponse).toBe("Fine now.")
    }).pipe(Effect.provide(real))
  )

  it.live("S1: codex killed in the middle of turns: everything settles, with the signal", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { pid, transport } = yield* TestCodex.TestCodex
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const gate = yield* Gate.make
      yield* model.respond(() => Reply.message(["a ", gate]))
      const threads = yield* Effect.replicateEffect(codex.startThread(), 3)
      const turns = yield* Effect.forEach(threads, (thread) => thread.startTurn("hold"))
      const waiting = yield* Effect.forEach(
        [
          ...turns.map((turn) => turn.result),
          ...turns.map((turn) => Stream.runDrain(turn.events)),
          Stream.runDrain(codex.notifications)
        ],
        (effect) => Effect.fork(Effect.flip(effect as Effect.Effect<unknown, unknown>))
      )
      yield* gate.reachedBy(3)
      process.kill(pid, "SIGKILL")
      for (const fiber of waiting) {
        expect(yield* Fiber.join(fiber)).toMatchObject({
          _tag: "TransportClosedError",
          // A socket does not say why its other end has gone.
          ...(transport === "stdio" ? { reason: "Exited", signal: "SIGKILL" } : { reason: "Disconnected" }),
          stderrTail: expect.any(Array)
        })
      }
      expect((yield* snapshot).openTurns).toEqual([])
      expect(yield* Effect.flip(codex.startThread())).toMatchObject({ _tag: "TransportClosedError" })
    }).pipe(Effect.provide(real))
  )

  it.live("S4: 1,000 requests at once are all answered", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const answers = yield* Effect.forEach(
        Array.from({ length: 1000 }),
        () => codex.request("thread/loaded/list", {}),
        {
          concurrency: "unbounded"
        }
      )
      expect(answers.length).toBe(1000)
      expect((yield* snapshot).requests).toEqual({ inFlight: 0, waiting: 0 })
    }).pipe(Effect.provide(real))
  )

  it.live("a thread is resumed by a second connection, its turns with it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread()
      yield* thread.run("one")
      const again = yield* codex.resumeThread(thread.id)
      expect(again.id).toBe(thread.id)
      expect((yield* again.run("two")).finalResponse).toBe("You said: two")
    }).pipe(Effect.provide(real))
  )

  it.live("bad input: a tagged error that says what to do, and the connection goes on", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* codex.startThread()
      for (const input of ["", "  ", [], [Input.text("")]]) {
        const error = yield* Effect.flip(thread.run(input))
        expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
        expect(error.message).toContain("the input is empty")
      }
      const unknown = "01990000-0000-7000-8000-000000000000"
      for (const id of [unknown, "no-such-thread"]) {
        const error = yield* Effect.flip(codex.resumeThread(id))
        expect(error).toMatchObject({ _tag: "ThreadNotFoundError", threadId: id })
        expect(error.message).toContain("start a new thread")
      }
      // A thread that never ran a turn was not stored.
      expect(yield* Effect.flip(codex.resumeThread(thread.id))).toMatchObject({ _tag: "ThreadNotFoundError" })
      const wrong = yield* Effect.flip(codex.startThread({ sandbox: "wide-open" } as never))
      expect(wrong).toMatchObject({ _tag: "InvalidParamsError", sent: false })
      expect(wrong.message).toContain("sandbox")
      const experimental = yield* Effect.flip(codex.startThread({ dynamicTools: [] }))
      expect(experimental.message).toContain("experimentalApi: true")
      yield* model.script(Reply.message("Fine."))
      expect((yield* thread.run("Still there?")).finalResponse).toBe("Fine.")
    }).pipe(Effect.provide(real))
  )

  it.live("input of every kind reaches the model", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.message("Seen."))
      const thread = yield* (yield* Codex.Codex).startThread()
      const pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      const result = yield* thread.run(["Look:", Input.image(pixel), Input.mention("file", "/tmp/file")])
      expect(result.finalResponse).toBe("Seen.")
      const [request] = yield* model.requests
      expect(JSON.stringify(request?.body)).toContain(pixel)
    }).pipe(Effect.provide(real))
  )
})
