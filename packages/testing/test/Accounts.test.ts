import { describe, expect, it } from "@effect/vitest"
import { Codex, type Login, Notification } from "@effect-codex/client"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Fiber, Option, Redacted, Stream } from "effect"

/** With a provider that wants an account, and a proxy that nobody has: whoever logs in gets no farther than this machine. */
const real = TestCodex.layer({
  configOverrides: { "model_providers.scripted.requires_openai_auth": true },
  env: { HTTPS_PROXY: "http://127.0.0.1:1", https_proxy: "http://127.0.0.1:1", NO_PROXY: "", no_proxy: "" }
})

/** What the browser does at the end of a login that the user has refused. */
const refuse = ({ authUrl }: Login.ChatgptLogin) =>
  Effect.promise(() => {
    const { searchParams } = new URL(authUrl)
    const back = new URL(searchParams.get("redirect_uri") ?? "")
    back.search = new URLSearchParams({
      state: searchParams.get("state") ?? "",
      error: "access_denied",
      error_description: "the user said no"
    }).toString()
    return fetch(back)
  })

/** The tests of this file run one after another: a ChatGPT login has a fixed port of the machine, whoever started it. */
describe("accounts on a real app-server", () => {
  it.live("logs in with an API key, tells the account, and logs out", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const { account } = codex
      expect(yield* account()).toMatchObject({ account: null, requiresOpenaiAuth: true })
      const updates = yield* codex.notifications.pipe(
        Notification.only("account/updated"),
        Stream.map(({ params }) => params.authMode),
        Stream.take(2),
        Stream.runCollect,
        Effect.fork
      )
      yield* codex.loginApiKey(Redacted.make("sk-of-a-test"))
      expect((yield* account()).account).toEqual({ type: "apiKey" })
      expect(yield* Effect.flip(codex.rateLimits)).toMatchObject({
        _tag: "InvalidRequestError",
        serverMessage: "chatgpt authentication required to read rate limits"
      })
      yield* codex.logout
      expect((yield* account()).account).toBeNull()
      expect(Array.from(yield* Fiber.join(updates))).toEqual(["apikey", null])
    }).pipe(Effect.provide(real))
  )

  it.live("starts a ChatGPT login and cancels it", () =>
    Effect.gen(function* () {
      const login = yield* (yield* Codex.Codex).loginChatgpt()
      expect(new URL(login.authUrl).hostname).toBe("auth.openai.com")
      const waiting = yield* Effect.fork(Effect.flip(login.wait))
      expect(yield* login.cancel).toBe(true)
      expect(yield* Fiber.join(waiting)).toMatchObject({ _tag: "LoginFailedError", loginId: login.loginId })
      expect(yield* login.cancel).toBe(false)
    }).pipe(Effect.provide(real))
  )

  it.live("of two logins at once the server gives up the first; each handle hears of its own", () =>
    Effect.gen(function* () {
      const one = yield* (yield* Codex.Codex).loginChatgpt()
      const two = yield* (yield* Codex.Codex).loginChatgpt()
      expect(two.loginId).not.toBe(one.loginId)
      const waiting = yield* Effect.fork(Effect.flip(two.wait))
      expect(yield* Effect.flip(one.wait)).toMatchObject({ _tag: "LoginFailedError", loginId: one.loginId })
      expect(yield* one.cancel).toBe(false)
      expect(Option.isNone(yield* Fiber.poll(waiting))).toBe(true)
      expect(yield* two.cancel).toBe(true)
      expect(yield* Fiber.join(waiting)).toMatchObject({ _tag: "LoginFailedError", loginId: two.loginId })
    }).pipe(Effect.provide(real))
  )

  it.live("a login that the user refuses fails with what the server says of it", () =>
    Effect.gen(function* () {
      const login = yield* (yield* Codex.Codex).loginChatgpt()
      expect(yield* refuse(login)).toMatchObject({ ok: true })
      const error = yield* Effect.flip(login.wait)
      expect(error).toMatchObject({ _tag: "LoginFailedError", loginId: login.loginId })
      expect(error.message).toContain("the user said no")
    }).pipe(Effect.provide(real))
  )

  it.live("without a network there is no device code, and that is an error of the start", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip((yield* Codex.Codex).loginDeviceCode)
      expect(error).toMatchObject({ _tag: "InternalServerError", method: "account/login/start" })
      expect(error.message).toContain("failed to request device code")
    }).pipe(Effect.provide(real))
  )
})
