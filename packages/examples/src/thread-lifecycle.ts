/**
 * What can be done with threads: name, list, read, fork, take back a turn, compact, archive.
 * Lists are streams, page after page, each requested when the one before has been read.
 */
import { NodeRuntime } from "@effect/platform-node"
import { Codex, Notification } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Console, Effect, Option, Stream } from "effect"

const program = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const thread = yield* codex.startThread({ sandbox: "read-only" })
  yield* thread.run("Name a river.")
  const second = yield* thread.run("Name another one.")

  yield* thread.setName("Rivers")
  const latest = yield* Stream.runHead(codex.threads({ sortKey: "updated_at" }))
  yield* Console.log("latest:", Option.getOrUndefined(latest)?.name)

  const branch = yield* thread.fork()
  yield* branch.revert(second.id)
  const { turns } = yield* branch.read({ includeTurns: true })
  yield* Console.log(`the fork has ${turns.length} of 2 turns left`)

  // Compaction is a turn of its own, with one item.
  const compacted = yield* thread.events.pipe(
    Stream.dropUntil(({ method, params }) => method === "item/completed" && params.item.type === "contextCompaction"),
    Notification.only("turn/completed"),
    Stream.runHead,
    Effect.fork
  )
  yield* thread.compact
  yield* Console.log(Option.isSome(yield* compacted) ? "compacted" : "not compacted")

  yield* thread.archive
  const archived = yield* Stream.runCollect(codex.threads({ archived: true }))
  yield* Console.log("archived:", Array.from(archived, ({ name }) => name).join())
})

program.pipe(Effect.provide(NodeCodex.layer()), NodeRuntime.runMain)
