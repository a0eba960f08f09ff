import { describeUnknownKeys, type ParamsOf, type ThreadGoal } from "@effect-codex/protocol"
import { GoalRejectedError, GoalStartTimeoutError, type RequestError } from "../CodexError.js"
import type * as Goal from "../Goal.js"
import type { Service as AppServer } from "./AppServer.js"
import { Deferred, Duration, Effect, Either, Option, SubscriptionRef } from "./effect.js"
import * as GoalMachine from "./GoalMachine.js"
import { type ActiveGoal, activeTurn, type GoalSupervisor, until } from "./GoalSupervisor.js"
import { isDuration } from "./isDuration.js"
import { isOptions } from "./isOptions.js"
import * as ServerWording from "./ServerWording.js"
import type { TurnLog, TurnRoute } from "./TurnRoute.js"
import * as Telemetry from "./telemetry.js"
import { isNoActiveTurn } from "./turn.js"
import type { Restore } from "./uninterruptible.js"

/** A goal whose first turn has started. */
export interface StartedGoal {
  readonly goal: ActiveGoal
  readonly route: TurnRoute
}

const maxObjective = 4000

/** Takes the place of a turn id where none is known. The server responds with the id of the active turn, if any. */
const unknownTurnId = "unknown"

/** Everything that the start of a goal needs. */
export interface Context {
  readonly server: AppServer
  readonly goals: GoalSupervisor
}

/**
 * Starts a goal: claims the thread, checks it, sets the goal and waits for its first turn. To be run in an uninterruptible
 * region, where `restore` marks the waits. From the moment that the server may have the goal, a start that fails or is
 * interrupted withdraws it.
 */
export const start = (
  context: Context,
  restore: Restore,
  threadId: string,
  objective: string,
  options: Goal.Options | undefined,
  log?: TurnLog
): Effect.Effect<StartedGoal, Goal.StartError> =>
  Effect.gen(function* () {
    const trimmed = yield* checkObjective(threadId, objective)
    const { startTimeout, tokenBudget } = yield* checkOptions(threadId, options)
    const { request } = context.server
    return yield* begin(context, restore, GoalMachine.start(threadId), log, startTimeout, {
      runs: () =>
        Effect.as(Effect.zipRight(checkThread(context, threadId), request("thread/goal/clear", { threadId })), false),
      set: { threadId, objective: trimmed, status: "active", tokenBudget }
    })
  }).pipe(rejecting(threadId), (started) => observed(context, threadId, started))

/** Continues the stored goal: attaches to it where it runs, else sets it active again. */
export const resume = (
  context: Context,
  restore: Restore,
  threadId: string,
  options: Goal.Options | undefined,
  log?: TurnLog
): Effect.Effect<StartedGoal, Goal.StartError> =>
  Effect.gen(function* () {
    const { startTimeout, tokenBudget } = yield* checkOptions(threadId, options)
    const stored = yield* restore(storedGoal(context, threadId))
    if (stored.status === "complete") return yield* new GoalRejectedError({ threadId, reason: "NoGoal" })
    return yield* begin(context, restore, GoalMachine.start(threadId), log, startTimeout, {
      runs: (goal) => (stored.status === "active" ? findTurn(context, goal, stored) : Effect.succeed(false)),
      set: { threadId, status: "active", tokenBudget }
    })
  }).pipe(rejecting(threadId), (started) => observed(context, threadId, started))

/** A handle on a goal that runs, whichever client has started it. Asks for no change. */
export const attach = (
  context: Context,
  restore: Restore,
  threadId: string,
  log?: TurnLog
): Effect.Effect<StartedGoal, Goal.StartError> =>
  Effect.flatMap(restore(storedGoal(context, threadId)), (stored) =>
    stored.status === "active"
      ? attachTo(context, restore, stored, log)
      : new GoalRejectedError({ threadId, reason: "NoGoal" })
  ).pipe(rejecting(threadId), (started) => observed(context, threadId, started))

const observed = <E>({ server }: Context, threadId: string, started: Effect.Effect<StartedGoal, E>) =>
  Telemetry.observeTurn(server.clock, threadId, "goal", (span) => Effect.withParentSpan(started, span))

/** Looks the active turn up. The claimed goal takes the thread's notifications meanwhile, so that it misses no change of turns. */
const findTurn = ({ server }: Context, goal: ActiveGoal, stored: ThreadGoal): Effect.Effect<boolean, RequestError> =>
  Effect.suspend(() => {
    goal.send({ _tag: "Stored", goal: stored })
    return Effect.map(activeTurn(server.request, stored.threadId), (turn) => {
      if (Option.isSome(turn)) goal.send({ _tag: "TurnFound", turn: turn.value })
      return Option.isSome(turn)
    })
  })

const attachTo = (
  context: Context,
  restore: Restore,
  stored: ThreadGoal,
  log: TurnLog | undefined
): Effect.Effect<StartedGoal, Goal.StartError> =>
  Effect.gen(function* () {
    const { goals } = context
    const goal = yield* goals.claim(GoalMachine.start(stored.threadId), log)
    const started = Effect.zipRight(findTurn(context, goal, stored), awaitStart(goal, Duration.seconds(30)))
    const route = yield* Effect.onError(restore(started), () => goals.release(goal))
    return { goal, route }
  })

interface Steps {
  /** Whether a turn of the goal runs already, so that nothing is to be set. Until its end, nothing was changed on the server. */
  readonly runs: (goal: ActiveGoal) => Effect.Effect<boolean, RequestError | GoalRejectedError>
  readonly set: ParamsOf<"thread/goal/set">
}

const begin = (
  { goals, server }: Context,
  restore: Restore,
  initial: GoalMachine.GoalState,
  log: TurnLog | undefined,
  startTimeout: Duration.Duration,
  { runs, set }: Steps
): Effect.Effect<StartedGoal, Goal.StartError> =>
  Effect.gen(function* () {
    const goal = yield* goals.claim(initial, log)
    const release = goals.release(goal)
    if (yield* Effect.onError(restore(runs(goal)), () => release)) {
      return { goal, route: yield* Effect.onError(restore(awaitStart(goal, startTimeout)), () => release) }
    }
    // In a fiber of the connection: once it may be written, its outcome is needed to withdraw the goal.
    const setting = yield* server.fork(setGoal({ goal, server }, set, "Set"))
    const withdraw = setting.pipe(
      // The server may have accepted it all the same; over a link that is lost, it is asked once there is another.
      Effect.catchIf(isUncertain, () => Effect.void),
      Effect.zipRight(stop({ goal, server })),
      Effect.ensuring(release)
    )
    const route = yield* Effect.onError(restore(Effect.zipRight(setting, awaitStart(goal, startTimeout))), () =>
      server.bestEffort(withdraw)
    )
    return { goal, route }
  })

/** Whether the server may have carried the request out all the same. */
const isUncertain = ({ _tag }: RequestError): boolean =>
  _tag === "TransportClosedError" ||
  _tag === "RequestTimeoutError" ||
  _tag === "DecodeError" ||
  _tag === "MessageTooLargeError"

/** Waits for the goal's first turn. */
const awaitStart = (goal: ActiveGoal, timeout: Duration.Duration): Effect.Effect<TurnRoute, Goal.StartError> =>
  Effect.timeoutFail(Deferred.await(goal.started), {
    duration: timeout,
    onTimeout: () => new GoalStartTimeoutError({ threadId: goal.threadId, timeoutMs: Duration.toMillis(timeout) })
  })

/** A goal, and the server that it is changed on. */
interface GoalAccess {
  readonly goal: ActiveGoal
  readonly server: AppServer
}

/**
 * Pauses the goal, so that no other turn follows, and interrupts its turn. Where the server refuses to interrupt it,
 * `onRefused` runs.
 */
export const pauseAndInterrupt = (
  { goal, server }: GoalAccess,
  onRefused: Effect.Effect<unknown> = Effect.void
): Effect.Effect<void, RequestError> => {
  const { send, state, threadId } = goal
  const interruptTurn = Effect.flatMap(SubscriptionRef.get(state), (now) =>
    ofActiveTurn(now, (turnId) => server.request("turn/interrupt", { threadId, turnId }))
  )
  const pause = setStatus({ goal, server }, "paused")
  const interruptOrUndo = interruptTurn.pipe(
    Effect.catchIf(isNoActiveTurn, () => Effect.void),
    // A goal that is set active again after its turn was interrupted goes on as soon as the thread is resumed.
    Effect.tapError((error) => (isUncertain(error) ? Effect.void : onRefused))
  )
  return Effect.acquireUseRelease(
    Effect.sync(() => send({ _tag: "InterruptAsked" })),
    () =>
      Effect.flatMap(SubscriptionRef.get(state), (now) =>
        GoalMachine.isOver(now) ? interruptTurn : Effect.zipRight(pause, interruptOrUndo)
      ),
    (_, exit) => Effect.sync(() => send({ _tag: "InterruptAnswered", accepted: exit._tag === "Success" }))
  )
}

/** Stops a goal whose caller is gone, and waits until no turn of it is active. */
export const stop = (access: GoalAccess): Effect.Effect<void, RequestError> =>
  Effect.asVoid(
    Effect.zipRight(
      pauseAndInterrupt(access),
      until(access.goal, ({ active, ended, interrupted }) => ended || (interrupted && active === undefined))
    )
  )

/** Changes the status of the stored goal. */
export const setStatus = (access: GoalAccess, status: "active" | "paused") =>
  setGoal(access, { threadId: access.goal.threadId, status }, "Stored")

/** Sets the goal, or its status; the goal takes the response as that input, in the reader. */
const setGoal = ({ goal, server }: GoalAccess, params: ParamsOf<"thread/goal/set">, _tag: "Set" | "Stored") =>
  server.request("thread/goal/set", params, {
    onResult: (response) => {
      goal.send({ _tag, goal: response.goal })
      return Either.right(response)
    }
  })

/**
 * Asks the server for something of the active turn; when it says that another one is active, of that one, once. If the
 * goal has ended, the request is sent anyway, so that the caller gets the server's own error: the active turn is then
 * not the goal's.
 */
export const ofActiveTurn = <A>(
  { active, ended, first }: GoalMachine.GoalState,
  ask: (turnId: string) => Effect.Effect<A, RequestError>
): Effect.Effect<A, RequestError> =>
  Effect.catchAll(ask(active ?? first?.id ?? unknownTurnId), (error) => {
    const reason =
      ended || error._tag !== "InvalidRequestError" ? undefined : ServerWording.classify(error.serverMessage)
    return reason?._tag === "ActiveTurnMismatch" ? ask(reason.turnId) : error
  })

const checkObjective = (threadId: string, objective: string): Effect.Effect<string, GoalRejectedError> => {
  if (typeof objective !== "string") return new GoalRejectedError({ threadId, reason: "InvalidObjective" })
  const trimmed = objective.trim()
  // The server counts code points.
  const length = Array.from(trimmed).length
  if (length === 0) return new GoalRejectedError({ threadId, reason: "EmptyObjective" })
  return length > maxObjective
    ? new GoalRejectedError({ threadId, reason: "ObjectiveTooLong" })
    : Effect.succeed(trimmed)
}

const optionNames: ReadonlyArray<string> = ["tokenBudget", "startTimeout"] satisfies ReadonlyArray<keyof Goal.Options>

const checkOptions = (threadId: string, options: Goal.Options | undefined) =>
  Effect.suspend(() => {
    const reject = (detail: string) => new GoalRejectedError({ threadId, reason: "InvalidOptions", detail })
    if (options !== undefined && !isOptions(options)) return reject("the options must be an object")
    const unknown = Object.keys(options ?? {}).filter((name) => !optionNames.includes(name))
    if (unknown.length > 0) return reject(`the options: ${describeUnknownKeys(unknown, optionNames)}`)
    const { startTimeout = "30 seconds", tokenBudget } = options ?? {}
    if (tokenBudget !== undefined && (!Number.isSafeInteger(tokenBudget) || tokenBudget <= 0)) {
      return reject("the option `tokenBudget` must be a positive integer")
    }
    return isDuration(startTimeout)
      ? Effect.succeed({ tokenBudget, startTimeout: Duration.decode(startTimeout) })
      : reject("the option `startTimeout` must be a duration: a number of ms, or a text such as `30 seconds`")
  })

/** A goal needs an idle, stored thread that this server has loaded. */
const checkThread = ({ server }: Context, threadId: string) =>
  Effect.flatMap(server.request("thread/read", { threadId }), ({ thread }) => {
    const reason = thread.ephemeral
      ? "ThreadEphemeral"
      : thread.status.type === "active"
        ? "ThreadBusy"
        : thread.status.type === "notLoaded"
          ? "ThreadNotLoaded"
          : undefined
    return reason === undefined ? Effect.void : new GoalRejectedError({ threadId, reason })
  })

const storedGoal = (
  { server }: Context,
  threadId: string
): Effect.Effect<ThreadGoal, RequestError | GoalRejectedError> =>
  Effect.gen(function* () {
    const { thread } = yield* server.request("thread/read", { threadId })
    if (thread.status.type === "notLoaded") {
      return yield* new GoalRejectedError({ threadId, reason: "ThreadNotLoaded" })
    }
    const { goal } = yield* server.request("thread/goal/get", { threadId })
    return goal ?? (yield* new GoalRejectedError({ threadId, reason: "NoGoal" }))
  })

const rejecting =
  (threadId: string) =>
  <A>(started: Effect.Effect<A, Goal.StartError>): Effect.Effect<A, Goal.StartError> =>
    Effect.mapError(started, (error) =>
      error._tag === "InvalidRequestError" && ServerWording.classify(error.serverMessage)?._tag === "GoalsDisabled"
        ? new GoalRejectedError({ threadId, reason: "GoalsDisabled", cause: error })
        : error
    )
