import type { JSONObject } from "@ai-sdk/provider"
import type { Codex, ForkOptions, Handlers, Handling, ResumeOptions, StartOptions, Thread } from "@effect-codex/promise"
import type { DynamicToolSpec } from "@effect-codex/protocol"
import type { Generation } from "./Generation.js"
import { Lock } from "./Lock.js"
import * as ToolOutput from "./ToolOutput.js"

/** A thread that is loaded, with at most one generation at a time. */
export interface Session {
  readonly id: string
  readonly thread: Thread
  /** One generation after the other. */
  readonly lock: Lock
  /** The generation whose turn runs or waits. */
  generation: Generation | undefined
  /** The last turn of the thread as far as it is known. */
  lastTurnId: string | undefined
  /** The fingerprint of the settings that the thread has got; undefined where they are not known. */
  settings: string | undefined
  /** The system message that the thread has got; undefined where it has none, or none that is known. */
  system: string | undefined
  /** The fingerprint of the tools that the thread was started with; undefined where they are not known. */
  tools: string | undefined
}

/** The threads that are loaded over one connection. Those not used longest are unloaded when there are too many. */
export interface Threads {
  readonly start: (options: JSONObject, more: Start) => Promise<Session>
  /** The loaded thread, or else the stored one, which is loaded with the options. */
  readonly open: (id: string, options: JSONObject) => Promise<Session>
  /** A new thread that begins as the other one up to the turn. */
  readonly fork: (session: Session, turnId: string, options: JSONObject) => Promise<Session>
  /** Adds items of the Responses API to the thread's history. */
  readonly inject: (session: Session, items: ReadonlyArray<JSONObject>) => Promise<void>
  /** Unloads the idle threads that are too many. */
  readonly trim: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What a thread begins with, beside its options. */
export interface Start {
  readonly dynamicTools: ReadonlyArray<DynamicToolSpec>
  /** Whether the server is to say when the model's responses are complete; experimental. */
  readonly rawEvents: boolean
  /** A history, as items of the Responses API. */
  readonly items: ReadonlyArray<JSONObject>
}

/** The threads of a connection; at most `limit` idle ones stay loaded. */
export const make = (codex: Codex, limit: number): Threads => {
  const sessions = new Map<string, { readonly session: Session; readonly handling: Handling }>()

  const add = async (thread: Thread): Promise<Session> => {
    const known = sessions.get(thread.id)
    if (known !== undefined) return known.session
    const session: Session = {
      id: thread.id,
      thread,
      lock: new Lock(),
      generation: undefined,
      lastTurnId: undefined,
      settings: undefined,
      system: undefined,
      tools: undefined
    }
    const handling = await thread.handle(handlers(session))
    sessions.set(session.id, { session, handling })
    return session
  }

  const unload = async ({ handling, session }: { readonly session: Session; readonly handling: Handling }) => {
    sessions.delete(session.id)
    try {
      await handling.close()
      await session.thread.unsubscribe()
    } catch {
      // The connection is gone, and the thread with it.
    }
  }

  const inject: Threads["inject"] = async ({ id }, items) => {
    if (items.length > 0) await codex.request("thread/inject_items", { threadId: id, items })
  }

  return {
    inject,
    start: async (options, { dynamicTools, items, rawEvents }) => {
      const thread = await codex.startThread({
        ...options,
        ...(dynamicTools.length > 0 && { dynamicTools }),
        ...(rawEvents && { experimentalRawEvents: true })
      } as StartOptions)
      const session = await add(thread)
      await inject(session, items)
      return session
    },
    open: async (id, options) => {
      const known = sessions.get(id)
      if (known !== undefined) {
        sessions.delete(id)
        sessions.set(id, known)
        return known.session
      }
      const session = await add(await codex.resumeThread(id, options as ResumeOptions))
      const { data } = await codex.request("thread/turns/list", { threadId: id, limit: 1 })
      session.lastTurnId = data[0]?.id
      return session
    },
    fork: async (session, turnId, options) => {
      const forked = await add(await session.thread.fork({ ...options, lastTurnId: turnId } as ForkOptions))
      const { system, tools } = session
      return Object.assign(forked, { lastTurnId: turnId, system, tools })
    },
    trim: async () => {
      const idle = Array.from(sessions.values()).filter(({ session }) => session.lock.isFree)
      await Promise.all(idle.slice(0, Math.max(idle.length - limit, 0)).map(unload))
    },
    close: async () => {
      await Promise.all(Array.from(sessions.values(), ({ handling }) => handling.close()))
      sessions.clear()
    }
  }
}

/** What responds for the thread: its generation, if there is one. */
const handlers = (session: Session): Handlers => ({
  "item/tool/call": (call) =>
    session.generation?.call(call) ?? ToolOutput.failed("The client does not wait for calls of tools.")
})
