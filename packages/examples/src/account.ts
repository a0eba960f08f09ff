/**
 * The account that codex uses; without one, a login with a code in any browser.
 * An API key would be `codex.loginApiKey(yield* Config.redacted("OPENAI_API_KEY"))`.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect } from "effect"

const login = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const { cancel, userCode, verificationUrl, wait } = yield* codex.loginDeviceCode
  yield* Console.log(`Open ${verificationUrl} and enter ${userCode}`)
  yield* wait.pipe(
    Effect.timeout("10 minutes"),
    Effect.onError(() => Effect.ignore(cancel))
  )
})

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const { account, requiresOpenaiAuth } = yield* codex.account()

  if (account == null && requiresOpenaiAuth) yield* login
  else if (account == null) yield* Console.log("The model's provider needs no account.")
  else yield* Console.log(account.type === "chatgpt" ? `ChatGPT, plan ${account.planType}` : account.type)
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
