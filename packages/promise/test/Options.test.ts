import { access } from "node:fs/promises"
import { join } from "node:path"
import {
  GoalRejectedError,
  InvalidOptionError,
  InvalidParamsError,
  OutputSchemaError,
  retryOnOverload,
  startCodex,
  Tool,
  ToolDefinitionError
} from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { collect, rejection, world } from "./support.js"

/** An argument that plain JavaScript does not check. */
// biome-ignore lint/suspicious/noExplicitAny: the point of these tests
const unchecked = (value: unknown): any => value

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

describe("options of startCodex that are not understood", () => {
  const wrong: ReadonlyArray<readonly [options: unknown, option: string, message: RegExp]> = [
    [{ codexpath: "codex" }, "codexpath", /did you mean "codexPath"\?/],
    [{ handler: {} }, "handler", /did you mean "handlers"\?/],
    [{ abortSignal: AbortSignal.abort() }, "abortSignal", /unknown key/],
    [{ keepAlive: true }, "keepAlive", /unknown key/],
    [{ apiKey: "sk-1234567890" }, "apiKey", /Use `await codex\.loginApiKey\(key\)`/],
    [{ baseUrl: "https://example.com" }, "baseUrl", /Use `configOverrides: \{ openai_base_url: … \}`/],
    [{ config: {} }, "config", /Use `configOverrides`/],
    [{ codexPathOverride: "codex" }, "codexPathOverride", /Use `codexPath`/],
    [{ workingDirectory: "/" }, "workingDirectory", /Use `cwd`/],
    [{ sandbox: "read-only" }, "sandbox", /an option of `startThread`/],
    [null, "options", /expected an object, got null/],
    ["codex", "options", /expected an object, got a string/],
    [{ signal: "soon" }, "signal", /expected an AbortSignal, got a string/],
    [{ log: "stdout" }, "log", /expected a function, got a string/],
    [{ reconnect: "always" }, "reconnect", /expected a boolean, got a string/],
    [{ record: "wire.jsonl" }, "record", /function/],
    [{ maxInFlight: 0 }, "maxInFlight", /whole number above 0/],
    [{ requestTimeout: "soon" }, "requestTimeout", /duration/],
    [{ handlers: [] }, "handlers", /expected an object, got an array/],
    [{ handlers: { "item/tool/cal": () => {} } }, "item/tool/cal", /did you mean "item\/tool\/call"\?/],
    [{ handlers: { "item/tool/call": "yes" } }, "item/tool/call", /expected a function, got a string/],
    [{ connect: {} }, "connect", /Give one of `url`, `path` and `daemon: true`/],
    [{ connect: { url: "ws://127.0.0.1:1", path: "/s" } }, "connect", /Give one of/],
    [{ connect: { url: "ws://127.0.0.1:1", tokn: "t" } }, "tokn", /did you mean "token"\?/],
    [{ connect: { url: "ws://127.0.0.1:1", token: 1 } }, "connect.token", /expected a string, got a number/],
    [{ connect: { url: "ws://example.com", token: "t-1234567890" } }, "token", /wss:\/\//],
    [{ connect: { url: "ws://127.0.0.1:1" }, cwd: "/" }, "cwd", /leave out `connect`/],
    [{ connect: { url: "ws://127.0.0.1:1" }, pool: { size: 2 } }, "pool", /leave out `connect`/],
    [{ pool: 3 }, "pool", /expected an object, got a number.*pool: \{ size: 4 \}/],
    [{ pool: { sice: 3 } }, "sice", /did you mean "size"\?/],
    [{ pool: { size: 0 } }, "size", /expected a whole number above 0, got 0/]
  ]
  for (const [options, option, message] of wrong) {
    it(`${JSON.stringify(options)}: refused before anything starts`, async () => {
      await using here = await world()
      const isObject = typeof options === "object" && options !== null
      const given = isObject && !("connect" in options) ? { ...here.options, ...options } : options
      const error = await rejection(startCodex(unchecked(given)))
      expect(error).toBeInstanceOf(InvalidOptionError)
      expect(error).toMatchObject({ option, message: expect.stringMatching(message) })
      expect(String(error)).not.toContain("1234567890")
      expect(await exists(join(here.workspace, "..", "pid"))).toBe(false)
    })
  }

  it("a handler that is undefined is absent: the request is declined", async () => {
    await using here = await world()
    await here.model.respond(({ toolOutputs }) =>
      toolOutputs.length > 0
        ? Reply.message("Declined.")
        : Reply.functionCall("exec_command", {
            cmd: "true",
            sandbox_permissions: "require_escalated",
            justification: "to see"
          })
    )
    const codex = await here.start({ handlers: { "item/commandExecution/requestApproval": undefined } })
    const thread = await codex.startThread({ approvals: "ask" })
    const { items } = await thread.run("Try it.")
    expect(items).toContainEqual(expect.objectContaining({ type: "commandExecution", status: "declined" }))
    expect(here.logged).toEqual([])
  })
})

describe("what is a type error is refused, and nothing is sent", () => {
  it("inputs, objectives and options of turns and goals", async () => {
    await using here = await world()
    const codex = await here.start()
    const thread = await codex.startThread()
    const wrong: ReadonlyArray<readonly [Promise<unknown>, unknown, RegExp]> = [
      [thread.run(unchecked(null)), InvalidParamsError, /not null/],
      [thread.run(unchecked([null])), InvalidParamsError, /not null/],
      [thread.run(unchecked(42)), InvalidParamsError, /not number/],
      [collect(thread.stream(unchecked(undefined))), InvalidParamsError, /not undefined/],
      [thread.startTurn("x", unchecked(null)), InvalidOptionError, /expected an object, got null/],
      [thread.run("x", unchecked({ signal: 1 })), InvalidOptionError, /expected an AbortSignal/],
      [thread.run("x", unchecked({ modle: "m" })), InvalidParamsError, /"modle" \(did you mean "model"\?\)/],
      [thread.run("x", unchecked({ timeout: "soon" })), InvalidOptionError, /`timeout`.*duration/],
      [thread.run("x", unchecked({ sandbox: "readonly" })), InvalidParamsError, /did you mean "read-only"\?/],
      [thread.run("x", unchecked({ approvals: "deny_all" })), InvalidParamsError, /"deny"/],
      [
        thread.run("x", unchecked({ approvals: "deny", approvalPolicy: "never" })),
        InvalidParamsError,
        /exclude each other/
      ],
      [codex.startThread(unchecked({ sandbox: "workspace" })), InvalidParamsError, /"workspace-write"/],
      [codex.startThread(unchecked({ workingDirectory: "/" })), InvalidOptionError, /Use `cwd`/],
      [codex.startThread(unchecked({ skipGitRepoCheck: true })), InvalidOptionError, /Leave it out/],
      [codex.resumeThread("id", unchecked({ sandboxMode: "read-only" })), InvalidOptionError, /Use `sandbox`/],
      [thread.startGoal(unchecked(123)), GoalRejectedError, /must be a string/],
      [thread.startGoal("x", unchecked(null)), InvalidOptionError, /expected an object/],
      [thread.runGoal("x", unchecked({ tokenBudgett: 1 })), GoalRejectedError, /tokenBudget/],
      [thread.resumeGoal(unchecked({ startTimeout: "soon" })), GoalRejectedError, /duration/],
      [thread.setName("x", unchecked({ sginal: 1 })), InvalidOptionError, /did you mean "signal"\?/],
      [thread.compact(unchecked({ keep: 1 })), InvalidOptionError, /unknown key "keep"/],
      [codex.fs.remove("/x", unchecked({ recursiv: true })), InvalidOptionError, /did you mean "recursive"\?/],
      [codex.exec(unchecked("ls -l")), InvalidParamsError, /must be an array/],
      [codex.exec(["ls"], unchecked({ timeoutMS: 1 })), InvalidParamsError, /did you mean "timeoutMs"\?/],
      [thread.handle(unchecked({ "item/tool/cal": () => {} })), InvalidOptionError, /did you mean/],
      [thread.handle(unchecked(null)), InvalidOptionError, /expected an object, got null/],
      [codex.startThread(unchecked(null)), InvalidOptionError, /expected an object, got null/],
      [codex.startThread(unchecked({ tools: {} })), InvalidOptionError, /`Tool\.make`/],
      [codex.resumeThread(unchecked(7)), InvalidParamsError, /threadId/],
      [codex.resumeThread("id", unchecked({ threadId: "other" })), InvalidParamsError, /set by the operation/],
      [codex.models(unchecked([])), InvalidOptionError, /expected an object, got an array/],
      [codex.account(unchecked({ refreshToken: "yes" })), InvalidParamsError, /refreshToken/],
      [codex.loginApiKey(unchecked(7)), InvalidParamsError, /API key/],
      [codex.runCommand(["ls"], unchecked(null)), InvalidOptionError, /expected an object, got null/],
      [codex.exec(["ls"], unchecked({ processId: "p" })), InvalidParamsError, /set by the operation/],
      [thread.run("x", unchecked({ threadId: "other" })), InvalidParamsError, /set by the operation/],
      [collect(thread.turns(unchecked({ cursor: "c" }))), InvalidParamsError, /set by the operation/],
      [thread.read(unchecked("all")), InvalidOptionError, /expected an object, got a string/],
      [thread.review(unchecked({ type: "uncommited" })), InvalidParamsError, /"uncommittedChanges"/],
      [thread.attach(unchecked(1)), InvalidParamsError, /must be a string/],
      [thread.fork(unchecked({ sandbox: "readonly" })), InvalidParamsError, /did you mean "read-only"\?/],
      [collect(thread.streamGoal("")), GoalRejectedError, /objective is empty/],
      [thread.startGoal("x", unchecked({ tokenBudget: "many" })), GoalRejectedError, /positive integer/],
      [thread.queue.add(unchecked(null)), InvalidParamsError, /not null/],
      [retryOnOverload(async () => 1, unchecked({ attemps: 2 })), InvalidOptionError, /did you mean "attempts"\?/]
    ]
    for (const [call, expected, message] of wrong) {
      const error = await rejection(call)
      expect(error).toBeInstanceOf(expected)
      expect(error).toHaveProperty("message", expect.stringMatching(message))
    }
    expect(await here.model.requests()).toEqual([])
    expect((await codex.snapshot()).openTurns).toEqual([])
  })

  it("tools without `experimentalApi`, and tools that `Tool.make` has not made", async () => {
    await using here = await world()
    const codex = await here.start()
    const parameters = z.object({ city: z.string() })
    const tool = Tool.make({ name: "weather", description: "The weather.", parameters, handler: () => "Sunshine." })
    const id = (await codex.startThread()).id
    for (const call of [
      codex.startThread({ tools: [tool] }),
      codex.resumeThread(id, { tools: [tool] }),
      codex.forkThread(id, { tools: [tool] })
    ]) {
      const error = await rejection(call)
      expect(error).toBeInstanceOf(InvalidParamsError)
      expect(error).toMatchObject({ sent: false, message: expect.stringContaining("`experimentalApi: true`") })
    }
    const byHand = { name: "weather", description: "The weather.", parameters, handler: () => "" }
    const experimental = await here.start({ experimentalApi: true })
    for (const tools of [[byHand], byHand, [null]]) {
      const error = await rejection(experimental.startThread({ tools: unchecked(tools) }))
      expect(error).toBeInstanceOf(InvalidOptionError)
      expect(error).toHaveProperty("message", expect.stringContaining("`Tool.make`"))
    }
    expect(await rejection(experimental.startThread({ tools: [tool, tool] }))).toBeInstanceOf(ToolDefinitionError)
  })

  it("the definition of a tool", () => {
    const tool = { name: "t", description: "d", parameters: z.object({}), handler: () => "" }
    const wrong: ReadonlyArray<readonly [unknown, string]> = [
      [null, "options"],
      [{ ...tool, name: undefined }, "name"],
      [{ ...tool, description: 1 }, "description"],
      [{ ...tool, parameters: undefined }, "parameters"],
      [{ ...tool, handler: "run" }, "handler"],
      [{ ...tool, maxArgumentsLength: -1 }, "maxArgumentsLength"],
      [{ ...tool, execute: () => "" }, "execute"]
    ]
    for (const [options, option] of wrong) {
      expect(() => Tool.make(unchecked(options))).toThrow(
        expect.objectContaining({ _tag: "InvalidOptionError", option })
      )
    }
  })

  it("schemas: what strict mode cannot express, and what is none, in words of no library", async () => {
    await using here = await world()
    const thread = await (await here.start()).startThread()
    const wrong: ReadonlyArray<readonly [unknown, string]> = [
      [z.object({ due: z.string().optional() }), "due is optional: require it, and let it be null"],
      [z.array(z.string()), "the schema is not an object: make it a property of one"],
      [null, "is no Standard Schema"],
      [{ type: "object" }, "is no Standard Schema"],
      ["object", "is no Standard Schema"]
    ]
    for (const [schema, message] of wrong) {
      const error = await rejection(thread.runAs(unchecked(schema), "Report."))
      expect(error).toBeInstanceOf(OutputSchemaError)
      expect(error).toHaveProperty("message", expect.stringContaining(message))
      expect(error).toHaveProperty("message", expect.not.stringMatching(/Schema\.|Struct|layer|scope/))
    }
    expect(await here.model.requests()).toEqual([])
  })

  it("any other nonsense: no call rejects with an error that is not of this library", async () => {
    await using here = await world()
    await here.model.respond(() => Reply.message("Fine."))
    const codex = await here.start()
    const thread = await codex.startThread()
    const junk = [null, 0, Number.NaN, "", "x", [], [null], {}, { a: 1 }, () => {}, new Date(Number.NaN)]
    const calls = (handle: object, ...without: ReadonlyArray<string>): Array<[string, (...args: never) => unknown]> =>
      Object.entries(handle).filter(([name, call]) => typeof call === "function" && !without.includes(name))
    const foreign: Array<string> = []
    const settle = async (call: () => unknown) => {
      const result = call()
      if (typeof result !== "object" || result === null) return
      if (Symbol.asyncIterator in result) {
        for await (const _ of result as AsyncIterable<unknown>) break
      } else await result
    }
    for (const [name, call] of [
      ...calls(codex, "close", "logout", "loginChatgpt", "loginDeviceCode"),
      ...calls(codex.fs, "watch"),
      ...calls(thread, "unsubscribe", "archive", "compact", "startGoal", "runGoal", "streamGoal"),
      ...calls(thread.queue)
    ]) {
      for (const first of junk) {
        for (const args of [[first], ["x", first], ["x", "x", first]]) {
          await settle(() => (call as (...args: ReadonlyArray<unknown>) => unknown)(...args)).catch((error) => {
            if (typeof error._tag !== "string") foreign.push(`${name}(${args.map(String).join(", ")}): ${error}`)
          })
        }
      }
    }
    expect(foreign).toEqual([])
    expect((await codex.thread(thread.id).run("Still there?")).finalResponse).toBe("Fine.")
  })
})
