import { inspect, types } from "node:util"
import { CodexError as Client } from "@effect-codex/client"
import * as promise from "@effect-codex/promise"
import { startCodex, TurnFailedError } from "@effect-codex/promise"
import { Reply } from "@effect-codex/testing"
import { describe, expect, it } from "vitest"
import { collect, rejection, world } from "./support.js"

/** The first line of the stack that is a place. */
const firstFrame = (error: unknown) => (error as Error).stack?.split("\n").find((line) => /^\s+at /.test(line))

/** The line of this file that called. */
const here = () => /Errors\.test\.ts:(\d+)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1]

const caller = (line: string | undefined) => expect.stringContaining(`Errors.test.ts:${line}:`)

describe("errors", () => {
  it("are the classes of the client", () => {
    for (const [name, constructor] of Object.entries(promise)) {
      if (name in Client) expect(constructor).toBe(Client[name as keyof typeof Client])
    }
    expect(Object.keys(Client).filter((name) => !(name in promise))).toEqual([])
  })

  it("begin at the caller's line, whatever kind of call it was, and each caller has its own", async () => {
    await using there = await world()
    await there.model.respond(() => Reply.failed("insufficient_quota", "You have run out."))
    const codex = await there.start()
    const thread = await codex.startThread()
    const turn = await thread.startTurn("fail")

    const calls: Array<readonly [string | undefined, Promise<unknown>]> = [
      [here(), rejection(turn.result)],
      [here(), rejection(turn.result)],
      [here(), rejection(collect(turn.events))],
      [here(), rejection(thread.run("fail"))],
      [here(), rejection(thread.run("fail", { signal: AbortSignal.abort() }))],
      [here(), rejection(thread.run("fail", { signal: AbortSignal.timeout(1) }))],
      [here(), rejection(codex.resumeThread("no-such-thread"))],
      [here(), rejection(thread.setName(1 as never))],
      [here(), rejection(codex.fs.readFile("relative"))],
      [here(), rejection(startCodex({ codexPath: "/nowhere" }))]
    ]
    for (const [index, [line, error]] of calls.entries()) {
      const { name, message, stack = "" } = (await error) as Error
      // What is read with `for await` is blamed on the loop, which is in `collect`.
      if (index === 2) expect(firstFrame(await error)).toContain("support.ts")
      else expect(firstFrame(await error)).toEqual(caller(line))
      expect(stack.startsWith(`${name}: ${message}\n`)).toBe(true)
      expect(`${message}${stack}`).not.toMatch(
        /node_modules\/(effect|@effect)|packages\/(promise\/src|client|node)|FiberFailure|Cause/
      )
    }
    const [one, two] = await Promise.all(calls.map(([, error]) => error))
    expect(one).not.toBe(two)
  })

  it("are errors natively, by their class, and when they are printed", async () => {
    await using there = await world()
    await there.model.respond(() => Reply.failed("insufficient_quota", "You have run out."))
    const thread = await (await there.start()).startThread()
    const error = await rejection(thread.run("fail"))
    expect(types.isNativeError(error)).toBe(true)
    expect(error).toBeInstanceOf(TurnFailedError)
    if (!(error instanceof TurnFailedError)) throw error
    expect(error._tag).toBe("TurnFailedError")
    expect(error.error.codexErrorInfo).toBe("usageLimitExceeded")
    expect(error.name).toBe("TurnFailedError")
    expect(inspect(error)).toContain("TurnFailedError: turn ")
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ _tag: "TurnFailedError", threadId: thread.id })
  })

  it("can be made, for the tests of a program", () => {
    const error = new TurnFailedError({
      threadId: "t",
      turnId: "1",
      error: { message: "no", codexErrorInfo: null, additionalDetails: null },
      result: {} as promise.TurnResult
    })
    expect(error.message).toBe("turn 1 failed: no")
  })
})
