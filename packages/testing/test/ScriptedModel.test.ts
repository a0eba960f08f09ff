import { assert, describe, it } from "@effect/vitest"
import { Cause, Deferred, Duration, Effect, Exit, Option, Queue, Scope, Stream } from "effect"
import * as Gate from "../src/Gate.js"
import * as Reply from "../src/Reply.js"
import type { ResponsesEvent } from "../src/ResponsesEvent.js"
import * as ScriptedModel from "../src/ScriptedModel.js"

const userMessage = (...texts: ReadonlyArray<string>) => ({
  type: "message",
  role: "user",
  content: texts.map((text) => ({ type: "input_text", text }))
})

const says = (text: string) => ({ input: [userMessage(text)] })

/** Sends a request; the response can be read while it is being sent, and `abort` is a client that goes away. */
const post = (model: ScriptedModel.ScriptedModel.Service, body: unknown) =>
  Effect.gen(function* () {
    const controller = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (controller) => Effect.sync(() => controller.abort())
    )
    const response = yield* Effect.promise(() =>
      fetch(`${model.url}/responses`, { method: "POST", body: JSON.stringify(body), signal: controller.signal })
    )
    const events = Stream.fromReadableStream(
      () => response.body as ReadableStream<Uint8Array>,
      (cause) => new Cause.UnknownException(cause)
    ).pipe(
      Stream.decodeText(),
      Stream.splitLines,
      Stream.filter((line) => line.startsWith("data: ")),
      Stream.map((line): ResponsesEvent => JSON.parse(line.slice("data: ".length)))
    )
    return { response, events, abort: Effect.sync(() => controller.abort()) }
  })

/** Sends a request; the effect takes the next event of its response. */
const postAndTake = (model: ScriptedModel.ScriptedModel.Service, body: unknown) =>
  Effect.gen(function* () {
    const { events } = yield* post(model, body)
    const queue = yield* Stream.toQueueOfElements(events)
    return Effect.flatten(Queue.take(queue))
  })

const ask = (model: ScriptedModel.ScriptedModel.Service, body: unknown) =>
  post(model, body).pipe(
    Effect.flatMap(({ events }) => Stream.runCollect(events)),
    Effect.map((events) => Array.from(events)),
    Effect.scoped
  )

const types = (events: ReadonlyArray<ResponsesEvent>) => events.map(({ type }) => type.replace("response.", ""))

const text = (events: ReadonlyArray<ResponsesEvent>) =>
  events
    .filter(({ type }) => type === "response.output_text.delta")
    .map(({ delta }) => delta)
    .join("")

const itemsDone = (events: ReadonlyArray<ResponsesEvent>) =>
  events.filter(({ type }) => type === "response.output_item.done").map(({ item }) => item)

const failure = (events: ReadonlyArray<ResponsesEvent>) =>
  (events.at(-1) as unknown as { response: { error: { code: string; message: string } } }).response.error

const outcome = (model: ScriptedModel.ScriptedModel.Service, index: number) =>
  Effect.flatMap(model.request(index), (request) => request.outcome)

describe("a reply", () => {
  it.scoped("streams a message in its pieces, and reports the usage", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(
        Reply.message(["Hel", "lo"], { phase: "final_answer" }).pipe(
          Reply.withUsage({ inputTokens: 12, cachedInputTokens: 4, outputTokens: 3, reasoningOutputTokens: 1 })
        )
      )
      const { response, events } = yield* post(model, says("hi"))
      assert.strictEqual(response.headers.get("content-type"), "text/event-stream")
      assert.deepStrictEqual(Array.from(yield* Stream.runCollect(events)), [
        { type: "response.created", response: { id: "resp_0" } },
        {
          type: "response.output_item.added",
          item: { type: "message", role: "assistant", id: "msg_0_0", content: [], phase: "final_answer" }
        },
        { type: "response.output_text.delta", item_id: "msg_0_0", delta: "Hel" },
        { type: "response.output_text.delta", item_id: "msg_0_0", delta: "lo" },
        {
          type: "response.output_item.done",
          item: {
            type: "message",
            role: "assistant",
            id: "msg_0_0",
            content: [{ type: "output_text", text: "Hello" }],
            phase: "final_answer"
          }
        },
        {
          type: "response.completed",
          response: {
            id: "resp_0",
            usage: {
              input_tokens: 12,
              input_tokens_details: { cached_tokens: 4 },
              output_tokens: 3,
              output_tokens_details: { reasoning_tokens: 1 },
              total_tokens: 15
            }
          }
        }
      ])
    })
  )

  it.scoped("is a sequence of items, none of which shares its id with another", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const reply = Reply.sequence(
        Reply.reasoning("Hm."),
        Reply.message("Let me look."),
        Reply.functionCall("exec_command", { cmd: "ls" }),
        Reply.functionCall("spawn_agent", "{not json", { callId: "mine", namespace: "multi_agent_v1" })
      )
      yield* model.script(reply, reply)
      const events = yield* ask(model, says("hi"))
      assert.deepStrictEqual(itemsDone(events), [
        { type: "reasoning", id: "rs_0_0", summary: [{ type: "summary_text", text: "Hm." }] },
        {
          type: "message",
          role: "assistant",
          id: "msg_0_1",
          content: [{ type: "output_text", text: "Let me look." }]
        },
        {
          type: "function_call",
          id: "fc_0_2",
          call_id: "call_0_2",
          name: "exec_command",
          arguments: '{"cmd":"ls"}'
        },
        {
          type: "function_call",
          id: "fc_0_3",
          call_id: "mine",
          name: "spawn_agent",
          arguments: "{not json",
          namespace: "multi_agent_v1"
        }
      ])
      assert.strictEqual(types(events).at(-1), "completed")
      assert.notDeepEqual(itemsDone(yield* ask(model, says("again"))), itemsDone(events))
    })
  )

  it("takes the usage that was given last in a sequence", () => {
    const first = Reply.withUsage(Reply.message("a"), { inputTokens: 1 })
    const second = Reply.message("b").pipe(Reply.withUsage({ inputTokens: 2 }))
    assert.deepStrictEqual(Reply.sequence(first, second, Reply.message("c")).usage, { inputTokens: 2 })
    assert.isUndefined(Reply.sequence(Reply.message("a"), Reply.message("b")).usage)
  })

  it.scoped("sends nothing after what ends it", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(
        Reply.sequence(Reply.failed("insufficient_quota", "No money."), Reply.message("never")),
        Reply.event({ type: "response.incomplete", response: { id: "x" } })
      )
      const failed = yield* ask(model, says("hi"))
      assert.deepStrictEqual(types(failed), ["created", "failed"])
      assert.deepStrictEqual(failure(failed), { code: "insufficient_quota", message: "No money." })
      assert.deepStrictEqual(types(yield* ask(model, says("hi"))), ["created", "incomplete"])
    })
  )

  it.scoped("is an HTTP status", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(Reply.httpStatus(500), Reply.httpStatus(429, { slow: "down" }))
      const first = yield* post(model, says("hi"))
      assert.strictEqual(first.response.status, 500)
      assert.deepStrictEqual(yield* Effect.promise(() => first.response.json()), {
        error: { message: "scripted HTTP status 500" }
      })
      const second = yield* post(model, says("hi"))
      assert.strictEqual(second.response.status, 429)
      assert.deepStrictEqual(yield* Effect.promise(() => second.response.json()), { slow: "down" })
      assert.strictEqual(yield* outcome(model, 1), "answered")
    })
  )

  it.scoped("disconnects in the middle, after what came before has arrived", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(Reply.sequence(Reply.message("half"), Reply.disconnect, Reply.message("never")))
      const { events } = yield* post(model, says("hi"))
      const seen: Array<ResponsesEvent> = []
      const exit = yield* Effect.exit(Stream.runForEach(events, (event) => Effect.sync(() => seen.push(event))))
      assert.isTrue(Exit.isFailure(exit))
      assert.strictEqual(text(seen), "half")
      assert.strictEqual(types(seen).at(-1), "output_item.done")
      assert.strictEqual(yield* outcome(model, 0), "cut")
    })
  )
})

describe("the script", () => {
  it.scoped("answers requests in the order of arrival, however many come at once", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(Reply.message("a"), Reply.message("b"))
      yield* model.script(Reply.message("c"))
      assert.strictEqual(text(yield* ask(model, says("1"))), "a")
      assert.strictEqual(text(yield* ask(model, says("2"))), "b")
      assert.strictEqual(text(yield* ask(model, says("3"))), "c")

      const letters = Array.from({ length: 50 }, (_, at) => `reply ${at + 3}`)
      yield* model.script(...letters.map((letter) => Reply.message(letter)))
      const answers = yield* Effect.forEach(letters, (letter) => ask(model, says(letter)), { concurrency: "unbounded" })
      assert.sameMembers(answers.map(text), letters)
      const requests = yield* model.requests
      for (const [index, request] of requests.entries()) {
        assert.strictEqual(request.index, index)
        assert.strictEqual(yield* request.outcome, "answered")
      }
      for (const [at, answer] of answers.entries()) {
        const request = requests.find(({ inputText }) => inputText === letters[at])
        assert.strictEqual(text(answer), `reply ${request?.index}`)
      }
    })
  )

  it.scoped("says so when it is used up", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(Reply.message("only"))
      yield* ask(model, says("one"))
      const events = yield* ask(model, says("two"))
      assert.deepStrictEqual(types(events), ["created", "failed"])
      assert.strictEqual(failure(events).code, "invalid_prompt")
      assert.include(failure(events).message, "no reply for request number 2")
      assert.include(failure(events).message, '"two"')
    })
  )

  it.scoped("leaves the rest to the responder", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.respond((request) => Reply.message(`echo ${request.inputText}`))
      yield* model.script(Reply.message("scripted"))
      assert.strictEqual(text(yield* ask(model, says("one"))), "scripted")
      assert.strictEqual(text(yield* ask(model, says("two"))), "echo two")
      yield* model.respond((request) => Effect.succeed(Reply.message(`number ${request.index}`)))
      assert.strictEqual(text(yield* ask(model, says("three"))), "number 2")
    })
  )

  it.scoped("makes a response fail whose responder dies", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.respond(() => {
        throw new Error("a bug in the test")
      })
      const events = yield* ask(model, says("hi"))
      assert.deepStrictEqual(types(events), ["created", "failed"])
      assert.include(failure(events).message, "a bug in the test")
    })
  )
})

describe("a request", () => {
  it.scoped("can be waited for", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.respond(() => Reply.message("ok"))
      const waiting = yield* Effect.fork(model.awaitRequests(2))
      yield* ask(model, says("one"))
      assert.isTrue(Option.isNone(yield* waiting.poll))
      yield* ask(model, says("two"))
      yield* ask(model, says("three"))
      assert.deepStrictEqual(
        (yield* waiting).map(({ inputText }) => inputText),
        ["one", "two"]
      )
      assert.strictEqual((yield* model.request(1)).inputText, "two")
      assert.lengthOf(yield* model.requests, 3)
    })
  )

  it.scoped("says who makes it, and what with", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const body = {
        input: [userMessage("<environment_context/>"), userMessage("first line", "second line")],
        tools: [
          { type: "function", name: "exec_command" },
          { type: "namespace", name: "multi_agent_v1", tools: [{ name: "spawn_agent" }, { name: "close_agent" }] },
          { type: "web_search" }
        ],
        client_metadata: {
          thread_id: "thread",
          turn_id: "turn",
          root_turn_id: "root",
          "x-codex-turn-metadata": JSON.stringify({ request_kind: "turn" })
        }
      }
      yield* ask(model, body)
      const request = yield* model.request(0)
      assert.deepStrictEqual(request.body, body)
      assert.strictEqual(request.headers.host, new URL(model.url).host)
      assert.strictEqual(request.threadId, "thread")
      assert.strictEqual(request.turnId, "turn")
      assert.strictEqual(request.rootTurnId, "root")
      assert.deepStrictEqual(request.metadata, { request_kind: "turn" })
      assert.strictEqual(request.inputText, "first line\nsecond line")
      assert.isFalse(request.isGoalPrompt)
      assert.isNull(request.goalObjective)
      assert.deepStrictEqual(request.toolOutputs, [])
      assert.deepStrictEqual(request.tools, [
        "exec_command",
        "multi_agent_v1.spawn_agent",
        "multi_agent_v1.close_agent"
      ])
    })
  )

  it.scoped("carries the outputs of the tools that were called last", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const call = (call_id: string) => ({ type: "function_call", call_id, name: "exec_command", arguments: "{}" })
      const output = (call_id: string, output: unknown) => ({ type: "function_call_output", call_id, output })
      yield* ask(model, {
        input: [
          userMessage("hi"),
          call("a"),
          output("a", "old"),
          call("b"),
          call("c"),
          output("b", "new"),
          output("c", [
            { type: "input_text", text: "one" },
            { type: "input_image" },
            { type: "input_text", text: "two" }
          ]),
          userMessage("steered")
        ]
      })
      const request = yield* model.request(0)
      assert.deepStrictEqual(request.toolOutputs, [
        { callId: "b", text: "new" },
        { callId: "c", text: "one\ntwo" }
      ])
      assert.strictEqual(request.inputText, "steered")
      assert.isNull(request.threadId)
    })
  )

  it.scoped("tells the turns of a goal apart", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const prompt = userMessage('<codex_internal_context source="goal">\nContinue.')
      const objective = { type: "function_call_output", name: "goal_objective", namespace: "agent", output: "Tidy up" }
      yield* ask(model, { input: [userMessage("hi"), objective, prompt] })
      yield* ask(model, { input: [userMessage("hi"), objective, prompt, userMessage("steered")] })
      const first = yield* model.request(0)
      assert.isTrue(first.isGoalPrompt)
      assert.strictEqual(first.goalObjective, "Tidy up")
      assert.deepStrictEqual(first.toolOutputs, [])
      const second = yield* model.request(1)
      assert.isFalse(second.isGoalPrompt)
      assert.strictEqual(second.goalObjective, "Tidy up")
    })
  )

  it.scoped("is refused when it is none", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      assert.strictEqual((yield* post(model, { question: "hi" })).response.status, 400)
      assert.lengthOf(yield* model.requests, 0)
    })
  )
})

describe("a gate", () => {
  it.scoped("holds a response between two pieces of a message", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Hel", gate, "lo"]))
      const take = yield* postAndTake(model, says("hi"))
      yield* gate.reached
      assert.deepStrictEqual(types([yield* take, yield* take, yield* take]), [
        "created",
        "output_item.added",
        "output_text.delta"
      ])
      assert.strictEqual(yield* gate.held, 1)
      yield* gate.open
      const rest = [yield* take, yield* take, yield* take]
      assert.strictEqual(text(rest), "lo")
      assert.deepStrictEqual(types(rest), ["output_text.delta", "output_item.done", "completed"])
      assert.strictEqual(yield* gate.held, 0)
    })
  )

  it.scoped("lets everybody through at once, and everybody who comes later", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const gate = yield* Gate.make
      yield* model.respond(({ inputText }) => Reply.sequence(Reply.hold(gate), Reply.message(inputText)))
      const holders = yield* Effect.fork(
        Effect.forEach(["a", "b", "c"], (input) => ask(model, says(input)), { concurrency: "unbounded" })
      )
      yield* gate.reachedBy(3)
      assert.strictEqual(yield* gate.held, 3)
      yield* gate.open
      assert.deepStrictEqual((yield* holders).map(text), ["a", "b", "c"])
      assert.strictEqual(text(yield* ask(model, says("d"))), "d")
      yield* gate.reachedBy(4)
    })
  )

  it.scoped("is left when the client goes away", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const gate = yield* Gate.make
      yield* model.script(Reply.sequence(Reply.message("half"), Reply.hold(gate), Reply.message("never")))
      const { abort } = yield* post(model, says("hi"))
      yield* gate.reached
      yield* abort
      assert.strictEqual(yield* outcome(model, 0), "cut")
      assert.strictEqual(yield* gate.held, 0)
    })
  )
})

describe("the client going away", () => {
  it.scoped("ends a response that hangs", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      yield* model.script(Reply.hang)
      const { abort } = yield* post(model, says("hi"))
      yield* abort
      assert.strictEqual(yield* outcome(model, 0), "cut")
    })
  )

  it.scoped("interrupts the responder", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.make
      const interrupted = yield* Deferred.make<void>()
      yield* model.respond(() => Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, void 0)))
      const controller = new AbortController()
      const client = yield* Effect.fork(
        Effect.promise(() =>
          fetch(`${model.url}/responses`, {
            method: "POST",
            body: JSON.stringify(says("hi")),
            signal: controller.signal
          }).catch(() => "aborted")
        )
      )
      yield* model.request(0)
      controller.abort()
      yield* Deferred.await(interrupted)
      assert.strictEqual(yield* outcome(model, 0), "cut")
      assert.strictEqual(yield* client, "aborted")
    })
  )
})

describe("closing the scope", () => {
  it.scopedLive("cuts what is held, and waits for nobody", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const model = yield* Scope.extend(ScriptedModel.make, scope)
      const gate = yield* Gate.make
      yield* model.script(Reply.message("done"), Reply.message(["half", gate]), Reply.hang)
      yield* ask(model, says("leaves an idle connection"))
      const held = yield* post(model, says("held"))
      const hung = yield* post(model, says("hung"))
      yield* gate.reached

      const [closing] = yield* Effect.timed(Scope.close(scope, Exit.void))
      assert.isBelow(Duration.toMillis(closing), 1000)
      assert.strictEqual(yield* gate.held, 0)
      assert.isTrue(Exit.isFailure(yield* Effect.exit(Stream.runDrain(held.events))))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(Stream.runDrain(hung.events))))
      for (const request of yield* model.requests) {
        assert.strictEqual(yield* request.outcome, request.index === 0 ? "answered" : "cut")
      }
      const late = yield* Effect.exit(Effect.tryPromise(() => fetch(`${model.url}/models`)))
      assert.isTrue(Exit.isFailure(late))
    })
  )
})

describe("the models", () => {
  it.effect("are a list", () =>
    Effect.gen(function* () {
      const { url } = yield* ScriptedModel.ScriptedModel
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/v1$/)
      const response = yield* Effect.promise(() => fetch(`${url}/models?client_version=1`))
      assert.deepStrictEqual(yield* Effect.promise(() => response.json()), { object: "list", data: [], models: [] })
    }).pipe(Effect.provide(ScriptedModel.layer))
  )
})
