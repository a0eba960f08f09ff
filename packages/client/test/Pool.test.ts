import { describe, expect, it } from "@effect/vitest"
import { Codex, CodexPool, type Connection, Diagnostics } from "@effect-codex/client"
import { Chunk, Effect, Fiber, Layer, Redacted, Schedule, Stream } from "effect"
import { makeConnector, type Server } from "./links.js"
import { thread } from "./messages.js"
import { started } from "./scripted.js"

/** A pool of two servers in memory, which are handed to the test. */
const withPool = <A, E, R>(
  test: (first: Server, second: Server) => Effect.Effect<A, E, R>,
  reconnect: Schedule.Schedule<unknown, unknown> = Schedule.forever
) =>
  Effect.gen(function* () {
    const [one, two] = [yield* makeConnector(reconnect), yield* makeConnector(reconnect)]
    const pool = CodexPool.layer((index) => (index === 0 ? one : two).connector, { size: 2 })
    const building = yield* Effect.fork(Layer.build(pool))
    const servers: Array<Server> = []
    for (const { next } of [one, two]) {
      const server = yield* next
      yield* server.handshake()
      servers.push(server)
    }
    const context = yield* Fiber.join(building)
    const [first, second] = servers as [Server, Server]
    return yield* Effect.provide(test(first, second), context)
  })

/** Answers a request on the server that gets it. */
const answered = <A, E, R>(server: Server, method: string, result: unknown, ask: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const asking = yield* Effect.fork(ask)
    const request = yield* server.expect(method)
    yield* server.answer(request, result)
    return [yield* Fiber.join(asking), request] as const
  })

const loaded = (...data: ReadonlyArray<string>) => ({ data, nextCursor: null })

describe("CodexPool", () => {
  it.scoped("what a server keeps in memory is changed on each; another login is refused before anything is sent", () =>
    withPool((first, second) =>
      Effect.gen(function* () {
        const codex = yield* Codex.Codex
        const login = yield* Effect.fork(codex.loginApiKey(Redacted.make("sk-1")))
        const reload = yield* Effect.fork(codex.request("config/mcpServer/reload", undefined))
        for (const server of [first, second]) {
          const [one, other] = [yield* server.take, yield* server.take]
          expect([one.method, other.method]).toEqual(["account/login/start", "config/mcpServer/reload"])
          yield* server.answer(one, { type: "apiKey" })
          yield* server.answer(other, {})
        }
        yield* Fiber.join(login)
        yield* Fiber.join(reload)
        const refused: ReadonlyArray<Effect.Effect<unknown, unknown>> = [
          codex.loginChatgpt(),
          codex.loginDeviceCode,
          codex.request("account/login/start", { type: "chatgpt" })
        ]
        for (const other of refused) {
          expect(yield* Effect.flip(other)).toMatchObject({ _tag: "InvalidParamsError", sent: false })
        }
      })
    )
  )

  it.scoped("a thread that was deleted is on no server, before it is notified as well", () =>
    withPool((first) =>
      Effect.gen(function* () {
        const codex = yield* Codex.Codex
        const { members } = yield* CodexPool.CodexPool
        for (const id of ["one", "two"]) yield* first.notify("thread/started", { thread: thread(id) })
        yield* answered(first, "thread/delete", {}, codex.deleteThread("one"))
        yield* answered(first, "thread/delete", {}, codex.request("thread/delete", { threadId: "two" }))
        expect(yield* Effect.forEach(members, ({ threads }) => threads)).toEqual([[], []])
      })
    )
  )

  it.scoped("a request goes to the server that has its thread, also where the pool has not seen it come", () =>
    withPool((first, second) =>
      Effect.gen(function* () {
        const codex = yield* Codex.Codex
        const { members } = yield* CodexPool.CodexPool
        // Threads of sub-agents and of other clients are notified.
        yield* second.notify("thread/started", { thread: thread("noticed") })
        yield* answered(second, "thread/read", { thread: thread("noticed") }, codex.thread("noticed").read())
        const reading = yield* Effect.fork(codex.thread("found").read())
        yield* first.answer(yield* first.expect("thread/loaded/list"), loaded("other"))
        yield* second.answer(yield* second.expect("thread/loaded/list"), loaded("found"))
        yield* second.answer(yield* second.expect("thread/read"), { thread: thread("found") })
        expect((yield* Fiber.join(reading)).id).toBe("found")
        expect(yield* Effect.forEach(members, (member) => member.threads)).toEqual([[], ["noticed", "found"]])
        yield* second.notify("thread/closed", { threadId: "found" })
        // Two that load one thread at once do so on one server.
        const both = yield* Effect.fork(
          Effect.all([codex.resumeThread("new"), codex.resumeThread("new")], { concurrency: 2 })
        )
        for (const server of [first, second]) {
          for (const _ of [1, 2]) yield* server.answer(yield* server.expect("thread/loaded/list"), loaded())
        }
        for (const _ of [1, 2]) yield* first.answer(yield* first.expect("thread/resume"), started("new"))
        expect((yield* Fiber.join(both)).map(({ id }) => id)).toEqual(["new", "new"])
        // A request without a thread goes to the first server.
        yield* answered(first, "model/list", { data: [], nextCursor: null }, codex.models())
        yield* answered(first, "fs/getMetadata", metadata, codex.fs.exists("/tmp"))
      })
    )
  )

  it.scoped("`connection` is that of the server that is worst off; notifications and counts are those of all", () =>
    withPool(
      (first, second) =>
        Effect.gen(function* () {
          const codex = yield* Codex.Codex
          const states = yield* Effect.fork(Stream.runCollect(codex.connection.states))
          const seen = yield* Effect.fork(Effect.exit(Stream.runCollect(Stream.take(codex.notifications, 2))))
          yield* Effect.yieldNow()
          yield* first.notify("thread/closed", { threadId: "a" })
          yield* second.notify("thread/closed", { threadId: "b" })
          const events = yield* Effect.flatten(Fiber.join(seen))
          expect(Chunk.toReadonlyArray(events).map(({ params }) => params)).toEqual([
            { threadId: "a" },
            { threadId: "b" }
          ])
          const { snapshot } = yield* Diagnostics.Diagnostics
          expect((yield* snapshot).counts.notifications).toBe(2)
          const rest = yield* Effect.fork(Effect.flip(Stream.runDrain(codex.notifications)))
          yield* first.end()
          const { members } = yield* CodexPool.CodexPool
          yield* closed(members[0]?.connection)
          // What concerns no thread goes to a server that is connected.
          yield* answered(second, "model/list", { data: [], nextCursor: null }, codex.models())
          expect((yield* codex.connection.state).status).toBe("connected")
          yield* second.end({ detail: "the last one" })
          expect(yield* Fiber.join(rest)).toMatchObject({ detail: "the last one" })
          const statuses = Chunk.toReadonlyArray(yield* Fiber.join(states)).map(({ status }) => status)
          expect(statuses[0]).toBe("connected")
          expect(statuses.at(-1)).toBe("closed")
          expect(statuses.filter((status) => status === "closed")).toHaveLength(1)
          expect((yield* Effect.flip(codex.startThread()))._tag).toBe("TransportClosedError")
        }),
      Schedule.stop
    )
  )
})

/** Waits for the end of a connection. */
const closed = (connection: Connection.Connection | undefined) => Stream.runDrain(connection?.states ?? Stream.empty)

const metadata = { createdAtMs: 0, modifiedAtMs: 0, isDirectory: true, isFile: false, isSymlink: false }
