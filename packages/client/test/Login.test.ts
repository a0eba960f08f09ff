import { describe, expect, it } from "@effect/vitest"
import { Codex, type CodexError, Diagnostics } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Cause, Effect, Exit, Fiber, Inspectable, Layer, Logger, Option, Redacted, Tracer } from "effect"

const connected = ScriptedTransport.connected()

/** The logins of the connection. */
const Login = {
  apiKey: (key: Redacted.Redacted<string>) => Effect.flatMap(Codex.Codex, (codex) => codex.loginApiKey(key)),
  chatgpt: (options?: { readonly appBrand?: "codex" }) =>
    Effect.flatMap(Codex.Codex, (codex) => codex.loginChatgpt(options)),
  deviceCode: Effect.flatMap(Codex.Codex, (codex) => codex.loginDeviceCode)
}

const opened = (loginId: string) => ({ type: "chatgpt", loginId, authUrl: `https://login.test/${loginId}` })

const completed = (loginId: string | null, extra: object = {}) => ({
  method: "account/login/completed",
  params: { loginId, success: true, error: null, ...extra }
})

/** A login that the scripted server has opened. */
const open = (loginId: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const starting = yield* Effect.fork(Login.chatgpt())
    yield* server.answer(yield* server.expect("account/login/start"), opened(loginId))
    return yield* Fiber.join(starting)
  })

describe("logins", () => {
  it.scoped("returns the response of the server, and sends the parameters it takes", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const browser = yield* Effect.fork(Login.chatgpt({ appBrand: "codex" }))
      const first = yield* server.expect("account/login/start")
      expect(first.params).toEqual({ type: "chatgpt", appBrand: "codex" })
      yield* server.answer(first, opened("l1"))
      expect(yield* Fiber.join(browser)).toMatchObject({ loginId: "l1", authUrl: "https://login.test/l1" })

      const device = yield* Effect.fork(Login.deviceCode)
      const second = yield* server.expect("account/login/start")
      expect(second.params).toEqual({ type: "chatgptDeviceCode" })
      const answer = { loginId: "l2", verificationUrl: "https://login.test", userCode: "AB-12" }
      yield* server.answer(second, { type: "chatgptDeviceCode", ...answer })
      expect(yield* Fiber.join(device)).toMatchObject(answer)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("each of several logins waits for its own completion only, whatever their order", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const one = yield* open("l1")
      const two = yield* open("l2")
      const waiting = yield* Effect.fork(one.wait)
      yield* server.send(completed(null), completed("stranger"), completed("l2", { success: false, error: "refused" }))
      expect(yield* Effect.flip(two.wait)).toMatchObject({
        _tag: "LoginFailedError",
        loginId: "l2",
        serverMessage: "refused"
      })
      expect(Option.isNone(yield* Fiber.poll(waiting))).toBe(true)
      yield* server.send(completed("l1"))
      expect(yield* Fiber.join(waiting)).toMatchObject({ loginId: "l1", success: true })
      expect(yield* one.wait).toMatchObject({ loginId: "l1" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R2: a completion in one batch with the answer before it is not lost", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Login.chatgpt())
      const request = yield* server.expect("account/login/start")
      yield* server.send({ id: request.id, result: opened("l1") }, completed("l1"))
      expect(yield* (yield* Fiber.join(starting)).wait).toMatchObject({ loginId: "l1" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R3: a completion that comes before the answer is held for the login that the answer names", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.all([Effect.fork(Login.chatgpt()), Effect.fork(Login.chatgpt())])
      const first = yield* server.expect("account/login/start")
      const second = yield* server.expect("account/login/start")
      yield* server.send(completed("l2"), completed("l1", { success: false, error: "no" }))
      yield* server.answer(second, opened("l2"))
      yield* server.answer(first, opened("l1"))
      const [one, two] = yield* Effect.all([Fiber.join(starting[0]), Fiber.join(starting[1])])
      expect(yield* Effect.flip(one.wait)).toMatchObject({ _tag: "LoginFailedError", loginId: "l1" })
      expect(yield* two.wait).toMatchObject({ loginId: "l2" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("R3: nothing is held when no login is being started, nor once a start was refused", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const { snapshot } = yield* Diagnostics.Diagnostics
      yield* server.send(completed("l1"))
      const refused = yield* Effect.fork(Effect.flip(Login.chatgpt()))
      const request = yield* server.expect("account/login/start")
      yield* server.send(completed("l1"))
      yield* server.refuse(request, { code: -32603, message: "port taken" })
      expect(yield* Fiber.join(refused)).toMatchObject({ _tag: "InternalServerError", serverMessage: "port taken" })
      expect((yield* snapshot).counts.buffered).toBe(1)
      for (let round = 0; round < 2; round++) {
        const waiting = yield* Effect.fork((yield* open("l1")).wait)
        yield* server.send(completed("stranger"))
        expect(Option.isNone(yield* Fiber.poll(waiting))).toBe(true)
        yield* server.send(completed("l1"))
        yield* Fiber.join(waiting)
      }
      expect((yield* snapshot).counts.buffered).toBe(1)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("to stop waiting leaves the login as it is; `cancel` gives it up, and says whether there was one", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const login = yield* open("l1")
      yield* Fiber.interrupt(yield* Effect.fork(login.wait))
      for (const status of ["canceled", "notFound"]) {
        const cancelling = yield* Effect.fork(login.cancel)
        const request = yield* server.expect("account/login/cancel")
        expect(request.params).toEqual({ loginId: "l1" })
        yield* server.answer(request, { status })
        expect(yield* Fiber.join(cancelling)).toBe(status === "canceled")
      }
      yield* server.send(completed("l1", { success: false, error: null }))
      expect(yield* Effect.flip(login.wait)).toMatchObject({ _tag: "LoginFailedError", serverMessage: null })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("a start that is interrupted before its answer cancels the login that comes of it", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Login.chatgpt())
      const request = yield* server.expect("account/login/start")
      const interrupting = yield* Effect.fork(Fiber.interrupt(starting))
      yield* Effect.yieldNow()
      yield* server.answer(request, opened("l1"))
      const cancel = yield* server.expect("account/login/cancel")
      expect(cancel.params).toEqual({ loginId: "l1" })
      expect(Option.isNone(yield* Fiber.poll(starting))).toBe(true)
      yield* server.answer(cancel, { status: "canceled" })
      expect(Exit.isInterrupted(yield* Fiber.join(interrupting))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("an answer of another type fails the start that it answers", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const starting = yield* Effect.fork(Effect.flip(Login.deviceCode))
      yield* server.answer(yield* server.expect("account/login/start"), opened("l1"))
      expect(yield* Fiber.join(starting)).toMatchObject({ _tag: "DecodeError", method: "account/login/start" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("two starts that are answered with one login id share the login", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const [one, two] = [yield* open("l1"), yield* open("l1")]
      yield* server.send(completed("l1"))
      expect(yield* Effect.all([one.wait, two.wait])).toHaveLength(2)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("S1: the connection's end settles logins, those being started, and what is asked later", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const login = yield* open("l1")
      const waiting = yield* Effect.fork(Effect.flip(login.wait))
      const starting = yield* Effect.fork(Effect.flip(Login.chatgpt()))
      yield* server.expect("account/login/start")
      yield* server.end()
      for (const fiber of [waiting, starting]) {
        expect(yield* Fiber.join<unknown, unknown>(fiber)).toMatchObject({ _tag: "TransportClosedError" })
      }
      for (const late of [login.wait, login.cancel, Login.chatgpt(), Login.apiKey(Redacted.make("sk"))]) {
        expect(yield* Effect.flip(late as typeof login.wait)).toMatchObject({ _tag: "TransportClosedError" })
      }
    }).pipe(Effect.provide(connected))
  )
})

describe("API keys", () => {
  it.scoped("an empty key is refused before anything is sent", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      for (const key of ["", " \n"]) {
        expect(yield* Effect.flip(Login.apiKey(Redacted.make(key)))).toMatchObject({
          _tag: "InvalidParamsError",
          sent: false,
          serverMessage: "the API key is empty"
        })
      }
      yield* Effect.fork(Login.apiKey(Redacted.make("sk-1")))
      expect((yield* server.take).params).toEqual({ type: "apiKey", apiKey: "sk-1" })
    }).pipe(Effect.provide(connected))
  )

  it.scoped("succeeds with the response; the completion without an id belongs to no handle", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const pending = yield* Effect.fork((yield* open("l1")).wait)
      const login = yield* Effect.fork(Login.apiKey(Redacted.make("sk-1")))
      yield* server.answer(yield* server.expect("account/login/start"), { type: "apiKey" })
      yield* Fiber.join(login)
      yield* server.send(completed(null))
      expect(Option.isNone(yield* Fiber.poll(pending))).toBe(true)
    }).pipe(Effect.provide(connected))
  )

  it.scoped("no error, log line or span holds the key", () => {
    const key = "sk-very-secret"
    const seen: Array<unknown> = []
    const logger = Logger.replace(
      Logger.defaultLogger,
      Logger.make(({ annotations, cause, message }) => {
        seen.push(message, Cause.pretty(cause, { renderErrorCause: true }), [...annotations])
      })
    )
    const tracer = Tracer.make({
      span: (name, parent, context, links, startTime, kind, options) => {
        const attributes = new Map<string, unknown>()
        const span: Tracer.Span = {
          _tag: "Span",
          name,
          spanId: name,
          traceId: "trace",
          parent,
          context,
          status: { _tag: "Started", startTime },
          attributes,
          links,
          sampled: true,
          kind,
          end: (_, exit) =>
            seen.push(name, [...attributes], options, Exit.isFailure(exit) ? Cause.pretty(exit.cause) : exit),
          attribute: (name, value) => attributes.set(name, value),
          event: (...event) => seen.push(event),
          addLinks: () => {}
        }
        return span
      },
      context: (effect) => effect()
    })
    return Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const report = (error: CodexError.RequestError) =>
        Effect.zipRight(
          Effect.logError("login failed", Cause.fail(error)),
          Effect.sync(() => seen.push(error, error.message, error.stack, { ...error }))
        )
      const refused = yield* Effect.fork(Effect.flip(Login.apiKey(Redacted.make(key))))
      yield* server.refuse(yield* server.expect("account/login/start"), { code: -32600, message: "no API keys here" })
      yield* report(yield* Fiber.join(refused))
      const misunderstood = yield* Effect.fork(Effect.flip(Login.apiKey(Redacted.make(key))))
      yield* server.answer(yield* server.expect("account/login/start"), { type: 7 })
      yield* report(yield* Fiber.join(misunderstood))
      // biome-ignore lint/suspicious/noExplicitAny: what the types do not allow must not leak the key either
      const wrong: any = { type: "apiKey", apiKey: [key] }
      yield* report(yield* Effect.flip(codex.request("account/login/start", wrong)))
      const unanswered = yield* Effect.fork(Effect.flip(Login.apiKey(Redacted.make(key))))
      yield* server.expect("account/login/start")
      yield* server.end()
      yield* report(yield* Fiber.join(unanswered))
      expect(seen.length).toBeGreaterThan(20)
      for (const one of seen) expect(Inspectable.toStringUnknown(one)).not.toContain(key)
    }).pipe(Effect.provide(Layer.mergeAll(connected, logger)), Effect.withTracer(tracer))
  })
})
