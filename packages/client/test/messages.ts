/** Messages of an app-server, as small as they can be and still decode. */

export const thread = (id: string, extra: object = {}) => ({
  id,
  sessionId: id,
  projectId: null,
  preview: "",
  ephemeral: false,
  modelProvider: "scripted",
  createdAt: 0,
  updatedAt: 0,
  status: { type: "idle" },
  cwd: "/",
  cliVersion: "0",
  source: "cli",
  turns: [],
  ...extra
})

export const turn = (id: string, extra: object = {}) => ({
  id,
  items: [],
  itemsView: "notLoaded",
  status: "inProgress",
  error: null,
  startedAt: null,
  completedAt: null,
  durationMs: null,
  ...extra
})

const notification = (method: string, params: object) => ({ method, params, emittedAtMs: 0 })

export const started = (threadId: string, id: string) =>
  notification("turn/started", { threadId, turn: turn(id, { startedAt: 1 }) })

export const completed = (threadId: string, id: string, extra: object = {}) =>
  notification("turn/completed", {
    threadId,
    turn: turn(id, { status: "completed", startedAt: 1, completedAt: 3, durationMs: 2000, ...extra })
  })

export const delta = (threadId: string, turnId: string, text: string, itemId = "m") =>
  notification("item/agentMessage/delta", { threadId, turnId, itemId, delta: text })

export const message = (id: string, text: string, phase: string | null = null) => ({
  type: "agentMessage",
  id,
  text,
  phase
})

export const item = (threadId: string, turnId: string, item: object) =>
  notification("item/completed", { threadId, turnId, item, completedAtMs: 0 })

export const goal = (threadId: string, status: string, extra: object = {}) => ({
  threadId,
  objective: "Do it.",
  status,
  tokenBudget: null,
  tokensUsed: 0,
  timeUsedSeconds: 0,
  createdAt: 0,
  updatedAt: 0,
  ...extra
})

export const goalUpdated = (threadId: string, status: string, extra: object = {}) =>
  notification("thread/goal/updated", { threadId, turnId: null, goal: goal(threadId, status, extra) })

export const goalCleared = (threadId: string) => notification("thread/goal/cleared", { threadId })
