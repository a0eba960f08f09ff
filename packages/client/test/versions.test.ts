import { describe, expect, it } from "@effect/vitest"
import { Codex } from "@effect-codex/client"
import { codexVersion } from "@effect-codex/protocol"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Effect, Fiber, Layer, Logger, Stream } from "effect"
import { describeDifference, makeDifferences } from "../src/internal/versions.js"
import { connected, Links } from "./links.js"
import { thread, turn } from "./messages.js"
import { started } from "./scripted.js"

const collectWarnings = () => {
  const warnings: Array<string> = []
  const logger = Logger.make(({ logLevel, message }) => {
    if (logLevel._tag === "Warning") warnings.push(String(message))
  })
  return { logger, warnings }
}

/** The warnings of a connection to a server of that version, and what `thread/read` fails with there. */
const connectTo = (version: string) =>
  Effect.gen(function* () {
    const { logger, warnings } = collectWarnings()
    const failing = Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const asking = yield* Effect.fork(Effect.flip(codex.request("thread/read", { threadId: "t1" })))
      yield* server.answer(yield* server.expect("thread/read"), { thread: 7 })
      return yield* Fiber.join(asking)
    })
    const client = ScriptedTransport.connected({}, { userAgent: `a-test/${version} (memory)` })
    const error = yield* Effect.provide(failing, Layer.provide(client, Logger.replace(Logger.defaultLogger, logger)))
    return { error, warnings }
  })

describe("versions", () => {
  it("says which of two versions is older, by their numbers and not by their digits", () => {
    expect(describeDifference("0.9.0", "0.10.0")).toContain("0.9.0, which is older than codex 0.10.0")
    expect(describeDifference("1.0.0", "0.169.0")).toContain("newer than")
    expect(describeDifference("0.169.0-alpha.1", "0.169.0")).toContain("another build of")
    expect(describeDifference("0.169.0", "0.169.0")).toBeUndefined()
  })

  it.effect("warns once where the server is of another version, and a DecodeError names both", () =>
    Effect.gen(function* () {
      const { error, warnings } = yield* connectTo("0.1.0")
      expect(warnings).toEqual([expect.stringContaining(`codex 0.1.0, which is older than codex ${codexVersion}`)])
      expect(error).toMatchObject({ _tag: "DecodeError", serverVersion: "0.1.0", generatedFrom: codexVersion })
      expect(error.message).toContain(`The server is codex 0.1.0, this library was generated from ${codexVersion}`)
    })
  )

  it.effect("a method that the server does not know is MethodNotFoundError, in few words; a value is not", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const refuse = (name: string) =>
        Effect.gen(function* () {
          const asking = yield* Effect.fork(Effect.flip(codex.request("thread/read", { threadId: "t1" })))
          const known = Array.from({ length: 180 }, (_, at) => `\`some/method/number/${at}\``).join(", ")
          const message = `Invalid request: unknown variant \`${name}\`, expected one of ${known}`
          yield* server.refuse(yield* server.expect("thread/read"), { code: -32600, message })
          return yield* Fiber.join(asking)
        })
      const error = yield* refuse("thread/read")
      expect(error).toMatchObject({ _tag: "MethodNotFoundError", method: "thread/read", code: -32600 })
      expect(JSON.stringify(error).length + error.message.length).toBeLessThan(500)
      expect(yield* refuse("onRequest")).toMatchObject({ _tag: "InvalidRequestError" })
    }).pipe(Effect.provide(ScriptedTransport.connected()))
  )

  it.effect("an older server, to which leaving the turns out is experimental, is asked with them", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const resuming = yield* Effect.fork(codex.resumeThread("t1"))
      const first = yield* server.expect("thread/resume")
      expect(first.params).toEqual({ threadId: "t1", excludeTurns: true })
      const message = "thread/resume.excludeTurns requires experimentalApi capability"
      yield* server.refuse(first, { code: -32600, message })
      const second = yield* server.expect("thread/resume")
      expect(second.params).toEqual({ threadId: "t1" })
      yield* server.answer(second, started("t1"))
      expect((yield* Fiber.join(resuming)).id).toBe("t1")
    }).pipe(Effect.provide(ScriptedTransport.connected()))
  )

  it.live(
    "a server that is started again as another version is warned of, once a version, and is what the metadata says",
    () => {
      const { logger, warnings } = collectWarnings()
      return Effect.gen(function* () {
        const codex = yield* Codex.Codex
        const { next } = yield* Links
        let server = yield* ScriptedTransport.ScriptedTransport
        const seen = [codex.metadata.version]
        for (const version of ["0.1.0", "99.0.0", "0.1.0", codexVersion, "0.1.0"]) {
          yield* server.end()
          server = yield* next
          yield* server.handshake({ userAgent: `a-test/${version} (memory)`, codexHome: `/home/${version}` })
          const asking = yield* Effect.fork(Effect.flip(codex.request("thread/read", { threadId: "t1" })))
          yield* server.answer(yield* server.expect("thread/read"), { thread: 7 })
          expect(yield* Fiber.join(asking)).toMatchObject({ _tag: "DecodeError", serverVersion: version })
          expect(codex.metadata).toMatchObject({ codexHome: `/home/${version}`, generatedFrom: codexVersion })
          seen.push(codex.metadata.version)
        }
        expect(seen).toEqual([codexVersion, "0.1.0", "99.0.0", "0.1.0", codexVersion, "0.1.0"])
        expect(warnings).toEqual([
          expect.stringContaining("codex 0.1.0, which is older than"),
          expect.stringContaining("codex 99.0.0, which is newer than")
        ])
      }).pipe(Effect.provide(Layer.provide(connected(), Logger.replace(Logger.defaultLogger, logger))))
    }
  )

  it("no server makes the warnings, or what is remembered of them, grow without end", () => {
    const { describe } = makeDifferences()
    const said = Array.from({ length: 100 }, (_, at) => describe(`1.0.${at}`)).filter((text) => text !== undefined)
    expect(said.length).toBe(16)
  })

  it.effect("an older server, to which lists of turns are experimental, is asked for the thread with its turns", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport.ScriptedTransport
      const codex = yield* Codex.Codex
      const turns = [turn("u1", { status: "completed" }), turn("u2", { status: "completed" })]
      const readOldTurns = <A, E>(ask: Effect.Effect<A, E>) =>
        Effect.gen(function* () {
          const asking = yield* Effect.fork(ask)
          yield* server.refuse(yield* server.expect("thread/turns/list"), {
            code: -32600,
            message: "thread/turns/list requires experimentalApi capability"
          })
          const reading = yield* server.expect("thread/read")
          expect(reading.params).toEqual({ threadId: "t1", includeTurns: true })
          yield* server.answer(reading, { thread: thread("t1", { turns }) })
          return yield* Fiber.join(asking)
        })
      const one = codex.thread("t1")
      const ids = (options?: { readonly sortDirection: "asc" }) =>
        Effect.map(Stream.runCollect(one.turns(options)), (found) => Array.from(found, ({ id }) => id))
      expect(yield* readOldTurns(ids())).toEqual(["u2", "u1"])
      expect(yield* readOldTurns(ids({ sortDirection: "asc" }))).toEqual(["u1", "u2"])
    }).pipe(Effect.provide(ScriptedTransport.connected()))
  )

  it.effect("says nothing where the versions are the same", () =>
    Effect.gen(function* () {
      expect((yield* connectTo(codexVersion)).warnings).toEqual([])
    })
  )
})
