import * as Either from "effect/Either"
import { describe, expect, it } from "vitest"
import { encodeParams, encodeServerResult } from "../src/index.js"

const isRefused = (result: Either.Either<unknown, unknown>) => Either.isLeft(result)

describe("F2: what we send is strict", () => {
  it("takes what is right", () => {
    const params = { threadId: "T", input: [{ type: "text" as const, text: "hi" }] }
    expect(encodeParams("turn/start", params)).toEqual(Either.right(params))
    expect(encodeServerResult("item/fileChange/requestApproval", { decision: "accept" })).toEqual(
      Either.right({ decision: "accept" })
    )
  })

  it("counts undefined as left out", () => {
    const result = encodeParams("turn/start", { threadId: "T", input: [], model: undefined })
    expect(JSON.stringify(Either.getOrThrow(result))).toBe(`{"threadId":"T","input":[]}`)
  })

  it("refuses a member that is not in the protocol", () => {
    // @ts-expect-error no such member
    expect(isRefused(encodeParams("turn/interrupt", { threadId: "T", turnId: "U", force: true }))).toBe(true)
    // @ts-expect-error no such member
    expect(isRefused(encodeParams("turn/start", { threadId: "T", input: [{ type: "text", text: "", bold: 1 }] }))).toBe(
      true
    )
    // @ts-expect-error an empty object has none
    expect(isRefused(encodeServerResult("item/fileChange/requestApproval", { decision: "accept", why: "" }))).toBe(true)
  })

  it("refuses a wrong enum member and an unknown variant", () => {
    // @ts-expect-error no such sandbox
    expect(isRefused(encodeParams("thread/start", { sandbox: "padded-cell" }))).toBe(true)
    // @ts-expect-error no such decision
    expect(isRefused(encodeServerResult("item/fileChange/requestApproval", { decision: "perhaps" }))).toBe(true)
    // @ts-expect-error no such input
    expect(isRefused(encodeParams("turn/start", { threadId: "T", input: [{ type: "smell" }] }))).toBe(true)
    // @ts-expect-error what was received as unknown is not sent
    expect(isRefused(encodeParams("turn/start", { threadId: "T", input: [{ type: "$unknown", raw: {} }] }))).toBe(true)
  })

  it("refuses what is missing", () => {
    // @ts-expect-error no turnId
    expect(isRefused(encodeParams("turn/interrupt", { threadId: "T" }))).toBe(true)
    // @ts-expect-error neither url nor fileId
    expect(isRefused(encodeParams("turn/start", { threadId: "T", input: [{ type: "image" }] }))).toBe(true)
  })

  it("refuses numbers that are no integers, or out of range", () => {
    const limit = (value: number) => isRefused(encodeParams("thread/list", { limit: value }))
    expect([0, 2 ** 32 - 1].map(limit)).toEqual([false, false])
    expect([0.5, -1, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY].map(limit)).toEqual([true, true, true, true, true])
  })

  it("knows which methods have no params", () => {
    expect(encodeParams("account/logout", undefined)).toEqual(Either.right(undefined))
    expect(encodeParams("account/rateLimits/read", undefined)).toEqual(Either.right(undefined))
    // @ts-expect-error none
    expect(isRefused(encodeParams("account/logout", {}))).toBe(true)
    // @ts-expect-error some
    expect(isRefused(encodeParams("turn/start", undefined))).toBe(true)
  })
})
