/** Messages of an app-server, as small as they can be and still decode. */

export const thread = (id: string, status = "idle") => ({
  id,
  sessionId: id,
  projectId: null,
  preview: "",
  ephemeral: false,
  modelProvider: "scripted",
  createdAt: 0,
  updatedAt: 0,
  status: status === "active" ? { type: status, activeFlags: [] } : { type: status },
  cwd: "/",
  cliVersion: "0",
  source: "cli",
  turns: []
})

/** The result of `thread/start`. */
export const threadStarted = (id: string) => ({
  thread: thread(id),
  model: "mock",
  modelProvider: "scripted",
  serviceTier: null,
  cwd: "/",
  runtimeWorkspaceRoots: [],
  instructionSources: [],
  approvalPolicy: "never",
  approvalsReviewer: "user",
  sandbox: { type: "readOnly", networkAccess: false },
  reasoningEffort: null
})

export const turn = (id: string, status = "inProgress") => ({
  id,
  items: [],
  itemsView: "notLoaded",
  status,
  error: null,
  startedAt: null,
  completedAt: null,
  durationMs: null
})

const notification = (method: string, params: object) => ({ method, params, emittedAtMs: 0 })

export const turnStarted = (threadId: string, id: string) => notification("turn/started", { threadId, turn: turn(id) })

export const turnCompleted = (threadId: string, id: string, status = "completed") =>
  notification("turn/completed", { threadId, turn: turn(id, status) })

export const delta = (threadId: string, turnId: string, text: string) =>
  notification("item/agentMessage/delta", { threadId, turnId, itemId: `message-${turnId}`, delta: text })

export const itemStarted = (threadId: string, turnId: string, item: object) =>
  notification("item/started", { threadId, turnId, item, startedAtMs: 0 })

export const itemCompleted = (threadId: string, turnId: string, item: object) =>
  notification("item/completed", { threadId, turnId, item, completedAtMs: 0 })
