import { fileURLToPath } from "node:url"
import { LanguageModel } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel } from "@effect-codex/ai"
import { NodeCodex } from "@effect-codex/node"
import { Effect, Layer, Logger, Stream } from "effect"

/** A model on a process that has the fault. */
const faulty = (fault: string, options?: NodeCodex.Options) =>
  CodexLanguageModel.layer().pipe(
    Layer.provide(
      NodeCodex.layer({
        codexPath: process.execPath,
        launchArgs: [fileURLToPath(new URL("fixtures/server.mjs", import.meta.url)), fault],
        startTimeout: "2 seconds",
        requestTimeout: "1 second",
        reconcileAfter: "50 millis",
        silenceLimit: "500 millis",
        stdinGrace: "100 millis",
        ...options
      })
    ),
    // What is lost is logged, as it should be.
    Layer.provide(Logger.remove(Logger.defaultLogger))
  )

const ways = [
  {
    name: "generateText",
    run: Effect.map(LanguageModel.generateText({ prompt: "Say hello." }), ({ text }) => text)
  },
  {
    name: "streamText",
    run: LanguageModel.streamText({ prompt: "Say hello." }).pipe(
      Stream.runFold("", (text, part) => (part.type === "text-delta" ? text + part.delta : text))
    )
  }
]

/** How a call ends: its text, or the tag of its error and, after a slash, that of the cause. */
const outcomes: Record<string, string> = {
  none: "Hello, world.",
  killed: "InitializeError",
  exit: "InitializeError",
  "no initialize": "InitializeError",
  "stdout closed": "InitializeError",
  "half a line, then silence": "InitializeError",
  "not codex": "InitializeError",
  "thread/start never answered": "UnknownError/RequestTimeoutError",
  "turn/start never answered": "UnknownError/RequestTimeoutError",
  "turn/start answered with something else": "MalformedOutput/DecodeError",
  "killed after the response": "UnknownError/TransportClosedError",
  "exit mid-stream": "UnknownError/TransportClosedError",
  "kill mid-stream": "UnknownError/TransportClosedError",
  "stdout closed mid-stream": "UnknownError/TransportClosedError",
  "half a line mid-stream, then exit": "UnknownError/TransportClosedError",
  "half a line mid-stream, then silence": "Hello, world.",
  "silence mid-stream": "Hello, world.",
  "garbage mid-stream": "Hello, world.",
  "completion lost": "Hello, world.",
  "killed after the end": "Hello, world.",
  "turn failed": "UnknownError/TurnFailedError"
}

interface Tagged {
  readonly _tag: string
  readonly cause?: unknown
}

const tagsOf = (error: Tagged): string => {
  const { _tag: cause } = (error.cause ?? {}) as Partial<Tagged>
  return error._tag === "InitializeError" || cause === undefined ? error._tag : `${error._tag}/${cause}`
}

describe.each(ways)("$name ends, whatever the server does", ({ run }) => {
  it.live.each(Object.keys(outcomes))("%s", (fault) =>
    Effect.gen(function* () {
      const outcome = yield* run.pipe(
        Effect.provide(faulty(fault)),
        Effect.catchAll((error: Tagged) => Effect.succeed(tagsOf(error))),
        Effect.timeout("10 seconds")
      )
      expect(outcome).toBe(outcomes[fault])
    })
  )
})

describe("an abort", () => {
  it.live("does not wait for a server that does not stop", () =>
    Effect.gen(function* () {
      yield* LanguageModel.streamText({ prompt: "Say hello." }).pipe(
        Stream.takeUntil(({ type }) => type === "text-delta"),
        Stream.runDrain,
        Effect.timeout("8 seconds")
      )
    }).pipe(Effect.provide(faulty("interrupt never answered", { silenceLimit: "1 hour" })))
  )
})
