import type { ThreadStatus, Turn } from "@effect-codex/protocol"
import { TransportClosedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import type { Counters } from "./Counters.js"
import type { Delivery } from "./Delivery.js"
import { Backlog } from "./History.js"
import { mergeDeltas } from "./mergeDeltas.js"
import { hasEnded, hasSurelyEnded } from "./StoredTurns.js"
import { type TurnLog, type TurnRef, TurnRoute } from "./TurnRoute.js"
import * as Telemetry from "./telemetry.js"

/** The route of a turn, and whether it was there before. */
export interface OpenedTurn {
  readonly route: TurnRoute
  readonly joined: boolean
}

/** Why a turn's completion may have been missed; `gone`: its thread was closed, archived or deleted. */
export type StaleReason = "inactive" | "gone"

interface Buffered {
  readonly turnId: string
  readonly event: Notification
}

/**
 * A turn-starting request in flight (R3). The first events of the turn may come before the response that names it, and so
 * may its last: the events of the thread's turns are buffered until then.
 */
export class PendingTurnStart {
  /** The events of the thread's turns since the request was written. */
  readonly buffered: Backlog<Buffered>
  /** Turns that had a route when the request was written, and have ended since. */
  readonly ended = new Map<string, TurnRoute>()
  /** The threads that have become inactive since the request was written, and not active again. */
  private readonly inactive = new Set<string>()

  /** `threadId`: where the turn will run; undefined if the response decides. */
  constructor(
    readonly threadId: string | undefined,
    limit: number
  ) {
    this.buffered = new Backlog(limit, mergeBuffered)
  }

  /** A thread has become active or inactive. Past the bound, the oldest is forgotten: its turn is looked up later. */
  threadIs(threadId: string, inactive: boolean): void {
    this.inactive.delete(threadId)
    if (inactive) this.inactive.add(threadId)
    const [oldest] = this.inactive
    if (this.inactive.size > maxInactive && oldest !== undefined) this.inactive.delete(oldest)
  }

  isInactive(threadId: string): boolean {
    return this.inactive.has(threadId)
  }
}

/** How many inactive threads a start remembers whose thread only the response decides. */
const maxInactive = 256

const mergeBuffered = (first: Buffered, second: Buffered): Buffered | undefined => {
  if (first.turnId !== second.turnId) return undefined
  const event = mergeDeltas(first.event, second.event)
  return event && { turnId: first.turnId, event }
}

/** The turns of one thread. */
interface ThreadTurns {
  readonly routes: Map<string, TurnRoute>
  readonly starts: Set<PendingTurnStart>
  /** Who follows the turns that the server starts by itself. */
  follower: Follower | undefined
}

/** What {@link TurnRegistry.follow} gives. */
export interface Following {
  /** A turn was found in the server's stored state: the event of its start was missed. */
  readonly found: (turnId: string) => void
  readonly stop: () => void
}

/** What was stored of a thread while the link was lost. */
export interface Resumed {
  /** The last turns, {@link inOrder}, with their items. */
  readonly turns: ReadonlyArray<Turn>
  readonly status: ThreadStatus
  /** Whether this is another run of the server than the one that ran the turns. */
  readonly restarted: boolean
  /** In ms since the epoch. */
  readonly now: number
}

/** Gets what a goal has to know of the turns that the server starts by itself. */
export interface FollowerSink {
  readonly onEnd: (turn: Turn) => void
  /** Whether turns of these ids reach back as far as the goal does. */
  readonly isKnown: (ids: ReadonlySet<string>) => boolean
  /** Succeeds with the id of the turn that runs for the goal. */
  readonly onResumed: (resumed: Resumed) => string | undefined
  /** The thread could not be resumed. */
  readonly onLost: (error: TransportClosedError) => void
}

interface Follower extends FollowerSink {
  /** The turn that the server has started last: at most one has a route for the follower's sake. */
  current: TurnRoute | undefined
}

/**
 * The turns of a connection, by thread and turn id. Synchronous; it belongs to the reader, which delivers every event of
 * a turn to its route before it reads on.
 */
export class TurnRegistry {
  private readonly threads = new Map<string, ThreadTurns>()
  /** The routes by turn id alone. A server that gives two turns one id, on two threads, has the later one here. */
  private readonly byTurn = new Map<string, TurnRoute>()
  /** All starts in flight. */
  private readonly starting = new Set<PendingTurnStart>()
  /** Starts whose thread only the response decides. */
  private readonly anywhere = new Set<PendingTurnStart>()
  private staleObserver: (route: TurnRoute, reason: StaleReason) => void = () => {}
  private failure: TransportClosedError | undefined

  constructor(
    private readonly counters: Counters,
    private readonly delivery: Delivery,
    private readonly limit: number
  ) {}

  /** The turns that have a route, and so have not ended. */
  *routes(): Iterable<TurnRoute> {
    for (const { routes } of this.threads.values()) yield* routes.values()
  }

  /** The routes of one thread. */
  routesOf(threadId: string): Iterable<TurnRoute> {
    return this.threads.get(threadId)?.routes.values() ?? []
  }

  /** A request that starts a turn is about to be written. */
  begin(threadId: string | undefined): PendingTurnStart {
    const start = new PendingTurnStart(threadId, this.limit)
    if (this.failure !== undefined) return start
    this.starting.add(start)
    if (threadId === undefined) this.anywhere.add(start)
    else this.turnsOf(threadId).starts.add(start)
    return start
  }

  /** That request has been responded to, or was given up. */
  finish(start: PendingTurnStart): void {
    this.starting.delete(start)
    this.anywhere.delete(start)
    if (start.threadId === undefined) return
    this.threads.get(start.threadId)?.starts.delete(start)
    this.tidy(start.threadId)
  }

  /**
   * The response to `start` names a turn: `log` gets all of the turn's events since the request was written. To be called
   * in the reader, while the response is handled (R2).
   */
  open(start: PendingTurnStart, { threadId, turnId }: TurnRef, log: TurnLog | undefined): OpenedTurn {
    const known = this.threads.get(threadId)?.routes.get(turnId) ?? start.ended.get(turnId)
    const lost = start.buffered.overflowed
    const ofTurn = (start.buffered.elements() ?? []).filter((element) => element.turnId === turnId)
    const end = ofTurn.findIndex(({ event }) => isCompletion(event))
    const buffered = end === -1 ? ofTurn : ofTurn.slice(0, end + 1)
    if (lost) log?.overflow()
    if (known !== undefined) {
      known.references += 1
      if (log !== undefined) {
        for (const { event } of buffered) log.add(event)
        known.subscribe(log)
      }
      // The route was attached after the turn's completion, which only this start has buffered.
      if (end !== -1 && !known.isDone) this.staleObserver(known, "gone")
      return { route: known, joined: true }
    }
    const route = this.add({ threadId, turnId })
    route.references += 1
    if (log !== undefined) route.subscribe(log)
    for (const { event } of buffered) this.deliverTo(route, event)
    // Its completion may be among the events that were lost, or have been lost on the wire.
    if (!route.isDone && (lost || start.isInactive(threadId))) this.staleObserver(route, lost ? "gone" : "inactive")
    return { route, joined: false }
  }

  /** The route of a turn that this connection did not start; `log` gets its events from now on. */
  attach(turn: TurnRef, log?: TurnLog): OpenedTurn {
    const known = this.threads.get(turn.threadId)?.routes.get(turn.turnId)
    const route = known ?? this.add(turn)
    route.references += 1
    if (log !== undefined) route.subscribe(log)
    return { route, joined: known !== undefined }
  }

  /** Undoes {@link attach}: a route that is needed by nothing else goes. */
  detach(route: TurnRoute, log?: TurnLog): void {
    if (log !== undefined) route.unsubscribe(log)
    route.references -= 1
    if (route.references <= 0) this.remove(route)
  }

  /**
   * From now on, the turns that the server starts on the thread by itself have a route as well, one at a time, so that
   * their ends are reconciled. One follower a thread.
   */
  follow(threadId: string, sink: FollowerSink): Following {
    if (this.failure !== undefined) return { found: () => {}, stop: () => {} }
    const turns = this.turnsOf(threadId)
    const follower: Follower = { ...sink, current: undefined }
    turns.follower = follower
    return {
      found: (turnId) => {
        const isKnown = follower.current?.id === turnId && !follower.current.isDone
        if (turns.follower === follower && !isKnown) this.track(follower, { threadId, turnId })
      },
      stop: () => {
        if (turns.follower === follower) turns.follower = undefined
        if (follower.current !== undefined) this.detach(follower.current)
        this.tidy(threadId)
      }
    }
  }

  /** The server has started a turn by itself, as an event or its stored state says; a follower gets its end. */
  private track(follower: Follower, turn: TurnRef): TurnRoute {
    if (follower.current?.id === turn.turnId) return follower.current
    if (follower.current !== undefined) this.detach(follower.current)
    const { route } = this.attach(turn)
    route.addObserver((_, ended) => {
      if (ended !== undefined) follower.onEnd(ended)
    })
    follower.current = route
    return route
  }

  /** Delivers an event of a turn. */
  deliver(event: Notification, threadId: string | undefined, turnId: string): void {
    const route = this.byTurn.get(turnId)
    // Most events are of a turn that runs, while none is being started. With many turns, what is read of each is no longer
    // in the processor's cache: as little as possible.
    const isSimple = this.starting.size === 0 && event.method !== "turn/started"
    if (isSimple && route !== undefined && route.threadId === threadId) this.deliverTo(route, event)
    else this.deliverOnThread(event, threadId ?? this.threadOf(turnId), turnId)
  }

  private deliverOnThread(event: Notification, threadId: string | undefined, turnId: string): void {
    const turns = threadId === undefined ? undefined : this.threads.get(threadId)
    for (const start of turns?.starts ?? []) this.buffer(start, turnId, event)
    for (const start of this.anywhere) this.buffer(start, turnId, event)
    // A thread has one active turn: when one starts, the others have ended, and their completion was lost.
    if (event.method === "turn/started") {
      for (const other of turns?.routes.values() ?? []) if (other.id !== turnId) this.staleObserver(other, "inactive")
    }
    const route = turns?.routes.get(turnId) ?? this.followed(turns, event, threadId, turnId)
    if (route !== undefined) {
      this.deliverTo(route, event)
    } else if (turns?.follower === undefined) {
      this.counters.unrouted += 1
    }
  }

  /**
   * The server's stored state of a turn: its items are merged, and it ends the turn if it says that the turn has ended. A
   * status that a newer server adds does not. Returns whether the turn has ended.
   */
  reconcile(route: TurnRoute, stored: Turn): boolean {
    if (route.isDone) return true
    route.mergeStored(stored)
    if (!hasEnded(stored)) return false
    this.end(route, stored)
    return true
  }

  /** The threads that have turns to carry on, and how many turns and goals they have. */
  get pursued(): { readonly threadIds: ReadonlyArray<string>; readonly turns: number; readonly goals: number } {
    let [turns, goals] = [0, 0]
    for (const { follower, routes } of this.threads.values()) {
      turns += follower === undefined ? routes.size : 0
      goals += follower === undefined ? 0 : 1
    }
    return { threadIds: Array.from(this.threads.keys()), turns, goals }
  }

  /** Whether more of a thread's turns have to be known to carry on: all since the oldest that is open. */
  needs(threadId: string, turns: ReadonlyArray<Turn>): boolean {
    const ids = new Set(turns.map(({ id }) => id))
    const { follower } = this.threads.get(threadId) ?? {}
    if (follower?.isKnown(ids) === false) return true
    for (const { id } of this.routesOf(threadId)) if (!ids.has(id)) return true
    return false
  }

  /** The link is back, and so is the thread: what was missed of its turns is delivered, those that have ended end. */
  resumed(threadId: string, resumed: Resumed): void {
    const turns = this.threads.get(threadId)
    if (turns === undefined) return
    const active = turns.follower?.onResumed(resumed)
    const stored = new Map(resumed.turns.map((turn) => [turn.id, turn]))
    for (const route of [...turns.routes.values()]) {
      const turn = stored.get(route.id)
      if (turn === undefined) {
        if (resumed.restarted) this.failRoute(route, notStored)
        else this.staleObserver(route, "inactive")
        continue
      }
      route.recover(turn, resumed.now)
      if (hasSurelyEnded(turn, resumed.restarted)) this.end(route, turn)
      else if (hasEnded(turn) || isInactive(resumed.status)) this.staleObserver(route, "inactive")
    }
    if (turns.follower === undefined || active === undefined) return
    const route = this.track(turns.follower, { threadId, turnId: active })
    const turn = stored.get(active)
    if (turn !== undefined && hasEnded(turn)) this.staleObserver(route, "inactive")
  }

  /** The link is back, and events of the thread come that follow on others that were missed. */
  gap(threadId: string): void {
    const turns = this.threads.get(threadId)
    turns?.follower?.onResumed({ turns: [], status: { type: "active", activeFlags: [] }, restarted: false, now: 0 })
    for (const route of turns?.routes.values() ?? []) route.gap()
  }

  /** The link is back, but not the thread: its turns cannot be carried on. */
  lost(threadId: string, error: TransportClosedError): void {
    this.threads.get(threadId)?.follower?.onLost(error)
    for (const route of [...this.routesOf(threadId)]) this.failRoute(route, error)
  }

  /** Ends a turn whose state the server no longer has, from the events received. */
  abandon(route: TurnRoute): void {
    if (!route.isDone) this.end(route, route.partialTurn())
  }

  /** The status of a thread has changed. */
  threadStatus(threadId: string, status: ThreadStatus): void {
    const inactive = isInactive(status)
    for (const start of this.startsOf(threadId)) start.threadIs(threadId, inactive)
    if (inactive) for (const route of this.routesOf(threadId)) this.staleObserver(route, "inactive")
  }

  /** A thread was closed, archived or deleted: its turns have ended. */
  threadGone(threadId: string): void {
    for (const start of this.startsOf(threadId)) start.threadIs(threadId, true)
    for (const route of this.routesOf(threadId)) this.staleObserver(route, "gone")
  }

  /** `observer` is called with turns whose completion may have been missed. */
  observeStale(observer: (route: TurnRoute, reason: StaleReason) => void): void {
    this.staleObserver = observer
  }

  /** The connection has ended. */
  fail(error: TransportClosedError): void {
    this.failure = error
    for (const route of this.routes()) route.fail(error)
    this.threads.clear()
    this.byTurn.clear()
    this.anywhere.clear()
    this.starting.clear()
  }

  /** The one place where an event ends a turn. A `turn/completed` that does not decode ends it as well. */
  private deliverTo(route: TurnRoute, event: Notification): void {
    route.shareIds(event)
    route.deliver(event)
    if (!isCompletion(event)) return
    this.end(route, event.method === "turn/completed" ? event.params.turn : route.partialTurn(rawStatus(event.params)))
  }

  private end(route: TurnRoute, turn: Turn): void {
    for (const start of this.startsOf(route.threadId)) start.ended.set(route.id, route)
    this.remove(route)
    route.complete(turn)
  }

  private failRoute(route: TurnRoute, error: TransportClosedError): void {
    this.remove(route)
    route.fail(error)
  }

  /** The route of a turn that the server has started by itself, where a goal follows the thread. */
  private followed(
    turns: ThreadTurns | undefined,
    event: Notification,
    threadId: string | undefined,
    turnId: string
  ): TurnRoute | undefined {
    const follower = turns?.follower
    if (follower === undefined || threadId === undefined || event.method !== "turn/started") return undefined
    return this.track(follower, { threadId, turnId })
  }

  private buffer({ buffered }: PendingTurnStart, turnId: string, event: Notification): void {
    buffered.add({ turnId, event })
    this.counters.buffered += 1
  }

  /** The starts in flight whose turn may run on the thread. */
  private *startsOf(threadId: string): Iterable<PendingTurnStart> {
    yield* this.threads.get(threadId)?.starts ?? []
    yield* this.anywhere
  }

  /** Where a turn is that comes without its thread, as in a notification of a newer server. */
  private threadOf(turnId: string): string | undefined {
    for (const route of this.routes()) if (route.id === turnId) return route.threadId
    return undefined
  }

  private add({ threadId, turnId }: TurnRef): TurnRoute {
    const route = new TurnRoute(turnId, threadId, this.delivery)
    if (this.failure !== undefined) {
      route.fail(this.failure)
      return route
    }
    route.addObserver((exit) => Telemetry.countTurn(route, exit))
    this.turnsOf(threadId).routes.set(turnId, route)
    this.byTurn.set(turnId, route)
    return route
  }

  private remove(route: TurnRoute): void {
    const routes = this.threads.get(route.threadId)?.routes
    if (routes?.get(route.id) === route) routes.delete(route.id)
    if (this.byTurn.get(route.id) === route) this.byTurn.delete(route.id)
    this.tidy(route.threadId)
  }

  private turnsOf(threadId: string): ThreadTurns {
    const known = this.threads.get(threadId)
    if (known !== undefined) return known
    const turns: ThreadTurns = { routes: new Map(), starts: new Set(), follower: undefined }
    this.threads.set(threadId, turns)
    return turns
  }

  private tidy(threadId: string): void {
    const turns = this.threads.get(threadId)
    if (turns?.routes.size === 0 && turns.starts.size === 0 && turns.follower === undefined) {
      this.threads.delete(threadId)
    }
  }
}

/** Whether an event ends its turn; also in a form that does not decode. */
const isCompletion = (event: Notification): boolean =>
  event.method === "turn/completed" || (event.method === "$unknown" && event.name === "turn/completed")

const notStored = new TransportClosedError({
  reason: "Disconnected",
  stderrTail: [],
  detail: "the server that ran the turn has ended, and the turn was not stored"
})

/** Whether a thread of that status has no active turn. A status that a newer server adds says nothing. */
export const isInactive = ({ type }: ThreadStatus): boolean =>
  type === "idle" || type === "notLoaded" || type === "systemError"

/** The status in a `turn/completed` that does not decode. */
const rawStatus = (params: unknown): string | undefined => {
  const turn = (params as { readonly turn?: { readonly status?: unknown } | null } | null)?.turn
  return typeof turn?.status === "string" ? turn.status : undefined
}
