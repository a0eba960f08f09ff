import { describe, expect, it } from "@effect/vitest"
import type { Notification } from "@effect-codex/client"
import { Counters } from "../src/internal/Counters.js"
import { Delivery, type Flushable } from "../src/internal/Delivery.js"
import { mergeDeltas } from "../src/internal/mergeDeltas.js"
import { TurnRegistry } from "../src/internal/TurnRegistry.js"
import type { TurnLog } from "../src/internal/TurnRoute.js"
import { delta, item, message } from "./messages.js"

describe("the end of a batch", () => {
  it("S7: what one of its readers throws is its own: all others are woken, and so are those of later batches", () => {
    const delivery = new Delivery()
    const steps: Array<string> = []
    const broken: Flushable = {
      flush: () => {
        throw new Error("broken")
      }
    }
    const reader = (name: string): Flushable => ({ flush: () => void steps.push(name) })
    delivery.begin()
    delivery.schedule({ flush: () => delivery.schedule(reader("scheduled by another")) })
    delivery.schedule(broken)
    delivery.schedule(reader("after it"))
    delivery.flush((defect) => steps.push(String(defect)))
    delivery.schedule(reader("outside of a batch"))
    delivery.flush((defect) => steps.push(String(defect)))
    expect(steps).toEqual(["Error: broken", "after it", "scheduled by another", "outside of a batch"])
  })
})

describe("pieces of text that wait for the end of a batch", () => {
  const setup = () => {
    const delivery = new Delivery()
    const scheduled: Array<Flushable> = []
    const schedule = delivery.schedule.bind(delivery)
    delivery.schedule = (flushable) => {
      scheduled.push(flushable)
      schedule(flushable)
    }
    const registry = new TurnRegistry(new Counters(), delivery, 10)
    const got: Array<string> = []
    const log = {
      add: ({ method }: Notification.Notification) => got.push(method),
      end: () => {}
    }
    const { route } = registry.attach({ threadId: "t", turnId: "u" }, log as unknown as TurnLog)
    const deliver = (event: object) => registry.deliver(event as Notification.Notification, "t", "u")
    delivery.begin()
    return { deliver, delivery, got, route, scheduled }
  }

  it("R4: come before the turn's next event, and the turn is scheduled once", () => {
    const { deliver, delivery, got, route, scheduled } = setup()
    const [piece, whole] = [delta("t", "u", "x"), item("t", "u", message("m", "x"))]
    for (let n = 0; n < 50; n++) for (const event of [piece, whole]) deliver(event)
    deliver(piece)
    expect(got).toHaveLength(100)
    delivery.flush(() => {})
    expect(got).toEqual([...Array.from({ length: 50 }, () => [piece.method, whole.method]).flat(), piece.method])
    expect(scheduled).toEqual([route])
  })

  it("T2: are 1,024 at most: a transport may never say that no more are at hand", () => {
    const { deliver, got } = setup()
    for (let n = 0; n < 10_000; n++) deliver(delta("t", "u", "x"))
    expect(got.length).toBeGreaterThan(10_000 - 1024)
  })
})

describe("T2: a text that would be too long for one", () => {
  it("stays in two pieces", () => {
    // A rope: nothing of this length is written out.
    const half = delta("t", "u", "x".repeat(2 ** 27)) as unknown as Notification.Notification
    const whole = mergeDeltas(half, half)
    expect(whole).toBeDefined()
    expect(whole && mergeDeltas(whole, half)).toBeUndefined()
  })
})
