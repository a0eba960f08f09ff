import { execFile } from "node:child_process"
import { access, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { AbortError, OutputDecodeError, startCodex, TurnFailedError } from "@effect-codex/promise"
import { fakeCodex, fakeThread, fakeTurn, makeGate, type Reply, startTestCodex } from "@effect-codex/testing/promise"
import { describe, expect, it } from "vitest"

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => Promise.reject(new Error(`it resolved: ${JSON.stringify(value)}`)),
    (error: unknown) => error
  )

const collect = async <A>(iterable: AsyncIterable<A>): Promise<Array<A>> => {
  const all: Array<A> = []
  for await (const element of iterable) all.push(element)
  return all
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

describe("startTestCodex", () => {
  it("runs a script of plain data on the real server, and shows what the model was asked", async () => {
    let folders: ReadonlyArray<string> = []
    {
      await using codex = await startTestCodex({
        script: [
          ["Let me look.", { call: "exec_command", arguments: { cmd: "cat notes.txt", login: false } }],
          { message: ["It says: ", "hi"], phase: "final_answer" }
        ],
        log: () => {}
      })
      folders = [codex.home, codex.workspace]
      await writeFile(join(codex.workspace, "notes.txt"), "hi")
      const turn = await (await codex.startThread()).startTurn("What do the notes say?")
      expect((await collect(turn.text)).join("")).toBe("Let me look.It says: hi")
      expect((await turn.result).finalResponse).toBe("It says: hi")

      const { requests } = codex.model
      expect(requests.map(({ index }) => index)).toEqual([0, 1])
      expect(requests[0]).toMatchObject({ inputText: "What do the notes say?", turnId: turn.id })
      expect(requests[0]?.headers["content-type"]).toContain("json")
      expect(requests[1]?.toolOutputs[0]?.text).toContain("hi")
      expect(await requests[1]?.outcome).toBe("answered")
      expect(await codex.model.request(1)).toBe(requests[1])
      expect(JSON.parse(JSON.stringify(requests[0]?.body))).toHaveProperty("model", "mock-model")
    }
    expect(await Promise.all(folders.map(exists))).toEqual([false, false])
  })

  it("stages a race with a gate, and replies by a function", async () => {
    const gate = makeGate()
    await using codex = await startTestCodex({
      script: async ({ inputText }) =>
        inputText === "hold" ? { message: ["on it ", gate] } : { message: `You said: ${inputText}` },
      log: () => {}
    })
    const thread = await codex.startThread()
    const turn = await thread.startTurn("hold")
    await gate.reached()
    await turn.interrupt()
    expect((await turn.result).status).toBe("interrupted")
    expect(await codex.model.requests[0]?.outcome).toBe("cut")
    expect((await thread.run("again")).finalResponse).toBe("You said: again")
  })

  it("has failures, HTTP statuses and token counts", async () => {
    await using codex = await startTestCodex({ script: [{ fail: "insufficient_quota" }], log: () => {} })
    const thread = await codex.startThread()
    const error = await rejection(thread.run("Spend."))
    expect(error).toBeInstanceOf(TurnFailedError)
    expect(error).toHaveProperty("error.codexErrorInfo", "usageLimitExceeded")
    await codex.model.script(["Fine.", { usage: { inputTokens: 7, outputTokens: 3 } }])
    expect((await thread.run("And now?")).usage?.last).toMatchObject({ inputTokens: 7, outputTokens: 3 })
    await codex.model.script({ status: 400, body: { error: { message: "no such model" } } })
    expect(await rejection(thread.run("And now?"))).toHaveProperty("message", expect.stringContaining("no such model"))
  })

  it("a program that starts a codex of its own gets the same model", async () => {
    await using test = await startTestCodex({ script: ["Hello."], log: () => {} })
    await using codex = await startCodex(test.options)
    expect((await (await codex.startThread()).run("Say hello.")).finalResponse).toBe("Hello.")
    expect(test.model.requests.length).toBe(1)
    expect(await readFile(join(test.home, "config.toml"), "utf8")).toContain(test.model.url)
  })

  it("refuses a script that is none before anything starts, and leaves nothing when a start fails", async () => {
    const wrong: ReadonlyArray<readonly [unknown, RegExp]> = [
      [{ messge: "Hello." }, /has one of the keys `message`/],
      [{ message: "Hello.", phse: "final_answer" }, /`message` has no `phse`/],
      [{ message: "a", call: "b" }, /has one of the keys/],
      [42, /a step of a reply is a string/],
      [["Hello.", { status: 500 }], /no other step/],
      [{ hold: {} }, /`makeGate\(\)`/]
    ]
    for (const [reply, message] of wrong) {
      const error = await rejection(startTestCodex({ script: [reply as Reply] }))
      expect(error).toBeInstanceOf(TypeError)
      expect(error).toHaveProperty("message", expect.stringMatching(message))
    }
    expect(await rejection(startTestCodex({ codexPath: "/nowhere" }))).toHaveProperty("_tag", "SpawnError")
  })

  it("runs under node:test, with no test framework and no Effect", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "--conditions=@effect-codex/source",
        "--import",
        pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href,
        "--test-reporter=tap",
        fileURLToPath(new URL("fixtures/node-test.ts", import.meta.url))
      ],
      { env: { ...process.env, NODE_TEST_CONTEXT: undefined } }
    )
    expect(stdout).toMatch(/ok 1 - greets/)
    expect(stdout).toMatch(/# fail 0/)
  })
})

describe("fakes", () => {
  it("a turn: its events, its text and its result follow from its text", async () => {
    const turn = fakeTurn({ text: ["Hel", "lo."] })
    expect(await collect(turn.text)).toEqual(["Hel", "lo."])
    expect((await collect(turn.events)).map(({ method }) => method)).toEqual([
      "turn/started",
      "item/agentMessage/delta",
      "item/agentMessage/delta",
      "item/completed",
      "turn/completed"
    ])
    expect(await turn.result).toMatchObject({ status: "completed", finalResponse: "Hello." })
    expect(await turn.steer("Go on.")).toBe(turn.id)
    expect(turn.calls).toEqual([{ method: "steer", args: ["Go on."] }])
  })

  it("a turn that runs until it is interrupted, or fails", async () => {
    const running = fakeTurn({ text: ["on it"], until: new Promise(() => {}) })
    const events = collect(running.events)
    await running.interrupt()
    expect((await running.result).status).toBe("interrupted")
    expect((await events).at(-1)).toMatchObject({
      method: "turn/completed",
      params: { turn: { status: "interrupted" } }
    })

    const failing = fakeTurn(new Error("You have run out."))
    expect(await rejection(failing.result)).toHaveProperty("message", "You have run out.")
    expect(await rejection(collect(failing.events))).toHaveProperty("message", "You have run out.")

    const controller = new AbortController()
    const listening = rejection(
      collect(fakeTurn({ until: new Promise(() => {}) }).events.with({ signal: controller.signal }))
    )
    controller.abort("enough")
    expect(await listening).toMatchObject({ _tag: "AbortError", cause: "enough" })
  })

  it("a thread: outcomes by input, calls on record, and an operation that is not faked says so", async () => {
    const thread = fakeThread((input) => (input === "Spend." ? new Error("You have run out.") : `You said: ${input}`), {
      setName: async () => {}
    })
    expect((await thread.run("Hello.")).finalResponse).toBe("You said: Hello.")
    expect(await rejection(thread.run("Spend."))).toHaveProperty("message", "You have run out.")
    const turn = await thread.startTurn("Hi.")
    expect(turn).toMatchObject({ id: "thread-1-turn-3", threadId: "thread-1" })
    expect((await collect(thread.stream("Ho."))).length).toBe(4)
    await thread.setName("first")
    expect(thread.calls).toEqual([
      { method: "run", args: ["Hello."] },
      { method: "run", args: ["Spend."] },
      { method: "startTurn", args: ["Hi."] },
      { method: "stream", args: ["Ho."] },
      { method: "setName", args: ["first"] }
    ])
    expect(await rejection(thread.compact())).toHaveProperty("message", expect.stringContaining("`thread.compact`"))
    expect(await rejection(collect(thread.events))).toHaveProperty(
      "message",
      expect.stringContaining("`thread.events`")
    )
    expect(await rejection(collect(thread.turns()))).toHaveProperty(
      "message",
      expect.stringContaining("`thread.turns`")
    )
    expect(await rejection(thread.run("late", { signal: AbortSignal.abort("no") }))).toBeInstanceOf(AbortError)
  })

  it("a thread's structured output is validated", async () => {
    const thread = fakeThread((input) => (input === "wrong" ? "{}" : '{"answer":42}'))
    const schema = {
      "~standard": {
        version: 1,
        vendor: "test",
        validate: (value: unknown) =>
          typeof (value as { answer?: unknown }).answer === "number"
            ? { value: value as { readonly answer: number } }
            : { issues: [{ message: "no answer" }] }
      }
    } as const
    expect(await thread.runAs(schema, "What is six times seven?")).toEqual({ answer: 42 })
    expect(await rejection(thread.runAs(schema, "wrong"))).toBeInstanceOf(OutputDecodeError)
  })

  it("a connection: threads that are fakes, and the rest as given", async () => {
    await using codex = fakeCodex((input) => `You said: ${input}`, { models: async () => [] })
    const thread = await codex.startThread({ cwd: "/srv/project" })
    expect((await thread.run("Hello.")).finalResponse).toBe("You said: Hello.")
    expect(await codex.models()).toEqual([])
    expect((await codex.resumeThread("old")).id).toBe("old")
    expect(codex.calls.map(({ method }) => method)).toEqual(["startThread", "models", "resumeThread"])
    expect(await rejection(codex.logout())).toHaveProperty("message", expect.stringContaining("`codex.logout`"))
  })
})
