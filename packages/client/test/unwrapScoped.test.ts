import { describe, expect, it } from "@effect/vitest"
import { Chunk, Deferred, Effect, Exit, Fiber, Option, type Scope, Stream } from "effect"
import { Delivery } from "../src/internal/Delivery.js"
import { Backlog } from "../src/internal/History.js"
import { ReplayLog } from "../src/internal/ReplayLog.js"
import { unwrapScoped } from "../src/internal/unwrapScoped.js"

const forms = {
  // What it stands for behaves in the same way.
  "Stream.unwrapScoped": <A, E, E2>(effect: Effect.Effect<Stream.Stream<A, E>, E2, Scope.Scope>) =>
    Stream.unwrapScoped(effect),
  unwrapScoped
}

for (const [name, unwrap] of Object.entries(forms)) {
  describe(name, () => {
    const setup = <A, E>(inner: Stream.Stream<A, E>, before: Effect.Effect<unknown> = Effect.void) => {
      const steps: Array<string> = []
      const stream = unwrap(
        Effect.gen(function* () {
          steps.push("acquire")
          yield* Effect.addFinalizer((exit) => Effect.sync(() => steps.push(`one ${exit._tag}`)))
          yield* before
          yield* Effect.addFinalizer((exit) => Effect.sync(() => steps.push(`two ${exit._tag}`)))
          return inner
        })
      )
      return { steps, stream }
    }
    it.effect("releases what was acquired, the last first, in each run", () =>
      Effect.gen(function* () {
        const { steps, stream } = setup(Stream.make(1, 2))
        expect(Chunk.toReadonlyArray(yield* Stream.runCollect(stream))).toEqual([1, 2])
        expect(Chunk.toReadonlyArray(yield* Stream.runCollect(stream))).toEqual([1, 2])
        expect(steps).toEqual(["acquire", "two Success", "one Success", "acquire", "two Success", "one Success"])
      })
    )
    it.effect("releases it when its reader leaves early", () =>
      Effect.gen(function* () {
        const { steps, stream } = setup(Stream.concat(Stream.make(1), Stream.never))
        yield* Stream.runDrain(Stream.take(stream, 1))
        expect(steps.map((s) => s.split(" ")[0])).toEqual(["acquire", "two", "one"])
      })
    )
    it.effect("interrupted while it acquires", () =>
      Effect.gen(function* () {
        const at = yield* Deferred.make<void>()
        const { steps, stream } = setup(Stream.never, Effect.zipRight(Deferred.succeed(at, undefined), Effect.never))
        const fiber = yield* Effect.fork(Stream.runDrain(stream))
        yield* Deferred.await(at)
        yield* Fiber.interrupt(fiber)
        expect(steps).toEqual(["acquire", "one Failure"])
      })
    )
    it.effect("interrupted while it acquires uninterruptibly", () =>
      Effect.gen(function* () {
        const at = yield* Deferred.make<void>()
        const go = yield* Deferred.make<void>()
        const { steps, stream } = setup(
          Stream.never,
          Effect.uninterruptible(Effect.zipRight(Deferred.succeed(at, undefined), Deferred.await(go)))
        )
        const fiber = yield* Effect.fork(Stream.runDrain(stream))
        yield* Deferred.await(at)
        const ending = yield* Effect.fork(Fiber.interrupt(fiber))
        yield* Effect.yieldNow()
        yield* Deferred.succeed(go, undefined)
        yield* Fiber.join(ending)
        expect(steps.at(-1)).toBe("one Failure")
      })
    )
    it.effect("interrupted while the whole effect is uninterruptible", () =>
      Effect.gen(function* () {
        const at = yield* Deferred.make<void>()
        const go = yield* Deferred.make<void>()
        const steps: Array<string> = []
        const stream = unwrap(
          Effect.uninterruptible(
            Effect.gen(function* () {
              yield* Deferred.succeed(at, undefined)
              yield* Deferred.await(go)
              yield* Effect.addFinalizer(() => Effect.sync(() => steps.push("released")))
              return Stream.never
            })
          )
        )
        const fiber = yield* Effect.fork(Stream.runDrain(stream))
        yield* Deferred.await(at)
        const ending = yield* Effect.fork(Fiber.interrupt(fiber))
        yield* Effect.yieldNow()
        yield* Deferred.succeed(go, undefined)
        yield* Fiber.join(ending)
        expect(steps).toEqual(["released"])
      })
    )
    it.effect("releases it before a failure or a defect is handled", () =>
      Effect.gen(function* () {
        const one = setup(Stream.never, Effect.die("x"))
        expect(Exit.isFailure(yield* Effect.exit(Stream.runDrain(one.stream)))).toBe(true)
        expect(one.steps).toEqual(["acquire", "one Failure"])
        const two = setup(Stream.fail("x"))
        expect(yield* Effect.exit(Stream.runDrain(two.stream))).toEqual(Exit.fail("x"))
        expect(two.steps).toEqual(["acquire", "two Failure", "one Failure"])
        const three = setup(Stream.die("x"))
        yield* Effect.exit(Stream.runDrain(three.stream))
        expect(three.steps).toEqual(["acquire", "two Failure", "one Failure"])
        const four = setup(Stream.make(1))
        yield* Effect.exit(Stream.runForEach(four.stream, () => Effect.fail("down")))
        expect(four.steps.map((s) => s.split(" ")[0])).toEqual(["acquire", "two", "one"])
        const five = setup(Stream.fail("x"))
        const caught = Stream.catchAll(five.stream, () =>
          Stream.sync(() => {
            five.steps.push("handler")
            return 1
          })
        )
        yield* Stream.runDrain(caught)
        expect(five.steps).toEqual(["acquire", "two Failure", "one Failure", "handler"])
      })
    )
    it.scoped("a pull that is interrupted, and the next", () =>
      Effect.gen(function* () {
        const delivery = new Delivery()
        const log = new ReplayLog<number, never>({ delivery, limit: 10 }, new Backlog<number>(10, () => undefined))
        let released = 0
        const stream = unwrap(
          Effect.gen(function* () {
            const reader = yield* log.reader
            yield* Effect.addFinalizer(() =>
              Effect.sync(() => {
                released += 1
              })
            )
            return reader
          })
        )
        const pull = yield* Stream.toPull(stream)
        log.add(1)
        const first = yield* Effect.fork(pull)
        yield* Effect.yieldNow()
        yield* Effect.yieldNow()
        yield* Effect.yieldNow()
        log.add(2)
        const got = yield* Fiber.join(first)
        expect(Chunk.toReadonlyArray(got)).toEqual([1])
        expect(Chunk.toReadonlyArray(yield* pull)).toEqual([2])
        const third = yield* Effect.fork(pull)
        for (let i = 0; i < 9; i++) yield* Effect.yieldNow()
        expect(Option.isNone(yield* Fiber.poll(third))).toBe(true)
        yield* Fiber.interrupt(third)
        expect(released).toBe(0)
        log.add(3)
        expect(Chunk.toReadonlyArray(yield* pull)).toEqual([3])
      })
    )
  })
}
