import type { Route } from "@effect-codex/protocol"
import type { TransportClosedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import { Exit } from "./effect.js"
import * as History from "./History.js"
import { mergeDeltas } from "./mergeDeltas.js"
import * as ReplayLog from "./ReplayLog.js"
import type { Sink } from "./Sink.js"

/** What a subscriber wants: every notification, or those of one thread, login, command or watch. */
export type Topic =
  | { readonly kind: "all" }
  | { readonly kind: "thread" | "login" | "process" | "watch"; readonly id: string }

/** A log of notifications. */
export type NotificationLog = ReplayLog.ReplayLog<Notification, TransportClosedError>

/** Takes a sink back. */
export type Unsubscribe = () => void

type NotificationSink = Sink<Notification, TransportClosedError>

/** What a subscriber to all notifications sees of before: so many of the last ones, and so many characters. */
const replay = { count: 256, size: 8 * 1024 * 1024 }
/** The same of one thread; and how many threads it is kept for, beside those with subscribers. */
const threadReplay = { count: 64, size: 256 * 1024, threads: 256 }

/** Notifications by topic. Synchronous; it belongs to the reader. */
export class Subscriptions {
  /** Every notification, with a replay of the last 256. */
  readonly notifications: NotificationLog
  private readonly all = new Set<NotificationSink>()
  private readonly sinks = {
    thread: new Map<string, Set<NotificationSink>>(),
    login: new Map<string, Set<NotificationSink>>(),
    process: new Map<string, Set<NotificationSink>>(),
    watch: new Map<string, Set<NotificationSink>>()
  }
  private readonly threads = new Map<string, NotificationLog>()
  private failure: TransportClosedError | undefined

  constructor(private readonly options: ReplayLog.Options) {
    this.notifications = this.makeLog(new History.Last(replay.count, replay.size))
  }

  /** `sink` gets the notifications of the topic from now on. When the connection ends, so does the sink. */
  subscribe(topic: Topic, sink: NotificationSink): Unsubscribe {
    if (this.failure !== undefined) {
      sink.end(Exit.fail(this.failure))
      return () => {}
    }
    if (topic.kind === "all") {
      this.all.add(sink)
      return () => this.all.delete(sink)
    }
    const sinks = this.sinks[topic.kind]
    const ofTopic = sinks.get(topic.id) ?? new Set()
    sinks.set(topic.id, ofTopic.add(sink))
    return () => {
      ofTopic.delete(sink)
      if (ofTopic.size === 0 && sinks.get(topic.id) === ofTopic) sinks.delete(topic.id)
    }
  }

  /** The notifications of one thread, with a replay of the last 64. */
  thread(threadId: string): NotificationLog {
    const known = this.threads.get(threadId)
    if (known !== undefined) return known
    const log = this.makeLog(new History.Last(threadReplay.count, threadReplay.size))
    if (this.failure !== undefined) {
      log.end(Exit.fail(this.failure))
      return log
    }
    this.evict()
    this.threads.set(threadId, log)
    return log
  }

  /** The threads whose notifications are read. */
  *readThreads(): Iterable<string> {
    for (const [threadId, log] of this.threads) if (log.hasReaders) yield threadId
  }

  /** The link has ended, and with it what the server does for one link only: commands, watches, logins. */
  failLink(error: TransportClosedError): void {
    for (const topics of [this.sinks.login, this.sinks.process, this.sinks.watch]) {
      for (const sinks of topics.values()) for (const sink of sinks) sink.end(Exit.fail(error))
      topics.clear()
    }
  }

  /** Delivers a notification to the subscribers of its topics. `route` has its handles, if it may have some. */
  publish(event: Notification, threadId: string | undefined, route: Route | undefined, size: number): void {
    if (threadId !== undefined) {
      this.send("thread", threadId, event, size)
      const { method } = event
      const log =
        method === "turn/started" || method === "thread/started" ? this.thread(threadId) : this.threads.get(threadId)
      log?.add(event, size)
      if (method === "thread/deleted" && log?.hasReaders === false) this.threads.delete(threadId)
    }
    if (route !== undefined) {
      const { loginId, processId, watchId } = route
      if (loginId !== undefined) this.send("login", loginId, event, size)
      if (processId !== undefined) this.send("process", processId, event, size)
      if (watchId !== undefined) this.send("watch", watchId, event, size)
    }
    for (const sink of this.all) sink.add(event, size)
    this.notifications.add(event, size)
  }

  /** The connection has ended. */
  fail(error: TransportClosedError): void {
    this.failure = error
    const exit = Exit.fail(error)
    const { login, process, thread, watch } = this.sinks
    for (const topics of [thread, login, process, watch]) {
      for (const sinks of topics.values()) for (const sink of sinks) sink.end(exit)
      topics.clear()
    }
    for (const sink of this.all) sink.end(exit)
    this.all.clear()
    for (const log of this.threads.values()) log.end(exit)
    this.notifications.end(exit)
  }

  private send(kind: keyof Subscriptions["sinks"], id: string, event: Notification, size: number): void {
    const ofKind = this.sinks[kind]
    const sinks = ofKind.size === 0 ? undefined : ofKind.get(id)
    if (sinks !== undefined) for (const sink of sinks) sink.add(event, size)
  }

  /** Makes room for the log of one more thread: the oldest one without a reader goes. */
  private evict(): void {
    if (this.threads.size < threadReplay.threads) return
    for (const [threadId, log] of this.threads) {
      if (log.hasReaders) continue
      this.threads.delete(threadId)
      return
    }
  }

  private makeLog(history: History.History<Notification>): NotificationLog {
    return new ReplayLog.ReplayLog<Notification, TransportClosedError>(this.options, history, mergeDeltas)
  }
}
