import * as Either from "effect/Either"
import { describe, expect, it } from "vitest"
import {
  type ClientRequestMethod,
  decodeResult,
  describeDecodeError,
  describeParamsError,
  describeUnknownKeys,
  describeWrongValue,
  encodeParams,
  encodeServerResult
} from "../src/index.js"

/** Params as a program in plain JavaScript gives them. */
const wrong = (method: ClientRequestMethod, params: unknown): string => {
  const encoded = encodeParams(method, params as never)
  if (Either.isRight(encoded)) throw new Error("These params are right")
  return describeParamsError(encoded.left)
}

const turn = (input: unknown) => ({ threadId: "T", input })

describe("T3: wrong params are described with what is allowed", () => {
  it.each<[ClientRequestMethod, unknown, string]>([
    [
      "thread/start",
      { sandbox: "readonly" },
      `sandbox: expected "read-only", "workspace-write", "danger-full-access" or null, not "readonly" (did you mean "read-only"?)`
    ],
    [
      "thread/start",
      { sandbox: "workspace" },
      `sandbox: expected "read-only", "workspace-write", "danger-full-access" or null, not "workspace" (did you mean "workspace-write"?)`
    ],
    [
      "thread/start",
      { sandbox: 5 },
      `sandbox: expected "read-only", "workspace-write", "danger-full-access" or null, not 5`
    ],
    [
      "thread/start",
      { approvalPolicy: "deny_all" },
      `approvalPolicy: expected "untrusted", "on-request", "never", an object or null, not "deny_all"`
    ],
    [
      "turn/start",
      turn([{ type: "txt", text: "" }]),
      `input[0].type: expected "text", "image", "localImage", "audio", "localAudio", "skill" or "mention", not "txt" (did you mean "text"?)`
    ],
    [
      "config/value/write",
      { keyPath: "a", value: 1, mergeStrategy: [] },
      `mergeStrategy: expected "replace" or "upsert"`
    ]
  ])("values of %s %j", (method, params, description) => {
    expect(wrong(method, params)).toBe(description)
  })

  it.each<[ClientRequestMethod, unknown, string]>([
    [
      "turn/interrupt",
      { threadId: "T", turnId: "U", trunId: 1, force: 1 },
      `unknown keys "trunId" (did you mean "turnId"?), "force", allowed: "threadId", "turnId"`
    ],
    [
      "turn/start",
      turn([{ type: "text", text: "hi", bold: true }]),
      `input[0]: unknown key "bold", allowed: "type", "text", "text_elements"`
    ],
    [
      "turn/start",
      { ...turn([]), sandboxPolicy: { type: "workspaceWrite", writable_roots: [] } },
      `sandboxPolicy: unknown key "writable_roots" (did you mean "writableRoots"?), allowed: "type", "excludeSlashTmp", "excludeTmpdirEnvVar", "networkAccess", "writableRoots"`
    ],
    ["account/logout", {}, "the params: expected nothing"]
  ])("keys of %s %j", (method, params, description) => {
    expect(wrong(method, params)).toBe(description)
  })

  it.each<[ClientRequestMethod, unknown, string]>([
    ["turn/start", { input: [] }, "threadId is missing"],
    ["turn/start", turn([{ type: "image" }]), "input[0].url or input[0].fileId is missing"],
    ["turn/start", turn([null, "hi"]), "input[0]: expected an object; input[1]: expected an object"],
    ["turn/start", turn("hi"), "input: expected a list"],
    ["turn/start", undefined, "the params: expected an object"],
    ["turn/start", null, "the params: expected an object"],
    ["thread/list", { limit: -1 }, "limit: expected an integer from 0 to 4294967295 or null"],
    ["command/exec", { command: ["ls"], env: { KEY: 1 } }, "env.*: expected a string or null"]
  ])("the rest of %s %j", (method, params, description) => {
    expect(wrong(method, params)).toBe(description)
  })

  it("responses to the server, too", () => {
    const encoded = encodeServerResult("item/fileChange/requestApproval", { decision: "acept" } as never)
    expect(describeParamsError(Either.getOrThrow(Either.flip(encoded)))).toContain(`(did you mean "accept"?)`)
  })

  it("lists five problems at most", () => {
    const inputs = Array.from({ length: 7 }, () => ({ type: "text" }))
    expect(wrong("turn/start", turn(inputs))).toMatch(
      /^input\[0\].text is missing; .*input\[4\].text is missing; and 2 more$/
    )
  })

  it("stays short and quick whatever came", () => {
    const params = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`.repeat(20), index]))
    expect(wrong("turn/interrupt", params).length).toBeLessThan(500)
  })
})

describe("T4: what came is not quoted", () => {
  it.each<[ClientRequestMethod, unknown]>([
    ["turn/start", turn("secret")],
    ["turn/start", turn(["secret", { type: "text", text: ["secret"] }])],
    ["turn/start", { threadId: ["secret"], input: [] }],
    ["account/login/start", { type: "apiKey", apiKey: { secret: "secret" } }],
    ["account/login/start", { type: "apiKey", apiKey: "k", key: "secret" }],
    ["command/exec", { command: ["ls"], env: { secret: ["secret"] } }],
    ["config/value/write", { keyPath: "a", value: "secret", mergeStrategy: { secret: "secret" } }]
  ])("%s %j", (method, params) => {
    expect(wrong(method, params)).not.toContain("secret")
  })

  it("but for the start of a string where an enum is expected, without control characters", () => {
    const description = wrong("thread/start", { sandbox: `\n\u001b[31m\u202e"${"x".repeat(100)}` })
    expect(description).toContain(`not "\\u{000a}\\u{001b}[31m\\u{202e}\\"${"x".repeat(32)}…"`)
  })

  it("nor what the server sent", () => {
    const result = { data: [{ secret: "secret" }], nextCursor: { secret: "secret" } }
    const error = Either.getOrThrow(Either.flip(decodeResult("model/list", result)))
    expect(describeDecodeError(error)).toMatch(/^data\[0\]\.\w+ is missing$/)
  })
})

describe("options of other packages are described alike", () => {
  it("values", () => {
    expect(describeWrongValue("deny_al", ["deny-all", "ask"])).toBe(
      `expected "deny-all" or "ask", not "deny_al" (did you mean "deny-all"?)`
    )
    expect(describeWrongValue({}, ["ask"], ["a function"])).toBe(`expected "ask" or a function`)
    expect(describeWrongValue("x", ["ask"])).toBe(`expected "ask", not "x"`)
  })

  it("keys", () => {
    expect(describeUnknownKeys(["modle"], ["model"])).toBe(
      `unknown key "modle" (did you mean "model"?), allowed: "model"`
    )
    expect(describeUnknownKeys(["a", "b"], [])).toBe(`unknown keys "a", "b", none is allowed`)
  })
})
