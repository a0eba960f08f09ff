import { ModelResponses, type Notification } from "@effect-codex/client"
import { describe, expect, it } from "vitest"

const ids = { threadId: "T", turnId: "U" }

const raw = (name: string, params: object): Notification.Notification => ({
  method: "$unknown",
  name,
  params: { ...ids, ...params }
})
const item = (fields: object) => raw("rawResponseItem/completed", { item: fields })
const call = (id: string, name?: string) => item({ type: "function_call", call_id: id, name, arguments: "{}" })
const output = (id: string) => item({ type: "function_call_output", call_id: id, output: "done" })

const usage = (inputTokens: number, outputTokens: number) => ({
  inputTokens,
  outputTokens,
  totalTokens: inputTokens + outputTokens,
  cachedInputTokens: 0,
  cacheWriteInputTokens: 0,
  reasoningOutputTokens: 0
})
const completed = (spent: unknown) => raw("rawResponse/completed", { responseId: "R", usage: spent })
const totals = (last: object, total: object) =>
  ({
    method: "thread/tokenUsage/updated",
    params: { ...ids, tokenUsage: { last, total } }
  }) as Notification.Notification

describe("the responses of the model", () => {
  it("are open until the server says that one is complete, and unknown where it says nothing", () => {
    const responses = ModelResponses.make()
    expect(responses.progress()).toBe("unknown")
    expect(responses.add(item({ type: "message", role: "user", content: [] }))).toBe(false)
    expect(responses.progress()).toBe("unknown")
    expect(responses.add(item({ type: "message", role: "assistant", content: [] }))).toBe(true)
    expect(responses.progress()).toBe("open")
    expect(responses.add(completed(null))).toBe(true)
    expect(responses.progress()).toBe("complete")
    responses.add(item({ type: "reasoning", role: null, summary: [] }))
    expect(responses.progress()).toBe("open")
  })

  it("have calls, in the model's order, until their outputs are there", () => {
    const responses = ModelResponses.make()
    for (const event of [call("1", "first"), call("2"), call("3", "third")]) responses.add(event)
    expect([...responses.calls().values()]).toEqual([
      { id: "1", name: "first", arguments: "{}" },
      { id: "2", name: undefined, arguments: "{}" },
      { id: "3", name: "third", arguments: "{}" }
    ])
    expect(responses.add(output("2"))).toBe(false)
    expect([...responses.calls().keys()]).toEqual(["1", "3"])
    responses.add(item({ type: "custom_tool_call_output", call_id: "1" }))
    expect([...responses.calls().keys()]).toEqual(["3"])
  })

  it("count tokens by response, and by the thread's totals where those have more", () => {
    const responses = ModelResponses.make()
    expect(responses.takeUsage()).toBeUndefined()
    responses.add(completed(usage(10, 5)))
    expect(responses.takeUsage()).toEqual(usage(10, 5))
    // The thread had 100 tokens before the turn.
    responses.add(totals(usage(10, 5), usage(80, 35)))
    expect(responses.takeUsage()).toBeUndefined()
    responses.add(totals(usage(20, 5), usage(100, 40)))
    expect(responses.takeUsage()).toEqual(usage(20, 5))
  })

  it("pass over what does not fit", () => {
    const responses = ModelResponses.make()
    const odd = [
      raw("rawResponseItem/completed", { item: 5 }),
      raw("rawResponseItem/completed", { item: { type: 5 } }),
      raw("rawResponse/completed", { usage: "much" }),
      raw("rawResponse/other", {}),
      { method: "$unknown", name: "rawResponse/completed", params: undefined } as const
    ]
    expect(odd.map((event) => responses.add(event))).toEqual(odd.map(() => false))
    expect([responses.progress(), responses.takeUsage()]).toEqual(["unknown", undefined])
  })
})
