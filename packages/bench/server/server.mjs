/**
 * A `codex app-server` without an agent: it speaks the wire format of the real one on stdin and stdout, and writes
 * events as fast as the pipe takes them. Its one argument is the JSON of `Options` in `src/FakeServer.ts`.
 */

const { turns, deltas, words, threadPrefix, turnPrefix, script, interval, lines, lose } = JSON.parse(process.argv[2])

/** Resolves when the pipe has taken it. */
const write = (data) => new Promise((resolve) => process.stdout.write(data, resolve))

const toLine = (message) => `${JSON.stringify(message)}\n`
const response = (id, result) => toLine({ id, result })
const notification = (method, params) => toLine({ method, params, emittedAtMs: 1_760_000_000_000 })

/** A turn has the number of its thread, and its place among the thread's turns. */
const turnIdOf = (threadId, place) =>
  `${turnPrefix}${String(place).padStart(4, "0")}${threadId.slice(turnPrefix.length + 4)}`

const turn = (id, extra) => ({
  id,
  items: [],
  itemsView: "notLoaded",
  status: "inProgress",
  error: null,
  startedAt: 1_760_000_000,
  completedAt: null,
  durationMs: null,
  ...extra
})
const ended = { status: "completed", completedAt: 1_760_000_002, durationMs: 2000 }

const thread = (id) => ({
  id,
  sessionId: id,
  projectId: null,
  preview: "Count to a million.",
  ephemeral: false,
  modelProvider: "scripted",
  createdAt: 1_760_000_000,
  updatedAt: 1_760_000_001,
  status: { type: "idle" },
  cwd: "/srv/project",
  cliVersion: "0.169.0",
  source: "cli",
  turns: []
})

const goal = (threadId, status) => ({
  threadId,
  objective: "Count to a million.",
  status,
  tokenBudget: null,
  tokensUsed: 30,
  timeUsedSeconds: 1,
  createdAt: 1_760_000_000,
  updatedAt: 1_760_000_001
})

const tokens = { totalTokens: 30, inputTokens: 20, cachedInputTokens: 0, outputTokens: 10, reasoningOutputTokens: 0 }

const started = (threadId, turnId) => notification("turn/started", { threadId, turn: turn(turnId) })
const delta = (threadId, turnId, text) =>
  notification("item/agentMessage/delta", { threadId, turnId, itemId: "msg_00001", delta: text })
const itemCompleted = (threadId, turnId, id) =>
  notification("item/completed", {
    threadId,
    turnId,
    item: { type: "agentMessage", id, text: wholeText, phase: "final_answer" },
    completedAtMs: 1_760_000_000_000
  })
const usage = (threadId, turnId) =>
  notification("thread/tokenUsage/updated", { threadId, turnId, tokenUsage: { last: tokens, total: tokens } })
const completed = (threadId, turnId) => notification("turn/completed", { threadId, turn: turn(turnId, ended) })
const goalUpdated = (threadId, turnId, status) =>
  notification("thread/goal/updated", { threadId, turnId, goal: goal(threadId, status) })
const statusChanged = (threadId, status) => notification("thread/status/changed", { threadId, status })

const wholeText = Array.from({ length: deltas }, (_, at) => words[at % words.length]).join("")

/** The deltas of one turn. */
const deltasOf = (threadId, turnId) =>
  Array.from({ length: deltas }, (_, at) => delta(threadId, turnId, words[at % words.length])).join("")

/** What ends a turn that had deltas. */
const endOf = (threadId, turnId) =>
  itemCompleted(threadId, turnId, "msg_00001") + usage(threadId, turnId) + completed(threadId, turnId)

/**
 * Turns that run side by side: their deltas are written once all of them have been started, interleaved. The bytes are
 * made before the connection is, so that the flood costs the server no more than the writing.
 */
const makeFlood = () => {
  const threadIds = Array.from({ length: turns }, (_, at) => `${threadPrefix}${String(at).padStart(12, "0")}`)
  const each = (toText) => threadIds.map((threadId) => toText(threadId, turnIdOf(threadId, 1))).join("")
  const rounds = words.map((word) => Buffer.from(each((threadId, turnId) => delta(threadId, turnId, word))))
  const roundsOfBlock = words.length * Math.ceil(65_536 / Buffer.concat(rounds).length)
  const block = Buffer.concat(Array.from({ length: roundsOfBlock }, (_, at) => rounds[at % words.length]))
  const rest = Buffer.concat(Array.from({ length: deltas % roundsOfBlock }, (_, at) => rounds[at % words.length]))
  const ends = Buffer.from(each(endOf))
  let waiting = 0

  return async (id, threadId) => {
    write(response(id, { turn: turn(turnIdOf(threadId, 1)) }) + started(threadId, turnIdOf(threadId, 1)))
    waiting += 1
    if (waiting < turns) return
    for (let at = 0; at < Math.floor(deltas / roundsOfBlock); at++) await write(block)
    for (const bytes of [rest, ends]) await write(lose ? bytes.subarray(bytes.indexOf("\n") + 1) : bytes)
  }
}

/** A turn that is over at once. */
const beginAndEnd = (id, threadId) => {
  const turnId = turnIdOf(threadId, 1)
  return write(
    response(id, { turn: turn(turnId) }) + started(threadId, turnId) + (lose ? "" : completed(threadId, turnId))
  )
}

/** A turn with a delta every `interval` ms that says when it was written, in ns of the system's monotonic clock. */
const stamp = (id, threadId) => {
  const turnId = turnIdOf(threadId, 1)
  write(response(id, { turn: turn(turnId) }) + started(threadId, turnId))
  let left = lose ? deltas - 1 : deltas
  const timer = setInterval(() => {
    if (left-- > 0) return write(delta(threadId, turnId, String(process.hrtime.bigint())))
    clearInterval(timer)
    return write(endOf(threadId, turnId))
  }, interval)
}

/** A goal of `turns` turns. */
const pursue = (id, threadId) => {
  const all = Array.from({ length: turns }, (_, at) => {
    const turnId = turnIdOf(threadId, at + 1)
    const isLast = at === turns - 1
    return [
      started(threadId, turnId),
      deltasOf(threadId, turnId),
      itemCompleted(threadId, turnId, `msg_${at}`),
      usage(threadId, turnId),
      goalUpdated(threadId, turnId, isLast ? "complete" : "active"),
      statusChanged(threadId, { type: "idle" }),
      completed(threadId, turnId)
    ].join("")
  })
  const begin = response(id, { goal: goal(threadId, "active") }) + goalUpdated(threadId, null, "active")
  return write(begin + (lose ? all.slice(1) : all).join(""))
}

/** The same events as one ordinary turn. */
const pursueAsOne = (id, threadId) => {
  const turnId = turnIdOf(threadId, 1)
  const all = Array.from({ length: turns }, (_, at) =>
    [
      deltasOf(threadId, turnId),
      itemCompleted(threadId, turnId, `msg_${at}`),
      usage(threadId, turnId),
      goalUpdated(threadId, turnId, "active"),
      statusChanged(threadId, { type: "active", activeFlags: [] })
    ].join("")
  )
  const begin = response(id, { turn: turn(turnId) }) + started(threadId, turnId)
  return write(begin + (lose ? all.slice(1) : all).join("") + completed(threadId, turnId))
}

/** `lines.bytes` in `lines.count` lines. */
const makeLines = () => {
  const [threadId, bytes] = [`${threadPrefix}000000000000`, Math.floor(lines.bytes / lines.count)]
  const around = delta(threadId, turnIdOf(threadId, 1), "").length
  const line = Buffer.from(delta(threadId, turnIdOf(threadId, 1), "x".repeat(bytes - around)))
  const all = Buffer.concat(Array.from({ length: lose ? lines.count - 1 : lines.count }, () => line))
  return () => write(all)
}

const startTurn = { flood: makeFlood, instant: () => beginAndEnd, stamps: () => stamp, goal: () => pursueAsOne }[
  script
]?.()
const writeLines = script === "lines" ? makeLines() : undefined

const handshake = { userAgent: "fake/0.169.0", codexHome: "/nowhere", platformFamily: "unix", platformOs: "linux" }

let lost = 0
const receive = ({ id, method, params }) => {
  switch (method) {
    case "initialize":
      return write(response(id, handshake))
    case "initialized":
      return
    case "thread/read":
      if (lose && script === "instant" && lost++ === 0) return
      return write(response(id, { thread: thread(params.threadId) }))
    case "turn/start":
      return startTurn(id, params.threadId)
    case "thread/goal/clear":
      return write(response(id, { cleared: false }))
    case "thread/goal/set":
      return pursue(id, params.threadId)
    case "bench/lines":
      return writeLines()
    default:
      return write(toLine({ id, error: { code: -32600, message: `Invalid request: unknown variant \`${method}\`` } }))
  }
}

let rest = ""
process.stdin
  .setEncoding("utf8")
  .on("data", (chunk) => {
    const received = (rest + chunk).split("\n")
    rest = received.pop()
    process.stdout.cork()
    for (const line of received) receive(JSON.parse(line))
    process.stdout.uncork()
  })
  .on("end", () => process.exit(0))
