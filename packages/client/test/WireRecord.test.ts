import { describe, expect, it } from "@effect/vitest"
import { Codex, WireRecord } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Effect, Fiber, Layer, Redacted } from "effect"
import { completed, delta, item, message, started, turn } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

const secrets = ["the prompt", "the response", "sk-very-secret", "/home/jane"]

/** One turn and one login, recorded. */
const session = (sink: (line: string) => void) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport.ScriptedTransport
    const codex = yield* Codex.Codex
    const thread = yield* startThread("t1")
    const starting = yield* Effect.fork(thread.startTurn("the prompt"))
    yield* server.answer(yield* server.expect("turn/start"), { turn: turn("u1") })
    const handle = yield* Fiber.join(starting)
    yield* server.send(
      started("t1", "u1"),
      delta("t1", "u1", "the response"),
      item("t1", "u1", { ...message("m", "the response"), path: "/home/jane/x" }),
      completed("t1", "u1")
    )
    yield* handle.result
    const login = yield* Effect.fork(codex.loginApiKey(Redacted.make("sk-very-secret")))
    yield* server.answer(yield* server.expect("account/login/start"), { type: "apiKey" })
    yield* Fiber.join(login)
    yield* server.sendBytes("the response that is no JSON\n")
  }).pipe(Effect.provide(ScriptedTransport.connected({ record: sink })), Effect.scoped)

describe("a record of the wire", () => {
  it.effect("T4: has every message, with time and direction, and no prompt, response, key or path", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      yield* session((line) => lines.push(line))
      for (const secret of secrets) expect(lines.join("\n")).not.toContain(secret)
      const entries = lines.map((line): WireRecord.Entry => JSON.parse(line))
      expect(
        entries.map(({ direction, message: said, unreadable }) => {
          const { method = "response" } = (said ?? {}) as { readonly method?: string }
          return unreadable === undefined ? `${direction} ${method}` : `${direction} ${unreadable}`
        })
      ).toEqual([
        "sent initialize",
        "received response",
        "sent initialized",
        "sent thread/start",
        "received response",
        "sent turn/start",
        "received response",
        "received turn/started",
        "received item/agentMessage/delta",
        "received item/completed",
        "received turn/completed",
        "sent account/login/start",
        "received response",
        "received 28"
      ])
      for (const { at } of entries) expect(at).toBe(0)
      expect(entries[5]?.message).toMatchObject({
        method: "turn/start",
        params: { threadId: "t1", input: [{ type: "text", text: "<10 characters>" }] }
      })
    })
  )

  it.effect("has the values as well where that is asked for", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const transport = yield* WireRecord.record(
        { run: () => Effect.never, ready: Effect.void, write: () => true },
        { sink: (line) => lines.push(line), redact: false }
      )
      transport.write('{"method":"x","params":{"text":"the prompt"}}')
      expect(lines).toEqual(['{"at":0,"direction":"sent","message":{"method":"x","params":{"text":"the prompt"}}}'])
    })
  )

  it.effect("a sink that throws costs the recording only", () =>
    Effect.gen(function* () {
      const thread = yield* startThread("t1")
      const handle = yield* startTurn(thread, "u1")
      yield* (yield* ScriptedTransport.ScriptedTransport).send(completed("t1", "u1"))
      expect((yield* handle.result).status).toBe("completed")
    }).pipe(
      Effect.provide(
        ScriptedTransport.connected({
          record: () => {
            throw new Error("the disk is full")
          }
        })
      )
    )
  )

  it.effect("T3: a `record` that is no function is refused", () =>
    Effect.gen(function* () {
      const refused = yield* Effect.flip(
        Effect.scoped(Layer.build(ScriptedTransport.connected({ record: "wire.log" as never })))
      )
      expect(refused).toMatchObject({ _tag: "InvalidOptionError", option: "record" })
    })
  )

  it("keeps what the program and the model name as they like out of a recording", () => {
    const hidden = {
      params: {
        arguments: { id: "sk-very-secret", "sk-very-secret": 4711, type: ["sk-very-secret"] },
        env: { SECRET: "sk-very-secret" },
        changes: { "/home/jane/x": { type: "update" } },
        id: "a text in prose: the prompt"
      }
    }
    const redacted = JSON.stringify(WireRecord.redact(hidden))
    for (const secret of [...secrets, "SECRET"]) expect(redacted).not.toContain(secret)
    expect(redacted).not.toContain("4711")
    expect(redacted).toContain('"type":"update"')
  })

  it.effect("is played back into a client, which sees the same turn under the same ids", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      yield* session((line) => lines.push(line))
      const result = yield* Effect.gen(function* () {
        const codex = yield* Codex.Codex
        expect(codex.metadata.version).toMatch(/^\d+\.\d+\.\d+/)
        const thread = yield* codex.startThread()
        return yield* thread.run("another prompt")
      }).pipe(Effect.provide(Layer.provide(Codex.layer(), ScriptedTransport.replay(lines))), Effect.scoped)
      expect(result).toMatchObject({ id: "u1", threadId: "t1", status: "completed", finalResponse: "<12 characters>" })
    })
  )
})
