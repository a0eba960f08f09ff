import type * as Protocol from "@effect-codex/protocol"
import type { ReviewDelivery, ReviewTarget, ThreadGoal } from "@effect-codex/protocol"
import { Context, Effect, Option, type Scope, Stream } from "effect"
import * as Approval from "./Approval.js"
import { AppServer } from "./AppServer.js"
import type {
  OutputDecodeError,
  OutputSchemaError,
  RequestError,
  TransportClosedError,
  TurnNotFoundError
} from "./CodexError.js"
import * as Goal from "./Goal.js"
import type { Input } from "./Input.js"
import { MessageRouter } from "./MessageRouter.js"
import { type Notification, threadIdOf } from "./Notification.js"
import * as OutputSchema from "./OutputSchema.js"
import { pages } from "./Pages.js"
import { type ThreadOptions, threadParams } from "./Presets.js"
import * as ServerRequests from "./ServerRequests.js"
import * as Turn from "./Turn.js"
import type { TurnResult } from "./TurnResult.js"

/** What `thread/fork` takes, under its own names; and presets. */
export type ForkOptions = ThreadOptions<Protocol.ThreadForkParams>

/** How to list the turns of a thread: what `thread/turns/list` takes. */
export type ListTurns = Omit<Protocol.ThreadTurnsListParams, "threadId" | "cursor">

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
   * Starts a turn whose final response is held to a schema, in the model's strict mode, and decodes it. What strict
   * mode cannot express is a type error.
   *
   * Fails as {@link Thread.run} does; with {@link OutputSchemaError} before anything is sent, where the schema cannot be
   * expressed after all; and with {@link OutputDecodeError}, which has the raw text and the turn's result, where the
   * response does not fit.
   */
  readonly runAs: <A, I, R>(
    schema: OutputSchema.OutputSchema<A, I, R>,
    input: Input,
    options?: Turn.Options & { readonly outputSchema?: undefined }
  ) => Effect.Effect<A, Turn.RunError | OutputSchemaError | OutputDecodeError, R>
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
  /** Starts a review of code, which is a turn. */
  readonly review: (target: ReviewTarget, delivery?: ReviewDelivery) => Effect.Effect<Turn.Turn, RequestError>
  /**
   * A handle on a turn that is under way, whoever started it: its events from now on, its result over all of it.
   *
   * Fails with {@link TurnNotFoundError} if the thread has no such turn.
   */
  readonly attach: (turnId: string) => Effect.Effect<Turn.Turn, RequestError | TurnNotFoundError>
  /** The turns of the thread as the server has stored them, the latest first; all pages, each asked for when needed. */
  readonly turns: (options?: ListTurns) => Stream.Stream<Protocol.Turn, RequestError>
  /** The thread as the server has it. Fails with {@link ThreadNotFoundError} if it is not loaded. */
  readonly read: (options?: { readonly includeTurns?: boolean }) => Effect.Effect<Protocol.Thread, RequestError>
  /** Names the thread, for lists. */
  readonly setName: (name: string) => Effect.Effect<void, RequestError>
  /** Asks the server to sum the conversation up; that is a turn of its own, seen in {@link Thread.events}. */
  readonly compact: Effect.Effect<void, RequestError>
  /** A new thread that begins as a copy of this one. */
  readonly fork: (options?: ForkOptions) => Effect.Effect<Thread, RequestError>
  /** Takes the thread out of lists; {@link Codex.Service.unarchiveThread} brings it back. */
  readonly archive: Effect.Effect<void, RequestError>
  /** Hears no more of the thread; the server unloads one that nobody hears. */
  readonly unsubscribe: Effect.Effect<void, RequestError>
  /**
   * Handlers for what the server asks on this thread, in place of the connection's, until the scope closes. The later
   * ones go first.
   */
  readonly handle: <R = never>(handlers: ServerRequests.Handlers<R>) => Effect.Effect<void, never, R | Scope.Scope>
  /**
   * The approvals that the agent asks for while the stream runs, as cards to show to somebody; in place of the
   * connection's handlers. What is left when the stream ends is declined.
   */
  readonly approvals: Stream.Stream<Approval.Approval, TransportClosedError>
  /** All that concerns the thread, turns of others included, from now on and a little before. */
  readonly events: Stream.Stream<Notification, TransportClosedError>
}

/** A handle on the thread of that id. Asks nothing of the server. */
export const make = (id: string): Effect.Effect<Thread, never, Services> =>
  Effect.map(services, (context) => fromContext(id, context))

/** What a handle on a thread stands on. */
export type Services = AppServer | MessageRouter | Goal.Goals

/** These, and nothing else that is there: a Scope among it would take the place of the caller's. */
export const services: Effect.Effect<Context.Context<Services>, never, Services> = Effect.map(
  Effect.context<Services>(),
  Context.pick(AppServer, MessageRouter, Goal.Goals)
)

/** A handle out of the services that it stands on. */
export const fromContext = (threadId: string, context: Context.Context<Services>): Thread => {
  const { handle, request } = Context.get(context, AppServer)
  const { notifications } = Context.get(context, MessageRouter)
  const goals = Context.get(context, Goal.Goals)
  return {
    id: threadId,
    run: (input, options) => Effect.provide(Turn.run(threadId, input, options), context),
    runAs: (schema, input, options) =>
      Effect.flatMap(OutputSchema.toJsonSchema(schema), (outputSchema) =>
        Effect.flatMap(
          Effect.provide(Turn.run(threadId, input, { ...options, outputSchema }), context),
          OutputSchema.decode(schema)
        )
      ),
    startTurn: (input, options) => Effect.provide(Turn.start(threadId, input, options), context),
    stream: (input, options) => Stream.provideContext(Turn.stream(threadId, input, options), context),
    review: (target, delivery) => Effect.provide(Turn.review(threadId, target, delivery), context),
    attach: (turnId) => Effect.provide(Turn.attach(threadId, turnId), context),
    turns: (options) => pages((cursor) => request("thread/turns/list", { ...options, threadId, cursor })),
    startGoal: (objective, options) => goals.start(threadId, objective, options),
    runGoal: (objective, options) => goals.run(threadId, objective, options),
    streamGoal: (objective, options) => goals.stream(threadId, objective, options),
    goal: Effect.map(request("thread/goal/get", { threadId }), ({ goal }) => Option.fromNullable(goal)),
    pauseGoal: Effect.map(request("thread/goal/set", { threadId, status: "paused" }), ({ goal }) => goal),
    clearGoal: Effect.map(request("thread/goal/clear", { threadId }), ({ cleared }) => cleared),
    read: (options) => Effect.map(request("thread/read", { ...options, threadId }), ({ thread }) => thread),
    setName: (name) => Effect.asVoid(request("thread/name/set", { threadId, name })),
    compact: Effect.asVoid(request("thread/compact/start", { threadId })),
    fork: (options = {}) =>
      Effect.map(request("thread/fork", { ...threadParams(options), threadId }), ({ thread }) =>
        fromContext(thread.id, context)
      ),
    archive: Effect.asVoid(request("thread/archive", { threadId })),
    unsubscribe: Effect.asVoid(request("thread/unsubscribe", { threadId })),
    handle: <R>(handlers: ServerRequests.Handlers<R>) =>
      Effect.flatMap(Effect.context<R>(), (own) => handle(threadId, ServerRequests.provide(handlers, own))),
    approvals: Stream.provideContext(Approval.stream(threadId), context),
    events: Stream.filter(notifications, (event) => threadIdOf(event) === threadId)
  }
}
