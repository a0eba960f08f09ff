import { describe, expect, it } from "@effect/vitest"
import { type Codex, CodexError, type Notification, type Thread } from "@effect-codex/client"
import type { Turn } from "@effect-codex/protocol"
import { Chunk, Effect, Fiber, Option, Ref, Stream, TestClock } from "effect"
import * as Pursuit from "../src/internal/Pursuit.js"

const turn = (id: string, status: string): Turn =>
  ({ id, status, items: [], error: null, startedAt: 1, completedAt: 2, durationMs: 1000 }) as unknown as Turn

const goal = (status: string) => ({ threadId: "t", objective: "Reach it.", status, createdAt: 1 })

/** A thread as far as a goal is followed on it. */
const threadOf = (
  events: Stream.Stream<Notification.Notification, CodexError.EventBufferOverflowError>,
  stored: Effect.Effect<{ readonly turns: ReadonlyArray<Turn>; readonly status: string }>
): Thread.Thread =>
  ({
    id: "t",
    events,
    goal: Effect.map(stored, ({ status }) => Option.some(goal(status))),
    turns: () => Stream.fromIterableEffect(Effect.map(stored, ({ turns }) => turns.toReversed()))
  }) as unknown as Thread.Thread

const codex = {} as Codex.Service
const resumed = { id: "1", goal: goal("active") as never, since: 0 }
const overflow = new CodexError.EventBufferOverflowError({ limit: 1 })
const completed = (id: string) =>
  ({ method: "turn/completed", params: { threadId: "t", turn: turn(id, "completed") } }) as Notification.Notification

describe("a goal that is followed", () => {
  it.scoped("T2: events that are missed again and again are read again every 5 s at most, and the goal ends", () =>
    Effect.gen(function* () {
      const reads = yield* Ref.make(0)
      const stored = yield* Ref.make({ turns: [turn("1", "inProgress")], status: "active" })
      const events = Stream.unwrap(
        Effect.as(
          Ref.update(reads, (count) => count + 1),
          Stream.fail(overflow)
        )
      )
      const pursuit = yield* Pursuit.followGoal(codex, threadOf(events, Ref.get(stored)), resumed)
      const seen = yield* Effect.fork(Effect.flip(Stream.runDrain(pursuit.events)))
      yield* TestClock.adjust("2 minutes")
      expect(yield* Fiber.join(seen)).toBe(overflow)
      const times = yield* Ref.get(reads)
      expect([times > 20, times <= 34]).toEqual([true, true])
      yield* Ref.set(stored, { turns: [turn("1", "completed")], status: "complete" })
      yield* TestClock.adjust("5 seconds")
      expect(yield* pursuit.result).toMatchObject({ id: "1", status: "completed" })
    })
  )

  it.scoped("T2: events that nothing takes wait in bounds, and the thread's own buffer fills", () =>
    Effect.gen(function* () {
      const taken = yield* Ref.make(0)
      const events = Stream.range(1, 2000).pipe(
        Stream.rechunk(1),
        Stream.tap(() => Ref.update(taken, (count) => count + 1)),
        Stream.map(
          (at): Notification.Notification =>
            ({
              method: "item/agentMessage/delta",
              params: { threadId: "t", turnId: "2", itemId: "i", delta: String(at) }
            }) as Notification.Notification
        ),
        Stream.concat(Stream.make(completed("2"))),
        Stream.concat(Stream.never)
      )
      const stored = Effect.succeed({ turns: [turn("1", "completed"), turn("2", "completed")], status: "complete" })
      const pursuit = yield* Pursuit.followGoal(codex, threadOf(events, stored), {
        ...resumed,
        goal: goal("active") as never
      })
      yield* TestClock.adjust("1 second")
      expect(yield* Ref.get(taken)).toBeLessThan(1100)
      const all = yield* Stream.runCollect(Stream.take(pursuit.events, 2000))
      expect(Chunk.every(all, ({ params }) => (params as { readonly turnId: string }).turnId === "1")).toBe(true)
    })
  )
})
