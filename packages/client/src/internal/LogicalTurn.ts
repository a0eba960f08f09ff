import type { Turn } from "@effect-codex/protocol"
import type { TransportClosedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import type { Delivery, Flushable } from "./Delivery.js"
import type { Exit, Mailbox } from "./effect.js"
import * as GoalMachine from "./GoalMachine.js"
import type { Sink } from "./Sink.js"
import { type TurnLog, TurnRoute } from "./TurnRoute.js"

type CompletionEvent = Extract<Notification, { readonly method: "turn/completed" }>

/** What a logical turn acts on. */
export interface Options {
  /** Gets an element once a batch, when the state has changed. */
  readonly changes: Mailbox.Mailbox<void, TransportClosedError>
  readonly delivery: Delivery
  /** Gets the events. */
  readonly log: TurnLog | undefined
}

/**
 * The turns of a goal as one. Synchronous: it takes an event while the reader has it at hand, and publishes at once what
 * the machine makes of it. Only its completion waits for the goal's fiber.
 */
export class LogicalTurn implements Sink<Notification, TransportClosedError>, Flushable {
  /** Is called with the id of a turn whose start was missed. */
  onFound: (turnId: string) => void = () => {}
  private current: GoalMachine.GoalState
  private begun: TurnRoute | undefined
  private completion: CompletionEvent | undefined
  private scheduled = false

  constructor(
    initial: GoalMachine.GoalState,
    private readonly options: Options
  ) {
    this.current = initial
  }

  get state(): GoalMachine.GoalState {
    return this.current
  }

  /** Its route, once the first physical turn has started. */
  get route(): TurnRoute | undefined {
    return this.begun
  }

  get changes(): Options["changes"] {
    return this.options.changes
  }

  take(input: GoalMachine.GoalInput): void {
    const before = this.current
    this.apply(input)
    if (this.current !== before) this.schedule()
  }

  /** Takes an input of the goal's fiber, which needs not be woken for it. */
  apply(input: GoalMachine.GoalInput): void {
    if (input._tag === "TurnFound") this.onFound(input.turn.id)
    const { events, state } = GoalMachine.step(this.current, input)
    this.current = state
    if (this.begun === undefined && state.first !== undefined) this.begin(state.first)
    for (const event of events) {
      if (event.method === "turn/completed") this.completion = event
      else this.begun?.deliver(event)
    }
  }

  /** The next notification of the thread. */
  add(notification: Notification): void {
    const relayed = GoalMachine.relay(this.current, notification)
    if (relayed !== undefined) {
      this.begun?.deliver(relayed)
      return
    }
    const input = toInput(notification)
    if (input !== undefined) this.take(input)
  }

  /** The thread's notifications have ended; what was taken before counts. */
  end(exit: Exit.Exit<void, TransportClosedError>): void {
    this.flush()
    this.changes.unsafeDone(exit)
  }

  flush(): void {
    if (this.scheduled) this.changes.unsafeOffer(undefined)
    this.scheduled = false
  }

  /** The goal has ended, and so does the turn, if it began. */
  complete(): void {
    if (this.completion === undefined) return
    this.begun?.deliver(this.completion)
    this.begun?.complete(this.completion.params.turn)
    this.completion = undefined
  }

  /** The goal goes no further. An end that was taken before counts. */
  fail(error: TransportClosedError): void {
    this.complete()
    this.current = { ...this.current, ended: true }
    this.begun?.fail(error)
  }

  /** Whether turns of these ids reach back as far as the goal is known. */
  reaches(ids: ReadonlySet<string>): boolean {
    const { active, first, last } = this.current
    const known = active ?? last?.id
    return first === undefined || known === undefined || ids.has(known)
  }

  private begin(first: Turn): void {
    const { delivery, log } = this.options
    this.begun = new TurnRoute(first.id, this.current.threadId, delivery)
    if (log !== undefined) this.begun.subscribe(log)
  }

  private schedule(): void {
    if (this.scheduled) return
    this.scheduled = true
    this.options.delivery.schedule(this)
  }
}

const toInput = (notification: Notification): GoalMachine.GoalInput | undefined => {
  switch (notification.method) {
    case "thread/archived":
    case "thread/closed":
    case "thread/deleted":
      return { _tag: "ThreadGone" }
    default:
      return GoalMachine.concerns(notification) ? { _tag: "Notified", notification } : undefined
  }
}
