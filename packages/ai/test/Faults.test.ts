import { fileURLToPath } from "node:url"
import { LanguageModel } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Layer, Logger, Stream } from "effect"

const server = new URL("../../testing/test/fixtures/faultyServer.mjs", import.meta.url)
const { faults } = (await import(server.href)) as { readonly faults: ReadonlyArray<string> }

/** Short deadlines, for what the server is silent about. */
const deadlines = (fault: string) => ({
  ...(/no response to initialize|half a line at|another program/.test(fault) && { startTimeout: 2_000 }),
  ...(/no response|half a line mid/.test(fault) && { requestTimeout: 3_000 }),
  ...(/silence|completion lost/.test(fault) && { reconcileAfter: 100, silenceLimit: 500 })
})

/** A model on a process that has the fault. */
const faulty = (fault: string, options?: NodeCodex.Options) =>
  CodexLanguageModel.layer().pipe(
    Layer.provide(
      NodeCodex.layer({
        codexPath: process.execPath,
        launchArgs: [fileURLToPath(server), fault],
        stdinGrace: "100 millis",
        ...deadlines(fault),
        ...options
      })
    ),
    // What is lost is logged, as it should be.
    Layer.provide(Logger.remove(Logger.defaultLogger))
  )

/** The two ways, and the faults to show of each: both are one turn; after that they differ by how it ends. */
const ways = [
  {
    name: "generateText",
    shown: ["none", "not codex", "no response to turn/start", "killed mid-stream", "turn failed", "completion lost"],
    run: Effect.map(LanguageModel.generateText({ prompt: "Say hello." }), ({ text }) => text)
  },
  {
    name: "streamText",
    shown: ["none", ...faults],
    run: LanguageModel.streamText({ prompt: "Say hello." }).pipe(
      Stream.runFold("", (text, part) => (part.type === "text-delta" ? text + part.delta : text))
    )
  }
]

const whole = "Hello, world."
const closed = "UnknownError/TransportClosedError"
const late = "UnknownError/RequestTimeoutError"

/** How a call ends: its text, or the tag of its error and, after a slash, that of the cause. */
const outcomes: Record<string, string> = {
  "exit at the start": "InitializeError",
  "clean exit at the start": "InitializeError",
  "another program": "InitializeError",
  "killed at initialize": "InitializeError",
  "exit at initialize": "InitializeError",
  "stdout closed at initialize": "InitializeError",
  "half a line at initialize": "InitializeError",
  "no response to initialize": "InitializeError",
  "initialize refused": "InitializeError",
  "not codex": "InitializeError",
  "killed at thread/start": closed,
  "no response to thread/start": late,
  "thread/start refused": "UnknownError/InternalServerError",
  "server overloaded": "UnknownError/ServerBusyError",
  "killed at turn/start": closed,
  "no response to turn/start": late,
  "turn/start refused": "UnknownError/InvalidRequestError",
  "another response to turn/start": "MalformedOutput/DecodeError",
  "killed after the response": closed,
  "killed mid-stream": closed,
  "exit mid-stream": closed,
  "clean exit mid-stream": closed,
  "stdout closed mid-stream": closed,
  "half a line mid-stream, then exit": closed,
  "half a line mid-stream, then silence": whole,
  "silence mid-stream": "Hello, ",
  "garbage mid-stream": whole,
  "unknown notification": whole,
  "notification of another shape": whole,
  "turn failed": "UnknownError/TurnFailedError",
  "turn interrupted": "Hello, ",
  "completion lost": whole,
  "killed after the end": whole
}

interface Tagged {
  readonly _tag: string
  readonly cause?: unknown
}

const tagsOf = (error: Tagged): string => {
  const { _tag: cause } = (error.cause ?? {}) as Partial<Tagged>
  return error._tag === "InitializeError" || cause === undefined ? error._tag : `${error._tag}/${cause}`
}

it("every fault of the server has an outcome", () => {
  expect(Object.keys(outcomes)).toEqual(faults)
})

describe.concurrent.each(ways)("$name ends, whatever the server does", ({ run, shown }) => {
  it.live.each(shown)(
    "%s",
    (fault) =>
      Effect.gen(function* () {
        const outcome = yield* run.pipe(
          Effect.provide(faulty(fault)),
          Effect.catchAll((error: Tagged) => Effect.succeed(tagsOf(error)))
        )
        expect(outcome).toBe(outcomes[fault] ?? whole)
      }),
    60_000
  )
})

describe("an abort", () => {
  it.live("does not wait for a server that does not stop", () =>
    Effect.gen(function* () {
      yield* LanguageModel.streamText({ prompt: "Say hello." }).pipe(
        Stream.takeUntil(({ type }) => type === "text-delta"),
        Stream.runDrain,
        Effect.timeout("20 seconds")
      )
    }).pipe(Effect.provide(faulty("no response to turn/interrupt", { silenceLimit: "1 hour" })))
  )
})
