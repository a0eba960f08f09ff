import { describe, expect, it } from "@effect/vitest"
import { InvalidRequestError, RequestTimeoutError, Retry, ServerBusyError } from "@effect-codex/client"
import { Clock, Effect, Fiber, TestClock } from "effect"
import { toErrorResponse } from "../src/internal/JsonRpc.js"

const busy = new ServerBusyError({ method: "m", code: -32001, serverMessage: "Server overloaded; retry later." })

/** Fails with `failures` in turn, then succeeds; notes when it was tried. */
const failing = (...failures: ReadonlyArray<unknown>) => {
  const tries: Array<number> = []
  const effect = Effect.flatMap(Clock.currentTimeMillis, (now) => {
    const failure = failures[tries.push(now) - 1]
    return failure === undefined ? Effect.succeed("done") : Effect.fail(failure)
  })
  return { effect, tries }
}

describe("retry", () => {
  it.effect("tries three times, a doubling wait apart, and fails with the last failure", () =>
    Effect.gen(function* () {
      const { effect, tries } = failing(busy, busy, busy)
      const trying = yield* Effect.fork(Effect.flip(Retry.retryOnOverload({ jitter: 0 })(effect)))
      yield* TestClock.adjust("10 seconds")
      expect(yield* Fiber.join(trying)).toBe(busy)
      expect(tries).toEqual([0, 250, 750])
    })
  )

  it.effect("waits no longer than the limit, and varies the wait within the jitter", () =>
    Effect.gen(function* () {
      const { effect, tries } = failing(...Array.from({ length: 7 }, () => busy))
      const trying = yield* Effect.fork(Retry.retryOnOverload({ attempts: 8 })(effect))
      yield* TestClock.adjust("60 seconds")
      expect(yield* Fiber.join(trying)).toBe("done")
      const waits = tries.slice(1).map((at, n) => at - (tries[n] ?? 0))
      for (const [n, nominal] of [250, 500, 1000, 2000, 2000, 2000, 2000].entries()) {
        expect(waits[n]).toBeGreaterThanOrEqual(Math.floor(nominal * 0.8))
        expect(waits[n]).toBeLessThanOrEqual(Math.ceil(nominal * 1.2))
      }
    })
  )

  it.effect("does not try again what failed otherwise", () =>
    Effect.gen(function* () {
      for (const failure of [
        new InvalidRequestError({ method: "m", code: -32600, serverMessage: "no" }),
        new RequestTimeoutError({ method: "m", timeoutMs: 1 })
      ]) {
        const { effect, tries } = failing(failure)
        expect(yield* Effect.flip(Retry.retryOnOverload()(effect))).toBe(failure)
        expect(tries.length).toBe(1)
      }
    })
  )

  it("knows an overload by its code, without data too, and by data of any form", () => {
    const tag = (code: number, data?: unknown, message = "no") => toErrorResponse("m", {}, { code, message, data })._tag
    expect(tag(-32001)).toBe("ServerBusyError")
    expect(tag(-32001, { anything: 1 })).toBe("ServerBusyError")
    for (const data of [
      "server_overloaded",
      "serverOverloaded",
      { codexErrorInfo: "serverOverloaded" },
      { error: { codex_error_info: "server_overloaded" } },
      { errors: [{ info: { serverOverloaded: { retryAfter: 1 } } }] }
    ]) {
      expect(tag(-32000, data)).toBe("ServerBusyError")
      expect(tag(-32603, data)).toBe("ServerBusyError")
    }
    expect(tag(-32000, { serverOverloaded: false })).toBe("JsonRpcError")
    expect(tag(-32000, { note: "the server_overloaded flag is not set" })).toBe("JsonRpcError")
    expect(tag(-32001, undefined, "exceeded retry limit, last status: 429")).toBe("RetryLimitExceededError")
  })
})
