import type { Random } from "./Random.js"
import type { Timeline } from "./Timeline.js"

/** A message of JSON-RPC, either way. */
export interface Message {
  readonly id?: string | number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** A codex app-server as far as turns, goals and approvals go, on virtual time. It keeps the state that a client may read. */
export interface FakeServer {
  /** Takes a message of the client. */
  readonly receive: (message: Message) => void
  /** The text of a turn, whole. */
  readonly textOf: (turnId: string) => string
  /** How many turns run. */
  readonly running: () => number
}

interface ServerTurn {
  readonly id: string
  readonly threadId: string
  status: "inProgress" | "completed" | "interrupted" | "failed"
  text: string
}

interface ServerThread {
  readonly id: string
  readonly turns: Array<ServerTurn>
  active: ServerTurn | undefined
  goal: { status: string; readonly rounds: number } | undefined
}

/** A piece of text as the server writes it: it names its turn and its place. */
const piece = (turnId: string, at: number): string => `${turnId}#${at};`

/** `send` takes what the server writes, in order. */
export const make = (timeline: Timeline, random: Random, send: (message: Message) => void): FakeServer => {
  const threads = new Map<string, ServerThread>()
  const texts = new Map<string, string>()
  /** What goes on once the client has responded to a request of the server. */
  const waiting = new Map<string | number, () => void>()
  let turns = 0
  let requests = 0
  let running = 0

  const notify = (method: string, params: Readonly<Record<string, unknown>>) => send({ method, params })

  const threadOf = (id: string): ServerThread => {
    const known = threads.get(id) ?? { id, turns: [], active: undefined, goal: undefined }
    threads.set(id, known)
    return known
  }

  const statusOf = ({ active }: ServerThread) =>
    active === undefined ? { type: "idle" } : { type: "active", activeFlags: [] }
  const notifyStatus = (thread: ServerThread) =>
    notify("thread/status/changed", { threadId: thread.id, status: statusOf(thread) })

  const goalOf = (thread: ServerThread) =>
    thread.goal === undefined
      ? null
      : {
          threadId: thread.id,
          objective: "Do it.",
          status: thread.goal.status,
          tokenBudget: null,
          tokensUsed: 0,
          timeUsedSeconds: 0,
          createdAt: 0,
          updatedAt: 0
        }
  const notifyGoal = (thread: ServerThread) =>
    notify("thread/goal/updated", { threadId: thread.id, turnId: null, goal: goalOf(thread) })

  const itemOf = ({ id, text }: ServerTurn) => ({ type: "agentMessage", id: `${id}-m`, text, phase: null })

  const toTurn = (turn: ServerTurn, items: boolean) => {
    const over = turn.status !== "inProgress"
    return {
      id: turn.id,
      items: items && over ? [itemOf(turn)] : [],
      itemsView: items ? "full" : "notLoaded",
      status: turn.status,
      error:
        turn.status === "failed"
          ? { message: "the model failed", codexErrorInfo: null, additionalDetails: null, misalignment: null }
          : null,
      startedAt: 1,
      completedAt: over ? 3 : null,
      durationMs: over ? 2000 : null
    }
  }

  const end = (thread: ServerThread, turn: ServerTurn, status: ServerTurn["status"]) => {
    if (turn.status !== "inProgress") return
    running -= 1
    turn.status = status
    texts.set(turn.id, turn.text)
    const { goal } = thread
    if (goal?.status === "active" && (status === "failed" || thread.turns.length >= goal.rounds)) {
      goal.status = status === "failed" ? "blocked" : "complete"
      notifyGoal(thread)
    }
    notify("item/completed", { threadId: thread.id, turnId: turn.id, item: itemOf(turn), completedAtMs: 0 })
    thread.active = undefined
    notifyStatus(thread)
    notify("turn/completed", { threadId: thread.id, turn: toTurn(turn, false) })
    if (goal?.status === "active" && status !== "interrupted") timeline.after(10, () => continueGoal(thread))
  }

  const approve = (turn: ServerTurn, resume: () => void) => {
    const id = requests++
    const done = () => {
      if (!waiting.delete(id)) return
      notify("serverRequest/resolved", { threadId: turn.threadId, requestId: id })
      timeline.after(10, resume)
    }
    waiting.set(id, done)
    // Another client decides after a while.
    timeline.after(3000, done)
    send({
      id,
      method: "item/fileChange/requestApproval",
      params: { threadId: turn.threadId, turnId: turn.id, itemId: "i", startedAtMs: 0, reason: null, grantRoot: null }
    })
  }

  const write = (thread: ServerThread, turn: ServerTurn, draw: Random, at: number, pieces: number) => {
    if (turn.status !== "inProgress") return
    if (at === pieces) return end(thread, turn, draw.chance(0.05) ? "failed" : "completed")
    const delta = piece(turn.id, at)
    turn.text += delta
    notify("item/agentMessage/delta", { threadId: thread.id, turnId: turn.id, itemId: `${turn.id}-m`, delta })
    const next = () => write(thread, turn, draw, at + 1, pieces)
    if (draw.chance(0.02)) approve(turn, next)
    else timeline.after(10 * draw.between(0, 3), next)
  }

  const begin = (thread: ServerThread): ServerTurn => {
    const turn: ServerTurn = { id: `u${++turns}`, threadId: thread.id, status: "inProgress", text: "" }
    const draw = random.fork(turn.id)
    running += 1
    thread.turns.push(turn)
    thread.active = turn
    timeline.after(0, () => {
      notifyStatus(thread)
      notify("turn/started", { threadId: thread.id, turn: toTurn(turn, false) })
      write(thread, turn, draw, 0, draw.between(1, 12))
    })
    return turn
  }

  const continueGoal = (thread: ServerThread) => {
    if (thread.goal?.status === "active" && thread.active === undefined) begin(thread)
  }

  const respond = (id: string | number, method: string, params: Readonly<Record<string, unknown>>) => {
    const result = (result: unknown) => send({ id, result })
    const refuse = (message: string) => send({ id, error: { code: -32600, message } })
    const thread = threadOf(String(params.threadId))
    switch (method) {
      case "initialize":
        return result({
          userAgent: "fake/0.169.0 (memory)",
          codexHome: "/nowhere",
          platformFamily: "unix",
          platformOs: "linux"
        })
      case "turn/start":
        return result({ turn: toTurn(thread.active ?? begin(thread), false) })
      case "turn/interrupt": {
        if (thread.active === undefined) return refuse("no active turn to interrupt")
        if (thread.active.id !== params.turnId) {
          return refuse(`expected active turn id \`${params.turnId}\` but found \`${thread.active.id}\``)
        }
        result({})
        return end(thread, thread.active, "interrupted")
      }
      case "turn/steer":
        return thread.active === undefined
          ? refuse("no active turn to steer")
          : thread.active.id === params.expectedTurnId
            ? result({ turnId: thread.active.id })
            : refuse(`expected active turn id \`${params.expectedTurnId}\` but found \`${thread.active.id}\``)
      case "thread/read":
        return result({ thread: toThread(thread) })
      case "thread/turns/list": {
        const from = Number(params.cursor ?? 0)
        const limit = Number(params.limit ?? 20)
        const newestFirst = [...thread.turns].reverse()
        const page = newestFirst.slice(from, from + limit).map((turn) => toTurn(turn, params.itemsView === "full"))
        return result({ data: page, nextCursor: from + limit < newestFirst.length ? String(from + limit) : null })
      }
      case "thread/goal/clear": {
        const cleared = thread.goal !== undefined
        thread.goal = undefined
        result({ cleared })
        return cleared ? notify("thread/goal/cleared", { threadId: thread.id }) : undefined
      }
      case "thread/goal/get":
        return result({ goal: goalOf(thread) })
      case "thread/goal/set": {
        const status = String(params.status)
        thread.goal ??= { status, rounds: thread.turns.length + random.fork(thread.id).between(1, 3) }
        if (thread.goal.status !== "complete") thread.goal.status = status
        result({ goal: goalOf(thread) })
        notifyGoal(thread)
        return timeline.after(10, () => continueGoal(thread))
      }
      default:
        return refuse(`Invalid request: unknown variant \`${method}\``)
    }
  }

  const toThread = (thread: ServerThread) => ({
    id: thread.id,
    sessionId: thread.id,
    projectId: null,
    preview: "",
    ephemeral: false,
    modelProvider: "fake",
    createdAt: 0,
    updatedAt: 0,
    status: statusOf(thread),
    cwd: "/",
    cliVersion: "0",
    source: "cli",
    turns: []
  })

  return {
    receive: ({ id, method, params = {} }) => {
      if (id === undefined) return
      if (method === undefined) waiting.get(id)?.()
      else respond(id, method, params)
    },
    textOf: (turnId) => texts.get(turnId) ?? "",
    running: () => running
  }
}
