import { type ThreadGoal, type Turn, withTurnId } from "@effect-codex/protocol"
import { is, type Notification, turnIdOf } from "../Notification.js"
import { hasEnded, hasSurelyEnded, isCutOff } from "./StoredTurns.js"
import { recovered } from "./TurnRoute.js"

/**
 * A goal as one logical turn, computed from the notifications of its thread. Pure, so that every order of them can be
 * tested; {@link LogicalTurn} feeds it.
 */
export interface GoalState {
  readonly threadId: string
  /** The goal as last received; undefined until it is received as active, null once it was cleared. */
  readonly goal: ThreadGoal | null | undefined
  /** The goal as the response to its setting has it: notifications of an earlier goal may follow on that. */
  readonly set: ThreadGoal | undefined
  /** The first physical turn, as it started. Its id is that of the logical turn. */
  readonly first: Turn | undefined
  /** The id of the active physical turn. */
  readonly active: string | undefined
  /** The physical turn that ended last. */
  readonly last: Turn | undefined
  /** Whether a physical turn was interrupted, or the goal by this client. */
  readonly interrupted: boolean
  /** How many interrupts have been sent whose outcome is not known yet. */
  readonly asking: number
  /** Whether the goal has ended. Nothing is published after that. */
  readonly ended: boolean
}

/** The inputs of a goal. */
export type GoalInput =
  /** A notification of the goal's thread, see {@link concerns}. */
  | { readonly _tag: "Notified"; readonly notification: Notification }
  /** The goal as the server has responded when it was set. */
  | { readonly _tag: "Set"; readonly goal: ThreadGoal }
  /** The goal as the server has responded that it is stored; null if there is none. */
  | { readonly _tag: "Stored"; readonly goal: ThreadGoal | null }
  /** The stored state of the thread says that a turn is active whose start was missed. */
  | { readonly _tag: "TurnFound"; readonly turn: Turn }
  /** The stored state of the thread says how a turn ended. */
  | { readonly _tag: "TurnEnded"; readonly turn: Turn }
  /**
   * The link was lost and is back: the stored turns of the thread, oldest first. `restarted`: it is another run of the
   * server, which continues a goal that is stored as active although its turn was interrupted.
   */
  | {
      readonly _tag: "Resumed"
      readonly turns: ReadonlyArray<Turn>
      readonly restarted: boolean
      readonly now: number
    }
  /** The server has the thread no longer, or has unloaded it: it will not continue the goal. */
  | { readonly _tag: "ThreadGone" }
  /** The client asks the server to interrupt the goal. Its end waits for the outcome. */
  | { readonly _tag: "InterruptAsked" }
  /** The server has accepted the interrupt, or refused it. */
  | { readonly _tag: "InterruptAnswered"; readonly accepted: boolean }

/** The notifications of its thread that a goal is made of: the events of its turns, and the changes of the stored goal. */
export const concerns = (event: Notification): boolean => turnIdOf(event) !== undefined || isGoalChange(event)

const isGoalChange = is("thread/goal/updated", "thread/goal/cleared")

/** The outcome of an input. */
export interface GoalStep {
  readonly state: GoalState
  /** The events for the goal's readers, under the logical id. */
  readonly events: ReadonlyArray<Notification>
}

const nothing: ReadonlyArray<Notification> = []

/** A goal that is about to be set. */
export const start = (threadId: string): GoalState => ({
  threadId,
  goal: undefined,
  set: undefined,
  first: undefined,
  active: undefined,
  last: undefined,
  interrupted: false,
  asking: 0,
  ended: false
})

/** Whether no further turn will be started. Any status but `active` is an end, also one that a newer server adds. */
export const isOver = ({ ended, goal, interrupted }: GoalState): boolean =>
  ended || interrupted || (goal !== undefined && goal?.status !== "active")

/** A notification under the logical id, if all that it does is to be published: most are such. */
export const relay = ({ ended, first, goal }: GoalState, event: Notification): Notification | undefined => {
  if (ended || first === undefined || goal === undefined || changesState(event)) return undefined
  const relayed = underId(event, first.id)
  return relayed !== event || concerns(event) ? relayed : undefined
}

const changesState = is("turn/started", "turn/completed", "thread/goal/updated", "thread/goal/cleared")

/** The next state, and what is to be published. */
export const step = (state: GoalState, input: GoalInput): GoalStep => {
  if (state.ended) return { state, events: nothing }
  switch (input._tag) {
    case "Notified":
      return notified(state, input.notification)
    case "Set":
      return { state: { ...state, set: input.goal }, events: nothing }
    case "Stored":
      return stored(state, input.goal)
    case "TurnFound":
      return turnStarted(state, input.turn)
    case "TurnEnded":
      return turnEnded(state, input.turn)
    case "Resumed":
      return resumed(state, input)
    case "ThreadGone":
      return settle({ ...state, active: undefined, interrupted: true, asking: 0 })
    case "InterruptAsked":
      return { state: { ...state, asking: state.asking + 1 }, events: nothing }
    case "InterruptAnswered":
      return settle({ ...state, asking: state.asking - 1, interrupted: state.interrupted || input.accepted })
  }
}

const notified = (state: GoalState, event: Notification): GoalStep => {
  const relayed = relay(state, event)
  if (relayed !== undefined) return { state, events: [relayed] }
  // Notifications from before the goal was active belong to an earlier one: the server responds to `thread/goal/clear`
  // before it notifies of it, so that the end of an earlier goal can arrive after this one was set.
  if (state.goal === undefined && !isActivation(event)) return { state, events: nothing }
  switch (event.method) {
    case "turn/started": {
      const { turn } = event.params
      const step = turnStarted(state, turn)
      return state.first === undefined ? { ...step, events: [event] } : step
    }
    case "turn/completed":
      return turnEnded(state, event.params.turn)
    case "thread/goal/updated":
      return settle({ ...state, goal: event.params.goal })
    case "thread/goal/cleared":
      return settle({ ...state, goal: null })
    default:
      return { state, events: nothing }
  }
}

/** Until the goal is active, the stored one is an earlier one. */
const stored = (state: GoalState, goal: ThreadGoal | null): GoalStep =>
  state.goal === undefined && goal?.status !== "active" ? { state, events: nothing } : settle({ ...state, goal })

const turnStarted = (state: GoalState, turn: Turn): GoalStep => ({
  state: { ...state, first: state.first ?? turn, active: turn.id },
  events: nothing
})

const turnEnded = (state: GoalState, turn: Turn): GoalStep => {
  if (turn.id !== state.active) return { state, events: nothing }
  // The server does not continue a goal whose turn was interrupted, even if it stays stored as active.
  const interrupted = state.interrupted || turn.status === "interrupted"
  return settle({ ...state, active: undefined, last: turn, interrupted })
}

/**
 * The turns since the active one, or the last, or since the goal was set, with all of their stored items: those that are
 * known are not published twice.
 */
const resumed = (before: GoalState, { now, restarted, turns }: Extract<GoalInput, { _tag: "Resumed" }>): GoalStep => {
  // No notification of an earlier goal comes over the new link.
  const state = before.goal === undefined ? { ...before, goal: before.set } : before
  const { goal, threadId } = state
  const known = state.active ?? state.last?.id
  const from = turns.findIndex(state.first === undefined ? startedSince(goal) : ({ id }) => id === known)
  const since = from === -1 ? [] : ofGoal(goal, turns.slice(from), restarted)
  const first = state.first ?? since[0]
  if (first === undefined) return { state, events: nothing }
  const items = since.flatMap((turn) => turn.items)
  const events = [...recovered({ id: first.id, threadId }, items, now)]
  let current = state
  for (const turn of since) {
    if (turn.id !== known) current = turnStarted(current, turn).state
    const isOver = turn === turns.at(-1) ? hasSurelyEnded(turn, restarted) : hasEnded(turn)
    if (!isOver || turn.id !== current.active) continue
    const interrupted = current.interrupted || isInterrupted(turn, restarted)
    current = { ...current, active: undefined, last: turn, interrupted }
  }
  // Not before the last of them: a goal may be complete already while its last turn runs.
  const settled = settle(current)
  return { state: settled.state, events: [...events, ...settled.events] }
}

/** Those of the turns that the goal has started: it starts none once it is over, or one of them was interrupted. */
const ofGoal = (goal: GoalState["goal"], turns: ReadonlyArray<Turn>, restarted: boolean): ReadonlyArray<Turn> => {
  const foreign = turns.findIndex(({ startedAt }, at) => {
    const before = turns[at - 1]
    if (before === undefined) return false
    const isOver = goal != null && goal.status !== "active" && (startedAt ?? 0) > goal.updatedAt
    return isOver || isInterrupted(before, restarted)
  })
  return foreign === -1 ? turns : turns.slice(0, foreign)
}

/** Whether a stored turn was interrupted, and not by the end of its server, after which a goal is continued. */
const isInterrupted = (turn: Turn, restarted: boolean): boolean =>
  turn.status === "interrupted" && !restarted && !isCutOff(turn)

/**
 * Whether a turn started after the goal was set: those before it had ended. Times are in s, so that a turn that began and
 * ended within the second of the setting may be from before it.
 */
const startedSince =
  (goal: ThreadGoal | null | undefined) =>
  ({ completedAt, startedAt, status }: Turn): boolean => {
    if (goal?.status !== "active") return false
    const since = (startedAt ?? 0) - goal.updatedAt
    return status === "inProgress" || since > 0 || (since === 0 && (completedAt ?? 0) > goal.updatedAt)
  }

const isActivation = (event: Notification): boolean =>
  event.method === "thread/goal/updated" && event.params.goal.status === "active"

/** Ends the goal when it is over, no turn is active, and the outcome of every interrupt is known. */
const settle = (state: GoalState): GoalStep => {
  if (!isOver(state) || state.active !== undefined || state.asking > 0) return { state, events: nothing }
  return { state: { ...state, ended: true }, events: completed(state) }
}

/** The end of the logical turn, if it began: it starts as the first physical one did, and ends as the last one. */
const completed = ({ first, interrupted, last, threadId }: GoalState): ReadonlyArray<Notification> => {
  if (first === undefined) return nothing
  const { id, rootTurnId = null, startedAt = null } = first
  const { completedAt = null } = last ?? first
  const turn: Turn = {
    ...(last ?? first),
    id,
    rootTurnId,
    status: interrupted || last === undefined ? "interrupted" : last.status,
    startedAt,
    completedAt,
    // Times are in s, durations in ms.
    durationMs: startedAt === null || completedAt === null ? null : (completedAt - startedAt) * 1000
  }
  return [{ method: "turn/completed", params: { threadId, turn } }]
}

/** An event of a physical turn as one of the logical turn. */
const underId = (event: Notification, id: string): Notification => {
  const name = event.method === "$unknown" ? event.name : event.method
  const params = withTurnId(name, event.params, id)
  return params === event.params ? event : ({ ...event, params } as Notification)
}
