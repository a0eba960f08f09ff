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
  /** Is called once the first physical turn has started. */
  readonly onBegin: (route: TurnRoute) => void
}

/**
 * The turns of a goal as one. Synchronous: it takes an event while the reader has it at hand, and publishes at once what
 * the machine makes of it. Only its completion waits for the goal's fiber.
 */
export class LogicalTurn implements Sink<Notification, TransportClosedError>, Flushable {
  /** Is called with the id of a turn whose start was missed. */
  onFound: (turnId: string) => void = () => {}
  private current: GoalMachine.GoalState
  private route: TurnRoute | undefined
  private completion: CompletionEvent | undefined
  private scheduled = false

  constructor(
    initial: GoalMachine.GoalState,
    private readonly options: Options
  ) {
    this.current = initial
    if (initial.first !== undefined) this.begin(initial.first)
  }

  get state(): GoalMachine.GoalState {
    return this.current
  }

  get changes(): Options["changes"] {
    return this.options.changes
  }

  take(input: GoalMachine.GoalInput): void {
    if (input._tag === "TurnFound") this.onFound(input.turn.id)
    const before = this.current
    const { events, state } = GoalMachine.step(before, input)
    this.current = state
    if (this.route === undefined && state.first !== undefined) this.begin(state.first)
    for (const event of events) {
      if (event.method === "turn/completed") this.completion = event
      else this.route?.deliver(event, 0)
    }
    if (state !== before) this.schedule()
  }

  /** The next notification of the thread. */
  add(notification: Notification): void {
    const relayed = GoalMachine.relay(this.current, notification)
    if (relayed !== undefined) {
      this.route?.deliver(relayed, 0)
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
    this.route?.deliver(this.completion, 0)
    this.route?.complete(this.completion.params.turn)
  }

  fail(error: TransportClosedError): void {
    this.current = { ...this.current, ended: true }
    this.route?.fail(error)
  }

  /** Whether turns of these ids reach back as far as the goal is known. */
  reaches(ids: ReadonlySet<string>): boolean {
    const { active, first, last } = this.current
    const known = active ?? last?.id
    return first === undefined || known === undefined || ids.has(known)
  }

  private begin(first: Turn): void {
    const { log, onBegin } = this.options
    this.route = new TurnRoute(first.id, this.current.threadId)
    if (log !== undefined) this.route.subscribe(log)
    onBegin(this.route)
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
