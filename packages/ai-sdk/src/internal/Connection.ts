import { type Codex, type CodexOptions, startCodex, TransportClosedError } from "@effect-codex/promise"
import * as Threads from "./Threads.js"

/** The one connection of a provider. It is made when it is first needed, and again once it was lost. */
export interface Connection {
  /** The connection, and the threads that are loaded over it. */
  readonly get: () => Promise<Connected>
  /**
   * Runs what only prepares a turn. Where the connection turns out to be lost, that runs once more over a new one:
   * nothing of it starts a turn.
   */
  readonly prepare: <A>(run: (connected: Connected) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

/** A connection that was made. */
export interface Connected {
  readonly codex: Codex
  readonly threads: Threads.Threads
  /** Whether the connection allows what is experimental; undefined where it was made elsewhere. */
  readonly experimental: boolean | undefined
}

/** A connection to a server that is started for it. */
export const own = (options: CodexOptions, maxThreads: number): Connection => {
  let current: Promise<Connected> | undefined
  let closed = false

  const connect = async (): Promise<Connected> => {
    const codex = await startCodex({ ...options, experimentalApi: true })
    return { codex, threads: Threads.make(codex, maxThreads), experimental: true }
  }

  const get = (): Promise<Connected> => {
    if (closed) return Promise.reject(new TransportClosedError({ reason: "Released", stderrTail: [] }))
    if (current === undefined) {
      const connecting = connect()
      current = connecting
      connecting.catch(() => forget(connecting))
    }
    return current
  }

  const forget = (lost: Promise<Connected>): void => {
    if (current === lost) current = undefined
  }

  return {
    get,
    prepare: async (run) => {
      const connecting = get()
      const connected = await connecting
      try {
        return await run(connected)
      } catch (error) {
        if (!(error instanceof TransportClosedError) || closed) throw error
        forget(connecting)
        void connected.codex.close()
        return run(await get())
      }
    },
    close: async () => {
      closed = true
      const connected = await current?.catch(() => undefined)
      await connected?.codex.close()
    }
  }
}

/** A connection that the caller has made, and closes. */
export const given = (codex: Codex, maxThreads: number): Connection => {
  const connected: Connected = { codex, threads: Threads.make(codex, maxThreads), experimental: undefined }
  return {
    get: () => Promise.resolve(connected),
    prepare: (run) => run(connected),
    close: () => connected.threads.close()
  }
}
