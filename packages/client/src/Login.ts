import type {
  AccountLoginCompletedNotification,
  LoginAccountParams,
  LoginAccountParamsChatgpt,
  LoginAccountResponse
} from "@effect-codex/protocol"
import { Deferred, Effect, Either, Redacted } from "effect"
import { AppServer, notSent } from "./AppServer.js"
import { bounded } from "./Cleanup.js"
import { DecodeError, LoginFailedError, type RequestError, type TransportClosedError } from "./CodexError.js"
import { MessageRouter } from "./MessageRouter.js"

/** A login that somebody has to finish in a browser. Nothing but {@link Login.cancel} gives it up. */
export interface Login {
  readonly loginId: string
  /**
   * Waits for this login to succeed, however many others there are. To interrupt it only stops waiting.
   *
   * Fails with {@link LoginFailedError} when the login is refused, cancelled or takes too long, and with
   * {@link TransportClosedError} when the connection ends first. A server that has room for one login only gives up the
   * one before for a new one.
   */
  readonly wait: Effect.Effect<AccountLoginCompletedNotification, LoginFailedError | TransportClosedError>
  /** Gives the login up, so that {@link Login.wait} fails; whether there was one to give up. */
  readonly cancel: Effect.Effect<boolean, RequestError>
}

/** A login with a ChatGPT account, on the machine of the server: see {@link chatgpt}. */
export interface ChatgptLogin extends Login {
  /** The page to open in a browser. It comes back to a port of the server's machine. */
  readonly authUrl: string
}

/** A login with a ChatGPT account, from any device: see {@link deviceCode}. */
export interface DeviceCodeLogin extends Login {
  /** The page to open on any device. */
  readonly verificationUrl: string
  /** What to type in there. */
  readonly userCode: string
}

/** What `account/login/start` takes for a ChatGPT login, under its own names. */
export type ChatgptOptions = Omit<LoginAccountParamsChatgpt, "type">

const method = "account/login/start"

/**
 * Logs in with an API key. The server stores it; an account of before is replaced.
 *
 * Fails with {@link InvalidParamsError} before anything is sent if the key is empty. No error, log line or span of this
 * library holds the key.
 *
 * @example
 * import { Login } from "@effect-codex/client"
 * import { Config, Effect } from "effect"
 *
 * const login = Effect.flatMap(Config.redacted("OPENAI_API_KEY"), Login.apiKey)
 */
export const apiKey = (key: Redacted.Redacted<string>): Effect.Effect<void, RequestError, AppServer> =>
  Effect.flatMap(AppServer, ({ request }) => {
    const apiKey = Redacted.value(key)
    return apiKey.trim() === ""
      ? notSent(method, "the API key is empty")
      : Effect.asVoid(request(method, { type: "apiKey", apiKey }))
  })

/**
 * Starts a login with a ChatGPT account in a browser on the server's machine.
 *
 * Interrupted while the server has yet to answer, it cancels the login that would have started.
 *
 * @example
 * import { Login } from "@effect-codex/client"
 * import { Console, Effect } from "effect"
 *
 * const login = Effect.gen(function* () {
 *   const { authUrl, cancel, wait } = yield* Login.chatgpt()
 *   yield* Console.log(`Log in at ${authUrl}`)
 *   yield* wait.pipe(Effect.timeout("10 minutes"), Effect.onError(() => Effect.ignore(cancel)))
 * })
 */
export const chatgpt = (
  options?: ChatgptOptions
): Effect.Effect<ChatgptLogin, RequestError, AppServer | MessageRouter> =>
  start({ ...options, type: "chatgpt" }, (answer, open) =>
    answer.type === "chatgpt" ? { ...open(answer.loginId), authUrl: answer.authUrl } : undefined
  )

/**
 * Starts a login with a ChatGPT account on any device: whoever logs in opens a page there and types in a code. The
 * server asks for the code over the network.
 *
 * Interrupted while the server has yet to answer, it cancels the login that would have started.
 */
export const deviceCode: Effect.Effect<DeviceCodeLogin, RequestError, AppServer | MessageRouter> = Effect.suspend(() =>
  start({ type: "chatgptDeviceCode" }, (answer, open) => {
    if (answer.type !== "chatgptDeviceCode") return undefined
    const { loginId, userCode, verificationUrl } = answer
    return { ...open(loginId), verificationUrl, userCode }
  })
)

/** Starts a login. `toHandle` is run in the reader; undefined is for an answer of another type. */
const start = <L extends Login>(
  params: LoginAccountParams,
  toHandle: (answer: LoginAccountResponse, open: (loginId: string) => Login) => L | undefined
): Effect.Effect<L, RequestError, AppServer | MessageRouter> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const server = yield* AppServer
      const router = yield* MessageRouter
      const starting = router.loginStarting()
      const open = (loginId: string) => make(server, loginId, router.openLogin(starting, loginId))
      const onResult = (answer: LoginAccountResponse) =>
        Either.fromNullable(
          toHandle(answer, open),
          () => new DecodeError({ method, detail: `it is of the type ${answer.type}, not ${params.type}` })
        )
      const started = yield* server
        .request(method, params, { onResult })
        .pipe(Effect.flatten, Effect.ensuring(Effect.sync(() => router.loginStarted(starting))), server.fork)
      const abandon = Effect.flatMap(started, ({ cancel }) => cancel)
      return yield* Effect.onInterrupt(restore(started), () => bounded(server, abandon))
    })
  )

const make = ({ request }: AppServer.Service, loginId: string, login: MessageRouter.Login): Login => ({
  loginId,
  wait: Effect.filterOrFail(
    Deferred.await(login),
    ({ success }) => success,
    ({ error }) => new LoginFailedError({ loginId, serverMessage: error ?? null })
  ),
  cancel: Effect.map(request("account/login/cancel", { loginId }), ({ status }) => status === "canceled")
})
