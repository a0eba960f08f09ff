import { describe, expect, it } from "@effect/vitest"
import { Codex, Input } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Context, Effect, Fiber, Layer, Stream, TestClock } from "effect"
import { completed, started, thread, turn } from "./messages.js"
import { started as startedThread, startThread } from "./scripted.js"

const connected = Scripted.connected()

/** What a program in plain JavaScript may pass. */
const anything = (value: unknown) => value as never

/** Fails before anything is sent, and says all of `words`. */
const refused = <A, E extends { readonly _tag: string; readonly message: string }, R>(
  effect: Effect.Effect<A, E, R>,
  ...words: ReadonlyArray<string>
) =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(effect)
    expect(error).toMatchObject({ _tag: "InvalidParamsError", sent: false })
    for (const word of words) expect(error.message).toContain(word)
    // The next message of the client is this one's: nothing was sent before it.
    yield* startThread("next")
  })

describe("T3: options", () => {
  it.scoped("a preset that does not exist is refused, with the ones that do", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      yield* refused(
        codex.startThread(anything({ sandbox: "readonly" })),
        "sandbox",
        "readonly",
        "did you mean",
        "read-only"
      )
      yield* refused(codex.startThread(anything({ sandbox: "workspace" })), "workspace-write", "danger-full-access")
      yield* refused(
        codex.startThread(anything({ approvals: "deny_all" })),
        "approvals",
        "deny_all",
        "deny",
        "review",
        "ask"
      )
      yield* refused(codex.resumeThread("t1", anything({ sandbox: "readonly" })), "read-only")
      yield* refused(codex.forkThread("t1", anything({ approvals: "never" })), "approvals")
      yield* refused(one.fork(anything({ sandbox: 1 })), "sandbox")
      yield* refused(one.run("hi", anything({ sandbox: "readonly" })), "sandbox", "read-only")
      yield* refused(one.startTurn("hi", anything({ sandbox: "toString" })), "sandbox", "read-only")
      yield* refused(Stream.runDrain(one.stream("hi", anything({ approvals: "no" }))), "approvals")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a preset beside the wire's own field is refused", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      yield* refused(
        codex.startThread(anything({ approvals: "deny", approvalPolicy: "untrusted" })),
        "exclude each other"
      )
      yield* refused(
        one.run("hi", anything({ sandbox: "read-only", sandboxPolicy: { type: "dangerFullAccess" } })),
        "sandboxPolicy",
        "exclude each other"
      )
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a preset of the sandbox that has a wrong value, or could have no effect, is refused", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      const start = (options: object) => codex.startThread(anything(options))
      const run = (options: object) => one.run("hi", anything(options))

      yield* refused(start({ additionalDirectories: "/srv" }), "additionalDirectories", "array")
      yield* refused(start({ additionalDirectories: ["/srv", ""] }), "additionalDirectories")
      yield* refused(codex.resumeThread("t1", anything({ networkAccessEnabled: "yes" })), "networkAccessEnabled")
      yield* refused(one.fork(anything({ webSearch: "on" })), "webSearch", "cached", "live")
      yield* refused(start({ sandbox: "read-only", networkAccessEnabled: true }), "workspace-write", "read-only")
      yield* refused(start({ permissions: "p", additionalDirectories: ["/srv"] }), "permissions", "exclude")
      yield* refused(start({ webSearch: "live", config: { web_search: "cached" } }), "web_search", "exclude")
      yield* refused(
        start({ networkAccessEnabled: true, config: { sandbox_workspace_write: { network_access: false } } }),
        "networkAccessEnabled",
        "exclude"
      )
      yield* refused(run({ additionalDirectories: ["/srv"] }), "workspace-write")
      yield* refused(run({ sandbox: "read-only", additionalDirectories: ["/srv"] }), "workspace-write", "read-only")
      yield* refused(run({ sandbox: "danger-full-access", networkAccessEnabled: false }), "workspace-write")
      yield* refused(
        run({ sandboxPolicy: { type: "workspaceWrite" }, networkAccessEnabled: true }),
        "sandboxPolicy",
        "exclude"
      )
      yield* refused(run({ sandbox: "workspace-write", webSearch: "live" }), "webSearch")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a preset stands in the configuration beside the values that a program gives itself", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const sent = (options: object) =>
        Effect.gen(function* () {
          const starting = yield* Effect.fork(codex.startThread(anything(options)))
          const request = yield* server.expect("thread/start")
          yield* Fiber.interrupt(starting)
          return request.params
        })
      expect(yield* sent({ networkAccessEnabled: false, config: { model: "m" } })).toEqual({
        config: { model: "m", "sandbox_workspace_write.network_access": false }
      })
      expect(
        yield* sent({ additionalDirectories: ["/a"], config: { sandbox_workspace_write: { exclude_slash_tmp: true } } })
      ).toEqual({ config: { sandbox_workspace_write: { exclude_slash_tmp: true, writable_roots: ["/a"] } } })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an option that does not exist is refused, with the one that was meant", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      yield* refused(codex.startThread(anything({ sandbx: "read-only" })), "sandbx", "sandbox")
      yield* refused(one.startTurn("hi", anything({ modle: "m" })), "modle", "model")
      yield* refused(one.startTurn("hi", anything({ timeout: 1 })), "timeout")
      yield* refused(one.run("hi", anything({ timeuot: 1 })), "timeuot")
      yield* refused(codex.listThreads(anything({ limt: 1 })), "limt", "limit")
      yield* refused(Effect.scoped(codex.exec(["ls"], anything({ cdw: "/" }))), "cdw", "cwd")
      yield* refused(codex.runCommand(["ls"], anything({ timeout: 5 })), "timeout", "timeoutMs")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a wrong member of a set lists the set", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      yield* refused(
        codex.startThread(anything({ approvalPolicy: "sometimes" })),
        "approvalPolicy",
        "on-request",
        "never"
      )
      yield* refused(
        one.startTurn("hi", anything({ sandboxPolicy: { type: "readonly" } })),
        "sandboxPolicy",
        "readOnly"
      )
    }).pipe(Effect.provide(connected))
  )

  it.scoped("options that are no object", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      for (const value of [null, 7, "read-only", ["read-only"]]) {
        yield* refused(
          Effect.suspend(() => codex.startThread(anything(value))),
          "object"
        )
        yield* refused(
          Effect.suspend(() => codex.resumeThread("t1", anything(value))),
          "object"
        )
        yield* refused(
          Effect.suspend(() => codex.forkThread("t1", anything(value))),
          "object"
        )
        yield* refused(
          Effect.suspend(() => one.run("hi", anything(value))),
          "object"
        )
        yield* refused(
          Effect.suspend(() => one.startTurn("hi", anything(value))),
          "object"
        )
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an input that is none, or empty", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      for (const input of [null, undefined, 7, [null], [["hi"]], {}, { type: "txt", text: "hi" }, "", "  ", []]) {
        yield* refused(one.run(anything(input)))
        yield* refused(one.startTurn(anything(input)))
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a goal: what is no objective, and options that are none", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      const rejected = <A>(
        effect: Effect.Effect<A, { readonly _tag: string; readonly message: string }>,
        reason: string
      ) =>
        Effect.gen(function* () {
          expect(yield* Effect.flip(effect)).toMatchObject({ _tag: "GoalRejectedError", reason })
          yield* startThread("next")
        })
      for (const objective of [123, null, undefined, {}]) {
        yield* rejected(one.startGoal(anything(objective)), "InvalidObjective")
        yield* rejected(one.runGoal(anything(objective)), "InvalidObjective")
      }
      for (const options of [
        null,
        7,
        { tokenbudget: 1 },
        { tokenBudget: 0 },
        { tokenBudget: "many" },
        { startTimeout: "soon" },
        { startTimeout: Number.NaN },
        { startTimeout: -1 }
      ]) {
        yield* rejected(one.startGoal("Do it.", anything(options)), "InvalidOptions")
        yield* rejected(one.resumeGoal(anything(options)), "InvalidOptions")
      }
      const misspelt = yield* Effect.flip(one.startGoal("Do it.", anything({ tokenbudget: 1 })))
      expect(misspelt.message).toContain("tokenBudget")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a timeout that is no duration", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      for (const timeout of ["soon", Number.NaN, -1, {}]) {
        yield* refused(
          Effect.suspend(() => one.run("hi", anything({ timeout }))),
          "timeout",
          "duration"
        )
      }
    }).pipe(Effect.provide(connected))
  )

  it.scoped("`timeout` of `run`: past it, the turn is stopped on the server", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const running = yield* Effect.fork(Effect.flip(one.run(Input.text("hi"), { timeout: "5 seconds" })))
      const request = yield* server.expect("turn/start")
      expect(request.params).toEqual({ threadId: "t1", input: [{ type: "text", text: "hi" }] })
      yield* server.answer(request, { turn: turn("u1") })
      yield* server.send(started("t1", "u1"))
      yield* TestClock.adjust("5 seconds")
      yield* server.answer(yield* server.expect("turn/interrupt"), {})
      yield* server.send(completed("t1", "u1", { status: "interrupted" }))
      expect(yield* Fiber.join(running)).toMatchObject({ _tag: "TurnTimeoutError", threadId: "t1", timeoutMs: 5000 })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("`steer` before the turn has started waits for it, as `interrupt` does, and returns the turn's id", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const starting = yield* Effect.fork(one.startTurn("hi"))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      const handle = yield* Fiber.join(starting)
      const steering = yield* Effect.fork(handle.steer("more"))
      yield* server.refuse(yield* server.expect("turn/steer"), { code: -32600, message: "no active turn to steer" })
      yield* server.send(started("t1", "u1"))
      yield* server.answer(yield* server.expect("turn/steer"), { turnId: "u1" })
      expect(yield* Fiber.join(steering)).toBe("u1")
    }).pipe(Effect.provide(connected))
  )
})

describe("what is handed on to the server", () => {
  it.scoped("`clientInfo` and `capabilities` in the handshake; by default those of the library", () =>
    Effect.gen(function* () {
      const handshake = (options: Codex.ClientOptions) =>
        Effect.gen(function* () {
          const made = yield* Layer.build(Layer.fresh(Scripted.layer()))
          const connecting = yield* Effect.fork(
            Layer.build(Layer.provide(Codex.layer(options), Layer.succeedContext(made)))
          )
          const { params } = yield* Context.get(made, ScriptedTransport).expect("initialize")
          yield* Fiber.interruptFork(connecting)
          return params
        })
      expect(yield* handshake({})).toEqual({
        clientInfo: { name: "effect-codex", version: expect.any(String), title: null },
        capabilities: { experimentalApi: false, optOutNotificationMethods: [] }
      })
      const capabilities = { requestAttestation: true }
      const optOutNotifications = ["item/agentMessage/delta"] as const
      expect(
        yield* handshake({
          clientInfo: { name: "mine", version: "1.2.3", title: "Mine" },
          capabilities,
          experimentalApi: true,
          optOutNotifications
        })
      ).toEqual({
        clientInfo: { name: "mine", version: "1.2.3", title: "Mine" },
        capabilities: { ...capabilities, experimentalApi: true, optOutNotificationMethods: [...optOutNotifications] }
      })
    })
  )

  it.scoped("`account({ refreshToken })`; `unarchiveThread` gives a handle; `resumeThread` leaves the turns out", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(codex.account({ refreshToken: true }))
      const request = yield* server.expect("account/read")
      expect(request.params).toEqual({ refreshToken: true })
      yield* server.answer(request, { account: null, requiresOpenaiAuth: false })
      expect(yield* Fiber.join(asking)).toMatchObject({ account: null })
      const unarchiving = yield* Effect.fork(codex.unarchiveThread("t1"))
      yield* server.answer(yield* server.expect("thread/unarchive"), { thread: thread("t1") })
      const unarchived = yield* Fiber.join(unarchiving)
      const running = yield* Effect.fork(unarchived.run("hi"))
      expect((yield* server.expect("turn/start")).params).toMatchObject({ threadId: "t1" })
      yield* Fiber.interruptFork(running)
      for (const [options, excludeTurns] of [
        [{}, true],
        [{ excludeTurns: false }, false]
      ] as const) {
        const resuming = yield* Effect.fork(codex.resumeThread("t2", options))
        const resume = yield* server.expect("thread/resume")
        expect(resume.params).toEqual({ threadId: "t2", excludeTurns })
        yield* server.answer(resume, startedThread("t2"))
        const forking = yield* Effect.fork((yield* Fiber.join(resuming)).fork(options))
        const fork = yield* server.expect("thread/fork")
        expect(fork.params).toEqual({ threadId: "t2", excludeTurns })
        yield* server.answer(fork, startedThread("t3"))
        expect((yield* Fiber.join(forking)).id).toBe("t3")
      }
    }).pipe(Effect.provide(connected))
  )
})

describe("a thread that the server has not yet let go of", () => {
  const refusal = { code: -32600, message: "thread t1 already has an active writer" }
  const removals = [
    ["thread/archive", (codex: Codex.Service) => codex.thread("t1").archive],
    ["thread/archive", (codex: Codex.Service) => codex.archiveThread("t1")],
    ["thread/delete", (codex: Codex.Service) => codex.deleteThread("t1")]
  ] as const

  it.scoped.each(removals)("%s is tried again", ([method, remove]) =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const removing = yield* Effect.fork(remove(yield* Codex.Codex))
      yield* server.refuse(yield* server.expect(method), refusal)
      yield* TestClock.adjust("250 millis")
      yield* server.answer(yield* server.expect(method), {})
      yield* Fiber.join(removing)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("ThreadInUseError after four attempts", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const removing = yield* Effect.fork(Effect.flip((yield* Codex.Codex).archiveThread("t1")))
      for (let attempt = 0; attempt < 4; attempt++) {
        yield* server.refuse(yield* server.expect("thread/archive"), refusal)
        yield* TestClock.adjust("250 millis")
      }
      expect(yield* Fiber.join(removing)).toMatchObject({ _tag: "ThreadInUseError", threadId: "t1" })
    }).pipe(Effect.provide(connected))
  )
})

describe("T3: messages of the server", () => {
  it.scoped("a key `__proto__` is an own key, and the prototype is what it was", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* startThread("t1")
      yield* server.sendBytes(
        '{"id":0,"method":"item/commandExecution/requestApproval","params":{"threadId":"t1","turnId":"u","itemId":"i",' +
          '"startedAtMs":0,"__proto__":{"command":"ls"}}}\n'
      )
      expect(yield* server.take).toMatchObject({ id: 0, result: { decision: "decline" } })
    }).pipe(
      Effect.provide(
        Scripted.connected({
          handlers: {
            "item/commandExecution/requestApproval": ({ command }) =>
              Effect.succeed({ decision: command === "ls" ? "accept" : "decline" })
          }
        })
      )
    )
  )

  it.scoped("a request whose id is no safe integer gets no response: any id would be that of another request", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      yield* startThread("t1")
      for (const id of ["9007199254740993", "1.5", "1e400", "true", "{}"]) {
        yield* server.sendBytes(`{"id":${id},"method":"currentTime/read","params":{"threadId":"t1"}}\n`)
      }
      yield* startThread("next")
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an error without a numeric code keeps the server's message", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(Effect.flip(codex.models()))
      const request = yield* server.expect("model/list")
      yield* server.send({ id: request.id, error: { code: "E_MODELS", message: "no models today" } })
      expect(yield* Fiber.join(asking)).toMatchObject({ serverMessage: "no models today" })
    }).pipe(Effect.provide(connected))
  )
})
