import type { Notification } from "../Notification.js"
import type { Connected } from "./codex.js"
import { Effect } from "./effect.js"

/** A server of a pool. */
export interface Member extends Connected {
  /** Its number in the pool, from 0. */
  readonly index: number
}

/** How many threads are known; of those that came first, it is looked up again where they are. */
const maxThreads = 65_536

/**
 * Which server of a pool has a thread, and which one gets the next. Synchronous: two requests at once for one thread must
 * not go to two servers.
 */
export class Placement {
  private readonly owners = new Map<string, Member>()
  /** How many threads each server has, those that are about to start included. */
  private readonly threads = new Map<Member, number>()

  constructor(private readonly members: ReadonlyArray<Member>) {
    for (const member of members) {
      member.server.subscriptions.subscribe(
        { kind: "all" },
        { add: (event) => this.observe(member, event), end: () => this.drop(member) }
      )
    }
  }

  /** The servers that have not ended for good. */
  get open(): ReadonlyArray<Member> {
    return this.members.filter(({ server }) => server.failure() === undefined)
  }

  /** Those of them whose link is there; all of them where none is. */
  get connected(): ReadonlyArray<Member> {
    const { open } = this
    const connected = open.filter(isConnected)
    return connected.length > 0 ? connected : open.length > 0 ? open : this.members
  }

  /** The server for what concerns no thread. */
  get first(): Member {
    return this.connected[0] as Member
  }

  /** The server for a new thread: the one with the fewest open turns and goals, then with the fewest threads. */
  get leastLoaded(): Member {
    return this.connected.reduce((least, member) => {
      const more = openTurns(member) - openTurns(least) || this.count(member) - this.count(least)
      return more < 0 ? member : least
    })
  }

  /** The server that has the thread, as far as it is known. */
  ownerOf(threadId: string): Member | undefined {
    return this.owners.get(threadId)
  }

  /** The threads of a server. */
  threadsOf(member: Member): ReadonlyArray<string> {
    return Array.from(this.owners).flatMap(([threadId, owner]) => (owner === member ? [threadId] : []))
  }

  /** The server has the thread from now on. */
  place(threadId: string, member: Member): void {
    this.forget(threadId)
    const [oldest] = this.owners.keys()
    if (oldest !== undefined && this.owners.size === maxThreads) this.forget(oldest)
    this.owners.set(threadId, member)
    this.add(member, 1)
  }

  /** No server has the thread any longer. */
  forget(threadId: string): void {
    const owner = this.owners.get(threadId)
    if (owner === undefined) return
    this.owners.delete(threadId)
    this.add(owner, -1)
  }

  /** Runs what starts a thread on a server, which counts as one meanwhile. */
  starting<A, E, R>(member: Member, start: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.acquireUseRelease(
      Effect.sync(() => this.add(member, 1)),
      () => start,
      () => Effect.sync(() => this.add(member, -1))
    )
  }

  private count(member: Member): number {
    return this.threads.get(member) ?? 0
  }

  private add(member: Member, count: number): void {
    this.threads.set(member, this.count(member) + count)
  }

  /** Threads also come and go without the pool: those of sub-agents, of reviews and of other clients. */
  private observe(member: Member, event: Notification): void {
    switch (event.method) {
      case "thread/started":
        this.place(event.params.thread.id, member)
        break
      case "thread/closed":
      case "thread/deleted":
        if (this.ownerOf(event.params.threadId) === member) this.forget(event.params.threadId)
        break
    }
  }

  private drop(member: Member): void {
    for (const threadId of this.threadsOf(member)) this.forget(threadId)
  }
}

const isConnected = ({ codex }: Member): boolean => {
  const { status } = Effect.runSync(codex.connection.state)
  return status === "connected" || status === "resumed"
}

const openTurns = ({ server }: Member): number => {
  const { goals, turns } = server.turns.pursued
  return turns + goals
}
