import { Clock, Duration, Effect, Option, Stream } from "effect"
import { FencedError } from "../ClusterError.js"
import type { RolloutPart, Service, ThreadInfo } from "../ClusterStore.js"
import type { NumberedEvent } from "./Wire.js"
import type { TurnRow } from "./Work.js"

interface Thread {
  threadId: string | null
  epoch: number
  runner: string
  state: "idle" | "waiting" | "unloaded"
  readonly turns: Map<string, { row: TurnRow; settledAt: number | undefined; events: Array<NumberedEvent> }>
  rollout: ReadonlyArray<RolloutPart>
}

export const make: Effect.Effect<Service> = Effect.sync(() => {
  const threads = new Map<string, Thread>()

  const write = <A>(key: string, epoch: number, change: (thread: Thread) => A | undefined) =>
    Effect.suspend(() => {
      const thread = threads.get(key)
      const done = thread?.epoch === epoch ? change(thread) : undefined
      return done === undefined ? Effect.fail(new FencedError({ thread: key, epoch })) : Effect.succeed(done)
    })

  const openTurn = (thread: Thread, key: string) => {
    const turn = thread.turns.get(key)
    return turn?.row.outcome === null ? turn : undefined
  }

  const info = ([key, { runner, state, threadId, turns }]: [string, Thread]): ThreadInfo => {
    const openTurns = Array.from(turns.values()).filter(({ row }) => row.outcome === null).length
    return { key, threadId, runner, openTurns, state: openTurns > 0 && state === "idle" ? "running" : state }
  }

  return {
    claim: (key, runner) =>
      Effect.sync(() => {
        const before = threads.get(key)
        const thread: Thread = {
          ...(before ?? { threadId: null, state: "unloaded", turns: new Map(), rollout: [] }),
          epoch: (before?.epoch ?? 0) + 1,
          runner
        }
        threads.set(key, thread)
        for (const turn of thread.turns.values()) {
          if (turn.row.outcome === null) turn.row = { ...turn.row, epoch: thread.epoch }
        }
        return { epoch: thread.epoch, threadId: thread.threadId }
      }),
    setThread: (key, epoch, change) => Effect.asVoid(write(key, epoch, (thread) => Object.assign(thread, change))),
    turn: (key, turnKey) => Effect.sync(() => Option.fromNullable(threads.get(key)?.turns.get(turnKey)?.row)),
    begin: (key, epoch, turnKey, kind, interrupted = false) =>
      write(key, epoch, ({ turns }) => {
        const known = turns.get(turnKey)
        if (known !== undefined) return known.row
        const row: TurnRow = {
          key: turnKey,
          kind,
          epoch,
          turnId: null,
          attempt: 0,
          interrupted,
          handedOver: false,
          outcome: null
        }
        turns.set(turnKey, { row, settledAt: undefined, events: [] })
        return row
      }),
    patch: (key, epoch, turnKey, change) =>
      Effect.asVoid(
        write(key, epoch, (thread) => {
          const turn = openTurn(thread, turnKey)
          if (turn !== undefined) turn.row = { ...turn.row, ...change }
          return turn
        })
      ),
    settle: (key, epoch, turnKey, outcome) =>
      Effect.flatMap(Clock.currentTimeMillis, (at) =>
        Effect.asVoid(
          write(key, epoch, (thread) => {
            const turn = openTurn(thread, turnKey)
            if (turn !== undefined) Object.assign(turn, { row: { ...turn.row, outcome }, settledAt: at })
            return turn
          })
        )
      ),
    turnIds: (key) =>
      Effect.sync(() => Array.from(threads.get(key)?.turns.values() ?? []).flatMap(({ row }) => row.turnId ?? [])),
    append: (key, epoch, turnKey, events) =>
      Effect.asVoid(write(key, epoch, (thread) => openTurn(thread, turnKey)?.events.push(...events))),
    events: (key, turnKey, after) =>
      Effect.sync(() => (threads.get(key)?.turns.get(turnKey)?.events ?? []).filter(({ seq }) => seq > after)),
    dropEvents: (key, turnKey, upTo) =>
      Effect.sync(() => {
        const turn = threads.get(key)?.turns.get(turnKey)
        if (turn !== undefined) turn.events = turn.events.filter(({ seq }) => seq > upTo)
      }),
    rollout: (key) => Effect.sync(() => Array.from(threads.get(key)?.rollout ?? [])),
    appendRollout: (key, epoch, part) =>
      Effect.asVoid(
        write(key, epoch, (thread) => {
          thread.rollout = [...thread.rollout.filter(({ offset }) => offset < part.offset), part]
          return thread
        })
      ),
    threads: Stream.suspend(() => Stream.fromIterable(Array.from(threads, info))),
    prune: (age) =>
      Effect.map(Clock.currentTimeMillis, (at) => {
        let pruned = 0
        for (const { turns } of threads.values()) {
          for (const [key, { settledAt }] of turns) {
            if (settledAt !== undefined && settledAt <= at - Duration.toMillis(age) && turns.delete(key)) pruned += 1
          }
        }
        return pruned
      })
  }
})
