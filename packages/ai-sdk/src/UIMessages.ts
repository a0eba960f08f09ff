/**
 * Turns and goals as messages of a page.
 *
 * @since 0.1.0
 */
import type { ServerResponse } from "node:http"
import { InvalidArgumentError, type JSONObject, type JSONValue } from "@ai-sdk/provider"
import type { Approval, Goal, Thread, Turn, TurnResult } from "@effect-codex/promise"
import { ChunkMapper } from "./internal/ChunkMapper.js"
import { prefix } from "./internal/ItemTool.js"
import { Pace } from "./internal/Pace.js"
import { DroppedError, ReplayLog } from "./internal/ReplayLog.js"

type ToolMetadata = { readonly providerExecuted: true; readonly dynamic: true }

/** Metadata of the provider, under its name. */
type Metadata = { readonly providerMetadata?: Record<string, JSONObject> }

/**
 * A chunk of the AI SDK's UI message stream: those that a turn or a goal produces.
 *
 * @since 0.1.0
 * @category pages
 */
export type UIMessageChunk =
  | { readonly type: "start"; readonly messageId: string; readonly messageMetadata: JSONObject }
  | { readonly type: "start-step" }
  | ({ readonly type: "text-start" | "reasoning-start"; readonly id: string } & Metadata)
  | { readonly type: "text-delta" | "reasoning-delta"; readonly id: string; readonly delta: string }
  | { readonly type: "text-end" | "reasoning-end"; readonly id: string }
  | ({ readonly type: "tool-input-start"; readonly toolCallId: string; readonly toolName: string } & ToolMetadata)
  | ({
      readonly type: "tool-input-available"
      readonly toolCallId: string
      readonly toolName: string
      readonly input: JSONValue
    } & ToolMetadata &
      Metadata)
  | { readonly type: "tool-approval-request"; readonly approvalId: string; readonly toolCallId: string }
  | ({
      readonly type: "tool-output-available"
      readonly toolCallId: string
      readonly output: JSONValue
      readonly preliminary?: boolean
    } & ToolMetadata)
  | ({ readonly type: "tool-output-error"; readonly toolCallId: string; readonly errorText: string } & ToolMetadata)
  | { readonly type: "tool-output-denied"; readonly toolCallId: string }
  | { readonly type: "file"; readonly mediaType: string; readonly url: string }
  | { readonly type: "source-url"; readonly sourceId: string; readonly url: string; readonly title?: string }
  | {
      readonly type: `data-codex-${"goal" | "plan" | "diff" | "usage" | "input" | "retry"}`
      readonly id: string
      readonly data: JSONObject
      readonly transient?: boolean
    }
  | { readonly type: "finish-step" }
  | { readonly type: "finish"; readonly finishReason: "stop" | "other"; readonly messageMetadata: JSONObject }
  | { readonly type: "abort"; readonly reason: string }
  | { readonly type: "error"; readonly errorText: string }

/**
 * The options of `uiMessages`.
 *
 * @since 0.1.0
 * @category pages
 */
export interface UIMessagesOptions {
  /**
   * The thread of the turn. Its requests for approval then become part of the message, in place of the connection's
   * handlers, until the turn ends; {@link UIMessages.decide} responds to them.
   */
  readonly thread?: Thread | undefined
  /** The id of the message. Default: that of the turn. */
  readonly messageId?: string | undefined
  /** What the agent's messages before its final response become. Default: `reasoning`. */
  readonly commentary?: "reasoning" | "text" | "omit" | undefined
  /** The text of an error for the page. Default: `An error occurred.`, so that nothing of the server is shown. */
  readonly onError?: ((error: unknown) => string) | undefined
  /** How much of the log is kept for readers that come back, in characters of JSON. Default: 16,777,216. */
  readonly maxLogSize?: number | undefined
}

/**
 * Where to begin to read: after the last event that was received; at the beginning where there was none.
 *
 * @since 0.1.0
 * @category pages
 */
export interface ReadOptions {
  /** The browser's header `Last-Event-ID`: the id of the last event that it has received. */
  readonly lastEventId?: string | null | undefined
  /** Ends the reading; the turn goes on. */
  readonly signal?: AbortSignal | undefined
}

/**
 * A turn or a goal as one message of a page, in a log. Any number of readers read it, from the beginning or from where
 * they left; that they leave does not stop the turn.
 *
 * @since 0.1.0
 * @category pages
 */
export interface UIMessages {
  /** The chunks, for `readUIMessageStream`, `createUIMessageStreamResponse` and the like. */
  readonly stream: (options?: ReadOptions) => ReadableStream<UIMessageChunk>
  /**
   * The chunks as server-sent events, for `useChat` and for `EventSource`: each has an id, and the last event is
   * `[DONE]`. Status 204 where nothing follows `lastEventId`, 410 where what follows is no longer kept.
   */
  readonly response: (options?: ReadOptions & { readonly headers?: Record<string, string> | undefined }) => Response
  /** The same into a response of `node:http`; resolves when all is written, or the reader is gone. */
  readonly pipe: (
    response: ServerResponse,
    options?: Omit<ReadOptions, "signal"> & { readonly headers?: Record<string, string> | undefined }
  ) => Promise<void>
  /**
   * Responds to a request for approval. Throws `InvalidArgumentError` if there is none of that id that still waits.
   */
  readonly decide: (approvalId: string, approved: boolean) => Promise<void>
  /** Resolves when the log is complete. */
  readonly ended: Promise<void>
}

/**
 * Shows a turn or a goal as a message of a page.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http"
 * import { uiMessages } from "@effect-codex/ai-sdk"
 * import { startCodex } from "@effect-codex/promise"
 *
 * const codex = await startCodex()
 * const thread = await codex.startThread({ approvals: "ask" })
 * const messages = uiMessages(await thread.startTurn("Explain this repository."), { thread })
 * createServer((request, response) => {
 *   const lastEventId = request.headers["last-event-id"]
 *   if (!Array.isArray(lastEventId)) void messages.pipe(response, { lastEventId })
 * }).listen(8080, "127.0.0.1")
 * ```
 *
 * @since 0.1.0
 * @category pages
 */
export const uiMessages = (turn: Turn | Goal, options: UIMessagesOptions = {}): UIMessages => {
  const { commentary = "reasoning", maxLogSize = 16 * 1024 * 1024, messageId = turn.id, onError, thread } = options
  const log = new ReplayLog<string>(maxLogSize)
  const mapper = new ChunkMapper({ threadId: turn.threadId, turnId: turn.id, commentary })
  const approvals = new Map<string, { readonly approval: Approval; readonly itemId: string }>()
  const closing = new AbortController()
  const pace = new Pace()
  let timer: NodeJS.Timeout | undefined

  const append = (...chunks: ReadonlyArray<UIMessageChunk>): void => {
    for (const chunk of chunks) {
      const text = JSON.stringify(chunk)
      log.append(text, text.length)
    }
  }

  const reportProgress = (): void => {
    timer = undefined
    if (!mapper.hasProgress || log.isEnded) return
    if (pace.isDue()) append(...mapper.takeProgress())
    else timer = setTimeout(reportProgress, pace.waitsFor()).unref()
  }

  const followTurn = async (): Promise<void> => {
    for await (const event of turn.events) {
      append(...mapper.add(event))
      if (mapper.hasProgress && timer === undefined) reportProgress()
    }
    const result = await turn.result
    append(...mapper.end(result.status, result.items), { type: "finish-step" }, ...lastOf(result))
  }

  const followGoal = async (goal: Goal): Promise<void> => {
    for await (const update of goal.updates.with({ signal: closing.signal })) append(mapper.goal(update))
  }

  const followApprovals = async ({ approvals: cards }: Thread): Promise<void> => {
    for await (const approval of cards.with({ signal: closing.signal })) {
      const { itemId } = approval.params
      const id = ("approvalId" in approval.params && approval.params.approvalId) || `approval_${itemId}`
      approvals.set(id, { approval, itemId })
      append(...mapper.approval(id, itemId, callOf(approval)))
      approval.settled.finally(() => approvals.delete(id)).catch(() => {})
    }
  }

  const follow = async (): Promise<void> => {
    append(
      { type: "start", messageId, messageMetadata: { threadId: turn.threadId, turnId: turn.id } },
      { type: "start-step" }
    )
    // What these wait for may end first; the turn says what went wrong.
    const beside = [
      "updates" in turn ? followGoal(turn) : undefined,
      thread === undefined ? undefined : followApprovals(thread)
    ].map((following) => following?.catch(() => {}))
    try {
      await followTurn()
    } catch (error) {
      append(...mapper.end("failed"), { type: "error", errorText: onError?.(error) ?? "An error occurred." })
    } finally {
      if ("updates" in turn) await beside[0]
      closing.abort()
      clearTimeout(timer)
      log.end()
    }
  }
  const ended = follow()

  const from = ({ lastEventId }: ReadOptions): number => {
    if (lastEventId === undefined || lastEventId === null || lastEventId === "") return log.begin
    if (/^\d{1,15}$/.test(lastEventId) && Number(lastEventId) < log.next) return Number(lastEventId) + 1
    throw new InvalidArgumentError({ argument: "lastEventId", message: `there is no event ${lastEventId}` })
  }

  const stream = (options: ReadOptions = {}): ReadableStream<UIMessageChunk> => {
    const first = from(options)
    return toStream(
      (signal) => log.read(first, signal),
      ({ value }) => JSON.parse(value) as UIMessageChunk,
      options.signal
    )
  }

  async function* events(first: number, signal: AbortSignal): AsyncGenerator<string, void, void> {
    try {
      for await (const { at, value } of log.read(first, signal)) yield `id: ${at}\ndata: ${value}\n\n`
      if (!signal.aborted) yield "data: [DONE]\n\n"
    } catch (error) {
      if (!(error instanceof DroppedError)) throw error
      yield `data: ${JSON.stringify({ type: "error", errorText: `The stream was read too slowly: ${error.message}.` })}\n\n`
    }
  }

  /** Where to begin; or the status that says why not. */
  const begin = (options: ReadOptions): { readonly first: number } | { readonly status: 204 | 400 | 410 } => {
    try {
      const first = from(options)
      if (first < log.begin) return { status: 410 }
      return log.isEnded && first === log.next ? { status: 204 } : { first }
    } catch {
      return { status: 400 }
    }
  }

  return {
    stream,
    response: ({ headers: own, ...options } = {}) => {
      const where = begin(options)
      if ("status" in where) return new Response(null, where)
      const { first } = where
      const text = toStream(
        (signal) => events(first, signal),
        (event) => event,
        options.signal
      )
      return new Response(text.pipeThrough(new TextEncoderStream()), { headers: { ...headers, ...own } })
    },
    pipe: async (response, { headers: own, ...options } = {}) => {
      const where = begin(options)
      if ("status" in where) {
        response.writeHead(where.status).end()
        return
      }
      const gone = new AbortController()
      response.once("close", () => gone.abort())
      response.writeHead(200, { ...headers, ...own })
      for await (const event of events(where.first, gone.signal)) {
        if (!response.write(event)) await drained(response, gone.signal)
      }
      response.end()
    },
    decide: async (approvalId, approved) => {
      const waiting = approvals.get(approvalId)
      if (waiting === undefined) {
        throw new InvalidArgumentError({
          argument: "approvalId",
          message: `no request for approval ${approvalId} waits`
        })
      }
      approvals.delete(approvalId)
      if (approved) return waiting.approval.accept()
      append(mapper.deny(waiting.itemId))
      return waiting.approval.decline()
    },
    ended
  }
}

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache",
  "x-accel-buffering": "no",
  "x-vercel-ai-ui-message-stream": "v1"
}

/** What a request for approval is about, for an item that has not begun. */
const callOf = ({ kind, params }: Approval) => {
  const input = JSON.parse(JSON.stringify(params)) as JSONObject
  const names = { command: "commandExecution", fileChange: "fileChange", permissions: "permissions" }
  return { toolName: `${prefix}${names[kind]}`, input }
}

const lastOf = ({ durationMs, status, usage }: TurnResult): ReadonlyArray<UIMessageChunk> => {
  if (status === "interrupted") return [{ type: "abort", reason: status }]
  const total = usage === null ? null : (JSON.parse(JSON.stringify(usage.total)) as JSONObject)
  return [
    {
      type: "finish",
      finishReason: status === "completed" ? "stop" : "other",
      messageMetadata: { status, durationMs, threadUsage: total }
    }
  ]
}

/** The values as a stream; to cancel it ends the reading at once. */
const toStream = <A, B>(
  read: (signal: AbortSignal) => AsyncGenerator<A, void, void>,
  map: (value: A) => B,
  signal: AbortSignal | undefined
): ReadableStream<B> => {
  const cancelled = new AbortController()
  const values = read(signal === undefined ? cancelled.signal : AbortSignal.any([signal, cancelled.signal]))
  return new ReadableStream<B>(
    {
      pull: async (controller) => {
        const { done, value } = await values.next()
        if (done === true) controller.close()
        else controller.enqueue(map(value))
      },
      cancel: () => cancelled.abort()
    },
    { highWaterMark: 0 }
  )
}

const drained = (response: ServerResponse, gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    response.once("drain", resolve)
    gone.addEventListener("abort", () => resolve(), { once: true })
  })
