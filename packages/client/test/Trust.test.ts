import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, type Handlers } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Deferred, Duration, Effect, Exit, Fiber, Layer, Logger, Scope, Stream, TestClock } from "effect"
import { completed, thread } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const quiet = Effect.provide(Logger.remove(Logger.defaultLogger))

const commandApproval = "item/commandExecution/requestApproval"

const deciding = (decision: "accept" | "decline" | "cancel"): Handlers.Handlers => ({
  [commandApproval]: () => Effect.succeed({ decision })
})

const permissive = Scripted.connected({ handlers: deciding("accept") })

/** The server asks whether a command may run. */
const ask = (threadId: string, id: string | number = 0) =>
  Effect.flatMap(ScriptedTransport, ({ send }) =>
    send({
      id,
      method: commandApproval,
      params: { threadId, turnId: "u1", itemId: "i", command: "rm -rf /", startedAtMs: 0 }
    })
  )

/** The next message, which must be a response to that request. */
const response = (id: string | number = 0) =>
  Effect.map(
    Effect.flatMap(ScriptedTransport, ({ take }) => take),
    (message) => {
      expect(message).toMatchObject({ id })
      expect(message.method).toBeUndefined()
      return message
    }
  )

/** Answers a look-up of the threads above. */
const parentIs = (threadId: string, parentThreadId: string | null) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    const request = yield* server.expect("thread/read")
    expect(request.params).toEqual({ threadId })
    yield* server.answer(request, { thread: thread(threadId, { parentThreadId }) })
  })

describe("T1: who decides", () => {
  it.scoped("the thread's handlers go before the connection's, and none of either declines", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      yield* one.handle(deciding("cancel"))
      yield* ask("t1")
      expect((yield* response()).result).toEqual({ decision: "cancel" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("a sub-agent is governed by its nearest ancestor with handlers; each thread is looked up once", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      yield* one.handle(deciding("decline"))
      yield* ask("grandchild", 1)
      yield* parentIs("grandchild", "child")
      yield* parentIs("child", "t1")
      expect((yield* response(1)).result).toEqual({ decision: "decline" })
      yield* ask("grandchild", 2)
      expect((yield* response(2)).result).toEqual({ decision: "decline" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("a sub-agent whose start names its parent is not looked up", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* (yield* startThread("t1")).handle(deciding("decline"))
      yield* server.notify("thread/started", { thread: thread("child", { parentThreadId: "t1" }) })
      yield* ask("child")
      expect((yield* response()).result).toEqual({ decision: "decline" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("a sub-agent of a thread without handlers goes to the connection's", () =>
    Effect.gen(function* () {
      yield* (yield* startThread("t1")).handle(deciding("decline"))
      yield* ask("child")
      yield* parentIs("child", "other")
      yield* parentIs("other", null)
      expect((yield* response()).result).toEqual({ decision: "accept" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("ancestry that cannot be established is declined, and looked up again at the next request", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* (yield* startThread("t1")).handle(deciding("cancel"))
      yield* ask("child", 1)
      yield* server.refuse(yield* server.expect("thread/read"), { code: -32603, message: "no" })
      expect((yield* response(1)).result).toEqual({ decision: "decline" })
      yield* ask("child", 2)
      yield* server.answer(yield* server.expect("thread/read"), { nonsense: true })
      expect((yield* response(2)).result).toEqual({ decision: "decline" })
      yield* ask("child", 3)
      yield* parentIs("child", "t1")
      expect((yield* response(3)).result).toEqual({ decision: "cancel" })
    }).pipe(quiet, Effect.provide(permissive))
  )

  it.scoped("threads that are each other's parent are declined", () =>
    Effect.gen(function* () {
      yield* (yield* startThread("t1")).handle(deciding("accept"))
      yield* ask("a")
      yield* parentIs("a", "b")
      yield* parentIs("b", "a")
      expect((yield* response()).result).toEqual({ decision: "decline" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("the look-up is off the reader: what comes meanwhile is read", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      yield* one.handle(deciding("decline"))
      yield* ask("child")
      const lookUp = yield* server.expect("thread/read")
      const turn = yield* startTurn(one, "u1")
      yield* server.send(completed("t1", "u1"))
      expect((yield* turn.result).status).toBe("completed")
      yield* server.answer(lookUp, { thread: thread("child", { parentThreadId: "t1" }) })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("a sub-agent's request is among the approvals of its ancestor, and says which thread asks", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const approvals = yield* Effect.fork(
        one.approvals.pipe(
          Stream.tap((approval) => approval.accept),
          Stream.take(1),
          Stream.runCollect
        )
      )
      yield* Effect.yieldNow()
      yield* server.notify("thread/started", { thread: thread("child", { parentThreadId: "t1" }) })
      yield* ask("child")
      expect((yield* response()).result).toEqual({ decision: "accept" })
      expect(Chunk.toReadonlyArray(yield* Fiber.join(approvals))).toMatchObject([{ threadId: "child" }])
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("the older requests name their thread `conversationId`, and its handlers govern them", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* (yield* startThread("t1")).handle({
        execCommandApproval: () => Effect.succeed({ decision: "abort" as const }),
        applyPatchApproval: () => Effect.succeed({ decision: "abort" as const })
      })
      const ids = { conversationId: "t1", callId: "c" }
      yield* server.send({
        id: 1,
        method: "execCommandApproval",
        params: { ...ids, command: ["ls"], cwd: "/", parsedCmd: [] }
      })
      expect((yield* response(1)).result).toEqual({ decision: "abort" })
      yield* server.send({ id: 2, method: "applyPatchApproval", params: { ...ids, fileChanges: {} } })
      expect((yield* response(2)).result).toEqual({ decision: "abort" })
    }).pipe(
      Effect.provide(
        Scripted.connected({
          handlers: {
            execCommandApproval: () => Effect.succeed({ decision: "approved" as const }),
            applyPatchApproval: () => Effect.succeed({ decision: "approved" as const })
          }
        })
      )
    )
  )

  it.scoped("a handler that is undefined is none", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      yield* one.handle(deciding("cancel"))
      yield* one.handle({ [commandApproval]: undefined })
      yield* ask("t1")
      expect((yield* response()).result).toEqual({ decision: "cancel" })
      yield* ask("child", 1)
      yield* parentIs("child", null)
      expect((yield* response(1)).result).toEqual({ decision: "decline" })
    }).pipe(Effect.provide(Scripted.connected({ handlers: { [commandApproval]: undefined } })))
  )

  it.scoped("the same handlers registered twice are two: to take one back leaves the other", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      const handlers = deciding("cancel")
      const scope = yield* Scope.make()
      yield* one.handle(handlers)
      yield* Scope.extend(one.handle(handlers), scope)
      yield* Scope.close(scope, Exit.void)
      yield* ask("t1")
      expect((yield* response()).result).toEqual({ decision: "cancel" })
    }).pipe(Effect.provide(permissive))
  )

  it.scoped("an id that is used again while the first request is open: the second is refused, the first stays", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const approvals = yield* one.approvals.pipe(Stream.toQueueOfElements())
      yield* ask("t1", "a")
      const first = yield* Effect.flatten(approvals.take)
      yield* ask("t1", "a")
      expect((yield* response("a")).error?.code).toBe(-32600)
      yield* server.notify("serverRequest/resolved", { threadId: "t1", requestId: "a" })
      yield* first.settled
      expect(yield* Effect.flip(first.accept)).toMatchObject({ _tag: "ApprovalSettledError" })
      // The id is free again.
      yield* ask("t1", "a")
      const third = yield* Effect.flatten(approvals.take)
      yield* third.accept
      expect((yield* response("a")).result).toEqual({ decision: "accept" })
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped(
    "an id that is used again after its request was resolved: the first's finalizer leaves the second alone",
    () =>
      Effect.gen(function* () {
        const [first, second] = yield* Effect.all([Deferred.make<void>(), Deferred.make<void>()])
        const [gate, stopped] = yield* Effect.all([Deferred.make<void>(), Deferred.make<void>()])
        let asked = 0
        const handlers: Handlers.Handlers = {
          [commandApproval]: () =>
            asked++ === 0
              ? Effect.zipRight(Deferred.succeed(first, undefined), Effect.never).pipe(
                  Effect.onInterrupt(() => Deferred.await(gate))
                )
              : Effect.zipRight(Deferred.succeed(second, undefined), Effect.never).pipe(
                  Effect.onInterrupt(() => Deferred.succeed(stopped, undefined))
                )
        }
        yield* Effect.gen(function* () {
          const server = yield* ScriptedTransport
          const { snapshot } = yield* Diagnostics.Diagnostics
          const resolved = server.notify("serverRequest/resolved", { threadId: "t1", requestId: 0 })
          yield* startThread("t1")
          yield* ask("t1")
          yield* Deferred.await(first)
          yield* resolved
          yield* ask("t1")
          yield* Deferred.await(second)
          yield* Deferred.succeed(gate, undefined)
          yield* Effect.repeat(Effect.yieldNow(), { times: 20 })
          expect((yield* snapshot).serverRequests).toBe(1)
          yield* resolved
          yield* Deferred.await(stopped)
          expect((yield* snapshot).serverRequests).toBe(0)
        }).pipe(Effect.provide(Scripted.connected({ handlers })))
      })
  )

  it.scoped("permissions with a member unknown to us: `accept` fails, and the request stays open", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const approvals = yield* one.approvals.pipe(Stream.toQueueOfElements())
      yield* server.send({
        id: 0,
        method: "item/permissions/requestApproval",
        params: {
          threadId: "t1",
          turnId: "u1",
          itemId: "i",
          startedAtMs: 0,
          cwd: "/",
          reason: null,
          permissions: { network: { enabled: true }, gpu: { enabled: true } }
        }
      })
      const approval = yield* Effect.flatten(approvals.take)
      expect(yield* Effect.flip(approval.accept)).toMatchObject({ _tag: "UnsupportedPermissionsError", threadId: "t1" })
      expect(yield* Effect.flip(approval.acceptForSession)).toMatchObject({ _tag: "UnsupportedPermissionsError" })
      yield* approval.decline
      expect((yield* response()).result).toMatchObject({ permissions: {} })
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("handlerTimeout: the request is declined, even if the handler cannot be interrupted", () =>
    Effect.gen(function* () {
      yield* startThread("t1")
      const interrupted = yield* Effect.fork(Effect.zipRight(ask("t1", 1), response(1)))
      yield* Effect.yieldNow()
      yield* TestClock.adjust("5 seconds")
      expect((yield* Fiber.join(interrupted)).result).toEqual({ decision: "decline" })
    }).pipe(
      quiet,
      Effect.provide(
        Scripted.connected({
          handlerTimeout: "5 seconds",
          handlers: { [commandApproval]: () => Effect.uninterruptible(Effect.never) }
        })
      )
    )
  )

  it.scoped("a handler whose finalizer hangs holds up the end of the connection for 1 s at most", () =>
    Effect.gen(function* () {
      const running = yield* Deferred.make<void>()
      const handlers: Handlers.Handlers = {
        [commandApproval]: () =>
          Effect.zipRight(Deferred.succeed(running, undefined), Effect.never).pipe(
            Effect.onInterrupt(() => Effect.never)
          )
      }
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(Scripted.connected({ handlers }), scope)
      yield* Effect.provide(Effect.zipRight(startThread("t1"), ask("t1")), context)
      yield* Deferred.await(running)
      const closing = yield* Effect.fork(Effect.timed(Scope.close(scope, Exit.void)))
      yield* TestClock.adjust("1 second")
      const [took] = yield* Fiber.join(closing)
      expect(Duration.toMillis(took)).toBeLessThanOrEqual(1000)
    })
  )

  it.scoped("a misspelt handler is refused before anything is started", () =>
    Effect.gen(function* () {
      const handlers = {
        "item/commandExecution/requestAproval": () => Effect.succeed({ decision: "decline" })
      } as object
      const refused = yield* Effect.flip(Effect.provide(Codex.Codex, Scripted.connected({ handlers })))
      expect(refused).toMatchObject({ _tag: "InvalidOptionError", option: "handlers" })
      expect(refused.message).toContain("item/commandExecution/requestApproval")
    })
  )
})
