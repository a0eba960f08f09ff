import { type CodexOptions, startCodex, TurnFailedError } from "@effect-codex/promise"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Option } from "effect"
import { interrupted, prompts, steered } from "./turns.js"

/** One turn, read while it runs; steered or interrupted once it has begun to speak, if it is its turn to be. */
const follow = async (codex: Awaited<ReturnType<typeof startCodex>>, prompt: string, line: number) => {
  const thread = await codex.startThread({ sandbox: "read-only" })
  const turn = await thread.startTurn(prompt)
  const say = (what: string) => console.log(`turn ${line + 1}  ${what}`)
  say("started")

  let [events, crossed, spoken] = [0, 0, false]
  try {
    for await (const event of turn.events) {
      events += 1
      const params = event.params as { readonly turnId?: string | null; readonly turn?: { readonly id: string } }
      if ((params.turnId ?? params.turn?.id ?? turn.id) !== turn.id) crossed += 1
      if (event.method !== "item/agentMessage/delta" || spoken) continue
      spoken = true
      if (line === steered) await turn.steer("Stop counting, and say what you were doing.")
      if (line === interrupted) await turn.interrupt()
    }
    const { finalResponse, status } = await turn.result
    say(finalResponse === null ? status : `${status}: ${finalResponse}`)
    return { status, events, crossed }
  } catch (error) {
    if (!(error instanceof TurnFailedError)) throw error
    say(error.message)
    return { status: "failed", events, crossed }
  }
}

/** Eight turns at once with `await` and `for await`; whether one was interrupted, and the others completed. */
const run = async (options: CodexOptions): Promise<boolean> => {
  const from = Date.now()
  await using codex = await startCodex(options)
  const outcomes = await Promise.all(prompts.map((prompt, line) => follow(codex, prompt, line)))

  console.table(outcomes.map((outcome, line) => ({ prompt: prompts[line], ...outcome })))
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length
  const summary = {
    turns: outcomes.length,
    completed: count("completed"),
    interrupted: count("interrupted"),
    failed: count("failed"),
    events: outcomes.reduce((total, { events }) => total + events, 0),
    crossed: outcomes.reduce((total, { crossed }) => total + crossed, 0),
    wallMs: Date.now() - from
  }
  console.log(JSON.stringify(summary))
  return summary.completed === 7 && summary.interrupted === 1 && summary.crossed === 0
}

/** The demo of the Promise facade: on the scripted model where there is one, else with the user's own login. */
export const promise = Effect.flatMap(Effect.serviceOption(TestCodex.TestCodex), (test) =>
  Effect.promise(() =>
    run(
      Option.match(test, {
        onNone: () => ({}),
        onSome: ({ home, workspace }) => ({
          cwd: workspace,
          env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
        })
      })
    )
  )
)
