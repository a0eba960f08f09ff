import { Gate, type ModelRequest, Reply, type ScriptedModel } from "@effect-codex/testing"
import { type Duration, Effect } from "effect"

/** The replies that are one message, by the input. */
const messages: Readonly<Record<string, string>> = {
  "Say hello in one sentence.": "Hello, nice to meet you.",
  "Explain this repository in one sentence.": "It drives codex app-server from TypeScript.",
  "Give three facts about tides.": "They follow the moon. They come twice a day. In a bay they are higher.",
  "Explain what a fiber is, step by step.": "A fiber is a computation. It can wait. It can be interrupted.",
  "Remember the word: lighthouse.": "I will.",
  "Which word was it?": "It was lighthouse.",
  "Name a river.": "The Danube.",
  "Name another one.": "The Rhine.",
  "Describe the image in one sentence.": "A red disc on a light ground.",
  "What do the two images have in common?": "Both show one shape in one colour, in the middle.",
  "What is the capital of Iceland?": "Reykjavík.",
  "Suggest a name for a boat, with a reason.": '{"name":"Halcyon","reason":"It means calm days."}',
  "How many weeks does a year have?": "52, and a day.",
  "Make it a haiku instead.": "Grey waves, a grey sky / a gull that stands on the wind / the boat has gone home",
  "Give a recipe for pancakes.":
    '{"name":"Pancakes","minutes":20,"ingredients":[{"name":"flour","grams":250},{"name":"salt","grams":null}]}',
  "Explain gradient descent in one sentence.": "It walks downhill, a step at a time.",
  "What is a span?": "A named piece of work, with a start and an end.",
  "Start with the error paths.": "The error paths have tests now.",
  "Diagnose the test failure and propose a fix": "The parser drops the last token; read until the end.",
  "Implement the fix": "It is fixed, and the test passes.",
  "Describe these screenshots": "A disc, and a square.",
  "Summarize repository status": '{"summary":"All tests pass.","status":"ok"}',
  "In one sentence, please.": "It is a parser.",
  "Where were you?": "At two.",
  "Where are you?": "In the folder that you gave."
}

/** The calls of tools before a message. */
const calls: Readonly<Record<string, readonly [call: Reply.Streamed, message: string]>> = {
  "Can we ship 20 lanterns today?": [Reply.functionCall("get_stock", { article: "lantern" }), "Yes: 34 are in stock."],
  "Do I need an umbrella in Lisbon this week?": [
    Reply.functionCall("get_weather", { city: "Lisbon", days: 7 }),
    "No, it stays dry."
  ],
  "Write today's date into today.txt.": [escalated("date +%F > today.txt"), "The date is in today.txt."],
  "Install the dependencies": [escalated("echo installed"), "They are installed."]
}

/** A command that the agent may run with an approval only. */
function escalated(cmd: string): Reply.Streamed {
  return Reply.functionCall("exec_command", {
    cmd,
    login: false,
    sandbox_permissions: "require_escalated",
    justification: "The sandbox does not allow it."
  })
}

/** The model of the examples: it says a word every `pace`. */
export const makeResponder = (pace: Duration.DurationInput): Effect.Effect<ScriptedModel.ScriptedModel.Responder> =>
  Effect.map(Gate.make, (gate) => {
    const beat: Gate.Gate = { ...gate, pass: Effect.sleep(pace) }
    const say = (text: string, phase: Reply.MessagePhase = "final_answer") =>
      Reply.message(
        text.split(/(?<= )/).flatMap((word) => [word, beat]),
        { phase }
      )
    const sayOn = (text: string) => Reply.sequence(say(text, "commentary"), Reply.hang)
    const tried = new Set<string | null>()
    const goalTurns = new Map<string | null, Set<string | null>>()

    const pursue = ({ goalObjective, threadId, toolOutputs, turnId }: ModelRequest.ModelRequest) => {
      const turns = goalTurns.get(threadId) ?? new Set()
      goalTurns.set(threadId, turns.add(turnId))
      if (turns.size > 1) {
        return toolOutputs.length > 0
          ? say("The coverage is at 91 %.")
          : Reply.functionCall("update_goal", { status: "complete" })
      }
      const text = "The coverage is at 60 %, and the error paths have no tests. "
      return goalObjective?.includes("lexer") ? sayOn(text) : say(text)
    }

    return (request) => {
      const { threadId, toolOutputs } = request
      if (request.isGoalPrompt) return pursue(request)
      // Codex puts a line before and after the image of a file.
      const [inputText = ""] = request.inputText.split("\n")
      const [call, message = ""] = calls[inputText] ?? []
      if (call !== undefined) return toolOutputs.length > 0 ? say(message) : call
      const file = /^Review the file (.*)\.$/.exec(inputText)?.[1]
      if (file !== undefined) return Effect.delay(Effect.succeed(review(file)), `${file.length * 100} millis`)
      if (/^(?:Count|Write an essay|Explain this repository$)/.test(inputText)) return sayOn("One, two, three, ")
      if (inputText === "Tell me a secret.") return Reply.failed("invalid_prompt", "This input is not allowed.")
      if (inputText === "What is the capital of Iceland?" && !tried.has(threadId)) {
        tried.add(threadId)
        return Reply.httpStatus(503)
      }
      return say(messages[inputText] ?? `You said: “${inputText}” I have thought about it, and I agree.`)
    }
  })

const review = (file: string): Reply.Reply =>
  Reply.message(
    JSON.stringify({
      verdict: file.length % 3 === 0 ? "minor issues" : "good",
      summary: `${file} is short, and does what it says.`
    }),
    { phase: "final_answer" }
  )
