import { inspect } from "node:util"
import { describe, expect, it } from "@effect/vitest"
import { Codex, CodexError, type Handlers, Retry, Tool } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Effect, Exit, Fiber, Layer, Logger, Schema, Stream, Tracer } from "effect"
import { completed, started, turn } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const secret = "the secret of the prompt"

/** Everything that a tracer gets: names, attributes, and how spans end. */
const recorder = () => {
  const recorded: Array<string> = []
  const keep = (value: unknown) => void recorded.push(inspect(value, { depth: 10 }))
  const tracer = Tracer.make({
    span: (name, parent, context, links, startTime, kind, options) => {
      keep([name, options?.attributes])
      return {
        _tag: "Span",
        name,
        spanId: String(recorded.length),
        traceId: "trace",
        parent,
        context,
        status: { _tag: "Started", startTime },
        attributes: new Map(),
        links,
        sampled: true,
        kind,
        attribute: (key, value) => keep([key, value]),
        event: (name, _, attributes) => keep([name, attributes]),
        addLinks: () => {},
        end: (_, exit) => keep(Exit.isFailure(exit) ? exit.cause.toJSON() : "success")
      }
    },
    context: (f) => f()
  })
  return { recorded, layer: Layer.setTracer(tracer) }
}

const logged = () => {
  const lines: Array<string> = []
  const logger = Logger.make<unknown, void>(({ cause, message }) => void lines.push(inspect([message, cause])))
  return { lines, layer: Logger.replace(Logger.defaultLogger, logger) }
}

describe("T4: spans and logs", () => {
  it.scoped("spans of requests, handlers and tools end with the tag of a failure, and none of its words", () => {
    const { layer, recorded } = recorder()
    const { layer: logger } = logged()
    const handlers: Handlers.Handlers = {
      "item/tool/requestUserInput": () => Effect.fail(new Error(secret))
    }
    const tool = Tool.make({
      name: "fails",
      description: "Fails.",
      parameters: Schema.Struct({ text: Schema.String }),
      handler: ({ text }) => Effect.fail(new Error(text))
    })
    return Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const one = yield* startThread("t1")
      const asking = yield* Effect.fork(Effect.flip(codex.models()))
      yield* server.refuse(yield* server.expect("model/list"), { code: -32603, message: secret })
      expect((yield* Fiber.join(asking)).message).toContain(secret)
      const handle = yield* startTurn(one, "u1")
      yield* server.send(started("t1", "u1"), {
        id: 0,
        method: "item/tool/requestUserInput",
        params: { threadId: "t1", turnId: "u1", itemId: "i", questions: [], isBlocking: true, autoResolutionMs: null }
      })
      expect(yield* server.take).toMatchObject({ id: 0, error: { code: -32603 } })
      const call = { threadId: "t1", turnId: "u1", callId: "c", tool: "fails", arguments: { text: secret } }
      yield* tool.call(call as never)
      const error = { message: secret, codexErrorInfo: "other", additionalDetails: null, misalignment: null }
      yield* server.send(completed("t1", "u1", { status: "failed", error }))
      yield* Effect.flip(handle.result)
      const all = recorded.join("\n")
      expect(all).toContain("InternalServerError")
      expect(all).toContain("TurnFailedError")
      expect(all).not.toContain(secret)
    }).pipe(
      Effect.provide(Layer.provide(Scripted.connected({ handlers }), layer)),
      Effect.provide(layer),
      Effect.provide(logger)
    )
  })

  it.scoped("nothing of a prompt, an answer or a garbled line is logged", () => {
    const { layer, lines } = logged()
    return Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const running = yield* Effect.fork(Effect.flip(one.run(secret)))
      yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
      yield* server.sendBytes(`${secret}\n`, `{"method":"turn/started","params":"${secret}"}\n`)
      yield* server.send(started("t1", "u1"), {
        method: "item/completed",
        params: { threadId: "t1", turnId: "u1", completedAtMs: 0, item: { type: "agentMessage", id: 7, text: secret } }
      })
      yield* server.send({ id: 0, method: "item/fileChange/requestApproval", params: { [secret]: secret } })
      yield* server.take
      const error = { message: "no", codexErrorInfo: null, additionalDetails: secret, misalignment: null }
      yield* server.send(completed("t1", "u1", { status: "failed", error }))
      yield* Fiber.join(running)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.join("\n")).not.toContain(secret)
    }).pipe(Effect.provide(Scripted.connected()), Effect.provide(layer))
  })

  it.scoped("a DecodeError has the differences, but does not show them", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(Effect.flip(codex.listThreads()))
      yield* server.answer(yield* server.expect("thread/list"), { data: secret })
      const error = yield* Fiber.join(asking)
      expect(error).toBeInstanceOf(CodexError.DecodeError)
      expect((error as CodexError.DecodeError).issues.length).toBeGreaterThan(0)
      expect(error.message).toContain("data")
      expect(Object.keys(error)).not.toContain("issues")
      expect(JSON.stringify(error)).not.toContain(secret)
      expect(inspect(error, { depth: 10 })).not.toContain(secret)
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("control characters of the server are escaped in messages", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(Effect.flip(codex.models()))
      const words = "a\u001b[2J\r\nb\u202ec"
      yield* server.refuse(yield* server.expect("model/list"), { code: -32603, message: words })
      const error = yield* Fiber.join(asking)
      expect(error.message).toContain("a\\u001b[2J\\u000d\\nb\\u202ec")
      expect(error).toMatchObject({ serverMessage: words })
    }).pipe(Effect.provide(Scripted.connected()))
  )
})

describe("approvals and questions of people", () => {
  it.scoped("a question is answered once; a form is accepted with its content, or declined", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const one = yield* startThread("t1")
      const questions = yield* Stream.toQueueOfElements(one.questions)
      const next = Effect.flatten(questions.take)
      const form = (id: number) =>
        server.send({
          id,
          method: "mcpServer/elicitation/request",
          params: {
            threadId: "t1",
            turnId: null,
            serverName: "s",
            mode: "form",
            message: "Name?",
            requestedSchema: { type: "object", properties: {} },
            _meta: null
          }
        })
      yield* server.send({
        id: 1,
        method: "item/tool/requestUserInput",
        params: { threadId: "t1", turnId: "u1", itemId: "i", questions: [], isBlocking: true, autoResolutionMs: null }
      })
      const question = yield* next
      expect(question).toMatchObject({ kind: "userInput", threadId: "t1", turnId: "u1" })
      const loop: Record<string, unknown> = {}
      loop.loop = loop
      for (const wrong of [null, "yes", { q: "yes" }, { q: { answers: [1] } }, [1], 1n]) {
        expect(yield* Effect.flip(question.answer(wrong as never))).toMatchObject({
          _tag: "InvalidParamsError",
          method: "item/tool/requestUserInput",
          sent: false
        })
      }
      yield* question.answer({ q: { answers: ["yes"] } } as never)
      expect(yield* server.take).toMatchObject({ id: 1, result: { answers: { q: { answers: ["yes"] } } } })
      yield* question.settled
      expect(yield* Effect.flip(question.decline)).toMatchObject({ _tag: "ApprovalSettledError" })
      yield* form(2)
      const accepted = yield* next
      expect(accepted).toMatchObject({ kind: "elicitation", turnId: null })
      for (const wrong of [loop, 1n]) {
        expect(yield* Effect.flip(accepted.answer(wrong as never))).toMatchObject({ _tag: "InvalidParamsError" })
      }
      yield* accepted.answer({ name: "Ada" } as never)
      expect(yield* server.take).toMatchObject({ id: 2, result: { action: "accept", content: { name: "Ada" } } })
      yield* form(3)
      yield* (yield* next).decline
      expect(yield* server.take).toMatchObject({ id: 3, result: { action: "decline" } })
    }).pipe(Effect.provide(Scripted.connected()))
  )
})

describe("retries", () => {
  it("isTransient: refusals that pass, and turns that failed since the model could not be reached", () => {
    const failed = (codexErrorInfo: unknown) =>
      new CodexError.TurnFailedError({
        threadId: "t",
        turnId: "u",
        error: { message: "no", codexErrorInfo, additionalDetails: null } as never,
        result: {} as never
      })
    const refusal = { method: "m", code: -32000, serverMessage: "no" }
    for (const error of [
      new CodexError.ServerBusyError(refusal),
      new CodexError.RetryLimitExceededError(refusal),
      new CodexError.ThreadInUseError({ ...refusal, threadId: "t" }),
      failed("serverOverloaded"),
      failed({ httpConnectionFailed: { httpStatusCode: 502 } })
    ]) {
      expect(Retry.isTransient(error)).toBe(true)
    }
    for (const error of [
      new CodexError.InvalidRequestError(refusal),
      new CodexError.RequestTimeoutError({ method: "m", timeoutMs: 1 }),
      failed("usageLimitExceeded"),
      failed("contextWindowExceeded"),
      failed({ newer: {} }),
      failed(null),
      null
    ]) {
      expect(Retry.isTransient(error)).toBe(false)
    }
  })
})
