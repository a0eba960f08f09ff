import { type RequestError, RequestTimeoutError } from "../CodexError.js"
import type * as Goal from "../Goal.js"
import type { Input } from "../Input.js"
import type { Notification } from "../Notification.js"
import * as Turn from "../Turn.js"
import type { TurnResult } from "../TurnResult.js"
import { Duration, Effect, Stream, SubscriptionRef } from "./effect.js"
import * as GoalMachine from "./GoalMachine.js"
import * as GoalStart from "./GoalStart.js"
import { until, updatesOf } from "./GoalSupervisor.js"
import { toItems } from "./input.js"
import type { TurnLog } from "./TurnRoute.js"
import { isNoActiveTurn, makeLog } from "./turn.js"
import type { Restore } from "./uninterruptible.js"
import { unwrapScoped } from "./unwrapScoped.js"

/** How long a steer waits for the next turn of a goal that is between two. */
const rolloverTimeout = Duration.seconds(60)

type Context = GoalStart.Context

/** How a goal begins: see {@link GoalStart}. */
type Beginning = (restore: Restore, log?: TurnLog) => Effect.Effect<GoalStart.StartedGoal, Goal.StartError>

/** See {@link Thread.startGoal}. */
export const start = (context: Context, threadId: string, objective: string, options?: Goal.Options) =>
  handle(context, (restore, log) => GoalStart.start(context, restore, threadId, objective, options, log))

/** See {@link Thread.resumeGoal}. */
export const resume = (context: Context, threadId: string, options?: Goal.Options) =>
  handle(context, (restore, log) => GoalStart.resume(context, restore, threadId, options, log))

/** See {@link Thread.attachGoal}. */
export const attach = (context: Context, threadId: string) =>
  handle(context, (restore, log) => GoalStart.attach(context, restore, threadId, log))

/** See {@link Thread.runGoal}. */
export const run = (
  context: Context,
  threadId: string,
  objective: string,
  options?: Goal.Options
): Effect.Effect<TurnResult, Goal.RunError> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(GoalStart.start(context, restore, threadId, objective, options), (started) =>
      Effect.onInterrupt(restore(started.route.result.wait), () => stopOwn(context, started))
    )
  )

/** See {@link Thread.streamGoal}. */
export const stream = (
  context: Context,
  threadId: string,
  objective: string,
  options?: Goal.Options
): Stream.Stream<Notification, Goal.StreamError> =>
  unwrapScoped(
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const log = makeLog(context.server, false)
        const events = yield* log.reader
        const started = yield* GoalStart.start(context, restore, threadId, objective, options, log)
        yield* Effect.addFinalizer(() => stopOwn(context, started))
        return events
      })
    )
  )

/** Stops a goal whose caller is gone. */
const stopOwn = ({ server }: Context, { goal, route }: GoalStart.StartedGoal): Effect.Effect<void> =>
  Effect.suspend(() => (route.isDone ? Effect.void : server.bestEffort(GoalStart.stop({ goal, server }))))

const handle = (context: Context, begin: Beginning): Effect.Effect<Goal.Goal, Goal.StartError> =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const log = makeLog(context.server, true)
      const started = yield* begin(restore, log)
      const { goal, route } = started
      const result = route.result.wait
      return {
        id: route.id,
        threadId: route.threadId,
        events: log.stream,
        text: Turn.text(log.stream),
        result,
        steer: (input) => steer(context, started, input),
        interrupt: interrupt(context, started),
        status: Effect.map(SubscriptionRef.get(goal.state), ({ goal }) => goal?.status ?? null),
        updates: Stream.concat(
          updatesOf(goal),
          Stream.execute(Effect.catchTag(result, "TurnFailedError", () => Effect.void))
        )
      }
    })
  )

const interrupt = ({ server }: Context, { goal, route }: GoalStart.StartedGoal): Effect.Effect<void, RequestError> =>
  Effect.suspend(() =>
    route.hasEnded
      ? Effect.void
      : Effect.flatten(
          server.fork(
            GoalStart.pauseAndInterrupt(
              { goal, server },
              Effect.ignore(GoalStart.setStatus({ goal, server }, "active"))
            )
          )
        )
  )

const steer = (
  { server }: Context,
  { goal }: GoalStart.StartedGoal,
  input: Input
): Effect.Effect<string, RequestError> =>
  Effect.gen(function* () {
    const { threadId } = goal
    const items = yield* toItems("turn/steer", input)
    /** Steers the next turn that is not `past`. */
    const attempt = (past: string | undefined): Effect.Effect<string, RequestError> =>
      Effect.gen(function* () {
        const state = yield* until(
          goal,
          (state) => GoalMachine.isOver(state) || (state.active !== undefined && state.active !== past)
        )
        const steered = Effect.map(
          GoalStart.ofActiveTurn(state, (expectedTurnId) =>
            server.request("turn/steer", { threadId, expectedTurnId, input: items })
          ),
          ({ turnId }) => turnId
        )
        return yield* GoalMachine.isOver(state)
          ? steered
          : Effect.catchIf(steered, isNoActiveTurn, () => attempt(state.active))
      })
    return yield* Effect.timeoutFail(attempt(undefined), {
      duration: rolloverTimeout,
      onTimeout: () => new RequestTimeoutError({ method: "turn/steer", timeoutMs: Duration.toMillis(rolloverTimeout) })
    })
  })
