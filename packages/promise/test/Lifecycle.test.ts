import { createHmac } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import {
  AbortError,
  ConnectError,
  type ConnectionState,
  InitializeError,
  SpawnError,
  startCodex,
  TransportClosedError,
  UnauthorizedError
} from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { describe, expect, it } from "vitest"
import { collect, gate, gone, isAlive, rejection, run, world } from "./support.js"

describe("the connection", () => {
  it("`close` ends the server and settles everything pending, once and for all", async () => {
    await using here = await world()
    const codex = await here.start({ maxInFlight: 1 })
    const { gate: held, reached } = gate()
    await here.model.respond(() => Reply.message(["a ", held]))
    const thread = await codex.startThread()
    const turn = await thread.startTurn("hold")
    await reached()
    const pending = [
      turn.result,
      collect(turn.events),
      thread.run("join"),
      collect(thread.stream("join")),
      thread.startGoal("Do it.")
    ].map(rejection)
    // Some of these are answered before the end.
    const queued = Promise.allSettled(Array.from({ length: 100 }, () => codex.request("thread/loaded/list", {})))
    const news = [collect(codex.notifications), collect(thread.events), collect(thread.approvals)]
    const pid = await here.pid()

    const closing = codex.close()
    expect(codex.close()).toBe(closing)
    await closing
    expect(isAlive(pid)).toBe(false)
    for (const error of await Promise.all(pending)) {
      expect(error).toMatchObject({ _tag: expect.stringMatching(/TransportClosedError|GoalRejectedError/) })
    }
    for (const outcome of await queued) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TransportClosedError)
    }
    await Promise.all(news)

    expect(await rejection(codex.startThread())).toMatchObject({ _tag: "TransportClosedError", reason: "Released" })
    expect(await rejection(collect(thread.stream("more")))).toBeInstanceOf(TransportClosedError)
    expect(await rejection(turn.result)).toBeInstanceOf(TransportClosedError)
    expect(await collect(thread.approvals)).toEqual([])
    await codex[Symbol.asyncDispose]()
  })

  it("`await using` waits for the end of the server", async () => {
    await using here = await world()
    let pid = 0
    {
      await using codex = await startCodex(here.options)
      expect(codex.metadata.version).toMatch(/^\d/)
      pid = await here.pid()
      expect(isAlive(pid)).toBe(true)
    }
    expect(isAlive(pid)).toBe(false)
  })

  it("a start that fails rejects with what went wrong, and leaves nothing running", async () => {
    await using here = await world()
    const missing = await rejection(startCodex({ codexPath: "/nowhere/codex" }))
    expect(missing).toBeInstanceOf(SpawnError)
    expect(missing).toMatchObject({ reason: "NotFound", tried: ["/nowhere/codex"] })
    expect(await rejection(startCodex({ ...here.options, cwd: "/nowhere" }))).toBeInstanceOf(SpawnError)
    expect(await rejection(startCodex({ codexPath: "/bin/false" }))).toBeInstanceOf(InitializeError)
    expect(await rejection(startCodex({ ...here.options, launchArgs: ["--version"] }))).toBeInstanceOf(InitializeError)
  })

  it("a start that is aborted leaves nothing running", async () => {
    await using here = await world()
    const deaf = join(here.workspace, "deaf")
    await writeFile(deaf, `#!/bin/sh\necho $$ > ${join(here.workspace, "deaf.pid")}\nexec cat > /dev/null\n`, {
      mode: 0o755
    })
    const error = await rejection(startCodex({ ...here.options, codexPath: deaf, signal: AbortSignal.timeout(300) }))
    expect(error).toBeInstanceOf(AbortError)
    expect(error).toMatchObject({ cause: { name: "TimeoutError" } })
    expect(isAlive(Number(await readFile(join(here.workspace, "deaf.pid"), "utf8")))).toBe(false)
  })
})

describe("a connection that outlives its links", () => {
  it("starts the server again when it has ended; threads carry on, and the states are shown", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const lines: Array<string> = []
    const codex = await here.start({ reconnect: true, record: (line) => lines.push(line) })
    const thread = await codex.startThread()
    await thread.run("one")
    expect(await codex.connection.state()).toEqual({ status: "connected" })

    const states: Array<ConnectionState> = []
    const watching = (async () => {
      for await (const state of codex.connection.states) {
        states.push(state)
        if (state.status === "resumed") break
      }
    })()
    process.kill(await here.pid(), "SIGKILL")
    await watching
    expect(states.map(({ status }) => status)).toEqual(["connected", "lost", "connecting", "connected", "resumed"])
    expect(states[1]).toMatchObject({ error: { _tag: "TransportClosedError" }, retryInMs: expect.any(Number) })
    expect((await thread.run("two")).finalResponse).toBe("You said: two")

    expect(lines.length).toBeGreaterThan(10)
    expect(lines.join("\n")).toContain('"turn/start"')
    expect(lines.join("\n")).not.toContain("You said")
    await codex.close()
    expect(await codex.connection.state()).toMatchObject({ status: "closed" })
  })
})

describe("a connection to several servers", () => {
  it("spreads the threads, and starts a server again that has ended", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const codex = await here.start({ pool: { size: 2 } })
    const threads = await Promise.all([codex.startThread(), codex.startThread()])
    const say = (text: string) => Promise.all(threads.map(async (thread) => (await thread.run(text)).finalResponse))
    expect(await say("one")).toEqual(["You said: one", "You said: one"])
    const resumed = (async () => {
      for await (const { status } of codex.connection.states) if (status === "resumed") break
    })()
    process.kill(await here.pid(), "SIGKILL")
    await resumed
    expect(await say("two")).toEqual(["You said: two", "You said: two"])
    expect(await rejection(codex.loginChatgpt())).toMatchObject({ _tag: "InvalidParamsError", sent: false })
    await codex.close()
    expect(await codex.connection.state()).toMatchObject({ status: "closed" })
  })
})

describe("a connection to a server that runs already", () => {
  it("is made over a WebSocket with a token; closing it leaves the server running", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const file = join(here.home, "token")
    await writeFile(file, "t-1234567890")
    await using server = await here.listen("ws://127.0.0.1:0", "--ws-auth", "capability-token", "--ws-token-file", file)
    const url = server.address
    {
      await using codex = await server.connect({ url, token: "t-1234567890" })
      expect((await (await codex.startThread()).run("one")).finalResponse).toBe("You said: one")
    }
    await using codex = await server.connect({ url, token: "t-1234567890" })
    expect((await collect(codex.threads())).length).toBe(1)

    const refused = await rejection(server.connect({ url, token: "t-0987654321" }))
    expect(refused).toBeInstanceOf(UnauthorizedError)
    expect(refused).toMatchObject({ status: 401, authenticated: true })
    expect(`${refused}${JSON.stringify(refused)}`).not.toContain("0987654321")
    expect(await rejection(server.connect({ url }))).toMatchObject({ _tag: "UnauthorizedError", authenticated: false })
  })

  it("a signed token is taken until it expires; then it is refused at once, with advice", async () => {
    await using here = await world()
    const secret = "s".repeat(48)
    const file = join(here.home, "secret")
    await writeFile(file, secret)
    await using server = await here.listen(
      "ws://127.0.0.1:0",
      ...["--ws-auth", "signed-bearer-token", "--ws-shared-secret-file", file]
    )
    const url = server.address
    const now = Math.floor(Date.now() / 1000)
    await using codex = await server.connect({ url, token: signed({ exp: now + 600 }, secret) })
    expect(codex.metadata.version).toMatch(/^\d+\.\d+/)
    const expired = signed({ exp: now - 3600 }, secret)
    const before = performance.now()
    const refused = await rejection(server.connect({ url, token: expired }))
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(refused).toMatchObject({ _tag: "UnauthorizedError", status: 401, authenticated: true })
    expect(`${refused}`).toContain("token")
    expect(`${refused}${JSON.stringify(refused)}`).not.toContain(expired)
  })

  it("a server that is not there: ConnectError with advice", async () => {
    await using here = await world()
    const path = join(here.workspace, "socket")
    const error = await rejection(startCodex({ connect: { path } }))
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({ reason: "NotListening", message: expect.stringContaining("--listen unix://") })
    const daemon = { daemon: true, socketPath: path } as const
    expect(await rejection(startCodex({ connect: daemon, env: { CODEX_HOME: here.home } }))).toMatchObject({
      _tag: "ConnectError",
      reason: "NotListening"
    })
  })
})

describe("programs", () => {
  it("one that forgets to close ends when its turns are over, with loops in the background", async () => {
    await using here = await world()
    await here.model.respond(({ inputText }) => Reply.message(`You said: ${inputText}`))
    const { code, errors, output } = await run("forgetful.ts", here).ended
    expect({ code, errors, output }).toEqual({ code: 0, errors: "", output: "You said: one\nYou said: two\n" })
    await gone(await here.pid())
  })

  it("one that looks away from a turn ends when the turn has", async () => {
    await using here = await world()
    const { gate: held, open, reached } = gate()
    await here.model.respond(() => Reply.message(["a ", held]))
    const program = run("abandoning.ts", here)
    await reached()
    await open()
    expect(await program.ended).toMatchObject({ code: 0, errors: "" })
    expect(await here.model.outcome(0)).toBe("answered")
    await gone(await here.pid())
  })

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
    it(`one that ${signal} ends leaves no process behind, in the middle of a turn`, async () => {
      await using here = await world()
      const command = join(here.workspace, "command.pid")
      await here.model.script(
        Reply.functionCall("exec_command", { cmd: `echo $$ > ${command}; exec sleep 1000`, login: false })
      )
      const program = run("waiting.ts", here)
      await program.printed("started")
      const running = await number(command)
      program.kill(signal)
      expect(await program.ended).toMatchObject({ code: null, signal })
      await gone(await here.pid())
      await gone(running)
    })
  }

  it("one that calls process.exit leaves no process behind either, for longer than 5 s", async () => {
    await using here = await world()
    const command = join(here.workspace, "command.pid")
    await here.model.script(
      Reply.functionCall("exec_command", { cmd: `echo $$ > ${command}; exec sleep 1000`, login: false })
    )
    expect(await run("exiting.ts", here).ended).toMatchObject({ code: 3 })
    const before = performance.now()
    await gone(await here.pid())
    await gone(await number(command))
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  it("an unhandled rejection never comes from this library", async () => {
    await using here = await world()
    await here.model.respond(({ inputText, toolOutputs }) => {
      if (inputText === "hold") return Reply.hang
      const ask = Reply.functionCall("exec_command", {
        cmd: "echo out of the box",
        login: false,
        sandbox_permissions: "require_escalated",
        justification: "to see"
      })
      if (inputText === "ask again") return ask
      if (toolOutputs.length === 0) return Reply.sequence(ask, Reply.functionCall("fails", {}))
      return Reply.failed("insufficient_quota", "You have run out.")
    })
    const { code, errors, output } = await run("careless.ts", here).ended
    expect({ code, errors, output }).toEqual({ code: 0, errors: "", output: "done\n" })
  })
})

/** A JSON Web Token, signed with HMAC SHA-256. */
const signed = (claims: object, secret: string): string => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url")
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`
  return `${content}.${createHmac("sha256", secret).update(content).digest("base64url")}`
}

/** The number in a file, once it is there. */
const number = async (path: string): Promise<number> => {
  for (;;) {
    const found = Number(await readFile(path, "utf8").catch(() => ""))
    if (found > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
