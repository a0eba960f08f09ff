import { Codex } from "@effect-codex/client"
import { NodeCodex } from "@effect-codex/node"
import { Effect } from "effect"

/** As many turns at once as the first argument says, on one server; prints how long that took in ms, and the answers. */
const turns = Number(process.argv[2])
const from = performance.now()

const fleet = Effect.gen(function* () {
  const codex = yield* Codex.Codex
  const results = yield* Effect.forEach(
    Array.from({ length: turns }, (_, at) => at),
    (at) => Effect.flatMap(codex.startThread({ sandbox: "read-only" }), (thread) => thread.run(`Task ${at}.`)),
    { concurrency: "unbounded" }
  )
  return results.map(({ finalResponse }) => finalResponse)
}).pipe(
  Effect.tap((responses) =>
    Effect.sync(() => {
      console.log(JSON.stringify({ ms: performance.now() - from, responses }))
    })
  ),
  Effect.provide(NodeCodex.layer())
)

await Effect.runPromise(fleet)
