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
  /** The link is lost: a new one gets no event of a thread before the thread is resumed. Turns go on. */
  readonly unlink: () => void
  /** It is killed, and started again as another version: turns are interrupted, goals go on once their thread is resumed. */
  readonly restart: (version: string) => void
  /** The final response of a turn. */
  readonly textOf: (turnId: string) => string
  /** The turns that this input, or a goal of this objective, has started. */
  readonly turnsOf: (key: string) => ReadonlyArray<ServerTurn>
  /** How many turns run. */
  readonly running: () => number
}

/** A turn as it really went. */
export interface ServerTurn {
  readonly id: string
  readonly threadId: string
  /** The input that has started it, or the objective of its goal. */
  readonly key: string
  readonly items: Array<ServerItem>
  status: "inProgress" | "completed" | "interrupted" | "failed"
  /** In s. */
  readonly startedAt: number
  completedAt: number | null
}

/** A message. One that is `cut` never becomes complete. */
export interface ServerItem {
  readonly id: string
  text: string
  state: "open" | "complete" | "cut"
}

interface ServerThread {
  readonly id: string
  readonly turns: Array<ServerTurn>
  active: ServerTurn | undefined
  goal: { status: string; readonly objective: string; readonly rounds: number; updatedAt: number } | undefined
}

/** What the response to `thread/resume` has beside the thread. */
const resumed = {
  model: "fake",
  modelProvider: "fake",
  serviceTier: null,
  cwd: "/",
  runtimeWorkspaceRoots: [],
  instructionSources: [],
  approvalPolicy: "never",
  approvalsReviewer: "user",
  sandbox: { type: "readOnly", networkAccess: false },
  reasoningEffort: null
}

/** A piece of text as the server writes it: it names its turn and its place. */
const piece = (turnId: string, at: number): string => `${turnId}#${at};`

/** `send` takes what the server writes, in order. */
export const make = (timeline: Timeline, random: Random, send: (message: Message) => void): FakeServer => {
  const threads = new Map<string, ServerThread>()
  /** What the server waits for the client to respond to: the request, and how it goes on. */
  const waiting = new Map<string | number, { readonly request: Message; readonly done: () => void }>()
  const all: Array<ServerTurn> = []
  /** The threads whose events the present link gets, and those that this run of the server has loaded. */
  const subscribed = new Set<string>()
  const loaded = new Set<string>()
  let version = "0.169.0"
  let turns = 0
  let requests = 0
  let running = 0

  const seconds = () => Math.floor(timeline.now() / 1000)

  const notify = (method: string, params: Readonly<Record<string, unknown>>) => {
    if (subscribed.has(String(params.threadId))) send({ method, params })
  }

  const threadOf = (id: string): ServerThread => {
    const known = threads.get(id) ?? { id, turns: [], active: undefined, goal: undefined }
    threads.set(id, known)
    return known
  }

  const statusOf = ({ active, id }: ServerThread) =>
    active !== undefined ? { type: "active", activeFlags: [] } : { type: loaded.has(id) ? "idle" : "notLoaded" }
  const notifyStatus = (thread: ServerThread) =>
    notify("thread/status/changed", { threadId: thread.id, status: statusOf(thread) })

  const goalOf = (thread: ServerThread) =>
    thread.goal === undefined
      ? null
      : {
          threadId: thread.id,
          objective: thread.goal.objective,
          status: thread.goal.status,
          tokenBudget: null,
          tokensUsed: 0,
          timeUsedSeconds: 0,
          createdAt: 0,
          updatedAt: thread.goal.updatedAt
        }
  const notifyGoal = (thread: ServerThread) =>
    notify("thread/goal/updated", { threadId: thread.id, turnId: null, goal: goalOf(thread) })

  const itemOf = ({ id, text }: ServerItem) => ({ type: "agentMessage", id, text, phase: null })

  const toTurn = (turn: ServerTurn, items: boolean) => {
    const over = turn.status !== "inProgress"
    return {
      id: turn.id,
      items: items ? turn.items.filter(({ state }) => state === "complete").map(itemOf) : [],
      itemsView: items ? "full" : "notLoaded",
      status: turn.status,
      error:
        turn.status === "failed"
          ? { message: "the model failed", codexErrorInfo: null, additionalDetails: null, misalignment: null }
          : null,
      startedAt: turn.startedAt,
      completedAt: turn.completedAt,
      durationMs: over ? 1 : null
    }
  }

  const completeItem = ({ id: turnId, items, threadId }: ServerTurn) => {
    const item = items.find(({ state }) => state === "open")
    if (item === undefined) return
    item.state = "complete"
    notify("item/completed", { threadId, turnId, item: itemOf(item), completedAtMs: 0 })
  }

  const end = (thread: ServerThread, turn: ServerTurn, status: ServerTurn["status"]) => {
    if (turn.status !== "inProgress") return
    running -= 1
    turn.status = status
    turn.completedAt = seconds()
    completeItem(turn)
    const { goal } = thread
    if (goal?.status === "active" && (status === "failed" || thread.turns.length >= goal.rounds)) {
      goal.status = status === "failed" ? "blocked" : "complete"
      notifyGoal(thread)
    }
    thread.active = undefined
    notifyStatus(thread)
    notify("turn/completed", { threadId: thread.id, turn: toTurn(turn, false) })
    if (goal?.status === "active" && status !== "interrupted") timeline.after(10, () => continueGoal(thread))
  }

  const approve = (turn: ServerTurn, resume: () => void) => {
    const id = requests++
    const { id: turnId, threadId } = turn
    const request = {
      id,
      method: "item/fileChange/requestApproval",
      params: { threadId, turnId, itemId: "i", startedAtMs: 0, reason: null, grantRoot: null }
    }
    const done = () => {
      if (!waiting.delete(id)) return
      notify("serverRequest/resolved", { threadId, requestId: id })
      timeline.after(10, resume)
    }
    waiting.set(id, { request, done })
    // Another client decides after a while.
    timeline.after(3000, done)
    if (subscribed.has(threadId)) send(request)
  }

  const openItem = (turn: ServerTurn): ServerItem => {
    const item: ServerItem = { id: `${turn.id}-m${turn.items.length}`, text: "", state: "open" }
    turn.items.push(item)
    notify("item/started", { threadId: turn.threadId, turnId: turn.id, item: itemOf(item), startedAtMs: 0 })
    return item
  }

  const write = (thread: ServerThread, turn: ServerTurn, draw: Random, at: number, pieces: number) => {
    if (turn.status !== "inProgress") return
    if (at === pieces) return end(thread, turn, draw.chance(0.05) ? "failed" : "completed")
    const delta = piece(turn.id, at)
    const item = turn.items.find(({ state }) => state === "open") ?? openItem(turn)
    item.text += delta
    notify("item/agentMessage/delta", { threadId: thread.id, turnId: turn.id, itemId: item.id, delta })
    if (draw.chance(0.1)) completeItem(turn)
    const next = () => write(thread, turn, draw, at + 1, pieces)
    if (draw.chance(0.02)) approve(turn, next)
    else timeline.after(10 * draw.between(0, 3), next)
  }

  const begin = (thread: ServerThread, key: string): ServerTurn => {
    const [id, threadId, startedAt] = [`u${++turns}`, thread.id, seconds()]
    const turn: ServerTurn = { id, threadId, key, items: [], status: "inProgress", startedAt, completedAt: null }
    all.push(turn)
    const draw = random.fork(turn.id)
    running += 1
    thread.turns.push(turn)
    thread.active = turn
    timeline.after(0, () => {
      if (turn.status !== "inProgress") return
      notifyStatus(thread)
      notify("turn/started", { threadId: thread.id, turn: toTurn(turn, false) })
      write(thread, turn, draw, 0, draw.between(1, 12))
    })
    return turn
  }

  const continueGoal = (thread: ServerThread) => {
    const { active, goal } = thread
    if (goal?.status === "active" && active === undefined && loaded.has(thread.id)) begin(thread, goal.objective)
  }

  const open = ({ id }: ServerThread) => {
    loaded.add(id)
    subscribed.add(id)
  }

  const respond = (id: string | number, method: string, params: Readonly<Record<string, unknown>>) => {
    const result = (result: unknown) => send({ id, result })
    const refuse = (message: string) => send({ id, error: { code: -32600, message } })
    const thread = threadOf(String(params.threadId))
    switch (method) {
      case "initialize":
        return result({
          userAgent: `fake/${version} (memory)`,
          codexHome: "/nowhere",
          platformFamily: "unix",
          platformOs: "linux"
        })
      case "thread/loaded/list":
        return result({ data: [...loaded], nextCursor: null })
      case "thread/resume": {
        const wasLoaded = loaded.has(thread.id)
        open(thread)
        result({ ...resumed, thread: toThread(thread) })
        if (thread.goal !== undefined) notifyGoal(thread)
        for (const { request } of waiting.values()) if (request.params?.threadId === thread.id) send(request)
        return wasLoaded ? undefined : timeline.after(10, () => continueGoal(thread))
      }
      case "turn/start": {
        if (!loaded.has(thread.id)) return refuse(`thread not found: ${thread.id}`)
        open(thread)
        const [input] = params.input as ReadonlyArray<{ readonly text?: string }>
        return result({ turn: toTurn(thread.active ?? begin(thread, String(input?.text)), false) })
      }
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
        if (!loaded.has(thread.id)) return refuse(`thread not found: ${thread.id}`)
        const status = String(params.status)
        const objective = String(params.objective)
        const rounds = thread.turns.length + random.fork(objective).between(1, 3)
        thread.goal ??= { status, objective, rounds, updatedAt: seconds() }
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
      if (method === undefined) waiting.get(id)?.done()
      else respond(id, method, params)
    },
    unlink: () => subscribed.clear(),
    restart: (next) => {
      version = next
      for (const thread of threads.values()) {
        const { active } = thread
        thread.active = undefined
        if (active?.status !== "inProgress") continue
        running -= 1
        active.status = "interrupted"
        active.completedAt = seconds()
        for (const item of active.items) if (item.state === "open") item.state = "cut"
      }
      waiting.clear()
      subscribed.clear()
      loaded.clear()
    },
    textOf: (turnId) => {
      const items = all.find(({ id }) => id === turnId)?.items ?? []
      return items.findLast(({ state }) => state === "complete")?.text ?? ""
    },
    turnsOf: (key) => all.filter((turn) => turn.key === key),
    running: () => running
  }
}
