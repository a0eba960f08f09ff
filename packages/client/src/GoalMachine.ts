import type { ThreadGoal, Turn } from "@effect-codex/protocol"
import { type Notification, turnIdOf } from "./Notification.js"

/**
 * A goal as one logical turn: what its thread's notifications amount to. Pure, so that every order of them can be
 * tried; the fiber around it only moves messages.
 */
export interface GoalState {
  readonly threadId: string
  /** What was set; a notification of another goal is of the one before. */
  readonly objective: string
  /** The goal's id: that of its first physical turn. */
  readonly id: string | undefined
  /** The physical turn that is under way. */
  readonly active: string | undefined
  /** The goal as the server last told it; undefined until it tells of this one, null once it is cleared. */
  readonly goal: ThreadGoal | null | undefined
  /** When the first physical turn started, in s since the epoch. */
  readonly startedAt: number | null
  /** The physical turn that ended last. */
  readonly last: Turn | undefined
  /** Whether a physical turn was interrupted, or the goal as the caller asked. */
  readonly interrupted: boolean
  /** Interrupts that were asked for, and whose outcome is yet to be known. */
  readonly asking: number
  /** Whether the end was published. Nothing comes after it. */
  readonly ended: boolean
}

/** What a goal hears. */
export type GoalInput =
  /** A notification of the goal's thread. */
  | { readonly _tag: "Notified"; readonly notification: Notification }
  /** Somebody asks the server to interrupt the goal. The end waits for what comes of it. */
  | { readonly _tag: "InterruptAsked" }
  /** The server has taken the interrupt, or refused it. */
  | { readonly _tag: "InterruptAnswered"; readonly taken: boolean }

/** What follows from an input. */
export interface GoalStep {
  readonly state: GoalState
  /** What the goal's readers see, under its logical id; in order. */
  readonly events: ReadonlyArray<Notification>
}

const none: ReadonlyArray<Notification> = []

/** A goal that was set, before its first turn. */
export const start = (threadId: string, objective: string): GoalState => ({
  threadId,
  objective,
  id: undefined,
  active: undefined,
  goal: undefined,
  startedAt: null,
  last: undefined,
  interrupted: false,
  asking: 0,
  ended: false
})

/** Whether the goal itself is over, its last turn aside (G5). Any status but `active` is an end, a new one included. */
export const isTerminal = ({ goal }: GoalState): boolean =>
  goal === null || (goal !== undefined && goal.status !== "active")

/** The next state, and what is to be published. */
export const step = (state: GoalState, input: GoalInput): GoalStep => {
  if (state.ended) return { state, events: none }
  switch (input._tag) {
    case "Notified":
      return notified(state, input.notification)
    case "InterruptAsked":
      return { state: { ...state, asking: state.asking + 1 }, events: none }
    case "InterruptAnswered":
      return settle({ ...state, asking: state.asking - 1, interrupted: state.interrupted || input.taken })
  }
}

const notified = (state: GoalState, event: Notification): GoalStep => {
  switch (event.method) {
    case "turn/started": {
      const { turn } = event.params
      if (state.id !== undefined) return { state: { ...state, active: turn.id }, events: none }
      return {
        state: { ...state, id: turn.id, active: turn.id, startedAt: turn.startedAt },
        events: [event]
      }
    }
    case "turn/completed": {
      const { turn } = event.params
      if (turn.id !== state.active) return { state, events: none }
      return settle({
        ...state,
        active: undefined,
        last: turn,
        interrupted: state.interrupted || turn.status === "interrupted"
      })
    }
    case "thread/goal/updated": {
      const { goal } = event.params
      return goal.objective === state.objective ? settle({ ...state, goal }) : { state, events: none }
    }
    case "thread/goal/cleared":
      // Until the server has told of this goal, it is the one before that was cleared.
      return state.goal === undefined ? { state, events: none } : settle({ ...state, goal: null })
    default:
      return { state, events: state.id === undefined ? none : [underId(event, state.id)] }
  }
}

/** Ends the goal where nothing more can come: it is terminal, no turn is active, and no interrupt is unanswered. */
const settle = (state: GoalState): GoalStep => {
  const { id, last } = state
  if (!isTerminal(state) || state.active !== undefined || state.asking > 0 || id === undefined || last === undefined) {
    return { state, events: none }
  }
  const { startedAt } = state
  const { completedAt } = last
  const turn: Turn = {
    ...last,
    id,
    status: state.interrupted ? "interrupted" : last.status,
    startedAt,
    completedAt,
    durationMs: startedAt === null || completedAt === null ? null : (completedAt - startedAt) * 1000
  }
  const completed: Notification = { method: "turn/completed", params: { threadId: state.threadId, turn } }
  return { state: { ...state, ended: true }, events: [completed] }
}

/** The event as one of the logical turn. */
const underId = (event: Notification, id: string): Notification =>
  turnIdOf(event) === undefined
    ? event
    : ({ ...event, params: { ...(event.params as object), turnId: id } } as Notification)
