/**
 * Logins with a ChatGPT account.
 *
 * @since 0.1.0
 */
import type * as ClientLogin from "@effect-codex/client/Login"
import type { AccountLoginCompletedNotification } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"

/**
 * A login that a person has to finish in a browser. Only {@link Login.cancel} gives it up.
 *
 * @since 0.1.0
 * @category models
 * @example
 * ```ts
 * import type { Codex } from "@effect-codex/promise"
 *
 * declare const codex: Codex
 *
 * const login = await codex.loginChatgpt()
 * console.log(`Log in at ${login.authUrl}`)
 * await login.wait({ signal: AbortSignal.timeout(600_000) })
 * ```
 */
export interface Login {
  readonly loginId: string
  /**
   * Waits for this login to succeed. The signal only ends the wait.
   *
   * Rejects with {@link LoginFailedError} when the login is refused, cancelled or takes too long, and with
   * {@link TransportClosedError} when the connection ends first. A server that has room for one login gives up the
   * earlier one for a new one.
   */
  readonly wait: (options?: Abortable) => Promise<AccountLoginCompletedNotification>
  /** Gives the login up, so that {@link Login.wait} rejects. Resolves with whether there was one to give up. */
  readonly cancel: (options?: Abortable) => Promise<boolean>
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
export type ChatgptOptions = ClientLogin.ChatgptOptions & Abortable
