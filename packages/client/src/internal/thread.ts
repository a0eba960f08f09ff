import type { ClientRequestMethod, ParamsOf } from "@effect-codex/protocol"
import type { RequestError } from "../CodexError.js"
import * as Handlers from "../Handlers.js"
import * as OutputSchema from "../OutputSchema.js"
import type { Thread } from "../Thread.js"
import * as approvals from "./approvals.js"
import { checkHandlers } from "./clientOptions.js"
import { Effect, Either, Option, Schedule, Stream } from "./effect.js"
import type { Context } from "./GoalStart.js"
import * as goal from "./goal.js"
import { toItems } from "./input.js"
import { listTurns, withoutTurns } from "./olderServers.js"
import { pages } from "./Pages.js"
import { threadParams } from "./Presets.js"
import { merge } from "./params.js"
import * as turn from "./turn.js"

/**
 * A request before which the server unloads the thread by itself. On 0.169.0 it has been seen to refuse one since it had
 * not yet let go of the thread it was unloading: only a refusal that lasts means another server.
 */
export const unloadingFirst = <A>(request: Effect.Effect<A, RequestError>): Effect.Effect<A, RequestError> =>
  Effect.retry(request, {
    while: ({ _tag }) => _tag === "ThreadInUseError",
    schedule: Schedule.spaced("250 millis"),
    times: 3
  })

/** A handle on the thread of that id. Sends nothing. */
export const make = (context: Context, threadId: string): Thread => {
  const { server } = context
  const { handle, request, subscriptions } = server
  /** A request with the caller's options among its parameters. */
  const ask = <M extends ClientRequestMethod>(method: M, options: object | undefined, own: object) =>
    Effect.flatMap(merge(method, options, own), (params) => request(method, params as ParamsOf<M>))
  // From now on, so that a subscriber to the events sees a little of before.
  subscriptions.thread(threadId)
  // Most of a handle is never used: its Effects and Streams are made when they are run.
  return {
    id: threadId,
    run: (input, options) => turn.run(server, threadId, input, options),
    runAs: (schema, input, options) =>
      Effect.gen(function* () {
        const outputSchema = OutputSchema.toJsonSchema(schema)
        if (Either.isLeft(outputSchema)) return yield* outputSchema.left
        const params = yield* merge("turn/start", options, { outputSchema: outputSchema.right })
        const result = yield* turn.run(server, threadId, input, params)
        return yield* OutputSchema.decode(schema)(result)
      }),
    startTurn: (input, options) => turn.start(server, threadId, input, options),
    stream: (input, options) => turn.stream(server, threadId, input, options),
    review: (target, delivery) => turn.review(server, threadId, target, delivery),
    attach: (turnId) => turn.attach(server, threadId, turnId),
    turns: (options) =>
      pages((cursor) =>
        Effect.flatMap(merge("thread/turns/list", options, { threadId, cursor }), (params) =>
          listTurns(request, params)
        )
      ),
    startGoal: (objective, options) => goal.start(context, threadId, objective, options),
    resumeGoal: (options) => goal.resume(context, threadId, options),
    attachGoal: Effect.suspend(() => goal.attach(context, threadId)),
    runGoal: (objective, options) => goal.run(context, threadId, objective, options),
    streamGoal: (objective, options) => goal.stream(context, threadId, objective, options),
    goal: Effect.suspend(() =>
      Effect.map(request("thread/goal/get", { threadId }), ({ goal }) => Option.fromNullable(goal))
    ),
    pauseGoal: Effect.suspend(() =>
      Effect.map(request("thread/goal/set", { threadId, status: "paused" }), ({ goal }) => goal)
    ),
    clearGoal: Effect.suspend(() => Effect.map(request("thread/goal/clear", { threadId }), ({ cleared }) => cleared)),
    read: (options) => Effect.map(ask("thread/read", options, { threadId }), ({ thread }) => thread),
    setName: (name) => Effect.asVoid(request("thread/name/set", { threadId, name })),
    updateSettings: (settings) =>
      Effect.map(ask("thread/settings/update", settings, { threadId }), () =>
        server.threads.changed(threadId, settings)
      ),
    queue: {
      add: (input) =>
        Effect.gen(function* () {
          const items = yield* toItems("thread/queue/add", input)
          const clientUserMessageId = crypto.randomUUID()
          const added = yield* request("thread/queue/add", { threadId, clientUserMessageId, input: items })
          return added.queuedSubmission
        }),
      list: Stream.suspend(() => pages((cursor) => request("thread/queue/list", { threadId, cursor }))),
      delete: (queuedSubmissionId) =>
        Effect.map(request("thread/queue/delete", { threadId, queuedSubmissionId }), ({ deleted }) => deleted)
    },
    revert: (beforeTurnId) => Effect.map(request("thread/revert", { threadId, beforeTurnId }), ({ thread }) => thread),
    compact: Effect.suspend(() => Effect.asVoid(request("thread/compact/start", { threadId }))),
    fork: (options = {}) =>
      Effect.gen(function* () {
        const params = yield* threadParams("thread/fork", options, { threadId })
        const forked = yield* withoutTurns((exclusion) => request("thread/fork", { ...exclusion, ...params }))
        const handle = make(context, forked.thread.id)
        server.threads.opened(handle.id, handle, params)
        return handle
      }),
    archive: Effect.suspend(() => unloadingFirst(Effect.asVoid(request("thread/archive", { threadId })))),
    unsubscribe: Effect.suspend(() =>
      Effect.map(request("thread/unsubscribe", { threadId }), () => server.threads.closed(threadId))
    ),
    handle: <R>(handlers: Handlers.Handlers<R>) =>
      Effect.zipRight(
        checkHandlers(handlers),
        Effect.flatMap(Effect.context<R>(), (own) => handle(threadId, Handlers.provide(handlers, own)))
      ),
    approvals: Stream.suspend(() => approvals.approvals(server, threadId)),
    questions: Stream.suspend(() => approvals.questions(server, threadId)),
    events: Stream.suspend(() => subscriptions.thread(threadId).stream)
  }
}
