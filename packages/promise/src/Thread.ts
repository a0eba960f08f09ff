import { type Thread as ClientThread, type Turn as ClientTurn, OutputSchemaError } from "@effect-codex/client"
import type { ThreadOptions } from "@effect-codex/client/Presets"
import type { TurnResult } from "@effect-codex/client/TurnResult"
import type * as Protocol from "@effect-codex/protocol"
import { Effect, Either, Option, Stream } from "effect"
import type { Abortable } from "./AbortError.js"
import * as Approval from "./Approval.js"
import * as AsyncStream from "./AsyncStream.js"
import * as Goal from "./Goal.js"
import * as Handlers from "./Handlers.js"
import type { Input } from "./Input.js"
import type { Notification } from "./Notification.js"
import type { Runner } from "./Runner.js"
import * as Schema from "./Schema.js"
import * as Scoped from "./Scoped.js"
import * as Turn from "./Turn.js"

/** What `thread/fork` takes, under its own names; and presets. */
export type ForkOptions = ThreadOptions<Protocol.ThreadForkParams> & Abortable

/** How to list the turns of a thread: what `thread/turns/list` takes. */
export type ListTurns = Omit<Protocol.ThreadTurnsListParams, "threadId" | "cursor"> & Abortable

/** A conversation with the agent: an id, and what can be done with it. */
export interface Thread {
  readonly id: string
  /**
   * Starts a turn and waits for its result. The signal stops the turn on the server, within 5 s, before the promise
   * rejects with {@link AbortError}.
   *
   * Rejects with {@link TurnFailedError} when the turn fails, and as every request does.
   */
  readonly run: (input: Input, options?: Turn.TurnOptions) => Promise<TurnResult>
  /**
   * Starts a turn whose final response is held to a schema, in the model's strict mode, and gives what the schema makes
   * of it. In strict mode all keys of an object are required; what can be missing is null.
   *
   * Rejects as {@link Thread.run} does; with {@link OutputSchemaError} before anything is sent, where the schema cannot
   * be expressed in strict mode; and with {@link OutputDecodeError}, which has the raw text and the turn's result, where
   * the response does not fit.
   *
   * @example
   * const { summary } = await thread.runAs(z.object({ summary: z.string() }), "Summarize the repository.")
   */
  readonly runAs: <A>(
    schema: Schema.Schema<A>,
    input: Input,
    options?: Turn.TurnOptions & { readonly outputSchema?: undefined }
  ) => Promise<A>
  /**
   * Starts a turn. On a thread with an active turn the input joins that turn, and the handle is one more on it.
   *
   * The signal is that of the whole turn: when it aborts, the turn is interrupted on the server, and
   * {@link Turn.Turn.result} has the status `interrupted`. Aborted before the server has answered, the promise rejects
   * with {@link AbortError}.
   */
  readonly startTurn: (input: Input, options?: Turn.TurnOptions) => Promise<Turn.Turn>
  /**
   * The events of a turn that starts with the loop; another loop starts another turn. To leave the loop early stops the
   * turn on the server, within 5 s, and so does the signal.
   */
  readonly stream: (input: Input, options?: Turn.TurnOptions) => AsyncStream.AsyncStream<Notification>
  /**
   * Starts a goal, in place of one that is stored: the server pursues the objective turn after turn, and all of them
   * are one handle. Resolves when the first turn has begun. The signal is that of the whole goal: see
   * {@link Thread.startTurn}.
   *
   * Rejects with {@link GoalRejectedError} where it cannot start, and with {@link GoalStartTimeoutError}.
   */
  readonly startGoal: (objective: string, options?: Goal.GoalOptions) => Promise<Goal.Goal>
  /** Starts a goal and waits for its result. The signal pauses the goal and stops its turn, within 5 s. */
  readonly runGoal: (objective: string, options?: Goal.GoalOptions) => Promise<TurnResult>
  /**
   * The events of a goal that starts with the loop; another loop starts another. To leave the loop early pauses the goal
   * and stops its turn, within 5 s, and so does the signal.
   */
  readonly streamGoal: (objective: string, options?: Goal.GoalOptions) => AsyncStream.AsyncStream<Notification>
  /** The goal that the server has stored for the thread; undefined if there is none. */
  readonly goal: (options?: Abortable) => Promise<Protocol.ThreadGoal | undefined>
  /** Keeps the stored goal from being continued; a turn under way goes on to its end. */
  readonly pauseGoal: (options?: Abortable) => Promise<Protocol.ThreadGoal>
  /** Removes the stored goal; whether there was one. */
  readonly clearGoal: (options?: Abortable) => Promise<boolean>
  /** Starts a review of code, which is a turn. The signal is that of the whole turn: see {@link Thread.startTurn}. */
  readonly review: (
    target: Protocol.ReviewTarget,
    delivery?: Protocol.ReviewDelivery,
    options?: Abortable
  ) => Promise<Turn.Turn>
  /**
   * A handle on a turn that is under way, whoever started it: its events from now on, its result over all of it.
   *
   * Rejects with {@link TurnNotFoundError} if the thread has no such turn.
   */
  readonly attach: (turnId: string, options?: Abortable) => Promise<Turn.Turn>
  /** The turns of the thread as the server has stored them, the latest first; each loop asks for them page by page. */
  readonly turns: (options?: ListTurns) => AsyncStream.AsyncStream<Protocol.Turn>
  /** The thread as the server has it. Rejects with {@link ThreadNotFoundError} if it is not loaded. */
  readonly read: (options?: { readonly includeTurns?: boolean } & Abortable) => Promise<Protocol.Thread>
  /** Names the thread, for lists. */
  readonly setName: (name: string, options?: Abortable) => Promise<void>
  /** Asks the server to sum the conversation up; that is a turn of its own, seen in {@link Thread.events}. */
  readonly compact: (options?: Abortable) => Promise<void>
  /** A new thread that begins as a copy of this one. */
  readonly fork: (options?: ForkOptions) => Promise<Thread>
  /** Takes the thread out of lists; {@link Codex.unarchiveThread} brings it back. */
  readonly archive: (options?: Abortable) => Promise<void>
  /** Hears no more of the thread; the server unloads one that nobody hears. */
  readonly unsubscribe: (options?: Abortable) => Promise<void>
  /**
   * Handlers for what the server asks on this thread, in place of the connection's, until they are taken back. The
   * later ones go first.
   *
   * @example
   * await using _ = await thread.handle({ "item/fileChange/requestApproval": async () => ({ decision: "accept" }) })
   */
  readonly handle: (handlers: Handlers.Handlers, options?: Abortable) => Promise<Handlers.Handling>
  /**
   * The approvals that the agent asks for while the loop runs, as cards to show to somebody; in place of the
   * connection's handlers. What is left when the loop ends is declined. To wait for them does not keep the program from
   * ending; the loop ends when this program closes the connection.
   */
  readonly approvals: AsyncStream.AsyncStream<Approval.Approval>
  /**
   * All that concerns the thread, turns of others included, from when the loop begins and a little before. To wait for
   * it does not keep the program from ending; the loop ends when this program closes the connection.
   */
  readonly events: AsyncStream.AsyncStream<Notification>
}

/**
 * The handle on a thread of the client's.
 *
 * @internal
 */
export const make = (runner: Runner, thread: ClientThread.Thread): Thread => {
  const { action, method, underWay } = runner

  /** The handle on a turn that is under way from now on. */
  const follow = <E>(starting: Effect.Effect<ClientTurn.Turn, E>, signal?: AbortSignal): Effect.Effect<Turn.Turn, E> =>
    Effect.map(starting, (turn) => {
      underWay(turn.result, { signal, stop: turn.interrupt })
      return Turn.make(runner, turn)
    })

  return {
    id: thread.id,
    run: method((input: Input, { signal, ...options }: Turn.TurnOptions = {}) => [thread.run(input, options), signal]),
    runAs: method((schema: Schema.Schema<unknown>, input: Input, { signal, ...options }: Turn.TurnOptions = {}) => [
      Effect.flatMap(
        Either.mapLeft(Schema.toEffect(schema), (gaps) => new OutputSchemaError({ gaps })),
        (schema) => thread.runAs(schema as never, input, options as object)
      ),
      signal
    ]) as Thread["runAs"],
    startTurn: method((input: Input, { signal, ...options }: Turn.TurnOptions = {}) => [
      follow(thread.startTurn(input, options), signal),
      signal
    ]),
    stream: (input, { signal, ...options } = {}) =>
      AsyncStream.make(runner, thread.stream(input, options), "work", signal),
    startGoal: method((objective: string, { signal, ...options }: Goal.GoalOptions = {}) => [
      Effect.map(thread.startGoal(objective, options), (goal) => {
        underWay(goal.result, { signal, stop: goal.interrupt })
        return Goal.make(runner, goal)
      }),
      signal
    ]),
    runGoal: method((objective: string, { signal, ...options }: Goal.GoalOptions = {}) => [
      thread.runGoal(objective, options),
      signal
    ]),
    streamGoal: (objective, { signal, ...options } = {}) =>
      AsyncStream.make(runner, thread.streamGoal(objective, options), "work", signal),
    goal: action(Effect.map(thread.goal, Option.getOrUndefined)),
    pauseGoal: action(thread.pauseGoal),
    clearGoal: action(thread.clearGoal),
    review: method((target: Protocol.ReviewTarget, delivery?: Protocol.ReviewDelivery, { signal }: Abortable = {}) => [
      follow(thread.review(target, delivery), signal),
      signal
    ]),
    attach: method((turnId: string, { signal }: Abortable = {}) => [follow(thread.attach(turnId)), signal]),
    turns: ({ signal, ...options } = {}) => AsyncStream.make(runner, thread.turns(options), "work", signal),
    read: method(({ signal, ...options }: { readonly includeTurns?: boolean } & Abortable = {}) => [
      thread.read(options),
      signal
    ]),
    setName: method((name: string, { signal }: Abortable = {}) => [thread.setName(name), signal]),
    compact: action(thread.compact),
    fork: method(({ signal, ...options }: ForkOptions = {}) => [
      Effect.map(thread.fork(options), (forked) => make(runner, forked)),
      signal
    ]),
    archive: action(thread.archive),
    unsubscribe: action(thread.unsubscribe),
    handle: method((handlers: Handlers.Handlers, { signal }: Abortable = {}) => [
      Effect.map(Scoped.make(thread.handle(Handlers.make(handlers))), ({ release }) => {
        const close = action(release)
        return { close, [Symbol.asyncDispose]: close }
      }),
      signal
    ]),
    approvals: AsyncStream.make(
      runner,
      Stream.map(thread.approvals, (card) => Approval.make(runner, card)),
      "news"
    ),
    events: AsyncStream.make(runner, thread.events, "news")
  }
}
