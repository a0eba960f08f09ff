import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  decodeNotification,
  decodeResult,
  decodeServerRequest,
  describeDecodeError,
  type OnMismatch,
  Schemas,
  type VariantMismatch
} from "../src/index.js"

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

describe("F1: a known variant of another form becomes $unknown, and the message around it lives", () => {
  const decoding = <A>(decode: (onMismatch: OnMismatch) => Either.Either<A, unknown>) => {
    const mismatches: Array<VariantMismatch> = []
    const decoded = Either.getOrThrowWith(
      decode((mismatch) => mismatches.push(mismatch)),
      (error) => new Error(String(error))
    )
    return { decoded, mismatches: mismatches.map(({ detail, path, variant }) => ({ path, variant, detail })) }
  }

  it.each([
    ["lacks a member", { type: "agentMessage", id: "I" }, "text is missing"],
    ["has a member of another type", { type: "agentMessage", id: "I", text: ["hi"] }, "text: expected a string"],
    ["has an enum member that is no string", { type: "agentMessage", id: "I", text: "", phase: 1 }, /^phase: expected /]
  ])("item/completed: one that %s", (_, item, detail) => {
    const { decoded, mismatches } = decoding((onMismatch) =>
      decodeNotification("item/completed", itemCompleted(item), onMismatch)
    )
    expect(decoded).toEqual(itemCompleted({ type: "$unknown", raw: item }))
    expect(mismatches).toEqual([
      { path: "item", variant: "ThreadItemAgentMessage", detail: expect.stringMatching(detail) }
    ])
    expect(Schema.encodeSync(Schemas.ThreadItem)(decoded.item)).toEqual(item)
  })

  it("turn/completed: the innermost variant that does not fit, and no other", () => {
    const image = { type: "image", source: { cloudId: "c" } }
    const message = { type: "userMessage", id: "I", content: [image, { type: "text", text: "hi" }] }
    const params = { threadId: "T", turn: { id: "U", items: [message], status: "completed" } }
    const { decoded, mismatches } = decoding((onMismatch) => decodeNotification("turn/completed", params, onMismatch))
    expect(decoded.turn.items).toEqual([
      {
        ...message,
        content: [
          { type: "$unknown", raw: image },
          { type: "text", text: "hi" }
        ]
      }
    ])
    expect(mismatches).toMatchObject([{ path: "turn.items[0].content[0]" }])
  })

  it("turn/completed: a known error info that is malformed", () => {
    const info = { httpConnectionFailed: { httpStatusCode: "500" } }
    const { decoded, mismatches } = decoding((onMismatch) =>
      decodeNotification("turn/completed", failed(info), onMismatch)
    )
    expect(decoded.turn.error?.codexErrorInfo).toEqual({ type: "$unknown", raw: info })
    expect(mismatches).toMatchObject([{ path: "turn.error.codexErrorInfo" }])
  })

  it("thread/resume: a whole history", () => {
    const known = { type: "plan", id: "I", text: "first" }
    const items = [{ type: "plan", id: "J" }, known, { type: "hologram", id: "K" }, { type: "sleep", id: "L" }]
    const { decoded, mismatches } = decoding((onMismatch) => decodeResult("thread/resume", resumed(items), onMismatch))
    const unknown = (raw: unknown) => ({ type: "$unknown", raw })
    expect(decoded.thread.turns[0]?.items).toEqual([unknown(items[0]), known, unknown(items[2]), unknown(items[3])])
    expect(mismatches).toEqual([
      { path: "thread.turns[0].items[0]", variant: "ThreadItemPlan", detail: "text is missing" },
      { path: "thread.turns[0].items[3]", variant: "ThreadItemSleep", detail: "durationMs is missing" }
    ])
  })

  it("a request of the server, whose params are a variant themselves", () => {
    const request = { threadId: "T", serverName: "s", mode: "url" }
    const { decoded, mismatches } = decoding((onMismatch) =>
      decodeServerRequest("mcpServer/elicitation/request", request, onMismatch)
    )
    expect(decoded).toEqual({ mode: "$unknown", raw: request })
    expect(mismatches).toHaveLength(1)
  })

  it("reports nothing of variants that are new, of what fits, and of what fails altogether", () => {
    const none = (params: unknown) => {
      const mismatches: Array<VariantMismatch> = []
      decodeNotification("item/completed", params, (mismatch) => mismatches.push(mismatch))
      return mismatches
    }
    expect(none(itemCompleted({ type: "hologram", id: "I" }))).toEqual([])
    expect(none(itemCompleted({ type: "agentMessage", id: "I", text: "" }))).toEqual([])
    expect(none({ ...itemCompleted({ type: "agentMessage", id: "I" }), turnId: 1 })).toEqual([])
  })

  it("T4: quotes nothing of the payload", () => {
    const item = { type: "commandExecution", id: "secret", command: { secret: "secret" }, commandActions: [], cwd: "/" }
    const changes = { type: "fileChange", id: "I", status: "completed", changes: [{ path: { "secret key": 1 } }] }
    for (const raw of [item, changes]) {
      const { mismatches } = decoding((onMismatch) =>
        decodeNotification("item/completed", itemCompleted(raw), onMismatch)
      )
      expect(JSON.stringify(mismatches)).not.toContain("secret")
      expect(mismatches).toHaveLength(1)
    }
  })

  it("takes linear time for deep nesting", () => {
    let nested: unknown = 1
    for (let depth = 0; depth < 3000; depth++) nested = { nested }
    const { mismatches } = decoding((onMismatch) =>
      decodeNotification("item/completed", itemCompleted({ type: "plan", id: "I", novel: nested }), onMismatch)
    )
    expect(mismatches).toHaveLength(1)
  })
})

describe("F1: a required member that may be null and is missing is null", () => {
  const { projectId: _, ...thread } = resumed([]).thread

  it("of a result", () => {
    const decoded = Either.getOrThrow(decodeResult("thread/resume", { ...resumed([]), thread }))
    expect(decoded.thread.projectId).toBeNull()
    expect(decoded).toEqual(resumed([]))
  })

  it("of a notification", () => {
    const decoded = Either.getOrThrow(decodeNotification("thread/started", { thread }))
    expect(decoded.thread.projectId).toBeNull()
    expect(Either.isLeft(decodeNotification("thread/started", { thread: { ...thread, projectId: 1 } }))).toBe(true)
  })

  it("but not a member that may not be null", () => {
    const { cliVersion: __, ...older } = thread
    expect(Either.isLeft(decodeNotification("thread/started", { thread: older }))).toBe(true)
  })
})

describe("F1 is no excuse: what is known has to be right", () => {
  it.each([
    ["a variant without a tag", itemCompleted({ id: "I", text: "" })],
    ["a variant that is no object", itemCompleted("agentMessage")],
    ["params that lack a member", { ...itemCompleted({ type: "plan", id: "I", text: "" }), turnId: undefined }],
    ["params of another type", "params"]
  ])("%s", (_, params) => {
    expect(Either.isLeft(decodeNotification("item/completed", params))).toBe(true)
  })

  it("says where, quoting nothing", () => {
    const params = { ...itemCompleted({ type: "plan", id: "I", text: "" }), turnId: ["secret"] }
    const error = Either.getOrThrow(Either.flip(decodeNotification("item/completed", params)))
    expect(describeDecodeError(error)).toBe("turnId: expected a string")
  })
})
