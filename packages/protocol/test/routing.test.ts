import { describe, expect, it } from "vitest"
import { isServerNotificationMethod, notificationInfo, routeOf, withTurnId } from "../src/index.js"

const none = { turnId: undefined, threadId: undefined }

describe("routeOf", () => {
  it("reads ids that a method has directly", () => {
    const params = { threadId: "T", turnId: "U", itemId: "I", delta: "d" }
    expect(routeOf("item/agentMessage/delta", params)).toEqual({ ...none, turnId: "U", threadId: "T" })
  })

  it("reads ids that a method nests", () => {
    expect(routeOf("turn/started", { threadId: "T", turn: { id: "U" } })).toEqual({
      ...none,
      turnId: "U",
      threadId: "T"
    })
    expect(routeOf("thread/started", { thread: { id: "T" } })).toEqual({ ...none, threadId: "T" })
  })

  it("takes a null for no id", () => {
    expect(routeOf("thread/goal/updated", { threadId: "T", turnId: null })).toEqual({ ...none, threadId: "T" })
    expect(routeOf("account/login/completed", { loginId: null, success: true })).toEqual(none)
    expect(routeOf("account/login/completed", { loginId: "L", success: true })).toEqual({ ...none, loginId: "L" })
  })

  it("believes the metadata of a known method, not what else is in its params", () => {
    expect(routeOf("thread/status/changed", { threadId: "T", turnId: "U" })).toEqual({ ...none, threadId: "T" })
  })

  it("R7: looks for ids where an unknown method may have them", () => {
    expect(routeOf("item/hologram/delta", { turnId: "U", threadId: "T", loginId: "L" })).toEqual({
      turnId: "U",
      threadId: "T",
      loginId: "L"
    })
    expect(routeOf("turn/paused", { turn: { id: "U" }, thread: { id: "T" } })).toEqual({
      ...none,
      turnId: "U",
      threadId: "T"
    })
    expect(routeOf("turn/paused", { turnId: null, turn: { id: "U" } })).toEqual({ ...none, turnId: "U" })
  })

  it("R7: reads the handles of what a client starts or follows", () => {
    expect(routeOf("command/exec/outputDelta", { processId: "P" })).toEqual({ ...none, processId: "P" })
    expect(routeOf("process/exited", { processHandle: "P" })).toEqual({ ...none, processHandle: "P" })
    expect(routeOf("fs/changed", { watchId: "W" })).toEqual({ ...none, watchId: "W" })
    expect(routeOf("fuzzyFileSearch/sessionUpdated", { sessionId: "S" })).toEqual({ ...none, sessionId: "S" })
    expect(routeOf("search/hologram", { sessionId: "S", watchId: 1 })).toEqual({ ...none, sessionId: "S" })
  })

  it.each(["execCommandApproval", "applyPatchApproval"])("R7: reads the thread of the legacy %s", (method) => {
    expect(routeOf(method, { conversationId: "T", callId: "C" })).toEqual({ ...none, threadId: "T" })
  })

  it("R7: reads the ids of requests of the server", () => {
    const params = { threadId: "T", turnId: "U", itemId: "I" }
    expect(routeOf("item/fileChange/requestApproval", params)).toEqual({ turnId: "U", threadId: "T" })
    expect(routeOf("mcpServer/elicitation/request", { threadId: "T", turnId: null })).toEqual({
      ...none,
      threadId: "T"
    })
  })

  it("reads ids of a variant that this version does not know, decoded or not", () => {
    const raw = { threadId: "T", turnId: "U", serverName: "s", mode: "telepathy" }
    for (const params of [raw, { mode: "$unknown", raw }]) {
      expect(routeOf("mcpServer/elicitation/request", params)).toEqual({ turnId: "U", threadId: "T" })
    }
  })

  it.each(["turn/started", "item/started", "thread/started", "constructor", "__proto__", "", "made/up"])(
    "never throws: %s",
    (method) => {
      const garbage = [undefined, null, 1, "text", [], {}, { turn: null }, { turn: 1, thread: [] }, { turnId: {} }]
      for (const params of garbage) expect(routeOf(method, params)).toEqual(none)
    }
  )

  it("knows its methods from what every object has", () => {
    expect(["turn/started", "turn/paused", "constructor", "__proto__"].filter(isServerNotificationMethod)).toEqual([
      "turn/started"
    ])
  })
})

describe("withTurnId", () => {
  it("replaces the id where the method has it, and nothing else", () => {
    const delta = { threadId: "T", turnId: "U", itemId: "I", delta: "d" }
    expect(withTurnId("item/agentMessage/delta", delta, "V")).toEqual({ ...delta, turnId: "V" })
    expect(delta.turnId).toBe("U")
    const started = { threadId: "T", turn: { id: "U", items: [], turnId: "U" }, turnId: "U" }
    expect(withTurnId("turn/started", started, "V")).toEqual({ ...started, turn: { ...started.turn, id: "V" } })
    expect(started.turn.id).toBe("U")
  })

  it("R7: replaces the ids of a method that this version does not know", () => {
    const params = { turnId: "U", turn: { id: "U", kept: 1 }, itemId: "I" }
    expect(withTurnId("turn/paused", params, "V")).toEqual({ turnId: "V", turn: { id: "V", kept: 1 }, itemId: "I" })
    expect(withTurnId("turn/paused", { turn: { id: "U" } }, "V")).toEqual({ turn: { id: "V" } })
  })

  it.each([
    ["hook/started", { threadId: "T", turnId: null }],
    ["thread/status/changed", { threadId: "T", turnId: "U" }],
    ["fs/changed", { watchId: "W" }],
    ["turn/started", { turn: null }],
    ["turn/paused", { turn: "U", turnId: 1 }],
    ["turn/paused", undefined],
    ["turn/started", []]
  ])("leaves params without a turn id alone: %s %j", (method, params) => {
    expect(withTurnId(method, params, "V")).toBe(params)
  })
})

describe("notificationInfo", () => {
  it("has everything about a method", () => {
    const info = notificationInfo("turn/started")
    const params = { threadId: "T", turn: { id: "U", items: [], status: "inProgress" } }
    expect(info?.method).toBe("turn/started")
    expect(info?.isPlain(params)).toBe(true)
    expect([info?.turnId(params), info?.threadId(params)]).toEqual(["U", "T"])
    expect(info?.route(params)).toEqual(routeOf("turn/started", params))
    expect(info?.withTurnId(params, "V")).toEqual(withTurnId("turn/started", params, "V"))
  })

  it("knows its methods only", () => {
    expect(["turn/paused", "execCommandApproval", "constructor", "__proto__", ""].map(notificationInfo)).toEqual(
      Array(5).fill(undefined)
    )
  })
})
