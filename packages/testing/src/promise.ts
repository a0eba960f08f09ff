/**
 * Tests of programs on `@effect-codex/promise`, without Effect: a real app-server on a scripted model, and fakes in
 * memory for the program's own logic.
 *
 * @since 0.1.0
 */
import type {
  Codex,
  CodexOptions,
  ExperimentalCodex,
  Notification,
  Thread,
  Turn,
  TurnResult
} from "@effect-codex/promise"
import * as fake from "./internal/fake.js"
import * as promiseGate from "./internal/promiseGate.js"
import * as promiseTestCodex from "./internal/promiseTestCodex.js"
import type { Content } from "./ModelRequest.js"
import type { MessagePhase } from "./Reply.js"
import type { Usage } from "./ResponsesEvent.js"

/**
 * The options of a test's app-server: those of `startCodex`, except for those that the test decides, and the script.
 *
 * @since 0.1.0
 * @category models
 */
export interface TestCodexOptions extends Omit<CodexOptions, "cwd" | "launchArgs" | "connect"> {
  /** The replies of the model, in the order of its requests; or a function of the request. Default: none. */
  readonly script?: ReadonlyArray<Reply> | Responder | undefined
}

/**
 * A connection to a real app-server whose model is scripted, and the means of the test.
 *
 * @since 0.1.0
 * @category models
 */
export interface TestCodex extends Codex {
  /** The scripted model. */
  readonly model: TestModel
  /** `CODEX_HOME`: configuration, sessions, logs. Removed when the connection is closed. */
  readonly home: string
  /** The working directory of the server and its threads. Removed when the connection is closed. */
  readonly workspace: string
  /** The options for a `startCodex` of the program itself, on the same model and in the same folders. */
  readonly options: CodexOptions
}

/**
 * A reply of the model: a message, a step, or several in one response.
 *
 * @since 0.1.0
 * @category replies
 * @example
 * ```ts
 * import type { Reply } from "@effect-codex/testing/promise"
 *
 * const replies: ReadonlyArray<Reply> = [
 *   "Hello.",
 *   { call: "exec_command", arguments: { cmd: "ls" } },
 *   ["Let me look.", { call: "exec_command", arguments: { cmd: "cat README.md" } }],
 *   { message: "Done.", phase: "final_answer" },
 *   { fail: "insufficient_quota" },
 *   { status: 503 }
 * ]
 * ```
 */
export type Reply = string | Step | ReadonlyArray<string | Step>

/**
 * A step of a reply.
 *
 * @since 0.1.0
 * @category replies
 */
export type Step =
  /** A message of the assistant, with a delta for every piece of its text. */
  | { readonly message: Text; readonly phase?: MessagePhase }
  /** A piece of reasoning, of which the client sees the summary. */
  | { readonly reasoning: Text }
  /** A call of a tool. Codex runs it, and the next request carries its output. */
  | { readonly call: string; readonly arguments?: unknown; readonly callId?: string; readonly namespace?: string }
  /** Ends the response as failed, with a code of the Responses API such as `insufficient_quota`. */
  | { readonly fail: string; readonly text?: string }
  /** An HTTP status instead of a response. It stands alone. */
  | { readonly status: number; readonly body?: unknown }
  /** Waits at the gate. */
  | { readonly hold: TestGate }
  /** Sends nothing more, and leaves the connection open until the client closes it. */
  | { readonly hang: true }
  /** Closes the connection in the middle of the response. */
  | { readonly disconnect: true }
  /** The token counts of the response. */
  | { readonly usage: Usage }

/**
 * Text in the pieces that it is streamed in; a gate between two of them holds the stream there.
 *
 * @since 0.1.0
 * @category replies
 */
export type Text = string | ReadonlyArray<string | TestGate>

/**
 * Decides on the reply to a request.
 *
 * @since 0.1.0
 * @category replies
 */
export type Responder = (request: TestRequest) => Reply | Promise<Reply>

/**
 * A gate holds the model's response until the test opens it, so that a race is staged and not slept for. It opens once.
 *
 * @since 0.1.0
 * @category models
 */
export interface TestGate {
  /** Resolves when so many responses have arrived. Default: 1. */
  readonly reached: (count?: number) => Promise<void>
  /** Lets every response through, and those that arrive later. */
  readonly open: () => Promise<void>
}

/**
 * The scripted model.
 *
 * @since 0.1.0
 * @category models
 */
export interface TestModel {
  /** The base URL of its API, `http://127.0.0.1:PORT/v1`. */
  readonly url: string
  /** Every request so far, in the order of arrival. */
  readonly requests: ReadonlyArray<TestRequest>
  /** Waits for the request with this index, counted from 0. */
  readonly request: (index: number) => Promise<TestRequest>
  /** Appends to the script. */
  readonly script: (...replies: ReadonlyArray<Reply>) => Promise<void>
  /** Sets the function that replies to requests for which the script has no reply. */
  readonly respond: (responder: Responder) => Promise<void>
}

/**
 * A request that codex made of the model: the input, the outputs of tools, the tools on offer, the body and the headers.
 *
 * @since 0.1.0
 * @category models
 */
export interface TestRequest extends Omit<Content, "headers"> {
  /** Which request of this model it is, counted from 0. */
  readonly index: number
  /** The HTTP headers, their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Resolves when the request is over: `answered` when the whole reply was sent, `cut` when the connection closed before. */
  readonly outcome: Promise<"answered" | "cut">
}

/**
 * Starts the real app-server on a scripted model, in folders of its own, which are removed with it. No account and no
 * network is needed. Its configuration: approvals never, sandbox read-only, goals on; `configOverrides` change it.
 *
 * Rejects as `startCodex` does, and with a `TypeError` for a script that is none.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { startTestCodex } from "@effect-codex/testing/promise"
 * import assert from "node:assert/strict"
 * import { test } from "node:test"
 *
 * test("greets", async () => {
 *   await using codex = await startTestCodex({ script: ["Hello."] })
 *   const thread = await codex.startThread()
 *   const { finalResponse } = await thread.run("Say hello.")
 *   assert.equal(finalResponse, "Hello.")
 *   assert.equal(codex.model.requests[0]?.inputText, "Say hello.")
 * })
 * ```
 */
export const startTestCodex: {
  (options: TestCodexOptions & { readonly experimentalApi: true }): Promise<TestCodex & ExperimentalCodex>
  (options?: TestCodexOptions): Promise<TestCodex>
} = promiseTestCodex.start

/**
 * A closed gate.
 *
 * @since 0.1.0
 * @category constructors
 * @example
 * ```ts
 * import { makeGate, startTestCodex } from "@effect-codex/testing/promise"
 *
 * const gate = makeGate()
 * await using codex = await startTestCodex({ script: [{ message: ["Hel", gate, "lo."] }] })
 * const turn = await (await codex.startThread()).startTurn("Say hello.")
 * await gate.reached()
 * await turn.interrupt()
 * ```
 */
export const makeGate: () => TestGate = promiseGate.make

/**
 * The outcome of a fake turn: its final response; or parts of its result, its events, or the error that it fails with.
 *
 * @since 0.1.0
 * @category fakes
 */
export type FakeOutcome = string | FakeTurnOptions | Error

/**
 * A fake turn. Anything left out has a default: a completed turn with one agent message.
 *
 * @since 0.1.0
 * @category fakes
 */
export interface FakeTurnOptions {
  readonly id?: string | undefined
  readonly threadId?: string | undefined
  /** The pieces of the agent's message; each is a delta. Default: `finalResponse` in one piece. */
  readonly text?: ReadonlyArray<string> | undefined
  /** The events, in place of those that follow from `text` and `finalResponse`. */
  readonly events?: ReadonlyArray<Notification> | undefined
  /** Parts of the result. */
  readonly result?: Partial<TurnResult> | undefined
  /** The final response. Default: the pieces of `text` together, or the empty string. */
  readonly finalResponse?: string | undefined
  /** The turn ends when this promise has settled. Default: at once. An interrupt ends it, too. */
  readonly until?: Promise<unknown> | undefined
}

/**
 * What a program did with a fake.
 *
 * @since 0.1.0
 * @category fakes
 */
export interface FakeCall {
  /** The name of the operation: `run`, `steer`, `startThread`, … */
  readonly method: string
  readonly args: ReadonlyArray<unknown>
}

/**
 * A fake, and the calls that it has got.
 *
 * @since 0.1.0
 * @category fakes
 */
export type Fake<A> = A & { readonly calls: ReadonlyArray<FakeCall> }

/**
 * A turn in memory, for tests of a program's own logic. `steer` resolves with its id, `interrupt` ends it as
 * `interrupted`.
 *
 * @since 0.1.0
 * @category fakes
 * @example
 * ```ts
 * import { fakeTurn } from "@effect-codex/testing/promise"
 *
 * const turn = fakeTurn({ text: ["Hel", "lo."] })
 * for await (const delta of turn.text) console.log(delta)
 * console.log((await turn.result).finalResponse) // Hello.
 * ```
 */
export const fakeTurn: (outcome?: FakeOutcome) => Fake<Turn> = fake.turn

/**
 * A thread in memory, for tests of a program's own logic. `run`, `runAs`, `startTurn` and `stream` have the outcome that
 * `respond` returns for their input; `runAs` parses the final response as JSON and validates it with the schema. Give any
 * other operation that the program uses as one of `operations`: one that is not given rejects, and says so.
 *
 * @since 0.1.0
 * @category fakes
 * @example
 * ```ts
 * import { fakeThread } from "@effect-codex/testing/promise"
 *
 * const thread = fakeThread(
 *   (input) => (input === "Spend." ? new Error("You have run out.") : `You said: ${input}`),
 *   { setName: async () => {} }
 * )
 * console.log((await thread.run("Hello.")).finalResponse) // You said: Hello.
 * console.log(thread.calls) // [{ method: "run", args: ["Hello."] }]
 * ```
 */
export const fakeThread: (respond?: FakeResponder, operations?: Partial<Thread>) => Fake<Thread> = fake.thread

/**
 * The outcome of a fake thread's turn, by its input.
 *
 * @since 0.1.0
 * @category fakes
 */
export type FakeResponder = (...args: Parameters<Thread["startTurn"]>) => FakeOutcome | Promise<FakeOutcome>

/**
 * A connection in memory, for tests of a program's own logic. `startThread`, `resumeThread`, `forkThread` and `thread`
 * return fake threads (see {@link fakeThread}); the other operations are those given, and reject otherwise.
 *
 * @since 0.1.0
 * @category fakes
 * @example
 * ```ts
 * import type { Codex } from "@effect-codex/promise"
 * import { fakeCodex } from "@effect-codex/testing/promise"
 *
 * const summarize = async (codex: Codex, path: string) => {
 *   const thread = await codex.startThread({ cwd: path })
 *   return (await thread.run("Summarize the repository.")).finalResponse
 * }
 *
 * const codex = fakeCodex(() => "A parser.")
 * console.log(await summarize(codex, "/srv/project")) // A parser.
 * console.log(codex.calls[0]) // { method: "startThread", args: [{ cwd: "/srv/project" }] }
 * ```
 */
export const fakeCodex: (respond?: FakeResponder, operations?: Partial<Codex>) => Fake<Codex> = fake.codex
