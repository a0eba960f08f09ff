import { CodexError, LineDecoder, Transport } from "@effect-codex/client"
import { Deferred, Effect, FiberId } from "effect"
import type { Message } from "./FakeServer.js"
import type { Random } from "./Random.js"
import type { Timeline } from "./Timeline.js"

/** Passes something on, now or in so many ms. */
type Forward<A> = (item: A, delayMs?: number) => void

/** What a fault does to the two directions of a link. */
export interface Hooks {
  /** A message of the server. Text is sent as it is, as a line that need not be JSON. */
  readonly toClient?: (message: Message, forward: Forward<Message | string>) => void
  readonly toServer?: (message: Message, forward: Forward<Message>, respond: (message: Message) => void) => void
}

/** An event of a turn, as it was delivered. */
export interface Delivered {
  readonly turnId: string
  readonly threadId: string
  readonly tag: string
}

/** One connection between a client and a server in memory, whose faults are hooks. */
export interface Link {
  readonly transport: Transport.Service
  /** What the server writes. */
  readonly fromServer: (message: Message) => void
  /** Where the client's messages go. To be set before the client connects. */
  connect: (receive: (message: Message) => void) => void
  /** From now on the hooks are in the way. */
  readonly arm: (hooks: ReadonlyArray<Hooks>) => void
  /** No hook any longer, and stdin takes what it is given. */
  readonly calm: () => void
  /** Ends the connection; `half` is what arrives of a last line. */
  readonly end: (reason: "Exited" | "Disconnected", half?: string) => void
  /** Whether it has ended. */
  readonly hasEnded: () => boolean
  /** While it is blocked, the client's pipe takes nothing. */
  readonly block: () => void
  /** The events of turns in the order in which the client got them. */
  readonly wire: ReadonlyArray<Delivered>
  /** How long the wire was when the client wrote the request that carries this text. */
  readonly writtenAt: ReadonlyMap<string, number>
  /** How many lines were delivered. */
  readonly lines: () => number
}

const utf8 = new TextEncoder()

/** How an event of a turn is told from the others: a piece of text by itself, everything else by its method. */
export const tagOf = (method: string, params: unknown): string =>
  method === "item/agentMessage/delta" ? String((params as { readonly delta?: unknown }).delta) : method

const deliveredOf = ({ id, method, params }: Message): Delivered | undefined => {
  if (method === undefined || id !== undefined || params === undefined) return undefined
  const turn = params.turn as { readonly id?: string } | undefined
  const turnId = params.turnId ?? turn?.id
  return typeof turnId === "string"
    ? { turnId, threadId: String(params.threadId), tag: tagOf(method, params) }
    : undefined
}

export const make = (timeline: Timeline, random: Random): Link => {
  const wire: Array<Delivered> = []
  const writtenAt = new Map<string, number>()
  const closed = Deferred.unsafeMake<never, CodexError.TransportClosedError>(FiberId.none)
  const decoder = LineDecoder.make()
  let room = Deferred.unsafeMake<void, CodexError.TransportClosedError>(FiberId.none)
  let hooks: ReadonlyArray<Hooks> = []
  let onLines: ((lines: ReadonlyArray<Transport.Line>, more?: boolean) => void) | undefined
  let receive: (message: Message) => void = () => {}
  let queue: Array<Message | string> = []
  let held: Array<string> = []
  let blocked = false
  let ended = false
  let lines = 0

  /** Hands over what has come since the last time, cut at random places. */
  const flush = () => {
    if (ended || onLines === undefined) return
    const batch = queue
    queue = []
    const text = batch.map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
    for (const item of batch) {
      lines += 1
      const delivered = typeof item === "string" ? undefined : deliveredOf(item)
      if (delivered !== undefined) wire.push(delivered)
    }
    const bytes = utf8.encode(text.map((line) => `${line}\n`).join(""))
    const cut = random.between(0, bytes.length)
    onLines(decoder.push(bytes.subarray(0, cut)), true)
    onLines(decoder.push(bytes.subarray(cut)))
  }

  const enqueue: Forward<Message | string> = (item, delayMs = 0) =>
    timeline.after(delayMs, () => {
      queue.push(item)
      if (queue.length === 1) timeline.after(0, flush)
    })

  const toClient = (at: number, item: Message | string, delayMs = 0): unknown => {
    const hook = hooks[at]
    if (hook === undefined || typeof item === "string") return enqueue(item, delayMs)
    if (delayMs > 0) return timeline.after(delayMs, () => toClient(at, item))
    if (hook.toClient === undefined) return toClient(at + 1, item)
    return hook.toClient(item, (next, delay) => toClient(at + 1, next, delay))
  }

  const toServer = (at: number, message: Message, delayMs = 0): unknown => {
    const hook = hooks[at]
    if (hook === undefined) return timeline.after(delayMs, () => (ended ? undefined : receive(message)))
    if (hook.toServer === undefined) return toServer(at + 1, message, delayMs)
    return hook.toServer(
      message,
      (next, delay) => toServer(at + 1, next, delay),
      (response) => enqueue(response)
    )
  }

  const take = (line: string) => {
    const message = JSON.parse(line) as Message
    const input = message.params?.input as ReadonlyArray<{ readonly text?: string }> | undefined
    if (message.method === "turn/start") writtenAt.set(String(input?.[0]?.text), wire.length)
    toServer(0, message)
  }

  const unblock = () => {
    blocked = false
    for (const line of held) take(line)
    held = []
    Deferred.unsafeDone(room, Effect.void)
    room = Deferred.unsafeMake(FiberId.none)
  }

  return {
    transport: Transport.make({
      run: (on) =>
        Effect.suspend(() => {
          onLines = on
          return Deferred.await(closed)
        }),
      ready: Effect.suspend(() =>
        ended
          ? Deferred.await(closed)
          : blocked
            ? Effect.raceFirst(Deferred.await(room), Deferred.await(closed))
            : Effect.void
      ),
      write: (line) => {
        if (blocked) held.push(line)
        else if (!ended) take(line)
        return !blocked
      }
    }),
    fromServer: (message) => toClient(0, message),
    connect: (to) => {
      receive = to
    },
    arm: (next) => {
      hooks = next
    },
    calm: () => {
      hooks = []
      unblock()
    },
    end: (reason, half) => {
      flush()
      if (half !== undefined) onLines?.(decoder.push(utf8.encode(half)))
      ended = true
      const exit = reason === "Exited" ? { signal: "SIGKILL" as const } : {}
      Deferred.unsafeDone(closed, Effect.fail(new CodexError.TransportClosedError({ reason, stderrTail: [], ...exit })))
    },
    hasEnded: () => ended,
    block: () => {
      blocked = true
    },
    wire,
    writtenAt,
    lines: () => lines
  }
}
