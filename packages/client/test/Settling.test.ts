import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Handlers } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Deferred, Effect, Either, Exit, Fiber, Layer, Logger, Option, Scope, Stream, TestClock } from "effect"
import { completed, delta, item, message, started, thread, turn } from "./messages.js"
import { methods, startThread, startTurn } from "./scripted.js"

const connected = ScriptedTransport.connected()

const died = { reason: "Exited", signal: "SIGKILL", stderrTail: ["out of memory"] } as const

describe("settling", () => {
  it.scoped("S1: when the connection ends, everything that waits settles with one error", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      const two = yield* startThread("t2")
      const handle = yield* startTurn(one, "u1")
      yield* server.send(started("t1", "u1"))
      const waiting = yield* Effect.forEach(
        [
          codex.request("model/list", {}),
          handle.result,
          Stream.runDrain(handle.events),
          Stream.runDrain(handle.text),
          Stream.runDrain(codex.notifications),
          Stream.runDrain(one.events),
          Stream.runDrain(one.approvals),
          two.run("an answer that never comes"),
          Stream.runDrain(two.stream("nor this one"))
        ],
        (effect) => Effect.fork(Effect.flip(effect as Effect.Effect<unknown, unknown>))
      )
      yield* server.expect("model/list")
      yield* server.expect("turn/start")
      yield* server.expect("turn/start")
      yield* server.send(delta("t2", "u2", "held"))
      yield* server.end(died)
      for (const fiber of waiting)
        expect(yield* Fiber.join(fiber)).toMatchObject({ _tag: "TransportClosedError", ...died })
      expect((yield* snapshot).openTurns).toEqual([])

      const later = [
        codex.request("model/list", {}),
        one.run("too late"),
        one.startTurn("too late"),
        handle.interrupt,
        Stream.runDrain(codex.notifications),
        Stream.runDrain(one.approvals),
        Stream.runDrain(one.stream("too late"))
      ]
      for (const effect of later) {
        expect(yield* Effect.flip(effect as Effect.Effect<unknown, unknown>)).toMatchObject({
          _tag: "TransportClosedError",
          signal: "SIGKILL"
        })
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S1: when the program closes the connection itself, what waits settles as well", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(connected, scope)
      const one = yield* Effect.provide(startThread("t1"), context)
      const handle = yield* Effect.provide(startTurn(one, "u1"), context)
      const waiting = yield* Effect.fork(Effect.flip(handle.result))
      yield* Scope.close(scope, Exit.void)
      expect(yield* Fiber.join(waiting)).toMatchObject({ _tag: "TransportClosedError", reason: "Released" })
      for (const later of [
        handle.interrupt,
        one.startTurn("late"),
        one.run("late"),
        Stream.runDrain(one.stream("late"))
      ]) {
        expect(yield* Effect.flip(later as Effect.Effect<unknown, unknown>)).toMatchObject({ reason: "Released" })
      }
    })
  )

  it.scoped("S1: the connection's end interrupts the handlers of server requests", () =>
    Effect.gen(function* () {
      const entered = yield* Deferred.make<void>()
      const interrupted = yield* Deferred.make<void>()
      const handlers: Handlers.Handlers = {
        "item/fileChange/requestApproval": () =>
          Effect.zipRight(Deferred.succeed(entered, undefined), Effect.never).pipe(
            Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
          )
      }
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        yield* server.send(fileChange(0, "u1"))
        yield* Deferred.await(entered)
        yield* server.end()
        yield* Deferred.await(interrupted)
      }).pipe(Effect.provide(ScriptedTransport.connected({ handlers })))
    })
  )

  it.scoped(
    "S2: an interrupted request waits no longer; its late response, and one to no request, is counted and ignored",
    () =>
      Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        const { snapshot } = yield* Diagnostics.Diagnostics
        const codex = yield* Codex.Codex
        const asking = yield* Effect.fork(codex.request("model/list", {}))
        const request = yield* server.expect("model/list")
        yield* Fiber.interrupt(asking)
        yield* server.answer(request, { data: [], nextCursor: null })
        yield* server.send({ id: 4711, result: {} }, { id: "never asked", error: { code: -1, message: "?" } })
        expect((yield* snapshot).counts.late).toBe(3)
        yield* startThread("t1")
      }).pipe(Effect.provide(connected))
  )

  it.scoped("S2: the same answer twice counts once", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(codex.request("model/list", {}))
      const request = yield* server.expect("model/list")
      yield* server.answer(request, { data: [], nextCursor: "first" })
      yield* server.answer(request, { data: [], nextCursor: "second" })
      expect((yield* Fiber.join(asking)).nextCursor).toBe("first")
      expect((yield* snapshot).counts.late).toBe(1)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: interrupting `run` interrupts the turn on the server, and waits until it has stopped", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const running = yield* Effect.fork(one.run("hi"))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      yield* server.send(started("t1", "u1"))
      const interrupting = yield* Effect.fork(Fiber.interrupt(running))
      const request = yield* server.expect("turn/interrupt")
      expect(request.params).toEqual({ threadId: "t1", turnId: "u1" })
      yield* server.answer(request, {})
      expect(Option.isNone(yield* Fiber.poll(running))).toBe(true)
      yield* server.send(completed("t1", "u1", { status: "interrupted" }))
      expect(Exit.isInterrupted(yield* Fiber.join(interrupting))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: interrupting `run` before the server has answered stops the turn that starts all the same", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      for (const start of [one.run("hi"), one.startTurn("hi")]) {
        const running = yield* Effect.fork(start as Effect.Effect<unknown, unknown>)
        const request = yield* server.expect("turn/start")
        const interrupting = yield* Effect.fork(Fiber.interrupt(running))
        yield* Effect.yieldNow()
        yield* server.answer(request, { turn: turn("u1") })
        yield* server.answer(yield* server.expect("turn/interrupt"), {})
        yield* server.send(completed("t1", "u1", { status: "interrupted" }))
        yield* Fiber.join(interrupting)
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: an interrupted start that has joined a turn leaves it alone", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const first = yield* startTurn(one, "u1")
      const joining = yield* Effect.fork(one.startTurn("more"))
      const request = yield* server.expect("turn/start")
      const interrupting = yield* Effect.fork(Fiber.interrupt(joining))
      yield* Effect.yieldNow()
      yield* server.answer(request, { turn: turn("u1") })
      yield* Fiber.join(interrupting)
      yield* server.send(completed("t1", "u1"))
      expect((yield* first.result).status).toBe("completed")
      yield* startThread("t2") // the next message of the client is this one's: no interrupt was sent
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a server that never responds to the interrupt delays the caller by 5 s at most", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const running = yield* Effect.fork(one.run("hi"))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      const interrupting = yield* Effect.fork(Fiber.interrupt(running))
      yield* server.expect("turn/interrupt")
      yield* TestClock.adjust("4900 millis")
      expect(Option.isNone(yield* Fiber.poll(running))).toBe(true)
      yield* TestClock.adjust("100 millis")
      expect(Exit.isInterrupted(yield* Fiber.join(interrupting))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: closing `stream` early stops the turn, closing `events` early only stops listening", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const first = yield* Effect.fork(Stream.runHead(one.stream("hi")))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      yield* server.send(started("t1", "u1"))
      yield* server.answer(yield* server.expect("turn/interrupt"), {})
      yield* server.send(completed("t1", "u1", { status: "interrupted" }))
      expect(Option.getOrThrow(yield* Fiber.join(first)).method).toBe("turn/started")

      const handle = yield* startTurn(one, "u2")
      yield* server.send(started("t1", "u2"))
      yield* Stream.runHead(handle.events)
      yield* server.send(item("t1", "u2", message("m", "on my own")), completed("t1", "u2"))
      expect((yield* handle.result).finalResponse).toBe("on my own")
      yield* startThread("t2")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S3: a stream that is read to its end interrupts nothing", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const all = yield* Effect.fork(Stream.runCount(one.stream("hi")))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      yield* server.send(started("t1", "u1"), completed("t1", "u1"))
      expect(yield* Fiber.join(all)).toBe(2)
      yield* startThread("t2")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S4: at most `maxInFlight` requests are unanswered; the rest come in the order they were made", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const all = yield* Effect.fork(
        Effect.forEach(
          Array.from({ length: 10 }, (_, n) => n),
          (limit) => codex.request("model/list", { limit }),
          { concurrency: "unbounded", discard: true }
        )
      )
      const first = yield* Effect.replicateEffect(server.take, 3)
      expect(first.map(({ params }) => params.limit)).toEqual([0, 1, 2])
      expect((yield* snapshot).requests).toEqual({ inFlight: 3, waiting: 7 })
      let pending = first
      for (const limit of [3, 4, 5, 6, 7, 8, 9]) {
        const [oldest, ...rest] = pending
        yield* server.answer(oldest ?? {}, { data: [], nextCursor: null })
        const next = yield* server.take
        expect(next.params.limit).toBe(limit)
        pending = [...rest, next]
      }
      for (const request of pending) yield* server.answer(request, { data: [], nextCursor: null })
      yield* Fiber.join(all)
      expect((yield* snapshot).requests).toEqual({ inFlight: 0, waiting: 0 })
    }).pipe(Effect.provide(ScriptedTransport.connected({ maxInFlight: 3 })))
  )

  it.scoped("S4: an interrupted request gives its place to the next, whether it had one or waited", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const ask = (limit: number) => Effect.fork(codex.request("model/list", { limit }))
      const running = yield* ask(0)
      yield* server.take
      const waiting = yield* ask(1)
      yield* ask(2)
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(waiting)
      yield* Fiber.interrupt(running)
      expect((yield* server.take).params.limit).toBe(2)
      expect((yield* snapshot).requests).toEqual({ inFlight: 1, waiting: 0 })
    }).pipe(Effect.provide(ScriptedTransport.connected({ maxInFlight: 1 })))
  )

  it.scoped("S4: a request has a deadline, also while it waits for its place; command/exec has neither", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const exec = yield* Effect.fork(codex.request("command/exec", { command: ["sleep", "600"] }))
      yield* server.expect("command/exec")
      const unanswered = yield* Effect.fork(Effect.flip(codex.request("model/list", {})))
      const unsent = yield* Effect.fork(Effect.flip(codex.request("thread/list", {})))
      yield* server.expect("model/list")
      yield* TestClock.adjust("60 seconds")
      expect(yield* Fiber.join(unanswered)).toMatchObject({
        _tag: "RequestTimeoutError",
        method: "model/list",
        timeoutMs: 60_000
      })
      expect(yield* Fiber.join(unsent)).toMatchObject({ _tag: "RequestTimeoutError", method: "thread/list" })
      yield* TestClock.adjust("1 hour")
      expect(Option.isNone(yield* Fiber.poll(exec))).toBe(true)
    }).pipe(Effect.provide(ScriptedTransport.connected({ maxInFlight: 1 })))
  )

  it.scoped("S5: a request without a handler is declined, and where nothing can be declined it is an error", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const ask = (id: number, method: string, params: object) =>
        Effect.zipRight(server.send({ id, method, params }), server.take)
      expect(yield* Effect.zipRight(server.send(fileChange(0, "u1")), server.take)).toEqual({
        id: 0,
        result: { decision: "decline" }
      })
      expect(yield* ask(1, "account/chatgptAuthTokens/refresh", { reason: "unauthorized" })).toMatchObject({
        id: 1,
        error: { code: -32601 }
      })
      expect(yield* ask(2, "item/somethingNew/request", {})).toMatchObject({ id: 2, error: { code: -32601 } })
      expect(yield* ask(3, "item/fileChange/requestApproval", { threadId: 7 })).toMatchObject({
        id: 3,
        error: { code: -32602 }
      })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S5: a handler's answer is sent; one that fails or dies is an error, and the connection lives", () =>
    Effect.gen(function* () {
      const behaviour = [
        Effect.succeed({ decision: "accept" as const }),
        Effect.fail("no idea"),
        Effect.die(new Error("a bug")),
        Effect.interrupt,
        Effect.succeed({ decision: "perhaps" } as never)
      ]
      let asked = 0
      const handlers: Handlers.Handlers = {
        "item/fileChange/requestApproval": () => behaviour[asked++] ?? Effect.never
      }
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        const answers = yield* Effect.forEach([0, 1, 2, 3, 4], (id) =>
          Effect.zipRight(server.send(fileChange(id, "u1")), server.take)
        )
        expect(answers).toMatchObject([
          { id: 0, result: { decision: "accept" } },
          { id: 1, error: { code: -32603 } },
          { id: 2, error: { code: -32603 } },
          { id: 3, error: { code: -32603 } },
          { id: 4, error: { code: -32603 } }
        ])
        yield* startThread("t1")
      }).pipe(Effect.provide(ScriptedTransport.connected({ handlers })))
    }).pipe(Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scoped("S5: a handler's result that is no JSON is an error response", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      yield* startThread("t1")
      const requestedSchema = { type: "object", properties: {} }
      const form = { threadId: "t1", turnId: null, serverName: "s", mode: "form", message: "Name?", requestedSchema }
      yield* server.send({ id: 1, method: "mcpServer/elicitation/request", params: { ...form, _meta: null } })
      expect(yield* server.take).toMatchObject({ id: 1, error: { code: -32603 } })
    }).pipe(
      Effect.provide(Logger.remove(Logger.defaultLogger)),
      Effect.provide(
        ScriptedTransport.connected({
          handlers: {
            "mcpServer/elicitation/request": () => Effect.succeed({ action: "accept", content: 1n, _meta: null })
          }
        })
      )
    )
  )

  it.scoped(
    "S5: a request that is resolved by others, or whose turn ends, interrupts its handler and gets no answer",
    () =>
      Effect.gen(function* () {
        const ends = yield* Effect.all([Deferred.make<void>(), Deferred.make<void>()])
        let asked = 0
        const handlers: Handlers.Handlers = {
          "item/fileChange/requestApproval": () => {
            const end = ends[asked++]
            return end === undefined
              ? Effect.succeed({ decision: "accept" })
              : Effect.onInterrupt(Effect.never, () => Deferred.succeed(end, undefined))
          }
        }
        yield* Effect.gen(function* () {
          const server = yield* ScriptedTransport.ScriptedTransport
          yield* server.send(fileChange(0, "u1"), fileChange("one", "u2"))
          while (asked < 2) yield* Effect.yieldNow()
          yield* server.notify("serverRequest/resolved", { threadId: "t1", requestId: 0 })
          yield* Deferred.await(ends[0])
          yield* server.send(completed("t1", "u2"))
          yield* Deferred.await(ends[1])
          yield* server.send(fileChange(2, "u3"))
          expect(yield* server.take).toEqual({ id: 2, result: { decision: "accept" } })
        }).pipe(Effect.provide(ScriptedTransport.connected({ handlers })))
      })
  )

  it.scoped("S6: an idle thread whose turn never completed: the turn is ended from the thread's state", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), item("t1", "u1", message("m", "Hello")), idle("t1"))
      yield* TestClock.adjust("2 seconds")
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      const list = yield* server.expect("thread/turns/list")
      yield* server.answer(list, { data: [turn("u1", { status: "completed", startedAt: 1, completedAt: 9 })] })
      expect(yield* handle.result).toMatchObject({ status: "completed", completedAt: 9, finalResponse: "Hello" })
      expect(yield* methods(handle)).toEqual(["turn/started", "item/completed"])
      expect((yield* snapshot).counts.reconciled).toBe(1)
      yield* server.send(completed("t1", "u1"))
      expect((yield* snapshot).counts.unrouted).toBe(1)
    }).pipe(Effect.provide(connected), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scoped("S6: a turn that completes right after its thread turned idle is not looked up", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* startThread("t1")
      const handle = yield* startTurn(one, "u1")
      yield* server.send(idle("t1"))
      yield* TestClock.adjust("1 second")
      yield* server.send(completed("t1", "u1"))
      yield* TestClock.adjust("10 seconds")
      expect((yield* handle.result).status).toBe("completed")
      yield* startThread("t2")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S6: a turn that is silent for long is looked up even if its thread never said that it is idle", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"))
      yield* TestClock.adjust("60 seconds")
      yield* TestClock.adjust("60 seconds")
      yield* server.answer(yield* server.expect("thread/read"), {
        thread: thread("t1", { status: { type: "active", activeFlags: [] } })
      })
      yield* server.answer(yield* server.expect("thread/turns/list"), { data: [turn("u1")] })
      yield* TestClock.adjust("60 seconds")
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1") })
      yield* server.answer(yield* server.expect("thread/turns/list"), {
        data: [
          turn("u1", { status: "failed", error: { message: "lost", codexErrorInfo: null, additionalDetails: null } })
        ]
      })
      expect(yield* Effect.flip(handle.result)).toMatchObject({ _tag: "TurnFailedError", error: { message: "lost" } })
    }).pipe(Effect.provide(connected), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scoped("S6: a server that cannot be asked is asked again; one that has no record is taken at what was seen", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(item("t1", "u1", message("m", "Hello")), idle("t1"))
      yield* TestClock.adjust("2 seconds")
      yield* server.refuse(yield* server.expect("thread/read"), {
        code: -32001,
        message: "Server overloaded; retry later."
      })
      yield* Effect.yieldNow()
      yield* TestClock.adjust("2 seconds")
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t1", { ephemeral: true }) })
      expect(yield* handle.result).toMatchObject({ status: "completed", finalResponse: "Hello" })
    }).pipe(Effect.provide(connected), Effect.provide(Logger.remove(Logger.defaultLogger)))
  )

  it.scoped("S7: what is no JSON-RPC is counted, logged without its content, and skipped", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const log = Logger.replace(
        Logger.defaultLogger,
        Logger.make(({ message }) => void lines.push(String(message)))
      )
      yield* Effect.gen(function* () {
        const server = yield* ScriptedTransport.ScriptedTransport
        const { snapshot } = yield* Diagnostics.Diagnostics
        yield* server.sendBytes(
          "secret garbage\n",
          "null\n",
          "[]\n",
          "{}\n",
          '{"id":{},"result":1}\n',
          '{"id":1}\n',
          "\n\n"
        )
        yield* startThread("t1")
        expect((yield* snapshot).counts.skipped).toBe(6)
      }).pipe(Effect.provide(Layer.provide(connected, log)))
      expect(lines.length).toBe(3)
      expect(lines.join()).not.toContain("secret")
    })
  )

  it.scoped("S7: an answer that does not decode fails its request alone", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(Effect.either(codex.request("model/list", {})))
      yield* server.answer(yield* server.expect("model/list"), { data: "a secret" })
      const answer = yield* Fiber.join(asking)
      const error = Option.getOrThrow(Either.getLeft(answer))
      expect(error).toMatchObject({ _tag: "DecodeError", method: "model/list" })
      expect(error.message).toContain("data")
      expect(error.message).not.toContain("secret")
      yield* startThread("t1")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a failed turn: its events fail after the last one, and its result with the server's error", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const error = {
        message: "Quota exceeded.",
        codexErrorInfo: "usageLimitExceeded",
        additionalDetails: null,
        misalignment: null
      }
      const handle = yield* startTurn(yield* startThread("t1"), "u1")
      yield* server.send(started("t1", "u1"), completed("t1", "u1", { status: "failed", error }))
      const seen: Array<string> = []
      const failure = yield* handle.events.pipe(
        Stream.runForEach((event) => Effect.sync(() => seen.push(event.method))),
        Effect.flip
      )
      expect(seen).toEqual(["turn/started", "turn/completed"])
      expect(failure).toMatchObject({ _tag: "TurnFailedError", threadId: "t1", turnId: "u1", error })
      expect(yield* Effect.flip(handle.result)).toBe(failure)
    }).pipe(Effect.provide(connected))
  )
})

const idle = (threadId: string) => ({ method: "thread/status/changed", params: { threadId, status: { type: "idle" } } })

const fileChange = (id: number | string, turnId: string) => ({
  id,
  method: "item/fileChange/requestApproval",
  params: { threadId: "t1", turnId, itemId: "i", startedAtMs: 0, reason: null, grantRoot: null }
})
