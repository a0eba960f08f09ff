import type { ClientRequestMethod, ParamsOf, ResultOf } from "@effect-codex/protocol"
import type * as Codex from "../Codex.js"
import {
  type InitializeError,
  InvalidOptionError,
  type RequestError,
  type TransportClosedError
} from "../CodexError.js"
import type * as CodexPool from "../CodexPool.js"
import type { Connector } from "../Connector.js"
import type { Diagnostics, Snapshot } from "../Diagnostics.js"
import type { Notice } from "../Notice.js"
import type { RemoteFileSystem } from "../RemoteFileSystem.js"
import type * as Thread from "../Thread.js"
import * as codex from "./codex.js"
import { Context, Effect, Layer, Option, Schedule, Scope, Stream } from "./effect.js"
import { type Member, Placement } from "./Placement.js"
import * as PoolConnection from "./PoolConnection.js"
import { notSent } from "./Requests.js"
import * as routedThread from "./routedThread.js"
import { unloadingFirst } from "./thread.js"

/** Methods that change what a server keeps in memory: they go to each server. */
const ofEach: ReadonlySet<ClientRequestMethod> = new Set<ClientRequestMethod>([
  "account/login/start",
  "account/logout",
  "config/mcpServer/reload",
  "experimentalFeature/enablement/set",
  "skills/extraRoots/set"
])

/** A server that ends may have a thread for a moment. */
const whileEnding = Schedule.spaced("200 millis").pipe(Schedule.upTo("30 seconds"))

/** How many texts of notices are remembered, so that each comes once. */
const maxTexts = 1024

type Members = readonly [Member, ...ReadonlyArray<Member>]

/** Servers that serve as one connection. */
const make = (
  members: Members
): Effect.Effect<{ readonly service: Codex.Service; readonly placement: Placement }, never, Scope.Scope> =>
  Effect.gen(function* () {
    const placement = new Placement(members)
    const connection = yield* PoolConnection.make(members.map(({ codex }) => codex.connection))

    /** The server that has the thread, also where the pool did not see it come. */
    const find = (threadId: string): Effect.Effect<Member | undefined> =>
      Effect.suspend(() => {
        const known = placement.ownerOf(threadId)
        if (known !== undefined) return Effect.succeed(known)
        return Effect.map(
          Effect.findFirst(placement.connected, (member) => hasLoaded(member, threadId)),
          (found) => {
            const owner = placement.ownerOf(threadId) ?? Option.getOrUndefined(found)
            if (owner !== undefined) placement.place(threadId, owner)
            return owner
          }
        )
      })
    const owner = (threadId: string) => Effect.map(find(threadId), (found) => found ?? placement.first)

    /** Loads a thread where it is, or where there is most room for it. */
    const load = <A, E, R>(threadId: string, use: (member: Member) => Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.flatMap(find(threadId), () => {
        const known = placement.ownerOf(threadId)
        const member = known ?? placement.leastLoaded
        // At once, so that another request for the thread goes to the same server.
        if (known === undefined) placement.place(threadId, member)
        return Effect.onError(use(member), () =>
          Effect.sync(() => {
            if (known === undefined && placement.ownerOf(threadId) === member) placement.forget(threadId)
          })
        )
      }).pipe(
        Effect.retry({
          while: (error) => isInUse(error) && placement.open.length < members.length,
          schedule: whileEnding
        })
      )

    /** Makes a thread on the server. */
    const start = <A, E, R>(
      member: Member,
      use: (member: Member) => Effect.Effect<A, E, R>,
      idOf: (started: A) => string
    ) =>
      placement.starting(
        member,
        Effect.tap(use(member), (started) => Effect.sync(() => placement.place(idOf(started), member)))
      )
    const fork = <A, E, R>(
      threadId: string,
      use: (member: Member) => Effect.Effect<A, E, R>,
      idOf: (forked: A) => string
    ) => Effect.flatMap(find(threadId), (found) => start(found ?? placement.leastLoaded, use, idOf))

    const onFirst = <A, E, R>(use: (codex: Codex.Service) => Effect.Effect<A, E, R>) =>
      Effect.suspend(() => use(placement.first.codex))
    const streamOfFirst = <A, E, R>(use: (codex: Codex.Service) => Stream.Stream<A, E, R>) =>
      Stream.suspend(() => use(placement.first.codex))
    const onOwner = <A, E, R>(threadId: string, use: (codex: Codex.Service) => Effect.Effect<A, E, R>) =>
      Effect.flatMap(owner(threadId), ({ codex }) => use(codex))
    /** Succeeds with what the first server responds. */
    const onEach = <A, E, R>(use: (member: Member) => Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.suspend(() => {
        const [, ...others] = placement.connected
        return Effect.zipLeft(use(placement.first), Effect.forEach(others, use, { discard: true }))
      })

    const request = <M extends Codex.Method>(
      method: M,
      params: ParamsOf<M>
    ): Effect.Effect<ResultOf<M>, RequestError> => {
      const on = (member: Member) => member.server.request(method, params)
      const idOf = (result: ResultOf<M>) => (result as ResultOf<"thread/start">).thread.id
      if (method === "account/login/start" && (params as ParamsOf<"account/login/start">)?.type !== "apiKey") {
        return noLogin
      }
      if (ofEach.has(method)) return onEach(on)
      if (method === "thread/start") return Effect.suspend(() => start(placement.leastLoaded, on, idOf))
      const { threadId } = (params ?? {}) as { readonly threadId?: unknown }
      if (typeof threadId !== "string") return Effect.suspend(() => on(placement.first))
      if (method === "thread/resume") return load(threadId, on)
      if (method === "thread/fork") return fork(threadId, on, idOf)
      const responded = Effect.flatMap(owner(threadId), on)
      // The notification may come later than the response.
      return method === "thread/delete" ? Effect.tap(responded, () => placement.forget(threadId)) : responded
    }

    /** The elements of all servers; it fails once the last one has ended. */
    const ofAll = <A, E>(
      streamOf: (codex: Codex.Service) => Stream.Stream<A, TransportClosedError | E>
    ): Stream.Stream<A, TransportClosedError | E> =>
      Stream.mergeAll(
        members.map(({ codex }) =>
          Stream.catchAll(streamOf(codex), (error) =>
            isClosed(error) && placement.open.length > 0 ? Stream.empty : Stream.fail(error)
          )
        ),
        { concurrency: "unbounded" }
      )

    const thread: Codex.Service["thread"] = (id) => {
      const known = placement.ownerOf(id)
      return known === undefined
        ? routedThread.make(
            id,
            Effect.map(owner(id), ({ codex }) => codex.thread(id))
          )
        : known.codex.thread(id)
    }

    const fs: RemoteFileSystem = {
      readFile: (...args) => onFirst(({ fs }) => fs.readFile(...args)),
      readFileString: (...args) => onFirst(({ fs }) => fs.readFileString(...args)),
      writeFile: (...args) => onFirst(({ fs }) => fs.writeFile(...args)),
      writeFileString: (...args) => onFirst(({ fs }) => fs.writeFileString(...args)),
      stat: (...args) => onFirst(({ fs }) => fs.stat(...args)),
      exists: (...args) => onFirst(({ fs }) => fs.exists(...args)),
      readDirectory: (...args) => onFirst(({ fs }) => fs.readDirectory(...args)),
      makeDirectory: (...args) => onFirst(({ fs }) => fs.makeDirectory(...args)),
      remove: (...args) => onFirst(({ fs }) => fs.remove(...args)),
      copy: (...args) => onFirst(({ fs }) => fs.copy(...args)),
      watch: (...args) => streamOfFirst(({ fs }) => fs.watch(...args))
    }

    const idOf = ({ id }: { readonly id: string }) => id
    const startThread = (options?: Codex.StartOptions & Codex.WithoutTools) =>
      Effect.suspend(() => start(placement.leastLoaded, ({ codex }) => codex.startThread(options), idOf))
    const resumeThread = (id: string, options?: Codex.ResumeOptions & Codex.WithoutTools) =>
      load(id, ({ codex }) => codex.resumeThread(id, options))
    const forkThread = (id: string, options?: Thread.ForkOptions & Codex.WithoutTools) =>
      fork(id, ({ codex }) => codex.forkThread(id, options), idOf)

    const service: Codex.Service = {
      get metadata() {
        return members[0].codex.metadata
      },
      connection,
      request: (method, ...[params]) => request(method, params as ParamsOf<typeof method>),
      startThread: startThread as Codex.Service["startThread"],
      resumeThread: resumeThread as Codex.Service["resumeThread"],
      forkThread: forkThread as Codex.Service["forkThread"],
      thread,
      listThreads: (options) => onFirst((codex) => codex.listThreads(options)),
      threads: (options) => streamOfFirst((codex) => codex.threads(options)),
      archiveThread: (id) => onOwner(id, (codex) => codex.archiveThread(id)),
      unarchiveThread: (id) =>
        Effect.map(
          onOwner(id, (codex) => codex.unarchiveThread(id)),
          idOf
        ).pipe(Effect.map(thread)),
      deleteThread: (id) => unloadingFirst(Effect.asVoid(request("thread/delete", { threadId: id }))),
      models: (options) => onFirst((codex) => codex.models(options)),
      account: (options) => onFirst((codex) => codex.account(options)),
      rateLimits: onFirst((codex) => codex.rateLimits),
      logout: onEach(({ codex }) => codex.logout),
      loginApiKey: (key) => onEach(({ codex }) => codex.loginApiKey(key)),
      loginChatgpt: () => noLogin,
      loginDeviceCode: noLogin,
      exec: (...args) => onFirst((codex) => codex.exec(...args)),
      runCommand: (...args) => onFirst((codex) => codex.runCommand(...args)),
      fs,
      notifications: ofAll((codex) => codex.notifications),
      notices: eachOnce(ofAll((codex) => codex.notices))
    }
    return { service, placement }
  })

const isInUse = (error: unknown): boolean => (error as { readonly _tag?: unknown })._tag === "ThreadInUseError"

const isClosed = (error: unknown): boolean => (error as { readonly _tag?: unknown })._tag === "TransportClosedError"

/** Only the server that is logged in by a browser would know of it. */
const noLogin = Effect.suspend(() =>
  Effect.fail(
    notSent(
      "account/login/start",
      "a pool can be logged in by an API key only; for another login use a connection of its own, before the pool is made"
    )
  )
)

const hasLoaded = ({ server }: Member, threadId: string): Effect.Effect<boolean> => {
  const from = (cursor: string | null): Effect.Effect<boolean, RequestError> =>
    Effect.flatMap(server.request("thread/loaded/list", { cursor }), ({ data, nextCursor }) =>
      data.includes(threadId) || nextCursor == null ? Effect.succeed(data.includes(threadId)) : from(nextCursor)
    )
  return Effect.orElseSucceed(from(null), () => false)
}

/** Each server of one home has the same warnings. */
const eachOnce = <E>(notices: Stream.Stream<Notice, E>): Stream.Stream<Notice, E> =>
  Stream.suspend(() => {
    const texts = new Set<string>()
    return Stream.filter(notices, ({ message }) => {
      if (texts.has(message)) return false
      if (texts.size === maxTexts) texts.clear()
      texts.add(message)
      return true
    })
  })

const addUp = (one: Snapshot, other: Snapshot): Snapshot => ({
  requests: {
    inFlight: one.requests.inFlight + other.requests.inFlight,
    waiting: one.requests.waiting + other.requests.waiting
  },
  serverRequests: one.serverRequests + other.serverRequests,
  openTurns: [...one.openTurns, ...other.openTurns],
  counts: Object.fromEntries(
    Object.entries(one.counts).map(([name, count]) => [name, count + other.counts[name as keyof Snapshot["counts"]]])
  ) as unknown as Snapshot["counts"]
})

const diagnosticsOf = ([first, ...others]: Members): Context.Tag.Service<Diagnostics> => ({
  snapshot: Effect.flatMap(first.diagnostics.snapshot, (snapshot) =>
    Effect.reduce(others, snapshot, (sum, { diagnostics }) =>
      Effect.map(diagnostics.snapshot, (next) => addUp(sum, next))
    )
  )
})

const membersOf = (members: Members, placement: Placement): CodexPool.Service => ({
  members: members.map((member) => ({
    index: member.index,
    connection: member.codex.connection,
    snapshot: member.diagnostics.snapshot,
    threads: Effect.sync(() => placement.threadsOf(member))
  }))
})

/** Makes {@link CodexPool.layer}, out of the tags that it provides. */
export const makeLayer =
  (tags: codex.Tags & { readonly pool: typeof CodexPool.CodexPool }) =>
  <E, const O extends CodexPool.Options<unknown>>(
    connector: (index: number) => Connector<E>,
    options: O
  ): Layer.Layer<
    Codex.Provided<O> | CodexPool.CodexPool,
    InitializeError | InvalidOptionError | E,
    Codex.Requirements<O>
  > => {
    const { size, ...rest } = (options ?? {}) as CodexPool.Options<Codex.Requirements<O>>
    const connect = (index: number) =>
      Effect.map(codex.connect(connector(index), rest), (connected): Member => ({ ...connected, index }))
    return Layer.scopedContext(
      Effect.gen(function* () {
        if (!Number.isSafeInteger(size) || size < 1) return yield* noSize(size)
        // Closed after the servers, so that their end is that of the pool.
        const scope = yield* Effect.flatMap(Effect.scope, (parent) => Scope.fork(parent, parent.strategy))
        const first = yield* connect(0)
        const others = Array.from({ length: size - 1 }, (_, at) => connect(at + 1))
        const members: Members = [first, ...(yield* Effect.all(others, { concurrency: startsAtOnce }))]
        const { placement, service } = yield* Scope.extend(make(members), scope)
        return Context.add(
          codex.provided(tags, { codex: service, diagnostics: diagnosticsOf(members) }, rest),
          tags.pool,
          membersOf(members, placement)
        )
      })
    ) as never
  }

/** How many servers are started at once. */
const startsAtOnce = 4

const noSize = (size: unknown): InvalidOptionError =>
  new InvalidOptionError({
    option: "size",
    problem: `expected a whole number above 0, got ${typeof size === "number" ? size : typeof size}`,
    hint: "Say how many servers the pool has: `size: 4`"
  })
