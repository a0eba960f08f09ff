import { describe, expect, it } from "@effect/vitest"
import { Codex, Notification } from "@effect-codex/client"
import { Gate, Reply, ScriptedModel, TestCodex } from "@effect-codex/testing"
import { Chunk, Effect, Fiber, Stream } from "effect"

const real = TestCodex.layer()

/** A thread that has run a turn, and so is stored. */
const stored = (name: string) =>
  Effect.gen(function* () {
    const model = yield* ScriptedModel.ScriptedModel
    const codex = yield* Codex.Codex
    yield* model.script(Reply.message(`Hello from ${name}.`))
    const thread = yield* codex.startThread()
    yield* thread.run(name)
    yield* thread.setName(name)
    return thread
  })

describe("threads on a real app-server", () => {
  it.live("are listed, page by page and all together; named, archived, brought back and deleted", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const threads = yield* Effect.forEach(["one", "two", "three"], stored)
      const ids = threads.map((thread) => thread.id)

      const page = yield* codex.listThreads({ limit: 2 })
      expect(page.data.length).toBe(2)
      expect(page.nextCursor).toBeTypeOf("string")
      const all = Array.from(yield* Stream.runCollect(codex.threads({ limit: 2 })))
      expect(all.map((thread) => thread.id).toSorted()).toEqual(ids.toSorted())
      expect(all.map((thread) => thread.name).toSorted()).toEqual(["one", "three", "two"])

      yield* codex.archiveThread(ids[0] ?? "")
      expect((yield* codex.listThreads()).data.length).toBe(2)
      expect((yield* codex.listThreads({ archived: true })).data.map((thread) => thread.id)).toEqual([ids[0]])
      expect((yield* codex.unarchiveThread(ids[0] ?? "")).id).toBe(ids[0])
      yield* codex.deleteThread(ids[1] ?? "")
      expect((yield* codex.listThreads()).data.map((thread) => thread.id).toSorted()).toEqual(
        [ids[0], ids[2]].toSorted()
      )

      expect(yield* Effect.flip(codex.listThreads({ cursor: "from nowhere" }))).toMatchObject({
        _tag: "InvalidRequestError",
        method: "thread/list"
      })
    }).pipe(Effect.provide(real))
  )

  it.live("are read, forked, resumed and left", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const thread = yield* stored("origin")
      expect(yield* thread.read()).toMatchObject({ id: thread.id, name: "origin", status: { type: "idle" } })
      expect((yield* codex.thread(thread.id).read()).id).toBe(thread.id)

      const fork = yield* thread.fork()
      expect(fork.id).not.toBe(thread.id)
      yield* model.script(Reply.message("I remember."))
      expect((yield* fork.run("Do you remember?")).finalResponse).toBe("I remember.")
      expect(JSON.stringify((yield* model.requests).at(-1)?.body)).toContain("Hello from origin.")
      expect((yield* codex.forkThread(thread.id, { approvals: "deny" })).id).not.toBe(thread.id)

      yield* thread.unsubscribe
      expect((yield* codex.resumeThread(thread.id)).id).toBe(thread.id)
      const turns = Array.from(yield* Stream.runCollect(thread.turns({ limit: 1, itemsView: "full" })))
      expect(turns.map((turn) => turn.status)).toEqual(["completed"])
      expect(turns[0]?.items.map((item) => item.type)).toEqual(["userMessage", "agentMessage"])
    }).pipe(Effect.provide(real))
  )

  it.live("are compacted, which is a turn of its own", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const thread = yield* stored("long")
      yield* model.script(Reply.message("It was a greeting."))
      const compacted = yield* Effect.fork(
        thread.events.pipe(
          Notification.only("item/completed"),
          Stream.filter(({ params }) => params.item.type === "contextCompaction"),
          Stream.runHead
        )
      )
      yield* thread.compact
      expect((yield* Fiber.join(compacted))._tag).toBe("Some")
    }).pipe(Effect.provide(real))
  )

  it.live("are reviewed, in a turn that is steered by nobody and ends as one", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const findings = JSON.stringify({
        findings: [],
        overall_correctness: "patch is correct",
        overall_explanation: "Nothing to say.",
        overall_confidence_score: 1
      })
      yield* model.respond(() => Reply.message(findings))
      const thread = yield* codex.startThread()
      const turn = yield* thread.review({ type: "custom", instructions: "Look at nothing." })
      expect(turn.threadId).toBe(thread.id)
      const [events, result] = yield* Effect.all([Stream.runCollect(turn.events), turn.result])
      expect(Chunk.unsafeLast(events).method).toBe("turn/completed")
      expect(result.status).toBe("completed")
      expect(result.items.map((item) => item.type)).toContain("exitedReviewMode")
    }).pipe(Effect.provide(real))
  )

  it.live("a turn that somebody else started is attached to; one that is over has its result", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(
        Reply.sequence(Reply.message("Let me see.", { phase: "commentary" }), Reply.message(["The ", gate, "answer"]))
      )
      const thread = yield* codex.startThread()
      const { turn } = yield* codex.request("turn/start", {
        threadId: thread.id,
        input: [{ type: "text", text: "raw" }]
      })
      yield* gate.reached
      const attached = yield* thread.attach(turn.id)
      yield* gate.open
      expect(yield* attached.result).toMatchObject({ id: turn.id, status: "completed", finalResponse: "The answer" })
      expect((yield* attached.result).items.map((item) => item.type)).toEqual([
        "userMessage",
        "agentMessage",
        "agentMessage"
      ])
      const late = yield* thread.attach(turn.id)
      expect(yield* late.result).toMatchObject({ status: "completed", finalResponse: "The answer" })
      expect(Array.from(yield* Stream.runCollect(late.events)).map((event) => event.method)).toEqual([])
      expect(yield* Effect.flip(thread.attach("01990000-0000-7000-8000-000000000000"))).toMatchObject({
        _tag: "TurnNotFoundError"
      })
    }).pipe(Effect.provide(real))
  )

  it.live("presets reach the server on threads and on turns; by default nothing is sent", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      yield* model.respond(() => Reply.message("ok"))
      const settings = (id: string) => codex.request("thread/resume", { threadId: id })
      const thread = yield* codex.startThread({ sandbox: "workspace-write", approvals: "ask" })
      yield* thread.run("go")
      expect(yield* settings(thread.id)).toMatchObject({
        approvalPolicy: "on-request",
        approvalsReviewer: "user",
        sandbox: { type: "workspaceWrite" }
      })
      yield* thread.run("go", { sandbox: "danger-full-access", approvals: "deny" })
      expect(yield* settings(thread.id)).toMatchObject({
        approvalPolicy: "never",
        sandbox: { type: "dangerFullAccess" }
      })
      yield* thread.run("go", { sandbox: "read-only", approvals: "review" })
      expect(yield* settings(thread.id)).toMatchObject({
        approvalPolicy: "on-request",
        approvalsReviewer: "auto_review",
        sandbox: { type: "readOnly" }
      })
      const plain = yield* codex.startThread()
      yield* plain.run("go")
      expect(yield* settings(plain.id)).toMatchObject({ approvalPolicy: "never", sandbox: { type: "readOnly" } })
    }).pipe(Effect.provide(real))
  )

  it.live("models are listed, the hidden ones on demand", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const models = yield* codex.models()
      const all = yield* codex.models({ includeHidden: true })
      expect(models.length).toBeGreaterThan(0)
      expect(all.length).toBeGreaterThan(models.length)
      expect(models.every((model) => !model.hidden)).toBe(true)
    }).pipe(Effect.provide(real))
  )

  it.live("an experimental request goes through where the connection has the leave", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      expect((yield* codex.request("collaborationMode/list", {})).data).toBeInstanceOf(Array)
    }).pipe(Effect.provide(TestCodex.layer({ experimentalApi: true })))
  )
})
