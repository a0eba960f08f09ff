import { routeOf as protocolRouteOf } from "@effect-codex/protocol"

export interface Route {
  readonly threadId: string | undefined
  readonly turnId: string | undefined
  readonly loginId: string | undefined
  readonly processId: string | undefined
  readonly watchId: string | undefined
}

export const routeOf = (method: string, params: unknown): Route => {
  const ids = protocolRouteOf(method, params)
  const p = params as { processId?: string; watchId?: string; conversationId?: string } | undefined
  return {
    ...ids,
    threadId: ids.threadId ?? (p?.conversationId as string | undefined),
    processId: method === "command/exec/outputDelta" ? p?.processId : undefined,
    watchId: method === "fs/changed" ? p?.watchId : undefined
  }
}
