import type { Thread, Turn } from "@effect-codex/protocol"
import type { ClientOptions } from "../Codex.js"
import type { RequestError } from "../CodexError.js"
import type { Service as AppServer } from "./AppServer.js"
import * as Deadlines from "./Deadlines.js"
import { Duration, Effect, FiberMap, Option, Schedule, type Scope, Stream } from "./effect.js"
import { pages } from "./Pages.js"
import { printable } from "./printable.js"
import { findTurn } from "./StoredTurns.js"
import type { TurnRoute } from "./TurnRoute.js"

/** When a turn's completion may have been missed. */
export type Options = Pick<ClientOptions, "reconcileAfter" | "silenceLimit">

/** {@link Options} with their defaults, in ms. */
export const resolveOptions = ({ reconcileAfter = "2 seconds", silenceLimit = "60 seconds" }: Options) => ({
  reconcileAfterMs: Duration.toMillis(reconcileAfter),
  silenceLimitMs: Duration.toMillis(silenceLimit)
})

/** A server that is overloaded may drop a response. */
const lookUpTimeout = Duration.seconds(30)

/** How many of a thread's turns are looked through for one. */
const maxTurns = 200

/**
 * Every turn settles, even if the server never sends `turn/completed` (S6): a turn whose completion may have been missed
 * is looked up on the server, and ended if the server's state says that it has ended.
 *
 * A turn is looked up when its thread has been inactive for a while, when another turn has started on its thread, when
 * its thread was closed, archived or deleted, and after a long silence, for the case that those notifications were lost
 * as well.
 */
export const make = (server: AppServer, options: Options): Effect.Effect<void, never, Scope.Scope> =>
  Effect.gen(function* () {
    const { clock, turns } = server
    const { reconcileAfterMs, silenceLimitMs } = resolveOptions(options)
    const deadlines = yield* Deadlines.make(clock)
    const lookUps = yield* FiberMap.make<TurnRoute>()
    const fork = yield* FiberMap.runtime(lookUps)<never>()
    /** The next look-up of each turn that may have ended. */
    const stale = new Map<TurnRoute, Deadlines.Deadline>()

    /** Those that may have ended for another reason than that for which they are being looked up. */
    const staleAgain = new WeakSet<TurnRoute>()
    const observed = new WeakSet<TurnRoute>()

    const schedule = (route: TurnRoute, ms: number, looks: number): void => {
      const planned = stale.get(route)
      if (planned !== undefined) deadlines.delete(planned)
      const lookUp = () => {
        stale.delete(route)
        if (route.isDone) return
        // One at a time, each to its end: what it sees may be from before this reason for another.
        if (FiberMap.unsafeHas(lookUps, route)) staleAgain.add(route)
        else fork(route, lookUpAndPlan(route, looks))
      }
      const deadline = { at: clock.unsafeCurrentTimeMillis() + ms, expire: lookUp }
      deadlines.add(deadline)
      stale.set(route, deadline)
    }
    const lookUpAndPlan = (route: TurnRoute, looks: number) =>
      Effect.map(Effect.timeoutOption(reconcile(server, route), lookUpTimeout), (settled) => {
        const isStaleAgain = staleAgain.delete(route)
        // Another reason may have planned an earlier look-up meanwhile.
        if (route.isDone || stale.has(route)) return
        if (isStaleAgain) schedule(route, reconcileAfterMs, 0)
        else if (!Option.contains(settled, true)) {
          schedule(route, Math.min(reconcileAfterMs * 2 ** looks, silenceLimitMs), looks + 1)
        }
      })
    const forget = (route: TurnRoute): void => {
      const planned = stale.get(route)
      if (planned === undefined) return
      deadlines.delete(planned)
      stale.delete(route)
    }

    turns.observeStale((route, reason) => {
      if (stale.has(route) && reason === "inactive") return
      if (!observed.has(route)) route.addObserver(() => forget(route))
      observed.add(route)
      schedule(route, reason === "gone" ? 0 : reconcileAfterMs, 0)
    })

    const seen = new WeakMap<TurnRoute, number>()
    const watchSilence = Effect.gen(function* () {
      yield* Effect.sleep(silenceLimitMs)
      for (const route of turns.routes()) {
        if (seen.get(route) === route.events && !stale.has(route) && !FiberMap.unsafeHas(lookUps, route)) {
          fork(route, lookUpAndPlan(route, 0))
        }
        seen.set(route, route.events)
      }
    })
    yield* Effect.forkScoped(Effect.forever(watchSilence))
  })

/** Looks a turn up, and ends it if it has ended. Succeeds with whether there is nothing more to look up. */
const reconcile = (server: AppServer, route: TurnRoute): Effect.Effect<boolean> =>
  Effect.gen(function* () {
    const thread = yield* threadOf(server, route.threadId)
    const isStored = thread._tag === "Found" ? !thread.thread.ephemeral : thread._tag === "Unreadable"
    const stored = isStored ? yield* turnOf(server, route) : undefined
    if (route.isDone) return true
    if (stored !== undefined && server.turns.reconcile(route, stored)) {
      yield* report(server, route)
      return true
    }
    switch (thread._tag) {
      case "Missing":
        break
      case "Unreadable":
        return false
      case "Found": {
        const { type } = thread.thread.status
        // What the server's state calls running is not ended here: turns of a newer server may pause on an idle thread.
        if (type === "notLoaded") break
        if (stored !== undefined || (type !== "idle" && type !== "systemError")) return type === "active"
      }
    }
    server.turns.abandon(route)
    yield* report(server, route)
    return true
  }).pipe(Effect.catchAll(() => Effect.succeed(false)))

const report = ({ counters }: AppServer, route: TurnRoute) =>
  Effect.suspend(() => {
    counters.reconciled += 1
    counters.report()
    return Effect.logWarning(
      `Turn ${printable(route.id)} has ended, but its turn/completed never came; it is ended from the server's stored state`
    )
  })

/** Asks again while the server is overloaded: the next look-up may be a minute away. */
const insistently = <A>(ask: Effect.Effect<A, RequestError>): Effect.Effect<A, RequestError> =>
  Effect.retry(ask, { while: ({ _tag }) => _tag === "ServerBusyError", schedule: whileBusy })

const whileBusy = Schedule.jittered(Schedule.spaced("1 second")).pipe(Schedule.intersect(Schedule.recurs(10)))

type Found =
  | { readonly _tag: "Found"; readonly thread: Thread }
  | { readonly _tag: "Missing" }
  | { readonly _tag: "Unreadable" }

const threadOf = ({ request }: AppServer, threadId: string): Effect.Effect<Found, RequestError> =>
  Effect.catchTags(
    Effect.map(insistently(request("thread/read", { threadId })), ({ thread }): Found => ({ _tag: "Found", thread })),
    {
      ThreadNotFoundError: () => Effect.succeed<Found>({ _tag: "Missing" }),
      DecodeError: () => Effect.succeed<Found>({ _tag: "Unreadable" })
    }
  )

/** The turn as the server stored it; undefined if it did not, or in a form that cannot be read. */
const turnOf = ({ request }: AppServer, { id, threadId }: TurnRoute): Effect.Effect<Turn | undefined, RequestError> =>
  pages((cursor) => insistently(request("thread/turns/list", { threadId, itemsView: "full", limit: 20, cursor }))).pipe(
    Stream.take(maxTurns),
    (turns) => findTurn(turns, id),
    Effect.map(Option.getOrUndefined),
    Effect.catchTags({
      DecodeError: () => Effect.succeed(undefined),
      InvalidRequestError: () => Effect.succeed(undefined),
      MethodNotFoundError: () => Effect.succeed(undefined),
      ThreadNotFoundError: () => Effect.succeed(undefined)
    })
  )
