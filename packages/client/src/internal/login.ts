import type {
  AccountLoginCompletedNotification,
  LoginAccountParams,
  LoginAccountResponse
} from "@effect-codex/protocol"
import { DecodeError, LoginFailedError, type RequestError, type TransportClosedError } from "../CodexError.js"
import type { ChatgptLogin, ChatgptOptions, DeviceCodeLogin, Login } from "../Login.js"
import type { Service as AppServer } from "./AppServer.js"
import { Deferred, Effect, Either, Exit, FiberId, Redacted } from "./effect.js"
import { merge } from "./params.js"
import { notSent } from "./Requests.js"
import type { Unsubscribe } from "./Subscriptions.js"

const method = "account/login/start"

/** How many completions are kept while the response is awaited that names the login. */
const maxEarly = 16

/** See {@link Codex.Service.loginApiKey}. */
export const apiKey = ({ request }: AppServer, key: Redacted.Redacted<string>): Effect.Effect<void, RequestError> =>
  Effect.suspend(() => {
    if (!Redacted.isRedacted(key)) return notSent(method, "the API key must be a Redacted")
    const apiKey = Redacted.value(key)
    return typeof apiKey !== "string" || apiKey.trim() === ""
      ? notSent(method, "the API key is empty")
      : Effect.asVoid(request(method, { type: "apiKey", apiKey }))
  })

/** See {@link Codex.Service.loginChatgpt}. */
export const chatgpt = (server: AppServer, options?: ChatgptOptions): Effect.Effect<ChatgptLogin, RequestError> =>
  Effect.flatMap(merge(method, options, { type: "chatgpt" as const }), (params) =>
    start(server, params, (response, open) =>
      response.type === "chatgpt" ? { ...open(response.loginId), authUrl: response.authUrl } : undefined
    )
  )

/** See {@link Codex.Service.loginDeviceCode}. */
export const deviceCode = (server: AppServer): Effect.Effect<DeviceCodeLogin, RequestError> =>
  start(server, { type: "chatgptDeviceCode" }, (response, open) => {
    if (response.type !== "chatgptDeviceCode") return undefined
    const { loginId, userCode, verificationUrl } = response
    return { ...open(loginId), verificationUrl, userCode }
  })

type Completion = Deferred.Deferred<AccountLoginCompletedNotification, TransportClosedError>

/** Starts a login. `toHandle` runs in the reader; undefined stands for a response of another type. */
const start = <L extends Login>(
  server: AppServer,
  params: LoginAccountParams,
  toHandle: (response: LoginAccountResponse, open: (loginId: string) => Login) => L | undefined
): Effect.Effect<L, RequestError> =>
  Effect.uninterruptibleMask((restore) => {
    const early = new Map<string, AccountLoginCompletedNotification>()
    let unsubscribe: Unsubscribe | undefined
    return server.acquire(restore, method, params, {
      // A login can complete before the response that names it.
      onSend: () => {
        unsubscribe = server.subscriptions.subscribe(
          { kind: "all" },
          {
            add: (event) => {
              if (event.method !== "account/login/completed" || early.size === maxEarly) return
              // Null: of a login that has completed with its response, such as one with an API key.
              if (event.params.loginId == null) return
              early.set(event.params.loginId, event.params)
              server.counters.buffered += 1
            },
            end: () => {}
          }
        )
      },
      onDone: () => unsubscribe?.(),
      onResult: (response) => {
        const handle = toHandle(response, (loginId) =>
          make(server, loginId, complete(server, loginId, early.get(loginId)))
        )
        return handle === undefined
          ? Either.left(new DecodeError({ method, detail: `it is of the type ${response.type}, not ${params.type}` }))
          : Either.right(handle)
      },
      abandon: ({ cancel }) => cancel
    })
  })

/** Completes with the login. */
const complete = (
  { subscriptions }: AppServer,
  loginId: string,
  early: AccountLoginCompletedNotification | undefined
): Completion => {
  const completion: Completion = Deferred.unsafeMake(FiberId.none)
  if (early !== undefined) {
    Deferred.unsafeDone(completion, Exit.succeed(early))
    return completion
  }
  const unsubscribe = subscriptions.subscribe(
    { kind: "login", id: loginId },
    {
      add: (event) => {
        if (event.method !== "account/login/completed") return
        Deferred.unsafeDone(completion, Exit.succeed(event.params))
        unsubscribe()
      },
      end: (exit) => {
        if (Exit.isFailure(exit)) Deferred.unsafeDone(completion, Exit.failCause(exit.cause))
      }
    }
  )
  return completion
}

const make = ({ request }: AppServer, loginId: string, completion: Completion): Login => ({
  loginId,
  wait: Effect.filterOrFail(
    Deferred.await(completion),
    ({ success }) => success,
    ({ error }) => new LoginFailedError({ loginId, serverMessage: error ?? null })
  ),
  cancel: Effect.map(request("account/login/cancel", { loginId }), ({ status }) => status === "canceled")
})
