import { describe, expect, it } from "@effect/vitest"
import { Codex, Tool } from "@effect-codex/client"
import * as Scripted from "@effect-codex/testing/ScriptedTransport"
import { ScriptedTransport } from "@effect-codex/testing/ScriptedTransport"
import { Effect, Exit, Layer, Redacted, Schema, type Scope, Stream } from "effect"
import { goal, goalUpdated, started, thread } from "./messages.js"
import { startThread, startTurn } from "./scripted.js"

/** The arguments of a program in plain JavaScript. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests
type Unchecked = any

/** Wrong as options, as an id and as an input alike. */
const junk: ReadonlyArray<unknown> = [null, 0, Number.NaN, true, Symbol("s"), [null], () => {}, 1n]
/** Wrong as options only. */
const noOptions = [...junk, "x", [], ["x"], { misspelt: 1 }]

type Call = (value: Unchecked) => Effect.Effect<unknown, unknown, Scope.Scope>

const everything = Schema.Struct({ answer: Schema.String })

const tool = Tool.make({
  name: "t",
  description: "A tool.",
  parameters: Schema.Struct({}),
  handler: () => Effect.succeed("")
})

/** Fails with an error of this library, which nothing was sent for. */
const refuses = (name: string, call: Call, values: ReadonlyArray<unknown>, tags: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    for (const value of values) {
      const label = `${name}(${typeof value === "object" ? JSON.stringify(value) : String(value)})`
      const exit = yield* Effect.exit(Effect.scoped(Effect.suspend(() => call(value))))
      const error = Exit.isFailure(exit) && exit.cause._tag === "Fail" ? exit.cause.error : exit
      expect(tags, `${label}: ${JSON.stringify(error)}`).toContain((error as { readonly _tag?: string })._tag)
      if ((error as { readonly _tag?: string })._tag === "InvalidParamsError")
        expect(error).toHaveProperty("sent", false)
    }
    // The next message of the client is this one's: nothing was sent before it.
    yield* startThread("next")
  })

const params = ["InvalidParamsError"]
const drain = (stream: Stream.Stream<unknown, unknown>) => Stream.runDrain(stream)

describe("T3: an argument that is none is refused with a typed error, and nothing is sent", () => {
  it.scoped("operations of the connection", () =>
    Effect.gen(function* () {
      const codex: Unchecked = yield* Codex.Codex
      const calls: ReadonlyArray<readonly [string, Call, ReadonlyArray<unknown>, ReadonlyArray<string>?]> = [
        ["request", (x) => codex.request(x, {}), [...junk, "thread/strat", "initialise"]],
        ["request, params", (x) => codex.request("thread/read", x), [...noOptions, undefined]],
        ["startThread", (x) => codex.startThread(x), noOptions],
        [
          "startThread, dynamicTools set by the operation",
          (x) => codex.startThread(x),
          [{ tools: [tool], dynamicTools: [] }]
        ],
        ["resumeThread", (x) => codex.resumeThread(x), [...junk, undefined, {}]],
        ["resumeThread, options", (x) => codex.resumeThread("t", x), [...noOptions, { threadId: "other" }]],
        ["forkThread", (x) => codex.forkThread(x), [...junk, undefined, {}]],
        ["forkThread, options", (x) => codex.forkThread("t", x), [...noOptions, { threadId: "other" }]],
        ["listThreads", (x) => codex.listThreads(x), noOptions],
        ["threads", (x) => drain(codex.threads(x)), [...noOptions, { cursor: "x" }]],
        ["archiveThread", (x) => codex.archiveThread(x), [...junk, undefined, {}]],
        ["unarchiveThread", (x) => codex.unarchiveThread(x), [...junk, undefined, {}]],
        ["deleteThread", (x) => codex.deleteThread(x), [...junk, undefined, {}]],
        ["models", (x) => codex.models(x), [...noOptions, { cursor: "x" }]],
        ["account", (x) => codex.account(x), [...noOptions, { refreshToken: "yes" }]],
        ["loginApiKey", (x) => codex.loginApiKey(x), [...noOptions, undefined, Redacted.make(1), Redacted.make(" ")]],
        ["loginChatgpt", (x) => codex.loginChatgpt(x), [...noOptions, { type: "apiKey" }]],
        ["exec", (x) => codex.exec(x), [...junk, undefined, "ls", [], [1], {}]],
        ["exec, options", (x) => codex.exec(["ls"], x), [...noOptions, { processId: "p" }, { disableTimeout: true }]],
        ["runCommand", (x) => codex.runCommand(x), [...junk, undefined, "ls", [], [1], {}]],
        [
          "runCommand, options",
          (x) => codex.runCommand(["ls"], x),
          [...noOptions, { command: ["rm"] }, { timeoutMs: "5" }]
        ],
        ["thread of junk", (x) => codex.thread(x).run("hi"), [...junk, undefined]]
      ]
      for (const [name, call, values, tags = params] of calls) yield* refuses(name, call, values, tags)
      const tools = ["InvalidOptionError"]
      for (const open of ["startThread", "resumeThread", "forkThread"]) {
        const call: Call = (tools) =>
          open === "startThread" ? codex.startThread({ tools }) : codex[open]("t", { tools })
        yield* refuses(`${open}, tools`, call, [...junk, "x", {}, tool, [{ name: "t" }], [tool, null]], tools)
      }
    }).pipe(Effect.provide(Scripted.connected({ experimentalApi: true })))
  )

  it.scoped("operations of the server's files", () =>
    Effect.gen(function* () {
      const { fs }: Unchecked = yield* Codex.Codex
      const file = ["RemoteFileError"]
      const paths = [...junk, undefined, "relative", {}]
      for (const name of ["readFile", "readFileString", "stat", "exists", "readDirectory", "makeDirectory", "remove"]) {
        yield* refuses(name, (x) => fs[name](x), paths, file)
      }
      yield* refuses("writeFile", (x) => fs.writeFile(x, ""), paths, file)
      yield* refuses("watch", (x) => drain(fs.watch(x)), paths, file)
      yield* refuses("copy", (x) => fs.copy("/a", x), paths, file)
      yield* refuses("copy", (x) => fs.copy(x, "/a"), paths, file)
      yield* refuses("writeFile, data", (x) => fs.writeFile("/a", x), [...junk, undefined, {}], params)
      yield* refuses("makeDirectory, options", (x) => fs.makeDirectory("/a", x), [...noOptions, { path: "/b" }], params)
      yield* refuses("remove, options", (x) => fs.remove("/a", x), [...noOptions, { force: 1 }], params)
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("operations of a thread", () =>
    Effect.gen(function* () {
      const t: Unchecked = yield* startThread("t1")
      const inputs = [...junk, undefined, "", "  ", [], {}, [["x"]], [{ type: "txt", text: "x" }]]
      const turns = [...noOptions, { threadId: "other" }, { input: [] }, { model: 1 }]
      const timeouts = ["soon", -1, Number.NaN, {}, "-5 seconds"].map((timeout) => ({ timeout }))
      const calls: ReadonlyArray<readonly [string, Call, ReadonlyArray<unknown>, ReadonlyArray<string>?]> = [
        ["run", (x) => t.run(x), inputs],
        ["run, options", (x) => t.run("hi", x), [...turns, ...timeouts]],
        ["runAs", (x) => t.runAs(everything, x), inputs],
        ["runAs, options", (x) => t.runAs(everything, "hi", x), [...turns, ...timeouts, { outputSchema: {} }]],
        ["runAs, schema", (x) => t.runAs(x, "hi"), [...junk, undefined, "x", {}, Schema.String], ["OutputSchemaError"]],
        ["startTurn", (x) => t.startTurn(x), inputs],
        ["startTurn, options", (x) => t.startTurn("hi", x), [...turns, { timeout: 1 }]],
        ["stream", (x) => drain(t.stream(x)), inputs],
        ["stream, options", (x) => drain(t.stream("hi", x)), turns],
        ["review", (x) => t.review(x), [...noOptions, undefined, {}, { type: "uncommited" }, { type: "commit" }]],
        ["review, delivery", (x) => t.review({ type: "uncommittedChanges" }, x), ["x", 1, {}, []]],
        ["attach", (x) => t.attach(x), [...junk, undefined, {}]],
        ["turns", (x) => drain(t.turns(x)), [...noOptions, { threadId: "other" }, { cursor: "x" }, { limit: "5" }]],
        ["read", (x) => t.read(x), [...noOptions, { threadId: "other" }, { includeTurns: "yes" }]],
        ["setName", (x) => t.setName(x), [...junk, undefined, {}]],
        ["updateSettings", (x) => t.updateSettings(x), [...noOptions, { threadId: "other" }, { model: 1 }]],
        ["queue.add", (x) => t.queue.add(x), inputs],
        ["queue.delete", (x) => t.queue.delete(x), [...junk, undefined, {}]],
        ["revert", (x) => t.revert(x), [...junk, undefined, {}]],
        ["fork", (x) => t.fork(x), [...noOptions, { threadId: "other" }]],
        [
          "handle",
          (x) => t.handle(x),
          [...noOptions.filter((x) => !isEmpty(x)), undefined, { "item/tool/call": 1 }],
          ["InvalidOptionError"]
        ]
      ]
      for (const [name, call, values, tags = params] of calls) yield* refuses(name, call, values, tags)
      const objectives = [...junk, undefined, {}, [], "", "  ", "x".repeat(4001)]
      const goals = [
        ...noOptions,
        { threadId: "other" },
        { tokenBudget: 0 },
        { tokenBudget: "1" },
        { startTimeout: "soon" }
      ]
      for (const start of ["startGoal", "runGoal", "streamGoal"]) {
        const begin = (objective: Unchecked, options?: Unchecked) =>
          start === "streamGoal" ? drain(t.streamGoal(objective, options)) : t[start](objective, options)
        yield* refuses(start, (x) => begin(x), objectives, ["GoalRejectedError"])
        yield* refuses(`${start}, options`, (x) => begin("Do it.", x), goals, ["GoalRejectedError"])
      }
      yield* refuses("resumeGoal", (x) => t.resumeGoal(x), goals, ["GoalRejectedError"])
    }).pipe(Effect.provide(Scripted.connected({ experimentalApi: true })))
  )

  it.scoped("operations of a turn, a goal, a command", () =>
    Effect.gen(function* () {
      const server = yield* ScriptedTransport
      const codex = yield* Codex.Codex
      const inputs = [...junk, undefined, "", [], {}, [["x"]]]
      const turn: Unchecked = yield* startTurn(yield* startThread("t1"), "u1")
      yield* refuses("turn.steer", (x) => turn.steer(x), inputs, params)
      const two = yield* startThread("t2")
      const starting = yield* Effect.fork(two.startGoal("Do it."))
      yield* server.answer(yield* server.expect("thread/read"), { thread: thread("t2") })
      yield* server.answer(yield* server.expect("thread/goal/clear"), { cleared: false })
      yield* server.answer(yield* server.expect("thread/goal/set"), { goal: goal("t2", "active") })
      yield* server.send(goalUpdated("t2", "active"), started("t2", "g1"))
      const pursued: Unchecked = yield* starting.await.pipe(Effect.flatten)
      yield* refuses("goal.steer", (x) => pursued.steer(x), inputs, params)
      yield* Effect.scoped(
        Effect.gen(function* () {
          const process: Unchecked = yield* codex.exec(["cat"], { streamStdin: true })
          const request = yield* server.expect("command/exec")
          yield* refuses("write", (x) => process.write(x), [...junk, undefined, {}], params)
          yield* refuses("resize", (x) => process.resize(x), [...noOptions, undefined, { cols: 80 }], params)
          yield* server.answer(request, { exitCode: 0, stdout: "", stderr: "" })
        })
      )
    }).pipe(Effect.provide(Scripted.connected()))
  )

  it.scoped("options of the connection", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<readonly [Unchecked, string, string]> = [
        ...[...junk, "x", [], ["x"]].map((options) => [options, "options", "must be an object"] as const),
        [{ maxInFlght: 1 }, "maxInFlght", 'did you mean "maxInFlight"?'],
        [{ maxInFlight: 0 }, "maxInFlight", "above 0"],
        [{ maxServerRequests: 1.5 }, "maxServerRequests", "whole number"],
        [{ eventBufferSize: "many" }, "eventBufferSize", "whole number"],
        [{ requestTimeout: "soon" }, "requestTimeout", "duration"],
        [{ handlerTimeout: -1 }, "handlerTimeout", "duration"],
        [{ experimentalApi: "yes" }, "experimentalApi", "boolean"],
        [{ clientInfo: { name: "mine" } }, "clientInfo", "`version`"],
        [{ clientInfo: { name: "mine", version: "1", tilte: "x" } }, "clientInfo", 'did you mean "title"?'],
        [{ capabilities: [] }, "capabilities", "must be an object"],
        [{ capabilities: { requestAtestation: true } }, "capabilities", 'did you mean "requestAttestation"?'],
        [{ optOutNotifications: "all" }, "optOutNotifications", "array"],
        [{ optOutNotifications: ["turn/completed"] }, "optOutNotifications", "requires"],
        [{ optOutNotifications: ["item/agentMesage/delta"] }, "optOutNotifications", "item/agentMesage/delta"],
        [{ handlers: { "item/tool/cal": () => {} } }, "handlers", 'did you mean "item/tool/call"?'],
        [{ record: "wire.jsonl" }, "record", "function"]
      ]
      for (const [options, option, words] of wrong) {
        const error = yield* Effect.flip(Layer.build(Layer.fresh(Scripted.connected(options))))
        expect(error).toMatchObject({ _tag: "InvalidOptionError", option })
        expect(error.message).toContain(words)
      }
    })
  )

  it("the definition of a tool", () => {
    const whole = { name: "t", description: "d", parameters: Schema.Struct({}), handler: () => Effect.succeed("") }
    const wrong: ReadonlyArray<readonly [unknown, string]> = [
      ...noOptions.slice(0, -1).map((value) => [value, "options"] as const),
      [{ ...whole, name: undefined }, "name"],
      [{ ...whole, description: 1 }, "description"],
      [{ ...whole, parameters: { type: "object" } }, "parameters"],
      [{ ...whole, handler: "run" }, "handler"],
      [{ ...whole, maxArgumentsLength: 0 }, "maxArgumentsLength"],
      [{ ...whole, maxArgumentLength: 1 }, "maxArgumentLength"]
    ]
    for (const [options, option] of wrong) {
      expect(() => Tool.make(options as never)).toThrow(expect.objectContaining({ _tag: "InvalidOptionError", option }))
    }
  })

  it.scoped("a handler whose method is misspelt is named, with the one that was meant", () =>
    Effect.gen(function* () {
      const one = yield* startThread("t1")
      const error = yield* Effect.flip(one.handle({ "item/tool/cal": () => Effect.void } as never))
      expect(error.message).toMatch(/"item\/tool\/cal" \(did you mean "item\/tool\/call"\?\)/)
    }).pipe(Effect.provide(Scripted.connected()))
  )
})

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
