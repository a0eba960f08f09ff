import { describe, expect, it } from "vitest"
import { isServerNotificationMethod, routeOf } from "../src/index.js"

const nobody = { turnId: undefined, threadId: undefined, loginId: undefined }

describe("routeOf", () => {
  it("reads ids that a method has directly", () => {
    const params = { threadId: "T", turnId: "U", itemId: "I", delta: "d" }
    expect(routeOf("item/agentMessage/delta", params)).toEqual({ ...nobody, turnId: "U", threadId: "T" })
  })

  it("reads ids that a method nests", () => {
    expect(routeOf("turn/started", { threadId: "T", turn: { id: "U" } })).toEqual({
      ...nobody,
      turnId: "U",
      threadId: "T"
    })
    expect(routeOf("thread/started", { thread: { id: "T" } })).toEqual({ ...nobody, threadId: "T" })
  })

  it("takes a null for no id", () => {
    expect(routeOf("thread/goal/updated", { threadId: "T", turnId: null })).toEqual({ ...nobody, threadId: "T" })
    expect(routeOf("account/login/completed", { loginId: null, success: true })).toEqual(nobody)
    expect(routeOf("account/login/completed", { loginId: "L", success: true })).toEqual({ ...nobody, loginId: "L" })
  })

  it("believes the metadata of a known method, not what else is in its params", () => {
    expect(routeOf("thread/status/changed", { threadId: "T", turnId: "U" })).toEqual({ ...nobody, threadId: "T" })
  })

  it("R7: looks for ids where an unknown method may have them", () => {
    expect(routeOf("item/hologram/delta", { turnId: "U", threadId: "T", loginId: "L" })).toEqual({
      turnId: "U",
      threadId: "T",
      loginId: "L"
    })
    expect(routeOf("turn/paused", { turn: { id: "U" }, thread: { id: "T" } })).toEqual({
      ...nobody,
      turnId: "U",
      threadId: "T"
    })
    expect(routeOf("turn/paused", { turnId: null, turn: { id: "U" } })).toEqual({ ...nobody, turnId: "U" })
  })

  it.each(["turn/started", "item/started", "thread/started", "constructor", "__proto__", "", "made/up"])(
    "never throws: %s",
    (method) => {
      const garbage = [undefined, null, 1, "text", [], {}, { turn: null }, { turn: 1, thread: [] }, { turnId: {} }]
      for (const params of garbage) expect(routeOf(method, params)).toEqual(nobody)
    }
  )

  it("knows its methods from what every object has", () => {
    expect(["turn/started", "turn/paused", "constructor", "__proto__"].filter(isServerNotificationMethod)).toEqual([
      "turn/started"
    ])
  })
})
