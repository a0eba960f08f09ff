/** The handles of a client: a thread of the cluster, its turns and goals. */
import {
  type Approval,
  CodexError,
  type Input,
  Notification,
  OutputSchema,
  type TurnResult
} from "@effect-codex/client"
import { Duration, Effect, Option, Stream } from "effect"
import type {
  ClusterGoal,
  ClusterThread,
  ClusterTurn,
  GoalError,
  GoalOptions,
  RunError,
  RunOptions,
  ThreadOptions,
  TurnOptions
} from "../CodexCluster.js"
import type { CodexThread } from "../CodexThread.js"
import { asking, batches, moveDelay, reading } from "./asking.js"
import * as Checks from "./Checks.js"
import { textOf } from "./textOf.js"
import type { Json, OnTakeover, Work } from "./Work.js"

/** The requests of the entity, by the key of a thread. */
export type Owners = Effect.Effect.Success<typeof CodexThread.client>

/** What is to be asked for, checked. */
interface Ask {
  readonly key: string
  readonly thread: Json
  readonly work: Work
  readonly onTakeover: OnTakeover
}

type AskError = CodexError.InvalidParamsError | CodexError.GoalRejectedError

/** How a turn or goal can fail, whichever it is. */
type AnyError = RunError | GoalError

/** How long a caller that is gone waits for the end of what it has asked for. */
const stopTimeout = Duration.seconds(5)

/** Tells apart the calls of one operation. Short, since it shares a column with two keys. */
const newCall = () => crypto.randomUUID().slice(-12)

/** A handle on the thread of that key. Asks nothing. */
export const make = (owners: Owners, threadKey: string, options: ThreadOptions = {}): ClusterThread => {
  const owner = owners(threadKey)

  const threadOptions = (method: string) =>
    Effect.zipRight(Checks.threadKey(method, threadKey), Checks.threadOptions(options))

  const askTurn = (
    input: Input.Input,
    given: RunOptions,
    timeout: "timeout" | "no timeout"
  ): Effect.Effect<Ask, AskError> =>
    Effect.gen(function* () {
      const method = "turn/start"
      const thread = yield* threadOptions(method)
      const turn = yield* Checks.turnOptions(given, timeout)
      const { key = crypto.randomUUID(), onTakeover = options.onTakeover ?? "fail" } = given
      return {
        key,
        thread,
        onTakeover,
        work: { _tag: "Turn", input: yield* Checks.input(method, input), options: turn }
      }
    })

  /** A goal with the objective; without one, the goal that is stored is resumed. */
  const askGoal = (objective: Option.Option<string>, given: GoalOptions): Effect.Effect<Ask, AskError> =>
    Effect.gen(function* () {
      const thread = yield* threadOptions("thread/goal/set")
      yield* Checks.goalOptions(threadKey, given)
      const { key = crypto.randomUUID(), startTimeout, tokenBudget } = given
      return {
        key,
        thread,
        onTakeover: "fail",
        work: {
          _tag: "Goal",
          objective: Option.isNone(objective) ? null : yield* Checks.objective(threadKey, objective.value),
          ...(tokenBudget !== undefined && { tokenBudget }),
          ...(startTimeout !== undefined && { startTimeoutMs: Duration.toMillis(startTimeout) })
        }
      }
    })

  /** Leaves with the storage what is asked for: from then on it happens, once. */
  const submit = (ask: Ask) => asking("turn/start", owner.Submit({ ...ask, handover: 0 }, { discard: true }))

  const numbered = (key: string): Stream.Stream<Notification.Notification, AnyError> =>
    batches("turn/start", (after) => owner.Events({ key, after }))

  const settled = (key: string): Effect.Effect<TurnResult.TurnResult, AnyError> =>
    asking("turn/start", owner.Settled({ key }))

  const goal = Effect.flatMap(threadOptions("thread/goal/get"), (thread) =>
    Effect.map(asking("thread/goal/get", owner.Goal({ thread })), Option.fromNullable)
  )

  const handle = (key: string) =>
    Effect.map(asking("turn/start", owner.Started({ key })), ({ threadId, turnId }) => {
      const all = numbered(key)
      const events = Stream.filter(all, (event) => event.method !== "thread/goal/updated")
      return {
        key,
        id: turnId,
        threadId,
        events,
        text: textOf(events),
        result: settled(key),
        steer: (input: Input.Input) =>
          Effect.flatMap(Checks.input("turn/steer", input), (items) => {
            const call = crypto.randomUUID()
            return asking("turn/steer", owner.Steer({ key, input: items, call }))
          }),
        interrupt: Effect.suspend(() => asking("turn/interrupt", owner.Interrupt({ key, call: newCall() }))),
        status: Effect.map(goal, Option.match({ onNone: () => null, onSome: ({ status }) => status })),
        updates: Stream.changes(Stream.map(Notification.only("thread/goal/updated")(all), (event) => event.params.goal))
      }
    })

  /** Stops what its caller has given up. Asked for in the storage, so that it reaches every later owner too. */
  const abandon = (key: string) =>
    Effect.suspend(() => owner.Interrupt({ key, call: newCall() }, { discard: true })).pipe(
      Effect.zipRight(settled(key)),
      Effect.disconnect,
      Effect.interruptible,
      Effect.timeout(stopTimeout),
      Effect.ignore
    )

  const start = (ask: Effect.Effect<Ask, AskError>): Effect.Effect<ClusterGoal, AnyError> =>
    Effect.flatMap(ask, (made) => Effect.zipRight(submit(made), handle(made.key)))

  /** Waits for the end; interruption stops what was asked for. */
  const run = (ask: Effect.Effect<Ask, AskError>) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.flatMap(ask, (made) =>
        Effect.onInterrupt(restore(Effect.zipRight(submit(made), settled(made.key))), () => abandon(made.key))
      )
    )

  const runTurn = (input: Input.Input, given: RunOptions) =>
    Effect.suspend(() => {
      const result = run(askTurn(input, given, "timeout")) as Effect.Effect<TurnResult.TurnResult, RunError>
      const { timeout } = given ?? {}
      // What is no timeout is refused by `askTurn`.
      if (timeout === undefined || Checks.duration(timeout) !== undefined) return result
      return Effect.timeoutFail(result, {
        duration: timeout,
        onTimeout: () => new CodexError.TurnTimeoutError({ threadId: threadKey, timeoutMs: Duration.toMillis(timeout) })
      })
    })

  /** The events of what starts with the stream; to close it early stops that. */
  const stream = (ask: Effect.Effect<Ask, AskError>) =>
    Stream.unwrapScoped(
      Effect.gen(function* () {
        const made = yield* ask
        let over = false
        yield* Effect.addFinalizer(() => (over ? Effect.void : abandon(made.key)))
        yield* submit(made)
        const end = Stream.execute(
          Effect.sync(() => {
            over = true
          })
        )
        return numbered(made.key).pipe(
          Stream.filter((event) => event.method !== "thread/goal/updated"),
          Stream.concat(end),
          Stream.tapError(() => Stream.runDrain(end))
        )
      })
    )

  const card = ({
    card: id,
    ...about
  }: {
    readonly card: string
    readonly kind: Approval.Approval["kind"]
    readonly params: unknown
    readonly threadId: string
    readonly turnId: string
  }): Approval.Approval => {
    const { threadId, turnId } = about
    const decide = (decision: "accept" | "acceptForSession" | "decline" | "cancel") =>
      Effect.catchAll(asking("turn/start", owner.Decide({ card: id, decision, threadId, turnId })), (error) =>
        error._tag === "ApprovalSettledError" || error._tag === "UnsupportedPermissionsError"
          ? Effect.fail(error)
          : Effect.fail(new CodexError.ApprovalSettledError({ threadId, turnId }))
      )
    return {
      ...about,
      accept: decide("accept"),
      acceptForSession: decide("acceptForSession"),
      decline: decide("decline"),
      cancel: decide("cancel"),
      settled: Effect.ignore(asking("turn/start", owner.CardSettled({ card: id })))
    } as Approval.Approval
  }

  return {
    key: threadKey,
    run: (input, given = {}) => runTurn(input, given),
    runAs: (schema, input, given = {}) =>
      Effect.flatMap(OutputSchema.toJsonSchema(schema), (outputSchema) =>
        Effect.flatMap(runTurn(input, { ...given, outputSchema }), OutputSchema.decode(schema))
      ),
    startTurn: (input, given: TurnOptions = {}) =>
      start(askTurn(input, given, "no timeout")) as Effect.Effect<ClusterTurn, RunError>,
    stream: (input, given: TurnOptions = {}) =>
      stream(askTurn(input, given, "no timeout")) as Stream.Stream<Notification.Notification, RunError>,
    startGoal: (objective, given = {}) => start(askGoal(Option.some(objective), given)),
    resumeGoal: (given = {}) => start(askGoal(Option.none(), given)),
    runGoal: (objective, given = {}) => run(askGoal(Option.some(objective), given)),
    streamGoal: (objective, given = {}) => stream(askGoal(Option.some(objective), given)),
    goal,
    pauseGoal: Effect.flatMap(threadOptions("thread/goal/set"), (thread) =>
      asking("thread/goal/set", owner.PauseGoal({ thread }))
    ),
    read: (given = {}) =>
      Effect.gen(function* () {
        const method = "thread/read"
        const thread = yield* threadOptions(method)
        yield* Checks.options(method, given, { includeTurns: Checks.flag })
        return yield* asking(method, owner.Read({ thread, includeTurns: given.includeTurns ?? false }))
      }),
    events: Stream.unwrap(
      Effect.map(threadOptions("thread/resume"), (thread) =>
        batches("thread/resume", (after) => owner.ThreadEvents({ thread, after }))
      )
    ),
    approvals: Stream.unwrap(
      Effect.map(threadOptions("thread/resume"), (thread) =>
        Stream.map(
          reading("thread/resume", () =>
            Stream.forever(Stream.concat(owner.Approvals({ thread }), Stream.execute(Effect.sleep(moveDelay))))
          ),
          card
        )
      )
    ),
    close: Effect.zipRight(
      Checks.threadKey("thread/unsubscribe", threadKey),
      asking(
        "thread/unsubscribe",
        Effect.suspend(() => owner.Close())
      )
    )
  }
}
