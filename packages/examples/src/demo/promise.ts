import { type Codex, type CodexOptions, startCodex, TurnFailedError } from "@effect-codex/promise"
import { TestCodex } from "@effect-codex/testing"
import { Effect, Option } from "effect"
import { interrupted, isCrossed, type Outcome, prompts, report, steered } from "./turns.js"

/** One turn, read while it runs; the two that are cut short are steered or interrupted at their first words. */
const follow = async (codex: Codex, prompt: string, line: number): Promise<Outcome> => {
  const thread = await codex.startThread({ sandbox: "read-only" })
  const turn = await thread.startTurn(prompt)
  const say = (what: string) => console.log(`turn ${line + 1}  ${what}`)
  say("started")

  let [events, crossed, spoken, problem] = [0, 0, false, ""]
  try {
    for await (const event of turn.events) {
      events += 1
      if (isCrossed(turn.id, event)) crossed += 1
      if (event.method === "error" && event.params.error.message !== problem) {
        problem = event.params.error.message
        say(problem)
      }
      if (event.method !== "item/agentMessage/delta" || spoken) continue
      spoken = true
      if (line === steered) {
        say("steering")
        await turn.steer("Stop counting, and say what you were doing.")
      }
      if (line === interrupted) {
        say("interrupting")
        await turn.interrupt()
      }
    }
    const { finalResponse, status } = await turn.result
    say(finalResponse === null ? status : `${status}: ${finalResponse}`)
    return { status, events, crossed }
  } catch (error) {
    if (!(error instanceof TurnFailedError)) throw error
    say(`failed: ${error.message}`)
    return { status: "failed", events, crossed }
  }
}

/** Eight turns at once with `await` and `for await`. */
const run = async (options: CodexOptions): Promise<boolean> => {
  const from = Date.now()
  await using codex = await startCodex(options)
  const outcomes = await Promise.all(prompts.map((prompt, line) => follow(codex, prompt, line)))
  return report(outcomes, Date.now() - from)
}

/** The demo of the Promise facade: on the scripted model where there is one, else with the user's own login. */
export const promise = Effect.flatMap(Effect.serviceOption(TestCodex.TestCodex), (test) =>
  Effect.tryPromise({
    try: () =>
      run(
        Option.match(test, {
          onNone: () => ({}),
          onSome: ({ home, workspace }) => ({
            cwd: workspace,
            env: { CODEX_HOME: home, CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1" }
          })
        })
      ),
    catch: (error) => error as Error
  })
)
