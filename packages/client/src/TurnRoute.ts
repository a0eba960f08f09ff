import type { Turn } from "@effect-codex/protocol"
import { Deferred, Exit, FiberId } from "effect"
import { type TransportClosedError, TurnFailedError } from "./CodexError.js"
import type { EventLog } from "./EventLog.js"
import type { Notification } from "./Notification.js"
import { TurnFold, type TurnResult } from "./TurnResult.js"

/** How a turn can fail: on the server, or with the connection. */
export type TurnRunError = TurnFailedError | TransportClosedError

/** Where the events of one handle go. */
export type TurnLog = EventLog<Notification, TurnRunError>

/**
 * The way of one turn's events: into the fold of its result, and to every handle on the turn. Synchronous; it belongs
 * to the router, and the router to the reader.
 */
export class TurnRoute {
  readonly result = Deferred.unsafeMake<TurnResult, TurnRunError>(FiberId.none)
  /** Done with the first event, or with the end: before, the server knows of no turn to steer or to stop. */
  readonly begun = Deferred.unsafeMake<void>(FiberId.none)
  /** How many handles it has had, less those that came to nothing. */
  users = 0
  readonly fold: TurnFold
  private readonly logs: Array<TurnLog> = []
  private readonly watchers: Array<(exit: Exit.Exit<TurnResult, TurnRunError>) => void> = []
  private end: Exit.Exit<TurnResult, TurnRunError> | undefined

  constructor(
    readonly id: string,
    readonly threadId: string
  ) {
    this.fold = new TurnFold(id, threadId)
  }

  /** Whether the turn has ended, or its connection. */
  get isOver(): boolean {
    return this.end !== undefined
  }

  /** Another handle listens; one that comes after the end is ended at once. */
  listen(log: TurnLog): void {
    if (this.end === undefined) this.logs.push(log)
    else log.end(Exit.asVoid(this.end))
  }

  /** A handle that came to nothing listens no longer. */
  ignore(log: TurnLog): void {
    const at = this.logs.indexOf(log)
    if (at !== -1) this.logs.splice(at, 1)
  }

  /** Calls `watcher` when the turn has ended, or at once if it has. */
  whenOver(watcher: (exit: Exit.Exit<TurnResult, TurnRunError>) => void): void {
    if (this.end === undefined) this.watchers.push(watcher)
    else watcher(this.end)
  }

  deliver(event: Notification): void {
    Deferred.unsafeDone(this.begun, Exit.void)
    this.fold.add(event)
    for (const log of this.logs) log.append(event)
  }

  /** The server has said how the turn ended. */
  complete(turn: Turn): void {
    const result = this.fold.result(turn)
    if (turn.status === "failed") {
      const error = turn.error ?? this.fold.asSeen().error ?? unexplained
      this.fail(new TurnFailedError({ threadId: this.threadId, turnId: this.id, error, result }))
    } else {
      this.settle(Exit.succeed(result))
    }
  }

  fail(error: TurnRunError): void {
    this.settle(Exit.fail(error))
  }

  private settle(exit: Exit.Exit<TurnResult, TurnRunError>): void {
    if (this.end !== undefined) return
    this.end = exit
    Deferred.unsafeDone(this.begun, Exit.void)
    Deferred.unsafeDone(this.result, exit)
    for (const log of this.logs) log.end(Exit.asVoid(exit))
    for (const watcher of this.watchers) watcher(exit)
    this.logs.length = 0
    this.watchers.length = 0
  }
}

const unexplained = {
  message: "the server gave no reason",
  codexErrorInfo: null,
  additionalDetails: null,
  misalignment: null
}
