import type { ThreadItem, Turn } from "@effect-codex/protocol"
import { type TransportClosedError, TurnFailedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import type { TurnResult } from "../TurnResult.js"
import type { Delivery, Flushable } from "./Delivery.js"
import { Exit } from "./effect.js"
import { LightDeferred } from "./LightDeferred.js"
import { isTextDelta } from "./mergeDeltas.js"
import type { ReplayLog } from "./ReplayLog.js"
import { itemId, TurnAccumulator } from "./TurnAccumulator.js"

/** How the result of a turn can fail: on the server, or with the connection. */
export type TurnRunError = TurnFailedError | TransportClosedError

/** The events of one handle. */
export type TurnLog = ReplayLog<Notification, TurnRunError>

/** How many pieces of text of a turn wait for the end of a batch: those that wait for a reader have a bound of their own. */
const maxPieces = 1024

/** The id of a turn, and of its thread. */
export interface TurnRef {
  readonly threadId: string
  readonly turnId: string
}

/** Is called when a turn has ended: with its outcome, and with the turn as the server has it unless the connection ended first. */
export type TurnObserver = (exit: Exit.Exit<TurnResult, TurnRunError>, turn: Turn | undefined) => void

/**
 * Accumulates one turn's result and fans its events out to its handles. Synchronous; it belongs to the turn registry,
 * and the registry to the reader.
 *
 * Pieces of text wait for the end of their batch, or for the turn's next event of another kind: with many turns, what
 * one event touches of a turn is no longer in the processor's cache at the next.
 */
export class TurnRoute implements Flushable {
  readonly result = new LightDeferred<TurnResult, TurnRunError>()
  /** Done with the first event, or with the end: before, the server knows of no turn to steer or to interrupt. */
  readonly started = new LightDeferred<void>()
  /** How many handles or goals need the route. It stays until its turn ends all the same. */
  references = 0
  /** How many events were delivered. */
  events = 0
  /** The pieces of text that wait, once there is a log for them. */
  private pieces: Array<Notification> | undefined
  /** Whether the end of the batch will hand them over. */
  private scheduled = false
  private readonly accumulator: TurnAccumulator
  private logs: ReadonlyArray<TurnLog> = []
  private readonly observers: Array<TurnObserver> = []
  private done: Exit.Exit<TurnResult, TurnRunError> | undefined
  private ended: Turn | undefined
  private resumed = false
  private firstItem: string | undefined
  private lastItem: string | undefined

  constructor(
    readonly id: string,
    readonly threadId: string,
    private readonly delivery: Delivery
  ) {
    this.accumulator = new TurnAccumulator(id, threadId)
  }

  /** Whether the turn has ended, or its connection. */
  get isDone(): boolean {
    return this.done !== undefined
  }

  /** Whether the server has ended the turn. */
  get hasEnded(): boolean {
    return this.ended !== undefined
  }

  /** The tokens of the turn so far. */
  get tokens(): { readonly input: number; readonly output: number } {
    return this.accumulator.tokens()
  }

  /** Adds a handle's log; one that comes after the end is ended at once. */
  subscribe(log: TurnLog): void {
    this.handOver()
    this.pieces ??= []
    if (this.done === undefined) this.logs = [...this.logs, log]
    else log.end(Exit.asVoid(this.done))
  }

  /** Removes the log of a handle that was never handed out. */
  unsubscribe(log: TurnLog): void {
    this.logs = this.logs.filter((other) => other !== log)
  }

  /** Calls `observer` when the turn has ended, or at once if it has. */
  addObserver(observer: TurnObserver): void {
    if (this.done === undefined) this.observers.push(observer)
    else observer(this.done, this.ended)
  }

  /**
   * Has the event refer to the route's own copies of the ids, which are most of its memory as they were parsed. They are
   * equal, so that nothing that has the event sees a change.
   */
  shareIds({ params }: Notification): void {
    const ids = params as { threadId?: unknown; turnId?: unknown; itemId?: unknown }
    if (ids.threadId === this.threadId) ids.threadId = this.threadId
    if (ids.turnId === this.id) ids.turnId = this.id
    if (typeof ids.itemId !== "string") return
    if (ids.itemId === this.lastItem) ids.itemId = this.lastItem
    else this.lastItem = ids.itemId
  }

  /** The next event. */
  deliver(event: Notification): void {
    if (this.events === 0) this.started.done(Exit.void)
    this.events += 1
    this.firstItem ??= itemOf(event)
    // An item that was read back from storage may be sent as well, from its start.
    const isDouble = this.resumed && this.isCompleted(event)
    if (isTextDelta(event)) {
      if (!isDouble) this.wait(event)
      return
    }
    this.handOver()
    if (event.method === "$resumed") this.resumed = true
    this.accumulator.add(event)
    if (!isDouble) for (const log of this.logs) log.add(event)
  }

  flush(): void {
    this.scheduled = false
    this.handOver()
  }

  private wait(piece: Notification): void {
    if (this.pieces === undefined) return
    if (this.pieces.push(piece) === maxPieces) this.handOver()
    if (this.scheduled) return
    this.scheduled = true
    this.delivery.schedule(this)
  }

  private handOver(): void {
    const { pieces } = this
    if (pieces === undefined || pieces.length === 0) return
    this.pieces = []
    for (const log of this.logs) for (const piece of pieces) log.add(piece)
  }

  /** Whether an event is about an item that was completed before it. */
  private isCompleted(event: Notification): boolean {
    const id = itemOf(event)
    return id !== undefined && this.accumulator.completed.has(id)
  }

  /** The link is back: what comes next follows on events that were missed. */
  gap(): void {
    for (const event of recovered(this, [], 0)) this.deliver(event)
  }

  /**
   * The link is back: delivers the items that were completed meanwhile, as the server has stored them. Those before the
   * first one received belong to the time before a handle joined the turn: its result has them, its events have not.
   */
  recover(turn: Turn, now: number): void {
    const from = this.firstItem === undefined ? -1 : turn.items.findIndex((item) => itemId(item) === this.firstItem)
    const missing = this.accumulator.missing(from === -1 ? turn : { ...turn, items: turn.items.slice(from) })
    for (const event of recovered(this, missing, now)) this.deliver(event)
    this.accumulator.mergeStored(turn)
  }

  mergeStored(turn: Turn): void {
    this.accumulator.mergeStored(turn)
  }

  partialTurn(status?: string): Turn {
    return this.accumulator.partialTurn(status)
  }

  /** The turn has ended as `turn` says. */
  complete(turn: Turn): void {
    if (this.done !== undefined) return
    this.ended = turn
    const result = this.accumulator.result(turn)
    if (turn.status === "failed") {
      const error = result.error ?? unexplained
      this.fail(new TurnFailedError({ threadId: this.threadId, turnId: this.id, error, result }))
    } else {
      this.settle(Exit.succeed(result))
    }
  }

  fail(error: TurnRunError): void {
    this.settle(Exit.fail(error))
  }

  private settle(exit: Exit.Exit<TurnResult, TurnRunError>): void {
    if (this.done !== undefined) return
    this.handOver()
    this.done = exit
    this.started.done(Exit.void)
    this.result.done(exit)
    for (const log of this.logs) log.end(Exit.asVoid(exit))
    for (const observer of this.observers) observer(exit, this.ended)
    this.logs = []
    this.observers.length = 0
  }
}

/** The item that an event is about. */
const itemOf = ({ method, params }: Notification): string | undefined => {
  if (!method.startsWith("item/")) return undefined
  const subject = params as { readonly item?: ThreadItem; readonly itemId?: string }
  return subject.item === undefined ? subject.itemId : itemId(subject.item)
}

/** The events that stand for those that were missed while the link was lost. */
export const recovered = (
  { id: turnId, threadId }: { readonly id: string; readonly threadId: string },
  items: Turn["items"],
  now: number
): ReadonlyArray<Notification> => [
  { method: "$resumed", params: { threadId, turnId } },
  ...items.map((item): Notification => {
    const completedAtMs = "completedAtMs" in item && typeof item.completedAtMs === "number" ? item.completedAtMs : now
    return { method: "item/completed", params: { threadId, turnId, item, completedAtMs }, recovered: true }
  })
]

const unexplained = {
  message: "the server gave no reason",
  codexErrorInfo: null,
  additionalDetails: null,
  misalignment: null
}
