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
  /** Makes a link to the server, the first or another one. Fails for as often as {@link refuse} says. */
  readonly open: Effect.Effect<Transport.Service, CodexError.TransportClosedError>
  /** What the server writes. */
  readonly fromServer: (message: Message) => void
  /** Where the client's messages go. To be set before the client connects. */
  connect: (receive: (message: Message) => void) => void
  /** From now on the hooks are in the way. */
  readonly arm: (hooks: ReadonlyArray<Hooks>) => void
  /** No hook any longer, and stdin takes what it is given. */
  readonly calm: () => void
  /** Ends the link, after what was sent has arrived; `half` is what arrives of a last line. */
  readonly end: (reason: "Exited" | "Disconnected", half?: string) => void
  /** Cuts the link at a random byte of what was sent: the rest is lost. */
  readonly cut: () => void
  /** Nothing arrives any more, either way, and the link does not end by itself. */
  readonly freeze: () => void
  /** So many attempts to link again fail. */
  readonly refuse: (attempts: number) => void
  /** Whether a link is open. */
  readonly isOpen: () => boolean
  /** How many links were made. */
  readonly links: () => number
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

/** `onLost` is called when a link has ended. */
export const make = (timeline: Timeline, random: Random, onLost: () => void): Link => {
  const wire: Array<Delivered> = []
  const writtenAt = new Map<string, number>()
  let decoder = LineDecoder.make()
  let closed = Deferred.unsafeMake<never, CodexError.TransportClosedError>(FiberId.none)
  let room = Deferred.unsafeMake<void, CodexError.TransportClosedError>(FiberId.none)
  let hooks: ReadonlyArray<Hooks> = []
  let onLines: ((lines: ReadonlyArray<Transport.Line>, more?: boolean) => void) | undefined
  let receive: (message: Message) => void = () => {}
  let queue: Array<Message | string> = []
  let held: Array<string> = []
  let blocked = false
  let isFrozen = false
  let isOpen = false
  let refusals = 0
  let links = 0
  let lines = 0

  /** Hands over what has come since the last time, cut at random places; of the last message a part only, where it is cut. */
  const flush = (cut = false) => {
    if (!isOpen || isFrozen || onLines === undefined) return
    const batch = queue
    queue = []
    const text = batch.map((item) => (typeof item === "string" ? item : JSON.stringify(item)))
    const arriving = cut ? random.between(0, Math.max(0, batch.length - 1)) : batch.length
    for (const item of batch.slice(0, arriving)) {
      lines += 1
      const delivered = typeof item === "string" ? undefined : deliveredOf(item)
      if (delivered !== undefined) wire.push(delivered)
    }
    const whole = text.slice(0, arriving).map((line) => `${line}\n`)
    const half = text[arriving] ?? ""
    const bytes = utf8.encode(whole.join("") + half.slice(0, random.between(0, half.length)))
    const at = random.between(0, bytes.length)
    onLines(decoder.push(bytes.subarray(0, at)), true)
    onLines(decoder.push(bytes.subarray(at)))
  }

  const enqueue: Forward<Message | string> = (item, delayMs = 0) => {
    const own = links
    timeline.after(delayMs, () => {
      if (!isOpen || own !== links) return
      queue.push(item)
      if (queue.length === 1) timeline.after(0, flush)
    })
  }

  const toClient = (at: number, item: Message | string, delayMs = 0): unknown => {
    const hook = hooks[at]
    if (hook === undefined || typeof item === "string") return enqueue(item, delayMs)
    const own = links
    if (delayMs > 0) return timeline.after(delayMs, () => (own === links ? toClient(at, item) : undefined))
    if (hook.toClient === undefined) return toClient(at + 1, item)
    return hook.toClient(item, (next, delay) => (own === links ? toClient(at + 1, next, delay) : undefined))
  }

  const toServer = (at: number, message: Message, delayMs = 0): unknown => {
    const hook = hooks[at]
    const own = links
    if (hook === undefined) {
      return timeline.after(delayMs, () => (isOpen && !isFrozen && own === links ? receive(message) : undefined))
    }
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

  const lose = (error: CodexError.TransportClosedError) => {
    isOpen = false
    queue = []
    Deferred.unsafeDone(closed, Effect.fail(error))
    onLost()
  }
  const lost = (reason: "Exited" | "Disconnected") =>
    new CodexError.TransportClosedError({
      reason,
      stderrTail: [],
      ...(reason === "Exited" && { signal: "SIGKILL" as const })
    })

  const open = Effect.suspend(() => {
    if (refusals > 0) {
      refusals -= 1
      return lost("Disconnected")
    }
    const own = ++links
    const over = Deferred.unsafeMake<never, CodexError.TransportClosedError>(FiberId.none)
    closed = over
    decoder = LineDecoder.make()
    onLines = undefined
    isOpen = true
    isFrozen = false
    const transport = Transport.make({
      run: (on) =>
        Effect.suspend(() => {
          if (own === links) onLines = on
          return Deferred.await(over)
        }),
      ready: Effect.suspend(() =>
        own !== links || !isOpen
          ? Deferred.await(over)
          : blocked
            ? Effect.raceFirst(Deferred.await(room), Deferred.await(over))
            : Effect.void
      ),
      write: (line) => {
        if (own !== links || !isOpen) return true
        if (blocked) held.push(line)
        else take(line)
        return !blocked
      }
    })
    return Effect.succeed(transport)
  })

  return {
    open,
    fromServer: (message) => toClient(0, message),
    connect: (to) => {
      receive = to
    },
    arm: (next) => {
      hooks = next
    },
    calm: () => {
      hooks = []
      refusals = 0
      unblock()
    },
    end: (reason, half) => {
      if (!isOpen) return
      flush()
      if (half !== undefined) onLines?.(decoder.push(utf8.encode(half)))
      lose(lost(reason))
    },
    cut: () => {
      if (!isOpen) return
      flush(true)
      lose(lost("Disconnected"))
    },
    freeze: () => {
      isFrozen = true
    },
    refuse: (attempts) => {
      refusals = attempts
    },
    isOpen: () => isOpen,
    links: () => links,
    block: () => {
      blocked = true
    },
    wire,
    writtenAt,
    lines: () => lines
  }
}
