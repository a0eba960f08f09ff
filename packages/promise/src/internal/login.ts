import type * as Client from "@effect-codex/client/Login"
import type { Login } from "../Login.js"
import type { Runner } from "./Runner.js"

/** The handle on a login of the client's. */
export const make = <L extends Client.Login>(
  { action }: Runner,
  { cancel, wait, ...rest }: L
): Omit<L, keyof Client.Login> & Login => ({ ...rest, wait: action(wait), cancel: action(cancel) }) as never
