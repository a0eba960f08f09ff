import type { ThreadGoal } from "@effect-codex/protocol"
import { Effect, Option, Stream } from "effect"
import { AppServer } from "./AppServer.js"
import type { RequestError, TransportClosedError } from "./CodexError.js"
import * as Goal from "./Goal.js"
import type { Input } from "./Input.js"
import { MessageRouter } from "./MessageRouter.js"
import { type Notification, threadIdOf } from "./Notification.js"
import * as Turn from "./Turn.js"
import type { TurnResult } from "./TurnResult.js"

/** A conversation with the agent: an id, and what can be done with it. */
export interface Thread {
  readonly id: string
  /**
   * Starts a turn and waits for its result. Interruption stops the turn on the server, within 5 s.
   *
   * Fails with {@link TurnFailedError} when the turn fails, and as every request does.
   */
  readonly run: (input: Input, options?: Turn.Options) => Effect.Effect<TurnResult, Turn.RunError>
  /**
   * Starts a turn. On a thread with an active turn the input joins that turn, and the handle is one more on it.
   */
  readonly startTurn: (input: Input, options?: Turn.Options) => Effect.Effect<Turn.Turn, RequestError>
  /**
   * The events of a turn that starts when the stream is run. To close the stream early stops the turn on the server,
   * within 5 s.
   */
  readonly stream: (input: Input, options?: Turn.Options) => Stream.Stream<Notification, Turn.RunError>
  /**
   * Starts a goal, in place of one that is stored: the server pursues the objective turn after turn, and all of them
   * are one handle. Succeeds when the first turn has begun.
   *
   * Fails with {@link GoalRejectedError} where it cannot start, and with {@link GoalStartTimeoutError}.
   */
  readonly startGoal: (objective: string, options?: Goal.Options) => Effect.Effect<Goal.Goal, Goal.StartError>
  /** Starts a goal and waits for its result. Interruption pauses the goal and stops its turn, within 5 s. */
  readonly runGoal: (objective: string, options?: Goal.Options) => Effect.Effect<TurnResult, Goal.RunError>
  /**
   * The events of a goal that starts when the stream is run. To close the stream early pauses the goal and stops its
   * turn, within 5 s.
   */
  readonly streamGoal: (objective: string, options?: Goal.Options) => Stream.Stream<Notification, Goal.RunError>
  /** The goal that the server has stored for the thread. */
  readonly goal: Effect.Effect<Option.Option<ThreadGoal>, RequestError>
  /** Keeps the stored goal from being continued; a turn under way goes on to its end. */
  readonly pauseGoal: Effect.Effect<ThreadGoal, RequestError>
  /** Removes the stored goal; whether there was one. */
  readonly clearGoal: Effect.Effect<boolean, RequestError>
  /** All that concerns the thread, turns of others included, from now on and a little before. */
  readonly events: Stream.Stream<Notification, TransportClosedError>
}

/** A handle on the thread of that id. Asks nothing of the server. */
export const make = (id: string): Effect.Effect<Thread, never, AppServer | MessageRouter | Goal.Goals> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<AppServer | MessageRouter>()
    const { request } = yield* AppServer
    const { notifications } = yield* MessageRouter
    const goals = yield* Goal.Goals
    const threadId = id
    return {
      id,
      run: (input, options) => Effect.provide(Turn.run(id, input, options), context),
      startTurn: (input, options) => Effect.provide(Turn.start(id, input, options), context),
      stream: (input, options) => Stream.provideContext(Turn.stream(id, input, options), context),
      startGoal: (objective, options) => goals.start(id, objective, options),
      runGoal: (objective, options) => goals.run(id, objective, options),
      streamGoal: (objective, options) => goals.stream(id, objective, options),
      goal: Effect.map(request("thread/goal/get", { threadId }), ({ goal }) => Option.fromNullable(goal)),
      pauseGoal: Effect.map(request("thread/goal/set", { threadId, status: "paused" }), ({ goal }) => goal),
      clearGoal: Effect.map(request("thread/goal/clear", { threadId }), ({ cleared }) => cleared),
      events: Stream.filter(notifications, (event) => threadIdOf(event) === id)
    }
  })
