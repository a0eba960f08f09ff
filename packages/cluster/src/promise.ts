/**
 * The threads of a cluster for programs that do not use Effect: what is an Effect is a Promise here, what is a Stream an
 * AsyncIterable. Needs `@effect/sql-pg` and `@effect/platform-node`.
 *
 * @since 0.1.0
 */
import { ShardingConfig } from "@effect/cluster"
import { NodeClusterSocket } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import type { Approval as ClientApproval, Input, Notification, TurnResult } from "@effect-codex/client"
import type * as Protocol from "@effect-codex/protocol"
import { Cause, Effect, Either, Exit, Layer, Logger, LogLevel, ManagedRuntime, Option, Redacted, Stream } from "effect"
import * as ClusterStore from "./ClusterStore.js"
import * as CodexCluster from "./CodexCluster.js"
import * as Checks from "./internal/Checks.js"

/**
 * How to reach a cluster.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClusterOptions {
  /** The URL of its PostgreSQL: `postgres://user:password@host/database`. */
  readonly database: string
  /** The settings that runners and clients share: shard groups, shards, intervals. As the runners have them. */
  readonly sharding?: Partial<ShardingConfig.ShardingConfig["Type"]> | undefined
  /** The shard group of a thread, by its key. The same on all runners and clients. */
  readonly shardGroup?: ((key: string) => string) | undefined
}

/** What can be given up. */
interface Abortable {
  /** Gives up when it is aborted; of `run` and `runGoal`, that stops the turn. The promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * A turn somewhere in the cluster. See `ClusterTurn`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Turn {
  readonly key: string
  readonly id: string
  readonly threadId: string
  /** The events of the turn, in order; ends after `turn/completed`. Rejects where the turn fails. */
  readonly events: AsyncIterable<Notification.Notification>
  /** The pieces of the agent's messages. */
  readonly text: AsyncIterable<string>
  /** The result of the turn; rejects where the turn failed. */
  readonly result: () => Promise<TurnResult.TurnResult>
  /** Adds input to the turn while it runs; resolves with the id of the turn that took it. */
  readonly steer: (input: Input.Input) => Promise<string>
  /** Asks the server to stop the turn. */
  readonly interrupt: () => Promise<void>
}

/**
 * A goal somewhere in the cluster. See `ClusterGoal`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Goal extends Turn {
  /** The status as stored; null once the goal was cleared. */
  readonly status: () => Promise<Protocol.ThreadGoal["status"] | null>
  /** The goal as it is stored, now and whenever that changes. Ends with the goal. */
  readonly updates: AsyncIterable<Protocol.ThreadGoal>
}

/**
 * A request of the agent for a permission.
 *
 * @since 0.1.0
 * @category models
 */
export interface Approval {
  /** What is asked for: a command, a change of files, permissions. */
  readonly kind: ClientApproval.Approval["kind"]
  readonly threadId: string
  readonly turnId: string
  /** The server's request, as it was received. */
  readonly params: unknown
  /** Allows it, this once. */
  readonly accept: () => Promise<void>
  /** Allows it, and the like for as long as the thread is loaded. */
  readonly acceptForSession: () => Promise<void>
  /** Refuses it; the turn goes on. */
  readonly decline: () => Promise<void>
  /** Refuses it, and stops the turn. */
  readonly cancel: () => Promise<void>
}

/**
 * A thread of the cluster. See `ClusterThread`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Thread {
  readonly key: string
  /** Starts a turn and waits for its result. */
  readonly run: (input: Input.Input, options?: CodexCluster.RunOptions & Abortable) => Promise<TurnResult.TurnResult>
  /** Starts a turn. */
  readonly startTurn: (input: Input.Input, options?: CodexCluster.TurnOptions & Abortable) => Promise<Turn>
  /** The events of a turn that starts when they are read; to stop reading early stops the turn. */
  readonly stream: (input: Input.Input, options?: CodexCluster.TurnOptions) => AsyncIterable<Notification.Notification>
  /** Starts a goal, in place of the stored one. */
  readonly startGoal: (objective: string, options?: CodexCluster.GoalOptions & Abortable) => Promise<Goal>
  /** Starts a goal and waits for its result. */
  readonly runGoal: (
    objective: string,
    options?: CodexCluster.GoalOptions & Abortable
  ) => Promise<TurnResult.TurnResult>
  /** The events of a goal that starts when they are read; to stop reading early pauses the goal. */
  readonly streamGoal: (
    objective: string,
    options?: CodexCluster.GoalOptions
  ) => AsyncIterable<Notification.Notification>
  /** Continues the stored goal under one handle. */
  readonly resumeGoal: (options?: CodexCluster.GoalOptions & Abortable) => Promise<Goal>
  /** Keeps the stored goal from being continued; a running turn goes on to its end. */
  readonly pauseGoal: () => Promise<Protocol.ThreadGoal>
  /** The stored goal; null if there is none. */
  readonly goal: () => Promise<Protocol.ThreadGoal | null>
  /** The thread's state on its server. */
  readonly read: (options?: { readonly includeTurns?: boolean }) => Promise<Protocol.Thread>
  /** Every notification of the thread. */
  readonly events: AsyncIterable<Notification.Notification>
  /** The approvals that the agent asks for, to show to a person. */
  readonly approvals: AsyncIterable<Approval>
  /** Unloads the thread. Rejects with `InvalidRequestError` while a turn is open. */
  readonly close: () => Promise<void>
}

/**
 * A connection to a cluster; close it, or `await using` it, so that the program can end.
 *
 * @since 0.1.0
 * @category models
 */
export interface Cluster extends AsyncDisposable {
  /** A handle on the thread of that key; asks nothing of the cluster. */
  readonly thread: (key: string, options?: CodexCluster.ThreadOptions) => Thread
  /** All threads: their ids, runners and states. */
  readonly threads: AsyncIterable<ClusterStore.ThreadInfo>
  /** Closes the connection; turns and goals go on in the cluster. */
  readonly close: () => Promise<void>
}

/** A URL of PostgreSQL. What is wrong with it is said without it, since it may hold a password. */
const databaseUrl: Checks.Rule = (value) =>
  typeof value === "string" && URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)
    ? undefined
    : "expected a URL such as `postgres://user:password@host/database`"

const optionRules: Checks.Rules<ClusterOptions> = {
  database: databaseUrl,
  sharding: Checks.record(Object.keys(ShardingConfig.defaults)),
  shardGroup: Checks.callback
}

const signalRule: Checks.Rule = (value) =>
  value instanceof AbortSignal ? undefined : "expected an AbortSignal, as `new AbortController().signal`"

/**
 * Connects to a cluster. Rejects with {@link InvalidOptionError} where an option is wrong, and with the database's error
 * when it cannot be reached; errors are instances of the same classes as everywhere.
 *
 * @example
 * ```ts
 * import { connectCluster } from "@effect-codex/cluster/promise"
 *
 * await using cluster = await connectCluster({ database: "postgres://codex:secret@db/codex" })
 * const thread = cluster.thread("issue-123", { sandbox: "read-only" })
 * const { finalResponse } = await thread.run("Find the cause.", { key: "issue-123/1" })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const connectCluster = async (options: ClusterOptions): Promise<Cluster> => {
  const { database, shardGroup, sharding } = await Effect.runPromise(
    Effect.either(Checks.layerOptions(options, optionRules))
  ).then(Either.getOrThrowWith((error) => error))
  const missing = databaseUrl(database)
  if (missing !== undefined) throw Checks.invalidOption("database", missing)
  const runtime = ManagedRuntime.make(
    CodexCluster.layer({ shardGroup }).pipe(
      Layer.provideMerge(ClusterStore.layer),
      Layer.provide(NodeClusterSocket.layer({ clientOnly: true, storage: "sql", shardingConfig: sharding ?? {} })),
      Layer.provide(PgClient.layer({ url: Redacted.make(database) })),
      Layer.provide(Logger.minimumLogLevel(LogLevel.Warning))
    )
  )

  const run = async <A, E>(effect: Effect.Effect<A, E>, signal?: AbortSignal): Promise<A> => {
    signal?.throwIfAborted()
    const exit = await runtime.runPromiseExit(effect, signal === undefined ? {} : { signal })
    if (Exit.isSuccess(exit)) return exit.value
    signal?.throwIfAborted()
    throw Cause.squash(exit.cause)
  }

  /** Runs what the options ask for, until their signal aborts. */
  const call = async <O extends Abortable, A, E>(
    options: O | undefined,
    of: (options: Omit<O, "signal"> | undefined) => Effect.Effect<A, E>
  ): Promise<A> => {
    // What is no object is refused with the request.
    if (!Checks.isRecord(options)) return run(of(options))
    const { signal, ...others } = options as O
    const problem = signal === undefined ? undefined : signalRule(signal)
    if (problem !== undefined) throw Checks.invalidOption("signal", problem)
    return run(of(others), signal)
  }

  const iterable = <A, E>(stream: Stream.Stream<A, E>): AsyncIterable<A> => ({
    [Symbol.asyncIterator]: () => {
      const failed = { error: undefined as unknown }
      const source = Stream.tapErrorCause(stream, (cause) =>
        Effect.sync(() => {
          failed.error = Cause.squash(cause)
        })
      )
      const iterator = Stream.toAsyncIterable(source)[Symbol.asyncIterator]()
      return {
        next: () =>
          iterator.next().catch((error) => {
            throw failed.error ?? error
          }),
        return: async () => (await iterator.return?.()) ?? { done: true, value: undefined }
      }
    }
  })

  const turn = (handle: CodexCluster.ClusterTurn | CodexCluster.ClusterGoal): Turn => ({
    key: handle.key,
    id: handle.id,
    threadId: handle.threadId,
    events: iterable<Notification.Notification, unknown>(handle.events),
    text: iterable<string, unknown>(handle.text),
    result: () => run<TurnResult.TurnResult, unknown>(handle.result),
    steer: (input) => run(handle.steer(input)),
    interrupt: () => run(handle.interrupt)
  })

  const goal = (handle: CodexCluster.ClusterGoal): Goal => ({
    ...turn(handle),
    status: () => run(handle.status),
    updates: iterable(handle.updates)
  })

  const approval = (card: ClientApproval.Approval): Approval => ({
    kind: card.kind,
    threadId: card.threadId,
    turnId: card.turnId,
    params: card.params,
    accept: () => run(card.accept),
    acceptForSession: () => run(card.acceptForSession),
    decline: () => run(card.decline),
    cancel: () => run(card.cancel)
  })

  const thread = (handle: CodexCluster.ClusterThread): Thread => ({
    key: handle.key,
    run: (input, options) => call(options, (given) => handle.run(input, given)),
    startTurn: (input, options) => call(options, (given) => Effect.map(handle.startTurn(input, given), turn)),
    stream: (input, options) => iterable(handle.stream(input, options)),
    startGoal: (objective, options) => call(options, (given) => Effect.map(handle.startGoal(objective, given), goal)),
    runGoal: (objective, options) => call(options, (given) => handle.runGoal(objective, given)),
    streamGoal: (objective, options) => iterable(handle.streamGoal(objective, options)),
    resumeGoal: (options) => call(options, (given) => Effect.map(handle.resumeGoal(given), goal)),
    pauseGoal: () => run(handle.pauseGoal),
    goal: () => run(Effect.map(handle.goal, Option.getOrNull)),
    read: (options) => run(handle.read(options)),
    events: iterable(handle.events),
    approvals: iterable(Stream.map(handle.approvals, approval)),
    close: () => run(handle.close)
  })

  const close = () => runtime.dispose()
  const exit = await runtime.runPromiseExit(CodexCluster.CodexCluster)
  if (Exit.isFailure(exit)) {
    await close()
    throw Cause.squash(exit.cause)
  }
  const cluster = exit.value
  return {
    thread: (key, options) => thread(cluster.thread(key, options)),
    threads: iterable(cluster.threads),
    close,
    [Symbol.asyncDispose]: close
  }
}
