import { describe, expect, it } from "@effect/vitest"
import { CodexError, type Notification, type TurnResult } from "@effect-codex/client"
import { TurnInterruptedError } from "@effect-codex/cluster"
import { Schema } from "effect"
import * as Wire from "../src/internal/Wire.js"

/** What arrives of a value that crosses the cluster, or was stored, as JSON. */
const crossed = <A, I>(schema: Schema.Schema<A, I>, value: A): A =>
  Schema.decodeSync(schema)(JSON.parse(JSON.stringify(Schema.encodeSync(schema)(value))))

const threadId = "thread-1"
const turnId = "turn-1"

/** As a newer server sends it: members, variants and fields that this version does not know. */
const result = {
  id: turnId,
  threadId,
  status: "suspended",
  startedAt: 1,
  completedAt: null,
  durationMs: null,
  finalResponse: null,
  items: [{ type: "$unknown", raw: { type: "hologram", id: "item-1", depth: 3 } }],
  usage: null,
  error: null,
  addedLater: { a: 1 }
} as unknown as TurnResult.TurnResult

describe("F1: what crosses the cluster arrives as it was", () => {
  const events: ReadonlyArray<readonly [what: string, event: unknown]> = [
    ["a delta", { method: "item/agentMessage/delta", params: { threadId, turnId, itemId: "i", delta: "Hel" } }],
    [
      "an added field",
      { method: "thread/goal/cleared", params: { threadId, reason: "a newer server's" }, emittedAtMs: 1_000 }
    ],
    ["a notification of a newer server", { method: "$unknown", name: "turn/imagined", params: { threadId, turnId } }],
    ["a resumed link", { method: "$resumed", params: { restarted: true } }],
    [
      "an item that was recovered, of a kind that is not known",
      {
        method: "item/completed",
        params: { threadId, turnId, completedAtMs: 1, item: { type: "$unknown", raw: { type: "hologram", id: "i" } } },
        recovered: true
      }
    ]
  ]
  it.each(events)("%s", (_, event) => {
    expect(crossed(Wire.Event, event as Notification.Notification)).toEqual(event)
  })

  it("a notification whose payload no longer fits is an unknown one, with the reason", () => {
    const stored = { method: "item/agentMessage/delta", params: { threadId, delta: 7 } }
    expect(Schema.decodeSync(Wire.Event)(stored)).toMatchObject({
      method: "$unknown",
      name: "item/agentMessage/delta",
      params: stored.params,
      problem: expect.stringContaining("delta")
    })
  })

  it("a result", () => {
    expect(crossed(Wire.Result, result)).toEqual(result)
  })

  const refusal = { method: "turn/start", code: -32600, serverMessage: "no", data: { retry: true } }
  const failures: ReadonlyArray<Wire.TurnFailure> = [
    new CodexError.InvalidRequestError(refusal),
    new CodexError.InvalidParamsError({ ...refusal, sent: false }),
    new CodexError.ServerBusyError(refusal),
    new CodexError.ThreadNotFoundError({ ...refusal, threadId }),
    new CodexError.ThreadInUseError({ ...refusal, threadId }),
    new CodexError.TransportClosedError({ reason: "Exited", exitCode: 1, stderrTail: ["panic"], detail: "gone" }),
    new CodexError.RequestTimeoutError({ method: "turn/start", timeoutMs: 5 }),
    new CodexError.DecodeError({ method: "turn/start", detail: "id is missing" }),
    new CodexError.MessageTooLargeError({ method: "turn/start", bytes: 7 }),
    new CodexError.TurnFailedError({
      threadId,
      turnId,
      error: { message: "No more.", codexErrorInfo: "aNewReason", additionalDetails: null } as never,
      result
    }),
    new CodexError.GoalRejectedError({ threadId, reason: "ThreadBusy", detail: "busy" }),
    new CodexError.GoalStartTimeoutError({ threadId, timeoutMs: 5 }),
    new TurnInterruptedError({ key: "k", threadId, turnId, result })
  ]
  it.each(failures.map((error) => [error._tag, error] as const))("%s, as an instance of its class", (_, error) => {
    const arrived = crossed(Wire.TurnFailure, error)
    expect(arrived).toBeInstanceOf(error.constructor)
    expect(arrived).not.toBe(error)
    expect(arrived.message).toBe(error.message)
    expect({ ...arrived }).toEqual({ ...error })
  })
})
