import { fileURLToPath } from "node:url"
import { createCodex } from "@effect-codex/ai-sdk"
import { generateText, streamText } from "ai"
import { describe, expect, it } from "vitest"
import { collect } from "./support.js"

const faulty = fileURLToPath(new URL("fixtures/faulty.mjs", import.meta.url))

/** A provider whose server fails like that. Its deadlines are short, for requests without a response. */
const provider = (fault: string) =>
  createCodex({
    codexPath: process.execPath,
    launchArgs: [faulty, fault],
    startTimeout: 3_000,
    requestTimeout: 2_000,
    reconcileAfter: 100,
    silenceLimit: 500,
    log: () => {}
  })

/** What each fault must come to: an error, or the end of a generation. Nothing else is left to hang. */
const faults: Record<string, object> = {
  exitedAtOnce: { error: { _tag: "InitializeError" } },
  exitedCleanlyAtOnce: { error: { _tag: "InitializeError" } },
  notAProtocol: { error: { _tag: "InitializeError", reason: "Timeout" } },
  noInitialize: { error: { _tag: "InitializeError", reason: "Timeout" } },
  initializeRefused: { error: { _tag: "InitializeError", reason: "Rejected" } },
  notCodex: { error: { _tag: "InitializeError", reason: "NotCodex" } },
  killedBeforeThread: { error: { _tag: "TransportClosedError", reason: "Exited", signal: "SIGKILL" } },
  threadRefused: { error: { _tag: "InternalServerError", serverMessage: "no threads today" } },
  threadNeverStarted: { error: { _tag: "RequestTimeoutError", method: "thread/start" } },
  overloaded: { error: { name: "AI_APICallError", statusCode: 503, isRetryable: true } },
  turnRefused: { error: { _tag: "InvalidRequestError", serverMessage: "no turns today" } },
  turnNeverStarted: { error: { _tag: "RequestTimeoutError", method: "turn/start" } },
  killedAtTurnStart: { error: { _tag: "TransportClosedError", signal: "SIGKILL" } },
  killedAfterResponse: { error: { _tag: "TransportClosedError", signal: "SIGKILL" } },
  killedMidStream: { error: { _tag: "TransportClosedError", signal: "SIGKILL" } },
  exitedMidStream: { error: { _tag: "TransportClosedError", exitCode: 3 } },
  exitedCleanlyMidStream: { error: { _tag: "TransportClosedError", exitCode: 0 } },
  stdoutClosed: { error: { _tag: "TransportClosedError" } },
  halfALine: { error: { _tag: "TransportClosedError", exitCode: 0 } },
  halfALineThenSilence: { finishReason: "other", text: "Hel" },
  garbageLine: { finishReason: "stop", text: "Hello." },
  unknownMethod: { finishReason: "stop", text: "Hello." },
  misshapenPayload: { finishReason: "stop", text: "Hello." },
  completionLost: { finishReason: "stop", text: "Hello." },
  turnFailed: { error: { name: "AI_APICallError", statusCode: 429, isRetryable: false } },
  turnInterrupted: { finishReason: "other", text: "Hel" }
}

/** How a generation ended, in either way. */
const outcome = {
  generateText: (fault: string) => {
    const codex = provider(fault)
    const running = generateText({ model: codex("fake"), prompt: "Hi.", maxRetries: 0 })
    const ended = running.then(
      ({ finishReason, text }) => ({ finishReason, text }),
      (error: unknown) => ({ error })
    )
    return ended.finally(codex.close)
  },
  streamText: async (fault: string) => {
    await using codex = provider(fault)
    const errors: Array<{ readonly error: unknown }> = []
    const onError = (event: { readonly error: unknown }) => void errors.push(event)
    const result = streamText({ model: codex("fake"), prompt: "Hi.", maxRetries: 0, onError })
    const text = (await collect(result.textStream)).join("")
    const [first] = errors
    return first === undefined ? { finishReason: await result.finishReason, text } : { error: first.error }
  }
}

describe.concurrent.each(Object.entries(outcome))("%s settles", (_, generate) => {
  it.each(Object.entries(faults))("%s", { timeout: 30_000 }, async (fault, expected) => {
    expect(await generate(fault)).toMatchObject(expected)
  })
})

describe("a fault", () => {
  it("before a turn costs one more try, over a new server", async () => {
    const codex = provider("killedBeforeThread")
    const error = await generateText({ model: codex("fake"), prompt: "Hi." }).catch((error: unknown) => error)
    expect(error).toMatchObject({ _tag: "TransportClosedError" })
    await codex.close()
  })

  it("of an overloaded server is tried again by the SDK, `maxRetries` times", async () => {
    const codex = provider("overloaded")
    const error = await generateText({ model: codex("fake"), prompt: "Hi.", maxRetries: 1 }).catch(
      (error: unknown) => error
    )
    expect(error).toMatchObject({ name: "AI_RetryError", reason: "maxRetriesExceeded" })
    await codex.close()
  })
})
