import { type AiError, LanguageModel, type Response, Tool, Toolkit } from "@effect/ai"
import { describe, expect, it } from "@effect/vitest"
import { CodexLanguageModel, CodexTool } from "@effect-codex/ai"
import { Reply, ScriptedModel } from "@effect-codex/testing"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Context, Effect, Fiber, Layer, Option, Schema, Stream, Tracer } from "effect"
import * as Message from "./messages.js"
import { real, Weather, weather } from "./support.js"

const [threadId, turnId] = ["thread-1", "turn-1"]

const scripted = CodexLanguageModel.layer().pipe(Layer.provideMerge(Scripted.connected({ experimentalApi: true })))

const completed = (item: object) => Message.itemCompleted(threadId, turnId, item)
const started = (item: object) => Message.itemStarted(threadId, turnId, item)

/** Runs a stream on a server that sends the messages in its turn. */
const serve = <A, E, R>(stream: Stream.Stream<A, E, R>, ...messages: ReadonlyArray<object>) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    const running = yield* Effect.fork(Stream.runCollect(stream))
    yield* server.answer(yield* server.expect("thread/start"), Message.threadStarted(threadId))
    yield* server.answer(yield* server.expect("turn/start"), { turn: Message.turn(turnId) })
    yield* server.send(Message.turnStarted(threadId, turnId), ...messages, Message.turnCompleted(threadId, turnId))
    yield* Effect.forkScoped(
      Effect.flatMap(server.expect("thread/unsubscribe"), (request) => server.answer(request, {}))
    )
    return Array.from(yield* Fiber.join(running))
  })

const streamText = (): Stream.Stream<Response.StreamPart<never>, AiError.AiError, LanguageModel.LanguageModel> =>
  LanguageModel.streamText({ prompt: "Go." }) as never

const command = (extra: object) => ({
  type: "commandExecution",
  id: "command-1",
  command: "ls",
  commandActions: [],
  cwd: "/srv",
  status: "inProgress",
  ...extra
})

const ran = command({ status: "completed", aggregatedOutput: "a b\n", exitCode: 0 })

const patched = {
  type: "fileChange",
  id: "patch-1",
  status: "declined",
  changes: [{ path: "a.ts", kind: { type: "add" }, diff: "+a" }]
}

const called = {
  type: "mcpToolCall",
  id: "mcp-1",
  server: "files",
  tool: "read",
  arguments: { path: "a" },
  status: "failed",
  error: { message: "No such file." }
}

const searched = {
  type: "webSearch",
  id: "search-1",
  query: "effect",
  action: { type: "openPage", url: "https://effect.website/docs" },
  results: [{ url: "https://effect.website", title: "Effect" }, { url: "not a url" }, 5]
}

describe("what the agent does", () => {
  it.scopedLive("is in the metadata of the finish part, with pages and images as parts of their own", () =>
    Effect.gen(function* () {
      const image = { type: "imageGeneration", id: "image-1", status: "completed", result: "iVBORw0KGgo=" }
      const items = [ran, patched, called, searched, image, { type: "plan", id: "plan-1", text: "1. Look" }]
      const parts = yield* serve(streamText(), started(command({})), ...items.map(completed))
      expect(parts.map(({ type }) => type)).toEqual(["response-metadata", "source", "source", "file", "finish"])
      expect(parts[1]).toMatchObject({ sourceType: "url", url: new URL("https://effect.website/docs") })
      expect(parts[2]).toMatchObject({ title: "Effect", metadata: { codex: { threadId, turnId, itemId: "search-1" } } })
      expect(parts[3]).toMatchObject({
        mediaType: "image/png",
        data: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])
      })
      expect(parts[4]).toMatchObject({
        reason: "stop",
        metadata: { codex: { threadId, turnId, status: "completed", items: items.map(({ id }) => ({ id })) } }
      })
    }).pipe(Effect.provide(scripted))
  )

  it.scopedLive("is calls and results of tools, as far as the toolkit has them", () =>
    Effect.gen(function* () {
      const parts = yield* serve(
        LanguageModel.streamText({ prompt: "Go.", toolkit: CodexTool.agentToolkit }),
        started(command({})),
        completed(ran),
        completed(patched),
        completed(called),
        completed(searched)
      )
      expect(parts.map((part) => ("name" in part ? `${part.type} ${part.name}` : part.type))).toEqual([
        "response-metadata",
        "tool-call CodexCommandExecution",
        "tool-result CodexCommandExecution",
        "tool-call CodexFileChange",
        "tool-result CodexFileChange",
        "tool-call CodexMcpToolCall",
        "tool-result CodexMcpToolCall",
        "tool-call CodexWebSearch",
        "tool-result CodexWebSearch",
        "source",
        "source",
        "finish"
      ])
      expect(parts[1]).toMatchObject({ providerExecuted: true, params: { command: "ls", cwd: "/srv" } })
      expect(parts[2]).toMatchObject({ isFailure: false, result: { exitCode: 0, output: "a b\n" } })
      expect(parts[3]).toMatchObject({ params: { changes: [{ path: "a.ts", kind: "add", diff: "+a" }] } })
      expect(parts[4]).toMatchObject({ isFailure: true, result: { status: "declined" } })
      expect(parts[6]).toMatchObject({ isFailure: true, result: { error: "No such file." } })
    }).pipe(Effect.provide(scripted))
  )

  it.live("beside tools of the caller, on a real server", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(Reply.functionCall("exec_command", { cmd: "echo hi" }), Reply.message("Done."))
      const toolkit = yield* Toolkit.merge(CodexTool.agentToolkit, Weather)
      const { finishReason, toolCalls, toolResults } = yield* LanguageModel.generateText({ prompt: "Go.", toolkit })
      expect(finishReason).toBe("stop")
      expect(toolCalls).toMatchObject([{ name: "CodexCommandExecution", providerExecuted: true }])
      const [result] = toolResults
      expect(result?.name === "CodexCommandExecution" && result.result.exitCode).toBe(0)
    }).pipe(Effect.provide(weather), Effect.provide(real()))
  )
})

describe("texts", () => {
  it.scopedLive("without deltas, in part without, or never completed, are whole", () =>
    Effect.gen(function* () {
      const said = (id: string, text: string) => ({ type: "agentMessage", id, text })
      const delta = (itemId: string, delta: string) => ({
        method: "item/agentMessage/delta",
        params: { threadId, turnId, itemId, delta },
        emittedAtMs: 0
      })
      const parts = yield* serve(
        streamText(),
        completed(said("one", "One.")),
        delta("two", "Tw"),
        completed(said("two", "Two.")),
        delta("three", "Thr"),
        completed({ type: "reasoning", id: "four", summary: ["Four."], content: [] })
      )
      expect(parts.map((part) => ("delta" in part ? part.delta : part.type))).toEqual([
        "response-metadata",
        "text-start",
        "One.",
        "text-end",
        "text-start",
        "Tw",
        "o.",
        "text-end",
        "text-start",
        "Thr",
        "reasoning-start",
        "Four.",
        "reasoning-end",
        "text-end",
        "finish"
      ])
    }).pipe(Effect.provide(scripted))
  )
})

describe("a model", () => {
  it.live("takes options of the layer, and others for some calls", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.message("Hello."))
      const [metadata] = (yield* LanguageModel.generateText({ prompt: "one" })).content
      expect(metadata?.type === "response-metadata" && Option.getOrNull(metadata.modelId)).toBe("mock-1")
      yield* LanguageModel.generateText({ prompt: "two" }).pipe(
        CodexLanguageModel.withConfigOverride({ turn: { effort: "high" }, model: "mock-2" }),
        CodexLanguageModel.withConfigOverride({ model: "mock-3" })
      )
      yield* LanguageModel.streamText({ prompt: "three" }).pipe(
        CodexLanguageModel.withConfigOverrideStream({ model: "mock-4" }),
        Stream.runDrain
      )
      yield* LanguageModel.generateText({ prompt: "four" }).pipe(
        CodexLanguageModel.withConfigOverride({ turn: { sandbox: "workspace-write" } }),
        CodexLanguageModel.withConfigOverride({ turn: { effort: "low", sandboxPolicy: { type: "readOnly" } } })
      )
      const bodies = (yield* model.requests).map(({ body }) => body)
      expect(bodies).toMatchObject([
        { model: "mock-1" },
        { model: "mock-2", reasoning: { effort: "high" } },
        { model: "mock-4" },
        { model: "mock-1", reasoning: { effort: "low" } }
      ])
      // The inner override is above the outer, which keeps what the inner does not name.
      expect(JSON.stringify(bodies[3])).toContain("`sandbox_mode` is `workspace-write`")
      expect(JSON.stringify(bodies[0])).toContain("Be terse.")
    }).pipe(Effect.provide(real({ model: "mock-1", config: { thread: { developerInstructions: "Be terse." } } })))
  )

  it.live("refuses options that it does not have, before anything is sent", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const refused = (overrides: object) =>
        LanguageModel.generateText({ prompt: "one" }).pipe(
          CodexLanguageModel.withConfigOverride(overrides),
          Effect.flip,
          Effect.map((error) => ("description" in error ? error.description : undefined))
        )
      expect(yield* refused({ modle: "m" })).toContain("no option modle; there are: model, threadId, thread, turn")
      expect(yield* refused({ turn: { outputSchema: {} } })).toContain("turn.outputSchema is not an option")
      expect(yield* refused({ thread: { sandbx: "read-only" } })).toContain("sandbx")
      expect(yield* refused({ turn: { efort: "high" } })).toContain("efort")
      expect(yield* refused({ thread: { dynamicTools: [] } })).toContain("thread.dynamicTools is not an option")
      expect(yield* model.requests).toEqual([])
      expect(yield* refused({ turn: "high" })).toContain("turn is an object")
      const misspelt = yield* LanguageModel.generateText({ prompt: "one" }).pipe(
        Effect.provide(CodexLanguageModel.layer({ maxThread: 5 } as CodexLanguageModel.Options)),
        Effect.flip
      )
      expect(misspelt).toMatchObject({ _tag: "MalformedInput" })
      expect("description" in misspelt && misspelt.description).toContain("no option maxThread")
      for (const options of [
        null,
        "gpt-5",
        { toolTimeout: "soon" },
        { maxThreads: 0 },
        { config: { threadId: "t" } }
      ]) {
        const error = yield* LanguageModel.generateText({ prompt: "one" }).pipe(
          Effect.provide(CodexLanguageModel.layer(options as CodexLanguageModel.Options)),
          Effect.flip
        )
        expect(error._tag).toBe("MalformedInput")
      }
    }).pipe(Effect.provide(real()))
  )

  it.live("has a name, and spans that say nothing of what was said", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.respond(() => Reply.message("a secret answer"))
      const spans: Array<Tracer.Span> = []
      const tracer = Tracer.make({
        span: (name, parent, context, links, startTime, kind) => {
          const attributes = new Map<string, unknown>()
          const span: Tracer.Span = {
            _tag: "Span",
            spanId: `${spans.length}`,
            traceId: "trace",
            name,
            sampled: true,
            parent,
            context,
            links,
            status: { _tag: "Started", startTime },
            attributes,
            kind,
            end: () => {},
            attribute: (key, value) => void attributes.set(key, value),
            event: () => {},
            addLinks: () => {}
          }
          spans.push(span)
          return span
        },
        context: (f) => f()
      })
      yield* LanguageModel.generateText({ prompt: "a secret question" }).pipe(
        Effect.provide(CodexLanguageModel.model("mock-1")),
        Effect.withTracer(tracer)
      )
      const span = spans.find(({ name }) => name === "LanguageModel.generateText")
      expect(Object.fromEntries(span?.attributes ?? [])).toMatchObject({
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "mock-1",
        "gen_ai.response.finish_reasons": ["stop"],
        "gen_ai.usage.input_tokens": 10,
        "gen_ai.usage.output_tokens": 5
      })
      expect(JSON.stringify(spans.map(({ attributes }) => [...attributes]))).not.toContain("secret")
      expect(CodexLanguageModel.model("mock-1").provider).toBe("codex")
    }).pipe(Effect.provide(real()))
  )

  it.live("runs tools only on connections that have them", () =>
    Effect.gen(function* () {
      const toolkit = yield* Weather
      const error = yield* Effect.flip(LanguageModel.generateText({ prompt: "Go.", toolkit }))
      expect("description" in error && error.description).toContain("experimentalApi: true")
    }).pipe(
      Effect.provide(weather),
      Effect.provide(CodexLanguageModel.layer().pipe(Layer.provide(Scripted.connected())))
    )
  )

  it.live("declines approvals that nothing handles", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      yield* model.script(
        Reply.functionCall("exec_command", {
          cmd: "touch x",
          sandbox_permissions: "require_escalated",
          justification: "to see"
        }),
        Reply.message("Declined.")
      )
      const { content } = yield* LanguageModel.generateText({ prompt: "Go." })
      const finish = content.find(({ type }) => type === "finish")
      expect(finish).toMatchObject({ metadata: { codex: { items: [{ status: "declined" }] } } })
    }).pipe(Effect.provide(real({ config: { thread: { approvals: "ask" } } })))
  )
})

class Atlas extends Context.Tag("test/Atlas")<Atlas, { readonly offset: number }>() {}

describe("parameters", () => {
  it.live("are decoded with what the caller provides", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const Even = Schema.transformOrFail(Schema.Number, Schema.Number, {
        decode: (n) => Effect.map(Atlas, ({ offset }) => n + offset),
        encode: (n) => Effect.succeed(n)
      })
      const Counter = Toolkit.make(Tool.make("count", { parameters: { n: Even }, success: Schema.Number }))
      const toolkit = yield* Counter.pipe(Effect.provide(Counter.toLayer({ count: ({ n }) => Effect.succeed(n * 2) })))
      yield* model.script(Reply.functionCall("count", { n: 5 }), Reply.message("Done."))
      const { toolResults } = yield* LanguageModel.generateText({ prompt: "Count.", toolkit })
      expect(toolResults).toMatchObject([{ result: 12 }])
    }).pipe(Effect.provideService(Atlas, { offset: 1 }), Effect.provide(real()))
  )
})
