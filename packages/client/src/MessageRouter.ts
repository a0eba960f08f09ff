import {
  type AccountLoginCompletedNotification,
  decodeNotification,
  isServerNotificationMethod,
  routeOf,
  type ThreadStatus,
  type Turn
} from "@effect-codex/protocol"
import { Context, Deferred, Effect, Either, Exit, FiberId, Layer, type Mailbox, Queue, type Stream } from "effect"
import { DecodeError, type RequestError, type TransportClosedError } from "./CodexError.js"
import * as EventLog from "./EventLog.js"
import type { Inbound, RequestId } from "./JsonRpc.js"
import { toRefusal } from "./JsonRpc.js"
import type { Notification } from "./Notification.js"
import * as Notifications from "./Notification.js"
import * as Telemetry from "./Telemetry.js"
import { type TurnLog, TurnRoute } from "./TurnRoute.js"

/**
 * Where every inbound message goes: answers to the request that waits for them, events to the turn they belong to,
 * everything to the hub.
 *
 * What is written here is synchronous and belongs to the one reader of the connection; nothing in it waits.
 */
export class MessageRouter extends Context.Tag("@effect-codex/client/MessageRouter")<
  MessageRouter,
  MessageRouter.Service
>() {
  /** A router with nothing in it; each call is another, since two connections of one program must not share one. */
  static readonly layer = (): Layer.Layer<MessageRouter> => Layer.effect(MessageRouter, make)
}

/** Types that belong to {@link MessageRouter}. */
export declare namespace MessageRouter {
  /** What the router does, and for whom. */
  interface Service {
    /** For the reader: an answer to a request of ours. */
    readonly answer: (message: Extract<Inbound, { readonly kind: "result" | "error" }>) => void
    /** For the reader: a notification. */
    readonly notify: (message: Extract<Inbound, { readonly kind: "notification" }>) => void
    /** `watcher` is told of every notification, synchronously. */
    readonly watch: (watcher: (notification: Notification) => void) => void
    /** For the reader: the connection has ended, and with it everything that waits. The first reason counts. */
    readonly close: (error: TransportClosedError) => void
    /** Why the connection ended; undefined while it lives. */
    readonly closed: () => TransportClosedError | undefined

    /** Waits for the answer to request `id`. */
    readonly expect: <A>(expected: Expected<A>) => Deferred.Deferred<A, RequestError>
    /** Waits no longer. An answer that still comes is late. */
    readonly forget: (id: RequestId) => void

    /** A request that starts a turn is about to be sent: see {@link TurnStart}. */
    readonly turnStarting: (threadId: string | undefined) => TurnStart
    /** That request is over, however it ended. */
    readonly turnStarted: (start: TurnStart) => void
    /**
     * The answer to `start` names a turn: `log` gets all of the turn's events since the request was sent. To be called
     * in the reader, while the answer is handled (R2). Tells whether the turn was known before.
     */
    readonly openTurn: (start: TurnStart, turn: TurnRef, log: TurnLog | undefined) => OpenedTurn
    /**
     * From now on, what happens in the thread's turns and to its goal goes to `inbox` as well, until `unfollow`. When
     * the connection ends, so does the inbox.
     */
    readonly follow: (threadId: string, inbox: Inbox) => void
    readonly unfollow: (threadId: string) => void
    /** The route of a turn that somebody else has started; `log` gets its events from now on. */
    readonly attach: (turn: TurnRef, log: TurnLog) => OpenedTurn
    /** Undoes {@link Service.attach}. */
    readonly detach: (opened: OpenedTurn, log: TurnLog) => void
    /** What the server has stored of a turn, the end if it is over. */
    readonly recall: (route: TurnRoute, turn: Turn) => void
    /** The turns that are under way here. */
    readonly turns: () => Iterable<TurnRoute>
    /** Turns whose thread has turned idle before they completed, mostly by a moment. */
    readonly suspects: Queue.Queue<Suspect>
    /** The server's state says how the turn ended, although its `turn/completed` never came. */
    readonly reconcile: (route: TurnRoute, turn: Turn) => void

    /** A request that starts a login is about to be sent: see {@link LoginStart}. */
    readonly loginStarting: () => LoginStart
    /** That request is over, however it ended. */
    readonly loginStarted: (start: LoginStart) => void
    /**
     * The answer to `start` names a login: what completes with it, which it may have done by now. To be called in the
     * reader, while the answer is handled (R2).
     */
    readonly openLogin: (start: LoginStart, loginId: string) => Login

    /**
     * A new id for what this client names to the server: a command, a watch. What the server tells of it goes to
     * `inbox` as well, until `unlisten`. When the connection ends, so does the inbox.
     */
    readonly listen: (inbox: Inbox) => string
    readonly unlisten: (id: string) => void

    /** Everything that the server tells, for as many readers as there are. */
    readonly notifications: Stream.Stream<Notification, TransportClosedError>
    /** What has been counted so far. */
    readonly counts: () => Counts
  }

  /** A turn that may have ended unheard. */
  interface Suspect {
    readonly route: TurnRoute
    /** Since when, in ms since the epoch. */
    readonly since: number
    /** How often the server was asked about it. */
    readonly looks: number
  }

  /** A request that waits for its answer. */
  interface Expected<A> {
    readonly id: RequestId
    readonly method: string
    readonly params: unknown
    /** What becomes of the result, by the method that asked. It runs in the reader, before the next message. */
    readonly read: (result: unknown) => Either.Either<A, RequestError>
  }

  /** Who follows a thread, or listens to a command or a watch. */
  type Inbox = Pick<Mailbox.Mailbox<Notification, TransportClosedError>, "unsafeOffer" | "unsafeDone">

  /** A login that the server has yet to complete. */
  type Login = Deferred.Deferred<AccountLoginCompletedNotification, TransportClosedError>

  /**
   * A login-starting request in flight: the logins that have completed since it was sent, by id. One may be its own,
   * since a login can complete before the answer that names it (R3).
   */
  type LoginStart = Map<string, AccountLoginCompletedNotification>

  /** The route of a turn, and whether it was there before. */
  interface OpenedTurn {
    readonly route: TurnRoute
    readonly joined: boolean
  }

  /** A turn and its thread. */
  interface TurnRef {
    readonly threadId: string
    readonly turnId: string
  }

  /** How many messages took which way. */
  interface Counts {
    /** Notifications, of all kinds. */
    readonly notifications: number
    /** Notifications of an unknown method. */
    readonly unknown: number
    /** Notifications of a known method whose parameters did not decode. */
    readonly undecodable: number
    /** Events held until the answer to a turn-starting request named their turn, or that to a login-starting one its login. */
    readonly held: number
    /** Events of turns that nobody here follows. */
    readonly unrouted: number
    /** Answers to nobody: late, doubled, or never asked for. */
    readonly late: number
    /** Turns ended from the server's state, since their `turn/completed` never came. */
    readonly reconciled: number
  }
}

/**
 * A turn-starting request in flight (R3). The turn's first events may come before the answer that names it, and so may
 * its last: whatever happens in turns of the thread is held here until then.
 */
export class TurnStart {
  /** What happened in the thread's turns since the request was sent. */
  readonly held: Array<{ readonly turnId: string; readonly event: Notification }> = []
  /** Turns that had a route when the request was sent, and have ended since. */
  readonly ended = new Map<string, TurnRoute>()

  /** `threadId`: where the turn will run; undefined if the answer decides. */
  constructor(readonly threadId: string | undefined) {}

  /** Whether the turn may be one of this thread. */
  concerns(threadId: string | undefined): boolean {
    return this.threadId === undefined || threadId === undefined || this.threadId === threadId
  }
}

/** Whether a thread of that status has no turn under way. One that a newer server invents says nothing. */
export const isQuiet = ({ type }: ThreadStatus): boolean =>
  type === "idle" || type === "notLoaded" || type === "systemError"

/** How a turn ended, of a `turn/completed` that does not decode. */
const rawStatus = (params: unknown): string | undefined => {
  const status = (params as { readonly turn?: { readonly status?: unknown } }).turn?.status
  return typeof status === "string" ? status : undefined
}

/** How many of the last notifications a late subscriber still sees. */
const replay = 256

type Waiter = MessageRouter.Expected<unknown> & { readonly answer: Deferred.Deferred<unknown, RequestError> }

const isGoalNews = Notifications.is("thread/goal/updated", "thread/goal/cleared")

/** The id by which {@link MessageRouter.Service.listen} knows what a notification is about. */
const listenedIdOf = (event: Notification): string | undefined => {
  switch (event.method) {
    case "command/exec/outputDelta":
      return event.params.processId
    case "fs/changed":
      return event.params.watchId
    default:
      return undefined
  }
}

const make = Effect.gen(function* () {
  const hub = yield* EventLog.make<Notification, TransportClosedError>(replay)
  const waiters = new Map<RequestId, Waiter>()
  const turns = new Map<string, TurnRoute>()
  const starts = new Set<TurnStart>()
  const followers = new Map<string, MessageRouter.Inbox>()
  const logins = new Map<string, MessageRouter.Login>()
  const loginStarts = new Set<MessageRouter.LoginStart>()
  const listeners = new Map<string, MessageRouter.Inbox>()
  const watchers: Array<(notification: Notification) => void> = []
  let lastListener = 0
  const counts = { notifications: 0, unknown: 0, undecodable: 0, held: 0, unrouted: 0, late: 0, reconciled: 0 }
  const suspects = yield* Queue.unbounded<MessageRouter.Suspect>()
  const clock = yield* Effect.clock
  let closed: TransportClosedError | undefined

  const count = (kind: Exclude<Telemetry.Unusual, "skipped">) => {
    counts[kind] += 1
    Telemetry.count(kind)
  }

  const settle = (waiter: Waiter, message: Parameters<MessageRouter.Service["answer"]>[0]) => {
    if (message.kind === "error") return Exit.fail(toRefusal(waiter.method, waiter.params, message.error))
    const result = waiter.read(message.result)
    return Either.isLeft(result) ? Exit.fail(result.left) : Exit.succeed(result.right)
  }

  const settleSafely = (...args: Parameters<typeof settle>) => {
    try {
      return settle(...args)
    } catch (defect) {
      const { method } = args[0]
      return Exit.fail(new DecodeError({ method, detail: `it could not be read: ${defect}` }))
    }
  }

  const toNotification = (message: Parameters<MessageRouter.Service["notify"]>[0]): Notification => {
    const stamp = message.emittedAtMs === undefined ? undefined : { emittedAtMs: message.emittedAtMs }
    if (!isServerNotificationMethod(message.method)) {
      count("unknown")
      return { method: "$unknown", name: message.method, params: message.params, ...stamp }
    }
    const decoded = decodeNotification(message.method, message.params)
    if (Either.isLeft(decoded)) {
      count("undecodable")
      return { method: "$unknown", name: message.method, params: message.params, cause: decoded.left, ...stamp }
    }
    return { method: message.method, params: decoded.right, ...stamp } as Notification
  }

  const addRoute = (turnId: string, threadId: string): TurnRoute => {
    const route = new TurnRoute(turnId, threadId)
    route.whenOver((exit) => Telemetry.countTurn(route, exit))
    turns.set(turnId, route)
    return route
  }

  const end = (route: TurnRoute, turn: Turn) => {
    turns.delete(route.id)
    for (const start of starts) if (start.concerns(route.threadId)) start.ended.set(route.id, route)
    route.complete(turn)
  }

  const deliver = (route: TurnRoute, event: Notification) => {
    route.deliver(event)
    if (event.method === "turn/completed") end(route, event.params.turn)
  }

  /** Gives the turn an end that the server has not sent, or not in a form that could be read. */
  const finish = (route: TurnRoute, turn: Turn) => {
    publish({ method: "turn/completed", params: { threadId: route.threadId, turn } }, route.threadId, route.id)
  }

  /** A `turn/completed` that does not decode ends its turn all the same. */
  const finishIfUnread = (event: Notification, turnId: string) => {
    const route = turns.get(turnId)
    if (route !== undefined && event.method === "$unknown" && event.name === "turn/completed") {
      finish(route, route.fold.asSeen(rawStatus(event.params)))
    }
  }

  const routeToTurn = (turnId: string, threadId: string | undefined, event: Notification) => {
    for (const start of starts) {
      if (start.concerns(threadId)) {
        start.held.push({ turnId, event })
        count("held")
      }
    }
    const follower = threadId === undefined ? undefined : followers.get(threadId)
    if (follower !== undefined && threadId !== undefined && event.method === "turn/started" && !turns.has(turnId)) {
      // A turn that nobody asked for: it has a route all the same, so that it is reconciled like any other.
      addRoute(turnId, threadId).users += 1
    }
    const route = turns.get(turnId)
    if (route === undefined) {
      if (follower === undefined) count("unrouted")
      return
    }
    deliver(route, event)
  }

  const publish = (event: Notification, threadId: string | undefined, turnId: string | undefined) => {
    if (turnId !== undefined) routeToTurn(turnId, threadId, event)
    if (threadId !== undefined && (turnId !== undefined || isGoalNews(event)))
      followers.get(threadId)?.unsafeOffer(event)
    for (const watcher of watchers) watcher(event)
    hub.append(event)
  }

  const completeLogin = (completed: AccountLoginCompletedNotification) => {
    const { loginId } = completed
    // Null: of a login that is over with its answer, such as one with an API key.
    if (typeof loginId !== "string") return
    for (const start of loginStarts) {
      start.set(loginId, completed)
      count("held")
    }
    const login = logins.get(loginId)
    if (login === undefined) return
    logins.delete(loginId)
    Deferred.unsafeDone(login, Exit.succeed(completed))
  }

  const suspect = (threadId: string) => {
    for (const route of turns.values()) {
      if (route.threadId === threadId) suspects.unsafeOffer({ route, since: clock.unsafeCurrentTimeMillis(), looks: 0 })
    }
  }

  return MessageRouter.of({
    answer: (message) => {
      const waiter = message.id === null ? undefined : waiters.get(message.id)
      if (waiter === undefined) {
        count("late")
        return
      }
      waiters.delete(waiter.id)
      Deferred.unsafeDone(waiter.answer, settleSafely(waiter, message))
    },
    notify: (message) => {
      counts.notifications += 1
      Telemetry.notifications.unsafeUpdate(1, [])
      const event = toNotification(message)
      const { turnId, threadId } = routeOf(message.method, message.params)
      publish(event, threadId, turnId)
      if (turnId !== undefined) finishIfUnread(event, turnId)
      const listenedId = listenedIdOf(event)
      if (listenedId !== undefined) listeners.get(listenedId)?.unsafeOffer(event)
      if (event.method === "account/login/completed") completeLogin(event.params)
      if (event.method === "thread/status/changed" && isQuiet(event.params.status)) suspect(event.params.threadId)
    },
    watch: (watcher) => {
      watchers.push(watcher)
    },
    close: (error) => {
      if (closed !== undefined) return
      closed = error
      for (const waiter of waiters.values()) Deferred.unsafeDone(waiter.answer, Exit.fail(error))
      for (const route of turns.values()) route.fail(error)
      for (const inbox of followers.values()) inbox.unsafeDone(Exit.fail(error))
      for (const login of logins.values()) Deferred.unsafeDone(login, Exit.fail(error))
      for (const inbox of listeners.values()) inbox.unsafeDone(Exit.fail(error))
      followers.clear()
      logins.clear()
      loginStarts.clear()
      listeners.clear()
      waiters.clear()
      turns.clear()
      starts.clear()
      hub.end(Exit.fail(error))
    },
    closed: () => closed,
    expect: <A>(expected: MessageRouter.Expected<A>) => {
      const answer = Deferred.unsafeMake<A, RequestError>(FiberId.none)
      if (closed === undefined) waiters.set(expected.id, { ...expected, answer } as unknown as Waiter)
      else Deferred.unsafeDone(answer, Exit.fail(closed))
      return answer
    },
    forget: (id) => {
      waiters.delete(id)
    },
    turnStarting: (threadId) => {
      const start = new TurnStart(threadId)
      if (closed === undefined) starts.add(start)
      return start
    },
    turnStarted: (start) => {
      starts.delete(start)
    },
    openTurn: (start, { threadId, turnId }, log) => {
      const mine = start.held.filter((held) => held.turnId === turnId)
      const known = turns.get(turnId) ?? start.ended.get(turnId)
      if (known !== undefined) {
        known.users += 1
        if (log !== undefined) {
          for (const { event } of mine) log.append(event)
          known.listen(log)
        }
        return { route: known, joined: true }
      }
      const route = addRoute(turnId, threadId)
      route.users += 1
      if (log !== undefined) route.listen(log)
      for (const { event } of mine) {
        deliver(route, event)
        finishIfUnread(event, turnId)
      }
      return { route, joined: false }
    },
    follow: (threadId, inbox) => {
      if (closed === undefined) followers.set(threadId, inbox)
      else inbox.unsafeDone(Exit.fail(closed))
    },
    unfollow: (threadId) => {
      followers.delete(threadId)
    },
    attach: ({ threadId, turnId }, log) => {
      const known = turns.get(turnId)
      const route = known ?? addRoute(turnId, threadId)
      route.users += 1
      route.listen(log)
      return { route, joined: known !== undefined }
    },
    detach: ({ route }, log) => {
      route.ignore(log)
      route.users -= 1
      if (route.users === 0) turns.delete(route.id)
    },
    recall: (route, turn) => {
      route.fold.recall(turn)
      if (turn.status !== "inProgress" && !route.isOver) {
        deliver(route, { method: "turn/completed", params: { threadId: route.threadId, turn } })
      }
    },
    turns: () => turns.values(),
    suspects,
    reconcile: (route, turn) => {
      if (turns.get(route.id) !== route) return
      counts.reconciled += 1
      Telemetry.reconciled.unsafeUpdate(1, [])
      route.fold.recall(turn)
      finish(route, turn)
    },
    loginStarting: () => {
      const start: MessageRouter.LoginStart = new Map()
      if (closed === undefined) loginStarts.add(start)
      return start
    },
    loginStarted: (start) => {
      loginStarts.delete(start)
    },
    openLogin: (start, loginId) => {
      const known = logins.get(loginId)
      if (known !== undefined) return known
      const login: MessageRouter.Login = Deferred.unsafeMake(FiberId.none)
      const completed = start.get(loginId)
      if (completed === undefined) logins.set(loginId, login)
      else Deferred.unsafeDone(login, Exit.succeed(completed))
      return login
    },
    listen: (inbox) => {
      lastListener += 1
      const id = `effect-codex-${lastListener}`
      if (closed === undefined) listeners.set(id, inbox)
      else inbox.unsafeDone(Exit.fail(closed))
      return id
    },
    unlisten: (id) => {
      listeners.delete(id)
    },
    notifications: hub.stream,
    counts: () => ({ ...counts })
  })
})
