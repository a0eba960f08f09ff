import {
  describeDecodeError,
  type NotificationInfo,
  notificationInfo,
  routeOf,
  type VariantMismatch
} from "@effect-codex/protocol"
import { MessageTooLargeError, type TransportClosedError } from "../CodexError.js"
import type { Notification } from "../Notification.js"
import type { OversizedLine } from "../Transport.js"
import { Counters } from "./Counters.js"
import { Delivery } from "./Delivery.js"
import { Context, Effect, Layer, Runtime } from "./effect.js"
import { isPowerOfTwo } from "./isPowerOfTwo.js"
import * as JsonRpc from "./JsonRpc.js"
import { PendingRequests } from "./PendingRequests.js"
import { printable } from "./printable.js"
import { Subscriptions } from "./Subscriptions.js"
import { TurnRegistry } from "./TurnRegistry.js"

/**
 * Dispatches every inbound message: responses to the request that waits for them, events to the turn they belong to, and
 * every notification to the subscribers of its topics. It owns nothing but the three parts that do.
 *
 * Synchronous, for the one reader of the connection.
 */
export class MessageRouter extends Context.Tag("@effect-codex/client/MessageRouter")<MessageRouter, Service>() {}

/** See {@link MessageRouter}. */
export interface Service {
  readonly pending: PendingRequests
  readonly turns: TurnRegistry
  readonly subscriptions: Subscriptions
  readonly counters: Counters
  readonly delivery: Delivery

  readonly response: (response: JsonRpc.Response) => void
  /** `size` is the length of the line, in characters. */
  readonly notification: (notification: JsonRpc.Notification, size: number) => void
  /**
   * Keeps the notifications of a thread back, until the stored state of before is known. Past the bound they are delivered
   * all the same, as if it could not be known.
   */
  readonly hold: (threadId: string) => Held
  /** A message that was too long to be read. Returns the id to refuse, if it is a request of the server. */
  readonly oversized: (line: OversizedLine) => JsonRpc.RequestId | undefined
  /** The connection has ended, and everything pending with it. The first reason counts. */
  readonly fail: (error: TransportClosedError) => void
  /** Why the connection ended; undefined while it lives. */
  readonly failure: () => TransportClosedError | undefined
}

/** The notifications of a thread that are kept back. */
export interface Held {
  /** The stored state was delivered: delivers them after it, in order, from within the reader. */
  readonly release: () => void
  /** It could not be read: delivers them after a gap, unless they were delivered. */
  readonly giveUp: () => void
  /** The link has ended before: drops them, as missed ones. The next link reads the state again, which has what they said. */
  readonly drop: () => void
}

/** How many events may wait for one reader of a stream, by default. */
export const defaultEventBufferSize = 65_536

/** How much a router may buffer. */
export interface Options {
  readonly eventBufferSize?: number | undefined
}

/** A router with nothing in it. */
export const make = ({
  eventBufferSize = defaultEventBufferSize,
  onUnknownVariant = () => {}
}: Options & { readonly onUnknownVariant?: (mismatch: VariantMismatch) => void } = {}): Service => {
  const counters = new Counters()
  const delivery = new Delivery()
  const pending = new PendingRequests()
  const turns = new TurnRegistry(counters, delivery, eventBufferSize)
  const subscriptions = new Subscriptions({ delivery, limit: eventBufferSize })
  let failure: TransportClosedError | undefined
  let lastInfo: NotificationInfo | undefined
  const held = new Map<string, Array<() => void>>()

  const onMismatch = (mismatch: VariantMismatch): void => {
    counters.unknownVariants += 1
    onUnknownVariant(mismatch)
  }

  const toEvent = (notification: JsonRpc.Notification, info: NotificationInfo | undefined): Notification => {
    const { emittedAtMs, method, params } = notification
    const stamp = emittedAtMs === undefined ? undefined : { emittedAtMs }
    if (info === undefined) {
      counters.unknown += 1
      return { method: "$unknown", name: method, params, ...stamp }
    }
    if (info.isPlain(params)) {
      const event = notification as { method: string }
      // The text that was parsed is as long, and would be kept with each event.
      event.method = info.method
      return event as Notification
    }
    const decoded = info.decode(params, onMismatch)
    if (decoded._tag === "Right") return { method, params: decoded.right, ...stamp } as Notification
    counters.undecodable += 1
    return { method: "$unknown", name: method, params, problem: describeDecodeError(decoded.left), ...stamp }
  }

  const observeThread = (event: Notification): void => {
    switch (event.method) {
      case "thread/status/changed":
        turns.threadStatus(event.params.threadId, event.params.status)
        break
      case "thread/closed":
      case "thread/archived":
      case "thread/deleted":
        turns.threadGone(event.params.threadId)
        break
    }
  }

  const deliver = (notification: JsonRpc.Notification, size: number): void => {
    const { method, params } = notification
    // A flood is mostly of one method, and to compare two texts costs less than to hash one.
    const info = lastInfo?.method === method ? lastInfo : notificationInfo(method)
    lastInfo = info
    const event = toEvent(notification, info)
    const route = info === undefined || info.hasHandles ? routeOf(method, params) : undefined
    const threadId = info === undefined ? route?.threadId : info.threadId(params)
    const turnId = info === undefined ? route?.turnId : info.turnId(params)
    if (turnId !== undefined) turns.deliver(event, threadId, turnId)
    subscriptions.publish(event, threadId, route, size)
    if (turnId === undefined) observeThread(event)
  }

  /** Keeps a notification back, if its thread is held. */
  const keep = (notification: JsonRpc.Notification, size: number): boolean => {
    const { threadId } = routeOf(notification.method, notification.params)
    const kept = threadId === undefined ? undefined : held.get(threadId)
    if (kept === undefined || threadId === undefined) return false
    if (kept.length >= eventBufferSize) {
      passOn(threadId, kept, true)
      return false
    }
    kept.push(() => deliver(notification, size))
    return true
  }

  const passOn = (threadId: string, kept: ReadonlyArray<() => void>, afterGap: boolean): void => {
    if (held.get(threadId) !== kept) return
    held.delete(threadId)
    if (afterGap && kept.length > 0) turns.gap(threadId)
    for (const deliverNext of kept) deliverNext()
  }

  return {
    pending,
    turns,
    subscriptions,
    counters,
    delivery,
    response: (response) => {
      if (!pending.respond(response)) counters.late += 1
    },
    notification: (notification, size) => {
      counters.notifications += 1
      if (held.size === 0 || !keep(notification, size)) deliver(notification, size)
    },
    hold: (threadId) => {
      const kept: Array<() => void> = []
      held.set(threadId, kept)
      return {
        release: () => passOn(threadId, kept, false),
        giveUp: () => passOn(threadId, kept, true),
        drop: () => {
          if (held.get(threadId) === kept) held.delete(threadId)
        }
      }
    },
    oversized: ({ bytes, head }) => {
      counters.tooLarge += 1
      const message = JsonRpc.parseHead(head)
      if (message === undefined) return undefined
      if (message.isRequest) return message.id
      const method = pending.methodOf(message.id) ?? "a request"
      pending.refuse(message.id, new MessageTooLargeError({ method, bytes }))
      return undefined
    },
    fail: (error) => {
      if (failure !== undefined) return
      failure = error
      for (const part of [pending, turns, subscriptions]) part.fail(error)
    },
    failure: () => failure
  }
}

/** A router of its own for each layer: two connections of one program must not share one. */
export const layer = (options?: Options): Layer.Layer<MessageRouter> =>
  Layer.effect(
    MessageRouter,
    Effect.map(Effect.runtime(), (runtime) => {
      const log = Runtime.runSync(runtime)
      let count = 0
      const onUnknownVariant = ({ detail, path, variant }: VariantMismatch) => {
        count += 1
        if (!isPowerOfTwo(count)) return
        log(
          Effect.logWarning(
            `${printable(path)} is no ${printable(variant)} of this version of the protocol (${printable(detail)}); it becomes an unknown variant (${count} so far)`
          )
        )
      }
      return make({ ...options, onUnknownVariant })
    })
  )
