import { isRecord } from "effect/Predicate"
import { serverNotifications } from "./generated/methods.js"
import { isServerNotificationMethod } from "./messages.js"
import type { Presence } from "./method.js"

/** Whom a notification is for. */
export interface Route {
  readonly turnId: string | undefined
  readonly threadId: string | undefined
  readonly loginId: string | undefined
}

/**
 * Reads the ids of a notification from where its method has them; of a method that this version does not know, from
 * wherever they are usually found. Takes the params decoded or raw, and whatever else: what is no id is undefined.
 */
export const routeOf = (method: string, params: unknown): Route => {
  if (!isRecord(params)) return nobody
  if (isServerNotificationMethod(method)) {
    const { login, thread, turn } = serverNotifications[method]
    return {
      turnId: idAt(turn, params.turnId, params.turn),
      threadId: idAt(thread, params.threadId, params.thread),
      loginId: idAt(login, params.loginId, undefined)
    }
  }
  return {
    turnId: string(params.turnId) ?? idOf(params.turn),
    threadId: string(params.threadId) ?? idOf(params.thread),
    loginId: string(params.loginId)
  }
}

const nobody: Route = { turnId: undefined, threadId: undefined, loginId: undefined }

const idAt = (presence: Presence, direct: unknown, nested: unknown): string | undefined => {
  switch (presence) {
    case "direct":
    case "nullable":
      return string(direct)
    case "nested":
      return idOf(nested)
    case "none":
      return undefined
  }
}

const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

const idOf = (value: unknown): string | undefined => (isRecord(value) ? string(value.id) : undefined)
