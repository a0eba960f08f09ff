import type { Login as ClientLogin } from "@effect-codex/client"
import type { AccountLoginCompletedNotification, LoginAccountParams } from "@effect-codex/protocol"
import type { Abortable } from "./AbortError.js"
import type { Runner } from "./Runner.js"

/** A login that somebody has to finish in a browser. Nothing but {@link Login.cancel} gives it up. */
export interface Login {
  readonly loginId: string
  /**
   * Waits for this login to succeed, however many others there are. The signal only ends the wait.
   *
   * Rejects with {@link LoginFailedError} when the login is refused, cancelled or takes too long, and with
   * {@link TransportClosedError} when the connection ends first. A server that has room for one login only gives up the
   * one before for a new one.
   *
   * @example
   * await login.wait({ signal: AbortSignal.timeout(600_000) })
   */
  readonly wait: (options?: Abortable) => Promise<AccountLoginCompletedNotification>
  /** Gives the login up, so that {@link Login.wait} rejects; whether there was one to give up. */
  readonly cancel: (options?: Abortable) => Promise<boolean>
}

/** A login with a ChatGPT account, on the machine of the server. */
export interface ChatgptLogin extends Login {
  /** The page to open in a browser. It comes back to a port of the server's machine. */
  readonly authUrl: string
}

/** A login with a ChatGPT account, from any device. */
export interface DeviceCodeLogin extends Login {
  /** The page to open on any device. */
  readonly verificationUrl: string
  /** What to type in there. */
  readonly userCode: string
}

/** What `account/login/start` takes for a ChatGPT login, under its own names. */
export type ChatgptOptions = Omit<Extract<LoginAccountParams, { readonly type: "chatgpt" }>, "type"> & Abortable

/**
 * The handle on a login of the client's.
 *
 * @internal
 */
export const make = <L extends ClientLogin.Login>(
  { action }: Runner,
  { cancel, wait, ...rest }: L
): Omit<L, "cancel" | "wait"> & Login => ({ ...rest, wait: action(wait), cancel: action(cancel) }) as never
