import { describe, expect, it } from "@effect/vitest"
import { Codex, type Handlers, Notification } from "@effect-codex/client"
import { Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Deferred, Effect, Fiber, Option, Stream } from "effect"

const real = TestCodex.layer()

/** The model asks to run a command outside of the sandbox, and then says what came of it. */
const escalate = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  yield* model.respond(({ toolOutputs }) =>
    toolOutputs.length > 0
      ? Reply.message(`It said: ${toolOutputs[0]?.text}`)
      : Reply.functionCall("exec_command", {
          cmd: "echo out of the box",
          login: false,
          sandbox_permissions: "require_escalated",
          justification: "to see"
        })
  )
})

const askingThread = Effect.gen(function* () {
  yield* escalate
  return yield* (yield* Codex.Codex).startThread({ approvals: "ask" })
})

const commandStatus = (items: ReadonlyArray<{ readonly type: string }>) =>
  items.flatMap((item) => (item.type === "commandExecution" && "status" in item ? [item.status] : []))

describe("approvals on a real app-server", () => {
  it.live("S5: nobody handles it: declined, and the turn goes on", () =>
    Effect.gen(function* () {
      const thread = yield* askingThread
      const result = yield* thread.run("Try it.")
      expect(result.status).toBe("completed")
      expect(commandStatus(result.items)).toEqual(["declined"])
    }).pipe(Effect.provide(real))
  )

  it.live("a handler of the connection accepts, with what it needs from its own context", () => {
    const accepting: Handlers.Handlers = {
      "item/commandExecution/requestApproval": ({ command }) =>
        Effect.succeed({ decision: command?.includes("out of the box") ? "accept" : "decline" })
    }
    return Effect.gen(function* () {
      const thread = yield* askingThread
      const result = yield* thread.run("Try it.")
      expect(commandStatus(result.items)).toEqual(["completed"])
      expect(result.finalResponse).toContain("out of the box")
    }).pipe(Effect.provide(TestCodex.layer({ handlers: accepting })))
  })

  it.scopedLive("a handler of the thread goes before the connection's, until its scope closes", () => {
    const declining: Handlers.Handlers = {
      "item/commandExecution/requestApproval": () => Effect.succeed({ decision: "decline" as const })
    }
    return Effect.gen(function* () {
      const thread = yield* askingThread
      const accepted = yield* Effect.scoped(
        Effect.zipRight(
          thread.handle({
            "item/commandExecution/requestApproval": () => Effect.succeed({ decision: "accept" as const })
          }),
          thread.run("Try it.")
        )
      )
      expect(commandStatus(accepted.items)).toEqual(["completed"])
      yield* escalate
      const declined = yield* (yield* askingThread).run("And again.")
      expect(commandStatus(declined.items)).toEqual(["declined"])
    }).pipe(Effect.provide(TestCodex.layer({ handlers: declining })))
  })

  it.live("resolved by interrupting the turn: the handler is interrupted, and nothing is answered", () =>
    Effect.gen(function* () {
      const [asked, interrupted] = yield* Effect.all([Deferred.make<void>(), Deferred.make<void>()])
      const thread = yield* askingThread
      yield* Effect.scoped(
        Effect.gen(function* () {
          yield* thread.handle({
            "item/commandExecution/requestApproval": () =>
              Effect.zipRight(Deferred.succeed(asked, undefined), Effect.never).pipe(
                Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
              )
          })
          const turn = yield* thread.startTurn("Try it.")
          yield* Deferred.await(asked)
          const resolved = yield* Effect.fork(
            Stream.runHead(thread.events.pipe(Notification.only("serverRequest/resolved")))
          )
          yield* turn.interrupt
          yield* Deferred.await(interrupted)
          expect((yield* turn.result).status).toBe("interrupted")
          expect(Option.isSome(yield* Fiber.join(resolved))).toBe(true)
        })
      )
    }).pipe(Effect.provide(real))
  )

  it.live("unanswered: the thread waits, and says so, until somebody answers", () =>
    Effect.gen(function* () {
      const thread = yield* askingThread
      const cards = yield* Effect.fork(
        thread.approvals.pipe(
          Stream.tap((card) =>
            Effect.gen(function* () {
              const { status } = yield* thread.read()
              expect(status).toEqual({ type: "active", activeFlags: ["waitingOnApproval"] })
              yield* card.accept
            })
          ),
          Stream.runHead
        )
      )
      const result = yield* thread.run("Try it.")
      expect(commandStatus(result.items)).toEqual(["completed"])
      const card = Option.getOrThrow(yield* Fiber.join(cards))
      expect(card).toMatchObject({ kind: "command", threadId: thread.id, turnId: result.id })
    }).pipe(Effect.provide(real))
  )

  it.live("as cards: each is answered once", () =>
    Effect.gen(function* () {
      for (const [decision, status] of [
        ["accept", "completed"],
        ["acceptForSession", "completed"],
        ["decline", "declined"],
        ["cancel", "declined"]
      ] as const) {
        const thread = yield* askingThread
        const answering = yield* Effect.fork(
          thread.approvals.pipe(
            Stream.take(1),
            Stream.runForEach((card) =>
              Effect.gen(function* () {
                yield* card[decision]
                expect(yield* Effect.flip(card.accept)).toMatchObject({ _tag: "ApprovalSettledError" })
                yield* card.settled
              })
            )
          )
        )
        const result = yield* thread.run("Try it.")
        yield* Fiber.join(answering)
        expect(commandStatus(result.items)).toEqual([status])
        expect(result.status).toBe(decision === "cancel" ? "interrupted" : "completed")
      }
    }).pipe(Effect.provide(real))
  )

  it.live("as cards: one whose turn is interrupted settles, and can no longer be answered", () =>
    Effect.gen(function* () {
      const thread = yield* askingThread
      const shown = yield* Deferred.make<void>()
      const late = yield* Effect.fork(
        thread.approvals.pipe(
          Stream.mapEffect((card) =>
            Deferred.succeed(shown, undefined).pipe(
              Effect.zipRight(card.settled),
              Effect.zipRight(Effect.flip(card.accept))
            )
          ),
          Stream.runHead
        )
      )
      const turn = yield* thread.startTurn("Try it.")
      yield* Deferred.await(shown)
      yield* turn.interrupt
      expect(Option.getOrThrow(yield* Fiber.join(late))._tag).toBe("ApprovalSettledError")
      expect((yield* turn.result).status).toBe("interrupted")
    }).pipe(Effect.provide(real))
  )

  it.live("as cards: what is left when the stream ends is declined", () =>
    Effect.gen(function* () {
      const thread = yield* askingThread
      const head = yield* Effect.fork(Stream.runHead(thread.approvals))
      const result = yield* thread.run("Try it.")
      expect(Option.isSome(yield* Fiber.join(head))).toBe(true)
      expect(commandStatus(result.items)).toEqual(["declined"])
    }).pipe(Effect.provide(real))
  )
})
