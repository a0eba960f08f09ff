import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { decodeNotification, decodeResult, decodeServerRequest, Schemas } from "../src/index.js"

const itemCompleted = (item: unknown) => ({ completedAtMs: 1, item, threadId: "T", turnId: "U" })

const failed = (codexErrorInfo: unknown) => ({
  threadId: "T",
  turn: { id: "U", items: [], status: "failed", error: { message: "no", codexErrorInfo } }
})

const resumed = (items: ReadonlyArray<unknown>) => ({
  approvalPolicy: "never",
  approvalsReviewer: "user",
  cwd: "/",
  model: "m",
  modelProvider: "p",
  sandbox: { type: "readOnly" },
  thread: {
    cliVersion: "1",
    createdAt: 1,
    cwd: "/",
    ephemeral: false,
    id: "T",
    modelProvider: "p",
    preview: "",
    projectId: null,
    sessionId: "S",
    source: "cli",
    status: { type: "idle" },
    turns: [{ id: "U", items, status: "completed" }],
    updatedAt: 1
  }
})

describe("F1: what a newer server may add", () => {
  it("keeps unknown fields, however deep", () => {
    const params = {
      ...itemCompleted({
        type: "commandExecution",
        id: "I",
        command: "ls",
        commandActions: [{ type: "read", command: "cat a", name: "a", path: "/a", novel: { deep: [1] } }],
        cwd: "/",
        status: "completed",
        novel: true
      }),
      novel: "yes"
    }
    expect(decodeNotification("item/completed", params)).toEqual(Either.right(params))
  })

  it("keeps unknown enum members as strings", () => {
    const params = itemCompleted({ type: "agentMessage", id: "I", text: "", phase: "afterthought" })
    expect(decodeNotification("item/completed", params)).toEqual(Either.right(params))
  })

  it("turns an unknown variant into $unknown, and back", () => {
    const item = { type: "hologram", id: "I", size: 3 }
    const decoded = Either.getOrThrow(decodeNotification("item/completed", itemCompleted(item)))
    expect(decoded.item).toEqual({ type: "$unknown", raw: item })
    expect(Schema.encodeSync(Schemas.ThreadItem)(decoded.item)).toEqual(item)
  })

  it("decodes a history that has one", () => {
    const known = { type: "plan", id: "I", text: "first" }
    const novel = { type: "hologram", id: "J" }
    const decoded = Either.getOrThrow(decodeResult("thread/resume", resumed([known, novel])))
    expect(decoded.thread.turns[0]?.items).toEqual([known, { type: "$unknown", raw: novel }])
  })

  it("takes numbers as they come", () => {
    const params = { ...itemCompleted({ type: "sleep", id: "I", durationMs: -0.5 }), completedAtMs: 2 ** 70 }
    expect(decodeNotification("item/completed", params)).toEqual(Either.right(params))
  })

  it("takes unknown error infos, strings and objects", () => {
    const infoOf = (info: unknown) =>
      Either.getOrThrow(decodeNotification("turn/completed", failed(info))).turn.error?.codexErrorInfo
    expect(infoOf("moonPhase")).toBe("moonPhase")
    expect(infoOf({ moonPhase: { waning: true } })).toEqual({ type: "$unknown", raw: { moonPhase: { waning: true } } })
    expect(infoOf({ httpConnectionFailed: { httpStatusCode: 500 } })).toEqual({
      httpConnectionFailed: { httpStatusCode: 500 }
    })
    expect(infoOf(null)).toBeNull()
  })

  it("takes an unknown source of an image", () => {
    const image = { type: "image", cloudId: "c" }
    const params = itemCompleted({ type: "userMessage", id: "I", content: [image, { type: "image", url: "u" }] })
    const decoded = Either.getOrThrow(decodeNotification("item/completed", params))
    expect(decoded.item).toMatchObject({
      content: [
        { type: "$unknown", raw: image },
        { type: "image", url: "u" }
      ]
    })
  })

  it("names the tag as the union does", () => {
    const request = { threadId: "T", turnId: null, serverName: "s", mode: "telepathy" }
    expect(decodeServerRequest("mcpServer/elicitation/request", request)).toEqual(
      Either.right({ mode: "$unknown", raw: request })
    )
  })

  it("takes an unknown kind of field in an elicitation's form", () => {
    const request = (field: unknown) => ({
      threadId: "T",
      serverName: "s",
      mode: "form",
      message: "m",
      requestedSchema: { type: "object", properties: { field } }
    })
    const fieldOf = (field: unknown) => {
      const decoded = Either.getOrThrow(decodeServerRequest("mcpServer/elicitation/request", request(field)))
      return decoded.mode === "form" ? decoded.requestedSchema.properties.field : undefined
    }
    expect(fieldOf({ type: "colour" })).toEqual({ type: "$unknown", raw: { type: "colour" } })
    expect(fieldOf({ type: "boolean" })).toEqual({ type: "boolean" })
    expect(fieldOf({ type: "string", enum: ["a"] })).toEqual({ type: "string", enum: ["a"] })
  })
})

describe("where the printed schema and the wire differ", () => {
  it("decodes a timeline as the server writes it", () => {
    const page = { data: [{ type: "turnStarted", position: 1, turnId: "U", startedAt: 1 }], nextCursor: null }
    expect(decodeResult("thread/timeline/list", page)).toEqual(Either.right(page))
  })
})

describe("F1 is no excuse: what is known has to be right", () => {
  it.each([
    ["a known variant that lacks a member", itemCompleted({ type: "agentMessage", id: "I" })],
    ["a known variant with a member of another type", itemCompleted({ type: "agentMessage", id: "I", text: 1 })],
    ["a variant without a tag", itemCompleted({ id: "I", text: "" })],
    ["a variant that is no object", itemCompleted("agentMessage")],
    ["an enum member that is no string", itemCompleted({ type: "agentMessage", id: "I", text: "", phase: 1 })]
  ])("%s", (_, params) => {
    expect(Either.isLeft(decodeNotification("item/completed", params))).toBe(true)
  })

  it("a known error info that is malformed", () => {
    const params = failed({ httpConnectionFailed: { httpStatusCode: "500" } })
    expect(Either.isLeft(decodeNotification("turn/completed", params))).toBe(true)
  })

  it("says where", () => {
    const error = Either.getOrThrow(
      Either.flip(decodeNotification("item/completed", itemCompleted({ type: "agentMessage", id: "I", text: 1 })))
    )
    expect(error.message).toContain(`["item"]`)
    expect(error.message).toContain(`["text"]`)
  })
})
