import { describe, expect, it } from "@effect/vitest"
import { Codex, CodexError, Diagnostics, Transport, type Turn } from "@effect-codex/client"
import { Chunk, Deferred, Effect, Exit, type Fiber, FiberId, FastCheck as fc, Logger, Schedule, Stream } from "effect"
import { thread as threadOf, turn as turnOf } from "./messages.js"
import { broken, type Got, type ModelTurn, TurnsModel } from "./turnsModel.js"

interface Request {
  readonly id: number
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  /** The response as it was right when the request came. */
  readonly before: () => object
}

/** A server whose turns go on whether or not a client is linked, in the words of the app-server. */
class Server {
  readonly model = new TurnsModel()
  /** Of the present link: requests without a response, messages that have yet to arrive, threads that it gets events of. */
  private requests: Array<Request> = []
  private queue: Array<object> = []
  private subscribed = new Set<string>()
  private over: Deferred.Deferred<never, CodexError.TransportClosedError> | undefined
  private onLines: ((lines: ReadonlyArray<string>) => void) | undefined
  links = 0

  readonly connect = Effect.sync(() => {
    const over = Deferred.unsafeMake<never, CodexError.TransportClosedError>(FiberId.none)
    const own = ++this.links
    this.over = over
    return Transport.make({
      run: (onLines) =>
        Effect.suspend(() => {
          if (own === this.links) this.onLines = onLines
          return Deferred.await(over)
        }),
      ready: Effect.void,
      write: (line) => {
        if (own === this.links && this.over !== undefined) this.receive(JSON.parse(line))
        return true
      }
    })
  })

  cut() {
    if (this.over === undefined) return
    const error = new CodexError.TransportClosedError({ reason: "Disconnected", stderrTail: [] })
    Deferred.unsafeDone(this.over, Exit.fail(error))
    this.over = undefined
    this.onLines = undefined
    this.requests = []
    this.queue = []
    this.subscribed.clear()
  }

  /** What was sent arrives. */
  flush() {
    if (this.onLines === undefined || this.queue.length === 0) return
    const lines = this.queue.map((message) => JSON.stringify(message))
    this.queue = []
    this.onLines(lines)
  }

  /** Responds to a request: as of now or as of when it came; after the events before it, or before those that wait. */
  respond(at: number, stale: boolean, first: boolean) {
    const request = this.requests[at % this.requests.length]
    if (request === undefined) return
    this.requests = this.requests.filter((other) => other !== request)
    const response = { id: request.id, ...(stale ? request.before() : this.responseTo(request)) }
    if (first) this.queue.unshift(response)
    else this.queue.push(response)
  }

  get isBusy() {
    return this.requests.length + this.queue.length > 0
  }

  send(message: object) {
    this.queue.push(message)
  }

  piece(turn: ModelTurn) {
    const { delta, isNew, item } = this.model.piece(turn)
    if (isNew) this.notify(turn, "item/started", { item: this.toItem({ ...item, text: "" }), startedAtMs: 0 })
    this.notify(turn, "item/agentMessage/delta", { itemId: item.id, delta })
  }

  completeItem(turn: ModelTurn) {
    const item = this.model.completeItem(turn)
    if (item !== undefined) this.notify(turn, "item/completed", { item: this.toItem(item), completedAtMs: 0 })
  }

  end(turn: ModelTurn, status: "completed" | "interrupted") {
    if (turn.status !== "inProgress") return
    if (status === "completed") this.completeItem(turn)
    this.model.end(turn, status)
    this.notifyStatus(turn.threadId)
    this.notify(turn, "turn/completed", { turn: this.toTurn(turn) })
  }

  private notify({ id, threadId }: ModelTurn, method: string, params: object) {
    if (this.over === undefined || !this.subscribed.has(threadId)) return
    this.queue.push({ method, params: { threadId, turnId: id, ...params } })
  }

  private notifyStatus(threadId: string) {
    if (!this.subscribed.has(threadId)) return
    this.queue.push({ method: "thread/status/changed", params: { threadId, status: this.statusOf(threadId) } })
  }

  private statusOf = (threadId: string) =>
    this.model.active(threadId) === undefined ? { type: "idle" } : { type: "active", activeFlags: [] }

  private toItem = ({ id, text }: ModelTurn["items"][number]) => ({ type: "agentMessage", id, text, phase: null })

  private toTurn = ({ id, items, status }: ModelTurn) =>
    turnOf(id, { status, items: items.filter(({ state }) => state === "complete").map(this.toItem) })

  private receive(message: { readonly id?: number; readonly method?: string; readonly params?: never }) {
    const { id, method, params = {} as Readonly<Record<string, unknown>> } = message
    if (id === undefined || method === undefined) return
    const threadId = String(params.threadId)
    if (method === "turn/start") {
      this.subscribed.add(threadId)
      const [{ text }] = params.input as [{ readonly text: string }]
      const { joined, turn } = this.model.start(threadId, text)
      if (!joined) {
        this.notifyStatus(threadId)
        this.notify(turn, "turn/started", { turn: this.toTurn(turn) })
      }
      const started = { result: { turn: this.toTurn(turn) } }
      this.requests.push({ id, method, params, before: () => started })
      return
    }
    if (method === "thread/resume") this.subscribed.add(threadId)
    const request = { id, method, params }
    const before = this.responseTo(request)
    // The layer is there once the first link is.
    if (method === "initialize" && this.links === 1) {
      this.queue.push({ id, ...before })
      setImmediate(() => this.flush())
      return
    }
    if (method === "turn/interrupt") {
      const turn = this.model.active(threadId)
      if (turn?.id === params.turnId && turn !== undefined) this.end(turn, "interrupted")
      this.requests.push({ ...request, before: () => before })
      return
    }
    this.requests.push({ ...request, before: () => before })
  }

  private responseTo({ method, params, ...request }: Omit<Request, "before"> & Partial<Request>): object {
    const threadId = String(params.threadId)
    const status = this.statusOf(threadId)
    switch (method) {
      case "turn/start":
        return request.before?.() ?? {}
      case "initialize":
        return { result: { userAgent: "x/0.169.0 (memory)", codexHome: "/", platformFamily: "unix", platformOs: "x" } }
      case "thread/loaded/list":
        return { result: { data: ["a", "b"], nextCursor: null } }
      case "thread/read":
        return { result: { thread: threadOf(threadId, { status }) } }
      case "thread/resume":
        return { result: { ...resumed, thread: threadOf(threadId, { status }) } }
      case "thread/turns/list": {
        const data = this.model.turns.filter((turn) => turn.threadId === threadId).map(this.toTurn)
        return { result: { data: data.reverse(), nextCursor: null } }
      }
      case "turn/steer":
        return this.model.active(threadId)?.id === params.expectedTurnId
          ? { result: { turnId: params.expectedTurnId } }
          : { error: { code: -32600, message: "no active turn to steer" } }
      case "turn/interrupt":
        return this.model.active(threadId)?.id === params.turnId || request.before !== undefined
          ? (request.before?.() ?? { result: {} })
          : { error: { code: -32600, message: "no active turn to interrupt" } }
      default:
        return { error: { code: -32600, message: `Invalid request: unknown variant \`${method}\`` } }
    }
  }
}

/** What `thread/resume` has beside the thread. */
const resumed = {
  model: "m",
  modelProvider: "p",
  serviceTier: null,
  cwd: "/",
  runtimeWorkspaceRoots: [],
  instructionSources: [],
  approvalPolicy: "never",
  approvalsReviewer: "user",
  sandbox: { type: "readOnly", networkAccess: false },
  reasoningEffort: null
}

const threadIds = fc.constantFrom("a", "b")
const commands = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant("start" as const), threadId: threadIds }) },
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant("respond" as const),
        at: fc.nat(3),
        stale: fc.boolean(),
        first: fc.boolean()
      })
    },
    { weight: 8, arbitrary: fc.record({ type: fc.constant("flush" as const) }) },
    // As a server does most of the time.
    { weight: 12, arbitrary: fc.record({ type: fc.constant("advance" as const) }) },
    { weight: 8, arbitrary: fc.record({ type: fc.constant("piece" as const), threadId: threadIds }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant("item" as const), threadId: threadIds }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("complete" as const), threadId: threadIds }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("interrupt" as const), at: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("steer" as const), at: fc.nat(3) }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant("cut" as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("late" as const), id: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("foreign" as const), threadId: threadIds }) }
  ),
  { maxLength: 80, size: "max" }
)
type Command = typeof commands extends fc.Arbitrary<ReadonlyArray<infer A>> ? A : never

const a = { threadId: "a" } as const
const next = { type: "advance" } as const
const cut = { type: "cut" } as const
/** What was wrong once: an item that is read back and sent as well; events that were held when the link was lost again. */
const examples: Array<[Array<Command>]> = [
  [[{ type: "start", ...a }, { type: "piece", ...a }, next, cut, next, next, next, { type: "item", ...a }]],
  [[{ type: "start", ...a }, next, { type: "piece", ...a }, cut, next, next, { type: "complete", ...a }, next, cut]]
]

/** Lets every fiber run that can. */
const settle = Effect.repeatN(
  Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve))),
  1
)

const attempt = (script: ReadonlyArray<Command>) => {
  const server = new Server()
  const program = Effect.gen(function* () {
    const codex = yield* Codex.Codex
    const { snapshot } = yield* Diagnostics.Diagnostics
    const starting: Array<{ readonly key: string; readonly fiber: Fiber.RuntimeFiber<Turn.Turn, unknown> }> = []
    const asking: Array<Fiber.RuntimeFiber<unknown, unknown>> = []
    const handles = new Map<string, Turn.Turn>()
    const collect = Effect.sync(() => {
      for (const { fiber, key } of starting) {
        const exit = fiber.unsafePoll()
        if (exit !== null && Exit.isSuccess(exit)) handles.set(key, exit.value)
      }
    })
    const step = (command: Command) =>
      Effect.gen(function* () {
        const turn = "threadId" in command ? server.model.active(command.threadId) : undefined
        const handle = "at" in command ? [...handles.values()][command.at % Math.max(1, handles.size)] : undefined
        switch (command.type) {
          case "start": {
            const key = `job ${starting.length}`
            starting.push({ key, fiber: yield* Effect.fork(codex.thread(command.threadId).startTurn(key)) })
            break
          }
          case "respond":
            server.respond(command.at, command.stale, command.first)
            break
          case "flush":
            server.flush()
            break
          case "advance":
            server.respond(0, false, false)
            server.flush()
            break
          case "cut":
            server.cut()
            break
          case "late":
            server.send({ id: command.id + 1000, result: { turn: turnOf("x") } })
            break
          case "foreign":
            server.send({
              method: "item/agentMessage/delta",
              params: { threadId: command.threadId, turnId: "foreign", itemId: "foreign-0", delta: "foreign" }
            })
            break
          case "piece":
            if (turn !== undefined) server.piece(turn)
            break
          case "item":
            if (turn !== undefined) server.completeItem(turn)
            break
          case "complete":
            if (turn !== undefined) server.end(turn, "completed")
            break
          case "interrupt":
            if (handle !== undefined) asking.push(yield* Effect.fork(handle.interrupt))
            break
          case "steer":
            if (handle !== undefined) asking.push(yield* Effect.fork(handle.steer("and this")))
        }
        yield* settle
        yield* collect
      })
    yield* Effect.forEach(script, step, { discard: true })

    // Everything that is on its way arrives, and the turns end.
    const calm = Effect.gen(function* () {
      for (let quiet = 0; quiet < 3; quiet++) {
        while (server.isBusy) {
          server.respond(0, false, false)
          server.flush()
          yield* settle
          quiet = 0
        }
        yield* Effect.sleep("2 millis")
      }
      yield* collect
    })
    yield* calm
    for (const turn of server.model.turns) server.end(turn, "completed")
    yield* calm
    const isOver = Effect.map(snapshot, ({ openTurns, requests }) => openTurns.length + requests.inFlight === 0)
    yield* Effect.repeat(Effect.zipRight(calm, isOver), {
      until: (over) => over,
      schedule: Schedule.recurs(200)
    })
    const { openTurns, requests } = yield* snapshot
    expect({ openTurns, requests }).toEqual({ openTurns: [], requests: { inFlight: 0, waiting: 0 } })
    for (const fiber of [...starting.map(({ fiber }) => fiber), ...asking]) expect(fiber.unsafePoll()).not.toBeNull()
    for (const [key, handle] of handles) yield* Effect.promise(() => check(key, handle, server))
  })
  return program.pipe(
    Effect.provide(
      Codex.layerConnector(
        { connect: server.connect, reconnect: Schedule.forever },
        { reconcileAfter: "5 millis", startTimeout: "5 seconds" }
      )
    ),
    Effect.provide(Logger.remove(Logger.defaultLogger))
  )
}

/** What a handle gave its program, against the turn as it really went. */
const check = async (key: string, handle: Turn.Turn, server: Server) => {
  const start = server.model.starts.get(key)
  if (start === undefined) throw new Error(`${key} was never started`)
  const { joined, turn } = start
  expect(handle.id).toBe(turn.id)
  const { items, status } = await Effect.runPromise(handle.result)
  const events = Chunk.toReadonlyArray(await Effect.runPromise(Stream.runCollect(handle.events)))
  const got: Got = {
    status,
    items: events.flatMap(({ method, params }) =>
      method === "item/completed" && "id" in params.item ? [params.item.id] : []
    ),
    result: items.map((item) => ("id" in item ? item.id : "")),
    deltas: events.flatMap((event) => (event.method === "item/agentMessage/delta" ? [event.params.delta] : [])),
    text: (await Effect.runPromise(Stream.runCollect(handle.text))).pipe(Chunk.join(""))
  }
  expect(broken(turn, joined, got), JSON.stringify({ turn, joined, got })).toEqual([])
}

describe("the links of a connection, against a model of the server's turns", () => {
  it.live(
    "C1, C2: whatever is cut whenever, every turn settles with its items once each, and the pieces add up to its text",
    () =>
      Effect.promise(() =>
        fc.assert(
          fc.asyncProperty(commands, (script) => Effect.runPromise(attempt(script))),
          { numRuns: Number(process.env.RECONNECTION_RUNS ?? 100), examples }
        )
      ),
    120_000
  )
})
