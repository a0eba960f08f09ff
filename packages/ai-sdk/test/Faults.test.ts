import { fileURLToPath } from "node:url"
import { createCodex } from "@effect-codex/ai-sdk"
import { generateText, streamText } from "ai"
import { describe, expect, it } from "vitest"
import { collect } from "./support.js"

const server = new URL("../../testing/test/fixtures/faultyServer.mjs", import.meta.url)
const { faults } = (await import(server.href)) as { readonly faults: ReadonlyArray<string> }

/** Short deadlines, for what the server is silent about. */
const deadlines = (fault: string) => ({
  ...(/no response to initialize|half a line at|another program/.test(fault) && { startTimeout: 2_000 }),
  ...(/no response|half a line mid/.test(fault) && { requestTimeout: 3_000 }),
  ...(/silence|completion lost/.test(fault) && { reconcileAfter: 100, silenceLimit: 500 })
})

/** A provider whose server has the fault. */
const provider = (fault: string) =>
  createCodex({
    codexPath: process.execPath,
    launchArgs: [fileURLToPath(server), fault],
    ...deadlines(fault),
    log: () => {}
  })

const whole = { finishReason: "stop", text: "Hello, world." }
const half = { finishReason: "other", text: "Hello, " }
const killed = { error: { _tag: "TransportClosedError", reason: "Exited", signal: "SIGKILL" } }

/** What each fault must come to: an error, or the end of a generation. Nothing else is left to hang. */
const outcomes: Record<string, object> = {
  "exit at the start": { error: { _tag: "InitializeError" } },
  "clean exit at the start": { error: { _tag: "InitializeError" } },
  "another program": { error: { _tag: "InitializeError", reason: "Timeout" } },
  "killed at initialize": { error: { _tag: "InitializeError" } },
  "exit at initialize": { error: { _tag: "InitializeError" } },
  "stdout closed at initialize": { error: { _tag: "InitializeError" } },
  "half a line at initialize": { error: { _tag: "InitializeError", reason: "Timeout" } },
  "no response to initialize": { error: { _tag: "InitializeError", reason: "Timeout" } },
  "initialize refused": { error: { _tag: "InitializeError", reason: "Rejected" } },
  "not codex": { error: { _tag: "InitializeError", reason: "NotCodex" } },
  "killed at thread/start": killed,
  "no response to thread/start": { error: { _tag: "RequestTimeoutError", method: "thread/start" } },
  "thread/start refused": { error: { _tag: "InternalServerError", serverMessage: "no threads today" } },
  "server overloaded": { error: { name: "AI_APICallError", statusCode: 503, isRetryable: true } },
  "killed at turn/start": killed,
  "no response to turn/start": { error: { _tag: "RequestTimeoutError", method: "turn/start" } },
  "turn/start refused": { error: { _tag: "InvalidRequestError", serverMessage: "no turns today" } },
  "another response to turn/start": { error: { _tag: "DecodeError" } },
  "killed after the response": killed,
  "killed mid-stream": killed,
  "exit mid-stream": { error: { _tag: "TransportClosedError", exitCode: 7 } },
  "clean exit mid-stream": { error: { _tag: "TransportClosedError", exitCode: 0 } },
  "stdout closed mid-stream": { error: { _tag: "TransportClosedError" } },
  "half a line mid-stream, then exit": { error: { _tag: "TransportClosedError", exitCode: 0 } },
  "half a line mid-stream, then silence": whole,
  "silence mid-stream": half,
  "garbage mid-stream": whole,
  "unknown notification": whole,
  "notification of another shape": whole,
  "turn failed": { error: { name: "AI_APICallError", statusCode: 429, isRetryable: false } },
  "turn interrupted": half,
  "completion lost": whole,
  "killed after the end": whole
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

it("every fault of the server has an outcome", () => {
  expect(Object.keys(outcomes)).toEqual(faults)
})

/** Both ways are one turn; after that they differ by how it ends. */
const each = {
  streamText: ["none", ...faults],
  generateText: [
    "none",
    "not codex",
    "no response to turn/start",
    "killed mid-stream",
    "turn failed",
    "completion lost"
  ]
}

describe.concurrent.each(["generateText", "streamText"] as const)("%s settles", (way) => {
  it.each(each[way])("%s", { timeout: 60_000 }, async (fault) => {
    expect(await outcome[way](fault)).toMatchObject(outcomes[fault] ?? whole)
  })
})

describe("a fault", () => {
  it("before a turn costs one more try, over a new server", async () => {
    const codex = provider("killed at thread/start")
    const error = await generateText({ model: codex("fake"), prompt: "Hi." }).catch((error: unknown) => error)
    expect(error).toMatchObject({ _tag: "TransportClosedError" })
    await codex.close()
  })

  it("of an overloaded server is tried again by the SDK, `maxRetries` times", async () => {
    const codex = provider("server overloaded")
    const error = await generateText({ model: codex("fake"), prompt: "Hi.", maxRetries: 1 }).catch(
      (error: unknown) => error
    )
    expect(error).toMatchObject({ name: "AI_RetryError", reason: "maxRetriesExceeded" })
    await codex.close()
  })
})
