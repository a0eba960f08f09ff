import { Codex, type Diagnostics } from "@effect-codex/client"
import * as ScriptedTransport from "@effect-codex/testing/ScriptedTransport"
import { Context, Effect, Fiber, Layer, Queue, Schedule, Stream } from "effect"
import { Transport } from "../src/Transport.js"
import { thread } from "./messages.js"
import { started } from "./scripted.js"

/** The server's side of a link. */
export type Server = ScriptedTransport.ScriptedTransport.Service

/** The links that a client makes: the test is the server at the end of each. */
export class Links extends Context.Tag("Links")<
  Links,
  {
    /** The next link, before its handshake. Waits for it. */
    readonly next: Effect.Effect<Server>
  }
>() {}

const makeLink = Effect.map(Layer.build(Layer.fresh(ScriptedTransport.layer())), (context) => ({
  server: Context.get(context, ScriptedTransport.ScriptedTransport),
  transport: Context.get(context, Transport)
}))

/** A connector of scripted links, which connects again at once unless the schedule says otherwise. */
export const makeConnector = (reconnect: Schedule.Schedule<unknown, unknown> = Schedule.forever) =>
  Effect.map(Queue.unbounded<Server>(), (links) => ({
    next: Queue.take(links),
    connector: {
      connect: Effect.map(makeLink, ({ server, transport }) => {
        links.unsafeOffer(server)
        return transport
      }),
      reconnect
    }
  }))

/** A client whose first link is there, its handshake done. */
export const connected = (options?: Codex.Options, reconnect?: Schedule.Schedule<unknown, unknown>) =>
  Layer.scopedContext(
    Effect.gen(function* () {
      const { connector, next } = yield* makeConnector(reconnect)
      const connecting = yield* Effect.fork(Layer.build(Codex.layerConnector(connector, options)))
      const first = yield* next
      yield* first.handshake()
      const context: Context.Context<Codex.Codex | Diagnostics.Diagnostics> = yield* Fiber.join(connecting)
      return Context.add(Context.add(context, ScriptedTransport.ScriptedTransport, first), Links, { next })
    })
  )

/** The next link, its handshake done; the server has those threads loaded. */
export const relink = (...loaded: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const { next } = yield* Links
    const server = yield* next
    yield* server.handshake()
    yield* server.answer(yield* server.expect("thread/loaded/list"), { data: loaded, nextCursor: null })
    return server
  })

/** Answers the request to resume a thread. */
export const resume = (server: Server, threadId: string, status: object) =>
  Effect.gen(function* () {
    const request = yield* server.expect("thread/resume")
    yield* server.answer(request, { ...started(threadId), thread: thread(threadId, { status }) })
    return request
  })

/** Answers the request for the stored turns of a thread, oldest first; `before` comes first over the wire. */
export const list = (server: Server, turns: ReadonlyArray<unknown>, ...before: ReadonlyArray<unknown>) =>
  Effect.gen(function* () {
    const request = yield* server.expect("thread/turns/list")
    yield* server.send(...before, { id: request.id, result: { data: [...turns].reverse(), nextCursor: null } })
  })

/** Waits until the connection is in that state. */
export const until = (status: "lost" | "resumed" | "closed") =>
  Effect.flatMap(Codex.Codex, ({ connection }) =>
    connection.states.pipe(
      Stream.takeUntil((state) => state.status === status),
      Stream.runDrain
    )
  )

export const active = { type: "active", activeFlags: [] }
export const idle = { type: "idle" }
