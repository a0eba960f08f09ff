import { Codex, type Thread, type Turn } from "@effect-codex/client"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Chunk, Effect, Fiber, Stream } from "effect"
import { thread, turn } from "./messages.js"

/** A handle on a thread that the scripted server says it has started. */
export const startThread = (id: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    const codex = yield* Codex.Codex
    const starting = yield* Effect.fork(codex.startThread())
    yield* server.answer(yield* server.expect("thread/start"), started(id))
    return yield* Fiber.join(starting)
  })

/** The response to `thread/start`, `thread/resume` and `thread/fork`. */
export const started = (id: string, extra?: object) => ({
  thread: thread(id, extra),
  model: "mock",
  modelProvider: "scripted",
  serviceTier: null,
  cwd: "/",
  runtimeWorkspaceRoots: [],
  instructionSources: [],
  approvalPolicy: "never",
  approvalsReviewer: "user",
  sandbox: { type: "readOnly", networkAccess: false },
  reasoningEffort: null
})

/** A handle on a turn whose start the scripted server answers at once. */
export const startTurn = (on: Thread.Thread, turnId: string) =>
  Effect.gen(function* () {
    const server = yield* ScriptedTransport
    const starting = yield* Effect.fork(on.startTurn("hi"))
    yield* server.answer(yield* server.expect("turn/start"), { turn: turn(turnId) })
    return yield* Fiber.join(starting)
  })

/** The methods of all events of a turn; the name as sent of one that is unknown. */
export const methods = (handle: Turn.Turn) =>
  Effect.map(Stream.runCollect(handle.events), (events) =>
    Chunk.toReadonlyArray(events).map((event) => (event.method === "$unknown" ? event.name : event.method))
  )
