/**
 * Logins with a ChatGPT account.
 *
 * @since 0.1.0
 */
import type { AccountLoginCompletedNotification, LoginAccountParamsChatgpt } from "@effect-codex/protocol"
import type { LoginFailedError, RequestError, TransportClosedError } from "./CodexError.js"
import type { Effect } from "./internal/effect.js"

/**
 * A login that a person has to finish in a browser. Only {@link Login.cancel} gives it up.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import { Codex } from "@effect-codex/client"
 * import { Console, Effect } from "effect"
 *
 * const login = Effect.gen(function* () {
 *   const codex = yield* Codex.Codex
 *   const { authUrl, cancel, wait } = yield* codex.loginChatgpt()
 *   yield* Console.log(`Log in at ${authUrl}`)
 *   yield* wait.pipe(Effect.timeout("10 minutes"), Effect.onError(() => Effect.ignore(cancel)))
 * })
 * ```
 */
export interface Login {
  readonly loginId: string
  /**
   * Waits for this login to succeed. To interrupt it only stops waiting.
   *
   * Fails with {@link LoginFailedError} when the login is refused, cancelled or takes too long, and with
   * {@link TransportClosedError} when the connection ends first. A server that has room for one login gives up the
   * earlier one for a new one.
   */
  readonly wait: Effect.Effect<AccountLoginCompletedNotification, LoginFailedError | TransportClosedError>
  /** Gives the login up, so that {@link Login.wait} fails. Succeeds with whether there was one to give up. */
  readonly cancel: Effect.Effect<boolean, RequestError>
}

/**
 * A login with a ChatGPT account in a browser on the server's machine.
 *
 * @since 0.1.0
 * @category models
 */
export interface ChatgptLogin extends Login {
  /** The page to open in a browser. It redirects to a port of the server's machine. */
  readonly authUrl: string
}

/**
 * A login with a ChatGPT account in a browser on any device.
 *
 * @since 0.1.0
 * @category models
 */
export interface DeviceCodeLogin extends Login {
  /** The page to open. */
  readonly verificationUrl: string
  /** The code to enter there. */
  readonly userCode: string
}

/**
 * The parameters of `account/login/start` for a ChatGPT login, under their own names.
 *
 * @since 0.1.0
 * @category models
 */
export type ChatgptOptions = Omit<LoginAccountParamsChatgpt, "type">
