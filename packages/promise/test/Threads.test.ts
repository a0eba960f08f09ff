import { join } from "node:path"
import {
  AbortError,
  type Approval,
  ApprovalSettledError,
  type Handlers,
  InvalidParamsError,
  InvalidRequestError,
  isRetryable,
  isTransient,
  type LogEntry,
  LoginFailedError,
  type Question,
  RemoteFileError,
  retryOnOverload,
  retryTransient,
  ServerBusyError,
  TurnNotFoundError,
  TurnTimeoutError
} from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { describe, expect, it } from "vitest"
import { collect, gate, rejection, type World, world } from "./support.js"

/** The model asks to run a command outside of the sandbox, and then says what came of it. */
const escalate = ({ model }: World) =>
  model.respond(({ toolOutputs }) =>
    toolOutputs.length > 0
      ? Reply.message(`It said: ${toolOutputs[0]?.text}`)
      : Reply.functionCall("exec_command", {
          cmd: "echo out of the box",
          login: false,
          sandbox_permissions: "require_escalated",
          justification: "to see"
        })
  )

const statuses = (items: ReadonlyArray<{ readonly type: string }>) =>
  items.flatMap((item) => (item.type === "commandExecution" && "status" in item ? [item.status] : []))

const answering = (decision: "accept" | "decline"): Handlers => ({
  "item/commandExecution/requestApproval": async () => ({ decision })
})

describe("approvals", () => {
  it("go to the handlers of the thread, else to those of the connection, and are declined without any", async () => {
    await using here = await world()
    await escalate(here)
    const [silent, accepting] = await Promise.all([here.start(), here.start({ handlers: answering("accept") })])
    const unasked = await silent.startThread({ approvals: "ask" })
    expect(statuses((await unasked.run("Try it.")).items)).toEqual(["declined"])

    const thread = await accepting.startThread({ approvals: "ask" })
    const accepted = await thread.run("Try it.")
    expect(statuses(accepted.items)).toEqual(["completed"])
    expect(accepted.finalResponse).toContain("out of the box")
    {
      const other = await accepting.startThread({ approvals: "ask" })
      await using _ = await other.handle(answering("decline"))
      expect(statuses((await other.run("Try it.")).items)).toEqual(["declined"])
    }
  })

  it("an error that a handler throws is an error response, and logged", async () => {
    await using here = await world()
    await escalate(here)
    const codex = await here.start({
      handlers: {
        "item/commandExecution/requestApproval": () => {
          throw new Error("no idea")
        }
      }
    })
    const thread = await codex.startThread({ approvals: "ask" })
    expect((await thread.run("Try it.")).status).toBe("completed")
    expect(here.logged).toEqual([
      {
        level: "error",
        message: expect.stringContaining("item/commandExecution/requestApproval failed"),
        cause: expect.objectContaining({ message: "no idea" })
      }
    ])
  })

  it("are a stream to decide on, each once; a settled one says so, and leaving the loop declines", async () => {
    await using here = await world()
    await escalate(here)
    const codex = await here.start({ handlers: answering("decline") })
    const thread = await codex.startThread({ approvals: "ask" })
    const approvals = thread.approvals[Symbol.asyncIterator]()
    const first = approvals.next()
    const accepted = thread.run("Try it.")
    const approval = (await first).value as Approval
    expect(approval).toMatchObject({ kind: "command", threadId: thread.id })
    await approval.accept()
    await approval.settled
    expect(await rejection(approval.decline())).toBeInstanceOf(ApprovalSettledError)
    expect(statuses((await accepted).items)).toEqual(["completed"])
    await approvals.return()
    const declined = await (await codex.startThread({ approvals: "ask" })).run("Try it.")
    expect(statuses(declined.items)).toEqual(["declined"])
  })

  it("the signal of a handler aborts when the result is no longer wanted", async () => {
    await using here = await world()
    await escalate(here)
    const asked = deferred<AbortSignal>()
    const codex = await here.start({
      handlers: {
        "item/commandExecution/requestApproval": (_, { signal }) => {
          asked.resolve(signal)
          return new Promise(() => {})
        }
      }
    })
    const turn = await (await codex.startThread({ approvals: "ask" })).startTurn("Try it.")
    const signal = await asked.promise
    expect(signal.aborted).toBe(false)
    await turn.interrupt()
    expect((await turn.result).status).toBe("interrupted")
    expect(signal.aborted).toBe(true)
  })
})

const deferred = <A>() => {
  let resolve: (value: A) => void = () => {}
  const promise = new Promise<A>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

describe("goals", () => {
  /** The model reports once a turn, and calls the goal complete in the third. */
  const pursue = ({ model }: World) => {
    const turns = new Set<string | null>()
    return model.respond(({ toolOutputs, turnId }) => {
      turns.add(turnId)
      return turns.size < 3 || toolOutputs.length > 0
        ? Reply.message(`report ${turns.size}`, { phase: "final_answer" })
        : Reply.functionCall("update_goal", { status: "complete" })
    })
  }

  it("a goal is one turn: one id, one stream, one result over all of its turns", async () => {
    await using here = await world()
    await pursue(here)
    const thread = await (await here.start()).startThread()
    const goal = await thread.startGoal("Do it.", { tokenBudget: 100_000 })
    const [events, updates, text, result] = await Promise.all([
      collect(goal.events),
      collect(goal.updates),
      collect(goal.text),
      goal.result
    ])
    expect(events.filter(({ method }) => method === "turn/completed").length).toBe(1)
    expect(updates.at(-1)?.status).toBe("complete")
    expect(text.join("")).toBe("report 1report 2report 3")
    expect(result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "report 3" })
    expect(await goal.status).toBe("complete")
    expect(await thread.goal()).toMatchObject({ status: "complete", objective: "Do it." })
    expect(await thread.clearGoal()).toBe(true)
    expect(await thread.goal()).toBeUndefined()
  })

  it("aborting `runGoal` pauses the goal, and rejects; the signal of `startGoal` interrupts it", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["on it ", held]))
    const thread = await (await here.start()).startThread()
    const controller = new AbortController()
    const running = thread.runGoal("Do it.", { signal: controller.signal })
    await reached()
    controller.abort("enough")
    expect(await rejection(running)).toMatchObject({ _tag: "AbortError", cause: "enough" })
    expect((await thread.goal())?.status).toBe("paused")

    const second = new AbortController()
    const goal = await thread.startGoal("Do more.", { signal: second.signal })
    await reached(2)
    second.abort()
    expect((await goal.result).status).toBe("interrupted")
    expect(await goal.status).toBe("paused")
  })

  it("leaving the loop over `streamGoal` pauses the goal", async () => {
    await using here = await world()
    const { gate: held } = gate()
    await here.model.respond(() => Reply.message(["on it ", held]))
    const thread = await (await here.start()).startThread()
    for await (const event of thread.streamGoal("Do it.")) if (event.method === "item/agentMessage/delta") break
    expect((await thread.goal())?.status).toBe("paused")
    expect(await rejection(thread.startGoal(" "))).toMatchObject({
      _tag: "GoalRejectedError",
      reason: "EmptyObjective"
    })
  })
})

describe("goals that were started before", () => {
  it("a paused goal is resumed under one handle; without one that could go on, it says so", async () => {
    await using here = await world()
    const { gate: held, reached } = gate()
    await here.model.script(Reply.message(["on it ", held]))
    const thread = await (await here.start()).startThread()
    const goal = await thread.startGoal("Do it.")
    await reached()
    await goal.interrupt()
    expect((await goal.result).status).toBe("interrupted")
    expect(await rejection(thread.attachGoal())).toMatchObject({ _tag: "GoalRejectedError", reason: "NoGoal" })

    await here.model.respond(({ toolOutputs }) =>
      toolOutputs.length > 0
        ? Reply.message("Done.", { phase: "final_answer" })
        : Reply.functionCall("update_goal", { status: "complete" })
    )
    const resumed = await thread.resumeGoal()
    expect(resumed.id).not.toBe(goal.id)
    expect(await resumed.result).toMatchObject({ id: resumed.id, status: "completed", finalResponse: "Done." })
    expect(await thread.goal()).toMatchObject({ status: "complete", objective: "Do it." })
    expect(await rejection(thread.resumeGoal())).toMatchObject({ _tag: "GoalRejectedError", reason: "NoGoal" })
  })

  it("a goal that another client runs is attached to; the signal of `resumeGoal` interrupts it", async () => {
    await using here = await world()
    const path = join(here.workspace, "socket")
    await using server = await here.listen(`unix://${path}`)
    const [one, two] = await Promise.all([server.connect({ path }), server.connect({ path })])
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["on it ", held]))
    const thread = await one.startThread()
    const goal = await thread.startGoal("Do it.")
    await reached()
    const attached = await (await two.resumeThread(thread.id)).attachGoal()
    expect(attached.id).toBe(goal.id)
    await attached.interrupt()
    expect((await goal.result).status).toBe("interrupted")
    expect((await attached.result).status).toBe("interrupted")

    const controller = new AbortController()
    const resumed = await thread.resumeGoal({ signal: controller.signal })
    controller.abort()
    expect((await resumed.result).status).toBe("interrupted")
    expect((await thread.goal())?.status).toBe("paused")
  })
})

describe("questions", () => {
  it("are shown to a person, and answered", async () => {
    await using here = await world()
    await here.model.respond(({ toolOutputs }) =>
      toolOutputs.length > 0
        ? Reply.message(`They said: ${toolOutputs[0]?.text}`)
        : Reply.functionCall("request_user_input", {
            questions: [
              {
                id: "colour",
                header: "Colour",
                question: "Which colour?",
                options: [
                  { label: "Red", description: "Like a rose." },
                  { label: "Blue", description: "Like the sea." }
                ]
              }
            ]
          })
    )
    const codex = await here.start({
      experimentalApi: true,
      configOverrides: { "features.default_mode_request_user_input": true }
    })
    const thread = await codex.startThread()
    const questions = thread.questions[Symbol.asyncIterator]()
    const first = questions.next()
    const running = thread.run("Ask me.")
    const question = (await first).value as Question
    expect(question).toMatchObject({ kind: "userInput", threadId: thread.id })
    if (question.kind !== "userInput") throw new Error("another kind")
    await question.answer({ colour: { answers: ["Blue"] } })
    await question.settled
    expect(await rejection(question.decline())).toBeInstanceOf(ApprovalSettledError)
    expect((await running).finalResponse).toContain("Blue")
    await questions.return()
  })
})

describe("threads", () => {
  it("their settings are updated, their inputs queued, their turns reverted", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message([held, "one"]))
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const codex = await here.start({ experimentalApi: true })
    const thread = await codex.startThread()
    await thread.updateSettings({ effort: "high" })
    const turn = await thread.startTurn("one")
    await reached()
    const queued = await thread.queue.add("two")
    const dropped = await thread.queue.add("three")
    expect((await collect(thread.queue.list)).map(({ id }) => id)).toEqual([queued.id, dropped.id])
    expect(await thread.queue.delete(dropped.id)).toBe(true)
    expect(await thread.queue.delete(dropped.id)).toBe(false)
    await open()
    await turn.result
    await here.model.request(1)
    for await (const event of thread.events) {
      if (event.method === "turn/completed" && event.params.turn.id !== turn.id) break
    }
    expect((await here.model.requests()).map(({ inputText }) => inputText)).toEqual(["one", "two"])
    expect((await here.model.request(0)).body).toMatchObject({ reasoning: { effort: "high" } })

    const last = (await collect(thread.turns()))[0]
    if (last === undefined) throw new Error("no turn")
    await thread.revert(last.id)
    expect((await collect(thread.turns())).map(({ id }) => id)).toEqual([turn.id])

    const stable = await here.start()
    expect(await rejection(stable.thread("t").queue.add("x"))).toMatchObject({
      _tag: "InvalidParamsError",
      message: expect.stringContaining("experimentalApi: true")
    })
  })

  it("a turn that takes too long is stopped; a turn that fails by itself is run again", async () => {
    await using here = await world()
    const { gate: held } = gate()
    await here.model.script(Reply.message(["one ", held]))
    const thread = await (await here.start()).startThread()
    const error = await rejection(thread.run("one", { timeout: "2 seconds" }))
    expect(error).toBeInstanceOf(TurnTimeoutError)
    expect(error).toMatchObject({ threadId: thread.id, timeoutMs: 2000 })
    expect(await here.model.outcome(0)).toBe("cut")

    await here.model.script(Reply.httpStatus(503), Reply.message("Here I am."))
    const failure = await rejection(thread.run("two"))
    expect([isTransient(failure), isRetryable(failure)]).toEqual([true, false])
    await here.model.script(Reply.httpStatus(503))
    await here.model.respond(() => Reply.message("Here again."))
    const result = await retryTransient(() => thread.run("three"), { baseDelay: 1 })
    expect(result.finalResponse).toMatch(/^Here/)
  })

  it("the server's warnings are a stream of notices, and the state of the connection can be looked at", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.script(Reply.message(["a", held]))
    const logged: Array<LogEntry> = []
    const codex = await here.start({ log: (entry) => logged.push(entry) })
    const thread = await codex.startThread()
    const turn = await thread.startTurn("one")
    await reached()
    expect(await codex.snapshot()).toMatchObject({
      requests: { inFlight: 0, waiting: 0 },
      serverRequests: 0,
      openTurns: [{ threadId: thread.id, turnId: turn.id }],
      counts: { late: 0, skipped: 0, unknown: 0 }
    })
    for await (const notice of codex.notices) {
      if (notice.kind !== "warning") continue
      expect(notice).toMatchObject({ message: expect.stringContaining("mock-model"), threadId: thread.id })
      break
    }
    expect(logged).toContainEqual({ level: "warning", message: expect.stringContaining("mock-model") })
    await open()
    await turn.result
    expect((await codex.snapshot()).openTurns).toEqual([])
  })

  it("are listed, named, forked, archived and deleted; their turns attached to", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const codex = await here.start()
    const thread = await codex.startThread()
    const { id } = await thread.run("one")
    await thread.setName("first")
    expect((await codex.listThreads()).data.map((stored) => [stored.id, stored.name])).toEqual([[thread.id, "first"]])
    const fork = await thread.fork()
    expect(fork.id).not.toBe(thread.id)
    expect((await fork.run("two")).finalResponse).toBe("You said: two")
    expect((await collect(codex.threads())).map((stored) => stored.id).sort()).toEqual([thread.id, fork.id].sort())
    await codex.archiveThread(fork.id)
    const unarchived = await codex.unarchiveThread(fork.id)
    expect(unarchived.id).toBe(fork.id)
    expect((await (await codex.resumeThread(unarchived.id)).run("three")).finalResponse).toBe("You said: three")
    await codex.deleteThread(fork.id)
    expect((await collect(codex.threads())).map((stored) => stored.id)).toEqual([thread.id])
    expect((await (await thread.attach(id)).result).finalResponse).toBe("You said: one")
    expect(await rejection(thread.attach("no-such-turn"))).toBeInstanceOf(TurnNotFoundError)
    expect((await codex.models()).length).toBeGreaterThan(0)
    expect(codex.thread(thread.id).id).toBe(thread.id)
  })

  it("a stream of stored things is requested again by each loop, and stops with the signal", async () => {
    await using here = await world()
    const codex = await here.start()
    const threads = codex.threads({ signal: AbortSignal.abort("no") })
    expect(await rejection(collect(threads))).toBeInstanceOf(AbortError)
    expect(await rejection(collect(threads))).toBeInstanceOf(AbortError)
    expect(await collect(codex.threads())).toEqual([])
  })

  it("`next` may be called before its promise has settled: the results are in order", async () => {
    await using here = await world()
    await here.model.script(Reply.message(["a", "b", "c"]))
    const turn = await (await (await here.start()).startThread()).startTurn("spell")
    const text = turn.text[Symbol.asyncIterator]()
    const answers = await Promise.all(Array.from({ length: 5 }, () => text.next()))
    expect(answers.map(({ value }) => value)).toEqual(["a", "b", "c", undefined, undefined])
    expect(answers.map(({ done }) => done)).toEqual([false, false, false, true, true])
    expect(await text.return()).toEqual({ done: true, value: undefined })
  })

  it("a call that is overloaded is tried again", async () => {
    const busy = new ServerBusyError({ method: "m", code: -32001, serverMessage: "Server overloaded; retry later." })
    expect(isRetryable(busy)).toBe(true)
    let calls = 0
    const call = async () => {
      calls += 1
      if (calls < 3) throw busy
      return "done"
    }
    expect(await retryOnOverload(call, { baseDelay: 1 })).toBe("done")
    calls = -10
    expect(await rejection(retryOnOverload(call, { baseDelay: 1, attempts: 2 }))).toBeInstanceOf(ServerBusyError)
    expect(await rejection(retryOnOverload(call, { signal: AbortSignal.abort() }))).toBeInstanceOf(AbortError)
  })
})

describe("the machine of the server", () => {
  const free = { sandboxPolicy: { type: "dangerFullAccess" } } as const

  it("runs commands, talks to them, and kills them", async () => {
    await using here = await world()
    const codex = await here.start()
    expect(await codex.runCommand(["sh", "-c", "echo out; exit 3"], free)).toMatchObject({
      exitCode: 3,
      stdout: "out\n"
    })
    const cat = await codex.exec(["cat"], { ...free, streamStdin: true })
    await cat.write("grüße ")
    await cat.write(new TextEncoder().encode("🚀"))
    await cat.closeStdin()
    expect((await collect(cat.text)).join("")).toBe("grüße 🚀")
    expect(await cat.exitCode).toBe(0)
    expect(await rejection(cat.write("too late"))).toBeInstanceOf(InvalidRequestError)

    const controller = new AbortController()
    const sleeping = await codex.exec(["sleep", "1000"], { ...free, signal: controller.signal })
    controller.abort()
    expect(await sleeping.exitCode).toBeGreaterThan(128)
    let closed: Promise<number>
    {
      await using asleep = await codex.exec(["sleep", "1000"], free)
      closed = asleep.exitCode
    }
    expect(await closed).toBeGreaterThan(128)
    expect(
      await rejection(codex.runCommand(["sleep", "1000"], { ...free, signal: AbortSignal.timeout(200) }))
    ).toBeInstanceOf(AbortError)
  })

  it("reads, writes and watches files", async () => {
    await using here = await world()
    const { fs } = await here.start()
    const file = join(here.workspace, "notes.txt")
    expect(await fs.exists(file)).toBe(false)
    await fs.writeFileString(file, "grüße")
    expect(await fs.readFileString(file)).toBe("grüße")
    expect(await fs.readFile(file)).toEqual(new TextEncoder().encode("grüße"))
    expect(await fs.stat(file)).toMatchObject({ type: "File", isSymlink: false, mtime: expect.any(Date) })
    await fs.makeDirectory(join(here.workspace, "a/b"), { recursive: true })
    await fs.copy(file, join(here.workspace, "a/copy.txt"))
    expect((await fs.readDirectory(join(here.workspace, "a"))).sort()).toEqual(["b", "copy.txt"])
    await fs.remove(join(here.workspace, "a"), { recursive: true })
    expect(await rejection(fs.readFile(join(here.workspace, "a")))).toMatchObject({ reason: "NotFound" })
    expect(await rejection(fs.readFile(join(here.workspace, "a")))).toBeInstanceOf(RemoteFileError)
    expect(await rejection(fs.readFile("relative"))).toMatchObject({ _tag: "RemoteFileError", reason: "InvalidPath" })

    let watching = true
    const write = async () => {
      while (watching) await fs.writeFileString(file, `${Math.random()}`)
    }
    const writing = write()
    for await (const path of fs.watch(here.workspace)) {
      expect(path).toBe(file)
      break
    }
    watching = false
    await writing
  })
})

describe("accounts", () => {
  /** Nobody is reached from here. */
  const account = {
    configOverrides: { "model_providers.scripted.requires_openai_auth": true },
    env: { HTTPS_PROXY: "http://127.0.0.1:1", https_proxy: "http://127.0.0.1:1", NO_PROXY: "", no_proxy: "" }
  }

  it("logs in with a key, which is in no log entry and no error, and with ChatGPT, which can be given up", async () => {
    await using here = await world()
    const codex = await here.start({
      ...account,
      env: { ...here.options.env, ...account.env }
    })
    expect(await codex.account({ refreshToken: false })).toMatchObject({ account: null, requiresOpenaiAuth: true })
    await codex.loginApiKey("sk-of-a-test")
    expect((await codex.account()).account).toEqual({ type: "apiKey" })
    expect(await rejection(codex.rateLimits())).toBeInstanceOf(InvalidRequestError)
    await codex.logout()
    expect((await codex.account()).account).toBeNull()
    expect(await rejection(codex.loginApiKey(" "))).toBeInstanceOf(InvalidParamsError)
    expect(await rejection(codex.loginApiKey(42 as never))).not.toHaveProperty("message", expect.stringContaining("42"))
    expect(JSON.stringify(here.logged)).not.toContain("sk-of-a-test")

    const login = await codex.loginChatgpt()
    expect(new URL(login.authUrl).protocol).toBe("https:")
    expect(await rejection(login.wait({ signal: AbortSignal.timeout(1) }))).toBeInstanceOf(AbortError)
    const waiting = rejection(login.wait())
    expect(await login.cancel()).toBe(true)
    expect(await waiting).toBeInstanceOf(LoginFailedError)
    expect(await rejection(codex.loginDeviceCode())).toHaveProperty("_tag")
  })
})
