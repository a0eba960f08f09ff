import { Effect, Stream } from "effect"
import { describe, expect, it } from "vitest"
import * as asyncStream from "../src/internal/asyncStream.js"
import * as Runner from "../src/internal/Runner.js"
import * as runtime from "../src/internal/runtime.js"
import { collect, rejection } from "./support.js"

describe("a runner", () => {
  it("ends whatever still waits when it is closed, after what it stands on is released, once", async () => {
    const runner = Runner.make(runtime.make())
    const order: Array<string> = []
    const waiting = Effect.onInterrupt(Effect.never, () => Effect.sync(() => order.push("ended")))
    const call = rejection(runner.action(waiting)())
    const release = Effect.sync(() => order.push("released"))
    const closing = runner.close(Effect.asVoid(release))
    expect(runner.close(Effect.dieMessage("closed twice"))).toBe(closing)
    await closing
    expect(order).toEqual(["released", "ended"])
    expect(await call).toMatchObject({ _tag: "TransportClosedError", reason: "Released" })
  })

  it("a defect rejects as what it is, and what fails with no error as that", async () => {
    const { action } = Runner.make(runtime.make())
    expect(await rejection(action(Effect.die(new RangeError("a bug")))())).toBeInstanceOf(RangeError)
    expect(await rejection(action(Effect.fail("a word"))())).toBe("a word")
  })

  it("a stream is read in chunks: a thousand elements take no thousand fibers", async () => {
    const runner = Runner.make(runtime.make())
    let forks = 0
    const counting: Runner.Runner = {
      ...runner,
      fork: (effect) => {
        forks += 1
        return runner.fork(effect)
      }
    }
    const numbers = await collect(asyncStream.make(counting, Stream.range(1, 1000)))
    expect(numbers.length).toBe(1000)
    expect(forks).toBeLessThan(10)
  })
})
