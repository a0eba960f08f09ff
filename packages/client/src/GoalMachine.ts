import type { ThreadGoal, Turn } from "@effect-codex/protocol"
import { type Notification, turnIdOf } from "./Notification.js"

/**
 * A goal as one logical turn: what the notifications of its thread amount to. Pure, so that every order of them can be
 * tried; the fiber around it only moves messages.
 */
export interface GoalState {
  readonly threadId: string
  /** The goal as the server last told it; undefined until it tells that it is active, null once it was cleared. */
  readonly goal: ThreadGoal | null | undefined
  /** The first physical turn, as it started. Its id is that of the logical turn. */
  readonly first: Turn | undefined
  /** The id of the physical turn that is under way. */
  readonly active: string | undefined
  /** The physical turn that ended last. */
  readonly last: Turn | undefined
  /** Whether a physical turn was interrupted, or the goal as somebody here asked. */
  readonly interrupted: boolean
  /** How many interrupts have been asked for whose outcome is yet to be known. */
  readonly asking: number
  /** Whether it is all over. Nothing is published any more. */
  readonly ended: boolean
}

/** What a goal hears. */
export type GoalInput =
  /** A notification of the goal's thread. */
  | { readonly _tag: "Notified"; readonly notification: Notification }
  /** Somebody here asks the server to interrupt the goal. Its end waits for what comes of that. */
  | { readonly _tag: "InterruptAsked" }
  /** The server has taken the interrupt, or refused it. */
  | { readonly _tag: "InterruptAnswered"; readonly taken: boolean }

/** What follows from an input. */
export interface GoalStep {
  readonly state: GoalState
  /** What the goal's readers see of it, under the logical id. */
  readonly events: ReadonlyArray<Notification>
}

const nothing: ReadonlyArray<Notification> = []

/** A goal that is about to be set. */
export const start = (threadId: string): GoalState => ({
  threadId,
  goal: undefined,
  first: undefined,
  active: undefined,
  last: undefined,
  interrupted: false,
  asking: 0,
  ended: false
})

/** Whether no further turn will be started. Any status but `active` is an end, one that a newer server adds included. */
export const isOver = ({ ended, goal, interrupted }: GoalState): boolean =>
  ended || interrupted || (goal !== undefined && goal?.status !== "active")

/** The next state, and what is to be published. */
export const step = (state: GoalState, input: GoalInput): GoalStep => {
  if (state.ended) return { state, events: nothing }
  switch (input._tag) {
    case "Notified":
      return notified(state, input.notification)
    case "InterruptAsked":
      return { state: { ...state, asking: state.asking + 1 }, events: nothing }
    case "InterruptAnswered":
      return settle({ ...state, asking: state.asking - 1, interrupted: state.interrupted || input.taken })
  }
}

const notified = (state: GoalState, event: Notification): GoalStep => {
  // Until the goal is told to be active, what is told is of before. The server answers `thread/goal/clear` before it
  // tells of it, so that the end of an earlier goal can arrive when this one has been sent already.
  if (state.goal === undefined && !isActivation(event)) return { state, events: nothing }
  switch (event.method) {
    case "turn/started": {
      const { turn } = event.params
      return state.first === undefined
        ? { state: { ...state, first: turn, active: turn.id }, events: [event] }
        : { state: { ...state, active: turn.id }, events: nothing }
    }
    case "turn/completed": {
      const { turn } = event.params
      if (turn.id !== state.active) return { state, events: nothing }
      // The server does not continue a goal whose turn was interrupted, even if it stays stored as active.
      const interrupted = state.interrupted || turn.status === "interrupted"
      return settle({ ...state, active: undefined, last: turn, interrupted })
    }
    case "thread/goal/updated":
      return settle({ ...state, goal: event.params.goal })
    case "thread/goal/cleared":
      return settle({ ...state, goal: null })
    default:
      return { state, events: state.first === undefined ? nothing : [underId(event, state.first.id)] }
  }
}

const isActivation = (event: Notification): boolean =>
  event.method === "thread/goal/updated" && event.params.goal.status === "active"

/** Ends the goal where nothing more can come: it is over, no turn is active, and no interrupt is unanswered. */
const settle = (state: GoalState): GoalStep => {
  if (!isOver(state) || state.active !== undefined || state.asking > 0) return { state, events: nothing }
  return { state: { ...state, ended: true }, events: completed(state) }
}

/** The end of the logical turn, if it began: it starts as the first physical one did, and ends as the last one. */
const completed = ({ first, interrupted, last, threadId }: GoalState): ReadonlyArray<Notification> => {
  if (first === undefined || last === undefined) return nothing
  const { id, rootTurnId = null, startedAt = null } = first
  const { completedAt = null } = last
  const turn: Turn = {
    ...last,
    id,
    rootTurnId,
    status: interrupted ? "interrupted" : last.status,
    startedAt,
    completedAt,
    // Times are in s, durations in ms.
    durationMs: startedAt === null || completedAt === null ? null : (completedAt - startedAt) * 1000
  }
  return [{ method: "turn/completed", params: { threadId, turn } }]
}

/** An event of a physical turn as one of the logical turn. */
const underId = (event: Notification, id: string): Notification => {
  const turnId = turnIdOf(event)
  return turnId === undefined || turnId === id
    ? event
    : ({ ...event, params: { ...(event.params as object), turnId: id } } as Notification)
}
