import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"
import {
  Codex,
  type Connection,
  Diagnostics,
  type Handlers,
  type Notification,
  type Thread,
  type Transport
} from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { CutProxy, Gate, type ModelRequest, Reply, ScriptedModel, TestCodex, TestServer } from "@effect-codex/testing"
import { Chunk, Context, Deferred, Effect, Fiber, Layer, Schedule, Stream } from "effect"

const soon = Schedule.spaced("10 millis").pipe(Schedule.upTo("2 minutes"))

/** A server, a proxy before it, and a client over the proxy. */
class Remote extends Context.Tag("Remote")<
  Remote,
  { readonly server: TestServer.TestServer; readonly proxy: CutProxy.CutProxy }
>() {}

const remote = (options: Partial<NodeCodex.WebSocketOptions> = {}, server: TestServer.Options = {}) => {
  const made = Layer.scoped(
    Remote,
    Effect.gen(function* () {
      const made = yield* TestServer.make(server)
      return { server: made, proxy: yield* CutProxy.make(made.address) }
    })
  )
  const client = Layer.unwrapEffect(
    Effect.map(Remote, ({ proxy }) => NodeCodex.layerWebSocket({ reconnect: soon, ...options, url: proxy.url }))
  )
  return client.pipe(Layer.provideMerge(made), Layer.provideMerge(ScriptedModel.layer))
}

const collect = <A, E>(stream: Stream.Stream<A, E>) => Effect.map(Stream.runCollect(stream), Chunk.toReadonlyArray)

const completedIds = (events: ReadonlyArray<Notification.Notification>) =>
  events.flatMap((event) =>
    event.method === "item/completed" && "id" in event.params.item ? [event.params.item.id as string] : []
  )

/** Runs `act`, which breaks the link, and waits until the connection has reached `status` since. */
const until = <E, R>(codex: Codex.Service, status: Connection.State["status"], act: Effect.Effect<unknown, E, R>) =>
  codex.connection.states.pipe(
    Stream.zipWithIndex,
    Stream.tap(([, index]) => (index === 0 ? act : Effect.void)),
    Stream.drop(1),
    Stream.takeUntil(([state]) => state.status === status),
    Stream.runDrain
  )

/** Each turn says as many numbers as there are gates and one more, a gate between two; a goal is complete after one. */
const makeResponder = (gates: ReadonlyArray<Gate.Gate>) => {
  const content = gates.flatMap((gate, at) => [`${at} `, gate])
  const goals = new Set<string | null>()
  return ({ isGoalPrompt, threadId, toolOutputs }: ModelRequest.ModelRequest) => {
    if (isGoalPrompt && goals.has(threadId)) {
      return toolOutputs.length > 0
        ? Reply.message("Done.", { phase: "final_answer" })
        : Reply.functionCall("update_goal", { status: "complete" })
    }
    goals.add(threadId)
    return Reply.message([...content, `${gates.length} `], { phase: "final_answer" })
  }
}

const kill = Effect.flatMap(TestCodex.TestCodex, (codex) => Effect.sync(() => process.kill(codex.pid, "SIGKILL")))

/** How many processes of the machine have that in their arguments. */
const processesWith = (text: string): number =>
  readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").includes(text)
    } catch {
      return false
    }
  }).length

/** Asks for a command outside of the sandbox, and repeats what it said. */
const escalate = (model: ScriptedModel.ScriptedModel.Service) =>
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

describe("lost links", () => {
  it.live("C1, C2: a turn that runs on: its text is whole, its items are complete, once each", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { proxy } = yield* Remote
      const codex = yield* Codex.Codex
      const [gap, after] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(
        Reply.sequence(
          Reply.message(["Let ", "me look."], { phase: "commentary" }),
          Reply.message(["One ", gap, "two ", after, "three"], { phase: "final_answer" })
        )
      )
      const thread = yield* codex.startThread()
      const turn = yield* thread.startTurn("Count.")
      yield* turn.text.pipe(
        Stream.takeUntil((piece) => piece === "One "),
        Stream.runDrain
      )
      const broken = Effect.all([proxy.close, proxy.cut, gap.open, after.reached, proxy.open], { discard: true })
      yield* until(codex, "resumed", broken)
      yield* after.open
      const result = yield* turn.result
      expect(result).toMatchObject({ status: "completed", finalResponse: "One two three" })
      const events = yield* collect(turn.events)
      const ids = completedIds(events)
      expect(ids).toEqual(result.items.map((item) => "id" in item && item.id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(events.filter(({ method }) => method === "$resumed")).toHaveLength(1)
      expect((yield* collect(turn.text)).join("")).toBe("Let me look.One two three")
    }).pipe(Effect.provide(remote()))
  )

  it.live("C1, C2: a turn that ends while the link is lost is completed from the stored state", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { proxy } = yield* Remote
      const codex = yield* Codex.Codex
      const [gap, next] = yield* Effect.all([Gate.make, Gate.make])
      yield* model.script(
        Reply.message(["One ", gap, "two"], { phase: "final_answer" }),
        Reply.message([next, "Next."])
      )
      const [thread, other] = yield* Effect.all([codex.startThread(), codex.startThread()])
      const turn = yield* thread.startTurn("Count.")
      yield* gap.reached
      yield* turn.text.pipe(Stream.take(1), Stream.runDrain)
      const { outcome } = yield* model.request(0)
      const broken = Effect.all([proxy.close, proxy.cut, gap.open, outcome, proxy.open], { discard: true })
      yield* until(codex, "resumed", broken)
      const result = yield* turn.result
      expect(result).toMatchObject({ status: "completed", finalResponse: "One two" })
      expect((yield* collect(turn.text)).join("")).toBe("One two")
      // A thread that never ran a turn cannot be resumed; its first turn is received all the same.
      const first = yield* other.startTurn("And now?")
      yield* next.reached
      yield* next.open
      expect(yield* first.result).toMatchObject({ status: "completed", finalResponse: "Next." })
    }).pipe(Effect.provide(remote({ reconcileAfter: "100 millis" })))
  )

  it.live.each([1, 5, 50])(
    "C1, C2: 16 turns and 4 goals settle as they would have, over %d cuts",
    (cuts) =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const { proxy } = yield* Remote
        const codex = yield* Codex.Codex
        const gates = yield* Effect.replicateEffect(Gate.make, cuts)
        yield* model.respond(makeResponder(gates))
        const threads = yield* Effect.forEach(Array.from({ length: 20 }), () => codex.startThread(), { concurrency: 8 })
        const turns = yield* Effect.forEach(threads.slice(0, 16), (thread) => thread.startTurn("Count."), {
          concurrency: 8
        })
        const goals = yield* Effect.forEach(threads.slice(16), (thread) => thread.startGoal("Count."), {
          concurrency: 4
        })
        for (const [index, gate] of gates.entries()) {
          yield* gate.reachedBy(20)
          yield* until(codex, "resumed", Effect.zipRight(proxy.cutAfter(1 + ((index * 397) % 2500)), gate.open))
        }
        const settled = yield* Effect.forEach([...turns, ...goals], (handle) =>
          Effect.gen(function* () {
            const result = yield* handle.result
            return { result, events: yield* collect(handle.events), text: (yield* collect(handle.text)).join("") }
          })
        )
        expect(yield* proxy.cuts).toBeGreaterThanOrEqual(cuts)
        for (const [index, { events, result, text }] of settled.entries()) {
          expect(result.status).toBe("completed")
          const ids = completedIds(events)
          expect(new Set(ids).size).toBe(ids.length)
          expect([...ids].sort()).toEqual(result.items.map((item) => ("id" in item ? item.id : "")).sort())
          const said = result.items.flatMap((item) => (item.type === "agentMessage" ? [item.text] : []))
          const whole = Array.from({ length: cuts + 1 }, (_, at) => `${at} `).join("")
          expect(said).toEqual(index < 16 ? [whole] : [whole, "Done."])
          expect(text).toBe(said.join(""))
        }
        for (const goal of goals) expect(yield* goal.status).toBe("complete")
      }).pipe(Effect.provide(remote())),
    120_000
  )

  it.live("a request in flight fails, one that only reads is sent again, one that comes meanwhile waits", () =>
    Effect.gen(function* () {
      const { proxy } = yield* Remote
      const codex = yield* Codex.Codex
      yield* proxy.freeze
      const reading = yield* Effect.fork(codex.listThreads())
      const writing = yield* Effect.fork(Effect.flip(codex.request("config/mcpServer/reload", undefined)))
      const { snapshot } = yield* Diagnostics.Diagnostics
      yield* Effect.repeat(Effect.zipRight(Effect.yieldNow(), snapshot), {
        until: ({ requests }) => requests.inFlight === 2
      })
      yield* until(codex, "lost", Effect.zipRight(proxy.close, proxy.cut))
      const waiting = yield* Effect.fork(codex.startThread())
      yield* proxy.open
      expect((yield* Fiber.join(writing))._tag).toBe("TransportClosedError")
      expect((yield* Fiber.join(reading)).data).toEqual([])
      expect((yield* Fiber.join(waiting)).id).not.toBe("")
    }).pipe(Effect.provide(remote()))
  )

  it.live("C4: when the schedule ends, everything settles, and the states end with `closed`", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { proxy } = yield* Remote
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(Reply.message([gate, "Never."]))
      const turn = yield* (yield* codex.startThread()).startTurn("Hi")
      yield* gate.reached
      const broken = Effect.zipRight(proxy.close, proxy.cut)
      const states = yield* Effect.fork(
        collect(Stream.tap(codex.connection.states, ({ status }) => (status === "connected" ? broken : Effect.void)))
      )
      expect((yield* Effect.flip(turn.result))._tag).toBe("TransportClosedError")
      expect((yield* Effect.flip(codex.listThreads()))._tag).toBe("TransportClosedError")
      const seen = (yield* Fiber.join(states)).map(({ status }) => status)
      expect(seen).toEqual(["connected", "lost", "connecting", "lost", "connecting", "closed"])
    }).pipe(Effect.provide(remote({ reconnect: Schedule.recurs(2) })))
  )
})

describe("dead servers", () => {
  it.live("a turn whose server was killed is interrupted, with its items; its thread runs on", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { server } = yield* Remote
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(
        Reply.sequence(Reply.message("Look.", { phase: "commentary" }), Reply.message(["One ", gate, "two"])),
        Reply.message("Again.")
      )
      const thread = yield* codex.startThread({ sandbox: "read-only" })
      const turn = yield* thread.startTurn("Count.")
      yield* turn.text.pipe(
        Stream.takeUntil((piece) => piece === "One "),
        Stream.runDrain
      )
      yield* until(codex, "resumed", Effect.zipRight(server.kill, server.start))
      const result = yield* turn.result
      expect(result.status).toBe("interrupted")
      expect(result.items.map(({ type }) => type)).toEqual(["userMessage", "agentMessage"])
      expect((yield* thread.run("Again.")).finalResponse).toBe("Again.")
    }).pipe(Effect.provide(remote()))
  )

  it.live("a goal whose server was killed goes on under the same handle", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const { server } = yield* Remote
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(
        Reply.message("One."),
        Reply.message(["Tw", gate, "o."]),
        Reply.functionCall("update_goal", { status: "complete" }),
        Reply.message("Done.")
      )
      const thread = yield* codex.startThread()
      const goal = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* until(codex, "resumed", Effect.zipRight(server.kill, server.start))
      const result = yield* goal.result
      expect(result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      expect(yield* goal.status).toBe("complete")
      const events = yield* collect(goal.events)
      expect(events.map(({ method }) => method).filter((method) => method.startsWith("turn/"))).toEqual([
        "turn/started",
        "turn/completed"
      ])
      expect(result.items.flatMap((item) => (item.type === "agentMessage" ? [item.text] : []))).toEqual([
        "One.",
        "Done."
      ])
    }).pipe(Effect.provide(remote()))
  )
})

describe("a server that is started again", () => {
  const supervised = TestCodex.layer({ reconnect: soon })
  const phases: ReadonlyArray<readonly [string, (gate: Gate.Gate) => Reply.Streamed]> = [
    ["before the model has said anything", (gate) => Reply.sequence(Reply.hold(gate), Reply.message("One."))],
    ["within a message", (gate) => Reply.message(["On", gate, "e."])],
    ["between two messages", (gate) => Reply.sequence(Reply.message("One."), Reply.hold(gate), Reply.message("Two."))]
  ]
  it.live.each(phases)("C1: a turn whose server is killed %s is interrupted, and its thread goes on", ([, reply]) =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(reply(gate), Reply.message("Again."))
      const thread = yield* codex.startThread()
      const turn = yield* thread.startTurn("Count.")
      yield* gate.reached
      yield* until(codex, "resumed", kill)
      expect((yield* turn.result).status).toBe("interrupted")
      expect((yield* thread.run("Again.")).finalResponse).toBe("Again.")
    }).pipe(Effect.provide(supervised))
  )

  it.live.each(phases)("C1: a goal whose server is killed %s goes on to its end", ([, reply]) =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      const gate = yield* Gate.make
      yield* model.script(
        reply(gate),
        Reply.functionCall("update_goal", { status: "complete" }),
        Reply.message("Done.", { phase: "final_answer" })
      )
      const thread = yield* codex.startThread()
      const goal = yield* thread.startGoal("Count.")
      yield* gate.reached
      yield* until(codex, "resumed", kill)
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      const ids = completedIds(yield* collect(goal.events))
      expect(new Set(ids).size).toBe(ids.length)
    }).pipe(Effect.provide(supervised))
  )
})

/** Kills the server when it sends a line with `text`; the line arrives if `passes`, and nothing after it. */
const dyingAt = (text: string, passes: boolean) => {
  let kill: (() => void) | undefined
  const wrapTransport = (inner: Transport.Service): Transport.Service => {
    let isDead = false
    const passesOn = (line: Transport.Line): boolean => {
      if (isDead || kill === undefined || typeof line !== "string" || !line.includes(text)) return !isDead
      isDead = true
      kill()
      kill = undefined
      return passes
    }
    return { ...inner, run: (onLines) => inner.run((lines, more) => onLines(lines.filter(passesOn), more)) }
  }
  const arm = Effect.map(TestCodex.TestCodex, ({ pid }) => {
    kill = () => process.kill(pid, "SIGKILL")
  })
  return { layer: TestCodex.layer({ reconnect: soon, wrapTransport }), arm }
}

describe("a server that is killed in a phase, and started again", () => {
  const beforeStart = dyingAt('"turn/started"', false)
  it.live("C1: before it says that the turn has started: the turn settles, and the thread goes on", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      yield* model.respond(() => Reply.message("Hi."))
      const thread = yield* codex.startThread()
      yield* thread.run("First.")
      yield* beforeStart.arm
      yield* until(
        codex,
        "resumed",
        Effect.gen(function* () {
          const turn = yield* thread.startTurn("Second.")
          const exit = yield* Effect.either(turn.result)
          // Whether it was stored before the server died, only the server knows.
          if (exit._tag === "Left") expect(exit.left._tag).toBe("TransportClosedError")
          else expect(exit.right.status).toBe("interrupted")
        })
      )
      expect((yield* thread.run("Again.")).finalResponse).toBe("Hi.")
    }).pipe(Effect.provide(beforeStart.layer))
  )

  const betweenTurns = dyingAt('"turn/completed"', true)
  it.live("C1: between two turns of a goal: it goes on to its end", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const codex = yield* Codex.Codex
      let turns = 0
      yield* model.respond(({ toolOutputs }) => {
        turns += 1
        if (turns === 1) return Reply.message("One.")
        return toolOutputs.length > 0
          ? Reply.message("Done.", { phase: "final_answer" })
          : Reply.functionCall("update_goal", { status: "complete" })
      })
      yield* betweenTurns.arm
      const thread = yield* codex.startThread()
      const goal = yield* thread.startGoal("Count.")
      expect(yield* goal.result).toMatchObject({ id: goal.id, status: "completed", finalResponse: "Done." })
      const events = yield* collect(goal.events)
      expect(events.filter(({ method }) => method === "$resumed")).toHaveLength(1)
      const ids = completedIds(events)
      expect(new Set(ids).size).toBe(ids.length)
      expect((yield* collect(goal.text)).join("")).toBe("One.Done.")
    }).pipe(Effect.provide(betweenTurns.layer))
  )

  it.live.runIf(process.platform === "linux")(
    "C1: while a command runs: the turn is interrupted, and the command gone",
    () =>
      Effect.gen(function* () {
        const model = yield* ScriptedModel.ScriptedModel
        const codex = yield* Codex.Codex
        const { workspace } = yield* TestCodex.TestCodex
        const file = `${workspace}/followed`
        yield* Effect.sync(() => writeFileSync(file, ""))
        yield* model.script(
          Reply.functionCall("exec_command", { cmd: `exec tail -f ${file}`, login: false }),
          Reply.message("Again.")
        )
        const thread = yield* codex.startThread()
        const turn = yield* thread.startTurn("Follow it.")
        const isRunning = Effect.sync(() => processesWith(`tail -f ${file}`) > 0)
        const often = { schedule: Schedule.spaced("50 millis") }
        yield* Effect.repeat(isRunning, { until: (running) => running, ...often })
        yield* until(codex, "resumed", kill)
        expect((yield* turn.result).status).toBe("interrupted")
        yield* Effect.repeat(isRunning, { while: (running) => running, ...often })
        expect((yield* thread.run("Again.")).finalResponse).toBe("Again.")
      }).pipe(Effect.provide(TestCodex.layer({ reconnect: soon })))
  )

  it.live("C1: while an approval waits: the turn and its handler are interrupted", () => {
    const [running, gone] = [Effect.runSync(Deferred.make<void>()), Effect.runSync(Deferred.make<void>())]
    const handlers: Handlers.Handlers = {
      "item/commandExecution/requestApproval": () =>
        Deferred.succeed(running, undefined).pipe(
          Effect.zipRight(Effect.never),
          Effect.onInterrupt(() => Deferred.succeed(gone, undefined))
        )
    }
    return Effect.gen(function* () {
      yield* escalate(yield* ScriptedModel.ScriptedModel)
      const codex = yield* Codex.Codex
      const { snapshot } = yield* Diagnostics.Diagnostics
      const thread = yield* codex.startThread({ approvals: "ask" })
      const turn = yield* thread.startTurn("Try it.")
      yield* Deferred.await(running)
      yield* until(codex, "resumed", kill)
      expect((yield* turn.result).status).toBe("interrupted")
      yield* Deferred.await(gone)
      expect((yield* snapshot).serverRequests).toBe(0)
    }).pipe(Effect.provide(TestCodex.layer({ reconnect: soon, handlers })))
  })
})

describe("approvals over a lost link", () => {
  it.live("C1: the handler that runs goes on, once, and its answer counts on the new link", () => {
    const asked: Array<string> = []
    const [running, decide] = [Effect.runSync(Deferred.make<void>()), Effect.runSync(Deferred.make<void>())]
    const handlers: Handlers.Handlers = {
      "item/commandExecution/requestApproval": ({ itemId }) =>
        Effect.gen(function* () {
          asked.push(itemId)
          yield* Deferred.succeed(running, undefined)
          yield* Deferred.await(decide)
          return { decision: "accept" as const }
        })
    }
    return Effect.gen(function* () {
      const { proxy } = yield* Remote
      yield* escalate(yield* ScriptedModel.ScriptedModel)
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread({ approvals: "ask" })
      const turn = yield* thread.startTurn("Try it.")
      yield* Deferred.await(running)
      yield* until(codex, "resumed", proxy.cut)
      yield* Deferred.succeed(decide, undefined)
      const result = yield* turn.result
      expect(result.finalResponse).toContain("out of the box")
      expect(asked).toHaveLength(1)
    }).pipe(Effect.provide(remote({ handlers })))
  })

  it.live("an answer that is given while the link is lost waits until the server asks again", () => {
    const asked: Array<string> = []
    const [running, decide, decided] = Array.from({ length: 3 }, () => Effect.runSync(Deferred.make<void>()))
    const handlers: Handlers.Handlers = {
      "item/commandExecution/requestApproval": ({ itemId }) =>
        Effect.gen(function* () {
          asked.push(itemId)
          if (running !== undefined) yield* Deferred.succeed(running, undefined)
          if (decide !== undefined) yield* Deferred.await(decide)
          if (decided !== undefined) yield* Deferred.succeed(decided, undefined)
          return { decision: "accept" as const }
        })
    }
    return Effect.gen(function* () {
      const { proxy } = yield* Remote
      yield* escalate(yield* ScriptedModel.ScriptedModel)
      const codex = yield* Codex.Codex
      const thread = yield* codex.startThread({ approvals: "ask" })
      const turn = yield* thread.startTurn("Try it.")
      if (running !== undefined) yield* Deferred.await(running)
      yield* until(codex, "lost", Effect.zipRight(proxy.close, proxy.cut))
      if (decide !== undefined) yield* Deferred.succeed(decide, undefined)
      if (decided !== undefined) yield* Deferred.await(decided)
      yield* proxy.open
      expect((yield* turn.result).finalResponse).toContain("out of the box")
      expect(asked).toHaveLength(1)
    }).pipe(Effect.provide(remote({ handlers })))
  })
})

describe("sharing", () => {
  it.scopedLive("two programs on one Unix socket and one thread both see every turn", () =>
    Effect.gen(function* () {
      const model = yield* ScriptedModel.ScriptedModel
      const server = yield* TestServer.make({ on: "unix" })
      const program = Effect.map(
        Layer.build(Layer.fresh(NodeCodex.layerUnixSocket({ path: server.address }))),
        Context.get(Codex.Codex)
      )
      const [one, two] = yield* Effect.all([program, program])
      const gate = yield* Gate.make
      yield* model.script(Reply.message("First."), Reply.message([gate, "Second."]))
      const mine = yield* one.startThread()
      yield* mine.run("First.")
      const theirs = yield* two.resumeThread(mine.id)
      const watch = (thread: Thread.Thread) =>
        thread.events.pipe(
          Stream.dropUntil((event) => event.method === "turn/started" && event.params.turn.id !== ""),
          Stream.takeUntil((event) => event.method === "turn/completed" && event.params.turn.id === turnId),
          Stream.filter((event) => event.method === "item/completed" && event.params.turnId === turnId),
          collect
        )
      let turnId = ""
      const turn = yield* mine.startTurn("Second.")
      turnId = turn.id
      const [seen, seenToo] = yield* Effect.all([Effect.fork(watch(mine)), Effect.fork(watch(theirs))])
      yield* gate.reached
      const attached = yield* theirs.attach(turn.id)
      yield* gate.open
      expect((yield* attached.result).finalResponse).toBe("Second.")
      expect((yield* turn.result).finalResponse).toBe("Second.")
      const [events, eventsToo] = [yield* Fiber.join(seen), yield* Fiber.join(seenToo)]
      expect(completedIds(events)).toEqual(completedIds(eventsToo))
      expect(completedIds(events).length).toBeGreaterThan(0)
    }).pipe(Effect.provide(ScriptedModel.layer))
  )
})
