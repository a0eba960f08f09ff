import { describe, expect, layer } from "@effect/vitest"
import type { TurnResult } from "@effect-codex/client"
import { ClusterStore } from "@effect-codex/cluster"
import { Chunk, Effect, Either, Layer, Option, Stream } from "effect"
import * as Postgres from "./Postgres.js"

const postgres = Layer.unwrapScoped(
  Effect.map(Postgres.start, (url) => ClusterStore.layer.pipe(Layer.provide(Postgres.client(url))))
)

const result: TurnResult.TurnResult = {
  id: "turn-1",
  threadId: "thread-1",
  status: "completed",
  startedAt: 1,
  completedAt: 2,
  durationMs: 1000,
  finalResponse: "Done.",
  items: [],
  usage: null,
  error: null
}

const event = (seq: number) => ({
  seq,
  event: { method: "thread/goal/cleared", params: { threadId: "thread-1" } } as const
})

const isFenced = <A>(write: Effect.Effect<A, { readonly _tag: string }>) =>
  Effect.map(Effect.flip(write), ({ _tag }) => expect(_tag).toBe("FencedError"))

describe.each([
  ["memory", ClusterStore.layerMemory],
  ["PostgreSQL", Layer.orDie(postgres)]
])("the store in %s", (_, store) => {
  layer(store, { excludeTestServices: true, timeout: "60 seconds" })((it) => {
    it.effect("D1: only the latest owner of a thread can write", () =>
      Effect.gen(function* () {
        const { append, appendRollout, begin, claim, patch, setThread, settle, turn } = yield* ClusterStore.ClusterStore
        expect(yield* claim("a", "one:1")).toEqual({ epoch: 1, threadId: null })
        yield* setThread("a", 1, { threadId: "thread-1", state: "idle" })
        expect(yield* begin("a", 1, "k", "Turn")).toMatchObject({ epoch: 1, turnId: null, attempt: 0, outcome: null })
        yield* patch("a", 1, "k", { turnId: "turn-1" })
        yield* append("a", 1, "k", [event(1), event(2)])

        expect(yield* claim("a", "two:1")).toEqual({ epoch: 2, threadId: "thread-1" })
        yield* isFenced(setThread("a", 1, { state: "waiting" }))
        yield* isFenced(begin("a", 1, "l", "Turn"))
        yield* isFenced(patch("a", 1, "k", { attempt: 1 }))
        yield* isFenced(append("a", 1, "k", [event(3)]))
        yield* isFenced(settle("a", 1, "k", Either.right(result)))
        yield* isFenced(appendRollout("a", 1, { path: "p", offset: 0, size: 1, data: new Uint8Array([1]) }))

        // The next owner finds the row as it was, and goes on with it.
        expect(yield* begin("a", 2, "k", "Turn")).toMatchObject({ turnId: "turn-1", attempt: 0, outcome: null })
        yield* patch("a", 2, "k", { attempt: 1, interrupted: true, handedOver: true })
        yield* settle("a", 2, "k", Either.right(result))
        expect(Option.getOrNull(yield* turn("a", "k"))).toMatchObject({
          attempt: 1,
          interrupted: true,
          handedOver: true,
          outcome: Either.right(result)
        })
        // A turn settles once.
        yield* isFenced(settle("a", 2, "k", Either.right({ ...result, status: "failed" })))
      })
    )

    it.effect("keeps events in order, and forgets what is dropped or old", () =>
      Effect.gen(function* () {
        const store = yield* ClusterStore.ClusterStore
        const { epoch } = yield* store.claim("b", "one:1")
        yield* store.begin("b", epoch, "k", "Turn")
        yield* store.append("b", epoch, "k", [event(1), event(2)])
        yield* store.append("b", epoch, "k", [event(5)])
        const seqs = (after: number) =>
          Effect.map(store.events("b", "k", after, 100), (events) => events.map(({ seq }) => seq))
        expect([yield* seqs(0), yield* seqs(1), yield* seqs(5)]).toEqual([[1, 2, 5], [2, 5], []])
        yield* store.dropEvents("b", "k", 2)
        expect(yield* seqs(0)).toEqual([5])
        yield* store.settle("b", epoch, "k", Either.right(result))
        expect(yield* store.prune("1 hour")).toBe(0)
        expect(yield* store.prune(0)).toBeGreaterThan(0)
        expect(yield* store.turn("b", "k")).toEqual(Option.none())
        expect(yield* seqs(0)).toEqual([])
      })
    )

    it.effect("keeps a thread's file in pieces, and lists threads", () =>
      Effect.gen(function* () {
        const store = yield* ClusterStore.ClusterStore
        const { epoch } = yield* store.claim("c", "one:1")
        const part = (offset: number, ...data: ReadonlyArray<number>) => ({
          path: "sessions/f.jsonl",
          offset,
          size: data.length,
          data: new Uint8Array(data)
        })
        yield* store.appendRollout("c", epoch, part(0, 1, 2))
        yield* store.appendRollout("c", epoch, part(2, 3))
        const offsets = Effect.map(store.rollout("c"), (parts) => parts.map(({ data, offset }) => [offset, ...data]))
        expect(yield* offsets).toEqual([
          [0, 1, 2],
          [2, 3]
        ])
        // A file that begins again replaces the one before.
        yield* store.appendRollout("c", epoch, part(0, 9))
        expect(yield* offsets).toEqual([[0, 9]])
        yield* store.begin("c", epoch, "k", "Goal")
        yield* store.setThread("c", epoch, { threadId: "thread-3", state: "idle" })
        const all = Chunk.toReadonlyArray(yield* Stream.runCollect(store.threads))
        expect(all.find(({ key }) => key === "c")).toEqual({
          key: "c",
          threadId: "thread-3",
          runner: "one:1",
          state: "running",
          openTurns: 1
        })
      })
    )
  })
})
