import { FileSystem } from "@effect/platform"
import { NodeFileSystem } from "@effect/platform-node"
import { describe, expect, it } from "@effect/vitest"
import { Codex, type Handlers, Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Gate, Reply, ScriptedModel, TestCodex, TestServer } from "@effect-codex/testing"
import { Chunk, Context, Deferred, Effect, Fiber, Layer, Option, Schedule, Stream } from "effect"

const real = TestCodex.layer()

const commandApproval = "item/commandExecution/requestApproval"

const escalated = (cmd: string) =>
  Reply.functionCall("exec_command", {
    cmd,
    login: false,
    sandbox_permissions: "require_escalated",
    justification: "to see"
  })

const exists = (path: string) =>
  Effect.flatMap(FileSystem.FileSystem, (files) => files.exists(path)).pipe(
    Effect.provide(NodeFileSystem.layer),
    Effect.orDie
  )

/** A server that does not know that method: to it, and in its words, the method has another name. */
const withoutMethod = (method: string) => {
  const unknown = `${method}/of/later`
  return TestCodex.layer({
    wrapTransport: (inner) => ({
      ...inner,
      write: (line) => inner.write(line.replace(`"method":"${method}"`, `"method":"${unknown}"`)),
      run: (onLines) =>
        inner.run((lines, more) =>
          onLines(
            lines.map((line) => (typeof line === "string" ? line.replace(unknown, method) : line)),
            more
          )
        )
    })
  })
}

/** Another server of the same home, for as long as the scope is open. */
const anotherServer = Effect.gen(function* () {
  const { home, workspace } = yield* TestCodex.TestCodex
  const layer = NodeCodex.layer({
    codexPath: process.env.EFFECT_CODEX_TEST_BINARY,
    cwd: workspace,
    env: {
      CODEX_HOME: home,
      CODEX_APP_SERVER_DISABLE_MANAGED_CONFIG: "1",
      NO_PROXY: "127.0.0.1",
      no_proxy: "127.0.0.1"
    }
  })
  return Context.get(yield* Layer.build(layer), Codex.Codex)
})

describe("T1 on a real app-server", () => {
  it.scopedLive("a sub-agent is governed by the handlers of its thread, not by the connection's", () => {
    const asked: Array<string> = []
    const permissive: Handlers.Handlers = {
      [commandApproval]: ({ threadId }) =>
        Effect.sync(() => {
          asked.push(`connection ${threadId}`)
          return { decision: "accept" as const }
        })
    }
    return Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { workspace } = yield* TestCodex.TestCodex
      const thread = yield* (yield* Codex.Codex).startThread({ approvals: "ask" })
      const finished = yield* Deferred.make<{ readonly threadId: string | null; readonly text: string | undefined }>()
      yield* model.respond(({ threadId, toolOutputs }) => {
        if (threadId !== thread.id) {
          return toolOutputs.length === 0
            ? escalated(`touch ${workspace}/escaped`)
            : Effect.as(
                Deferred.succeed(finished, { threadId, text: toolOutputs[0]?.text }),
                Reply.message("It did not work.")
              )
        }
        return toolOutputs.length === 0
          ? Reply.functionCall("spawn_agent", { message: "Touch the file." }, { namespace: "multi_agent_v1" })
          : Effect.as(Deferred.await(finished), Reply.message("Done."))
      })
      yield* thread.handle({
        [commandApproval]: ({ threadId }) =>
          Effect.sync(() => {
            asked.push(`thread ${threadId}`)
            return { decision: "decline" as const }
          })
      })
      const result = yield* thread.run("Let a sub-agent touch the file.")
      expect(result.finalResponse).toBe("Done.")
      const child = yield* Deferred.await(finished)
      expect(child.threadId).not.toBe(thread.id)
      // The agent may ask more than once; it is always the thread's handlers that answer.
      expect(new Set(asked)).toEqual(new Set([`thread ${child.threadId}`]))
      expect(yield* exists(`${workspace}/escaped`)).toBe(false)
    }).pipe(Effect.provide(TestCodex.layer({ handlers: permissive })))
  })

  it.live("the policy of the README: it accepts the scripts that it names, as a whole, and no other", () => {
    const allowed = new Set(["ls", "'git status'"])
    const handlers: Handlers.Handlers = {
      [commandApproval]: ({ command }) => {
        const script = /^\/bin\/(?:ba|z|)sh -l?c (.*)$/s.exec(command ?? "")?.[1]
        return Effect.succeed({ decision: script !== undefined && allowed.has(script) ? "accept" : "decline" })
      }
    }
    const statuses = (items: ReadonlyArray<{ readonly type: string }>) =>
      items.flatMap((item) => (item.type === "commandExecution" && "status" in item ? [item.status] : []))
    return Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { workspace } = yield* TestCodex.TestCodex
      const thread = yield* (yield* Codex.Codex).startThread({ approvals: "ask" })
      const written = `${workspace}/written`
      for (const [cmd, isAccepted] of [
        ["ls", true],
        ["git status", true],
        ["ls -l", false],
        [`ls; touch ${written}`, false],
        [`ls\ntouch ${written}`, false],
        [`ls > ${written}`, false],
        // The parsed actions of this one are a mere `read`: no policy should go by them alone.
        [`cat /etc/hostname | tee ${written}`, false]
      ] as const) {
        yield* model.script(escalated(cmd), Reply.message("Tried."))
        const [status] = statuses((yield* thread.run("Try it.")).items)
        expect([cmd, status !== "declined"]).toEqual([cmd, isAccepted])
      }
      expect(yield* exists(written)).toBe(false)
    }).pipe(Effect.provide(TestCodex.layer({ handlers })))
  })
})

describe("T2 on a real app-server", () => {
  it.live("a response beyond `maxMessageBytes` fails its request alone: a file, and the output of a command", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { workspace } = yield* TestCodex.TestCodex
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["Hel", gate, "lo"]))
      const turn = yield* (yield* codex.startThread()).startTurn("Say hello.")
      yield* gate.reached
      yield* codex.fs.writeFile(`${workspace}/large`, new Uint8Array(300_000))
      const read = yield* Effect.flip(codex.fs.readFile(`${workspace}/large`))
      expect(read).toMatchObject({ _tag: "MessageTooLargeError", method: "fs/readFile" })
      const run = yield* Effect.flip(codex.runCommand(["head", "-c", "200000", "/dev/zero"]))
      expect(run).toMatchObject({ _tag: "MessageTooLargeError", method: "command/exec" })
      yield* gate.open
      expect((yield* turn.result).finalResponse).toBe("Hello")
    }).pipe(Effect.provide(TestCodex.layer({ maxMessageBytes: 256 * 1024 })))
  )

  it.live("the output of a command is capped, and the result says so", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const capped = yield* codex.runCommand(["head", "-c", "9000000", "/dev/zero"])
      expect(capped.truncated).toBe(true)
      expect(capped.stdout.length).toBe(8 * 1024 * 1024)
      expect(yield* codex.runCommand(["echo", "hi"])).toMatchObject({ stdout: "hi\n", truncated: false })
    }).pipe(Effect.provide(real))
  )
})

describe("T3 on a real app-server", () => {
  it.live("a sandbox that does not exist is refused, not replaced by the configuration's", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { workspace } = yield* TestCodex.TestCodex
      const codex = yield* Codex.Codex
      yield* model.respond(({ toolOutputs }) =>
        toolOutputs.length > 0
          ? Reply.message("Tried.")
          : Reply.functionCall("exec_command", { cmd: `touch ${workspace}/written`, login: false })
      )
      const onThread = yield* Effect.flip(codex.startThread({ sandbox: "readonly" as never }))
      expect(onThread).toMatchObject({ _tag: "InvalidParamsError", sent: false })
      expect(onThread.message).toContain("read-only")
      const thread = yield* codex.startThread()
      const onTurn = yield* Effect.flip(thread.run("Write it.", { sandbox: "readonly" as never }))
      expect(onTurn).toMatchObject({ _tag: "InvalidParamsError", sent: false })
      expect(yield* model.requests).toEqual([])
      yield* thread.run("Write it.", { sandbox: "read-only" })
      expect(yield* exists(`${workspace}/written`)).toBe(false)
    }).pipe(Effect.provide(TestCodex.layer({ configOverrides: { sandbox_mode: "danger-full-access" } })))
  )
})

const complete = Reply.functionCall("update_goal", { status: "complete" })

describe("goals and threads on a real app-server", () => {
  it.scopedLive("a goal on a thread that is not loaded is refused, and the stored goal stays", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { pid } = yield* TestCodex.TestCodex
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["One", gate]))
      const started = yield* (yield* Codex.Codex).startThread()
      const goal = yield* started.startGoal("Count.")
      yield* gate.reached
      yield* goal.interrupt
      yield* goal.result
      process.kill(pid, "SIGKILL")
      const codex = yield* anotherServer
      const thread = codex.thread(started.id)
      for (const refused of [thread.startGoal("Another."), thread.resumeGoal(), thread.attachGoal]) {
        expect(yield* Effect.flip(refused)).toMatchObject({ _tag: "GoalRejectedError", reason: "ThreadNotLoaded" })
      }
      yield* Effect.retry(codex.resumeThread(started.id), {
        while: (error) => error._tag === "ThreadInUseError",
        schedule: Schedule.spaced("50 millis")
      })
      expect(Option.getOrThrow(yield* thread.goal)).toMatchObject({ objective: "Count.", status: "paused" })
    }).pipe(Effect.provide(real))
  )

  it.live("a goal of a thread that is archived ends; `unarchiveThread` gives a handle on the thread", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.respond(({ index }) => (index === 0 ? Reply.message("One.") : Reply.message([gate, "Two."])))
      const thread = yield* codex.startThread()
      const goal = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* thread.archive
      expect(yield* goal.result).toMatchObject({ status: "interrupted", finalResponse: "One." })
      const back = yield* codex.unarchiveThread(thread.id)
      expect(back.id).toBe(thread.id)
      expect((yield* back.read()).status.type).toBe("notLoaded")
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("`attachGoal`: the goal of another client is a handle here, to its end", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const server = yield* TestServer.make({ on: "unix" })
      const program = Effect.map(
        Layer.build(Layer.fresh(NodeCodex.layerUnixSocket({ path: server.address }))),
        Context.get(Codex.Codex)
      )
      const [one, two] = yield* Effect.all([program, program])
      const gate = yield* Gate.make
      yield* model.script(
        Reply.message("One."),
        Reply.message([gate, "Two."]),
        complete,
        Reply.message("Done.", { phase: "final_answer" })
      )
      const own = yield* (yield* one.startThread()).startGoal("Count.")
      yield* gate.reached
      const attached = yield* (yield* two.resumeThread(own.threadId)).attachGoal
      yield* gate.open
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(attached.events))
      expect(events.at(-1)?.method).toBe("turn/completed")
      expect(yield* attached.result).toMatchObject({ status: "completed", finalResponse: "Done." })
      expect(yield* own.result).toMatchObject({ status: "completed", finalResponse: "Done." })
    }).pipe(Effect.provide(ScriptedModel.layer))
  )

  it.live("`resumeGoal` continues a paused goal under one handle; without one it is refused", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      yield* model.script(Reply.message(["One", gate]))
      const thread = yield* (yield* Codex.Codex).startThread()
      const paused = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* paused.interrupt
      expect((yield* paused.result).status).toBe("interrupted")
      expect(yield* Effect.flip(thread.attachGoal)).toMatchObject({ _tag: "GoalRejectedError", reason: "NoGoal" })

      yield* model.script(Reply.message("Two."), complete, Reply.message("Done.", { phase: "final_answer" }))
      const goal = yield* thread.resumeGoal()
      const events = Chunk.toReadonlyArray(yield* Stream.runCollect(goal.events))
      expect(events.filter(({ method }) => method.startsWith("turn/")).map(({ method }) => method)).toEqual([
        "turn/started",
        "turn/completed"
      ])
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      expect(Option.getOrThrow(yield* thread.goal)).toMatchObject({ objective: "Count.", status: "complete" })
      expect(yield* Effect.flip(thread.resumeGoal())).toMatchObject({ _tag: "GoalRejectedError", reason: "NoGoal" })
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("a goal survives its server: killed, resumed on another one, and a handle again", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { pid } = yield* TestCodex.TestCodex
      const [first, second] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(Reply.message("One."), Reply.message(["Tw", first]))
      const thread = yield* (yield* Codex.Codex).startThread()
      const lost = yield* thread.startGoal("Count.")
      yield* first.reached
      process.kill(pid, "SIGKILL")
      expect(yield* Effect.flip(lost.result)).toMatchObject({ _tag: "TransportClosedError" })

      yield* model.script(
        Reply.message(["Thr", second, "ee."]),
        complete,
        Reply.message("Done.", { phase: "final_answer" })
      )
      const codex = yield* anotherServer
      const again = yield* codex.resumeThread(thread.id)
      const goal = yield* again.resumeGoal()
      yield* second.reached
      expect(yield* goal.status).toBe("active")
      expect(yield* Effect.flip(again.attachGoal)).toMatchObject({ reason: "GoalRunning" })
      yield* second.open
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
    }).pipe(Effect.provide(real))
  )

  it.scopedLive("ThreadInUseError: another server of the home has the thread, until it ends", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { pid } = yield* TestCodex.TestCodex
      yield* model.respond(() => Reply.message("Hello."))
      const thread = yield* (yield* Codex.Codex).startThread()
      yield* thread.run("Say hello.")
      const other = yield* anotherServer
      const inUse = yield* Effect.flip(other.resumeThread(thread.id))
      expect(inUse).toMatchObject({ _tag: "ThreadInUseError", threadId: thread.id })
      expect(inUse.message).toContain("fork")
      expect((yield* other.forkThread(thread.id)).id).not.toBe(thread.id)
      process.kill(pid, "SIGKILL")
      const taken = yield* Effect.retry(other.resumeThread(thread.id), {
        while: (error) => error._tag === "ThreadInUseError",
        schedule: Schedule.spaced("50 millis")
      })
      expect((yield* taken.run("And again.")).finalResponse).toBe("Hello.")
    }).pipe(Effect.provide(real))
  )

  it.live("a method that the server does not know: MethodNotFoundError, in few words", () =>
    Effect.gen(function* () {
      const codex = yield* Codex.Codex
      const error = yield* Effect.flip(codex.request("model/list", {}))
      expect(error).toMatchObject({ _tag: "MethodNotFoundError", method: "model/list" })
      expect(JSON.stringify(error).length + error.message.length).toBeLessThan(500)
      yield* codex.listThreads()
    }).pipe(Effect.provide(withoutMethod("model/list")))
  )

  it.live("settings of the turns to come, the queue of inputs, and reverting", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const gate = yield* Gate.make
      const thread = yield* (yield* Codex.Codex).startThread()
      yield* model.script(Reply.message("First."))
      const first = yield* thread.run("one")
      yield* thread.updateSettings({ model: "another-model" })
      yield* model.script(Reply.message(["Sec", gate, "ond."]), Reply.message("Third."))
      const turn = yield* thread.startTurn("two")
      yield* gate.reached
      expect((yield* model.request(1)).body).toMatchObject({ model: "another-model" })
      const ended = yield* Effect.fork(
        thread.events.pipe(
          Notification.only("turn/completed"),
          Stream.filter(({ params }) => params.turn.id !== first.id && params.turn.id !== turn.id),
          Stream.runHead
        )
      )
      const queued = yield* thread.queue.add("three")
      const removed = yield* thread.queue.add("never")
      expect(Chunk.toReadonlyArray(yield* Stream.runCollect(thread.queue.list)).map(({ id }) => id)).toEqual([
        queued.id,
        removed.id
      ])
      expect(yield* thread.queue.delete(removed.id)).toBe(true)
      yield* gate.open
      expect(Option.isSome(yield* Fiber.join(ended))).toBe(true)
      expect((yield* model.request(2)).inputText).toBe("three")
      yield* thread.revert(turn.id)
      const left = Chunk.toReadonlyArray(yield* Stream.runCollect(thread.turns()))
      expect(left.map(({ id }) => id)).toEqual([first.id])
    }).pipe(Effect.provide(TestCodex.layer({ experimentalApi: true })))
  )

  it.live("notices: the server's warning of an unknown model is one notice; to resume and to fork causes none", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      yield* model.respond(() => Reply.message("Hello."))
      expect(codex.metadata.userAgent).toMatch(/^my-program\/.*\(my-program; 1\.2\.3\)/)
      expect(yield* codex.account({ refreshToken: true })).toMatchObject({ account: null })
      const thread = yield* codex.startThread()
      yield* thread.run("one")
      yield* thread.run("two")
      yield* (yield* codex.startThread()).run("three")
      yield* codex.resumeThread(thread.id)
      yield* codex.forkThread(thread.id)
      yield* thread.fork()
      const notices = yield* codex.notices.pipe(Stream.interruptAfter("100 millis"), Stream.runCollect)
      const warnings = Chunk.toReadonlyArray(notices).filter(({ message }) => message.includes("mock-model"))
      expect(warnings).toMatchObject([{ kind: "warning" }])
      // The library asks for nothing that the server calls deprecated.
      expect(Chunk.toReadonlyArray(notices).filter(({ kind }) => kind === "deprecationNotice")).toEqual([])
    }).pipe(Effect.provide(TestCodex.layer({ clientInfo: { name: "my-program", version: "1.2.3" } })))
  )
})
