import { type Codex, type Notification, Retry, type Thread, type Turn } from "@effect-codex/client"
import { Cause, Effect, Exit, Fiber, Option, Stream } from "effect"
import { tagOf } from "./Link.js"
import type { Random } from "./Random.js"
import type { Timeline } from "./Timeline.js"

/** How much a run does. */
export interface Size {
  readonly threads: number
  readonly turns: number
  readonly goals: number
}

/** What the program saw of one turn or goal. */
export interface Outcome {
  readonly key: string
  readonly kind: "run" | "handle" | "stream" | "goal"
  readonly threadId: string
  /** In ms of virtual time. */
  readonly startedAt: number
  /** Undefined where the start failed. */
  turnId: string | undefined
  /** The events that a reader got; undefined where nothing read them. */
  events: Array<string> | undefined
  /** How the reading ended: to the end, not at all since the reader stopped by itself, or by an interruption. */
  reading: "whole" | "stopped"
  /** The ids of the items that were completed, as the reader got them. */
  items: Array<string>
  /** The pieces of text as they were read; undefined where nothing read them to the end. */
  text: string | undefined
  /** The ids of the items of the result. */
  resultItems: ReadonlyArray<string> | undefined
  finalResponse: string | null | undefined
  status: string | undefined
  exit: Exit.Exit<unknown, unknown> | undefined
}

/** How the program itself may misbehave. */
export interface Conduct {
  readonly stuckReaders: number
  readonly interrupts: number
}

const tag = (event: Notification.Notification): string =>
  tagOf(event.method === "$unknown" ? event.name : event.method, event.params)

const idOf = (item: object): string => ("id" in item ? String(item.id) : "")

/** The program: turns on every thread, some at once, some stopped or steered, and goals. One fiber a job. */
export const jobs = (
  codex: Codex.Service,
  timeline: Timeline,
  random: Random,
  { goals, threads, turns }: Size,
  { interrupts, stuckReaders }: Conduct
) => {
  const outcomes: Array<Outcome> = []

  const read = (outcome: Outcome, events: Stream.Stream<Notification.Notification, unknown>, draw: Random) => {
    const got: Array<string> = []
    outcome.events = got
    outcome.reading = "stopped"
    const stopAfter = draw.chance(stuckReaders) ? draw.between(0, 4) : Number.POSITIVE_INFINITY
    return events.pipe(
      Stream.runForEach((event) =>
        Effect.suspend(() => {
          if (got.length >= stopAfter) return Effect.never
          got.push(tag(event))
          if (event.method === "item/completed") outcome.items.push(idOf(event.params.item))
          return Effect.void
        })
      ),
      Effect.onExit((exit) =>
        Effect.sync(() => {
          if (!Exit.isInterrupted(exit)) outcome.reading = "whole"
        })
      )
    )
  }

  /** Reads beside the result: a reader that is stuck is left behind once the result is there. */
  const follow = (outcome: Outcome, turn: Turn.Turn, draw: Random) =>
    Effect.gen(function* () {
      outcome.turnId = turn.id
      const reader = yield* Effect.fork(Effect.exit(read(outcome, turn.events, draw)))
      if (draw.chance(0.15)) {
        yield* Effect.sleep(10 * draw.between(1, 10))
        yield* Effect.either(draw.chance(0.5) ? turn.interrupt : turn.steer("and this"))
      }
      const writing = yield* Effect.fork(Effect.option(Stream.mkString(turn.text)))
      const result = yield* Effect.exit(turn.result)
      // What the reader has not got a moment after the end, it does not want.
      yield* Effect.raceFirst(Fiber.await(reader), Effect.sleep("1 second"))
      yield* Fiber.interrupt(reader)
      outcome.text = Option.getOrUndefined(yield* Fiber.join(writing))
      if (Exit.isSuccess(result)) {
        outcome.resultItems = result.value.items.map(idOf)
        outcome.finalResponse = result.value.finalResponse
        outcome.status = result.value.status
      }
      return yield* result
    })

  const turnOf = (thread: Thread.Thread, outcome: Outcome, draw: Random): Effect.Effect<unknown, unknown> => {
    switch (outcome.kind) {
      case "run":
        return Effect.map(thread.run(outcome.key), (result) => {
          outcome.turnId = result.id
          outcome.resultItems = result.items.map(idOf)
          outcome.finalResponse = result.finalResponse
          outcome.status = result.status
        })
      case "stream":
        return read(outcome, thread.stream(outcome.key), draw).pipe(Effect.timeoutOption("3 minutes"))
      case "handle":
        return Effect.flatMap(thread.startTurn(outcome.key).pipe(Retry.retryOnOverload()), (turn) =>
          follow(outcome, turn, draw)
        )
      case "goal":
        return Effect.flatMap(thread.startGoal(outcome.key), (goal) => follow(outcome, goal, draw))
    }
  }

  const job = (thread: Thread.Thread, kind: Outcome["kind"]) =>
    Effect.gen(function* () {
      const key = `job ${outcomes.length}`
      const outcome: Outcome = {
        key,
        kind,
        threadId: thread.id,
        startedAt: timeline.now(),
        turnId: undefined,
        events: undefined,
        reading: "whole",
        items: [],
        text: undefined,
        resultItems: undefined,
        finalResponse: undefined,
        status: undefined,
        exit: undefined
      }
      outcomes.push(outcome)
      const draw = random.fork(key)
      const fiber = yield* Effect.fork(turnOf(thread, outcome, draw))
      if (draw.chance(interrupts)) timeline.after(draw.between(0, 600), () => fiber.unsafeInterruptAsFork(fiber.id()))
      outcome.exit = yield* Fiber.await(fiber)
    })

  /** Every thread, before anything goes wrong. */
  const open = Effect.forEach(
    Array.from({ length: threads }, (_, at) => `t${at}`),
    (id) => codex.resumeThread(id)
  )

  const work = (thread: Thread.Thread, at: number) =>
    Effect.gen(function* () {
      const draw = random.fork(thread.id)
      const count = Math.floor(turns / threads) + (at < turns % threads ? 1 : 0)
      for (let done = 0; done < count; ) {
        // Some turns are started at once: they join one turn of the server.
        const together = Math.min(count - done, draw.chance(0.2) ? 2 : 1)
        const kinds = Array.from({ length: together }, (): Outcome["kind"] =>
          draw.pick(["run", "handle", "handle", "stream"])
        )
        yield* Effect.forEach(kinds, (kind) => job(thread, kind), { concurrency: "unbounded" })
        done += together
      }
      const goalsHere = Math.floor(goals / threads) + (at < goals % threads ? 1 : 0)
      for (let done = 0; done < goalsHere; done++) yield* job(thread, "goal")
    })

  return {
    outcomes,
    open,
    all: (opened: ReadonlyArray<Thread.Thread>) =>
      Effect.forEach(opened, work, { concurrency: "unbounded", discard: true })
  }
}

/** A defect of the library, as opposed to a failure that it declares; undefined if there was none. */
export const defectOf = (exit: Exit.Exit<unknown, unknown>): string | undefined =>
  Exit.isFailure(exit) && Cause.isDie(exit.cause) ? Cause.pretty(exit.cause) : undefined
