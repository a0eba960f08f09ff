import type { Codex } from "@effect-codex/client"
import { Data, Effect } from "effect"

type Account = Effect.Effect.Success<ReturnType<typeof readAccount>>

const readAccount = (codex: Codex.Codex["Type"]) => codex.request("account/read", {})

/** Codex has no login, so that the server could not reach a model. */
class NotLoggedInError extends Data.TaggedError("NotLoggedInError") {
  override readonly message = `Codex is not logged in, so no turn was started. Log in once, by one of

  npx codex login                                             with a ChatGPT account
  printenv OPENAI_API_KEY | npx codex login --with-api-key    with an API key

and try again. Without --real no login is needed.`
}

/** Whether turns need a login that is not there. */
const isMissing = ({ account, requiresOpenaiAuth }: Account): boolean =>
  requiresOpenaiAuth && (account === null || account === undefined)

/** Fails unless the server can reach a model. */
export const check = (codex: Codex.Codex["Type"]) =>
  Effect.filterOrFail(
    readAccount(codex),
    (account) => !isMissing(account),
    () => new NotLoggedInError()
  )
