import {
  type Abortable,
  AbortError,
  type AsyncStream,
  type AsyncStreamIterator,
  type Codex,
  type Input,
  type Notification,
  OutputDecodeError,
  type Schema,
  type StandardSchema,
  type Thread,
  type Turn,
  type TurnResult
} from "@effect-codex/promise"
import { Schema as S } from "effect"
import type { Fake, FakeCall, FakeOutcome, FakeResponder, FakeTurnOptions } from "../promise.js"

/** An {@link AsyncStream} over what `generate` yields, again for each loop. */
const stream = <A>(generate: () => AsyncIterator<A, unknown, undefined>, signal?: AbortSignal): AsyncStream<A> => ({
  [Symbol.asyncIterator]: () => iterate(generate(), signal),
  with: (options) => stream(generate, options.signal)
})

const iterate = <A>(source: AsyncIterator<A, unknown, undefined>, signal?: AbortSignal): AsyncStreamIterator<A> => {
  const stop = async (): Promise<IteratorResult<A, undefined>> => {
    await source.return?.()
    return { done: true, value: undefined }
  }
  const iterator: AsyncStreamIterator<A> = {
    next: async () => {
      const { done, value } = await orAborted(source.next(), signal)
      return done === true ? { done, value: undefined } : { done: false, value: value as A }
    },
    return: stop,
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => {
      await stop()
    }
  }
  return iterator
}

/** The promise, or a rejection once the signal aborts. */
const orAborted = <A>(promise: Promise<A>, signal: AbortSignal | undefined): Promise<A> => {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AbortError(signal.reason))
    if (signal.aborted) abort()
    signal.addEventListener("abort", abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort))
  })
}

/** Records the calls of a handle; operations that it does not have reject. */
const recorded = <A extends object>(name: string, handle: Partial<A>): Fake<A> => {
  const calls: Array<FakeCall> = []
  const functions = new Map<PropertyKey, unknown>()
  return new Proxy(handle, {
    get: (target, key) => {
      if (key === "calls") return calls
      const value = Reflect.get(target, key)
      if (typeof key === "symbol" || key === "then") return value
      if (value !== undefined && typeof value !== "function") return value
      const operation = (value ?? notFaked(`${name}.${key}`)) as Operation
      const call = functions.get(key) ?? record(calls, key, operation)
      functions.set(key, call)
      return call
    }
  }) as Fake<A>
}

type Operation = (...args: ReadonlyArray<unknown>) => unknown

const record = (calls: Array<FakeCall>, method: string, call: Operation) =>
  Object.assign((...args: ReadonlyArray<unknown>) => {
    calls.push({ method, args })
    return call(...args)
  }, call)

/** An operation, a stream, or an operation that returns one, that the test has not given. */
const notFaked = (name: string) => {
  const error = new Error(`\`${name}\` is not faked: give it among the operations of the fake`)
  const iterate = () => {
    throw error
  }
  const call = () => {
    const rejected = Promise.reject(error)
    const iterateCall = () => {
      rejected.catch(() => {})
      return iterate()
    }
    return Object.assign(rejected, { [Symbol.asyncIterator]: iterateCall, with: iterateCall })
  }
  return Object.assign(call, { [Symbol.asyncIterator]: iterate, with: iterate })
}

const textOf = ({ finalResponse, text }: FakeTurnOptions): string => finalResponse ?? text?.join("") ?? ""

/** The events of a turn, from its start to its last item. */
const eventsOf = (result: TurnResult, options: FakeTurnOptions): ReadonlyArray<Notification> => {
  const { id: turnId, items, threadId } = result
  const whole = textOf(options)
  const pieces = options.text ?? (whole === "" ? [] : [whole])
  const event = (method: string, params: object) => ({ method, params: { threadId, ...params } }) as Notification
  return [
    event("turn/started", { turn: { id: turnId, items: [], status: "inProgress", error: null } }),
    ...pieces.map((delta) => event("item/agentMessage/delta", { turnId, itemId: `${turnId}-message`, delta })),
    ...items.map((item) => event("item/completed", { turnId, item }))
  ]
}

const resultOf = (options: FakeTurnOptions): TurnResult => {
  const id = options.id ?? "turn-1"
  const text = textOf(options)
  return {
    id,
    threadId: options.threadId ?? "thread-1",
    status: "completed",
    startedAt: null,
    completedAt: null,
    durationMs: null,
    finalResponse: text,
    items: text === "" ? [] : [{ type: "agentMessage", id: `${id}-message`, text, phase: "final_answer" }],
    usage: null,
    error: null,
    ...options.result
  }
}

/** See {@link fakeTurn}. */
export const turn = (outcome: FakeOutcome = ""): Fake<Turn> => makeTurn(outcome, {})

const makeTurn = (outcome: FakeOutcome, ids: { readonly id?: string; readonly threadId?: string }): Fake<Turn> => {
  const options: FakeTurnOptions = {
    ...ids,
    ...(typeof outcome === "string" ? { finalResponse: outcome } : outcome instanceof Error ? {} : outcome)
  }
  const completed = resultOf(options)
  const { id, threadId } = completed
  let interrupt: () => void = () => {}
  const interrupted = new Promise<"interrupted">((resolve) => {
    interrupt = () => resolve("interrupted")
  })
  const ended = Promise.race([interrupted, Promise.resolve(options.until)]).then((how): TurnResult => {
    if (how === "interrupted") return { ...completed, status: "interrupted" }
    if (outcome instanceof Error) throw outcome
    return completed
  })
  // A result that is not awaited is no unhandled rejection.
  ended.catch(() => {})

  const events = async function* (): AsyncGenerator<Notification> {
    yield* options.events ?? eventsOf(completed, options)
    if (options.events !== undefined) {
      await ended
      return
    }
    const status = await ended.then(
      ({ status }) => status,
      () => "failed"
    )
    yield {
      method: "turn/completed",
      params: { threadId, turn: { id, items: [], status, error: null } }
    } as unknown as Notification
    await ended
  }
  const text = async function* (): AsyncGenerator<string> {
    for await (const event of { [Symbol.asyncIterator]: events }) {
      if (event.method === "item/agentMessage/delta") yield event.params.delta
    }
  }
  return recorded<Turn>("turn", {
    id,
    threadId,
    events: stream(events),
    text: stream(text),
    result: ended,
    steer: async () => id,
    interrupt: async () => interrupt()
  })
}

type StartTurn = Parameters<Thread["startTurn"]>

/** See {@link fakeThread}. */
export const thread = (respond: FakeResponder = () => "", operations: Partial<Thread> = {}): Fake<Thread> => {
  const threadId = operations.id ?? "thread-1"
  let turns = 0
  const start = async (input: Input, options?: StartTurn[1]): Promise<Turn> => {
    const signal = options?.signal
    if (signal?.aborted) throw new AbortError(signal.reason)
    turns += 1
    const started = makeTurn(await respond(input, options), { id: `${threadId}-turn-${turns}`, threadId })
    signal?.addEventListener("abort", () => void started.interrupt(), { once: true })
    return started
  }
  const run = async (input: Input, options?: StartTurn[1]): Promise<TurnResult> => {
    const started = await start(input, options)
    return orAborted(started.result, options?.signal)
  }
  return recorded<Thread>("thread", {
    id: threadId,
    run,
    runAs: (async (schema: Schema<unknown>, input: Input, options?: Abortable) =>
      decode(schema, await run(input, options))) as Thread["runAs"],
    startTurn: start,
    stream: (input, options) =>
      stream(async function* () {
        yield* (await start(input, options)).events
      }, options?.signal),
    ...operations
  })
}

/** The output of a schema for the final response, as `thread.runAs` has it. */
const decode = async (schema: Schema<unknown>, result: TurnResult): Promise<unknown> => {
  const wrong = (detail: string) => new OutputDecodeError({ result, detail })
  let value: unknown
  try {
    value = JSON.parse(result.finalResponse ?? "")
  } catch {
    throw wrong("the final response is not JSON")
  }
  if (S.isSchema(schema)) {
    return S.decodeUnknownPromise(schema as unknown as S.Schema<unknown, unknown>)(value).catch(() => {
      throw wrong("the final response does not fit the schema")
    })
  }
  const { "~standard": standard } = ("schema" in schema ? schema.schema : schema) as StandardSchema<unknown>
  const validated = await standard.validate(value)
  if (validated.issues !== undefined) throw wrong("the final response does not fit the schema")
  return validated.value
}

/** See {@link fakeCodex}. */
export const codex = (respond: FakeResponder = () => "", operations: Partial<Codex> = {}): Fake<Codex> => {
  let threads = 0
  const start = (id = `thread-${++threads}`): Thread => thread(respond, { id })
  const close = async () => {}
  return recorded<Codex>("codex", {
    metadata: {
      userAgent: "fake/0.0.0",
      version: "0.0.0",
      generatedFrom: "0.0.0",
      codexHome: "/nowhere",
      platformFamily: "unix",
      platformOs: "linux"
    },
    startThread: async () => start(),
    resumeThread: async (id) => start(id),
    forkThread: async () => start(),
    thread: (id) => start(id),
    close,
    [Symbol.asyncDispose]: close,
    ...operations
  })
}
