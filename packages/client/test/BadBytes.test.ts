import { describe, expect, it } from "@effect/vitest"
import { Codex, Diagnostics, LineDecoder } from "@effect-codex/client"
import { ScriptedTransport } from "@effect-codex/testing"
import { Effect, Exit, Fiber, FastCheck as fc, Logger, Stream } from "effect"
import * as JsonRpc from "../src/internal/JsonRpc.js"
import { grafted, hostileTexts } from "./grafts.js"
import * as messages from "./messages.js"
import { started, startThread, startTurn } from "./scripted.js"

const utf8 = new TextEncoder()

const quiet = Effect.provide(Logger.remove(Logger.defaultLogger))

const methods = [
  "turn/started",
  "turn/completed",
  "item/started",
  "item/completed",
  "item/agentMessage/delta",
  "thread/started",
  "thread/status/changed",
  "thread/goal/updated",
  "thread/closed",
  "serverRequest/resolved",
  "account/login/completed",
  "error",
  "warning",
  "item/tool/call",
  "item/commandExecution/requestApproval",
  "currentTime/read",
  "initialize",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  ""
]

const hostile = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.json({ depthSize: "small" }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }).map((text) => JSON.stringify(text)) }
)

/** Params that have the ids of a thread and a turn, and are hostile beside them. */
const params = fc.oneof(
  hostile,
  fc.tuple(hostile, hostile).map(([turn, rest]) => `{"threadId":"t1","turnId":"u1","turn":${turn},"item":${rest}}`),
  fc.tuple(hostile, hostile).map(([id, rest]) => `{"threadId":${id},"turn":{"id":${id},"items":${rest}}}`)
)

/** A line that looks like JSON-RPC. Ids of responses are such as were never asked for. */
const message = fc.oneof(
  fc
    .tuple(fc.constantFrom(...methods), params)
    .map(([method, params]) => `{"method":${JSON.stringify(method)},"params":${params}}`),
  fc
    .tuple(hostile, fc.constantFrom(...methods), params)
    .map(([id, method, params]) => `{"id":${id},"method":${JSON.stringify(method)},"params":${params}}`),
  fc.tuple(hostile, hostile).map(([id, result]) => `{"id":${id},"result":${result}}`),
  fc.tuple(hostile, hostile).map(([id, error]) => `{"id":${id},"error":${error}}`),
  fc.tuple(hostile, hostile).map(([id, error]) => `{"id":${id},"error":{"code":${error},"message":${error}}}`),
  hostile
)

/** A message as bytes, whole, cut, or with bytes that are no UTF-8. */
const bytes = fc.oneof(
  message.map((text) => utf8.encode(text)),
  fc.tuple(message, fc.nat(200)).map(([text, at]) => utf8.encode(text).subarray(0, at)),
  fc.tuple(message, fc.nat(200), fc.uint8Array({ maxLength: 8 })).map(([text, at, noise]) => {
    const broken = utf8.encode(text)
    broken.set(noise.subarray(0, Math.max(0, broken.length - at)), Math.min(at, broken.length))
    return broken
  }),
  fc.uint8Array({ maxLength: 100 })
)

const builtIns = [Object, Array, String, Number, Function, Map, Promise]
const namesOf = (builtIn: object) => Reflect.ownKeys(builtIn).map(String)
const before = builtIns.map(({ prototype }) => namesOf(prototype))

const expectUnpolluted = () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(builtIns.map(({ prototype }) => namesOf(prototype))).toEqual(before)
}

/** Every object in it has a prototype of JSON's, however deep. */
const expectPlain = (value: unknown) => {
  const pending = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next !== "object" || next === null) continue
    const prototype = Object.getPrototypeOf(next)
    if (prototype !== Object.prototype && prototype !== Array.prototype) expect.fail("an object has another prototype")
    if (Object.hasOwn(next, "__proto__")) expect.fail("an object has a member __proto__")
    for (const member of Object.values(next)) pending.push(member)
  }
}

/** Of a turn beside the one that is waited for, so that a hostile end does not end that one. */
const notifications = [
  messages.started("t1", "u2"),
  messages.delta("t1", "u1", "piece"),
  messages.item("t1", "u1", messages.message("m", "text")),
  messages.completed("t1", "u2", { items: [messages.message("m", "text")] }),
  messages.goalUpdated("t2", "active"),
  { method: "thread/started", params: { thread: messages.thread("t3") } },
  { method: "thread/status/changed", params: { threadId: "t2", status: { type: "active", activeFlags: [] } } },
  { method: "warning", params: { threadId: "t2", message: "careful" } }
]

const results = [
  ["thread/read", { threadId: "t1" }, { thread: messages.thread("t1", { turns: [messages.turn("u1")] }) }],
  [
    "thread/turns/list",
    { threadId: "t1" },
    { data: [messages.turn("u1", { items: [messages.message("m", "text")] })], nextCursor: null }
  ],
  ["thread/goal/get", { threadId: "t1" }, { goal: messages.goal("t1", "active") }]
] as const

const requests = [
  {
    method: "item/commandExecution/requestApproval",
    params: { threadId: "t1", turnId: "u1", itemId: "i", startedAtMs: 0 }
  },
  { method: "item/tool/call", params: { threadId: "t1", turnId: "u1", callId: "c", tool: "t", arguments: { a: [1] } } }
] as const

/** The next request of that method. The others, as those that look up a turn whose thread was said to be gone, are refused. */
const takeRequest = (method: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    let received = yield* server.take
    while (received.method !== method) {
      if (received.id !== undefined) yield* server.refuse(received, refusal)
      received = yield* server.take
    }
    return received
  })

const refusal = { code: -32600, message: "refused" }

describe("bad bytes", () => {
  it("the framer takes any bytes, however they are cut, and goes on with the next line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }),
        fc.integer({ min: 2, max: 100 }),
        (chunks, maxMessageBytes) => {
          const decoder = LineDecoder.make({ maxMessageBytes })
          const fed = Buffer.concat(chunks)
          const lines = [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.push(utf8.encode("\nok\n"))]
          expect(lines.at(-1)).toBe("ok")
          // The same lines as of the bytes in one chunk.
          const whole = LineDecoder.make({ maxMessageBytes })
          expect(lines).toEqual([...whole.push(fed), ...whole.push(utf8.encode("\nok\n"))])
          for (const line of lines) {
            if (typeof line === "string") expect(line).not.toContain("\n")
            else expect(line.bytes).toBeGreaterThan(maxMessageBytes)
          }
          expect(decoder.end()).toEqual([])
        }
      ),
      { numRuns: 500 }
    )
  })

  it("a line is a message or it is none: the parser does not throw", () => {
    fc.assert(
      fc.property(bytes, (bytes) => {
        const ids: Array<JsonRpc.RequestId | null | undefined> = []
        const isMessage = JsonRpc.receive(new TextDecoder().decode(bytes), {
          notification: ({ method }) => {
            expect(typeof method).toBe("string")
            ids.push(undefined)
          },
          request: ({ id }) => ids.push(id),
          response: ({ id }) => ids.push(id)
        })
        expect(ids.length).toBe(isMessage ? 1 : 0)
        for (const id of ids) {
          if (id !== null && id !== undefined) expect(typeof id === "string" || Number.isSafeInteger(id)).toBe(true)
        }
      }),
      { numRuns: 2000 }
    )
    expectUnpolluted()
  })

  it("the id at the head of a line that is too long is read in no more time than the head has characters", () => {
    const from = performance.now()
    for (const head of [
      `{"id":"${'"'.repeat(4096)}`,
      `{${" ".repeat(4096)}`,
      `${" ".repeat(4096)}`,
      `{"id":${"9".repeat(4096)}`
    ])
      expect(JsonRpc.parseHead(head)).toBeUndefined()
    expect(performance.now() - from).toBeLessThan(500)
  })

  it.effect(
    "a client that was sent anything at all still has its requests responded to, its turns settled, and nothing polluted",
    () =>
      Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(fc.array(fc.array(bytes, { maxLength: 6 }), { maxLength: 4 }), (batches) =>
            Effect.gen(function* () {
              const server = yield* ScriptedTransport.ScriptedTransport
              const codex = yield* Codex.Codex
              const starting = yield* Effect.fork(codex.startThread())
              yield* server.answer(yield* takeRequest("thread/start"), started("t1"))
              const thread = yield* Fiber.join(starting)
              const opening = yield* Effect.fork(thread.startTurn("hi"))
              yield* server.answer(yield* takeRequest("turn/start"), { turn: messages.turn("u1") })
              const turn = yield* Fiber.join(opening)
              for (const batch of batches) {
                const lines = batch.map((line) => line.filter((byte) => byte !== 0x0a))
                yield* server.sendBytes(...lines.flatMap((line) => [line, "\n"]))
              }
              yield* server.send(messages.completed("t1", "u1"))
              // A hostile completion of the same turn may have come first, with a status of its own.
              yield* Effect.either(turn.result)
              const asking = yield* Effect.fork(codex.request("model/list", {}))
              yield* server.answer(yield* takeRequest("model/list"), { data: [], nextCursor: null })
              expect(yield* Fiber.join(asking)).toEqual({ data: [], nextCursor: null })
              // The client may be looking up a turn whose thread was said to be gone.
              const { snapshot } = yield* Diagnostics.Diagnostics
              const refusing = Effect.forever(Effect.flatMap(server.take, (request) => server.refuse(request, refusal)))
              yield* Effect.raceFirst(
                Effect.repeat(Effect.zipRight(Effect.yieldNow(), snapshot), {
                  until: ({ requests }) => requests.inFlight === 0
                }),
                refusing
              )
              expect(yield* snapshot).toMatchObject({ openTurns: [], requests: { inFlight: 0, waiting: 0 } })
              expectUnpolluted()
            }).pipe(
              Effect.provide(ScriptedTransport.connected()),
              Effect.provide(Logger.remove(Logger.defaultLogger)),
              Effect.scoped,
              Effect.timeoutFail({ duration: "20 seconds", onTimeout: () => new Error("the client hangs") }),
              Effect.runPromise
            )
          ),
          { numRuns: 60 }
        )
      ),
    60_000
  )

  it.effect("a request whose response is hostile fails or succeeds by itself, and the next one is served", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      for (const text of hostileTexts) {
        for (const member of ["result", "error"]) {
          const asking = yield* Effect.fork(Effect.exit(codex.request("thread/read", { threadId: "t1" })))
          const { id } = yield* takeRequest("thread/read")
          yield* server.sendBytes(`{"id":${id},"${member}":${text}}\n`)
          // `null` is no error, and so the line no message.
          if (member === "error" && text === "null") yield* server.sendBytes(`{"id":${id},"result":null}\n`)
          const exit = yield* Fiber.join(asking)
          expect(exit).toMatchObject({ _tag: "Failure", cause: { _tag: "Fail" } })
        }
      }
      expectUnpolluted()
    }).pipe(Effect.provide(ScriptedTransport.connected()), quiet)
  )

  it.scoped("valid notifications with one hostile value or member, at each of their places, cost themselves only", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const thread = yield* startThread("t1")
      const turn = yield* startTurn(thread, "u1")
      const seen = { events: 0, notifications: 0 }
      const reading = [
        yield* Effect.fork(
          Stream.runForEach(codex.notifications, (event) =>
            Effect.sync(() => {
              seen.notifications += 1
              expectPlain(event)
            })
          )
        ),
        yield* Effect.fork(
          Stream.runForEach(turn.events, (event) =>
            Effect.sync(() => {
              seen.events += 1
              expectPlain(event)
            })
          )
        )
      ]
      let sent = 0
      for (const notification of notifications) {
        for (const text of grafted(notification)) {
          yield* server.sendBytes(text, "\n")
          sent += 1
          yield* Effect.yieldNow()
        }
      }
      // Those that name no method any longer are no notifications.
      const { counts, openTurns } = yield* (yield* Diagnostics.Diagnostics).snapshot
      expect(counts.notifications + counts.skipped).toBeGreaterThan(sent * 0.95)
      expect(openTurns).toContainEqual({ threadId: "t1", turnId: "u1" })
      yield* server.send(messages.item("t1", "u1", messages.message("last", "Done.")), messages.completed("t1", "u1"))
      const result = yield* turn.result
      expect(result).toMatchObject({ status: "completed", finalResponse: "Done." })
      expectPlain(result)
      for (const fiber of reading) expect(fiber.unsafePoll()?._tag).not.toBe("Failure")
      expect(seen.events).toBeGreaterThan(100)
      expect(seen.notifications).toBeGreaterThan(1000)
      expectUnpolluted()
    }).pipe(Effect.provide(ScriptedTransport.connected()), quiet)
  )

  it.scoped("valid results with one hostile value or member, at each of their places, cost their request only", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const ends = { failed: 0, succeeded: 0 }
      for (const [method, params, result] of results) {
        for (const text of grafted(result)) {
          const asking = yield* Effect.fork(Effect.exit(codex.request(method, params as never)))
          const { id } = yield* takeRequest(method)
          yield* server.sendBytes(`{"id":${id},"result":${text}}\n`)
          const exit = yield* Fiber.join(asking)
          if (Exit.isSuccess(exit)) {
            ends.succeeded += 1
            expectPlain(exit.value)
          } else {
            ends.failed += 1
            expect(exit.cause).toMatchObject({ _tag: "Fail", error: { _tag: "DecodeError" } })
          }
        }
      }
      expect(ends.succeeded).toBeGreaterThan(100)
      expect(ends.failed).toBeGreaterThan(100)
      expectUnpolluted()
    }).pipe(Effect.provide(ScriptedTransport.connected()), quiet)
  )

  it.scoped("valid requests of the server with one hostile value or member are responded to, whatever their id", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      yield* startThread("t1")
      let id = 0
      for (const { method, params } of requests) {
        for (const text of grafted(params)) {
          yield* server.sendBytes(`{"id":${++id},"method":"${method}","params":${text}}\n`)
          const response = yield* server.take
          expect(response.id).toBe(id)
          expect(response.result !== undefined || response.error !== undefined).toBe(true)
        }
      }
      const [{ method, params }] = requests
      const ids = ["\u0000", "\ud800", "__proto__", "constructor", "", -1, Number.MAX_SAFE_INTEGER]
      for (const id of ids) {
        yield* server.send({ id, method, params })
        expect(yield* server.take).toMatchObject({ id, result: { decision: "decline" } })
      }
      const { skipped } = (yield* (yield* Diagnostics.Diagnostics).snapshot).counts
      const noIds = ["1e400", "9007199254740993", "1.5", "null", "true", "{}", "[]"]
      for (const id of noIds) {
        yield* server.sendBytes(`{"id":${id},"method":"${method}","params":${JSON.stringify(params)}}\n`)
      }
      expect((yield* (yield* Diagnostics.Diagnostics).snapshot).counts.skipped).toBe(skipped + noIds.length)
      expectUnpolluted()
    }).pipe(Effect.provide(ScriptedTransport.connected()), quiet)
  )

  it.scoped("what a program says with lone surrogates and NUL arrives as it was said", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const thread = yield* startThread("t1")
      const text = "\ud800 \u0000 \udc00\ud800 \u2028"
      const starting = yield* Effect.fork(thread.startTurn(text))
      const request = yield* server.expect("turn/start")
      expect(request.params).toMatchObject({ input: [{ text }] })
      yield* server.answer(request, { turn: messages.turn("u1") })
      const turn = yield* Fiber.join(starting)
      yield* server.send(messages.item("t1", "u1", messages.message("m", text)), messages.completed("t1", "u1"))
      expect((yield* turn.result).finalResponse).toBe(text)
    }).pipe(Effect.provide(ScriptedTransport.connected()))
  )
})
