import { getEventListeners } from "node:events"
import {
  AbortError,
  InvalidParamsError,
  InvalidRequestError,
  ThreadNotFoundError,
  TransportClosedError,
  TurnFailedError
} from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { describe, expect, it } from "vitest"
import { collect, gate, rejection, world } from "./support.js"

describe("turns on a real app-server", () => {
  it("runs a turn, and tells who it is", async () => {
    await using here = await world()
    const codex = await here.start()
    expect(codex.metadata).toMatchObject({ platformFamily: "unix" })
    await here.model.script(
      Reply.message("Hello.", { phase: "final_answer" }).pipe(Reply.withUsage({ inputTokens: 7, outputTokens: 3 }))
    )
    const thread = await codex.startThread()
    const result = await thread.run("Say hello.")
    expect(result).toMatchObject({ threadId: thread.id, status: "completed", finalResponse: "Hello." })
    expect(result.items.map((item) => item.type)).toEqual(["userMessage", "agentMessage"])
    expect(result.usage?.last).toMatchObject({ inputTokens: 7, outputTokens: 3 })
  })

  it("16 turns at once on 16 threads, each a stream of its own", async () => {
    await using here = await world()
    const codex = await here.start()
    const { gate: held, open, reached } = gate()
    await here.model.respond(({ inputText }) => Reply.message([`${inputText} `, held, "done"]))
    const threads = await Promise.all(Array.from({ length: 16 }, () => codex.startThread()))
    const turns = await Promise.all(threads.map((thread, n) => thread.startTurn(`turn ${n}`)))
    await reached(16)
    await open()
    await Promise.all(
      turns.map(async (turn, n) => {
        const [events, text, result] = await Promise.all([collect(turn.events), collect(turn.text), turn.result])
        expect(result.finalResponse).toBe(`turn ${n} done`)
        expect(text.join("")).toBe(`turn ${n} done`)
        expect(events.at(-1)?.method).toBe("turn/completed")
        for (const event of events) {
          if ("turnId" in (event.params as object)) expect(event.params).toHaveProperty("turnId", turn.id)
        }
        expect(await collect(turn.events)).toEqual(events)
      })
    )
  })

  it("R6: a second start on a busy thread joins the active turn; both handles see its end", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message([held, "first"]), Reply.message("second"))
    const thread = await (await here.start()).startThread()
    const one = await thread.startTurn("one")
    await reached()
    const two = await thread.startTurn("two")
    expect(two.id).toBe(one.id)
    await open()
    const [events, more] = await Promise.all([collect(one.events), collect(two.events)])
    expect(events.slice(-more.length)).toEqual(more)
    expect(more.at(-1)?.method).toBe("turn/completed")
    expect(await two.result).toBe(await one.result)
  })

  it("steers a turn while it runs", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message(["Bonj", held, "our"]), Reply.message("Hello"))
    const thread = await (await here.start()).startThread()
    const turn = await thread.startTurn("Greet me.")
    await reached()
    expect(await turn.steer("In English, please.")).toBe(turn.id)
    await open()
    expect(await turn.result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "Hello" })
    expect((await here.model.requests()).at(-1)?.inputText).toBe("In English, please.")
    const error = await rejection(turn.steer("too late"))
    expect(error).toBeInstanceOf(InvalidRequestError)
    expect(error).toMatchObject({ _tag: "InvalidRequestError", serverMessage: "no active turn to steer" })
  })

  it("interrupts a turn: a result with that status, and the thread goes on", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["I will ", held, "never finish"]), Reply.message("Back again."))
    const thread = await (await here.start()).startThread()
    const turn = await thread.startTurn("Talk.")
    await reached()
    await turn.interrupt()
    expect((await turn.result).status).toBe("interrupted")
    expect((await collect(turn.events)).at(-1)?.method).toBe("turn/completed")
    await turn.interrupt()
    expect((await thread.run("Again.")).finalResponse).toBe("Back again.")
  })

  it("S3: aborting `run` stops the turn on the server before it rejects, with the reason as its cause", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["one ", held]), Reply.message("two"))
    const thread = await (await here.start()).startThread()
    const controller = new AbortController()
    const running = thread.run("one", { signal: controller.signal })
    await reached()
    const reason = new Error("changed my mind")
    controller.abort(reason)
    const error = await rejection(running)
    expect(error).toBeInstanceOf(AbortError)
    expect(error).toMatchObject({ name: "AbortError", code: "ABORT_ERR", _tag: "AbortError", cause: reason })
    expect(await here.model.outcome(0)).toBe("cut")
    expect((await thread.run("two")).finalResponse).toBe("two")
  })

  it("a signal that is aborted already sends nothing; one that times out says so", async () => {
    await using here = await world()
    const { gate: held } = gate()
    await here.model.script(Reply.message(["one ", held]))
    const thread = await (await here.start()).startThread()
    expect(await rejection(thread.run("never", { signal: AbortSignal.abort("no") }))).toMatchObject({ cause: "no" })
    expect(await here.model.requests()).toEqual([])
    expect(await rejection(thread.run("one", { signal: AbortSignal.timeout(300) }))).toMatchObject({
      _tag: "AbortError",
      cause: { name: "TimeoutError" }
    })
  })

  it("one signal for many calls: each is aborted, no warning, and nothing is left on the signal", async () => {
    await using here = await world()
    const codex = await here.start()
    const { gate: held, reached } = gate()
    await here.model.respond(({ inputText }) => (inputText === "done" ? Reply.message("Done.") : Reply.message([held])))
    const warnings: Array<Error> = []
    const warn = (warning: Error) => warnings.push(warning)
    process.on("warning", warn)
    const controller = new AbortController()
    const { signal } = controller
    const threads = await Promise.all(Array.from({ length: 16 }, () => codex.startThread({ signal })))
    await Promise.all(threads.map((thread) => thread.run("done", { signal })))
    expect(getEventListeners(signal, "abort")).toEqual([])
    const running = threads.map((thread) => rejection(thread.run("hold", { signal })))
    const loops = threads.map((thread) => rejection(collect(thread.events.with({ signal }))))
    await reached(16)
    expect(getEventListeners(signal, "abort").length).toBe(1)
    controller.abort("enough")
    for (const error of await Promise.all([...running, ...loops])) expect(error).toMatchObject({ cause: "enough" })
    expect(getEventListeners(signal, "abort")).toEqual([])
    process.off("warning", warn)
    expect(warnings).toEqual([])
  })

  it("the signal of `startTurn` is that of the turn: it is interrupted on the server", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["one ", held]))
    const thread = await (await here.start()).startThread()
    const controller = new AbortController()
    const turn = await thread.startTurn("one", { signal: controller.signal })
    await reached()
    controller.abort()
    expect((await turn.result).status).toBe("interrupted")
    expect(await here.model.outcome(0)).toBe("cut")
  })

  it("S3: leaving the loop over `stream` stops the turn; aborting it does, and rejects", async () => {
    await using here = await world()
    const { gate: held } = gate()
    await here.model.script(Reply.message(["one ", held]), Reply.message(["two ", held]), Reply.message("three"))
    const thread = await (await here.start()).startThread()
    for await (const event of thread.stream("one")) if (event.method === "item/agentMessage/delta") break
    expect(await here.model.outcome(0)).toBe("cut")
    const controller = new AbortController()
    const error = await rejection(
      (async () => {
        for await (const event of thread.stream("two", { signal: controller.signal })) {
          if (event.method === "item/agentMessage/delta") controller.abort("enough")
        }
      })()
    )
    expect(error).toMatchObject({ _tag: "AbortError", cause: "enough" })
    expect(await here.model.outcome(1)).toBe("cut")
    expect((await thread.run("three")).finalResponse).toBe("three")
  })

  it("leaving the loop over `events`, or aborting it, only stops listening", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message(["one ", held, "two"]))
    const thread = await (await here.start()).startThread()
    const turn = await thread.startTurn("count")
    for await (const event of turn.events) if (event.method === "item/agentMessage/delta") break
    const controller = new AbortController()
    const listening = rejection(collect(turn.events.with({ signal: controller.signal })))
    await reached()
    controller.abort("enough")
    expect(await listening).toMatchObject({ _tag: "AbortError", cause: "enough" })
    await open()
    expect((await turn.result).finalResponse).toBe("one two")
  })

  it("a failed turn: TurnFailedError with the server's error whole, and what there was of a result", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.failed("insufficient_quota", "You have run out."))
    const thread = await (await here.start()).startThread()
    const turn = await thread.startTurn("Spend.")
    for (const failing of [thread.run("Spend."), turn.result, collect(turn.events), collect(turn.text)]) {
      const error = await rejection(failing)
      expect(error).toBeInstanceOf(TurnFailedError)
      expect(error).toMatchObject({
        _tag: "TurnFailedError",
        threadId: thread.id,
        error: {
          message: "Quota exceeded. Check your plan and billing details.",
          codexErrorInfo: "usageLimitExceeded"
        },
        result: { status: "failed" }
      })
    }
    await here.model.script(Reply.message("Fine now."))
    expect((await thread.run("And now?")).finalResponse).toBe("Fine now.")
  })

  it("S1: codex killed in the middle of turns: everything settles, with the signal", async () => {
    await using here = await world()
    const codex = await here.start()
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["a ", held]))
    const threads = await Promise.all(Array.from({ length: 3 }, () => codex.startThread()))
    const turns = await Promise.all(threads.map((thread) => thread.startTurn("hold")))
    const waiting = [
      ...turns.flatMap((turn) => [turn.result, collect(turn.events), collect(turn.text)]),
      ...threads.flatMap((thread) => [collect(thread.events), collect(thread.approvals)]),
      collect(codex.notifications)
    ].map(rejection)
    await reached(3)
    process.kill(await here.pid(), "SIGKILL")
    for (const error of await Promise.all(waiting)) {
      expect(error).toBeInstanceOf(TransportClosedError)
      expect(error).toMatchObject({ reason: "Exited", signal: "SIGKILL", stderrTail: expect.any(Array) })
    }
    expect(await rejection(codex.startThread())).toBeInstanceOf(TransportClosedError)
  })

  it("S4: 1,000 requests at once are all answered", async () => {
    await using here = await world()
    const codex = await here.start()
    const answers = await Promise.all(Array.from({ length: 1000 }, () => codex.request("thread/loaded/list", {})))
    expect(answers.length).toBe(1000)
  })

  it("a thread is resumed by a second connection, its turns with it", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const first = await here.start()
    const thread = await first.startThread()
    await thread.run("one")
    await first.close()
    const again = await (await here.start()).resumeThread(thread.id)
    expect(again.id).toBe(thread.id)
    expect((await again.run("two")).finalResponse).toBe("You said: two")
    expect((await collect(again.turns())).length).toBe(2)
    expect((await again.read({ includeTurns: true })).turns.length).toBe(2)
  })

  it("bad input: a tagged error that says what to do, and the connection goes on", async () => {
    await using here = await world()
    const codex = await here.start()
    const thread = await codex.startThread()
    for (const input of ["", "  ", [], [{ type: "text", text: "" } as const]]) {
      const error = await rejection(thread.run(input))
      expect(error).toBeInstanceOf(InvalidParamsError)
      expect(error).toMatchObject({ sent: false, message: expect.stringContaining("the input is empty") })
    }
    expect(await rejection(codex.resumeThread("no-such-thread"))).toBeInstanceOf(ThreadNotFoundError)
    expect(await rejection(codex.resumeThread(thread.id))).toBeInstanceOf(ThreadNotFoundError)
    const wrong = await rejection(codex.startThread({ sandbox: "wide-open" } as never))
    expect(wrong).toMatchObject({ _tag: "InvalidParamsError", message: expect.stringContaining("sandbox") })
    await here.model.script(Reply.message("Fine."))
    expect((await thread.run("Still there?")).finalResponse).toBe("Fine.")
  })
})
